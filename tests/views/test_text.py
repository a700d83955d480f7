import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from saidby.types import Ledger
from saidby.views import text
from tests.views import sample


def on_a_terminal(ledger: Ledger, width: int = 80) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=True, color_system="truecolor", legacy_windows=False, _environ={})
    text.render(ledger, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
@pytest.mark.parametrize("ledger", [sample.ferry(), sample.silent(), sample.empty(), sample.hostile(), sample.hundreds(30)])
def test_no_line_is_wider_than_the_page(ledger: Ledger, width: int) -> None:
    assert [line for line in text.plain(ledger, width).split("\n") if cell_len(line) > width] == []


@pytest.mark.parametrize("ledger", [sample.ferry(), sample.hostile()])
def test_piped_text_holds_no_codes_and_no_boxes(ledger: Ledger) -> None:
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2500-\u257f\u202a-\u202e]", text.plain(ledger)) == []


def test_the_hostile_cannot_steer_a_terminal() -> None:
    codes = re.sub(r"\x1b\[[0-9;]*m", "", on_a_terminal(sample.hostile()))
    assert "\x1b" not in codes
    assert "[bold]x[/bold]" in codes
    assert "\x1b[31mred" not in on_a_terminal(sample.hostile())


def test_words_are_underlined_on_a_terminal_and_underscored_elsewhere() -> None:
    told = sample.ledger((("paragraph", "[s1 Marn] [q1 said] [c1 yes]."),))
    assert "\x1b[4myes\x1b[0m\x1b[1m[1]" in on_a_terminal(told)
    assert "Marn said _yes_[1].\n" in text.plain(told)


def test_inherited_hops_are_italic_or_in_brackets() -> None:
    assert "\x1b[3mCoastal Agency\x1b[0m" in on_a_terminal(sample.ferry(), 120)
    assert "(Coastal Agency) → Дмитрий" in text.plain(sample.ferry(), 120)


def test_the_card_stands_on_top() -> None:
    assert text.plain(sample.ferry()).startswith(
        "The Lantern, 12 March 2031, 09:30\nhttps://lantern.example/skerries?a=1&b=2\n\n10 statements: 3 people named,"
    )


def test_furniture_is_one_line() -> None:
    shown = text.plain(sample.ferry())
    assert "(31 words of page furniture left out)" in shown
    assert "Donate" not in shown


def test_nested_and_split_words_are_marked() -> None:
    told = sample.ledger((("paragraph", "[s1 He] [q1 said] “[c1 [s2 she] [q2 thinks] [c2 yes] and],” he went on, “[c1 no].”"),))
    assert "He said “_she thinks yes[2] and_[1],” he went on, “_no_[1].”" in text.plain(told)


def test_quotation_marks_are_not_doubled() -> None:
    told = sample.ledger(
        (("paragraph", "[c1 “Yes,”] [s1 Marn] [q1 said]. [c2 He “may” go], [s2 Brandt] [q2 said]. [c3 “A” and “b”], [s3 he] [q3 said]."),)
    )
    assert re.findall(r"  (“.*”)$", text.plain(told), re.M) == ["“Yes,”", "“He ‘may’ go”", "“‘A’ and ‘b’”"]


def test_low_confidence_is_unsure_and_high_is_not_mentioned() -> None:
    shown = text.plain(sample.ferry())
    assert shown.count("(unsure)") == 2
    assert "0.44" not in shown


def test_no_source_and_no_words() -> None:
    shown = text.plain(sample.ferry())
    assert re.search(r"^ \[9\]  no source given", shown, re.M)
    assert "(no words given: did not answer)" in shown


def test_the_kind_has_no_column_when_none_is_known() -> None:
    header = re.compile(r"^ +Who, through whom +(Kind +)?What, and how it is put$", re.M)
    found = [header.search(text.plain(each)) for each in (sample.ferry(), sample.kindless(sample.ferry()))]
    assert [one and bool(one[1]) for one in found] == [True, False]


def rows(shown: str) -> dict[int, str]:
    """Return what is said of each statement, on one line."""
    below = shown[shown.index("tells why.") : shown.index("\nSources\n")]
    found = re.split(r"^ *\[(\d+)\] ", below, flags=re.M)
    return {int(number): " ".join(words.split()) for number, words in zip(found[1::2], found[2::2], strict=True)}


def test_a_row_tells_chain_kind_words_and_how_they_are_put() -> None:
    told = rows(text.plain(sample.ferry(), 100))
    assert told[5].startswith("(Coastal Agency) → Дмитрий Лукин named “Nobody has seen a signed paper")
    assert told[5].endswith("deny, negated")
    assert told[7].startswith("(Volna) → Vibeke Aamodt-Sørensen named")
    assert "on condition “if the lighthouse stays" in told[7]
    assert told[10].endswith("no reply when “on Tuesday”")
    assert "hedged “apparently”" in told[2]
    assert "assert" not in told[2]


@pytest.mark.parametrize("width", [20, 50, 59])
def test_a_narrow_page_tells_the_same_below_one_another(width: int) -> None:
    told = rows(text.plain(sample.ferry(), width))
    assert len(told) == 10
    assert "unnamed" in told[3]
    assert "deny, negated" in told[5]


def test_a_long_chain_has_a_line_for_each_hop() -> None:
    shown = text.plain(sample.ferry(), 80)
    found = re.search(r"^ \[4\]  (.*?)^ \[5\]", shown, re.M | re.S)
    assert found
    assert [line.split("  ")[0].rstrip() for line in found[1].split("\n      ") if line.startswith(("→", "("))] == [
        "(Volna)",
        "→ one of the sources, a",
        "→ the prime minister",
    ]


def test_sources_are_told_of_once() -> None:
    shown = text.plain(sample.ferry(), 100)
    below = shown[shown.index("\nSources\n") : shown.index("\nNotes\n")]
    assert " Volna: outlet; passes on 1, 2, 3, 4, 6, 7\n" in below
    assert " one of the sources, a senior official: unnamed; says 3; passes on 4\n     how near: with direct knowledge\n" in below
    assert "     why unnamed: “no right to speak” (a set phrase)\n" in below
    assert " Дмитрий Лукин: named; says 5\n     spokesman, Harbour Ministry\n" in below
    assert "Reports" not in below


def test_an_unnamed_source_goes_by_one_description_wherever_it_speaks() -> None:
    shown = text.plain(sample.ferry(), 100)
    assert "the same source" not in shown[shown.index("tells why.") :]


def test_notes_are_told_with_their_words() -> None:
    assert text.plain(sample.ferry()).rstrip().endswith("- The page gives two dates; the earlier was taken.")


def test_three_hundred_statements_are_all_listed() -> None:
    shown = text.plain(sample.hundreds())
    assert [int(number) for number in re.findall(r"^ *\[(\d+)\]", shown, re.M)] == list(range(1, 301))


def test_the_title_stands_in_for_a_missing_headline() -> None:
    assert "\nFog\n" in text.plain(sample.ledger((("paragraph", "It was."),), title="Fog"))


def test_a_title_is_not_repeated() -> None:
    assert text.plain(sample.ferry()).count("Ostrava Bay to Hand Disputed Skerries to Norland") == 1
