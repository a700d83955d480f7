"""Relays that last over several sentences: "A told B that X. He added Y.", and "X, said A. “Y,” he told B.".

The drafts are walked in the order of the text. A draft whose chain names an outlet opens a relay; what the same speaker says next
inherits it, with the words that told of the relay as evidence. A relay ends at a new speaker, a new outlet, another occasion ("told
parliament", "said in a statement"), or a paragraph in the article's own voice. See the table of chains in ``docs/ledger.md``.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from saidby.attribution.acts import act_of
from saidby.attribution.chains import ANSWERS, Draft, Link, place_of
from saidby.attribution.scene import Scene
from saidby.types import Span, Spans

Who = Callable[[Spans], str | None]
"""Tells the source that some words mention, by an id; ``None`` where nobody is named."""

_OCCASION = re.compile(
    r"(?i)\b(?:in|at|on|to|during|via|through|before) (?:an?|the|his|her|its|their|this|that|another)?\s?(?:[\w’'-]+ ){0,3}?"
    r"(?:statement|tweet|post|blog|facebook|twitter|instagram|telegram|(?:press|news) conference|briefing|press release|conference call|"
    r"reporters|journalists|parliament|congress|senate|court|committee|inquiry|hearing|tribunal|jury|judge|lawmakers|mps|rally|speech|"
    r"meeting|ceremony|letter|memo|filing|email|e-mail|lecture|sermon|podium|crowd|supporters|council)\b"
)
_TOLD_OTHERS = re.compile(r"(?i)\b(?:told|tells|informed|assured|briefed)\s+$")
_TO_US = re.compile(r"(?i)\b(?:to|with) (?:me|us)\b")
_HABIT = re.compile(
    r"(?i)\b(?:continually|repeatedly|often|always|regularly|(?:has|have|had) long|consistently|frequently|routinely|keeps?)\b"
)
_PAST = re.compile(
    r"(?i)\b(?:(?:hours?|days?|weeks?|months?|years?|decades?) (?:earlier|ago|before)|"
    r"last (?:week|month|year|summer|spring|autumn|fall|winter)|earlier (?:this|in|that)\b|previously|"
    r"in (?:19|20)\d\d\b|at the time\b|back then\b|(?<=\w )then(?=[.,;]))"
)
"""When something else was said: not on the occasion that the article is about."""
_ONE_OF = re.compile(
    r"(?i)(?:(?:one|two|three|some|many|most|several|both|all|another|neither|either|each|the (?:other|first|second)) of|one|"
    r"the other|another)\b"
)

_ANOTHER = re.compile(
    r"(?i)(?:another|a (?:second|third|further|different)|the other) (?:[\w’'.-]+ ){0,3}?"
    r"(?P<noun>[a-z]+)(?: (?:who|with|in|from|at|close|familiar)\b.*)?"
)
"""One more of the same sort ("Another US official"), whom the same outlet cites."""
_SAME = re.compile(r"(?i)(?:(?:one|two|both|all|another) of )?(?:the|these|those|both|its)(?: [a-z-]+){1,5}$")
"""Sources that the text has told of already."""
_CAPITAL = re.compile(r"(?<=[a-z] )[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ][a-zß-ÿ]+|^[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ][a-zß-ÿ]+")


@dataclass(frozen=True)
class Relay:
    """A speaker whose words came through outlets, as one draft tells it.

    Attributes:
        speakers: who was relayed, and who of them spoke on.
        through: the words that name the outlets, outermost first.
        evidence: the words that tell of it.
        at: number of its sentence.
        plural: the speaker is several, of whom one may speak on.
        words: those for a speaker without a name, of whose sort another may speak on.
        only: the paragraph that it ends with, where it is of another time ("told B in 2013").
        before: the relay that goes on behind that.
    """

    speakers: frozenset[str]
    through: tuple[Spans, ...]
    evidence: Span
    at: int
    plural: bool
    words: frozenset[str] = frozenset()
    only: int | None = None
    before: "Relay | None" = None


def inherited(made: Sequence[Draft], scene: Scene, who: Who) -> list[Draft]:
    """Give drafts the relays that other sentences tell of.

    Args:
        made: drafts with the chains of their own sentences.
        scene: the text they stand in.
        who: tells sources apart.

    Returns:
        The same drafts in the same order; those that inherit have links without words of their own, with evidence.
    """
    walk = _Walk(made, scene, who)
    forward = walk.forward()
    return [
        _with_relay(draft, before, "goes on") if before else _with_relay(draft, walk.backward(k), "told later")
        for k, (draft, before) in enumerate(zip(made, forward, strict=True))
    ]


def _with_relay(draft: Draft, relay: Relay | None, rule: str) -> Draft:
    if relay is None:
        return draft
    outer = tuple(Link((), None, of=words, evidence=relay.evidence, rule=rule) for words in relay.through)
    return replace(draft, links=(*outer, *draft.links))


class _Walk:
    """One walk over the drafts of an article."""

    def __init__(self, made: Sequence[Draft], scene: Scene, who: Who) -> None:
        self._made, self._scene, self._who = made, scene, who
        self._order = sorted(range(len(made)), key=lambda k: (place_of(made[k]), k))
        self._at = [self._sentence(place_of(draft)) for draft in made]
        self._relays = [self._opened(k) for k in range(len(made))]
        self._told = self._sentences_with_drafts()
        self._only_through: dict[str, Relay | None] = {}

    def forward(self) -> list[Relay | None]:
        """What each draft inherits from the drafts before it."""
        taken: list[Relay | None] = [None] * len(self._made)
        active: Relay | None = None
        last = 0
        for k in self._order:
            if active and active.only not in (None, self._paragraph(self._at[k])):
                active = active.before
            if active and self._own_voice_between(last, self._at[k]):
                active = None
            taken[k], active = self._step(k, active)
            last = self._at[k]
        return taken

    def _step(self, k: int, active: Relay | None) -> tuple[Relay | None, Relay | None]:
        """What draft ``k`` takes, and the relay that goes on behind it."""
        self._learn(k)
        if opened := self._relays[k]:
            return None, replace(opened, before=active) if opened.only is not None else opened
        head = self._made[k].links[0]
        if not head.anchor:
            return None, active
        again = None if active and self._speaks_on(head.anchor, active) else self._cited_before(k)
        return (again, again) if again else self._goes_on(k, active)

    def _goes_on(self, k: int, active: Relay | None) -> tuple[Relay | None, Relay | None]:
        """The relay that is active, as far as draft ``k`` is by its speaker, and what goes on behind it."""
        head = self._made[k].links[0]
        if not active:
            return None, None
        if self._scene.outlet(head.anchor):
            return None, active if self._same_outlet(head.anchor, active) else None
        if not self._speaks_on(head.anchor, active):
            return None, None
        if self._other_occasion(self._made[k]):
            return None, None
        source = self._who(head.anchor)
        return active, replace(active, speakers=active.speakers | {source}) if source else active

    def _learn(self, k: int) -> None:
        """Note through whom a source was cited when it first came up."""
        speaker = self._who(self._speaker(self._made[k]).named)
        if speaker:
            relay = None if self._is_told(self._made[k]) else self._relays[k]
            self._only_through.setdefault(speaker, relay if relay and relay.words else None)

    def _cited_before(self, k: int) -> Relay | None:
        """The relay of sources without names that the article knows through an outlet alone, whoever spoke since ("The sources said")."""
        anchor = self._made[k].links[0].anchor
        if not _SAME.match(self._words(anchor)) or self._other_occasion(self._made[k]):
            return None
        return self._only_through.get(self._who(anchor) or "")

    def backward(self, k: int) -> Relay | None:
        """What draft ``k`` inherits from "he told B" in the sentence behind it."""
        head = self._made[k].links[0]
        if self._relays[k] or not head.anchor or not self._plain(self._made[k]) or self._other_occasion(self._made[k]):
            return None
        speaker = self._who(head.anchor)
        for later in self._order:
            if self._at[later] <= self._at[k]:
                continue
            relay = self._relays[later]
            same = self._made[later].links and self._who(self._speaker(self._made[later]).named) == speaker
            if not same or self._at[later] > self._next_told(self._at[k]):
                return None
            if relay:
                return relay if speaker in relay.speakers and self._is_told(self._made[later]) else None
            return self.backward(later)
        return None

    def _plain(self, draft: Draft) -> bool:
        """Tell whether a draft is plain speech with words of its own: who denies a charge need not have done so to the same outlet."""
        cue = draft.links[-1].cue
        return bool(draft.content) and cue is not None and act_of(self._scene.words(cue)) not in ANSWERS

    def _opened(self, k: int) -> Relay | None:
        draft = self._made[k]
        speaker = self._speaker(draft)
        through = tuple(link.anchor for link in draft.links[: draft.links.index(speaker)])
        source = self._who(speaker.named)
        if not through or source is None or not all(through):
            return None
        evidence = _clause(draft.links[: draft.links.index(speaker) + 1])
        only = self._paragraph(self._at[k]) if self._outside(_PAST, draft) else None
        words = self._words(speaker.anchor)
        kin = frozenset() if _CAPITAL.search(words) else frozenset(_singular(words))
        return Relay(frozenset({source}), through, evidence, self._at[k], plural=_is_plural(words), words=kin, only=only)

    def _speaker(self, draft: Draft) -> Link:
        """The outermost link that is no outlet; of outlets alone the last."""
        return next((link for link in draft.links if not self._scene.outlet(link.anchor)), draft.links[-1])

    def _speaks_on(self, anchor: Spans, relay: Relay) -> bool:
        words = self._words(anchor)
        if self._who(anchor) in relay.speakers or (relay.plural and bool(_ONE_OF.match(words))):
            return True
        another = _ANOTHER.fullmatch(words)
        return another is not None and another["noun"] in relay.words

    def _same_outlet(self, anchor: Spans, relay: Relay) -> bool:
        return any(self._who(anchor) == self._who(words) for words in relay.through)

    def _other_occasion(self, draft: Draft) -> bool:
        """Tell whether the sentence says that these words were said elsewhere: to others, in a statement, in parliament."""
        cue = draft.links[0].cue
        if cue is None:
            return False
        sentence = self._scene.sentence(cue)
        if _TOLD_OTHERS.search(self._scene.text[sentence.start : cue.end] + " "):
            return True
        if _HABIT.search(self._scene.words(cue)):
            return True
        return any(self._outside(pattern, draft) for pattern in (_OCCASION, _TO_US, _PAST))

    def _outside(self, pattern: re.Pattern[str], draft: Draft) -> bool:
        """Tell whether a draft’s sentence has such words outside of what is said."""
        cue = draft.links[0].cue or draft.links[-1].cue
        sentence = self._scene.sentence(cue) if cue else Span(0, 0)
        found = pattern.finditer(self._scene.text, sentence.start, sentence.end)
        return any(not _within(Span(*one.span()), draft) for one in found)

    def _is_told(self, draft: Draft) -> bool:
        """Tell whether the innermost relay was told ("he told B"), not one that quotes him."""
        speaker = draft.links.index(self._speaker(draft))
        return speaker > 0 and draft.links[speaker - 1].rule == "told" and not self._opens_anew(draft, draft.links[speaker - 1])

    def _opens_anew(self, draft: Draft, told: Link) -> bool:
        """Tell whether an outlet is told on an occasion that the sentence opens with ("On air at B, he said"): not what was said before."""
        speaker = self._speaker(draft)
        places = [span.start for span in (*speaker.anchor, *([speaker.cue] if speaker.cue else []), *draft.content)]
        return bool(told.anchor and places) and told.anchor[0].end <= min(places)

    def _words(self, spans: Spans) -> str:
        return " ".join(self._scene.words(span) for span in spans)

    # --- where the drafts stand ---

    def _sentence(self, place: int) -> int:
        return self._scene.number(place)

    def _sentences_with_drafts(self) -> frozenset[int]:
        return frozenset(number for draft in self._made for span in _spans(draft) for number in self._numbers(span))

    def _numbers(self, span: Span) -> range:
        return range(self._sentence(span.start), self._sentence(max(span.start, span.end - 1)) + 1)

    def _own_voice_between(self, before: int, after: int) -> bool:
        """Tell whether a whole paragraph in the article's own voice lies between two sentences."""
        first, last = self._paragraph(before), self._paragraph(after)
        return any(not (self._told & set(self._of_paragraph(number))) for number in range(first + 1, last))

    def _next_told(self, at: int) -> int:
        """The next sentence: nothing of the article's own may lie between."""
        return at + 1

    def _paragraph(self, sentence: int) -> int:
        start = self._scene.sentences[sentence].start if self._scene.sentences else 0
        return bisect_right(self._scene.paragraphs, start, key=lambda paragraph: paragraph.start) - 1

    def _of_paragraph(self, number: int) -> Iterator[int]:
        paragraph = self._scene.paragraphs[number]
        return iter(self._numbers(paragraph))


def _spans(draft: Draft) -> list[Span]:
    links = [span for link in draft.links for span in (*link.anchor, *([link.cue] if link.cue else []))]
    return [*draft.content, *links]


def _clause(links: Sequence[Link]) -> Span:
    """The stretch from the first to the last word that tells of a relay."""
    spans = [span for link in links for span in (*link.anchor, *([link.cue] if link.cue else []))]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _within(span: Span, draft: Draft) -> bool:
    return any(content.meets(span) for content in draft.content)


_PLURAL = re.compile(
    r"(?i)^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|both|many|\d+)\b|\b(?:sources|officials|people)\b|\w+s$|\band\b"
)


def _singular(words: str) -> Iterator[str]:
    """Yield the words in small letters, and those in the plural also without its ending."""
    for word in re.findall(r"[a-z]+", words.lower()):
        yield word
        if word.endswith("s"):
            yield word[:-1]


def _is_plural(words: str) -> bool:
    return _PLURAL.search(words) is not None
