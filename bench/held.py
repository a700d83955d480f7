"""What ``positions.json`` of a case holds: issues, who speaks for whom, every statement that bears on an issue, and the changes.

    python -m bench.held stand

checks the file of a case and prints what it holds; ``bench/cases/README.md`` describes it.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, Literal

import msgspec

from bench.cases import CASES, FEWEST_WORDS, Written, articles_of, load, written
from saidby.errors import UsageError
from saidby.records import Bearing, Channel, Shift


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Words that stand once in title and text of an article."""

    article: str
    words: str


class GoldIssue(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition as a user would follow it."""

    id: str
    proposition: str
    wordings: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()


class GoldBelonging(msgspec.Struct, frozen=True, kw_only=True):
    """That one party speaks for another."""

    part: str
    whole: str


class GoldPosition(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that bears on an issue, told by words of its content or, where there is none, of its cue.

    Attributes:
        holder: whose position it is, rolled up; ``None`` for a source that has no name and speaks for no party.
        conditions: exact words of the article.
        past: a position of the past, told now.
        calls: how far the text itself says that the holder has changed.
        also: bearings that a careful reader may give it as well.
        optional: careful readers may differ on whether it bears on the issue, or is a statement; neither asked for nor wrong.
    """

    issue: str
    article: str
    words: str
    holder: str | None = None
    channel: Channel
    bearing: Bearing
    conditions: tuple[str, ...] = ()
    past: bool = False
    calls: Shift | None = None
    also: tuple[Bearing, ...] = ()
    optional: bool = False

    @property
    def accepted(self) -> frozenset[str]:
        """Return the bearings that are right."""
        return frozenset((self.bearing, *self.also))


class GoldChange(msgspec.Struct, frozen=True, kw_only=True):
    """From one position of a holder to its next, each told by the words of a position; ``optional`` as of a position."""

    issue: str
    holder: str
    kind: Literal["reversal", "partial"]
    before: Place
    after: Place
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    optional: bool = False


class GoldPositions(msgspec.Struct, frozen=True, kw_only=True):
    """What ``positions.json`` holds; ``copies`` stand there only where the case has no ``gold.json`` to tell them."""

    issues: tuple[GoldIssue, ...]
    belongs: tuple[GoldBelonging, ...]
    positions: tuple[GoldPosition, ...]
    changes: tuple[GoldChange, ...]
    copies: tuple[tuple[str, ...], ...] = ()


class HeldCase(msgspec.Struct, frozen=True, kw_only=True):
    """A case with its gold of positions."""

    name: str
    articles: tuple[Written, ...]
    gold: GoldPositions


def held(name: str) -> HeldCase:
    """Load a case with its positions and check them.

    Raises:
        UsageError: there is no such case, or its file does not fit its form or its articles; names the first slip.
    """
    folder = CASES / name
    if not (folder / "positions.json").exists():
        known = sorted(path.parent.name for path in CASES.glob("*/positions.json"))
        raise UsageError("there is no such case with positions", name, f"choose one of {', '.join(known)}")
    gold = _decoded((folder / "positions.json").read_bytes(), name)
    copies = load(name).gold.copies if (folder / "gold.json").exists() else gold.copies
    case = HeldCase(name=name, articles=written(articles_of(name)), gold=msgspec.structs.replace(gold, copies=copies))
    return checked(case)


def _decoded(data: bytes, name: str) -> GoldPositions:
    try:
        return msgspec.json.decode(data, type=GoldPositions)
    except msgspec.DecodeError as slip:
        raise UsageError(str(slip), f"{name}/positions.json", "see the form in bench/held.py") from None


def checked(case: HeldCase) -> HeldCase:
    """Return the case if its gold fits its articles; raise ``UsageError`` with the first slip where it does not."""
    for where, what in slips(case):
        raise UsageError(what, f"{case.name}, {where}", "correct positions.json or the article")
    return case


def slips(case: HeldCase) -> Iterator[tuple[str, str]]:
    """Yield where the gold does not fit the articles, and how: (where, what)."""
    texts, gold = {article.id: article.whole for article in case.articles}, case.gold
    issues = {issue.id for issue in gold.issues}
    yield from (("copies", f"there is no article {id}") for id in chain(*gold.copies) if id not in texts)
    yield from (("issues", f"{id} stands twice") for id in _repeated(issue.id for issue in gold.issues))
    yield from (("positions", f"{place} stands twice") for place in _repeated(map(_key, gold.positions)))
    for position in gold.positions:
        yield from ((f"position {_key(position)}", what) for what in _position_slips(position, issues, texts))
    there = {_key(position): position for position in gold.positions}
    for change in gold.changes:
        yield from ((f"change of {change.holder} on {change.issue}", what) for what in _change_slips(change, there))


def _key(position: GoldPosition) -> tuple[str, str, str, str | None]:
    """Tell a position from every other: a joint text is one of each of its parties."""
    return position.issue, position.article, position.words, position.holder


def _repeated(keys: Iterable[object]) -> list[object]:
    return [key for key, times in Counter(keys).items() if times > 1]


def _position_slips(position: GoldPosition, issues: set[str], texts: dict[str, str]) -> Iterator[str]:
    if position.issue not in issues:
        yield f"there is no issue {position.issue}"
    if position.article not in texts:
        yield f"there is no article {position.article}"
        return
    text = texts[position.article]
    if len(position.words.split()) < FEWEST_WORDS:
        yield f"{position.words!r} has fewer than {FEWEST_WORDS} words"
    if (times := text.count(position.words)) != 1:
        yield f"{position.words!r} stands {times} times in {position.article}, not once"
    yield from (f"the condition {words!r} does not stand in {position.article}" for words in position.conditions if words not in text)


def _change_slips(change: GoldChange, there: dict[tuple[str, str, str, str | None], GoldPosition]) -> Iterator[str]:
    ends = [there.get((change.issue, place.article, place.words, change.holder)) for place in (change.before, change.after)]
    yield from (
        f"{place} is the place of no position of {change.holder}"
        for place, end in zip((change.before, change.after), ends, strict=True)
        if not end
    )
    before, after = ends
    if before and after and kind_of(before.bearing, after.bearing, bool(change.added or change.dropped)) != change.kind:
        yield f"from {before.bearing} to {after.bearing} is not {change.kind}"


def kind_of(before: str, after: str, conditions_differ: bool) -> Shift:
    """Return how far one bearing is from another."""
    if {before, after} == {"for", "against"}:
        return "reversal"
    return "partial" if before != after or conditions_differ else "no change"


def summary(case: HeldCase) -> str:
    """Say in one line what a case holds; what is optional is not counted."""
    asked = [position for position in case.gold.positions if not position.optional]
    kinds = Counter(change.kind for change in case.gold.changes if not change.optional)
    parties = len({position.holder for position in asked if position.holder})
    return (
        f"{case.name}: {len(case.articles)} articles, {len(case.gold.issues)} issues, {len(asked)} positions of {parties} parties, "
        f"{kinds['reversal']} reversals, {kinds['partial']} partial changes"
    )


NAME: Final = "stand"

if __name__ == "__main__":
    try:
        print(summary(held(sys.argv[1] if len(sys.argv) > 1 else NAME)))
    except UsageError as slip:
        sys.exit(str(slip))
