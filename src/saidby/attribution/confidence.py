"""How sure the reader is, as a share of such readings that were right where they were measured; and why, in words.

What the network found is rated by logistic regression over a few plain figures (how likely the words of the cue are, how clear the edges
of source and content, how far they stand), fitted on PolNeAR dev by ``python -m training.confidence``. Four questions are asked, each
by itself, so that no answer is a product of the others:

- *stands*: is there such an attribution, with half of the words of its source and of its content or more? A statement's confidence.
- *attribution*: is there an attribution with such a cue?
- *source*, *content*: if there is, are half of the words or more the same?

What a rule found is rated by how often it was right: ``saidby.attribution.measured``.
"""

import math
import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from saidby.attribution.acts import SPEECH, act_of
from saidby.attribution.chains import Draft
from saidby.attribution.decode import Clarity
from saidby.attribution.find import NETWORK, PLAIN, Attribution
from saidby.attribution.going_on import GOES_ON
from saidby.attribution.headlines import QUOTED
from saidby.attribution.heads import OWN_VOICE
from saidby.attribution.measured import Asked, of_rule, parameters
from saidby.types import Decision, Span, Spans

Role = Literal["attribution", "source", "content"]
"""What a decision about an attribution can be on."""

"""What the regression rates; all else is a rule. So is the network's second look, within a content: PolNeAR, where the regression is
fitted, hardly marks one attribution inside another, our gold texts do."""

_MOST: Final = 7.0
"""Log-odds beyond which a probability of the network says nothing more."""
_MARK: Final = re.compile('[“”"„«»]')
_UNCLEAR: Final = 0.6
_TEMPTING: Final = 0.35


def confidence(text: str, draft: Draft, asked: Asked = "stands") -> float:
    """Return how likely it is that a draft's attribution stands, or what else is asked of it."""
    return _rated(_told(text, draft), made_by(draft), asked)


def _told(text: str, draft: Draft) -> dict[str, float] | None:
    return features(text, draft.at) if draft.at else None


def _rated(told: dict[str, float] | None, by: str, asked: Asked) -> float:
    if told is None:
        return of_rule(asked, by)
    weights = parameters().weights[asked]
    return round(_logistic(weights["bias"] + sum(weights[name] * value for name, value in told.items())), 3)


def decisions(text: str, draft: Draft) -> tuple[Decision, ...]:
    """Return what was decided to read an attribution: that it is one, what its source is, and what its content.

    A decision without words (nobody is named) is none.
    """
    by, at, told = made_by(draft), draft.at or _pieced(draft), _told(text, draft)
    roles: tuple[tuple[Role, str, Spans], ...] = (
        ("attribution", _why_attribution(text, at, by), (at.cue,) if _has_cue(at) else at.content),
        ("source", _why_source(at), at.source),
        ("content", _why_content(text, at, by), at.content),
    )
    return tuple(Decision(on=on, rule=by, reason=why, spans=spans, confidence=_rated(told, by, on)) for on, why, spans in roles if spans)


def made_by(draft: Draft) -> str:
    """Return what found an attribution.

    "network"; "second look", the network within another's content; "mended", a rule from what the network found; "headline", "possible
    headline" and "turn" (of a transcript); "citing", an outlet's sentence about its sources; "dateline", an agency's copy;
    "own voice", an article's head; "restated", a headline that says what the body attributes; "goes on", a sentence without a cue.
    """
    at = draft.at
    if at is None:
        return "citing" if draft.links[-1].cue else _without_cue(draft.links[-1].rule)
    return "mended" if at.rule == NETWORK and at.figures is None else at.rule


def _without_cue(rule: str) -> str:
    return {OWN_VOICE: OWN_VOICE, "headline": "restated", GOES_ON: GOES_ON}.get(rule, "dateline")


def _pieced(draft: Draft) -> Attribution:
    """Put the attribution together of a draft that was made without one."""
    last = draft.links[-1]
    place = (*draft.content, *last.anchor)[0]
    return Attribution(last.cue or Span(place.start, place.start), last.anchor, draft.content, draft.sure)


# --- Features ---


def features(text: str, at: Attribution) -> dict[str, float] | None:
    """Return the figures by which an attribution is rated; ``None`` where a rule found it."""
    figures = at.figures
    if figures is None or at.rule != NETWORK:
        return None
    cue = at.cue.of(text)
    return {
        "cue best": _log_odds(figures.best),
        "cue least": _log_odds(figures.least),
        "plain": float(_sort(cue).plain),
        "known": float(_sort(cue).known),
        "quoted": float(any(_MARK.search(text, span.start, span.end) for span in at.content)),
        "content before": float(bool(at.content) and at.content[0].start < at.cue.start),
        "pieces": float(max(figures.content.runs - 1, 0)),
        **_of_role("source", figures.source),
        **_of_role("content", figures.content),
    }


class _Sort(NamedTuple):
    """Whether a cue is a plain verb of speech, and whether it names an act of speech."""

    plain: bool
    known: bool


@lru_cache(maxsize=1024)
def _sort(cue: str) -> _Sort:
    return _Sort(bool(PLAIN.search(cue)), act_of(cue) in SPEECH)


def _of_role(role: str, clear: Clarity) -> dict[str, float]:
    there = float(clear.words > 0)
    return {
        f"{role} none": 1 - there,
        f"{role} mean": there * _log_odds(clear.mean),
        f"{role} least": there * _log_odds(clear.least),
        f"{role} start": there * _log_odds(clear.start),
        f"{role} end": there * _log_odds(clear.end),
        f"{role} share": there * _log_odds(clear.share),
        f"{role} left": _log_odds(clear.left),
        f"{role} length": math.log1p(clear.words),
        f"{role} gap": math.log1p(clear.gap),
    }


def _log_odds(p: float) -> float:
    clipped = min(max(p, 1e-9), 1 - 1e-9)
    return min(max(math.log(clipped / (1 - clipped)), -_MOST), _MOST)


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-min(max(x, -30.0), 30.0)))


# --- Reasons ---

_FOUND_BY: Final = {
    "headline": "the headline names its source without a verb",
    "quoted predicate": "the headline quotes what its subject says",
    "possible headline": "the line names its source without a verb, and the body tells who it is",
    "turn": "the paragraph begins with the label of a speaker",
    "mended": "the construction round “{cue}” tells it",
    "citing": "the sentence tells whom an outlet relies on",
    "dateline": "the article is an agency’s copy, and tells this in its own voice",
    "restated": "it says what the body attributes",
    OWN_VOICE: "nobody is cited for it: the article tells this itself",
    GOES_ON: "the sentence goes on, as reported speech does, with what its speaker says",
}


def _why_attribution(text: str, at: Attribution, by: str) -> str:
    cue = " ".join(at.cue.of(text).split())
    if by in _FOUND_BY:
        return _FOUND_BY[by].format(cue=cue)
    kind = (
        "a plain verb of speech" if PLAIN.search(cue) else "an act of speech" if act_of(cue) in SPEECH else "read as a cue where it stands"
    )
    return f"“{cue}” is {kind}" + (", inside what another is said to have said" if by == "second look" else "")


def _why_source(at: Attribution) -> str:
    if at.rule == QUOTED:
        return "the subject of the headline"
    if not _has_cue(at):
        return "the agency whose copy the article says it is"
    clear = at.figures.source if at.figures else Clarity()
    near = "right " if clear.words and not clear.gap else ""
    return f"the words {near}{_side(at.source, at.cue)} the cue{_doubt(clear)}"


def _why_content(text: str, at: Attribution, by: str) -> str:
    if at.rule == QUOTED:
        return "quoted in part, behind the subject"
    if by == GOES_ON:
        return "reported, the whole sentence"
    if not _has_cue(at):
        return "told in the article’s own voice"
    clear = at.figures.content if at.figures else Clarity()
    how = "quoted" if any(_MARK.search(text, span.start, span.end) for span in at.content) else "reported"
    return f"{how}, {_side(at.content, at.cue)} the cue{_doubt(clear)}"


def _has_cue(at: Attribution) -> bool:
    return at.cue.start < at.cue.end


def _side(spans: Spans, cue: Span) -> str:
    """Say on which side of the cue words stand."""
    sides = (("before", any(span < cue for span in spans)), ("behind", any(span > cue for span in spans)))
    return " and ".join(name for name, there in sides if there)


def _doubt(clear: Clarity) -> str:
    """Say what is unclear about a role, if anything is."""
    doubts = [name for name, p in (("beginning", clear.start), ("end", clear.end)) if clear.words and p < _UNCLEAR]
    said = [f"; its {' and '.join(doubts)} {'are' if len(doubts) > 1 else 'is'} unclear"] if doubts else []
    said += ["; other words could belong to it"] if clear.words and clear.left > _TEMPTING else []
    return "".join(said)
