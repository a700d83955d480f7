"""The words of a statement as they are compared: those that tell something, names, numbers, what stands against it."""

import re
from functools import lru_cache
from typing import Final

import msgspec

from saidby.claims.numbers import Number, numbers
from saidby.claims.stems import concept, rarity, stem

LONGEST: Final = 1200
"""Characters of a content that are compared."""
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?|[.!?…:](?=\s|$)")
_LITTLE: Final = (
    "a an the this that these those it its he him his she her hers they them their theirs we us our ours i me my mine you your yours "
    "who whom whose which what there here and or nor but so if then than as of in on at by with into onto over under about against "
    "for from to up down off out through between among during within without upon after before since until till again also too very "
    "is are was were be been being am do does did done doing has have had having will would shall should can could may might must "
    "s t d ll re ve m not no never none neither nobody nothing cannot any some each every all both such just only even still yet "
    "now more most much many least well when where why how while because although though however therefore whether going set due "
    "say said says according told report reported reportedly allegedly per cent percent least per one his own year-on-year "
    "hundred thousand million billion milliard trillion bn mn"
)
_EMPTY: Final = frozenset(_LITTLE.split())
"""Words that say little by themselves."""
_NOT: Final = re.compile(
    r"(?i)\b(?:not|never|no|nobody|no one|nothing|none|neither|nor|cannot|without|no longer|rules? out|ruled out|ruling out|"
    r"den(?:y|ies|ied)|refus(?:e|es|ed|ing)|fail(?:s|ed)?|lack(?:s|ed)?|unable|unwilling)\b|n[’']t\b"
)
_NO_NEGATION: Final = re.compile(
    r"(?i)\b(?:not only|not just|not merely|no doubt|no (?:less|fewer|later|more|sooner) than|not to mention|cannot but|why not|"
    r"no\. \d|never mind)"
)
_DATELINE: Final = re.compile(r"^[^a-z(]{2,40}(?:, \w{3,9}\.? \d{1,2})? ?(?:\([^()]{2,40}\) ?)?[-–—]+ ")
_THIN: Final = 2.2
"""The weight of words below which a content says too little to be known by ("we are confident")."""
BARE: Final = 0.7
"""The weight of words, but for names, below which a content says nothing by itself."""
_SELF: Final = re.compile(r"(?i)\b(?:i|we|us|our|ours|my|me|mine|i[’']m|we[’']re|we[’']ve|i[’']ve|we[’']ll|i[’']ll)\b")
_LEAD: Final = re.compile(r"(?i)^[\W_]*(?:that )?(?:it|its|he|she|they|their)\b")
_MODALS: Final = (
    (
        "maybe",
        re.compile(r"(?i)\b(?:(?-i:may)|might|could|possibly|perhaps|maybe|likely|consider\w*|thinking (?:about|of)|weigh\w*|mull\w*)\b"),
    ),
    ("should", re.compile(r"(?i)\b(?:should|must|ought|needs? to|has to|have to)\b")),
)
_TENSE: Final = re.compile(
    r"(?i)\b(?:will|would|shall|going to|plans?|planned|is to|are to|was to|were to|about to|due to|set to|intends?)\b|[’']ll\b"
)


_DATES: Final = {
    word: kind
    for kind, words in (
        ("month", "january february march april may june july august september october november december"),
        ("weekday", "monday tuesday wednesday thursday friday saturday sunday"),
        ("season", "spring summer autumn winter"),
    )
    for word in words.split()
}
_DATE_WEIGHT: Final = 0.4
"""Of a month or weekday: it tells when, and is told or left out at will."""


class Word(msgspec.Struct, frozen=True):
    """A word that tells something.

    Attributes:
        text: in small letters.
        key: what it is compared by: the stem that stands for all used alike.
        weight: how much it tells, 0.25 to 1.
        name: written as a name, not at the start of a sentence.
        before: the key of the name right behind it, if there is one ("Toma" is before "Reyle").
    """

    text: str
    stem: str
    key: str
    weight: float
    name: bool
    before: str = ""


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one content.

    Attributes:
        nots: how many words deny.
        own: the speaker speaks of himself ("we", "my").
        pronoun: it begins with a pronoun for somebody named before.
        modal: "maybe", "should", "ahead" or "so".
        order: keys in the order of the text, for "Orrin attacked Velmar".
    """

    words: tuple[Word, ...]
    numbers: frozenset[Number]
    nots: int
    own: bool
    pronoun: bool
    modal: str
    small: frozenset[str]

    @property
    def dates(self) -> dict[str, frozenset[str]]:
        """Return months, weekdays and seasons that are named, by kind."""
        found = [(kind, word.key) for word in self.words if (kind := _DATES.get(word.text))]
        return {kind: frozenset(key for of, key in found if of == kind) for kind, _ in found}

    @property
    def keys(self) -> frozenset[str]:
        """Return what the words are compared by."""
        return frozenset(word.key for word in self.words)

    @property
    def names(self) -> frozenset[str]:
        """Return the names among them."""
        return frozenset(word.key for word in self.words if word.name)

    @property
    def thin(self) -> float:
        """Return how much is wanting for the words to be known by, 0 to 1."""
        return max(0.0, 1 - self.weight / _THIN)

    @property
    def plain(self) -> float:
        """Return how much the words tell that are no names."""
        return sum({word.key: word.weight for word in self.words if not word.name}.values())

    @property
    def weight(self) -> float:
        """Return how much they tell, each once."""
        return sum({word.key: word.weight for word in self.words}.values())


@lru_cache(maxsize=32768)
def wording(content: str) -> Wording:
    """Read the words of a content."""
    text = undated(content[:LONGEST])
    return Wording(
        words=tuple(_words(text)), numbers=numbers(text), nots=_nots(text), own=bool(_SELF.search(text)),
        pronoun=bool(_LEAD.match(text)), modal=_modal(text), small=frozenset(word.lower() for word in re.findall(r"[^\W\d_]+", text)),
    )  # fmt: skip


def spoken(content: str, speaker: str) -> Wording:
    """Read the words of a content in which "I" and "we" are the speaker."""
    said = wording(content)
    own = tuple(word for word in wording(speaker).words if word.key not in said.keys) if said.own and speaker else ()
    return msgspec.structs.replace(said, words=said.words + own) if own else said


def with_cue(content: str, cue: str | None) -> str:
    """Return what is said: the content, and before it the cue where the content by itself says nothing ("to endorse Trump")."""
    return f"{cue} {content}" if cue and wording(content).plain < BARE else content


def undated(content: str) -> str:
    """Return a content without the place, day and agency that a report may begin with ("SKARN, May 4 (North Wire) - ")."""
    return _DATELINE.sub("", content)


def meant(content: str, sentence: str) -> str:
    """Return the text whose vector stands for a statement: its content, or the sentence it stands in where it says too little."""
    words = undated(content[:LONGEST])
    return words if wording(content).thin == 0 else f"{words} ({sentence[:LONGEST]})" if sentence else words


def _words(text: str) -> list[Word]:
    found: list[Word] = []
    opens, ends = True, 0
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token in ".!?…:":
            opens = True
            continue
        if word := _word(token, opens):
            _join(text, found, ends, match.start(), word)
            found.append(word)
            ends = match.end()
        opens = False
    return found


def _join(text: str, found: list[Word], ends: int, start: int, word: Word) -> None:
    """Tell a word that a name stands right behind it."""
    if found and word.name and text[ends:start] == " ":
        found[-1] = msgspec.structs.replace(found[-1], before=word.key)


def _word(token: str, opens: bool) -> Word | None:
    small = re.sub(r"[’'](?:s|)$", "", token).lower()
    if small in _DATES and (token[0].isupper() or _DATES[small] == "season"):
        return Word(small, small, small, _DATE_WEIGHT, False)
    if small in _EMPTY or not small or small[0].isdigit() or len(small) == 1:
        return None
    root = stem(small)
    weight, name = rarity(small), token[0].isupper() and not opens
    if token[0].isupper() and opens:
        name = weight == 1.0  # a rare word at the start of a sentence is a name more often than not
    return Word(small, root, root if name else concept(root), max(weight, 0.7) if name else weight, name)


def _nots(text: str) -> int:
    return len(_NOT.findall(_NO_NEGATION.sub(" ", text)))


def _modal(text: str) -> str:
    found = next((name for name, pattern in _MODALS if pattern.search(text)), None)
    return found or ("ahead" if _TENSE.search(text) else "so")
