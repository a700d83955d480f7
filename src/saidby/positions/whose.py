"""Whose position it is where the source is none: nobody's words about what a party will do are told of that party.

A reporter, or a source who is of no side that the text names, tells what somebody else holds. Where the words name no party for it, it is
that of whoever would do what the proposition says. "He", "her office": the person who spoke before.
"""

import re
from typing import Final

import msgspec

from saidby.claims.told import is_own_voice
from saidby.positions.belonging import home, plain
from saidby.positions.channels import NAMELESS, PRONOUN, is_office, is_theirs, own_name
from saidby.positions.meant import meant
from saidby.positions.proposition import NAME, doer, is_little, is_to_come
from saidby.positions.scene import Scene
from saidby.positions.words import root_of, words_of
from saidby.records import Issue, Read, Step, Told

_ARTICLE: Final = re.compile(r"^(?:The|A|An) ")
_OWNER: Final = re.compile(r"[’']s?$")
_SAME: Final = re.compile(r"(?i)(?:the )?(?:same|his|her|its|their) ")
_BODY: Final = re.compile(
    r"(?i)\b(?:minister|president|chairman|union|party|league|ministry|government|company|association|authority|council|federation|court)\b"
)


def acting(scene: Scene, read: Read) -> Read:
    """Return a reading of what an article tells in its own voice with whoever does what it tells ("Ministry pulls out of tram")."""
    return _held_by(read, _who_acts(scene)) if is_own_voice(scene.told) and read.holder is None else read


def _who_acts(scene: Scene) -> str | None:
    """The first of those named who is a party here; else whoever would do what the proposition says, or the first named; or nobody."""
    content, does = scene.told.content, party_doing(scene.issue)
    found = [] if _is_headline(content) else [name for hit in NAME.finditer(content) for name in hit[0].split(" and ")]
    names = (_ARTICLE.sub("", _OWNER.sub("", name)) for name in found)
    named = [name for name in names if not is_little(name.casefold())]
    known = next((name for name in named if _is_known(name, scene) or meant(name, scene.issue.parties)), None)
    there = {root_of(word) for word in words_of(content)}
    is_named = does is not None and any(root_of(word) in there for word in words_of(does) if word.name)
    return known or (does if is_named else next(iter(named), None))


def owned(scene: Scene, read: Read) -> Read:
    """Return a reading with whose position it tells of, where its source has none of its own."""
    if read.bearing is None:
        return read
    origin = scene.told.origin
    if read.holder is None and (_SAME.match(origin.organisation or "") or PRONOUN.match(origin.label) or is_theirs(origin.label)):
        return _held_by(read, _spoke_before(scene))
    if not origin.label:
        return _held_by(read, _subject_of(scene.told))
    if read.holder and _is_headline(scene.told.content) and not _is_known(read.holder, scene):
        return msgspec.structs.replace(read, holder=party_doing(scene.issue) if is_nobodys(origin) else None)
    if not is_nobodys(origin) or meant(origin, scene.issue.parties) or read.bearing == "declined" or not is_to_come(scene.issue):
        return read
    return (
        read
        if read.holder and _is_known(read.holder, scene)
        else _held_by(read, _other(scene) if _is_bidden(scene) else party_doing(scene.issue))
    )


def party_doing(issue: Issue) -> str | None:
    """Return whoever would do what the proposition says, by the name of the party that it calls so ("the Lagonne festival")."""
    name = doer(issue)
    if name is None or plain(name) in map(plain, issue.parties):
        return name
    behind = issue.proposition.partition(name)[2].split()[:1]
    return meant(" ".join((name, *behind)), issue.parties) or meant(name, issue.parties) or name


def _is_bidden(scene: Scene) -> bool:
    """Tell whether the words bid the doer do it ("Orvia must first withdraw"): then it is somebody else who wants it."""
    name = doer(scene.issue)
    return name is not None and re.match(rf"{re.escape(name)} (?:must|should|ought to|has to|have to)\b", scene.told.content) is not None


def _other(scene: Scene) -> str | None:
    """The other of two parties that somebody follows on the issue."""
    others = [name for name in scene.issue.parties if plain(name) != plain(doer(scene.issue) or "")]
    return others[0] if len(others) == 1 else None


def _is_headline(content: str) -> bool:
    """Tell whether nearly every word has a capital, so that a name cannot be told from a noun."""
    words = [word for word in content.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _subject_of(told: Told) -> str | None:
    """Who a sentence begins with, where whoever said it was not made out: "The Union, which once called it theft, now says"."""
    cue = told.origin.cue or ""
    before = told.sentence[: told.sentence.find(cue)] if cue and cue in told.sentence else ""
    names = [found[0] for found in NAME.finditer(re.sub(r"^(?:The|A|An) ", "", before))]
    return next((name for name in names if not is_little(name.casefold())), None)


def _held_by(read: Read, holder: str | None) -> Read:
    return msgspec.structs.replace(read, holder=holder) if holder else read


def is_nobodys(step: Step) -> bool:
    """Tell whether a source is of no side that the text names: an outlet, a reporter, somebody without a name at no place."""
    if step.kind in ("outlet", "author"):
        return _BODY.search(step.label) is None
    if step.kind == "collective":  # "union bosses" speak for themselves
        return NAMELESS.search(step.label) is not None and not any(map(str.isupper, step.label[1:]))
    return step.kind == "unnamed" and home(step) is None and not is_office(step.label)


def _is_known(name: str, scene: Scene) -> bool:
    """Tell whether somebody is a party here: the proposition names it, the issue does, or it spoke before."""
    roots = {root_of(word) for word in words_of(name) if word.name}
    spoke = (own_name(step) for one in scene.before for step in one.chain if step.kind in ("named", "organisation"))
    others = {root_of(word) for known in (*scene.issue.parties, *spoke) for word in words_of(known) if word.name}
    return bool(roots & (scene.of.names | others))


def _spoke_before(scene: Scene) -> str | None:
    """The last person, or body, with a name that spoke shortly before."""
    named = [one.origin for one in scene.before if one.origin.kind in ("named", "organisation") and plain(one.origin.name or "")]
    return own_name(named[-1]) if named and not PRONOUN.match(named[-1].label) else None
