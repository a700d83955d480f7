"""Comparing two marked texts, for tests that fail readably."""

import difflib

import msgspec

from saidby.notation.reading import parse
from saidby.notation.sheet import Parsed
from saidby.notation.writing import flags
from saidby.types import Hop, Source, Spans, Statement


def compare(expected: str, actual: str) -> str:
    """Return, for a failing test, how two marked texts differ in what they say; nothing where they say the same.

    Numbers do not matter, words and places do.
    """
    one, other = parse(expected), parse(actual)
    before, after = (one.text.split("\n"), other.text.split("\n")) if one.text != other.text else (_told(one), _told(other))
    return "\n".join(difflib.unified_diff(before, after, "expected", "actual", lineterm="", n=0))


def _told(parsed: Parsed) -> list[str]:
    """Describe sources and statements, a line each, in the order of the text."""
    sources = sorted((source.mentions, f"source {_words(parsed, source.mentions)}{_details(source)}") for source in parsed.sources)
    statements = sorted((statement.content, _sentence(parsed, statement)) for statement in parsed.statements)
    return [line for _, line in (*sources, *statements)]


def _sentence(parsed: Parsed, statement: Statement) -> str:
    """Describe one statement."""
    manner = statement.manner
    extras = {"hedged": manner.hedges, "if": manner.conditions, "when": (manner.when,) if manner.when else ()}
    hops = " > ".join(_step(parsed, hop) for hop in statement.chain) or "nobody"
    said = [f"{word} {_words(parsed, spans)}" for word, spans in extras.items() if spans]
    return "; ".join([f"{_words(parsed, statement.content)} by {hops}", *said, *flags(statement)])


def _step(parsed: Parsed, hop: Hop) -> str:
    """Describe one hop."""
    parts = {"cue": hop.cue, "evidence": hop.evidence}
    said = [f"{word} {_words(parsed, (span,))}" for word, span in parts.items() if span]
    who = f"{_words(parsed, hop.anchor)} of {hop.source}" if hop.source and not hop.anchor else _words(parsed, hop.anchor)
    return ", ".join([who, *said, *(["inherited"] if hop.inherited else [])])


def _words(parsed: Parsed, spans: Spans) -> str:
    """Quote the words under spans, with their places."""
    return " + ".join(f"“{span.of(parsed.text)}” {span.start}–{span.end}" for span in spans) or "no words"


def _details(source: Source) -> str:
    """Describe what is known of a source beyond its mentions."""
    known = [source.kind, source.name, source.role, source.organisation, source.location]
    profile = source.profile
    told = [f"{key} {value}" for key, value in msgspec.structs.asdict(profile).items() if value is not None] if profile else []
    return "".join(f", {value}" for value in (*known, *told) if value)
