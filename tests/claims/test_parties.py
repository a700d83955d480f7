import msgspec
import pytest

from saidby.claims.parties import Bond, Judged, decide, id_of, joined, keys_of, merged, opened, told_apart
from tests.claims.people import body, doubts, groups, outlet, person


def test_one_name_is_one_party_through_titles_initials_and_scripts() -> None:
    names = ("Dmitry Karev", "Karev", "Mr Karev", "Dmitri Karev", "D. Karev", "Дмитрий Карев", "Karev Dmitry")
    assert groups(*(person(str(n), name) for n, name in enumerate(names))) == [[str(n) for n in range(len(names))]]


def test_namesakes_with_other_roles_are_two_and_in_doubt() -> None:
    one, two = person("a", "Ilan Moreth", "foreign minister", "Meravia"), person("b", "Ilan Moreth", "retired teacher", "Sel Tarn")
    assert groups(one, two) == [["a"], ["b"]]
    assert doubts(one, two) == ["the same name, but other roles, or several have it"]


def test_of_two_namesakes_the_role_tells_which() -> None:
    one, two = person("a", "Ilan Moreth", "foreign minister", "Meravia"), person("b", "Ilan Moreth", "teacher", "Sel Tarn")
    assert groups(one, two, person("c", "Ilan Moreth", "minister", "Meravia")) == [["a", "c"], ["b"]]
    assert groups(one, two, person("c", "Ilan Moreth")) == [["a"], ["b"], ["c"]]


def test_a_career_is_one_party() -> None:
    steps = [
        person("a", "Edda Karr", "Speaker"),
        person("b", "Edda Karr", "prime minister"),
        person("c", "Edda Karr", "former prime minister"),
    ]
    assert groups(*steps) == [["a", "b", "c"]]


def test_a_surname_joins_only_where_one_can_be_meant() -> None:
    gareth, brenda = person("a", "Gareth Loam"), person("b", "Brenda Loam")
    assert groups(gareth, person("c", "Loam")) == [["a", "c"]]
    assert groups(gareth, brenda, person("c", "Loam")) == [["a"], ["b"], ["c"]]
    assert doubts(gareth, brenda, person("c", "Loam")) == ["one name has a part of the other"] * 2


def test_a_surname_long_after_is_somebody_else() -> None:
    assert groups(person("a", "Gareth Loam", day=0), person("b", "Loam", day=900)) == [["a"], ["b"]]


def test_role_gender_or_the_same_article_tell_which_surname() -> None:
    gareth, brenda = person("a", "Gareth Loam", "mayor", "Teel", gender="he"), person("b", "Brenda Loam", "nurse", gender="she")
    assert groups(gareth, brenda, person("c", "Loam", "mayor", "Teel")) == [["a", "c"], ["b"]]
    assert groups(gareth, brenda, person("c", "Loam", gender="she")) == [["a"], ["b", "c"]]
    assert groups(gareth, brenda, person("b", "Loam")) == [["a"], ["b", "b"]]


def test_a_full_name_takes_up_the_surname_that_was_met_first() -> None:
    assert groups(person("a", "Loam"), person("b", "Gareth Loam")) == [["a", "b"]]
    parties, _ = told_apart([person("a", "Loam"), person("b", "Gareth Loam"), person("c", "G. Loam")])
    assert (parties[0].name, set(parties[0].names)) == ("Gareth Loam", {"Loam", "Gareth Loam", "G. Loam"})


def test_a_misspelt_name_needs_the_same_office() -> None:
    right = person("a", "Gareth Loam", "chief executive", "Pellworth")
    assert groups(right, person("b", "Gareth Lome", "chief executive", "Pellworth")) == [["a", "b"]]
    assert groups(right, person("b", "Gareth Lome")) == [["a"], ["b"]]
    assert doubts(right, person("b", "Gareth Lome")) == ["the names differ by a letter or two"]


def test_an_office_is_its_holder_in_those_days() -> None:
    holder = person("a", "Dmitry Karev", "spokesman", "Kremlin", day=0)
    assert groups(holder, person("b", None, "spokesman", "Kremlin", day=10)) == [["a", "b"]]
    assert groups(holder, person("b", None, "spokesman", "Kremlin", day=400)) == [["a"], ["b"]]
    assert groups(holder, person("b", None, "spokesman", "Harbour Board", day=1)) == [["a"], ["b"]]


def test_an_office_met_before_its_holder() -> None:
    nameless = person("a", None, "mayor", "Port Varn")
    assert groups(nameless, person("b", None, "mayor", "Port Varn")) == [["a", "b"]]
    assert groups(nameless, person("b", "Rolf Sand", "mayor", "Port Varn")) == [["a", "b"]]
    rivals = groups(nameless, person("b", "Rolf Sand", "mayor", "Port Varn"), person("c", "Anton Feld", "mayor", "Port Varn"))
    assert rivals == [["a", "b"], ["c"]]


def test_ministries_have_owners() -> None:
    ours, theirs = body("a", "Karvania’s Foreign Ministry"), body("b", "Ostria’s Foreign Ministry")
    assert groups(ours, theirs, body("c", "Karvanian Foreign Ministry")) == [["a", "c"], ["b"]]
    assert groups(ours, body("c", "Foreign Ministry")) == [["a", "c"]]
    assert groups(ours, theirs, body("c", "Foreign Ministry")) == [["a"], ["b"], ["c"]]
    bare = body("c", "Foreign Ministry")
    assert groups(ours, bare, theirs, body("d", "Foreign Ministry")) == [["a", "c"], ["b"], ["d"]], "one bare mention binds no other"
    assert groups(ours, theirs, body("b", "Foreign Ministry")) == [["a"], ["b", "b"]]
    assert groups(ours, theirs, body("c", "Foreign Ministry", owner="Ostrian")) == [["a"], ["b", "c"]]


def test_a_capital_that_speaks_is_the_government() -> None:
    assert groups(body("a", "Moscow"), body("b", "Russia"), body("c", "Russian government"), body("d", "Tokyo")) == [["a", "b", "c"], ["d"]]


def test_outlets() -> None:
    assert groups(outlet("a", "RIA Novosti"), outlet("b", "RIA"), outlet("c", "РИА Новости")) == [["a", "b", "c"]]
    assert groups(outlet("a", "Meridian News Agency"), outlet("b", "MNA"), outlet("c", "Meridian")) == [["a", "b", "c"]]
    assert groups(outlet("a", "Teel Times"), outlet("b", "Varn Times"), outlet("c", "Times")) == [["a"], ["b"], ["c"]]
    assert groups(outlet("a", "Harrow Gazette"), outlet("a", "Gazette")) == [["a", "a"]]


def test_an_acronym_of_two_is_in_doubt() -> None:
    two = (body("a", "Northern Harbour Board"), body("b", "National Health Bureau"), body("c", "NHB"))
    assert groups(*two) == [["a"], ["b"], ["c"]]
    assert len(doubts(*two)) == 2


def test_a_word_read_now_as_a_person_and_now_as_a_body() -> None:
    assert groups(person("a", "Meravia"), body("b", "Meravia"), person("c", "Meravia")) == [["a", "b", "c"]]
    assert groups(person("a", "Marn", "miner"), body("b", "Marn")) == [["a"], ["b"]]


def test_aliases_win() -> None:
    given = {"the iron lady of teel": "Petra Holm", "cw": "Continental Wire"}
    assert groups(person("a", "Petra Holm"), person("b", "The Iron Lady of Teel"), aliases=given) == [["a", "b"]]
    assert groups(outlet("a", "CW"), outlet("b", "Continental Wire"), aliases=given) == [["a", "b"]]


@pytest.mark.parametrize("turn", [1, -1])
def test_judgements_win(turn: int) -> None:
    facts = [person("a", "Ilan Moreth", "minister"), person("b", "Ilan Moreth", "farmer"), person("c", "I. Moreth", "minister")][::turn]
    same = Bond(("a", "Ilan Moreth"), ("b", "Ilan Moreth"), True, "j1")
    other = Bond(("a", "Ilan Moreth"), ("c", "I. Moreth"), False, "j2")
    assert sorted(map(sorted, groups(*facts, bonds=(same, other)))) == [["a", "b"], ["c"]]


def test_a_judgement_gives_its_name_as_reason() -> None:
    settled = decide(person("a", "Nobody Known"), [], judged=[Judged("p7", True, "j1")])
    assert (settled.party, settled.rule, settled.reason) == ("p7", "judgement", "so judged (j1)")


def test_what_may_be_one_shares_a_key() -> None:
    pairs = [
        (person("a", "Dmitry Karev"), person("b", "Karev")),
        (person("a", "Karev Dmitry"), person("b", "Дмитрий Карев")),
        (body("a", "MNA"), body("b", "Meridian News Agency")),
        (body("a", "Foreign Ministry"), body("b", "Ostria’s Foreign Ministry")),
        (person("a", None, "spokesman", "Kremlin"), person("b", "Dmitry Karev", "press secretary", "the Kremlin")),
        (person("a", "Gareth Lome"), person("b", "Gareth Loam")),
    ]
    for one, other in pairs:
        assert set(keys_of(one)) & set(keys_of(other))


def test_a_party_begins_with_its_first_evidence_and_learns() -> None:
    first, second = person("a", "Loam", day=3), person("b", "Gareth Loam", "mayor", "Teel", day=9, gender="he")
    party = joined(opened(first), second)
    assert party.id == id_of(first)
    assert [name for name, _ in party.names] == ["Loam", "Gareth Loam"]
    assert (party.first, party.last, set(party.genders)) == (3, 9, {"he"})
    assert [(one.role, one.organisation, one.first, one.last) for one in party.held] == [("mayor", "Teel", 9, 9)]


def test_two_parties_made_one_keep_the_older_id() -> None:
    old, new = opened(person("a", "Gareth Loam", day=3)), opened(person("b", "Loam the Elder", day=9))
    assert merged(new, old) == merged(old, new)
    assert merged(new, old).id == old.id
    assert len(merged(new, old).names) == 2


def test_hostile_names_are_no_trouble() -> None:
    strange = ["", "’s", "\u202e" * 300, "Mr", "(((", "A" * 100_000, "of the", "12"]
    assert groups(*(person(str(n), name) for n, name in enumerate(strange)))
    assert groups(*(body(str(n), name) for n, name in enumerate(strange)))


def test_an_office_whose_owner_is_not_told_is_who_is_named_beside() -> None:
    karr, elsewhere = person("a", "Edda Karr", "prime minister"), person("b", "Edda Karr")
    assert groups(karr, elsewhere, person("b", None, "prime minister")) == [["a", "b", "b"]]
    assert groups(karr, person("b", None, "prime minister")) == [["a"]]
    assert groups(
        karr, person("c", "Ivo Marn", "prime minister"), elsewhere, person("b", "Ivo Marn"), person("b", None, "prime minister")
    ) == [
        ["a", "b"],
        ["c", "b"],
    ]


def test_a_bare_ministry_is_that_of_its_spokesman() -> None:
    velt = person("a", "Dario Velt", "spokesman", "Kordanian foreign ministry")
    ours, theirs = body("b", "Kordane’s foreign ministry"), body("c", "Ostria’s foreign ministry")
    assert groups(velt, ours, theirs, person("d", "Dario Velt", "spokesman"), body("d", "foreign ministry")) == [
        ["a", "d"],
        ["b", "d"],
        ["c"],
    ]
    assert groups(ours, theirs, body("d", "foreign ministry")) == [["b"], ["c"], ["d"]]


def test_a_place_that_stands_for_a_government_is_that_state() -> None:
    seat = msgspec.structs.replace(body("b", "Vesk"), state="Kordane")
    assert groups(body("a", "Kordane"), seat, body("c", "Vesk Airlines")) == [["a", "b"], ["c"]]
    assert groups(seat, body("a", "Kordane")) == [["b", "a"]]


def test_a_firm_without_its_trade() -> None:
    firm, short = body("a", "Castor Beacons Works"), person("b", "Castor")
    assert groups(body("a", "Castor Mills"), short) == [["a", "b"]]
    assert groups(firm, short) == [["a"], ["b"]]
    assert groups(body("a", "Castor Mills"), body("c", "Castor Foods"), short) == [["a"], ["c"], ["b"]]
    assert groups(body("a", "Castor Mills"), person("b", "Castor", gender="he")) == [["a"], ["b"]]
    assert groups(body("a", "Castor Mills"), person("c", "Ivo Castor"), short)[0] == ["a"]


def test_a_full_name_read_as_a_persons_and_as_a_bodys_is_one() -> None:
    assert groups(person("a", "Ilse Morren", "harbour master"), outlet("b", "Ilse Morren"), person("c", "Ilse Morren")) == [["a", "b", "c"]]
    assert groups(person("a", "Ilse Morren"), outlet("b", "Ilse Morren Show")) == [["a"], ["b"]]


def test_a_name_that_ends_in_a_trade_is_a_firms() -> None:
    assert groups(person("a", "Pellworth Dairies"), person("b", "Pellworth"), body("c", "Pellworth Dairies")) == [["a", "b", "c"]]
    assert not person("a", "Jane Mills").is_body
    assert not person("a", "Mara Foods", "minister").is_body


def test_a_given_name_may_be_cut_off() -> None:
    assert groups(person("a", "Adebayo Orin"), person("b", "Ade Orin")) == [["a", "b"]]
    assert groups(person("a", "Hermione Orin"), person("b", "Hermie Orin"), person("c", "Herbert Orin")) == [["a", "b"], ["c"]]
    assert groups(person("a", "Paula Orin"), person("b", "Paul Orin")) == [["a"], ["b"]]
