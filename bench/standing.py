"""How well positions are read: bearing, holder, channel, conditions and changes, against the gold of a fictional case.

    python -m bench.standing [--case demo|dev|stand|stands|apart|afar|beyond] [--show]

builds a case of the articles as a user would, follows the issues of ``positions.json`` with its table of who speaks for whom, and prints
one row a measure. ``--show`` lists what is wrong.

**What is compared.** A place of the gold is answered by a statement of the case as in ``bench.linking``; the first of those that the case
reads as bearing on the issue is its reading. What is optional in the gold is neither asked for nor wrong.

**Measures.**

- bearing: over the gold's places. A place counts as found with its bearing if its reading has that bearing, or another that the gold lets
  pass; else as missed. A reading with another bearing is false, and so is one of a statement that answers no place of the issue.
  The macro-F1 is the mean of the F1 of the bearings that the gold has.
- where a statement is found: of the places that any statement of the case answers, the share read with the right bearing.
- holder, channel: of the places with a reading and a holder, the share in which they are the gold's.
- past, called: of the places with a reading, the share of those told as past, or as a change or none, that the reading tells so.
- conditions: precision is over the read conditions, of which at least half of the characters must be a condition's of the gold; recall is
  over the gold's, the other way round. So two conditions read as one count, a whole sentence does not.
- changes: a read change is right if its two statements answer positions of the gold's holder as the gold's change has them (with the same
  bearing; the later in the same article or a copy of it) and its kind is the gold's. Where other bearings pass, so do the kinds that
  follow; these are neither right nor wrong.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple, get_args

import msgspec

from bench.cases import CASES, Gold, GoldCase, articles_of
from bench.clustering import Figure
from bench.floors import digest_of, hold, shown_in
from bench.held import GoldChange, GoldPosition, HeldCase, Place, held, kind_of
from bench.linked import built
from bench.linking import HALF, Matching, Read, Row, Tally, covered, places_of
from saidby.case import Case
from saidby.errors import SaidbyError
from saidby.positions.belonging import plain
from saidby.records import Bearing, Channel, Positions, Shift
from saidby.types import Span

BEARINGS: Final[tuple[Bearing, ...]] = get_args(Bearing)
KINDS: Final[tuple[Shift, ...]] = ("reversal", "partial")
BY: Final = "bench"
PINNED: Final = ("bearing, macro-F1", "holder right", "channel right", "conditions")
"""Measures that have floors."""
UNHELD: Final = ("apart", "afar", "beyond")
"""Cases that are, or were, set aside: scored, never held."""


# --- What a case must tell ---


class ReadPosition(msgspec.Struct, frozen=True, kw_only=True):
    """How a statement of the case was read on an issue; ``issue`` is the gold's id, ``holder`` rolled up."""

    issue: str
    statement: str
    holder: str
    channel: Channel
    bearing: Bearing
    past: bool = False
    conditions: tuple[str, ...] = ()
    calls: Shift | None = None


class ReadChange(msgspec.Struct, frozen=True, kw_only=True):
    """A change that the case tells of; ``before`` and ``after`` are ids of statements."""

    issue: str
    holder: str
    kind: Shift
    before: str
    after: str


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """All that the measures need of a case: its statements and texts, and what it reads on the issues."""

    read: Read
    positions: tuple[ReadPosition, ...] = ()
    changes: tuple[ReadChange, ...] = ()


def positions_of(issue: str, told: Positions) -> Iterator[ReadPosition]:
    """Yield the readings that the timelines of an issue show, by the gold's id of the issue."""
    for line in told.timelines:
        for position in line.positions:
            for read in position.reads:
                yield ReadPosition(
                    issue=issue,
                    statement=read.statement,
                    holder=line.holder,
                    channel=position.channel,
                    bearing=read.bearing or position.bearing,
                    past=read.past,
                    conditions=read.conditions,
                    calls=read.calls,
                )


def changes_of(issue: str, told: Positions) -> Iterator[ReadChange]:
    """Yield the changes that the timelines of an issue show."""
    for line in told.timelines:
        for one in line.changes:
            yield ReadChange(issue=issue, holder=line.holder, kind=one.kind, before=one.before, after=one.after)


def same_name(one: str | None, other: str | None) -> bool:
    """Tell whether two names are one, but for article, case and accents."""
    return one is not None and other is not None and plain(one) == plain(other)


# --- Which reading is meant ---


class Met(NamedTuple):
    """A place of the gold, the ids of the statements that answer it, and the reading that it is compared with."""

    gold: GoldPosition
    there: tuple[str, ...]
    read: ReadPosition | None

    @property
    def right(self) -> bool:
        """Tell whether the bearing is one that the gold accepts."""
        return self.read is not None and self.read.bearing in self.gold.accepted


class Comparing:
    """Puts what the case reads beside the gold."""

    def __init__(self, case: HeldCase, standing: Standing) -> None:
        self.case, self.standing = case, standing
        empty = Gold(copies=case.gold.copies, parties={}, claims={})
        self._matching = Matching(GoldCase(name=case.name, articles=case.articles, gold=empty), standing.read)
        self.published = {article.id: article.published for article in case.articles}
        self._group = {id: group[0] for group in case.gold.copies for id in group}

    @cached_property
    def met(self) -> tuple[Met, ...]:
        """Return every place of the gold with its reading, the optional ones included."""
        by_statement: dict[tuple[str, str], list[ReadPosition]] = {}
        for one in self.standing.positions:
            by_statement.setdefault((one.issue, one.statement), []).append(one)
        return tuple(self._met(gold, by_statement) for gold in self.case.gold.positions)

    def _met(self, gold: GoldPosition, by_statement: Mapping[tuple[str, str], list[ReadPosition]]) -> Met:
        there = self._matching.over(gold.article, gold.words, cues=True)
        reads = [read for id in there for read in by_statement.get((gold.issue, id), ())]
        return Met(gold, there, reads[0] if reads else None)

    @cached_property
    def asked(self) -> tuple[Met, ...]:
        """Return the places that must be found."""
        return tuple(one for one in self.met if not one.gold.optional)

    @cached_property
    def found(self) -> tuple[Met, ...]:
        """Return those of them with a reading."""
        return tuple(one for one in self.asked if one.read)

    @cached_property
    def stray(self) -> tuple[ReadPosition, ...]:
        """Return the readings of statements that answer no place of their issue."""
        meant = {(one.gold.issue, id) for one in self.met for id in one.there}
        return tuple(read for read in self.standing.positions if (read.issue, read.statement) not in meant)

    def at(self, issue: str, place: Place) -> GoldPosition:
        """Return the position that stands at a place; the gold was checked to have it."""
        return next(
            one.gold for one in self.met if (one.gold.issue, one.gold.article, one.gold.words) == (issue, place.article, place.words)
        )

    def group(self, article: str) -> str:
        """Return the article that this one copies, or itself."""
        return self._group.get(article, article)

    def text(self, article: str) -> str:
        """Return the text of an article as the case has it."""
        return self.standing.read.texts.get(article, "")


# --- Bearing ---


class Bearings(NamedTuple):
    """By bearing: places read right, places missed, readings that are false."""

    right: Counter[str]
    missed: Counter[str]
    false: Counter[str]

    def figure(self, bearing: str) -> Figure:
        """Return precision and recall of one bearing."""
        read, gold = self.right[bearing] + self.false[bearing], self.right[bearing] + self.missed[bearing]
        return Figure(self.right[bearing] / read if read else float(not gold), self.right[bearing] / gold if gold else 1.0)

    @property
    def macro(self) -> float:
        """Return the mean F1 of the bearings that the gold has."""
        known = [bearing for bearing in BEARINGS if self.right[bearing] + self.missed[bearing]]
        return sum(self.figure(bearing).f1 for bearing in known) / len(known) if known else 1.0


def bearings(comparing: Comparing) -> Bearings:
    """Count bearings over the places that are asked for, and what was read beside them."""
    right = Counter[str](one.gold.bearing for one in comparing.asked if one.right)
    missed = Counter[str](one.gold.bearing for one in comparing.asked if not one.right)
    wrong = [one.read for one in comparing.found if one.read and not one.right]
    return Bearings(right, missed, Counter[str](read.bearing for read in (*wrong, *comparing.stray)))


# --- Conditions ---


def conditions(comparing: Comparing) -> Tally:
    """Score the conditions by their characters."""
    total = Tally(0, 0, 0, 0)
    for one in comparing.asked:
        total = _added(total, _conditions(one, comparing.text(one.gold.article)))
    strays = sum(len(read.conditions) for read in comparing.stray)
    return _added(total, Tally(0, strays, 0, 0))


def _added(one: Tally, other: Tally) -> Tally:
    return Tally(*(a + b for a, b in zip(one, other, strict=True)))


def _conditions(one: Met, text: str) -> Tally:
    near = places_of(one.gold.words, text)
    gold = [_nearest(words, text, near) for words in one.gold.conditions]
    read = [_nearest(words, text, near) for words in one.read.conditions] if one.read else []
    return Tally(_half_covered(read, gold), len(read), _half_covered(gold, read), len(gold))


def _half_covered(these: Iterable[Span | None], by: Iterable[Span | None]) -> int:
    there = [span for span in by if span]
    return sum(span is not None and covered(span, there) >= HALF for span in these)


def _nearest(words: str, text: str, near: Iterable[Span]) -> Span | None:
    """Return where words stand, as near as may be to a place; ``None`` where they do not."""
    start = next((span.start for span in near), 0)
    return min(places_of(words, text), key=lambda span: abs(span.start - start), default=None)


# --- Changes ---


class Shown(NamedTuple):
    """A change of the gold, the statements that may show each end of it, and the kinds that it may be read as."""

    gold: GoldChange
    before: frozenset[str]
    after: frozenset[str]
    kinds: frozenset[str]

    def is_shown_by(self, read: ReadChange) -> bool:
        """Tell whether a read change is this one, of a kind that passes."""
        whose = read.issue == self.gold.issue and same_name(read.holder, self.gold.holder)
        return whose and read.before in self.before and read.after in self.after and read.kind in self.kinds


def shown(comparing: Comparing, gold: GoldChange) -> Shown:
    """Return by which statements a change of the gold may be shown."""
    before, after = comparing.at(gold.issue, gold.before), comparing.at(gold.issue, gold.after)
    theirs = [one for one in comparing.met if (one.gold.issue, one.gold.holder) == (gold.issue, gold.holder)]
    day = comparing.published[after.article]
    differ = bool(gold.added or gold.dropped)
    return Shown(
        gold,
        _ids(one for one in theirs if one.gold.bearing in before.accepted and comparing.published[one.gold.article] <= day),
        _ids(one for one in theirs if _is_end(one.gold, after, comparing)),
        frozenset(kind_of(a, b, differ) for a in before.accepted for b in after.accepted),
    )


def _is_end(one: GoldPosition, end: GoldPosition, comparing: Comparing) -> bool:
    return one.bearing in end.accepted and comparing.group(one.article) == comparing.group(end.article)


def _ids(met: Iterable[Met]) -> frozenset[str]:
    return frozenset(id for one in met for id in one.there)


def changes(comparing: Comparing) -> dict[str, Tally]:
    """Score the changes by kind; what shows an optional change, or another kind that passes, is neither right nor wrong."""
    all_shown = [shown(comparing, gold) for gold in comparing.case.gold.changes]
    return {kind: _changes(kind, comparing.standing.changes, all_shown) for kind in KINDS}


def _changes(kind: Shift, reads: Iterable[ReadChange], all_shown: Iterable[Shown]) -> Tally:
    reads, all_shown = [read for read in reads if read.kind in KINDS], list(all_shown)
    asked = [one for one in all_shown if not one.gold.optional]
    wanted = [one for one in asked if one.gold.kind == kind]
    mine = [read for read in reads if read.kind == kind]
    right = [read for read in mine if any(one.is_shown_by(read) for one in wanted)]
    false = [read for read in mine if not any(one.is_shown_by(read) for one in all_shown)]
    found = sum(any(one.is_shown_by(read) for read in reads) for one in wanted)
    return Tally(len(right), len(right) + len(false), found, len(wanted))


# --- The table ---


def rows(comparing: Comparing) -> Iterator[Row]:
    """Yield the measures of a case."""
    found = bearings(comparing)
    yield Row("bearing, macro-F1", f"{100 * found.macro:.1f}")
    for bearing in BEARINGS:
        counts = f"right {found.right[bearing]}, missed {found.missed[bearing]}, false {found.false[bearing]}"
        yield Row(f"bearing, {bearing}", f"{_figure(found.figure(bearing))}  ({counts})")
    answered = [one for one in comparing.asked if one.there]
    yield Row("places that a statement answers", _share(len(answered), len(comparing.asked)))
    yield Row("bearing right where a statement is found", _share(sum(one.right for one in answered), len(answered)))
    yield Row("readings that answer no place", f"{len(comparing.stray)}")
    yield from _more_rows(comparing)
    for kind, tally in changes(comparing).items():
        yield Row(
            f"changes, {kind}", f"{_figure(tally.figure)}  ({tally.right} of {tally.read} right, {tally.found} of {tally.gold} found)"
        )


def _more_rows(comparing: Comparing) -> Iterator[Row]:
    """Whose, through what, when, and on which conditions."""
    owned = [one for one in comparing.found if one.gold.holder]
    yield Row("holder right", _share(sum(_holder_right(one) for one in owned), len(owned)))
    yield Row("channel right", _share(sum(_channel_right(one) for one in owned), len(owned)))
    past = [one for one in comparing.found if one.gold.past]
    yield Row("past told as past", _share(sum(bool(one.read and one.read.past) for one in past), len(past)))
    called = [one for one in comparing.found if one.gold.calls]
    yield Row("called a change, or none", _share(sum(bool(one.read and one.read.calls == one.gold.calls) for one in called), len(called)))
    tally = conditions(comparing)
    yield Row("conditions", f"{_figure(tally.figure)}  ({tally.right} of {tally.read} right, {tally.found} of {tally.gold} found)")


def _holder_right(one: Met) -> bool:
    return one.read is not None and same_name(one.read.holder, one.gold.holder)


def _channel_right(one: Met) -> bool:
    return one.read is not None and one.read.channel == one.gold.channel


def _figure(figure: Figure) -> str:
    return f"P {100 * figure.precision:5.1f}  R {100 * figure.recall:5.1f}  F1 {100 * figure.f1:5.1f}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole if whole else 100:.1f}  ({part} of {whole})"


def wrong(comparing: Comparing) -> Iterator[str]:
    """Yield what is wrong, a line each."""
    for one in comparing.asked:
        yield from _wrong_place(one, comparing.text(one.gold.article))
    said = dict(_contents(comparing.standing.read))
    for read in comparing.stray:
        yield f"false: {read.issue} {read.bearing} by {read.holder}: “{said.get(read.statement, read.statement)}”"
    yield from _wrong_changes(comparing, said)


def _wrong_changes(comparing: Comparing, said: Mapping[str, str]) -> Iterator[str]:
    all_shown = [shown(comparing, gold) for gold in comparing.case.gold.changes]
    for change in comparing.standing.changes:
        if change.kind in KINDS and not any(one.is_shown_by(change) for one in all_shown):
            ends = " → ".join(said.get(id, id) for id in (change.before, change.after))
            yield f"false {change.kind}: {change.issue} {change.holder}: {ends}"
    for gold in (one.gold for one in all_shown if not any(one.is_shown_by(change) for change in comparing.standing.changes)):
        if not gold.optional:
            yield f"missed {gold.kind}: {gold.issue} {gold.holder}: {gold.before.words} → {gold.after.words}"


def _wrong_place(one: Met, text: str) -> Iterator[str]:
    place = f"{one.gold.issue} {one.gold.article} “{one.gold.words}”"
    if not one.read:
        yield f"{'not read' if one.there else 'no statement'}: {one.gold.bearing}: {place}"
        return
    if not one.right:
        yield f"{one.gold.bearing} read as {one.read.bearing}: {place}"
    if one.gold.holder and not _holder_right(one):
        yield f"holder {one.gold.holder} read as {one.read.holder}: {place}"
    if one.gold.holder and not _channel_right(one):
        yield f"channel {one.gold.channel} read as {one.read.channel}: {place}"
    tally = _conditions(one, text)
    if tally.right < tally.read or tally.found < tally.gold:
        yield f"conditions {list(one.gold.conditions)} read as {list(one.read.conditions)}: {place}"


def _contents(read: Read) -> Iterator[tuple[str, str]]:
    for one in read.statements:
        spans = one.content or ((one.cue,) if one.cue else ())
        yield one.id, f"{one.article} " + " … ".join(span.of(read.texts[one.article]) for span in spans)


# --- The case itself ---


def stand(case: HeldCase) -> Standing:
    """Build a case of the articles, as a user would, follow the issues in it, and return what the measures need."""
    with TemporaryDirectory() as folder:
        read = built(case.articles, Path(folder))
        with Case.open(Path(folder) / "linked.case", write=True) as kept:
            told = _followed(case, kept)
    return Standing(
        read=read,
        positions=tuple(one for id, each in told.items() for one in positions_of(id, each)),
        changes=tuple(one for id, each in told.items() for one in changes_of(id, each)),
    )


def _followed(case: HeldCase, kept: Case) -> dict[str, Positions]:
    issues = {one.id: kept.add_issue(one.proposition, one.wordings, one.parties, by=BY) for one in case.gold.issues}
    for row in case.gold.belongs:
        kept.belong(row.part, row.whole, by=BY)
    return {id: kept.positions(issue.id) for id, issue in issues.items()}


def main() -> None:
    """Print the table of one case."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--case", choices=("demo", "dev", "stand", "stands", *UNHELD), default="demo")
    options.add_argument("--show", action="store_true", help="list what is wrong")
    options.add_argument("--release", action="store_true", help="pin these figures as floors")
    told = options.parse_args()
    case = held(told.case)
    comparing = Comparing(case, stand(case))
    found = {row.name: row.value for row in rows(comparing)}
    for name, value in found.items():
        print(f"{name:<44} {value}")
    if told.show:
        print(*wrong(comparing), sep="\n")
    if told.case not in UNHELD:
        digest = digest_of((articles_of(told.case), CASES / told.case / "positions.json"))
        figures = {name: shown_in(found[name]) for name in PINNED}
        if fallen := hold(f"standing {told.case}", digest, figures, told.release):
            sys.exit("\n".join(fallen))


if __name__ == "__main__":
    try:
        main()
    except SaidbyError as error:
        sys.exit(str(error))
