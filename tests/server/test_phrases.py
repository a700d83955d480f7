"""Words and addresses in templates."""

from hypothesis import given
from hypothesis import strategies as st

from saidby.records import Bearing, Channel, Position, Read, Timeline
from saidby.server import phrases
from saidby.types import Span
from saidby.views.words import visible


def test_what_turns_the_direction_of_text_is_written_out() -> None:
    assert phrases.line("a\u202eb\n c") == "a⟨U+202E⟩b c"
    assert "\u202e" not in phrases.words("x\u202ey")


@given(st.text(max_size=30), st.lists(st.integers(0, 30), max_size=6))
def test_pieces_are_the_text(text: str, ends: list[int]) -> None:
    bounds = sorted({min(end, len(text)) for end in ends})
    marks = [Span(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=False)]
    found = phrases.pieces(text, marks)
    assert "".join(piece for _, piece in found) == visible(text)
    assert [piece for marked, piece in found if marked] == [visible(one.of(text)) for one in marks if one.of(text)]


def test_a_query_is_changed_and_begins_again() -> None:
    given = {"q": "dam & gate", "kind": "named", "cursor": "abc", "done": "1"}
    assert phrases.with_query(given, {"kind": None}) == "?q=dam+%26+gate"
    assert phrases.with_query({}, {}) == "?"


def test_a_name_is_one_part_of_a_path() -> None:
    assert phrases.segment("A/B ?") == "A%2FB%20%3F"


def _position(bearing: Bearing, channel: Channel, sure: bool = True) -> Position:
    read = Read(statement="s", bearing=bearing, score=0.9, rule="test", reason="")
    return Position(issue="i", holder="Orvia", channel=channel, bearing=bearing, reads=(read,), sure=sure)


def test_what_a_party_holds_in_short_is_its_own_last_word() -> None:
    own, told, unsure = _position("for", "own voice"), _position("against", "told by another"), _position("open", "spokesman", sure=False)
    assert phrases.held(Timeline(holder="Orvia", positions=(own, told, unsure))) == own
    assert phrases.held(Timeline(holder="Orvia", positions=(told, unsure))) == told
    assert phrases.held(Timeline(holder="Orvia", positions=(unsure,))) is None
