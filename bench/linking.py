"""How well a case is linked: copies, parties, claims, answers and origins, against the gold of a fictional case.

    python -m bench.linking [--half demo|dev|second|apart|aside|afar|beyond] [--show]

reads the case's articles, builds a case of them as a user would, and prints one row a measure. ``--show`` lists what is wrong.

**What is compared.** The gold tells a place by words that stand once in an article; a statement of the case *answers* it if it covers at
least ``HALF`` of their characters, the one that covers most, of these the shortest content (so the inner one of two), of these the first. A
gold statement that none answers is not found, and counts as alone. The read claim that *is* a gold claim is the one that makes most of its
found statements; the gold claim that a read claim *is about* is the one that most of what it makes belongs to.

**Measures.**

- copies: pairs of articles of one group, precision, recall, F1.
- parties: B-cubed over the gold's (article, words) pairs; ``found`` is the share for which the case has a source there.
- claims: B-cubed and pairwise over the gold's statements that make a claim. A statement that the case takes for an answer is alone.
- answers: a gold answer is found if a statement over its words answers a read claim that is about the gold claim, with the same act.
  Precision is over the read answers to claims that are about a gold claim, recall over the gold's; by act of either.
- origins, outlets, articles, claimed: over gold claims. *Exact*: both ends are the gold's. *Range contains*: the read range holds the
  gold's least and most. A gold claim that no read claim is counts as wrong. *Repeated*: of gold claims with two statements or more alone,
  for a claim told once is counted easily.
- false independence: of all pairs of gold statements (or corroborating answers) of one claim with the same origin label that the case
  counts in one claim too, the share that no origin of it holds together. False dependence: of those with two labels, the share that one
  origin holds.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import msgspec

from bench.cases import CASES, Answered, Counted, GoldCase, GoldClaim, Made, Written, articles_of, load
from bench.clustering import Figure, b_cubed, pairwise
from bench.floors import digest_of, hold, shown_in
from saidby.errors import SaidbyError
from saidby.types import Span, Spans

HALF: Final = 0.5
"""So much of the gold's words a statement must cover to be the one that is meant."""
ALIKE: Final = 0.4
"""So much of two mentions together they must share to be one, unless they begin or end together ("Minister Ilan Moreth")."""
HELD: Final = (
    "copies, pairwise", "parties, B-cubed", "claims, B-cubed", "answers, all", "origins, range contains", "claimed sources, range contains",
)  # fmt: skip
"""Measures that have floors."""
ASIDE: Final = ("aside", "afar", "beyond")
"""Cases that are set aside."""
ACTS: Final = ("deny", "dispute", "decline", "not_confirm", "confirm", "stand_by", "no_reply")


# --- What a case must tell ---


class ReadStatement(msgspec.Struct, frozen=True, kw_only=True):
    """A statement of the case; ``article`` is the gold's id of its article, spans count code points of the text in ``Read.texts``."""

    id: str
    article: str
    content: Spans
    cue: Span | None = None


class ReadSource(msgspec.Struct, frozen=True, kw_only=True):
    """A source of an article: where it is mentioned, and the party that it is; ``None`` where the case has made it none."""

    article: str
    mentions: Spans
    party: str | None


class ReadClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim of the case.

    Attributes:
        statements: ids of those that make it.
        answers: (statement id, act) of those that answer it.
        origins: for each origin that is counted, the ids of the statements (and confirming answers) that lean on it.
        apart: the same for what is shown apart and not counted.
    """

    id: str
    statements: tuple[str, ...]
    answers: tuple[tuple[str, str], ...] = ()
    origins: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()
    count: Counted = Counted(0, 0)
    claimed: Counted = Counted(0, 0)
    outlets: int = 0
    articles: int = 0


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """All that the measures need of a case.

    Attributes:
        texts: the text of each article as the case has it (``Article.text``, headline included), by the gold's id of the article.
        copies: (article, article that it copies), both by the gold's ids; chains are followed.
    """

    texts: dict[str, str]
    statements: tuple[ReadStatement, ...]
    sources: tuple[ReadSource, ...]
    copies: tuple[tuple[str, str], ...]
    claims: tuple[ReadClaim, ...]


# --- Which statement is meant ---


class Matched(NamedTuple):
    """A place of the gold, and the ids of the statements of the case that are said by its words, the best first."""

    claim: str
    told: Made | Answered
    all: tuple[str, ...]

    @property
    def read(self) -> str | None:
        """Return the id of the statement that answers it best."""
        return self.all[0] if self.all else None


class Matching:
    """Finds, for the places of the gold, what the case has there."""

    def __init__(self, case: GoldCase, read: Read) -> None:
        self.case, self.read = case, read
        self._there: dict[str, list[ReadStatement]] = defaultdict(list)
        for statement in read.statements:
            self._there[statement.article].append(statement)

    @cached_property
    def made(self) -> tuple[Matched, ...]:
        """Return the gold's statements that make a claim, with what the case has there."""
        return tuple(self._matched(id, told) for id, claim in self.case.gold.claims.items() for told in claim.statements)

    @cached_property
    def answered(self) -> tuple[Matched, ...]:
        """Return the gold's answers, with what the case has there."""
        return tuple(self._matched(id, told) for id, claim in self.case.gold.claims.items() for told in claim.answers)

    def _matched(self, claim: str, told: Made | Answered) -> Matched:
        return Matched(claim, told, self.over(told.article, told.words, cues=isinstance(told, Answered)))

    def over(self, article: str, words: str, cues: bool) -> tuple[str, ...]:
        """Return the ids of the statements that say some words, the best first; with ``cues``, their standing in its cue will do."""
        if (place := place_of(words, self.read.texts.get(article, ""))) is None:
            return ()
        asked = [(covered(place, _spans(statement, cues)), statement) for statement in self._there[article]]
        fit = [(-share, _length(statement.content), statement.id) for share, statement in asked if share >= HALF]
        return tuple(id for _, _, id in sorted(fit, key=lambda one: one[:2]))

    def source(self, article: str, words: str) -> ReadSource | None:
        """Return the source that is mentioned by some words, wherever in the article they stand: the mention most alike decides."""
        places = places_of(words, self.read.texts.get(article, ""))
        theirs = [source for source in self.read.sources if source.article == article]
        alike = [(_alike(place, mention), source) for source in theirs for mention in source.mentions for place in places]
        best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
        return best[1] if best[0] > 0 else None

    @cached_property
    def about(self) -> dict[str, str]:
        """Return for each read claim the gold claim that most of what it makes belongs to; ties go to the first of the gold."""
        belongs = {one.read: one.claim for one in reversed(self.made) if one.read}
        votes = {claim.id: Counter(belongs[id] for id in claim.statements if id in belongs) for claim in self.read.claims}
        order = list(self.case.gold.claims)
        return {id: min(found, key=lambda claim: (-found[claim], order.index(claim))) for id, found in votes.items() if found}

    def is_read(self, gold: str) -> ReadClaim | None:
        """Return the read claim that makes most of a gold claim's found statements; ties go to the first of the case."""
        found = {one.read for one in self.made if one.claim == gold and one.read}
        votes = [(len(found & set(claim.statements)), claim) for claim in self.read.claims]
        best = max(votes, key=lambda vote: vote[0], default=(0, None))
        return best[1] if best[0] else None


def place_of(words: str, text: str) -> Span | None:
    """Return where words stand in a text; ``None`` unless they do so once."""
    places = places_of(words, text)
    return places[0] if len(places) == 1 else None


def places_of(words: str, text: str) -> list[Span]:
    """Return everywhere that words stand in a text."""
    starts = (at for at in range(len(text)) if text.startswith(words, at)) if words else ()
    return [Span(at, at + len(words)) for at in starts]


def covered(place: Span, spans: Iterable[Span]) -> float:
    """Return how much of a place some spans cover, 0 to 1; spans that overlap count once."""
    under = {at for span in spans for at in range(max(span.start, place.start), min(span.end, place.end))}
    return len(under) / max(place.end - place.start, 1)


def _spans(statement: ReadStatement, cues: bool) -> Spans:
    return (*statement.content, statement.cue) if cues and statement.cue else statement.content


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)


def _alike(one: Span, other: Span) -> float:
    """How much of both together they share; none where one stands in the midst of the other ("Vesk" in "the Vesk Monitor")."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    share = shared / (max(one.end, other.end) - min(one.start, other.start))
    return share if share >= ALIKE or (shared > 0 and (one.start == other.start or one.end == other.end)) else 0.0


# --- The measures ---


class Row(NamedTuple):
    """One measure: figures in per cent, or a count."""

    name: str
    value: str


def copies(case: GoldCase, read: Read) -> Figure:
    """Score the groups of copies by pairs."""
    return pairwise(_grouped(case.gold.copies), _grouped(_joined(read.copies)))


def _grouped(groups: Iterable[Iterable[str]]) -> dict[Hashable, Hashable]:
    return {id: number for number, group in enumerate(groups) for id in group}


def _joined(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Return the groups that pairs make when chains are followed."""
    groups: list[set[str]] = []
    for pair in pairs:
        met = [group for group in groups if group & set(pair)]
        groups = [*(group for group in groups if group not in met), set(pair).union(*met)]
    return groups


class Grouping(NamedTuple):
    """B-cubed, pairs, and how many of the elements the case has at all."""

    b_cubed: Figure
    pairwise: Figure
    found: int
    all: int


def parties(matching: Matching) -> Grouping:
    """Score the parties over the gold's (article, words) pairs."""
    told = {(article, words): id for id, party in matching.case.gold.parties.items() for article, words in party.sources}
    found = {source: matching.source(*source) for source in told}
    read = {source: there.party for source, there in found.items() if there and there.party}
    return _grouping(told, read, sum(there is not None for there in found.values()))


def claims(matching: Matching) -> Grouping:
    """Score the claims over the gold's statements that make one."""
    claim_of = {id: claim.id for claim in matching.read.claims for id in claim.statements}
    told = {(one.told.article, one.told.words): one.claim for one in matching.made}
    read = {(one.told.article, one.told.words): claim_of[one.read] for one in matching.made if one.read in claim_of}
    return _grouping(told, read, sum(one.read is not None for one in matching.made))


def _grouping(gold: Mapping[tuple[str, str], str], read: Mapping[tuple[str, str], str], found: int) -> Grouping:
    theirs, ours = dict[Hashable, Hashable](gold), dict[Hashable, Hashable](read)
    return Grouping(b_cubed(theirs, ours), pairwise(theirs, ours), found, len(gold))


class Tally(NamedTuple):
    """How many were read, of these right; how many the gold has, of these found."""

    right: int
    read: int
    found: int
    gold: int

    @property
    def figure(self) -> Figure:
        """Return precision and recall."""
        return Figure(self.right / self.read if self.read else float(not self.gold), self.found / self.gold if self.gold else 1.0)


def answers(matching: Matching) -> dict[str, Tally]:
    """Score the answers: all of them, then by act."""
    given = {(about, id, act) for claim in matching.read.claims if (about := matching.about.get(claim.id)) for id, act in claim.answers}
    wanted = [(_act(one), {(one.claim, id, _act(one)) for id in one.all}) for one in matching.answered]

    def tally(acts: Sequence[str]) -> Tally:
        ours = [one for one in given if one[2] in acts]
        theirs = [fit for act, fit in wanted if act in acts]
        return Tally(
            sum(any(one in fit for fit in theirs) for one in ours), len(ours), sum(bool(fit & given) for fit in theirs), len(theirs)
        )

    return {"all": tally(ACTS), **{act: tally([act]) for act in ACTS}}


def _act(one: Matched) -> str:
    return one.told.act if isinstance(one.told, Answered) else ""


class Numbers(NamedTuple):
    """Over some gold claims: how many there are, were found, and have each number right."""

    all: int
    found: int
    exact: int
    contains: int
    claimed: int
    outlets: int
    articles: int


def numbers(matching: Matching, fewest: int = 1) -> Numbers:
    """Score the four numbers, over gold claims that at least ``fewest`` statements make."""
    pairs = [(claim, matching.is_read(id)) for id, claim in matching.case.gold.claims.items() if len(claim.statements) >= fewest]
    both = [(claim, read) for claim, read in pairs if read]
    return Numbers(
        len(pairs),
        len(both),
        sum(read.count == claim.origins for claim, read in both),
        sum(holds(read.count, claim.origins) for claim, read in both),
        sum(holds(read.claimed, claim.claimed) for claim, read in both),
        sum(read.outlets == claim.outlets for claim, read in both),
        sum(read.articles == claim.articles for claim, read in both),
    )


def holds(read: Counted, gold: Counted) -> bool:
    """Tell whether a range holds another, both ends included."""
    return read.least <= gold.least and gold.most <= read.most


class Independence(NamedTuple):
    """Pairs of one gold claim that the case has in one claim too, and those of them that it counts wrongly."""

    same: int
    parted: int
    different: int
    joined: int

    @property
    def false_independence(self) -> float:
        """Return the share of pairs with one origin that are counted as two."""
        return self.parted / self.same if self.same else 0.0

    @property
    def false_dependence(self) -> float:
        """Return the share of pairs with two origins that are counted as one."""
        return self.joined / self.different if self.different else 0.0


def independence(matching: Matching) -> Independence:
    """Score whether what leans on one origin is counted as one, and on two as two."""
    judged = Counter((is_same, is_joined) for _, _, is_same, is_joined in judged_pairs(matching))
    same, different = judged[True, True] + judged[True, False], judged[False, True] + judged[False, False]
    return Independence(same, judged[True, False], different, judged[False, True])


def judged_pairs(matching: Matching) -> Iterator[tuple[Matched, Matched, bool, bool]]:
    """Yield each pair that the case has in one claim: both places, whether the gold has one origin, whether the case has."""
    leaning = [one for one in (*matching.made, *matching.answered) if one.told.origin is not None and one.read]
    for one, other in combinations(leaning, 2):
        if one.claim == other.claim and (is_joined := _joined_in(one.read, other.read, matching.read.claims)) is not None:
            yield one, other, one.told.origin == other.told.origin, is_joined


def _joined_in(one: str | None, other: str | None, claims: Iterable[ReadClaim]) -> bool | None:
    """Tell whether an origin holds both; ``None`` if no claim counts both."""
    for claim in claims:
        at = [{number for number, held in enumerate(claim.origins) if id in held} for id in (one, other)]
        if all(at):
            return bool(at[0] & at[1])
    return None


# --- Showing ---


def rows(case: GoldCase, read: Read) -> Iterator[Row]:
    """Yield the table, one row a measure."""
    matching = Matching(case, read)
    yield Row("copies, pairwise", _figure(copies(case, read)))
    yield from _grouping_rows("parties", "sources", parties(matching))
    yield from _grouping_rows("claims", "statements", claims(matching))
    for act, tally in answers(matching).items():
        yield Row(f"answers, {act}", f"{_figure(tally.figure)}  ({tally.found} of {tally.gold})")
    yield from _number_rows("", numbers(matching))
    yield from _number_rows(" of claims repeated", numbers(matching, fewest=2))
    told = independence(matching)
    yield Row("false independence", f"{100 * told.false_independence:.1f}  ({told.parted} of {told.same} pairs)")
    yield Row("false dependence", f"{100 * told.false_dependence:.1f}  ({told.joined} of {told.different} pairs)")


def _grouping_rows(name: str, of: str, grouping: Grouping) -> Iterator[Row]:
    yield Row(f"{of}, found", _share(grouping.found, grouping.all))
    yield Row(f"{name}, B-cubed", _figure(grouping.b_cubed))
    yield Row(f"{name}, pairwise", _figure(grouping.pairwise))


def _number_rows(which: str, told: Numbers) -> Iterator[Row]:
    yield Row(f"claims{which}, found", _share(told.found, told.all))
    yield Row(f"origins{which}, exact", _share(told.exact, told.all))
    yield Row(f"origins{which}, range contains", _share(told.contains, told.all))
    yield Row(f"claimed sources{which}, range contains", _share(told.claimed, told.all))
    yield Row(f"outlets{which}, exact", _share(told.outlets, told.all))
    yield Row(f"articles{which}, exact", _share(told.articles, told.all))


def _figure(figure: Figure) -> str:
    return f"P {100 * figure.precision:5.1f}  R {100 * figure.recall:5.1f}  F1 {100 * figure.f1:5.1f}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole if whole else 100:.1f}  ({part} of {whole})"


def wrong(case: GoldCase, read: Read) -> Iterator[str]:
    """Yield what is wrong, a line each: places not found, answers missed, claims split, numbers off, pairs counted wrongly."""
    matching = Matching(case, read)
    for one in (*matching.made, *matching.answered):
        yield from [] if one.read else [f"not found: {_place(one)}"]
    yield from _wrong_answers(matching)
    for id, claim in case.gold.claims.items():
        yield from _wrong_claim(id, claim, matching)
    for one, other, is_same, is_joined in judged_pairs(matching):
        if is_same != is_joined:
            yield f"{'false independence' if is_same else 'false dependence'}: {_place(one)} | {_place(other)}"


def _wrong_answers(matching: Matching) -> Iterator[str]:
    given = {(matching.about.get(claim.id), id, act) for claim in matching.read.claims for id, act in claim.answers}
    for one in matching.answered:
        if one.read and not any((one.claim, id, _act(one)) in given for id in one.all):
            yield f"answer missed: {_act(one)}, {_place(one)}"


def _wrong_claim(id: str, gold: GoldClaim, matching: Matching) -> Iterator[str]:
    mine = {one.read for one in matching.made if one.claim == id and one.read}
    holding = [claim for claim in matching.read.claims if mine & set(claim.statements)]
    others = {one.claim for claim in holding for one in matching.made if one.read in claim.statements} - {id}
    if len(holding) > 1 or others:
        yield f"claim {id}: in {len(holding)} of the case, with {', '.join(sorted(others)) or 'no other'}: {gold.gloss}"
    read = matching.is_read(id)
    if read and not holds(read.count, gold.origins):
        told, should = f"{read.count.least}–{read.count.most}", f"{gold.origins.least}–{gold.origins.most}"
        yield f"origins {id}: {told}, should be {should}: {gold.gloss}"


def _place(one: Matched) -> str:
    return f"{one.claim} {one.told.article} “{one.told.words}”"


# --- The case itself ---


def read_case(articles: Sequence[Written]) -> Read:
    """Build a case of the articles, as a user would, and return what the measures need of it."""
    from bench.linked import built  # noqa: PLC0415 - it speaks of what is defined here

    with TemporaryDirectory() as folder:
        return built(articles, Path(folder))


def main() -> None:
    """Print the table of one case."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--half", choices=("demo", "dev", "second", "apart", *ASIDE), default="demo")
    options.add_argument("--show", action="store_true", help="list what is wrong")
    options.add_argument("--release", action="store_true", help="pin these figures as floors")
    told = options.parse_args()
    case = load(told.half)
    read = read_case(case.articles)
    found = {row.name: row.value for row in rows(case, read)}
    for name, value in found.items():
        print(f"{name:<52} {value}")
    if told.show:
        print(*wrong(case, read), sep="\n")
    if told.half not in (*ASIDE, "apart"):  # what is set aside is scored, never held
        figures = {name: shown_in(found[name]) for name in HELD} | {"independence": 100 - shown_in(found["false independence"])}
        digest = digest_of((articles_of(told.half), CASES / told.half / "gold.json"))
        if fallen := hold(f"linking {told.half}", digest, figures, told.release):
            sys.exit("\n".join(fallen))


if __name__ == "__main__":
    try:
        main()
    except SaidbyError as error:
        sys.exit(str(error))
