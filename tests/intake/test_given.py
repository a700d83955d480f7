"""What is told of an article from outside, and where it stands against what the page says."""

import msgspec

from saidby.intake.article import article_id
from saidby.intake.given import with_given
from saidby.intake.html import read_html
from saidby.intake.item import Given
from saidby.intake.plain import read_plain, read_text
from saidby.types import Article

TEXT = "The ferry will not sail, the harbour office said on Monday.\n\nNobody else spoke, and it rained all night."


def text(words: str = TEXT) -> Article:
    return read_text(words, sha256="0")


def test_the_callers_word_stands_over_the_pages() -> None:
    head = "<title>Page</title><meta property='og:site_name' content='Page Wire'>"
    page = f"<html><head>{head}</head><body><h1>Page</h1><p>Words.</p></body></html>"
    article = read_html(page, url="https://page.example/", sha256="0")
    told = with_given(article, Given(outlet="North Wire", published="2025-01-06"))
    assert (article.outlet, told.outlet, told.published) == ("Page Wire", "North Wire", "2025-01-06")
    assert (told.provenance["outlet"], told.provenance["published"]) == ("given", "given")
    assert told.title == article.title
    assert told.provenance["title"] == article.provenance["title"]


def test_a_feed_only_fills_what_is_open() -> None:
    page = "<html><head><meta property='og:site_name' content='Page Wire'></head><body><p>Words.</p></body></html>"
    told = with_given(read_html(page, sha256="0"), Given(outlet="Feed", title="Ferry stays", by="feed"))
    assert (told.outlet, told.title, told.provenance["title"]) == ("Page Wire", "Ferry stays", "feed")


def test_but_its_date_goes_before_a_guess() -> None:
    for where, date in (("htmldate", "2025-01-06"), ("json-ld", "2020-02-02")):
        dated = msgspec.structs.replace(text(), published="2020-02-02", provenance={"published": where})
        assert with_given(dated, Given(published="2025-01-06", by="feed")).published == date


def test_the_id_follows_address_and_text() -> None:
    told = with_given(text(), Given(url="https://wire.example/1", title="Ferry stays", above=True))
    assert told.id == article_id("https://wire.example/1", told.text)


def test_the_title_stands_above_the_body_as_headline() -> None:
    told = with_given(text(), Given(title="Ferry  stays,\nsays office", above=True))
    assert told.text.startswith("Ferry stays, says office\n\nThe ferry will not sail")
    assert [(block.kind, block.span.of(told.text)) for block in told.blocks][:2] == [
        ("headline", "Ferry stays, says office"),
        ("paragraph", TEXT.partition("\n")[0]),
    ]


def test_but_not_twice() -> None:
    article = text("Ferry stays, says office\n\n" + TEXT)
    told = with_given(article, Given(title="Ferry stays – says office", above=True))
    assert told.text == article.text
    assert told.title == "Ferry stays – says office"


def test_another_headline_is_then_the_standfirst() -> None:
    told = with_given(text("Boats in the storm\n\n" + TEXT), Given(title="Ferry stays", above=True))
    assert [block.kind for block in told.blocks] == ["headline", "standfirst", "paragraph", "paragraph"]


def test_a_text_as_it_stands_is_not_touched() -> None:
    article = read_plain(TEXT, sha256="0")
    told = with_given(article, Given(title="Ferry stays", above=True), as_it_stands=True)
    assert (told.text, told.blocks, told.title) == (article.text, article.blocks, "Ferry stays")
