from pathlib import Path

import pytest

from saidby.case import Case
from tests.case.affair import ledgers


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small case, to be read and not changed."""
    path = tmp_path_factory.mktemp("case") / "bridge.case"
    with Case.new(path) as case:
        for one in ledgers():
            case.add_ledger(one, one.article.outlet or "")
    return path
