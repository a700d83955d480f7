"""The published JSON Schema of a ledger, made from the types; ``python -m saidby.views.schema`` prints it."""

import inspect
import sys
from typing import Any

import msgspec

from saidby import types
from saidby.types import SCHEMA, Ledger

FIELDS: dict[str, dict[str, str]] = {
    "Ledger": {
        "schema": "The version of this format. Fields may be added within @1; none is renamed or dropped.",
        "reader": "The program and the model that read the article.",
        "article": "The article as evidence.",
        "sources": "Whoever is cited in the article.",
        "statements": "Every statement, outer before inner, in the order of the text.",
        "notes": "Where the reader was unsure, and what was odd in the input.",
    },
    "Article": {
        "id": "A hash of address and text, so that the same article read twice is the same record.",
        "url": "The address it was published at.",
        "outlet": "Who publishes it.",
        "title": "The headline as the page's metadata gives it.",
        "standfirst": "The lines between headline and text.",
        "byline": "The author or authors, as named.",
        "published": "When it was published, in ISO 8601: a date, or date and time with zone.",
        "modified": "When it was last changed, in ISO 8601.",
        "language": "The language, as a BCP 47 tag.",
        "image_credit": "Whom the main picture is credited to.",
        "sha256": "The digest of the bytes as they came, in hexadecimal.",
        "text": "The whole text. Every span in the ledger counts its Unicode code points.",
        "blocks": "The typed stretches of the text, in order.",
        "provenance": "For each metadata field that is known, where the page says so.",
    },
    "Block": {"kind": "What the stretch is.", "span": "Where it stands."},
    "Source": {
        "id": "The name by which chains point at it, unique within the ledger.",
        "kind": "What it is; null where the reader does not know.",
        "name": "Its name as the text gives it.",
        "role": "Its office or profession as the text gives it.",
        "organisation": "What it belongs to or speaks for.",
        "location": "Where it is, as the text gives it.",
        "profile": "What the text tells of an unnamed source.",
        "mentions": "Where it is named, described or referred to.",
    },
    "Profile": {
        "descriptor": "The words that describe it.",
        "proximity": "How near to the matter it is said to be: close to, familiar with, with direct knowledge.",
        "number": "How many people, as the text says.",
        "reason": "Why it is not named, as the text says.",
        "formula": "Whether that reason is a set phrase.",
        "specificity": "How much is told: nothing, a group, an institution, or its access to the matter.",
    },
    "Statement": {
        "id": "A hash of the evidence.",
        "mode": "Quoted word for word, put in the article's words, or both; null where the reader does not know.",
        "content": "The words attributed, in one or several pieces; none where only a cue is given.",
        "act": "What the speaker does with the words; null where the reader does not know.",
        "manner": "How the words are put.",
        "chain": "From the article's own voice inward to the origin, which is last; every hop but the last is a relay.",
        "confidence": "How sure the reader is, from 0 to 1. It says nothing of how sure the speaker is.",
        "decisions": "The steps of the reading that led here, each with its reason.",
    },
    "Decision": {
        "on": "What was decided.",
        "rule": "A short name of what decided, the same over articles.",
        "reason": "Why, in words.",
        "spans": "The words that decided.",
        "confidence": "The share of such decisions that were right where they were measured.",
    },
    "Manner": {
        "hedges": "The speaker's words of caution (may, reportedly); null where they were not read.",
        "negated": "Whether the content is denied or put in the negative; null where the reader does not know.",
        "conditions": "What the content is made to depend on; null where it was not read.",
        "when": "When it was said.",
    },
    "Hop": {
        "source": "The id of the source; null where the text names nobody.",
        "anchor": "The words that name the source here; of an inherited hop, those where it is told.",
        "cue": "The words that mark the attribution; null for an outlet that is told.",
        "inherited": "Whether the hop is told in another sentence.",
        "evidence": "The words that justify an inherited hop.",
    },
    "Note": {"code": "The kind of note, for programs.", "text": "The note, for people.", "span": "What it is about."},
}  # fmt: skip
"""What each field is for, by type; a test keeps it complete."""


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of ``saidby/ledger@1``."""
    made = msgspec.json.schema(Ledger)
    for name, defined in made["$defs"].items():
        defined["description"] = _first_line(name)
        for field, described in defined.get("properties", {}).items():
            defined["properties"][field] = _described(described, FIELDS[name][field])
    made["$defs"]["Span"] = _span()
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:{SCHEMA.replace('/', ':')}", "title": SCHEMA}
    return head | {"description": "Every attributed statement of one article."} | made


def written() -> str:
    """Return the schema as it stands in ``ledger.schema.json``."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


def _first_line(name: str) -> str:
    """Return the first line of a type's docstring."""
    return (inspect.getdoc(getattr(types, name)) or "").partition("\n")[0]


def _described(field: dict[str, Any], words: str) -> dict[str, Any]:
    """Return a field's schema with what it is for in front; a reference stays valid beside it in 2020-12."""
    return {"description": words} | field


def _span() -> dict[str, Any]:
    """Return the schema of a span, which is a pair."""
    edge = {"type": "integer", "minimum": 0}
    words = "A half-open stretch [start, end) of the article's text, in Unicode code points counted from 0."
    pair = [edge | {"description": "The first code point."}, edge | {"description": "The first code point after it."}]
    return {"title": "Span", "description": words, "type": "array", "prefixItems": pair, "items": False, "minItems": 2}


if __name__ == "__main__":
    sys.stdout.write(written())
