"""Invented names, so that the network learns what a name is from what is said of it and not by heart.

In a copy of an article names are replaced by invented ones, each by the same one throughout. A bare name for an outlet comes from the same
source as one for a firm: only the context tells them apart.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from saidby.attribution.names import NameKind
from training.names.corpus import Labelled, Mark

_LISTS = (Path(__file__).parent / "words.txt").read_text(encoding="utf8").split("\n[")[1:]
_WORDS = {name: words.split() for name, words in (one.split("]\n") for one in _LISTS)}
SHARES: dict[NameKind, float] = {"person": 0.5, "organisation": 0.3, "place": 0.25, "outlet": 0.85}
"""How many of the names of a kind are replaced in a copy."""


def renamed(item: Labelled, seed: int) -> Labelled:
    """Return a copy in which many names are invented."""
    rng = random.Random(f"{seed} {item.name}")
    new: dict[str, str] = {}
    for a, b, kind in item.marks:
        _settle(item.text[a:b], kind, new, rng)
    return _replaced(item, [new[item.text[a:b]] for a, b, _ in item.marks])


def _settle(form: str, kind: NameKind, new: dict[str, str], rng: random.Random) -> None:
    """Choose what a form becomes, once an article; a surname goes with its full name."""
    if form in new:
        return
    kept = rng.random() >= SHARES[kind]
    words = form.split()
    if kind == "person":
        new[form] = " ".join(new.setdefault(word, word if kept else _part(word, at, words, rng)) for at, word in enumerate(words))
    else:
        new[form] = form if kept else MAKERS[kind](rng)


def _part(word: str, at: int, words: list[str], rng: random.Random) -> str:
    if len(word.strip(".")) == 1 or not word[:1].isupper():
        return word
    made = rng.choice(_WORDS["first name"]) if at == 0 and len(words) > 1 and rng.random() < 0.7 else strange(rng)
    return made.upper() if len(word) > 2 and word.isupper() else made


def _replaced(item: Labelled, forms: list[str]) -> Labelled:
    parts: list[str] = []
    marks: list[Mark] = []
    done = length = 0
    for (a, b, kind), form in zip(item.marks, forms, strict=True):
        parts += [item.text[done:a], form]
        length += a - done
        marks.append((length, length + len(form), kind))
        length, done = length + len(form), b
    return replace(item, text="".join([*parts, item.text[done:]]), marks=tuple(marks))


def strange(rng: random.Random) -> str:
    """A word of no language: "Zvoshan", "Kiramel"."""
    syllables = [
        "".join((rng.choice(_WORDS["onset"]), rng.choice(_WORDS["vowel"]), rng.choice(_WORDS["coda"]).strip("-")))
        for _ in range(rng.choice((1, 1, 2)))
    ]
    return ("".join(syllables) + (rng.choice(_WORDS["end"]) if rng.random() < 0.6 or len(syllables) == 1 else "")).capitalize()


def _compound(rng: random.Random) -> str:
    one, two = rng.sample(_WORDS["thing"], 2)
    return rng.choice((one + two.lower(), one + two.lower(), one + two, one))


def _initials(rng: random.Random) -> str:
    return "".join(rng.choice("ABCDEFGHIKLMNOPRSTVZ") for _ in range(rng.choice((2, 3, 3, 3, 4))))


def bare(rng: random.Random) -> str:
    """A name that tells nothing of what bears it."""
    return rng.choice((strange, strange, _compound, _compound, _initials))(rng)


def outlet(rng: random.Random) -> str:
    """An outlet's name: bare more often than not."""
    chance = rng.random()
    if chance < 0.6:
        return bare(rng)
    name = rng.choice((strange, _compound))(rng)
    if chance < 0.7:
        return f"{rng.choice(_WORDS['before an outlet'])} {name}"
    return (
        f"{name}.{rng.choice(('com', 'net', 'info', 'am', 'ru'))}" if chance > 0.96 else f"{name} {rng.choice(_WORDS['behind an outlet'])}"
    )


def firm(rng: random.Random) -> str:
    """A name of a firm, a party or an office: bare as often as not."""
    return bare(rng) if rng.random() < 0.6 else f"{bare(rng)} {rng.choice(_WORDS['behind a firm'])}"


def place(rng: random.Random) -> str:
    """A name of a place."""
    return strange(rng) if rng.random() < 0.75 else f"{rng.choice(('New', 'Port', 'East', 'Saint', 'Lake', 'North'))} {strange(rng)}"


def person(rng: random.Random) -> str:
    """A person's name: first name and surname, or the surname alone."""
    surname = strange(rng) if rng.random() < 0.8 else rng.choice(_WORDS["thing"])
    return f"{rng.choice(_WORDS['first name'])} {surname}" if rng.random() < 0.6 else surname


MAKERS: dict[NameKind, Callable[[random.Random], str]] = {"person": person, "organisation": firm, "place": place, "outlet": outlet}


def recased(item: Labelled, how: Callable[[str], str]) -> Labelled:
    """The same text in other letters; where that changes its length the item stays as it is."""
    text = how(item.text)
    return replace(item, text=text) if len(text) == len(item.text) else item
