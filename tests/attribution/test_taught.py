"""Which names an article shows to be outlets."""

import pytest

from saidby.attribution.names import Name, NameKind, in_order
from saidby.attribution.taught import taught
from saidby.types import Span


def told(text: str, *names: tuple[str, NameKind, float]) -> frozenset[str]:
    """What is taught by a text whose names, in their order, are read as given."""
    found, at = [], 0
    for words, kind, sure in names:
        at = text.index(words, at)
        found.append(Name(Span(at, at + len(words)), kind, sure))
        at += len(words)
    return taught(text, in_order(found))


def test_what_the_network_is_sure_of_is_an_outlet() -> None:
    assert told("Quayline broke the news.", ("Quayline", "outlet", 0.9)) == {"Quayline"}
    assert told("Quayline broke the news.", ("Quayline", "outlet", 0.4)) == frozenset()


def test_other_mentions_may_speak_against_it() -> None:
    text = "Lorcan Steel fell. Lorcan Steel said so. He told Lorcan Steel."
    names: list[tuple[str, NameKind, float]] = [("Lorcan Steel", "organisation", 0.9), ("Lorcan Steel", "organisation", 0.9)]
    assert told(text, *names, ("Lorcan Steel", "outlet", 0.7)) == frozenset()


@pytest.mark.parametrize(
    "before", ["told", "in an interview with", "speaking to the", "a report by", "a memo seen by", "the editor of the"]
)
def test_who_is_told_or_publishes_is_an_outlet(before: str) -> None:
    assert told(f"He was, {before} Quayline.", ("Quayline", "organisation", 0.5)) == {"Quayline"}


@pytest.mark.parametrize("body", ["Harbour Ministry", "Skarn Council", "Tern Parliament", "Lorcan Airlines"])
def test_a_body_or_a_firm_by_its_noun_is_none(body: str) -> None:
    assert told(f"He told {body} so.", (body, "organisation", 0.5)) == frozenset()


def test_a_person_or_a_place_is_none() -> None:
    assert told("He told Odo Brandt so.", ("Odo Brandt", "person", 0.5)) == frozenset()


def test_the_acronym_of_a_body_is_none() -> None:
    assert told("The National Dredging Agency (NDA) said so.", ("NDA", "outlet", 0.9)) == frozenset()


def test_an_acronym_that_is_told_may_be_a_body() -> None:
    assert told("He told the NDB so.", ("NDB", "organisation", 0.5)) == frozenset()
    assert told("He told NDB so.", ("NDB", "organisation", 0.5)) == {"NDB"}


def test_where_everybody_posts_is_no_outlet() -> None:
    assert told("She wrote on X.", ("X", "outlet", 0.9)) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Quayline’s scoop was read at breakfast.",
        "A pilot confirmed what Quayline had reported.",
        "Quayline told its readers that the pier had sunk.",
        "Citing two pilots, Quayline said the pier had sunk.",
        "The rival Quayline reported that the pier had sunk.",
        "Quayline’s morning bulletin came at noon.",
        "Quayline has it from a pilot that the pier had sunk.",
        "The Skarn Gazette and its partner Quayline found that the pier had sunk.",
    ],
)
def test_who_does_what_outlets_do_is_one(text: str) -> None:
    assert "Quayline" in told(text, ("Quayline", "person", 0.5))
    assert "Quayline" not in told(text + " Mr Quayline wept.", ("Quayline", "person", 0.5))


def test_who_hears_something_is_an_outlet_if_nothing_says_that_it_is_another() -> None:
    text = "The bosun described the leak to Quayline, and wept."
    assert told(text) == {"Quayline"}
    assert told(text, ("Quayline", "person", 0.8)) == frozenset()
    assert told(text, ("Quayline", "organisation", 0.8)) == frozenset()


def test_a_site_goes_by_its_address() -> None:
    assert told("He told Quayline.example that it sank.") == frozenset()
    assert told("He told Quayline.ng that it sank.") == {"Quayline.ng"}


def test_a_likely_outlet_is_one_where_the_article_goes_on_about_the_paper() -> None:
    assert told("Quayline printed the map. The paper was sorry.", ("Quayline", "outlet", 0.4)) == {"Quayline"}
    assert told("Quayline printed the map. It was sorry.", ("Quayline", "outlet", 0.4)) == frozenset()


@pytest.mark.parametrize("heard", ["told a briefing in", "said at a news conference in", "told reporters in"])
def test_where_people_gather_to_hear_is_a_place(heard: str) -> None:
    assert told(f"The minister {heard} Vesk that he would go.", ("Vesk", "outlet", 0.9)) == frozenset()
