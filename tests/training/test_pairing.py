from collections import Counter
from pathlib import Path

from saidby.language.pairing import BEARINGS, LONGEST, SAID, numbered
from training.pairing.examples import bearing_pairs, groups, said_pairs
from training.pairing.measure import f1, held_out

AFFAIR = """# bridges
claim: The bridge is shut
same | [s Lunn] [q said] [c the bridge was shut].
same | [c No lorry may cross], [s the agency] [q said].
deny | [s The mayor] [q denied] [c it].
near a | [s Lunn] [q said] [c the bridge would be painted].
near a | [c Painters are coming to the bridge], [s Lunn] [q said].
near | [s Lunn] [q said] [c the ferry was shut].
"""
ISSUE = """issue: The bridge is sold
wording: sale of the bridge
parties: the town
against | - | [s Lunn] [q said] [c never].
conditional | the town | [s A source] [q said] [c the town would sell {if it must}].
none | - | [s Lunn] [q said] [c it rained].
"""


def test_pairs_of_an_affair(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AFFAIR, "utf8")
    found = Counter(SAID[pair.label] for pair in said_pairs(groups(tmp_path), 0))
    assert found == {"same": 2, "answers": 2, "different": 4}


def test_pairs_of_an_issue(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ISSUE, "utf8")
    found = list(bearing_pairs(groups(tmp_path), 0))
    assert {BEARINGS[pair.label] for pair in found} == {"against", "conditional", "none"}
    assert {"The bridge is sold | the town", "sale of the bridge | the town"} & {pair.one for pair in found}


def test_a_long_text_is_known_by_its_beginning() -> None:
    ids, kinds = numbered("bridge " * 500, "ferry")
    assert len(ids) == len(kinds) == 1 + LONGEST + 1 + 1 + 1
    assert kinds[-2:] == [1, 1]


def test_f1_of_a_label() -> None:
    assert f1([0, 1, 1, 2], [0, 1, 2, 1], 1) == 0.5
    assert f1([0], [0], 0) == 1.0
    assert f1([0], [0], 1) == 0.0


def test_what_is_held_out_has_every_label() -> None:
    assert {pair.label for pair in held_out("said")} == set(range(len(SAID)))
    assert {pair.label for pair in held_out("bearing")} == set(range(len(BEARINGS)))
