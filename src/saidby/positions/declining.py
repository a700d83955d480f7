"""Whoever says nothing: declines, does not confirm, gives no answer."""

import re
from typing import Final

from saidby.positions.scene import Scene

_DECLINED: Final = re.compile(
    r"(?i)\b(?:no comment|declin\w* (?:to |all )?(?:comment|say|answer|discuss|be drawn|respond|elaborate|confirm)|"
    r"(?:would|could|did|will|can) ?(?:not|n[’']t) (?:comment|say|be drawn|elaborate|answer|confirm|respond|reply)|"
    r"refus\w* to (?:comment|say|answer|be drawn|elaborate|discuss (?:it|the matter))|neither confirm\w*|not (?:available|reached) for|"
    r"(?:did not|didn[’']t) (?:immediately )?(?:respond|reply|answer|return))"
)


def declined(scene: Scene) -> str | None:
    """Return the words by which somebody says nothing; ``None`` where he says something."""
    told = scene.told
    found = _DECLINED.search(f"{told.origin.cue or ''} {told.content}")
    if told.act in ("decline", "no_reply", "not_confirm"):
        return found[0] if found else told.origin.cue or told.content
    return found[0] if found and not told.quoted else None
