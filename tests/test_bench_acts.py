"""The measure of acts and manner: what it counts, and that the rules have not fallen on the part to tune on."""

from bench.acts import Case, act_figures, cases, lines, manner_figures
from bench.polnear import Figure
from saidby.types import Hop, Manner, Span, Statement


def case(gold: Statement, read: Manner, act: str = "assert") -> Case:
    return Case("The gate was shut if it rained.", gold, act, read)  # type: ignore[arg-type]


GOLD = Statement(
    id="c1",
    mode="indirect",
    content=(Span(0, 30),),
    act="deny",
    manner=Manner(hedges=(), negated=True, conditions=(Span(18, 30),), when=None),
    chain=(Hop(source=None, cue=Span(4, 8)),),
    confidence=1.0,
)


def test_acts_are_counted_by_act() -> None:
    figures = act_figures([case(GOLD, Manner(), "deny"), case(GOLD, Manner(), "assert")])
    assert figures == {"deny": Figure(1, 1, 2)}


def test_spans_count_where_they_are_exact() -> None:
    read = Manner(hedges=(Span(0, 3),), negated=True, conditions=(Span(18, 29),))
    figures = manner_figures([case(GOLD, read)])
    assert figures == {"hedges": Figure(0, 1, 0), "conditions": Figure(0, 1, 1), "when": Figure(0, 0, 0), "negated": Figure(1, 1, 1)}


def test_slips_are_listed_on_demand() -> None:
    read = [case(GOLD, Manner(negated=True, conditions=(Span(18, 30),)))]
    assert not any("for deny" in line for line in lines(read, errors=False))
    assert any(line.startswith("act assert for deny: [gate]") for line in lines(read, errors=True))


def test_the_rules_hold_on_the_half_to_tune_on() -> None:
    read = cases("dev")
    acts, parts = act_figures(read), manner_figures(read)
    assert sum(figure.right for figure in acts.values()) / len(read) > 0.96
    assert min(figure.f1 for figure in acts.values()) > 75
    assert {name: figure.f1 > 90 for name, figure in parts.items()} == dict.fromkeys(parts, True)
