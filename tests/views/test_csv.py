import csv
import io
import re
from pathlib import Path

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


def test_a_row_tells_through_whom_and_by_which_words() -> None:
    told = read(sample.ferry())
    assert [row["through"] for row in told[:5]] == [
        "Volna", "Volna", "Volna", "Volna > one of the sources, a senior official", "Coastal Agency",
    ]  # fmt: skip
    assert told[4]["inherited_from"] == "Lukin, a spokesman for the Harbour Ministry, spoke to the state-run Coastal Agency"
    assert (told[1]["inherited_from"], told[7]["through"], told[9]["when"]) == ("", "", "on Tuesday")


def test_a_row_tells_of_the_origin_what_the_article_tells() -> None:
    told = read(sample.ferry())
    assert [told[4][f"origin_{what}"] for what in ("name", "role", "organisation", "location")] == [
        "Дмитрий Лукин", "spokesman", "Harbour Ministry", "",
    ]  # fmt: skip
    profile = ("origin", "descriptor", "proximity", "how_many", "specificity", "why_unnamed", "set_phrase")
    assert [told[2][what] for what in profile] == [
        "one of the sources, a senior official", "one of the sources, a senior official", "with direct knowledge", "", "",
        "no right to speak", "true",
    ]  # fmt: skip
    assert [told[1][what] for what in ("how_many", "specificity", "set_phrase")] == ["two", "institution", ""]
    assert [told[8][what] for what in ("origin_id", "origin_name", *profile)] == [""] * 9
    assert told[0]["origin_id"] == told[1]["origin_id"] != told[2]["origin_id"]


def test_the_columns_of_the_first_release_stand_where_they_stood() -> None:
    assert ",".join(COLUMNS).startswith(
        "article_id,url,outlet,published,title,statement_id,number,mode,act,origin,origin_kind,chain,relays,inherited,cue,content,"
        "content_start,content_end,content_spans,quoted,hedges,conditions,negated,confidence,"
    )


def test_the_document_tells_of_every_column_in_their_order_and_of_no_other() -> None:
    document = Path(__file__).parents[2].joinpath("docs", "ledger.md").read_text("utf-8")
    table = document.partition("| column | what it holds |")[2].partition("\n\n")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert tuple(re.findall(r"`(\w+)`", "".join(cells))) == COLUMNS


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
