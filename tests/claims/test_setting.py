"""Where and when two statements stand."""

import msgspec

from saidby.claims.setting import NOWHERE, heads, opens, setting
from saidby.records import Told
from saidby.types import Span
from tests.claims.telling import told


def at(start: int, one: Told) -> Told:
    return msgspec.structs.replace(one, span=Span(start, start + len(one.content)), sentence="The bridge will close in June, he said.")


HEAD, BELOW = at(0, told("Bridge to close", article="x")), at(400, told("the bridge will close in June", article="x"))


def test_a_headline_is_said_again_below() -> None:
    assert opens(HEAD)
    assert not opens(BELOW)
    assert setting(BELOW, HEAD).restates == 1.0
    assert setting(at(900, told("it was built in 1931", article="x")), BELOW).restates == 0.0
    assert setting(at(400, told("the bridge will close in June", article="y")), HEAD).restates == 0.0


def test_a_headline_ends_without_a_stop() -> None:
    headline = msgspec.structs.replace(HEAD, sentence="Bridge to close")
    assert heads(headline)
    assert not heads(HEAD)
    assert not heads(msgspec.structs.replace(BELOW, sentence="Bridge to close"))


def test_days_count_until_they_make_no_difference() -> None:
    found = [setting(told("a", article="x", day=day), told("b", article="y", day=100)).days for day in (100, 102, 104, 130)]
    assert found == [0.0, 0.5, 1.0, 1.0]
    assert setting(told("a", article="x", day=None), told("b", article="y", day=100)).days == 0.0


def test_to_demand_and_to_say_are_other_acts() -> None:
    assert setting(told("a", article="x", act="demand"), told("a", article="y")).other_acts == 1.0
    assert setting(told("a", article="x"), told("a", article="y")) == NOWHERE
