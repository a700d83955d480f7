"""Names: where they stand, and which kind they are."""

import pytest

from saidby.attribution.names import Name, NameKind, Names, in_order
from saidby.types import Span

TEXT = "Ansa Relk of Ferrymark told the Salt Post in Oskaloosa."


def name(words: str, kind: NameKind = "person") -> Name:
    start = TEXT.index(words)
    return Name(Span(start, start + len(words)), kind, 1.0)


RELK, FIRM, POST, TOWN = name("Ansa Relk"), name("Ferrymark", "organisation"), name("Salt Post", "outlet"), name("Oskaloosa", "place")
NAMES = Names((RELK, FIRM, POST, TOWN))


def span(words: str) -> Span:
    return name(words).span


class TestLookingUp:
    def test_within_takes_whole_names_only(self) -> None:
        assert NAMES.within(span("Relk of Ferrymark told the Salt Post in")) == (FIRM, POST)
        assert NAMES.within(RELK.span) == (RELK,)
        assert NAMES.within(span("told the")) == ()

    def test_meeting_takes_parts_too(self) -> None:
        assert NAMES.meeting(span("Relk of Ferrymark told the Salt")) == (RELK, FIRM, POST)
        assert NAMES.meeting(span(" of ")) == ()

    def test_at_is_the_longest_that_meets(self) -> None:
        assert NAMES.at(span("Ferrymark told the Salt Post in Oskaloosa")) == FIRM
        assert Names((name("Ansa"), FIRM)).at(span("Ansa Relk of Ferrymark")) == FIRM
        assert NAMES.at(span("Post")) == POST
        assert NAMES.at(span("told")) is None

    def test_by_kind(self) -> None:
        assert (NAMES.persons, NAMES.outlets) == ((RELK,), (POST,))

    def test_an_article_without_names(self) -> None:
        assert (Names().all, Names().within(Span(0, 9)), Names().at(Span(0, 9)), Names().persons) == ((), (), None, ())


@pytest.mark.parametrize("given", [(POST, RELK), (RELK, POST, name("Post", "place")), (name("Post", "place"), POST, RELK)])
def test_put_in_order_the_longer_of_two_is_kept(given: tuple[Name, ...]) -> None:
    assert in_order(given).all == (RELK, POST)
