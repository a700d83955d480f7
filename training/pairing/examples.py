"""Pairs to learn from, out of the groups of our own fiction.

*Said*: files of affairs (``training/meaning/said``). A group has a claim, passages that make it (``same``), answer it (``deny``,
``confirm`` …) or look like it (``near``, with a letter where two of these are one). *Bearing*: files of issues
(``training/bearing/pairs``), each with passages that bear on it or do not (``none``). Both: files of affairs
(``training/affairs``). Groups and affairs are held out whole, by a hash of their first line, so that no proposition is on both sides.
"""

import hashlib
import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

from saidby.language.pairing import BEARINGS, SAID, Utterance, asked, bearing, told
from training.news.places import Corpus, lines
from training.pairing.affairs import Affair, Said, bearings, relations
from training.pairing.cases import NONE, Candidate
from training.pairing.linked import Linked
from training.passages import Passage, passage

SAID_FILES, BEARING_FILES = Path("training/meaning/said"), Path("training/bearing/pairs")
SAID_NEWS, BEARING_NEWS = Path("training/news/said.txt"), Path("training/news/bearing.txt")
ANSWERS: Final = frozenset(("deny", "dispute", "not_confirm", "decline", "no_reply", "confirm", "stand_by"))
HELD_OUT: Final = 6
"""One group in so many is held out."""
STRANGE, TRANSPLANTED = 4, 6
"""Statements of other affairs that each issue is held against, and others that are given its parties."""
IDLE, APART = 1.5, 3
"""Of a case, statements that bear on nothing for each that bears on an issue, and pairs that differ for each that does not."""
SHARE: Final = 0.5
"""Of an affair's pairs of statements, how many are learned from in an epoch: a short affair has hundreds."""
FAR: Final = 12
"""Pairs of each group with statements of others, which are different."""


class Line(NamedTuple):
    """One line of a group: its label, what else stands in its columns, and the passage."""

    label: str
    columns: tuple[str, ...]
    passage: Passage


class Group(NamedTuple):
    """What a group's heading says, and its lines."""

    heading: dict[str, str]
    lines: tuple[Line, ...]

    @property
    def held_out(self) -> bool:
        """Whether the group is measured on, and not learned from."""
        return is_held_out(next(iter(self.heading.values())))


def is_held_out(name: str) -> bool:
    """Tell whether what is called by this name is measured on, and not learned from."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % HELD_OUT == 0


class Pair(NamedTuple):
    """Two texts and the place of the right label."""

    one: str
    other: str
    label: int


def groups(folder: Path) -> tuple[Group, ...]:
    """Read all groups of a folder's text files."""
    texts = (path.read_text("utf8") for path in sorted(folder.glob("*.txt")))
    blocks = (block for text in texts for block in text.split("\n\n"))
    lines = ([line for line in block.splitlines() if line.strip() and not line.startswith("#")] for block in blocks)
    return tuple(_group(block) for block in lines if block)


def _group(lines: Sequence[str]) -> Group:
    heading = dict(line.split(": ", 1) for line in lines if " | " not in line)
    return Group(heading, tuple(_line(line) for line in lines if " | " in line))


def _line(line: str) -> Line:
    *columns, text = line.split(" | ")
    return Line(columns[0].strip(), tuple(column.strip() for column in columns[1:]), passage(text))


# --- said ---


def said_pairs(found: Sequence[Group], seed: int) -> Iterator[Pair]:
    """Yield pairs of statements: of one group, and of each group with others."""
    chance = random.Random(seed)
    for group in found:
        yield from _evened(list(_within(group, chance)), chance)
        for _ in range(FAR):
            other = chance.choice(found)
            if other is not group:
                yield _pair(chance.choice(group.lines), chance.choice(other.lines), "different")


def _evened(pairs: Sequence[Pair], chance: random.Random) -> list[Pair]:
    """Leave out some of what is different, for look-alikes stand beside each other in great numbers; others each time."""
    different = [pair for pair in pairs if pair.label == SAID.index("different")]
    rest = [pair for pair in pairs if pair.label != SAID.index("different")]
    return [*rest, *chance.sample(different, min(len(different), len(rest)))]


def _within(group: Group, chance: random.Random) -> Iterator[Pair]:
    """Yield every pair of a group, in one order; in the other perhaps the next time."""
    for a, b in combinations(group.lines, 2):
        relation = _relation(a.label, b.label)
        if relation == "answers":
            later, earlier = (a, b) if a.label in ANSWERS else (b, a)
            yield _pair(later, earlier, "answers")
        elif relation:
            later, earlier = chance.sample((a, b), 2)
            yield _pair(later, earlier, relation)


def _relation(a: str, b: str) -> str | None:
    """What two lines of a group are to each other; ``None`` where the labels do not say."""
    if a == b == "same":
        return "same"
    if {a, b} & ANSWERS:
        return "answers" if "same" in (a, b) else ("different" if any(label.startswith("near") for label in (a, b)) else None)
    if "same" in (a, b):
        return "different"
    return "same" if a == b != "near" else "different"


def _pair(later: Line, earlier: Line, relation: str) -> Pair:
    return Pair(_told(later.passage), _told(earlier.passage), SAID.index(relation))


def _told(one: Passage) -> str:
    return told(one.source, one.cue, one.content, one.text)


# --- bearing ---


def bearing_pairs(found: Sequence[Group], seed: int) -> Iterator[Pair]:
    """Yield pairs of a proposition, in one of its wordings, and a statement that bears on it or, of its own affair or another, does not.

    Statements of other affairs, some of them with the parties of this one, keep the network from going by the words of a stance alone.
    """
    chance = random.Random(seed)
    for group in found:
        yield from (_held(line, chance.choice(_wordings(group))) for line in group.lines)
        for transplant in (False,) * STRANGE + (True,) * TRANSPLANTED:
            other = chance.choice(found)
            if other is not group:
                line = _among(chance.choice(other.lines), other, group) if transplant else chance.choice(other.lines)
                yield _none(line, chance.choice(_wordings(group)))


def _among(line: Line, other: Group, group: Group) -> Line:
    """Put the parties of one affair into a line of another."""
    ours = [name.strip() for name in group.heading.get("parties", "").split(";") if name.strip()]
    theirs = [name.strip() for name in other.heading.get("parties", "").split(";") if name.strip()]
    return line._replace(passage=Passage(*(_renamed(part, theirs, ours) for part in line.passage)))


def _renamed(part: str | tuple[str, ...], old: Sequence[str], new: Sequence[str]) -> Any:
    if isinstance(part, tuple):
        return tuple(_renamed(one, old, new) for one in part)
    for theirs, ours in zip(old, new, strict=False):
        part = part.replace(theirs.removeprefix("the "), ours.removeprefix("the "))
    return part


def _wordings(group: Group) -> list[str]:
    return [group.heading["issue"], *(words for words in group.heading.get("wording", "").split("; ") if words)]


def _held(line: Line, proposition: str) -> Pair:
    one = line.passage
    holder = one.source if not line.columns or line.columns[0] == "-" else line.columns[0]
    return Pair(asked(proposition, holder), _bearing(one), BEARINGS.index(line.label.split()[0]))


def _none(line: Line, proposition: str) -> Pair:
    return Pair(asked(proposition, line.passage.source), _bearing(line.passage), BEARINGS.index("none"))


def _bearing(one: Passage) -> str:
    return bearing(Utterance(one.source, one.cue, one.content, one.text, one.headline, one.before))


# --- whole cases, affairs, and real news ---


def thinned(pairs: Sequence[Pair], label: int, share: float, seed: int) -> list[Pair]:
    """Leave out some pairs of a label of which there are too many: so many stay for each of the others, other ones each time."""
    many = [pair for pair in pairs if pair.label == label]
    rest = [pair for pair in pairs if pair.label != label]
    return [*rest, *random.Random(seed).sample(many, min(len(many), int(share * len(rest))))]


def case_bearing(found: Sequence[Candidate], seed: int) -> Iterator[Pair]:
    """Yield candidates of cases beside an issue in one of its wordings: all that bear on it, and some that do not."""
    chance = random.Random(seed)
    told = [one for one in found if one.gold]
    idle = [one for one in told if one.gold[0] == NONE]
    bear = [one for one in told if one.gold[0] != NONE]
    for one in (*bear, *chance.sample(idle, min(len(idle), int(IDLE * len(bear))))):
        yield Pair(asked(chance.choice(one.propositions), one.holder), bearing(one.text), BEARINGS.index(one.gold[0]))


def case_said(found: Sequence[Linked], seed: int) -> Iterator[Pair]:
    """Yield pairs of statements of cases: all that are one claim or answer one, and some that differ."""
    chance = random.Random(seed)
    apart = [one for one in found if one.label == "different"]
    rest = [one for one in found if one.label != "different"]
    for one in (*rest, *chance.sample(apart, min(len(apart), APART * len(rest)))):
        yield Pair(told(*one.later), told(*one.earlier), SAID.index(one.label))


def affair_said(found: Sequence[Affair], seed: int, share: float = SHARE) -> Iterator[Pair]:
    """Yield a share of the pairs of statements of affairs: of those that are one claim or answer one, and as many that differ."""
    chance = random.Random(seed)
    for affair in found:
        told = list(relations(affair))
        alike = [one for one in told if one[2] != "different"]
        apart = [one for one in told if one[2] == "different"]
        chosen = [*alike, *chance.sample(apart, min(len(apart), len(alike)))]
        for later, earlier, label in chance.sample(chosen, int(share * len(chosen))):
            yield Pair(_plain(later), _plain(earlier), SAID.index(label))


def affair_bearing(found: Sequence[Affair], seed: int) -> Iterator[Pair]:
    """Yield statements of affairs beside an issue in one of its wordings: all that bear on it, and some that do not."""
    chance = random.Random(seed)
    for affair in found:
        pairs = [
            Pair(asked(chance.choice(issue.propositions), holder), bearing(said.text), BEARINGS.index(label))
            for issue, said, holder, label in bearings(affair)
        ]
        yield from thinned(pairs, BEARINGS.index(NONE), IDLE, chance.randrange(1 << 30))


def _plain(said: Said) -> str:
    return told(*said.text[:4])


def news_said(corpus: Corpus, held_out: bool) -> Iterator[Pair]:
    """Yield the labelled pairs of real news; those of one in ``HELD_OUT`` later articles are held out."""
    for label, later, earlier in lines(SAID_NEWS):
        if is_held_out(later.split(maxsplit=1)[0]) == held_out:
            yield Pair(_told(corpus.words(later)), _told(corpus.words(earlier)), SAID.index(label))


def news_bearing(corpus: Corpus, held_out: bool, seed: int) -> Iterator[Pair]:
    """Yield the labelled statements of real news beside an issue in one of its wordings; one issue in ``HELD_OUT`` is held out."""
    chance = random.Random(seed)
    propositions: list[str] = []
    for row in lines(BEARING_NEWS):
        if row[0].startswith("issue: "):
            propositions = [row[0].removeprefix("issue: ")]
        elif row[0].startswith("wording: "):
            propositions += [words.strip() for words in row[0].removeprefix("wording: ").split(";") if words.strip()]
        elif len(row) > 1 and is_held_out(propositions[0]) == held_out:
            label, holder, place = row
            one = corpus.words(place)
            yield Pair(asked(chance.choice(propositions), one.source if holder == "-" else holder), _bearing(one), BEARINGS.index(label))
