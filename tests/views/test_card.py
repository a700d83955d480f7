import msgspec
import pytest

from saidby.types import Hop, Ledger, Source
from saidby.views.card import Card, card, sentences
from tests.views import sample


def said(ledger: Ledger) -> list[str]:
    return sentences(card(ledger))


def test_a_story_is_counted() -> None:
    assert card(sample.ferry()) == Card(
        statements=10,
        origins={"named": 3, "unnamed": 2, "collective": 1, "organisation": 2},
        open=1,
        unnamed=3,
        relayed=7,
        relays=(("Volna", 6), ("Coastal Agency", 1)),
        by_outlets=True,
        unsure=2,
    )


def test_the_counts_are_put_in_words() -> None:
    assert said(sample.ferry()) == [
        "10 statements: 3 people named, 2 unnamed sources, 1 collective and 2 organisations.",
        "3 of 10 come from somebody unnamed.",
        "7 of 10 reach this outlet through another (Volna 6, Coastal Agency 1).",
        "1 names no source and 2 are unsure.",
    ]


def test_without_kinds_nothing_is_claimed_of_them() -> None:
    assert said(sample.kindless(sample.ferry()))[:2] == [
        "10 statements from 8 sources.",
        "7 of 10 come through another source or outlet (Volna 6, Coastal Agency 1).",
    ]


def test_a_kind_that_is_missing_is_owned_up_to() -> None:
    told = sample.ledger(
        (("paragraph", "[s1 Marn] [q1 said] [c1 yes]. [s2 Brandt] [q2 said] [c2 no]."),),
        "s1: named",
    )
    assert said(told)[0] == "2 statements: 1 person named and 1 source of unclear kind."


def test_nobody_cited() -> None:
    assert said(sample.silent()) == ["No statements: as far as the reader can tell, this article cites nobody."]


@pytest.mark.parametrize(("count", "words"), [(1, "1 statement, no source given."), (2, "2 statements, none with a source.")])
def test_no_source_at_all(count: int, words: str) -> None:
    text = " ".join(f"It [q{n} is expected] to [c{n} rain {n}]." for n in range(1, count + 1))
    assert said(sample.ledger((("paragraph", text),)))[0] == words


def test_one_relayed_statement_is_singular() -> None:
    text = "[c1 Yes], [s1 Marn] [q1 told] [s2 Volna]. [s3 Brandt] [q3 said] [c3 no]."
    told = sample.ledger((("paragraph", text),), "c1: s2 > s1 q1\ns2: outlet")
    assert "1 of 2 reaches this outlet through another (Volna 1)." in said(told)


def test_many_relays_are_cut_short() -> None:
    text = " ".join(f"[c{n} Yes], [s{n} Marn {n}] [q{n} told] [s{n + 50} Volna {n}]." for n in range(1, 9))
    told = sample.ledger((("paragraph", text),), "\n".join(f"c{n}: s{n + 50} > s{n} q{n}" for n in range(1, 9)))
    assert "(Volna 1 1, Volna 2 1, Volna 3 1, Volna 4 1, Volna 5 1, 3 others)" in said(told)[1]


def test_a_source_that_is_not_listed_does_not_stop_the_count() -> None:
    ledger = sample.silent()
    statement = msgspec.structs.replace(sample.ferry().statements[0], chain=(Hop(source="gone"), Hop(source="gone too")))
    assert card(msgspec.structs.replace(ledger, statements=(statement,), sources=(Source(id="s1"),))).relays == (("no source given", 1),)


@pytest.mark.parametrize(("outlet", "own"), [("The Skarn Gazette", True), ("Gazette", True), ("The Mesta Courier", False), (None, False)])
def test_the_outlet_itself_is_no_other_through_which_words_come(outlet: str | None, own: bool) -> None:
    told = sample.ledger(
        (("paragraph", "“[c1 It sank],” [s1 the bosun] [q1 told] [s2 the Gazette]."),),
        "c1: s2 > s1 q1\ns1: unnamed\ns2: outlet",
    )
    published = msgspec.structs.replace(told, article=msgspec.structs.replace(told.article, outlet=outlet))
    assert card(published).relayed == (0 if own else 1)
