"""Windows: all of the text, in order, cut where it parts best."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.language.pieces import pieces, word_starts
from saidby.language.windows import LINE, PARAGRAPH, SENTENCE, WINDOW, breaks, windows

WORDS = st.sampled_from(["eel", "Odo", "Xylquorvath", "“Never", "said.”", "gone.", "7", "co-op", "(why?)"])
GAPS = st.sampled_from([" ", " ", " ", "\n", "\n\n"])
TEXTS = st.lists(st.tuples(WORDS, GAPS), max_size=60).map(lambda parts: "".join(word + gap for word, gap in parts))


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.integers(1, 30), st.none() | st.integers(1, 30))
def test_they_cover_the_text_in_order_and_are_never_too_large(text: str, size: int, first: int | None) -> None:
    p = pieces(text)
    cut = list(windows(p, size, first))
    assert [k for start, end in cut for k in range(start, end)] == list(range(len(p)))
    limits = itertools.chain([first or size], itertools.repeat(size))
    assert all(0 < end - start <= limit for (start, end), limit in zip(cut, limits, strict=False))


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.integers(4, 30))
def test_a_cut_stands_at_the_best_break_in_reach(text: str, size: int) -> None:
    p = pieces(text)
    strength = breaks(p)
    for start, end in list(windows(p, size))[:-1]:
        reach = strength[start + 1 : start + size + 1]
        assert strength[end] == reach.max()
        assert end == start + size or not (strength[end + 1 : start + size + 1] == reach.max()).any()


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(4, 30))
def test_no_cut_is_inside_a_word_unless_forced(text: str, size: int) -> None:
    p = pieces(text)
    new, strength = word_starts(p), breaks(p)
    for start, end in list(windows(p, size))[:-1]:
        forced = strength[start + 1 : start + size + 1].max() == 0
        assert new[end] or forced


def test_a_text_that_fits_is_one_window() -> None:
    p = pieces("One.\n\nTwo. Three.")
    assert list(windows(p)) == [(0, len(p))]
    assert list(windows(pieces(""))) == []


def test_paragraphs_are_packed_and_cut_before_lines_and_sentences() -> None:
    text = "One two. Three four.\nFive six.\n\nSeven eight. Nine ten."
    p = pieces(text)
    assert [text[p.starts[a] : p.ends[b - 1]] for a, b in windows(p, 12)] == ["One two. Three four.\nFive six.", "Seven eight. Nine ten."]
    assert [text[p.starts[a] : p.ends[b - 1]] for a, b in windows(p, 8)][:2] == ["One two. Three four.", "Five six."]
    assert [text[p.starts[a] : p.ends[b - 1]] for a, b in windows(p, 5)][:2] == ["One two.", "Three four."]


def test_where_nothing_parts_it_is_cut_at_the_size() -> None:
    p = pieces("eel " * 1000)
    assert [end - start for start, end in windows(p)] == [WINDOW, WINDOW, WINDOW, 1000 - 3 * WINDOW]


def test_breaks_are_told_apart() -> None:
    text = "Odo left. “Why?” asked Dr. grey eels.\nNo one.\n\nNobody"
    p = pieces(text)
    strong = {text[p.starts[k] : p.ends[k]]: int(value) for k, value in enumerate(breaks(p)) if value and k}
    assert {word: value for word, value in strong.items() if word in ("“", "No", "Nobody")} == {
        "“": SENTENCE,
        "No": LINE,
        "Nobody": PARAGRAPH,
    }
    assert "grey" not in strong
    assert "left" not in strong
