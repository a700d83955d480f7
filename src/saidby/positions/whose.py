"""Whose position it is where the source is none: nobody's words about what a party will do are told of that party.

A reporter, or a source who is of no side that the text names, tells what somebody else holds. Where the words name no party for it, it is
that of whoever would do what the proposition says. "He", "her office": the person who spoke before.
"""

import re
from typing import Final

import msgspec

from saidby.positions.belonging import home, plain
from saidby.positions.channels import PRONOUN, is_office, is_theirs, own_name
from saidby.positions.proposition import doer, is_to_come
from saidby.positions.scene import Scene
from saidby.positions.words import root_of, words_of
from saidby.records import Read, Step

_SAME: Final = re.compile(r"(?i)(?:the )?(?:same|his|her|its|their) ")
_BODY: Final = re.compile(
    r"(?i)\b(?:minister|president|chairman|union|party|league|ministry|government|company|association|authority|council|federation|court)\b"
)


def owned(scene: Scene, read: Read) -> Read:
    """Return a reading with whose position it tells of, where its source has none of its own."""
    if read.bearing is None:
        return read
    origin = scene.told.origin
    if read.holder is None and (_SAME.match(origin.organisation or "") or PRONOUN.match(origin.label) or is_theirs(origin.label)):
        return _held_by(read, _spoke_before(scene))
    if not is_nobodys(origin) or read.bearing == "declined" or not is_to_come(scene.issue):
        return read
    return read if read.holder and _is_known(read.holder, scene) else _held_by(read, doer(scene.issue))


def _held_by(read: Read, holder: str | None) -> Read:
    return msgspec.structs.replace(read, holder=holder) if holder else read


def is_nobodys(step: Step) -> bool:
    """Tell whether a source is of no side that the text names: an outlet, a reporter, somebody without a name at no place."""
    if step.kind in ("outlet", "author"):
        return _BODY.search(step.label) is None
    return (step.kind == "unnamed" and home(step) is None and not is_office(step.label)) or (
        step.kind == "collective" and not any(map(str.isupper, step.label[1:]))
    )


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
