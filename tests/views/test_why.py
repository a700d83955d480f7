import msgspec
import pytest

from saidby.types import Decision, Hop, Ledger, On, Span, Statement
from saidby.views.why import Why, ties, whys
from tests.views import sample

TOLD = sample.ledger(
    (("paragraph", "[s1 Ivo Marn] left. “[c1 Rain],” [s1 he] [q1 told] [s2 Volna]. [e2 [s3 Ilse Brandt] heard it from [s2 the site]]."),),
    'c1: (s2.2 e2) > s1.2 q1\ns1: named, "Ivo Marn"\ns2: outlet, "Volna"',
)


def place(words: str) -> Span:
    start = TOLD.article.text.index(words)
    return Span(start, start + len(words))


def decided(on: On, *words: str, reason: str = "so") -> Decision:
    return Decision(on=on, rule="r", reason=reason, spans=tuple(map(place, words)), confidence=0.5)


def told(*decisions: Decision) -> tuple[Ledger, Statement]:
    statement = msgspec.structs.replace(TOLD.statements[0], decisions=decisions)
    return msgspec.structs.replace(TOLD, statements=(statement,)), statement


def results(*decisions: Decision) -> list[str]:
    return [why.result for why in whys(*told(*decisions))]


def test_a_decision_in_words() -> None:
    ferry = sample.ferry()
    assert whys(ferry, ferry.statements[6])[0] == Why(
        "coreference",
        "“she” is Vibeke Aamodt-Sørensen",
        "nearest named person before “she”",
        ferry.statements[6].decisions[0].spans,
        "92 %",
    )


@pytest.mark.parametrize(
    ("made", "result"),
    [
        (decided("attribution", "told"), "“told” attributes words"),
        (decided("attribution", "Rain"), "words are attributed"),
        (decided("source", "he"), "Ivo Marn"),
        (decided("source"), "Ivo Marn"),
        (decided("content", "Rain"), "1 word"),
        (decided("coreference", "Ivo Marn", reason="nearest person before “he”"), "“he” is Ivo Marn"),
        (decided("coreference", "Ivo Marn"), "“he” is Ivo Marn"),
        (decided("coreference", "Ilse Brandt", reason="two persons could be “he”"), "“he” was left open"),
        (decided("coreference", "Ilse Brandt"), "whom a mention stands for"),
        (decided("relay", "the site"), "through Volna"),
        (decided("relay", "left"), "through Volna"),
        (decided("act"), "assert"),
    ],
)
def test_results(made: Decision, result: str) -> None:
    ledger, _ = told(made)
    statement = msgspec.structs.replace(ledger.statements[0], act="assert")
    assert [why.result for why in whys(ledger, statement)] == [result]


def test_two_decisions_of_a_kind_are_about_two_hops() -> None:
    site = decided("coreference", "Volna", reason="“the site” is what was named before")
    assert results(decided("coreference", "Ivo Marn"), site) == ["“he” is Ivo Marn", "“the site” is Volna"]
    assert results(site, site) == ["“the site” is Volna", "whom a mention stands for"]


def test_no_chain_and_no_words() -> None:
    bare = Statement(id="x", mode=None, content=(), chain=(), confidence=1, decisions=tuple(decided(on) for on in ALL))
    assert [why.result for why in whys(TOLD, bare)] == [
        "words are attributed", "no source given", "0 words", "whom a mention stands for", "through nobody", "not known",
    ]  # fmt: skip


ALL: tuple[On, ...] = ("attribution", "source", "content", "coreference", "relay", "act")


def test_a_source_that_is_not_listed_is_no_defect() -> None:
    lost = Statement(id="x", mode=None, content=(), chain=(Hop(source="gone"),), confidence=1, decisions=(decided("coreference", "he"),))
    assert [why.result for why in whys(TOLD, lost)] == ["whom a mention stands for"]


def test_mentions_lead_to_what_tied_them() -> None:
    ferry = sample.ferry()
    tied = {ferry.words((span,)): made.rule for span, made in ties(ferry).items()}
    assert tied == {"the same source": "the-same", "she": "nearest-person", "Residents of the islands": "two-nouns"}
