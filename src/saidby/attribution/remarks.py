"""What someone said to an outlet where only a noun says what: "She made her call in an interview with B", "His remarks came in B"."""

import re
from collections.abc import Iterator, Sequence

from saidby.attribution.chains import Draft, Link
from saidby.attribution.find import Attribution
from saidby.attribution.scene import Scene
from saidby.attribution.telling import told_outlet
from saidby.types import Span

_WHAT = (
    r"(?:calls?|comments?|remarks?|claims?|statements?|demands?|appeal|plea|announcement|accusations?|allegations?|admission|threats?|"
    r"pledge|promise|prediction|warning|criticisms?|denial|assessment|views?)"
)
_MADE = re.compile(
    r"(?P<who>(?:[\w’'.-]+ ){0,7}?[\w’'.-]+) (?P<cue>(?:(?:first|also|later|has|had) )*"
    r"(?:made|repeated|issued|gave|delivered|voiced|expressed|outlined) "
    rf"(?:his|her|their|its|the|those|these) (?:[a-z]+ ){{0,2}}?{_WHAT})\b"
)
_CAME = re.compile(
    r"(?P<who>[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|(?:[\w’'.-]+ ){0,5}?[\w.-]+(?=[’']s? ))(?:[’']s?)? "
    rf"{_WHAT} "
    r"(?P<cue>(?:came|appeared|(?:was|were) (?:first )?(?:made|broadcast|aired|published)))\b"
)
_LEADS = re.compile(r"(?:But|And|Yet|Later|Then|Meanwhile|On \w+day),? ")
SURE = 0.9
"""How sure it is that such a sentence tells of words and of who passed them on."""


def remarks(made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Add what the sentences tell in which someone is said to have spoken to an outlet, where nothing is read in them; without content."""
    taken = {scene.sentence(link.cue) for draft in made for link in draft.links if link.cue}
    return [*made, *(new for sentence in scene.sentences if sentence not in taken for new in _in_sentence(sentence, scene))]


def _in_sentence(sentence: Span, scene: Scene) -> Iterator[Draft]:
    lead = _LEADS.match(scene.text, sentence.start, sentence.end)
    start = lead.end() if lead else sentence.start
    found = next((one for pattern in (_MADE, _CAME) if (one := pattern.match(scene.text, start, sentence.end))), None)
    if found:
        who, cue = Span(*found.span("who")), Span(*found.span("cue"))
        outlet = told_outlet(Attribution(cue, (who,), (), SURE), (), scene)
        if outlet and outlet.start > cue.end:
            yield Draft((), (Link((outlet,), None, rule="told"), Link((who,), cue)), SURE)
