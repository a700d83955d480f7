"""The proper name of an organisation or outlet."""

import pytest

from saidby.attribution.bodies import name_of_body
from saidby.types import SourceKind
from tests.attribution.marked import scene


@pytest.mark.parametrize(
    ("mentions", "kind", "name"),
    [
        (["the Clock Guild"], "organisation", "Clock Guild"),
        (["The Clock Guild (CG)", "the CG"], "organisation", "Clock Guild"),
        (["the Bureau of Weights and Measures"], "organisation", "Bureau of Weights and Measures"),
        (["Russia’s Clock Ministry"], "organisation", "Clock Ministry"),
        (["the company", "It"], "organisation", None),
        (["Police"], "organisation", None),
        (["Federal court"], "organisation", None),
        (["Stroud’s campaign"], "organisation", None),
        (["the Kremlin"], "organisation", "Kremlin"),
        (["Local 12"], "organisation", "Local 12"),
        (["the Varn news site"], "outlet", "Varn"),
        (["the state-run agency Varn"], "outlet", "Varn"),
        (["a rival weekly, Evening Varn"], "outlet", "Evening Varn"),
        (["Varn FM’s breakfast show"], "outlet", "Varn FM"),
        (["the podcast, Six and a Half"], "outlet", "Six and a Half"),
        (["the paper", "The Skell Packet"], "outlet", "Skell Packet"),
        (["the paper"], "outlet", None),
    ],
)
def test_name(mentions: list[str], kind: SourceKind, name: str | None) -> None:
    assert name_of_body(mentions, kind, scene("It rained.")) == name
