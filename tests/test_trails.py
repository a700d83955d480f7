"""A key beside the trails of a case of two stories."""

from pathlib import Path

import pytest

from bench.trails import Affair, Anchored, Key, Keyed, Story, affair, judge, stories, table
from saidby.errors import UsageError

FIRST = Story(
    id="f1",
    case="weir",
    outlet="Skarn Courier",
    date="2031-05-02",
    title="Weir at Halm is cracked, engineers say",
    text="The weir at Halm has a crack from bank to bank, two engineers told the Skarn Courier on Friday. They asked not to be named.",
    statements=(Anchored(claim="C1", anchor="has a crack from bank to bank", act="assert"),),
)
SECOND = Story(
    id="f2",
    case="weir",
    outlet="Morgenblad",
    date="2031-05-03",
    title="Minister denies report of crack in weir",
    text="The weir at Halm has a crack from bank to bank, the Skarn Courier reported on Friday, citing two engineers.\n\n"
    "“There is no crack in the weir at Halm,” Roads Minister Ada Kell said on Saturday.",
    statements=(
        Anchored(claim="C1", anchor="has a crack from bank to bank", act="assert"),
        Anchored(claim="C2", anchor="There is no crack in the weir", act="deny"),
    ),
)


@pytest.fixture(scope="module")
def weir() -> Affair:
    return affair((FIRST, SECOND))


def rows(found: Affair, **key: object) -> dict[str, list[bool]]:
    judged = list(judge(found, Key(origins={"C1": Keyed(**key)})))  # type: ignore[arg-type]
    return {measure: [one.right for one in judged if one.measure == measure] for measure in {one.measure for one in judged}}


def test_what_the_key_tells_is_right(weir: Affair) -> None:
    found = rows(weir, independent_outlets=1, independent_sources_claimed=2, denied_by=("Ada Kell",))
    assert found == {
        "together": [True, True],
        "origins, range holds it": [True],
        "origins, that number": [True],
        "claimed sources, range holds it": [True],
        "answers": [True],
    }


def test_what_it_tells_otherwise_is_wrong(weir: Affair) -> None:
    found = rows(weir, independent_outlets=3, denied_by=("Odo Brandt",), not_confirmed_by=("Ada Kell",))
    assert (found["origins, range holds it"], found["answers"]) == ([False], [False, False])


def test_a_row_a_measure(weir: Affair) -> None:
    told = list(table(list(judge(weir, Key(origins={"C1": Keyed(independent_outlets=1)})))))
    assert told[2:] == [
        "| together | 2 | 2 | 100.0 |",
        "| origins, range holds it | 1 | 1 | 100.0 |",
        "| origins, that number | 1 | 1 | 100.0 |",
    ]


def test_a_file_without_its_key_is_told(tmp_path: Path) -> None:
    (tmp_path / "dev.jsonl").write_text("")
    with pytest.raises(UsageError, match=r"key\.json"):
        stories(tmp_path / "dev.jsonl")
