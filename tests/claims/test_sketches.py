from saidby.claims.shingles import imprint
from saidby.claims.sketches import SHARED, sketch
from tests.claims.stories import OTHER, WIRE, article


def test_a_sketch_is_a_sample_that_sqlite_can_keep() -> None:
    one = article(WIRE * 5)
    every = set(imprint(one).hashes.view("int64").tolist())
    assert sketch(one) <= every
    assert 0 < len(sketch(one)) < len(every) / 4
    assert all(-(2**63) <= value < 2**63 for value in sketch(one))


def test_the_sketch_of_a_part_is_part_of_the_sketch() -> None:
    assert sketch(article(WIRE[2:5])) <= sketch(article(WIRE))


def test_copies_meet_and_others_do_not() -> None:
    assert len(sketch(article(WIRE)) & sketch(article((*OTHER, *WIRE[:3])))) >= SHARED
    assert not sketch(article(WIRE)) & sketch(article(OTHER))
