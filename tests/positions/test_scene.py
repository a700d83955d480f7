"""What a scene knows of a statement's article: headline, what precedes its sentence, and which capitals are names."""

import msgspec
import pytest

from saidby.positions.scene import Scene
from saidby.types import Article, Span
from tests.positions.telling import ISLANDS, passage

TEXT = (
    "Marn weighs the Lisk islands\n\nNobody in Marn would speak of Orvia on Monday. The council of Lisk met behind closed doors. "
    "“Nothing has been settled,” Ada Kell said."
)
ARTICLE = Article(id="a1", sha256="", title="Marn weighs the Lisk islands", text=TEXT, blocks=())


def scene(marked: str, article: Article | None = ARTICLE) -> Scene:
    one = passage(marked)
    at = max(0, TEXT.find(one.sentence))
    return Scene(ISLANDS, msgspec.structs.replace(one, span=Span(at, at + 1)), article=article)


SAID = "“[c Nothing has been settled],” [s Ada Kell] [q said]."


def test_headline_and_what_precedes() -> None:
    here = scene(SAID)
    assert here.headline == "Marn weighs the Lisk islands"
    assert here.preceding.endswith("met behind closed doors.")
    assert here.setting.share > 0
    assert here.spoken.share == 0


def test_a_statement_of_the_headline_has_none_above_it() -> None:
    assert scene("[s Marn] [q weighs] [c the Lisk islands]").headline == ""


def test_without_an_article_what_was_said_before_stands_in() -> None:
    here = scene(SAID, None)
    assert (here.headline, here.preceding) == ("", "")


@pytest.mark.parametrize(
    ("content", "is_name"),
    [("Nothing has been settled", False), ("Orvia has been asked", True), ("Ada Kell has gone", True), ("that Nothing is its name", True)],
)
def test_a_capital_that_only_begins_a_sentence_is_no_name(content: str, is_name: bool) -> None:
    here = scene(f"[s Somebody] [q said] [c {content}].")
    at = next(i for i, word in enumerate(here.words) if word.name)
    assert here.is_name(here.words, at) is is_name
