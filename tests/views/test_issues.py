"""What is followed, what may be, and who speaks for whom, as lists."""

import csv
import io

import pytest

from saidby.records import Belonging, Followed, Issue, Proposal
from saidby.views import issues as view
from saidby.views.terminal import View, as_text
from tests.views import standpoints as here

ISSUE = Issue(
    id="15" * 6, proposition="Skarn sells\x1b the harbour", wordings=("a sale",), parties=("Skarn",), by="o", at="2031-01-02T00:00:00Z"
)
FOLLOWED = (Followed(issue=ISSUE, statements=1, unsure=3),)
PROPOSAL = Proposal(
    proposition="Skarn sells the harbour", claims=("c1", "c2"), told=(here.REFUSES, here.DENIES), parties=tuple("abcdefgh"), answers=2,
    demands=1,
    reason="2 answers and 1 demand or promise, of 8 parties",
)  # fmt: skip
ROW = Belonging(part="Wanda Lunn", whole="Skarn", by="saidby", at="2031-03-02T08:00:00Z", why="spokeswoman, Skarn")
LISTS = [
    (view.issues(FOLLOWED), view.issue_rows(FOLLOWED)),
    (view.proposals([PROPOSAL]), view.proposal_rows([PROPOSAL])),
    (view.belongings([ROW]), view.belonging_rows([ROW])),
]


def test_an_issue_tells_how_much_bears_on_it() -> None:
    lines = [line.strip() for line in as_text(view.issues(FOLLOWED), 100).splitlines()]
    assert lines == [
        "151515151515  Skarn sells⟨U+001B⟩ the harbour", "or: a sale", "of Skarn",
        "1 statement bears on it, 3 more perhaps; added 2 January 2031 by o",
    ]  # fmt: skip


def test_a_proposal_names_who_answers_and_shows_statements() -> None:
    shown = " ".join(as_text(view.proposals([PROPOSAL], {"c1": "c1"}), 80).split())
    assert "2 answers and 1 demand or promise, of 8 parties a, b, c, d, e, f and 2 others" in shown
    assert "Wanda Lunn said: “The harbour is not for sale”" in shown


def test_why_nothing_is_proposed_is_said_as_it_is() -> None:
    def said(contested: int, followed: int) -> str:
        return " ".join(as_text(view.proposals((), contested=contested, followed=followed), 100).split())

    assert said(0, 0) == "nothing to propose: no statement of the case answers another, or demands anything"
    assert said(6, 6) == (
        "nothing new to propose: of 6 claims that parties answer or demand, 6 bear on what is followed already; "
        "what is followed: saidby issue list"
    )
    assert "1 bears on what is followed already and 2 are not put as a sentence" in said(3, 1)


def test_a_row_is_a_line_with_who_says_so_and_why_behind_it() -> None:
    other = Belonging(part="Ada", whole="Dock Workers’ Union", by="o", at="2031-03-02T08:00:00Z")
    assert as_text(view.belongings([ROW, other]), 80).splitlines() == [
        "Wanda Lunn → Skarn         by saidby: spokeswoman, Skarn",
        "Ada → Dock Workers’ Union  by o",
    ]
    assert as_text(view.belongings([ROW]), 40).splitlines() == ["Wanda Lunn → Skarn", "  by saidby: spokeswoman, Skarn"]


@pytest.mark.parametrize("empty", [view.issues(()), view.proposals(()), view.belongings(())])
def test_nothing_is_said_in_words(empty: View) -> None:
    assert as_text(empty, 80).strip()


@pytest.mark.parametrize(("shown", "rows"), LISTS)
@pytest.mark.parametrize("width", [40, 80])
def test_every_list_fits_and_is_csv(shown: View, rows: str, width: int) -> None:
    assert max(map(len, as_text(shown, width).splitlines())) <= width
    header, row = csv.reader(io.StringIO(rows))
    assert len(header) == len(row)
