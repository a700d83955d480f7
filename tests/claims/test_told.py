"""A ledger's statements, in words."""

import pytest

from saidby.claims.told import day_of, quoted_in, told_by
from saidby.notation import parse
from saidby.types import Article, Block, Ledger, Span


def ledger(marked: str) -> Ledger:
    parsed = parse(marked)
    article = Article(
        id="a",
        sha256="0",
        text=parsed.text,
        blocks=(Block("paragraph", Span(0, len(parsed.text))),),
        outlet="The Lantern",
        published="2031-05-04",
    )
    return Ledger(reader="test", article=article, sources=parsed.sources, statements=parsed.statements)


MARKED = """It rained. “[c1 The bridge may close],” [s1 an aide to the mayor] [q1 told] [s2 North Wire].
[s1 She] [q2 refused to say] [c2 when].
c1: s2 > s1 q1 | mixed
c2: s1.2 q2 | decline
s1: unnamed, descriptor "an aide to the mayor"
s2: outlet, "North Wire"
"""


def test_words_parties_and_place() -> None:
    one, other = told_by(ledger(MARKED), {"s2": "wire"}, "lantern")
    assert [(step.label, step.party, step.cue) for step in one.chain] == [
        ("North Wire", "wire", None),
        ("an aide to the mayor", None, "told"),
    ]
    assert (one.content, one.publisher, one.outlet, one.day) == ("The bridge may close", "lantern", "The Lantern", 22403)
    assert one.sentence == "“The bridge may close,” an aide to the mayor told North Wire."
    assert (other.act, other.origin.label, other.content) == ("decline", "an aide to the mayor", "when")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("1970-01-02", 1),
        ("1970-01-01T23:30:00-02:00", 1),
        ("1970-01-02T00:30:00+02:00", 0),
        ("1970-01-01T23:30:00Z", 0),
        ("last week", None),
        (None, None),
        ("", None),
    ],
)
def test_day_of(moment: str | None, day: int | None) -> None:
    assert day_of(moment) == day


@pytest.mark.parametrize(
    ("content", "whole", "quoted"),
    [
        ("that it was “a farce” and “a shame,”", False, ("a farce", "a shame")),
        ("We go", True, ("We go",)),
        ("“We go,”", True, ("We go",)),
        ("«мы идём»", False, ("мы идём",)),
        ("that they go", False, ()),
        ("", True, ()),
    ],
)
def test_quoted(content: str, whole: bool, quoted: tuple[str, ...]) -> None:
    assert quoted_in(content, whole) == quoted
