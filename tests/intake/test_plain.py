import pytest
from hypothesis import given
from hypothesis import strategies as st

from saidby.intake.article import check_blocks
from saidby.intake.plain import paragraphs_of, read_plain, read_text
from saidby.types import Article

LINES = st.lists(
    st.sampled_from(["The ferry left.", "", " ", "Read more", "By Ann Example", "\ufeff", "a", "Photo: X", "\t", "\x0c"]) | st.text()
)


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


@given(LINES.map("\n".join))
def test_blocks_of_any_text_lie_in_order_within_it(text: str) -> None:
    article = read_text(text, sha256="")
    assert check_blocks(article.text, article.blocks) == article.blocks
    assert article.text == "\n\n".join(block.span.of(article.text) for block in article.blocks)


@given(LINES.map("\r\n".join) | st.text())
def test_plain_is_lossless(text: str) -> None:
    article = read_plain(text, sha256="")
    assert article.text == text
    assert {block.kind for block in article.blocks} <= {"headline", "paragraph"}
    told = {at for block in check_blocks(text, article.blocks) for at in range(block.span.start, block.span.end)}
    assert all(at in told for at, character in enumerate(text) if not character.isspace())


def test_plain_keeps_line_ends_and_headline() -> None:
    article = read_plain("Ferry halts\r\n\r\n It\r\nhalted. \r\n\r\nSupport us!\r\n", sha256="")
    assert kinds(article) == [("headline", "Ferry halts"), ("paragraph", "It\r\nhalted."), ("paragraph", "Support us!")]


COPIED = """\ufeffSupport The Dorn Observer!
News
Halvet Harbour Lease Cut to 15 Years – Reports
The lease has been cut, a news site reports.
By Hanne Lidgard
Oct. 9, 2024
The ferry at the quay in Halvet.
Rolf Anselm / SarTel
The government has cut the lease of Halvet harbour, the Breakwater news site reported on Tuesday.
Read more
Who Owns Oriel Tide?
A spokesman denied that. “There is one text,” he said, “and it has not moved.”
A second crane
The cabinet is expected to discuss the lease on Oct. 21.
Read more about: Halvet, Ports
A free paper needs its readers.
The Dorn Observer has no owner but its staff. Every story you read here was edited above a bakery.
If you can, please give every month."""


@pytest.mark.parametrize("joint", ["\n", "\n\n", "\r\n \r\n", "\r"])
def test_a_copied_page(joint: str) -> None:
    article = read_text(COPIED.replace("\n", joint), url="https://dorn.example/a", sha256="")
    assert [kind for kind, _ in kinds(article)] == [
        *["furniture", "furniture", "headline", "standfirst", "byline", "byline", "caption", "credit"],
        *["paragraph", "furniture", "furniture", "paragraph", "crosshead", "paragraph"],
        *["furniture", "furniture", "furniture", "furniture"],
    ]
    assert (article.outlet, article.byline, article.published) == ("The Dorn Observer", "Hanne Lidgard", "2024-10-09")
    assert (article.title, article.image_credit) == ("Halvet Harbour Lease Cut to 15 Years – Reports", "Rolf Anselm / SarTel")
    assert article.provenance["title"] == "text"
    assert article.provenance["url"] == "url"


WRAPPED = """\
    DORN, Jan. 17 (LPI) -- Striking ferry crews returned to work before
dawn Friday after officials warned that a second storm could cut off
three northern islands by nightfall.

    "We are not going to let anybody freeze," said the union's agent.
    Schools were closed for a fifth day.  The superintendent said that
classes would resume Monday.
"""


def test_hard_wrapped_lines_are_joined_and_an_indent_begins_a_paragraph() -> None:
    assert [paragraph.text.split()[0] for paragraph in paragraphs_of(WRAPPED)] == ["DORN,", '"We', "Schools"]


def test_a_row_of_words_is_a_menu_and_one_with_figures_a_table() -> None:
    text = "Ferry halts in ice\n\nBooks   Film   Stage\n\nThe ferry halted on Monday.\n\nKirkbrae   3   1\n\nNobody was hurt, it said."
    article = read_text(text, sha256="")
    assert [kind for kind, _ in kinds(article)] == ["headline", "furniture", "paragraph", "table", "paragraph"]


def test_a_text_that_opens_with_a_sentence_has_no_headline() -> None:
    article = read_text("The ferry left.\n\nIt sank.", sha256="")
    assert kinds(article) == [("paragraph", "The ferry left."), ("paragraph", "It sank.")]
    assert article.title is None
