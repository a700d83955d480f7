"""Sentences within a stretch of text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.language.sentences import sentences
from saidby.types import Span


@pytest.mark.parametrize(
    "cut",
    [
        ["Odo left.", "Ada stayed."],
        ["Dr. Ada Lunn of Skarn Ltd. left at 9 a.m. on Monday.", "She had no boots."],
        ["“Is it over?” he asked.", "It was."],
        ["No stop at all"],
        ["🦆 Ducks came.", "Geese left."],
    ],
)
def test_cut(cut: list[str]) -> None:
    text = " ".join(cut)
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == cut


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "🦆 Before. Odo left.  Ada stayed. After."
    found = sentences(text, Span(10, 32))
    assert [span.of(text) for span in found] == ["Odo left.", "Ada stayed."]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_blank_is_no_sentence(text: str) -> None:
    assert sentences(text, Span(0, len(text))) == ()


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aB .!?“”\n1é🦆", max_size=60), st.integers(0, 20), st.integers(0, 60))
def test_they_stand_in_order_within_and_leave_no_word_out(text: str, start: int, end: int) -> None:
    within = Span(min(start, len(text)), max(min(start, len(text)), min(end, len(text))))
    found = sentences(text, within)
    assert list(found) == sorted(found)
    assert all(within.holds(span) and span.of(text) == span.of(text).strip() for span in found)
    assert not any(a.meets(b) for a, b in pairwise(found))
    told = "".join(span.of(text) for span in found)
    assert "".join(told.split()) == "".join(within.of(text).split())
