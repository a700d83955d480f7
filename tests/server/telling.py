"""Statements and trails for the tests of pages, made of few words."""

from saidby.records import Answer, Claim, Copied, Count, Origin, Range, Step, Told, Trail
from saidby.types import Act, SourceKind, Span


def told(  # noqa: PLR0917 - a statement has as many parts
    id: str,
    outlet: str | None = "North Wire",
    published: str | None = "2031-05-04T08:00:00Z",
    day: int | None = 22403,
    content: str = "the bridge will be closed",
    who: str = "an aide",
    kind: SourceKind = "unnamed",
    article: str | None = None,
) -> Told:
    """A statement."""
    return Told(
        id=id, article=article or f"article-{id}", outlet=outlet, published=published, day=day, content=content, span=Span(0, 9),
        chain=(Step(source="s1", label=who, kind=kind),),
    )  # fmt: skip


def trail(
    statements: tuple[Told, ...],
    lanes: dict[str, tuple[str, ...]] | None = None,
    answers: dict[str, Act] | None = None,
    copies: tuple[Copied, ...] = (),
) -> Trail:
    """A claim of these statements; ``lanes`` has the ids that lean on each origin."""
    answering = answers or {}
    made = tuple(one.id for one in statements if one.id not in answering)
    lanes = lanes or {"an aide": made}
    return Trail(
        claim=Claim(
            id="c0ffee", gloss="the bridge will be closed", statements=made,
            answers=tuple(Answer(statement=id, act=act, score=0.9, reason="says so") for id, act in answering.items()),
        ),
        told=statements,
        origins=tuple(Origin(id=label, label=label, first=ids[0], statements=ids) for label, ids in lanes.items() if ids),
        count=Count(articles=len(made), outlets=1, origins=Range(1, 1), claimed=Range(1, 1)),
        copies=copies,
    )  # fmt: skip
