"""What a caller may choose about adding, and what became of each thing added."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from saidby.errors import SaidbyError
from saidby.intake.item import IntakeOptions

KNOWN: Final = "known"
"""Why something was passed over: the case has it."""
FAILED: Final = "failed before"
"""Why something was passed over: it could not be read before, and would not be now."""


class AddOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How to add.

    Attributes:
        intake: limits, permissions and manners.
        anyway: read what looks cut, like no article, or not English, and note it.
        again: try once more what could not be read before.
        outlets: names of news organisations beyond those that saidby knows.
        jobs: processes that read; ``None`` takes as many as there are processors.
    """

    intake: IntakeOptions = IntakeOptions()
    anyway: bool = False
    again: bool = False
    outlets: frozenset[str] = frozenset()
    jobs: int | None = None


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one item.

    Attributes:
        origin: the file or address, as it is known from run to run.
        article: its id, where one was read.
        known: the case had it already.
        error: why it could not be read.
        skipped: what was passed over without being read, and why: ``KNOWN``, ``FAILED``, "hidden" …
        weight: how much of what is to be done this was; bytes, where files are added.
        waits: another program is writing, and has been for some seconds; this one is tried again, and told of once more.
        more: how much more there is to be done than was known before: a feed leads to so many articles.
    """

    origin: str
    article: str | None = None
    statements: int = 0
    known: bool = False
    error: SaidbyError | None = None
    skipped: Mapping[str, int] = MappingProxyType({})
    waits: bool = False
    weight: int = 0
    more: int = 0
