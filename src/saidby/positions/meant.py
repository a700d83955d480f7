"""Which of an issue's parties a source is called after that the text calls by less than its name: "the foundation", "the board's notice".

Whoever follows an issue names its parties in full; articles do so once, if at all. A source is a party's where what it is called says so
and says it of one of these parties alone; otherwise it stays what it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from saidby.positions.belonging import BY, Rows, itself, plain
from saidby.positions.channels import holder_of, own_name
from saidby.records import Belonging, Read, Step, Told

_WORD: Final = re.compile(r"[^\W_]+")
_LINK: Final = frozenset(["of", "for", "the", "and", "in", "at"])
"""Words of a name that tell nothing of whose it is."""
_STOP_WORDS: Final = (
    "the a an this that its his her their our one two three some many several of for from by in at to with on inside within close near "
    "behind both neither senior s"
)
_STOPS: Final = frozenset(_STOP_WORDS.split())
"""What may stand before the part of a name, so that no other of its kind is meant: not "rival" or "former"."""
_DESCRIBED: Final = re.compile(r"(?:^| )[a-zà-ÿ]{4,}")
"""A noun in what is a name: "the union’s lawyers" is nobody’s, whatever it was taken for."""
_ONE_OF_MANY: Final = frozenset(["a", "an", "some", "another", "other", "many", "several", "two", "three"])
_OUTSIDE: Final = re.compile(
    r"(?i)\b(?:former|ex|opponents?|critics?|rivals?|analysts?|experts?|professors?|historians?|economists?|residents?|victims?|"
    r"compared|against|over|outside|letter to|open letter)\b"
)
"""Who stands beside a body and does not speak for it."""
_PLURAL: Final = re.compile(r"[^s]s$")
_BODY_WORDS: Final = (
    "agency alliance assembly association authority bank board body bureau cabinet chamber church city club college commission "
    "committee company confederation congress corporation council court department directorate executive federation festival forum "
    "foundation front fund government group guild hospital institute league ministry movement museum network office opera orchestra "
    "organisation organization panel parliament party police port presidency region senate service society state syndicate team "
    "theatre tribunal trust union university works"
)
_HEADS: Final = (
    (["mayor"], ("city", "town", "council", "borough", "municipality")),
    *((head, ("government",)) for head in (["prime", "minister"], ["premier"], ["ministers"], ["cabinet"])),
)
"""Who heads a body, and what such a body is called."""
_BODIES: Final = frozenset(_BODY_WORDS.split())
"""Nouns by which a body is called once its name is known."""


def with_called(belongings: Sequence[Belonging], bearing: Iterable[tuple[Read, Told]], parties: Sequence[str]) -> Rows:
    """Return a table with a row more for each holder that it does not roll up to one of an issue's parties and that is called after one.

    Args:
        belongings: the table; what it says of a name goes before what the name says.
        bearing: readings, each with its statement.
        parties: of the issue, by their full names.
    """
    table, known = Rows(belongings), {plain(name) for name in parties}
    left = [(read, told) for read, told in bearing if parties and plain(holder_of(read, told, table)) not in known]
    found = {name: whole for read, told in left if (name := _name(read, told)) and (whole := party_of(read, told, parties))}
    rows = [Belonging(part=name, whole=whole, by=BY, at="", why=f"called after {whole}") for name, whole in found.items()]
    return Rows([*rows, *table])  # of two rows of one part the later is followed


def party_of(read: Read, told: Told, parties: Sequence[str]) -> str | None:
    """Return the one of some parties that whoever holds a position is called after; ``None`` where that is none or not one alone."""
    return meant(read.holder or told.origin, parties)


def _name(read: Read, told: Told) -> str:
    return read.holder or own_name(told.origin)


def meant(step: Step | str, parties: Sequence[str]) -> str | None:
    """Return the one party that a source is called after; ``None`` where that is none of them, or more than one."""
    told = (step,) if isinstance(step, str) else tuple(_said_of(step))
    for words in map(itself, told):
        found = [party for party in parties if _is_after(words, party)]
        if found:
            return found[0] if len(found) == 1 else None
    return next((party for words in told for party in parties if _is_told_besides(words, party)), None)


def _is_told_besides(words: str, party: str) -> bool:
    """Tell whether words end with a party's whole name for what stands before it: "a letter from its owner, the Harbour Trust"."""
    before, comma, last = words.rpartition(", ")
    return bool(comma) and " " in party and plain(last) == plain(party) and not _OUTSIDE.search(before)


def _said_of(step: Step) -> Iterator[str]:
    """What a text calls a source, the most telling first; of a person with a name what he is of."""
    if step.kind == "named" and not _DESCRIBED.search(step.name or step.label):
        yield from (words for words in (step.organisation, step.role) if words)
    else:
        yield from (words for words in (step.name, step.organisation, step.label, step.descriptor, step.proximity, step.role) if words)


def _is_after(words: str, party: str) -> bool:
    """Tell whether words call a source after a party: by its whole name, by a part of it alone, or by what kind of body it is."""
    if _OUTSIDE.search(words):
        return False
    told, name = _words(words), _words(party)
    whole = f" {' '.join(told)} "
    if len(name) > 1 and f" {' '.join(name)} " in whole:
        return True
    own = {word for word in name if word not in _LINK}
    core = [word for word in told if word not in _STOPS]
    if len(own) < 2 or not core:
        return False
    if set(core) <= own and (words[:1].isupper() or words.startswith("the ")) and told[0] not in _ONE_OF_MANY:
        return any(word in own and _has_capital(words, word) for word in core) or core[-1] == _head(name)
    if _heads(told, own):
        return True
    some = not words.lower().startswith("the ") and told[0] in own and _PLURAL.search(told[-1]) is not None  # "union bosses" are of any
    return not some and _by_kind(told, own, _head(name))


def _heads(told: Sequence[str], own: set[str]) -> bool:
    """Tell whether words are no more than who heads a body of that kind: "the mayor", "the city’s mayor", "the prime minister"."""
    core = [word for word in told if word not in _STOPS and word not in ("deputy", "acting")]
    return any(core in (head, [kind, *head]) for head, kinds in _HEADS for kind in kinds if kind in own)


def _by_kind(told: Sequence[str], own: set[str], head: str) -> bool:
    """Tell whether words have the noun that says what kind of body it is, and no word before it that makes it another's."""
    if head not in _BODIES or head not in told:
        return False
    at = told.index(head)
    before = at - 1
    while before >= 0 and told[before] in own:
        before -= 1
    if before >= 0 and told[before] not in _STOPS:
        return False
    last = at == len(told) - 1
    others = at + 2 < len(told) and told[at + 1] == "of" and told[at + 2] not in (own | _STOPS)
    return not others and not (last and before >= 0 and told[before] in _ONE_OF_MANY)


def _head(name: Sequence[str]) -> str:
    """The noun that says what kind of body has a name: "National Union of Ward Staff", "Wexcombe Foundation"."""
    end = next((at for at, word in enumerate(name) if word in ("of", "for") and at), len(name))
    return name[end - 1] if name else ""


def _has_capital(words: str, word: str) -> bool:
    return any(found[0][0].isupper() and found[0].casefold() == word for found in _WORD.finditer(words))


def _words(name: str) -> list[str]:
    words = [word.casefold() for word in _WORD.findall(name)]
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words
