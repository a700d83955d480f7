"""Bands for what is held, a row for each channel, and where it changed."""

from saidby.records import Change, Issue, Position, Positions, Read, Timeline
from saidby.server.positionpicture import chart
from tests.server.telling import told

ISSUE = Issue(id="c0ffee", proposition="The city closes the bridge", at="2031-05-01T00:00:00+00:00")


def position(statement: str, bearing: str, since: int | None, until: int | None = None, channel: str = "own voice") -> Position:
    read = Read(statement=statement, bearing=bearing, score=0.9, rule="r", reason="so")  # type: ignore[arg-type]
    return Position(
        issue="c0ffee",
        holder="The city",
        channel=channel,  # type: ignore[arg-type]
        bearing=bearing,  # type: ignore[arg-type]
        since=since,
        until=until if until is not None else since,
        reads=(read,),
        conditions=("if it rains",) if bearing == "conditional" else (),
    )


def found(*positions: Position, changes: tuple[Change, ...] = ()) -> Positions:
    return Positions(
        issue=ISSUE, timelines=(Timeline(holder="The city", positions=positions, changes=changes),), told=(told("a"), told("b"))
    )  # fmt: skip


def test_channels_are_rows_and_positions_bands() -> None:
    drawn = chart(found(position("a", "for", 10, 14), position("b", "conditional", 20, channel="spokesman")), 640)
    (course,) = drawn.courses
    assert [name for name, _ in course.channels] == ["in its own voice", "through a spokesman"]
    assert [(band.bearing, band.to) for band in course.bands] == [("for", "a"), ("conditional", "b")]
    assert course.bands[0].y < course.bands[1].y
    assert course.bands[0].width > 8
    assert "on conditions: if it rains" in course.bands[1].name
    assert course.bands[0].name == "The city, in its own voice, 11 January 1970 to 15 January 1970: for"


def test_a_reversal_stands_where_it_happened_and_leads_to_its_words() -> None:
    turn = Change(
        issue="c0ffee", holder="The city", channel="own voice", kind="reversal", before="a", after="b", day=30, text="from for to against"
    )
    drawn = chart(found(position("a", "for", 10), position("b", "against", 30), changes=(turn,)), 640)
    (shown,) = drawn.courses[0].turns
    assert (shown.to, shown.label) == ("b", "reversal")
    assert drawn.courses[0].bands[0].x < shown.x


def test_what_is_no_change_is_no_mark() -> None:
    same = Change(issue="c0ffee", holder="The city", channel="own voice", kind="no change", before="a", after="b", day=30, text="the same")
    assert chart(found(position("a", "for", 10), changes=(same,)), 640).courses[0].turns == ()


def test_positions_without_a_day_are_in_the_table_only() -> None:
    drawn = chart(found(position("a", "for", None)), 640)
    assert drawn.courses == ()
    assert drawn.left_out == 1
