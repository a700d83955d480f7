"""What a record tells of itself."""

import pytest

from saidby.records import Party


@pytest.mark.parametrize(
    ("name", "role", "organisation", "beside"),
    [
        ("Ada Lind", "treasurer", "Lakeside", ("treasurer", "Lakeside")),
        ("Marn foreign minister", "foreign minister", "Marn", ()),
        ("Ada Lind", None, None, ()),
    ],
)
def test_a_party_is_not_told_twice_what_it_is(name: str, role: str | None, organisation: str | None, beside: tuple[str, ...]) -> None:
    assert Party(id="p", name=name, role=role, organisation=organisation).known_as == beside
