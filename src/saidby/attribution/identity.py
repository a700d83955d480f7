"""Which mentions are of one: names, nouns and pronouns are tied to figures in the order of the text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from saidby.attribution.by_name import by_name
from saidby.attribution.by_noun import by_noun
from saidby.attribution.by_pronoun import Choose, by_pronoun, by_rules
from saidby.attribution.called import shared_surnames
from saidby.attribution.ground import Ground
from saidby.attribution.mentions import SPEAKER, Mention
from saidby.attribution.scene import Scene
from saidby.attribution.story import Figure, Seen, Story, Tie
from saidby.types import Decision, Spans

CONFIDENCE: Final[Mapping[str, float]] = {
    "same-name": 0.98, "surname": 0.94, "acronym": 0.97, "short-name": 0.93, "the-same": 0.95, "noun": 0.82, "same-words": 0.86,
    "age": 0.95, "headline": 0.9, "last-speaker": 0.95, "subject": 0.9, "nearest-person": 0.95, "nearest": 0.75, "told-of": 0.8,
    "relative": 0.95, "reported-speaker": 0.97, "own-words": 0.95, "author": 0.88, "likeliest": 0.9, "named-later": 0.85,
    "apposition": 0.85, "cataphora": 0.8, "two-persons": 0.5, "two-names": 0.5, "two-nouns": 0.5,
}  # fmt: skip
"""The share of such decisions that were right on GUM's news, interviews, lives and travel; what these have too few of is estimated."""


_LATER: Final = 12
_LATELY: Final = 5
"""Sentences between somebody without a name and the same with one."""


class Identified(NamedTuple):
    """The figures of an article, and why mentions that were not the first are theirs."""

    figures: tuple[Figure, ...]
    why: Mapping[Spans, Tie]


def identified(
    mentions: Sequence[Mention], told: Mapping[Spans, Spans], ground: Ground, scene: Scene, choose: Choose = by_rules
) -> Identified:
    """Tie each mention to a figure.

    Args:
        mentions: of sources and of bystanders, in the order of the text.
        told: for the words that name a speaker, the contents that are his.
        ground: where mentions stand.
        scene: the text.
        choose: tells whom a pronoun of the third person stands for.
    """
    story, why = Story(shared_surnames(mentions)), dict[Spans, Tie]()
    waiting: list[Seen] = []
    seen = [Seen(one, ground.place(one), told.get(one.anchor, ()), one.anchor in told) for one in mentions]
    for one in _speakers_of_themselves_last(seen):
        tie = _tie(one, story, scene, choose)
        late = None if tie else _awaited(one, waiting, story)
        if late:
            why[late.mention.anchor] = Tie(None, "cataphora", f"named right behind “{late.mention.words}”", (one.span,))
        figure = story.join(one, tie.figure if tie else story.at(late.mention.anchor) if late else None)
        story.author = story.author or (figure if _is_author(one) else None)
        if tie:
            why[one.mention.anchor] = tie
        elif one.mention.form == "pronoun":
            waiting.append(one)
    return Identified(tuple(story.figures), why)


def _speakers_of_themselves_last(seen: Sequence[Seen]) -> Iterator[Seen]:
    """In the order of the text, but "I" and "we" in quoted words when their speaker, who may be named behind them, is known."""
    late = [one for one in seen if one.mention.words in SPEAKER and one.place.within]
    held = set(map(id, late))
    yield from (one for one in seen if id(one) not in held)
    yield from late


def _tie(one: Seen, story: Story, scene: Scene, choose: Choose) -> Tie | None:
    told = one.mention
    if told.form == "pronoun":
        return by_pronoun(one, story, scene, choose)
    if told.person or told.body:
        return by_name(one, story) or _named_later(one, story) or by_noun(one, story)
    if told.words.lower() in _OURSELVES:
        return by_pronoun(Seen(Mention(anchor=told.anchor, words="we", form="pronoun", kind=None), one.place, one.told), story, scene)
    return by_noun(one, story)


_OURSELVES = frozenset(
    {"this newspaper", "this reporter", "this magazine", "this website", "this correspondent", "the author", "this column"}
)


def _is_author(one: Seen) -> bool:
    in_own_voice = not one.place.within and not one.place.quoted
    return one.mention.source and in_own_voice and (one.mention.words in SPEAKER or one.mention.words.lower() in _OURSELVES)


def _named_later(one: Seen, story: Story) -> Tie | None:
    """“The producer” who is named only when he comes to speak: "the producer, Vikram Sood"."""
    told = one.mention
    if not told.person:
        return None
    if beside := _beside(one, story):
        return Tie(beside, "apposition", f"“{told.person}” stands beside “{beside.last.mention.words}”", (beside.last.span,))
    fit = [figure for figure in story.sharing(f"noun {head}" for head in told.heads) if _unnamed_so_far(figure, one)]
    if len(fit) != 1:
        return None
    reason = f"“{fit[0].first.mention.words}” was mentioned before, and is named here"
    return Tie(fit[0], "named-later", reason, (fit[0].first.span,))


def _beside(one: Seen, story: Story) -> Figure | None:
    """Somebody without a name whom the words right before mention ("the mayor, Tess Orme, said")."""
    last = next(story.lately(), None)
    right_before = last is not None and one.span.start - last.last.span.end == len(", ") and last.last.mention.form == "definite"
    fits = last is not None and last.sort == "person" and not last.named and last.many is not True
    return last if right_before and fits else None


def _unnamed_so_far(figure: Figure, one: Seen) -> bool:
    """Tell whether "the producer" can be "the producer, Vikram Sood" behind him, or "Producer Vikram Sood" who spoke shortly before."""
    told, first, back = one.mention, figure.first.mention, one.place.sentence - figure.last.place.sentence
    begins = told.words.lower().startswith(first.words.lower()) and back <= _LATER
    if not first.words.lower().startswith("the ") or not (begins or (figure.is_source and back <= _LATELY)):
        return False
    if figure.named or figure.many or first.form != "definite" or (figure.gender and told.gender and figure.gender != told.gender):
        return False
    return bool(first.heads) and first.heads[0] in told.heads and first.about <= told.about


def _awaited(one: Seen, waiting: Sequence[Seen], story: Story) -> Seen | None:
    """The pronoun right before that this name is the first to fit ("After he resigned, Ivo Marn said …")."""
    told = one.mention
    if not (told.person or told.body):
        return None
    for pronoun in waiting[-3:]:
        figure = story.at(pronoun.mention.anchor)
        near = one.place.sentence - pronoun.place.sentence <= 1
        if figure and near and not figure.described and _may_be(pronoun.mention, told):
            return pronoun
    return None


def _may_be(pronoun: Mention, told: Mention) -> bool:
    if pronoun.gender:
        return bool(told.person) and told.gender in (None, pronoun.gender)
    return pronoun.words == "it" and bool(told.body)


def decision(tie: Tie) -> Decision:
    """Write a tie down."""
    return Decision(on="coreference", rule=tie.rule, reason=tie.reason, spans=tie.spans, confidence=CONFIDENCE[tie.rule])
