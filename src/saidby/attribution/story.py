"""Who is spoken of in an article so far: figures, each with the mentions of it that are known to be one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Final

from saidby.attribution.called import acronyms, bare, tokens
from saidby.attribution.gender import Gender
from saidby.attribution.ground import Place
from saidby.attribution.mentions import IT, SPEAKER, Mention, Sort, reach
from saidby.types import SourceKind, Span, Spans

NEAR: Final = 40
"""So many figures back a pronoun looks."""


_TO_US = SPEAKER | {"you", "your"}


@dataclass(frozen=True)
class Seen:
    """A mention and where it stands.

    Attributes:
        told: the contents that it is the source of.
        speaks: it is the source of something, if only of a silence.
    """

    mention: Mention
    place: Place
    told: Spans = ()
    speaks: bool = False

    @cached_property
    def span(self) -> Span:
        """From its first to its last character."""
        return reach(self.mention)


@dataclass(frozen=True)
class Tie:
    """Why a mention is of a figure: the rule, the reason in words, and the words that decided.

    ``figure`` is ``None`` where the mention could be of several and so is of none that is known.
    """

    figure: "Figure | None"
    rule: str
    reason: str
    spans: Spans = ()


@dataclass(eq=False)
class Figure:
    """Somebody or something that the article speaks of; it grows while the article is read.

    ``told_gender`` is what titles, nouns and given names tell; ``gender`` also what pronouns do that were taken to be it.
    Of mentions by the same name ``named`` and ``bodies`` keep the first.
    """

    seen: list[Seen] = field(default_factory=list)
    named: list[Mention] = field(default_factory=list)
    bodies: list[Mention] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)
    kinds: set[SourceKind] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    told_gender: Gender | None = None
    gender: Gender | None = None
    many: bool | None = None
    sort: Sort | None = None
    is_source: bool = False

    def add(self, one: Seen) -> None:
        """Take in a mention, and what it tells."""
        told = one.mention
        self.seen.append(one)
        self.is_source = self.is_source or told.source
        self.told_gender = self.told_gender or (told.gender if told.form != "pronoun" else None)
        self.gender = self.told_gender or self.gender or told.gender
        self.many = told.many if self.many is None else self.many
        self.sort = self.sort or told.sort
        if told.form != "pronoun":
            self._learn(told)
        elif told.words in IT and self.may_be_body:
            self.sort = "body"

    def _learn(self, told: Mention) -> None:
        if told.person and all((told.person, told.gender) != (other.person, other.gender) for other in self.named):
            self.named.append(told)
        if told.body and all((told.body, told.words) != (other.body, other.words) for other in self.bodies):
            self.bodies.append(told)
        self.heads.update(told.heads)
        self.about.update(told.about)
        self.kinds.update([told.kind] if told.kind else [])
        self.ages.update([told.age] if told.age else [])

    @property
    def last(self) -> Seen:
        """Its latest mention."""
        return self.seen[-1]

    @property
    def first(self) -> Seen:
        """Its first mention."""
        return self.seen[0]

    @property
    def described(self) -> bool:
        """Tell whether any mention says more than a pronoun."""
        return any(one.mention.form != "pronoun" for one in self.seen)

    @property
    def speaks_to_us(self) -> bool:
        """Tell whether it is only known as I, we or you."""
        return not self.described and any(one.mention.words in _TO_US for one in self.seen)

    @property
    def may_be_body(self) -> bool:
        """Tell whether it is known by a name alone that may be a firm's ("Tolan Cements"): no gender, no role, no given name."""
        return bool(self.named) and self.gender is None and not self.heads

    def words(self) -> str:
        """The fullest name, or else the first words for it."""
        told = max(self.named or self.bodies, key=lambda one: len(one.person or one.body), default=None)
        return (told.person or told.body) if told else self.first.mention.words


class Story:
    """The figures of one article, looked up by name, by noun and by how lately they were mentioned.

    Args:
        shared: surnames that several persons of the article bear.
    """

    def __init__(self, shared: frozenset[str] = frozenset()) -> None:
        self.shared = shared
        self.figures: list[Figure] = []
        self._lately: dict[int, Figure] = {}
        self._by_word: dict[str, list[Figure]] = {}
        self._by_anchor: dict[Spans, Figure] = {}
        self.author: Figure | None = None

    def join(self, one: Seen, figure: Figure | None) -> Figure:
        """Add a mention to a figure, or to a new one."""
        joined = figure or self._new()
        joined.add(one)
        self._lately.pop(id(joined), None)
        self._lately[id(joined)] = joined
        self._by_anchor[one.mention.anchor] = joined
        for word in _keys(one.mention):
            held = self._by_word.setdefault(word, [])
            held += [] if joined in held else [joined]
        return joined

    def _new(self) -> Figure:
        figure = Figure()
        self.figures.append(figure)
        return figure

    def at(self, anchor: Spans) -> Figure | None:
        """The figure that some words were found to mention."""
        return self._by_anchor.get(anchor)

    def lately(self) -> Iterator[Figure]:
        """The figures that were mentioned lately, the latest first."""
        return islice(reversed(self._lately.values()), NEAR)

    def sharing(self, words: Iterable[str]) -> list[Figure]:
        """The figures that have a word of their names or nouns among these, in the order of the text."""
        return list(dict.fromkeys(figure for word in words for figure in self._by_word.get(word, ())))


def _keys(told: Mention) -> set[str]:
    """The words by which a mention is found again."""
    return (
        {f"person {part}" for part in told.parts} | {f"body {word}" for word in body_keys(told)} | {f"noun {head}" for head in told.heads}
    )


def body_keys(told: Mention) -> set[str]:
    """The words by which the name of a body is found again: its words and its acronyms."""
    if not told.body:
        return set()
    return {*tokens(told.body), bare(told.body).replace(".", "").lower(), *(word.lower() for word in acronyms(told))}
