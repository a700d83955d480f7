"""Two statements read together, where what they share leaves open whether they say the same.

What can be counted (words, numbers, names, days) settles most pairs; a network that reads both at once is asked about the others, since it
knows that "the bridge is shut" and "no lorry may cross" are one claim, and costs a few milliseconds a pair.
"""

import math
from functools import lru_cache
from typing import Final

import msgspec

from saidby.claims.answering import answering
from saidby.claims.comparing import Compared, Together
from saidby.claims.weights import chance
from saidby.language.pairing import SAID, Pairing, told
from saidby.records import Told

OPEN, INSIDE = 0.33, 0.5
"""The chance, by what can be counted, from which two are read together; two of one article, of which there are many, from the other."""
UNREAD: Final = -0.3
"""What stands in place of a reading, of -1 to 1, where what can be counted tells enough; most that are read are not the same."""
KEPT: Final = 1 << 14
"""Pairs whose reading is kept; an article asks about the same two more than once."""
_MOST: Final = 8.0
"""Log odds beyond which a reading tells no more."""
_PLACE: Final = {label: place for place, label in enumerate(SAID)}


def reader(pairing: Pairing) -> Together:
    """Return what reads two statements together: closely where one may answer the other.

    Of two claims the quick network alone tells about as well whether they are one (B-cubed by a point less on cases it has not seen, the
    range of origins right more often), and there are many more of these.
    """

    @lru_cache(maxsize=KEPT)
    def read(later: str, earlier: str, closely: bool) -> tuple[float, float]:
        chances = pairing.said([(later, earlier)], closely=closely)[0]
        return _odds(float(chances[_PLACE["same"]])), _odds(float(chances[_PLACE["answers"]]))

    return lambda later, earlier: read(_words(later), _words(earlier), answering(later) is not None or answering(earlier) is not None)


def paired(a: Told, b: Told, c: Compared, together: Together | None) -> Compared:
    """Return the comparison with what reading the two together tells, where they may say the same."""
    if together is None or chance(c) < (INSIDE if c.same_article else OPEN):
        return c if together is None else msgspec.structs.replace(c, same=UNREAD)
    same, answers = together(a, b)
    return msgspec.structs.replace(c, same=same, answers=answers)


def _words(one: Told) -> str:
    return told(one.origin.label, one.origin.cue or "", one.content, one.sentence)


def _odds(chance: float) -> float:
    """Return log odds as a share of the most that count."""
    return max(-_MOST, min(_MOST, math.log((chance + 1e-4) / (1 - chance + 1e-4)))) / _MOST
