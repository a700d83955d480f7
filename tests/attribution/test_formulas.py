"""Answers in set words."""

import pytest

from saidby.attribution.formulas import formulas
from saidby.types import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The keeper could not be reached for comment.", "could not be reached for comment"),
        ("The keeper couldn’t immediately be reached.", "couldn’t immediately be reached"),
        ("The keeper did not respond to a request for comment.", "did not respond to a request for comment"),
        ("The keeper did not immediately reply to emailed questions.", "did not immediately reply to emailed questions"),
        ("The keeper has not responded to Quayline’s request for comment.", "has not responded to Quayline’s request for comment"),
        ("The keeper had not replied by Monday.", "had not replied"),
        ("The keeper did not return several calls.", "did not return several calls"),
        ("The keeper has yet to respond.", "has yet to respond"),
        ("The keeper failed to answer repeated requests for an interview.", "failed to answer repeated requests"),
        ("The keeper was not immediately available for comment.", "was not immediately available for comment"),
        ("The keeper was unavailable to comment.", "was unavailable to comment"),
        ("Calls to the keeper went unanswered.", "went unanswered"),
        ("Calls to the keeper were not returned.", "were not returned"),
        ("The keeper made no reply.", "made no reply"),
        ("The keeper had no immediate comment.", "had no immediate comment"),
        ("The keeper neither confirmed nor denied it.", "neither confirmed nor denied"),
        ("The keeper was not reachable on Sunday.", "was not reachable"),
        ("Calls to the keeper rang out.", "rang out"),
        ("A call to the keeper went to voicemail.", "went to voicemail"),
        ("The keeper is not saying who lit it.", "is not saying"),
        ("The keeper wouldn’t say.", "wouldn’t say"),
        ("The keeper was unable to verify the log.", "was unable to verify"),
        ("The keeper could not establish where it went.", "could not establish"),
        ("The keeper was sailing and unavailable.", "was sailing and unavailable"),
        ("The keeper, when phoned, hung up.", "hung up"),
        ("The keeper has pleaded not guilty.", "has pleaded not guilty"),
        ("The port authority left two letters unanswered.", "left two letters unanswered"),
    ],
)
def test_found(text: str, words: str) -> None:
    assert [span.of(text) for span in formulas(text, Span(0, len(text)))] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The engine did not respond well.",
        "The lamp could not be lit.",
        "The ferry was not available in green.",
        "The keeper did not return until May.",
        "The keeper answered at once.",
        "Tickets were not sold.",
        "The keeper replied.",
        "The keeper would not say that.",
        "Do not get hung up on the lamp.",
        "The office could not establish a school.",
    ],
)
def test_not_found(text: str) -> None:
    assert list(formulas(text, Span(0, len(text)))) == []
