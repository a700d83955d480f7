"""Feeds, asked again and again as their sites would have it.

Only for what changed (ETag, If-Modified-Since), ever more rarely where they fail, and never all at the same moment.

``poll`` asks one feed once and returns what is new with the feed's next state, which the caller keeps; ``watch`` does so for many feeds
until it is stopped. A state that was kept only after its items were is never ahead of them, so a crash loses nothing.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus

import msgspec

from saidby.errors import AddressRefused, FetchError, RobotsRefused, SaidbyError
from saidby.intake.courier import BUSY, Courier
from saidby.intake.exchange import Answer
from saidby.intake.feeds import Entry, Feed, parse_feed
from saidby.intake.fetch import raw_of, retry_after
from saidby.intake.item import Item
from saidby.intake.leads import fetched

ACCEPT = "application/atom+xml, application/rss+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"
MOST_SEEN = 20_000
"""Keys of entries that a state keeps, newest first, beyond those that stand in the feed."""
MOST_WAITING = 5_000
ENTRY_TRIES = 3
"""Polls in which an entry is tried whose page cannot be fetched for the time being."""
LONGEST_VALIDATOR = 1000
"""Characters of an ETag or a Last-Modified that are kept."""


class Rhythm(msgspec.Struct, frozen=True, kw_only=True):
    """How often feeds are asked; in seconds.

    Attributes:
        interval: between two polls of a feed that answers.
        longest: between two polls of a feed that fails; reached by doubling.
        jitter: share of the wait by which it is made longer or shorter at random, so that feeds part from each other.
        most: new entries that are fetched in one poll; the others wait for the next.
    """

    interval: float = 900.0
    longest: float = 86_400.0
    jitter: float = 0.1
    most: int = 100


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that is new and not fetched yet, and how often that was tried."""

    entry: Entry
    tries: int = 0


class FeedState(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be remembered of a feed between two polls; a record of plain values, for the caller to keep.

    Attributes:
        url: the feed's address.
        title: as it calls itself.
        etag, modified: validators of its last answer, sent back with the next request (RFC 9110, 13.1).
        seen: keys of entries that were dealt with, newest first.
        waiting: entries that are new and still to be fetched.
        failures: polls in a row that failed.
        due: when to ask next, in seconds since 1970-01-01 UTC; 0 for at once.
        gone: the site says that the feed is no more (410); it is not asked again.
    """

    url: str
    title: str | None = None
    etag: str | None = None
    modified: str | None = None
    seen: tuple[str, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    failures: int = 0
    due: float = 0.0
    gone: bool = False


class Polled(msgspec.Struct, frozen=True, kw_only=True):
    """One poll: what is new, the state to keep once that is kept, and why the feed could not be had, if it could not."""

    state: FeedState
    items: tuple[Item, ...] = ()
    error: SaidbyError | None = None


Chance = Callable[[], float]
"""A number from 0 up to 1."""


def poll(state: FeedState, courier: Courier, rhythm: Rhythm | None = None, chance: Chance = random.random) -> Polled:
    """Ask a feed once, and fetch what is new in it, oldest first; never raises for what the site does.

    Args:
        state: of the last poll, or ``FeedState(url=…)``.
        courier: who fetches; it keeps its distance from each host, and knows the time.
        rhythm: how often feeds are asked.
        chance: by which the waits differ.
    """
    rhythm = rhythm or Rhythm()
    answer: Answer | None = None
    try:
        answer = courier.answer(state.url, _headers(state))
        taken = _taken(state, answer)
    except SaidbyError as error:
        return Polled(state=_put_off(state, answer, courier.now(), rhythm, chance()), error=error)
    items, left = _fetched(taken, courier, rhythm.most)
    due = courier.now() + _jittered(rhythm.interval, rhythm, chance())
    return Polled(state=msgspec.structs.replace(left, failures=0, due=due), items=items)


def watch(states: Iterable[FeedState], courier: Courier, rhythm: Rhythm | None = None, chance: Chance = random.random) -> Iterator[Polled]:
    """Poll feeds as each falls due, for ever; ends only when all are gone. Between two polls the courier's clock sleeps."""
    kept = {state.url: state for state in states if not state.gone}
    while kept:
        state = min(kept.values(), key=lambda state: state.due)
        courier.wait_until(state.due)
        courier.start_over()
        polled = poll(state, courier, rhythm, chance)
        yield polled
        kept[state.url] = polled.state
        if polled.state.gone:
            del kept[state.url]


def _headers(state: FeedState) -> dict[str, str]:
    """Return the conditions under which a feed is to be sent at all."""
    given = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
    return {"Accept": ACCEPT} | {name: value for name, value in given.items() if value}


def _taken(state: FeedState, answer: Answer) -> FeedState:
    """Return the state with the entries that are new, and the validators of the answer; raise where there is no feed."""
    if answer.status == HTTPStatus.NOT_MODIFIED:
        return state
    feed = parse_feed(raw_of(answer))
    waiting = (*state.waiting, *_new(state, feed))
    whole = len(waiting) <= MOST_WAITING  # or else the feed is wanted again, changed or not
    return msgspec.structs.replace(
        state,
        title=feed.title or state.title,
        etag=_validator(answer, "etag") if whole else None,
        modified=_validator(answer, "last-modified") if whole else None,
        waiting=waiting[:MOST_WAITING],
        seen=tuple(dict.fromkeys((*_still(state, feed), *state.seen)))[:MOST_SEEN],
    )


def _validator(answer: Answer, name: str) -> str | None:
    """Return a validator as it can be sent back: no control character, which would end the header."""
    value = answer.headers.get(name, "").strip()
    return value if value and len(value) <= LONGEST_VALIDATOR and value.isascii() and value.isprintable() else None


def _new(state: FeedState, feed: Feed) -> Iterator[Waiting]:
    """Yield the entries that are neither dealt with nor waiting; feeds have the newest first."""
    known = {*state.seen, *(waiting.entry.key for waiting in state.waiting)}
    return (Waiting(entry=entry) for entry in reversed(feed.entries) if entry.key not in known)


def _still(state: FeedState, feed: Feed) -> Iterator[str]:
    """Yield the keys of entries dealt with that stand in the feed still, so that they are the last to be forgotten."""
    seen = set(state.seen)
    return (entry.key for entry in feed.entries if entry.key in seen)


def _fetched(state: FeedState, courier: Courier, most: int) -> tuple[tuple[Item, ...], FeedState]:
    """Fetch the entries that wait, and put back those that may be had another time."""
    items: list[Item] = []
    again: list[Waiting] = []
    done: list[str] = []
    for waiting in state.waiting[:most]:
        item = _item(waiting.entry, courier, state.url)
        if _is_passing(item.error) and waiting.tries + 1 < ENTRY_TRIES:
            again.append(msgspec.structs.replace(waiting, tries=waiting.tries + 1))
        else:
            items.append(item)
            done.append(waiting.entry.key)
    left = (*state.waiting[most:], *again)
    return tuple(items), msgspec.structs.replace(state, waiting=left, seen=(*reversed(done), *state.seen)[:MOST_SEEN])


def _item(entry: Entry, courier: Courier, source: str) -> Item:
    try:
        return fetched(entry, courier, source)
    except SaidbyError as error:
        return Item(origin=entry.url, source=source, error=error)


def _is_passing(error: SaidbyError | None) -> bool:
    """Tell whether an entry that could not be fetched may be had later: even a page that is not there, since feeds run ahead of sites."""
    return isinstance(error, FetchError) and not isinstance(error, (AddressRefused, RobotsRefused))


def _put_off(state: FeedState, answer: Answer | None, now: float, rhythm: Rhythm, chance: float) -> FeedState:
    """Return the state of a feed that failed once more: asked again after twice the wait, or when the site says."""
    failures = state.failures + 1
    asked = retry_after(answer.headers.get("retry-after", "")) if answer and answer.status in BUSY else None
    wait = max(_jittered(rhythm.interval * 2.0 ** min(failures, 30), rhythm, chance), float(asked or 0))
    gone = answer is not None and answer.status == HTTPStatus.GONE
    return msgspec.structs.replace(state, failures=failures, due=now + min(wait, rhythm.longest), gone=gone)


def _jittered(seconds: float, rhythm: Rhythm, chance: float) -> float:
    return seconds * (1 + rhythm.jitter * (2 * chance - 1))
