"""What came of a judgement, in one line: what there is now, and what it was."""

from collections.abc import Sequence

from saidby.records import Judgement, Outcome
from saidby.views.words import counted, listed

Noun = tuple[str, str]
"""What one and what several are called."""
_UNITS: dict[str, tuple[Noun, Noun]] = {
    "claim": (("claim", "claims"), ("statement", "statements")),
    "party": (("party", "parties"), ("source", "sources")),
}
_MOST = 5
"""Sizes that are told one by one."""


def outcome(made: Judgement, came: Outcome) -> str:
    """Tell what a judgement changed ("1 claim of 11 statements was 2 of 8 and 3"), or that it changed nothing, and what would."""
    if made.ruling == "speaker":
        return f"said by {made.value} from now on"
    told = [part for part in (_records(came), _answers(came)) if part]
    return "; ".join(told) if told else _nothing(made, came)


def _records(came: Outcome) -> str:
    if came.before == came.after:
        return ""
    noun, unit = _UNITS[came.of]
    were = "was" if len(came.after) == 1 else "were"
    return f"{_now(came.after, noun, unit)} {were} {_then(came.before)}"


def _now(sizes: Sequence[int], noun: Noun, unit: Noun) -> str:
    if not sizes:
        return f"no {noun[0]}"
    of = counted(sizes[0], *unit) if len(sizes) == 1 else f"{_sizes(sizes)} {unit[1]}"
    return f"{counted(len(sizes), *noun)} of {of}"


def _then(sizes: Sequence[int]) -> str:
    return f"{len(sizes)} of {_sizes(sizes)}" if sizes else "none"


def _sizes(sizes: Sequence[int]) -> str:
    return listed([str(size) for size in sizes]) if len(sizes) <= _MOST else f"{sum(sizes)} in all"


def _answers(came: Outcome) -> str:
    then, now = came.answers
    return "" if then == now else f"{counted(now, 'answer', 'answers')} {'was' if now == 1 else 'were'} {then or 'none'}"


def _nothing(made: Judgement, came: Outcome) -> str:
    if came.one is None:
        return "nothing changed"
    if came.one:
        return "nothing changed: they were one already" if made.ruling == "same" else f"nothing changed: the {came.of} has nothing else"
    if made.ruling == "same":
        return "nothing changed: there is no claim for them to share; first say which claim one of them is about"
    return f"nothing changed: they were apart already, and stay so; {_LEAVES[came.of]}"


_LEAVES = {
    "claim": "to take a statement out of a claim, give the claim and the statement",
    "party": "to take out of a party what is another’s, give the party and a statement by that one",
}
