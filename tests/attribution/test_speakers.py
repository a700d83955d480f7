"""Who can speak, and what cannot."""

import pytest

from saidby.attribution.speakers import is_speaker


@pytest.mark.parametrize(
    "words",
    [
        "the ferrymen",
        "a stoker",
        "The baker, Mrs. Ada Pell",
        "Odo Farr",
        "the Lamp Street trust",
        "Saltby Harbour Office (SHO)",
        "the town’s bakers",
        "a glazier familiar with the dome",
        "two porters there",
    ],
)
def test_one_who_can_speak(words: str) -> None:
    assert is_speaker(words)


@pytest.mark.parametrize(
    "words",
    [
        "the plan",
        "Thursday",
        "The rain",
        "the bridge",
        "If the stoker",
        "the stoker, who",
        "it and then they came",
        "",
        "“Come in,” the stoker",
    ],
)
def test_what_cannot(words: str) -> None:
    assert not is_speaker(words)
