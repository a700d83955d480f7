"""Who is worth comparing."""

from saidby.claims.candidates import shortlist


def test_the_likeliest_come_first_and_so_many_at_most() -> None:
    assert shortlist({"a": 1, "b": 5, "c": 1}, {"a": 0.9, "b": 0.2}, 2) == ("a", "b")
    assert len(shortlist({str(k): 1 for k in range(1000)}, {})) == 24
    assert shortlist({}, {}) == ()
