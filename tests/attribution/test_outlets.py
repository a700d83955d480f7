"""Which words name a news organisation."""

import pytest

from saidby.attribution.outlets import description, listed, outlets_in, phrase

NOBODY = outlets_in("")


@pytest.mark.parametrize(
    "words",
    [
        "Reuters", "the Associated Press", "AFP", "BBC News", "the BBC’s", "the Post", "The Quayside Herald", "the Lake Orsk Courier",
        "Tern Radio", "KTRN-FM", "a regional newspaper", "state television", "the wire service", "an investigative website Klin",
        "the Saltby Evening Mail", "a podcast",
    ],
)  # fmt: skip
def test_an_outlet(words: str) -> None:
    assert NOBODY.named(words)


@pytest.mark.parametrize(
    "words",
    [
        "the post", "a courier", "her mirror", "the company’s website", "Ivo Marn", "the harbour office", "the apostle", "bloomberg", "",
        "an independent observer", "the daily catch", "a weekly meeting", "the radio operator", "Captain Postma",
    ],
)  # fmt: skip
def test_no_outlet(words: str) -> None:
    assert not NOBODY.named(words)


@pytest.mark.parametrize(
    "article",
    [
        "The Skerry news website published the minutes on Friday.",
        "The minutes were published by the news site Skerry.",
        "Skerry, an independent news agency, has the minutes.",
        "The newspaper Skerry had the minutes first.",
        "It was read out on the radio station Skerry.",
    ],
)
def test_an_article_teaches_the_names_of_outlets(article: str) -> None:
    assert outlets_in(article).named("Skerry")
    assert outlets_in(article).named("a reporter of Skerry’s")
    assert not outlets_in(article).named("Skerryvore")
    assert not NOBODY.named("Skerry")


def test_a_name_is_taught_without_the_word_that_leads_it() -> None:
    assert outlets_in("In Grimsund News agency reports are rare. But Skerry magazine differs.").named("Skerry")


def test_the_user_teaches_too() -> None:
    assert outlets_in("", frozenset({"Blue Heron"})).named("the Blue Heron")
    assert not NOBODY.named("the Blue Heron")


def test_the_list_holds_names_only() -> None:
    assert len(listed()) > 150
    assert [name for name in listed() if name != name.strip() or "#" in name] == []
    assert not {"Post", "Sun", "Mirror", "Times"} & listed()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tern Radio on Friday, and left", "Tern Radio"),
        ("the Quayside Gazette that rain", "the Quayside Gazette"),
        ("Volna. He left", "Volna"),
        ("Volna Monday morning", "Volna"),
        ("Volna", "Volna"),
    ],
)
def test_a_phrase_ends_at_punctuation_prepositions_and_weekdays(text: str, found: str) -> None:
    assert phrase(text, 0, len(text)).of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two clerks who have seen the bill of lading, and left", "two clerks who have seen the bill of lading"),
        ("a letter to the council that the pier is rotten", "a letter to the council"),
        ("a diver in the bay", "a diver in the bay"),
    ],
)
def test_a_description_goes_on_to_what_is_said(text: str, found: str) -> None:
    assert description(text, 0, len(text)).of(text) == found


@pytest.mark.parametrize(
    "words", ["the TV", "his radio", "Opposition Leader", "the House Majority Leader", "a Rising Star", "X", "a senior Citizen"]
)
def test_things_offices_and_platforms_are_none(words: str) -> None:
    assert not outlets_in(words).named(words)


def test_a_channel_on_a_platform_is_one() -> None:
    assert outlets_in("").named("the Telegram channel Severna Veya")


@pytest.mark.parametrize("words", ["the paper", "The programme", "the site", "The publication"])
def test_what_an_outlet_is_called_again(words: str) -> None:
    assert outlets_in(f"The Saltby Courier has gone. {words} was old.").named(words)
    assert not outlets_in(f"A study of fog has come out. {words} is long.").named(words)


def test_the_words_behind_are_not_an_outlets() -> None:
    assert not outlets_in("The Saltby Courier has gone. The paper mill was old.").named("The paper mill")
