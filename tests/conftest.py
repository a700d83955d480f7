"""What tests of whole articles share: one reader, for opening the network takes longer than reading."""

import signal
from collections.abc import Iterator

import pytest

from saidby.reader import Reader, Settings


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(Settings(threads=1))


@pytest.fixture(scope="session", autouse=True)
def interruptible() -> Iterator[None]:
    """Hear Ctrl-C, and let processes that tests start hear it: whoever runs the tests in the background may have it ignored."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
