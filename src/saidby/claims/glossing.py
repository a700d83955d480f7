"""A claim in one of its own statements' words: the most typical that can stand by itself."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from saidby.claims.wording import wording
from saidby.language.words import Floats
from saidby.records import Answer, Claim, Told

_SHORT, _LONG = 4, 30
"""Words that a gloss has, where there is a choice."""
_PENALTY: Final = 0.15
"""What each fault costs of a likeness to the others: a pronoun in front, "I" and "we", too long, too short, pieces left out."""


def gloss(statements: Sequence[Told], vectors: Floats) -> str:
    """Return the content that is most like all others and can stand by itself; the earliest of equals.

    Args:
        statements: of one claim, earliest first.
        vectors: of their contents, ``[len(statements), width]``.
    """
    if not statements:
        return ""
    typical = (vectors @ vectors.T).mean(axis=1)
    scores = [float(near) - _PENALTY * _faults(told) for near, told in zip(typical, statements, strict=True)]
    return bare(statements[int(np.argmax(np.round(scores, 4)))].content)


def made(id: str, statements: Sequence[Told], vectors: Floats, answers: Sequence[Answer]) -> Claim:
    """Write a claim down: its statements earliest first, then what answers them."""
    order = sorted(range(len(statements)), key=lambda k: _when(statements[k]))
    told = [statements[k] for k in order]
    return Claim(id=id, gloss=gloss(told, vectors[order]), statements=tuple(one.id for one in told), answers=tuple(answers))


def _when(told: Told) -> tuple[str, str, int]:
    return told.published or "9999", told.article, told.span.start


def _faults(told: Told) -> int:
    said, length = wording(told.content), len(told.content.split())
    return sum((said.pronoun, said.own, length < _SHORT, length > _LONG, "…" in told.content, said.thin > 0.3))


def bare(content: str) -> str:
    """Return a content without the marks and the "that" that the sentence put round it."""
    return content.strip(' ,.;“”"«»„').removeprefix("that ").strip()
