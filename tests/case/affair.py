"""Small ledgers of an invented affair, in the bracket notation, for the tests of a case."""

import hashlib

from msgspec.structs import replace

from saidby.notation import parse
from saidby.types import Article, Block, Ledger, Profile, Source, Span

CLOSED = "The Skarn bridge will be closed to lorries in June"
REPORTS = (
    ("North Wire", "2031-05-04T08:00:00Z", f"“[c1 {CLOSED}],” [s1 two aides to the mayor] [q1 told] [s2 North Wire].\nc1: s2 > s1 q1"),
    ("Morgenblad", "2031-05-04T11:00:00Z", f"“[c1 {CLOSED}],” [s1 Edvard Lunn] [q1 said] on Sunday.\nc1: s1 q1"),
    ("Skarn Herald", "2031-05-05T07:00:00Z", f"“[c1 {CLOSED}],” [s1 Wanda Lunn] [q1 said] on Monday.\nc1: s1 q1"),
    ("Dorn Today", "2031-05-05T09:00:00Z", "“[c1 The ferry timetable has nothing to do with it],” [s1 Oda Lind] [q1 said].\nc1: s1 q1"),
)
LATER = ("Dorn Today", "2031-05-06T09:00:00Z", f"“[c1 {CLOSED}],” [s1 Wanda Lunn] [q1 said] again on Tuesday.\nc1: s1 q1")


def ledger(outlet: str, published: str, marked: str) -> Ledger:
    """Make a marked text an article of an outlet; who has capitals is named, and who is "Wire" is an outlet."""
    read = parse(marked)
    id = hashlib.sha256(f"{outlet}{marked}".encode()).hexdigest()[:16]
    article = Article(
        id=id, outlet=outlet, published=published, sha256=id, text=read.text,
        blocks=(Block(kind="paragraph", span=Span(0, len(read.text))),),
    )  # fmt: skip
    statements = tuple(
        replace(one, id=hashlib.sha256(f"{id}{one.id}".encode()).hexdigest()[:12], mode="direct", act="assert") for one in read.statements
    )
    sources = tuple(_known(source, read.text) for source in read.sources)
    return Ledger(reader="tests", article=article, sources=sources, statements=statements)


def _known(source: Source, text: str) -> Source:
    words = source.mentions[0].of(text)
    if words.islower():
        return replace(source, kind="unnamed", profile=Profile(descriptor=words))
    return replace(source, kind="outlet" if words.endswith("Wire") else "named", name=words)


def ledgers() -> list[Ledger]:
    """Return the affair, in the order of time."""
    return [ledger(*report) for report in REPORTS]
