"""What people decide holds: at once, when more is added, when all is read again; and taken back, it leaves no trace."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from saidby.case import Case
from saidby.errors import UsageError
from saidby.records import Doubt, Question, Ruling
from saidby.types import Ledger
from tests.case.affair import CLOSED, LATER, ledger, ledgers


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.new(tmp_path / "bridge.case") as made:
        for one in ledgers():
            made.add_ledger(one, one.article.outlet or "")
        yield made


def state(case: Case) -> object:
    """All that a judgement might change."""
    claims = {one.claim.id: (one.claim.gloss, one.claim.statements, one.claim.answers, one.count) for one in case.claims(limit=100)}
    parties = {one.party.id: (one.party.name, frozenset(one.party.names), one.said, one.relayed) for one in case.parties(limit=100)}
    return claims, parties


def statement_of(case: Case, outlet: str, words: str = "") -> str:
    found = case.search(Question(words=words, outlet=outlet))[0].hits
    return found[0].told.id


def party_of(case: Case, name: str) -> str:
    return next(one.party.id for one in case.parties(name) if one.party.name == name)


def outlets(case: Case, wanted: str) -> list[str | None]:
    return [one.outlet for one in case.trail(wanted).told]


def test_the_affair_is_one_claim_and_another(case: Case) -> None:
    assert outlets(case, CLOSED) == ["North Wire", "Morgenblad", "Skarn Herald"]
    assert outlets(case, "ferry timetable") == ["Dorn Today"]


class TestDifferent:
    def test_a_statement_leaves_a_claim_and_neither_loses_its_id(self, case: Case) -> None:
        claim, gone = case.claim(CLOSED), statement_of(case, "Skarn Herald")
        case.judge("different", claim.id, gone, by="ann", why="another bridge")
        assert outlets(case, claim.id) == ["North Wire", "Morgenblad"]
        assert outlets(case, gone) == ["Skarn Herald"]
        assert case.claim(gone).id != claim.id

    def test_the_first_statement_of_a_claim_may_leave_it(self, case: Case) -> None:
        claim = case.claim(CLOSED)
        case.judge("different", claim.id, claim.statements[0], by="ann")
        assert outlets(case, claim.id) == ["Morgenblad", "Skarn Herald"]
        assert outlets(case, claim.statements[0]) == ["North Wire"]

    @pytest.mark.parametrize("number", [0, 1, 2])
    def test_whichever_is_given_first_the_statement_leaves(self, case: Case, number: int) -> None:
        claim = case.claim(CLOSED)
        gone = claim.statements[number]
        made = case.judge("different", gone, claim.id, by="ann")
        assert case.claim(claim.id).statements == tuple(id for id in claim.statements if id != gone)
        assert case.claim(gone).statements == (gone,)
        case.withdraw(made.id)
        assert case.claim(claim.id).statements == claim.statements

    def test_the_only_one_cannot_leave(self, case: Case) -> None:
        claim = case.claim("ferry timetable")
        with pytest.raises(UsageError, match="only statement"):
            case.judge("different", claim.id, claim.statements[0], by="ann")

    def test_it_holds_when_more_of_the_same_is_added(self, case: Case) -> None:
        first, gone = statement_of(case, "North Wire"), statement_of(case, "Skarn Herald")
        case.judge("different", first, gone, by="ann")
        case.add_ledger(ledger(*LATER), "later")
        assert case.claim(first).id != case.claim(gone).id


def test_same_makes_two_claims_one_and_holds_when_more_is_added(case: Case) -> None:
    bridge, ferry = case.claim(CLOSED), case.claim("ferry timetable")
    case.judge("same", ferry.id, bridge.id, by="ann")
    case.add_ledger(ledger(*LATER), "later")
    assert outlets(case, bridge.id) == ["North Wire", "Morgenblad", "Skarn Herald", "Dorn Today", "Dorn Today"]


def test_two_parties_become_one(case: Case) -> None:
    edvard, wanda = party_of(case, "Edvard Lunn"), party_of(case, "Wanda Lunn")
    case.judge("same", wanda, edvard, by="ann", why="one person under two names")
    assert sorted(one.party.name for one in case.parties("Lunn")) in (["Edvard Lunn"], ["Wanda Lunn"])
    assert case.parties("Lunn")[0].said == 2
    assert case.trail(CLOSED).count.origins.most == 2


def test_a_source_leaves_a_party_that_it_was_wrongly_taken_for(case: Case) -> None:
    case.add_ledger(ledger(*LATER), "later")
    wanda, other = party_of(case, "Wanda Lunn"), statement_of(case, "Dorn Today", "bridge")
    assert case.parties("Wanda Lunn")[0].said == 2
    case.judge("different", wanda, other, by="ann", why="her daughter")
    assert [one.said for one in case.parties("Wanda Lunn")] == [1, 1]


def test_what_is_no_statement_is_nowhere(case: Case) -> None:
    gone = statement_of(case, "Morgenblad")
    case.judge("not_a_statement", gone, by="ann")
    assert outlets(case, CLOSED) == ["North Wire", "Skarn Herald"]
    assert not case.search(Question(outlet="Morgenblad"))[0].hits


def test_a_speaker_is_whom_a_person_names_in_this_statement_alone(case: Case) -> None:
    case.judge("speaker", statement_of(case, "Morgenblad"), value="Wanda Lunn", by="ann")
    (told,) = case.search(Question(outlet="Morgenblad"))[0].hits
    assert told.told.origin.label == "Wanda Lunn"
    assert case.parties("Wanda Lunn")[0].said == 2


JUDGED: list[tuple[Ruling, str, str, str | None]] = [
    ("different", "North Wire", "Skarn Herald", None),
    ("unsure", "North Wire", "Skarn Herald", None),
    ("same", "North Wire", "Dorn Today", None),
    ("same", "Edvard Lunn", "Wanda Lunn", None),
    ("not_a_statement", "Morgenblad", "", None),
    ("speaker", "Skarn Herald", "", "Oda Lind"),
]


def judge(case: Case, ruling: Ruling, one: str, other: str, value: str | None) -> str:
    ids = [party_of(case, name) if "Lunn" in name else statement_of(case, name) for name in (one, other) if name]
    return case.judge(ruling, ids[0], ids[1] if other else None, value=value, by="ann").id


@pytest.mark.parametrize("judged", JUDGED, ids=lambda judged: judged[0])
def test_taken_back_it_leaves_no_trace(case: Case, judged: tuple[Ruling, str, str, str | None]) -> None:
    before = state(case)
    made = judge(case, *judged)
    case.withdraw(made[:8])
    assert state(case) == before
    assert [one.withdrawn is not None for one in case.judgements(withdrawn=True)] == [True]
    assert not case.check()


@pytest.mark.parametrize("order", [1, -1])
def test_several_are_taken_back_in_any_order(case: Case, order: int) -> None:
    before = state(case)
    made = [judge(case, *judged) for judged in JUDGED]
    for id in made[::order]:
        case.withdraw(id)
    assert state(case) == before


def test_what_was_judged_later_of_the_same_stays(case: Case) -> None:
    first, wire, herald = statement_of(case, "Morgenblad"), statement_of(case, "North Wire"), statement_of(case, "Skarn Herald")
    early = case.judge("different", wire, herald, by="ann")
    case.judge("different", wire, first, by="ann")
    case.withdraw(early.id)
    assert outlets(case, wire) == ["North Wire", "Skarn Herald"]
    assert outlets(case, first) == ["Morgenblad"]


class TestWithdrawn:
    FERRY = "The ferry timetable has nothing to do with it"

    def test_a_statement_that_made_no_claim_makes_none_again(self, case: Case) -> None:
        denial = denied("Oda Lind", "that the mayor resigned in April")
        case.add_ledger(denial, "denial")
        before, gone = state(case), denial.statements[0].id
        made = case.judge("same", case.claim(CLOSED).id, gone, by="ann")
        case.withdraw(made.id)
        assert state(case) == before
        assert gone not in {one.id for one in case.trail(CLOSED).told}

    def test_two_that_made_none_make_none_again(self, case: Case) -> None:
        denials = [denied("Oda Lind", "that the mayor resigned in April"), denied("Rolf Aas", "that taxes rose")]
        for one in denials:
            case.add_ledger(one, one.article.id)
        before = state(case)
        made = case.judge("same", denials[0].statements[0].id, denials[1].statements[0].id, by="ann")
        case.withdraw(made.id)
        assert state(case) == before

    def test_what_came_to_two_that_were_one_goes_to_the_one_that_it_repeats(self, case: Case) -> None:
        bridge, ferry = case.claim(CLOSED).id, case.claim("ferry timetable").id
        made = case.judge("same", bridge, ferry, by="ann")
        case.add_ledger(ledger("Morgenblad", "2031-05-06T09:00:00Z", f"“[c1 {self.FERRY}],” [s1 Rolf Aas] [q1 said].\nc1: s1 q1"), "later")
        assert outlets(case, bridge)[-2:] == ["Dorn Today", "Morgenblad"]
        case.withdraw(made.id)
        assert outlets(case, ferry) == ["Dorn Today", "Morgenblad"]
        assert outlets(case, bridge) == ["North Wire", "Morgenblad", "Skarn Herald"]

    def test_what_came_to_one_that_was_two_goes_to_the_one(self, case: Case) -> None:
        first, gone = statement_of(case, "North Wire"), statement_of(case, "Skarn Herald")
        made = case.judge("different", first, gone, by="ann")
        case.add_ledger(ledger(*LATER), "later")
        case.withdraw(made.id)
        assert outlets(case, CLOSED) == ["North Wire", "Morgenblad", "Skarn Herald", "Dorn Today"]
        assert not case.check()

    def test_what_answered_since_is_not_lost(self, case: Case) -> None:
        made = case.judge("same", case.claim(CLOSED).id, case.claim("ferry timetable").id, by="ann")
        denial = denied("Oda Lind", f"that {CLOSED[0].lower()}{CLOSED[1:]}")
        case.add_ledger(denial, "denial")
        answers = case.claim(CLOSED).answers
        assert [one.statement for one in answers] == [denial.statements[0].id]
        case.withdraw(made.id)
        assert [one.statement for one in case.claim(CLOSED).answers] == [denial.statements[0].id]

    def test_what_came_since_and_was_judged_later_stays_where_it_was_put(self, case: Case) -> None:
        bridge, ferry = case.claim(CLOSED).id, case.claim("ferry timetable").id
        early = case.judge("same", bridge, ferry, by="ann")
        case.add_ledger(ledger(*LATER), "later")
        late = statement_of(case, "Dorn Today", "bridge")
        case.judge("different", bridge, late, by="ann")
        case.withdraw(early.id)
        assert case.claim(late).id not in (bridge, ferry)
        assert outlets(case, ferry) == ["Dorn Today"]


def test_what_is_judged_again_within_the_second_holds(case: Case) -> None:
    ids = case.claim(CLOSED).id, statement_of(case, "Skarn Herald")
    case.withdraw(case.judge("different", *ids, by="ann").id)
    case.judge("different", *ids, by="ann")
    assert [one.withdrawn is None for one in case.judgements(withdrawn=True)] == [False, True]
    assert outlets(case, CLOSED) == ["North Wire", "Morgenblad"]


@pytest.mark.parametrize("by_claims", [True, False])
def test_a_doubt_about_two_claims_is_settled_by_any_statements_of_theirs_and_raised_again(case: Case, by_claims: bool) -> None:
    bridge, ferry = case.claim(CLOSED), case.claim("ferry timetable")
    with case._store.writing():
        case._store.doubts.put([Doubt(about="claim", a=bridge.id, b=ferry.id, score=0.5, reason="a statement fits both")])
    before = case.suggestions()
    made = case.judge("different", bridge.id if by_claims else bridge.statements[2], ferry.statements[0], by="ann")
    assert before
    assert not case.suggestions()
    case.withdraw(made.id)
    assert case.suggestions() == before


class TestAnswers:
    def test_a_denial_that_is_put_to_a_claim_answers_it(self, case: Case) -> None:
        count, denial = case.trail(CLOSED).count, self.denial(case)
        made = case.judge("same", case.claim(CLOSED).id, denial, by="ann")
        claim = case.claim(CLOSED)
        assert [(one.statement, one.act) for one in claim.answers] == [(denial, "deny")]
        assert denial not in claim.statements
        assert case.trail(CLOSED).count.origins == count.origins
        assert case.came_of(made).answers == (0, 1)

    def test_it_answers_nothing_else_any_more(self, case: Case) -> None:
        denial = denied("Oda Lind", f"that {CLOSED[0].lower()}{CLOSED[1:]}")
        case.add_ledger(denial, "denial")
        case.judge("same", denial.statements[0].id, case.claim("ferry timetable").id, by="ann")
        assert not case.claim(CLOSED).answers
        assert [one.act for one in case.claim("ferry timetable").answers] == ["deny"]

    def test_another_denial_of_the_same_answers_the_same(self, case: Case) -> None:
        first, second = self.denial(case), denied("Rolf Aas", "that taxes rose")
        case.add_ledger(second, "second")
        case.judge("same", case.claim(CLOSED).id, first, by="ann")
        case.judge("same", first, second.statements[0].id, by="ann")
        assert [one.statement for one in case.claim(CLOSED).answers] == [first, second.statements[0].id]

    def test_what_answers_one_of_two_claims_that_become_one_answers_that_one(self, case: Case) -> None:
        denial = self.denial(case)
        case.judge("same", case.claim("ferry timetable").id, denial, by="ann")
        case.judge("same", case.claim("ferry timetable").id, case.claim(CLOSED).id, by="ann")
        assert [one.statement for one in case.claim(CLOSED).answers] == [denial]
        assert denial not in case.claim(CLOSED).statements

    def test_it_holds_when_the_article_comes_after_the_judgement(self, case: Case, tmp_path: Path) -> None:
        case.judge("same", case.claim(CLOSED).id, self.denial(case), by="ann")
        lines = "".join(case.exported()).encode()
        with Case.new(tmp_path / "other.case") as other:
            for one in ledgers():
                other.add_ledger(one, one.article.outlet or "")
            other.imported(lines)
            assert [one.statement for one in other.claim(CLOSED).answers] == []
            denial = self.denial(other)
            assert [(one.statement, one.act) for one in other.claim(CLOSED).answers] == [(denial, "deny")]

    def denial(self, case: Case) -> str:
        made = denied("Oda Lind", "that the mayor resigned in April")
        case.add_ledger(made, "denial")
        return made.statements[0].id


def denied(who: str, what: str) -> Ledger:
    """Make the ledger of an article in which somebody denies something."""
    made = ledger("Dorn Today", "2031-05-06T10:00:00Z", f"[s1 {who}] [q1 denied] [c1 {what}].\nc1: s1 q1")
    return replace(made, statements=tuple(replace(one, act="deny", mode="indirect") for one in made.statements))


def test_a_copy_of_the_case_takes_them_over(case: Case, tmp_path: Path) -> None:
    made = [judge(case, *judged) for judged in JUDGED]
    lines = "".join(case.exported()).encode()
    with Case.new(tmp_path / "other.case") as other:
        for one in ledgers():
            other.add_ledger(one, one.article.outlet or "")
        assert other.imported(lines) == (len(made), 0)
        assert state(other) == state(case)
        assert other.imported(lines) == (0, 0)


def test_reading_again_keeps_what_an_article_tells_itself(tmp_path: Path) -> None:
    with Case.new(tmp_path / "bridge.case") as case:
        lines = tmp_path / "one.jsonl"
        lines.write_bytes(_line("Skarn Herald", f"The cranes of Skarn stood still.\n\n“{CLOSED} this year,” Ada Brandt told reporters."))
        (added,) = case.add([str(lines)])
        (again,) = case.reread(every=True)
        assert added.statements == again.statements == 2


def test_reading_again_keeps_what_was_judged(tmp_path: Path) -> None:
    texts = [(outlet, f"“{CLOSED} this year,” {who} told reporters in Skarn on {day}.") for outlet, who, day in SPEAKERS]
    with Case.new(tmp_path / "bridge.case") as case:
        lines = tmp_path / "all.jsonl"
        lines.write_bytes(b"\n".join(_line(outlet, text) for outlet, text in texts))
        assert all(not one.error for one in case.add([str(lines)]))
        herald, wire = statement_of(case, "Skarn Herald"), statement_of(case, "North Wire")
        assert case.claim(herald).id == case.claim(wire).id
        case.judge("different", wire, herald, by="ann")
        case.judge("not_a_statement", statement_of(case, "Morgenblad"), by="ann")
        before = state(case)
        assert len(list(case.reread(every=True))) == 3
        assert state(case) == before
        assert outlets(case, herald) == ["Skarn Herald"]


SPEAKERS = (("North Wire", "Edvard Lunn", "Sunday"), ("Morgenblad", "Oda Lind", "Sunday"), ("Skarn Herald", "Wanda Brand", "Monday"))


def _line(outlet: str, text: str) -> bytes:
    return json.dumps(
        {"url": f"https://{outlet.replace(' ', '')}.example/1", "outlet": outlet, "published": "2031-05-04", "text": text}
    ).encode()
