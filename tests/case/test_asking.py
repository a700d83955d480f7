"""Questions to a case of a few tiny articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from saidby.case import Case
from saidby.errors import UsageError
from saidby.intake.plain import read_text
from saidby.reader import Reader
from saidby.records import Doubt, Question
from tests.case.affair import ledger, ledgers

STORIES = {
    "North Wire": "The harbour bridge at Skarn will close to lorries in May, two aides to the mayor told North Wire. "
    "A spokeswoman for the city declined to comment.",
    "Morgenblad": "The bridge at Skarn will be closed to lorries in May, North Wire reported, citing two aides to the mayor.",
    "Harbour Post": "The council’s treasurer, Odo Brandt, said the ferry would run on Sundays.",
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder: Path = tmp_path_factory.mktemp("case")
    reader = Reader()
    with Case.new(folder / "tiny.case") as case:
        for outlet, story in STORIES.items():
            article = read_text(story, url=f"https://{outlet.replace(' ', '').lower()}.example/1", sha256="0")
            dated = replace(article, outlet=outlet, published="2031-05-04")
            case.add_ledger(reader.ledger(dated), outlet)
        yield case


def test_words_find_a_claim_though_no_statement_has_them_all(case: Case) -> None:
    assert "lorries" in case.claim("Skarn lorries bridge").gloss
    assert "lorries" in case.claim("lorries bridge zeppelin").gloss


def test_a_claim_is_found_by_its_id_and_by_a_statement_of_it(case: Case) -> None:
    claim = case.claim("lorries")
    assert case.claim(claim.id) == case.claim(claim.statements[0]) == claim


@pytest.mark.parametrize("words", ["zeppelin", "xyzzy plugh", "", "   "])
def test_what_nobody_said_is_no_claim(case: Case, words: str) -> None:
    with pytest.raises(UsageError):
        case.claim(words)


def test_a_trail_is_of_one_report_and_counts_its_outlets(case: Case) -> None:
    trail = case.trail("lorries")
    assert (trail.count.articles, trail.count.outlets, str(trail.count.origins)) == (2, 2, "1")


def test_a_search_is_narrowed_by_who_and_how(case: Case) -> None:
    found, claims = case.search(Question(words="ferry"))
    assert [hit.told.origin.name for hit in found.hits][:1] == ["Odo Brandt"]
    assert set(claims) <= {hit.told.id for hit in found.hits}
    assert case.search(Question(words="lorries", outlet="morgenblad", exact=True))[0].total == 1
    assert case.search(Question(party="brandt"))[0].total == 1
    assert {hit.told.act for hit in case.search(Question(act="decline"))[0].hits} == {"decline"}
    assert case.search(Question(since="2031-05-05"))[0].total == 0


@pytest.mark.parametrize(
    "question",
    [Question(since="May"), Question(until="2031-13-01"), Question(party="Nobody At All"), Question(outlet="No Such Paper")],
)
def test_what_cannot_be_is_told_plainly(case: Case, question: Question) -> None:
    with pytest.raises(UsageError):
        case.search(question)


def test_who_leans_on_whom(case: Case) -> None:
    heaviest = case.origins(limit=1)[0]
    assert heaviest.unnamed
    assert set(heaviest.outlets) == {"North Wire", "Morgenblad"}


def test_parties_are_found_by_a_part_of_a_name(case: Case) -> None:
    assert [known.party.name for known in case.parties("brandt")] == ["Odo Brandt"]
    assert any(known.relayed for known in case.parties("North"))


def test_what_most_leans_on_comes_first_with_its_claims_and_outlets(case: Case) -> None:
    first, *others = case.origins()
    assert (first.unnamed, len(first.statements), first.outlets) == (True, 2, ("Morgenblad", "North Wire"))
    assert len(first.claims) == 1
    assert {id for one in others for id in one.statements}.isdisjoint(first.statements)
    assert case.origins(first.claims[0])[0].statements == first.statements


def test_each_report_of_an_outlet_is_its_own_occasion(tmp_path: Path) -> None:
    first = "“[c1 The bridge will be closed to lorries in June],” [s1 two aides to the mayor] [q1 told] [s2 North Wire].\nc1: s2 > s1 q1"
    later = "“[c1 The ferry fleet was sold to Oriel Tide],” [s1 a clerk at the port] [q1 told] [s2 North Wire].\nc1: s2 > s1 q1"
    with Case.new(tmp_path / "wire.case") as case:
        for published, marked in (("2031-05-04T08:00:00Z", first), ("2031-05-06T08:00:00Z", later)):
            case.add_ledger(ledger("North Wire", published, marked), published)
        assert [one.label for one in case.origins()] == [
            "two aides to the mayor, in North Wire’s report of 4 May 2031",
            "a clerk at the port, in North Wire’s report of 6 May 2031",
        ]
        case.add_ledger(ledger("North Wire", "2033-05-04T08:00:00Z", later.replace("sold", "leased")), "later")
        assert [one.label for one in case.origins()][2:] == ["a clerk at the port, in North Wire’s report of 4 May 2033"]


def test_a_report_and_what_cites_it_are_one_occasion_and_its_key_leads_back_to_it(tmp_path: Path) -> None:
    own = "“[c1 The bridge will be closed to lorries in June],” [s1 two aides to the mayor] [q1 said].\nc1: s1 q1\n\n"
    cited = "“[c1 The bridge will be closed to lorries in June],” [s1 North Wire] [q1 reported].\nc1: s1 q1"
    again = "“[c1 The bridge will be closed to lorries in June],” [s1 North Wire] [q1 reported].\nc1: s1 q1"
    with Case.new(tmp_path / "wire.case") as case:
        case.add_ledger(ledger("North Wire", "2031-05-04T08:00:00Z", own.strip()), "a")
        case.add_ledger(ledger("Morgenblad", "2031-05-05T08:00:00Z", cited), "b")
        case.add_ledger(ledger("Herald", "2033-05-05T08:00:00Z", again), "c")
        first, second = case.origins()
        assert (len(first.statements), first.outlets) == (2, ("Morgenblad", "North Wire"))
        assert first.label == "two aides to the mayor, in North Wire’s report of 4 May 2031"
        assert second.label == "North Wire’s report cited on 5 May 2033"
        for one in (first, second):
            assert case.browse().leaning_on(one.key, case.browse().largest(10)) == one


def test_a_claim_that_became_part_of_another_is_found_by_the_id_it_had(tmp_path: Path) -> None:
    with Case.new(tmp_path / "two.case") as case:
        for one in ledgers()[1:4:2]:
            case.add_ledger(one, one.article.id)
        first, second = (counted.claim for counted in case.claims())
        case.judge("same", first.id, second.id, by="test")
        assert case.claim(first.id) == case.claim(second.id)
        assert len(case.claim(second.id).statements) == 2


def test_two_that_may_be_one_are_asked_about_once(tmp_path: Path) -> None:
    with Case.new(tmp_path / "two.case") as case:
        for one in ledgers()[1:4:2]:
            case.add_ledger(one, one.article.id)
        first, second = (counted.claim.id for counted in case.claims())
        pairs = ((first, second), (second, first))
        with case._store.writing():
            case._store.doubts.put(Doubt(about="claim", a=a, b=b, score=0.5, reason="a statement fits both") for a, b in pairs)
        assert len([one for one in case.suggestions() if {one.doubt.a, one.doubt.b} == {first, second}]) == 1
