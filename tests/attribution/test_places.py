"""What an article says a name is."""

from dataclasses import replace

import pytest

from saidby.attribution.names import Name, Names
from saidby.attribution.places import lore_of, persons_in, places_in, states_of
from saidby.types import Span
from tests.attribution.marked import scene


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It rained in Orrick.", "Orrick"),
        ("The road to Port Orrick flooded.", "Port Orrick"),
        ("ORRICK, May 1 – It rained.", "Orrick"),
        ("The mayor of Orrick left.", "Orrick"),
        ("Orrick’s foreign minister left.", "Orrick"),
        ("Port Orrick’s parliament rose.", "Port Orrick"),
        ("The embassy of Orrick closed.", "Orrick"),
        ("They said Orria would mend the dike. Orrian troops left.", "Orria"),
    ],
)
def test_a_place_is_what_one_is_in(text: str, place: str) -> None:
    assert place in places_in(text)


def test_a_month_or_a_day_is_no_place() -> None:
    assert not places_in("It rained in March and into Friday.")


def test_a_given_name_makes_a_person() -> None:
    text = "Anna Orrick sang in Skell."
    assert persons_in(text, scene(text).outlets) == {"Anna Orrick", "Orrick"}
    assert [lore_of(scene(text)).known(name) for name in ("Orrick", "Skell", "Lund")] == ["person", "place", None]


def test_the_network_is_asked_first_but_for_a_place_that_one_is_in() -> None:
    text = "Quarl sued Orrick in Skell."
    named = tuple(Name(Span(text.index(name), text.index(name) + len(name)), "organisation", 0.9) for name in ("Quarl", "Orrick", "Skell"))
    lore = lore_of(replace(scene(text), names=Names(named)))
    assert [lore.known(name) for name in ("Quarl", "Orrick", "Skell")] == ["organisation", "organisation", "place"]


def test_a_person_who_has_a_government_is_no_state() -> None:
    text = "Orrick’s government fell. Quarl’s government fell. Anna Lund sang. Lund’s government fell."
    sure = Names((Name(Span(0, 6), "person", 0.95),))
    assert states_of(replace(scene(text), names=sure)) == {"Quarl"}


def test_of_a_listed_body_the_lists_know_more_than_the_network() -> None:
    text = "Kremlin cooks sang."
    assert lore_of(replace(scene(text), names=Names((Name(Span(0, 7), "person", 0.7),)))).known("Kremlin") is None
