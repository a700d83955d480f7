"""What the statements of one claim tell about each other's origin."""

import msgspec

from saidby.claims.counting import count
from saidby.claims.origins import origins
from saidby.records import Range, Told
from saidby.types import Span
from tests.claims.making import told


def groups(*statements: Told) -> list[set[str]]:
    return [set(origin.statements) for origin in origins(statements, (), (), {})]


def rules(*statements: Told) -> set[str]:
    return {reason.rule for origin in origins(statements, (), (), {}) for reason in origin.reasons}


def test_an_outlet_may_be_called_by_a_part_of_its_name() -> None:
    whole = told("a", "Harbour Tribune (outlet) > two aides (unnamed)", outlet="North Wire")
    short = told("b", "Tribune (outlet)", outlet="Morgenblad")
    assert groups(whole, short) == [{"a", "b"}]
    assert "one outlet" in rules(whole, short)
    other = told("c", "Island Tribune (outlet)", outlet="The Star")
    assert {"b"} in groups(whole, short, other), "two could be meant, so neither is"


def test_an_office_is_whoever_is_named_with_it() -> None:
    named = told("a", "Odo Brandt (named; harbour master)")
    office = told("b", "Skarn’s harbour master (unnamed)", outlet="Morgenblad")
    assert groups(named, office) == [{"a", "b"}]
    assert "same office" in rules(named, office)
    assert len(groups(named, told("b", "two harbour masters (unnamed)", outlet="Morgenblad"))) == 2
    assert len(groups(named, told("c", "Ada Lind (named; harbour master)", outlet="The Star"), office)) == 3


def test_a_spokesman_of_nobody_speaks_for_the_body_beside_him() -> None:
    body = told("a", "the ferry union (organisation)", article="x")
    spokesman = told("b", "Odo Brandt (named; spokesman)", article="x")
    assert groups(body, spokesman) == [{"a", "b"}]
    assert len(groups(body, told("b", "Odo Brandt (named; spokesman)", article="y"))) == 2


def test_unnamed_sources_in_an_article_that_has_it_from_elsewhere_are_those_of_the_report() -> None:
    report = told("a", "North Wire (outlet) > an aide (unnamed)", article="x", outlet="Morgenblad")
    officials = told("b", "officials (unnamed)", article="x", outlet="Morgenblad")
    assert groups(report, officials) == [{"a", "b"}]
    assert "cited report" in rules(report, officials)
    found = origins((report, officials), (), (), {})
    assert count((report, officials), found, (), (), {}).origins == Range(1, 2), "they may be the article's own"
    assert len(groups(report, told("b", "officials (unnamed)", article="y", outlet="The Star"))) == 2


def test_what_somebody_said_is_the_reports_that_alone_tells_it() -> None:
    report = told("a", "North Wire (outlet) > two aides (unnamed)", article="x", outlet="Morgenblad")
    reported = told("b", "North Wire (outlet) > Odo Brandt (named)", article="y", outlet="The Star")
    assert groups(report, reported) == [{"a", "b"}]
    assert "within a report" in rules(report, reported)
    found = origins((report, reported), (), (), {})
    assert count((report, reported), found, (), (), {}).origins == Range(1, 2), "he may have said it to others too"
    himself = told("c", "Odo Brandt (named)", article="z", outlet="Harbour Post")
    assert len(groups(report, reported, himself)) == 2
    elsewhere = told("b", "Harbour Post (outlet) > Odo Brandt (named)", article="y", outlet="The Star")
    assert len(groups(report, elsewhere)) == 2


def test_a_report_of_a_report_is_followed_to_what_was_out_by_then() -> None:
    first = told("a", "Harbour Post (outlet) > two aides (unnamed)", outlet="North Wire", day=100)
    relay = told("b", "North Wire (outlet)", outlet="Morgenblad", day=101)
    assert groups(first, relay) == [{"a", "b"}]
    assert "report of a report" in rules(first, relay)
    own = told("c", "an engineer (unnamed)", outlet="North Wire", day=100, article="z")
    assert {"b", "c"} in groups(first, own, relay), "it spoke to somebody itself as well"


def test_outlets_that_cite_each_other_come_to_an_end() -> None:
    one = told("a", "Morgenblad (outlet)", outlet="North Wire")
    other = told("b", "North Wire (outlet)", outlet="Morgenblad")
    assert sorted(map(sorted, groups(one, other))) in ([["a"], ["b"]], [["a", "b"]])


def test_several_outlets_are_no_report_that_could_be_asked() -> None:
    (origin,) = origins((told("a", "several outlets (outlet) > officials (unnamed)"),), (), (), {})
    assert not origin.counted or origin.unnamed


def test_a_text_of_a_body_is_that_body() -> None:
    body = told("a", "Harbour Board (organisation)")
    report = told("b", "The interim report of the Harbour Board (document)", outlet="Morgenblad")
    assert groups(body, report) == [{"a", "b"}]
    assert "text of a body" in rules(body, report)
    assert len(groups(body, told("b", "The interim report of the Ferry Union (document)", outlet="Morgenblad"))) == 2


def test_a_source_that_an_article_speaks_of_twice_is_one() -> None:
    relayed = told("a", "RED LIGHT (named) > insiders at the union (unnamed)", article="x", outlet="The Star")
    plain = told("b", "insiders at the union (unnamed)", article="x", outlet="The Star")
    again = msgspec.structs.replace(plain, chain=relayed.chain[1:])
    assert groups(relayed, again) == [{"a", "b"}]
    assert "same source" in rules(relayed, again)


def test_a_spokesman_of_a_body_that_is_called_short_speaks_for_it() -> None:
    body = told("a", "Ferry Inspectorate (organisation)")
    spokesman = told("b", "Odo Brandt (named; spokesman; Inspectorate)")
    assert groups(body, spokesman) == [{"a", "b"}]
    assert "speaks for it" in rules(body, spokesman)
    assert len(groups(body, told("c", "Rail Inspectorate (organisation)"), spokesman)) == 3, "two could be meant, so neither is"
    assert len(groups(body, told("b", "Odo Brandt (named; clerk; Inspectorate)"))) == 2


def test_a_headline_calls_a_speaker_by_the_end_of_his_office() -> None:
    def headed(words: str, article: str = "x") -> Told:
        return msgspec.structs.replace(told("a", words, article=article), sentence="No boat before the bridge is mended, says minister")

    below = msgspec.structs.replace(
        told("b", "Ada Lind (named; harbour minister)", article="x"), span=Span(90, 120), sentence="She said so."
    )
    assert groups(headed("Skarn minister (unnamed; minister)"), below) == [{"a", "b"}]
    assert len(groups(headed("clerk (unnamed; clerk)"), below)) == 2
    assert len(groups(headed("Skarn minister (unnamed; minister)", "y"), below)) == 2


def test_an_outlet_that_names_itself_by_the_end_of_its_name_is_itself() -> None:
    def through(outlet: str) -> Told:
        one = told("b", f"{outlet} (outlet) > a copy (unnamed)", outlet="The Harbour Post", article="y")
        return msgspec.structs.replace(one, chain=(msgspec.structs.replace(one.chain[0], party=None), one.chain[1]))

    plain = told("a", "a clerk (unnamed)", outlet="The Harbour Post")
    assert groups(plain, through("the Post")) == groups(plain, through("this newspaper")) == [{"a", "b"}]
    assert len(groups(plain, through("the Ledger"))) == 2


def test_an_outlets_own_information_is_its_report() -> None:
    own = told("a", "our information (organisation)", outlet="The Star")
    relay = told("b", "The Star (outlet)", outlet="North Wire")
    assert groups(own, relay) == [{"a", "b"}]
    assert len(groups(own, told("b", "Our Harbour (organisation)", outlet="North Wire"))) == 2


def test_a_body_without_a_name_may_be_the_one_that_is_named_elsewhere() -> None:
    named = told("a", "Ferry Inspectorate (organisation)")
    nameless = told("b", "the safety regulator (organisation)", outlet="Morgenblad")
    nameless = msgspec.structs.replace(nameless, chain=(msgspec.structs.replace(nameless.chain[0], party=None, name=None),))
    both = (named, nameless)
    assert count(both, origins(both, (), (), {}), (), (), {}).origins == Range(1, 2)
    here = (named, msgspec.structs.replace(nameless, article=named.article))
    assert count(here, origins(here, (), (), {}), (), (), {}).origins == Range(2, 2), "one article tells them apart"


def nameless(one: Told) -> Told:
    first, *others = one.chain
    return msgspec.structs.replace(one, chain=(msgspec.structs.replace(first, party=None, name=None), *others))


def test_a_pronoun_is_the_one_who_is_named_with_the_claim_elsewhere() -> None:
    named = told("a", "Odo Brandt (named)")
    he = nameless(told("b", "He (named)", outlet="Morgenblad"))
    assert groups(named, he) == [{"a", "b"}]
    assert "pronoun" in rules(named, he)
    assert count((named, he), origins((named, he), (), (), {}), (), (), {}).origins == Range(1, 2), "it may be somebody else"
    assert {"b"} in groups(named, told("c", "Ada Lind (named)", outlet="The Star"), he), "two could be meant, so neither is"
    it = nameless(told("b", "It (organisation)", outlet="Morgenblad"))
    assert len(groups(named, it)) == 2
    assert groups(told("a", "Odo Brandt (named; spokesman)"), it) == [{"a", "b"}]


def test_a_newspaper_is_the_outlet_that_had_reported_it_by_then() -> None:
    own = told("a", "two aides (unnamed)", outlet="North Wire", day=100)
    cited = nameless(told("b", "a newspaper (outlet)", outlet="Morgenblad", day=101))
    assert groups(own, cited) == [{"a", "b"}]
    assert "outlet without name" in rules(own, cited)
    early, late = (msgspec.structs.replace(one, published=f"2031-05-0{day}T08:00:00Z") for one, day in ((cited, 1), (own, 2)))
    assert len(groups(early, late)) == 2, "it was not out by then"
    assert len(groups(own, told("c", "a clerk (unnamed)", outlet="The Star", day=100), cited)) == 3, "two could be meant, so neither is"


def test_a_report_that_two_articles_have_is_one_whoever_leaked_it() -> None:
    one = nameless(told("a", "a consultants’ report (document)"))
    other = nameless(told("b", "a report seen by the Star (document)", outlet="The Star"))
    assert groups(one, other) == [{"a", "b"}]
    assert "text without name" in rules(one, other)
    assert len(groups(one, nameless(told("b", "a letter to the board (document)", outlet="The Star")))) == 2
    mine = nameless(told("a", "a report by Brandt Lind (document)"))
    assert len(groups(mine, nameless(told("b", "a report by Orde (document)", outlet="The Star")))) == 2, "each is somebody else’s"


def test_the_same_words_in_quotation_marks_were_uttered_once() -> None:
    def quoting(one: Told, words: str) -> Told:
        return msgspec.structs.replace(one, content=words)

    person = quoting(told("a", "Odo Brandt (named)"), "the council was “a ferry with no captain aboard it”")
    body = quoting(told("b", "Ferry Union (organisation)", outlet="Morgenblad"), "“a ferry with no captain aboard”")
    assert groups(person, body) == [{"a", "b"}]
    assert "same words" in rules(person, body)
    assert len(groups(person, quoting(body, "a ferry with no captain aboard"))) == 2, "the words are nobody’s own without the marks"
    assert len(groups(person, quoting(body, "“no captain”"))) == 2
    other = quoting(told("c", "Ada Lind (named)", outlet="The Star"), person.content)
    assert {"b"} in groups(person, body, other), "two could be meant, so neither is"
