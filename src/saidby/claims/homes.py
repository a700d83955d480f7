"""Whose an office or a body is where the words themselves do not say: by who is named beside it."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from saidby.claims.nations import nation_of, owner_of, speaks_for
from saidby.claims.organisations import organisation, owner_words
from saidby.claims.roles import plain
from saidby.claims.spelling import folded
from saidby.claims.standing import PartyFacts
from saidby.types import Ledger, Source

_OWNER: Final = re.compile(r"^(?:[Tt]he )?((?:[A-ZÀ-Þ][\w-]*\.? ?){1,4})(?:[’']s?) ")
_DEMONYM: Final = re.compile(r"^(?:[Tt]he )?(?:[Ff]ormer )?([A-ZÀ-Þ][\w-]+(?:ian|ean|an|ese|ish|ic|i)) ")
_DATELINE: Final = re.compile(
    r"^\W{0,3}([A-ZÀ-Þ][A-ZÀ-Þ’' .-]{2,30}?)(?:,[^–—()\n]{0,30})?\s*(?:\([^()\n]{2,40}\))?\s*[–—-]+\s|^([A-Z][A-Z ]{2,30}), "
)
_NATIONAL: Final = frozenset({"ministry", "parliament", "government", "army", "navy", "cabinet", "presidency", "prosecutors", "embassy"})
_NO_STATES: Final = frozenset(
    re.findall(
        r"\w+",
        "democratic democrat republican christian libertarian islamic catholic presbyterian anglican lutheran victorian parisian european "
        "african asian caribbean academic olympic politician historian",
    )
)
"""Adjectives of parties, faiths and continents, which stand before offices too."""
_MINISTER: Final = re.compile(r"^(.*\S) minister$")


def home_of(source: Source, ledger: Ledger) -> str | None:
    """Return the state that stands before an office ("Kordane’s foreign minister"); before one that is held by nobody named, any owner."""
    mentions = [mention.of(ledger.article.text) for mention in source.mentions]
    owners = [hit[1].strip() for words in mentions if (hit := _OWNER.match(words))]
    states = [*owners, *(hit[1] for words in mentions if (hit := _DEMONYM.match(words)))]
    sure = next((one for one in states if is_state(one, ledger)), None)
    return sure or (owners[0] if owners and source.kind == "unnamed" else None)


def is_state(words: str, ledger: Ledger) -> bool:
    """Tell whether a word is a state's, or its adjective: a list knows it, or the article has both its name and its adjective."""
    if nation_of(words):
        return True
    if folded(words) in _NO_STATES:
        return False
    stem = owner_of(words)
    alike = re.findall(rf"(?<!\w){re.escape(words[:3])}\w+", f"{ledger.article.title or ''} {ledger.article.text}")
    return " " not in words and len({folded(one) for one in (*alike, words) if owner_of(one) == stem}) > 1


def dateline(ledger: Ledger) -> str | None:
    """Return the place that an article was written in, as its dateline has it."""
    first = next((block for block in ledger.article.blocks if block.kind == "paragraph"), None)
    start = first.span.of(ledger.article.text) if first else ledger.article.text[:200]
    found = _DATELINE.match(start)
    return (found[1] or found[2]).strip().title() if found else None


def owner_by_place(name: str, ledger: Ledger, seats: Mapping[str, str]) -> str:
    """Return the state in whose seat an article was written, if the article names that state and the body is one that a state has."""
    known, place = organisation(name), dateline(ledger)
    state = (seats.get(folded(place)) or speaks_for(place)) if place else None
    if not (state and known and known.generic and known.words[-1] in _NATIONAL):
        return ""
    return state if _is_told(state, ledger) else ""


def _is_told(state: str, ledger: Ledger) -> bool:
    stem = owner_of(state)
    return any(owner_of(word) == stem for word in re.findall(r"[A-ZÀ-Þ][\w-]{3,}", f"{ledger.article.title or ''} {ledger.article.text}"))


def owner_by_people(name: str, here: Iterable[PartyFacts]) -> str:
    """Return whose a body is by the one office at it that somebody named in the same article is known to hold."""
    known = organisation(name)
    if known is None or not known.generic or known.owner:
        return ""
    owners = {
        owner_of(owner): owner
        for party in here
        for held in party.held
        for owner in [_owner_at(known.words, held.role, held.organisation, held.place)]
        if owner
    }
    return next(iter(owners.values())) if len(owners) == 1 else ""


def _owner_at(words: tuple[str, ...], role: str | None, at: str | None, place: str | None) -> str:
    body = organisation(at) if at else None
    if at and body and body.generic and body.owner and body.words == words:
        return owner_words(at)
    minister = _MINISTER.match(plain(role))
    return (place or (at if body and not body.generic else None) or "") if minister and (*minister[1].split(), "ministry") == words else ""
