"""What a person types becomes a query of FTS5 that cannot be wrong: every word stands in quotation marks.

Every word must occur. "Words in quotation marks" occur as they stand, ``word*`` is the beginning of one, ``-word`` does not occur.
"""

import re
from typing import Final

LONGEST: Final = 1000
"""Characters of what is typed that are looked at."""
MOST: Final = 32
"""Words that are looked for."""

BEGINNING: Final = 3
"""Letters that the beginning of a word has at least; fewer begin so many words that the search would take seconds."""

_ITEM: Final = re.compile(r"(?P<no>-?)(?:[\"“”„«](?P<phrase>[^\"“”„«»]*)[\"“”»]?|(?P<word>[^\s\"“”„«»]+))")
_UNFIT: Final = re.compile("[\ud800-\udfff\x00]")


def query(words: str) -> str:
    """Return the query; "" where nothing that was typed can be looked for."""
    fit = _UNFIT.sub(" ", words[:LONGEST])
    items = [(bool(item["no"]), _quoted(item["phrase"], item["word"])) for item in _ITEM.finditer(fit)]
    wanted = [text for no, text in items if text and not no][:MOST]
    unwanted = [text for no, text in items if text and no][:MOST]
    if not wanted:  # to leave out words of nothing is to look for them
        wanted, unwanted = unwanted, []
    return " NOT ".join(["(" + " AND ".join(wanted) + ")", *unwanted]) if wanted else ""


def _quoted(phrase: str | None, word: str | None) -> str:
    text = phrase if phrase is not None else (word or "")
    if not any(map(str.isalnum, text)):
        return ""
    beginning = " *" if phrase is None and text.endswith("*") and sum(map(str.isalnum, text)) >= BEGINNING else ""
    return '"' + text.replace('"', '""') + '"' + beginning
