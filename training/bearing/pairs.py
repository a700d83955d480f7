"""Read the pairs of our own fiction: issues, and passages that bear on them or do not (``pairs/*.txt`` tells how they are written)."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from saidby.attribution.acts import act_in
from saidby.attribution.conditions import conditions
from saidby.attribution.kinds import kind_of
from saidby.attribution.negation import is_negated
from saidby.attribution.outlets import outlets_in
from saidby.attribution.profiles import proximity
from saidby.attribution.scene import Scene
from saidby.claims.told import quoted_in
from saidby.language.sentences import sentences
from saidby.records import Issue, Step, Told
from saidby.types import Span, Spans

HERE: Final = Path(__file__).parent / "pairs"
_MARK: Final = re.compile(r"\[([sqc]) ?|\]|[{}]")


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """One passage beside its issue.

    Attributes:
        bearing: as written; "none" where it does not bear.
        holder: whose position it is, in words; ``None`` where it is whoever says it.
        calls: "reversal", "partial", "nochange", or ``None``.
        conditions: their words.
    """

    issue: Issue
    bearing: str
    past: bool
    calls: str | None
    holder: str | None
    conditions: tuple[str, ...]
    told: Told


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """A passage without its marks, and what they mark."""

    text: str
    spans: dict[str, Spans]


def pairs(files: Sequence[Path] = ()) -> list[Pair]:
    """Return all pairs of some files; of all in ``pairs/`` where none are named."""
    return [pair for path in files or sorted(HERE.glob("*.txt")) for pair in _in_file(path)]


def held_out(issue: Issue) -> bool:
    """Tell whether an issue is one of the third that is not looked at."""
    return int(hashlib.sha256(issue.proposition.encode()).hexdigest(), 16) % 3 == 0


def _in_file(path: Path) -> Iterator[Pair]:
    issue: Issue | None = None
    for line in path.read_text("utf8").splitlines():
        if line.startswith("issue:"):
            words = line.removeprefix("issue:").strip()
            issue = Issue(id=hashlib.sha256(words.encode()).hexdigest()[:12], proposition=words, at="")
        elif issue and line.startswith("wording:"):
            issue = msgspec.structs.replace(issue, wordings=(*issue.wordings, line.removeprefix("wording:").strip()))
        elif issue and line.startswith("parties:"):
            names = tuple(name.strip() for name in line.removeprefix("parties:").split(";"))
            issue = msgspec.structs.replace(issue, parties=names)
        elif issue and line and not line.startswith("#"):
            yield _pair(line, issue)


def _pair(line: str, issue: Issue) -> Pair:
    kinds, holder, passage = line.split(" | ", 2)
    bearing, *more = kinds.split()
    marked = unmarked(passage)
    return Pair(
        issue=issue,
        bearing=bearing,
        past="past" in more,
        calls=next((one.removeprefix("calls-") for one in more if one.startswith("calls-")), None),
        holder=None if holder == "-" else holder,
        conditions=tuple(span.of(marked.text) for span in marked.spans["{"]),
        told=told(marked, issue.id),
    )


def unmarked(passage: str) -> Marked:
    """Take the marks out of a passage.

    Raises:
        ValueError: a mark is closed that was not opened, or the other way round.
    """
    text, spans, opened, at = "", dict[str, Spans]({"s": (), "q": (), "c": (), "{": ()}), list[tuple[str, int]](), 0
    for mark in _MARK.finditer(passage):
        text += passage[at : mark.start()]
        at = mark.end()
        if mark[0] in "]}":
            kind, start = opened.pop() if opened else ("", 0)
            if not kind:
                raise ValueError(f"closed, but never opened: {passage}")
            spans[kind] = (*spans[kind], Span(start, len(text)))
        else:
            opened.append((mark[1] or "{", len(text)))
    if opened:
        raise ValueError(f"opened, but never closed: {passage}")
    return Marked(text=text + passage[at:], spans=spans)


def told(marked: Marked, article: str) -> Told:
    """Return the statement that a passage has, with what the reader's own rules tell of its act and manner."""
    text, content, cue, source = marked.text, marked.spans["c"], marked.spans["q"], marked.spans["s"]
    whole = Span(0, len(text))
    scene = Scene(text, sentences(text, whole), outlets_in(text))
    words = " ".join(span.of(text) for span in cue).strip()
    label = " ".join(span.of(text) for span in source).strip(" ,")
    said = " … ".join(span.of(text) for span in content)
    kind = kind_of(label, scene.outlets)
    return Told(
        id=hashlib.sha256(text.encode()).hexdigest()[:12],
        article=hashlib.sha256((article + text).encode()).hexdigest()[:12],
        content=said,
        quoted=quoted_in(said, False),
        sentence=text,
        span=Span(min((span.start for span in content), default=0), max((span.end for span in content), default=0)),
        act=act_in(scene, cue[0], content, source).act if cue else None,
        negated=is_negated(text, content, words),
        conditions=tuple(span.of(text) for span in conditions(text, content, (), words)),
        chain=(
            Step(
                source="s1",
                label=label,
                kind=kind,
                name=label if kind in ("named", "organisation") else None,
                descriptor=label if kind == "unnamed" else None,
                proximity=proximity(source[0], scene) if kind == "unnamed" and source else None,
                cue=words,
            ),
        ),
    )
