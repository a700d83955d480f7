"""The measure of confidence is right itself, and what is fitted is what was asked for."""

import hashlib
import json
import math
from collections.abc import Mapping
from pathlib import Path

import pytest

from bench.calibration import brier, ece, figures, reliability, table
from bench.gold import filled
from bench.verdicts import Judge
from saidby.attribution.find import Attribution
from saidby.attribution.measured import FILE, Asked, Measured, Parameters
from saidby.notation import Parsed, parse
from saidby.types import Decision, On, Span, Spans, Statement
from training.attribution.corpus import Annotated
from training.confidence.examples import Example, compared
from training.confidence.held_out import counted, held_out
from training.confidence.regression import fit, folds, predict
from training.confidence.rules import answers
from training.confidence.rules import counted as by_rule
from training.confidence.store import store, stored, with_network, with_rules

# --- Reliability ---


def test_who_is_as_sure_as_right_has_no_error() -> None:
    pairs = [(0.75, True)] * 3 + [(0.75, False)]
    assert ece(pairs) == pytest.approx(0)
    assert brier(pairs) == pytest.approx(18.75)


def test_who_is_surer_than_right_has_the_difference() -> None:
    assert ece([(0.9, True), (0.9, False)]) == pytest.approx(40)
    assert ece([(1.0, True), (0.0, False)]) == 0
    assert brier([(1.0, False)]) == 100


def test_bins_are_tenths_and_the_last_holds_certainty() -> None:
    bins = reliability([(0.05, False), (0.95, True), (1.0, False)])
    assert [(b.least, b.readings, b.right) for b in bins] == [(0.0, 1, 0.0), (0.9, 2, 0.5)]


def test_the_table_has_a_row_for_each_bin_and_the_errors() -> None:
    lines = list(table("stands", {"before": [(0.95, True)], "held out": [(0.35, False)]}))
    assert lines[2] == "| 0.3–0.4 |  | |  | 1 | 35 | 0 |"
    assert lines[3] == "| 0.9–1.0 | 1 | 95 | 100 |  | |  |"
    assert lines[4].startswith("| ECE, Brier | 1 | 5.0 | 0.3 | 1 | 35.0 | 12.2 |")


def test_the_floors_hold_what_is_left_of_a_hundred() -> None:
    assert figures({"stands": [(0.9, True), (0.9, False)]}) == {"stands, ECE": pytest.approx(60), "stands, Brier": pytest.approx(59)}


# --- Regression ---

ROWS = [{"x": float(k % 7), "y": float(k % 3), "same": 1.0} for k in range(210)]


def test_it_finds_the_odds_that_the_answers_have() -> None:
    right = [k % 7 >= 3 + (k % 2) for k in range(210)]
    weights = fit(ROWS, right, ridge=0.01)
    assert predict(weights, {"x": 6.0, "y": 1.0, "same": 1.0}) > 0.95
    assert predict(weights, {"x": 0.0, "y": 1.0, "same": 1.0}) < 0.05
    assert weights["same"] == 0
    mean = sum(predict(weights, row) for row in ROWS) / len(ROWS)
    assert mean == pytest.approx(sum(right) / len(right), abs=1e-3)


def test_what_tells_nothing_gets_the_share() -> None:
    weights = fit(ROWS, [k % 5 == 0 for k in range(210)])
    assert predict(weights, ROWS[0]) == pytest.approx(0.2, abs=0.02)


def test_what_parts_right_from_wrong_wholly_stays_finite() -> None:
    weights = fit([{"x": float(k)} for k in range(10)], [k > 4 for k in range(10)])
    assert all(math.isfinite(weight) for weight in weights.values())
    assert predict(weights, {"x": 1e9}) <= 1


def test_folds_keep_articles_whole_and_are_of_a_size() -> None:
    fold = folds(["b", "a", "c", "a", "d", "e", "f"], 3)
    assert fold == {"a": 0, "b": 1, "c": 2, "d": 0, "e": 1, "f": 2}


def test_no_example_is_rated_by_a_fit_on_its_own_article() -> None:
    """The name of the article tells the answer, and nothing else does: who has not seen the article cannot know."""
    names = "abcdefghij"
    made = [
        Example(name, 0.9, {other: float(other == name) for other in names}, {"stands": k % 2 == 0}) for k, name in enumerate(names)
    ] * 10
    seen = fit([example.features for example in made], [example.right["stands"] for example in made], ridge=0.1)
    assert predict(seen, made[0].features) > 0.9
    assert all(0.3 < sure < 0.7 for sure, _ in held_out(made, "stands", ridge=0.1))
    assert counted(made, "stands") == Measured(50, 100)


# --- Examples ---


def test_what_is_read_is_compared_with_the_gold() -> None:
    text = "Ada Holm said the mill burned down. Odo sang."
    gold = [{"source": [(0, 8)], "cue": [(9, 13)], "content": [(14, 34)]}]
    source, cue, content = Span(0, 8), Span(9, 13), Span(14, 34)

    def right(source: Spans, cue: Span, content: Spans) -> Mapping[Asked, bool]:
        (told,) = compared(Annotated("x", text, gold), [Attribution(cue, source, content, 0.9)])
        return told

    assert right((source,), cue, (content,)) == {"stands": True, "attribution": True, "source": True, "content": True}
    assert right((source,), cue, (Span(30, 34),)) == {"stands": False, "attribution": True, "source": True, "content": False}
    assert right((), cue, (content,)) == {"stands": False, "attribution": True, "content": True}
    assert right((Span(36, 39),), Span(40, 44), ()) == {"stands": False, "attribution": False}


# --- Rules ---

GOLD = """[s1 Ines Farr] [q1 told] [s2 the Marsh Herald] [c1 the ferry sinks]. [s1 She] [q2 denied] [c2 a leak].
c1: s2 > s1 q1
c2: (s2 e1) > s1 q2 | deny
s1: named, "Ines Farr"
s2: outlet, "Marsh Herald"
""".replace("[s1 Ines", "[e1 [s1 Ines").replace("Herald]", "Herald]]")


def judged(read: str, told: Mapping[str, tuple[Decision, ...]]) -> dict[str, Measured]:
    one, other = filled(parse(GOLD)), filled(parse(read))
    made = tuple(_with(statement, told.get(statement.id, ())) for statement in other.statements)
    return by_rule(answers(Judge("x", one.text, one, Parsed(text=other.text, sources=other.sources, statements=made))))


def _with(statement: Statement, told: tuple[Decision, ...]) -> Statement:
    return Statement(
        id=statement.id,
        mode=statement.mode,
        content=statement.content,
        act=statement.act,
        chain=statement.chain,
        confidence=1,
        decisions=told,
    )


def decided(on: On, words: str, rule: str = "r") -> Decision:
    start = parse(GOLD).text.index(words)
    return Decision(on=on, rule=rule, reason="", spans=(Span(start, start + len(words)),), confidence=0.5)


def test_a_rule_for_a_pronoun_is_right_if_the_source_is() -> None:
    told = {"c2": (decided("coreference", "Ines Farr"),)}
    assert judged(GOLD, told) == {"coreference: r": Measured(1, 1)}
    wrong = GOLD.replace("[s1 She]", "[s2 She]").replace("> s1 q2", "> s2.2 q2")
    assert judged(wrong, {"c2": (decided("coreference", "the Marsh Herald"),)}) == {"coreference: r": Measured(0, 1)}


def test_a_rule_that_leaves_a_pronoun_alone_is_right_where_the_gold_does() -> None:
    told = {"c2": (decided("coreference", "the ferry"),)}
    alone = GOLD.replace("[s1 She]", "[s3 She]").replace("> s1 q2", "> s3 q2")
    assert judged(alone, told) == {"coreference: r": Measured(0, 1)}


def test_a_rule_for_a_relay_is_right_if_the_hop_is() -> None:
    assert judged(GOLD, {"c2": (decided("relay", "the Marsh Herald"),)}) == {"relay: r": Measured(1, 1)}
    wrong = GOLD.replace("c1: s2 > s1 q1", "c1: s1 q1").replace("(s2 e1) > s1 q2", "(s1 e1) > s1 q2")
    assert judged(wrong, {"c2": (decided("relay", "Ines Farr"),)}) == {"relay: r": Measured(0, 1)}


def test_a_rule_for_an_act_is_right_if_the_act_is() -> None:
    told = {"c2": (decided("act", "denied"),)}
    assert judged(GOLD, told) == {"act: r": Measured(1, 1)}
    assert judged(GOLD.replace("| deny", "| dispute"), told) == {"act: r": Measured(0, 1)}


def test_what_a_rule_found_is_wrong_where_the_gold_has_nothing() -> None:
    read = GOLD.replace("[q2 denied] [c2 a leak]", "denied a [q2 leak]").replace("| deny", "")
    told = {"c2": (decided("attribution", "leak"), decided("source", "She"))}
    assert judged(read, told) == {"attribution: r": Measured(0, 1), "stands: r": Measured(0, 1)}


def test_the_network_is_not_counted_here() -> None:
    assert judged(GOLD, {"c1": (decided("attribution", "told", "network"),)}) == {}


# --- The file ---


def test_each_count_replaces_its_own_and_the_manifest_knows_the_file(tmp_path: Path) -> None:
    (tmp_path / "z.onnx").write_bytes(b"")
    (tmp_path / "CARD.md").write_text("Files:\n<!-- checksums --><!-- /checksums -->")
    first = with_network(Parameters({"stands": {"bias": 0.123456}}, {}), {"stands: network": Measured(3, 4), "act: old": Measured(1, 1)})
    store(with_rules(first, {"coreference: he": Measured(1, 2), "stands: network": Measured(0, 9)}), tmp_path)
    again = stored(tmp_path)
    assert again.rules == {"coreference: he": Measured(1, 2), "stands: network": Measured(3, 4)}
    assert again.weights == {"stands": {"bias": 0.1235}}
    files = json.loads((tmp_path / "manifest.json").read_text())["files"]
    assert files == {name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in (FILE, "z.onnx")}
    assert files[FILE] in (tmp_path / "CARD.md").read_text()
    assert stored(tmp_path / "none") == Parameters({}, {})
