"""Headlines that name their source without a verb: "X – Reports", "Sources: X", "X: Study"."""

import re

from saidby.attribution.find import Attribution
from saidby.types import Span

_WHO = (
    r"(?:(?:media|press|news|local|state|police|court|government|intelligence|new|leaked|official)\s)?"
    r"(?:reports?|sources?|officials?|stud(?:y|ies)|polls?|surveys?|media|police|experts?|researchers?|analysts?|witness(?:es)?|ministry|kremlin|"
    r"government|prosecutors?|scientists?|spokes(?:man|woman|person)|documents?|insiders?|watchdog|mps|lawyers?|economists?|doctors?|residents|critics|court|army|"
    r"military|un|eu|minister|president|mayor|governor|inquiry|audit|review|agency|poll|data|memo|filings?|letter)"
)
_BEHIND = re.compile(rf"(?i)^(?P<content>.*\w.*?)\s*(?P<cue>[–—:]|\s-)\s*(?P<source>{_WHO})\.?$")
_BEFORE = re.compile(rf"(?i)^(?P<source>{_WHO})\s*(?P<cue>[–—:]|\s-\s)\s*(?P<content>.*\w.*)$")


def headline_attribution(text: str, headline: Span) -> Attribution | None:
    """Read the attribution of a headline, or ``None`` where it names nobody in this way."""
    found = _BEHIND.match(headline.of(text)) or _BEFORE.match(headline.of(text))
    if not found:
        return None
    source, cue, content = (_span(found, name, headline.start) for name in ("source", "cue", "content"))
    return Attribution(cue, (source,), (content,), 1.0)


def _span(found: re.Match[str], name: str, offset: int) -> Span:
    words = found[name]
    start = offset + found.start(name) + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
