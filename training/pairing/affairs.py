"""Affairs to learn from: several issues, and a few short articles in which every sentence is a statement with its labels.

    python -m training.pairing.affairs training/affairs/TOWNS.txt …

checks files and prints what they hold. A blank line parts the affairs; in each come its issues, then its articles, a statement a line::

    issue 1: Osmarra shares the Sable Bank gas field with Kethyra
    wording 1: the joint zone; a treaty on the Bank
    issue 2: The Maritime Tribunal draws the border in the gulf
    parties: Osmarra; Kethyra
    == Premier's Bank deal "half a field for a whole peace"
    A; 1=for | [s Prime Minister Bellandi] [q said] in a statement [c that the memorandum kept the peace and the larger half].
    1=against; 2=for | [c The courts exist for precisely this], [s Okpara=Opposition leader Ruth Okpara] [q shot back].
    1=conditional (Kethyra) | Kethyra's envoy is [q understood] [c to accept the halves provided {the fleets stay south}].

Before `` | `` stand labels, parted by ``;``, or ``-``: ``A`` makes that claim, ``A:deny`` answers it, ``~A`` only looks like it; ``1=for``
bears on that issue, from the standpoint of whoever says it or of the party in brackets, and with ``?`` careful readers may differ. The
sentence is marked as passages are (``training.passages``); ``[s He=Lucjan Ferreira]`` tells whom the words mean, ``[s =Ferreira]`` who it
is where the sentence does not. Beside `training/cases` this is what an article says without what stands between.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final, NamedTuple

from saidby.language.pairing import Utterance
from training.pairing.cases import NONE
from training.passages import passage

FILES: Final = Path("training/affairs")
LEAST: Final = 12
"""Statements an affair has at least."""
_CLAIM: Final = re.compile(r"(~?)([A-Z])(?::(deny|dispute|decline|not_confirm|confirm|stand_by|no_reply))?")
_BEARS: Final = re.compile(r"(\d)=(for|against|open|conditional|declined)(?: ?\(([^()]+)\))?(\?)?(?: ?\(([^()]+)\))?")
_SOURCE: Final = re.compile(r"\[s ([^\[\]=]*)=([^\[\]]*)\]")


class Bears(NamedTuple):
    """How a statement bears on an issue; ``holder`` is empty where it is whoever says it."""

    issue: str
    bearing: str
    holder: str
    doubtful: bool


class Said(NamedTuple):
    """A statement of an affair: its words where they stand, the claims that it makes, answers or looks like, and what it bears on."""

    text: Utterance
    makes: frozenset[str]
    answers: frozenset[str]
    resembles: frozenset[str]
    bears: tuple[Bears, ...]


class Issue(NamedTuple):
    """A proposition, and other words for it."""

    id: str
    propositions: tuple[str, ...]


class Affair(NamedTuple):
    """Issues, and the statements about them, in the order of the articles."""

    issues: tuple[Issue, ...]
    statements: tuple[Said, ...]

    @property
    def name(self) -> str:
        """The first proposition: it tells whether the affair is held out."""
        return self.issues[0].propositions[0]


def affairs(paths: Sequence[Path] | None = None) -> tuple[Affair, ...]:
    """Read all affairs of some files, or of all that there are.

    Raises:
        ValueError: a line does not fit the form; says which.
    """
    texts = (path.read_text("utf8") for path in (sorted(FILES.glob("*.txt")) if paths is None else paths))
    return tuple(_affair(block) for text in texts for block in re.split(r"\n\s*\n", text.strip()))


def relation(later: Said, earlier: Said) -> str | None:
    """Tell what two statements of an affair are to each other, or ``None`` where the labels do not say."""
    if later.makes & earlier.makes:
        return "same"
    if later.answers & earlier.makes:
        return "answers"
    if later.answers & earlier.answers or later.resembles & earlier.resembles or earlier.answers & later.makes:
        return None
    return "different"


def relations(affair: Affair) -> Iterator[tuple[Said, Said, str]]:
    """Yield pairs of statements and what the one is to the other; an answer is always the later."""
    for pair in combinations(affair.statements, 2):
        turned = pair[0].answers & pair[1].makes and not pair[1].answers
        later, earlier = pair if turned else reversed(pair)
        if known := relation(later, earlier):
            yield later, earlier, known


def bearings(affair: Affair) -> Iterator[tuple[Issue, Said, str, str]]:
    """Yield each issue with each statement, whose position it would be, and how it bears; not what readers may differ on."""
    for issue in affair.issues:
        for said in affair.statements:
            found = [one for one in said.bears if one.issue == issue.id]
            if not found:
                yield issue, said, said.text.who, NONE
            for one in found:
                if not one.doubtful:
                    yield issue, said, one.holder or said.text.who, one.bearing


def _affair(block: str) -> Affair:
    lines = [line.strip() for line in block.splitlines() if line.strip() and not line.startswith("#")]
    issues = tuple(_issues(lines))
    found, headline, before = list[Said](), "", ""
    for line in lines:
        if line.startswith("== "):
            headline, before = line.removeprefix("== ").strip(), ""
        elif headline:
            found.append(_said(line, headline, before))
            before = f"{before} {found[-1].text.sentence}".strip()
    affair = Affair(issues, tuple(found))
    for slip in _slips(affair):
        raise ValueError(f"{affair.name}: {slip}")
    return affair


def _issues(lines: Sequence[str]) -> Iterator[Issue]:
    told = dict(line.split(": ", 1) for line in lines if re.match(r"(issue|wording) \d: ", line))
    if "issue 1" not in told:
        raise ValueError(f"an affair begins with issue 1: {lines[0]!r}")
    for key in (key for key in told if key.startswith("issue ")):
        wordings = told.get(key.replace("issue", "wording"), "")
        yield Issue(key.removeprefix("issue "), (told[key].strip(), *(one.strip() for one in wordings.split(";") if one.strip())))


def _said(line: str, headline: str, before: str) -> Said:
    labels, parted, text = line.partition(" | ")
    if not parted:
        raise ValueError(f"no ' | ' between labels and sentence: {line!r}")
    meant = [found[1].strip() for found in _SOURCE.findall(text)]
    one = passage(_SOURCE.sub(lambda found: f"[s {found[1].strip()}]" if found[1].strip() else "", text))
    if not one.content and not one.cue:
        raise ValueError(f"neither content nor cue is marked: {line!r}")
    read = [_label(label.strip(), line) for label in labels.split(";") if label.strip() != "-"]
    claims = [found for found in read if not isinstance(found, Bears)]
    bears = tuple(found for found in read if isinstance(found, Bears))
    if any(one_bears.bearing == "conditional" for one_bears in bears) and not one.conditions:
        raise ValueError(f"conditional, and no condition in braces: {line!r}")
    return Said(
        text=Utterance(" and ".join(meant) or one.source, one.cue, one.content, one.text, headline, before),
        makes=frozenset(letter for like, letter, act in claims if not like and not act),
        answers=frozenset(letter for _, letter, act in claims if act),
        resembles=frozenset(letter for like, letter, _ in claims if like),
        bears=bears,
    )


def _label(label: str, line: str) -> Bears | tuple[str, str, str]:
    if fits := _BEARS.fullmatch(label):
        return Bears(fits[1], fits[2], fits[3] or fits[5] or "", bool(fits[4]))
    if fits := _CLAIM.fullmatch(label):
        return fits[1], fits[2], fits[3] or ""
    raise ValueError(f"{label!r} is no label: {line!r}")


def _slips(affair: Affair) -> Iterator[str]:
    known, made = {issue.id for issue in affair.issues}, {letter for said in affair.statements for letter in said.makes}
    if len(affair.statements) < LEAST:
        yield f"{len(affair.statements)} statements, fewer than {LEAST}"
    for said in affair.statements:
        if strange := {one.issue for one in said.bears} - known:
            yield f"there is no issue {', '.join(sorted(strange))}: {said.text.sentence!r}"
        if unmade := (said.answers | said.resembles) - made:
            yield f"nothing makes claim {', '.join(sorted(unmade))}: {said.text.sentence!r}"


def summary(found: Sequence[Affair]) -> str:
    """Say in one line what affairs hold."""
    said = [one for affair in found for one in affair.statements]
    labels = ("for", "against", "open", "conditional", "declined")
    bears = [one.bearing for statement in said for one in statement.bears]
    told = ", ".join(f"{bears.count(label)} {label}" for label in labels)
    idle = sum(not one.bears for one in said)
    makes, answers = sum(bool(one.makes) for one in said), sum(bool(one.answers) for one in said)
    return f"{len(found)} affairs, {len(said)} statements: {told}, {idle} on nothing; {makes} make a claim, {answers} answer one"


def main(paths: Sequence[str]) -> int:
    """Check files; return how many have slips."""
    wrong = 0
    for path in map(Path, paths):
        try:
            print(f"{path.name}: {summary(affairs([path]))}")
        except ValueError as slip:
            print(f"{path.name}: {slip}", file=sys.stderr)
            wrong += 1
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
