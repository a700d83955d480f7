"""The measures of a case, on small examples worked out by hand, and on the demo's gold read perfectly."""

from collections import defaultdict

import msgspec
import pytest

from bench import linking
from bench.cases import Answered, Counted, Gold, GoldCase, GoldClaim, GoldParty, Made, Written, load
from bench.floors import shown_in
from bench.linking import Independence, Matching, Numbers, Read, ReadClaim, ReadSource, ReadStatement, Tally, covered, holds, place_of
from saidby.types import Span

TEXT = "The keeper said the lock will close on Friday. The mayor denied that the lock would be shut. He declined to say any more."
ONE, TWO = Counted(1, 1), Counted(1, 2)


def written(id: str, outlet: str = "Tern Echo") -> Written:
    return Written(id=id, url=f"https://tern.example/{id}", outlet=outlet, title="Lock", published="2031-01-01", text=TEXT)


def made(article: str, origin: str | None = "keeper") -> Made:
    return Made(article=article, words="the lock will close", origin=origin)


def gold_claim(*statements: Made, answers: tuple[Answered, ...] = (), origins: Counted = ONE) -> GoldClaim:
    return GoldClaim(gloss="", origins=origins, claimed=ONE, outlets=1, articles=len(statements), statements=statements, answers=answers)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def statement(article: str, words: str = "the lock will close on Friday", name: str = "close", cue: str | None = None) -> ReadStatement:
    return ReadStatement(id=f"{article}.{name}", article=article, content=(at(words),) if words else (), cue=at(cue) if cue else None)


def read(*claims: ReadClaim, statements: tuple[ReadStatement, ...] = (), ids: str = "abcd", **more: object) -> Read:
    plain = Read(texts=dict.fromkeys(ids, TEXT), statements=statements, sources=(), copies=(), claims=claims)
    return msgspec.structs.replace(plain, **more)


def case(ids: str = "abcd", **claims: GoldClaim) -> GoldCase:
    return GoldCase(name="x", articles=tuple(map(written, ids)), gold=Gold(copies=(), parties={}, claims=claims))


CLOSING = tuple(statement(id) for id in "abcd")


# --- Which statement is meant ---


@pytest.mark.parametrize(
    ("spans", "share"), [((Span(0, 5),), 0.5), ((Span(0, 5), Span(3, 8)), 0.8), ((Span(20, 30),), 0.0), ((Span(-5, 40),), 1.0)]
)
def test_what_is_covered_twice_counts_once(spans: tuple[Span, ...], share: float) -> None:
    assert covered(Span(0, 10), spans) == share


def test_words_must_stand_once() -> None:
    assert place_of("the", "the lock and the weir") is None
    assert place_of("weir", "the lock and the weir") == Span(17, 21)
    assert place_of("quay", "the lock and the weir") is None


def test_the_statement_that_covers_most_is_meant_and_of_two_the_inner() -> None:
    outer = statement("a", "The keeper said the lock will close on Friday", "outer")
    half = statement("a", "the lock wi", "half")
    matching = Matching(case(C=gold_claim(made("a"))), read(statements=(outer, half, statement("a"))))
    assert matching.over("a", "the lock will close", cues=False) == ("a.close", "a.outer", "a.half")


def test_less_than_half_is_not_it() -> None:
    matching = Matching(case(), read(statements=(statement("a", "will close", "part"), statement("a", "close on Friday", "end"))))
    assert matching.over("a", "the lock will close", cues=False) == ("a.part",)
    assert matching.over("b", "the lock will close", cues=False) == ()


def test_an_answer_without_content_is_told_by_its_cue() -> None:
    declined = statement("a", "", "declined", cue="declined to say")
    matching = Matching(case(), read(statements=(declined,)))
    assert matching.over("a", "declined to say any", cues=True) == ("a.declined",)
    assert matching.over("a", "declined to say any", cues=False) == ()


# --- Copies and parties ---


def test_copies_follow_chains() -> None:
    gold = GoldCase(name="x", articles=tuple(map(written, "abcd")), gold=Gold(copies=(("a", "b", "c"),), parties={}, claims={}))
    assert linking.copies(gold, read(copies=(("c", "b"), ("b", "a")))) == (1.0, 1.0)
    assert linking.copies(gold, read(copies=(("b", "a"), ("d", "c")))) == pytest.approx((1 / 2, 1 / 3))


def test_parties_by_hand() -> None:
    """The keeper of a and b are one, the mayor another. The case joins the keeper of a with the mayor, and has no source in b."""
    keeper = GoldParty(name="keeper", kind="named", sources=(("a", "The keeper"), ("b", "The keeper")))
    mayor = GoldParty(name="mayor", kind="named", sources=(("a", "The mayor"),))
    gold = GoldCase(name="x", articles=tuple(map(written, "ab")), gold=Gold(copies=(), parties={"k": keeper, "m": mayor}, claims={}))
    sources = (
        ReadSource(article="a", mentions=(at("The keeper"),), party="p"),
        ReadSource(article="a", mentions=(at("The mayor"), at("He")), party="p"),
    )
    told = linking.parties(Matching(gold, read(sources=sources)))
    assert told.b_cubed == pytest.approx(((1 / 2 + 1 + 1 / 2) / 3, (1 / 2 + 1 / 2 + 1) / 3))
    assert told.pairwise == (0.0, 0.0)
    assert (told.found, told.all) == (2, 3)


@pytest.mark.parametrize(
    ("mention", "is_meant"),
    [
        ("keeper", True),
        ("The keeper", True),
        ("The keeper said the lock will", False),
        ("keeper said the lock will", True),
        ("The mayor", False),
    ],
)
def test_a_mention_in_the_midst_of_another_is_another(mention: str, is_meant: bool) -> None:
    source = ReadSource(article="a", mentions=(at(mention),), party="p")
    assert (Matching(case(), read(sources=(source,))).source("a", "keeper") is source) is is_meant


# --- Claims ---


def test_claims_by_hand() -> None:
    """Gold abc and d; read ab and cd: precision (1 + 1 + 1/2 + 1/2) / 4, recall (2/3 + 2/3 + 1/3 + 1) / 4; 1 of 2 and 1 of 3 pairs."""
    gold = case(C=gold_claim(made("a"), made("b"), made("c")), D=gold_claim(made("d")))
    told = linking.claims(
        Matching(
            gold,
            read(
                ReadClaim(id="1", statements=("a.close", "b.close")),
                ReadClaim(id="2", statements=("c.close", "d.close")),
                statements=CLOSING,
            ),
        )
    )
    assert told.b_cubed == pytest.approx((3 / 4, 2 / 3))
    assert told.pairwise == pytest.approx((1 / 2, 1 / 3))
    assert (told.found, told.all) == (4, 4)


def test_what_is_not_found_or_taken_for_an_answer_is_alone() -> None:
    gold = case(C=gold_claim(made("a"), made("b"), made("c")))
    claim = ReadClaim(id="1", statements=("a.close",), answers=(("b.close", "confirm"),))
    told = linking.claims(Matching(gold, read(claim, statements=CLOSING[:2])))
    assert told.b_cubed == pytest.approx((1.0, 1 / 3))
    assert (told.found, told.all) == (2, 3)


def test_a_read_claim_is_about_the_gold_claim_of_most_of_what_it_makes() -> None:
    gold = case(C=gold_claim(made("a"), made("b")), D=gold_claim(made("c")))
    claims = (ReadClaim(id="1", statements=("a.close", "c.close", "b.close")), ReadClaim(id="2", statements=("d.close",)))
    matching = Matching(gold, read(*claims, statements=CLOSING))
    assert matching.about == {"1": "C"}
    assert matching.is_read("D") == claims[0]
    assert Matching(gold, read(claims[1], statements=CLOSING)).is_read("C") is None


# --- Answers ---

DENIED = Answered(article="a", words="the lock would be shut", act="deny")
DECLINED = Answered(article="a", words="declined to say any", act="decline")
ANSWERED = case(C=gold_claim(made("a"), answers=(DENIED, DECLINED)), D=gold_claim(made("b")))
SAID = (
    *CLOSING,
    statement("a", "that the lock would be shut", "shut"),
    statement("a", "any more", "more", cue="declined to say"),
)


def answered(*answers: tuple[str, str], about: str = "a.close") -> dict[str, Tally]:
    return linking.answers(Matching(ANSWERED, read(ReadClaim(id="1", statements=(about,), answers=answers), statements=SAID)))


def test_answers_with_the_right_act_and_claim_are_right() -> None:
    told = answered(("a.shut", "deny"), ("a.more", "decline"))
    assert told["all"] == Tally(2, 2, 2, 2)
    assert told["deny"] == Tally(1, 1, 1, 1)
    assert told["confirm"] == Tally(0, 0, 0, 0)


def test_another_act_is_wrong_for_both() -> None:
    told = answered(("a.shut", "dispute"), ("a.more", "decline"))
    assert told["all"] == Tally(1, 2, 1, 2)
    assert told["deny"] == Tally(0, 0, 0, 1)
    assert told["dispute"].figure == (0.0, 1.0)


def test_an_answer_to_another_claim_is_wrong() -> None:
    assert answered(("a.shut", "deny"), about="b.close")["all"] == Tally(0, 1, 0, 2)


def test_an_answer_to_what_the_gold_does_not_have_is_left_out() -> None:
    assert answered(("a.shut", "deny"), about="d.close")["all"] == Tally(0, 0, 0, 2)


# --- Numbers and origins ---


@pytest.mark.parametrize(
    ("ours", "theirs", "is_held"), [((1, 3), (2, 3), True), ((2, 2), (2, 3), False), ((1, 1), (1, 1), True), ((3, 4), (2, 3), False)]
)
def test_a_range_holds_both_ends(ours: tuple[int, int], theirs: tuple[int, int], is_held: bool) -> None:
    assert holds(Counted(*ours), Counted(*theirs)) is is_held


def test_numbers_by_hand() -> None:
    """C is found with a range that contains the gold's; D is exact in all; E is not found."""
    gold = case(C=gold_claim(made("a"), made("b"), origins=ONE), D=gold_claim(made("c")), E=gold_claim(made("d")))
    wide = ReadClaim(id="1", statements=("a.close", "b.close"), count=TWO, claimed=Counted(2, 2), outlets=2, articles=2)
    exact = ReadClaim(id="2", statements=("c.close",), count=ONE, claimed=ONE, outlets=1, articles=1)
    matching = Matching(gold, read(wide, exact, statements=CLOSING))
    assert linking.numbers(matching) == Numbers(3, 2, exact=1, contains=2, claimed=1, outlets=1, articles=2)
    assert linking.numbers(matching, fewest=2) == Numbers(1, 1, exact=0, contains=1, claimed=0, outlets=0, articles=1)


def test_false_independence_and_dependence_by_hand() -> None:
    """Labels k k m m: pairs of one origin are ab and cd, of two ac, ad, bc, bd. Read as {a}, {b, c, d}: ab is parted, bc and bd joined."""
    gold = case(C=gold_claim(made("a", "k"), made("b", "k"), made("c", "m"), made("d", "m"), origins=Counted(2, 2)))
    claim = ReadClaim(
        id="1",
        statements=tuple(f"{id}.close" for id in "abcd"),
        origins=(("a.close",), ("b.close", "c.close", "d.close")),
        count=Counted(2, 2),
    )
    told = linking.independence(Matching(gold, read(claim, statements=CLOSING)))
    assert told == Independence(2, 1, 4, 2)
    assert (told.false_independence, told.false_dependence) == (0.5, 0.5)


def test_pairs_that_are_not_counted_in_one_claim_are_left_out() -> None:
    gold = case(C=gold_claim(made("a"), made("b"), made("c"), made("d", None)))
    claims = (
        ReadClaim(id="1", statements=("a.close", "c.close"), origins=(("a.close",),), apart=(("c.close",),)),
        ReadClaim(id="2", statements=("b.close",), origins=(("b.close",),)),
    )
    assert linking.independence(Matching(gold, read(*claims, statements=CLOSING))) == Independence(0, 0, 0, 0)


def test_a_confirmation_with_an_origin_leans_too() -> None:
    confirmed = Answered(article="b", words="the lock would be shut", act="confirm", origin="mayor")
    gold = case(C=gold_claim(made("a"), answers=(confirmed,), origins=Counted(2, 2)))
    there = statement("b", "that the lock would be shut", "shut")
    claim = ReadClaim(id="1", statements=("a.close",), answers=(("b.shut", "confirm"),), origins=(("a.close", "b.shut"),))
    assert linking.independence(Matching(gold, read(claim, statements=(*CLOSING, there)))) == Independence(0, 0, 1, 1)


# --- The demo, read perfectly, and spoilt in one place ---


@pytest.fixture(scope="module")
def demo() -> GoldCase:
    return load("demo")


@pytest.fixture(scope="module")
def perfect(demo: GoldCase) -> Read:
    """Return the reading that is the gold itself."""
    texts = {article.id: article.whole for article in demo.articles}
    told = [one for claim in demo.gold.claims.values() for one in claim.told]
    return Read(
        texts=texts,
        statements=tuple(ReadStatement(id=_id(one), article=one.article, content=(_span(texts[one.article], one.words),)) for one in told),
        sources=tuple(
            ReadSource(article=article, mentions=(_span(texts[article], words),), party=id)
            for id, party in demo.gold.parties.items()
            for article, words in party.sources
        ),
        copies=tuple((other, group[0]) for group in demo.gold.copies for other in group[1:]),
        claims=tuple(_perfect_claim(id, claim) for id, claim in demo.gold.claims.items()),
    )


def _id(one: Made | Answered) -> str:
    return f"{one.article} {one.words}"


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _perfect_claim(id: str, claim: GoldClaim) -> ReadClaim:
    origins: dict[str | None, list[str]] = defaultdict(list)
    for one in claim.leaning:
        origins[one.origin].append(_id(one))
    return ReadClaim(
        id=id,
        statements=tuple(map(_id, claim.statements)),
        answers=tuple((_id(answer), answer.act) for answer in claim.answers),
        origins=tuple(map(tuple, origins.values())),
        count=claim.origins,
        claimed=claim.claimed,
        outlets=claim.outlets,
        articles=claim.articles,
    )


def test_the_gold_read_as_it_is_has_no_fault(demo: GoldCase, perfect: Read) -> None:
    assert list(linking.wrong(demo, perfect)) == []
    matching = Matching(demo, perfect)
    assert linking.copies(demo, perfect) == (1.0, 1.0)
    assert linking.parties(matching).b_cubed == (1.0, 1.0)
    assert linking.claims(matching).b_cubed == linking.claims(matching).pairwise == (1.0, 1.0)
    assert linking.answers(matching)["all"].figure == (1.0, 1.0)
    told = linking.numbers(matching)
    assert {told.found, told.exact, told.contains, told.claimed, told.outlets, told.articles} == {told.all}
    assert linking.independence(matching).false_independence == linking.independence(matching).false_dependence == 0


def test_every_measure_has_a_row(demo: GoldCase, perfect: Read) -> None:
    names = [row.name for row in linking.rows(demo, perfect)]
    assert len(names) == len(set(names))
    assert {"copies, pairwise", "parties, B-cubed", "claims, B-cubed", "answers, deny", "origins, exact", "false independence"} <= set(
        names
    )


def test_an_old_claim_joined_with_the_new_is_listed(demo: GoldCase, perfect: Read) -> None:
    old, new = (next(claim for claim in perfect.claims if claim.id == id) for id in ("A0", "A4"))
    joined = msgspec.structs.replace(new, statements=(*new.statements, *old.statements))
    rest = tuple(claim for claim in perfect.claims if claim.id not in {"A0", "A4"})
    spoilt = msgspec.structs.replace(perfect, claims=(joined, *rest))
    assert linking.claims(Matching(demo, spoilt)).b_cubed.precision < 1
    told = "\n".join(linking.wrong(demo, spoilt))
    assert "claim A0: in 1 of the case, with A4" in told
    assert "answer missed: deny, A0 a02" in told


def test_a_relay_counted_as_a_second_origin_is_listed(demo: GoldCase, perfect: Read) -> None:
    claim = next(claim for claim in perfect.claims if claim.id == "A2")
    parted = msgspec.structs.replace(claim, origins=(claim.origins[0][:1], claim.origins[0][1:]), count=Counted(2, 2))
    spoilt = msgspec.structs.replace(perfect, claims=(parted, *(other for other in perfect.claims if other.id != "A2")))
    told = "\n".join(linking.wrong(demo, spoilt))
    assert "origins A2: 2–2, should be 1–1" in told
    assert "false independence: A2 a03" in told


def test_the_command_prints_the_table_and_what_is_wrong(
    perfect: Read, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without = msgspec.structs.replace(perfect, copies=(), claims=perfect.claims[1:])
    monkeypatch.setattr(linking, "read_case", lambda articles: without)
    monkeypatch.setattr(linking, "hold", lambda *_: [])
    monkeypatch.setattr("sys.argv", ["linking", "--show"])
    linking.main()
    told = capsys.readouterr().out
    assert "copies, pairwise                                     P   0.0  R   0.0  F1   0.0" in told
    assert "answer missed: deny, A0 a02" in told


def test_a_case_that_reads_nothing_scores_nothing(demo: GoldCase) -> None:
    nothing = Read(texts={}, statements=(), sources=(), copies=(), claims=())
    matching = Matching(demo, nothing)
    assert linking.numbers(matching).found == linking.claims(matching).found == linking.parties(matching).found == 0
    assert linking.answers(matching)["all"].figure == (0.0, 0.0)
    assert all(row.value for row in linking.rows(demo, nothing))


@pytest.mark.parametrize(
    ("row", "value"), [("P  95.8  R  64.6  F1  77.2", 77.2), ("83.6  (61 of 73)", 83.6), ("P 1.0  R 2.0  F1   1.3  (2 of 3)", 1.3)]
)
def test_the_figure_of_a_row_is_its_f1_or_its_first_number(row: str, value: float) -> None:
    assert shown_in(row) == value
