"""Writing the statements of a ledger into its text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import msgspec

from saidby.notation.nesting import Mark, Opened, joined, weave
from saidby.notation.sheet import DETAILS, FORMULA, LETTERS, LINE, POLARITY, PROFILE, Label, Parsed, Sheet, Table, default_hop, nearest
from saidby.types import Hop, Ledger, Profile, Source, Span, Spans, Statement


def write(read: Ledger | Parsed) -> str:
    """Write the statements of a ledger into its text, with a line for each statement that needs one.

    What ``parse`` reads from it is ``normal(read)``.
    """
    parsed = normal(read)
    table = _numbered(parsed)
    marks = [Mark(span, label) for label in sorted(table, key=_depth) for span in table[label]]
    lines = [*_statement_lines(parsed, table), *_source_lines(parsed)]
    return "\n".join([_bracketed(parsed.text, marks), *lines])


def normal(read: Ledger | Parsed) -> Parsed:
    """Return what the notation keeps of a ledger: ``s`` and ``c`` numbers for ids, joined spans, every anchor among the mentions.

    Numbers stay as they are where ids have the form ``s1`` and ``c1`` already.
    """
    names = _names([source.id for source in read.sources], "s")
    hops = [hop for statement in read.statements for hop in statement.chain]
    for stray in (key for hop in hops if (key := _key(hop)) is not None):
        names.setdefault(stray, f"s{1 + max((int(name[1:]) for name in names.values()), default=0)}")
    known = {source.id: source for source in read.sources}
    sources = [_normal_source(known.get(key), key, name, hops) for key, name in names.items()]
    mentions = {source.id: source.mentions for source in sources}
    numbers = _names([statement.id for statement in read.statements], "c")
    statements = [_normal_statement(each, numbers[each.id], names, mentions) for each in read.statements]
    return Parsed(
        text=read.article.text if isinstance(read, Ledger) else read.text, sources=_in_order(sources), statements=_in_order(statements)
    )


_Record = TypeVar("_Record", Source, Statement)


def _in_order(records: Iterable[_Record]) -> tuple[_Record, ...]:
    """Return sources or statements in the order of their numbers."""
    return tuple(sorted(records, key=lambda record: int(record.id[1:])))


def _names(ids: list[str], letter: str) -> dict[str, str]:
    """Map ids to labels."""
    kept = all(re.fullmatch(letter + r"[1-9]\d{0,8}", id) for id in ids)
    return {id: id if kept else f"{letter}{number}" for number, id in enumerate(dict.fromkeys(ids), start=1)}


def _key(hop: Hop) -> str | None:
    """Return what tells a hop's source from others; words without a source are a source of their own."""
    return hop.source if hop.source or not joined(hop.anchor) else f"words {joined(hop.anchor)}"


def _normal_source(source: Source | None, key: str, name: str, hops: Iterable[Hop]) -> Source:
    """Return a source with its label for id and every anchor among its mentions."""
    anchors = [span for hop in hops if _key(hop) == key for span in hop.anchor]
    spans = joined([*(source.mentions if source else ()), *anchors])
    return msgspec.structs.replace(source or Source(id=name), id=name, mentions=spans)


def _normal_statement(statement: Statement, label: str, names: Mapping[str, str], mentions: Mapping[str, Spans]) -> Statement:
    """Return a statement with labels for ids and joined spans."""
    manner = statement.manner
    spans = {
        "hedges": joined(manner.hedges or ()) or None,
        "conditions": joined(manner.conditions or ()) or None,
        "when": _worded(manner.when),
    }
    chain = tuple(_normal_hop(hop, names, mentions) for hop in statement.chain)
    return msgspec.structs.replace(
        statement,
        id=label,
        content=joined(statement.content),
        chain=chain,
        manner=msgspec.structs.replace(manner, **spans),
        decisions=(),
    )


def _normal_hop(hop: Hop, names: Mapping[str, str], mentions: Mapping[str, Spans]) -> Hop:
    """Return a hop whose anchor is made of whole mentions."""
    key = _key(hop)
    source = None if key is None else names[key]
    anchor = tuple(mention for mention in mentions.get(source or "", ()) if any(mention.holds(span) for span in joined(hop.anchor)))
    return msgspec.structs.replace(hop, source=source, anchor=anchor, cue=_worded(hop.cue), evidence=_worded(hop.evidence))


def _worded(span: Span | None) -> Span | None:
    """Return the span if it holds a character."""
    return span if span and span.start < span.end else None


def _numbered(parsed: Parsed) -> dict[Label, Spans]:
    """Return the spans under each label; cues and evidence get their numbers here."""
    table = {Label("s", int(source.id[1:])): source.mentions for source in parsed.sources}
    for statement in parsed.statements:
        number, manner = int(statement.id[1:]), statement.manner
        when = (manner.when,) if manner.when else ()
        table |= {Label("c", number): statement.content, Label("h", number): manner.hedges or ()}
        table |= {Label("i", number): manner.conditions or (), Label("w", number): when}
    table |= {Label("q", number): (span,) for span, number in _cue_numbers(parsed.statements).items()}
    evidence = sorted({hop.evidence for statement in parsed.statements for hop in statement.chain if hop.evidence})
    table |= {Label("e", number): (span,) for number, span in enumerate(evidence, start=1)}
    return {label: spans for label, spans in table.items() if spans}


def _cue_numbers(statements: Iterable[Statement]) -> dict[Span, int]:
    """Give each cue a number: an origin's that of its statement, the others higher ones."""
    numbers: dict[Span, int] = {}
    for statement in statements:
        if statement.chain and statement.chain[-1].cue:
            numbers.setdefault(statement.chain[-1].cue, int(statement.id[1:]))
    beyond = max((int(statement.id[1:]) for statement in statements), default=0)
    others = {hop.cue for statement in statements for hop in statement.chain if hop.cue} - set(numbers)
    return numbers | {cue: number for number, cue in enumerate(sorted(others), start=beyond + 1)}


def _depth(label: Label) -> tuple[int, int]:
    """Return the order in which labels over one span are nested."""
    return list(LETTERS).index(label.letter), label.number


def _bracketed(text: str, marks: Iterable[Mark[Label]]) -> str:
    """Write the marks into the text; a line of it that looks like one after the text gets a backslash."""
    pieces: list[str] = []
    for part in weave(marks, Span(0, len(text))):
        if isinstance(part, Span):
            pieces.append(re.sub(r"([\[\]\\])", r"\\\1", part.of(text)))
        else:
            pieces.append(f"[{part.mark.what} " if isinstance(part, Opened) else "]")
    return re.sub(rf"(?m)^(?={LINE.pattern})", r"\\", "".join(pieces))


def _statement_lines(parsed: Parsed, table: Table) -> Iterator[str]:
    """Yield a line for each statement that is more than content, source and cue of one number."""
    names = {spans[0]: str(label) for label, spans in table.items() if label.letter == "q"}
    proofs = {spans[0]: str(label) for label, spans in table.items() if label.letter == "e"}
    for statement in parsed.statements:
        hops = [_hop_text(hop, statement.content, table, (names, proofs)) for hop in statement.chain]
        bar = ", ".join(flags(statement))
        default = (default_hop(int(statement.id[1:]), statement.content, Sheet(table)),)
        if bar or statement.chain != default or not statement.content:
            yield f"{statement.id}: {' > '.join(hops)}".rstrip() + (f" | {bar}" if bar else "")


def _hop_text(hop: Hop, content: Spans, table: Table, names: tuple[Mapping[Span, str], Mapping[Span, str]]) -> str:
    """Write one hop of a chain."""
    mentions = table.get(Label("s", int(hop.source[1:])), ()) if hop.source else ()
    pieces = "" if hop.anchor == nearest(mentions, hop.cue, content) else "." + _count(hop.anchor, mentions)
    cue = f" {names[0][hop.cue]}" if hop.cue else ""
    evidence = f" {names[1][hop.evidence]}" if hop.evidence else ""
    words = f"{hop.source or '-'}{pieces}{cue}{evidence}"
    return f"({words})" if hop.inherited else words


def _count(anchor: Spans, mentions: Spans) -> str:
    """Write which of the mentions an anchor is."""
    return "+".join(str(1 + mentions.index(span)) for span in anchor) or "0"


def flags(statement: Statement) -> Iterator[str]:
    """Yield what stands after the bar."""
    negated = statement.manner.negated
    polarity = next((word for word, value in POLARITY.items() if value is negated), None)
    yield from (flag for flag in (statement.mode, statement.act, polarity) if flag)
    if statement.confidence != 1:
        yield repr(statement.confidence)


def _source_lines(parsed: Parsed) -> Iterator[str]:
    """Yield a line for each source of which more is known than where it is mentioned."""
    for source in parsed.sources:
        details = [*_details(source, DETAILS), *_details(source.profile, PROFILE), *_formula(source.profile)]
        fields = [*([source.kind] if source.kind else []), *([] if source.name is None else [_quoted(source.name)]), *details]
        if fields or not source.mentions:
            yield f"{source.id}: {', '.join(fields)}".rstrip()


def _details(record: Source | Profile | None, keys: Iterable[str]) -> list[str]:
    """Return the details that a source or its profile has."""
    return [f"{key} {_quoted(value)}" for key in keys if (value := getattr(record, key, None)) is not None]


def _formula(profile: Profile | None) -> list[str]:
    """Return the word that says whether the reason for anonymity is a formula."""
    return [word for word, value in FORMULA.items() if profile and profile.formula is value]


def _quoted(value: str) -> str:
    return msgspec.json.encode(value).decode()
