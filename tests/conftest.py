"""What tests of whole articles share: one reader, for opening the network takes longer than reading."""

import pytest

from saidby.reader import Reader, Settings


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(Settings(threads=1))
