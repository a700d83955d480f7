import pytest

from saidby.claims.roles import Held, agree, is_sole, walk_of


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        (("spokesman", "Kremlin"), ("press secretary", "the Kremlin"), True),
        (("mayor", "Port Varn"), ("mayor", "Skarholm"), False),
        (("Foreign Minister", "Karvania"), ("minister", "Karvanian"), True),
        (("foreign minister", None), ("fisherman", None), False),
        (("foreign minister", None), ("president", None), None),
        (("mayor", None), ("mayor", "Port Varn"), True),
        (("chairwoman", "Interim DTC"), ("interim chairwoman", "Drainage and Tides Committee"), True),
        (("governor", "Md."), ("Governor", "Maryland"), True),
        (("former spokesman", None), ("analyst", None), None),
        ((None, "Harbour Board"), ("chairman", "Harbour Board"), True),
    ],
)
def test_agreement(one: tuple[str | None, str | None], other: tuple[str | None, str | None], agrees: bool | None) -> None:
    assert agree(Held(*one), Held(*other)) is agrees
    assert agree(Held(*other), Held(*one)) is agrees


@pytest.mark.parametrize("role", ["spokesman", "Prime Minister", "mayor", "chief executive", "Secretary-General", "press secretary"])
def test_one_person_holds_it(role: str) -> None:
    assert is_sole(role)


@pytest.mark.parametrize("role", ["deputy minister", "officer", "former president", "resident", "vice president", None])
def test_many_hold_it(role: str | None) -> None:
    assert not is_sole(role)


def test_a_body_and_a_place_do_not_speak_against_each_other() -> None:
    in_place, of_body = Held("senator", None, place="Varn County"), Held("senator", "Finance Committee")
    assert agree(in_place, of_body) is not False
    assert agree(in_place, Held("senator", None, place="Teel")) is False
    assert agree(Held("mayor", None, place="Teel"), Held("mayor", "Teel")) is True


def test_a_past_role_is_no_walk_of_life() -> None:
    assert walk_of("senator") == "government"
    assert walk_of("former senator") is None
    assert walk_of("director") is None
