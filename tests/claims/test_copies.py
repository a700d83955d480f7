import pytest

from saidby.claims.copies import copied, shared, usual
from saidby.records import Copied
from saidby.types import Article
from tests.claims.stories import FOOT, OTHER, WIRE, article

FIRST = article(WIRE)


def of_wire(paragraphs: tuple[str, ...]) -> Copied | None:
    return copied(article(paragraphs, outlet="The Teel Courier", published="2031-03-05"), FIRST)


@pytest.mark.parametrize(
    "paragraphs",
    [
        WIRE,
        WIRE[:3],
        (*WIRE[:2], *OTHER[:2], *WIRE[2:]),
        (*OTHER[:3], *WIRE[:3]),
        (" ".join(WIRE[:3]), " ".join(WIRE[3:])),
        tuple(words.replace("said", "stated").replace("per cent", "percent").replace("Tuesday", "Dec. 4") for words in WIRE),
    ],
    ids=["whole", "trimmed", "inserted", "a third kept", "regrouped", "house style"],
)
def test_what_keeps_the_text_is_a_copy(paragraphs: tuple[str, ...]) -> None:
    found = of_wire(paragraphs)
    assert found is not None
    assert found.of == FIRST.id
    assert not found.part


def test_it_does_not_matter_which_is_asked_about() -> None:
    later = article(WIRE[:4], outlet="The Teel Courier", published="2031-03-05")
    assert copied(later, FIRST) == copied(FIRST, later)


def test_other_words_on_the_same_affair_are_no_copy() -> None:
    assert of_wire(OTHER) is None


def test_an_article_is_no_copy_of_itself() -> None:
    assert copied(FIRST, FIRST) is None


def test_two_reports_of_one_statement_are_no_copies() -> None:
    statement = "“" + " ".join(WIRE[3:6]).replace("“", "").replace("”", "") + "”"
    one = article((OTHER[0], statement, OTHER[1]), outlet="A")
    two = article((WIRE[0], statement, WIRE[1]), outlet="B")
    assert copied(one, two) is None


def test_a_live_page_that_takes_up_two_paragraphs_is_no_copy() -> None:
    hours = tuple(f"At {n} the clerk of ward {n} rang bell {n} and read list {n} to the {n} who had come to hall {n}." for n in range(60))
    assert of_wire((*hours[:30], *WIRE[2:4], *hours[30:])) is None


def test_a_round_up_that_takes_up_a_whole_brief_is_no_copy_but_the_brief_of_a_long_story_is() -> None:
    hours = tuple(f"At {n} the clerk of ward {n} rang bell {n} and read list {n} to the {n} who had come to hall {n}." for n in range(99))
    assert of_wire((*hours[:30], *WIRE, *hours[30:])) is None
    brief = copied(FIRST, article((*hours[:30], *WIRE, *hours[30:]), outlet="Slow News", published="2031-03-01"))
    assert brief is not None
    assert brief.part


def test_the_foot_of_every_page_makes_no_copies() -> None:
    assert copied(article((*OTHER, FOOT)), article((*WIRE, FOOT), published="2031-03-05")) is None
    assert copied(article((OTHER[3], FOOT), outlet="A"), article((WIRE[4], FOOT), outlet="B")) is not None, "two lines do not tell"
    pages = [article((*OTHER[n : n + 1], *WIRE[n : n + 2], FOOT)) for n in (0, 2, 4)]
    assert copied(article((OTHER[3], FOOT), outlet="A"), article((WIRE[4], FOOT), outlet="B"), usual=usual(pages)) is None


def test_a_story_told_on_many_pages_is_no_habit() -> None:
    assert usual([article((*WIRE, f"Printed {n} times, in {n} towns, by {n} men.")) for n in range(5)]) == frozenset()
    assert usual([]) == frozenset()


def test_neighbours_in_one_outlet_repeat_their_background() -> None:
    background = WIRE[1:3]
    one, two = article((*OTHER[:3], *background)), article((*WIRE[3:], *background))
    assert copied(one, two) is None


def test_a_credit_is_evidence() -> None:
    song = (
        "The choir of Skarholm had sung twice in the square by then, once for the fleet and once for whoever would listen, and went home."
    )
    rain = (
        "It had rained since Sunday, the gutters ran over, and the lamplighter, who is deaf, went round twice that night to be sure of it."
    )
    few, whole = (*OTHER, song, rain, WIRE[0], WIRE[4]), article((*WIRE, FOOT))
    assert copied(article(few, outlet="A"), whole) is None
    found = copied(article((*few, "(With inputs from North Wire)"), outlet="A"), whole)
    assert found is not None
    assert "credits North Wire" in found.reason


def test_the_earlier_is_copied() -> None:
    late = article(WIRE, outlet="A", published="2031-03-04T09:00:00+00:00")
    early = article(WIRE, outlet="B", published="2031-03-04T10:00:00+02:00")
    assert _of(late, early) == early.id


def test_on_one_day_the_agency_that_is_credited_comes_first() -> None:
    copy = article((f"PORT VARN (North Wire) – {WIRE[0]}", *WIRE[1:]), outlet="A", published="2031-03-04")
    agency = article(WIRE, outlet="North Wire", published="2031-03-04T22:00:00Z")
    assert _of(copy, agency) == agency.id


def _of(one: Article, other: Article) -> str | None:
    found = copied(one, other)
    return found.of if found else None


def test_where_the_shared_words_stand() -> None:
    mixed = article((OTHER[0], WIRE[3], OTHER[1]), outlet="A")
    assert [span.of(mixed.text) for span in shared(mixed, FIRST)] == [WIRE[3].rstrip(".")]


def test_hostile_input_is_no_trouble() -> None:
    for words in ("", "a", "“" * 5000, "‘" * 5000 + "’", "word " * 20000, "\x00\u202e" * 500):
        strange = article((words,), published="not a date")
        assert copied(strange, FIRST) is None
