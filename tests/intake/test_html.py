import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.intake.article import check_blocks
from saidby.intake.html import LONGEST_GAP, looks_like_html, read_html
from saidby.types import Article, BlockKind

PARAGRAPHS = [
    "DORN, Oct. 9 (SarTel) - The government has cut the term of its planned lease of Halvet harbour from 49 years to 15, a site reported.",
    "The harbour is the only one that stays free of ice all winter, and the ferry to the eight islands sails from its north quay.",
    "“There is one text, and it has not moved by a comma,” a government spokesman told reporters in Dorn on Wednesday morning.",
    "A lease of 15 years would hardly pay for one new crane, said an analyst who follows ports at a think tank in the capital.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def page(body: str, head: str = "<title>Lease cut – Dorn Observer</title>") -> str:
    around = f"<nav><a href=/>Home</a></nav><main>{body}</main><footer>© Dorn</footer>"
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{around}</body></html>"


def read(body: str, head: str = "<title>Lease cut – Dorn Observer</title>") -> Article:
    return read_html(page(body, head), url="https://dorn.example/lease", sha256="")


def of(article: Article, kind: BlockKind) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind == kind]


@pytest.mark.parametrize(
    "text", ["<!DOCTYPE html><html>", "<p>Ferry halts</p>", '\ufeff\n<?xml version="1.0"?><html>', "x <div>y</div> <p>z", "<html>"]
)
def test_markup_looks_like_html(text: str) -> None:
    assert looks_like_html(text)


@pytest.mark.parametrize("text", ["", "The ferry <i>Britta</i> halted.", "3 < 4 and 5 > 4", "<laughs> he said", "a <b> c"])
def test_text_does_not(text: str) -> None:
    assert not looks_like_html(text)


def test_blocks_stand_in_reading_order_with_their_kinds() -> None:
    article = read(
        "<article><h1>Lease cut</h1><p class=dek>It was to run for half a century.</p><div class=byline>By Ann Example</div>"
        "<figure><img src=a><figcaption>The ferry at the quay. <span class=credit>Rolf Anselm / SarTel</span></figcaption></figure>"
        f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><div class=newsletter><p>Our best reporting, every Friday, in your inbox.</p></div>"
        f"<h2>No comma</h2><p>{PARAGRAPHS[2]}</p><ul><li>{PARAGRAPHS[3]}</li></ul></article>"
    )
    assert [block.kind for block in article.blocks] == [
        *["headline", "standfirst", "byline", "caption", "paragraph", "paragraph", "furniture", "crosshead", "paragraph", "paragraph"]
    ]
    assert of(article, "paragraph") == PARAGRAPHS
    assert (article.title, article.byline, article.standfirst) == ("Lease cut", "Ann Example", "It was to run for half a century.")
    assert article.provenance["standfirst"] == "markup"
    assert (article.outlet, article.language, article.url) == ("Dorn Observer", "en", "https://dorn.example/lease")


def test_the_text_is_its_blocks_and_nothing_else() -> None:
    article = read(f"<article><h1>Lease cut</h1>{BODY}</article>")
    assert article.text == "\n\n".join(block.span.of(article.text) for block in article.blocks)


def test_a_headline_that_the_page_does_not_show_comes_first() -> None:
    article = read(f"<article>{BODY}</article>", '<meta property="og:title" content="Lease cut">')
    assert of(article, "headline") == ["Lease cut"]
    assert article.blocks[0].kind == "headline"


def test_a_table_row_is_a_block() -> None:
    rows = "<table><tr><th>Port</th><th>Years</th></tr><tr><td>Halvet</td><td>15</td></tr></table>"
    assert of(read(f"<article><h1>Lease cut</h1>{BODY}{rows}</article>"), "table") == ["Port | Years", "Halvet | 15"]


def test_copies_of_a_paragraph_are_told_once() -> None:
    article = read(f"<article><h1>Lease cut</h1>{BODY}<aside class=pullquote><p>{PARAGRAPHS[2]}</p></aside></article>")
    assert of(article, "paragraph") == PARAGRAPHS


def test_related_stories_after_the_body_are_furniture_and_few() -> None:
    links = "".join(f'<li><a href="/{at}">Ferry {at} is sold to a company in Pell</a></li>' for at in range(80))
    article = read(f"<article><h1>Lease cut</h1>{BODY}</article><section><h3>More from the Dorn Observer</h3><ul>{links}</ul></section>")
    assert of(article, "paragraph") == PARAGRAPHS
    assert len(of(article, "furniture")) <= LONGEST_GAP


def test_a_paragraph_that_json_ld_vouches_for_is_the_articles() -> None:
    lost = "Parliament asked for a term of ten years in the spring of last year."
    words = " ".join([*PARAGRAPHS, lost]).replace('"', "")
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Lease cut", "articleBody": "{words}"}}</script>'
    article = read(f"<article><h1>Lease cut</h1>{BODY}</article><div><div><span>{lost}</span></div></div>", head)
    assert of(article, "paragraph") == [*PARAGRAPHS, lost]


def test_invisible_characters_do_not_split_words() -> None:
    body = BODY.replace("harbour", "har\u00adbour")
    article = read(f"<article><h1>Lease\u200b cut</h1>{body}</article>")
    assert of(article, "paragraph") == PARAGRAPHS


@pytest.mark.parametrize("html", ["", " ", "<", "<html>", "\0", "<p>", "<table><tr><td>", "<!--", "<title>x</title>", "]]>", "\ud800"])
def test_hardly_a_page_is_an_article_without_paragraphs(html: str) -> None:
    assert [block.kind for block in read_html(html, sha256="").blocks if block.kind == "paragraph"] == []


NAMES = "p div article h1 h2 li td table tr figure figcaption a b br blockquote aside span section footer script"
TAGS = NAMES.split()
SOUP = st.lists(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS] + [*PARAGRAPHS, "Read more", "By Ann Example"]) | st.text()
)


@settings(max_examples=60, deadline=None)
@given(SOUP.map("".join))
def test_blocks_of_any_page_lie_in_order_within_its_text(soup: str) -> None:
    article = read_html(soup, sha256="")
    assert check_blocks(article.text, article.blocks) == article.blocks


def test_deep_nesting_is_survived() -> None:
    read_html("<div>" * 5_000 + BODY, sha256="")
