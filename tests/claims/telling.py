"""Statements for tests, made in a line."""

from saidby.attribution.negation import is_negated
from saidby.claims.comparing import Context
from saidby.claims.likeness import Likeness
from saidby.language.meaning import Meaning
from saidby.records import Step, Told
from saidby.types import Act, SourceKind, Span

MEANING = Meaning(threads=1)
CONTEXT = Context(Likeness(MEANING.of))


def told(
    content: str, id: str = "", *, by: str = "", article: str = "a", act: Act = "assert", day: int | None = 20000, at: int = 0,
    sentence: str = "", outlet: str | None = None, via: str = "", cue: str | None = "said",
) -> Told:  # fmt: skip
    span = Span(at, at + len(content))
    quoted = tuple(part.split("”")[0] for part in content.split("“")[1:])
    steps: list[tuple[str, SourceKind]] = [(via, "outlet"), (by, "named")]
    chain = tuple(Step(source=name, party=name, label=name, name=name, kind=kind, cue=cue) for name, kind in steps if name)
    chain = chain or (Step(source=None, cue=cue),)
    published = None if day is None else f"{1970 + day // 365}-01-01"
    return Told(
        id=id or f"{article}:{content}", article=article, outlet=outlet, published=published, day=day, content=content, quoted=quoted,
        sentence=sentence or content, span=span, act=act, negated=is_negated(content, (Span(0, len(content)),)), chain=chain,
    )  # fmt: skip


def near(a: str, b: str) -> float:
    x, y = MEANING.of([a, b])
    return float(x @ y)
