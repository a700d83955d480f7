"""The full name of a person in an article, and where it stands."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from saidby.attribution.gender import gender_of_name, gender_of_nouns, is_given
from saidby.attribution.kinds import is_person, name_in, named_part
from saidby.attribution.outlets import Outlets
from saidby.attribution.scene import Scene
from saidby.types import Span

MANY = 6
"""So many places of a name are looked at; what a person is, an article tells early."""
_CAPITALS = re.compile(
    r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]*(?: (?:[A-Z]\.(?= )|“[^”\n]{1,20}”|(?:de|la|van|von|der|den|al|bin|da|di|du|le|el|del|dos|ibn)(?= "
    r"[A-ZÀ-Þ])|[A-ZÀ-Þ][\w’'-]*))*"
)


def fullest(words: Sequence[str], scene: Scene) -> str | None:
    """Return the fullest form of a person's name in some mentions; a lone surname is completed if only one name of the text ends in it.

    ``None`` if the mentions hold no name, or one that two persons of the article share.
    """
    names = [name for one in map(_one_sentence, words) if is_person(one, scene.outlets) and (name := name_in(named_part(one)))]
    longest = max(names, key=lambda name: (min(len(name.split()), 4), len(name)), default=None)
    if longest is None or " " in longest:
        return longest
    found = _of_gender(_with(longest, scene), words)
    if len(found) > 1:
        return (
            None
            if not any(_last(name) == longest for name in found) or len({name for name in found if _last(name) == longest}) > 1
            else _sole(found, longest)
        )
    return next(iter(found), longest)


def _of_gender(names: frozenset[str], words: Sequence[str]) -> frozenset[str]:
    """The names without those that a form of address in the mentions speaks against ("Mr Lunn" is not Hedda Lunn)."""
    told = {gender for one in words if (gender := gender_of_nouns(one))}
    return names if len(told) != 1 else frozenset(name for name in names if gender_of_name(name) in (None, *told))


def _one_sentence(words: str) -> str:
    """The words up to where a new sentence begins within a mention, without "’s" behind them."""
    pieces = _NEW_SENTENCE.split(words)
    return _without_owner(next((piece for piece in pieces if is_given(piece.partition(" ")[0])), pieces[0]))


_NEW_SENTENCE = re.compile(
    r"(?<=[a-z]{4})\. (?=[A-ZÀ-Þ])|\. (?=(?:According|The|But|And|He|She|It|They|In|On|At|For|When|After|As|If|This|That|Asked|Speaking)\b)"
)


def _sole(found: frozenset[str], surname: str) -> str | None:
    return next((name for name in found if _last(name) == surname), None)


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _with(single: str, scene: Scene) -> frozenset[str]:
    """The full names in the article that begin or end with a single one; those with a known given name before all others."""
    found = frozenset(name for name in full_names(scene.text, scene.outlets) if single in (name.split()[0], _last(name)))
    sure = frozenset(name for name in found if is_given(name.split()[0]))
    return sure or frozenset(name for name in found if _is_plain(name, scene.text))


def _is_plain(name: str, text: str) -> bool:
    """Tell whether a name of unknown words has the form of one, and stands below the first line, where all words may have capitals."""
    return len(name.split()) < 4 and text.rfind(name) > text.find("\n")


@lru_cache(maxsize=16)
def full_names(text: str, outlets: Outlets) -> frozenset[str]:
    """Return the names of two words or more in a text that can be persons'."""
    runs = {_OPENING.sub("", _without_owner(found[0])) for found in _CAPITALS.finditer(text) if " " in found[0]}
    names = {name_in(run) for run in runs if is_person(run, outlets)}
    return frozenset(name for name in names if " " in name)


_OPENING = re.compile(
    r"^(?:Then|But|And|Or|So|When|While|As|After|Before|Yesterday|Today|Tomorrow|Meanwhile|However|Still|Now|Later|Earlier|On|In|At|For|"
    r"If|By|With|From|To|Although|Though|"
    r"Because|Since|Like|Unlike|Once|Even|Only|Also|Both|Asked|Said|Says|Why|How|What|Where|Who|Is|Was|Will|Can|Did|Does|Not|No|Yes|The|"
    r"A|An|This|That|These|Those|His|Her|Their|Its|Our|My) "
)
"""A word that begins a sentence before a name."""


def _without_owner(run: str) -> str:
    return re.sub(r"(?:’s|'s)$", "", run)


def places(name: str, text: str) -> Iterator[Span]:
    """Yield where a name stands in a text, the first few times."""
    rule = re.compile(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])")
    for count, found in enumerate(rule.finditer(text)):
        if count == MANY:
            return
        yield Span(found.start(), found.end())
