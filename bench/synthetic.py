"""Synthetic cases of any size, for measuring what a case costs: invented affairs, told by invented outlets over years.

What is alike in real news and bears on the cost is kept: a few affairs are told thousands of times and most a few; an affair adds new
propositions while it repeats its first; words follow Zipf's law (each affair has some of its own); a proposition is told again in other
words; agencies are copied whole or in part; sources are named, unnamed, bodies, or come through another outlet; some answer. The words
make no sense together, so nothing here measures how well a case is linked: that is ``bench.linking``.

Every article follows from the seed and its number alone, so that a run can be taken up anywhere, and nothing need be kept.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from itertools import accumulate
from random import Random
from typing import Final, NamedTuple

from saidby.language.pieces import tokenizer
from saidby.types import Act, Article, Block, Hop, Ledger, Manner, Mode, Profile, Source, SourceKind, Span, Statement

A_DAY: Final = 20
"""Articles a day: 10,000 are sixteen months."""
FIRST: Final = datetime(2020, 1, 1, tzinfo=UTC)
AFFAIRS: Final = 0.5
"""Affairs that begin on a day."""
LONGEST: Final = 700
"""Days that an affair lasts, at most."""
WIRE: Final = 8
"""One article in so many is an agency's."""
_ONSETS: Final = ("b", "br", "d", "dr", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
_RIMES: Final = ("a", "ar", "e", "el", "en", "i", "in", "o", "or", "os", "u", "un", "ev", "al", "ost", "ith")
_ROLES: Final = ("minister", "spokesman", "mayor", "director", "analyst", "governor", "judge", "professor", "envoy", "engineer")
_BODIES: Final = ("Ministry", "Board", "Authority", "Institute", "Commission", "Union", "Council", "Bank", "Agency", "Company")
_PAPERS: Final = ("Times", "Post", "Monitor", "Herald", "Courier", "Ledger", "Tribune", "Record")
_UNNAMED: Final = ("a senior official at the {}", "two people close to the {}", "a diplomat", "a former employee of the {}", "an aide")
_CUES: Final[tuple[tuple[str, Act | None], ...]] = (
    ("said", "assert"), ("said", "assert"), ("said", "assert"), ("announced", "announce"), ("warned", "warn"), ("demanded", "demand"),
    ("confirmed", "confirm"), ("denied", "deny"), ("added", None), ("predicted", "predict"),
)  # fmt: skip
_SHAPES: Final = (
    "the {0} {1} {5} {2} {3} the {4} of {6}",
    "{6} {5} {3} {7} {2} {4} for the {0} {1}",
    "the {4} {5} be {3} in {6} by {7} {0} {1}",
)
_MODALS: Final = ("will", "would", "could", "will not", "has to", "may")


class Speaker(NamedTuple):
    """Who speaks in an affair."""

    kind: SourceKind
    label: str
    name: str | None
    role: str | None
    body: str


class Proposition(NamedTuple):
    """What can be said, with a second word for each of its words."""

    words: tuple[tuple[str, str], ...]
    modal: str
    place: str
    number: int

    def told(self, rng: Random) -> str:
        """Return it in words, which differ from time to time."""
        words = [pair[rng.random() < 0.25] for pair in self.words]
        return rng.choices(_SHAPES, (5, 2, 1))[0].format(*words, self.modal, self.place, self.number)


class Affair(NamedTuple):
    """What many articles are about, for some days."""

    number: int
    day: int
    days: int
    weight: float
    topic: tuple[str, ...]
    places: tuple[str, ...]
    speakers: tuple[Speaker, ...]


class Line(NamedTuple):
    """One statement to be written."""

    speaker: Speaker
    content: str
    cue: str
    act: Act | None
    mode: Mode
    through: str | None
    proposition: str


class Draft(NamedTuple):
    """An article before it is set: an outlet prints it under its name."""

    title: str
    lines: tuple[Line, ...]
    between: tuple[str, ...]


class World:
    """All articles of one seed.

    Args:
        seed: another one makes another world of the same kind.
    """

    def __init__(self, seed: int = 1) -> None:
        self.seed = seed
        self._affair, self._open, self._drafted = (
            lru_cache(4096)(self._make_affair),
            lru_cache(8)(self._find_open),
            lru_cache(64)(self._draft),
        )

    def ledgers(self, first: int, count: int) -> Iterator[Ledger]:
        """Yield the ledgers of the articles from number ``first`` on."""
        yield from map(self.ledger, range(first, first + count))

    def ledger(self, number: int) -> Ledger:
        """Return the ledger of one article."""
        return _set(self.seed, number, *self._printed(number))

    def propositions(self, number: int) -> tuple[str, ...]:
        """Return which proposition each statement of an article tells; each that is told once has a name of its own."""
        lines = self._printed(number)[1].lines
        return tuple(line.proposition or f"{number}.{place}" for place, line in enumerate(lines))

    def _printed(self, number: int) -> tuple[str, Draft, str]:
        """Return outlet, draft and credit of an article."""
        rng = self._rng("article", number)
        if number % WIRE == 0:
            return _agency(rng), self._drafted(number), ""
        if rng.random() < 0.15 and number > WIRE:
            return self._copy(number, rng)
        return _outlet(rng), self._draft(number), ""

    def _rng(self, what: str, number: int) -> Random:
        return Random(f"{self.seed} {what} {number}")

    def _copy(self, number: int, rng: Random) -> tuple[str, Draft, str]:
        """Print an agency's article of these days again, often without its end."""
        original = max(0, number - number % WIRE - WIRE * rng.randrange(3))
        wire = self._drafted(original)
        kept = max(2, len(wire.lines) - rng.choice((0, 0, 1, 3)))
        agency = _agency(self._rng("article", original))
        return _outlet(rng), Draft(wire.title + " – report", wire.lines[:kept], wire.between[:kept]), agency

    def _draft(self, number: int) -> Draft:
        rng, day = self._rng("draft", number), number // A_DAY
        affairs, weights = self._open(day)
        affair = rng.choices(affairs, cum_weights=weights)[0]
        lines = tuple(self._line(affair, day, rng) for _ in range(3 + min(20, int(rng.gammavariate(3, 2.4)))))
        between = tuple(_filler(affair, rng) if rng.random() < 0.7 else "" for _ in lines)
        return Draft(" ".join(lines[0].content.split()[:9]).capitalize(), lines, between)

    def _line(self, affair: Affair, day: int, rng: Random) -> Line:
        speaker = affair.speakers[min(int(rng.expovariate(0.25)), len(affair.speakers) - 1)]
        cue, act = rng.choice(_CUES)
        index = None if rng.random() < 0.3 else _known(affair, day, rng)
        said = _proposition(affair, rng if index is None else self._rng(f"proposition {affair.number}", index))
        through = _outlet(rng) if rng.random() < 0.12 else None
        mode: Mode = rng.choice(("direct", "indirect"))
        name = "" if index is None else f"{affair.number}:{index}"
        return Line(speaker, said.told(rng), "told" if through else cue, "assert" if through else act, mode, through, name)

    def _find_open(self, day: int) -> tuple[list[Affair], list[float]]:
        """Return the affairs of a day, and their weights summed up."""
        begun = range(int(day * AFFAIRS), max(-2, int((day - LONGEST) * AFFAIRS)), -1)
        found = [affair for k in begun if (affair := self._affair(k)).day <= day < affair.day + affair.days] or [self._affair(-1)]
        return found, list(accumulate(affair.weight for affair in found))

    def _make_affair(self, number: int) -> Affair:
        rng = self._rng("affair", number)
        topic, places = tuple(_word(rng) for _ in range(60)), tuple(_name(rng) for _ in range(3))
        bodies = [f"{_pick(_name_pool(), rng)} {rng.choice(_BODIES)}" for _ in range(4)]
        speakers = tuple(_speaker(rng, bodies) for _ in range(rng.randrange(5, 25)))
        days = LONGEST if number < 0 else min(LONGEST, int(rng.lognormvariate(2.6, 1.3)) + 2)
        return Affair(number, int(max(number, 0) / AFFAIRS), days, min(8.0, rng.paretovariate(1.1)), topic, places, speakers)


# --- Words ---


@cache
def _vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The tokenizer's whole words, which are sorted by frequency, with the sums of their weights by Zipf's law."""
    words = sorted((number, word) for word, number in tokenizer().get_vocab().items() if number > 2200 and word.isascii())
    kept = tuple(word for _, word in words if word.isalpha() and len(word) > 2)
    return kept, tuple(accumulate(1 / (rank + 30) for rank in range(len(kept))))


def _word(rng: Random) -> str:
    words, sums = _vocabulary()
    return rng.choices(words, cum_weights=sums)[0]


def _name(rng: Random) -> str:
    return "".join(rng.choice(_ONSETS) + rng.choice(_RIMES) for _ in range(rng.choice((2, 2, 3)))).capitalize()


@cache
def _name_pool() -> tuple[str, ...]:
    rng = Random("names")
    return tuple(_name(rng) for _ in range(3000))


def _pick(names: Sequence[str], rng: Random) -> str:
    """Pick one, the first far more often than the last."""
    return names[min(int(rng.paretovariate(0.7)) - 1, len(names) - 1)]


@cache
def _outlets() -> tuple[str, ...]:
    rng = Random("outlets")
    return tuple(f"{_name(rng)} {rng.choice(_PAPERS)}" for _ in range(400))


def _outlet(rng: Random) -> str:
    return _pick(_outlets(), rng)


def _agency(rng: Random) -> str:
    return rng.choice(("Northwire", "Meridian Press", "Tasskar"))


def _speaker(rng: Random, bodies: Sequence[str]) -> Speaker:
    body, kind = rng.choice(bodies), rng.choices(("named", "unnamed", "organisation"), (6, 3, 2))[0]
    if kind == "organisation":
        return Speaker("organisation", f"the {body}", body, None, body)
    if kind == "unnamed":
        return Speaker("unnamed", rng.choice(_UNNAMED).format(body), None, None, body)
    name = f"{rng.choice(_name_pool()[:300])} {rng.choice(_name_pool())}"
    return Speaker("named", name, name, rng.choice(_ROLES), body)


def _proposition(affair: Affair, rng: Random) -> Proposition:
    words = [(rng.choice(affair.topic) if rng.random() < 0.6 else _word(rng), _word(rng)) for _ in range(5)]
    return Proposition(tuple(words), rng.choice(_MODALS), rng.choice(affair.places), rng.randrange(2, 500))


def _known(affair: Affair, day: int, rng: Random) -> int:
    """Pick one of the propositions that an affair has by now: mostly a late one, or one of the first, which are told again and again."""
    there = 10 + (day - affair.day) // 2
    late, early = there - 1 - int(rng.expovariate(0.2)), int(rng.paretovariate(0.4)) - 1
    return max(0, min(there - 1, late if rng.random() < 0.6 else early))


def _filler(affair: Affair, rng: Random) -> str:
    return f"The {' '.join(_word(rng) for _ in range(rng.randrange(6, 16)))} in {rng.choice(affair.places)}. "


# --- Setting ---


class _Page:
    """A text as it grows, with its blocks."""

    def __init__(self, title: str) -> None:
        self.text, self.blocks = title, [Block("headline", Span(0, len(title)))]

    def put(self, words: str) -> Span:
        """Write words, and return where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def end(self, start: int) -> None:
        """End a paragraph that began there."""
        self.blocks.append(Block("paragraph", Span(start, len(self.text))))


class _Cast:
    """The sources of one article, with their mentions."""

    def __init__(self) -> None:
        self._mentions: dict[Speaker, list[Span]] = {}

    def mention(self, speaker: Speaker, span: Span) -> str:
        """Note where somebody is named, and return his id."""
        self._mentions.setdefault(speaker, []).append(span)
        return f"s{list(self._mentions).index(speaker) + 1}"

    def sources(self) -> tuple[Source, ...]:
        """Return all, in the order in which they came."""
        return tuple(_source(f"s{k}", *item) for k, item in enumerate(self._mentions.items(), 1))


def _source(id: str, speaker: Speaker, mentions: Sequence[Span]) -> Source:
    profile = Profile(descriptor=speaker.label) if speaker.kind == "unnamed" else None
    body = None if speaker.kind in ("organisation", "outlet") or " at " in speaker.label else speaker.body or None
    return Source(
        id=id, kind=speaker.kind, name=speaker.name, role=speaker.role, organisation=body, profile=profile, mentions=tuple(mentions)
    )


def _set(seed: int, number: int, outlet: str, draft: Draft, credit: str) -> Ledger:
    """Print a draft in an outlet."""
    id = hashlib.blake2b(f"{seed} {number}".encode(), digest_size=8).hexdigest()
    page, cast = _Page(draft.title), _Cast()
    statements = [
        _paragraph(page, cast, f"{id}.{k}", line, between) for k, (line, between) in enumerate(zip(draft.lines, draft.between, strict=True))
    ]
    if credit:
        page.put("\n\n")
        page.end(page.put(f"({credit})").start)
    moment = FIRST + timedelta(days=number // A_DAY, minutes=number % A_DAY * (1440 // A_DAY))
    article = Article(
        id=id, url=f"https://{outlet.replace(' ', '-').lower()}.example/{number}", outlet=outlet, title=draft.title,
        published=moment.isoformat(), sha256=hashlib.sha256(page.text.encode()).hexdigest(), text=page.text, blocks=tuple(page.blocks),
    )  # fmt: skip
    return Ledger(reader="bench.synthetic", article=article, sources=cast.sources(), statements=tuple(statements))


def _paragraph(page: _Page, cast: _Cast, id: str, line: Line, between: str) -> Statement:
    """Write one statement after a sentence of the article's own."""
    page.put("\n\n")
    start = page.put(between).start
    content, hops = _quoted(page, cast, line) if line.mode == "direct" else _reported(page, cast, line)
    page.put(".")
    page.end(start)
    manner = Manner(negated=" not " in line.content)
    return Statement(id=id, mode=line.mode, content=(content,), act=line.act, manner=manner, chain=hops, confidence=0.9)


def _quoted(page: _Page, cast: _Cast, line: Line) -> tuple[Span, tuple[Hop, ...]]:
    page.put("“")
    content = page.put(line.content + ",")
    page.put("” ")
    return content, _chain(page, cast, line)


def _reported(page: _Page, cast: _Cast, line: Line) -> tuple[Span, tuple[Hop, ...]]:
    hops = _chain(page, cast, line)
    page.put(" that ")
    return page.put(line.content), hops


def _chain(page: _Page, cast: _Cast, line: Line) -> tuple[Hop, ...]:
    """Write who says it, and to whom."""
    if line.speaker.role:
        page.put(f"{line.speaker.body} {line.speaker.role} ")
    anchor = page.put(line.speaker.label)
    page.put(" ")
    cue = page.put(line.cue)
    origin = Hop(source=cast.mention(line.speaker, anchor), anchor=(anchor,), cue=cue)
    if not line.through:
        return (origin,)
    page.put(" the ")
    relay = page.put(line.through)
    return Hop(source=cast.mention(Speaker("outlet", line.through, line.through, None, ""), relay), anchor=(relay,)), origin
