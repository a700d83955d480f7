"""What kind of source some words name, from their head noun; ``None`` where the words alone do not tell (a pronoun)."""

import re
from functools import cache
from importlib.resources import files

from saidby.attribution.outlets import Outlets, demonyms, introduced
from saidby.types import SourceKind

PRONOUN = re.compile(
    r"(?i)(?:he|she|they|it|who|we|i|you|him|her|them|this|that|these|those|both|others?|some|many|most|all|few|one|someone|which|whom|me|"
    r"my|his|its|our|your|their|another|any|anyone|everyone|no(?:body|ne| one(?: else)?)|"
    r"(?:the|this|that) (?:former|latter|two|pair|trio|duo|group)|(?:three|two|many|most|some|all|both) of (?:whom|them|us))"
)
_CUT = re.compile(
    r"(?<=[’']s)\s[“\"]|,|;|\(|—|–|\s(?:of|for|at|from|in|on|with|within|inside|close|near|familiar|who|whose|that|which|and|or|briefed|involved|speaking|to|by)\b|"
    r"\s(?:tracking(?= (?:such|the|all|how))|showing|describing|representing|protecting|"
    r"working|marching|alleging|containing|seeking|living|detailing|claiming|acting)\s|"
    r"\s(?:[a-z]+ed|seen|written|sent|drawn up)(?=\s(?:by|in|on|at|to|from|with|last|this|earlier)\b)"
)
_PEOPLE = r"(?:source|person|people|individual|official|officer|diplomat|adviser|aide|executive|employee|insider)s?"
_ANONYMOUS = re.compile(
    r"(?i)\b(?:unnamed|anonymous|unidentified|on condition of anonymity|not to be (?:named|identified)|declined to be (?:named|identified)|"
    rf"{_PEOPLE} (?:close|familiar|with (?:direct )?knowledge|briefed|inside|within|near|who))"
)
_PLURAL_PEOPLE = re.compile(r"(?:ians|eans|ists|ites|ers|ors|ans|ese)$")
_PLURAL_NAME = re.compile(r"\w{3}[^v\W]ans$|(?:ists|landers|lovers|liners|[Yy]orkers|Londoners|Democrats)$")
"""What a capitalised word ends in that is no surname: "Orkneyans" and "Icelanders", but not "Evans" or "Sanders"."""
_DAY = re.compile(
    r"(?<=\w)(?: (?:released|published|issued|conducted|taken))? (?:(?:on|last|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_SELF = re.compile(r" (?:him|her|it)self$| themselves$")
_QUANTITY = re.compile(
    r"(?i)^(?:(?:at least|about|nearly|almost|more than|fewer than|over|up to) )?(?:an? )?"
    r"(?:(?:large|small|growing|vast|good|great|wide|whole) )?"
    r"(?:number|majority|minority|handful|couple|group|crowd|team|array|variety|chorus|host|lots?|many|most|some|several|few|all|none|part|half|"
    r"two-thirds|third|one|two|three|four|five|six|millions|thousands|hundreds|dozens|scores|[\w.]+(?:%| per ?cent))"
    r"(?: in \w+)? of (?:(?:the|his|her|its|their|our|my|these|those) )?(?=\w)"
)
_ADJECTIVE = (
    r"(?:[Ff]ederal|[Ss]tate|[Ll]ocal|[Nn]ational|[Cc]urrent|[Ff]ormer|[Jj]unior|[Ss]enior|[Pp]ublic|U\.?S\.?|U\.?K\.?|EU|UN|military|civilian|"
    r"civil|political)"
)
_TWO_ADJECTIVES = re.compile(rf"(?P<first>\b[A-Z]\w+|\b{_ADJECTIVE}) and (?=(?:{_ADJECTIVE}|[A-Z]\w+|[a-z]+) [a-z])")
_CAPITAL = r"[A-Z][\w’'.-]*"
_OF_THEN_NAME = re.compile(
    rf"(?:[Tt]he )?(?:{_CAPITAL} )*(?P<title>{_CAPITAL}) (?:of|for)(?: the)? "
    rf"(?P<run>(?:{_CAPITAL} )+?(?:(?P<role>[a-z]+) )?(?P<name>{_CAPITAL}(?: [A-Z]\.)? {_CAPITAL}))(?:$|,)"
)
_BASED = re.compile(r"\b[A-Z]\w+-based [A-Z][\w’'&.-]*$")
"""A single name behind a seat is a firm's: "Tern-based Lorcan"."""
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_TITLE_WORD = re.compile(r"^[A-ZÀ-ÞА-Я][\w’'.-]*$")
_ACRONYM = re.compile(r"(?:[Tt]he )?[A-Z][A-Z&.]{1,7}")


_HEADS = ("person", "people", "collective", "document", "organisation")


@cache
def listed(section: str) -> frozenset[str]:
    """The words of one section of the list."""
    blocks = (files("saidby.attribution") / "nouns.txt").read_text(encoding="utf8").split("\n[")
    return next(frozenset(block.split("]", 1)[1].split()) for block in blocks if block.startswith(section + "]"))


def _section(noun: str) -> str | None:
    return next((section for section in _HEADS if noun.lower() in listed(section)), None)


def kind_of(words: str, outlets: Outlets) -> SourceKind | None:
    """Read the kind of source from the words that name it.

    The rules stand in order; the first that speaks decides. What none of them knows is ``None``.
    """
    bare = _plain(words)
    if not bare:
        return "implicit"
    if PRONOUN.fullmatch(bare):
        return None
    if _ANONYMOUS.search(bare):
        return "unnamed"
    if (part := _QUANTITY.match(bare)) and not _apposes_name(bare):
        return _some_of(part[0], bare[part.end() :], outlets)
    return _by_name(bare, outlets) or _by_noun(bare)


def _by_name(bare: str, outlets: Outlets) -> SourceKind | None:
    head = head_of(bare)
    if outlets.exactly(head):
        return "outlet"
    if is_person(bare, outlets):
        return "named"
    return "outlet" if outlets.named(head) and not _speaks_for_itself(head) else None


def _plain(words: str) -> str:
    """The words without marks at their edges, a day ("a release Friday") or emphasis; "Danish and Welsh vets" as "Welsh vets"."""
    bare = re.sub(r"\s+", " ", words).strip(" “”\"'‘’,.")
    bare = _SELF.sub("", _DAY.sub("", bare))
    return _TWO_ADJECTIVES.sub(lambda found: "" if _describes(found["first"]) else found[0], bare)


def _describes(word: str) -> bool:
    return word in demonyms() or re.fullmatch(_ADJECTIVE, word) is not None


def _some_of(part: str, rest: str, outlets: Outlets) -> SourceKind | None:
    """Some of a kind: one of several people is unnamed, several are a collective; else what the rest is."""
    kind = kind_of(rest, outlets)
    if kind in ("named", "collective"):
        return "unnamed" if part.lower().startswith("one of") else "collective"
    return kind


def _speaks_for_itself(head: str) -> bool:
    """Tell whether the head noun after an outlet's name is a person or a document: "a Reuters reporter", "a Reuters report"."""
    last = head.rpartition(" ")[2]
    return last.islower() and _section(last) in ("person", "people", "collective", "document")


def _by_noun(bare: str) -> SourceKind | None:
    head = head_of(bare)
    section = _section(head.split()[-1]) if head else None
    if listed("body") & set(head.split()[-1:]) and not (" " not in head and section == "collective"):
        return "organisation"
    if section in ("person", "people"):
        return "unnamed"
    if section == "document":
        return "document"
    if section == "collective" or (section is None and _PLURAL_PEOPLE.search(head)):
        return "collective"
    return "organisation" if section == "organisation" or _BASED.search(head) or _institution(bare, head) else None


def _institution(bare: str, head: str) -> bool:
    return bool(listed("place") & set(bare.split()) or _ACRONYM.fullmatch(head) or listed("body") & set(name_in(head).split()))


def head_of(words: str) -> str:
    """The words up to and with the head noun: before the first comma, preposition or relative clause."""
    found = _CUT.search(words, 1)
    return (words[: found.start()] if found else words).strip().removesuffix("’s").removesuffix("'s")


_ADDRESS = re.compile(r"(?i)(?:mr|mrs|ms|dr|rep|sen|gov|prof|sir|dame|lord|lady|col|gen|capt|sgt|lt|maj|judge|justice|sheriff)\b\.? [A-Z]")
"""Forms of address that a name alone can follow, also one in capitals ("REP. TILDEN")."""


def is_person(words: str, outlets: Outlets) -> bool:
    """Tell whether the words hold a person's name: a capitalised name at the end of the head that is no outlet's, body's or place's."""
    head = named_part(words)
    name = name_in(head)
    last = name.split()[-1:]
    if len(name) < 2 or PRONOUN.fullmatch(head) or last[0] not in head.split()[-1] or outlets.named(name) or _section(head.split()[-1]):
        return False
    if _BASED.search(head):
        return False
    if _ADDRESS.match(head):
        return True
    if introduced(head, name):
        return False
    return not _institution(last[0], name) and not (" " not in name and _PLURAL_NAME.search(name))


def named_part(words: str) -> str:
    """The part of a phrase that can hold the name: the head, or what stands behind a role with "of" or in apposition to it.

    "its chief executive, Jon Haverly"; "the Minister of Inland Waters Jon Haverly"; "the University of Skarn botanist Jon Haverly".
    """
    if found := _OF_THEN_NAME.match(words):
        role, run, name = found["role"] or "", found["run"].split(), found["name"]
        if (_section(role) == "person" or role.endswith("ist")) or (len(run) > 2 and not role and _is_title(found["title"])):
            return name if not listed("body") & set(name.split()) else head_of(words)
    parts = [part.strip() for part in words.split(",")]
    head = head_of(words)
    holds_none = _ends_in_name(head) or _section(head.rpartition(" ")[2]) == "document"  # "a statement issued by the clerk, Jon Haverly"
    return parts[1] if _apposes_name(words) and not holds_none else head


def _ends_in_name(head: str) -> bool:
    """Tell whether the head ends in a capitalised word that is no role ("the State Governor, Jon Haverly")."""
    last = head.rsplit(maxsplit=1)[-1]
    return bool(_TITLE_WORD.match(last)) and not (_section(last) == "person" or _is_title(last))


def _apposes_name(words: str) -> bool:
    """Tell whether a full name follows the first comma."""
    parts = [part.strip() for part in words.split(",")]
    return len(parts) > 1 and _is_full_name(parts[1])


def _is_full_name(words: str) -> bool:
    """Tell whether the words are a name of two or more, with titles at most ("Dr Jon Haverly")."""
    name = name_in(words)
    return " " in name and words.endswith(name) and all(map(_TITLE_WORD.match, words.removesuffix(name).split()))


def name_in(head: str) -> str:
    """The last run of capitalised words without titles, with the particles between them ("Ursula von der Leyen")."""
    run: list[str] = []
    for word in reversed(head.split()):
        bare = word.strip("“”\"‘’',")
        if _TITLE_WORD.match(bare) or (run and bare.lower() in listed("particle")):
            run.insert(0, bare)
        elif run:
            break
    run = _behind_titles(run)
    while run and _leads(run):
        run.pop(0)
    return " ".join(run)


def _behind_titles(run: list[str]) -> list[str]:
    """The part of a run behind its last title or possessive ("House Speaker Jon Haverly", "Iran’s Jon Haverly")."""
    cuts = [k + 1 for k, word in enumerate(run[:-1]) if (_is_title(word) and k) or word.endswith(("’s", "'s"))]
    behind = run[max(cuts, default=0) :]
    return run if set(behind) <= _SUFFIXES else behind


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in listed("title")


def _leads(run: list[str]) -> bool:
    """Tell whether the first word of a run is no part of the name: an article, a title, the acronym of a body."""
    first = run[0].lower().rstrip(".")
    return (
        first in listed("particle")
        or first in ("the", "a", "an")
        or first in listed("title")
        or (len(run) > 2 and not run[1].isupper() and (bool(_ACRONYM.fullmatch(run[0])) or run[0] in demonyms()))
    )
