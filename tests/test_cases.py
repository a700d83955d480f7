"""The fictional cases: what is checked of a gold, and that the demo's holds what it was written to show."""

from collections import Counter
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import pytest
from lxml import etree

from bench import cases
from bench.cases import Answered, Counted, Gold, GoldCase, GoldClaim, GoldParty, Made, Written, checked, load, slips, summary
from saidby.errors import UsageError
from saidby.intake.html import read_html

TEXT = "The lock will close on Friday, the keeper said.\n\nThe mayor denied that the lock would be shut."


@pytest.fixture(scope="module")
def demo() -> GoldCase:
    return load("demo")


def article(id: str = "a", outlet: str = "Tern Echo", text: str = TEXT) -> Written:
    return Written(id=id, url=f"https://tern.example/{id}", outlet=outlet, title="Lock to shut", published="2031-01-01", text=text)


def claim(**changes: object) -> GoldClaim:
    made = Made(article="a", words="The lock will close", origin="keeper")
    answer = Answered(article="a", words="the lock would be shut", act="deny")
    plain = GoldClaim(
        gloss="the lock closes", origins=Counted(1, 1), claimed=Counted(1, 1), outlets=1, articles=1, statements=(made,), answers=(answer,)
    )
    return msgspec.structs.replace(plain, **changes)


def case(claim: GoldClaim, copies: tuple[tuple[str, ...], ...] = (), parties: dict[str, GoldParty] | None = None) -> GoldCase:
    both = (article(), article("b", "Marsh Herald"))
    return GoldCase(name="x", articles=both, gold=Gold(copies=copies, parties=parties or {}, claims={"C1": claim}))


def party(*sources: tuple[str, str]) -> GoldParty:
    return GoldParty(name="keeper", kind="named", sources=sources)


def told(case: GoldCase) -> str:
    return "\n".join(f"{where}: {what}" for where, what in slips(case))


def test_a_gold_that_fits_is_returned_as_it_is() -> None:
    whole = case(claim(), (("a", "b"),), {"p": party(("a", "the keeper"), ("b", "the keeper"))})
    assert checked(whole) is whole


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The lock will open", "stands 0 times in a, not once"),
        ("the lock", "fewer than 4 words"),
    ],
)
def test_words_must_stand_once(words: str, what: str) -> None:
    assert what in told(case(claim(statements=(Made(article="a", words=words, origin=None),))))


def test_words_that_stand_twice_are_a_slip() -> None:
    twice = article(text=TEXT + " The lock will close.")
    one = claim(answers=())
    broken = GoldCase(name="x", articles=(twice,), gold=Gold(copies=(), parties={}, claims={"C1": one}))
    assert "stands 2 times in a, not once" in told(broken)


def test_the_headline_counts_as_the_text() -> None:
    one = claim(statements=(Made(article="a", words="Lock to shut\n\nThe", origin="keeper"),))
    assert told(case(one)) == ""


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"origins": Counted(2, 1)}, "origins: 2 to 1 is no range"),
        ({"origins": Counted(-1, 1)}, "origins: -1 to 1 is no range"),
        ({"origins": Counted(0, 0)}, "origins: 1 are told apart, but at most 0 counted"),
        ({"claimed": Counted(3, 2)}, "claimed: 3 to 2 is no range"),
        ({"articles": 2}, "articles: 2 are told; its statements have 1, with its answers 1"),
        ({"outlets": 0}, "outlets: 0 are told; its statements have 1, with its answers 1"),
        ({"statements": (), "articles": 0, "outlets": 0}, "no statement makes it"),
        ({"statements": (Made(article="z", words="The lock will close", origin=None),)}, "there is no article z"),
        ({"answers": (Answered(article="a", words="the lock would be shut", act="deny", origin="o"),)}, "does not confirm"),
    ],
)
def test_a_claim_that_cannot_be_is_a_slip(changes: dict[str, object], what: str) -> None:
    assert what in told(case(claim(**changes)))


@pytest.mark.parametrize(
    ("copies", "what"),
    [
        ((("a",),), "is no group of two or more"),
        ((("a", "z"),), "there is no article z"),
        ((("a", "b"), ("b", "a")), "a stands in two groups"),
        ((("a", "a"),), "a stands in two groups, or twice in one"),
    ],
)
def test_a_group_of_copies_that_cannot_be_is_a_slip(copies: tuple[tuple[str, ...], ...], what: str) -> None:
    assert what in told(case(claim(), copies))


@pytest.mark.parametrize(
    ("parties", "what"),
    [
        ({"p": party()}, "no article has it for a source"),
        ({"p": party(("z", "the keeper"))}, "there is no article z"),
        ({"p": party(("a", "the ferryman"))}, "'the ferryman' does not stand in a"),
        ({"p": party(("a", "the keeper")), "q": party(("a", "the keeper"))}, "two have a source by 'the keeper' of a"),
    ],
)
def test_a_party_that_cannot_be_is_a_slip(parties: dict[str, GoldParty], what: str) -> None:
    assert what in told(case(claim(), (), parties))


def test_copies_count_with_the_outlet_that_they_copy() -> None:
    second = Made(article="b", words="The lock will close", origin="keeper")
    both = claim(statements=(*claim().statements, second), articles=2, outlets=1)
    assert told(case(both, (("a", "b"),))) == ""
    assert "outlets: 1 are told" in told(case(both))


def test_the_first_slip_is_the_error() -> None:
    with pytest.raises(UsageError, match=r"x, claim C1: origins: 2 to 1 is no range"):
        checked(case(claim(origins=Counted(2, 1), articles=9)))


def test_a_case_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(UsageError, match=r"there is no such case.*demo"):
        load("harbour")


@pytest.mark.parametrize(
    ("gold", "where"),
    [('{"copies": [], "parties": {}, "claims": {}, "notes": []}', "x/gold.json"), ('{"copies": [', "x/gold.json")],
)
def test_a_file_that_does_not_fit_its_form_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gold: str, where: str) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "gold.json").write_text(gold)
    monkeypatch.setattr(cases, "CASES", tmp_path)
    with pytest.raises(UsageError, match=where):
        load("x")


def test_a_line_that_is_no_article_is_told_by_its_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "gold.json").write_text('{"copies": [], "parties": {}, "claims": {}}')
    (tmp_path / "x" / "articles.jsonl").write_bytes(msgspec.json.encode(article()) + b'\n{"id": "b"}\n')
    monkeypatch.setattr(cases, "CASES", tmp_path)
    with pytest.raises(UsageError, match=r"articles\.jsonl, line 2"):
        load("x")


# --- The demo case ---


def test_the_demo_is_as_large_and_as_varied_as_was_asked(demo: GoldCase) -> None:
    assert len(demo.articles) >= 36
    assert len({article.outlet for article in demo.articles}) >= 10
    assert summary(demo).startswith("demo: ")


def test_everything_in_it_is_invented(demo: GoldCase) -> None:
    assert {(urlsplit(article.url).hostname or "").rpartition(".")[2] for article in demo.articles} == {"example"}


def test_it_shows_every_answer(demo: GoldCase) -> None:
    acts = Counter(answer.act for claim in demo.gold.claims.values() for answer in claim.answers)
    assert set(acts) == {"deny", "dispute", "decline", "not_confirm", "confirm", "stand_by", "no_reply"}


def test_it_has_claims_of_no_one_and_several_origins_and_open_ranges(demo: GoldCase) -> None:
    ranges = {(claim.origins.least, claim.origins.most) for claim in demo.gold.claims.values()}
    assert {(0, 0), (1, 1), (2, 3)} <= ranges


def test_an_old_claim_and_a_new_one_stay_two_claims(demo: GoldCase) -> None:
    when = {article.id: article.published[:4] for article in demo.articles}
    years = {id: {when[told.article] for told in claim.statements} for id, claim in demo.gold.claims.items()}
    assert years["A0"] == {"2029", "2031"}
    assert years["A4"] == {"2031"}


def test_namesakes_are_two_parties(demo: GoldCase) -> None:
    surnames = Counter(party.name.split()[-1] for party in demo.gold.parties.values() if party.kind == "named")
    assert {name for name, times in surnames.items() if times > 1} == {"Moreth", "Loam", "Dace"}


def test_one_person_has_several_spellings(demo: GoldCase) -> None:
    spellings = {words for _, words in demo.gold.parties["loam-g"].sources}
    assert {"Gareth Loam", "Gareth Lome", "G. R. Loam"} <= spellings


def runs(text: str, size: int = 8) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}


def test_its_copies_keep_a_third_of_the_words_and_no_other_two_do(demo: GoldCase) -> None:
    group = {id: number for number, ids in enumerate(demo.gold.copies) for id in ids}
    told = {article.id: runs(article.text) for article in demo.articles}
    for one, other in combinations(told, 2):
        share = len(told[one] & told[other]) / min(len(told[one]), len(told[other]))
        is_copy = one in group and group[one] == group.get(other)
        assert share > 1 / 3 if is_copy else share < 1 / 5, (one, other, share)


@pytest.mark.parametrize(("page", "id"), [("halm-dam.html", "a10"), ("carrow-dairy.html", "b02")])
def test_two_of_its_articles_are_pages_too(demo: GoldCase, page: str, id: str) -> None:
    """The page holds the same headline and paragraphs, among what a page has besides."""
    there = next(article for article in demo.articles if article.id == id)
    path = cases.SHIPPED.with_name(page)
    article = read_html(path.read_text("utf8"), sha256="")
    told = [block.span.of(article.text) for block in article.blocks if block.kind in {"headline", "paragraph"}]
    assert told == [there.title, *there.text.split("\n\n")]
    assert (article.url, article.outlet) == (there.url, there.outlet)
    assert any(block.kind == "furniture" for block in article.blocks)


def test_its_feed_leads_to_its_articles(demo: GoldCase) -> None:
    wire = {article.url: article.title for article in demo.articles if article.outlet == "Continental Wire"}
    feed = etree.fromstring(cases.SHIPPED.with_name("feed.xml").read_bytes())
    items = {item.findtext("link"): item.findtext("title") for item in feed.iter("item")}
    assert len(items) == 4
    assert items.items() <= wire.items()
