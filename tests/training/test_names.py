"""What the network of names is trained on: names in our own fiction, read, put right, invented."""

from pathlib import Path

import pytest

from training.names.corpus import Labelled, majorities, put_right, trimmed, with_outlets
from training.names.frames import framed
from training.names.gum import document
from training.names.invent import recased, renamed

TEXT = "Mr. Ivo Marn told the Kelp Herald. Marn also told Reuters that Quill Foundation, of Oslo, was broke."


def marks(*names: tuple[str, str]) -> Labelled:
    found = tuple((TEXT.index(words), TEXT.index(words) + len(words), kind) for words, kind in names)
    return Labelled("t", TEXT, found)  # type: ignore[arg-type]


def words(item: Labelled) -> list[tuple[str, str]]:
    return [(item.text[a:b], kind) for a, b, kind in item.marks]


@pytest.mark.parametrize(
    ("form", "kind", "bare"),
    [
        ("Mr. Ivo Marn", "person", "Ivo Marn"),
        ("the Kelp Herald", "organisation", "Kelp Herald"),
        ("Marn’s", "person", "Marn"),
        ("U.S.", "place", "U.S."),
    ],
)
def test_a_name_has_no_article_no_title_and_no_tail(form: str, kind: str, bare: str) -> None:
    mark = trimmed(form, 0, len(form), kind)  # type: ignore[arg-type]
    assert mark
    assert form[mark[0] : mark[1]] == bare


def test_a_title_alone_names_nobody() -> None:
    assert trimmed("Mr.", 0, 3, "person") is None


def test_outlets_are_told_by_list_and_by_title() -> None:
    item = with_outlets(marks(("Ivo Marn", "person"), ("Kelp Herald", "organisation"), ("Reuters", "place")))
    assert words(item) == [("Ivo Marn", "person"), ("Kelp Herald", "outlet"), ("Reuters", "outlet")]


def test_what_the_corpus_and_the_article_know_puts_a_kind_right() -> None:
    item = marks(("Ivo Marn", "person"), ("Quill Foundation", "person"), ("Oslo", "organisation"))
    again = TEXT.index("Marn also")
    item = Labelled("t", TEXT, tuple(sorted((*item.marks, (again, again + 4, "place")))))
    right = dict(words(put_right(item, {"Oslo": "place"})))
    assert right == {"Ivo Marn": "person", "Marn": "person", "Reuters": "outlet", "Quill Foundation": "organisation", "Oslo": "place"}


def test_a_form_is_settled_once_it_is_common() -> None:
    often = [Labelled(str(k), "Oslo", ((0, 4, "place" if k else "person"),)) for k in range(5)]
    assert majorities(often) == {"Oslo": "place"}
    assert majorities(often[:4]) == {}


def test_invented_names_stand_where_the_marks_say() -> None:
    item = with_outlets(
        marks(("Ivo Marn", "person"), ("Kelp Herald", "organisation"), ("Quill Foundation", "organisation"), ("Oslo", "place"))
    )
    for seed in range(20):
        copy = renamed(item, seed)
        assert [kind for _, _, kind in copy.marks] == [kind for _, _, kind in item.marks]
        assert all(form and form in copy.text for form, _ in words(copy))
        assert "told the" in copy.text
    assert renamed(item, 1) == renamed(item, 1)
    assert any(renamed(item, seed).text != item.text for seed in range(5))


def test_other_letters_keep_the_places() -> None:
    item = marks(("Ivo Marn", "person"))
    assert words(recased(item, str.upper)) == [("IVO MARN", "person")]
    assert recased(Labelled("t", "Straße", ()), str.upper).text == "Straße"


def test_frames_name_what_they_mark() -> None:
    for item in framed(40, 3):
        assert item.marks
        assert all(form == form.strip() and form for form, _ in words(item))
        assert "{" not in item.text


ROWS = (
    ("1", "Warden", "PROPN", "NNP", "Entity=(1-person-new-nnnnn-cf1-1,2,3-coref"),
    ("2", "Ivo", "PROPN", "NNP", "_"),
    ("3", "Marn", "PROPN", "NNP", "Entity=1)"),
    ("4", "of", "ADP", "IN", "_"),
    ("5", "the", "DET", "DT", "Entity=(2-organization-new-nnnnn-cf2-2-sgl"),
    ("6", "Board", "PROPN", "NNP", "_"),
    ("7", "of", "ADP", "IN", "_"),
    ("8", "Kelp", "PROPN", "NNP", "Entity=2)"),
    ("9", "left", "VERB", "VBD", "_"),
    ("10", "his", "PRON", "PRP$", "Entity=(3-place-new-nnnnn-cf3-2-sgl(1-person-giv:act-nnnnn-cf1-1-coref)"),
    ("11", "hut", "NOUN", "NN", "Entity=3)|SpaceAfter=No"),
    ("12", ".", "PUNCT", ".", "_"),
)


def test_gold_mentions_are_named_by_proper_nouns(tmp_path: Path) -> None:
    rows = "\n".join("\t".join((n, form, "_", tag, fine, "_", "_", "_", "_", misc)) for n, form, tag, fine, misc in ROWS)
    path = tmp_path / "GUM_news_kelp.conllu"
    path.write_text(f"# newpar\n# text = …\n{rows}\n\n", encoding="utf8")
    item = document(path)
    assert item.text == "Warden Ivo Marn of the Board of Kelp left his hut."
    assert words(item) == [("Warden Ivo Marn", "person"), ("Board of Kelp", "organisation")]
