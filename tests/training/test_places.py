from pathlib import Path

import pytest

from training.news.places import Corpus, lines
from training.passages import Passage

TEXT = "It rained. “We will not\nsell,” Lunn said, “ever.”"


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    (tmp_path / "wire_1.txt").write_text(TEXT, "utf8")
    return Corpus(tmp_path)


def test_a_place_has_its_words_once_the_corpus_is_there(corpus: Corpus) -> None:
    found = corpus.words("wire_1 who 31-35 cue 36-40 content 12-28,43-47 sentence 11-49 before 0-10")
    assert found == Passage(
        "Lunn", "said", "We will not sell … ever", (), "“We will not sell,” Lunn said, “ever.”", "It rained.", "It rained. “We will not"
    )


def test_what_a_place_does_not_name_is_empty(corpus: Corpus) -> None:
    assert corpus.words("wire_1 content 12-28") == Passage("", "", "We will not sell", (), "", "")


def test_an_article_that_is_not_there(corpus: Corpus) -> None:
    with pytest.raises(FileNotFoundError):
        corpus.words("wire_2 content 0-2")


def test_remarks_are_no_lines(tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text("# labels\nsame | a content 0-2 | b content 1-3\n\n", "utf8")
    assert lines(tmp_path / "said.txt") == [["same", "a content 0-2", "b content 1-3"]]
