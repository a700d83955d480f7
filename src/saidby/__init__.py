"""saidby reads the news as a standards editor does: who said what, through whom, how firmly.

>>> import saidby
>>> ledger = saidby.read("story.html")
>>> for statement in ledger.statements:
...     print(ledger.words(statement.content), "|", [ledger.words(hop.anchor) for hop in statement.chain])
"""

from typing import TYPE_CHECKING

from saidby.errors import SaidbyError
from saidby.types import Act, Article, Block, Hop, Ledger, Manner, Mode, Note, Profile, Source, SourceKind, Span, Statement, decode_ledger
from saidby.version import VERSION as __version__

if TYPE_CHECKING:
    from saidby.case import AddOptions, Case
    from saidby.intake.raw import FetchOptions
    from saidby.reader import Reader, Reading, Settings

__all__ = [
    "Act", "AddOptions", "Article", "Block", "Case", "FetchOptions", "Hop", "Ledger", "Manner", "Mode", "Note", "Profile", "Reader",
    "Reading", "SaidbyError", "Settings", "Source", "SourceKind", "Span", "Statement", "__version__", "decode_ledger", "read",
]  # fmt: skip
_LATE = {
    "Reader": "saidby.reader", "Reading": "saidby.reader", "Settings": "saidby.reader", "FetchOptions": "saidby.intake.raw",
    "Case": "saidby.case", "AddOptions": "saidby.case",
}  # fmt: skip


def read(source: str) -> Ledger:
    """Read one file, http(s) address, or "-" for standard input; for more than one keep a ``Reader``.

    Raises:
        SaidbyError: the source cannot be had, or cannot be read as an English article; see ``saidby.errors``.
    """
    from saidby.reader import Reader  # noqa: PLC0415 - the reader's libraries take a second to import; the types should not

    return Reader().read(source)


def __getattr__(name: str) -> object:
    """Import what is costly when it is first asked for (PEP 562)."""
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_LATE[name]), name)
