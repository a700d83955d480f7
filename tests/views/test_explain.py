import io
import re

import msgspec
import pytest
from rich.cells import cell_len
from rich.console import Console

from saidby.types import Ledger
from saidby.views import explain
from tests.views import sample

EVERY = [(ledger, number) for ledger in (sample.ferry(), sample.hostile(), sample.kindless(sample.ferry())) for number in (1, 4, 5, 6)]


def on_a_terminal(ledger: Ledger, number: int, width: int = 100) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=True, color_system="truecolor", legacy_windows=False, _environ={})
    explain.render(ledger, number, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def lines(number: int, width: int = 100) -> list[str]:
    return explain.plain(sample.ferry(), number, width).split("\n")


@pytest.mark.parametrize("width", [20, 50, 80, 200])
@pytest.mark.parametrize(("ledger", "number"), EVERY)
def test_no_line_is_wider_than_the_page(ledger: Ledger, number: int, width: int) -> None:
    assert [line for line in explain.plain(ledger, number, width).split("\n") if cell_len(line) > width] == []


@pytest.mark.parametrize("number", [1, 5, 6])
def test_the_hostile_cannot_steer_a_terminal(number: int) -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", on_a_terminal(sample.hostile(), number))
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown) == []


def test_first_the_statement() -> None:
    assert lines(7)[:7] == [
        "Statement [7] of 10, c9",
        "Ostrava Bay to Hand Disputed Skerries to Norland – Reports",
        "",
        "who             Vibeke Aamodt-Sørensen, Institute for Northern Waters, named",
        "through         (Volna), outlet, told in another sentence",
        "act             predict",
        "manner          direct quotation",
    ]
    below = " ".join(" ".join(lines(7)).split())
    assert "on condition “if the lighthouse stays lit and the pilots keep their pensions” paragraph 5 [1094:1156] content “They" in below


def test_places_are_the_words_own() -> None:
    text = sample.ferry().article.text
    found = re.findall(r"“([^“”]*[^“”…])” [a-z]+ ?\d* \[(\d+):(\d+)\]", explain.plain(sample.ferry(), 10, 200))
    assert len(found) >= 4
    assert [text[int(start) : int(end)] for _, start, end in found] == [words for words, _, _ in found]


def section(number: int, title: str) -> str:
    """Return what stands under a heading, on one line."""
    found = re.search(rf"^{title}\n(.*?)(?=\n\n|\Z)", explain.plain(sample.ferry(), number, 100), re.M | re.S)
    assert found
    return " ".join(found[1].split())


def test_the_chain_hop_by_hop_with_what_an_inherited_one_rests_on() -> None:
    chain = section(5, "Chain, from the outlet inward")
    assert chain.startswith("1 (Coastal Agency), outlet named “Coastal Agency” paragraph 4 [")
    assert "inherited from “Lukin, a spokesman for the Harbour Ministry, spoke to the state-run Coastal Agency” paragraph 4 [" in chain
    assert "2 Дмитрий Лукин, named named “Дмитрий Лукин” paragraph 4" in chain
    assert "cue “said” paragraph 4" in chain


def test_inherited_hops_are_italic_or_in_brackets() -> None:
    assert "\x1b[3mCoastal Agency\x1b[0m" in on_a_terminal(sample.ferry(), 5)
    assert "(Coastal Agency)" in explain.plain(sample.ferry(), 5)


def test_each_decision_with_result_reason_words_and_confidence() -> None:
    decisions = section(7, "Decisions")
    assert decisions == (
        "coreference 92 % “she” is Vibeke Aamodt-Sørensen why: nearest named person before “she” "
        "“Vibeke Aamodt-Sørensen” paragraph 5 [1006:1028] "
        "relay 80 % through Volna why: the same speaker, right before “told Volna” paragraph 2 [628:638]"
    )


def test_words_that_the_reason_quotes_are_not_repeated() -> None:
    assert "why: “reported” is a plain verb of speech paragraph 1 [" in section(2, "Decisions")


def test_the_sources_with_their_mentions_and_why_these_are_theirs() -> None:
    sources = section(7, "Sources")
    assert "Vibeke Aamodt-Sørensen, named Institute for Northern Waters “Vibeke" in sources
    assert "“she” paragraph 5 [1159:1162]: nearest named person before “she”, 92 %" in sources
    assert "why unnamed: “no right to speak” (a set phrase)" in section(3, "Sources")


def test_what_is_unsure_says_so() -> None:
    assert "confidence      44 %: likelier wrong than right" in lines(4)
    assert "confidence      100 %" in lines(7)


def test_no_decisions_no_heading() -> None:
    assert "Decisions" not in explain.plain(sample.hundreds(3), 1)
    assert "Decisions" in explain.plain(sample.ferry(), 1)


def test_a_statement_without_words_or_chain() -> None:
    bare = explain.plain(sample.hostile(), 5)
    assert "who             no source given" in bare
    assert "act             not known" in bare
    assert "Chain" not in bare
    assert "no words given  “did not answer” paragraph" in explain.plain(sample.ferry(), 10)


def test_a_reason_on_several_lines_stays_in_its_column() -> None:
    ferry = sample.ferry()
    long = msgspec.structs.replace(ferry.statements[6].decisions[0], reason="word " * 60)
    statements = (*ferry.statements[:6], msgspec.structs.replace(ferry.statements[6], decisions=(long,)))
    shown = explain.plain(msgspec.structs.replace(ferry, statements=statements), 7, 60)
    found = [line for line in shown.partition("\nSources\n")[0].split("\n") if "word word" in line]
    assert len(found) > 5
    assert all(line.startswith(" " * 20) for line in found)
