"""Scores to runs of words: the best path is the best of all paths, and thresholds hold."""

import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.attribution.decode import Choices, Found, attribution, cues, runs
from saidby.language.pieces import pieces
from saidby.language.words import Floats, Words, words

Runs = list[tuple[int, int]]


def every_choice(length: int, at: int = 0) -> Iterator[Runs]:
    """Every set of runs over ``length`` words; two runs may touch."""
    yield []
    for start in range(at, length):
        for end in range(start, length):
            yield from ([(start, end), *rest] for rest in every_choice(length, end + 1))


def worth(chosen: Runs, odds: Floats, start: Floats, end: Floats, change: float) -> float:
    gain = sum(float(odds[a : b + 1].sum()) for a, b in chosen)
    edges = sum(math.log(max(start[a], 1e-4)) + math.log(max(end[b], 1e-4)) + 2 * change for a, b in chosen)
    return gain + edges


SCORES = st.integers(1, 6).flatmap(
    lambda n: st.tuples(
        st.lists(st.floats(-3.9, 6), min_size=n, max_size=n),
        st.lists(st.floats(0, 1), min_size=n, max_size=n),
        st.lists(st.floats(0, 1), min_size=n, max_size=n),
        st.floats(-1, 2),
    )
)


@settings(max_examples=60, deadline=None)
@given(SCORES)
def test_the_path_is_the_best_of_all(scores: tuple[list[float], list[float], list[float], float]) -> None:
    odds, start, end = (np.array(row, np.float32) for row in scores[:3])
    chosen = runs(odds, start, end, scores[3])
    best = max(worth(choice, odds, start, end, scores[3]) for choice in every_choice(len(odds)))
    assert chosen == sorted(chosen)
    assert worth(chosen, odds, start, end, scores[3]) == pytest.approx(best, abs=1e-3)


def test_unlikely_words_at_the_ends_are_not_looked_at() -> None:
    odds = np.array([-9, -9, 3, -1, 3, -9], np.float32)
    sure = np.ones(6, np.float32)
    assert runs(odds, sure, sure, 0.0) == [(2, 2), (4, 4)]
    assert runs(np.full(4, -9, np.float32), sure[:4], sure[:4], 0.0) == []


def test_a_gap_is_bridged_where_going_out_costs_more() -> None:
    odds = np.array([3, -1, 3], np.float32)
    edges = np.array([0.9, 0.01, 0.05], np.float32)
    assert runs(odds, edges, edges[::-1].copy(), 0.0) == [(0, 2)]


@pytest.fixture(scope="module")
def sentence() -> Words:
    p = pieces("The pilot said the mast was down .")
    return words(p, 0, len(p))


def at_words(sentence: Words, outside: dict[int, tuple[float, float]]) -> Floats:
    """Cue probabilities of pieces, given (begin, inside) by word."""
    scores = np.zeros((int(sentence.last[-1]) + 1, 3), np.float32)
    for word, (begin, inside) in outside.items():
        scores[sentence.first[word], 1:] = begin, inside
    scores[:, 0] = 1 - scores[:, 1] - scores[:, 2]
    return scores


CHOICES = Choices(plain=0.6, edge=0.4)


class TestCues:
    def test_a_likely_word_is_one(self, sentence: Words) -> None:
        assert cues(at_words(sentence, {2: (0.9, 0.05)}), sentence, CHOICES) == [(2, 2)]

    def test_an_unlikely_one_is_not(self, sentence: Words) -> None:
        assert cues(at_words(sentence, {2: (0.5, 0.05)}), sentence, CHOICES) == []

    def test_the_word_beside_joins_where_it_is_inside(self, sentence: Words) -> None:
        assert cues(at_words(sentence, {2: (0.9, 0.0), 3: (0.1, 0.4)}), sentence, CHOICES) == [(2, 3)]

    def test_the_word_beside_is_another_where_it_begins(self, sentence: Words) -> None:
        assert cues(at_words(sentence, {2: (0.9, 0.0), 3: (0.8, 0.1)}), sentence, CHOICES) == [(2, 2), (3, 3)]

    def test_words_apart_are_apart(self, sentence: Words) -> None:
        assert cues(at_words(sentence, {1: (0.1, 0.7), 3: (0.1, 0.7)}), sentence, CHOICES) == [(1, 1), (3, 3)]

    def test_thresholds_are_choices(self, sentence: Words) -> None:
        assert cues(at_words(sentence, {2: (0.5, 0.05)}), sentence, Choices(plain=0.5, edge=0.4)) == [(2, 2)]
        assert cues(at_words(sentence, {2: (0.9, 0.05), 3: (0, 0.2)}), sentence, Choices(plain=0.6, edge=0.1)) == [(2, 3)]


class TestRoles:
    def scores(self, sentence: Words, source: Runs, content: Runs) -> Floats:
        scores = np.full((6, int(sentence.last[-1]) + 1), 0.01, np.float32)
        for role, chosen in enumerate((source, content)):
            for a, b in chosen:
                scores[role, sentence.first[a] : sentence.last[b] + 1] = 0.97
                scores[2 + 2 * role, sentence.first[a]] = 0.97
                scores[3 + 2 * role, sentence.last[b]] = 0.97
        return scores

    def found(self, sentence: Words, scores: Floats) -> Found:
        on = np.array([0.0, 0.1, 0.8, 0.1, 0.0, 0.0, 0.0, 0.0][: len(sentence)], np.float32)
        return attribution((2, 2), on, scores, sentence, Choices())

    def test_source_and_content_are_read_apart(self, sentence: Words) -> None:
        found = self.found(sentence, self.scores(sentence, [(0, 1)], [(3, 6)]))
        assert (found.cue, found.source, found.content) == ((2, 2), ((0, 1),), ((3, 6),))
        assert found.sure == pytest.approx(0.8)

    def test_the_cue_is_never_part_of_either(self, sentence: Words) -> None:
        assert self.found(sentence, self.scores(sentence, [], [(0, 6)])).content == ((0, 1), (3, 6))

    def test_of_two_sources_the_likelier_stays(self, sentence: Words) -> None:
        assert self.found(sentence, self.scores(sentence, [(0, 1), (4, 4)], [])).source == ((0, 1),)

    def test_punctuation_alone_is_no_content(self, sentence: Words) -> None:
        assert self.found(sentence, self.scores(sentence, [], [(7, 7)])).content == ()

    def test_what_is_clearly_read_is_clear(self, sentence: Words) -> None:
        figures = self.found(sentence, self.scores(sentence, [(0, 0)], [(4, 6)])).figures
        source, content = figures.source, figures.content
        assert (source.words, source.runs, source.gap) == (1, 1, 1)
        assert (content.words, content.runs, content.gap) == (3, 1, 1)
        assert [source.mean, source.least, source.start, source.end] == pytest.approx([0.97] * 4)
        assert content.share > 0.9
        assert content.left == pytest.approx(0.01)

    def test_a_word_that_is_hardly_in_and_one_that_is_hardly_out_show(self, sentence: Words) -> None:
        scores = self.scores(sentence, [(0, 1)], [(3, 6)])
        scores[1, sentence.first[4]] = 0.55
        scores[0, sentence.first[4]] = 0.45
        figures = self.found(sentence, scores).figures
        assert figures.content.least == pytest.approx(0.55)
        assert figures.source.left == pytest.approx(0.45)
        assert figures.source.share < 0.85

    def test_a_role_without_words_is_not_clear_at_all(self, sentence: Words) -> None:
        source = self.found(sentence, self.scores(sentence, [], [(3, 6)])).figures.source
        assert (source.words, source.mean, source.share, source.start) == (0, 0, 0, 0)
        assert source.left == pytest.approx(0.01)
