"""Issues are followed: a case is read against them when they are new, when articles come and when people judge."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from saidby.case import Case
from saidby.case.issues import _with_words
from saidby.errors import UsageError
from saidby.records import Bearing, Positions
from saidby.types import Ledger
from tests.case import harbour

DECLINED = (
    "The sale of the old harbour was not on the table, North Wire wrote.\n\n"
    "[s1 Odo Brandt] [q1 declined to comment on] [c1 the sale of the old harbour].\nc1: s1 q1"
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.new(tmp_path / "harbour.case") as case:
        put(case, harbour.ledgers())
        yield case


def put(case: Case, ledgers: list[Ledger]) -> None:
    for one in ledgers:
        case.add_ledger(one, one.article.outlet or "")


def held(found: Positions) -> list[tuple[str, Bearing]]:
    return [(line.holder, one.bearing) for line in found.timelines for one in line.positions]


def statement(case: Case, words: str) -> str:
    return next(one.id for one in case._store.statements.every() if words in one.content)


CITY, DOCKERS = "City of Skarn", "Dock Workers’ Union"


class TestAdding:
    def test_the_whole_case_is_read_against_it(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE, by="o")
        assert held(case.positions(made.id)) == [(CITY, "against"), (DOCKERS, "against")]
        assert [(one.issue, one.statements) for one in case.issues()] == [(made, 2)]

    def test_another_wording_finds_more(self, case: Case) -> None:
        bare = case.add_issue("Foreign investors take over the waterfront")
        assert held(case.positions(bare.id)) == []
        worded = case.edit_issue(bare.id, wordings=["the city sells the old harbour"])
        assert held(case.positions(worded.id))

    @pytest.mark.parametrize("words", ["", "  ", "1234 !", "sale " * 200])
    def test_what_is_no_proposition_is_refused(self, case: Case, words: str) -> None:
        with pytest.raises(UsageError):
            case.add_issue(words)
        assert case.issues() == ()

    def test_the_same_is_not_followed_twice(self, case: Case) -> None:
        case.add_issue(harbour.ISSUE)
        with pytest.raises(UsageError, match="followed already"):
            case.add_issue(f"  {harbour.ISSUE.upper()} ")

    def test_an_empty_case_may_be_followed_from_its_beginning(self, tmp_path: Path) -> None:
        with Case.new(tmp_path / "new.case") as case:
            made = case.add_issue(harbour.ISSUE)
            assert case.positions(made.id) == Positions(issue=made)
            put(case, harbour.ledgers())
            assert held(case.positions(made.id)) == [(CITY, "against"), (DOCKERS, "against")]


class TestArticles:
    def test_new_ones_are_read_as_they_come(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        put(case, harbour.later())
        assert held(case.positions(made.id)) == [(CITY, "against"), (CITY, "for"), (DOCKERS, "against")]

    def test_the_order_in_which_things_come_makes_no_difference(self, case: Case, tmp_path: Path) -> None:
        with Case.new(tmp_path / "other.case") as other:
            made = other.add_issue(harbour.ISSUE)
            put(other, [*reversed(harbour.later()), *reversed(harbour.ledgers())])
            backwards = other.positions(made.id)
        put(case, harbour.later())
        forwards = case.positions(case.add_issue(harbour.ISSUE).id)
        reads = [[[one.reads for one in line.positions] for line in found.timelines] for found in (backwards, forwards)]
        assert reads[0] == reads[1]
        assert held(backwards) == held(forwards)

    def test_one_that_is_removed_takes_its_readings_along(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        case.remove(harbour.ledgers()[0].article.id)
        assert held(case.positions(made.id)) == [(DOCKERS, "against")]
        assert case.check() == ()

    def test_who_declines_is_told_of(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        put(case, [harbour.ledger("Dorn Today", "2031-03-05T08:00:00Z", DECLINED)])
        assert (DOCKERS, "declined") in held(case.positions(made.id))


def test_who_does_not_refuse_is_open(case: Case) -> None:
    made = case.add_issue(harbour.ISSUE)
    marked = "[s1 Dorn] [q1 does not refuse] [c1 the sale of the old harbour outright, “for reasons of trade”].\nc1: s1 q1"
    put(case, [harbour.ledger("Dorn Today", "2031-03-06T08:00:00Z", marked)])
    assert ("Dorn", "open") in held(case.positions(made.id))


class TestJudgements:
    def test_what_is_no_statement_bears_on_nothing(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        judged = case.judge("not_a_statement", statement(case, "will not sell"), by="o")
        assert held(case.positions(made.id)) == [(DOCKERS, "against")]
        case.withdraw(judged.id)
        assert held(case.positions(made.id)) == [(CITY, "against"), (DOCKERS, "against")]

    def test_the_position_is_of_whoever_said_it(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        case.judge("speaker", statement(case, "oppose"), value="Nils Aker", by="o")
        assert ("Nils Aker", "against") in held(case.positions(made.id))


class TestEditing:
    def test_who_is_wanted_is_asked_for(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE, parties=[DOCKERS])
        assert held(case.positions(made.id)) == [(DOCKERS, "against")]
        case.edit_issue(made.id, parties=())
        assert len(held(case.positions(made.id))) == 2

    def test_who_is_called_after_a_wanted_party_is_counted_with_it_and_shown(self, case: Case) -> None:
        marked = "[s1 The union’s lawyers] [q1 said] “[c1 We oppose the sale of the old harbour].”\nc1: s1 q1"
        put(case, [harbour.ledger("Dorn Today", "2031-03-06T08:00:00Z", marked)])
        made = case.add_issue(harbour.ISSUE, parties=["Skarn Savings Trust"])
        assert held(case.positions(made.id)) == []
        case.edit_issue(made.id, parties=[DOCKERS])
        (line,) = case.positions(made.id).timelines
        assert (line.holder, len([read for one in line.positions for read in one.reads])) == (DOCKERS, 2)
        assert ("The union’s lawyers", f"called after {DOCKERS}") in [(one.part, one.why) for one in line.members]

    def test_it_keeps_its_id(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        edited = case.edit_issue(made.id[:6], "The ferry runs on Sundays")
        assert (edited.id, edited.at) == (made.id, made.at)
        assert CITY not in dict(held(case.positions(made.id)))

    def test_it_is_removed_with_its_readings(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        assert case.remove_issue("harbour") == made
        assert case.issues() == ()
        assert len(case._store.readings) == 0


class TestNaming:
    def test_an_issue_is_meant_by_its_id_its_words_or_nothing_where_there_is_one(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE, wordings=["a sale of the port"])
        assert case.issue(made.id) == case.issue(made.id[:7]) == case.issue("old HARBOUR") == case.issue("port") == case.issue("") == made

    @pytest.mark.parametrize("wanted", ["zeppelin", "", "sells"])
    def test_what_means_none_or_several_is_told(self, case: Case, wanted: str) -> None:
        case.add_issue(harbour.ISSUE)
        case.add_issue("The city of Skarn sells the ferry")
        with pytest.raises(UsageError):
            case.issue(wanted)

    def test_words_that_are_one_whole_issue_mean_it(self, case: Case) -> None:
        short = case.add_issue("Skarn sells")
        case.add_issue("Skarn sells the ferry")
        assert case.issue("skarn sells") == short


class TestBelonging:
    def test_what_articles_tell_is_proposed_and_shown_with_the_timeline(self, case: Case) -> None:
        found = case.positions(case.add_issue(harbour.ISSUE).id)
        assert [(one.part, one.whole, one.by) for one in case.belongings()] == [
            ("Wanda Lunn", CITY, "saidby"),
            ("Odo Brandt", DOCKERS, "saidby"),
        ]
        assert [one.part for line in found.timelines for one in line.members] == ["Wanda Lunn", "Odo Brandt"]

    def test_only_of_those_whose_words_bear_on_what_is_followed(self, case: Case) -> None:
        case.add_issue("The council closes the museum of ceramics")
        assert case.belongings() == ()

    def test_what_is_said_of_it_holds_at_once(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        case.belong("the City of Skarn", "Province of Dorn", "o", "its capital")
        assert ("Province of Dorn", "against") in held(case.positions(made.id))
        assert held(case.positions(made.id, "Wanda Lunn")) == held(case.positions(made.id, "Province of Dorn"))

    def test_what_was_taken_out_stays_out(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        case.not_belong("Wanda Lunn")
        put(case, harbour.later())
        assert ("Wanda Lunn", "for") in held(case.positions(made.id))
        with pytest.raises(UsageError):
            case.not_belong("Wanda Lunn")

    def test_nobody_belongs_to_himself(self, case: Case) -> None:
        case.belong("Office", "City", "o")
        case.belong("City", "Province", "o")
        for part, whole in (("Province", "Office"), ("City", "city"), ("", "City"), ("City", "…")):
            with pytest.raises(UsageError):
                case.belong(part, whole, "o")


class TestParty:
    def test_one_party_alone(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        for name in (CITY, "the city of skarn", "Wanda Lunn", "Lunn"):
            assert held(case.positions(made.id, name)) == [(CITY, "against")]

    def test_nobody_called_so_is_told(self, case: Case) -> None:
        made = case.add_issue(harbour.ISSUE)
        with pytest.raises(UsageError, match="nobody called so"):
            case.positions(made.id, "Oda Lind")


def test_an_id_of_letters_alone_is_an_id_too(case: Case) -> None:
    made = replace(case.add_issue("Skarn buys the quarry"), id="ffcbebcdefab")
    assert _with_words("ffcbebc", [made]) == made


def test_whom_another_article_introduces_is_rolled_up_here_too(tmp_path: Path) -> None:
    plain = "“[c1 The city of Skarn will not sell the old harbour],” [s1 Piet Laur] [q1 said].\nc1: s1 q1"
    about = "Orvia’s foreign minister, [s1 Piet Laur], [q1 said] [c1 the ferry had been full all week].\nc1: s1 q1"
    with Case.new(tmp_path / "two.case") as case:
        for outlet, published, text in (("North Wire", "2031-03-02T08:00:00Z", plain), ("Herald", "2031-03-03T08:00:00Z", about)):
            made = harbour.ledger(outlet, published, text)
            case.add_ledger(made, made.article.id)
        case.add_issue(harbour.ISSUE)
        assert [(one.part, one.whole) for one in case.belongings()] == [("Piet Laur", "Orvia")]
