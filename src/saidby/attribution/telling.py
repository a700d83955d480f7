"""Which outlet a speaker told, spoke to, wrote in, or gave an interview: it relays what he said, though it has no cue of its own."""

import re
from collections.abc import Sequence

from saidby.attribution.acts import act_of
from saidby.attribution.find import Attribution
from saidby.attribution.outlets import phrase
from saidby.attribution.scene import Scene
from saidby.types import Span

_BETWEEN = r"(?:(?:has|had|have|having|was|were|also|later|earlier|previously|since|then|\w+ly) )*"
_TOLD = re.compile(rf"(?i)\s*{_BETWEEN}(?:told|tells|telling|informed|assured|reminded)\b\s*")
_VERBS = (
    r"told|tells|telling|spoke|speaks|speaking|talk(?:s|ed|ing)|said|says|saying|wrote|writes|writing|claim(?:s|ed|ing)|confirm(?:s|ed|ing)|"
    r"reveal(?:s|ed|ing)|admit(?:s|ted|ting)|explain(?:s|ed|ing)|insist(?:s|ed|ing)|argu(?:es|ed|ing)|complain(?:s|ed|ing)|"
    r"comment(?:s|ed|ing)|warn(?:s|ed|ing)|den(?:ies|ied|ying)|declin(?:es|ed|ing) to comment|repeat(?:s|ed|ing)|disclos(?:es|ed|ing)|"
    r"describ(?:es|ed|ing)|report(?:s|ed|ing)?|publish(?:es|ed)|carried|broadcast|aired?|posted|printed|relayed|released|issued|distributed|"
    r"quoted|cited|seen|obtained|reviewed|viewed|leaked"
)
_NOUNS = (
    r"interview(?:ed)?|conversation|comments?|remarks?|statement|commentary|column|op-ed|article|essay|blog|response|reply|email|e-mail|"
    r"letter|call|briefing|messages?"
)
_INTERVIEWED = re.compile(
    rf"(?i)\b(?:(?:{_VERBS}|{_NOUNS}) (?:(?:\w+ ){{0,2}}(?:to|with|for|on|by|in|via|through)|(?:on|last|this) \w+ (?:to|with|by|in))|"
    r"appear(?:ed|ing|ance|s)? on|asked by|via|through) "
)
"""What stands before the outlet that was spoken to, or that published what was said or seen."""
_ANOTHERS = re.compile(r"(?i)(?<!\bin )(?<!\bduring )(?<!\bfor )(?<!\bto )(?<!\bon )\b(?:his|her|their|its|\w+[’']s) (?:\w+ )?$")
"""Before "interview with B": an interview that the sentence speaks about, not the one in which its words were said."""


_OWN = re.compile(r"(?i)(?:his|her|their|its|my|our)\b")
"""On one's own channel one tells no outlet."""


def told_outlet(at: Attribution, near: Sequence[Attribution], scene: Scene) -> Span | None:
    """Return the outlet that the speaker told, in the sentence of the cue and outside the content; ``None`` where there is none.

    Args:
        at: what was said.
        near: what else is said in the sentence; whom others told is not told by this one.
        scene: the text.
    """
    sentence = scene.sentence(at.cue)
    others = at.source if act_of(scene.words(at.cue)) == "decline" else (*at.content, *at.source)  # "declined to comment to B"
    for start in _starts(at, near, sentence, scene) if at.source else ():
        named = phrase(scene.text, start, sentence.end)
        free = not any(named.meets(span) for span in others) and not _OWN.match(scene.text, named.start)
        if free and named.start < named.end and scene.outlet((named,)):
            return named
    return None


def _starts(at: Attribution, near: Sequence[Attribution], sentence: Span, scene: Scene) -> list[int]:
    """Where an outlet may be named: right behind "told", then behind the other words for speaking to one."""
    direct = _TOLD.match(scene.text, at.cue.start, sentence.end)
    spoke = _INTERVIEWED.finditer(scene.text, sentence.start, sentence.end)
    other = [o.cue for o in near if o.cue != at.cue and o.source != at.source and o.content != at.content]
    mine = (found for found in spoke if not any(cue.meets(Span(*found.span())) for cue in other))
    behind = [found.end() for found in mine if not _ANOTHERS.search(scene.text, sentence.start, found.start())]
    return [*([direct.end()] if direct else []), *behind]
