"""Word pieces: where they stand, and what the vocabulary forgets."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from saidby.language.pieces import FEATURES, GAPS, SHAPES, pieces, shape, word_starts
from saidby.types import Span
from tests.growing import growth

LINE = "Odo said that the eels, “all nine of them”, were gone.\n"

ODD = (
    "",
    " ",
    "\n\n\n",
    "\u200b\u200d\ufeff",
    "👩‍👩‍👧 said 🇳🇴 no",
    "e\u0301te\u0301 naïve İstanbul ẞ ﬁn",
    "\u202eright to left\u202c",
    "“““",
    "'''",
    "‘’‘’",
    '"',
    "\x00\x07",
    "日本語のテキスト",
    "a" * 300,
    "\ud7ff\ue000",
)


class TestPlaces:
    @pytest.mark.parametrize("text", ODD)
    def test_any_text_will_do(self, text: str) -> None:
        check(text)

    @settings(max_examples=200, deadline=None)
    @given(st.text(max_size=80))
    @example("‘a’ b’s ‘")
    def test_pieces_stand_in_order_within_the_text(self, text: str) -> None:
        check(text)

    def test_every_letter_lies_in_a_piece(self) -> None:
        text = "Å Zoë’s co-op sold 1,204 kg (½) of £3 eels—“fresh”…"
        p = pieces(text)
        covered = {k for start, end in zip(p.starts, p.ends, strict=True) for k in range(start, end)}
        assert covered == {k for k, character in enumerate(text) if not character.isspace()}

    def test_offsets_count_code_points(self) -> None:
        text = "🦆🦆 Odo"
        p = pieces(text)
        assert text[p.starts[-1] : p.ends[-1]] in "Odo"
        assert p.ends[-1] == len(text)

    def test_a_million_characters_are_cut(self) -> None:
        text = LINE * 18_200
        assert len(text) > 1_000_000
        assert pieces(text).ends[-1] == len(text) - 1

    def test_cutting_takes_time_that_grows_with_the_text(self) -> None:
        assert growth(lambda lines: pieces(LINE * lines), 1000, 8000) < 24  # by the square of its length it would be sixty-four


def check(text: str) -> None:
    p = pieces(text)
    assert len(p) == len(p.ids) == len(p.starts) == len(p.ends) == len(p.features)
    assert (p.starts <= p.ends).all()
    assert (p.starts[1:] >= p.starts[:-1]).all()
    assert len(p) == 0 or (p.starts[0] >= 0 and p.ends[-1] <= len(text))
    assert (p.features >= 0).all()
    assert (p.features < np.array(FEATURES)).all()


class TestSlices:
    def test_a_slice_is_of_the_same_text(self) -> None:
        p = pieces("One two three four.")
        cut = p.slice(1, 3)
        assert (cut.text, len(cut)) == (p.text, 2)
        assert list(cut.starts) == list(p.starts[1:3])

    def test_within_keeps_whole_pieces_of_the_spans(self) -> None:
        text = "One two. Three four. Five six."
        p = pieces(text).within((Span(0, 8), Span(21, 30)))
        assert text[p.starts[0] : p.ends[-1]] == text
        assert [text[a:b] for a, b in zip(p.starts, p.ends, strict=True)] == ["One", "two", ".", "Five", "six", "."]
        assert len(pieces(text).within(())) == 0


class TestWordStarts:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Petrossian left.", ["Petrossian", "left", "."]),
            ("don’t", ["don", "’", "t"]),
            ("“Eels!”", ["“", "Eels", "!", "”"]),
            ("1,204 kg", ["1", ",", "204", "kg"]),
        ],
    )
    def test_punctuation_is_a_word_and_pieces_are_not(self, text: str, words: list[str]) -> None:
        p = pieces(text)
        new = np.flatnonzero(word_starts(p))
        ends = [*(new[1:] - 1), len(p) - 1]
        assert [text[p.starts[a] : p.ends[b]] for a, b in zip(new, ends, strict=True)] == words


def of(text: str, feature: int) -> dict[str, int]:
    """A feature of each piece of a text, by its words."""
    p = pieces(text)
    return {text[a:b]: int(value) for a, b, value in zip(p.starts, p.ends, p.features[:, feature], strict=True)}


class TestShapes:
    @pytest.mark.parametrize(
        ("word", "name"),
        [
            ("eel", "lower"),
            ("Eel", "title"),
            ("A", "title"),
            ("EEL", "upper"),
            ("SarTel", "mixed"),
            ("eBoat", "mixed"),
            ("7th", "digit"),
            ("B2B", "digit"),
            ("“", "other"),
            ("…", "other"),
            ("日本", "lower"),
            ("", "other"),
        ],
    )
    def test_shape(self, word: str, name: str) -> None:
        assert shape(word) == name

    def test_a_piece_has_the_shape_of_its_word(self) -> None:
        p = pieces("Xylquorvath")
        assert len(p) > 1
        assert set(p.features[:, 0]) == {SHAPES.index("title")}


class TestGaps:
    def test_what_stands_before_a_piece(self) -> None:
        gaps = {word: GAPS[value] for word, value in of("one two\nthree\n\nfour, five\n \n six", 1).items()}
        assert gaps == {
            "one": "blank line",
            "two": "space",
            "three": "newline",
            "four": "blank line",
            ",": "none",
            "five": "space",
            "six": "blank line",
        }


class TestQuotation:
    @pytest.mark.parametrize(
        "marked",
        [
            "She said <“it rained> ” and left",
            '<"It rained,> " she said',
            "<«Il pleut> » she said",
            "<„Es regnet> “ he said",
            "<„Es regnet> ” he said",
            "<‘It rained,> ’ she said",
            "<'It rained,> ' she said",
            "the eel’s tail and the eels’ tails",
            "the eel's tail and the eels' tails",
            "rock ’n’ roll in the ’90s",
            'it grew by 6 feet 2" that year',
            "<“He said ‘no’ twice,> ” she wrote",
            "<‘The eels’ tails were cold,> ’ she said",
            "<“Never closed and gone on\n>The next line is not quoted",
        ],
    )
    def test_inside_is_told_of_each_piece(self, marked: str) -> None:
        text, inside = "", []
        quoted = False
        for character in marked.replace("> ", ">"):
            if character in "<>":
                quoted = character == "<"
            else:
                text += character
                inside.append(quoted)
        p = pieces(text)
        assert [bool(value) for value in p.features[:, 2]] == [inside[start] for start in p.starts], text
