"""The nouns of a case, frozen: what many ledgers hold together. Days count from 1970-01-01; ids are hashes of evidence."""

from typing import Literal

import msgspec

from saidby.types import Act, Ledger, Mode, SourceKind, Span, Spans

Relation = Literal["same", "answer", "different", "unsure"]
"""How one statement stands to another: the same proposition, an answer to it, neither, or not known."""

Ruling = Literal["same", "different", "unsure", "not_a_statement", "speaker", "bears"]
"""What a person, or a named judge, may judge."""


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

    @property
    def known_as(self) -> tuple[str, ...]:
        """Return what is to be said of it beside its name: role and organisation, where the name does not say them already."""
        return tuple(part for part in (self.role, self.organisation) if part and part.casefold() not in self.name.casefold())


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Two records that may be one: a suggestion to review, not a decision."""

    about: Literal["party", "claim"]
    a: str
    b: str
    score: float
    reason: str


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """A doubt as a person reviews it: with what the two records say.

    Attributes:
        a, b: a claim's gloss, or a party's name with what is known of it.
    """

    doubt: Doubt
    a: str
    b: str


class OtherName(msgspec.Struct, frozen=True, kw_only=True):
    """A name under which a party was met of late, other than those before: for a person to confirm.

    Attributes:
        party: id of the party that it was taken for.
        name: as the article has it; ``known``: the party's name, then the other names that it had before.
        told: the first statement by somebody of this name; to judge whether it is the party, compare the two.
    """

    party: str
    name: str
    known: tuple[str, ...]
    told: Told


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
        value: who the speaker is, in the words to be used, where ``ruling`` is *speaker*; how the statement bears on the issue (a
            ``Bearing``, or "none"), where it is *bears*.
        by: who decided; of a judge that was asked, "judge: MODEL at HOST", which loses against any person.
        at: ISO 8601, UTC.
        withdrawn: when it was taken back, if it was.
        issue: the proposition that the statement bears on, in its words, so that it holds for whichever issue has them.
        holder: whose position it is, where that was said.
        conditions: stretches of the statement, where it bears on the issue under conditions.
        words: stretches that decided, where the judge quoted them.
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
    issue: str | None = None
    holder: str | None = None
    conditions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a judgement: the claims, or parties, that it changed, as they were and as they are.

    Attributes:
        before, after: of each claim how many statements make it, of each party how many sources it is; the largest first, and none of
            those that are as they were.
        answers: how many statements answered these claims before, and how many do now.
        one: the two that were compared are one claim or party now, or one of them answers the other; ``None`` where none were.
    """

    of: Literal["claim", "party"]
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    answers: tuple[int, int] = (0, 0)
    one: bool | None = None


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """An article as a case lists it: all but its text and statements.

    Attributes:
        sha256: of the bytes as they came.
        address: the file or URL that it came from.
        fetched, added: ISO 8601, UTC: when the bytes were had, when the article entered the case.
        reader: which version of the reader read it.
        statements: how many it has.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    day: int | None = None
    sha256: str
    address: str | None = None
    fetched: str | None = None
    added: str
    reader: str
    statements: int = 0


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """An article that was read, on its way into a case, with all that is kept of it or of none of it.

    Attributes:
        told: its statements, in the order of the ledger.
        address: the file or URL that it came from.
        fetched: when its bytes were had (ISO 8601, UTC).
        keys: by the statement's id, the 64-bit keys that it can be found by as a candidate.
        sketch: the 64-bit hashes that the article is compared by.
        vectors: by the statement's id, its embedding as bytes.
    """

    ledger: Ledger
    told: tuple[Told, ...] = ()
    day: int | None = None
    address: str | None = None
    fetched: str | None = None
    keys: dict[str, tuple[int, ...]] = {}
    sketch: tuple[int, ...] = ()
    vectors: dict[str, bytes] = {}


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be added to a case, and why.

    Attributes:
        address: the file or URL.
        code: the error's name.
        what: its line.
        at: ISO 8601, UTC.
    """

    address: str
    code: str
    what: str
    at: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a check of a case found to be wrong.

    Attributes:
        code: short and stable name.
        where: the article, statement or table.
    """

    code: str
    where: str
    text: str


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What is searched for; what is ``None`` or empty does not narrow.

    Attributes:
        words: as a person types them: every word must occur; "in quotation marks" as they stand, ``word*`` its beginning, ``-word`` not.
        party: id of the origin's party.
        kind: of the origin.
        via: a relay: id of its party, or its label.
        since, until: days, both included.
        cursor: where the page before ended.
    """

    words: str = ""
    party: str | None = None
    kind: SourceKind | None = None
    via: str | None = None
    act: Act | None = None
    outlet: str | None = None
    since: int | None = None
    until: int | None = None
    order: Literal["best", "latest", "earliest"] = "best"
    limit: int = 20
    cursor: str | None = None


class Facet(msgspec.Struct, frozen=True, kw_only=True):
    """How many of the statements found share a value.

    Attributes:
        value: what to search by; ``None`` counts those without one.
        label: what to show.
    """

    value: str | None
    label: str
    count: int


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A statement found, and the places in its content of the words searched for."""

    told: Told
    score: float
    marks: Spans = ()


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One page of what was found.

    Attributes:
        total: how many were found, and are counted in the facets.
        more: there are older ones beyond ``total`` that were not looked at.
        facets: by name: party, kind, via, act, outlet; the most frequent first.
        cursor: for the next page; ``None`` at the end.
    """

    hits: tuple[Hit, ...]
    total: int
    more: bool = False
    facets: dict[str, tuple[Facet, ...]] = {}
    cursor: str | None = None


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """An article found by its words.

    Attributes:
        extract: some of its text around the words.
        marks: the places of the words in the extract.
    """

    kept: Kept
    score: float
    extract: str
    marks: Spans = ()


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What to look for among the statements of a case; every part that is given must hold.

    Attributes:
        words: in the content or its meaning; none asks for all.
        party: part of a name of whoever said it or passed it on.
        via: part of a name of a relay.
        since, until: ISO 8601 dates, both included.
        exact: the words alone, not others that mean the same.
    """

    words: str = ""
    party: str | None = None
    kind: SourceKind | None = None
    via: str | None = None
    act: Act | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    exact: bool = False
    limit: int = 20


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """A claim with its four numbers."""

    claim: Claim
    count: Count


class Leaning(msgspec.Struct, frozen=True, kw_only=True):
    """An origin, and everything in a case that would fall with it.

    Attributes:
        key: what it is known by; of a report with a statement that leans on it, since an outlet has many.
    """

    key: str
    label: str
    unnamed: bool
    statements: tuple[str, ...]
    claims: tuple[str, ...]
    outlets: tuple[str, ...]


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """A party, with how many statements are its own, and how many it passed on."""

    party: Party
    said: int
    relayed: int


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """What is in a case.

    Attributes:
        size: bytes of the file.
        older: articles that another version of saidby read.
        since, until: the first and the last day of publication, ISO 8601.
        failed: how many inputs could not be read; ``failures`` are the last of them.
    """

    file: str
    size: int
    articles: int
    outlets: int
    copies: int
    statements: int
    claims: int
    parties: int
    judgements: int
    doubts: int
    older: int
    failed: int
    since: str | None = None
    until: str | None = None
    failures: tuple[Failure, ...] = ()


# --- Issues and positions ---

Bearing = Literal["for", "against", "open", "conditional", "declined"]
"""What somebody holds on an issue; ``None``, where it is used, says that the words do not bear on it."""

Channel = Literal["own voice", "spokesman", "document", "unnamed", "told by another"]
"""By what a party's position came out: itself, whoever speaks for it, an official text, sources without a name, somebody else."""

Shift = Literal["no change", "partial", "reversal"]
"""How far a later position is from an earlier one, or how far a text says it is."""


class Issue(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition that a user follows ("Russia hands the islands to Japan").

    Attributes:
        id: hash of the proposition and when it was added.
        wordings: other ways to put it, which find more.
        parties: names or ids of those whose positions are wanted; empty for everybody's.
        at: ISO 8601, UTC.
    """

    id: str
    proposition: str
    wordings: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    by: str = ""
    at: str


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """How one statement bears on one issue, and whose position it tells of.

    Attributes:
        bearing: ``None`` where it does not bear on the issue.
        holder: whoever holds the position, in words; ``None`` where that is the origin itself.
        past: a position of the past, told now ("had promised").
        conditions: the words of each condition, a stretch of the content or its sentence.
        calls: how far the text itself says that the holder has changed ("reversed course", "softened").
        words: the words that decided, each a stretch of the content, its sentence or its cue.
        sure: false where two readings are about as likely; ``score`` is that of the one chosen.
        rule: short stable name of what decided.
        reason: why, in words.
    """

    statement: str
    bearing: Bearing | None
    holder: str | None = None
    past: bool = False
    conditions: tuple[str, ...] = ()
    calls: Shift | None = None
    words: tuple[str, ...] = ()
    score: float
    sure: bool = True
    rule: str
    reason: str


class Belonging(msgspec.Struct, frozen=True, kw_only=True):
    """That one party speaks for another: an institution for its state, a spokesman for his firm. A row that anybody can change.

    Attributes:
        part: name of the one ("Foreign Ministry").
        whole: name of the other ("Russia").
        by: who says so; "saidby" where the machine does.
        why: in words ("the ministry of a state").
    """

    part: str
    whole: str
    by: str
    at: str
    why: str = ""


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """What one party holds on one issue, through one channel, from one day to another.

    Attributes:
        holder: name of the party, rolled up.
        since, until: days of the first and the last statement that bear it out; ``None`` where no day is known.
        conditions: of all its statements, each once.
        reads: the statements that bear it out, earliest first; at least one.
        backed, contradicted: statements of others that confirm, or deny or dispute one of them.
        sure: at least one of the readings is.
    """

    issue: str
    holder: str
    channel: Channel
    bearing: Bearing
    since: int | None = None
    until: int | None = None
    conditions: tuple[str, ...] = ()
    reads: tuple[Read, ...]
    backed: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    sure: bool = True


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """Two positions of one party, one after the other, and how far apart they are.

    Attributes:
        before, after: ids of the two statements that show it.
        added, dropped: conditions that the later has and the earlier had not, and the other way round.
        text: in words, neutrally ("from against to conditional on …").
    """

    issue: str
    holder: str
    channel: Channel
    kind: Shift
    before: str
    after: str
    day: int | None = None
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    sure: bool = True
    text: str


class Called(msgspec.Struct, frozen=True, kw_only=True):
    """What a text itself calls a change or no change, kept as a statement of whoever says so."""

    issue: str
    holder: str
    kind: Shift
    statement: str
    words: str


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """One party on one issue.

    Attributes:
        members: those rolled up to it here, with the row that says so.
    """

    holder: str
    party: str | None = None
    positions: tuple[Position, ...] = ()
    changes: tuple[Change, ...] = ()
    called: tuple[Called, ...] = ()
    members: tuple[Belonging, ...] = ()


class News(msgspec.Struct, frozen=True, kw_only=True):
    """Something new on an issue: a position, a change, or what a text calls one; exactly one of the three is given.

    Attributes:
        id: hash of what it is about, so that it is told of once.
        proposition: the issue's.
        at: when it was found, ISO 8601, UTC.
        told: the statements that it points at, earliest first.
    """

    id: str
    issue: str
    proposition: str
    holder: str
    at: str
    position: Position | None = None
    change: Change | None = None
    called: Called | None = None
    told: tuple[Told, ...] = ()


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition that may be worth following, with the statements that speak for it.

    Attributes:
        proposition: words of a statement that stand by themselves.
        claims: those that it stands for, the weightiest first.
        told: some of the statements that make or answer them, none twice, earliest first.
        parties: names of those who answer or demand it, then of whoever else says it, rolled up.
        answers, demands: how many statements answer it, and how many demand, propose or promise it.
        reason: in words.
    """

    proposition: str
    claims: tuple[str, ...]
    told: tuple[Told, ...]
    parties: tuple[str, ...]
    answers: int
    demands: int
    reason: str


class Followed(msgspec.Struct, frozen=True, kw_only=True):
    """An issue, with how many statements bear on it, and how many more perhaps do."""

    issue: Issue
    statements: int
    unsure: int = 0


class Positions(msgspec.Struct, frozen=True, kw_only=True):
    """Who holds what on an issue: everything a view needs.

    Attributes:
        told: the statements that the timelines point at, earliest first.
        doubtful: readings too unsure to be anybody's position, shown apart.
        articles: those that the statements stand in.
    """

    issue: Issue
    timelines: tuple[Timeline, ...] = ()
    told: tuple[Told, ...] = ()
    doubtful: tuple[Read, ...] = ()
    articles: tuple[Kept, ...] = ()
