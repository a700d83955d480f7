"""Articles of invented outlets for the tests of the store."""

import hashlib
from typing import Any

from saidby.records import Arrival, Step, Told
from saidby.types import Article, Block, Hop, Ledger, Profile, Source, Span, Statement

TEXT = "Harbour lease stays\n\nThe lease is not for sale, the harbour office told North Wire on Monday. A clerk said it could change."
OFFICE = Step(source="s1", label="the harbour office", kind="organisation", name="Harbour Office", organisation="Port of Volna")
WIRE = Step(source="s2", label="North Wire", kind="outlet", name="North Wire", cue="told", inherited=True)
CLERK = Step(source="s3", label="a clerk", kind="unnamed", descriptor="a clerk", proximity="inside", number="one", cue="said")


def hashed(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:24]


def ledger(name: str, outlet: str | None = "Volna Post", text: str = TEXT, reader: str = "saidby 0 / en-0") -> Ledger:
    """An article with two statements by three sources; its id follows from its name."""
    article = Article(
        id=hashed("article", name), outlet=outlet, title="Harbour lease stays", sha256=hashed("bytes", name), text=text,
        blocks=(Block(kind="headline", span=Span(0, 19)), Block(kind="paragraph", span=Span(21, len(text)))),
    )  # fmt: skip
    sources = (
        Source(id="s1", kind="organisation", name="Harbour Office", mentions=(Span(47, 65),)),
        Source(id="s2", kind="outlet", name="North Wire"),
        Source(id="s3", kind="unnamed", profile=Profile(descriptor="a clerk"), mentions=(Span(97, 104),)),
    )
    statements = (
        Statement(id=hashed(name, 1), mode="indirect", content=(Span(21, 45),), chain=(Hop(source="s2"), Hop(source="s1")), confidence=0.9),
        Statement(id=hashed(name, 2), mode="indirect", content=(Span(110, 125),), chain=(Hop(source="s3"),), confidence=0.8),
    )
    return Ledger(reader=reader, article=article, sources=sources, statements=statements)


def tolds(read: Ledger, name: str, day: int | None = 20000) -> tuple[Told, ...]:
    """What the ledger of ``ledger`` tells."""
    article = read.article
    common: dict[str, Any] = {
        "article": article.id,
        "outlet": article.outlet,
        "published": article.published,
        "day": day,
        "mode": "indirect",
    }
    first = Told(
        id=hashed(name, 1), content="The lease is not for sale", sentence=article.text[21:95], span=Span(21, 45), act="deny", negated=True,
        quoted=("not for sale",), hedges=("perhaps",), conditions=("if paid", "unless sold"), when="on Monday", chain=(WIRE, OFFICE),
        confidence=0.9, **common,
    )  # fmt: skip
    second = Told(id=hashed(name, 2), content="it could change", span=Span(110, 125), chain=(CLERK,), confidence=0.8, **common)
    return first, second


def arrival(name: str, day: int | None = 20000, outlet: str | None = "Volna Post", **more: Any) -> Arrival:
    """One article on its way in; equal names make equal articles."""
    read = ledger(name, outlet)
    given: dict[str, Any] = {
        "keys": {hashed(name, 1): (1, 2, 2**64 - 1)},
        "sketch": (5, 6, 7),
        "vectors": {hashed(name, 1): b"\x00\x3c"},
    } | more
    return Arrival(ledger=read, told=tolds(read, name, day), day=day, address=f"{name}.html", **given)
