"""Whose position it is where the source is nobody's."""

import msgspec
import pytest

from saidby.positions.proposition import doer, is_to_come
from saidby.positions.scene import Scene
from saidby.positions.whose import acting, owned
from saidby.records import Issue, Read, Told
from tests.positions.telling import ISLANDS, passage, speaker

READ = Read(statement="s", bearing="for", score=0.9, rule="deed", reason="")


def told(label: str, kind: str = "unnamed", content: str = "the islands would be handed over", **more: str) -> Told:
    return speaker(passage(f"[s {label}] [q said] [c {content}]."), kind=kind, label=label, name=more.pop("name", None), **more)


def whose(one: Told, before: tuple[Told, ...] = (), issue: Issue = ISLANDS, read: Read = READ) -> str | None:
    return owned(Scene(issue, one, 0.5, before), read).holder


@pytest.mark.parametrize(
    ("label", "kind", "holder"),
    [
        ("a person who saw the draft", "unnamed", "Marn"),
        ("North Wire", "outlet", "Marn"),
        ("members of the staff", "collective", "Marn"),
        ("Union bosses", "collective", None),
        ("an Orvian official", "unnamed", None),
        ("Orvia’s foreign minister", "unnamed", None),
        ("the foreign minister", "unnamed", None),
        ("Senior officials", "unnamed", "Marn"),
        ("Foreign Minister Jo Lem", "outlet", None),
        ("Ada Kell", "named", None),
    ],
)
def test_what_nobody_tells_is_told_of_whoever_would_do_it(label: str, kind: str, holder: str | None) -> None:
    assert whose(told(label, kind)) == holder


def test_the_party_that_the_words_are_about_comes_first() -> None:
    about = msgspec.structs.replace(READ, holder="Orvia")
    assert whose(told("two people"), read=about) == "Orvia"
    assert whose(told("two people"), read=msgspec.structs.replace(READ, holder="Harbour Cup")) == "Marn"


def test_whoever_would_do_it_has_the_name_of_the_party_that_is_meant() -> None:
    festival = Issue(id="f", proposition="The Lisk festival bars films from Marn", at="", parties=("Lisk Film Festival", "City of Lisk"))
    assert whose(told("two people"), issue=festival) == "Lisk Film Festival"
    assert whose(told("Lisk Film Festival", "outlet"), issue=festival) is None
    assert whose(told("North Wire", "outlet"), issue=festival) == "Lisk Film Festival"


def test_of_what_was_nobody_is_a_party() -> None:
    known = Issue(id="k", proposition="Managers of Norvik knew of the leak", at="")
    assert whose(told("two workers"), issue=known) is None
    assert whose(told("two workers"), read=msgspec.structs.replace(READ, bearing="declined")) is None


def test_a_pronoun_or_an_office_of_hers_is_whoever_spoke_before() -> None:
    before = told("Ada Kell", "named", name="Ada Kell")
    assert whose(told("her office", "organisation", name="her office"), (before,)) == "Ada Kell"
    assert whose(told("Her deputy, Nils Aker", "organisation", name="Her deputy"), (before,)) == "Ada Kell"
    assert whose(told("she", "named", name="she"), (before,)) == "Ada Kell"
    assert whose(told("her office", "organisation", name="her office")) is None
    assert whose(told("two officials", organisation="same ministry"), (before,)) == "Ada Kell"


@pytest.mark.parametrize(
    ("words", "name", "to_come"),
    [
        ("Marn hands the Lisk islands to Orvia", "Marn", True),
        ("The Sund Yard closes its dock", "Sund Yard", True),
        ("Ada Kell resigns as head of Norvik", "Ada Kell", True),
        ("The dam is rebuilt", None, True),
        ("Norvik received the warning", "Norvik", False),
        ("The mate was asleep when the ship struck", None, False),
    ],
)
def test_whoever_would_do_it_and_whether_it_is_yet_to_be_done(words: str, name: str | None, to_come: bool) -> None:
    issue = Issue(id="w", proposition=words, at="")
    assert (doer(issue), is_to_come(issue)) == (name, to_come)


def test_a_demand_on_the_doer_is_the_others() -> None:
    bidden = told("two people", content="Marn must first hand back the islands")
    assert whose(bidden) == "Orvia"
    assert whose(bidden, issue=msgspec.structs.replace(ISLANDS, parties=())) is None


def test_a_headline_names_no_party_that_nobody_knows() -> None:
    read = msgspec.structs.replace(READ, holder="Harbour Engineers")
    assert (
        whose(told("a source at the Harbour Board", organisation="Harbour Board", content="Harbour Engineers May Get Islands"), read=read)
        is None
    )
    assert whose(told("Ada Kell", "named", content="Harbour engineers may get the islands"), read=read) == "Harbour Engineers"


def test_who_was_not_made_out_is_whoever_the_sentence_begins_with() -> None:
    one = told("", content="it would give the islands away at once")
    one = msgspec.structs.replace(
        one,
        sentence="The Fishers Union, which once called it theft, now says it would give the islands away at once.",
        chain=(msgspec.structs.replace(one.origin, cue="now says", label=""),),
    )
    assert whose(one) == "Fishers Union"


def by_itself(content: str) -> Told:
    """What an article tells in its own voice."""
    return speaker(passage(f"[c {content}]."), source=None, label="", kind=None, cue=None)


@pytest.mark.parametrize(
    ("content", "holder"),
    [
        ("Marn frees thirteen of the crew and hands over two of the islands", "Marn"),
        ("The Lem Union and Orvia signed the charter of the Lisk islands", "Orvia"),
        ("The Lem Union blocked the ferry to the Lisk islands on Friday", "Lem Union"),
        ("fishermen blocked the ferry", None),
        ("Envoys Sail To Lisk Without Charter", None),
        ("Marn Hands Over Two Of The Islands", "Marn"),
    ],
)
def test_what_an_article_tells_itself_is_of_whoever_does_it(content: str, holder: str | None) -> None:
    assert acting(Scene(ISLANDS, by_itself(content), 0.5), READ).holder == holder


def test_of_what_somebody_says_nothing_is_decided_by_who_does_it() -> None:
    assert acting(Scene(ISLANDS, told("two people", content="Orvia waits"), 0.5), READ).holder is None
