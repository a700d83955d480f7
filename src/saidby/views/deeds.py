"""What a speaker did, in the past tense of a report, with the words: “denied: ‘any sale’”, “did not reply”."""

from typing import Final

from saidby.records import Told
from saidby.types import Act
from saidby.views.because import is_silence
from saidby.views.words import on_one_line, quoted, trimmed

_DID: Final[dict[Act, str]] = {
    "deny": "denied", "dispute": "disputed", "decline": "declined to comment", "not_confirm": "did not confirm", "confirm": "confirmed",
    "stand_by": "stood by it", "no_reply": "did not reply", "demand": "demanded", "propose": "proposed", "promise": "promised",
    "announce": "announced", "want": "wanted", "warn": "warned", "ask": "asked", "criticise": "criticised", "predict": "predicted",
    "accuse": "accused", "praise": "praised", "fear": "feared",
}  # fmt: skip
"""What a speaker does with words; whatever else it is, he says them."""
_WHOLE: Final = frozenset({"declined to comment", "stood by it", "did not reply"})
"""What needs no words after it; anything else, without words, was done about “it”."""
_WITH: Final = {"declined to comment": "declined"}
"""How it is put where words follow, which may be what was declined."""


def deed(told: Told, columns: int = 0) -> str:
    """Return what somebody did, with the words, cut to so many columns where any are given; words that only say it again are left out."""
    did = _DID.get(told.act, "said") if told.act else "said"
    if not told.content.strip():
        return did if did in _WHOLE else "spoke of it" if did == "said" else f"{did} it"
    if is_silence(told):
        return did
    words = on_one_line(told.content).removesuffix(",")
    return f"{_WITH.get(did, did)}: {quoted(trimmed(words, columns) if columns else words)}"
