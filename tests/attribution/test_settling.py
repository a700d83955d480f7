"""The kind of a source from all its mentions."""

import pytest

from saidby.attribution.settling import joint, settled
from saidby.notation import parse
from saidby.types import SourceKind
from tests.attribution.marked import scene


def kind(marked: str) -> SourceKind | None:
    """The kind of the first source of a marked text."""
    parsed = parse(marked)
    mentions = [(mention,) for mention in parsed.sources[0].mentions]
    return settled(mentions, [mention[0].of(parsed.text) for mention in mentions], scene(parsed.text))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[s1 Quarl] spoke. [s1 The company] fell.", "organisation"),
        ("[s1 Quarl] spoke. [s1 The magazine] fell.", "outlet"),
        ("[s1 Quarl] spoke. [s1 It] fell.", "organisation"),
        ("[s1 Quarl] spoke. [s1 He] fell.", "named"),
        ("[s1 Mr Quarl] spoke. [s1 It] fell.", "named"),
        ("[s1 Reports]: rain. [s1 The Skell Packet] said so.", "outlet"),
        ("[s1 Millers]: rain. [s1 Two millers at the weir] said so.", "unnamed"),
        ("[s1 The clerk] spoke. [s1 The clerk, Anna Quarl], left.", "named"),
        ("[s1 He] spoke.", "named"),
        ("[s1 It] spoke.", "organisation"),
        ("[s1 They] spoke.", None),
        ("[s1 Another] spoke.", "unnamed"),
        ("[s1 Most] agreed.", "collective"),
        ("[s1 I] doubt it.", "author"),
        ("“[s1 I] doubt it,” said nobody.", None),
        ("Voters [s1 who] sing left.", "collective"),
        ("Those [s1 who] sing left.", "collective"),
    ],
)
def test_kind(marked: str, expected: SourceKind | None) -> None:
    assert kind(marked) == expected


@pytest.mark.parametrize(
    ("words", "together"),
    [
        ("the Skell Packet and Radio Merle", True),
        ("both the Skell Packet and Radio Merle", True),
        ("the Skell Packet, together with Radio Merle", True),
        ("a joint report by the Skell Packet and Radio Merle", True),
        ("Skell FM’s “Rain and Shine”", False),
        ("the Skell Packet and Anna Quarl", False),
        ("the Skell Packet", False),
        ("Anna Quarl and Emma Lund", False),
    ],
)
def test_joint(words: str, together: bool) -> None:
    assert joint(words, scene(f"It rained, {words} said.")) is together
