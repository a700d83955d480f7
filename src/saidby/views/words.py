"""The words in which records are shown: names for hops, kinds and acts, dates, and characters that would not be seen."""

import re
from collections.abc import Iterable
from datetime import datetime

from rich.cells import cell_len, set_cell_size

from saidby.types import Hop, Ledger, Source, SourceKind, Span

NOBODY = "no source given"
UNSURE = 0.5
"""Below this confidence a statement is shown as unsure: the reader itself thinks it likelier wrong than right."""

LONGEST_NAME = 80
"""Columns; what names a source at greater length is cut when shown, never in the record."""

KINDS: dict[SourceKind | None, tuple[str, str]] = {
    "named": ("person named", "people named"),
    "unnamed": ("unnamed source", "unnamed sources"),
    "collective": ("collective", "collectives"),
    "organisation": ("organisation", "organisations"),
    "outlet": ("outlet", "outlets"),
    "document": ("document", "documents"),
    "author": ("passage in the article’s own voice", "passages in the article’s own voice"),
    "implicit": ("source left open", "sources left open"),
    None: ("source", "sources"),
}
"""What one and what several of a kind are called, in the order in which they are counted."""

_PRONOUNS = frozenset({
    "he", "she", "it", "they", "who", "whom", "which", "him", "her", "them", "his", "hers", "its", "their", "theirs", "i",
    "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "one",
})  # fmt: skip
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

_INNER = str.maketrans('“”"«»', "‘’'‹›")

# Controls but tab and line feed, surrogates, and those that turn the direction of the text around them.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """Return the text with control characters, which a terminal obeys or a browser refuses, written out as ``⟨U+202E⟩``."""
    return _UNSEEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def on_one_line(text: str) -> str:
    """Return the text made visible, with every run of white space one blank."""
    return visible(" ".join(text.split()))


def trimmed(words: str, width: int) -> str:
    """Return words cut to a width in columns, after a whole word where there is one."""
    if cell_len(words) <= width:
        return words
    cut = set_cell_size(words, max(width - 1, 1)).rstrip()
    whole = cut if words[len(cut) :].startswith(" ") else cut.rpartition(" ")[0]
    return (whole or cut).rstrip(" ,;:") + "…"


def quoted(words: str) -> str:
    """Put words between quotation marks: those around the whole are not doubled, those within are single."""
    around = words[:1] + words[-1:] in ("“”", '""') and not set(words[1:-1]) & set('“”"')
    return f"“{(words[1:-1] if around else words).translate(_INNER)}”"


def words_of(ledger: Ledger, spans: Iterable[Span]) -> str:
    """Return the words under spans, with " … " where something was left out between them."""
    return " … ".join(span.of(ledger.article.text) for span in spans)


def who(ledger: Ledger, hop: Hop) -> str:
    """Name the source of a hop: as it is called; by the words that name it here, where it has neither name nor description."""
    source = ledger.source(hop.source)
    here = words_of(ledger, hop.anchor).strip(" ,;:")
    if _given(source) or not here or here.casefold() in _PRONOUNS:
        return called(ledger, source) or here or NOBODY
    return here


def called(ledger: Ledger, source: Source | None) -> str:
    """Name a source by its name, else as it is described, else by its longest mention; empty where nothing is known.

    A pronoun is the last resort: who has no other mention and speaks in the article's own voice is "the author".
    """
    mentions = [words_of(ledger, (span,)).strip(" ,;:") for span in source.mentions] if source else []
    telling = [words for words in mentions if words.casefold() not in _PRONOUNS]
    author = "the author" if source and source.kind == "author" else ""
    return _given(source) or max(telling, key=len, default="") or author or max(mentions, key=len, default="")


def _given(source: Source | None) -> str:
    """Return the name of a source or, of one unnamed, its description: the same words wherever it speaks."""
    described = source.profile.descriptor if source and source.profile else ""
    return (source.name if source else None) or described


def dated(moment: str) -> str:
    """Write an ISO 8601 date, or date and time, as a newspaper does; anything else as it is."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    day = f"{read.day} {_MONTHS[read.month - 1]} {read.year}"
    return day if len(moment) <= len("2031-03-12") else f"{day}, {read:%H:%M}"


def counted(number: int, one: str, several: str) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else several}"


def bearing_on(statements: int, unsure: int) -> str:
    """Say how many statements bear on an issue, and how many more perhaps do."""
    perhaps = f", {unsure} more perhaps" if unsure else ""
    return f"{counted(statements, 'statement bears on it', 'statements bear on it')}{perhaps}"


def listed(items: list[str]) -> str:
    """Return items as a list in a sentence."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
