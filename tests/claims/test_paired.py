"""Who is read closely together."""

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import pytest

from saidby.claims.paired import reader
from saidby.language.pairing import Pairing
from saidby.language.words import Floats
from tests.claims.making import told


class Asked:
    """Stands for the networks, and notes how it was asked."""

    def __init__(self) -> None:
        self.closely: list[bool] = []

    def said(self, pairs: Sequence[tuple[str, str]], *, closely: bool = True) -> Floats:
        self.closely.append(closely)
        return np.tile(np.array([0.2, 0.7, 0.1], np.float32), (len(pairs), 1))


@pytest.mark.parametrize(("acts", "closely"), [(("assert", "assert"), False), (("deny", "assert"), True), (("assert", "decline"), True)])
def test_an_answer_is_read_closely_and_two_claims_are_not(acts: tuple[Any, Any], closely: bool) -> None:
    asked = Asked()
    later, earlier = (told(id, "Odo Brandt (named)", act=act) for id, act in zip("ab", acts, strict=True))
    same, answers = reader(cast("Pairing", asked))(later, earlier)
    assert asked.closely == [closely]
    assert same > answers
