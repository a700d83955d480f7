"""A judge never fails at a single question; an endpoint that is gone ends the asking."""

import json

import pytest

from saidby.errors import AddressRefused, BadStatus, SaidbyError, TimedOut, TooLarge
from saidby.judge.answers import Verdict
from saidby.judge.asking import BearingAsked, Message, Passage
from saidby.judge.endpoint import endpoint
from saidby.judge.judge import FAILURES, Judge, Said
from saidby.judge.sending import Busy, Refused, Reply

ASKED = BearingAsked(
    proposition="Skarn sells it", holder="Wanda Lunn", statement=Passage(words="We will not sell it", sentence="“We will not sell it.”")
)
GOOD = Reply(text=json.dumps({"label": "against", "quotes": ["will not sell"]}), sent=5, got=2)


class Sends:
    """Replies or fails as it is told to, in this order."""

    def __init__(self, *given: Reply | SaidbyError) -> None:
        self.endpoint, self._given = endpoint("https://llm.example", "big-1"), list(given)

    def send(self, messages: tuple[Message, ...]) -> Reply:
        given = self._given.pop(0)
        if isinstance(given, SaidbyError):
            raise given
        return given


def test_an_answer_that_holds() -> None:
    assert Judge(Sends(GOOD)).say(ASKED) == Said(verdict=Verdict(label="against", quotes=("will not sell",)), sent=5, got=2)


@pytest.mark.parametrize(
    ("reply", "trouble"),
    [(Reply(text=""), "no answer"), (Reply(text=GOOD.text, whole=False), "cut off"), (Reply(text="against"), "no JSON")],
)
def test_an_answer_of_no_use_is_kept_as_one(reply: Reply, trouble: str) -> None:
    assert Judge(Sends(reply)).say(ASKED) == Said(trouble=trouble)


@pytest.mark.parametrize(
    ("error", "trouble"),
    [(TimedOut("x"), "no answer in time"), (TooLarge("x"), "a reply too large"), (Refused("it broke (500)"), "it broke (500)")],
)
def test_a_question_that_got_lost_may_be_asked_once_more(error: SaidbyError, trouble: str) -> None:
    assert Judge(Sends(error)).say(ASKED) == Said(trouble=trouble, lasting=False)


@pytest.mark.parametrize("error", [BadStatus("no key (401)"), Busy("busy"), AddressRefused("not here")])
def test_what_would_happen_to_all_ends_it(error: SaidbyError) -> None:
    with pytest.raises(type(error)):
        Judge(Sends(error)).say(ASKED)


def test_several_lost_in_a_row_end_it_but_not_here_and_there() -> None:
    lost = [TimedOut("x")] * (FAILURES - 1)
    judge = Judge(Sends(*lost, GOOD, *lost, TimedOut("last")))
    for _ in range(2 * FAILURES - 1):
        judge.say(ASKED)
    with pytest.raises(TimedOut, match="last"):
        judge.say(ASKED)
