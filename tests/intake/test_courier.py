"""Manners: delay, patience, limits; with a clock and a net of its own."""

from collections.abc import Mapping

import pytest

from saidby.errors import AddressRefused, FetchError, RobotsRefused, SaidbyError, TimedOut
from saidby.intake.addresses import parse_address
from saidby.intake.courier import ROBOTS_KEPT, Clock, Courier
from saidby.intake.exchange import Answer
from saidby.intake.item import Manners
from saidby.intake.raw import FetchOptions
from saidby.intake.robots import Rules
from tests.intake.test_fetch import HERE, page, site, status


class Net:
    """Answers in the order given, over and over, and a clock that moves only when it is slept on."""

    def __init__(self, *answers: int | dict[str, str] | SaidbyError) -> None:
        self.answers = list(answers) or [200]
        self.time = 1000.0
        self.asked: list[tuple[float, str]] = []
        self.rules: list[int] = []

    def ask(self, url: str, options: FetchOptions, headers: Mapping[str, str], asked: dict[str, Rules]) -> Answer:
        self.asked.append((self.time, url))
        self.rules.append(len(asked))
        asked[parse_address(url).site] = Rules()
        answer = self.answers[(len(self.asked) - 1) % len(self.answers)]
        if isinstance(answer, SaidbyError):
            raise answer
        status, more = (answer, {}) if isinstance(answer, int) else (503, answer)
        return Answer(address=parse_address(url), status=status, headers=more, body=b"body")

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.time += seconds

    def courier(self, **manners: float) -> Courier:
        return Courier(FetchOptions(), Manners(**manners), Clock(lambda: self.time, self.sleep), self.ask)  # type: ignore[arg-type]

    @property
    def times(self) -> list[float]:
        return [time - 1000 for time, _ in self.asked]


def test_a_host_has_peace_between_two_requests_and_another_host_does_not_wait() -> None:
    net = Net()
    courier = net.courier(delay=2.0)
    for url in ("https://a.example/1", "https://a.example/2", "https://b.example/1", "https://a.example/3"):
        courier.answer(url)
    assert net.times == [0, 2, 2, 4]


def test_robots_are_kept_and_after_half_a_day_asked_anew() -> None:
    net = Net()
    courier = net.courier()
    courier.answer("https://a.example/1")
    courier.answer("https://a.example/2")
    courier.start_over()
    courier.answer("https://a.example/3")
    net.sleep(ROBOTS_KEPT)
    courier.start_over()
    courier.answer("https://a.example/4")
    assert net.rules == [0, 1, 1, 0]


def test_a_busy_site_is_asked_again_when_it_says() -> None:
    net = Net({"retry-after": "30"}, 200)
    assert net.courier().answer("https://a.example/").status == 200
    assert net.times == [0, 30]


def test_or_after_longer_and_longer_and_at_last_no_more() -> None:
    net = Net(429)
    assert net.courier(tries=4).answer("https://a.example/").status == 429
    assert net.times == [0, 2, 6, 14]


def test_one_that_asks_for_too_much_patience_is_left_alone() -> None:
    net = Net({"retry-after": "9999"})
    courier = net.courier(patience=60)
    assert courier.answer("https://a.example/1").status == 503
    assert courier.leaves_alone("https://a.example/2")
    with pytest.raises(FetchError, match="left alone for 9999 s"):
        courier.answer("https://a.example/2")
    assert not courier.leaves_alone("https://b.example/")
    courier.start_over()
    courier.answer("https://a.example/3")
    assert len(net.asked) == 2


@pytest.mark.parametrize("failure", [TimedOut("silent"), FetchError("broken"), 500])
def test_a_host_that_keeps_failing_is_left_alone(failure: SaidbyError | int) -> None:
    net = Net(failure)
    courier = net.courier(failures=3)
    for number in range(6):
        try:
            courier.answer(f"https://a.example/{number}")
        except FetchError as error:
            last = str(error)
    assert len(net.asked) == 3
    assert "failed 3 times in a row" in last


@pytest.mark.parametrize("answer", [404, RobotsRefused("no"), AddressRefused("private")])
def test_a_refusal_is_no_failure(answer: SaidbyError | int) -> None:
    net = Net(answer)
    courier = net.courier(failures=2)
    for number in range(4):
        try:
            courier.answer(f"https://a.example/{number}")
        except FetchError:
            continue
    assert len(net.asked) == 4


def test_limit_of_a_run() -> None:
    courier = Net().courier(most=2)
    courier.answer("https://a.example/1")
    courier.answer("https://a.example/2")
    with pytest.raises(FetchError, match="used up"):
        courier.answer("https://a.example/3")


def test_over_the_net_robots_are_asked_once_and_private_addresses_refused() -> None:
    with site({"/robots.txt": page(b"User-agent: *\nDisallow: /no", "text/plain"), "/1": page(), "/2": page(), "/no": page()}) as s:
        courier = Courier(HERE, Manners(delay=0))
        assert courier.page(s.root + "/1").data == courier.page(s.root + "/2").data
        with pytest.raises(RobotsRefused):
            courier.page(s.root + "/no")
        with pytest.raises(AddressRefused, match="not on the public internet"):
            Courier(FetchOptions(), Manners(delay=0)).page(s.root + "/1")
    assert s.asked == ["/robots.txt", "/1", "/2"]


def test_over_the_net_a_busy_site() -> None:
    slept: list[float] = []
    with site({"/": status(429, Retry_After="7")}) as s, pytest.raises(FetchError, match="too many requests"):
        Courier(HERE, Manners(delay=0, tries=2), Clock(sleep=slept.append)).page(s.root + "/")
    assert 6 < max(slept) <= 7
