"""Transcripts: a paragraph that begins with a speaker's label ("Q:", "MS. OKAFOR:") is what that speaker says."""

import re
from collections.abc import Sequence

from saidby.attribution.find import Attribution
from saidby.types import Span

_TURN = re.compile(
    r"(?P<source>[QA]|(?:[A-Z][\w.’'-]*\.? ){0,4}[A-Z][A-Z.’'-]+(?:,? [A-Z][A-Z.,’' -]*)?|(?:[A-Z][\w.’'-]+ ){0,3}[A-Z][\w.’'-]+)"
    r"(?P<cue>:)\s+(?P<content>\S.*\S)",
    re.DOTALL,
)
FEWEST = 3
"""So many paragraphs with a label make a transcript, if one speaks twice; else it may be anything ("Note: …", "THE FACTS: …")."""


def turns(text: str, paragraphs: Sequence[Span]) -> list[Attribution]:
    """Read the turns of a transcript; nothing where the article is none."""
    found = [at for span in paragraphs if (at := _turn(text, span))]
    labels = [at.source[0].of(text) for at in found]
    spoken = [at for at, label in zip(found, labels, strict=True) if labels.count(label) > 1 or label.isupper()]
    return spoken if len(spoken) >= FEWEST and len(set(labels)) < len(labels) else []


def _turn(text: str, paragraph: Span) -> Attribution | None:
    turn = _TURN.match(text, paragraph.start, paragraph.end)
    if turn is None:
        return None
    return Attribution(
        Span(*turn.span("cue")), (Span(*turn.span("source")),), (Span(*turn.span("content")),), 1.0, verbatim=True, rule="turn"
    )
