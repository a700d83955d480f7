"""Nouns by what they name."""

import pytest

from saidby.attribution.nouns import section_of, singular_of


@pytest.mark.parametrize(
    ("noun", "section"),
    [
        ("verger", "person"),
        ("vergers", "collective"),
        ("Verger", "person"),
        ("head-verger", "person"),
        ("officials", "people"),
        ("residents", "collective"),
        ("memo", "document"),
        ("logbooks", "document"),
        ("brewery", "organisation"),
        ("breweries", "bodies"),
        ("policewomen", "collective"),
        ("marmalade", None),
        ("-", None),
        ("", None),
    ],
)
def test_section(noun: str, section: str | None) -> None:
    assert section_of(noun) == section


@pytest.mark.parametrize(
    ("word", "singular"), [("witnesses", "witness"), ("ladies", "lady"), ("men", "man"), ("clerks", "clerk"), ("clerk", None)]
)
def test_singular(word: str, singular: str | None) -> None:
    assert singular_of(word) == singular
