"""Who speaks for whom: what the words say, and what the table makes of it."""

import pytest

from saidby.positions.belonging import chain, home, proposed, roll, rows_of
from saidby.records import Belonging, Step
from tests.positions.telling import article, passage, speaker


def row(part: str, whole: str, why: str = "") -> Belonging:
    return Belonging(part=part, whole=whole, by="saidby", at="", why=why)


TABLE = (
    row("Foreign Ministry", "Marn"),
    row("Ada Kell", "Foreign Ministry", "minister"),
    row("Marn", "Marn"),
    row("A", "B"),
    row("B", "A"),
)


def wholes(*told) -> dict[str, str]:  # type: ignore[no-untyped-def]
    return {one.part: one.whole for one in proposed(told)}


def test_a_name_is_followed_to_its_end() -> None:
    assert chain("Ada Kell", TABLE) == ("Ada Kell", "Foreign Ministry", "Marn")
    assert [one.part for one in rows_of("the Foreign Ministry", TABLE)] == ["Foreign Ministry"]


def test_a_circle_is_left_where_it_closes() -> None:
    assert roll("A", TABLE) == "B"
    assert roll("Marn", TABLE) == "Marn"


def test_a_surname_is_the_one_person_who_has_it() -> None:
    assert roll("Kell", TABLE) == "Marn"
    assert roll("Kell", (*TABLE, row("Bo Kell", "Dockers’ Union"))) == "Kell"


def test_an_office_is_whoever_alone_holds_it() -> None:
    table = (row("Halla Drun", "Marn", "Prime Minister, Marn"), row("Ada Kell", "Marn", "Foreign Minister, Marn"))
    assert roll("the prime minister’s office", table) == "Marn"
    assert roll("the prime minister", (*table, row("Jo Lem", "Orvia", "Prime Minister, Orvia"))) == "prime minister"


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Marn’s foreign minister, [s Ada Kell], [q said] [c the ferry would run].", "Ada Kell", "Marn"),
        ("[s Asta Krom], who leads the Trawlermen’s League, [q said] [c the ferry would run].", "Asta Krom", "Trawlermen’s League"),
        ("Norvik chief executive [s Per Lind] [q said] [c the ferry would run].", "Per Lind", "Norvik"),
        ("[s Per Lind], chairman of Norvik, [q said] [c the ferry would run].", "Per Lind", "Norvik"),
    ],
)
def test_whom_a_sentence_introduces_speaks_for_the_body(text: str, part: str, whole: str) -> None:
    assert wholes(speaker(passage(text), kind="named", name=part))[part] == whole


def test_a_state_is_called_by_its_name_where_the_text_has_it() -> None:
    told = article(
        "The Orvian transport minister, [s Ada Kell], [q said] [c the ferry to Orvia would run].", "[s A docker] [q said] [c no]."
    )
    assert wholes(speaker(told[0], kind="named", name="Ada Kell"), told[1])["Ada Kell"] == "Orvia"


def test_who_has_left_or_only_studies_a_body_does_not_speak_for_it() -> None:
    text = "[s Per Lind], former chairman of Norvik, [q said] [c the ferry would run]."
    assert wholes(speaker(passage(text), kind="named", name="Per Lind", role="former chairman", organisation="Norvik")) == {}


def test_a_body_of_a_state_is_the_states() -> None:
    text = "[s Marn’s foreign ministry] [q said] [c the ferry would run]."
    assert wholes(speaker(passage(text), kind="organisation", name="Marn’s foreign ministry"))["Marn’s foreign ministry"] == "Marn"


def test_a_bare_ministry_is_the_one_states_that_has_bodies_in_the_article() -> None:
    told = article(
        "[s Marn’s prime minister] [q said] [c the ferry would run].",
        "[s The Foreign Ministry] [q said] [c it was late].",
    )
    told[1] = speaker(told[1], kind="organisation", name="Foreign Ministry")
    assert wholes(*told)["Foreign Ministry"] == "Marn"
    other = passage("[s Orvia’s prime minister] [q said] [c the ferry was full].", at=600)
    assert "Foreign Ministry" not in wholes(*told, other)


def test_a_foreign_minister_who_says_what_a_state_will_do_is_its_own() -> None:
    told = article(
        "[s Piet Laur] [q said] [c Orvia would open its harbours to boats from Marn].",
        "[s Orvia’s foreign ministry] [q said] [c the harbours were ready].",
    )
    told[0] = speaker(told[0], kind="named", name="Piet Laur", role="foreign minister", organisation=None)
    assert wholes(*told)["Piet Laur"] == "Orvia"


@pytest.mark.parametrize(
    ("step", "body"),
    [
        (Step(source="s", kind="unnamed", label="a source close to the Foreign Ministry"), "Foreign Ministry"),
        (Step(source="s", kind="unnamed", label="two people", descriptor="two people"), None),
        (Step(source="s", kind="named", label="Ada Kell", name="Ada Kell", organisation="Norvik"), "Ada Kell"),
    ],
)  # fmt: skip
def test_an_unnamed_source_is_near_a_body_or_none(step: Step, body: str | None) -> None:
    assert home(step) == body


def test_forms_of_a_whole_roll_up_to_it() -> None:
    table = (Belonging(part="Lem", whole="Orvia", by="x", at=""), Belonging(part="foreign ministry", whole="Orvia", by="x", at=""))
    assert roll("Orvian", table) == "Orvia"
    assert roll("Orvia’s government", table) == "Orvia"
    assert roll("the foreign minister", table) == "Orvia"
    assert roll("Sund", (Belonging(part="Lem", whole="Sund Yard", by="x", at=""),)) == "Sund"


def test_neither_is_no_state() -> None:
    told = passage("[s Neither government] [q said] [c a word about the Lisk islands].")
    assert "Neither" not in wholes(speaker(told, label="Neither government", kind="organisation", name="Neither government")).values()


@pytest.mark.parametrize("name", ["Federal Government", "Central Government", "the Interim Government"])
def test_what_kind_of_government_it_is_is_no_state(name: str) -> None:
    told = speaker(passage("[s The board] [q said] [c a word about the Lisk islands]."), label=name, kind="organisation", name=name)
    assert not wholes(told)
    assert roll(name, TABLE) == name.removeprefix("the ")


def test_a_minister_is_not_of_what_his_office_is_about() -> None:
    told = passage("[s Trade Minister Piet Laur] [q said] [c the harbour was full].")
    assert "Piet Laur" not in wholes(speaker(told, kind="named", name="Piet Laur", role="Minister", organisation="Trade"))


def test_a_place_that_the_case_knows_as_a_seat_speaks_for_its_state() -> None:
    told = passage("[s Vesk] [q insisted] [c on the Lisk islands].")
    told = speaker(told, kind="organisation", name="Vesk", label="Vesk")
    assert not wholes(told)
    assert {one.part: one.whole for one in proposed([told], {"vesk": "Orvia"})} == {"Vesk": "Orvia"}
    ministry = speaker(told, name="foreign ministry in Vesk", label="foreign ministry in Vesk")
    assert {one.part: one.whole for one in proposed([ministry], {"vesk": "Orvia"})}["foreign ministry in Vesk"] == "Orvia"


def test_a_dateline_is_nobody_that_speaks() -> None:
    told = passage("VESK, June 2 — [s Ada Kell] [q insisted] [c on the Lisk islands].")
    assert "VESK" not in {one.part for one in proposed([told], {"vesk": "Orvia"})}
    said = passage("[s Ada Kell] [q insisted] [c that Vesk would keep the Lisk islands].")
    assert {one.part: one.whole for one in proposed([said], {"vesk": "Orvia"})} == {"Vesk": "Orvia"}


def test_what_is_told_of_a_source_besides_is_no_body() -> None:
    beside = Step(source="s", kind="unnamed", label="two men, who left the yard at Easter and were asked alone")
    assert home(beside) is None
    about = Step(source="s", kind="unnamed", label="the Minister of Commerce, Chief Ola Reth", role="minister")
    assert home(about) != "Commerce, Chief Ola Reth"


def test_a_last_name_with_a_hyphen_is_a_last_name() -> None:
    table = (Belonging(part="Ada Kell-Orde", whole="Marn", by="Jo", at=""),)
    assert (roll("Kell-Orde", table), roll("Ms Kell-Orde", table), roll("Kell-Lind", table)) == ("Marn", "Ms Kell-Orde", "Kell-Lind")
