"""Why a source is not named, and whether the reason is a formula."""

import pytest

from saidby.attribution.anonymity import formula, reason
from saidby.notation import parse
from tests.attribution.marked import scene


def given(marked: str) -> tuple[str | None, bool | None]:
    """The reason for the first source of a marked text."""
    parsed = parse(marked)
    return reason([(mention,) for mention in parsed.sources[0].mentions], scene(parsed.text))


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("[s1 A dyer], who asked not to be named because her uncle owns the mill, said so.", "her uncle owns the mill"),
        ("[s1 A dyer] said so on condition of anonymity because the talks are private.", "the talks are private"),
        ("So said [s1 a dyer], speaking on condition of anonymity, citing the sensitivity of the sale.", "the sensitivity of the sale"),
        ("[s1 A dyer] said so on condition of anonymity.", None),
        (
            "[s1 Two dyers] said so. It rained. The dyers spoke on condition of anonymity because the vats are secret.",
            "the vats are secret",
        ),
        ("[s1 Two dyers] said so. It rained. The weavers spoke on condition of anonymity because the vats are secret.", None),
        ("[s1 A dyer] fears for his vat. She asked for anonymity because she is shy.", "she is shy"),
        ("[s1 A dyer who was not authorised to speak to reporters] said so.", "was not authorised to speak to reporters"),
        ("[s1 A dyer], who wasn’t permitted to discuss dyes, said so.", "wasn’t permitted to discuss dyes"),
        ("[s1 A dyer], who feared for his pension, said so.", "feared for his pension"),
        ("[s1 A dyer] said so, asking that her name be withheld for fear of the foreman.", "fear of the foreman"),
        ("[s1 A dyer] said so. She asked for anonymity, fearing the foreman.", "fearing the foreman"),
        ("[s1 A dyer] said so. He did not want his name used because he still works there.", "he still works there"),
        ("[s1 A dyer] said so, declining to be identified, as he is under contract.", "he is under contract"),
        ("[s1 Two dyers] said so under condition of anonymity since they had signed a pledge.", "they had signed a pledge"),
        ("[s1 A dyer], requesting anonymity due to an ongoing lawsuit, said so.", "an ongoing lawsuit"),
        ("[s1 A dyer], who asked not to be identified because he is shy, called the vats foul.", "he is shy"),
        ("[s1 A dyer] said so. A weaver asked not to be named because she is shy.", None),
        ("[s1 A dyer] said so because the vats were foul.", None),
        ("[s1 A dyer] was dyeing, he said. It rained.", None),
        ("[s1 The foreman] wanted them out, a dyer said, asking not to be named because she is shy.", None),
    ],
)
def test_reason(marked: str, why: str | None) -> None:
    assert given(marked)[0] == why


@pytest.mark.parametrize(
    ("words", "is_formula"),
    [
        ("was not authorized to speak publicly", True),
        ("they were not allowed to discuss the matter", True),
        ("he is under contract", True),
        ("it is against the mill’s policy", True),
        ("she lacked permission to talk", True),
        ("the talks are private", True),
        ("her uncle owns the mill", False),
        ("fear of losing his post", False),
        ("he hopes to sell wool to both", False),
        ("feared for his pension", False),
    ],
)
def test_formula_is_about_permission(words: str, is_formula: bool) -> None:
    assert formula(words) is is_formula
