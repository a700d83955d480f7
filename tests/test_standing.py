"""The measures of positions, on small examples worked out by hand, and on gold that is read perfectly."""

from collections.abc import Iterator

import pytest

from bench.cases import Written
from bench.held import GoldChange, GoldIssue, GoldPosition, GoldPositions, HeldCase, Place, checked, held, kind_of, summary
from bench.linking import Read, ReadStatement, Tally
from bench.standing import (
    Comparing,
    ReadChange,
    ReadPosition,
    Standing,
    bearings,
    changes,
    changes_of,
    conditions,
    positions_of,
    rows,
    same_name,
    wrong,
)
from saidby import records
from saidby.errors import UsageError
from saidby.records import Bearing
from saidby.types import Span

TEXT = {
    "a": "The mayor said the lock will never be closed.",
    "b": "The mayor said she would close the lock if the weir holds until May. “We like the old lock,” a boatman said.",
    "c": "The mayor said she would close the lock if the weir holds until May.",
    "d": "The mayor said she will close the lock on Friday.",
}
NEVER, IF, LIKE, FRIDAY = (
    "the lock will never be closed",
    "she would close the lock",
    "We like the old lock",
    "she will close the lock on Friday",
)
WEIR = "if the weir holds until May"


DAYS = {"a": "2031-01-01", "b": "2031-01-02", "c": "2031-01-02", "d": "2031-01-03"}


def written(id: str) -> Written:
    return Written(id=id, url=f"https://tern.example/{id}", outlet="Tern Echo", title="", published=DAYS[id], text=TEXT[id])


def gold(article: str, words: str, bearing: Bearing, holder: str | None = "Tern", **more: object) -> GoldPosition:
    plain: dict[str, object] = {
        "issue": "I",
        "channel": "own voice",
        "article": article,
        "words": words,
        "bearing": bearing,
        "holder": holder,
    }
    return GoldPosition(**{**plain, **more})  # type: ignore[arg-type]


GOLD = (
    gold("a", NEVER, "against"),
    gold("b", IF, "conditional", conditions=(WEIR,)),
    gold("b", LIKE, "against", None, optional=True),
    gold("c", IF, "conditional", conditions=(WEIR,)),
    gold("d", FRIDAY, "for", also=("open",)),
)


def change(before: tuple[str, str], after: tuple[str, str], kind: str, **more: object) -> GoldChange:
    ends = {"before": Place(article=before[0], words=before[1]), "after": Place(article=after[0], words=after[1])}
    return GoldChange(**{"issue": "I", "holder": "Tern", "kind": kind, **ends, **more})  # type: ignore[arg-type]


CHANGES = (
    change(("a", NEVER), ("b", IF), "partial", added=(WEIR,)),
    change(("b", IF), ("d", FRIDAY), "partial", dropped=(WEIR,)),
    change(("a", NEVER), ("d", FRIDAY), "reversal", optional=True),
)


def case(positions: tuple[GoldPosition, ...] = GOLD, changes: tuple[GoldChange, ...] = CHANGES) -> HeldCase:
    issue = GoldIssue(id="I", proposition="The lock is closed")
    told = GoldPositions(issues=(issue,), belongs=(), positions=positions, changes=changes, copies=(("b", "c"),))
    return HeldCase(name="x", articles=tuple(map(written, "abcd")), gold=told)


def statement(article: str, words: str) -> ReadStatement:
    start = TEXT[article].index(words)
    return ReadStatement(id=f"{article}.{words[:6]}", article=article, content=(Span(start, start + len(words)),))


STATEMENTS = (
    *(statement(one.article, one.words) for one in GOLD),
    statement("a", "The mayor"),
)


def read(article: str, words: str, bearing: Bearing, **more: object) -> ReadPosition:
    plain: dict[str, object] = {"issue": "I", "statement": f"{article}.{words[:6]}", "holder": "the Tern", "channel": "own voice"}
    return ReadPosition(**{**plain, "bearing": bearing, **more})  # type: ignore[arg-type]


PERFECT = (
    read("a", NEVER, "against"),
    read("b", IF, "conditional", conditions=(WEIR,)),
    read("c", IF, "conditional", conditions=(WEIR,)),
    read("d", FRIDAY, "open"),
)


def comparing(positions: tuple[ReadPosition, ...] = PERFECT, changes: tuple[ReadChange, ...] = ()) -> Comparing:
    there = Read(texts=TEXT, statements=STATEMENTS, sources=(), copies=(), claims=())
    return Comparing(case(), Standing(read=there, positions=positions, changes=changes))


# --- Bearing ---


def test_a_perfect_reading_is_perfect() -> None:
    found = bearings(comparing())
    assert found.macro == 1.0
    assert found.right == {"against": 1, "conditional": 2, "for": 1}
    assert not found.missed
    assert not found.false


def test_what_is_read_otherwise_is_missed_and_false() -> None:
    found = bearings(comparing((read("a", NEVER, "for"), *PERFECT[1:])))
    assert (found.missed["against"], found.false["for"]) == (1, 1)
    assert found.figure("for").precision == 0.5
    assert found.macro == pytest.approx((2 / 3 + 0 + 1) / 3)


def test_a_place_without_a_reading_is_missed() -> None:
    found = bearings(comparing(PERFECT[:3]))
    assert found.missed == {"for": 1}
    assert not found.false


def test_a_reading_of_another_statement_is_false_but_not_of_an_optional_one() -> None:
    found = bearings(comparing((*PERFECT, read("a", "The mayor", "open"), read("b", LIKE, "declined"))))
    assert found.false == {"open": 1}
    assert found.macro == 1.0, "nothing of the gold is open"


def test_a_reading_on_another_issue_answers_nothing() -> None:
    found = bearings(comparing((read("a", NEVER, "against", issue="J"), *PERFECT[1:])))
    assert (found.missed["against"], found.false["against"]) == (1, 1)


# --- Conditions ---


@pytest.mark.parametrize(
    ("words", "tally"),
    [
        ((WEIR,), Tally(2, 2, 2, 2)),
        (("the weir holds",), Tally(2, 2, 2, 2)),
        (("if the weir", "holds until May"), Tally(3, 3, 2, 2)),
        (("until May",), Tally(2, 2, 1, 2)),
        (("The mayor said she would close the lock if the weir holds until May",), Tally(1, 2, 2, 2)),
        (("said she",), Tally(1, 2, 1, 2)),
        (("words of nobody",), Tally(1, 2, 1, 2)),
        ((), Tally(1, 1, 1, 2)),
    ],
)
def test_conditions_count_by_half_of_their_characters(words: tuple[str, ...], tally: Tally) -> None:
    one = read("b", IF, "conditional", conditions=words)
    assert conditions(comparing((PERFECT[0], one, *PERFECT[2:]))) == tally


def test_conditions_of_a_stray_reading_are_false() -> None:
    stray = read("a", "The mayor", "conditional", conditions=("said",))
    assert conditions(comparing((*PERFECT, stray))) == Tally(2, 3, 2, 2)


# --- Changes ---


def seen(kind: str, before: tuple[str, str], after: tuple[str, str], holder: str = "Tern") -> ReadChange:
    ends = {"before": f"{before[0]}.{before[1][:6]}", "after": f"{after[0]}.{after[1][:6]}"}
    return ReadChange(issue="I", holder=holder, kind=kind, **ends)  # type: ignore[arg-type]


PARTIAL = seen("partial", ("a", NEVER), ("b", IF))


def test_a_change_may_be_shown_by_a_copy() -> None:
    for one in (PARTIAL, seen("partial", ("a", NEVER), ("c", IF))):
        assert changes(comparing(changes=(one,)))["partial"] == Tally(1, 1, 1, 2)


def test_the_later_end_must_be_where_it_is() -> None:
    assert changes(comparing(changes=(seen("partial", ("b", IF), ("a", NEVER)),)))["partial"] == Tally(0, 1, 0, 2)


def test_a_change_of_somebody_else_is_false() -> None:
    assert changes(comparing(changes=(seen("partial", ("a", NEVER), ("b", IF), "Weir"),)))["partial"] == Tally(0, 1, 0, 2)


def test_another_kind_is_false_and_an_optional_change_is_neither() -> None:
    wrong_kind = changes(comparing(changes=(seen("reversal", ("a", NEVER), ("b", IF)),)))
    assert wrong_kind["reversal"] == Tally(0, 1, 0, 0)
    assert wrong_kind["partial"] == Tally(0, 0, 0, 2)
    optional = changes(comparing(changes=(seen("reversal", ("a", NEVER), ("d", FRIDAY)),)))
    assert optional["reversal"] == Tally(0, 0, 0, 0)


def test_the_kinds_of_other_bearings_pass() -> None:
    """From against to what may be read as open is partial too."""
    assert changes(comparing(changes=(seen("partial", ("a", NEVER), ("d", FRIDAY)),)))["partial"] == Tally(0, 0, 0, 2)


def test_no_change_is_not_counted() -> None:
    assert changes(comparing(changes=(seen("no change", ("a", NEVER), ("a", NEVER)),))) == {
        "reversal": Tally(0, 0, 0, 0),
        "partial": Tally(0, 0, 0, 2),
    }


@pytest.mark.parametrize(
    ("before", "after", "differ", "kind"),
    [
        ("for", "against", False, "reversal"),
        ("against", "for", True, "reversal"),
        ("for", "conditional", True, "partial"),
        ("conditional", "conditional", True, "partial"),
        ("open", "open", False, "no change"),
    ],
)
def test_how_far_two_bearings_are_apart(before: str, after: str, differ: bool, kind: str) -> None:
    assert kind_of(before, after, differ) == kind


# --- The table ---


def test_the_table_tells_every_measure() -> None:
    told = {row.name: row.value for row in rows(comparing(changes=(PARTIAL,)))}
    assert told["bearing, macro-F1"] == "100.0"
    assert told["places that a statement answers"] == "100.0  (4 of 4)"
    assert told["holder right"] == told["channel right"] == "100.0  (4 of 4)"
    assert told["changes, partial"].endswith("(1 of 1 right, 1 of 2 found)")


def test_holders_without_a_name_are_not_asked_for() -> None:
    nobody = case((gold("a", NEVER, "against", None),), ())
    there = Read(texts=TEXT, statements=STATEMENTS, sources=(), copies=(), claims=())
    told = {row.name: row.value for row in rows(Comparing(nobody, Standing(read=there, positions=PERFECT[:1])))}
    assert told["holder right"] == "100.0  (0 of 0)"


def test_what_is_wrong_is_listed() -> None:
    false = (read("a", NEVER, "for", holder="Weir", channel="spokesman"), *PERFECT[2:], read("a", "The mayor", "open"))
    told = list(wrong(comparing(false, (seen("reversal", ("d", FRIDAY), ("b", IF)),))))
    assert f"against read as for: I a “{NEVER}”" in told
    assert f"holder Tern read as Weir: I a “{NEVER}”" in told
    assert f"channel own voice read as spokesman: I a “{NEVER}”" in told
    assert f"not read: conditional: I b “{IF}”" in told
    assert "false: I open by the Tern: “a The mayor”" in told
    assert f"false reversal: I Tern: d {FRIDAY} → b {IF}" in told
    assert f"missed partial: I Tern: {NEVER} → {IF}" in told
    assert not any(line.startswith("missed reversal") for line in told), "it is optional"


def test_names_are_compared_without_article_and_case() -> None:
    assert same_name("the Rail Board", "Rail board")
    assert not same_name("Rail Board", "Board")
    assert not same_name(None, None)


# --- What a case tells ---


def told() -> records.Positions:
    one = records.Read(statement="s", bearing="against", past=True, conditions=("if",), score=0.9, rule="r", reason="")
    position = records.Position(issue="1", holder="Tern", channel="document", bearing="against", reads=(one,))
    moved = records.Change(issue="1", holder="Tern", channel="document", kind="reversal", before="r", after="s", text="")
    line = records.Timeline(holder="Tern", positions=(position,), changes=(moved,))
    return records.Positions(issue=records.Issue(id="1", proposition="x", at=""), timelines=(line,))


def test_what_a_case_tells_is_what_the_measures_get() -> None:
    position = ReadPosition(issue="I", statement="s", holder="Tern", channel="document", bearing="against", past=True, conditions=("if",))
    assert list(positions_of("I", told())) == [position]
    assert list(changes_of("I", told())) == [ReadChange(issue="I", holder="Tern", kind="reversal", before="r", after="s")]


# --- The gold ---


def slip_cases() -> Iterator[tuple[HeldCase, str]]:
    first = GOLD[0]
    yield case((gold("z", NEVER, "for"),), ()), "no article z"
    yield case((gold("a", "the lock will", "for"),), ()), "fewer than 4 words"
    yield case((gold("a", "the lock will stay open", "for"),), ()), "stands 0 times"
    yield case((gold("a", NEVER, "for", issue="J"),), ()), "no issue J"
    yield case((gold("a", NEVER, "for", conditions=("unless it rains",)),), ()), "unless it rains"
    yield case((first, first), ()), "stands twice"
    yield case((first,), (CHANGES[0],)), "the place of no position"
    yield case(GOLD, (change(("a", NEVER), ("b", IF), "reversal"),)), "is not reversal"
    yield case((first, gold("b", IF, "for", "Weir")), (change(("a", NEVER), ("b", IF), "reversal"),)), "is the place of no position of Tern"


@pytest.mark.parametrize(("bad", "what"), list(slip_cases()))
def test_gold_that_does_not_fit_is_refused(bad: HeldCase, what: str) -> None:
    with pytest.raises(UsageError, match=what):
        checked(bad)


def test_gold_that_fits_is_taken() -> None:
    assert checked(case()) == case()
    assert summary(case()) == "x: 4 articles, 1 issues, 4 positions of 1 parties, 0 reversals, 2 partial changes"


@pytest.mark.parametrize("name", ["demo", "dev", "stand"])
def test_the_cases_to_tune_on_fit(name: str) -> None:
    assert held(name).gold.changes


def test_a_case_without_positions_is_named() -> None:
    with pytest.raises(UsageError, match="choose one of"):
        held("nowhere")


@pytest.mark.parametrize("name", ["demo", "dev", "stand"])
def test_gold_read_perfectly_scores_in_full(name: str) -> None:
    told = Comparing(one := held(name), _perfectly(one))
    found = bearings(told)
    assert (found.macro, sum(found.missed.values()), sum(found.false.values())) == (1.0, 0, 0)
    assert all(tally.right == tally.read and tally.found == tally.gold for tally in changes(told).values())


def _perfectly(case: HeldCase) -> Standing:
    """Every place of the gold as a statement, read as the gold has it."""
    texts = {article.id: article.whole for article in case.articles}
    statements, positions = list[ReadStatement](), list[ReadPosition]()
    for one in case.gold.positions:
        start = texts[one.article].index(one.words)
        id = f"{one.issue} {one.article} {one.words}"
        statements.append(ReadStatement(id=id, article=one.article, content=(Span(start, start + len(one.words)),)))
        positions.append(ReadPosition(issue=one.issue, statement=id, holder=one.holder or "", channel=one.channel, bearing=one.bearing))
    moved = [
        ReadChange(issue=one.issue, holder=one.holder, kind=one.kind, before=_id(one.issue, one.before), after=_id(one.issue, one.after))
        for one in case.gold.changes
    ]
    there = Read(texts=texts, statements=tuple(statements), sources=(), copies=(), claims=())
    return Standing(read=there, positions=tuple(positions), changes=tuple(moved))


def _id(issue: str, place: Place) -> str:
    return f"{issue} {place.article} {place.words}"
