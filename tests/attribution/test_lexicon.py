"""Cue words by act."""

import pytest

from saidby.attribution.lexicon import word_in


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("threatened to sue", ("warn", "threatened")),
        ("hopes to propose", ("want", "hopes")),
        ("as warning", ("warn", "warning")),
        ("said in a complaint", ("assert", "said")),
        ("filed a complaint", ("criticise", "complaint")),
        ("the denial", ("deny", "denial")),
        ("understood", ("believe", "understood")),
        (":", ("assert", ":")),
        ("wrote", ("assert", "wrote")),
    ],
)
def test_the_leftmost_word_decides_and_plain_speech_comes_last(words: str, found: tuple[str, str]) -> None:
    word = word_in(words)
    assert word
    assert (word.act, words[word.start : word.end]) == found


@pytest.mark.parametrize("words", ["whistled", "essay", "unasked", ""])
def test_a_word_is_whole_or_none(words: str) -> None:
    assert word_in(words) is None


def test_only_the_stretch_is_searched() -> None:
    words = "denied and confirmed"
    word = word_in(words, 7)
    assert word
    assert (word.act, word.start) == ("confirm", 11)
