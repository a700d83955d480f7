"""Articles are read in a process of their own; one that is killed costs its article, and no other."""

import os
import signal

import pytest

from saidby.errors import EmptyInput, SaidbyError, TooLarge
from saidby.intake.item import Item
from saidby.intake.raw import FetchOptions, Raw
from saidby.server.bounded import Apart, Reading, read
from tests.server.test_adding import STORY


def asked(text: str, longest: int = 10_000) -> Reading:
    item = Item(origin="text", source="text", raw=Raw(data=text.encode(), origin="text"))
    return Reading(item=item, longest=longest, fetch=FetchOptions())


def test_an_article_is_read_apart_as_it_is_here() -> None:
    apart = Apart()
    try:
        assert apart(asked(STORY)) == read(asked(STORY))
        with pytest.raises(EmptyInput):
            apart(asked("  \n "))
        _kill(apart)
        with pytest.raises(SaidbyError, match="killed"):
            apart(asked(STORY))
        assert apart(asked(STORY)).statements
    finally:
        apart.close()


def _kill(apart: Apart) -> None:
    assert apart._pool is not None
    (process,) = apart._pool._processes
    os.kill(process, signal.SIGKILL)


def test_a_long_text_is_refused() -> None:
    with pytest.raises(TooLarge):
        read(asked(STORY, longest=100))
