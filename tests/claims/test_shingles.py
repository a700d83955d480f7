from saidby.claims.shingles import SIZE, imprint
from tests.claims.stories import WIRE, article


def test_a_shingle_begins_at_each_word_but_the_last_few() -> None:
    words = imprint(article(("One two three four five six seven.",)))
    assert len(words) == 7
    assert len(words.hashes) == 7 - SIZE + 1


def test_what_is_too_short_has_none() -> None:
    assert len(imprint(article(("One two three.",))).hashes) == 0
    assert len(imprint(article(())).hashes) == 0


def test_case_marks_and_paragraphs_do_not_matter() -> None:
    first = imprint(article(("The harbour’s lease, he said, is not for sale.",)))
    second = imprint(article(("THE HARBOUR'S LEASE", "he said is NOT for sale")))
    assert first.hashes.tolist() == second.hashes.tolist()


def test_words_in_quotation_marks_are_known() -> None:
    words = imprint(article(("She said “not for sale” and left, as ‘the mayor’ did.", "He’d “never sell", "it all.")))
    text = article(("She said “not for sale” and left, as ‘the mayor’ did.", "He’d “never sell", "it all.")).text
    quoted = [text[a:b] for a, b, inside in zip(words.starts, words.ends, words.quoted, strict=True) if inside]
    assert quoted == ["not", "for", "sale", "the", "mayor", "never", "sell"]


def test_hashes_are_the_same_on_every_machine() -> None:
    assert int(imprint(article(WIRE)).hashes[0]) == HASH


HASH = 15395625121253149938
