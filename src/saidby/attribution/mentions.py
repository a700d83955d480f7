"""What the words of a mention tell of whom they mention: form, name, head noun, gender, number, and what it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from saidby.attribution.alike import singular, stem
from saidby.attribution.describing import words_of
from saidby.attribution.gender import Gender, folded, gender_of_name, gender_of_nouns, is_given
from saidby.attribution.kinds import head_of, is_person, kind_of, name_in, named_part
from saidby.attribution.nouns import listed
from saidby.attribution.scene import Scene
from saidby.types import SourceKind, Span, Spans

Form = Literal["pronoun", "name", "same", "other", "definite", "indefinite", "bare"]
Sort = Literal["person", "body", "document"]
"""Whom or what: a person or persons; a body, which is also an outlet; a document."""

HE, SHE, IT = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"}), frozenset({"it", "its", "itself"})
THEY = frozenset(
    {"they", "them", "their", "themselves", "both", "the two", "the pair", "the duo", "the trio", "both men", "both women", "the couple"}
)
WHO = frozenset({"who", "whom", "whose", "which", "that"})
SPEAKER = frozenset({"i", "me", "my", "we", "us", "our"})

_PRONOUN = re.compile(
    r"(?i)(?:he|him|his|she|hers?|it|its|they|them|their|who|whom|whose|which|that|i|me|my|we|us|our|you|your|both|this|these|those|"
    r"(?:him|her|it)self|themselves|(?:the|both) (?:two|pair|duo|trio|couple|former|latter|men|women)|"
    r"(?:the|these|those) (?:two|three|four) (?:men|women|people)?)"
)
_EMPHASIS = re.compile(r"(?i)(?<=\w) (?:him|her|it)self$|(?<=\w) themselves$| (?:also|later|alone|too)$")
_SAME = re.compile(r"(?i)(?:the|that|this) (?:very )?same\b")
_OTHER = re.compile(
    r"(?i)(?:another\b|(?:an?|the|one|two|three|several|some|many|most|any|his|her|their|\d+) other\b|others?\b|"
    r"an? (?:second|third|fourth|fifth|sixth|further|different|separate)\b|"
    r"(?:one|two|three|four|five|some|several|many|most|few|a few|none|neither|either|each|\d+) (?:more\b|(?:\w+ )?of\b)|"
    r"nobody\b|no ?one\b|none\b|someone else|somebody else|no ?one else|an additional|additional|fellow\b)"
)
_DEFINITE = re.compile(r"(?i)(?:the|this|that|these|those|his|her|its|their|our|my|said)\b|[\w’'-]+(?: [\w’'-]+){0,3}[’']s? (?=[a-z])")
_COUNTED = re.compile(
    r"(?i)(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|some|many|most|few|a few|multiple|"
    r"at least|about|more than|nearly|around|almost|hundreds|thousands|no|every|each|any|numerous|various|all|\d[\d,.]*)\b"
)
_MANY = re.compile(
    r"(?i)^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|some|many|most|few|a few|multiple|both|these|"
    r"those|hundreds|thousands|at least|all|numerous|\d[\d,.]*)\b(?!-)"
)
_AND = re.compile(r"(?<=\w),? (?:and|&) (?=(?:his |her |the |an? )?[\w])")
_AGE = re.compile(r"\b(\d{1,3})-year-old\b|(?:,| \() ?(\d{1,3})(?=$|[,)])")
_SOME_OF = re.compile(
    r"(?i)^(?:(?:at least )?(?:one|two|three|four|five|some|several|many|most|few|none|either|neither|each|all|both|any|half|\d+)|a few) "
    r"(?:\w+ )?of (?=(?:the|those|these|his|her|its|their)\b)"
)
_BODY_WITH_ACRONYM = re.compile(r"^(?:[Tt]he )?((?:(?:[A-Z][\w’'-]*|of|for|and|the|on) )+)\([A-Z][A-Za-z.&-]+\)")
_SURE = 0.6
"""From this probability on the network's kind of a name is taken."""
_OWNER_ALONE = re.compile(r"(?:[A-Z][\w.-]* )+?[A-Z][\w-]*[’']s? [a-z][\w-]*(?: [a-z][\w-]*)*$")
"""Somebody’s somebody: "Dr Maddox’s lawyer" is not Dr Maddox."""
_ALL_CAPITALS = re.compile(r"(?:[Tt]he )?[A-Z][\w’'.-]+(?: (?:of |the )?[A-Z][\w’'.-]+)+")
_RELATIVE = re.compile(r",? \b(?:who|which|that|whose|where)\b|\(")
_WORD = re.compile(r"[\w][\w’'&./-]*")
_EMPTY_WORDS = """
a an the of for at in on to by with from and or same other another one two three four five six several many most some few both who
which that this these those his her its their our said mr mrs ms dr sir very close familiar near knowledge direct also as per

"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "the", "a", "an", "his", "her", "its", "their"})
_NO_ROLES = frozenset({"former", "senior", "acting", "minority", "majority", "group", "family", "public", "press", "media"})
_ROLES_WORDS = """
sen gov gen col lt sgt capt dr prof rep cllr judge justice sister matron rev reverend alderman king queen pope sheriff marshal
abbot abbess prince princess duke duchess baron baroness emir sultan emperor empress archbishop vicar deacon constable admiral
commodore brigadier ayatollah chancellor premier
"""
_ROLES = frozenset(_ROLES_WORDS.split())
"""Titles that later stand alone: "the senator" for "Sen. Marn"."""


@dataclass(frozen=True)
class Mention:
    """Some words that mention somebody, and what they tell by themselves.

    Attributes:
        anchor: where they stand.
        words: the words on one line.
        person: the name of a person, if they hold one; folded parts in ``parts``.
        body: the name of a body or outlet, if they hold one.
        heads: their nouns in the singular: the head, and for a name the roles beside it.
        about: stems of all words that tell something.
        many: several, or one; ``None`` where they do not tell.
    """

    anchor: Spans
    words: str
    form: Form
    kind: SourceKind | None
    person: str = ""
    body: str = ""
    heads: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    gender: Gender | None = None
    many: bool | None = None
    sort: Sort | None = None
    age: str | None = None
    source: bool = True

    @property
    def start(self) -> int:
        """Where the mention begins."""
        return self.anchor[0].start

    @property
    def end(self) -> int:
        """Where the mention ends."""
        return self.anchor[-1].end

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The words of a person's name, folded."""
        return tuple(folded(part).strip(".") for part in self.person.split())


def mention(anchor: Spans, scene: Scene, source: bool = True, publishes: bool = False) -> Mention:
    """Read a mention from its words.

    Args:
        anchor: where it stands.
        scene: the text, and what is known of its names.
        source: it is cited there.
        publishes: it was told or reported something, so a name that could be a person's is an outlet's.
    """
    words = _EMPHASIS.sub("", re.sub(r"[’']s?$", "", words_of(anchor, scene).strip('“”"‘ ')))
    if _PRONOUN.fullmatch(words):
        return _pronoun(anchor, words.lower(), source)
    kind = _kind(words, anchor, scene, publishes)
    person = "" if _joint(words) else _person(words, kind, scene)
    form = _form(words, person)
    body = _body(words, kind, form)
    heads = _heads(words, person, body)
    return Mention(
        anchor=anchor,
        words=words,
        form="name" if body and form not in ("other", "same") else form,
        kind=kind,
        person=person,
        body=body,
        heads=heads,
        about=_about(words),
        gender=_gender(words, person),
        many=None if body else _many(words, person, kind),
        sort=_sort(kind, person, heads, body),
        age=_age(words),
        source=source,
    )


def _kind(words: str, anchor: Spans, scene: Scene, publishes: bool) -> SourceKind | None:
    """The kind by the words, unless the network, or what is done there, says that the name is no person's."""
    kind = kind_of(words, scene.outlets)
    if kind != "named" or _surely_person(words):
        return kind
    name = scene.names.at(Span(anchor[0].start, anchor[-1].end))
    if name and name.sure > _SURE and name.kind in ("organisation", "outlet") and name.span.of(scene.text).split()[-1] in head_of(words):
        return "outlet" if name.kind == "outlet" else "organisation"
    return "outlet" if publishes and not name and "," not in words else kind


def _surely_person(words: str) -> bool:
    """Tell whether a title, a role or a given name says that a name is a person's."""
    if gender_of_name(name_in(named_part(words))) or gender_of_nouns(words):
        return True
    return any(_is_role(token) for token in _WORD.findall(_RELATIVE.split(words)[0]))


def _pronoun(anchor: Spans, word: str, source: bool) -> Mention:
    gender: Gender | None = "he" if word in HE else "she" if word in SHE else None
    if word.endswith(("men", "women")):
        gender = "she" if word.endswith("women") else "he"
    many = True if word in THEY or word.startswith(("both", "the two", "these", "those", "the three", "we", "us", "our")) else None
    sort: Sort | None = "person" if gender or word in ("who", "whom", "both men", "both women", "i", "me", "my") else None
    one = False if (gender and not many) or word in IT else many
    return Mention(anchor=anchor, words=word, form="pronoun", kind=None, gender=gender, many=one, sort=sort, source=source)


def _joint(words: str) -> bool:
    """Tell whether two are named together ("Lunn and Marn", "the cook and his wife")."""
    head = _RELATIVE.split(words)[0]
    if "," in head and not re.search(r", and ", head):
        head = head.split(",")[0]
    found = _AND.search(head)
    if not found:
        return False
    left, right = head[: found.start()], head[found.end() :]
    if re.match(r"(?i)(?:an?|the) ", left) and re.match(r"(?:an?|the) ", right):
        return True
    if head_of(words) != left:
        return False
    names = re.match(r"[A-Z]", right) and name_in(left) and left.endswith(name_in(left))
    nouns = re.match(r"(?i)(?:his|her|the|an?|my) ", right) and re.search(
        r"[A-Z]\w+$|(?i:^(?:the|an?|his|her|my) [\w-]+(?: [\w-]+)?$)", left
    )
    return bool(names or nouns or re.match(r"(?i)(?:he|she|they|i)$", left))


def _person(words: str, kind: SourceKind | None, scene: Scene) -> str:
    """The name of a person; not "the Republican", which is no name."""
    if kind != "named" or not is_person(words, scene.outlets) or _OWNER_ALONE.match(words):
        return ""
    name = name_in(named_part(words)).split()
    while len(name) > 1 and (singular(name[0]) in _all_nouns() or _title_before_given(name)):
        name.pop(0)
    alone = len(name) == 1 and re.match(rf"(?i)(?:the|an?|\w+’s) (?:[\w-]+ )*{re.escape(name[0])}$", words)
    return "" if alone and not gender_of_nouns(words) else " ".join(name)


def _title_before_given(name: list[str]) -> bool:
    """Tell whether a full name begins only behind its first word ("Archdeacon Fay Reed")."""
    return len(name) > 2 and is_given(name[1]) and not is_given(name[0]) and name[0].isalpha()


def _form(words: str, person: str) -> Form:
    if _SAME.match(words):
        return "same"
    if _OTHER.match(words):
        return "other"
    if person:
        return "name"
    if _COUNTED.match(words):
        return "indefinite"
    return "definite" if _DEFINITE.match(words) else "bare"


_LEADING = re.compile(
    r"^(?:[Tt]he |[Aa]n? |[Bb]oth )?(?:(?!(?:of|for|at|in|by|from|to)\b)(?:[a-z][\w-]*|[A-Z][\w-]*-(?:based|owned|run|backed)) )*"
    r"(?!(?:The|An?|His|Her|Its|Their|This|That|Our|Both) )(?=[A-Z])"
)
_BODY_ENDS = re.compile(r",|\(|—|–|\s(?:who|which|that|whose|in a|on|said|quoted|citing|[a-z]+ing|[a-z]+ed)\b")


def _body(words: str, kind: SourceKind | None, form: Form) -> str:
    """The proper name of a body or outlet: capitalised, with "of" and what follows it; "" where there is none."""
    if kind != "named" and (titled := _BODY_WITH_ACRONYM.match(words)):
        return titled[1].strip()
    if form == "other" or _joint(words) or not (kind in ("outlet", "organisation") or (kind is None and _ALL_CAPITALS.fullmatch(words))):
        return ""
    cut = _BODY_ENDS.split(re.sub(r"\s*\([^)]*\)", "", words))[0].strip()
    lead = _LEADING.match(cut)
    name = cut[lead.end() :] if lead else ""
    if re.search(r"[’']s? [a-z]", name):  # "Marn’s campaign"
        return ""
    if re.match(r"[A-Z]\w* [a-z]", name) and kind == "organisation" and not re.match(r"[A-Z]\S* (?:of|for|and|on|to|in|de|du|der)\b", name):
        return ""  # "Rajgarh police", "Russian officials": a common noun with a name before it
    return name


def _heads(words: str, person: str, body: str) -> tuple[str, ...]:
    """The head noun; beside a name the roles; of a body its noun ("council"), and those in apposition."""
    bare = _RELATIVE.split(words)[0]
    bare = _SOME_OF.sub("", bare)
    segments = [head_of(part.strip()) for part in bare.split(",") if part.strip()]
    found: list[str] = []
    for number, segment in enumerate(segments):
        found += _nouns_of(segment, person, body, first=number == 0)
    return tuple(dict.fromkeys(found))


def _nouns_of(segment: str, person: str, body: str, first: bool) -> list[str]:
    tokens = [re.sub(r"[’']s?$", "", token) for token in _WORD.findall(segment)]
    names = set(person.split())
    left = [token for token in tokens if token not in names]
    if not left:
        return []
    if first and not person:
        return [singular(left[-1]), *(singular(token) for token in left[:-1] if body and singular(token) in _bodies())]
    known = [singular(token.rstrip(".")) for token in left if _is_role(token)]
    if first and len(names) > 1 and tokens[-1] in names and left[-1].isalpha() and left[-1].lower() not in _HONORIFICS:
        known.append(singular(left[-1]))
    return known if person in segment or not left[-1].islower() else [*known, singular(left[-1])]


def _is_role(token: str) -> bool:
    noun = singular(token.rstrip("."))
    return noun in _ROLES or (noun in _all_nouns() and noun not in _NO_ROLES)


@cache
def _all_nouns() -> frozenset[str]:
    return listed("person") | listed("people") | listed("collective")


@cache
def _bodies() -> frozenset[str]:
    return frozenset(word.lower() for word in listed("organisation") | listed("body"))


def _about(words: str) -> frozenset[str]:
    tokens = re.findall(r"[^\W_]+", re.sub(r"[’']s\b", "", words))
    return frozenset(stem(token) for token in tokens if token.lower() not in _EMPTY)


def _gender(words: str, person: str) -> Gender | None:
    """From the nouns of the head and the apposition ("spokeswoman", "Sister"), else from the given name."""
    bare = _RELATIVE.split(words)[0]
    heads = [head_of(part.strip()) for part in bare.split(",") if part.strip()]
    told = [_own_nouns(head, person) for head in heads]
    return gender_of_nouns(" , ".join(told)) or gender_of_name(person)


def _own_nouns(head: str, person: str) -> str:
    """The part of a head that speaks of whom it names: not "Lamb’s mother’s" before a noun, not "his", not the name itself."""
    behind = re.split(r"[’']s? ", head)[-1]
    return re.sub(r"(?i)^(?:his|her)\b", "", behind.replace(person, "x") if person else behind)


def _many(words: str, person: str, kind: SourceKind | None) -> bool | None:
    if person:
        return False
    if re.match(r"(?i)an? (?:second|third|fourth)|one\b|another (?!two|three)|neither|either", words):
        return False
    if _joint(words) or _MANY.match(words):
        return True
    if kind == "collective":
        return True
    head = head_of(words).rsplit(maxsplit=1)[-1] if head_of(words) else ""
    if kind in ("organisation", "outlet"):
        return None
    return bool(head) and singular(head) != head.lower()


def _sort(kind: SourceKind | None, person: str, heads: tuple[str, ...], body: str) -> Sort | None:
    if body:
        return "body"
    if person or kind in ("named", "unnamed", "collective"):
        return "body" if not person and kind == "collective" and set(heads) & {"police", "family", "public"} else "person"
    if kind in ("organisation", "outlet"):
        return "body"
    return "document" if kind == "document" else None


def _age(words: str) -> str | None:
    found = _AGE.search(words)
    return next((group for group in found.groups() if group), None) if found else None


def in_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Put mentions in the order of the text; of two that begin together the longer first."""
    return sorted(mentions, key=lambda one: (one.start, -one.end, not one.source))


def reach(one: Mention) -> Span:
    """From the first to the last character of a mention."""
    return Span(one.start, one.end)
