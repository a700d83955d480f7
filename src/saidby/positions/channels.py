"""By what a position came out: itself, its spokesman, a document, sources without a name, somebody else."""

import re
from collections.abc import Sequence
from typing import Final

from saidby.claims.nations import nation_of, owner_of
from saidby.claims.told import is_own_voice
from saidby.positions.belonging import home, is_bare_body, plain, roll
from saidby.positions.introduced import is_state_office
from saidby.positions.titles import bare_name, is_determiner
from saidby.records import Belonging, Channel, Read, Step, Told

_SPOKESMAN: Final = re.compile(
    r"(?i)\b(?:spokes(?:man|woman|person|people)|press (?:secretary|officer|service|office)|spox|press attaché)\b"
)

NAMELESS: Final = re.compile(
    r"(?i)\b(?:officials?|aides?|sources?|insiders?|advis[eo]rs?|diplomats?|members of (?:his|her|its|their|the) (?:staff|team|"
    r"entourage)|staff(?:ers)?|"
    r"people (?:close|familiar|with|briefed))\b"
)
_OFFICE: Final = re.compile(
    r"(?i)(?:(?:the|his|her|its|their) )?(?:[\w’' -]+[’']s? )?(?:pm|premier|(?:\w+ )?minister|president|chancellor|mayor|governor|head|"
    r"(?:chief )?executive|chief|chair(?:man|woman)?|boss|leader|director|owner|secretary)(?: of [\w’ -]+)?"
    r"(?: (?:never|no longer|also|still|now))?$"
)
_SOME: Final = re.compile(r"(?i)(?:an?|one|two|three|some|several|many|other|another)\b")
PRONOUN: Final = re.compile(r"(?i)(?:he|she|they|who)\b[^A-Z]*$")
_THEIRS: Final = re.compile(
    r"(?i)(?:his|her|its|their) (?:\w+ )?(?:office|ministry|government|cabinet|department|company|party|union|staff|team|group|council|"
    r"club|firm|side|camp|mouthpiece|aides?|deputy|spokes(?:man|woman|person|people)|lawyers?|chief executive|leader|director|chair(?:man|"
    r"woman)?|boss|head|president|secretary)(?:$|, )"
)
_FOR_THEM: Final = re.compile(r"(?i)\b(?:representatives?|envoy)\b")
_OURS: Final = re.compile(r"(?i)\b(?:our|ours|us)\b")
_NOT_NAME: Final = re.compile(r" (?:never|no longer|also|still|now|himself|herself|itself)$")
_REPORTS: Final = re.compile(r"(?i)(?:report|cit|accord|learn|writ|wrote|publish|quot)")
_IN_WRITING: Final = re.compile(
    r"(?i)\b(?:in|by|through) (?:an? |its |the |his |her )?(?:\w+ ){0,2}?(?:statement|decree|letter|note|communiqu\w+|notice|filing|order|"
    r"memo\w*|document|paper|resolution|press release|circular)\b"
)


def holder_of(read: Read, told: Told, belongings: Sequence[Belonging]) -> str:
    """Return the party whose position a reading tells of, rolled up; empty where words only point at somebody ("Neither")."""
    name = _NOT_NAME.sub("", read.holder) if read.holder else own_name(told.origin)
    return "" if is_determiner(name) else roll(_known(name, belongings), belongings)


def _known(name: str, belongings: Sequence[Belonging]) -> str:
    """Return a name as the table has it: as it is, where it has a row of its own, else without what only stands before it."""
    return name if roll(name, belongings) != _plainly(name) else bare_name(name)


def _plainly(name: str) -> str:
    return roll(name, ())


def own_name(step: Step) -> str:
    """Return a source's name; of one without, the body it is of or near to, else what the text calls it."""
    if step.kind == "unnamed":
        return home(step) or _NOT_NAME.sub("", step.label)
    return _NOT_NAME.sub("", step.name or step.organisation or step.label)


def channel(read: Read, told: Told, belongings: Sequence[Belonging]) -> Channel:
    """Return by what a position came out; what an article tells of somebody in its own voice is what he did."""
    if is_own_voice(told):
        return "own voice"
    whose, voice = holder_of(read, told, belongings), _voice(told)
    theirs = read.holder is None or (_stands_for(voice) and read.holder not in told.content)
    own = _is(own_name(voice), whose, belongings) or (theirs and voice is told.origin)
    if own or (_is_official(voice, belongings) and not _is_abroad(told, whose, belongings)):
        return _by_kind(voice, told)
    nobodys = voice.kind in ("outlet", "author") or (voice.kind == "unnamed" and (read.holder is None or home(voice) is None))
    return "unnamed" if nobodys or (voice.kind == "collective" and NAMELESS.search(voice.label)) else "told by another"


def _stands_for(step: Step) -> bool:
    """Tell whether words stand for whoever is named elsewhere: "he", "her office", or none where the sentence’s subject speaks."""
    return not step.label or PRONOUN.match(step.label) is not None or is_theirs(step.label)


def is_office(label: str) -> bool:
    """Tell whether words mean the one holder of an office, though not by name: "the foreign minister", not "a minister"."""
    return _OFFICE.match(label) is not None and _SOME.match(label) is None


def is_theirs(label: str) -> bool:
    """Tell whether words mean the body of whoever spoke before: "her office"."""
    return _THEIRS.match(label) is not None


def _is_official(voice: Step, belongings: Sequence[Belonging]) -> bool:
    """Tell whether a voice is of some state, though nothing says which: of what a state will do it speaks for its own."""
    unknown = plain(roll(own_name(voice), belongings)) == plain(own_name(voice))
    office = is_state_office(voice.role or "") and not voice.organisation
    return unknown and voice.kind != "outlet" and (office or is_bare_body(own_name(voice)))


def _is_abroad(told: Told, whose: str, belongings: Sequence[Belonging]) -> bool:
    """Tell whether an official whose state is not told is of another: he says "our" beside the name of it, or his outlet is of another."""
    if whose in told.content and _OURS.search(told.content):
        return True
    states = {owner_of(row.whole) for row in belongings} | {owner_of(word) for word in (told.outlet or "").split() if nation_of(word)}
    homes = {owner_of(word) for word in (told.outlet or "").split()} & states
    return bool(homes) and owner_of(whose) not in homes


def _voice(told: Told) -> Step:
    """Whoever let it out: the origin, or a source before it in the chain that is no outlet ("a source: the Kremlin believes")."""
    before = [step for step in told.relays if step.kind in ("unnamed", "named", "organisation", "collective", "document") and step.label]
    return before[-1] if before else told.origin


def _is(name: str, whose: str, belongings: Sequence[Belonging]) -> bool:
    rolled = roll(name, belongings)
    return plain(rolled) == plain(whose) or owner_of(rolled) == owner_of(whose)


def _by_kind(step: Step, told: Told) -> Channel:
    if step.kind == "unnamed" and _FOR_THEM.search(step.label):
        return "spokesman"
    if step.kind == "unnamed" and not _SPOKESMAN.search(step.label):
        return "own voice" if is_office(step.label) else "unnamed"
    if step.kind == "collective" and NAMELESS.search(step.label):
        return "unnamed"
    if step.kind == "document" or (step.kind != "named" and _IN_WRITING.search(step.cue or "")):
        return "document"
    role = f"{step.role or ''} {step.label if step.kind != 'named' else ''}"
    if _SPOKESMAN.search(role):
        return "spokesman"
    reports = step.kind == "author" or (step.kind == "outlet" and (step.label == told.outlet or _REPORTS.match(step.cue or "report")))
    return "told by another" if reports else "own voice"
