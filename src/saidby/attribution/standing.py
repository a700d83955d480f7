"""Whom a pronoun could stand for, and how each of them stands to it: how far back, as a speaker or in passing, by how sure a fit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from saidby.attribution.mentions import Mention
from saidby.attribution.scene import Scene
from saidby.attribution.story import Figure, Seen, Story

FAR: Final = 4
"""Sentences back that a pronoun reaches."""
_BACK: Final = 8
"""Mentions of a figure that are looked at."""
_GOVERNED = re.compile(
    r"(?i)\b(?:of|for|at|in|on|to|by|with|from|about|against|over|between|including|like|than|behind|through|despite|unlike|without|"
    r"beside|near|towards?|via|after|alongside|under|into|and|or)(?: (?:the|an?|his|her|their|its))?(?: [a-z][a-z-]*){0,2}? $"
)
_OWNS = re.compile(r"[’']s?\b(?! (?:said|told))")
_CLAUSE = re.compile(
    r"(?i)(?:^|[\s“\"])(?:when|while|as|before|since|although|though|if|because|once|until|after)(?: (?:the|an?|his|her))? $"
)


@dataclass(frozen=True)
class Standing:
    """A figure that a pronoun can stand for, by its latest mention that counts.

    Attributes:
        back: sentences between that mention and the pronoun.
        level: 3 a speaker, 2 the first thing in its sentence, 1 elsewhere, 0 in another's words or a headline.
        strong: the words say that the pronoun fits; else they only do not say that it does not.
    """

    figure: Figure
    seen: Seen
    back: int
    level: int
    strong: bool


def standings(one: Seen, story: Story, scene: Scene) -> list[Standing]:
    """Everybody whom a pronoun could stand for, those mentioned lately first."""
    return [stand for figure in story.lately() if (stand := _standing(figure, one, story, scene))]


def agrees(figure: Figure, told: Mention) -> bool:
    """Tell whether gender, number and sort of a figure allow the pronoun of the third person."""
    if figure.speaks_to_us:
        return False
    if told.gender and not told.many:
        return figure.sort in ("person", None) and not figure.many and figure.gender in (None, told.gender)
    if told.many:
        return figure.many is not False or (figure.sort == "person" and figure.gender is None and not figure.named)
    return (figure.sort in ("body", "document", None) or figure.may_be_body) and not figure.many


def depends(seen: Seen, scene: Scene) -> bool:
    """Tell whether a mention hangs on a preposition or is an owner ("of the mayor", "the mayor’s")."""
    return bool(_GOVERNED.search(_before(seen, scene)) or _OWNS.match(scene.text, seen.span.end))


def begins_clause(seen: Seen, scene: Scene) -> bool:
    """Tell whether a mention is the subject of a clause ("when Marn came")."""
    return bool(_CLAUSE.search(_before(seen, scene)))


def same_place(stand: Standing, one: Seen) -> bool:
    """Tell whether a figure was mentioned in the paragraph of the pronoun or the one before."""
    return stand.seen.place.paragraph >= one.place.paragraph - 1


def _before(seen: Seen, scene: Scene) -> str:
    return scene.text[max(0, seen.span.start - 40) : seen.span.start]


def _standing(figure: Figure, one: Seen, story: Story, scene: Scene) -> Standing | None:
    if not agrees(figure, one.mention) or (one.place.quoted and story.at(one.place.speaker) is figure):
        return None
    usable = [seen for seen in reversed(figure.seen[-_BACK:]) if not any(told.holds(seen.span) for told in one.told)]
    if not usable or _in_passing(figure, scene):
        return None
    best = _telling(usable, one, story)
    return Standing(figure, best, one.place.sentence - best.place.sentence, _level(best, one, story), _strong(figure, one.mention))


def _telling(usable: Sequence[Seen], one: Seen, story: Story) -> Seen:
    """The mention that counts: of those within reach the latest outside of others' words, as a speaker if its sentence has it so."""
    near = [seen for seen in usable if one.place.sentence - seen.place.sentence <= FAR] or usable
    latest = max(near, key=lambda seen: (_level(seen, one, story) > 0, seen.span.start))
    return max((seen for seen in near if seen.place.sentence == latest.place.sentence), key=lambda seen: _level(seen, one, story))


def _in_passing(figure: Figure, scene: Scene) -> bool:
    """Tell whether someone without a name was only mentioned once, behind a preposition ("through a spokesman")."""
    only = figure.first.mention
    return len(figure.seen) == 1 and not (only.source or only.person or only.body) and depends(figure.first, scene)


def _level(seen: Seen, one: Seen, story: Story) -> int:
    if (seen.place.title and not one.place.title) or _in_words_of_another(seen, one, story):
        return 0
    if seen.speaks:
        return 3
    return 2 if seen.place.opens else 1


def _in_words_of_another(seen: Seen, one: Seen, story: Story) -> bool:
    """Tell whether a mention stands in what somebody else says than he whose words hold the pronoun."""
    if all(held in one.place.within for held in seen.place.within):
        return False
    holder = story.at(one.place.speaker) if one.place.within else None
    return holder is None or story.at(seen.place.speaker) is not holder


def _strong(figure: Figure, told: Mention) -> bool:
    return figure.many is True if told.many else bool(figure.sort)
