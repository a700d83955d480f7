import pytest

from saidby.types import Hop, Span
from saidby.views.words import dated, listed, on_one_line, trimmed, visible, who
from tests.views import sample


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "⟨U+001B⟩[31m"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\u2066\x00\x9b", "⟨U+2066⟩⟨U+0000⟩⟨U+009B⟩"),
        ("a\tb\nc — “d” é 漢 \u200d", "a\tb\nc — “d” é 漢 \u200d"),
    ],
)
def test_what_would_not_be_seen_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_white_space_is_one_blank() -> None:
    assert on_one_line(" a\n\n\tb\r\nc ") == "a b c"


@pytest.mark.parametrize(
    ("moment", "shown"),
    [("2031-03-12", "12 March 2031"), ("2031-03-02T09:05:00+01:00", "2 March 2031, 09:05"), ("last week", "last week"), ("", "")],
)
def test_dates(moment: str, shown: str) -> None:
    assert dated(moment) == shown


def test_lists() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("words", "width", "cut"),
    [("one two", 7, "one two"), ("one two three", 8, "one two…"), ("unbreakable", 5, "unbr…"), ("漢字漢字", 5, "漢字…")],
)
def test_trimming_counts_columns_and_spares_words(words: str, width: int, cut: str) -> None:
    assert trimmed(words, width) == cut


class TestWho:
    told = sample.ledger((("paragraph", "[s1 Ivo Marn, harbour master,] left. [c1 Rain], [s1 he] [q1 said]."),))

    def test_a_pronoun_gives_way_to_the_longest_mention(self) -> None:
        assert who(self.told, self.told.statements[0].chain[0]) == "Ivo Marn, harbour master"

    def test_the_words_here_before_others(self) -> None:
        assert who(self.told, Hop(source="s1", anchor=(Span(0, 8),))) == "Ivo Marn"

    def test_a_name_before_words(self) -> None:
        ferry = sample.ferry()
        assert [who(ferry, hop) for hop in ferry.statements[6].chain] == ["Volna", "Vibeke Aamodt-Sørensen"]

    def test_an_unnamed_source_goes_by_its_description(self) -> None:
        ferry = sample.ferry()
        assert [who(ferry, hop) for hop in ferry.statements[3].chain] == [
            "Volna", "one of the sources, a senior official", "the prime minister",
        ]  # fmt: skip

    def test_the_author_has_pronouns_only(self) -> None:
        told = sample.ledger(
            (("paragraph", "[s1 My] dear reader, [s1 I] [q1 fear] [c1 rain]. [s2 They] [q2 say] [c2 sun]."),), "s1: author"
        )
        assert [who(told, statement.chain[0]) for statement in told.statements] == ["the author", "They"]

    def test_nobody(self) -> None:
        assert who(self.told, Hop(source=None)) == "no source given"
