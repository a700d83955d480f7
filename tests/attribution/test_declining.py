"""What is not done, or not said; more of it is in ``test_acts``."""

import pytest

from saidby.attribution.constructions import construction
from saidby.attribution.declining import NOTHING_DONE
from saidby.types import Act, Span


@pytest.mark.parametrize(
    ("words", "act", "span"),
    [
        ("The pier trust would neither confirm nor deny it.", "not_confirm", "neither confirm"),
        ("The pier trust has still not publicly confirmed it.", "not_confirm", "not publicly confirmed"),
        ("The pier trust was in no position to confirm it.", "not_confirm", "in no position to confirm"),
        ("The pier trust did not at once rule it out.", None, None),
        ("The pier trust is unwilling to discuss it.", "decline", "unwilling to discuss"),
        ("The pier trust stopped short of naming them.", "decline", "stopped short of naming"),
        ("The pier trust did not offer any details.", "decline", "not offer any details"),
        ("The pier trust did not offer help.", None, None),
        ("The pier trust refused to accept the verdict.", "dispute", "refused to accept"),
        ("The pier trust not only said it but sang it.", None, None),
    ],
)
def test_the_construction_and_its_words(words: str, act: Act | None, span: str | None) -> None:
    found = construction(words, Span(15, len(words)), Span(0, len(words)))
    assert (found.act if found else None, found.span.of(words) if found else None) == (act, span)
    assert not found or NOTHING_DONE.search(words)
