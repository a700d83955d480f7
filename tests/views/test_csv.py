import csv
import io

import pytest

from saidby.types import Ledger
from saidby.views.csv import COLUMNS, guarded, rows
from tests.views import sample


def read(*ledgers: Ledger) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(rows(ledgers)), newline=""), strict=True))


def test_one_row_a_statement() -> None:
    found = read(sample.ferry(), sample.silent(), sample.ferry())
    assert [row["number"] for row in found] == [str(number) for number in range(1, 11)] * 2


def test_the_header_is_there_without_a_statement() -> None:
    assert "".join(rows([sample.silent()])) == ",".join(COLUMNS) + "\r\n"


def test_a_row_tells_who_what_and_where() -> None:
    row = read(sample.ferry())[4]
    text = sample.ferry().article.text
    assert (row["origin"], row["origin_kind"], row["chain"]) == ("Дмитрий Лукин", "named", "Coastal Agency > Дмитрий Лукин")
    assert (row["mode"], row["act"], row["negated"], row["quoted"], row["relays"], row["inherited"]) == (
        "direct",
        "deny",
        "true",
        "true",
        "1",
        "1",
    )
    assert row["content"] == "Nobody has seen a signed paper … and nobody will before the spring"
    pieces = [text[int(start) : int(end)] for start, end in (piece.split(":") for piece in row["content_spans"].split(";"))]
    assert pieces == ["Nobody has seen a signed paper", "and nobody will before the spring"]
    assert text[int(row["content_start"]) :].startswith(pieces[0])
    assert text[: int(row["content_end"])].endswith(pieces[1])


def test_what_is_not_known_is_empty() -> None:
    row = read(sample.kindless(sample.ferry()))[8]
    assert [row[column] for column in ("mode", "act", "origin", "origin_kind", "quoted", "hedges", "negated")] == [""] * 7
    assert row["chain"] == "no source given"


def test_no_words_no_places() -> None:
    row = read(sample.ferry())[9]
    assert [row[column] for column in ("content", "content_start", "content_end", "content_spans")] == [""] * 4
    assert row["cue"] == "did not answer"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\n@x", "＝1"])
def test_formulas_are_defused(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize(("cell", "written"), [("a=1", "a=1"), ("“-x”", "“-x”"), (None, ""), (True, "true"), (-1, "-1"), (0.5, "0.5")])
def test_other_cells_stay(cell: object, written: str) -> None:
    assert guarded(cell) == written


def test_a_guarded_content_keeps_its_places() -> None:
    told = sample.ledger((("paragraph", "[s1 Marn] [q1 wrote] [c1 =HYPERLINK(1)]."),))
    (row,) = read(told)
    assert row["content"] == "'=HYPERLINK(1)"
    assert told.article.text[int(row["content_start"]) : int(row["content_end"])] == "=HYPERLINK(1)"


def test_lines_end_as_rfc_4180_has_it() -> None:
    text = "".join(rows([sample.ferry()]))
    assert text.count("\r\n") == 11
    assert not text.startswith("\ufeff")
