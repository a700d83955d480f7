"""Headlines that name their source without a verb: "X – Reports", "Sources: X", "X: Study", "X: BBC"."""

import re
from dataclasses import replace

from saidby.attribution.find import Attribution
from saidby.attribution.nouns import section_of
from saidby.attribution.outlets import Outlets, listed
from saidby.types import Span

_WHO = (
    r"(?:(?:media|press|news|local|state|police|court|government|intelligence|health|defen[cs]e|security|senior|top|new|"
    r"leaked|official)\s)?"
    r"(?:reports?|sources?|officials?|stud(?:y|ies)|polls?|surveys?|media|police|experts?|researchers?|analysts?|"
    r"witness(?:es)?|ministry|kremlin|"
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
    if (label := _BEHIND.match(words) or _BEFORE.match(words) or _of_outlet(words) or _by_role(words)) and not _RUBRIC.match(words):
        return _attribution(label, headline.start)
    said = next((found for pattern in _SAID if (found := pattern.match(words)) and _is_speaker(found["source"])), None)
    return _attribution(said, headline.start) if said else None


def is_rubric(text: str, at: Attribution) -> bool:
    """Tell whether what was taken for a source is the rubric before a colon ("Updated: X")."""
    return bool(at.source) and _RUBRIC.fullmatch(text[at.source[0].start : at.cue.end]) is not None


def is_kicker(text: str, at: Attribution) -> bool:
    """Tell whether capitals before the colon of a headline are a cry over it ("RED CARD: X") and no name.

    A name is an outlet's, or one that the text has again.
    """
    words, rest = text[: at.cue.start].rpartition("\n")[2].strip(), text[at.cue.end :].partition("\n")[0]
    cried = at.cue.of(text).strip() == ":" and _CRY.fullmatch(words) and re.search(r"[a-z]{2}", rest)
    return bool(cried) and not Outlets(listed()).named(words) and not any(_named_again(word, text) for word in words.split())


def _named_again(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word.capitalize())}\b", text) is not None or text.count(word) > 1


def _attribution(found: re.Match[str], offset: int) -> Attribution:
    source, cue, content = (_span(found, name, offset) for name in ("source", "cue", "content"))
    return Attribution(cue, (source,), (content,), 1.0, rule=HEADLINE)


def _is_speaker(words: str) -> bool:
    """Tell whether the words are an outlet, or a noun for somebody who says things ("ally", "senior police officers")."""
    if Outlets(listed()).named(words.strip()) and not _CLAUSE.search(words):
        return True
    head = _HEAD.match(words.strip())
    last = head[0].rpartition(" ")[2].rpartition("-")[2] if head else ""
    return bool(last) and (_SPEAKER.fullmatch(last) is not None or section_of(last) is not None) and not _CLAUSE.search(words)


_CRY = re.compile(r"(?=.*[A-Z]{4})[A-Z][A-Z’'!?-]*(?: [A-Z][A-Z’'!?-]*){0,4}")
_SAID = (
    re.compile(
        r"^(?P<content>.*\w.*?[^,]), (?P<cue>(?i:says?|said|according to|claims?|reports?|warns?)) (?P<source>[^,:;–—“”\"]{2,60})\.?$"
    ),
    re.compile(r"^(?P<content>.*\w.*?[^,]), (?P<source>[^,:;–—“”\"]{2,40}) (?P<cue>(?i:says?|said|reports?|claims?|warns?))\.?$"),
    re.compile(r"^(?P<content>.*\w.*?) (?P<cue>(?i:according to)) (?P<source>[^,:;–—“”\"]{2,60})\.?$"),
)
"""A verb between comma and source ("X, says ally"), or behind both ("X, police say")."""
_HEAD = re.compile(r"(?i)(?:(?!(?:of|in|at|from|for|on|with|who|near|close|behind|over|to|that|which|by)\b)[\w’'.-]+ ?)+(?<! )")
_SPEAKER = re.compile(
    r"(?i)(?:all(?:y|ies)|newspapers?|papers?|broadcasters?|magazines?|agenc(?:y|ies)|outlets?|media|press|tv|sources?|"
    r"aides?|insiders?|friends?|"
    r"rivals?|think[ -]?tanks?|watchdogs?|unions?|regulators?|kremlin|pentagon|nasa|nato|un|eu|fbi|imf)"
)
_CLAUSE = re.compile(r"(?i)\b(?:is|are|was|were|will|would|has|have|had|must|should|may|can|could|no|not|never)\b")
"""What follows "says" where the source went before ("Minister backs road, says critics are wrong")."""
_RUBRIC = re.compile(
    r"(?i)(?:updated?|breaking(?: news)?|exclusive|watch|video|live|listen|opinion|analysis|comment|explainer|fact[ -]check|podcast|"
    r"gallery|letters?(?: to [\w ]+)?|review|preview|profile|obituary|photos?|(?:in )?pictures?|quiz|the latest|correction|clarification|"
    r"editorial|feature|interview|recap|report card|the facts|(?:the )?claim|verdict)\s*[:–—-]"
)
"""What stands before a colon and says of what sort the piece is."""
HEADLINE = "headline"
"""The rule of what a headline surely attributes."""
POSSIBLE = "possible headline"
"""The rule of a label that is none unless the body bears it out."""
QUOTED = "quoted predicate"
"""The rule of what the quotation marks of a headline alone attribute; see ``predicates.py``."""
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
    found = (match for pattern in _LABELLED if (match := pattern.match(words)) and not _RUBRIC.match(words))
    return [_possible(match, headline.start) for match in found if len(match["source"].split()) <= MOST]


def _possible(match: re.Match[str], offset: int) -> Attribution:
    return replace(_attribution(match, offset), sure=0.9, rule=POSSIBLE)


def _by_role(words: str) -> re.Match[str] | None:
    """Match a headline that one noun for a person, people or a body labels ("Growers: X", "Harbour pilots: X")."""
    found = _ROLE_BEFORE.match(words)
    label = found["source"].split() if found else []
    return found if label and section_of(label[-1].lower()) in _PEOPLE else None


_ROLE_BEFORE = re.compile(r"^(?P<source>[A-Z][\w’'-]*(?: [a-z][\w’'-]*){0,2})(?P<cue>:)\s+(?P<content>\S+ \S+ .*\w.*)$")
_PEOPLE = frozenset({"person", "people", "collective", "bodies", "organisation"})


def _of_outlet(words: str) -> re.Match[str] | None:
    """Match a headline that a colon joins to a listed outlet; a dash more often joins the name of the site itself."""
    matches = (pattern.match(words) for pattern in (_OUTLET_BEHIND, _OUTLET_BEFORE))
    return next((found for found in matches if found and found["source"].strip() in listed()), None)


def _span(found: re.Match[str], name: str, offset: int) -> Span:
    words = found[name].partition("; ")[0] if name == "content" and found.start("source") < found.start("content") else found[name]
    start = offset + found.start(name) + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
