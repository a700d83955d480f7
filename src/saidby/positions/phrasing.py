"""Whether words are a proposition: a sentence that somebody can be for or against, and that can be read without the text it comes from."""

import re
from functools import cache
from importlib.resources import files
from typing import Final

from saidby.positions.lexicon import is_mark, sections
from saidby.positions.words import Word, Words, words_of

FEWEST: Final = 3
"""Words of the shortest proposition: who, does, what."""
_AUXILIARY_WORDS: Final = (
    "is are was were will would shall should must can could may might has have had does did do ought isn aren wasn weren hasn haven hadn "
    "doesn didn don wouldn shouldn couldn mustn"
)
_AUXILIARY: Final = frozenset(_AUXILIARY_WORDS.split())
_BEFORE_NOUN_WORDS: Final = (
    "the a an this that these those his her its their our your my no any some all both each every two three four five six seven eight "
    "nine ten of in on at by for with from about between over under into against after before during without and or new former its as than"
)
_BEFORE_NOUN: Final = frozenset(_BEFORE_NOUN_WORDS.split())
_ARTICLES: Final = frozenset(["the", "a", "an", "some", "many", "all", "no", "any"])
_INNER: Final = frozenset(["what", "which", "who", "whom", "whose", "that", "whether", "if", "because"])
"""What begins a clause whose verb is not the sentence's."""
_MANY: Final = frozenset(["staff", "police", "people", "crew", "crews", "children", "women", "men", "media"])
"""Nouns of several that do not end in -s."""
_PARTICLES: Final = frozenset(["to", "up", "down", "out", "off", "back", "away"])
_POINTING_WORDS: Final = "he she it they we i you this that these those who him her them us his its their our here neither"
_POINTING: Final = frozenset(_POINTING_WORDS.split())
_PART_WORDS: Final = (
    "that whether if when while because although though after before until unless whose which where why how what as than to "
    "and or but for with by at in on of from about without despite"
)
_PART: Final = frozenset(_PART_WORDS.split())
_BEARER: Final = frozenset(["that", "which", "who", "whose"])
_OWN: Final = re.compile(r"(?i)\b(?:i|we|us|our|ours|my|me|mine|you|your|yours)\b")
_MARKS: Final = re.compile(r"[“”\"«»„…]|‘\w|\w’(?= |$)(?<!s’)")


def lacking(text: str) -> str | None:
    """Return what words lack to be a proposition, to be said behind "it"; ``None`` where they lack nothing that can be seen."""
    words = tuple(word for word in words_of(text) if not is_mark(word))
    if text.rstrip(" ”\"’'").endswith("?"):
        return "is a question"
    if len(words) <= 1:
        return "is one word"
    if words[0].text in _POINTING:
        return f"begins with “{text[words[0].start : words[0].end]}”, and does not say who that is"
    if not _has_verb(words):
        return "has no verb, so nothing is said to be done"
    if words[0].text in _PART and not _is_subject(words):
        return f"is a part of a sentence, beginning with “{text[words[0].start : words[0].end]}”"
    return None if len(words) >= FEWEST else "is too short to say who does what"


def stands_alone(text: str) -> bool:
    """Tell whether words are a proposition by themselves: nothing is left out, nobody speaks of himself, no quotation is cut."""
    if lacking(text) is not None or _OWN.search(text) or _MARKS.search(text) or _is_heading(text):
        return False
    words = tuple(word for word in words_of(text) if not is_mark(word))
    named = next(
        (at for at, word in enumerate(words) if word.name and at), 0 if words[0].name and words[0].text not in _ARTICLES else len(words)
    )
    main = next((at for at, word in enumerate(words) if at and word.text in _INNER), len(words))
    return _has_verb(words[:main]) and not any(word.text in _POINTING for word in words[:named])


def _is_heading(text: str) -> bool:
    """Tell whether words are written as a headline is, with a capital for each that tells something."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _is_subject(words: Words) -> bool:
    """Tell whether a sentence that begins with a preposition has its subject and verb behind it: "In June the city sells the harbour"."""
    return (
        words[0].text not in _BEARER and words[0].text != "to" and any(word.text in ("the", "a", "an") or word.name for word in words[2:])
    )


def _has_verb(words: Words) -> bool:
    return any(_is_verb(words, at) for at in range(1, len(words)))


def _is_verb(words: Words, at: int) -> bool:
    """Tell whether a word can be the verb of the sentence: an auxiliary, or a form of a verb where no noun stands."""
    word, before = words[at], words[at - 1]
    if word.text in _AUXILIARY:
        return True
    if before.text in _BEFORE_NOUN and not before.name:
        return False
    many = word.start - before.end == 1 and (_are_many(words, at - 1) or (before.name and _are_many(words, 0)))
    if many and (_is_deed(word) or _has_object(words, at)):
        return True
    return word.text in _past() or (word.text.endswith(("s", "ed")) and (_is_deed(word) or _governs(words, at)))


def _are_many(words: Words, at: int) -> bool:
    """Tell whether a word names several, who would do a thing without an -s: "dockers stop work", "ward staff strike"."""
    word = words[at]
    return not (word.name and at) and (word.text in _MANY or (word.text.endswith("s") and not word.text.endswith("ss")))


def _has_object(words: Words, at: int) -> bool:
    """Tell whether an article stands behind a word that is none, nor joins two: "block the port"."""
    behind = words[at + 1] if at + 1 < len(words) else None
    return behind is not None and behind.text in _ARTICLES and not {words[at].text} & (_BEFORE_NOUN | _PART | _PARTICLES)


def _governs(words: Words, at: int) -> bool:
    """Tell whether a word in -s or -ed has a name before it, or behind it an object, or where and whither it goes; and is no name."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or words[at].name or len(words[at].text) <= FEWEST:
        return False
    return words[at - 1].name or behind.name or behind.text in _BEFORE_NOUN or behind.text in _PARTICLES


def _is_deed(word: Word) -> bool:
    return not word.name and word.key in _deeds()


@cache
def _deeds() -> frozenset[str]:
    return frozenset(word.key for line in sections("deeds.txt")[""] for word in words_of(line))


@cache
def _past() -> frozenset[str]:
    """The past forms of irregular verbs; the first word of a line is the verb itself."""
    lines = (files("saidby.claims") / "irregular.txt").read_text("utf8").splitlines()
    return frozenset(form for line in lines if line and not line.startswith("#") for form in line.split()[1:])
