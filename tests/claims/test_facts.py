import msgspec

from saidby.claims.facts import PUBLISHER, facts_of
from saidby.types import Ledger, Profile, Source, Span
from tests.claims.stories import article


def ledger(text: str, *sources: tuple[Source, str], outlet: str | None = "The Teel Courier") -> Ledger:
    """A ledger of one paragraph; each source stands where its words are."""
    page = article((text,), outlet=outlet)
    placed = [msgspec.structs.replace(one, mentions=(_place(text, words),)) for one, words in sources]
    return Ledger(reader="test", article=page, sources=tuple(placed), statements=())


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def names(made: Ledger) -> list[str | None]:
    return [fact.name for fact in facts_of(made)]


def test_the_outlet_comes_first() -> None:
    (fact,) = facts_of(ledger("It rained."), day=7)
    assert (fact.source, fact.kind, fact.name, fact.day) == (PUBLISHER, "outlet", "The Teel Courier", 7)
    assert facts_of(ledger("It rained.", outlet=None)) == ()


def test_who_has_no_name_is_nobody() -> None:
    nobody = Source(id="s1", kind="unnamed", profile=Profile(descriptor="a spokesman"), role="spokesman", organisation="Harbour Board")
    people = Source(id="s2", kind="collective")
    assert names(ledger("a spokesman and residents said", (nobody, "a spokesman"), (people, "residents"), outlet=None)) == []


def test_but_the_holder_of_an_office_is_somebody() -> None:
    words = "The mayor of Port Varn"
    mayor = Source(id="s1", kind="unnamed", profile=Profile(descriptor=words), role="mayor", organisation="Port Varn")
    (fact,) = facts_of(ledger(f"{words} said", (mayor, words), outlet=None))
    assert (fact.name, fact.role, fact.organisation) == (None, "mayor", "Port Varn")


def test_not_one_who_asked_not_to_be_named() -> None:
    words = "The head of Pellworth"
    told = Profile(descriptor=words, reason="he feared for his job")
    head = Source(id="s1", kind="unnamed", profile=told, role="head", organisation="Pellworth")
    assert names(ledger(f"{words} said", (head, words), outlet=None)) == []


def test_a_ministry_is_spelled_with_its_owner() -> None:
    ministry = Source(id="s1", kind="organisation", name="Foreign Ministry")
    assert names(ledger("Ostria’s Foreign Ministry said", (ministry, "Ostria’s Foreign Ministry"), outlet=None)) == [
        "Ostria’s Foreign Ministry"
    ]


def test_or_takes_the_only_owner_that_the_article_tells() -> None:
    ministry = Source(id="s1", kind="organisation", name="foreign ministry")
    once = "The foreign ministry spoke. Ostria’s foreign ministry is old."
    assert facts_of(ledger(once, (ministry, "The foreign ministry"), outlet=None))[0].owner == "Ostria"
    twice = once + " Karvania’s foreign ministry is new."
    assert facts_of(ledger(twice, (ministry, "The foreign ministry"), outlet=None))[0].owner == ""


def test_a_title_tells_the_gender_and_fuller_names_come_first() -> None:
    loam, other = Source(id="s1", kind="named", name="Loam"), Source(id="s2", kind="named", name="Gareth Loam")
    facts = facts_of(ledger("Mrs Loam and Gareth Loam spoke", (loam, "Mrs Loam"), (other, "Gareth Loam"), outlet=None))
    assert [(fact.name, fact.gender) for fact in facts] == [("Gareth Loam", None), ("Loam", "she")]


def test_a_ministry_in_a_seat_is_of_the_state_whose_seat_it_is() -> None:
    words = "The foreign ministry in Sel Tarn"
    ministry = Source(id="s1", kind="organisation")
    made = ledger(f"{words} said", (ministry, words), outlet=None)
    assert [fact.name for fact in facts_of(made, seats={"sel tarn": "Meravia"})] == ["foreign ministry of Meravia"]
    assert [fact.name for fact in facts_of(made)] == ["foreign ministry in Sel Tarn"]


def test_a_state_that_was_read_as_a_person_is_a_body_where_the_case_knows_its_seat() -> None:
    made = ledger("Meravia said", (Source(id="s1", kind="named", name="Meravia"), "Meravia"), outlet=None)
    singer = ledger("Meravia said", (Source(id="s1", kind="named", name="Meravia", role="singer"), "Meravia"), outlet=None)
    assert [fact.kind for fact in facts_of(made, seats={"sel tarn": "Meravia"})] == ["organisation"]
    assert [fact.kind for fact in facts_of(made)] == ["named"]
    assert [fact.kind for fact in facts_of(singer, seats={"sel tarn": "Meravia"})] == ["named"]
