"""Where a statement entered the record: whose words they are, and to whom they were said first.

The rules are those of ``origins``; here each statement is looked at alone. Two statements with the same key have one origin.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple

import msgspec

from saidby.records import Step, Told
from saidby.types import Act

Way = Literal["speaker", "document", "report", "loose", "own"]
"""Who it is that speaks: somebody named; a text; an unnamed source, in some outlet's report; "media reports"; the outlet itself."""

_LOOSE: Final = re.compile(
    r"(?i)\b(?:(?:media|press|news|newspaper|local|unconfirmed|multiple|several|various|other|some|recent|foreign|many|earlier) )*"
    r"(?:reports|rumou?rs|speculation|(?:news )?media|press|outlets|newspapers|publications|broadcasters|websites|news sites|reporting)$"
)
_OURS: Final = re.compile(
    r"(?i)^(?:our (?:own )?(?:information|sources?|reporting|findings|investigation)|information (?:obtained|gathered|seen) by)\b"
)
"""What an outlet calls what it found out itself."""
_ARTICLE: Final = re.compile(r"(?i)^(?:the|a|an|its|his|her|their|our) ")
_THIS: Final = re.compile(r"(?i)^th(?:is|e present) (?:news)?(?:paper|outlet|site|magazine|agency|channel|station|programme)\b")
_WORD: Final = re.compile(r"\w+")
_SPOKEN_FOR: Final = re.compile(
    r"(?i)\b(?:spokes(?:man|woman|person|people)|press (?:secretary|officer|service|office)|media office|communications)"
)
_HELD: Final[frozenset[Act | None]] = frozenset(("believe", "want", "fear"))
"""What is held and not said: it entered the record with whoever told of it."""
Names = Mapping[str, str]
"""Ids of parties by their bare names."""


class Entry(NamedTuple):
    """Where one statement entered the record.

    Attributes:
        key: the same for all statements that have it from the same place.
        way: who speaks.
        via: whom the words were first said to: an outlet, or whoever else passed them on; ``None`` where the source speaks for itself.
        who: the source, in words.
    """

    key: str
    way: Way
    via: Step | None
    who: str


def entry(told: Told, names: Names) -> Entry:
    """Return where a statement entered the record, as far as it tells itself; ``names`` tell which body is spoken for."""
    origin, via = told.origin, told.relays[-1] if told.relays else None
    if via and teller(told) is via:
        return entry(msgspec.structs.replace(told, act="assert", chain=told.relays), names)
    if _is_own(origin):
        return _by_report(told, via, origin) if via else Entry(f"own {_publisher(told)}", "own", None, told.outlet or "the outlet itself")
    if is_loose(origin) or (via and is_loose(via) and not _is_named(origin)):
        return Entry("loose", "loose", via, origin.label if is_loose(origin) or via is None else via.label)
    if origin.kind == "outlet":
        return Entry(f"report {identity(origin)}", "report", origin, origin.label)
    if _is_named(origin) and not _OURS.match(origin.label):
        return Entry(f"speaker {speaker(origin, names)}", "document" if origin.kind == "document" else "speaker", via, origin.label)
    return _by_report(told, via, origin)


def teller(told: Told) -> Step:
    """Return who can be held to a statement: of what somebody merely wants or believes, whoever tells of it."""
    held = told.act in _HELD and bool(told.relays) and (told.relays[-1].kind == "unnamed" or told.origin.kind != "named")
    return told.relays[-1] if held else told.origin


def identity(step: Step) -> str:
    """Return by what a source is known across articles: its party, else its bare name."""
    return step.party or bare(step.name or step.label)


def speaker(step: Step, names: Names) -> str:
    """Return who answers for the words: of whoever speaks for a body it is the body."""
    if not (step.organisation and speaks_for(step)):
        return identity(step)
    return names.get(bare(step.organisation), bare(step.organisation))


def speaks_for(step: Step) -> bool:
    """Tell whether somebody speaks for a body and not for himself: a spokesman, a press office."""
    return bool(_SPOKEN_FOR.search(step.role or "") or _SPOKEN_FOR.search(step.label))


@lru_cache(maxsize=1 << 16)
def bare(name: str) -> str:
    """Return a name in small letters, without article, marks and an owner's "’s"."""
    plain = _ARTICLE.sub("", name.strip()).replace("’s", "").replace("'s", "")
    return " ".join(_WORD.findall(plain.casefold()))


def is_loose(step: Step) -> bool:
    """Tell whether a source is "media reports" and the like: no outlet that could be asked."""
    return step.kind in ("outlet", "collective", "document", None) and not step.name and _LOOSE.search(step.label.strip()) is not None


def _by_report(told: Told, via: Step | None, origin: Step) -> Entry:
    """An unnamed source is known by the report that has it."""
    reporter = identity(via) if via and via.kind != "author" and not _is_itself(via, told) else _publisher(told)
    return Entry(f"report {reporter}", "report", via, origin.descriptor or origin.label or "somebody the text does not name")


def _is_itself(step: Step, told: Told) -> bool:
    """Tell whether an outlet is the article's own, called by the last words of its name ("the Dispatch") or by "this newspaper"."""
    called = bare(step.label)
    if step.kind != "outlet" or (step.party and step.party != told.publisher):
        return False
    return _THIS.match(step.label) is not None or (bool(called) and f" {bare(told.outlet or '')}".endswith(f" {called}"))


def _publisher(told: Told) -> str:
    return told.publisher or bare(told.outlet or told.article)


def _is_own(step: Step) -> bool:
    return step.source is None or step.kind in ("author", "implicit")


def _is_named(step: Step) -> bool:
    """Tell whether somebody can be held to the words: by name, by office, as a body, or as whoever speaks for one."""
    if step.kind == "document":
        return bool(step.name or step.organisation or step.party)
    return step.kind in ("named", "organisation") or step.party is not None or bool(step.organisation and speaks_for(step))
