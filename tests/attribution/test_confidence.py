"""How sure the reader is follows from what the network saw or how often a rule was right, and is told in words."""

import math
from dataclasses import replace

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.confidence import confidence, decisions, features, made_by
from saidby.attribution.decode import Clarity, Figures
from saidby.attribution.find import Attribution
from saidby.attribution.measured import of_rule, parameters
from saidby.types import Span
from tests.attribution.marked import flat

TEXT = "“The pier is safe,” the harbour master said, “for now.”"
CLEAR = Clarity(words=4, runs=1, mean=0.99, least=0.97, start=0.98, end=0.98, share=0.97, left=0.02, gap=0)
FIGURES = Figures(best=0.999, least=0.999, source=CLEAR, content=CLEAR)
MARKED = "[c1 “The pier is safe,”] [s1 the harbour master] [q1 said], [c1 “for now.”]"


def drafted(figures: Figures | None = FIGURES, rule: str = "network", marked: str = MARKED) -> Draft:
    (at,) = flat(marked)
    at = replace(at, figures=figures, rule=rule)
    return Draft(at.content, (Link(at.source, at.cue),), at.sure, at=at)


def test_every_question_has_a_weight_for_every_feature() -> None:
    told = features(TEXT, drafted().at or pytest.fail("no attribution"))
    assert told is not None
    for asked in ("stands", "attribution", "source", "content"):
        assert set(parameters().weights[asked]) == {*told, "bias"}


def test_what_is_clear_is_surer_than_what_is_not() -> None:
    dim = replace(CLEAR, mean=0.6, least=0.5, start=0.3, end=0.3, share=0.5, left=0.5)
    clear = drafted()
    for asked, figures in (
        ("stands", replace(FIGURES, best=0.5, least=0.5)),
        ("attribution", replace(FIGURES, best=0.5, least=0.5)),
        ("source", replace(FIGURES, source=dim)),
        ("content", replace(FIGURES, content=dim)),
    ):
        assert confidence(TEXT, drafted(figures), asked) < confidence(TEXT, clear, asked) - 0.02, asked  # type: ignore[arg-type]


@pytest.mark.parametrize("extreme", [0.0, 1.0])
def test_it_is_a_probability_whatever_the_network_says(extreme: float) -> None:
    edge = Clarity(words=1, runs=1, mean=extreme, least=extreme, start=extreme, end=extreme, share=extreme, left=1 - extreme, gap=400)
    sure = confidence(TEXT, drafted(Figures(extreme, extreme, edge, edge)))
    assert 0 <= sure <= 1
    assert math.isfinite(sure)


def test_a_missing_source_and_content_are_rated_too() -> None:
    assert 0 < confidence(TEXT, drafted(replace(FIGURES, source=Clarity(), content=Clarity()))) < confidence(TEXT, drafted())


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        (drafted(), "network"),
        (drafted(None), "mended"),
        (drafted(rule="second look"), "second look"),
        (drafted(None, "headline"), "headline"),
        (drafted(None, "turn"), "turn"),
        (Draft((Span(0, 3),), (Link((Span(4, 7),), None),), 0.9), "dateline"),
        (Draft((), (Link((Span(0, 3),), None), Link((Span(8, 9),), Span(4, 7))), 0.9), "citing"),
    ],
)
def test_what_found_it_is_told(draft: Draft, rule: str) -> None:
    assert made_by(draft) == rule
    assert {decision.rule for decision in decisions(TEXT, draft)} == {rule}


def test_what_a_rule_found_is_as_good_as_the_rule() -> None:
    assert confidence(TEXT, drafted(rule="second look")) == of_rule("stands", "second look")
    assert confidence(TEXT, drafted(None, "headline"), "source") == of_rule("source", "headline")


def test_the_decisions_carry_words_reason_and_confidence() -> None:
    one, source, content = decisions(TEXT, drafted())
    assert [(d.on, [span.of(TEXT) for span in d.spans]) for d in (one, source, content)] == [
        ("attribution", ["said"]),
        ("source", ["the harbour master"]),
        ("content", ["“The pier is safe,”", "“for now.”"]),
    ]
    assert one.reason == "“said” is a plain verb of speech"
    assert source.reason == "the words right before the cue"
    assert content.reason == "quoted, before and behind the cue"
    assert one.confidence == confidence(TEXT, drafted(), "attribution")


def test_doubts_are_told() -> None:
    dim = replace(CLEAR, start=0.2, end=0.3, left=0.5, gap=3)
    _, source, content = decisions(TEXT, drafted(replace(FIGURES, source=dim, content=replace(CLEAR, end=0.1))))
    assert source.reason == "the words before the cue; its beginning and end are unclear; other words could belong to it"
    assert content.reason == "quoted, before and behind the cue; its end is unclear"


@pytest.mark.parametrize(
    ("marked", "rule", "reason"),
    [
        ("[s1 Odo Lint] [q1 denied] [c1 all]", "network", "“denied” is a plain verb of speech"),
        ("[s1 Odo Lint] [q1 vowed] [c1 to swim]", "network", "“vowed” is an act of speech"),
        ("[s1 Odo Lint] [q1 sang of] [c1 rain]", "network", "“sang of” is read as a cue where it stands"),
        ("[s1 Odo] [q1 says] [c1 no]", "second look", "“says” is a plain verb of speech, inside what another is said to have said"),
        ("[c1 Pier closes] [q1 –] [s1 reports]", "headline", "the headline names its source without a verb"),
        ("[s1 MS. OKO][q1 :] [c1 Yes.]", "turn", "the paragraph begins with the label of a speaker"),
    ],
)
def test_why_it_is_an_attribution(marked: str, rule: str, reason: str) -> None:
    (at,) = flat(marked)
    text = marked.replace("[s1 ", "").replace("[q1 ", "").replace("[c1 ", "").replace("]", "")
    at = replace(at, rule=rule, figures=FIGURES if rule in ("network", "second look") else None)
    told = decisions(text, Draft(at.content, (Link(at.source, at.cue),), 1.0, at=at))
    assert told[0].reason == reason


def test_agency_copy_has_reasons_without_a_cue() -> None:
    text = "TERN (Volpress) – The lock froze."
    draft = Draft((Span(17, 33),), (Link((Span(6, 14),), None),), 0.9)
    one, source, content = decisions(text, draft)
    assert one.spans == draft.content
    assert "agency" in one.reason
    assert "agency" in source.reason
    assert content.reason == "told in the article’s own voice"


def test_what_names_nobody_has_no_decision_on_its_source() -> None:
    at = Attribution(Span(9, 20), (), (Span(0, 8),), 0.9, figures=replace(FIGURES, source=Clarity()))
    told = decisions("The quay is expected to close", Draft(at.content, (Link((), at.cue),), 0.9, at=at))
    assert [decision.on for decision in told] == ["attribution", "content"]
