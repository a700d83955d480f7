"""One reading of one gold text, judged decision by decision: sources, chains, acts, manner, coreference."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from bench.identity import Who
from bench.matching import HALF, Marked, Words, meet, paired, share
from bench.polnear import Figure
from saidby.attribution.confidence import Role
from saidby.types import Hop, Source, Span, Spans, Statement

DETAILS: Final = ("name", "role", "organisation", "location")
PROFILE: Final = ("descriptor", "proximity", "number", "reason", "formula", "specificity")


class Verdict(NamedTuple):
    """One decision that was judged.

    Attributes:
        figure: how many were right, were made, and are in the gold.
        found: the statement, source or mention that it is about was found at all.
        about: the words that it is about; then what the gold says, and what the reading says.
    """

    measure: str
    figure: Figure
    found: bool
    about: str
    gold: str
    read: str

    @property
    def wrong(self) -> bool:
        """Tell whether something is missing or too much."""
        return self.figure.right < max(self.figure.predicted, self.figure.gold)


class Judge:
    """Compares a reading with the gold of one text.

    Args:
        name: of the text, for what is listed.
        text: the characters that both are about.
        gold: as ``bench.gold.texts`` gives it.
        read: the ledger, or anything with sources and statements.
    """

    def __init__(self, name: str, text: str, gold: Marked, read: Marked) -> None:
        self.name, self.gold, self.read = name, gold, read
        self.words = Words(text)
        self.who = Who(text, gold, read)
        places = paired(gold.statements, read.statements, self.words)
        self.pairs = [(one, read.statements[places[g]] if g in places else None) for g, one in enumerate(gold.statements)]
        self._answers = {other.id for _, other in self.pairs if other}

    def verdicts(self) -> Iterator[Verdict]:
        """Yield every decision."""
        yield from (self._about(one, other, "found", _yes(other is not None), self._chains(one, other)) for one, other in self.pairs)
        yield from (
            self._about(other, other, "in the gold", _yes(other.id in self._answers), self._spare(other)) for other in self.read.statements
        )
        for one, other in self.pairs:
            yield from self._statement(one, other)
        for source in self.gold.sources:
            yield from self._source(source, self.who.found(source))
        yield from self._coreference()

    # --- Statements ---

    def _statement(self, one: Statement, other: Statement | None) -> Iterator[Verdict]:
        yield from self._chain(one, other)
        yield from self._cues(one, other)
        yield from self._inherited(one, other)
        yield self._about(one, other, "content", _yes(other is not None and self._same_content(one, other)), self._contents(one, other))
        act = other.act if other else None
        yield self._about(one, other, "act", _yes(act == one.act and other is not None), (str(one.act), str(act)))
        yield from self._manner(one, other)

    def _same_content(self, one: Statement, other: Statement) -> bool:
        return self.words.under(one.content) == self.words.under(other.content)

    def _chain(self, one: Statement, other: Statement | None) -> Iterator[Verdict]:
        chain = other.chain if other else ()
        origin = bool(chain) and self.right(one.chain[-1], chain[-1])
        relay = bool(chain) and self._all_right(one.chain[:-1], chain[:-1])
        told = self._chains(one, other)
        yield self._about(one, other, "origin", _yes(origin), told)
        yield self._about(one, other, "relay", _yes(relay), told)
        yield self._about(one, other, "chain", _yes(origin and relay), told)
        if len(one.chain) > 1:
            yield self._about(one, other, "chain of several", _yes(origin and relay), told)

    def _all_right(self, gold: Sequence[Hop], read: Sequence[Hop]) -> bool:
        return len(gold) == len(read) and all(map(self.right, gold, read))

    def standing(self, one: Statement | None, read: Statement) -> dict[Role, bool]:
        """Tell whether a statement of the reading, or its attribution without the chain around it, is one of the gold's.

        Its source is right if it touches the gold's words, its content if they share half of their words; or if both have none.
        """
        if one is None:
            return {"attribution": False, "source": False, "content": False}
        source = meet(one.origin.anchor, read.origin.anchor, self.words) or one.origin.anchor == read.origin.anchor
        content = share(self.words.under(one.content), self.words.under(read.content)) >= HALF or one.content == read.content
        return {"attribution": True, "source": source, "content": content}

    def answered(self) -> Iterator[tuple[Statement | None, Statement]]:
        """Yield each statement of the reading behind that of the gold that it answers, if there is one."""
        gold = {other.id: one for one, other in self.pairs if other}
        yield from ((gold.get(read.id), read) for read in self.read.statements)

    def right(self, gold: Hop, read: Hop) -> bool:
        """Tell whether a hop stands at the right words and is the right source."""
        elsewhere = gold.inherited or read.inherited or not (gold.anchor and read.anchor) or self._is_relative(read)
        placed = self.who.touch(gold.source, read.source) if elsewhere else meet(gold.anchor, read.anchor, self.words)
        nobody = gold.source is None and not read.anchor
        return (placed or nobody) and self.who.same(gold.source, read.source)

    def _is_relative(self, read: Hop) -> bool:
        """Tell whether a hop stands at a "who", which the gold does not mark where it follows its source."""
        return {word.casefold() for word in (self.words.said(read.anchor) or "").split()} <= {"who", "which", "that"}

    def _cues(self, one: Statement, other: Statement | None) -> Iterator[Verdict]:
        """Judge the cue of each hop, chains laid together from the origin outward."""
        for gold, read in _from_the_end(one, other):
            if not gold.inherited:
                ours, theirs = _spans(read.cue if read else None), _spans(gold.cue)
                right = read is not None and (meet(ours, theirs, self.words) if ours and theirs else ours == theirs)
                yield self._about(one, other, "cue", _yes(right), (self.words.said(theirs) or "-", self.words.said(ours) or "-"))

    def _inherited(self, one: Statement, other: Statement | None) -> Iterator[Verdict]:
        gold = [hop for hop in one.chain if hop.inherited]
        read = [hop for hop in other.chain if hop.inherited] if other else []
        right = sum(any(self._as_inherited(theirs, ours) for ours in read) for theirs in gold)
        if gold or read:
            yield self._about(one, other, "inherited", Figure(right, len(read), len(gold)), (self._evidence(gold), self._evidence(read)))

    def _as_inherited(self, gold: Hop, read: Hop) -> bool:
        return self.right(gold, read) and meet(_spans(gold.evidence), _spans(read.evidence), self.words)

    def _manner(self, one: Statement, other: Statement | None) -> Iterator[Verdict]:
        gold, read = one.manner, other.manner if other else None
        yield from self._overlaps(one, other, "hedges", gold.hedges or (), (read.hedges if read else None) or ())
        yield from self._overlaps(one, other, "conditions", gold.conditions or (), (read.conditions if read else None) or ())
        yield from self._overlaps(one, other, "when", _spans(gold.when), _spans(read.when if read else None))
        negated = bool(read and read.negated)
        if gold.negated or negated:
            figure = Figure(bool(gold.negated) and negated, negated, bool(gold.negated))
            yield self._about(one, other, "negated", figure, (str(gold.negated), str(read and read.negated)))

    def _overlaps(self, one: Statement, other: Statement | None, measure: str, gold: Spans, read: Spans) -> Iterator[Verdict]:
        """Judge a group of spans: each of the gold's is right if a span of the reading overlaps it, and each of these counts once."""
        right, free = 0, list(read)
        for span in gold:
            hit = next((ours for ours in free if meet((span,), (ours,), self.words)), None)
            right += hit is not None
            free = [ours for ours in free if ours is not hit]
        if gold or read:
            figure = Figure(right, len(read), len(gold))
            yield self._about(one, other, measure, figure, (self.words.said(gold), self.words.said(read)))

    # --- Sources ---

    @cached_property
    def _in_chains(self) -> set[str | None]:
        return {hop.source for statement in self.gold.statements for hop in statement.chain}

    def _source(self, gold: Source, read: Source | None) -> Iterator[Verdict]:
        """Judge what is told of a source that is in a chain."""
        if gold.id not in self._in_chains:
            return
        about = self.words.said(gold.mentions[:3]) or str(gold.name)
        if gold.kind:
            kind = read.kind if read else None
            yield Verdict("kind", _yes(kind == gold.kind), read is not None, about, gold.kind, str(kind))
        for field in DETAILS:
            yield from _field(field, getattr(gold, field), getattr(read, field, None), read is not None, about)
        profile = read.profile if read else None
        for field in PROFILE if gold.profile or profile else ():
            yield from _field(field, getattr(gold.profile, field, None), getattr(profile, field, None), read is not None, about)

    # --- Coreference ---

    def _coreference(self) -> Iterator[Verdict]:
        for source, held in self.who.merges():
            others = " + ".join(self.words.said(self.who.gold[id].mentions[:1]) for id in sorted(held))
            yield Verdict("wrong merges", Figure(len(held) - 1, 0, 0), True, others, "", self.words.said(source.mentions))
        for source, anchor in self._anchors():
            yield from self._resolved(source, anchor)

    def _anchors(self) -> Iterator[tuple[Source, Spans]]:
        """Yield each marked mention that anchors a hop, once, with its source."""
        hops = (hop for statement in self.gold.statements for hop in statement.chain if hop.anchor and hop.source)
        for id, anchor in sorted({(hop.source or "", hop.anchor) for hop in hops}, key=lambda pair: pair[1]):
            yield self.who.gold[id], anchor

    def _resolved(self, gold: Source, anchor: Spans) -> Iterator[Verdict]:
        """Judge whether a later mention is joined to an earlier one, and a pronoun that nobody can resolve is left alone."""
        read, pronoun = self.who.at(anchor[0]), all(map(self.who.pronoun, anchor))
        held = self.words.said(read.mentions) if read else "not found"
        about, group = self.words.around(anchor[0]), "pronouns" if pronoun else "names"
        if gold.kind == "author":
            return
        if not self.who.resolved(gold):
            alone = read is not None and not self.who.names(read)
            yield Verdict("left unresolved", _yes(alone), read is not None, about, self.words.said(anchor), held)
        elif gold.mentions[0] not in anchor:
            right, told = self._joined(gold, read, anchor[0]), (about, self.words.said(gold.mentions), held)
            found = read is not None and any(map(self.who.at, self._earlier(gold, anchor[0])))
            yield Verdict("coreference", _yes(right), found, *told)
            yield Verdict(f"coreference, {group}", _yes(right), found, *told)
            yield Verdict("unresolved", Figure(read is None or not self._earlier(read, anchor[0]), 0, 0), True, *told)

    def _earlier(self, source: Source, place: Span) -> list[Span]:
        return [mention for mention in source.mentions if mention.end <= place.start]

    def _joined(self, gold: Source, read: Source | None, place: Span) -> bool:
        """Tell whether the reading joins a mention to an earlier one of the same source, and to no name of another before it."""
        if read is None:
            return False
        earlier = self._earlier(read, place)
        mine = any(ours.meets(theirs) for ours in earlier for theirs in gold.mentions)
        return mine and self.who.held_among([span for span in earlier if not self.who.pronoun(span)]) <= {gold.id}

    # --- Telling ---

    def _about(self, one: Statement, other: Statement | None, measure: str, figure: Figure, told: tuple[str, str]) -> Verdict:
        origin = one.chain[-1]
        place = origin.cue or next(iter((*one.content, *origin.anchor)), Span(0, 0))
        return Verdict(measure, figure, other is not None, f"{one.id}: {self.words.around(place)}", *told)

    def _contents(self, one: Statement, other: Statement | None) -> tuple[str, str]:
        return self.words.said(one.content), self.words.said(other.content) if other else "not found"

    def _spare(self, other: Statement) -> tuple[str, str]:
        return "nothing", f"{self._told(other, self.who.read)}: {self.words.said(other.content)}"

    def _chains(self, one: Statement, other: Statement | None) -> tuple[str, str]:
        return self._told(one, self.who.gold), self._told(other, self.who.read) if other else "not found"

    def _told(self, statement: Statement, sources: dict[str, Source]) -> str:
        return " > ".join(self._hop(hop, sources.get(hop.source or "")) for hop in statement.chain)

    def _hop(self, hop: Hop, source: Source | None) -> str:
        anchor, cue = self.words.said(hop.anchor), self.words.said(_spans(hop.cue))
        others = self.words.said([span for span in source.mentions if span not in hop.anchor][:3]) if source else ""
        told = (anchor or "-") + (f" {{{others}}}" if others else "") + (f" “{cue}”" if cue else "")
        return f"({told})" if hop.inherited else told

    def _evidence(self, hops: Iterable[Hop]) -> str:
        return "; ".join(f"{self.words.said(hop.anchor)} by “{self.words.said(_spans(hop.evidence))}”" for hop in hops) or "none"


def _yes(right: bool) -> Figure:
    return Figure(right, 1, 1)


def _spans(span: Span | None) -> Spans:
    return (span,) if span else ()


def _from_the_end(one: Statement, other: Statement | None) -> Iterator[tuple[Hop, Hop | None]]:
    """Yield the hops of a gold chain, origin first, each with the hop as far from the origin in the other."""
    read = other.chain[::-1] if other else ()
    for k, hop in enumerate(one.chain[::-1]):
        yield hop, read[k] if k < len(read) else None


def _field(field: str, gold: object, read: object, found: bool, about: str) -> Iterator[Verdict]:
    """Judge a detail of a source: words are compared without case, leading articles and marks."""
    if gold is not None or read is not None:
        right = gold is not None and _plain(gold) == _plain(read)
        yield Verdict(field, Figure(right, read is not None, gold is not None), found, about, str(gold), str(read))


def _plain(value: object) -> object:
    if not isinstance(value, str):
        return value
    words = re.findall(r"[\w’'%&-]+", value.lower().replace("'", "’"))
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) and len(words) > 1 else words)
