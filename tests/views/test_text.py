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


def test_the_act_has_no_column_when_none_is_known() -> None:
    header = re.compile(r"^ +Who, through whom +(Act +)?What$", re.M)
    assert [
        found[1] is None
        for found in (header.search(text.plain(each)) for each in (sample.ferry(), sample.kindless(sample.ferry())))
        if found
    ] == [
        False,
        True,
    ]


def test_notes_are_told_with_their_words() -> None:
    assert text.plain(sample.ferry()).rstrip().endswith("- The page gives two dates; the earlier was taken.")


def test_three_hundred_statements_are_all_listed() -> None:
    shown = text.plain(sample.hundreds())
    assert [int(number) for number in re.findall(r"^ *\[(\d+)\]", shown, re.M)] == list(range(1, 301))


def test_the_title_stands_in_for_a_missing_headline() -> None:
    assert "\nFog\n" in text.plain(sample.ledger((("paragraph", "It was."),), title="Fog"))


def test_a_title_is_not_repeated() -> None:
    assert text.plain(sample.ferry()).count("Ostrava Bay to Hand Disputed Skerries to Norland") == 1
