"""Which readings are somebody's position."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from saidby.case.holding import Holding, is_somebodys
from saidby.records import Belonging, Party, Read
from saidby.store import Store


@pytest.mark.parametrize(
    ("rule", "score", "sure", "held"),
    [
        ("deed", 0.4, False, True),
        ("network", 0.35, False, False),
        ("network", 0.5, False, True),
        ("network", 0.4, True, True),
        ("deed", 0.2, False, False),
    ],
)
def test_what_the_network_alone_reads_must_be_surer(rule: str, score: float, sure: bool, held: bool) -> None:
    read = Read(statement="s", bearing="for", score=score, sure=sure, rule=rule, reason="")
    assert is_somebodys(read) is held


@pytest.fixture
def holding(tmp_path: Path) -> Iterator[Holding]:
    """Parties of which one is called as another is, and one has a short name of its own."""
    with Store.create(tmp_path / "a.case") as store:
        with store.writing():
            store.parties.put([
                Party(id="a" * 16, name="Skarn", kind="named", names=("Skarn",)),
                Party(id="b" * 16, name="Skarn Press Agency", kind="outlet", names=("Skarn Press Agency", "Skarn")),
                Party(id="c" * 16, name="Edda Karr", kind="named", names=("Edda Karr", "Karr")),
            ])  # fmt: skip
            store.belongings.put([Belonging(part="Edda Karr", whole="Skarn", by="o", at="2031-01-01T00:00:00Z")])
        yield Holding(store)


@pytest.mark.parametrize(
    ("asked", "held", "others"),
    [
        ("Skarn", ["Skarn", "Edda Karr", "Karr"], ["Skarn Press Agency"]),
        ("Skarn Press Agency", ["Skarn Press Agency"], ["Skarn", "Edda Karr"]),
        ("Karr", ["Skarn", "Edda Karr"], ["Skarn Press Agency"]),
    ],
)
def test_a_party_is_wanted_and_who_rolls_up_to_it_and_nobody_whose_name_begins_so(
    holding: Holding, asked: str, held: list[str], others: list[str]
) -> None:
    wholes = holding.wholes([asked])
    assert [name for name in (*held, *others) if wholes.hold(name)] == held
