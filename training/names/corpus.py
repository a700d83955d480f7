"""Texts with names: PolNeAR's machine-made spans, put right where the whole corpus or the article knows better.

A split is a folder with ``text/NAME.txt`` and ``ner/NAME.tsv`` (start, end, type; offsets are code points of the text file read with its
line ends untouched). Names carry neither an article nor a person's title.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from saidby.attribution.names import Name, NameKind, in_order
from saidby.attribution.outlets import listed, outlets_in
from saidby.types import Span

Mark = tuple[int, int, NameKind]
_KINDS: dict[str, NameKind] = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place"}
SEATS = frozenset({"White House", "Kremlin", "Pentagon", "Capitol Hill", "Downing Street", "Elysee", "Élysée", "Quai d’Orsay"})
"""Places that newspapers speak of as the organisations that sit there."""
PLATFORMS = frozenset(
    {"Twitter", "Facebook", "YouTube", "Instagram", "Google", "Uber", "Airbnb", "Amazon", "Snapchat", "Reddit", "LinkedIn"}
)
"""Firms that the machine takes for places or persons."""
ALSO = frozenset({"Wikinews"})
"""Outlets of the corpora that the list does not know."""
_BODY = re.compile(
    r"\b(?:Foundation|University|College|Committee|Commission|Department|Court|Party|Council|Institute|Center|Centre|Association|Group|Inc|"
    r"Corp|Corporation|Company|Bank|Agency|Bureau|Ministry|Union|League|Society|Administration|Authority|Board)$"
)
"""What ends a name is an organisation's."""
LEADING = re.compile(
    r"(?:(?:[Tt]he|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|President|Vice|Prime|Minister|Senator|Sen|Rep|Reps|Congressman|Congresswoman|Gov|Governor|"
    r"Secretary|Chancellor|Mayor|Judge|Justice|General|Gen|Colonel|Col|Captain|Capt|Lt|Sgt|Sergeant|Sheriff|Sir|Lord|Lady|Dame|Rev|Father|"
    r"Cardinal|Chairman|Chairwoman|Spokesman|Spokeswoman|Director|Ambassador|Deputy|Attorney|Former)\b\.?[ \n]*)+"
)
_CLOSERS = re.compile(r"(?:[’']s?|[”\"“.,;:/-])+$")
OFTEN, MOSTLY = 5, 0.6
"""From so many occurrences on, a form is of the kind that such a share of them has."""


@dataclass(frozen=True)
class Labelled:
    """A text and its names in order, none of which meet."""

    name: str
    text: str
    marks: tuple[Mark, ...]


def polnear(split: Path, settled: dict[str, NameKind] | None = None) -> list[Labelled]:
    """Read a split, sorted by name.

    Args:
        split: the folder.
        settled: what kind a form is, whatever the machine said here; without it, the split settles it by its own majorities.
    """
    items = raw(split)
    known = majorities(items) if settled is None else settled
    return [put_right(item, known) for item in items]


def raw(split: Path) -> list[Labelled]:
    """Read a split as the machine marked it."""
    items = [_read(split, path) for path in sorted((split / "ner").glob("*.tsv"))]
    if not items:
        raise SystemExit(f"{split}: no ner/*.tsv there; is it a PolNeAR split?")
    return items


def _read(split: Path, path: Path) -> Labelled:
    text = (split / "text" / f"{path.stem}.txt").read_bytes().decode("utf8")
    rows = (line.split("\t") for line in path.read_text(encoding="utf8").splitlines())
    marks = (trimmed(text, int(a), int(b), _KINDS[kind]) for a, b, kind in rows if kind in _KINDS)
    return Labelled(path.stem, text, tuple(mark for mark in marks if mark))


def trimmed(text: str, start: int, end: int, kind: NameKind) -> Mark | None:
    """Take the article, a title and stray punctuation off a name; nothing may be left."""
    words = text[start:end]
    lead = LEADING.match(words) if kind == "person" else re.match(r"[Tt]he\s+", words)
    start += lead.end() if lead else 0
    tail = _CLOSERS.search(text[start:end])
    abbreviated = tail is not None and tail.group() == "." and "." in text[start : end - 1]
    end -= len(tail.group()) if tail and not abbreviated else 0
    return (start, end, kind) if text[start:end].strip() and any(c.isalnum() for c in text[start:end]) else None


def majorities(items: Iterable[Labelled]) -> dict[str, NameKind]:
    """The kind of each form that occurs often enough and nearly always as one kind."""
    seen: dict[str, Counter[NameKind]] = {}
    for item in items:
        for start, end, kind in item.marks:
            seen.setdefault(item.text[start:end], Counter())[kind] += 1
    best = {form: (count.most_common(1)[0], count.total()) for form, count in seen.items()}
    return {form: kind for form, ((kind, n), total) in best.items() if total >= OFTEN and n >= MOSTLY * total}


def put_right(item: Labelled, settled: dict[str, NameKind]) -> Labelled:
    """Correct kinds by the corpus and by the full names of the article, then tell outlets from other organisations."""
    surnames = {words[-1] for a, b, kind in item.marks if kind == "person" and len(words := item.text[a:b].split()) > 1}

    def kind_of(form: str, kind: NameKind) -> NameKind:
        if form in SEATS or form in PLATFORMS or _BODY.search(form):
            return "organisation"
        return settled.get(form) or ("person" if form in surnames else kind)

    marks = tuple((a, b, kind_of(item.text[a:b], kind)) for a, b, kind in item.marks)
    return with_outlets(replace(item, marks=marks))


def with_outlets(item: Labelled) -> Labelled:
    """Mark as outlets the listed names, whatever they were marked as, and organisations whose words name a news organisation."""
    certain = list(_listed_in(item))
    known = outlets_in(item.text)
    kept: list[Mark] = []
    for a, b, kind in item.marks:
        inner = [mark for mark in certain if a < mark[1] and mark[0] < b]
        if not inner:
            kept.append((a, b, "outlet" if kind == "organisation" and known.named(item.text[a:b]) else kind))
        elif _longer_title(item.text, (a, b, kind), inner):
            certain = [mark for mark in certain if mark not in inner]
            kept.append((a, b, "outlet"))
    return replace(item, marks=sorted_marks([*kept, *certain]))


def sorted_marks(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks in order; where two meet, the longer is kept."""
    names = in_order(Name(Span(a, b), kind, 1.0) for a, b, kind in marks)
    return tuple((name.span.start, name.span.end, name.kind) for name in names.all)


def _longer_title(text: str, mark: Mark, inner: list[Mark]) -> bool:
    """Tell whether a listed name is part of one that is longer by a word or two ("Breitbart News Daily")."""
    a, b, kind = mark
    (start, end, _), *others = inner
    spare = len(text[a:b].split()) - len(text[start:end].split())
    return kind == "organisation" and not others and a <= start and end <= b and 0 < spare <= 2 and not re.search(r"[/-]", text[a:b])


def _listed_in(item: Labelled) -> Iterable[Mark]:
    persons = {words for a, b, kind in item.marks if kind == "person" and " " in item.text[a:b] for words in item.text[a:b].split()}
    for found in _pattern().finditer(item.text):
        mark = trimmed(item.text, found.start(), found.end(), "outlet")
        if mark and item.text[mark[0] : mark[1]] not in persons:
            yield mark


def _pattern() -> re.Pattern[str]:
    """Listed names as whole words, no part of a longer word, a handle or a retweet."""
    names = "|".join(re.escape(name) for name in sorted(listed() | ALSO, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w@#./-])(?:{names})(?![\w@]|[.]\w|[-]\w| @)")
