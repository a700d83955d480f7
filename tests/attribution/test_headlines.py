"""Headlines that name their source without a verb."""

import pytest

from saidby.attribution.headlines import headline_attribution
from saidby.notation import Parsed, compare, parse, write
from saidby.types import Hop, Source, Span, Statement


def told(headline: str, before: str = "") -> str:
    """The headline, marked as it is read."""
    text = before + headline
    at = headline_attribution(text, Span(len(before), len(text)))
    if at is None:
        return text
    statement = Statement(
        id="c1", mode=None, content=at.content, chain=(Hop(source="s1", anchor=at.source, cue=at.cue),), confidence=at.sure
    )
    return write(Parsed(text=text, sources=(Source(id="s1", mentions=at.source),), statements=(statement,)))


@pytest.mark.parametrize(
    "marked",
    [
        "[c1 Lighthouse to Be Sold for Scrap] [q1 –] [s1 Reports]",
        "[c1 Lighthouse to be sold for scrap] [q1 —] [s1 local media]",
        "[c1 Two drowned off Skarn pier][q1 :] [s1 police]",
        "[c1 Herring quota was misread] [q1 -] [s1 watchdog]",
        "[s1 Sources][q1 :] [c1 Bridge toll to double in spring]",
        "[s1 Study][q1 :] [c1 Night buses make towns quieter]",
        "[s1 Prosecutors] [q1 –] [c1 clerk hid the seal for a year]",
        "[s1 KREMLIN][q1 :] [c1 NO TALKS ARE PLANNED]",
        "[c1 Dredging ‘a disaster’ for eels][q1 :] [s1 Leaked Memo].",
        "[c1 Ferry: one winter more] [q1 –] [s1 Government Sources]",
        # a noun for people or a body
        "[s1 Weavers][q1 :] [c1 Mill took half the wool]",
        "[s1 Harbour pilot][q1 :] [c1 Nobody moored the barge]",
        # a verb between comma and noun, or behind both
        "[c1 Brandt set to resign], [q1 says] [s1 ally]",
        "[c1 Bank hid losses], [q1 according to] [s1 sources close to the board]",
        "[c1 Bridge closed after three vans sink], [s1 harbour police] [q1 say]",
        # an outlet
        "[c1 Pier sold to bank], [s1 Skarn News] [q1 reports]",
        "[c1 Pier sold to bank], [q1 says] [s1 BBC]",
        # behind a semicolon another speaks
        "[s1 Whistleblower][q1 :] [c1 half the desks are empty]; Brandt says work gets done",
    ],
)
def test_read(marked: str) -> None:
    headline = parse(marked).text
    assert compare(marked, told(headline)) == ""


@pytest.mark.parametrize(
    "headline",
    [
        "Lighthouse to Be Sold for Scrap – The Skarn Courier",
        "Lighthouse to Be Sold for Scrap - Skarn News",
        "The long goodbye: a year on the night ferry",
        "Reports of the mayor’s retirement",
        "Anti-police march ends at the quay",
        "Well-sourced reports",
        "Updated: Two drowned off Skarn pier - police",
        # a verb that goes on with what the first part's subject says, or no verb at all
        "Brandt backs toll, says critics are wrong",
        "Lifeboat crew beat Tern, claim second win",
        "Brandt backs toll, says BBC is wrong",
        "Girl, 9, finds seal",
        "Police",
        "– Reports",
        "Sources:",
        "",
    ],
)
def test_not_read(headline: str) -> None:
    assert told(headline) == headline


def test_places_count_from_the_start_of_the_text() -> None:
    marked = "Skarn Courier\n[c1 Pier shut until May] [q1 –] [s1 harbour master]"
    assert told("Pier shut until May – harbour master", "Skarn Courier\n") == parse(marked).text
    marked = "Skarn Courier\n[c1 Pier shut until May] [q1 –] [s1 officials]"
    assert compare(marked, told("Pier shut until May – officials", "Skarn Courier\n")) == ""
