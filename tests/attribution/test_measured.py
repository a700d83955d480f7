"""A rule is as sure as it was right where it was counted."""

import pytest

from saidby.attribution.measured import Measured, decided, of_rule, parameters
from saidby.types import Decision, Span


def test_a_rule_seen_once_is_not_certain() -> None:
    assert Measured(1, 1).share == pytest.approx(2 / 3)
    assert Measured(0, 0).share == 0.5
    assert Measured(98, 98).share == pytest.approx(0.99)


def test_a_rule_is_as_good_as_it_was() -> None:
    name, measured = next(item for item in parameters().rules.items() if item[0].startswith("stands: "))
    assert of_rule("stands", name.removeprefix("stands: ")) == round(measured.share, 3)


def test_a_rule_that_was_never_measured_is_as_good_as_the_others_of_its_kind() -> None:
    alike = [measured for name, measured in parameters().rules.items() if name.startswith("source: ")]
    right, of = sum(m.right for m in alike), sum(m.of for m in alike)
    assert of_rule("source", "by the tide table") == round((right + 1) / (of + 2), 3)
    assert of_rule("weather", "by the tide table") == 0.5


def test_a_decision_is_written_down_with_how_sure_its_rule_is() -> None:
    spans = (Span(3, 9),)
    assert decided("relay", "told", "the outlet was told", spans) == Decision(
        on="relay", rule="told", reason="the outlet was told", spans=spans, confidence=of_rule("relay", "told")
    )
