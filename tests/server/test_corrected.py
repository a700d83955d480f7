"""A ledger as people left it."""

from saidby.records import Judgement, Mark, Step, Told
from saidby.server.corrected import about, corrected
from saidby.types import Span
from tests.case.affair import ledgers


def as_told(id: str, origin: Step) -> Told:
    return Told(id=id, article="a", content="x", span=Span(0, 1), chain=(origin,))


def test_a_named_speaker_takes_the_origin_and_the_relays_stay() -> None:
    ledger = ledgers()[0]
    (statement,) = ledger.statements
    named = Step(source=None, label="Odo Brandt", name="Odo Brandt", kind="named")
    found = corrected(ledger, [as_told(statement.id, named)])
    (changed,) = found.statements
    assert changed.chain[:-1] == statement.chain[:-1]
    source = found.source(changed.origin.source)
    assert source
    assert (source.name, source.kind) == ("Odo Brandt", "named")
    assert statement.origin.source not in {one.id for one in found.sources}, "who says nothing any more is not listed"


def test_what_is_no_statement_is_gone_and_the_rest_is_as_it_was() -> None:
    ledger = ledgers()[1]
    (statement,) = ledger.statements
    assert corrected(ledger, []).statements == ()
    same = corrected(ledger, [as_told(statement.id, Step(source=statement.origin.source, label="Edvard Lunn", name="Edvard Lunn"))])
    assert same == ledger


def test_judgements_are_about_the_words_that_they_share() -> None:
    def judged(id: str, start: int, end: int, article: str = "a") -> Judgement:
        mark = Mark(article=article, span=Span(start, end), words="x")
        return Judgement(id=id, ruling="speaker", about="statement", a=mark, by="Ada", at="2031-05-04T00:00:00+00:00")

    made = [judged("1", 0, 5), judged("2", 5, 9), judged("3", 0, 5, "b")]
    assert [one.id for one in about(made, "a", Span(3, 5))] == ["1"]
