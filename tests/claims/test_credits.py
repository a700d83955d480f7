import pytest

from saidby.claims.credits import credit, is_outlet, wire_of
from tests.claims.stories import OTHER, article

LISTED = frozenset({"North Wire", "Tern Press Agency", "MNA"})


@pytest.mark.parametrize(
    ("first", "agency"),
    [
        ("PORT VARN, March 4 (North Wire) – The cranes stood still.", "North Wire"),
        ("Skarholm (MNA/Tern Press Agency) - The cranes stood still.", "MNA"),
        ("PORT VARN, March 4. /MNA/. The cranes stood still.", "MNA"),
        ("Meridian News Agency – The cranes stood still.", "Meridian News Agency"),
        ("Anton Feld (Green Party) said: the cranes stand still", None),
        ("Port Varn – The cranes stood still.", None),
        ("The company (VPC) is at a loss.", None),
        ("“Ours (North Wire) – never,” he said.", None),
    ],
)
def test_slugs(first: str, agency: str | None) -> None:
    found = credit(article((first, *OTHER), outlet="The Teel Courier"), LISTED)
    assert (found.agency if found else None) == agency


@pytest.mark.parametrize(
    ("byline", "agency"),
    [
        ("North Wire", "North Wire"),
        ("By Petra Holm, North Wire", "North Wire"),
        ("Petra Holm | Meridian News Agency", "Meridian News Agency"),
        ("Petra Holm", None),
        ("Rolf Sand, MS, RD", None),
    ],
)
def test_bylines(byline: str, agency: str | None) -> None:
    found = credit(article(OTHER, outlet="The Teel Courier", byline=byline), LISTED)
    assert (found.agency if found else None) == agency


@pytest.mark.parametrize(
    ("last", "agency"),
    [
        ("(With inputs from Meridian News Agency)", "Meridian News Agency"),
        ("North Wire contributed to this report.", "North Wire"),
        ("Source: MNA", "MNA"),
        ("With additional reporting by North Wire", "North Wire"),
    ],
)
def test_last_lines(last: str, agency: str) -> None:
    found = credit(article((*OTHER, last), outlet="The Teel Courier"), LISTED)
    assert found is not None
    assert found.agency == agency


@pytest.mark.parametrize("last", ["With agency inputs", "Staff and agencies", "(Agencies)"])
def test_agencies_without_a_name(last: str) -> None:
    found = credit(article((*OTHER, last), outlet="The Teel Courier"))
    assert found is not None
    assert found.agency is None


@pytest.mark.parametrize("last", ["Photo: Rolf Sand, North Wire", "The harbour. Rolf Sand / North Wire", "They heard it from North Wire."])
def test_pictures_and_sentences_are_no_credits(last: str) -> None:
    assert credit(article((*OTHER, last), outlet="The Teel Courier"), LISTED) is None


def test_an_agency_does_not_credit_itself() -> None:
    assert credit(article(("PORT VARN (MNA) – It rained.", *OTHER), outlet="Meridian News Agency"), LISTED) is None


def test_an_agency_by_its_initials() -> None:
    assert is_outlet("MNA", "The Meridian News Agency")
    assert is_outlet("North Wire", "North Wire News")
    assert not is_outlet("MNA", "Marrow Post")
    assert not is_outlet("MNA", None)


@pytest.mark.parametrize(
    ("outlet", "whose"),
    [
        ("Channel 9 (Tern wire)", "Tern"),
        ("The Teel Courier (via North Wire copy)", "North Wire"),
        ("The Teel Courier via North Wire", "North Wire"),
        ("The Teel Courier (Reuters)", "Reuters"),
        ("AP (The Teel Courier)", "AP"),
        ("The Teel Courier", "The Teel Courier"),
        ("The Teel Courier (Skarn)", "The Teel Courier (Skarn)"),
        ("Viaduct Weekly", "Viaduct Weekly"),
    ],
)
def test_whose_text_an_outlet_carries(outlet: str, whose: str) -> None:
    assert wire_of(outlet) == whose
