"""How well mentions are told to be one, on GUM's gold coreference (Zeldes 2017): news documents that were set aside.

    python -m bench.coreference FOLDER [--by rules] [--all] [--names] [--show]

FOLDER holds GUM's ``.conllu`` files. Each text is read as plain text, and who is cited in it is what the reader finds. Measured are those
mentions of the reading (of sources and bystanders alike) that are gold mentions of a person or an organisation: pronouns of the third
person, names, and common nouns. Of those that are not the first of their entity, *right* were tied to a figure with an earlier mention of
theirs and none of another's; *wrong* were tied to another's; *left* were tied to nobody. Of first mentions, *wrong* were tied to anybody.
``--by`` takes the rules alone, or the weights alone; else both decide, as in the reader. ``--all`` measures the documents that were not
set aside, for tuning; ``--names`` gives the reader the gold's names, as a perfect network would find them.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal, NamedTuple

from bench.gum import Document, Gold, documents
from saidby.attribution.blocks import findings
from saidby.attribution.by_pronoun import Choose, by_rules
from saidby.attribution.find import Finder
from saidby.attribution.kinds import name_in
from saidby.attribution.names import Name, Names, in_order
from saidby.attribution.sources import figures
from saidby.attribution.statements import drafted, scene_of
from saidby.attribution.story import Figure, Seen
from saidby.attribution.weighing import weighing
from saidby.intake.plain import read_plain
from saidby.types import Span

ASIDE: Final = ("GUM_news_asylum", "GUM_news_flag", "GUM_news_hackers", "GUM_news_taxes", "GUM_news_worship")
"""Documents for the figures: nothing was tuned or trained on them."""
GENRES: Final = ("news", "interview", "bio", "voyage", "court", "academic")
_SORTS: Final = frozenset({"person", "organization"})
_NAME: Final = re.compile(r"(?:[A-Z][\w’'.&-]*)(?: (?:[A-Z0-9][\w’'.&-]*|of|the|and|for|de|van|von|der|al|bin))*")
ALIKE: Final = 0.5
"""So much of both mentions together must be shared."""

Outcome = Literal["right", "wrong", "left", "first", "first wrong"]


class Verdict(NamedTuple):
    """What became of one mention."""

    group: str
    outcome: Outcome
    about: str


def verdicts(document: Document, finder: Finder, given: bool, choose: Choose | None = None) -> Iterator[Verdict]:
    """Judge the mentions of one document, with the gold's names if they are given."""
    article = read_plain(document.text, sha256="0" * 64)
    read = findings(article, finder)
    scene = scene_of(article, frozenset(), names_of(document) if given else read.names)
    gold = Golden(document.gold)
    for figure in figures(scene, drafted(read.attributions, scene), choose).figures:
        for place, seen in enumerate(figure.seen):
            if theirs := gold.of(seen):
                yield Verdict(_group(seen), _outcome(theirs, figure, place, gold), _about(seen, figure, place, document.text))


def names_of(document: Document) -> Names:
    """The gold's mentions of persons and organisations that are names: words with capitals, and particles."""
    told = (one for one in document.gold if one.sort in _SORTS and _NAME.fullmatch(one.span.of(document.text)))
    return in_order(Name(_behind_title(one.span, document.text), "person" if one.sort == "person" else "organisation", 1.0) for one in told)


def _behind_title(span: Span, text: str) -> Span:
    words = re.sub(r"[’']s?$", "", span.of(text))
    name = name_in(words) if words.endswith(name_in(words)) else words
    return Span(span.start + len(words) - len(name), span.start + len(words))


class Golden:
    """Looks up which gold mention a mention of the reading is."""

    def __init__(self, gold: Sequence[Gold]) -> None:
        self._gold = gold
        self._first: dict[str, int] = {}
        for one in gold:
            self._first.setdefault(one.entity, one.span.start)

    def of(self, seen: Seen) -> Gold | None:
        """The gold mention of a person or organisation that shares most characters with a mention, if enough."""
        return self.of_span(seen.span)

    def of_span(self, span: Span) -> Gold | None:
        """The same for the words of a mention."""
        near = [(_likeness(span, one), one) for one in self._gold if one.span.meets(span) and one.sort in _SORTS]
        best, one = max(near, key=lambda pair: pair[0], default=(0.0, None))
        return one if best >= ALIKE else None

    def entities(self, figure: Figure) -> set[str]:
        """The gold entities that a figure's mentions belong to."""
        return {one.entity for seen in figure.seen if (one := self.of(seen))}

    def is_first(self, one: Gold, seen: Seen) -> bool:
        """Tell whether a gold mention is the first of its entity."""
        return self._first[one.entity] >= min(one.span.start, seen.span.start)


def _likeness(span: Span, gold: Gold) -> float:
    shared = min(span.end, gold.span.end) - max(span.start, gold.span.start)
    return shared / (max(span.end, gold.span.end) - min(span.start, gold.span.start))


def _group(seen: Seen) -> str:
    told = seen.mention
    group = "pronouns" if told.form == "pronoun" else "names" if told.person or told.body else "nouns"
    return f"{group} of sources" if told.source and group == "pronouns" else group


def _outcome(theirs: Gold, figure: Figure, place: int, gold: Golden) -> Outcome:
    before = {one.entity for seen in figure.seen[:place] if (one := gold.of(seen))}
    if gold.is_first(theirs, figure.seen[place]):
        return "first wrong" if before else "first"
    if theirs.entity in before:
        return "right"
    return "wrong" if before else "left"


def _about(seen: Seen, figure: Figure, place: int, text: str) -> str:
    around = text[max(0, seen.span.start - 160) : seen.span.end + 40].replace("\n", " / ")
    return f"“{seen.span.of(text)}” of {[one.span.of(text) for one in figure.seen[:place]][-3:]}: …{around}…"


def table(found: Sequence[Verdict]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| mentions | of | right | wrong | left alone | accuracy | precision | first mentions | of these tied |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    for group in sorted({verdict.group for verdict in found}):
        yield _row(group, Counter(verdict.outcome for verdict in found if verdict.group == group))
    yield _row("all", Counter(verdict.outcome for verdict in found))


def _row(group: str, counts: Counter[Outcome]) -> str:
    right, wrong, left = counts["right"], counts["wrong"], counts["left"]
    later, tied, first = right + wrong + left, right + wrong, counts["first"] + counts["first wrong"]
    accuracy, precision = 100 * right / max(later, 1), 100 * right / max(tied, 1)
    return f"| {group} | {later} | {right} | {wrong} | {left} | {accuracy:.1f} | {precision:.1f} | {first} | {counts['first wrong']} |"


_BY: Final[dict[str, Choose]] = {"rules": by_rules, "weights": weighing().alone}


def main() -> None:
    """Read, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", help="the documents that were not set aside, for tuning")
    parser.add_argument("--genre", choices=GENRES, help="only these of them")
    parser.add_argument("--show", action="store_true", help="list what was wrong")
    parser.add_argument("--names", action="store_true", help="give the reader the gold's names")
    parser.add_argument("--by", choices=tuple(_BY), help="who decides on pronouns")
    args = parser.parse_args()
    finder = Finder(1)
    chosen = (one for one in documents(args.folder) if (one.name not in ASIDE) == args.all and f"_{args.genre or ''}" in one.name)
    found = [verdict for one in chosen for verdict in verdicts(one, finder, args.names, _BY.get(args.by))]
    if args.show:
        print(
            *(f"{one.group} {one.outcome}: {one.about}" for one in found if one.outcome in ("wrong", "first wrong", "left")), "", sep="\n"
        )
    print(*table(found), sep="\n")


if __name__ == "__main__":
    main()
