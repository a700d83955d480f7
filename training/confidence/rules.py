"""Count how often each rule is right on our gold texts, and write it into the model folder.

    python -m training.confidence.rules

Reads the texts of ``bench.gold`` dev and looks at the decisions of each statement, except the network's, which are fitted by
``python -m training.confidence``. A decision counts under "on: rule":

- *attribution*, *source*, *content* of what a rule found, and with them *stands*: as for the network, by the statement of the gold that
  the reading's answers;
- *coreference*: the hop whose source the deciding words mention (or that is left unresolved, if none) is at words of a gold hop, and is
  its source; where the gold has no hop at these words, it is not counted;
- *relay*: there is such a hop in the gold's chain, before its origin, or as its origin, where the rule found that;
- *act*: it is the gold's.

A new rule needs no more than a name of its own in ``Decision.rule``; run this again, and ``of_rule`` knows it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import cast, get_args

from bench.gold import texts
from bench.matching import meet
from bench.sourcing import reader
from bench.verdicts import Judge
from saidby.attribution.confidence import Role
from saidby.attribution.find import NETWORK
from saidby.attribution.measured import Measured
from saidby.types import Decision, Hop, Source, Statement
from training.confidence.store import store, stored, with_rules

Answer = tuple[str, bool]


def answers(judge: Judge) -> Iterator[Answer]:
    """Yield, for each decision of a rule in one reading, "on: rule" and whether it was right."""
    for one, read in judge.answered():
        told = [decision for decision in read.decisions if decision.rule != NETWORK]
        yield from _of_roles(judge.standing(one, read), [decision for decision in told if decision.on in get_args(Role)])
        if one:
            yield from _of_chain(judge, one, read, [decision for decision in told if decision.on not in get_args(Role)])


def _of_roles(right: Mapping[Role, bool], told: Iterable[Decision]) -> Iterator[Answer]:
    """Answer what was asked of an attribution that a rule found; of source and content only if it is one."""
    for decision in told:
        on = cast(Role, decision.on)
        if right["attribution"] or on == "attribution":
            yield f"{on}: {decision.rule}", right[on]
        if on == "attribution":
            yield f"stands: {decision.rule}", all(right.values())


def _of_chain(judge: Judge, one: Statement, read: Statement, told: Iterable[Decision]) -> Iterator[Answer]:
    for decision in told:
        right = _right(judge, one, read, decision)
        if right is not None:
            yield f"{decision.on}: {decision.rule}", right


def _right(judge: Judge, one: Statement, read: Statement, decision: Decision) -> bool | None:
    """Tell whether a decision on a chain or an act was right; ``None`` where the gold does not say."""
    if decision.on == "act":
        return read.act == one.act
    hops = [hop for hop in read.chain if _about(hop, judge.who.read.get(hop.source or ""), decision)] or _unresolved(judge, read)
    if decision.on == "relay":
        relays = [hop for hop in hops if hop is not read.chain[-1]]
        return any(judge.right(gold, hop) for hop in relays or hops for gold in (one.chain[:-1] if relays else one.chain[-1:]))
    same = [judge.who.same(gold.source, hop.source) for hop in hops for gold in one.chain if meet(gold.anchor, hop.anchor, judge.words)]
    return any(same) if same else None


def _about(hop: Hop, source: Source | None, decision: Decision) -> bool:
    """Tell whether the deciding words are of a hop: they are its anchor, its evidence, or mention its source."""
    of = (*hop.anchor, *((hop.evidence,) if hop.evidence else ()), *(source.mentions if source else ()))
    return any(span.meets(words) for span in of for words in decision.spans)


def _unresolved(judge: Judge, read: Statement) -> list[Hop]:
    """The hops whose source is no more than a pronoun: what a decision to leave it so is about."""
    sources = ((hop, judge.who.read.get(hop.source or "")) for hop in read.chain)
    return [hop for hop, source in sources if source and not judge.who.names(source)]


def counted(found: Iterable[Answer]) -> dict[str, Measured]:
    """Count the answers by rule."""
    counts = Counter(found)
    return {name: Measured(counts[name, True], counts[name, True] + counts[name, False]) for name in sorted({name for name, _ in counts})}


def main() -> None:
    """Read the gold texts, count, store."""
    read = reader()
    judges = (Judge(text.name, text.parsed.text, text.parsed, read.read_text(text.parsed.text)) for text in texts("dev"))
    rules = counted(answer for judge in judges for answer in answers(judge))
    store(with_rules(stored(), rules))
    print(*(f"{name}: {measured.right} of {measured.of}" for name, measured in rules.items()), sep="\n")


if __name__ == "__main__":
    main()
