from saidby.types import Article, Block, Span
from saidby.views.places import content_ends, stretches
from tests.views import sample


def article(text: str, *blocks: Block) -> Article:
    return Article(id="a", sha256="", text=text, blocks=blocks)


def test_words_outside_every_block_are_a_paragraph() -> None:
    head = Block(kind="headline", span=Span(6, 10))
    assert list(stretches(article("loose head\n\n loose again ", head))) == [
        Block(kind="paragraph", span=Span(0, 5)),
        head,
        Block(kind="paragraph", span=Span(13, 24)),
    ]


def test_blocks_that_overlap_do_so_no_more() -> None:
    blocks = (Block(kind="paragraph", span=Span(0, 6)), Block(kind="caption", span=Span(3, 9)), Block(kind="credit", span=Span(4, 5)))
    assert [block.span for block in stretches(article("abcdefghi", *blocks))] == [Span(0, 6), Span(6, 9)]


def test_where_words_end() -> None:
    told = sample.ledger((("paragraph", "[s1 He] [q1 said] [c1 [s2 she] [q2 thinks] [c2 yes]]."),))
    assert content_ends(told, Span(0, 30)) == {22: [1, 2]}
