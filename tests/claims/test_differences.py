from saidby.claims.differences import differences
from tests.claims.stories import OTHER, WIRE, article

FIRST = article(WIRE, title="Cranes stand still")


def kinds(*paragraphs: str, title: str = "Cranes stand still") -> list[str]:
    return [one.kind for one in differences(FIRST, article(paragraphs, title=title))]


def test_the_same_article_has_none() -> None:
    assert differences(FIRST, FIRST) == ()


def test_two_paragraphs_made_one_are_the_same_words() -> None:
    assert kinds(" ".join(WIRE[:2]), *WIRE[2:]) == []


def test_added_left_out_and_titled() -> None:
    assert kinds(OTHER[0], *WIRE[1:]) == ["added", "left out"]
    assert kinds(*WIRE, title="Strike!") == ["title"]


def test_a_paragraph_with_other_words_is_changed_and_shows_both() -> None:
    new = WIRE[3].replace("four per cent", "nine per cent over three years")
    (found,) = differences(FIRST, article((*WIRE[:3], new, *WIRE[4:]), title="Cranes stand still"))
    assert (found.kind, found.before, found.after) == ("changed", WIRE[3], new)
    assert found.old is not None
    assert found.old.of(FIRST.text) == WIRE[3]


def test_a_paragraph_cut_short_is_changed() -> None:
    short = WIRE[1].split(", according")[0] + "."
    (found,) = differences(FIRST, article((WIRE[0], short, *WIRE[2:])))
    assert (found.kind, found.before, found.after) == ("changed", WIRE[1], short)


def test_short_and_empty_articles() -> None:
    assert [one.kind for one in differences(FIRST, article(("No.",)))] == ["added", *["left out"] * len(WIRE)]
    assert differences(article(()), article(())) == ()
