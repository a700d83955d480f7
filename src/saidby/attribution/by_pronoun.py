"""Pronouns: he, she, they, it, who, I and we. Who spoke last comes before who was only named; two who fit as well are none.

The order of the rules follows Lee et al. (2013), "Deterministic coreference resolution based on entity-centric, precision-ranked rules":
the surest first, and each sees what is known of a figure by then.
"""

import re
from collections.abc import Callable, Sequence

from saidby.attribution.mentions import IT, SPEAKER, WHO, Mention
from saidby.attribution.scene import Scene
from saidby.attribution.standing import FAR, Standing, agrees, begins_clause, depends, same_place, standings
from saidby.attribution.story import Figure, Seen, Story, Tie

_BACK = 8
_RIGHT_BEFORE = 90
"""Characters between somebody and his "who" at most."""
_APPOSED = re.compile(
    r"(?:,? (?:of|from|at|in|for|with|on) [^,.;:()]{2,50}|, (?:an?|the|his|her|its|their) [^.;:()]{2,80}|,? \d+|, [a-z][^,.;:()]{2,60}),? "
)
"""What may stand between a person and his "who"."""

Choose = Callable[[Seen, Sequence[Standing], Scene], Tie | None]
"""Chooses whom a pronoun of the third person stands for."""


def by_pronoun(one: Seen, story: Story, scene: Scene, choose: Choose | None = None) -> Tie | None:
    """Tie a pronoun to the figure that it stands for; to none where two could be meant, and silence where nobody fits."""
    word = one.mention.words
    if word in SPEAKER:
        return _speaker(one, story)
    if word in WHO:
        return _relative(one, story, scene)
    if not (one.mention.gender or one.mention.many or word in IT):
        return None
    return _of_content(one, story) or (choose or by_rules)(one, standings(one, story, scene), scene)


def _tie(figure: Figure, seen: Seen, rule: str, what: str, one: Seen) -> Tie:
    return Tie(figure, rule, f"{what} “{one.mention.words}”: “{seen.mention.words}”", (seen.span,))


def unsure(one: Seen, fit: Sequence[Standing]) -> Tie:
    """Tie a pronoun to nobody, because several fit as well."""
    reason = f"“{one.mention.words}” could be " + " or ".join(f"“{stand.figure.words()}”" for stand in fit[:3])
    return Tie(None, "two-persons", reason, tuple(stand.seen.span for stand in fit[:3]))


# --- I, we ---


def _speaker(one: Seen, story: Story) -> Tie | None:
    """“I” in what somebody says is that speaker; "we" only if that is a body or several. Elsewhere it is the author."""
    holder = story.at(one.place.speaker) if one.place.within else None
    if holder is None:
        return _author(story) if not one.place.within and not one.place.quoted else None
    if one.mention.words in ("i", "me", "my") or holder.many or holder.sort == "body":
        return _tie(holder, holder.last, "own-words", "who speaks of himself as", one)
    return None


def _author(story: Story) -> Tie | None:
    return Tie(story.author, "author", "the article speaks of itself", (story.author.first.span,)) if story.author else None


# --- who ---


def _relative(one: Seen, story: Story, scene: Scene) -> Tie | None:
    """“Who” is what stands right before it, or before a phrase that belongs to it."""
    ends = [(figure, seen) for figure in story.lately() for seen in figure.seen[-_BACK:] if _right_before(seen, one)]
    fit = [(figure, seen) for figure, seen in ends if _can_be_who(figure, one.mention)]
    right = [pair for pair in fit if re.fullmatch(r"[\s,”’)—–-]{0,4}", _between(pair[1], one, scene))]
    near = right or [pair for pair in fit if _APPOSED.fullmatch(_between(pair[1], one, scene))]
    if not near:
        return None
    figure, seen = max(near, key=lambda pair: (pair[1].span.end, -pair[1].span.start))
    return _tie(figure, seen, "relative", "the words before", one)


def _between(seen: Seen, one: Seen, scene: Scene) -> str:
    return scene.text[seen.span.end : one.span.start]


def _right_before(seen: Seen, one: Seen) -> bool:
    return seen.span.end <= one.span.start <= seen.span.end + _RIGHT_BEFORE


def _can_be_who(figure: Figure, told: Mention) -> bool:
    if told.words == "which":
        return figure.sort != "person"
    return figure.sort in ("person", None) or told.words in ("that", "whose")


# --- he, she, they, it ---


def _of_content(one: Seen, story: Story) -> Tie | None:
    """In the reported words of a speaker ("Lunn said she …") the speaker, if nobody else who fits was named in them before."""
    holder = story.at(one.place.speaker) if one.place.within and not one.place.quoted else None
    if holder is None or not agrees(holder, one.mention) or (one.mention.words in IT and holder.sort == "person"):
        return None
    start = one.place.within[-1].start
    others = (figure for figure in story.lately() if figure is not holder and figure.last.span.start >= start)
    if any(agrees(figure, one.mention) for figure in others):
        return None
    return _tie(holder, holder.last, "reported-speaker", "who is reported to speak, before", one)


def by_rules(one: Seen, everybody: Sequence[Standing], scene: Scene) -> Tie | None:
    """Choose by rules: the last speaker, then whoever is nearest in the article's own voice, then the only one told of."""
    fit = [stand for stand in everybody if stand.strong] or list(everybody)
    told = sorted((stand for stand in fit if stand.level), key=lambda stand: -stand.seen.span.start)
    if any(stand.back <= FAR or same_place(stand, one) for stand in told):
        return _nearest(one, told, [stand for stand in fit if stand.back <= 1], scene)
    inside = [stand for stand in fit if not stand.level and stand.back <= 2 and not stand.seen.place.title]
    return _told_of(one, inside) if inside else None


def _told_of(one: Seen, inside: Sequence[Standing]) -> Tie:
    """Somebody whom others' words tell of, if it can only be one."""
    back = min(stand.back for stand in inside)
    nearest = [stand for stand in inside if stand.back == back]
    if len(nearest) > 1:
        return unsure(one, nearest)
    return _tie(nearest[0].figure, nearest[0].seen, "told-of", "the only one told of before", one)


def _nearest(one: Seen, told: Sequence[Standing], known: Sequence[Standing], scene: Scene) -> Tie:
    """The last speaker, unless somebody else who fits has come between, or one just named is known to be of the gender and he is not."""
    lead = _lead([stand for stand in told if stand.level == 3], one)
    if lead is None or not (lead.back <= FAR or same_place(lead, one)):
        return _of_several(one, [stand for stand in told if stand.level < 3] or told, scene)
    since = [stand for stand in told if stand is not lead and stand.level < 3 and _came_after(stand, lead)]
    rivals = [stand for stand in since if _counts(stand, scene)]
    better = [stand for stand in known if _is_better(stand, lead, one) and not depends(stand.seen, scene)]
    if better:
        return unsure(one, [lead, *better])
    if not rivals:
        return _tie(lead.figure, lead.seen, "last-speaker", "who spoke last before", one)
    return _after_rivals(one, lead, rivals, scene)


def _lead(speakers: Sequence[Standing], one: Seen) -> Standing | None:
    """The last speaker; of several in one sentence, for "it", the first."""
    if not speakers or one.mention.words not in IT:
        return speakers[0] if speakers else None
    return min((stand for stand in speakers if stand.back == speakers[0].back), key=lambda stand: stand.seen.span.start)


def _is_better(stand: Standing, lead: Standing, one: Seen) -> bool:
    """Tell whether a person named after the last speaker is known to be of the pronoun's gender, as that speaker is not."""
    known = one.mention.gender is not None and stand.figure.told_gender == one.mention.gender and lead.figure.gender is None
    return known and bool(stand.figure.named) and stand.seen.span.start > lead.seen.span.start


def _came_after(stand: Standing, lead: Standing) -> bool:
    """Tell whether somebody was mentioned after the last speaker: in a later sentence, or in the pronoun's own between the two."""
    last = lead.figure.last
    return stand.seen.place.sentence > last.place.sentence or (lead.back == 0 and stand.seen.span.start > last.span.start)


def _after_rivals(one: Seen, lead: Standing, rivals: Sequence[Standing], scene: Scene) -> Tie:
    first = rivals[0]
    alone = len({id(stand.figure) for stand in rivals}) == 1
    if alone and (first.level == 2 or (first.back == 0 and begins_clause(first.seen, scene))):
        return _tie(first.figure, first.seen, "subject", "the subject before", one)
    return unsure(one, [lead, *rivals])


def _counts(stand: Standing, scene: Scene) -> bool:
    """Tell whether a figure named after the last speaker may be meant: a subject, or a named person who depends on no preposition."""
    if stand.level == 2 or stand.seen.mention.form == "pronoun":
        return True
    if stand.back == 0 and begins_clause(stand.seen, scene):
        return True
    return bool(stand.seen.mention.person or stand.seen.mention.body) and not depends(stand.seen, scene)


def _of_several(one: Seen, told: Sequence[Standing], scene: Scene) -> Tie:
    """Where nobody spoke: the nearest, if only one fits in its sentence; else the subject, if the others depend on prepositions."""
    nearest = min(stand.back for stand in told)
    here = [stand for stand in told if stand.back == nearest]
    free = [stand for stand in here if not depends(stand.seen, scene)]
    if len(here) == 1:
        return _tie(here[0].figure, here[0].seen, "nearest-person" if one.mention.gender else "nearest", "nearest before", one)
    if len(free) == 1 and free[0].level == 2 and nearest:
        return _tie(free[0].figure, free[0].seen, "subject", "the subject before", one)
    return unsure(one, here)
