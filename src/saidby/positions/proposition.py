"""A proposition as the rules see it: who, what deed, with what, for whom."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, Literal

import msgspec

from saidby.claims.stems import opposites, rarity
from saidby.positions.lexicon import is_mark, sections
from saidby.positions.words import Word, Words, root_of, words_of
from saidby.records import Issue

_LITTLE_TEXT: Final = (
    "a an the this that these those its his her their our your my of in on at by with into onto over from to up down out off "
    "for and or as will would shall should is are was were be been being not no never has have had do does did can could may "
    "might must it they he she government state new all both any some more than then who which there"
)
_LITTLE: Final = frozenset(_LITTLE_TEXT.split())
_AUXILIARY_TEXT: Final = "will would shall should is are was were be gets get has have must may can cannot does do not never to"
_AUXILIARY: Final = frozenset(_AUXILIARY_TEXT.split())
_NUMBERS_TEXT: Final = "one two three four five six seven eight nine ten other others another many some i we you she us he they if"
_NUMBERS: Final = frozenset(_NUMBERS_TEXT.split())
_BEFORE_NOUNS_TEXT: Final = "the a an of his her its their our two three four five all no any some by to for in on"
_BEFORE_NOUNS: Final = frozenset(_BEFORE_NOUNS_TEXT.split())
_PASSIVE_TEXT: Final = "is are was were be been gets get"
_PASSIVE: Final = frozenset(_PASSIVE_TEXT.split())
_PAST_TEXT: Final = (
    "told knew took gave sold bought led won lost paid sent left met built held kept broke hid spent wrote saw had got made went said"
)
_PAST: Final = frozenset(_PAST_TEXT.split())
NAME: Final = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?: (?:(?:of|the|for|and) )*[A-ZÀ-Þ][\w’'-]*)*")
_LIGHT: Final = frozenset(["go", "take", "happen", "get", "be", "make", "come", "have", "do"])
_TOWARDS: Final = frozenset(["to", "from", "with", "by", "for", "against", "into"])


class Proposition(msgspec.Struct, frozen=True, kw_only=True):
    """What an issue says, in all its wordings.

    Attributes:
        agents: roots of those who would do it: what stands before the verb.
        deeds: stems of the verb and of the nouns that name a deed.
        kin: stems that stand for the same deed.
        undone: stems of what cannot hold beside the deed.
        things: stems (of names, roots) of what it is done with, and weights: how much each tells.
        others: roots of names behind the verb and a preposition: to whom, from whom.
        acted: roots of the names of what it is done with.
        negative: the proposition denies something.
        makes: whether the deed makes the thing, unmakes it, or neither.
        parts: each wording by itself; empty in one of these.
    """

    agents: frozenset[str]
    deeds: frozenset[str]
    kin: frozenset[str]
    undone: frozenset[str]
    things: dict[str, float]
    others: frozenset[str]
    acted: frozenset[str]
    negative: bool
    makes: Literal["makes", "unmakes"] | None = None
    parts: "tuple[Proposition, ...]" = ()

    @property
    def names(self) -> frozenset[str]:
        """Return the roots of all names in it."""
        return self.agents | self.others


@cache
def _groups() -> dict[str, frozenset[str]]:
    """The stems of all words that stand in a line of ``deeds.txt`` with a stem."""
    found: dict[str, set[str]] = {}
    for line in sections("deeds.txt")[""]:
        row = {word.key for word in words_of(line)}
        for key in row:
            found.setdefault(key, set()).update(row)
    return {key: frozenset(row) for key, row in found.items()}


@cache
def _makes() -> dict[Literal["makes", "unmakes"], frozenset[str]]:
    rows = sections("makes.txt")
    return {kind: frozenset(word.key for line in rows[kind] for word in words_of(line)) for kind in ("makes", "unmakes")}


def kin_of(key: str) -> frozenset[str]:
    """Return the stems that may stand for the same deed."""
    return _groups().get(key, frozenset()) | {key}


@lru_cache(maxsize=256)
def proposition(issue: Issue) -> Proposition:
    """Take an issue's proposition and wordings apart."""
    parts = [_parsed(words_of(text), text == issue.proposition) for text in (issue.proposition, *issue.wordings)]
    deeds = frozenset[str]().union(*(part.deeds for part in parts))
    return Proposition(
        agents=frozenset[str]().union(*(part.agents for part in parts)),
        deeds=deeds,
        kin=frozenset[str]().union(*(part.kin for part in parts)),
        undone=frozenset[str]().union(*(part.undone for part in parts)) - deeds,
        things={key: weight for part in reversed(parts) for key, weight in part.things.items()},
        others=frozenset[str]().union(*(part.others for part in parts)) - parts[0].agents,
        acted=frozenset[str]().union(*(part.acted for part in parts)) - parts[0].agents - parts[0].others,
        negative=parts[0].negative,
        makes=parts[0].makes,
        parts=tuple(parts),
    )


def _parsed(words: Words, whole: bool) -> Proposition:
    found = _verb(words, whole)
    verb = found if found is not None else -1
    deeds = {words[verb].key} - _LIGHT if found is not None else set[str]()
    if not deeds:
        deeds |= {word.key for word in words if _is_deed(word)}
    kin = frozenset[str]().union(*(kin_of(key) for key in deeds))
    before, behind = words[: max(verb, 0)], words[verb + 1 :]
    to = next((i for i, word in enumerate(behind) if word.text in _TOWARDS), len(behind))
    things = [word for word in (*before, *behind) if _tells(word) and word.key not in deeds]
    subject = {root_of(word) for word in before if _tells(word)}
    passive = any(word.text in _PASSIVE for word in before[-2:])
    acts = set[str]() if passive else subject if whole else {root_of(word) for word in before if word.name and _tells(word)}
    return Proposition(
        agents=frozenset(acts),
        deeds=frozenset(deeds),
        kin=kin,
        undone=_undone(deeds) - kin,
        things={root_of(word): weight_of(word) for word in things},
        others=frozenset(root_of(word) for word in behind[to:] if word.name and _tells(word)),
        acted=frozenset(root_of(word) for word in behind[:to] if word.name and _tells(word)) | (subject - acts),
        negative=any(word.text in ("not", "never", "no", "without") for word in words),
        makes=next((kind for kind, keys in _makes().items() if deeds & keys), None),
    )


@lru_cache(maxsize=256)
def doer(issue: Issue) -> str | None:
    """Return the name, as the proposition has it, of whoever would do what it says; ``None`` where none is named."""
    agents = proposition(issue).parts[0].agents
    for found in NAME.finditer(issue.proposition):
        name = re.sub(r"^(?:The|A|An) ", "", re.sub(r"[’']s?$", "", found[0]))
        if any(root_of(word) in agents for word in words_of(name)):
            return name
    return None


@lru_cache(maxsize=256)
def is_to_come(issue: Issue) -> bool:
    """Tell whether a proposition tells of something to be done or left ("signs", "will sell"), not of what was ("knew", "received")."""
    words = words_of(issue.proposition)
    verb = _verb(words, whole=True)
    if verb is None:
        return True
    before = {word.text for word in words[:verb]}
    past = words[verb].text in _PAST or (words[verb].text.endswith("ed") and not before & _PASSIVE)
    return not past and not before & {"was", "were", "had", "did"}


def _undone(deeds: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*(opposites().get(key, frozenset()) for key in deeds))


def weight_of(word: Word) -> float:
    """How much a word tells; a name much."""
    weight = rarity(word.text)
    return max(weight, 0.8) if word.name else weight


def is_little(word: str) -> bool:
    """Tell whether a word says little by itself, and is no name whatever its first letter."""
    return word in _LITTLE or word in _NUMBERS


def _tells(word: Word) -> bool:
    return not is_mark(word) and word.text not in _LITTLE and len(word.text) > 1


def _is_deed(word: Word) -> bool:
    return not word.name and word.key in _groups()


def _verb(words: Words, whole: bool) -> int | None:
    """The first word that can be the verb: behind an auxiliary, in a list of deeds, or, in a sentence, one that ends as a verb does."""
    inner = [i for i in range(1, len(words)) if not is_mark(words[i])]
    behind = next((i for i in inner if words[i - 1].text in _AUXILIARY and words[i].text not in _AUXILIARY and _tells(words[i])), None)
    deed = next((i for i in inner if _is_deed(words[i]) and not (whole and words[i - 1].text in _BEFORE_NOUNS)), None)
    form = next((i for i in inner if _has_form(words, i)), None) if whole else None
    found = [i for i in (behind, deed, form) if i is not None]
    return min(found, default=None)


def _has_form(words: Words, i: int) -> bool:
    """Tell whether a word has the form of a verb, and stands where one can: not behind an article, not before another verb."""
    word, behind = words[i], words[i + 1].text if i + 1 < len(words) else ""
    form = not word.name and _tells(word) and (word.text.endswith(("s", "ed")) or word.text in _PAST)
    return form and words[i - 1].text not in _BEFORE_NOUNS and behind not in _AUXILIARY
