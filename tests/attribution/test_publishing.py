"""Which names an article treats as news organisations'."""

import pytest

from saidby.attribution.publishing import has_title, is_publisher, publishers, surely


@pytest.mark.parametrize(
    "text",
    [
        "Quarl reported on Tuesday that it rained.",
        "It rained, Quarl first reported.",
        "A miller told Quarl it rained.",
        "In an interview with Quarl, a miller said so.",
        "It rained, according to an article in Quarl.",
        "Quarl’s correspondent was wet.",
        "The board denied a Quarl report that it rained.",
        "It rained, said Quarl, citing a miller.",
        "Quarl carries this week an interview with the miller.",
        "SKELL, May 1 (Quarl) – It rained.",
        "It rained. (Reporting by Quarl)",
        "Quarl contributed to this report.",
        "Quarl and Merle revealed that it rained.",
    ],
)
def test_by_what_it_does(text: str) -> None:
    assert "Quarl" in publishers(text)


@pytest.mark.parametrize(
    "text",
    ["Quarl said it rained.", "Quarl was wet.", "The miller met Quarl.", "Quarl’s umbrella broke.", "The miller told the Committee."],
)
def test_what_others_do_too_is_no_sign(text: str) -> None:
    assert not publishers(text) & {"Quarl", "Committee"}


def test_only_outlets_report_and_cite() -> None:
    assert "Quarl" in surely("Quarl reported rain, citing a miller.")
    assert "Quarl" not in surely("A miller told Quarl it rained.")


def test_a_shorter_name_of_an_outlet_is_one_too() -> None:
    text = "A miller told the Skell Lamp that it rained."
    assert is_publisher("Skell Lamp", text)
    assert is_publisher("Lamp", text)
    assert not is_publisher("Skell", text)


@pytest.mark.parametrize(
    ("name", "is_title"), [("Skell Packet", True), ("Radio Merle", True), ("Morning Merle", True), ("Skell Mills", False)]
)
def test_the_form_of_a_title(name: str, is_title: bool) -> None:
    assert has_title(name) is is_title
