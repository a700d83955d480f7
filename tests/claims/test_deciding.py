"""How two statements stand to each other, with the reason in words."""

from pathlib import Path

import pytest

from saidby.claims.comparing import Context
from saidby.claims.deciding import tie
from saidby.claims.weights import WEIGHTS
from saidby.claims.wording import with_cue
from saidby.records import Relation, Tie, Told
from tests.claims.telling import CONTEXT, near, told

PAIRS = [
    line.split(" | ") for line in (Path(__file__).parent / "pairs.txt").read_text("utf8").splitlines() if line and not line.startswith("#")
]


def of(a: Told, b: Told) -> Tie:
    return tie(a, b, near(a.content, b.content), CONTEXT)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the salt works at Brannock will shut by Christmas", "Brannock's salt works are to close before Christmas"),
        ("“The report grossly distorts what our envoy said”", "the report crudely distorted what the envoy said"),
        ("14 people died when the Kesten bridge fell", "fourteen were killed in the fall of the bridge at Kesten"),
        ("the board is considering a tax on salt", "the board has decided on a tax on salt"),
        ("Quist may vote against the water bill", "Quist will vote against the water bill"),
    ],
)
def test_the_same_in_other_words(a: str, b: str) -> None:
    found = of(told(b, article="y", day=20001), told(a, article="x"))
    assert found.relation == "same"
    assert "words are in the other" in found.reason


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        ("14 people died when the Kesten bridge fell", "41 people died when the Kesten bridge fell", "other numbers"),
        ("ticket prices will go up in January", "ticket prices will go down in January", "opposed words"),
        ("Senator Quist will vote against the water bill", "Senator Quist will vote for the water bill", "opposed words"),
        ("Tarvia has accused Brannock of spying", "Brannock has accused Tarvia of spying", "other roles"),
        ("exports to Velmar rose by a third", "exports from Velmar rose by a third", "opposed words"),
        ("Tarvia, Brannock and Velmar", "spies from Tarvia reached Brannock and Velmar", "names alone"),
        ("the dam is safe", "a new conductor leads the orchestra", "other words"),
    ],
)
def test_what_cannot_both_hold_is_different_and_says_why(a: str, b: str, rule: str) -> None:
    found = of(told(b, article="y"), told(a, article="x"))
    assert (found.relation, found.rule) == ("different", rule)


def test_saying_the_opposite_answers() -> None:
    yes = told("the ferry line will be sold to the Ostland Group", article="x", by="North Wire")
    no = told("the ferry line will not be sold to the Ostland Group", article="y", by="Ada Brill")
    found = of(no, yes)
    assert (found.relation, found.act, found.rule) == ("answer", "deny", "says the opposite")
    himself = told("the ferry line will not be sold to the Ostland Group", article="y", by="North Wire")
    assert of(himself, yes).relation in ("different", "unsure")


def test_a_denial_that_says_it_again_answers() -> None:
    yes = told("Nora Haldane told her deputy to mislead the inquiry", article="x", by="North Wire")
    for content in ("that she had told her deputy to mislead the inquiry", "Haldane did not tell her deputy to mislead the inquiry"):
        found = of(told(content, article="y", act="deny", by="Nora Haldane"), yes)
        assert (found.relation, found.act) == ("answer", "deny")


def test_a_claim_that_comes_after_its_answer_is_answered_all_the_same() -> None:
    denial = told("that the dam at Ulver was unsafe", article="x", act="deny", by="Odo Brill")
    claim = told("the dam at Ulver is unsafe", article="y", by="North Wire")
    assert of(claim, denial) == of(denial, claim)
    assert (of(claim, denial).relation, of(claim, denial).a) == ("answer", denial.id)


def test_the_same_words_years_later_are_another_occasion() -> None:
    a, b = told("the dam is not safe", article="x", day=19000), told("the dam is not safe", article="y", day=20000)
    assert (of(b, a).relation, of(b, a).rule) == ("different", "another time")
    recalled = told("the dam is not safe", article="y", day=20000, sentence="In 2022 he said that the dam was not safe.")
    assert of(recalled, a).relation == "same"


def test_without_a_day_the_words_decide() -> None:
    assert of(told("the dam is not safe", article="y", day=None), told("the dam is not safe", article="x")).relation == "same"


def test_different_answers_are_not_one() -> None:
    deny = told("the allegation", article="x", act="deny", by="Odo Brill")
    assert of(told("to comment", article="y", act="decline", by="Odo Brill"), deny).relation == "different"


def test_one_party_denying_twice_is_one_answer() -> None:
    once = told("the allegation", article="x", act="deny", by="Odo Brill")
    assert of(told("it", article="y", act="dispute", by="Odo Brill"), once).relation == "same"
    assert of(told("it", article="y", act="dispute", by="Ada Quist"), once).relation != "same"


def test_who_speak_of_themselves_say_different_things() -> None:
    a = told("“We will appeal against the ruling”", article="x", by="Lorne Trust")
    b = told("“We will appeal against the ruling”", article="y", by="Dock Union")
    relations: set[Relation] = {"different", "unsure"}
    assert of(b, a).relation in relations or of(b, a).score < of(told(a.content, article="z", by="Lorne Trust"), a).score


def test_scores_are_chances() -> None:
    found = [of(told(a, article="x"), told(b, article="y")) for _, a, b in PAIRS]
    assert all(0 <= one.score <= 1 for one in found)


def test_pairs_kept_apart_are_told_apart_well_enough() -> None:
    """Near misses that share most words: harder than what a case holds. The floor is below."""
    right = sum((of(told(a, article="x"), told(b, article="y")).relation == "same") == (kind == "same") for kind, a, b in PAIRS)
    assert right / len(PAIRS) >= 0.7


def test_two_are_not_read_together_where_that_weighs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def together(later: Told, earlier: Told) -> tuple[float, float]:
        read.append(later.id)
        return 1.0, -1.0

    one, other = told("the lease was sold in May", article="x"), told("the lease was sold to the harbour office in May", article="y")
    context = Context(CONTEXT.likeness, together=together)
    with monkeypatch.context() as patched:
        patched.setitem(WEIGHTS, "same", 0.0)
        tie(one, other, 0.7, context)
    assert not read
    assert tie(one, other, 0.7, context).score > tie(one, other, 0.7, CONTEXT).score
    assert read


def test_what_has_little_in_common_is_not_read_together_and_counts_as_not_the_same() -> None:
    read: list[str] = []

    def together(later: Told, earlier: Told) -> tuple[float, float]:
        read.append(later.id)
        return 1.0, 1.0

    one, other = told("the lease was sold in May", article="x"), told("the reactor at Sorn had been shut down", article="y")
    found = tie(one, other, 0.1, Context(CONTEXT.likeness, together=together))
    assert not read
    assert found.relation == "different"


@pytest.mark.parametrize(("cues", "same"), [(("endorsed", "attacked"), False), (("endorsed", "endorses"), True)])
def test_where_only_a_name_is_said_the_cue_says_what(cues: tuple[str, str], same: bool) -> None:
    one, other = (told("Edda Karr", by="Wanda Lunn", article=cue, cue=cue) for cue in cues)
    like = near(*(with_cue(x.content, x.origin.cue) for x in (one, other)))
    assert (tie(one, other, like, CONTEXT).relation == "same") is same


def test_two_names_alone_are_not_one_claim() -> None:
    one, other = (told("Edda Karr", by=who, article=who, cue=cue) for who, cue in (("Wanda Lunn", "backs"), ("Orla Dace", "doubts")))
    like = near(*(with_cue(x.content, x.origin.cue) for x in (one, other)))
    assert tie(one, other, like, CONTEXT).relation == "different"
