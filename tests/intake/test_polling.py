"""Feeds that are polled, against a site on the loopback interface, with a clock and chance of its own."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from itertools import islice

import msgspec
import pytest

from saidby.errors import BadStatus, InputError, TooLarge
from saidby.intake.courier import Clock, Courier
from saidby.intake.item import Manners
from saidby.intake.polling import ENTRY_TRIES, FeedState, Polled, Rhythm, poll, watch
from tests.intake.test_feeds import entry, rss
from tests.intake.test_fetch import HERE, Act, Site, page, site, status

ROBOTS = {"/robots.txt": status(404)}


class Time:
    """A clock that moves only when it is slept on."""

    def __init__(self) -> None:
        self.now = 1_000_000.0
        self.clock = Clock(lambda: self.now, self.sleep)

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def feed(*paths: str) -> bytes:
    """A feed with these entries, the newest first."""
    return rss(*(entry(path, guid=f"urn:{path}") for path in paths)).data


def answering(body: bytes, etag: str) -> Act:
    """Send a feed, or 304 to those who have it."""

    def act(handler: BaseHTTPRequestHandler) -> None:
        send = status(304) if handler.headers.get("If-None-Match") == etag else page(body, "application/rss+xml", ETag=etag)
        send(handler)

    return act


@pytest.fixture
def place() -> Iterator[Site]:
    with site({**ROBOTS, **{f"/{n}": page(b"<p>%d</p>" % n) for n in range(9)}}) as s:
        yield s


def courier(time: Time | None = None, max_bytes: int = 20_000_000) -> Courier:
    options = msgspec.structs.replace(HERE, max_bytes=max_bytes)
    return Courier(options, Manners(delay=0, tries=1), (time or Time()).clock)


def asked(state: FeedState, by: Courier | None = None, **rhythm: float) -> Polled:
    return poll(state, by or courier(), Rhythm(**rhythm), lambda: 0.5)  # type: ignore[arg-type]


def origins(polled: Polled, place: Site) -> list[str]:
    return [item.origin.removeprefix(place.root) for item in polled.items]


def test_new_entries_come_oldest_first_and_only_once(place: Site) -> None:
    place.pages["/feed"] = answering(feed("/2", "/1"), '"a"')
    first = asked(FeedState(url=place.root + "/feed"))
    assert origins(first, place) == ["/1", "/2"]
    assert [item.raw and item.raw.data for item in first.items] == [b"<p>1</p>", b"<p>2</p>"]
    assert (first.state.etag, first.state.title, first.error) == ('"a"', "North Wire", None)
    second = asked(first.state)
    assert (second.items, second.error) == ((), None)
    assert place.asked.count("/1") == 1
    assert place.headers[-1]["if-none-match"] == '"a"'
    assert "rss" in place.headers[-1]["accept"]
    place.pages["/feed"] = answering(feed("/3", "/2", "/1"), '"b"')
    third = asked(second.state)
    assert origins(third, place) == ["/3"]
    assert third.state.etag == '"b"'


def test_last_modified_is_sent_back(place: Site) -> None:
    place.pages["/feed"] = page(feed("/1"), "application/rss+xml", Last_Modified="Mon, 06 Jan 2025 10:00:00 GMT")
    state = asked(FeedState(url=place.root + "/feed")).state
    asked(state)
    assert place.headers[-1]["if-modified-since"] == "Mon, 06 Jan 2025 10:00:00 GMT"


def test_a_state_is_plain_values(place: Site) -> None:
    place.pages["/feed"] = answering(feed("/2", "/gone", "/1"), '"a"')
    state = asked(FeedState(url=place.root + "/feed"), most=1).state
    assert state.waiting
    assert msgspec.json.decode(msgspec.json.encode(state), type=FeedState) == state
    assert json.loads(msgspec.json.encode(state))["etag"] == '"a"'


def test_what_is_beyond_the_limit_of_one_poll_waits_for_the_next_though_nothing_changed(place: Site) -> None:
    place.pages["/feed"] = answering(feed("/5", "/4", "/3", "/2", "/1"), '"a"')
    polled, found = Polled(state=FeedState(url=place.root + "/feed")), []
    for _ in range(4):
        polled = asked(polled.state, most=2)
        found.append(origins(polled, place))
    assert found == [["/1", "/2"], ["/3", "/4"], ["/5"], []]


def test_an_entry_that_cannot_be_had_yet_is_tried_again(place: Site) -> None:
    place.pages["/feed"] = answering(feed("/late", "/1"), '"a"')
    first = asked(FeedState(url=place.root + "/feed"))
    assert origins(first, place) == ["/1"]
    place.pages["/late"] = page(b"<p>late</p>")
    second = asked(first.state)
    assert origins(second, place) == ["/late"]
    assert second.state.waiting == ()


def test_but_not_for_ever(place: Site) -> None:
    place.pages["/feed"] = answering(feed("/never"), '"a"')
    polled = Polled(state=FeedState(url=place.root + "/feed"))
    found = []
    for _ in range(ENTRY_TRIES + 2):
        polled = asked(polled.state)
        found += [item.error for item in polled.items]
    assert len(found) == 1
    assert isinstance(found[0], BadStatus)
    assert place.asked.count("/never") == ENTRY_TRIES


def test_a_site_that_fails_is_asked_ever_more_rarely(place: Site) -> None:
    place.pages["/feed"] = status(500)
    time = Time()
    state, waits = FeedState(url=place.root + "/feed"), []
    for _ in range(5):
        polled = asked(state, courier(time), interval=100, longest=1000)
        assert isinstance(polled.error, BadStatus)
        state = polled.state
        waits.append(state.due - time.now)
    assert waits == [200, 400, 800, 1000, 1000]
    place.pages["/feed"] = answering(feed("/1"), '"a"')
    mended = asked(state, courier(time), interval=100)
    assert (mended.state.failures, mended.state.due - time.now) == (0, 100)


def test_a_busy_site_says_when(place: Site) -> None:
    place.pages["/feed"] = status(503, Retry_After="700")
    time = Time()
    polled = asked(FeedState(url=place.root + "/feed", etag='"a"'), courier(time), interval=100)
    assert (polled.state.due - time.now, polled.state.etag) == (700, '"a"')


def test_waits_differ_by_chance(place: Site) -> None:
    place.pages["/feed"] = answering(feed(), '"a"')
    time = Time()
    state = FeedState(url=place.root + "/feed")
    dues = [poll(state, courier(time), Rhythm(interval=100, jitter=0.1), lambda n=n: n).state.due - time.now for n in (0.0, 0.5, 0.99)]  # type: ignore[misc]
    assert [round(due) for due in dues] == [90, 100, 110]


def test_redirects_are_followed(place: Site) -> None:
    place.pages["/feed"] = status(302, Location="/moved")
    place.pages["/moved"] = answering(feed("/1"), '"a"')
    assert origins(asked(FeedState(url=place.root + "/feed")), place) == ["/1"]


def test_a_feed_that_is_gone_is_asked_no_more(place: Site) -> None:
    place.pages["/feed"] = status(410)
    assert [polled.state.gone for polled in watch([FeedState(url=place.root + "/feed")], courier())] == [True]


def test_a_large_feed(place: Site) -> None:
    large = rss(*(entry(f"/{n}", description="The ferry will not sail. " * 400) for n in range(1, 9)), " " * 10_000_000).data
    place.pages["/feed"] = page(large, "application/rss+xml")
    assert len(asked(FeedState(url=place.root + "/feed")).items) == 8
    refused = asked(FeedState(url=place.root + "/feed"), courier(max_bytes=1_000_000))
    assert isinstance(refused.error, TooLarge)
    assert refused.state.failures == 1


@pytest.mark.parametrize("body", [b"<html>no feed</html>", b"\x00\x01\x02" * 99, b"<!DOCTYPE a [<!ENTITY b 'c'>]><rss><channel/></rss>"])
def test_what_is_no_feed_is_an_error_and_keeps_the_state(place: Site, body: bytes) -> None:
    place.pages["/feed"] = page(body, "application/rss+xml", ETag='"new"')
    polled = asked(FeedState(url=place.root + "/feed", etag='"old"', seen=("urn:1",)))
    assert isinstance(polled.error, InputError)
    assert (polled.state.etag, polled.state.seen) == ('"old"', ("urn:1",))


def test_watch_takes_turns_as_feeds_fall_due(place: Site) -> None:
    place.pages["/good"] = answering(feed("/1"), '"a"')
    place.pages["/bad"] = status(500)
    time = Time()
    states = [FeedState(url=place.root + "/good"), FeedState(url=place.root + "/bad")]
    turns = [
        (polled.state.url.removeprefix(place.root), round(time.now - 1_000_000))
        for polled in islice(watch(states, courier(time), Rhythm(interval=100), lambda: 0.5), 6)
    ]
    assert turns == [("/good", 0), ("/bad", 0), ("/good", 100), ("/good", 200), ("/bad", 200), ("/good", 300)]


def test_keys_of_old_entries_are_forgotten_before_those_that_stand_in_the_feed(place: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("saidby.intake.polling.MOST_SEEN", 3)
    state = FeedState(url=place.root + "/feed", seen=("urn:x", "urn:y", "urn:/1"))
    place.pages["/feed"] = answering(feed("/2", "/1"), '"a"')
    assert asked(state).state.seen == ("urn:/2", "urn:/1", "urn:x")
