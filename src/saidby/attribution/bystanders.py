"""Whom the text speaks of though they are not cited there: a pronoun or a surname may lean on them ("Ivo Marn resigned. He said …").

Persons and bodies by name, with the role before and the apposition behind them; persons by a noun ("a firefighter"); and pronouns in the
article's own voice, which keep the one they stand for in mind.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from saidby.attribution.alike import singular
from saidby.attribution.gender import is_given
from saidby.attribution.kinds import is_person, name_in
from saidby.attribution.mentions import Mention, in_order, mention, reach
from saidby.attribution.names import Name
from saidby.attribution.nouns import listed
from saidby.attribution.scene import Scene
from saidby.types import Span

_CAPITAL = r"[A-ZÀ-ÞŠŽČŁŚŻĐĞİ][\w’'-]*"
_PARTICLES = r"(?:(?:van|von|der|den|de|del|della|di|da|bin|ibn|al|el|la|le|du|dos|ten|ter|of the|of|and|for) )"
_RUN = re.compile(rf"(?<![\w’'])(?:{_CAPITAL}|[A-Z]\.)(?:\.(?= [A-Z]))?(?: {_PARTICLES}{{0,2}}(?:{_CAPITAL}|[A-Z]\.)(?:\.(?= [A-Z]))?)*")
_PRONOUN = re.compile(r"(?<![\w’'-])(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)(?![\w-])")
_AGE_OR_APPOSED = re.compile(
    r"(?:,? \(?\d{1,3}\)?[,.)]|, (?:an?|the|who|whose|his|her|its|then|now|chief|head|deputy|former|director|president)\b)"
)
_APPOSITION = re.compile(
    r", ((?:an?|the|his|her|its|their|[\w’'-]+[’']s|former|deputy|chief|head|director|president|who|aged)\b"
    r"[^,.;:!?“”\"\n()—]{2,90}|\d{1,3})(?=[,.;])"
)
_DATE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"
)
_DETERMINED = re.compile(r"(?i)(?:^|[\s“])((?:the|an?|his|her|its|their) (?:[a-z][\w-]* ){1,4})$")
"""A role in small letters right before a name: "the harbour master"."""
_VERB = re.compile(
    r"(?i)\b(?:said|says|told|was|is|are|were|has|had|have|will|would|could|did|does|may|might|can|added|asked|went|came|made)\b"
)
_NOUN = re.compile(r"(?<![\w’'-])[a-z][a-z-]+(?![\w’'-])")
_DETERMINER = re.compile(
    r"(?i)(?:^|(?<=[\s“\"(—]))(?:the|an?|his|her|their|its|this|that|these|those|two|three|four|five|six|several|one|another|both|"
    r"[\w-]+[’']s?) (?:[\w’'-]+ ){0,3}$"
)
_PREDICATE = re.compile(
    r"(?i)(?:\b(?:is|was|were|are|be|been|being|became|become|becoming|as|remains?|remained|named|called|not)|[’'](?:s|re|m))\W*$"
)
"""Before a noun that says what somebody is, and mentions nobody: "Marn was a pilot"."""
_STOPS = re.compile(
    r"(?i)\b(?:of|for|at|in|on|to|by|with|from|and|or|but|that|who|which|is|was|are|were|be|been|has|had|have|will|would|said|says|as|than|"
    r"not|if|when|after|before|into|over|about|against|he|she|it|they|\w+ly|told|asked)\b"
)
_ROLE_WORDS_WORDS = """
former ex-president vice deputy senior chief acting interim longtime veteran prominent local state federal national city county
district prime foreign interior defence defense finance health education press police fire union party opposition company bank
club team assistant general executive managing current ex outgoing incoming co-founder founder
"""
_ROLE_WORDS = frozenset(_ROLE_WORDS_WORDS.split())


def bystanders(scene: Scene, anchors: Sequence[Mention]) -> list[Mention]:
    """Find them all, in the order of the text, but those that are themselves mentions of sources.

    Args:
        scene: the text, with the names that the network found, if it was asked.
        anchors: the mentions of sources; their surnames are looked for too.
    """
    names = [*_of_the_network(scene), *_by_looks(scene)]
    taken = _Taken(anchors)
    phrases = [_free(span, scene, taken) for span in _kept_apart(names)]
    nouns = list(_by_noun(scene))
    pronouns = [Span(*found.span()) for found in _PRONOUN.finditer(scene.text)]
    spans = _kept_apart([*(span for span in phrases if span), *nouns, *pronouns])
    made = [mention((span,), scene, source=False) for span in spans if not taken.covers(span)]
    return in_order(one for one in made if _counts(one) and not taken.is_named(one))


def _counts(one: Mention) -> bool:
    return bool(one.person or one.body or one.form == "pronoun" or one.sort in ("person", "body"))


class _Taken:
    """What the mentions of sources cover."""

    def __init__(self, anchors: Sequence[Mention]) -> None:
        self._pieces = sorted(((span, one) for one in anchors for span in one.anchor), key=lambda piece: piece[0])
        self._starts = [span.start for span, _ in self._pieces]

    def covers(self, span: Span) -> bool:
        """Tell whether words hold a mention of a source, or stand at the head of one."""
        return any(span.holds(own) or (own.holds(span) and own.start == span.start) for own, _ in self._near(span))

    def is_named(self, one: Mention) -> bool:
        """Tell whether the mention is the name within a mention of a source ("the mayor, [Ivo Marn]")."""
        near = self._near(reach(one))
        return any(_same_name(one, anchor) and own.holds(reach(one)) for own, anchor in near)

    def _near(self, span: Span) -> list[tuple[Span, Mention]]:
        last = bisect_right(self._starts, span.end)
        return [piece for piece in self._pieces[max(0, last - 8) : last] if piece[0].meets(span)]


def _same_name(one: Mention, other: Mention) -> bool:
    return bool((one.person and one.person == other.person) or (one.body and one.body == other.body))


def _of_the_network(scene: Scene) -> Iterator[Span]:
    return (name.span for name in scene.names.all if _may_speak(name) and "\n" not in scene.words(name.span))


def _may_speak(name: Name) -> bool:
    return name.sure > _SURE and name.kind in ("person", "organisation", "outlet")


def _by_looks(scene: Scene) -> Iterator[Span]:
    """Runs of capitals that are a person's: a given name at the head, a role before, an age or apposition behind; or a body's."""
    runs = [_without_lead(found) for found in _RUN.finditer(scene.text)]
    persons = [span for span in runs if _looks_like_person(span, scene)]
    surnames = {name_in(span.of(scene.text)).rpartition(" ")[2] for span in persons}
    yield from persons
    known = set(persons)
    yield from (
        span for span in runs if span not in known and (span.of(scene.text).removesuffix("’s") in surnames or _is_body(span.of(scene.text)))
    )


def _without_lead(run: re.Match[str]) -> Span:
    """A run of capitals without what only stands before the name ("On Friday Hedda Lunn")."""
    words = list(re.finditer(r"\S+", run[0]))
    first = next((k for k, word in enumerate(words) if word[0] not in _CAPITAL_NO_ROLE and not _DATE.fullmatch(word[0])), len(words) - 1)
    return Span(run.start() + words[first].start(), run.end())


def _looks_like_person(span: Span, scene: Scene) -> bool:
    words = re.sub(r"[’']s$", "", span.of(scene.text))
    name = name_in(words)
    if not name or not words.endswith(name) or re.search(r" (?:of|and|for) ", words) or set(words.split()) & _CAPITAL_NO_ROLE:
        return False
    first = name.split()[0]
    before = scene.text[max(0, span.start - 30) : span.start].split()
    role = bool(before) and scene.text[span.start - 1] == " " and singular(before[-1]) in listed("person")
    titled = name != words and words.split()[0].lower().rstrip(".") in listed("title")
    evidence = titled or (" " in name and (is_given(first) or role or _AGE_OR_APPOSED.match(scene.text, span.end)))
    return bool(evidence) and is_person(words, scene.outlets)


def _is_body(words: str) -> bool:
    """Tell whether a run of capitals names a body: it ends in a body's noun, or begins with one and goes on with "of"."""
    tokens = words.removesuffix("’s").split()
    if len(tokens) < 2 or set(tokens[1:]) & _CAPITAL_NO_ROLE:  # a headline of capitals is no name
        return False
    return tokens[-1] in listed("body") or (
        tokens[1] in ("of", "for") and (tokens[0] in listed("body") or tokens[0].lower() in listed("organisation"))
    )


def _phrase(span: Span, scene: Scene) -> Span | None:
    """The name with the role before it and the apposition behind it."""
    end = span.end - len(re.search(r"(?:[’']s?)?$", span.of(scene.text))[0])  # type: ignore[index]
    sentence = scene.sentence(span)
    start = _role_before(span.start, sentence, scene)
    behind = _APPOSITION.match(scene.text, end, sentence.end)
    if behind and not _VERB.search(behind[1].split(" who ")[0].removeprefix("who ")):
        end = behind.end()
    return Span(start, end) if start < end else None


def _free(span: Span, scene: Scene, taken: _Taken) -> Span | None:
    """The name with what belongs to it, or the name alone where that is a mention of a source ("[The mayor], Tess Orme, said")."""
    phrase = _phrase(span, scene)
    return phrase if phrase is None or not taken.covers(phrase) else span


def _role_before(start: int, sentence: Span, scene: Scene) -> int:
    """Where the words begin that tell the role before a name: "the former city treasurer", "the governor, "."""
    before = scene.text[sentence.start : start]
    comma = re.search(r"(?i)(?:^|[\s“])((?:the|an?|his|her|its|their) (?:[\w’'-]+ ){0,5}[\w-]+), $", before)
    if (
        comma
        and not _STOPS.search(comma[1].split(" of ")[0][4:])
        and singular(re.split(r" of | for ", comma[1])[0].split()[-1]) in _person_nouns()
    ):
        return sentence.start + comma.start(1)
    determined = _DETERMINED.search(before)
    if determined and not _STOPS.search(determined[1].partition(" ")[2]):
        return sentence.start + determined.start(1)
    tokens = list(re.finditer(r"\S+", before))
    first = len(tokens)
    while first and before.endswith(" ") and _is_role_word(tokens[first - 1][0], first < len(tokens)):
        first -= 1
    if first == len(tokens):
        return start
    if first and re.fullmatch(r"(?i)the|an?|his|her|its|their|\w+[’']s", tokens[first - 1][0]):
        first -= 1
    return sentence.start + tokens[first].start()


def _is_role_word(token: str, behind_a_role: bool) -> bool:
    """Tell whether a word belongs to a role; before a role also a name may ("Kremlin spokesman", "Republican nominee")."""
    if behind_a_role and re.fullmatch(_CAPITAL, token) and token not in _CAPITAL_NO_ROLE:
        return True
    if behind_a_role and token.lower() in _ROLE_WORDS:
        return True
    return singular(token) in _person_nouns() or token.lower().rstrip(".") in listed("title")


_CAPITAL_NO_ROLE_WORDS = """
The A An His Her Its Their This That In On At By For With From To As But And Or So Yet When While After Before Since If Is Was Are
Has Had Will Says Said Over Against Of It He She They Who What Why How Not No Also Meanwhile Former
"""
_CAPITAL_NO_ROLE = frozenset(_CAPITAL_NO_ROLE_WORDS.split())
"""Words whose capital is that of the head of a sentence or of a headline."""


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(singular(noun) for noun in listed("person"))


_SURE = 0.5
"""From this probability on a name that the network found is taken."""
_NO_FOLK = frozenset({"percent", "third", "half", "quarter", "press", "media", "public", "states", "head", "general", "chair", "chief"})


@cache
def _folk() -> frozenset[str]:
    bodies = frozenset(noun for noun in listed("organisation") if noun.islower())
    return (listed("person") | listed("people") | listed("collective") | bodies) - _NO_FOLK


def _by_noun(scene: Scene) -> Iterator[Span]:
    """Persons that are mentioned by a noun with a determiner, as "a night porter" or "two men"."""
    for found in _NOUN.finditer(scene.text):
        if found[0] not in _folk():
            continue
        before = scene.text[max(0, found.start() - 60) : found.start()]
        determiner = _last_determiner(before)
        if determiner and not _PREDICATE.search(before[: determiner.start()]) and not _STOPS.search(determiner[0].partition(" ")[2]):
            yield Span(found.start() - len(before) + determiner.start(), found.end())


def _last_determiner(before: str) -> re.Match[str] | None:
    """The determiner nearest before a noun ("his", of "that his men")."""
    found = _DETERMINER.search(before)
    while found and (nearer := _DETERMINER.search(before, found.start() + 1)):
        found = nearer
    return found


def _kept_apart(spans: Iterable[Span]) -> list[Span]:
    """Of spans that meet, the longer; in order."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda one: (one.start, -one.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
        elif span.end - span.start > kept[-1].end - kept[-1].start:
            kept[-1] = span
    return kept
