"""An outlet that is named only in the next sentence."""

import pytest

from saidby.attribution.chains import drafts
from saidby.attribution.citing import citations
from saidby.attribution.vague import named_next
from saidby.notation import parse
from tests.attribution.marked import flat, scene

OUTLETS = frozenset({"Quayline", "Ferro"})
SOLD = "[c1 The pier may be sold], [q1 according to] "


def chain(marked: str) -> str:
    """The chain of the first statement; an inherited hop in brackets."""
    found = flat(marked)
    seen = scene(parse(marked).text, OUTLETS)
    first = next(draft for draft in named_next(citations(drafts(found, seen), seen), seen) if draft.content)
    words = [(" ".join(seen.words(span) for span in link.named), link.evidence) for link in first.links]
    return " > ".join(f"({named})" if evidence else named for named, evidence in words)


@pytest.mark.parametrize("label", ["a media report", "media reports", "unconfirmed reports", "some local media outlets", "a report"])
def test_the_outlet_named_next_is_meant(label: str) -> None:
    assert chain(f"{SOLD}[s1 {label}]. Quayline cited an unnamed clerk.") == "Quayline > (an unnamed clerk)"


def test_over_two_outlets() -> None:
    behind = "The city’s Quayline quoted a Ferro report which cited an unnamed “clerk at the port” as saying so."
    assert chain(f"{SOLD}[s1 a media report]. {behind}") == "The city’s Quayline > (a Ferro report) > (an unnamed “clerk at the port”)"


@pytest.mark.parametrize(
    ("label", "behind"),
    [
        ("a media report", "Rain fell. Quayline cited an unnamed clerk."),
        ("a media report", "The mayor cited an unnamed clerk."),
        ("a police report", "Quayline cited an unnamed clerk."),
        ("Ferro", "Quayline cited an unnamed clerk."),
    ],
)
def test_silent(label: str, behind: str) -> None:
    assert chain(f"{SOLD}[s1 {label}]. {behind}") == label
