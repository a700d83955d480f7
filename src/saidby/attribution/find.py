"""Text to attributions: which words are a cue, and for each cue its source and its content; the names in it come along."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from saidby.attribution.acts import SPEECH, act_of
from saidby.attribution.clean import cleaned
from saidby.attribution.decode import Choices, Figures, Found, attribution, cues
from saidby.attribution.deeds import deeds, is_plain_clause
from saidby.attribution.formulas import formulas
from saidby.attribution.kinds import PRONOUN
from saidby.attribution.names import Names
from saidby.attribution.naming import Namer
from saidby.language.encoder import Encoder, State
from saidby.language.pieces import Pieces, pieces
from saidby.language.weights import session
from saidby.language.words import Words, words
from saidby.types import Span, Spans

NETWORK = "network"
FORMULA = "formula"


@dataclass(frozen=True)
class Attribution:
    """Source, cue and content as they stand in the text; source or content may be missing.

    Attributes:
        sure: the network's probability that the cue is one.
        verbatim: the content is quoted though no mark says so, as in a transcript.
        rule: what found it: "network", "second look" (the network, within another's content), "formula" (set words), "headline",
            "possible headline" or "turn".
        figures: what the network's scores tell; ``None`` where a rule found or mended it.
    """

    cue: Span
    source: Spans
    content: Spans
    sure: float
    verbatim: bool = False
    rule: str = NETWORK
    figures: Figures | None = None


@dataclass(frozen=True)
class Findings:
    """What the networks find in one text, from one look at it: attributions in order of their cues, and names."""

    attributions: list[Attribution]
    names: Names


_WORD = re.compile(r"\w+")
_LINKING = re.compile(r"(?i)(?:that|how|whether)\b")
_JOINS = re.compile(r"\b(?:and|but|or|then)\b|[,;]")
_STOPS = re.compile(r"[.!?][”\"’]?\s|\n")
SHORTEST = 40
"""Characters of a content that is worth a second look."""
_VERB = re.compile(
    r"(?i)\b(?:say|said|tell|told|believ|think|thought|den[yi]|claim|report|warn|insist|argu|fear|hope|want|expect|accus|according|confirm|vow|"
    r"promis|refus|reject|announc|demand|call for|called for|urg|suspect|doubt|consider|agree|admit|suggest|allege|stat(?:e|es|ed)\b|quot|"
    r"cit(?:e|es|ed|ing)\b)"
)
PLAIN = re.compile(
    r"(?i)\b(?:said|says?|saying|told|tells|according to|reported|reports|wrote|writes|added|asked|believes?|denied|denies|confirmed|"
    r"argued|argues|warned|announced|claimed|claims|tweeted|stated|insisted|explained|noted)\b"
)
"""The plainest verbs of speech, for ``Choices.plain``."""


class Finder:
    """Finds attributions and names; opens the networks once.

    Args:
        threads: processors to use; 0 takes all that the process may use.
    """

    def __init__(self, threads: int = 0, choices: Choices | None = None) -> None:
        self._encoder = Encoder(threads)
        self._links = session("links.onnx", threads)
        self._namer = Namer(threads)
        self._choices = choices or Choices()

    def read(self, text: str, within: Spans) -> Findings:
        """Return the attributions and the names in the stretches ``within`` of ``text``."""
        p = pieces(text).within(within)
        states = self._encoder.states(p)
        return Findings(self._told(p, states), self._namer.names(p, states))

    def find(self, text: str, within: Spans) -> list[Attribution]:
        """Return the attributions alone, in order of their cues."""
        p = pieces(text).within(within)
        return self._told(p, self._encoder.states(p))

    def _told(self, p: Pieces, states: list[State]) -> list[Attribution]:
        """The attributions of a text and those nested in their contents, in order of their cues."""
        outer = self._attributions(p, states)
        inner = [new for at in outer if _may_nest(p.text, at) for new in self._nested(p, at)]
        return sorted(_once_a_cue([*outer, *inner]), key=lambda at: at.cue)

    def _attributions(self, p: Pieces, states: list[State]) -> list[Attribution]:
        """Those whose cue is sure enough, those that set words make sure, and what the same source says on in the same sentence."""
        found = (at for state in states for at in self._read(p.text, state, words(p, state.start, state.end)))
        clean = [one for at, w, rule in found if (one := _attribution(p.text, at, w, rule))]
        sure = [at for at in clean if at.rule == FORMULA or at.sure > self._least(at.cue.of(p.text)) or _stands(at, p.text)]
        cues = {at.cue for at in sure}
        return [*sure, *(at for at in clean if at.cue not in cues and any(_goes_on(at, before, p.text) for before in sure))]

    def _least(self, cue: str) -> float:
        """How sure a cue must be: the plainer its words, the less."""
        choices = self._choices
        return choices.plain if PLAIN.search(cue) else choices.known if act_of(cue) in SPEECH else choices.cue

    def _nested(self, p: Pieces, outer: Attribution) -> list[Attribution]:
        """Read what stands within a content as a text of its own: flat training data hide one attribution inside another.

        Only what is sure, of a known act, another's, and about all of the content counts: "A says B believes X", not "A says he believes".
        """
        content = p.within(outer.content)
        found = self._attributions(content, self._encoder.states(content))
        whole = [at for at in found if at.sure > self._choices.nested and _share(at, outer, p.text) > self._choices.whole]
        told = [at for at in whole if at.source and at.content and act_of(at.cue.of(p.text))]
        return [replace(at, rule="second look") for at in told if not PRONOUN.fullmatch(at.source[0].of(p.text))]

    def _read(self, text: str, state: State, w: Words) -> Iterator[tuple[Found, Words, str]]:
        here = self._candidates(text, state, w)
        if not here:
            return
        runs = sorted(here)
        first, last = w.first[[a for a, _ in runs]] + 1, w.last[[b for _, b in runs]] + 1
        (scores,) = self._links.run(["scores"], {"hidden": state.hidden, "first": first, "last": last})
        on = 1 - state.cue[w.first, 0]
        for (a, b), score in zip(runs, scores, strict=True):
            yield attribution((a, b), on, score[:, 1:-1], w, self._choices), w, here[a, b]

    def _candidates(self, text: str, state: State, w: Words) -> dict[tuple[int, int], str]:
        """What may be a cue, with the rule that says so: what the network is sure of, set words, and what it is less sure of."""
        choices = self._choices
        on = 1 - state.cue[w.first, 0]
        fixed = list(_set_words(text, w))
        plain = cues(state.cue, w, choices)
        sure = [run for run in plain if on[run[0] : run[1] + 1].max() > choices.cue or not any(_overlap(run, words) for words in fixed)]
        low = cues(state.cue, w, replace(choices, edge=choices.joined, plain=choices.joined))
        here: dict[tuple[int, int], str] = {}
        deeds = list(_deeds(text, w))
        for run in [*sure, *fixed, *deeds, *low]:
            if not any(_overlap(run, other) for other in here):
                here[run] = FORMULA if run in fixed else NETWORK
        return here


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _set_words(text: str, w: Words) -> Iterator[tuple[int, int]]:
    """Yield the set words of a window as runs of words."""
    for span in formulas(text, Span(int(w.starts[0]), int(w.ends[-1]))) if len(w) else ():
        yield int(np.searchsorted(w.starts, span.start)), int(np.searchsorted(w.ends, span.end))


def _deeds(text: str, w: Words) -> Iterator[tuple[int, int]]:
    """Yield the verbs of stands of a window as runs of words."""
    for span in deeds(text, Span(int(w.starts[0]), int(w.ends[-1]))) if len(w) else ():
        yield int(np.searchsorted(w.starts, span.start)), int(np.searchsorted(w.ends, span.end))


def _stands(at: Attribution, text: str) -> bool:
    """Tell whether the network's source and content make a cue that of a plain clause, however unsure it is of the cue."""
    return is_plain_clause(text, at.cue, at.source, at.content)


def _goes_on(at: Attribution, before: Attribution, text: str) -> bool:
    """Tell whether a cue of a known act has the source of one before it in its sentence ("A praised X, deplored Y and offered Z")."""
    between = text[before.cue.end : at.cue.start] if before.cue.end < at.cue.start else ""
    joined = _JOINS.search(between) is not None and _STOPS.search(between) is None
    return joined and bool(at.content) and bool(at.source) and at.source == before.source and act_of(at.cue.of(text)) is not None


def _share(inner: Attribution, outer: Attribution, text: str) -> float:
    """The share of the words of a content, less "that", that a nested attribution has."""
    linked = sum(_LINKING.match(text, span.start) is not None for span in outer.content)
    return _count((*inner.source, inner.cue, *inner.content), text) / max(_count(outer.content, text) - linked, 1)


def _count(spans: Spans, text: str) -> int:
    return sum(len(_WORD.findall(text, span.start, span.end)) for span in spans)


def _once_a_cue(found: list[Attribution]) -> list[Attribution]:
    """Keep the first reading of each cue: that in the whole text, which sees more, before that within a content."""
    taken: set[int] = set()
    kept = []
    for at in found:
        if taken.isdisjoint(range(at.cue.start, at.cue.end)):
            taken.update(range(at.cue.start, at.cue.end))
            kept.append(at)
    return kept


def _may_nest(text: str, outer: Attribution) -> bool:
    size = sum(span.end - span.start for span in outer.content)
    return size >= SHORTEST and any(_VERB.search(text, span.start, span.end) for span in outer.content)


def _attribution(text: str, found: Found, w: Words, rule: str) -> Attribution | None:
    def spans(runs: tuple[tuple[int, int], ...]) -> Spans:
        return cleaned(text, tuple(Span(int(w.starts[a]), int(w.ends[b])) for a, b in runs))

    cue = Span(int(w.starts[found.cue[0]]), int(w.ends[found.cue[1]]))
    source, content = spans(found.source), spans(found.content)
    content = content if content != source else ()
    whole = source or content or rule == FORMULA
    return Attribution(cue, source, content, found.sure, rule=rule, figures=found.figures) if whole else None
