"""What bears a name: the network, what the article says of it, its form."""

from dataclasses import replace

import pytest

from saidby.attribution.bearers import bare_name, bearer, is_persons
from saidby.attribution.kinds import kind_of
from saidby.attribution.names import Name, NameKind, Names
from saidby.notation import parse
from saidby.types import SourceKind
from tests.attribution.marked import scene


def borne(marked: str, network: NameKind | None = None) -> SourceKind | None:
    """The kind of the first mention of a marked text, the network having taken its words for a name of some kind."""
    parsed = parse(marked)
    span = parsed.sources[0].mentions[0]
    at = scene(parsed.text)
    names = Names((Name(span, network, 0.9),)) if network else Names()
    words = span.of(parsed.text)
    return bearer((span,), words, kind_of(words, at.outlets), replace(at, names=names))


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[s1 Quarl] spoke.", "named"),
        ("[s1 Quarl] reported that it rained.", "outlet"),
        ("Mr Quarl reported it. [s1 Quarl] is wet.", "named"),
        ("[s1 Quarl] spoke. It rained in Quarl.", "organisation"),
        ("Lawmakers met. [s1 Lawmaker] urges rain.", "unnamed"),
        ("Anna Jordan sang. [s1 Jordan] left.", "named"),
        ("[s1 Jordan] closed its border.", "organisation"),
        ("[s1 Orria] protested. Orria’s foreign minister left.", "organisation"),
        ("[s1 Orria] protested. Anna Orria left. Orria’s foreign minister left.", "named"),
        ("The [s1 KPO] said it rained, citing a miller.", "organisation"),
        ("It rained, the [s1 KPO] said. (Reporting by KPO)", "outlet"),
    ],
)
def test_by_what_the_article_says(marked: str, kind: SourceKind) -> None:
    assert borne(marked) == kind


@pytest.mark.parametrize(
    ("network", "kind"), [("person", "named"), ("organisation", "organisation"), ("outlet", "outlet"), ("place", "named"), (None, "named")]
)
def test_by_the_network(network: NameKind | None, kind: SourceKind) -> None:
    assert borne("[s1 Quarl] spoke.", network) == kind


def test_the_network_does_not_unmake_a_body() -> None:
    assert borne("[s1 Tidal Institute] spoke.", "person") == "organisation"


@pytest.mark.parametrize(
    ("words", "name"),
    [("the Skell Lamp", "Skell Lamp"), ("the Tide Board (TB)", "Tide Board"), ("Skell FM’s breakfast show", "Skell FM"), ("a miller", "")],
)
def test_bare_name(words: str, name: str) -> None:
    assert bare_name(words) == name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mrs Quarl left.", True),
        ("Quarl, 43, left.", True),
        ("Anna Quarl left.", True),
        ("Quarl, who sang, left.", True),
        ("Quarl left.", False),
    ],
)
def test_what_shows_a_person(text: str, shown: bool) -> None:
    assert is_persons("Quarl", scene(text)) is shown
