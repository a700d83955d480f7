"""What an article recalls from before its news."""

import msgspec
import pytest

from saidby.claims.recalled import recalled
from tests.claims.telling import told

SAID = "no barge would pass the lock"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (f"Three weeks after the mayor swore that {SAID}, the lock was opened.", True),
        (f"It would be a turn for Ada Brill, who said on March 3 that {SAID}.", True),
        (f"It would be a turn for Ada Brill, who had insisted last month that {SAID}.", True),
        (f"Contrary to her promise that {SAID}, the lock was opened.", True),
        (f"Ada Brill, who runs the lock, said that {SAID}.", False),
        (f"Ada Brill said on March 3 that {SAID}.", False),
        (f"She said that {SAID} weeks after the flood.", False),
    ],
)
def test_recalled(sentence: str, found: bool) -> None:
    assert recalled(told(SAID, article="x", sentence=sentence)) == found


def test_when_it_was_said_may_tell() -> None:
    assert recalled(msgspec.structs.replace(told(SAID, article="x"), when="last year"))
    assert not recalled(msgspec.structs.replace(told(SAID, article="x"), when="on Tuesday"))
