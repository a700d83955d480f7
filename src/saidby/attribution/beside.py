"""What stands beside a person's name and says what he is: a title before it, an appositive on either side."""

import re
from collections.abc import Iterator

from saidby.attribution.lore import is_body_noun
from saidby.attribution.nouns import listed, section_of
from saidby.attribution.offices import bare_words
from saidby.types import Span

_HONORIFIC = re.compile(r"(?i)^(?:(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|hon|the hon|right honourable|chief)\.?\s*)+$")
_LAST_HONORIFIC = re.compile(r"(?i)(?<!first)(?:\s|^)(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.?$")
_FIRST_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr)\.? (?=[A-ZÀ-Þ])")
_POSTNOMINAL = re.compile(r"^,? (?P<role>MP|MEP|MSP|MLA|TD|MS|KC|QC|SC)\b")
_AGE = re.compile(r"^,?\s*(?:aged )?\d{1,3}(?=[,;) ]|$)")
_BEHIND = re.compile(r"^\s*(?:,|—|–|\(|-)\s*(?P<rest>.+)$", re.DOTALL)
_STOP = re.compile(
    r"[,;:()“”\"—–\n]|(?<!\b[A-Z])\.(?=\s|$)|\s(?:who|whom|whose|which|said|says|told|tells|added|adds|has|had|was|were|is|are|did|wrote|"
    r"and (?:he|she|his|her))\b|\s-\s"
)
_NO_NOUN = re.compile(
    r"(?i)^(?:who|whom|whose|which|that|said|says|told|and|but|or|speaking|citing|quoting|according|asked|when|where|while|with whom|as "
    r"well|"
    r"in|on|at|by|from|for|of|to|he|she|they|it|we|i|also|then|however|too|prosecuting|defending|\w+ing|\w+ed|now|once|perhaps|if|now in|"
    r"back)\b"
)
_ATTACHED = re.compile(r"^,?\s(?P<link>(?:of|at|from|with|for)\s+(?:the )?(?=[A-ZÀ-Þ]))")
_AT_DESK = re.compile(
    r"^,?\s(?:of|at|from|with) the (?P<body>(?:[a-z][\w-]* ){0,3}?(?P<noun>[a-z][\w-]*))(?=[,.;:]|$| (?:said|says|"
    r"told|who)\b)"
)
"""Whom somebody is of, in common nouns ("Ada Lind of the tide office")."""
_SEAT = re.compile(r"[(,]\s?[A-Z]{1,4}(?:-|\.?,? )(?P<place>[A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*)?)(?=[,)])")
_START = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[“\"(]))(?:the|a|an|its|his|her|their|our|one of the|[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*)*(?:’s|'s)|another) ",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+$")
_MODIFIER = listed("modifier")


def beside(name: Span, lower: int, upper: int, loose: Span, text: str) -> Iterator[str]:
    """Yield the phrases that say what a named person is, the likeliest first.

    Args:
        name: where the name stands.
        lower, upper: how far to look, within one sentence.
        loose: the stretch in which any phrase will do (the mention); outside of it the phrase must have the head noun of a role.
        text: the article's text.
    """
    yield from _before(text[max(lower, loose.start) : name.start], whole=True) if loose.start < name.start else ()
    yield from _behind(text[name.end : max(name.end, loose.end)], any_noun=True)
    if loose.start >= name.start:
        yield from _before(text[lower : name.start], whole=False)
    if loose.end <= name.end + 1:
        yield from _closed(text[name.end : upper])


def seat(name: Span, upper: int, text: str) -> str | None:
    """The place in the tag of a legislator: "(R-Tilden)"."""
    found = _SEAT.match(text[name.end : upper].lstrip())
    return found["place"] if found else None


def is_role(phrase: str) -> bool:
    """Tell whether the head noun of a phrase is what somebody can be."""
    bare = bare_words(phrase)
    head = re.split(r"\s(?:of|at|for|with|from|in|inside|within|on|to|under|near|attached|assigned)\s", bare)[0]
    last = head.split()[-1] if head.split() else ""
    return bool(last) and (section_of(last) in ("person", "people") or _is_title(last))


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in listed("title")


def _before(left: str, whole: bool) -> Iterator[str]:
    """The appositive or title before a name; ``whole`` if ``left`` is all of the mention before it."""
    words = _FIRST_HONORIFIC.sub("", _LAST_HONORIFIC.sub("", left.rstrip()).rstrip())
    if not words or _HONORIFIC.match(words):
        return
    if owner := _OWNER_OF_NAME.search(words):
        yield f"person of {owner[0]}"
        return
    apposed, _, title = words.rpartition(",")
    if apposed:
        yield from _apposed(apposed, whole)
        words = title.strip()
    if found := _OF_STATE.search(words):
        yield found[0]
    elif words and not _HONORIFIC.match(words):
        yield from [words] if whole and _fits(words) else _title_of(words)


_OWNER_OF_NAME = re.compile(r"(?:[Tt]he )(?:[a-z][\w-]* ){0,3}?[a-z][\w-]*(?=[’']s$)")
"""Whose somebody is by a common noun alone ("the union’s Ada Lind")."""
_OF_STATE = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w’'.-]* )*?)(?:Secretary|Minister|Director|Commissioner|Chancellor|Head|Chief|President|Chair|Dean|Bishop|"
    r"Archbishop|Governor|Mayor)"
    r"(?: General)? (?:of|for) (?:the )?(?:[A-ZÀ-Þ][\w’-]*,? (?:and )?)*[A-ZÀ-Þ][\w’-]*$"
)
"""A title with its field in capitals, right before a name ("Secretary of State Jon Haverly")."""


_NO_END = re.compile(
    r"(?:said|says|told|that|by|and|from|of|for|with|in|on|at|to|like|including|than|as|when|while|because|but|or|after|before|about)"
)
"""What ends no title, though small letters do."""


def _fits(words: str) -> bool:
    """Tell whether all that stands before a name in a mention can be a title: its last word is a role, or at least no name itself."""
    last = words.rsplit(maxsplit=1)[-1]
    return is_role(words) or (last.islower() and not _NO_END.fullmatch(last) and section_of(last) != "document")


def _apposed(apposed: str, whole: bool) -> Iterator[str]:
    """What stands before "," and a name: all of it in a mention, else from the article or owner that begins a role."""
    if whole:
        yield apposed
        return
    clause = re.split(r"[,;:.“”]\s", apposed)[-1]
    for start in _START.finditer(clause):
        phrase = clause[start.start() :]
        if is_role(phrase) and not _STOP.search(phrase):
            yield phrase
            return


def _title_of(words: str) -> Iterator[str]:
    """The title at the end of some words of a sentence: back from its head noun over what can belong to it."""
    run: list[str] = []
    for word in reversed(words.split()):
        bare = word.strip('“”"(')
        if not run and not (section_of(bare) == "person" or _is_title(bare)):
            return
        if run and not _belongs(bare):
            break
        run.insert(0, bare)
        if word.endswith(("’s", "'s")) or word != bare or len(run) > 6:
            break
    phrase = " ".join(run)
    if run and phrase in words and not _HONORIFIC.match(phrase):
        yield phrase


_ADJECTIVE = re.compile(r"\w{3}(?:al|ary|ive|ic|ior|ean)$")


def _belongs(word: str) -> bool:
    """Tell whether a word before a role can belong to it."""
    if word.endswith((",", ".", ":", ";")) and not _is_title(word):
        return False
    low = word.lower()
    return (
        word[:1].isupper()
        or _ADJECTIVE.search(low) is not None
        or low in _MODIFIER
        or low in listed("ordinary")
        or section_of(word) in ("organisation", "person")
        or _is_title(word)
    )


_THEN = re.compile(r"^, (?:then|now) (?=(?:the|a|an|its|his|her) )")


def _behind(right: str, any_noun: bool) -> Iterator[str]:
    """The appositive behind a name, or what hangs on it with "of" or "at"."""
    if post := _POSTNOMINAL.match(right):
        yield post["role"]
    rest = _THEN.sub(", ", _AGE.sub("", right))
    if (desk := _AT_DESK.match(rest)) and is_body_noun(desk["noun"]):
        yield f"person of {desk['body']}"
        return
    if attached := _ATTACHED.match(rest):
        yield "person " + _STOP.split(rest[attached.start("link") :])[0]
        return
    found = _BEHIND.match(rest)
    if not found:
        return
    for part in _parts(found["rest"]):
        if not _NO_NOUN.match(part) and (is_role(part) or (any_noun and _has_article(part))):
            yield part
            return


def _parts(words: str) -> Iterator[str]:
    """The pieces between commas, at most three: an age, a place or a degree may stand before the role."""
    start = 0
    for _ in range(3):
        words = re.sub(r"^[\s,]+(?:aged )?(?:\d{1,3}(?=,|\s|$))?[\s,]*", "", words[start:])
        found = _STOP.search(words)
        if not words or (found and found.start() == 0):
            return
        yield words[: found.start()] if found else words
        if not found or words[found.start()] != ",":
            return
        start = found.start()


def _has_article(part: str) -> bool:
    return re.match(r"(?:the|a|an|its|his|her|their) ", part) is not None


def _closed(right: str) -> Iterator[str]:
    """An appositive behind a name that the mention left out; it must be closed by a comma or the sentence's end."""
    found = re.match(r",\s(?:\d{1,3},\s)?(?P<part>[^,;:()“”\"—–\n.]{3,90}(?:\.(?=\w)[^,;:()“”\"—–\n.]*)*)(?P<end>[,;)—–.]|$)", right)
    if found and not _NO_NOUN.match(found["part"]) and is_role(found["part"]) and not _VERB.search(found["part"]):
        yield found["part"]


_VERB = re.compile(r"\s(?:said|says|told|was|were|is|are|has|had|have|will|would|added|did|who|and (?:he|she|they))\b")
