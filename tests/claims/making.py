"""Statements of a case, written short: "North Wire (outlet) > two aides (unnamed)" is a chain."""

import re

from saidby.records import Step, Told
from saidby.types import Act, SourceKind, Span

_STEP = re.compile(r"(?P<label>.+?)(?: \((?P<kind>\w+)(?:; (?P<role>[^;)]+)?(?:; (?P<body>[^)]+))?)?\))?$")


def step(words: str, source: str) -> Step:
    """Make a hop of "NAME (kind; role; organisation)"; "-" is nobody."""
    if words == "-":
        return Step(source=None)
    found = _STEP.match(words)
    assert found
    kind: SourceKind = found["kind"] or "named"  # type: ignore[assignment]
    unnamed = kind in ("unnamed", "collective")
    label = found["label"]
    return Step(
        source=source,
        party=None if unnamed else label.casefold(),
        label=label,
        kind=kind,
        name=None if unnamed else label,
        role=found["role"],
        organisation=found["body"],
        descriptor=label if unnamed else None,
    )


def told(
    id: str,
    chain: str,
    *,
    outlet: str = "The Lantern",
    day: int = 100,
    content: str = "the bridge is closed",
    act: Act = "assert",
    article: str = "",
    hedges: tuple[str, ...] = (),
    quoted: tuple[str, ...] = (),
) -> Told:
    """Make a statement; unless given, its article is that of its outlet and day."""
    steps = tuple(step(words.strip(), f"s{place}") for place, words in enumerate(chain.split(" > ")))
    return Told(
        id=id,
        article=article or f"{outlet} {day}",
        outlet=outlet,
        publisher=outlet.casefold(),
        day=day,
        content=content,
        act=act,
        hedges=hedges,
        quoted=quoted,
        chain=steps,
        span=Span(0, 10),
    )
