"""Articles that may bear on an issue are found by meaning, by words and by claims."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from saidby.case import Case, seeking
from saidby.case.linking import Linker
from saidby.records import Issue, Step, Told
from saidby.types import Span
from tests.case import harbour

ISSUE = Issue(id="i", proposition=harbour.ISSUE, wordings=("quays of Skarn are auctioned",), at="2031")


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(1)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path: Path = tmp_path_factory.mktemp("case") / "harbour.case"
    with Case.new(path) as case:
        for one in (*harbour.ledgers(), *harbour.later()):
            case.add_ledger(one, one.article.id)
        yield case


def told(content: str, sentence: str = "") -> Told:
    return Told(id="t", article="a", content=content, sentence=sentence, span=Span(0, 1), chain=(Step(source=None),))


def test_the_nearest_wording_counts(linker: Linker) -> None:
    wanted = seeking.sought(ISSUE, linker)
    vectors = np.stack([linker.meaning(words) for words in (ISSUE.proposition, ISSUE.wordings[0], "An apple a day")])
    near = seeking.nearness(wanted, vectors)
    assert near[:2] == pytest.approx([1.0, 1.0], abs=1e-3)
    assert near[2] < seeking.NEAR


@pytest.mark.parametrize(
    ("content", "sentence", "does"),
    [
        ("selling Skarn’s harbour is madness", "", True),
        ("it is madness", "Selling the harbour of Skarn “is madness”, she said", True),
        ("the quays were auctioned", "", True),
        ("Skarn is a pretty city", "", False),
        ("the old of the city", "", False),
        ("", "", False),
    ],
)
def test_most_of_what_the_words_tell_has_to_be_there(linker: Linker, content: str, sentence: str, does: bool) -> None:
    assert seeking.shares(seeking.sought(ISSUE, linker), told(content, sentence)) is does


def test_the_whole_case_is_looked_through(case: Case, linker: Linker, monkeypatch: pytest.MonkeyPatch) -> None:
    about = {one.article.id for one in (*harbour.ledgers()[:2], harbour.later()[0])}
    assert about <= set(seeking.articles(case._store, seeking.sought(ISSUE, linker)))
    monkeypatch.setattr(seeking, "BATCH", 2)
    assert about <= set(seeking.articles(case._store, seeking.sought(ISSUE, linker)))


def test_no_more_articles_than_are_read(case: Case, linker: Linker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeking, "MOST", 1)
    assert len(seeking.articles(case._store, seeking.sought(ISSUE, linker))) == 1


def test_odd_words_look_for_nothing(case: Case, linker: Linker) -> None:
    odd = Issue(id="i", proposition='NEAR( "a* -b ☃ the of', at="2031")
    assert isinstance(seeking.articles(case._store, seeking.sought(odd, linker)), tuple)


def test_what_an_article_says_in_all_may_have_the_words(linker: Linker) -> None:
    wanted = seeking.sought(ISSUE, linker)
    parts = [told("the harbour is safe"), told("Skarn needs money"), told("the selling of it is a rumour")]
    assert not any(seeking.shares(wanted, one) for one in parts)
    assert seeking.together(wanted, parts)
    assert not seeking.together(wanted, [told("the weather is fine")])


def test_what_the_text_is_about_counts_where_nobody_says_it(case: Case, linker: Linker) -> None:
    wanted = seeking.sought(ISSUE, linker)
    assert seeking.written(wanted, "Skarn’s harbour on sale\nThe mayor said it would be done by spring.")
    assert not seeking.written(wanted, "Skarn’s mayor is ill\nThe mayor said it would be done by spring.")
    assert set(seeking._with(case._store, wanted)) == {one.article.id for one in (harbour.ledgers()[0], harbour.later()[0])}
