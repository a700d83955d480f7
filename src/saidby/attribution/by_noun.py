"""Mentions by a noun: "the same source", "the ministry source", "the spokesman", "the 54-year-old", "the newspaper"; and headlines."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from saidby.attribution.alike import singular, stands_for, stem
from saidby.attribution.mentions import Mention
from saidby.attribution.nouns import listed
from saidby.attribution.story import Figure, Seen, Story, Tie

_OWNED = re.compile(r"(?i)(?:his|her|their|its|our|my)\b|.*?[’']s? ")
_FIRM_WORDS = (
    "group holding motor airline airways bank steel gas oil energy food system industry brewery company corp corporation inc ltd "
    "technology partner lab studio factory plant mill mine cannery refinery maker retailer supplier manufacturer operator carrier "
    "lender insurer shipping line rail railway water ferry logistics pharma insurance capital security record power media telecom resource"
)
_FITS = "“{0}” fits “{1}” before it"
_LAST = "“{0}” is the last one mentioned before: “{1}”"
_SAME_WORDS = "“{0}” has the same words as “{1}” before it"
_LATELY = 3
"""Sentences back that "the man" reaches."""
_FIRMS = frozenset(
    {"company", "firm", "business", "carmaker", "manufacturer", "retailer", "airline", "bank", "lender", "startup", "start-up"}
)
_UNCOUNTED = frozenset({"police", "gardaí", "gardai"})
_OUTLET_NOUNS = "report paper newspaper media press agency site website daily weekly magazine broadcaster tv"
_DOCUMENT_NOUNS = "report study survey poll paper memo research document lawsuit letter review audit inquiry filing"
_TITLES = {
    "outlet": frozenset(_OUTLET_NOUNS.split()),
    "document": frozenset(_DOCUMENT_NOUNS.split()),
    "unnamed": frozenset({"source", "official", "insider"}),
}
"""What a headline's bare noun may stand for, by kind of source."""


def by_noun(one: Seen, story: Story) -> Tie | None:
    """Tie a common noun to the figure that it leans on, by the form of the mention."""
    rules = {"same": _same, "definite": _definite, "bare": _bare, "indefinite": of_headline, "name": of_headline}
    rule = rules.get(one.mention.form)
    return rule(one, story) if rule else None


def _same(one: Seen, story: Story) -> Tie | None:
    """“The same source”: the latest with that noun and nothing else said of it."""
    alike = _alike(one, story)
    return _tie(one, _latest(alike), "the-same", _LAST) if alike else None


def _definite(one: Seen, story: Story) -> Tie | None:
    told = one.mention
    if told.age and (aged := [figure for figure in story.figures if told.age in figure.ages]):
        return _tie(one, aged[-1:], "age", "“{0}” is as old as “{1}”") if len(aged) == 1 else None
    if _OWNED.match(told.words) and not told.words.lower().startswith("the "):
        return _owned(one, story)
    alike = _numbered(_alike(one, story), told)
    if len(alike) > 1:
        alike = _preferred(alike, one)
    if len(alike) > 1:
        return _several(one, alike)
    return _tie(one, alike, "noun", _FITS) if alike else of_headline(one, story)


def _several(one: Seen, alike: Sequence[Figure]) -> Tie:
    reason = f"“{one.mention.words}” could be " + " or ".join(f"“{figure.first.mention.words}”" for figure in alike[:3])
    return Tie(None, "two-nouns", reason, tuple(figure.last.span for figure in alike[:3]))


def _tie(one: Seen, figures: Sequence[Figure], rule: str, why: str) -> Tie:
    figure = figures[0]
    told = next((seen for seen in reversed(figure.seen) if seen.mention.form != "pronoun"), figure.last)
    return Tie(figure, rule, why.format(one.mention.words, told.mention.words), (told.span,))


def _alike(one: Seen, story: Story) -> list[Figure]:
    """Figures whose noun is the mention's or one that it may stand for, and of which nothing else is said that contradicts it."""
    head = one.mention.heads[0] if one.mention.heads else ""
    near = [*story.sharing(f"noun {noun}" for noun in (head, *_specific(head))), *_general(head, one, story)]
    return [figure for figure in dict.fromkeys(near) if _fits(figure, one.mention)]


def _specific(head: str) -> list[str]:
    return [noun for noun in stands_for(head) if not noun.startswith("*")]


def _general(head: str, one: Seen, story: Story) -> list[Figure]:
    """Those that a general noun may stand for though no noun says so: an outlet, a man, a firm known by its name alone."""
    starred = {noun for noun in stands_for(head) if noun.startswith("*")}
    reach = one.place.sentence - _LATELY if starred <= {"*he", "*she"} else 0
    found = [figure for figure in story.lately() if starred & _stars(figure) and figure.last.place.sentence >= reach]
    return [*found, *(figure for figure in story.lately() if head in _FIRMS and _plain_firm(figure))]


def _stars(figure: Figure) -> set[str]:
    gender = {f"*{figure.gender}"} if figure.gender and figure.sort == "person" else set()
    return gender | ({"*outlet"} if "outlet" in figure.kinds else set())


def _plain_firm(figure: Figure) -> bool:
    """Tell whether a body is known by a name that says not what it is ("Tolan Cements")."""
    if not figure.bodies or "outlet" in figure.kinds:
        return figure.may_be_body and figure.is_source and not figure.bodies
    words = {singular(word) for body in figure.bodies for word in body.body.split()}
    return not (words & _no_firms() or words <= _places() or any(word.isdigit() for word in words))


@cache
def _no_firms() -> frozenset[str]:
    """Words in names of bodies that are no firms ("ministry", "council")."""
    return frozenset(word.lower() for word in listed("organisation") | listed("body")) - frozenset(_FIRM_WORDS.split()) | {"local"}


@cache
def _places() -> frozenset[str]:
    return frozenset(word.lower() for word in listed("place"))


def _fits(figure: Figure, told: Mention) -> bool:
    if told.many is not None and figure.many is not None and told.many != figure.many:
        return False
    if told.gender and figure.gender and told.gender != figure.gender:
        return False
    if told.sort and figure.sort and told.sort != figure.sort and not _another_sort(figure, told):
        return False
    if (told.about & _NUMBERS) and (figure.about & _NUMBERS) and not told.about & figure.about & _NUMBERS:
        return False
    extra = told.about - {stem(noun) for noun in told.heads}
    known = figure.about | {part[:5].rstrip("aien") for named in figure.named for part in named.parts}
    return extra <= known | _NUMBERS | _FORMER


def _another_sort(figure: Figure, told: Mention) -> bool:
    """Tell whether two sorts are no contradiction: "the paper" of an outlet, "the company" of what looked like a person's name."""
    is_outlet = "outlet" in figure.kinds and "*outlet" in stands_for(told.heads[0])
    return bool(told.heads) and (is_outlet or (told.sort == "body" and figure.may_be_body))


_NUMBERS = frozenset(stem(word) for word in ("first", "second", "third", "fourth", "fifth"))
_FORMER = frozenset({stem("former")})


def _numbered(alike: list[Figure], told: Mention) -> list[Figure]:
    """“The first source”, "the second": by the order in which they came, where they were not numbered themselves."""
    wanted = [place for place, word in enumerate(("first", "second", "third")) if stem(word) in told.about]
    plain = [figure for figure in alike if not figure.about & _NUMBERS]
    return plain[wanted[0] : wanted[0] + 1] if wanted and plain == alike and len(alike) > wanted[0] else alike


def _preferred(alike: list[Figure], one: Seen) -> list[Figure]:
    """Of several: the one with the same words; those that were cited; the one that was mentioned later by a sentence at least."""
    words = [figure for figure in alike if any(_same_words(seen.mention, one.mention) for seen in figure.seen)]
    if len(words) == 1:
        return words
    cited = [figure for figure in alike if figure.is_source]
    alike = cited or alike
    latest = max(figure.last.place.sentence for figure in alike)
    last = [figure for figure in alike if figure.last.place.sentence == latest]
    return last if latest >= one.place.sentence - 3 or len(alike) == 1 else alike


def _latest(alike: Iterable[Figure]) -> list[Figure]:
    return [max(alike, key=lambda figure: (figure.is_source, figure.last.mention.start))]


def _owned(one: Seen, story: Story) -> Tie | None:
    """“His lawyer”: the same words shortly before, or "Lamb’s barrister" where a barrister of Lamb’s was mentioned."""
    told = one.mention
    words = told.words.lower()
    alike = [figure for figure in _alike(one, story) if any(seen.mention.words.lower() == words for seen in figure.seen)]
    near = [figure for figure in alike if one.place.sentence - figure.last.place.sentence <= 4]
    if near:
        return _tie(one, _latest(near), "same-words", _SAME_WORDS)
    if re.match(r"(?i)(?:his|her|their|its|our|my)\b", words):
        return None
    extra = told.about - {stem(noun) for noun in told.heads}
    fit = [figure for figure in _alike(one, story) if extra and extra <= figure.about]
    return _tie(one, fit, "noun", _FITS) if len(fit) == 1 else None


def _bare(one: Seen, story: Story) -> Tie | None:
    """A bare plural, or "police", said again in the same words; in a headline it waits for the body."""
    told = one.mention
    head = told.heads[0] if told.heads else ""
    same = [figure for figure in story.sharing([f"noun {head}"]) if any(_same_words(seen.mention, told) for seen in figure.seen)]
    if same and (told.many or told.sort != "person"):
        return _tie(one, _latest(same), "same-words", _SAME_WORDS)
    if head in _UNCOUNTED and told.words.lower() == head and len(known := _alike(one, story)) == 1:
        return _tie(one, known, "noun", _FITS)
    return of_headline(one, story)


def _same_words(a: Mention, b: Mention) -> bool:
    return re.sub(r"^(?:the|an?) ", "", a.words.lower()) == re.sub(r"^(?:the|an?) ", "", b.words.lower())


def of_headline(one: Seen, story: Story) -> Tie | None:
    """The first in the body that a headline's bare noun can stand for ("Sources", "Study", "– Reports")."""
    if one.place.title or not one.mention.source:
        return None
    waiting = [figure for figure in story.figures[:8] if figure.first.place.title and all(seen.place.title for seen in figure.seen)]
    fit = [figure for figure in waiting if _heads_it(figure.first.mention, one.mention)]
    return _tie(one, fit, "headline", "“{0}” is what the headline calls “{1}”") if fit else None


def _heads_it(title: Mention, told: Mention) -> bool:
    head = title.heads[0] if title.heads else ""
    if not head or title.person or (title.form == "name" and title.words.lower() != head):
        return False
    if told.kind and any(head in nouns for kind, nouns in _TITLES.items() if kind == told.kind):
        return True
    if title.many is not None and told.many is not None and title.many != told.many:
        return False
    extra = title.about - {stem(noun) for noun in title.heads}
    return (head in told.heads or bool(set(told.heads) & stands_for(head))) and extra <= told.about
