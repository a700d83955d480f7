"""What a case tells is what the measures get."""

from bench.cases import Counted
from bench.linked import as_read
from bench.linking import ReadClaim, ReadSource, ReadStatement
from saidby.records import Answer, Claim, Copied, Count, Origin, Party, Range, Trail
from saidby.types import Article, Block, Hop, Ledger, Source, Span, Statement

TEXT = "The keeper said the lock will close."


def ledger(id: str) -> Ledger:
    article = Article(id=id, sha256="", text=TEXT, blocks=(Block("paragraph", Span(0, len(TEXT))),))
    hop = Hop(source="s1", anchor=(Span(0, 10),), cue=Span(11, 15))
    statement = Statement(id=f"{id}.1", mode=None, content=(Span(16, 35),), chain=(hop,), confidence=1.0)
    return Ledger(reader="test", article=article, sources=(Source(id="s1", mentions=(Span(0, 10),)),), statements=(statement,))


TRAIL = Trail(
    claim=Claim(id="c", gloss="", statements=("x.1",), answers=(Answer(statement="y.1", act="confirm", score=1.0, reason=""),)),
    told=(),
    origins=(
        Origin(id="o", label="", first="x.1", statements=("x.1", "y.1")),
        Origin(id="v", label="", first="z.1", statements=("z.1",), counted=False),
    ),
    count=Count(articles=3, outlets=2, origins=Range(1, 2), claimed=Range(2, 4)),
)


def test_a_case_is_put_together_by_the_golds_names() -> None:
    party = Party(id="p", name="keeper", sources=(("x", "s1"), ("gone", "s1")))
    copies = (Copied(article="y", of="x", share=1.0, reason=""), Copied(article="y", of="gone", share=1.0, reason=""))
    read = as_read({"x": "a01", "y": "a02"}, map(ledger, ("x", "y", "other")), copies, (party,), (TRAIL,))
    assert read.texts == {"a01": TEXT, "a02": TEXT}
    assert read.statements[0] == ReadStatement(id="x.1", article="a01", content=(Span(16, 35),), cue=Span(11, 15))
    assert read.sources == tuple(
        ReadSource(article=id, mentions=(Span(0, 10),), party=party) for id, party in (("a01", "p"), ("a02", None))
    )
    assert read.copies == (("a02", "a01"),)


def test_a_trail_tells_claim_answers_origins_and_numbers() -> None:
    assert as_read({}, (), (), (), (TRAIL,)).claims == (
        ReadClaim(
            id="c",
            statements=("x.1",),
            answers=(("y.1", "confirm"),),
            origins=(("x.1", "y.1"),),
            apart=(("z.1",),),
            count=Counted(1, 2),
            claimed=Counted(2, 4),
            outlets=2,
            articles=3,
        ),
    )
