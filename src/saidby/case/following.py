"""Issues are followed: what articles say is read against them, when an issue is new, when an article comes, when one is read anew."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import msgspec
import numpy as np

from saidby.case import seeking
from saidby.case.identified import identified
from saidby.case.judging import now
from saidby.case.linking import Linker
from saidby.case.registering import seats
from saidby.case.ruled import articles_ruled, ruled, rulings
from saidby.errors import UsageError
from saidby.language.meaning import WIDTH, unpacked
from saidby.language.words import Floats
from saidby.positions.bearing import Bearings
from saidby.positions.belonging import proposed
from saidby.positions.channels import holder_of
from saidby.positions.meant import party_of
from saidby.records import Belonging, Issue, Read, Step, Told
from saidby.store import Store
from saidby.store.parties import folded
from saidby.types import Article

MACHINE: Final = "saidby"
"""By whom a belonging is that nobody has entered."""
LONGEST: Final = 300
"""Characters of a proposition or a wording; more is no proposition."""
MANY: Final = 30
"""Wordings, or parties, of one issue."""
ELSEWHERE: Final = 8
"""Articles of somebody whom an article does not introduce that are looked at for who he is."""
BESIDE: Final = 40
"""Older articles that are read once more when a new one says or answers what they do."""


class Following:
    """Reads articles against the issues of a case; inside ``store.writing()``.

    Args:
        store: a case, open for writing.
        linker: tells the meaning of words.
        bearings: opens what reads, where there is something to read.
    """

    def __init__(self, store: Store, linker: Callable[[], Linker], bearings: Callable[[], Bearings]) -> None:
        self._store, self._linker, self._bearings = store, linker, bearings
        self._sought: dict[Issue, seeking.Sought] = {}
        self._articles: dict[str, Article | None] = {}

    def follow(self, issue: Issue) -> None:
        """Keep an issue, and read against it whatever in the case may bear on it; nobody is told of that as of news."""
        self._store.issues.put(issue)
        self._store.readings.drop(issue.id)
        for article in dict.fromkeys((*seeking.articles(self._store, self._wanted(issue)), *articles_ruled(self._store, issue))):
            self._read(issue, article, fresh=False)

    def again(self, article: str, proposition: str) -> None:
        """Read an article anew against the issues of a proposition, since somebody said how it bears on it; that is no news."""
        for issue in self._store.issues.every():
            if folded(issue.proposition) == folded(proposition) and not self._read(issue, article, fresh=False):
                self._store.readings.drop(issue.id, [one.id for one in self._store.statements.of_article(article)])

    def take_in(self, article: str) -> None:
        """Read a new article, or one that was read anew, against every issue; and what it gave a claim or an answer to."""
        for issue in self._store.issues.every():
            if self._read(issue, article, fresh=True):
                self._read_beside(issue, article)

    def _read_beside(self, issue: Issue, article: str) -> None:
        """Read older articles against an issue that say or answer what a new one says, and were not known to bear on it."""
        mine = [read.statement for read in self._kept(issue, article)]
        for other in seeking.around(self._store, mine)[:BESIDE]:
            if other != article and not self._kept(issue, other):
                self._read(issue, other, fresh=True)

    def _kept(self, issue: Issue, article: str) -> tuple[Read, ...]:
        return self._store.readings.of_statements(issue.id, (one.id for one in self._store.statements.of_article(article)))

    def _read(self, issue: Issue, article: str, *, fresh: bool) -> bool:
        """Read an article against an issue and keep what bears on it; tell whether anything does."""
        told = self._store.statements.of_article(article)
        if not told:
            return False
        near, judged = self._near(issue, told), rulings(self._store, issue, article)
        if not judged and not self._may_bear(issue, article, told, near):
            return False
        known = identified(self._store, told)
        text = self._article(article)
        found = self._bearings().read(issue, known, [float(one) for one in near], {article: text} if text else None)
        reads = [read for read in ruled(found, known, judged) if _tells(read)]
        by_id = {one.id: one for one in known}
        kept = dict.fromkeys(read.statement for read in reads)
        self._store.readings.drop(issue.id, by_id.keys() - kept.keys())
        self._store.readings.put(issue.id, reads, _names(issue, reads, (*told, *known)), fresh)
        bearing = [by_id[id] for id in kept]
        rows = [one for one in proposed(known, seats(self._store)) if _concerns(one, bearing)]
        self._store.belongings.propose(map(_dated, (*rows, *self._introduced_elsewhere(bearing, rows))))
        return bool(reads)

    def _introduced_elsewhere(self, told: Sequence[Told], rows: Sequence[Belonging]) -> Iterator[Belonging]:
        """Yield for whom people speak whom their own article does not introduce, as other articles of theirs tell: the first few."""
        known = {folded(row.part) for row in (*rows, *self._store.belongings.every())}
        named = {one.origin.party: one.origin.name for one in told if one.origin.kind == "named" and one.origin.party and one.origin.name}
        for party in self._store.parties.get([id for id, name in named.items() if name and " " in name and folded(name) not in known]):
            articles = list(dict.fromkeys(article for article, _ in party.sources))[:ELSEWHERE]
            others = identified(self._store, [one for article in articles for one in self._store.statements.of_article(article)])
            yield from (row for row in proposed(others, seats(self._store)) if folded(row.part) == folded(party.name))

    def _may_bear(self, issue: Issue, article: str, told: Sequence[Told], near: Floats) -> bool:
        """Tell whether an article is worth reading against an issue: it is near, has the words, or answers or repeats what bears on it."""
        wanted = self._wanted(issue)
        return (
            bool((near >= seeking.NEAR).any())
            or any(seeking.shares(wanted, one) for one in told)
            or seeking.together(wanted, told)
            or self._is_about(wanted, article)
            or self._continues(issue, [one.id for one in told])
        )

    def _is_about(self, wanted: seeking.Sought, article: str) -> bool:
        one = self._article(article)
        return one is not None and seeking.written(wanted, f"{one.title or ''}\n{one.text}")

    def _article(self, id: str) -> Article | None:
        """Return an article; one issue after another asks for it."""
        if id not in self._articles:
            ledger = self._store.articles.ledger(id)
            self._articles = {id: ledger.article if ledger else None}
        return self._articles[id]

    def _continues(self, issue: Issue, statements: Sequence[str]) -> bool:
        """Tell whether one of these statements makes or answers a claim of which another statement bears on an issue."""
        claims = self._store.claims.get(dict.fromkeys(self._claims(statements).values()))
        beside = (id for claim in claims for id in claim.statements[: seeking.AROUND])
        return bool(self._store.readings.of_statements(issue.id, beside))

    def _claims(self, statements: Sequence[str]) -> dict[str, str]:
        """Return the claim that each statement makes, or else answers."""
        answered = self._store.claims.answered_by(statements)
        return {id: claims[0] for id, claims in answered.items()} | self._store.claims.of(statements)

    def _near(self, issue: Issue, told: Sequence[Told]) -> Floats:
        """Return how near each statement is to an issue; one that answers a claim is as near as what it answers."""
        near = self._cosines(issue, [one.id for one in told])
        answered = self._store.claims.answered_by(one.id for one in told)
        first = {claim.id: claim.statements[:1] for claim in self._store.claims.get({id for ids in answered.values() for id in ids})}
        made = {id: self._cosines(issue, ids)[0] for id, ids in first.items() if ids}
        best = [max((made[id] for id in answered.get(one.id, ()) if id in made), default=-1.0) for one in told]
        nearest: Floats = np.maximum(near, np.array(best, np.float32))
        return nearest

    def _cosines(self, issue: Issue, statements: Sequence[str]) -> Floats:
        kept = self._store.vectors.get(statements)
        nothing = bytes(2 * WIDTH)
        vectors = unpacked(b"".join(kept.get(id, nothing) for id in statements)).reshape(len(statements), WIDTH)
        return seeking.nearness(self._wanted(issue), vectors)

    def _wanted(self, issue: Issue) -> seeking.Sought:
        if issue not in self._sought:
            self._sought[issue] = seeking.sought(issue, self._linker())
        return self._sought[issue]


def _tells(read: Read) -> bool:
    return read.bearing is not None or read.calls is not None


def _concerns(one: Belonging, told: Sequence[Told]) -> bool:
    """Tell whether a part is named in statements, by whoever says them or in their words."""
    text = " ".join(words for each in told for words in (each.content, each.sentence, *(_named(step) for step in each.chain)))
    return f" {_spaced(one.part)} " in f" {_spaced(text)} "


def _spaced(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def _named(step: Step) -> str:
    return " ".join(part for part in (step.name, step.organisation, step.label, step.descriptor, step.proximity) if part)


def _dated(one: Belonging) -> Belonging:
    return msgspec.structs.replace(one, by=MACHINE, at=now())


def _names(issue: Issue, reads: Sequence[Read], told: Sequence[Told]) -> dict[str, list[str]]:
    """Return by statement the names under which whoever holds its positions may be looked for, before they are rolled up."""
    found: dict[str, list[str]] = {read.statement: [] for read in reads}
    for one in told:
        for read in reads:
            if read.statement == one.id:
                party = party_of(read, one, issue.parties)
                found[one.id] += [holder_of(read, one, ()), *([party] if party else [])]
    return found


def issue_of(proposition: str, wordings: Sequence[str], parties: Sequence[str], by: str) -> Issue:
    """Return an issue with the id that its proposition and time give it.

    Raises:
        UsageError: there are no words, too many, or too many wordings.
    """
    words = _one_line(proposition, "a proposition")
    at = now()
    return Issue(
        id=hashlib.sha256(msgspec.json.encode((words, at, by))).hexdigest()[:12],
        proposition=words,
        wordings=_each(wordings, "a wording"),
        parties=_each(parties, "a party"),
        by=by,
        at=at,
    )


def edited(issue: Issue, proposition: str | None, wordings: Sequence[str] | None, parties: Sequence[str] | None) -> Issue:
    """Return an issue with another proposition, other wordings or parties; what is ``None`` stays, and so do id and time.

    Raises:
        UsageError: as ``issue_of``.
    """
    made = issue_of(
        issue.proposition if proposition is None else proposition,
        issue.wordings if wordings is None else wordings,
        issue.parties if parties is None else parties,
        issue.by,
    )
    return msgspec.structs.replace(made, id=issue.id, at=issue.at)


def _each(words: Sequence[str], what: str) -> tuple[str, ...]:
    if len(words) > MANY:
        raise UsageError(f"{len(words)} are too many for one issue", what, f"give {MANY} at most")
    return tuple(dict.fromkeys(_one_line(one, what) for one in words))


def _one_line(words: str, what: str) -> str:
    line = " ".join(words.split())
    if not any(map(str.isalpha, line)):
        raise UsageError("no words are given", what, 'write it as a sentence: "The city sells the harbour"')
    if len(line) > LONGEST:
        raise UsageError(f"is {len(line)} characters long", what, f"put it into {LONGEST}")
    return line
