"""The nouns, frozen. Spans are half-open and count code points of ``Article.text``; they serialise as ``[start, end]``."""

from typing import Final, Literal

import msgspec

SCHEMA: Final = "saidby/ledger@1"

BlockKind = Literal["headline", "standfirst", "byline", "crosshead", "paragraph", "caption", "credit", "table", "furniture"]
SPOKEN: tuple[BlockKind, ...] = ("headline", "standfirst", "paragraph")
"""The kinds of block that statements come from."""

SourceKind = Literal["named", "unnamed", "collective", "organisation", "outlet", "document", "author", "implicit"]
Mode = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "assert", "confirm", "deny", "dispute", "not_confirm", "decline", "no_reply", "stand_by", "promise", "announce", "demand",
    "propose", "warn", "predict", "accuse", "criticise", "praise", "ask", "believe", "want", "fear",
]  # fmt: skip


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A stretch of an article's text, from code point ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words under the span."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies within."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]


class Block(msgspec.Struct, frozen=True):
    """A typed stretch of an article."""

    kind: BlockKind
    span: Span


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One published page as evidence: immutable text, blocks, metadata.

    Attributes:
        id: hash of address and text, so the same article read twice is the same record.
        sha256: of the bytes as they came.
        published, modified: ISO 8601 as far as the page gives them (a date, or date and time with zone).
        provenance: for each metadata field that is known, where the page says so ("json-ld", "og:site_name", "markup", "url", …).
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    image_credit: str | None = None
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    provenance: dict[str, str] = {}


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """What a text tells of an unnamed source."""

    descriptor: str
    proximity: str | None = None
    number: str | None = None
    reason: str | None = None
    formula: bool | None = None
    specificity: Literal["none", "group", "institution", "access"] | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Who said it, within one article; ``None`` where the text does not say or the reader does not know."""

    id: str
    kind: SourceKind | None = None
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    location: str | None = None
    profile: Profile | None = None
    mentions: Spans = ()


class Hop(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a chain.

    Attributes:
        source: id of the source, or ``None`` where the text names nobody ("is expected to").
        anchor: the words that name the source here; of an inherited hop, those where it is told.
        cue: the words that mark the attribution; ``None`` for an outlet that is told.
        inherited: the hop stands in another sentence, at ``evidence``.
    """

    source: str | None
    anchor: Spans = ()
    cue: Span | None = None
    inherited: bool = False
    evidence: Span | None = None


class Manner(msgspec.Struct, frozen=True, kw_only=True):
    """How the words are put; ``None`` where it was not read (an empty tuple means: read, and none found)."""

    hedges: Spans | None = None
    negated: bool | None = None
    conditions: Spans | None = None
    when: Span | None = None


On = Literal["attribution", "source", "content", "coreference", "relay", "act"]
"""What a decision is about."""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the reading: what was decided, why, by which words, and how sure it is.

    Attributes:
        on: what was decided; one statement may have several of a kind (a relay for each hop).
        rule: short name of what decided, stable over texts, by which its confidence was measured.
        reason: why, in words ("nearest named person before “he”").
        spans: the words that decided.
        confidence: the share of such decisions that were right where they were measured.
    """

    on: On
    rule: str
    reason: str
    spans: Spans = ()
    confidence: float


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """Content, and the chain from the article's own voice inward to its origin (the last hop)."""

    id: str
    mode: Mode | None
    content: Spans
    act: Act | None = None
    manner: Manner = Manner()
    chain: tuple[Hop, ...]
    confidence: float
    decisions: tuple[Decision, ...] = ()

    @property
    def origin(self) -> Hop:
        """Return the innermost hop: whoever the words come from."""
        return self.chain[-1]


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader of the ledger should know of the reading: where it was unsure, what was odd in the input."""

    code: str
    text: str
    span: Span | None = None


class Ledger(msgspec.Struct, frozen=True, kw_only=True):
    """Every statement of one article, outer before inner, in the order of the text."""

    schema: Literal["saidby/ledger@1"] = SCHEMA
    reader: str
    article: Article
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    notes: tuple[Note, ...] = ()

    def source(self, id: str | None) -> Source | None:
        """Return the source with this id, if there is one."""
        return next((source for source in self.sources if source.id == id), None)

    def words(self, spans: Spans) -> str:
        """Return the words under some spans, with an ellipsis between pieces."""
        return " … ".join(span.of(self.article.text) for span in spans)


def decode_ledger(data: bytes | str) -> Ledger:
    """Read a ledger from JSON; raise ``msgspec.ValidationError`` where it does not fit the schema."""
    return msgspec.json.decode(data, type=Ledger)
