"""By what a position came out."""

import msgspec
import pytest

from saidby.positions.channels import channel, holder_of
from saidby.records import Belonging, Channel, Read, Step, Told
from tests.positions.telling import passage, speaker, through

TABLE = (
    Belonging(part="Ada Kell", whole="Marn", by="saidby", at=""),
    Belonging(part="Foreign Ministry", whole="Marn", by="saidby", at=""),
)
SAID = "[s Ada Kell] [q said] [c Marn would hand the Lisk islands to Orvia]."
WRITTEN = "[s Marn] [q said in a statement] [c it would hand the Lisk islands to Orvia]."


def held(holder: str | None = None) -> Read:
    return Read(statement="x", bearing="for", holder=holder, score=1, rule="deed", reason="")


def of(text: str, **known: str | None) -> Told:
    return speaker(passage(text), **known)


@pytest.mark.parametrize(
    ("told", "holder", "by"),
    [
        (of(SAID, kind="named", name="Ada Kell"), None, "own voice"),
        (of(SAID, kind="named", name="Ada Kell", role="spokeswoman"), None, "spokesman"),
        (of(SAID, kind="document", name="decree"), None, "document"),
        (of(WRITTEN, kind="organisation", name="Marn"), None, "document"),
        (of(SAID, kind="unnamed", label="a source close to the Foreign Ministry", name=None), None, "unnamed"),
        (of(SAID, kind="unnamed", label="two people", name=None), "Marn", "unnamed"),
        (of(SAID, kind="collective", label="members of her staff", name=None), None, "unnamed"),
        (of(SAID, kind="named", name="Ada Kell"), "Marn", "own voice"),
        (of(SAID, kind="named", name="Jo Lem"), "Marn", "told by another"),
        (of(SAID, kind="outlet", name="North Wire"), "Marn", "unnamed"),
        (of(SAID, kind="unnamed", label="the foreign minister", name=None), None, "own voice"),
        (of(SAID, kind="unnamed", label="a minister", name=None), None, "unnamed"),
        (of(SAID, kind="unnamed", label="a Marn representative", name=None), None, "spokesman"),
        (of(SAID, kind="organisation", name="Her office", label="Her office"), "Ada Kell", "own voice"),
    ],
)
def test_by_what_a_position_came_out(told: Told, holder: str | None, by: Channel) -> None:
    assert channel(held(holder), told, TABLE) == by


def test_what_a_source_says_that_a_party_holds_is_unnamed_where_it_is_of_that_party() -> None:
    source = Step(
        source="s9", kind="unnamed", label="a source close to the Foreign Ministry", descriptor="a source close to the Foreign Ministry"
    )
    inner = through(of("[s Marn] [q does not refuse] [c the handover].", kind="organisation", name="Marn"), source)
    assert channel(held(), inner, TABLE) == "unnamed"
    other = through(inner, Step(source="s8", kind="named", label="Jo Lem", name="Jo Lem"))
    assert channel(held(), speaker(other, kind="organisation"), TABLE) == "unnamed"


def test_a_holder_is_rolled_up() -> None:
    assert holder_of(held(), of(SAID, kind="named", name="Ada Kell"), TABLE) == "Marn"
    assert holder_of(held("the Foreign Ministry"), of(SAID), TABLE) == "Marn"


@pytest.mark.parametrize(
    ("holder", "rolled"),
    [
        ("Neighbouring Marn", "Marn"),
        ("Prime Minister Ada Kell", "Marn"),
        ("Ada Kell’s office", "Marn"),
        ("the Marnian minister", "Marn"),
        ("Jo Lem’s lawyers", "Jo Lem"),
        ("Neither government", ""),
        ("both sides", ""),
    ],
)
def test_a_holder_is_called_by_its_name_alone(holder: str, rolled: str) -> None:
    assert holder_of(held(holder), of(SAID), TABLE) == rolled


def test_an_official_who_says_our_beside_a_state_is_of_another() -> None:
    text = "[s Edda Karr] [q said] [c Marn had offered to let our inspectors visit the islands]."
    minister = of(text, kind="named", name="Edda Karr", role="prime minister")
    assert channel(held("Marn"), minister, TABLE) == "told by another"
    alone = of(SAID, kind="named", name="Edda Karr", role="prime minister")
    assert channel(held("Marn"), alone, TABLE) == "own voice"


def test_an_official_in_an_outlet_of_another_state_is_of_that() -> None:
    told = of(SAID, kind="named", name="Edda Karr", role="prime minister")
    abroad = msgspec.structs.replace(told, outlet="Orvia Nine")
    table = (*TABLE, Belonging(part="Jo Lem", whole="Orvia", by="saidby", at=""))
    assert channel(held("Marn"), abroad, table) == "told by another"


def test_whom_a_sentence_is_about_speaks_where_nobody_else_was_made_out() -> None:
    nobody = msgspec.structs.replace(of(SAID), chain=(Step(source=None, cue="said"),))
    assert channel(held("Orvian Union"), nobody, TABLE) == "own voice"
    assert channel(held("Marn"), nobody, TABLE) == "told by another"


def test_what_an_article_tells_of_a_party_in_its_own_voice_is_what_it_did() -> None:
    deed = of("[c Marn handed the Lisk islands to Orvia].", source=None, label="", kind=None, cue=None)
    assert channel(held("Marn"), deed, TABLE) == "own voice"
