"""The profile of an unnamed source: the marked text says what is expected."""

import pytest

from saidby.attribution.describing import described
from saidby.notation import parse
from saidby.types import Profile
from tests.attribution.marked import scene


def told(marked: str) -> tuple[Profile | None, Profile | None]:
    """The profile of the first source as it is marked, and as its mentions are described."""
    parsed = parse(marked)
    expected = parsed.sources[0]
    read = described(expected.id, [(mention,) for mention in expected.mentions], scene(parsed.text))
    return expected.profile, read.profile


@pytest.mark.parametrize(
    "marked",
    [
        '[s1 A source] [q1 spoke].\ns1: unnamed, descriptor "A source", specificity "none"',
        '[s1 two people] [q1 spoke].\ns1: unnamed, descriptor "two people", number "two", specificity "none"',
        '[s1 A senior source] [q1 spoke].\ns1: unnamed, descriptor "A senior source", specificity "none"',
        '[s1 A customs source] [q1 spoke].\ns1: unnamed, descriptor "A customs source", specificity "group"',
        '[s1 A dyer] [q1 spoke].\ns1: unnamed, descriptor "A dyer", specificity "group"',
        "[s1 a source close to the harbour administration] [q1 spoke].\n"
        's1: unnamed, descriptor "a source close to the harbour administration", proximity "close to the harbour administration", '
        'specificity "institution"',
        "[s1 a source close to the dyers] [q1 spoke].\n"
        's1: unnamed, descriptor "a source close to the dyers", proximity "close to the dyers", specificity "none"',
        '[s1 A third] [q1 spoke].\ns1: unnamed, descriptor "A third", specificity "group"',
        '[s1 One of them] [q1 spoke].\ns1: unnamed, descriptor "One of them", number "One", specificity "group"',
        '[s1 Several dyers] [q1 spoke].\ns1: unnamed, descriptor "Several dyers", number "Several", specificity "group"',
        '[s1 At least four dyers] [q1 spoke].\ns1: unnamed, descriptor "At least four dyers", number "four", specificity "group"',
        '[s1 12 dyers] [q1 spoke].\ns1: unnamed, descriptor "12 dyers", number "12", specificity "group"',
        '[s1 a Foreign Ministry official] [q1 spoke].\ns1: unnamed, descriptor "a Foreign Ministry official", specificity "institution"',
        '[s1 A dyer at Lorcan Mills] [q1 spoke].\ns1: unnamed, descriptor "A dyer at Lorcan Mills", specificity "institution"',
        '[s1 The mayor of Ostrey] [q1 spoke].\ns1: unnamed, descriptor "The mayor of Ostrey", specificity "institution"',
        "[s1 A source close to the Dye Ministry] [q1 spoke]. [s1 The Dye Ministry source] [q2 left].\n"
        's1: unnamed, descriptor "A source close to the Dye Ministry", proximity "close to the Dye Ministry", specificity "institution"',
        '[s1 A man from Ostrey] [q1 spoke].\ns1: unnamed, descriptor "A man from Ostrey", specificity "none"',
        '[s1 the paper’s owner] [q1 spoke].\ns1: unnamed, descriptor "the paper’s owner", specificity "institution"',
        "[s1 A dyer] [q1 spoke]. [s1 The dyer from Lorcan Mills] [q2 left]. [s1 She] [q3 laughed].\n"
        's1: unnamed, descriptor "The dyer from Lorcan Mills", specificity "institution"',
        '[s1 A tired dyer] [q1 spoke]. [s1 The very same tired dyer] [q2 left].\ns1: unnamed, descriptor "A tired dyer", specificity '
        '"group"',
    ],
)
def test_descriptor_number_and_specificity(marked: str) -> None:
    expected, read = told(marked)
    assert read == expected


@pytest.mark.parametrize(
    ("words", "proximity", "specificity"),
    [
        ("a source close to the talks", "close to the talks", "none"),
        ("three people familiar with the sale", "familiar with the sale", "none"),
        ("a person with direct knowledge of the sale", "with direct knowledge of the sale", "none"),
        ("a person with first-hand knowledge of it", "with first-hand knowledge of it", "none"),
        ("a banker briefed on the sale", "briefed on the sale", "group"),
        ("one official privy to the letters", "privy to the letters", "group"),
        ("a person in the know", "in the know", "none"),
        ("a clerk who was in the vault when it flooded", "who was in the vault when it flooded", "access"),
        ("two guests who attended the supper", "who attended the supper", "access"),
        ("a stoker who worked on the ferry", "who worked on the ferry", "access"),
        ("a porter who helped carry the safe", "who helped carry the safe", "access"),
        ("a person present at the meeting", "present at the meeting", "access"),
        ("a clerk who has seen the ledger", "who has seen the ledger", "access"),
        ("a dyer who asked not to be named", None, "group"),
        ("two dyers not involved in the sale", None, "group"),
        ("a dyer who is now retired", None, "group"),
        ("a person familiar with the sale who asked not to be named", "familiar with the sale", "none"),
    ],
)
def test_claimed_proximity(words: str, proximity: str | None, specificity: str) -> None:
    _, read = told(f'[s1 {words}] [q1 spoke].\ns1: unnamed, descriptor "x"')
    assert read is not None
    assert (read.proximity, read.specificity) == (proximity, specificity)


def test_proximity_may_stand_behind_the_mention() -> None:
    _, read = told('[s1 A banker], who was at the supper, [q1 said] so.\ns1: unnamed, descriptor "x"')
    assert read is not None
    assert (read.descriptor, read.proximity, read.specificity) == ("A banker", "who was at the supper", "access")


def test_a_named_source_has_no_profile() -> None:
    assert told("[s1 Iver Stroud] [q1 spoke].\ns1: named")[1] is None
