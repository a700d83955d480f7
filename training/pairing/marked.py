"""Whole cases to learn from, as text with marks: what claims a statement makes or answers, and how it bears on issues.

    python -m training.pairing.marked training/cases/FERRY.txt …

checks files and prints what they hold. A file begins with its issues; then come its articles, oldest first, paragraphs parted by a blank
line::

    issue I1: Lindow sells its ferry
    wording: the ferry goes private; a private buyer for the ferry
    parties: the council; the Friends of the Ferry

    == a01 | Harbour Post | 2034-03-02 | Council weighs ferry's future
    The council [[would sell only if {crossings stay at ten a day}|C1; I1=conditional]], its leader said on Monday.

    Ferrymen called [[that promise "worth the paper it isn't on"|C1:dispute]]. They say the council
    [[has made up its mind to sell|C2; I1=for (the council)]].

A mark is ``[[words|labels]]``: an exact stretch of at least four words of what is said (of the cue where nothing is), which stands once in
its article. Labels, parted by ``;``: ``C2`` makes that claim, ``C2:deny`` answers it; ``I1=for`` bears on that issue, from the standpoint
of whoever says it or of the party in brackets; with ``?`` careful readers may differ. ``{…}`` is a condition. What is not marked bears on
nothing, and makes no claim that another makes.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bench.cases import Answered, Counted, Gold, GoldCase, GoldClaim, Made, Written, load
from bench.cases import slips as claim_slips
from bench.held import GoldIssue, GoldPosition, GoldPositions, HeldCase, held
from bench.held import slips as position_slips
from saidby.records import Bearing

MARKED: Final = {path.stem: path for path in sorted(Path("training/cases").glob("*.txt"))}
"""The files of cases, by name."""
_ARTICLE: Final = re.compile(r"^== ", re.MULTILINE)
_MARK: Final = re.compile(r"\[\[(.+?)\|([^\[\]|]+)\]\]", re.DOTALL)
_CLAIM: Final = re.compile(r"(C\w+)(?::(deny|dispute|decline|not_confirm|confirm|stand_by|no_reply))?")
_BEARS: Final = re.compile(r"(I\w+)=(for|against|open|conditional|declined)(?: \(([^()]+)\))?(\?)?")
_BRACE: Final = re.compile(r"\{([^{}]*)\}")


class Mark(NamedTuple):
    """Words of an article, and one label of theirs: a claim with an act, or an issue with a bearing."""

    article: str
    words: str
    label: re.Match[str]
    conditions: tuple[str, ...]


class Marked(NamedTuple):
    """A case as its file tells it."""

    name: str
    issues: tuple[GoldIssue, ...]
    articles: tuple[Written, ...]
    marks: tuple[Mark, ...]

    def held(self) -> HeldCase:
        """Return it as a case of positions; channels are not told."""
        positions = tuple(_position(mark) for mark in self.marks if mark.label.re is _BEARS)
        gold = GoldPositions(issues=self.issues, belongs=(), positions=positions, changes=())
        return HeldCase(name=self.name, articles=self.articles, gold=gold)

    def linked(self) -> GoldCase:
        """Return it as a case of claims; origins, parties and copies are not told."""
        found: dict[str, list[Mark]] = defaultdict(list)
        for mark in self.marks:
            if mark.label.re is _CLAIM:
                found[mark.label[1]].append(mark)
        gold = Gold(copies=(), parties={}, claims={id: _claim(id, marks) for id, marks in found.items()})
        return GoldCase(name=self.name, articles=self.articles, gold=gold)


def marked(path: Path) -> Marked:
    """Read a file.

    Raises:
        ValueError: a heading, mark or label does not fit the form; says which.
    """
    head, *articles = _ARTICLE.split(path.read_text("utf8"))
    read = [_article(text) for text in articles]
    return Marked(
        path.stem, tuple(_issues(head)), tuple(article for article, _ in read), tuple(mark for _, marks in read for mark in marks)
    )


def claims_of(name: str) -> GoldCase:
    """Return a case of these files, or else of ``bench/cases``, with its claims."""
    return marked(MARKED[name]).linked() if name in MARKED else load(name)


def positions_of(name: str) -> HeldCase:
    """Return a case of these files, or else of ``bench/cases``, with its positions."""
    return marked(MARKED[name]).held() if name in MARKED else held(name)


def _issues(head: str) -> Iterator[GoldIssue]:
    for block in head.split("\n\n"):
        told = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line and not line.startswith("#"))
        for key in [key for key in told if key.startswith("issue ")]:
            wordings, parties = (_listed(told.get(name, "")) for name in ("wording", "parties"))
            yield GoldIssue(id=key.removeprefix("issue "), proposition=told[key], wordings=wordings, parties=parties)


def _listed(words: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in words.split(";") if one.strip())


def _article(text: str) -> tuple[Written, list[Mark]]:
    heading, _, body = text.partition("\n")
    columns = heading.split(" | ", 3)
    if len(columns) != 4:
        raise ValueError(f"an article begins with == ID | OUTLET | DATE | TITLE: {heading!r}")
    id, outlet, day, title = (column.strip() for column in columns)
    paragraphs = [" ".join(paragraph.split()) for paragraph in body.split("\n\n") if paragraph.strip()]
    marks = [mark for part in (title, *paragraphs) for mark in _marks(id, part)]
    bare_title, bare = _bare(title), "\n\n".join(map(_bare, paragraphs))
    if left := re.search(r".{0,30}(\[\[|\]\]|[{}]).{0,30}", f"{bare_title}\n{bare}"):
        raise ValueError(f"{id}: a bracket or brace is left over: {left[0]!r}")
    url = f"https://{re.sub(r'[^a-z0-9]+', '-', outlet.lower()).strip('-')}.example/{id}"
    return Written(id=id, url=url, outlet=outlet, title=bare_title, published=f"{day}T08:00:00Z", text=bare), marks


def _bare(text: str) -> str:
    return _BRACE.sub(r"\1", _MARK.sub(r"\1", text))


def _marks(article: str, text: str) -> Iterator[Mark]:
    for words, labels in _MARK.findall(text):
        conditions = tuple(_BRACE.findall(words))
        for label in labels.split(";"):
            fits = _CLAIM.fullmatch(label.strip()) or _BEARS.fullmatch(label.strip())
            if not fits:
                raise ValueError(f"{article}: {label.strip()!r} is no label")
            yield Mark(article, _BRACE.sub(r"\1", words), fits, conditions)


def _position(mark: Mark) -> GoldPosition:
    issue, holder, doubt = mark.label.group(1, 3, 4)
    bearing: Bearing = mark.label[2]  # type: ignore[assignment]
    return GoldPosition(
        issue=issue,
        article=mark.article,
        words=mark.words,
        holder=holder,
        channel="own voice",
        bearing=bearing,
        conditions=mark.conditions if bearing == "conditional" else (),
        optional=bool(doubt),
    )


def _claim(id: str, marks: Sequence[Mark]) -> GoldClaim:
    statements = tuple(Made(article=mark.article, words=mark.words, origin=None) for mark in marks if not mark.label[2])
    answers = tuple(Answered(article=mark.article, words=mark.words, act=mark.label[2]) for mark in marks if mark.label[2])  # type: ignore[arg-type]
    return GoldClaim(gloss=id, origins=Counted(0, 9), claimed=Counted(0, 9), outlets=0, articles=0, statements=statements, answers=answers)


def slips(case: Marked) -> Iterator[str]:
    """Yield where marks do not fit the articles; the numbers of a claim are not told, and not looked at."""
    yield from (f"{where}: {what}" for where, what in position_slips(case.held()))
    numbers = ("articles:", "outlets:", "origins:", "claimed:")
    yield from (f"{where}: {what}" for where, what in claim_slips(case.linked()) if not what.startswith(numbers))


def summary(case: Marked) -> str:
    """Say in one line what a case holds."""
    bears, made = sum(mark.label.re is _BEARS for mark in case.marks), [mark for mark in case.marks if mark.label.re is _CLAIM]
    claims, answers = len({mark.label[1] for mark in made}), sum(bool(mark.label[2]) for mark in made)
    letters = sum(len(article.text) for article in case.articles)
    return (
        f"{case.name}: {len(case.articles)} articles, {letters:,} letters, {len(case.issues)} issues, {bears} positions, "
        f"{claims} claims, {len(made) - answers} statements that make them, {answers} answers"
    )


def main(paths: Sequence[str]) -> int:
    """Check files; return how many have slips."""
    wrong = 0
    for path in map(Path, paths):
        try:
            case = marked(path)
            found = list(slips(case))
        except ValueError as slip:
            found = [str(slip)]
        else:
            print(summary(case))
        wrong += bool(found)
        for what in found:
            print(f"{path.name}: {what}", file=sys.stderr)
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
