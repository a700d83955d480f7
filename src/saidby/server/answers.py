"""What is answered: one record for each question, the same for pages, programs and agents. Every statement carries its span."""

from typing import Literal

import msgspec

from saidby.records import (
    Bearing,
    Channel,
    Claim,
    Copied,
    Count,
    Counted,
    Facet,
    Followed,
    Hit,
    Issue,
    Judgement,
    Kept,
    Known,
    Leaning,
    News,
    Origin,
    OtherName,
    Party,
    Status,
    Suggestion,
    Told,
)
from saidby.types import Ledger


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """What a party holds on an issue, in short.

    Attributes:
        party: id of the holder, where the case has it as a party.
        changed: it held something else before.
    """

    holder: str
    party: str | None
    bearing: Bearing
    channel: Channel
    changed: bool


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How things stand on an issue that is followed.

    Attributes:
        held: what those hold who spoke on it most surely, the first of ``holders``.
    """

    followed: Followed
    held: tuple[Held, ...]
    holders: int


class Home(msgspec.Struct, frozen=True, kw_only=True):
    """A case at a glance.

    Attributes:
        latest: the articles added last.
        claims: those that most statements make.
        judgements: the last that people made and that stand.
        suggestions: what may be one and awaits a person's decision; ``names``: names of parties that nobody confirmed.
        issues: how things stand on the issues followed last.
    """

    status: Status
    latest: tuple[Kept, ...]
    claims: tuple[Counted, ...]
    judgements: tuple[Judgement, ...]
    suggestions: tuple[Suggestion, ...]
    names: tuple[OtherName, ...] = ()
    issues: tuple[Standing, ...] = ()


class Articles(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a list of articles.

    Attributes:
        cursor: for the next page; ``None`` at the end.
    """

    articles: tuple[Kept, ...]
    cursor: str | None = None


class ArticleAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """An article with all that the case knows of it.

    Attributes:
        ledger: as it was read; spans count code points of ``ledger.article.text``.
        told: its statements as people left them: without those that are none, and by whom they are.
        claims: by the statement's id, the claim that it makes or else answers.
        copies: the repetitions that the article is part of.
        judgements: those that stand and are about its words.
    """

    kept: Kept
    ledger: Ledger
    told: tuple[Told, ...]
    claims: dict[str, str]
    copies: tuple[Copied, ...] = ()
    judgements: tuple[Judgement, ...] = ()


class Statements(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the statements that were searched for.

    Attributes:
        total: how many have the words, and are counted in the facets; hits beyond mean about the same.
        more: there are older ones that were not looked at.
        claims: by the statement's id, the claim that it makes or else answers.
    """

    hits: tuple[Hit, ...]
    total: int
    more: bool = False
    facets: dict[str, tuple[Facet, ...]] = {}
    claims: dict[str, str] = {}
    cursor: str | None = None


class StatementAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One statement.

    Attributes:
        claim: id of the claim that it makes or else answers.
        judgements: those that stand and are about words of its article.
    """

    told: Told
    claim: str | None = None
    judgements: tuple[Judgement, ...] = ()


class Claims(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a list of claims, each with its four numbers.

    Attributes:
        latest: by the claim's id, when the article of its last statement was published, as far as that is known.
    """

    claims: tuple[Counted, ...]
    latest: dict[str, str] = {}
    cursor: str | None = None


class ClaimOrigins(msgspec.Struct, frozen=True, kw_only=True):
    """Where a claim entered the record, and how many such places are independent: a range, with the reasons for its ends.

    Attributes:
        told: the statements that make or answer the claim, earliest first.
    """

    claim: Claim
    count: Count
    origins: tuple[Origin, ...]
    told: tuple[Told, ...]


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What one outlet has of one row; no statements are a gap."""

    outlet: str
    statements: tuple[str, ...] = ()


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that some of the outlets tell.

    Attributes:
        relation: the claim that was asked for, an answer to it, or another claim of the same articles.
        claim: its id; of an answer, the claim that it makes itself, if any.
        gloss: in words.
        cells: one for each outlet, in the order of ``Comparison.outlets``.
    """

    relation: Literal["claim", "answer", "other"]
    claim: str | None
    gloss: str
    cells: tuple[Cell, ...]


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """One claim across outlets: what each has of it and of what stands around it, and what it left out.

    Attributes:
        outlets: those that carry the claim, in the order in which they did.
        told: every statement that a cell names.
    """

    claim: Claim
    outlets: tuple[str, ...]
    rows: tuple[Row, ...]
    told: tuple[Told, ...]


class Parties(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a list of parties, those who speak most first."""

    parties: tuple[Known, ...]
    cursor: str | None = None


class PartyAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One party with its latest statements.

    Attributes:
        said: how many statements are its own; ``relayed``: how many it passed on.
        told: its own statements, the latest first.
        claims: by the statement's id, the claim that it makes or else answers.
    """

    party: Party
    said: int
    relayed: int
    told: tuple[Told, ...] = ()
    claims: dict[str, str] = {}
    cursor: str | None = None


class Origins(msgspec.Struct, frozen=True, kw_only=True):
    """What leans on whom in the claims that most statements make, heaviest first."""

    origins: tuple[Leaning, ...]


class OriginAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One origin, and everything that would fall with it.

    Attributes:
        told: the statements that lean on it, earliest first.
        claims: those that they make.
        alone: ids of the claims that have no other origin.
    """

    leaning: Leaning
    told: tuple[Told, ...]
    claims: tuple[Counted, ...]
    alone: tuple[str, ...] = ()


class OutletAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet: what of it the case holds, and on whom its statements rest.

    Attributes:
        party: id of the party that the outlet is.
        articles: how many the case holds; ``latest``: the last of them.
        statements: of its articles.
        facets: how these fall: kind, via, party, act.
    """

    outlet: str
    party: str | None
    articles: int
    latest: tuple[Kept, ...]
    statements: int
    facets: dict[str, tuple[Facet, ...]] = {}


class Issues(msgspec.Struct, frozen=True, kw_only=True):
    """What is followed, in the order in which it was added."""

    issues: tuple[Followed, ...]


class NewsAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What was found to be new on issues, the last first."""

    news: tuple[News, ...]


class Judgements(msgspec.Struct, frozen=True, kw_only=True):
    """A page of what people decided, the latest first."""

    judgements: tuple[Judgement, ...]
    cursor: str | None = None


class Suggestions(msgspec.Struct, frozen=True, kw_only=True):
    """What awaits a person's decision.

    Attributes:
        suggestions: what may be one, the likeliest first.
        names: those under which parties were met of late and that nobody confirmed, those least like their other names first.
    """

    suggestions: tuple[Suggestion, ...]
    names: tuple[OtherName, ...] = ()


class Ruled(msgspec.Struct, frozen=True, kw_only=True):
    """A judgement that was kept or withdrawn, and the claims that it is about as they are now."""

    judgement: Judgement
    claims: tuple[Claim, ...] = ()


class Wrong(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be added, and why."""

    source: str
    code: str
    text: str


class Entered(msgspec.Struct, frozen=True, kw_only=True):
    """What was added.

    Attributes:
        title: the article's headline.
        known: the case had it already.
    """

    source: str
    article: str
    statements: int
    title: str | None = None
    known: bool = False


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """The adding of something, going on or over.

    Attributes:
        total: how many texts, addresses or files there are to add, or issues to follow; ``done``: how many were dealt with.
        share: how far it is, 0 to 1; a file that holds many articles is measured by what was opened of it.
        followed: the issue that was added.
        doing: what is being done now, in words.
        skipped: what files held and was passed over without being read: why, and how many.
        at: when it was asked for, ISO 8601 in UTC.
    """

    id: str
    state: Literal["waiting", "running", "done", "cancelled"]
    total: int
    done: int = 0
    share: float = 0.0
    doing: str = ""
    added: tuple[Entered, ...] = ()
    failed: tuple[Wrong, ...] = ()
    skipped: dict[str, int] = {}
    followed: Issue | None = None
    at: str


class Jobs(msgspec.Struct, frozen=True, kw_only=True):
    """What is or was being added since the server started, the latest first."""

    jobs: tuple[Job, ...]
