"""What stands round an article's words and is not its own: which kind of block a line is, from its words alone.

Each rule looks at one line and answers with a kind or is silent; the first that answers decides. Appeals run over several lines, hence
``label_run``, which looks at the lines together. A paragraph that quotes or attributes is never furniture by its vocabulary alone: a story
may well be about donations, subscribers or cookies.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from saidby.intake.appeals import STRONG, WEAK, appeal, voice
from saidby.intake.credits import NAMES, is_byline, is_caption, is_credit
from saidby.intake.standing import (
    is_command,
    is_counter,
    is_exact_furniture,
    is_notice,
    is_platforms,
    is_section_head,
    is_teaser,
    is_wire_code,
)
from saidby.intake.wording import count_words, ends_sentence, is_reporting
from saidby.types import BlockKind

Rule = Callable[[str], bool]

_RULES: tuple[tuple[BlockKind, Rule], ...] = (
    ("furniture", is_exact_furniture),
    ("furniture", is_section_head),
    ("furniture", is_wire_code),
    ("furniture", is_counter),
    ("furniture", is_platforms),
    ("credit", is_credit),
    ("byline", is_byline),
    ("furniture", is_teaser),
    ("furniture", is_command),
    ("furniture", is_notice),
    ("furniture", lambda text: appeal(text) >= STRONG),
    ("caption", is_caption),
)


LONGEST_LINE = 2_000
"""Characters beyond which a line is taken for the story's own unseen."""


@lru_cache(maxsize=2048)
def kind_of(text: str) -> BlockKind | None:
    """Return the kind of a line that is no part of the story's telling, or ``None`` if nothing in its words says so."""
    return next((kind for kind, rule in _RULES if rule(text)), None) if len(text) <= LONGEST_LINE else None


_BIO = re.compile(
    rf"^\W*{NAMES},? (?:is|was|has been|are|serves as|covers?|writes?|reports?|edits?|works?|joined"
    rf"|contributes)\b.{{0,200}}\b(?:reporter|editor|columnist|writer|correspondent|journalist"
    r"|contributor|contributing|producer|author|freelancer?|blogger|professor|fellow|host|chief|analyst|bureau)\b"
)
_ABOUT = re.compile(
    r"^\W*(?:about (?!(?:to|a|half|one|\d)\b)\S.{0,50}|notes? to editors?|media (?:contacts?|enquiries|inquiries)"
    r"|(?:press|for more information,?) contacts?.{0,40})\W*$",
    re.IGNORECASE,
)
LONGEST_BIO = 90


def is_bio(text: str, byline: str = "") -> bool:
    """Tell whether a line presents its author: it opens with a name of the byline, or with any name and a journalist's job."""
    if count_words(text) > LONGEST_BIO or is_reporting(text):
        return False
    names = [name.strip() for name in re.split(r",| and | & |\|", byline) if len(name.split()) >= 2]
    if any(text.casefold().startswith(name.casefold() + " ") for name in names):
        return bool(re.search(r"\b(?:is|was|covers?|writes?|reports?|edits?|works?|joined|has)\b", text))
    return bool(_BIO.search(text)) and bool(re.search(r"\b(?:for|at|with|of|covering|based|who (?:covers|writes))\b", text))


def label_run(texts: Sequence[str], byline: str = "") -> list[BlockKind | None]:
    """Return the kind of each line of an article, ``None`` for the story's own.

    Beyond what each line says of itself, an appeal draws in its neighbours: the lines between two of an appeal's lines, and at the end of
    the article every line from a first appeal or pointer on if what follows speaks as the outlet does ("we", "our newsroom", "you").
    At the end, too, stand the lines that present the author (``byline`` helps to know them) or the company.
    """
    kinds = [kind_of(text) for text in texts]
    for at in (*_link_lists(texts, kinds), *_closing_appeal(texts, kinds), *_closing_notes(texts, kinds, byline)):
        kinds[at] = kinds[at] if kinds[at] in {"byline", "credit"} else "furniture"
    return kinds


_POINTER = re.compile(
    r"^\W*(?:(?:read|more|related|see|also|recommended|most|trending|latest|top|popular|up next|next|don['’]t miss"
    r"|editors?['’]?s? (?:picks?|choice)|further|you)\b"
    r"|in (?:case|other))",
    re.IGNORECASE,
)
LONGEST_LIST = 10


def _link_lists(texts: Sequence[str], kinds: Sequence[BlockKind | None]) -> list[int]:
    """Return the headlines of other stories that follow a pointer such as "Read more" or "More on this story"."""
    found: list[int] = []
    for at, text in enumerate(texts):
        if kinds[at] != "furniture" or count_words(text) > 8 or not _POINTER.match(text):
            continue
        for below in range(at + 1, min(at + 1 + LONGEST_LIST, len(texts))):
            if count_words(texts[below]) > 20 or re.search(r"[.:,;][\"'”’)]*$", texts[below]):
                break
            found.append(below)
    return found


def _closing_notes(texts: Sequence[str], kinds: Sequence[BlockKind | None], byline: str) -> list[int]:
    """Return the author's and the company's presentations among the last lines of the article."""
    tail = range(max(1, len(texts) - 6, len(texts) * 2 // 3), len(texts))
    about = next((at for at in tail if _ABOUT.search(texts[at]) and count_words(texts[at]) <= 8), None)
    bios = [at for at in tail if kinds[at] is None and is_bio(texts[at], byline) and not _is_known(texts, at)]
    return [*range(about, len(texts)), *bios] if about is not None else bios


def _is_known(texts: Sequence[str], at: int) -> bool:
    """Tell whether the name that a line opens with was in the story before: then it speaks of a person of the story, not of its author."""
    opening = texts[at].split()[:2]
    return any(word in text for word in opening[1:] for text in texts[:at] if len(text.split()) > 12)


def _is_told(text: str) -> bool:
    return ends_sentence(text) and count_words(text) > 8


def _closing_appeal(texts: Sequence[str], kinds: Sequence[BlockKind | None]) -> range:
    """Return the lines of the appeal that closes the article; empty if none does."""
    scores = [voice(text) if 3 * at > len(texts) else appeal(text) for at, text in enumerate(texts)]
    strong = [at for at, score in enumerate(scores) if score >= STRONG]
    if not strong or (len(strong) == 1 and strong[0] < len(texts) / 2):
        return range(0)
    end = strong[-1]
    if any(kinds[at] is None and scores[at] < WEAK and _is_told(texts[at]) for at in range(end + 1, len(texts))):
        return range(0)
    start = end
    for at in range(end - 1, max(-1, end - 9), -1):
        if is_reporting(texts[at]) and scores[at] < WEAK:
            break
        if kinds[at] == "furniture" or scores[at] >= WEAK:
            start = at
    return range(start, len(texts))
