"""Headlines that name their source without a verb: "X – Reports", "Sources: X", "X: Study", "X: BBC"."""

import re

from saidby.attribution.find import Attribution
from saidby.attribution.outlets import listed
from saidby.types import Span

_WHO = (
    r"(?:(?:media|press|news|local|state|police|court|government|intelligence|health|defen[cs]e|security|senior|top|new|leaked|official)\s)?"
    r"(?:reports?|sources?|officials?|stud(?:y|ies)|polls?|surveys?|media|police|experts?|researchers?|analysts?|witness(?:es)?|ministry|kremlin|"
    r"government|prosecutors?|scientists?|spokes(?:man|woman|person)|documents?|insiders?|"
    r"watchdog|mps|lawyers?|economists?|doctors?|residents|critics|court|army|"
    r"military|white house|downing street|pentagon|(?:state|justice) department|(?:foreign|defen[cs]e|health|interior) ministry|"
    r"central bank|nato|nasa|fbi|imf|un|eu|whistleblowers?|survivors?|family|union|judge|prosecutor|"
    r"sheriff|historians?|campaigners|economist|scientist|expert|analyst|"
    r"minister|president|mayor|governor|inquiry|audit|review|agency|poll|data|memo|filings?|letter)"
)
_BEHIND = re.compile(rf"(?i)^(?P<content>.*\w.*?)\s*(?P<cue>[–—:]|\s-)\s*(?P<source>{_WHO})\.?$")
_OUTLET_BEHIND = re.compile(r"^(?P<content>.*\w.*?)(?P<cue>:)\s+(?P<source>[^:–—]{2,40})$")
_OUTLET_BEFORE = re.compile(r"^(?P<source>[^:–—]{2,40})(?P<cue>:)\s+(?P<content>.*\w.*)$")
_BEFORE = re.compile(rf"(?i)^(?P<source>{_WHO})\s*(?P<cue>[–—:]|\s-\s)\s*(?P<content>.*\w.*)$")


def headline_attribution(text: str, headline: Span) -> Attribution | None:
    """Read the attribution of a headline, or ``None`` where it names nobody in this way."""
    words = headline.of(text)
    found = _BEHIND.match(words) or _BEFORE.match(words) or _of_outlet(words)
    if not found:
        return None
    source, cue, content = (_span(found, name, headline.start) for name in ("source", "cue", "content"))
    return Attribution(cue, (source,), (content,), 1.0, rule="headline")


POSSIBLE = "possible headline"
"""The rule of a label that is none unless the body bears it out."""
_LABELLED = (
    re.compile(r"^(?P<source>[^:–—“”‘’]{2,40}?)(?P<cue>:)\s+(?P<content>.*\w.*)$"),
    re.compile(r"^(?P<content>.*\w.*?)\s*(?P<cue>[–—:]|\s-)\s*(?P<source>[^:–—“”]{2,40})$"),
)
MOST = 5
"""Words of a label."""


def possible_labels(text: str, headline: Span) -> list[Attribution]:
    """Read every way in which a headline may name its source before a colon or behind a colon or dash ("Tern Cement: X", "X – Herald").

    Such words are as often no source ("Election night: X"); the body must tell.
    """
    words = headline.of(text)
    found = (match for pattern in _LABELLED if (match := pattern.match(words)))
    return [_possible(match, headline.start) for match in found if len(match["source"].split()) <= MOST]


def _possible(match: re.Match[str], offset: int) -> Attribution:
    source, cue, content = (_span(match, name, offset) for name in ("source", "cue", "content"))
    return Attribution(cue, (source,), (content,), 0.9, rule=POSSIBLE)


def _of_outlet(words: str) -> re.Match[str] | None:
    """Match a headline that a colon joins to a listed outlet; a dash more often joins the name of the site itself."""
    matches = (pattern.match(words) for pattern in (_OUTLET_BEHIND, _OUTLET_BEFORE))
    return next((found for found in matches if found and found["source"].strip() in listed()), None)


def _span(found: re.Match[str], name: str, offset: int) -> Span:
    words = found[name]
    start = offset + found.start(name) + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
