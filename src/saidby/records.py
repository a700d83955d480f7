"""The nouns of a case, frozen: what many ledgers hold together. Days count from 1970-01-01; ids are hashes of evidence."""

from typing import Literal

import msgspec

from saidby.types import Act, Mode, SourceKind, Span

Relation = Literal["same", "answer", "different", "unsure"]
"""How one statement stands to another: the same proposition, an answer to it, neither, or not known."""

Ruling = Literal["same", "different", "unsure", "not_a_statement", "speaker"]
"""What a person may judge."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A hop as a case knows it: who, in the article's words, and which party that is.

    Attributes:
        source: id of the source within its article; ``None`` where the text names nobody.
        party: id of the party; ``None`` for an unnamed source, and before parties were told apart.
        label: the words to call the source by: its name, else its descriptor, else its first mention.
    """

    source: str | None
    party: str | None = None
    label: str = ""
    kind: SourceKind | None = None
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    descriptor: str | None = None
    proximity: str | None = None
    number: str | None = None
    cue: str | None = None
    inherited: bool = False


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as a case knows it: all that linking, counting and showing need, without its article's text.

    Attributes:
        id: the statement's, a hash that no other statement of any article has.
        outlet: the article's, in its own spelling.
        publisher: id of the party that the outlet is.
        day: of publication; ``None`` where the article has no date.
        content: the words said, pieces joined by an ellipsis.
        quoted: those of the words that stand in quotation marks, without the marks.
        sentence: the sentence or sentences that the content stands in.
        span: from the first to the last character of the content (of the cue, where there is none) in the article's text.
    """

    id: str
    article: str
    outlet: str | None = None
    publisher: str | None = None
    published: str | None = None
    day: int | None = None
    content: str
    quoted: tuple[str, ...] = ()
    sentence: str = ""
    span: Span
    mode: Mode | None = None
    act: Act | None = None
    negated: bool | None = None
    hedges: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    when: str | None = None
    chain: tuple[Step, ...]
    confidence: float = 0.0

    @property
    def origin(self) -> Step:
        """Return the innermost hop: whoever the words come from."""
        return self.chain[-1]

    @property
    def relays(self) -> tuple[Step, ...]:
        """Return through whom the words came."""
        return self.chain[:-1]


class Copied(msgspec.Struct, frozen=True, kw_only=True):
    """An article that repeats another.

    Attributes:
        of: id of the representative of its group, the earliest.
        share: of this article's words that stand in the representative, or the other way round, whichever is more, 0 to 1.
        part: the article is a small part of the other, which may hold more that is nobody's copy.
        reason: in words ("94 % of its words, and both credit AP").
    """

    article: str
    of: str
    share: float
    part: bool = False
    reason: str


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """What a copy does not have as the article that it copies has it.

    Attributes:
        kind: a paragraph *added*, *left out* or *changed*, or another *title*.
        before: the words in the representative; ``None`` where the copy added them.
        after: the words in the copy; ``None`` where it left them out.
        old, new: where these stand in the two articles' texts; ``None`` for a title.
    """

    kind: Literal["title", "added", "left out", "changed"]
    before: str | None = None
    after: str | None = None
    old: Span | None = None
    new: Span | None = None


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """The identity of a source or outlet across articles.

    Attributes:
        names: every spelling met, the name first.
        sources: the sources it is, as (article id, source id).
    """

    id: str
    name: str
    kind: SourceKind | None = None
    role: str | None = None
    organisation: str | None = None
    names: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Two records that may be one: a suggestion to review, not a decision."""

    about: Literal["party", "claim"]
    a: str
    b: str
    score: float
    reason: str


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """How statement ``a`` stands to the earlier statement ``b``, how sure that is, and why.

    Attributes:
        act: what the answer does, where ``relation`` is *answer*.
        score: of the relation, 0 to 1.
        rule: short stable name of what decided; "judgement" where a person did.
    """

    a: str
    b: str
    relation: Relation
    act: Act | None = None
    score: float
    rule: str
    reason: str


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that answers a claim: deny, dispute, decline, not confirm, confirm, stand by."""

    statement: str
    act: Act
    score: float
    reason: str


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One proposition across articles: the statements that make it, earliest first, and those that answer it."""

    id: str
    gloss: str
    statements: tuple[str, ...]
    answers: tuple[Answer, ...] = ()


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """Why statements were counted as one, apart, or not at all.

    Attributes:
        rule: its name ("same speaker", "same report", "own sources", "own voice", …).
        text: in words.
        statements: whom it concerns.
        costs: what the reason leaves open: how many origins fewer (negative) or more there would be if it did not hold.
    """

    rule: str
    text: str
    statements: tuple[str, ...] = ()
    costs: int = 0


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """One place where a claim entered the record, and every statement that leans on it.

    Attributes:
        label: who, and through which report ("two officials, told to North Wire").
        via: the outlet that it first spoke to; ``None`` where it spoke for itself.
        first: the statement that is first of those that lean on it.
        counted: false for what is shown apart (an outlet's own voice, a denial).
    """

    id: str
    label: str
    via: str | None = None
    unnamed: bool = False
    first: str
    statements: tuple[str, ...]
    counted: bool = True
    reasons: tuple[Reason, ...] = ()


class Range(msgspec.Struct, frozen=True, array_like=True):
    """A count that may not be certain: at least, at most."""

    least: int
    most: int

    def __str__(self) -> str:
        return str(self.least) if self.least == self.most else f"{self.least}–{self.most}"


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """The four numbers of a claim, kept apart, and the reasons for the ends of each range.

    Attributes:
        articles: that carry it, copies included.
        outlets: that carry it; copies count with the outlet they copy.
        claimed: sources that the articles claim to have.
    """

    articles: int
    outlets: int
    origins: Range
    claimed: Range
    reasons: tuple[Reason, ...] = ()


class Drift(msgspec.Struct, frozen=True, kw_only=True):
    """How something changed along a trail: a descriptor, a hedge, an act, the words.

    Attributes:
        of: what changed.
        before, after: the words, each with its statement.
    """

    of: Literal["descriptor", "hedge", "act", "content", "number"]
    before: str
    after: str
    earlier: str
    later: str
    text: str


class Trail(msgspec.Struct, frozen=True, kw_only=True):
    """A claim followed back to where it entered the record: everything a view needs.

    Attributes:
        told: the statements that make the claim and those that answer it, earliest first.
        origins: those counted first, then those shown apart.
        copies: which of the articles copy which.
    """

    claim: Claim
    told: tuple[Told, ...]
    origins: tuple[Origin, ...]
    count: Count
    drift: tuple[Drift, ...] = ()
    copies: tuple[Copied, ...] = ()


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """Words of an article that a judgement is about; found again after a re-reading by where they stand."""

    article: str
    span: Span
    words: str


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """A decision by a person (or a named judge): by whom, when, why; superseded or withdrawn, never edited.

    Attributes:
        id: hash of everything else but ``withdrawn``.
        about: what kind of record the marks stand for.
        a, b: the words it is about; ``b`` only where two records are compared.
        value: who the speaker is, in the words to be used, where ``ruling`` is *speaker*.
        at: ISO 8601, UTC.
        withdrawn: when it was taken back, if it was.
    """

    id: str
    ruling: Ruling
    about: Literal["statement", "party", "claim", "article"]
    a: Mark
    b: Mark | None = None
    value: str | None = None
    by: str
    at: str
    why: str = ""
    withdrawn: str | None = None
