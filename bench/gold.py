"""Our own texts, marked in the bracket notation: what a careful second annotator would mark, some to tune on, some set aside.

    python -m bench.gold

prints how often each part shows each phenomenon. ``bench/gold/README.md`` tells what is marked how.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

import msgspec

from saidby.errors import UsageError
from saidby.notation import Parsed, parse
from saidby.types import Act, Mode, Source, SourceKind, Statement

GOLD: Final = Path(__file__).parent / "gold"

Part = Literal["dev", "second", "aside"]
"""Texts to tune on; those that were set aside for the first release, and are to tune on since; those that are set aside now."""

_HEAD = re.compile(r"^--- (?P<beat>\w+) (?P<english>\w+) \| ?(?P<tags>[\w ]*)\n", re.MULTILINE)
_MARKS = re.compile(r"[“”\"„«»]")
_QUOTED = re.compile(r"[“\"„«].*[”\"“»]", re.DOTALL)


class Marked(NamedTuple):
    """A text of the gold set: name, beat, English, what it was written to show, and what is marked in it."""

    name: str
    beat: str
    english: str
    tags: frozenset[str]
    parsed: Parsed


def texts(part: Part) -> Iterator[Marked]:
    """Yield the texts of one part, each named by its file and, where the file has several, its number.

    What ``bench/gold/README.md`` says is understood (act, mode, polarity) is filled in. Raises ``UsageError`` where one does not parse.
    """
    for path in sorted((GOLD / part).glob("*.marked")):
        for number, (head, marked) in enumerate(_pieces(path.read_text(encoding="utf8")), start=1):
            name = f"{path.stem}-{number}" if path.stem.startswith("sentences-") else path.stem
            yield Marked(name, head["beat"], head["english"], frozenset(head["tags"].split()), filled(_parsed(marked, name)))


def _pieces(whole: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the head line of each text in a file, and the text behind it."""
    heads = list(_HEAD.finditer(whole))
    for head, end in zip(heads, [*(head.start() for head in heads[1:]), len(whole)], strict=True):
        yield head, whole[head.end() : end].rstrip("\n")


def _parsed(marked: str, name: str) -> Parsed:
    """Parse one text; a slip is told with the name of the text."""
    try:
        return parse(marked)
    except UsageError as slip:
        raise UsageError(slip.what, f"{name}, {slip.where}", slip.remedy) from slip


def filled(parsed: Parsed) -> Parsed:
    """Return the text with what is understood where a line is silent."""
    return msgspec.structs.replace(parsed, statements=tuple(_filled(statement, parsed.text) for statement in parsed.statements))


def _filled(statement: Statement, text: str) -> Statement:
    """Return a statement as ``assert``, ``affirmed``, without hedge or condition, and in the mode its marks show, unless it is told."""
    manner = statement.manner
    read = msgspec.structs.replace(
        manner, hedges=manner.hedges or (), conditions=manner.conditions or (), negated=bool(manner.negated) if statement.content else None
    )
    mode = statement.mode or _mode([span.of(text) for span in statement.content])
    return msgspec.structs.replace(statement, act=statement.act or "assert", mode=mode, manner=read)


def _mode(pieces: list[str]) -> Mode | None:
    """Return the mode by the quotation marks: round every piece, somewhere, or nowhere."""
    if not pieces:
        return None
    if all(_QUOTED.fullmatch(piece) for piece in pieces):
        return "direct"
    return "mixed" if any(map(_MARKS.search, pieces)) else "indirect"


# --- What it covers ---

ROWS: Final = ("told", "reported", "nested", "joint", "confirmed", "dateline", "headline", "inherited", "ends", "own", "noun", "bare")
"""The rows of the table of chains."""

COREFERENCE: Final = ("he", "she", "they", "who", "it", "same", "thesource", "surname", "acronym", "newspaper", "twomen", "unresolved")
COUNTED: Final = ("told", "reported", "nested", "inherited")
"""The rows that the chains themselves show; the others are the tags of the text."""

PROFILE: Final = ("descriptor", "proximity", "number", "reason", "specificity", "formula", "no formula")
MANNER: Final = ("hedged", "negated", "conditional", "when")


def coverage(part: Part) -> Counter[str]:
    """Count, in one part, texts by beat, English and tag, and statements and sources by what they are."""
    counts: Counter[str] = Counter()
    for text in texts(part):
        counts.update(["texts", "sentences" if text.name.startswith("sentences-") else "articles"])
        counts.update([f"beat {text.beat}", f"english {text.english}", *(tag for tag in text.tags if tag not in COUNTED)])
        counts.update(["no statement"] if not text.parsed.statements else [])
        for source in text.parsed.sources:
            counts.update(_of_source(source))
        for statement in text.parsed.statements:
            counts.update(_of_statement(statement, {source.id: source.kind for source in text.parsed.sources}))
    return counts


def _of_source(source: Source) -> Iterator[str]:
    """Yield what a source shows."""
    yield from ("sources", f"kind {source.kind}")
    for field in ("name", "role", "organisation", "location"):
        yield from [field] if getattr(source, field) is not None else []
    if source.profile:
        told = msgspec.structs.asdict(source.profile)
        yield from (key for key in PROFILE if told.get(key) not in (None, True, False))
        yield from [f"specificity {source.profile.specificity}"] if source.profile.specificity else []
        yield from [] if source.profile.formula is None else ["formula" if source.profile.formula else "no formula"]


def _of_statement(statement: Statement, kinds: dict[str, SourceKind | None]) -> Iterator[str]:
    """Yield what a statement shows."""
    manner = statement.manner
    yield from ("statements", f"act {statement.act}", f"mode {statement.mode}")
    yield from _rows(statement, [kinds.get(hop.source or "") for hop in statement.chain])
    yield from ["kind implicit"] if any(hop.source is None for hop in statement.chain) else []
    shown = (manner.hedges, manner.negated, manner.conditions, manner.when)
    yield from (name for name, found in zip(MANNER, shown, strict=True) if found)


def _rows(statement: Statement, kinds: list[SourceKind | None]) -> Iterator[str]:
    """Yield the rows of the table of chains that a chain belongs to."""
    relays = [hop for hop, kind in zip(statement.chain[:-1], kinds, strict=False) if kind == "outlet"]
    yield from ["told"] if any(not hop.cue and not hop.inherited for hop in relays) else []
    yield from ["reported"] if any(hop.cue for hop in relays) else []
    yield from ["nested"] if len([kind for kind in kinds if kind != "outlet"]) > 1 else []
    yield from ["inherited"] if any(hop.inherited for hop in statement.chain) else []


def table() -> Iterator[str]:
    """Yield the lines of the table of coverage."""
    counts = [coverage(part) for part in get_args(Part)]
    groups = {"rows": ROWS, "coreference": COREFERENCE, "acts": [f"act {act}" for act in get_args(Act)]}
    groups |= {"kinds": [f"kind {kind}" for kind in get_args(SourceKind)], "profile": PROFILE, "manner": MANNER}
    rest = sorted({name for count in counts for name in count} - {name for group in groups.values() for name in group})
    for group, names in (groups | {"else": rest}).items():
        yield from (f"{group:12}{name:24}{''.join(f'{count[name]:8}' for count in counts)}" for name in names)


def main() -> None:
    """Print the table of coverage."""
    print(f"{'':36}{''.join(f'{part:>8}' for part in get_args(Part))}", *table(), sep="\n")


if __name__ == "__main__":
    main()
