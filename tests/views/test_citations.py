"""Positions as a list to paste: by holder, then by time, each with what is held, what was done, and the words."""

from msgspec.structs import replace

from saidby.records import Positions, Told
from saidby.types import Act
from saidby.views.citations import citations
from tests.views import standpoints as here


def lines(*told: Told, **of_read: object) -> list[str]:
    """The citations of statements that bear out one position of Skarn."""
    one = replace(here.AGAINST, reads=tuple(here.read(each, "against", **of_read) for each in told))
    line = replace(here.SKARN, positions=(one,), called=())
    return citations(replace(here.FOUND, timelines=(line,), told=told)).splitlines()


def did(act: Act, content: str) -> str:
    (line,) = lines(replace(here.REFUSES, act=act, content=content))
    return line.removeprefix("1. Skarn, against: Wanda Lunn ").partition(", in North Wire")[0]


def test_each_has_holder_bearing_deed_and_words_in_one_line() -> None:
    assert citations(here.FOUND).splitlines() == [
        "1. Skarn, against: Wanda Lunn said: “The harbour is not for sale”, in North Wire, “Of the harbour, a1”, 2 March 2031, "
        "https://a1.example/",
        "2. Skarn, against: Wanda Lunn said: “We will not sell it”, in North Wire, “Of the harbour, a1”, 2 March 2031, https://a1.example/",
        "3. Skarn, on conditions (“if the cranes stay”), unsure: an aide to the mayor said: “It could be sold if the cranes stay”, through "
        "North Wire, in Morgenblad, “Of the harbour, a2”, 5 March 2031, https://a2.example/",
        "4. Skarn, for: Wanda Lunn said: “=HYPERLINK(‘x’)⟨U+001B⟩[31m The harbour will be sold”, in Dorn Today, “Of the harbour, a3”, "
        "9 March 2031, https://a3.example/",
        "5. Dock Workers’ Union, against: Odo Brandt said: “That is untrue”, in Dorn Today, “Of the harbour, a3”, 10 March 2031, "
        "https://a3.example/",
    ]
    assert citations(Positions(issue=here.ISSUE)) == ""


def test_of_one_holder_the_earliest_comes_first_whatever_is_held() -> None:
    line = replace(here.SKARN, positions=(here.FOR, here.OPEN, here.AGAINST), called=())
    cited = citations(replace(here.FOUND, timelines=(line,))).splitlines()
    assert [each.split(": ")[0] for each in cited] == [
        "1. Skarn, against",
        "2. Skarn, against",
        "3. Skarn, on conditions (“if the cranes stay”), unsure",
        "4. Skarn, for",
    ]


def test_what_was_done_is_told_where_it_is_more_than_saying() -> None:
    assert did("deny", "any sale") == "denied: “any sale”"
    assert did("decline", "to discuss the harbour") == "declined: “to discuss the harbour”"
    assert did("assert", "It stays,") == "said: “It stays”"


def test_what_has_no_words_says_what_was_done() -> None:
    assert did("no_reply", "") == "did not reply"
    assert did("decline", "to comment") == "declined to comment"
    assert did("deny", "") == "denied it"
    assert did("assert", "") == "spoke of it"


def test_who_speaks_for_himself_is_named_once() -> None:
    own = replace(here.DENIES, chain=(replace(here.LUNN, label="Skarn"),))
    assert lines(own)[0].startswith("1. Skarn, against: said: “That is untrue”, in Dorn Today")


def test_of_the_past_and_unsure_are_told() -> None:
    assert lines(here.REFUSES, past=True, sure=False)[0].startswith("1. Skarn, against, of the past, unsure: Wanda Lunn said: ")


def test_what_only_calls_it_a_change_is_cited_too() -> None:
    line = replace(here.SKARN, positions=(here.AGAINST,))
    cited = citations(replace(here.FOUND, timelines=(line,))).splitlines()
    assert cited[2].startswith("3. Skarn, called a partial change (“could”): an aide to the mayor said: ")


def test_what_is_not_known_is_said() -> None:
    bare = replace(here.REFUSES, outlet=None, published=None, day=None)
    line = replace(here.SKARN, positions=(here.AGAINST,), called=())
    found = replace(here.FOUND, timelines=(line,), told=(bare,), articles=())
    assert citations(found) == "1. Skarn, against: Wanda Lunn said: “The harbour is not for sale”, no date\n"
