"""Which party of an issue a source is called after."""

import pytest

from saidby.positions.belonging import roll
from saidby.positions.meant import meant, with_called
from saidby.records import Belonging, Read, Step
from saidby.types import SourceKind
from tests.positions.telling import passage, speaker

PARTIES = ("City of Skarn", "Dock Workers’ Union", "Harbour Savings Trust", "Orvia")
READ = Read(statement="x", bearing="against", score=1, rule="deed", reason="")


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("the union", "Dock Workers’ Union"),
        ("Union", "Dock Workers’ Union"),
        ("Her union", "Dock Workers’ Union"),
        ("the union’s lawyers", "Dock Workers’ Union"),
        ("a union official", "Dock Workers’ Union"),
        ("a resolution of the Dock Workers’ Union", "Dock Workers’ Union"),
        ("The Trust", "Harbour Savings Trust"),
        ("Skarn", "City of Skarn"),
        ("the city’s press office", "City of Skarn"),
        ("the city of Skarn, which pays half of what the trust needs", "City of Skarn"),
        ("the mayor", "City of Skarn"),
        ("The city’s mayor", "City of Skarn"),
        ("a letter from its owner, the Harbour Savings Trust", "Harbour Savings Trust"),
        ("a letter to its owner, the Harbour Savings Trust", None),
        ("the mayor of Tarn", None),
        ("a union", None),
        ("another union", None),
        ("a rival union", None),
        ("Union bosses", None),
        ("former union officials", None),
        ("a critic of the union", None),
        ("the union of pilots", None),
        ("the pilots’ union", None),
        ("the city and the union", None),
        ("a docker", None),
        ("Orvian officials", None),
        ("Oda Lind", None),
    ],
)
def test_a_source_is_called_after_the_one_party_that_its_words_leave(words: str, party: str | None) -> None:
    assert meant(words, PARTIES) == party


@pytest.mark.parametrize(
    ("kind", "role", "organisation", "party"),
    [
        ("named", "chairman", "the union", "Dock Workers’ Union"),
        ("named", "union leader", None, "Dock Workers’ Union"),
        ("named", "former union leader", None, None),
        ("named", None, None, None),
        ("unnamed", None, "the trust", "Harbour Savings Trust"),
    ],
)
def test_a_person_is_of_what_the_text_says(kind: SourceKind, role: str | None, organisation: str | None, party: str | None) -> None:
    step = Step(source="s", kind=kind, label="Odo Brandt", name="Odo Brandt", role=role, organisation=organisation)
    assert meant(step, PARTIES) == party


def test_a_body_that_two_parties_share_the_name_of_is_neithers() -> None:
    assert meant("the union", ("Dock Workers’ Union", "Pilots’ Union")) is None


def test_what_the_table_says_goes_before_what_the_name_says() -> None:
    told = speaker(passage("[s The union] [q said] [c it would fight the sale]."), kind="organisation", name="The union", label="The union")
    assert roll("The union", with_called((), [(READ, told)], PARTIES)) == "Dock Workers’ Union"
    assert roll("The union", with_called((), [(READ, told)], ())) == "union"
    for whole in ("Orvia", "Norvik"):
        table = [Belonging(part="union", whole=whole, by="Ada", at="")]
        assert roll("The union", with_called(table, [(READ, told)], PARTIES)) == whole
