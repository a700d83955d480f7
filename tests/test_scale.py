"""The measure of scale builds a whole case, goes on where it was stopped, and counts no second twice."""

from collections import Counter
from pathlib import Path

import numpy as np

from bench.scale import KeptVectors, Stopwatch, build, extrapolated, questions, stocked
from bench.synthetic import World
from saidby.case import Case
from saidby.language.meaning import WIDTH, Meaning
from saidby.language.words import Floats


def test_a_case_is_built_in_two_goes_and_asked(tmp_path: Path) -> None:
    file, world = tmp_path / "scale.case", World(5)
    first, second = build(file, world, 4), build(file, world, 6)
    assert (first.first, len(first.each), second.first, len(second.each)) == (0, 4, 4, 2)
    assert {"embedding", "ties", "claims", "writing"} <= set(first.stages)
    assert sum(first.stages.values()) <= first.seconds
    assert "not measured" in extrapolated(first)
    with Case.open(file) as case:
        status = case.status()
    assert (status.articles, status.statements) == (6, sum(len(ledger.statements) for ledger in world.ledgers(0, 6)))
    assert all(asked.clock[0] > 0 for asked in questions(file, 2))


def test_a_case_may_be_stocked_with_the_claims_that_are_given(tmp_path: Path) -> None:
    file, world = tmp_path / "given.case", World(5)
    for articles in (20, 30):
        stocked(file, world, articles)
    told = [name for number in range(30) for name in world.propositions(number)]
    with Case.open(file) as case:
        status, (largest, *_) = case.status(), case.claims(limit=1)
        assert (status.articles, status.statements, status.claims) == (30, len(told), len(set(told)))
        assert len(largest.claim.statements) == max(Counter(told).values())
        assert list(case.check()) == []


def test_what_is_done_within_a_stage_counts_for_the_inner_one() -> None:
    watch = Stopwatch()
    inner = watch.around("inner", lambda: sum(range(10**6)))
    watch.around("outer", inner)()
    assert watch.seconds["inner"] > 0.002
    assert watch.seconds["outer"] < watch.seconds["inner"] / 2


def test_a_vector_is_made_once(tmp_path: Path) -> None:
    asked: list[str] = []

    def make(_: Meaning, texts: list[str]) -> Floats:
        asked.extend(texts)
        return np.full((len(texts), WIDTH), len(asked), np.float32)

    for _ in range(2):
        of = KeptVectors(tmp_path / "vectors").of(make)  # type: ignore[arg-type]
        found = of(None, ["a", "b", "a"])  # type: ignore[arg-type]
    assert asked == ["a", "b"]
    assert found[:, 0].tolist() == [1, 2, 1]
    assert of(None, []).shape == (0, WIDTH)  # type: ignore[arg-type]
