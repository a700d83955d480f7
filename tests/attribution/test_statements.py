"""Drafts to statements: ids, checks and notes."""

import pytest

from saidby.attribution.find import Attribution
from saidby.attribution.measured import of_rule
from saidby.attribution.sources import Cast
from saidby.attribution.statements import drafted, notes_on, scene_of, statements
from saidby.errors import SpanError
from saidby.notation import parse
from saidby.types import Article, Block, Source, Span, Statement
from tests.attribution.marked import flat, without_lines


def article(text: str) -> Article:
    return Article(id="a1", sha256="", text=text, blocks=(Block("paragraph", Span(0, len(text))),))


def told(marked: str, found: list[Attribution] | None = None) -> tuple[tuple[Statement, ...], tuple[Source, ...]]:
    """Statements and sources of a marked text."""
    page = article(parse(marked).text)
    scene = scene_of(page, frozenset())
    made = drafted(found if found is not None else flat(without_lines(marked)), scene)
    cast = Cast(scene, made)
    return statements(page, made, scene, cast), cast.sources()


QUOTED = "“[c1 The well may be sour],” [s1 Wanda Brill] [q1 warned] [s2 the Skarn Gazette]."


def test_a_statement_has_act_mode_manner_chain_and_confidence() -> None:
    (statement,), sources = told(QUOTED)
    text = parse(QUOTED).text
    assert (statement.act, statement.mode, statement.confidence) == ("warn", "indirect", of_rule("stands", "mended"))
    assert [decision.on for decision in statement.decisions][:3] == ["attribution", "source", "content"]
    assert [span.of(text) for span in statement.manner.hedges or ()] == ["may"]
    assert [hop.source for hop in statement.chain] == ["s1"]
    assert [(source.id, source.kind, source.name) for source in sources] == [("s1", "named", "Wanda Brill")]


def test_a_told_outlet_is_a_source_too() -> None:
    (statement,), sources = told("“[c1 The well is sour],” [s1 Wanda Brill] [q1 told] [s2 the Skarn Gazette].")
    assert [hop.source for hop in statement.chain] == ["s2", "s1"]
    assert [(source.id, source.kind) for source in sources] == [("s1", "named"), ("s2", "outlet")]
    assert statement.origin.source == "s1"


def test_ids_hash_the_evidence() -> None:
    (one,), _ = told(QUOTED)
    (again,), _ = told(QUOTED)
    (other,), _ = told("“[c1 The well] may be sour,” [s1 Wanda Brill] [q1 warned] [s2 the Skarn Gazette].")
    assert one == again
    assert other.id != one.id
    assert len(one.id) == 12


def test_two_speakers_of_the_same_words_are_two_statements() -> None:
    made, _ = told("“[c1 The well is sour],” [s1 Wanda] [q1 said], and [s2 her son] [q2 confirmed].")
    assert [statement.content for statement in made] == [made[0].content] * 2
    assert len({statement.id for statement in made}) == 2


def test_an_outlet_that_only_reports_that_another_spoke_is_left_to_his_chain() -> None:
    made, _ = told("[s1 The Skarn Gazette] [q1 reports] [c1 that [s2 the dean] [q2 said] [c2 the organ was sold]].")
    assert [len(statement.chain) for statement in made] == [2]


@pytest.mark.parametrize("span", [Span(0, 99), Span(4, 4), Span(-3, 4)])
def test_a_span_that_does_not_fit_raises(span: Span) -> None:
    with pytest.raises(SpanError) as raised:
        told("Odo said so.", [Attribution(Span(4, 8), (Span(0, 3),), (span,), 0.9)])
    assert raised.value.remedy


def test_what_is_missing_is_noted() -> None:
    made, _ = told("[s1 The abbess] [q1 declined to comment]. It [q2 is said] [c2 that she sings].")
    notes = notes_on(made)
    assert [(note.code, note.span) for note in notes] == [("no-content", made[0].origin.cue), ("no-source", made[1].origin.cue)]
    assert notes_on(told(QUOTED)[0]) == ()


class TestScene:
    def test_sentences_are_those_of_the_spoken_blocks(self) -> None:
        text = "A fair is off\nIt rained. Nobody came.\nShare. This."
        blocks = (Block("headline", Span(0, 13)), Block("paragraph", Span(14, 38)), Block("furniture", Span(38, 50)))
        scene = scene_of(Article(id="a", sha256="", text=text, blocks=blocks), frozenset())
        assert [span.of(text) for span in scene.sentences] == ["A fair is off", "It rained.", "Nobody came."]

    def test_outlets_are_those_of_the_text_and_of_the_user(self) -> None:
        scene = scene_of(article("The Skerry news site saw Blue Heron."), frozenset({"Blue Heron"}))
        text = scene.text
        assert scene.outlet((Span(text.index("Blue"), text.index("Blue") + 10),))
        assert scene.outlet((Span(4, 10),))
        assert not scene.outlet((Span(21, 24),))
        assert not scene.outlet(())

    def test_beyond_every_sentence_a_stretch_is_its_own(self) -> None:
        scene = scene_of(article("It rained."), frozenset())
        assert scene.sentence(Span(3, 5)) == Span(0, 10)
        assert scene.sentence(Span(40, 44)) == Span(40, 44)
