"""Reading a marked text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast, get_args

import msgspec

from saidby.notation.nesting import joined
from saidby.notation.sheet import (
    DETAILS,
    FORMULA,
    LETTERS,
    LINE,
    POLARITY,
    PROFILE,
    Label,
    Line,
    Parsed,
    Sheet,
    Table,
    default_hop,
    fail,
    first,
    nearest,
)
from saidby.types import Act, Hop, Manner, Mode, Profile, Source, SourceKind, Span, Spans, Statement

_OPEN = re.compile(r"\[([a-z])([1-9]\d*) ")
_PLAIN = re.compile(r"[^\[\]\\]+")
_HOP = re.compile(
    r"(?P<open>\()?\s*(?P<source>s\d+|-)(?:\.(?P<pieces>\d+(?:\+\d+)*))?(?:\s+(?P<cue>q\d+))?(?:\s+(?P<evidence>e\d+))?\s*(?P<close>\))?"
)
_FIELD = re.compile(r'\s*(?P<key>[a-z_]*)\s*(?P<value>"(?:[^"\\]|\\.)*")?\s*')
_CONFIDENCE = re.compile(r"\d+(?:\.\d+)?(?:e-?\d+)?")


def parse(marked: str) -> Parsed:
    """Read a marked text; raise ``UsageError``, with line and column, where it does not follow ``docs/notation.md``."""
    lines = marked.split("\n")
    last = _first_line(lines)
    text, spans, places = _unbracket("\n".join(lines[:last]))
    sheet = Sheet(spans, _lines(lines[last:], first=last + 1), places)
    _check_all_used(sheet)
    sources = tuple(_source(label, sheet) for label in sheet.labels("s"))
    return Parsed(text=text, sources=sources, statements=tuple(_statement(number, sheet) for number in _numbers(sheet)))


def _first_line(lines: list[str]) -> int:
    """Return where the text ends: the last lines begin like ``c1:`` or ``s1:``, blank ones among them."""
    first = len(lines)
    for place in range(len(lines) - 1, -1, -1):
        if LINE.match(lines[place]):
            first = place
        elif lines[place].strip():
            break
    return first


def _unbracket(body: str) -> tuple[str, Table, dict[Label, str]]:
    """Return the bare text, the spans under each label, and where each label first opens."""
    plain: list[str] = []
    pieces: dict[Label, list[Span]] = {}
    places: dict[Label, str] = {}
    stack: list[tuple[Label, int]] = []
    length = 0
    for at, token in _tokens(body):
        if isinstance(token, str):
            plain.append(token)
            length += len(token)
        elif token:
            stack.append((token, length))
            places.setdefault(token, _where(body, at))
        else:
            label, start = stack.pop() if stack else fail("there is no bracket to close", _where(body, at), "write \\] for a literal ]")
            pieces.setdefault(label, []).append(Span(start, length))
    if stack:
        fail(f"{stack[-1][0]} is not closed", places[stack[-1][0]], "add the ] where it ends")
    _check_words(pieces, places)
    return "".join(plain), {label: joined(spans) for label, spans in pieces.items()}, places


def _check_words(pieces: Mapping[Label, Iterable[Span]], places: Mapping[Label, str]) -> None:
    """Refuse brackets without words."""
    for label, spans in pieces.items():
        if any(span.start == span.end for span in spans):
            fail(f"{label} is empty", places[label], "leave it out, or put it around words")


def _tokens(body: str) -> Iterator[tuple[int, str | Label | None]]:
    """Yield, with their places, stretches of text, labels that open, and ``None`` for a bracket that closes."""
    at = 0
    while at < len(body):
        token, end = _token(body, at)
        yield at, token
        at = end


def _token(body: str, at: int) -> tuple[str | Label | None, int]:
    """Return what stands at ``at``, and where it ends."""
    if body[at] == "]":
        return None, at + 1
    if body[at] == "\\":
        return (
            (body[at + 1], at + 2)
            if at + 1 < len(body)
            else fail("nothing follows the \\", _where(body, at), "write \\\\ for a literal \\")
        )
    if body[at] == "[":
        return _opening(body, at)
    plain = cast(re.Match[str], _PLAIN.match(body, at))
    return plain.group(), plain.end()


def _opening(body: str, at: int) -> tuple[Label, int]:
    """Return the label of the bracket at ``at``, and where its words begin."""
    found = _OPEN.match(body, at)
    if not found:
        fail("a bracket needs a label and a space, as in [s1 the harbour office]", _where(body, at), "write \\[ for a literal [")
    if found[1] not in LETTERS:
        fail(f"no label begins with {found[1]}", _where(body, at + 1), "use one of " + ", ".join(sorted(LETTERS)))
    return Label(found[1], int(found[2])), found.end()


def _lines(tail: Iterable[str], first: int) -> dict[Label, Line]:
    """Return the lines after the text by the label each begins with."""
    lines: dict[Label, Line] = {}
    for number, text in enumerate(tail, start=first):
        if text.strip():
            head, _, rest = text.partition(":")
            label = Label(head[0], int(head[1:]))
            if label in lines:
                fail(f"{label} has two lines", f"line {number}, column 1", "keep one of them")
            lines[label] = Line(rest, number, len(head) + 2)
    return lines


def _numbers(sheet: Sheet) -> list[int]:
    """Return the statements' numbers: those of contents, of lines, and of cues that no line names."""
    named = sheet.named()
    cues = {label.number for label in sheet.labels("q") if str(label) not in named}
    return sorted({label.number for label in sheet.labels("c")} | cues)


def _source(label: Label, sheet: Sheet) -> Source:
    """Return the source with its mentions, and what its line, if there is one, says of it."""
    line = sheet.lines.get(label, Line("", 0, 0))
    details: dict[str, str] = {}
    profile: dict[str, str | bool] = {}
    for field in _fields(line):
        key, value = cast(re.Match[str], _FIELD.fullmatch(field.rest)).group("key", "value")
        if value and key in ("", *DETAILS):
            details[key or "name"] = _unquoted(value, field.where)
        elif value and key in PROFILE:
            profile[key] = _unquoted(value, field.where)
        elif key in FORMULA and not value:
            profile["formula"] = FORMULA[key]
        elif key in get_args(SourceKind) and not value:
            details["kind"] = key
        else:
            fail(f"{field.rest!r} is neither a kind nor a detail", field.where, 'write a kind, "the name" or, say, role "the role"')
    source = Source(id=str(label), mentions=sheet.table.get(label, ()), profile=_profile(profile, line))
    return msgspec.structs.replace(source, **details)


def _profile(details: Mapping[str, str | bool], line: Line) -> Profile | None:
    """Return the profile of an unnamed source, if its line tells of one."""
    if details and "descriptor" not in details:
        fail("a profile needs a descriptor", line.part(0).where, 'add, say, descriptor "two officials"')
    try:
        return msgspec.convert(details, Profile) if details else None
    except msgspec.ValidationError:
        fail(f"{details['specificity']!r} is no specificity", line.part(0).where, "write none, group, institution or access")


def _fields(line: Line) -> Iterator[Line]:
    """Yield what stands between the commas of a source's line; commas within quotation marks do not count."""
    at = 0
    while line.part(at).rest:
        found = cast(re.Match[str], _FIELD.match(line.rest, at))
        yield line.part(at, found.end())
        if line.rest[found.end() : found.end() + 1] not in ("", ","):
            left = line.part(found.end())
            fail(f"a comma is missing before {left.rest!r}", left.where, "part kind and details with commas")
        at = found.end() + 1


def _unquoted(value: str, where: str) -> str:
    """Return what a quoted detail says."""
    try:
        return msgspec.json.decode(value, type=str)
    except msgspec.DecodeError:
        fail(f"{value} is not quoted as in JSON", where, 'write \\" for a literal " and \\\\ for a literal \\')


def _statement(number: int, sheet: Sheet) -> Statement:
    """Build one statement from its spans, and from its line if there is one."""
    content, line = sheet.spans("c", number), sheet.lines.get(Label("c", number))
    manner = Manner(
        hedges=sheet.spans("h", number) or None, conditions=sheet.spans("i", number) or None, when=first(sheet.spans("w", number))
    )
    chain = _chain(line, content, sheet) if line else (default_hop(number, content, sheet),)
    statement = Statement(id=f"c{number}", mode=None, content=content, chain=chain, manner=manner, confidence=1.0)
    return _flagged(statement, line) if line else statement


def _chain(line: Line, content: Spans, sheet: Sheet) -> tuple[Hop, ...]:
    """Read the part of a statement's line that stands before the bar."""
    hops = next(line.parts("|"))
    return tuple(_hop(hop, content, sheet) for hop in hops.parts(">")) if hops.rest else ()


def _hop(line: Line, content: Spans, sheet: Sheet) -> Hop:
    """Read one hop of a chain, such as ``s2``, ``s1.2 q1``, ``- q1`` or ``(s2 e1)``."""
    found = _HOP.fullmatch(line.rest)
    if not found or bool(found["open"]) != bool(found["close"]):
        fail(f"{line.rest!r} is not a hop", line.where, "write s1, s1 q1, s1.2 q1, - q1 or (s1 e1)")
    cue, evidence = _named(found["cue"], sheet, line.where), _named(found["evidence"], sheet, line.where)
    source = None if found["source"] == "-" else found["source"]
    if source and not {Label("s", int(source[1:]))} & (sheet.table.keys() | sheet.lines.keys()):
        fail(f"{source} stands nowhere in the text", line.where, f"mark its words, or add a line {source}:")
    mentions = sheet.spans("s", int(source[1:])) if source else ()
    anchor = _counted(mentions, found["pieces"], line) if found["pieces"] else nearest(mentions, cue, content)
    return Hop(source=source, anchor=anchor, cue=cue, inherited=bool(found["open"]), evidence=evidence)


def _named(name: str | None, sheet: Sheet, where: str) -> Span | None:
    """Return the span under the label that a hop names."""
    if name is None:
        return None
    spans = sheet.spans(name[0], int(name[1:]))
    return spans[0] if spans else fail(f"{name} stands nowhere in the text", where, f"mark the {LETTERS[name[0]]}, or leave {name} out")


def _counted(mentions: Spans, pieces: str, line: Line) -> Spans:
    """Return the mentions that a hop counts out; 0 is for none."""
    wanted = sorted({int(piece) for piece in pieces.split("+")})
    if wanted == [0]:
        return ()
    if wanted[0] == 0 or wanted[-1] > len(mentions):
        fail(f"{line.rest!r} counts a mention that is not there", line.where, f"count from 1 to {len(mentions)}, or write 0 for none")
    return tuple(mentions[piece - 1] for piece in wanted)


def _flagged(statement: Statement, line: Line) -> Statement:
    """Return the statement with what stands after the bar of its line: mode, act, polarity, confidence."""
    bar = line.rest.find("|")
    for flag in line.part(bar + 1).parts(",") if bar >= 0 else ():
        if flag.rest in get_args(Mode):
            statement = msgspec.structs.replace(statement, mode=flag.rest)
        elif flag.rest in get_args(Act):
            statement = msgspec.structs.replace(statement, act=flag.rest)
        elif flag.rest in POLARITY:
            statement = msgspec.structs.replace(statement, manner=msgspec.structs.replace(statement.manner, negated=POLARITY[flag.rest]))
        elif _CONFIDENCE.fullmatch(flag.rest):
            statement = msgspec.structs.replace(statement, confidence=float(flag.rest))
        else:
            fail(f"{flag.rest!r} is no mode, act, polarity or confidence", flag.where, "use the words of docs/notation.md")
    return statement


def _check_all_used(sheet: Sheet) -> None:
    """Refuse marks that belong to nothing, and pieces of what has no pieces: both are slips of the pen."""
    numbers, named = _numbers(sheet), sheet.named()
    for label, spans in sheet.table.items():
        if label.letter in "hiw" and label.number not in numbers:
            fail(f"{label} belongs to no statement", sheet.places[label], f"mark c{label.number} or q{label.number} too")
        if label.letter == "e" and str(label) not in named:
            fail(f"{label} is named by no line", sheet.places[label], f"name it behind the hop that it is evidence for, as in (s1 {label})")
        if label.letter in "qwe" and len(spans) > 1:
            fail(f"{label} stands in {len(spans)} places", sheet.places[label], f"mark the {LETTERS[label.letter]} in one piece")


def _where(body: str, at: int) -> str:
    """Say in which line and column a place is, both counted from 1."""
    return f"line {body.count(chr(10), 0, at) + 1}, column {at - body.rfind(chr(10), 0, at)}"
