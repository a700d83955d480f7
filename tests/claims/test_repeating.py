"""The statements of a copy."""

from saidby.claims.repeating import repeated
from saidby.records import Told
from tests.claims.making import told

ORIGINAL = (
    told("a", "Odo Brandt", article="x", content="the swing bridge will be closed to lorries from June"),
    told("b", "Odo Brandt", article="x", content="12 lorries were stopped on the bridge last week"),
)


def tied(*copy: Told) -> dict[str, str]:
    return {one.a: one.b for one in repeated(copy, ORIGINAL, "94 % of its words")}


def test_what_a_copy_says_is_what_the_original_says() -> None:
    assert tied(told("c", "Odo Brandt", article="y", content="The swing bridge will be closed to lorries from June.")) == {"c": "a"}
    (one,) = repeated((told("c", "Odo Brandt", article="y", content=ORIGINAL[0].content),), ORIGINAL, "94 % of its words")
    assert (one.relation, one.rule, one.reason) == ("same", "copy", "stands in a copy: 94 % of its words")


def test_what_the_copy_changed_or_added_is_compared_as_anything_else() -> None:
    assert tied(told("c", "Odo Brandt", article="y", content="14 lorries were stopped on the bridge last week")) == {}
    assert tied(told("c", "Odo Brandt", article="y", content="the ferry will run twice a day")) == {}
    assert tied(told("c", "Odo Brandt", article="y", content=ORIGINAL[0].content, act="deny")) == {}
    assert tied(told("c", "Odo Brandt", article="y", content="")) == {}
