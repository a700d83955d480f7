"""Which place stands for which government, as the articles of a case tell: for states that no list knows.

An article that says so outright settles it ("Sel Tarn, the capital of Meravia", "the Kordanian government in Vesk"). Short of that, a
dateline and the state that acts where the report begins speak for each other: two days of such, and none for another state, are enough.
A state is what has a government, a ministry or a prime minister.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from saidby.claims.homes import dateline
from saidby.claims.nations import nation_of, owner_of, speaks_for
from saidby.claims.spelling import folded
from saidby.types import Ledger

OUTRIGHT: Final = "outright"
"""The evidence of an article that says so; else it is the day of one whose dateline and beginning do."""
ENOUGH: Final = 2
"""Days that must speak for it where no article says so outright."""
MANY: Final = 9
"""So much evidence of one kind is kept."""
_NAME: Final = r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?"
_OF_STATE: Final = (
    r"(?:(?i:foreign|defen[cs]e|finance|interior|prime|justice|trade|energy|transport|health) (?i:ministry|minister)|"
    r"[Gg]overnment|[Cc]abinet|[Pp]arliament|[Aa]rmy|[Nn]avy|[Ee]mbassy)\b"
)
_RULES: Final = tuple(
    re.compile(rule)
    for rule in (
        rf"\b(?P<seat>{_NAME}), (?:which is )?(?:the )?(?:seat of (?:the )?government|capital(?: city)?) of (?P<state>{_NAME})",
        rf"\b(?P<seat>{_NAME}), (?:the )?(?P<state>{_NAME})(?:’s|'s)? capital\b",
        rf"\b[Tt]he capital(?: city)? of (?P<state>{_NAME}),? (?P<seat>{_NAME})",
        rf"\b(?P<state>{_NAME})(?:’s|'s)? capital(?: city)?,?(?: of)? (?P<seat>{_NAME})",
        rf"\b(?P<state>{_NAME})(?:’s|'s)? {_OF_STATE} in (?P<seat>{_NAME})",
        rf"\b{_OF_STATE} of (?P<state>{_NAME}) in (?P<seat>{_NAME})",
    )
)
_OWNS: Final = re.compile(rf"\b(?P<state>[A-ZÀ-Þ][\w-]{{3,}})(?:’s|'s)? {_OF_STATE}")
_ACTS: Final = re.compile(
    r"(?P<state>[A-ZÀ-Þ][\w-]{3,}) (?:on \w+ |has |have )?(?:is|will|would|may|could|can|has|had|says?|wants?|plans?|agrees?|"
    r"[a-z]+ed|said|told)\b"
)


_NO_STATE_WORDS: Final = (
    "the a an neither either both each every all any some no this that these those his her its their our other another two three four many "
    "several federal central national provincial regional royal state local former new interim foreign coalition caretaker transitional "
    "provisional military municipal civilian joint democratic islamic republican conservative liberal labour minority majority"
)
_NO_STATE: Final = frozenset(_NO_STATE_WORDS.split())


class Told(msgspec.Struct, frozen=True):
    """What the articles of a case tell.

    Attributes:
        seats: for each place, folded, the states that it may be the seat of, each with what speaks for that.
        states: the stems (``owner_of``) of what has a government.
    """

    seats: dict[str, dict[str, tuple[str, ...]]] = {}
    states: tuple[str, ...] = ()


def told(ledger: Ledger, day: int | None, known: Told) -> Told:
    """Return what is known, with what an article adds."""
    text = f"{ledger.article.title or ''}\n{ledger.article.text}"
    owners = {owner_of(hit["state"]) for hit in _OWNS.finditer(text) if _is_state(hit["state"])}
    hits = (hit for rule in _RULES for hit in rule.finditer(text) if _is_state(hit["state"]))
    outright = [(folded(hit["seat"]), hit["state"], OUTRIGHT) for hit in hits]
    found = [*outright, *_by_dateline(ledger, str(day) if day is not None else ledger.article.id)]
    seats = {seat: dict(states) for seat, states in known.seats.items()}
    for seat, state, evidence in found:
        if not speaks_for(seat) and owner_of(seat) != owner_of(state):
            _note(seats.setdefault(seat, {}), state, evidence)
    return Told(seats, tuple(sorted({*known.states, *owners})))


def _is_state(words: str) -> bool:
    """Tell whether words can name a state: not "The", "Neither" or "Federal" before "government"."""
    return words.rsplit(maxsplit=1)[-1].casefold() not in _NO_STATE


def _note(states: dict[str, tuple[str, ...]], state: str, evidence: str) -> None:
    """Add a piece of evidence, under the state's name rather than its adjective."""
    name = next((one for one in states if owner_of(one) == owner_of(state)), state)
    had = states.pop(name, ())
    states[_noun(name, state)] = tuple(dict.fromkeys((*had, evidence)))[:MANY]


def _noun(one: str, other: str) -> str:
    return min(one, other, key=lambda word: (bool(re.search(r"(?:ian|ean|an|ese|ish|ic)$", word)), len(word)))


def _by_dateline(ledger: Ledger, evidence: str) -> Iterable[tuple[str, str, str]]:
    place = dateline(ledger)
    opened = _opening(ledger)
    hit = _ACTS.match(opened) or _OWNS.search(opened)
    return [(folded(place), hit["state"], evidence)] if place and hit and _is_state(hit["state"]) else []


def _opening(ledger: Ledger) -> str:
    """The first sentence behind the dateline."""
    first = next((block.span.of(ledger.article.text) for block in ledger.article.blocks if block.kind == "paragraph"), "")
    behind = re.split(r"\)?\s[–—-]+\s|\)[:.]?\s", first, maxsplit=1)[-1]
    return re.split(r"(?<=[a-z]{3})\.\s", behind, maxsplit=1)[0].removeprefix("– ").removeprefix("— ").removeprefix("- ")


def settled(known: Told) -> dict[str, str]:
    """Return the places of which it is settled whose seat they are, each with that state."""
    return {seat: sure for seat, states in known.seats.items() if (sure := _sure(states, known.states))}


def _sure(states: Mapping[str, tuple[str, ...]], real: Iterable[str]) -> str | None:
    fit = {state: evidence for state, evidence in states.items() if owner_of(state) in real or nation_of(state)}
    outright = [state for state, evidence in fit.items() if OUTRIGHT in evidence]
    if len(outright) == 1:
        return outright[0]
    return next((state for state, days in fit.items() if len(fit) == 1 and len(days) >= ENOUGH), None)
