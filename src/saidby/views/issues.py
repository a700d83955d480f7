"""Lists of what is followed, what may be worth following, and who speaks for whom; for the terminal, and as CSV."""

from collections.abc import Iterable, Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from saidby.records import Belonging, Followed, Issue, Proposal, Told
from saidby.views.deeds import deed
from saidby.views.entries import Entry, entries
from saidby.views.records import table
from saidby.views.terminal import NARROW, View, short
from saidby.views.trail import WHOLE, Ids
from saidby.views.words import bearing_on, counted, dated, listed, on_one_line, quoted, trimmed

_WORDS = 150
"""Columns of words in a list."""
_NAMES = 6
"""Parties that are named in a line."""


def issues(found: Sequence[Followed], ids: Ids = WHOLE) -> View:
    """Return what is followed, with how many statements bear on it."""
    empty = 'nothing is followed; begin with: saidby issue add CASE "The city sells the harbour", or see saidby issue suggest'
    return lambda _: entries((_issue(one, ids) for one in found), narrow=False) if found else Text(empty)


def _issue(one: Followed, ids: Ids) -> Entry:
    issue = one.issue
    wordings = [Text(f"or: {on_one_line(wording)}") for wording in issue.wordings]
    parties = [Text(f"of {listed([short(name) for name in issue.parties])}")] if issue.parties else []
    about = Text(
        f"{bearing_on(one.statements, one.unsure)}; added {dated(issue.at[:10])}{f' by {on_one_line(issue.by)}' if issue.by else ''}",
        style="dim",
    )
    return Entry(ids.get(issue.id, issue.id), (Text(on_one_line(issue.proposition), style="bold"), *wordings, *parties, about))


def notes(  # noqa: PLR0913, PLR0917 - each is one thing that is noticed
    issue: Issue, lacks: str | None, statements: int, worded: int, near: Sequence[Told], instead: Sequence[str], edit: str
) -> list[str]:
    """Return what to know of an issue that was added, a line each; none where it is a proposition and something bears on it.

    Args:
        lacks: what its words lack, or ``None``.
        statements: how many bear on it.
        worded: how many have its words.
        near: some of these, or of those that are near.
        instead: propositions with its words.
        edit: the command that puts it in other words.
    """
    lines = [f"note: {quoted(on_one_line(issue.proposition))} {lacks}; {_MEANT}"] if lacks else []
    if not statements:
        lines += [_nothing(worded, bool(near)), *(f"  {_said(told)}" for told in near)]
    if lacks and instead:
        lines += ["with these words, the case has:", *(f"  {trimmed(on_one_line(words), _WORDS)}" for words in instead)]
    option = "--proposition" if lacks else "--wording"
    return [*lines, f'put it in other words with: {edit} {option} "WHO DOES WHAT"'] if lines else []


_MEANT = 'an issue is a sentence that somebody can be for or against: who does what, as "The city of Skarn sells the old harbour"'


def _nothing(worded: int, near: bool) -> str:
    """Say why nothing bears on an issue: nobody speaks of it, or those who do take no side."""
    if worded:
        said = counted(worded, "statement has", "statements have")
        return f"nothing bears on it so far, though {said} its words; none of them is for or against it, as:"
    if near:
        return "nothing bears on it so far, and no statement has all its words; the nearest are:"
    return "nothing bears on it so far: no statement has its words, or means about the same; what is added later is read against it"


def issue_rows(found: Sequence[Followed]) -> str:
    """Return what is followed as CSV."""
    header = ["issue", "proposition", "wordings", "parties", "statements", "unsure", "by", "at"]
    return table(header, [_issue_cells(one.issue, one) for one in found])


def _issue_cells(issue: Issue, one: Followed) -> list[object]:
    words = (issue.proposition, "; ".join(issue.wordings), "; ".join(issue.parties))
    return [issue.id, *words, one.statements, one.unsure, issue.by, issue.at]


def proposals(found: Sequence[Proposal], ids: Ids = WHOLE, contested: int = 0, followed: int = 0) -> View:
    """Return what may be worth following, with the statements that speak for it.

    Args:
        contested: where there is none: how many claims parties answer or demand nevertheless.
        followed: how many of these bear on what is followed already.
    """
    return lambda _: entries((_proposal(one, ids) for one in found), narrow=False) if found else Text(_none(contested, followed))


def _none(contested: int, followed: int) -> str:
    """Say why nothing is proposed, and which commands help."""
    helping = ["what is followed: saidby issue list"] if followed else []
    helping += ['follow one in your words: saidby issue add CASE "WHO DOES WHAT"'] if contested > followed else []
    return "; ".join([why_none(contested, followed), *helping])


def why_none(contested: int, followed: int) -> str:
    """Say why nothing is proposed, in a sentence without its full stop; the arguments are those of ``proposals``."""
    if not contested:
        return "nothing to propose: no statement of the case answers another, or demands anything"
    parts = [f"{followed} {'bears' if followed == 1 else 'bear'} on what is followed already"] if followed else []
    if left := contested - followed:
        parts.append(f"{left} {'is' if left == 1 else 'are'} not put as a sentence that stands by itself")
    of = counted(contested, "claim that parties answer or demand", "claims that parties answer or demand")
    return f"nothing new to propose: of {of}, {' and '.join(parts)}"


def _proposal(one: Proposal, ids: Ids) -> Entry:
    told = [Text(f"  {_said(statement)}", style="dim") for statement in one.told]
    who = [Text(_listed(one.parties))] if one.parties else []
    words = Text(on_one_line(one.proposition), style="bold")
    return Entry(ids.get(one.claims[0], one.claims[0]), (words, Text(one.reason), *who, *told))


def _listed(parties: Sequence[str]) -> str:
    """Name some parties, and say how many more there are."""
    names = [short(name) for name in parties[:_NAMES]]
    left = len(parties) - len(names)
    return listed([*names, *([counted(left, "other", "others")] if left else [])])


def _said(told: Told) -> str:
    """Say who does what, and with which words: "Wanda Lunn denied: “any sale”"."""
    return f"{short(told.origin.label or told.outlet or 'no source given')} {deed(told, _WORDS // 2)}"


def proposal_rows(found: Sequence[Proposal]) -> str:
    """Return what may be worth following as CSV."""
    header = ["proposition", "claims", "answers", "demands", "parties", "statements", "reason"]
    rows = [(p.proposition, "; ".join(p.claims), p.answers, p.demands, "; ".join(p.parties), "; ".join(t.id for t in p.told), p.reason)
            for p in found]  # fmt: skip
    return table(header, rows)


def belongings(found: Sequence[Belonging]) -> View:
    """Return who speaks for whom, whole by whole: a row a line, with who says so and why behind it."""
    empty = "nobody speaks for anybody yet; rows come with issues, or with: saidby belongs add CASE PART WHOLE"
    return lambda _: _Belongings(found) if found else Text(empty)


class _Belongings:
    """Rows in two columns or, where there is no room for these, one under the other."""

    def __init__(self, found: Sequence[Belonging]) -> None:
        self.found = found

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        rows = [(_speaks(one), Text(_said_so(one), style="dim")) for one in self.found]
        if options.max_width < NARROW:
            yield from (line for who, why in rows for line in (who, Padding(why, (0, 0, 0, 2))))
        else:
            yield _in_columns(rows, max(who.cell_len for who, _ in rows), options.max_width // 2)


def _in_columns(rows: Iterable[tuple[Text, Text]], widest: int, most: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(overflow="fold", width=min(widest, most))
    table.add_column(overflow="fold", ratio=1)
    for row in rows:
        table.add_row(*row)
    return table


def _speaks(one: Belonging) -> Text:
    return Text.assemble((short(one.part), "bold"), " → ", (short(one.whole), "bold"))


def _said_so(one: Belonging) -> str:
    return f"by {on_one_line(one.by)}{f': {on_one_line(one.why)}' if one.why else ''}"


def belonging_rows(found: Sequence[Belonging]) -> str:
    """Return who speaks for whom as CSV."""
    return table(["part", "whole", "by", "at", "why"], [(one.part, one.whole, one.by, one.at, one.why) for one in found])
