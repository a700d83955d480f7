"""Mentions with a name: the same name, a surname, a title and surname, an acronym, a shortened name."""

from collections.abc import Sequence

from saidby.attribution.called import bare, body_rule, gender_fits, is_town_of, same_person, titled
from saidby.attribution.gender import folded
from saidby.attribution.mentions import Mention
from saidby.attribution.story import Figure, Seen, Story, Tie, body_keys

_REASON = {
    "same-name": "the same name as “{0}”",
    "surname": "part of the name “{0}”",
    "acronym": "short for “{0}”",
    "short-name": "the short or the full name of “{0}”",
}


def by_name(one: Seen, story: Story) -> Tie | None:
    """Tie a name to the figure of that name; to none where several bear it."""
    if one.mention.person:
        return _of_person(one, story) or _of_body_with_one_name(one, story)
    return _of_body(one, story) if one.mention.body else None


def _of_person(one: Seen, story: Story) -> Tie | None:
    told = one.mention
    alike = [figure for figure in story.sharing(f"person {part}" for part in told.parts) if _bears(figure, told)]
    if told.parts[-1] in story.shared:
        alike = [figure for figure in alike if _namesake_fits(figure, told)]
    exact = [figure for figure in alike if any(other.parts == told.parts for other in figure.named)]
    if exact:
        return _tie(one, exact[-1:], "same-name") if len(exact) == 1 or len(told.parts) == 1 else None
    alike = _told_apart(alike, told)
    return _tie(one, alike, "surname") if alike else None


def _namesake_fits(figure: Figure, told: Mention) -> bool:
    """Where several bear a surname: a full name is only of a figure with a full name, and a role and surname of one with that role."""
    if len(told.parts) > 1:
        return any(len(named.parts) > 1 for named in figure.named)
    return not told.heads or bool(set(told.heads) & figure.heads)


def _bears(figure: Figure, told: Mention) -> bool:
    """Tell whether a name can be the figure's: alike one of its names, and unlike none."""
    if figure.told_gender and told.gender and figure.told_gender != told.gender:
        return False
    return bool(figure.named) and all(same_person(told, other) and gender_fits(told, other) for other in figure.named)


def _told_apart(alike: list[Figure], told: Mention) -> list[Figure]:
    """Of several who bear a name: those of the gender that a title tells; one that was cited, if none is named as often."""
    if len(alike) > 1 and titled(told):
        alike = [figure for figure in alike if figure.gender == told.gender] or alike
    cited = [figure for figure in alike if figure.is_source]
    most = max((len(figure.seen) for figure in alike if not figure.is_source), default=0)
    return cited if len(cited) == 1 and len(cited[0].seen) > most else alike


def _tie(one: Seen, figures: Sequence[Figure], rule: str) -> Tie:
    named = [figure.words() for figure in figures]
    if len(figures) > 1:
        reason = f"“{one.mention.words}” could be " + " or ".join(f"“{name}”" for name in named[:3])
        return Tie(None, "two-names", reason, tuple(figure.last.span for figure in figures[:3]))
    words = figures[0].named or figures[0].bodies
    first = next((seen for seen in figures[0].seen if seen.mention in words), figures[0].first)
    return Tie(figures[0], rule, _REASON[rule].format(named[0]), (first.span,))


def _of_body_with_one_name(one: Seen, story: Story) -> Tie | None:
    """A lone name that looks like a person's may be a body's, named in full before ("Undersea", of Undersea Brand)."""
    told = one.mention
    if len(told.parts) > 1 or told.gender:
        return None
    alike = [figure for figure in story.sharing([f"body {key}" for key in body_keys_of(told.person)]) if _begins(figure, told)]
    return _tie(one, alike, "short-name") if len(alike) == 1 else None


def body_keys_of(name: str) -> set[str]:
    """The words by which a body is found under a lone name."""
    return body_keys(Mention(anchor=(), words=name, form="name", kind=None, body=name))


def _begins(figure: Figure, told: Mention) -> bool:
    return any(folded(body.body.split()[0]) == folded(told.person) and not is_town_of(told.person, body.body) for body in figure.bodies)


def _of_body(one: Seen, story: Story) -> Tie | None:
    told = one.mention
    ruled: dict[str, list[Figure]] = {}
    for figure in story.sharing(f"body {key}" for key in body_keys(told)):
        if rule := _rule(figure, told):
            ruled.setdefault(rule, []).append(figure)
    for rule in ("same-name", "acronym", "short-name"):
        if figures := ruled.get(rule):
            return _tie(one, _foremost(figures), rule)
    return _of_surname(one, story) or _of_lone_name(one, story)


def _of_surname(one: Seen, story: Story) -> Tie | None:
    """A lone name that looks like a body's may be the surname of a person named in full before ("Tillotson", of Rosa Tillotson)."""
    surname = folded(bare(one.mention.body))
    if " " in surname or one.mention.words.lower().startswith("the "):
        return None
    alike = [figure for figure in story.sharing([f"person {surname}"]) if any(_is_last(named, surname) for named in figure.named)]
    return _tie(one, alike, "surname") if len(alike) == 1 else None


def _is_last(named: Mention, surname: str) -> bool:
    return len(named.parts) > 1 and named.parts[-1] == surname


def _of_lone_name(one: Seen, story: Story) -> Tie | None:
    """A body named in full behind a lone name that looked like a person's ("Lantern" in the headline, then "the Cape Lantern")."""
    words = [folded(word) for word in bare(one.mention.body).split()]
    figures = story.sharing(f"person {word}" for word in (words[0], words[-1]))
    alone = [figure for figure in figures if figure.may_be_body and all(len(named.parts) == 1 for named in figure.named)]
    return _tie(one, alone, "short-name") if len(alone) == 1 else None


def _rule(figure: Figure, told: Mention) -> str | None:
    rules = [body_rule(told, other) for other in figure.bodies]
    return None if not rules or None in rules else min(rules, key=("same-name", "acronym", "short-name").index)


def _foremost(figures: list[Figure]) -> list[Figure]:
    """Of several bodies with such a name, the one that was cited, if only one was."""
    cited = [figure for figure in figures if figure.is_source]
    return cited if len(cited) == 1 else figures
