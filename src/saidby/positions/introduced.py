"""Whom a text introduces as what: "Orvia’s foreign minister, Ada Kell", "Ada Kell, who leads the Dockers’ Union"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from saidby.records import Told

LONGEST: Final = 900
"""Characters of a sentence that are looked at."""
_OWNER: Final = r"(?P<owner>[A-ZÀ-Þ][\w-]+(?:(?:’s?|'s?)? [A-ZÀ-Þ][\w-]+| (?:of(?: the)?|and|for) [A-ZÀ-Þ][\w-]+){0,4})"
ROLE: Final = (
    r"(?:press secretary|press officer|(?:deputy |vice |first |foreign |defen[cs]e |finance |interior |justice |energy |trade |transport |"
    r"health |economy |fisheries |agriculture |environment |education |culture |prime |home |labour |deputy prime )*"
    r"(?:president|minister|premier|chancellor|secretary|governor|mayor|king|queen|chair(?:man|woman|person)?|chief executive|chief|"
    r"CEO|head|director|leader|coach|manager|ambassador|envoy|negotiator|commissioner|commander|speaker|captain|owner|founder|"
    r"spokes(?:man|woman|person)|general secretary|secretary[- ]general|managing director|director[- ]general|boss|head coach))"
)
"""An office or a role that speaks for a body, in its usual forms."""
_GONE: Final = re.compile(r"(?i)\b(?:former|ex|then|late|one-time|deposed|ousted|retired)\b")
_STATE_ROLE: Final = re.compile(
    r"(?i)\b(?:prime minister|premier|president|chancellor|(?:foreign|defen[cs]e|finance|interior|justice|energy|trade|transport|health|"
    r"economy|fisheries|agriculture|environment|education|culture) minister|ambassador|foreign secretary|home secretary)\b"
)


class Introduced(NamedTuple):
    """A person, what he is, and of what."""

    name: str
    role: str
    body: str


def introduced(told: Sequence[Told], names: Sequence[str]) -> Iterator[Introduced]:
    """Yield whom the sentences of some statements introduce as somebody of a body."""
    texts = dict.fromkeys(text for one in told for text in (one.sentence[:LONGEST],) if text)
    for name in names:
        for text in texts:
            if name in text:
                yield from _in(text, name)


def _in(text: str, name: str) -> Iterator[Introduced]:
    for pattern in _patterns(name):
        for hit in pattern.finditer(text):
            if not hit["owner"].startswith(name) and "-based" not in hit["owner"] and not _GONE.search(hit[0]):
                yield Introduced(name, hit["role"].strip(), hit["owner"])


def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    who = re.escape(name)
    role = rf"(?P<role>(?i:{ROLE}))"
    return tuple(
        re.compile(rule)
        for rule in (
            rf"{_OWNER}(?:’s|'s|’|')\s(?:\w+ ){{0,2}}?{role},? {who}",
            rf"{_OWNER} {role},? {who}",
            rf"{who}, (?:the )?{_OWNER}(?:’s|'s|’|') (?:\w+ ){{0,2}}?{role}",
            rf"{who}, (?:the |a |its )?(?:\w+ ){{0,2}}?{role} (?:of|for|at|to|from) (?:the )?{_OWNER}",
            rf"{who}, (?:the )?{_OWNER} {role}",
            rf"{role},? {who},? of (?:the )?{_OWNER}",
            rf"{role} (?:of|for|at) (?:the )?{_OWNER}, {who}",
            rf"{who}, who (?P<role>leads|heads|chairs|runs|speaks for|owns|manages) (?:the )?{_OWNER}",
        )
    )


def is_state_office(role: str) -> bool:
    """Tell whether an office is one that states have."""
    return _STATE_ROLE.search(role) is not None
