"""The part of a case that follows issues: what users follow, who speaks for whom, who holds what, and what of it is new."""

import re
from collections.abc import Sequence
from typing import Final

from saidby.case.asking import Asking
from saidby.case.following import Following, edited, issue_of
from saidby.case.holding import Holding
from saidby.case.judging import now
from saidby.case.linking import Linker
from saidby.case.naming import meant
from saidby.case.newness import find
from saidby.case.noticing import Noticed, noticed
from saidby.case.suggesting import contested, suggest
from saidby.errors import UsageError
from saidby.positions.bearing import Bearings
from saidby.positions.learned import reader
from saidby.records import Belonging, Followed, Issue, News, Positions, Proposal
from saidby.store import Store
from saidby.store.parties import folded

_BEGINS: Final = re.compile(r"[0-9a-f]{4,}")


class FollowsIssues:
    """What ``Case`` knows of issues and positions."""

    _store: Store
    _bearings: Bearings | None = None

    def _linker(self) -> Linker:
        raise NotImplementedError

    # --- issues ---

    def add_issue(self, proposition: str, wordings: Sequence[str] = (), parties: Sequence[str] = (), *, by: str = "") -> Issue:
        """Follow a proposition: find the statements of the whole case that bear on it, read them, and keep the readings.

        Args:
            proposition: in words ("Russia hands the islands to Japan").
            wordings: other ways to put it, which find more.
            parties: names of those whose positions are wanted; none for everybody's.
            by: who follows it.

        Raises:
            UsageError: the words are none, too many, or an issue of the case has them.
        """
        made = issue_of(proposition, wordings, parties, by)
        same = next((one for one in self._store.issues.every() if folded(one.proposition) == folded(made.proposition)), None)
        if same:
            raise UsageError("is followed already", f"issue {same.id}", "edit it, or give other words")
        with self._store.writing():
            self._following().follow(made)
        return made

    def noticed(self, issue: Issue) -> Noticed:
        """Return what somebody who follows an issue should know: what its words lack, how much bears on it, what the case has instead."""
        statements, unsure = self._store.readings.counts().get(issue.id, (0, 0))
        return noticed(Asking(self._store, self._linker), issue, statements, unsure)

    def edit_issue(
        self,
        wanted: str,
        proposition: str | None = None,
        wordings: Sequence[str] | None = None,
        parties: Sequence[str] | None = None,
    ) -> Issue:
        """Change what an issue says, or whose positions are wanted, and read the case against it anew; what is ``None`` stays.

        Raises:
            UsageError: there is no such issue, or the words are none or too many.
        """
        old = self.issue(wanted)
        made = edited(old, proposition, wordings, parties)
        with self._store.writing():
            if made != old:  # other parties, too: who is called after one is known by the name of it
                self._following().follow(made)
        return made

    def remove_issue(self, wanted: str) -> Issue:
        """Follow an issue no longer; its readings are forgotten.

        Raises:
            UsageError: there is no such issue.
        """
        found = self.issue(wanted)
        with self._store.writing():
            self._store.issues.remove(found.id)
        return found

    def issues(self) -> tuple[Followed, ...]:
        """Return what is followed, in the order in which it was added, with how many statements bear on each."""
        counts = self._store.readings.counts()
        every = ((issue, *counts.get(issue.id, (0, 0))) for issue in self._store.issues.every())
        return tuple(Followed(issue=issue, statements=sure, unsure=unsure) for issue, sure, unsure in every)

    def issue(self, wanted: str) -> Issue:
        """Return the issue of this id, or of its beginning, or that has these words.

        Raises:
            UsageError: there is none, or several.
        """
        found = self._store.issues.get(meant(self._store, wanted, "issue"))
        return found or _with_words(wanted, self._store.issues.every())

    def suggest_issues(self, limit: int = 10) -> tuple[Proposal, ...]:
        """Propose what parties answer and demand most, and nobody follows yet, with the statements that speak for it."""
        with self._store.reading():
            return suggest(self._store, self._linker(), limit)

    def contested(self) -> tuple[int, int]:
        """Return how many claims parties answer or demand (200 at most), and how many of these bear on what is followed already."""
        with self._store.reading():
            return contested(self._store)

    # --- who speaks for whom ---

    def belongings(self) -> tuple[Belonging, ...]:
        """Return who speaks for whom, by whole and part."""
        return self._store.belongings.every()

    def belong(self, part: str, whole: str, by: str, why: str = "") -> Belonging:
        """Say that one party speaks for another; it takes the place of whatever was known of the one.

        Raises:
            UsageError: a name is empty, or the two would belong to each other.
        """
        part, whole = _name(part), _name(whole)
        above = {folded(one.part): folded(one.whole) for one in self._store.belongings.every()}
        if _leads(folded(whole), folded(part), above):
            raise UsageError("would belong to itself", f"{part} {whole}", "remove the other row first; see saidby belongs list")
        made = Belonging(part=part, whole=whole, by=by, at=now(), why=why)
        with self._store.writing():
            self._store.belongings.put([made])
        return made

    def not_belong(self, part: str) -> None:
        """Say that a party speaks for nobody else; it is not proposed again.

        Raises:
            UsageError: it belonged to nobody.
        """
        with self._store.writing():
            if not self._store.belongings.remove(part, now()):
                raise UsageError("belongs to nobody", part, "see saidby belongs list")

    # --- positions ---

    def positions(self, issue: str, party: str | None = None) -> Positions:
        """Return who holds what on an issue: since when, through which channel, under which conditions, and what changed.

        Args:
            issue: its id, or the beginning of it, or words of it; nothing, where there is but one.
            party: whose, by a name; that of a part gives the party that it rolls up to.

        Raises:
            UsageError: there is no such issue, or nobody of this name holds a position on it.
        """
        wanted = self.issue(issue)
        found = Holding(self._store).positions(wanted, (party,) if party else wanted.parties)
        if party and not (found.timelines or found.doubtful):
            raise UsageError(f"nobody called so holds a position on “{wanted.proposition}”", party, "see saidby positions without --party")
        return found

    # --- news ---

    def news(self) -> tuple[News, ...]:
        """Return what is new on the issues and nobody was told of yet, the oldest first; say with ``news_told`` who was told."""
        with self._store.writing():
            find(self._store)
            return self._store.news.untold()

    def news_told(self, ids: Sequence[str]) -> None:
        """Say that whoever watches was told of the news of these ids."""
        with self._store.writing():
            self._store.news.told(ids)

    def news_since(self, since: str = "", limit: int = 100) -> tuple[News, ...]:
        """Return what was found to be new at or after a moment (ISO 8601, UTC), the last first."""
        return self._store.news.latest(limit, since)

    def _following(self) -> Following:
        return Following(self._store, self._linker, self._opened)

    def reads_with(self, bearings: Bearings) -> None:
        """Read how statements bear on issues with something else than what ships, until the case is closed."""
        self._bearings = bearings

    def _opened(self) -> Bearings:
        """Open what reads how statements bear on issues; once a case."""
        self._bearings = self._bearings or Bearings(reader(self._linker().pairing))
        return self._bearings


def _with_words(wanted: str, issues: Sequence[Issue]) -> Issue:
    if not wanted.strip() and len(issues) == 1:
        return issues[0]
    words = folded(wanted).split()
    if not issues:
        raise UsageError(
            "no issue is followed yet", "nothing to show", 'follow one first: saidby issue add CASE "The city sells the harbour"'
        )
    if not words:
        raise UsageError(f"{len(issues)} issues are followed", "which one", f"name it by its id or words: {_offered(issues)}")
    found = [one for one in issues if all(word in folded(" ".join((one.proposition, *one.wordings))) for word in words)]
    found = found or [one for one in issues if _BEGINS.fullmatch(wanted) and one.id.startswith(wanted)]  # an id of letters alone
    exact = [one for one in found if folded(one.proposition) == folded(wanted)]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if found:
        raise UsageError(f"{len(found)} issues have these words", repr(wanted), f"give an id: {_offered(found)}")
    raise UsageError("no issue has this id or these words", repr(wanted), "see saidby issue list")


def _offered(issues: Sequence[Issue]) -> str:
    return "; ".join(f"{one.id[:8]} {one.proposition}" for one in issues[:5])


def _leads(start: str, goal: str, above: dict[str, str]) -> bool:
    """Tell whether the belongings of a name lead upward to another, or it is the same."""
    seen: set[str] = set()
    while start not in seen:
        if start == goal:
            return True
        seen.add(start)
        start = above.get(start, start)
    return False


def _name(name: str) -> str:
    words = re.sub(r"^(?:the|The|an?|An?) ", "", " ".join(name.split()))
    if not any(map(str.isalnum, words)):
        raise UsageError("is no name", repr(name), "give that of a party; see saidby parties")
    return words
