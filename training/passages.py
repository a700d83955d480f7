"""Passages of our own fiction as training pairs hold them: source, cue, content and conditions in brackets.

    [s Kell] [q said] [c the islands could come back {if Orvia closes its radar base}].

``[s …]`` is whoever says it, ``[q …]`` the cue, ``[c …]`` the content, which may be split, ``{…}`` a condition. Brackets do not nest
but for braces; what stands outside of them is the rest of the sentence, or a sentence before it.
"""

import re
from typing import Final, NamedTuple

_BRACKET: Final = re.compile(r"\[([sqc]) ([^\[\]]*)\]")
_BRACE: Final = re.compile(r"\{([^{}]*)\}")


class Passage(NamedTuple):
    """One statement in words.

    Attributes:
        source: whoever says it, as the passage calls him; "" where it does not.
        content: the words said, pieces joined by an ellipsis.
        text: the passage without its brackets.
        before: what stands before it.
        headline: of its article.
    """

    source: str
    cue: str
    content: str
    conditions: tuple[str, ...]
    text: str
    before: str = ""
    headline: str = ""


def passage(marked: str) -> Passage:
    """Read a marked passage.

    Raises:
        ValueError: a bracket or brace is left over.
    """
    parts: dict[str, list[str]] = {"s": [], "q": [], "c": []}
    for kind, words in _BRACKET.findall(marked):
        parts[kind].append(_bare(words))
    text = _bare(_BRACKET.sub(lambda found: found[2], marked))
    if re.search(r"[\[\]{}]", text):
        raise ValueError(f"brackets do not match: {marked}")
    conditions = tuple(" ".join(found.split()) for found in _BRACE.findall(_BRACKET.sub(lambda found: found[2], marked)))
    return Passage(" and ".join(parts["s"]), " ".join(parts["q"]), " … ".join(parts["c"]), conditions, text)


def _bare(words: str) -> str:
    return " ".join(_BRACE.sub(lambda found: found[1], words).split())
