"""Judgements as marks on words, and what they mean for the records that stand on these words now."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from saidby.claims.gathering import Judged, Pair
from saidby.claims.parties import Bond
from saidby.claims.told import reach
from saidby.judge.endpoint import BY as JUDGE
from saidby.records import Judgement, Mark, Step, Told
from saidby.types import Ledger, Source, Span, Statement


def judgement(given: Judgement) -> Judgement:
    """Return a judgement with the id that its words, author and time give it."""
    bare = msgspec.structs.replace(given, id="", withdrawn=None)
    return msgspec.structs.replace(given, id=hashlib.sha256(msgspec.json.encode(bare)).hexdigest()[:12])


def told_apart(made: Judgement, is_there: Callable[[str], object]) -> Judgement:
    """Return a judgement that was made again within the second as made a second later, so that it has an id of its own."""
    while is_there(made.id):
        later = datetime.fromisoformat(made.at) + timedelta(seconds=1)
        made = judgement(msgspec.structs.replace(made, at=later.isoformat(timespec="seconds")))
    return made


def now() -> str:
    """Return the time, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def mark_of_statement(told: Told, ledger: Ledger) -> Mark:
    """Return the words that a statement stands on: those of its content, or of its cue."""
    return Mark(article=told.article, span=told.span, words=told.span.of(ledger.article.text))


def mark_of_source(source: Source, ledger: Ledger) -> Mark:
    """Return the words that name a source first."""
    span = source.mentions[0]
    return Mark(article=ledger.article.id, span=span, words=span.of(ledger.article.text))


def statement_at(mark: Mark, ledger: Ledger) -> Statement | None:
    """Return the statement that stands on these words now: the one that shares most of them and has fewest others."""
    found = [one for one in ledger.statements if reach(one).meets(mark.span)]
    return max(found, key=lambda one: (_shared(reach(one), mark.span), -abs(_length(reach(one)) - _length(mark.span))), default=None)


def source_at(mark: Mark, ledger: Ledger) -> Source | None:
    """Return the source that these words mention now."""
    found = [source for source in ledger.sources if any(span.meets(mark.span) for span in source.mentions)]
    return max(found, key=lambda source: max(_shared(span, mark.span) for span in source.mentions), default=None)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _length(span: Span) -> int:
    return span.end - span.start


def no_statements(judged: Iterable[Judgement], ledger: Ledger) -> frozenset[str]:
    """Return the ids of what the reader took for statements, and people said is none."""
    rulings = (one for one in judged if one.ruling == "not_a_statement" and one.a.article == ledger.article.id)
    return frozenset(found.id for one in rulings if (found := statement_at(one.a, ledger)))


def speakers(judged: Iterable[Judgement], ledger: Ledger) -> dict[str, str]:
    """Return for each statement that is somebody else's who that is, in the words of whoever said so last."""
    rulings = (one for one in judged if one.ruling == "speaker" and one.a.article == ledger.article.id)
    return {found.id: one.value for one in rulings if one.value and (found := statement_at(one.a, ledger))}


def spoken_by(told: Told, name: str, party: str) -> Told:
    """Return a statement whose origin is somebody else than the article's source, by a judgement; relays stay."""
    origin = Step(source=None, party=party, label=name, kind="named", name=name, cue=told.origin.cue)
    return msgspec.structs.replace(told, chain=(*told.chain[:-1], origin))


def repeated(made: Judgement, standing: Sequence[Judgement]) -> Judgement | None:
    """Return the judgement that says what another says, by the same person and not overruled since; ``None`` where there is none.

    Args:
        made: the new one.
        standing: those that are not withdrawn, in the order in which they were made.
    """
    matter = _matter(made)
    alike = [one for one in standing if _matter(one) == matter and is_judges(one) == is_judges(made)]
    last = [place for place, one in enumerate(alike) if (one.ruling, one.value) != (made.ruling, made.value)]
    in_force = alike[last[-1] + 1 :] if last else alike
    return next((one for one in in_force if one.by == made.by), None)


def _matter(one: Judgement) -> tuple[str, str | None, frozenset[tuple[str, Span]]]:
    """Return what a judgement decides, whichever way: two that are compared are one matter in either order."""
    marks = frozenset((mark.article, mark.span) for mark in (one.a, one.b) if mark)
    return ("party" if one.about == "party" else "claim") if one.b else one.ruling, one.issue, marks


class Pairs(msgspec.Struct, frozen=True):
    """Judgements about claims as pairs of the statements that stand on their words now."""

    same: tuple[Pair, ...]
    different: tuple[Pair, ...]

    def judged(self) -> Judged:
        """Return them as linking takes them."""
        return Judged(same=frozenset(self.same), different=frozenset(self.different))


def is_judges(one: Judgement) -> bool:
    """Tell whether a judge decided that was asked, and no person."""
    return one.by.startswith(JUDGE)


def pairs(judged: Sequence[Judgement], ledgers: dict[str, Ledger]) -> Pairs:
    """Return what people have decided of claims; the last word on a pair holds, and a person's goes before a judge's."""
    last: dict[Pair, str] = {}
    for one in sorted(judged, key=lambda one: not is_judges(one)):
        if one.about in ("claim", "statement") and one.b and one.ruling in ("same", "different", "unsure"):
            ends = [_statement(mark, ledgers) for mark in (one.a, one.b)]
            if all(ends):
                last[min(ends), max(ends)] = one.ruling  # type: ignore[type-var, index]
    return Pairs(
        tuple(pair for pair, ruling in last.items() if ruling == "same"),
        tuple(pair for pair, ruling in last.items() if ruling in ("different", "unsure")),
    )


def _statement(mark: Mark, ledgers: dict[str, Ledger]) -> str | None:
    found = statement_at(mark, ledgers[mark.article]) if mark.article in ledgers else None
    return found.id if found else None


def bonds(judged: Iterable[Judgement], ledgers: dict[str, Ledger]) -> tuple[Bond, ...]:
    """Return what people have decided of parties, as pairs of sources."""
    found = []
    for one in judged:
        if one.about == "party" and one.b and one.ruling in ("same", "different", "unsure"):
            ends = [source_at(mark, ledgers[mark.article]) if mark.article in ledgers else None for mark in (one.a, one.b)]
            if ends[0] and ends[1]:
                a, b = (one.a.article, ends[0].id), (one.b.article, ends[1].id)
                found.append(Bond(a, b, one.ruling == "same", one.id))
    return tuple(found)
