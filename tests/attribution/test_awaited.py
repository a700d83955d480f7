"""Reports that somebody waits for, and that have said nothing yet."""

import pytest

from saidby.attribution.awaited import without_awaited
from saidby.attribution.find import Attribution
from saidby.attribution.outlets import Outlets
from saidby.attribution.scene import Scene
from saidby.types import Span


def read(text: str, source: str, cue: str, *content: str) -> list[tuple[list[str], str, list[str]]]:
    """Source, cue and content as they are after the rule."""
    scene = Scene(text, (Span(0, len(text)),), Outlets(frozenset()))
    at = Attribution(_span(text, cue), (_span(text, source),) if source else (), tuple(_span(text, part) for part in content), 0.9)
    left = without_awaited([at], scene)
    return [([s.of(text) for s in one.source], one.cue.of(text), [s.of(text) for s in one.content]) for one in left]


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Reports on the two wrecks are expected to be published next week.", "Reports", "on the two wrecks"),
        ("Reports of the harbour audit were handed to the council.", "Reports of", "the harbour audit"),
        ("The reports about the pier will be released in May.", "The reports about", "the pier"),
        ("Reports of the pier audit expected in May", "Reports of", "the pier audit expected in May"),
        ("Pier reports to be published in May", "reports", "to be published in May"),
    ],
)
def test_awaited(text: str, cue: str, content: str) -> None:
    assert read(text, "", cue, content) == []


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Reports of a fire at the mill were denied by the mayor.", "Reports of", "a fire at the mill"),
        ("Reports of shots were received by the police.", "Reports of", "shots"),
        ("Reports that the ferry sank are expected to be denied.", "Reports", "that the ferry sank"),
        ("Reports say the audit is expected to be published.", "Reports say", "the audit is expected to be published"),
        ("Reports of a sale made the owners angry. The ferry is expected in May.", "Reports of", "a sale"),
    ],
)
def test_told(text: str, cue: str, content: str) -> None:
    scene = Scene(text, (Span(0, text.index(".") + 1),), Outlets(frozenset()))
    at = Attribution(_span(text, cue), (), (_span(text, content),), 0.9)
    assert without_awaited([at], scene) == [at]


def test_a_document_of_which_something_is_expected_is_no_source() -> None:
    text = "The reports are expected to blame the pilot for the wreck."
    assert read(text, "The reports", "are expected to blame", "the pilot for the wreck") == [
        ([], "are expected", ["The reports", "to blame the pilot for the wreck"])
    ]
    text = "Reports are expected to say that the ferry was too full."
    assert read(text, "Reports", "are expected to say", "that the ferry was too full") == [
        ([], "are expected", ["Reports", "to say that the ferry was too full"])
    ]
    text = "The review of the pier is due to be published."
    assert read(text, "The review of the pier", "is due to be published") == [([], "is due", ["The review of the pier", "to be published"])]


def test_who_expects_stays_a_source() -> None:
    text = "Edda Brandt is expected to sell the mill."
    assert read(text, "Edda Brandt", "is expected to sell", "the mill") == [(["Edda Brandt"], "is expected to sell", ["the mill"])]
    text = "Tern Reports is expected to sell the mill."
    assert read(text, "Tern Reports", "is expected to sell", "the mill") == [(["Tern Reports"], "is expected to sell", ["the mill"])]
    text = "The report said the mill is expected to be sold."
    assert read(text, "The report", "said", "the mill is expected to be sold") == [
        (["The report"], "said", ["the mill is expected to be sold"])
    ]
