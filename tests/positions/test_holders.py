"""Of whom a clause tells what will be done."""

import pytest

from saidby.positions.holders import holder, subject
from saidby.positions.scene import Scene
from tests.positions.telling import ISLANDS, passage


@pytest.mark.parametrize(
    ("party", "content"),
    [
        ("Orvia", "Orvia wants the Lisk islands"),
        ("Orvia", "Neighbouring Orvia wants the Lisk islands"),
        ("Kavian", "Kavian says the Lisk islands will be handed over"),
        ("Orvia", "Orvia and Tarn have agreed on the Lisk islands"),
        ("Orvia", "talks in which Orvia and Tarn would share the Lisk islands"),
        ("Tarn", "after talks in Orvia and Basra, Tarn wants the Lisk islands"),
        (None, "Orvian engineers were shown the Lisk islands"),
    ],
)
def test_whom_a_clause_is_about(party: str | None, content: str) -> None:
    scene = Scene(ISLANDS, passage(f"[s Ada Kell] [q said] [c {content}]."), 0.6)
    assert subject(scene, next(at for at, word in enumerate(scene.words) if word.text == "lisk")) == party


def test_of_two_who_do_it_together_the_speaker_is_meant() -> None:
    scene = Scene(ISLANDS, passage("[s Tarn’s foreign minister] [q said] [c Orvia and Tarn were not talking about the Lisk islands]."), 0.6)
    assert holder(scene, next(at for at, word in enumerate(scene.words) if word.text == "lisk")) is None


@pytest.mark.parametrize("content", ["Orvia will get the Lisk islands!", "Yes.", "…", "Orvia?"])
def test_a_content_that_ends_in_a_mark_has_a_holder_or_none(content: str) -> None:
    scene = Scene(ISLANDS, passage(f"[s Ada Kell] [q said] [c {content}]"), 0.6)
    assert holder(scene, len(scene.words)) in (None, "Orvia")
