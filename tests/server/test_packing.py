"""Labels never run into one another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from saidby.server.packing import GLYPH, Item, Placed, pack

WIDTH = 640.0
ITEMS = st.lists(st.tuples(st.floats(0, WIDTH - 20), st.integers(1, 40)), max_size=60).map(
    lambda given: [Item(str(n), x, x + 14, label) for n, (x, label) in enumerate(sorted(given))]
)


def reach(one: Placed) -> tuple[float, float]:
    wide = one.item.label * GLYPH
    return (one.item.start - wide, one.item.end) if one.side == "left" else (one.item.start, one.item.end + wide)


@given(ITEMS)
def test_nothing_is_lost_and_nothing_overlaps(items: list[Item]) -> None:
    placed = pack(items, WIDTH, 4)
    assert sorted([key for one in placed for key in (one.item.key, *one.more)], key=int) == [item.key for item in items]
    for row in range(4):
        ends = [reach(one) for one in placed if one.row == row]
        assert all(before[1] <= after[0] + 8 for before, after in pairwise(ends))


def test_a_label_stands_on_the_left_where_the_right_has_no_room() -> None:
    assert [one.side for one in pack([Item("a", 10, 20, 5), Item("b", 600, 620, 20)], WIDTH, 2)] == ["right", "left"]


def test_what_finds_no_room_is_counted_with_the_one_before() -> None:
    placed = pack([Item(str(n), 10, 20, 30) for n in range(5)], WIDTH, 2)
    assert [one.row for one in placed] == [0, 1]
    assert placed[-1].more == ("2", "3", "4")
