"""What is new, as a line, as a record, as a feed."""

from xml.etree import ElementTree

import msgspec
from msgspec.structs import replace

from saidby.records import News
from saidby.views import news as view
from tests.views import standpoints as here

BARE = News(id="", issue=here.ISSUE.id, proposition=here.ISSUE.proposition, holder="Skarn", at="2031-03-09T10:00:00+00:00")
POSITION = replace(BARE, id="p1", position=here.OPEN, told=(here.WOULD,))
CHANGE = replace(BARE, id="c1", change=here.CHANGE, told=(here.AGAIN, here.SELLS))
CALLED = replace(BARE, id="k1", called=here.CALLED, told=(here.WOULD,))


def test_a_position_is_a_line_with_its_words() -> None:
    assert view.line(POSITION) == (
        "The city of Skarn sells the old harbour: Skarn agrees on conditions (“if the cranes stay”), through unnamed sources (unsure). "
        "an aide to the mayor, through North Wire, Morgenblad, 5 March 2031: “It could be sold if the cranes stay”."
    )


def test_a_change_has_both_quotations() -> None:
    line = view.line(CHANGE)
    assert "reversal of Skarn, through a spokesman, from against to for." in line
    assert "2 March 2031: “We will not sell it”." in line
    assert line.index("2 March") < line.index("9 March")


def test_what_a_text_calls_a_change_says_which() -> None:
    assert "an aide to the mayor, through North Wire calls it a partial change, “could”, of Skarn." in view.line(CALLED)


def test_each_bearing_is_a_sentence() -> None:
    bearings = ("for", "against", "open", "declined")
    titles = [view.title(replace(POSITION, position=replace(here.AGAINST, bearing=one))) for one in bearings]
    assert [title.partition(",")[0] for title in titles] == [
        "Skarn is for", "Skarn is against", "Skarn is open", "Skarn declines to say",
    ]  # fmt: skip


def test_a_line_is_one_line_that_a_terminal_can_show() -> None:
    hostile = replace(CHANGE, proposition="a\nb\x1b[31m")
    assert all(c.isprintable() for c in view.line(hostile))


def test_a_record_holds_the_line_and_the_news() -> None:
    made = msgspec.json.decode(view.record(CHANGE))
    assert (made["schema"], made["text"]) == ("saidby/news@1", view.line(CHANGE))
    assert msgspec.convert(made["news"], News) == CHANGE
    assert b"\n" not in view.record(CHANGE)


def test_a_feed_is_atom_and_keeps_its_ids() -> None:
    feed = ElementTree.fromstring(view.atom([CHANGE, POSITION], "harbour.case"))
    space = {"a": view.ATOM}
    assert feed.tag == f"{{{view.ATOM}}}feed"
    assert [one.text for one in feed.findall("a:entry/a:id", space)] == [
        f"tag:saidby,2026:{here.ISSUE.id}:c1", f"tag:saidby,2026:{here.ISSUE.id}:p1",
    ]  # fmt: skip
    required = ("a:id", "a:title", "a:updated")
    assert all(part.find(name, space) is not None for part in (feed, *feed.findall("a:entry", space)) for name in required)
    assert feed.find("a:author/a:name", space) is not None


def test_an_empty_feed_is_a_feed() -> None:
    assert ElementTree.fromstring(view.atom([], "x")).find(f"{{{view.ATOM}}}updated") is not None


def test_what_xml_cannot_hold_is_written_out() -> None:
    text = view.atom([replace(CHANGE, proposition="<b>&\x00\ud800")], "x")
    assert "⟨U+0000⟩" in (ElementTree.fromstring(text).findtext(f"{{{view.ATOM}}}entry/{{{view.ATOM}}}title") or "")
    text.encode("utf-8")
