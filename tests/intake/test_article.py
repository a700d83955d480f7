import pytest
from hypothesis import given
from hypothesis import strategies as st

from saidby.errors import SpanError
from saidby.intake.article import Piece, article_id, check_blocks, place, tidy
from saidby.types import Block, Span


@given(st.lists(st.text()))
def test_every_piece_lies_under_its_block(texts: list[str]) -> None:
    text, blocks = place(Piece("paragraph", words) for words in texts)
    assert [block.span.of(text) for block in blocks] == [words for words in texts if words]
    assert check_blocks(text, blocks) == blocks


def test_blocks_are_parted_by_a_blank_line() -> None:
    text, blocks = place([Piece("headline", "Ferry halts"), Piece("paragraph", "It halted.")])
    assert text == "Ferry halts\n\nIt halted."
    assert blocks == (Block("headline", Span(0, 11)), Block("paragraph", Span(13, 23)))


@pytest.mark.parametrize("spans", [[Span(0, 6)], [Span(2, 2)], [Span(-1, 2)], [Span(0, 3), Span(2, 4)], [Span(3, 4), Span(0, 2)]], ids=str)
def test_a_span_that_does_not_fit_raises(spans: list[Span]) -> None:
    with pytest.raises(SpanError):
        check_blocks("Ferry", tuple(Block("paragraph", span) for span in spans))


def test_invisible_characters_go_and_white_space_collapses() -> None:
    assert tidy(" The\u200b harbour\u00ad\u202e\n\tof\u00a0Dorn\ufeff \ud800") == "The harbour of Dorn"


def test_an_id_tells_addresses_and_texts_apart() -> None:
    ids = {article_id(None, "a"), article_id("https://dorn.example/", "a"), article_id(None, "b")}
    assert len(ids) == 3
    assert all(len(id) == 16 and int(id, 16) >= 0 for id in ids)
    assert article_id(None, "a") == article_id("", "a")
