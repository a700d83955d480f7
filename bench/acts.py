"""Acts and manner against our gold, given its cues, sources and contents: how well the rules read what is marked.

    python -m bench.acts [--part dev] [--errors]

prints the acts' accuracy and macro-F1 over the acts that the part shows, and for hedges, conditions, times and negation precision, recall
and F1 of exact spans. A reader's own spans are measured by ``bench.sourcing``.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, get_args

from bench.gold import Marked, Part, texts
from bench.polnear import Figure
from saidby.attribution.acts import act_in
from saidby.attribution.manner import manner
from saidby.attribution.outlets import outlets_in
from saidby.attribution.scene import Scene
from saidby.language.sentences import sentences
from saidby.types import Act, Manner, Span, Spans, Statement


class Case(NamedTuple):
    """A gold statement, and what the rules read in its words."""

    text: str
    gold: Statement
    act: Act | None
    manner: Manner


def cases(part: Part) -> list[Case]:
    """Read every statement of one part."""
    return [case for marked in texts(part) for case in _cases(marked)]


def _cases(marked: Marked) -> Iterator[Case]:
    text, told = marked.parsed.text, marked.parsed.statements
    scene = _scene(text)
    for one in told:
        hop = one.origin
        inner = tuple(span for other in told if other is not one and _within(other, one) for span in other.content)
        act = act_in(scene, hop.cue, one.content, hop.anchor, inner).act if hop.cue else "assert"
        yield Case(text, one, act, manner(scene, one.content, hop.cue, inner, hop.anchor))


def _scene(text: str) -> Scene:
    lines = (Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text))
    return Scene(text, tuple(sentence for line in lines for sentence in sentences(text, line)), outlets_in(text))


def _within(inner: Statement, outer: Statement) -> bool:
    """Tell whether a statement stands within another's content and is less than it."""
    held = inner.content and all(any(span.holds(piece) for span in outer.content) for piece in inner.content)
    return bool(held) and inner.content != outer.content


def act_figures(read: Iterable[Case]) -> dict[Act, Figure]:
    """One figure an act that the gold shows."""
    pairs = Counter((case.gold.act, case.act) for case in read)
    return {act: figure for act in get_args(Act) if (figure := _figure(pairs, act)).gold}


def _figure(pairs: Counter[tuple[Act | None, Act | None]], act: Act) -> Figure:
    predicted = sum(count for (_, read), count in pairs.items() if read == act)
    gold = sum(count for (marked, _), count in pairs.items() if marked == act)
    return Figure(pairs[act, act], predicted, gold)


Aspect = Callable[[Manner], Spans]
PARTS: dict[str, Aspect] = {
    "hedges": lambda read: read.hedges or (),
    "conditions": lambda read: read.conditions or (),
    "when": lambda read: (read.when,) if read.when else (),
    "negated": lambda read: (Span(0, 1),) if read.negated else (),
}


def manner_figures(read: Iterable[Case]) -> dict[str, Figure]:
    """One figure for each part of the manner, by exact spans."""
    listed = list(read)
    return {name: sum((_shared(case, part) for case in listed), Figure()) for name, part in PARTS.items()}


def _shared(case: Case, part: Aspect) -> Figure:
    read, gold = set(part(case.manner)), set(part(case.gold.manner))
    return Figure(len(read & gold), len(read), len(gold))


def _slips(case: Case) -> Iterator[str]:
    words = " … ".join(span.of(case.text) for span in case.gold.content)
    cue = case.gold.origin.cue
    if case.act != case.gold.act:
        yield f"act {case.act} for {case.gold.act}: [{cue.of(case.text) if cue else ''}] {words}"
    for name, part in PARTS.items():
        read, gold = part(case.manner), part(case.gold.manner)
        if set(read) != set(gold):
            yield f"{name} {[s.of(case.text) for s in read]} for {[s.of(case.text) for s in gold]}: {words}"


def lines(read: list[Case], errors: bool) -> Iterator[str]:
    """Yield the lines of the report."""
    acts = act_figures(read)
    right, macro = sum(figure.right for figure in acts.values()), sum(figure.f1 for figure in acts.values()) / max(1, len(acts))
    yield f"acts         {len(read)} statements, accuracy {100 * right / max(1, len(read)):.1f}, macro-F1 {macro:.1f} over {len(acts)} acts"
    for name, figure in (acts | manner_figures(read)).items():
        yield f"{name:12} P {figure.precision:5.1f}  R {figure.recall:5.1f}  F1 {figure.f1:5.1f}  ({figure.right} of {figure.gold})"
    yield from (slip for case in read for slip in _slips(case)) if errors else ()


def main() -> None:
    """Print the figures of one part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=get_args(Part), default="dev")
    parser.add_argument("--errors", action="store_true", help="list what was read wrongly (never of what is set aside)")
    given = parser.parse_args()
    print(*lines(cases(given.part), given.errors and given.part != "aside"), sep="\n")


if __name__ == "__main__":
    main()
