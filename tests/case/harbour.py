"""Small ledgers of an invented affair in which parties take sides, and one of them changes."""

from msgspec.structs import replace

from saidby.types import Act, Ledger, Source, Statement
from tests.case import affair

ISSUE = "The city of Skarn sells the old harbour"
ROLES = {"Wanda Lunn": ("spokeswoman", "City of Skarn"), "Odo Brandt": ("chairman", "Dock Workers’ Union")}
ACTS: dict[str, Act] = {"denied": "deny", "declined to comment on": "decline"}
REPORTS = (
    ("North Wire", "2031-03-02T08:00:00Z", "“[c1 The city of Skarn will not sell the old harbour],” [s1 Wanda Lunn] [q1 said].\nc1: s1 q1"),
    ("Morgenblad", "2031-03-03T08:00:00Z", "“[c1 We fiercely oppose the sale of the old harbour],” [s1 Odo Brandt] [q1 said].\nc1: s1 q1"),
    ("Dorn Today", "2031-03-04T08:00:00Z", "“[c1 The ferry timetable has nothing to do with it],” [s1 Oda Lind] [q1 said].\nc1: s1 q1"),
)
LATER = (
    ("North Wire", "2031-05-01T08:00:00Z", "“[c1 The city of Skarn will sell the old harbour],” [s1 Wanda Lunn] [q1 said].\nc1: s1 q1"),
    ("Morgenblad", "2031-05-02T08:00:00Z", "“[c1 The ferry will run on Sundays],” [s1 Oda Lind] [q1 said].\nc1: s1 q1"),
)


def ledger(outlet: str, published: str, marked: str) -> Ledger:
    """Make a marked text an article; those who have a role have it, and cues of an act do it."""
    made = affair.ledger(outlet, published, marked)
    statements = tuple(_acting(one, made) for one in made.statements)
    return replace(made, sources=tuple(map(_in_office, made.sources)), statements=statements)


def _in_office(source: Source) -> Source:
    role, organisation = ROLES.get(source.name or "", (None, None))
    return replace(source, role=role, organisation=organisation)


def _acting(statement: Statement, made: Ledger) -> Statement:
    cue = statement.chain[-1].cue
    return replace(statement, act=ACTS.get(cue.of(made.article.text) if cue else "", "assert"))


def ledgers() -> list[Ledger]:
    """Return the affair before the change."""
    return [ledger(*report) for report in REPORTS]


def later() -> list[Ledger]:
    """Return what came later."""
    return [ledger(*report) for report in LATER]
