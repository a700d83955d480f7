"""Vectors of meaning: near for the same in other words, stable, short to store."""

import numpy as np
import pytest

from saidby.language.meaning import WIDTH, Meaning, packed, unpacked


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return Meaning(threads=1)


def test_other_words_lie_nearer_than_other_things(meaning: Meaning) -> None:
    a, b, c = meaning.of(["the salt works will shut", "the salt works are to close", "a sailor lost his dog in the fog"])
    assert a @ b > 0.7
    assert a @ c < 0.4


def test_vectors_have_unit_length_and_do_not_depend_on_their_neighbours(meaning: Meaning) -> None:
    texts = ["the eels have gone", "", "“No,” she said"]
    together = meaning.of(texts)
    assert together.shape == (3, WIDTH)
    assert np.allclose(np.linalg.norm(together, axis=1), [1, 0, 1], atol=1e-4)
    assert (meaning.of(texts[2:])[0] == together[2]).all()


def test_a_text_of_any_length_is_read_by_its_beginning(meaning: Meaning) -> None:
    long = "the dam is safe " * 100
    assert (meaning.of([long])[0] == meaning.of([long + "x" * 2_000_000])[0]).all()


def test_no_texts_no_vectors(meaning: Meaning) -> None:
    assert meaning.of([]).shape == (0, WIDTH)


def test_a_stored_vector_is_nearly_the_same(meaning: Meaning) -> None:
    (vector,) = meaning.of(["the dam is safe"])
    assert len(packed(vector)) == 2 * WIDTH
    assert np.allclose(unpacked(packed(vector)), vector, atol=1e-3)
