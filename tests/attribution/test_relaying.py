"""Why a hop stands in a chain."""

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.relaying import relay_decisions
from saidby.types import Span
from tests.attribution.marked import scene

TEXT = "Odo told Quayline it leaked. Quayline reported it, citing a clerk. He said so again."
TOLD = Link((Span(9, 17),), None, rule="told")
ORIGIN = Link((Span(0, 3),), Span(4, 8))


def why(*links: Link) -> list[tuple[str, str, list[str]]]:
    made = relay_decisions(Draft((), links, 1.0), scene(TEXT))
    return [(one.rule, one.reason, [span.of(TEXT) for span in one.spans]) for one in made]


def test_an_origin_needs_no_reason() -> None:
    assert why(ORIGIN) == []


def test_a_relay_is_decided_by_its_words() -> None:
    assert why(TOLD, ORIGIN) == [("told", "an outlet that is told passes on what it was told", ["Quayline"])]


def test_an_inherited_hop_is_decided_by_its_evidence() -> None:
    link = Link((), None, of=TOLD.anchor, evidence=Span(0, 17), rule="goes on")
    assert why(link, ORIGIN) == [("goes on", "the same speaker goes on after “Odo told Quayline”", ["Odo told Quayline"])]


def test_long_evidence_is_cut() -> None:
    link = Link((), None, of=TOLD.anchor, evidence=Span(0, len(TEXT)), rule="told later")
    ((_, reason, _),) = why(link, ORIGIN)
    assert reason.endswith("…”")
    assert len(reason) < 130


@pytest.mark.parametrize("rule", ["told", "reported", "nested", "citing", "goes on", "told later", "cited later", "headline", "dateline"])
def test_every_rule_has_its_words(rule: str) -> None:
    ((name, reason, _),) = why(Link(TOLD.anchor, None, evidence=Span(0, 8), rule=rule), ORIGIN)
    assert name == rule
    assert reason
