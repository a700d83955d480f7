"""Whose position it is: the origin's own, or that of somebody whom the words are about ("Japan will not agree")."""

import re
from collections.abc import Sequence
from typing import Final

from saidby.claims.nations import owner_of
from saidby.positions.belonging import state_of
from saidby.positions.clauses import opening
from saidby.positions.introduced import is_state_office
from saidby.positions.lexicon import is_mark, is_stance
from saidby.positions.proposition import is_little
from saidby.positions.scene import Scene
from saidby.positions.words import Words, alike, root_of, words_of

_DUTY: Final = frozenset(["must", "should", "ought"])
_OWN_CUE: Final = re.compile(
    r"(?i)\b(?:demand|urg|call\w* (?:on|for|upon)|oppos|reject|refus|support|back|want|insist|ask|press|appeal|warn|critici|condemn|"
    r"denounc|welcom|propos|suggest|plead|vow|promis|pledg|offer|rul\w* out|object|protest)\w*"
)
_VERB_WORDS: Final = (
    "is are was were will would must should shall can could may might has have had does do did never not no remains wants "
    "plans intends refuses rejects opposes demands offers insists agrees accepts considers seeks hopes needs believes says"
)
_VERB: Final = frozenset(_VERB_WORDS.split())
_BODY_WORDS: Final = "government ministry kremlin cabinet presidency administration parliament council board company"
_BODY: Final = frozenset(_BODY_WORDS.split())
_OFFICE: Final = re.compile(
    r"(?i)\W*(?:that )?the (?P<office>prime minister|government|president|premier|chancellor|cabinet)\b(?! (?:must|should|ought))"
)
_SPOKEN_FOR: Final = re.compile(r"(?i)spokes|ministry|government|minister|cabinet|secretary|official")
_HANGING_WORDS: Final = (
    "from of in at to with for by on into near inside between against about under over through while if until once when after before "
    "unless since because"
)
_HANGING: Final = frozenset(_HANGING_WORDS.split())
_SPAN: Final = 6
_BESIDE: Final = frozenset(["neighbouring", "neighboring", "nearby", "rival", "fellow"])
"""What stands before a party's name, with a capital where a sentence begins."""
_ADJECTIVE: Final = re.compile(r"(?:ian|ean|ese|ish)$")


def holder(scene: Scene, at: int) -> str | None:
    """Return whose position the words about place ``at`` tell of; ``None`` where it is the origin's own."""
    if _OWN_CUE.search(scene.told.origin.cue or ""):
        return None
    found = subject(scene, at)
    if found is None:
        return _by_office(scene, at)
    return None if same_house(found, scene) else found


def _by_office(scene: Scene, at: int) -> str | None:
    """The government or its head, where somebody else tells what it holds: not an official, who speaks of his own."""
    origin = scene.told.origin
    last = len(scene.words) - 1
    begins = min(opening(scene.words, at), last)  # behind a mark that ends the content no clause begins
    words = scene.told.content[scene.words[begins].start : scene.words[min(at, last)].end] if scene.words else ""
    found = _OFFICE.match(words)
    mine = (
        origin.kind in ("unnamed", "outlet", "author", None)
        or is_state_office(origin.role or "")
        or _SPOKEN_FOR.search(f"{origin.role} {origin.label}")
    )
    return None if found is None or mine or origin.kind == "organisation" else found["office"]


def subject(scene: Scene, at: int) -> str | None:
    """Return the party that the clause about a place is about: a name that a verb follows; none where it says what should be."""
    words = scene.words
    for i in range(opening(words, at), at):
        if scene.is_name(words, i) and _is_party(words, i, scene) and not _hangs(words, i):
            end = next((j for j in range(_end(words, i), len(words)) if not is_mark(words[j])), len(words))
            if end < len(words) and _is_verb(words, end):
                duty = words[end].text in _DUTY or (
                    words[end].text in ("has", "have") and words[end + 1 : end + 2] and words[end + 1].text == "to"
                )
                return None if duty else _of_several([*_joined(words, i, scene), _called(scene, i)], scene)
    return None


def _called(scene: Scene, i: int) -> str:
    return re.sub(r"[’']s?$", "", scene.told.content[scene.words[i].start : scene.words[_end(scene.words, i) - 1].end])


def _joined(words: Words, i: int, scene: Scene) -> list[str]:
    """The party that stands before another with "and" ("Orvia and Kavia have agreed"), or none."""
    first = i - 2
    if first < 0 or words[i - 1].text != "and" or not words[first].name or not _is_party(words, first, scene):
        return []
    while first > 0 and words[first - 1].name and not is_mark(words[first - 1]):
        first -= 1
    return [] if _hangs(words, first) else [_called(scene, first)]


def _of_several(names: Sequence[str], scene: Scene) -> str:
    """Whose position of several who do a thing together it is: the origin's own where it is one of them, else the first's."""
    return next((name for name in names if same_house(name, scene)), names[0])


def _is_verb(words: Words, at: int) -> bool:
    """Tell whether a word behind a name is its verb: not "engineers" in "Orvian engineers were shown"."""
    before, word = words[at - 1], words[at].text
    return word in _VERB or word.endswith("ed") or (word.endswith("s") and not _ADJECTIVE.search(before.text))


def _end(words: Words, i: int) -> int:
    """The word behind a name and the nouns of its body ("the Marn government"); a verb with a capital, as headlines have, ends it."""
    end = i + 1
    while end < len(words) and end - i < _SPAN and _goes_on(words, end):
        end += 1
    return end


def _goes_on(words: Words, at: int) -> bool:
    word = words[at]
    return word.text in _BODY or word.text == "s" or (word.name and not is_stance(words, at))


def _hangs(words: Words, i: int) -> bool:
    """Tell whether a name only hangs on other words: "boats from Orvia may land", "while Judge Orde sits"."""
    at = i - 1
    while at >= 0 and (words[at].name or words[at].text in ("the", "s", "’")) and not is_mark(words[at]):
        at -= 1
    return at >= 0 and words[at].text in _HANGING


def _is_party(words: Words, i: int, scene: Scene) -> bool:
    """Tell whether a name can be a party's: not one of what the proposition is about."""
    return len(words[i].text) > 1 and root_of(words[i]) not in scene.of.acted and not (is_little(words[i].text) or words[i].text in _BESIDE)


def same_house(name: str, scene: Scene) -> bool:
    """Tell whether the origin is that party, or speaks for it as its role says."""
    origin = scene.told.origin
    mine = " ".join(part for part in (origin.name, origin.organisation, origin.role, origin.label, origin.proximity) if part)
    return any(alike(_state(a.text), _state(b.text)) for a in _capitals(name) for b in _capitals(mine))


def _capitals(name: str) -> Words:
    return tuple(word for word in words_of(name) if word.name)


def _state(word: str) -> str:
    return owner_of(state_of(word) or word)
