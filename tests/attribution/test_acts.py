"""What is done with the words, and whether they are quoted."""

import pytest

from saidby.attribution.acts import act_of, mode_of
from saidby.notation import parse
from saidby.types import Act, Mode


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", "assert"),
        ("according to", "assert"),
        (":", "assert"),
        ("–", "assert"),
        ("added", "assert"),
        ("described", "assert"),
        ("could neither confirm nor deny", "not_confirm"),
        ("would not confirm", "not_confirm"),
        ("couldn’t independently verify", "not_confirm"),
        ("declined to confirm", "not_confirm"),
        ("was unable to confirm", "not_confirm"),
        ("did not immediately respond", "no_reply"),
        ("didn't return calls", "no_reply"),
        ("was unavailable for comment", "no_reply"),
        ("declined to comment", "decline"),
        ("refused to discuss", "decline"),
        ("had no comment", "decline"),
        ("would not elaborate", "decline"),
        ("does not rule out", "assert"),
        ("never denied", "assert"),
        ("does not refuse", "assert"),
        ("stands by", "stand_by"),
        ("stood by", "stand_by"),
        ("flatly denied", "deny"),
        ("dismissed", "deny"),
        ("rejects", "deny"),
        ("disputed", "dispute"),
        ("disagrees", "dispute"),
        ("confirmed", "confirm"),
        ("admitted", "confirm"),
        ("acknowledging", "confirm"),
        ("vowed", "promise"),
        ("pledges", "promise"),
        ("announced", "announce"),
        ("declared", "announce"),
        ("called for", "demand"),
        ("urged", "demand"),
        ("ordered", "demand"),
        ("proposed", "propose"),
        ("suggests", "propose"),
        ("warned", "warn"),
        ("threatened", "warn"),
        ("predicts", "predict"),
        ("is expected to", "predict"),
        ("accused", "accuse"),
        ("blamed", "accuse"),
        ("condemned", "criticise"),
        ("complains", "criticise"),
        ("praised", "praise"),
        ("welcomed", "praise"),
        ("asked", "ask"),
        ("wondered", "ask"),
        ("fears", "fear"),
        ("worried", "fear"),
        ("wants", "want"),
        ("hoped", "want"),
        ("would like", "want"),
        ("believes", "believe"),
        ("thought", "believe"),
        ("suspects", "believe"),
        ("Told", "assert"),
        ("DENIED", "deny"),
        ("whistled", None),
        ("", None),
    ],
)
def test_act(cue: str, act: Act | None) -> None:
    assert act_of(cue) == act


def test_a_pattern_is_a_word_not_a_part_of_one() -> None:
    assert act_of("essay") is None
    assert act_of("unasked") is None


@pytest.mark.parametrize(
    ("marked", "mode"),
    [
        ("He said [c1 the gulls are back].", "indirect"),
        ("[c1 “The gulls are back,”] he said.", "direct"),
        ("[c1 ‘The gulls are back,’] he said.", "direct"),
        ("[c1 «The gulls are back»], he said.", "direct"),
        ("[c1 „The gulls are back“], he said.", "direct"),
        ('[c1 "The gulls are back,"] he said.', "direct"),
        ("[c1 “The gulls,”] he said, [c1 “are back.”]", "direct"),
        ("[c1 “The gulls are] unclosed", "direct"),
        ("He said [c1 the gulls are “back for good”].", "mixed"),
        ('He said [c1 the gulls are "back for good"].', "mixed"),
        ("He said [c1 that «nobody» fed the gulls].", "mixed"),
        ("He said [c1 the gulls’ nests were empty].", "indirect"),
        ("He said [c1 ‘nobody’ fed the gulls].", "indirect"),
        ("[s1 He] [q1 declined to comment].", None),
    ],
)
def test_mode(marked: str, mode: Mode | None) -> None:
    parsed = parse(marked)
    assert mode_of(parsed.text, parsed.statements[0].content) == mode
