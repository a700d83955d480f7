"""What a standards editor found on pages of many outlets, told again in our own fiction."""

import re

import pytest

from saidby.attribution.acts import act_of
from saidby.attribution.describing import described
from saidby.attribution.headlines import headline_attribution
from saidby.attribution.kinds import kind_of, name_in, named_part
from saidby.attribution.outlets import Outlets, outlets_in
from saidby.attribution.scene import Scene
from saidby.types import Act, SourceKind, Span
from tests.attribution.marked import chained


@pytest.fixture(scope="module")
def known() -> Outlets:
    return outlets_in("The Volna news website and the Skarn newspaper wrote of it.")


class TestWhoIsAnOutlet:
    @pytest.mark.parametrize(
        "text",
        [
            "The outlet cited two clerks.",
            "the Turkish newspaper said",
            "the Danish news website Fjordposten reported",
            "She lives in Tern, County Clerk Ottilie Brandt, the newspaper said.",
            "He sells Brightscreen TV sets and Star Ferries TV films.",
            "The Saturday newspaper is thick.",
        ],
    )
    def test_no_name_is_taught_where_none_is_given(self, text: str) -> None:
        taught = outlets_in(text)
        wrong = ["The senator", "Turkish authorities", "Danish vets", "Ottilie Brandt", "Brightscreen", "Star Ferries", "a Saturday market"]
        assert not [words for words in wrong if taught.named(words)]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("the Danish news website Fjordposten reported", "Fjordposten"),
            ("the Skarn-based Volna News Agency reported", "Volna"),
            ("Kesra, an independent news website, said", "Kesra"),
            ("Lantern, a weekly published in Skarn, wrote", "Lantern"),
        ],
    )
    def test_a_name_is_taught(self, text: str, name: str) -> None:
        assert outlets_in(text).named(name)

    @pytest.mark.parametrize(
        "words", ["a Volna spokeswoman", "the Volna audience", "Volna's editorial staff", "a Volna/Skarn Gazette poll"]
    )
    def test_what_belongs_to_an_outlet_is_none(self, words: str, known: Outlets) -> None:
        assert not known.named(words)

    @pytest.mark.parametrize("words", ["Tern Post Office clerk", "White House Press Secretary", "a Gold Star Mother", "Today the mayor"])
    def test_a_title_inside_another_name_is_none(self, words: str, known: Outlets) -> None:
        assert not known.named(words)

    @pytest.mark.parametrize("words", ["the Independent", "Harbour Today", "Skarn Live", "The Hill", "the network"])
    def test_these_are(self, words: str, known: Outlets) -> None:
        assert known.named(words)


class TestKinds:
    @pytest.mark.parametrize(
        ("words", "kind"),
        [
            ("a Volna reporter", "unnamed"),
            ("a Volna report", "document"),
            ("Volna reporters", "collective"),
            ("The Hill", "outlet"),
            ("a statement issued by the harbour clerk, Odo Brandt", "document"),
            ("the harbour clerk, Odo Brandt", "named"),
            ("Tern-based Lorcan", "organisation"),
            ("Volna's “State of the Harbour”", "outlet"),
            ("Danish and Welsh officials", "unnamed"),
            ("Federal and state officials", "unnamed"),
            ("a release Wednesday", "document"),
            ("an opinion poll released Friday", "document"),
            ("The FBI", "organisation"),
            ("the US", "organisation"),
            ("US", "organisation"),
            ("us", None),
            ("CEO", "unnamed"),
            ("Many of his supporters", "collective"),
            ("One of the two candidates", "unnamed"),
            ("one of the family's solicitors, Odo Brandt", "named"),
            ("42 percent of tenants", "collective"),
            ("A number of voters", "collective"),
            ("Others in the valley", "collective"),
            ("Hamas", "organisation"),
            ("the tenants' attorneys", "unnamed"),
            ("a database tracking such repairs", "document"),
            ("A union representing ferry crews", "organisation"),
            ("Protesters marching through Tern", "collective"),
            ("Ottilie Brandt herself", "named"),
            ("My", None),
        ],
    )
    def test_kind(self, words: str, kind: SourceKind | None, known: Outlets) -> None:
        assert kind_of(words, known) == kind

    @pytest.mark.parametrize("words", ["Mr. Deese", "Anders", "Lucie Evans", "Odo Powers", "Ivar Sellers"])
    def test_a_surname_that_looks_like_a_plural_is_a_name(self, words: str, known: Outlets) -> None:
        assert kind_of(words, known) == "named"


class TestNames:
    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("Skarnian President Ottilie Brandt", "Ottilie Brandt"),
            ("House Harbour Committee Chairman Odo Brandt", "Odo Brandt"),
            ("Former Tern Gov. Odo Brandt", "Odo Brandt"),
            ("League Secretary-General Odo Brandt", "Odo Brandt"),
            ("Volna’s Odo Brandt", "Odo Brandt"),
            ("Danish Odo Brandt Lund", "Odo Brandt Lund"),
            ("Odo Luther King Jr.", "Odo Luther King Jr."),
            ("Tern State Governor, Odo Brandt", "Odo Brandt"),
            ("Skarnian Minister of Inland Waters Odo Brandt", "Odo Brandt"),
            ("Secretary of State Odo F. Brandt", "Odo F. Brandt"),
            ("the University of Skarn botanist Odo Brandt", "Odo Brandt"),
        ],
    )
    def test_a_name_stands_behind_its_titles(self, words: str, name: str, known: Outlets) -> None:
        assert (kind_of(words, known), name_in(named_part(words))) == ("named", name)

    @pytest.mark.parametrize("words", ["the Minister of Inland Waters", "Secretary of Health and Human Services"])
    def test_a_title_alone_holds_no_name(self, words: str, known: Outlets) -> None:
        assert kind_of(words, known) == "unnamed"

    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("the Department of Ferries and Harbours", "Department of Ferries and Harbours"),
            ("the Tern Centre for Tide Research in Skarn", "Tern Centre for Tide Research"),
            ("the Commission on Harbour Dues", "Commission on Harbour Dues"),
            ("the Harbour Bank", "Harbour Bank"),
            ("the state-run Volna news agency", "Volna"),
            ("Tern-based Lorcan", "Lorcan"),
        ],
    )
    def test_an_organisations_name_is_whole(self, words: str, name: str, known: Outlets) -> None:
        seen = Scene(words, (), known)
        assert described("s1", [(Span(0, len(words)),)], seen).name == name


class TestActs:
    @pytest.mark.parametrize(
        ("cue", "act"),
        [
            ("refused to endorse", "decline"),
            ("again refused to pledge", "decline"),
            ("does not refuse", "assert"),
            ("did not rule out", "assert"),
            ("has ruled out", "deny"),
            ("ruled", "announce"),
            ("did not disclose", "decline"),
            ("has yet to say", "decline"),
            ("cannot comment on", "decline"),
            ("is not going to comment on", "decline"),
            ("pushed back at", "dispute"),
            ("cast doubt on", "dispute"),
            ("took issue with", "dispute"),
            ("backed off", "dispute"),
            ("backed", "praise"),
            ("pleaded not guilty to", "deny"),
            ("pleaded guilty to", "confirm"),
            ("pleaded with", "demand"),
            ("is best known for", None),
            ("did not offer", None),
            ("has never been charged with", None),
            ("was charged with", "accuse"),
            ("called for", "demand"),
            ("asked for", "demand"),
            ("doubled down on", "stand_by"),
            ("bemoaned", "criticise"),
            ("touted", "praise"),
            ("reaffirmed", "confirm"),
            ("hinted at", "assert"),
            ("went on to thank", "praise"),
        ],
    )
    def test_act(self, cue: str, act: Act | None) -> None:
        assert act_of(cue) == act


class TestPassivelyQuoted:
    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (  # the outlet was taken for the source, the speaker for content
                "[c1 “We are not here to fish,” Captain Brandt] was quoted [s1 by Radio Mesta] [q1 as saying]. [c1 “We are here.”]",
                "[c1 “We are not here to fish,”] [s1 Captain Brandt] was [q2 quoted] by [s2 Radio Mesta] [q1 as saying]. "
                "[c1 “We are here.”]\nc1: s2 q2 > s1 q1",
            ),
            (
                "“[c1 The roof is off],” [s1 the abbot] was [q1 quoted as] saying by the Skarn Gazette.",
                "“[c1 The roof is off],” [s1 the abbot] was [q2 quoted] [q1 as saying] by [s2 the Skarn Gazette].\nc1: s2 q2 > s1 q1",
            ),
            (  # by whom is not said: as it was read
                "[s1 The abbot] [q1 was quoted as saying] [c1 that the roof was off].",
                "[s1 The abbot] [q1 was quoted as saying] [c1 that the roof was off].",
            ),
        ],
    )
    def test_who_quotes_is_a_relay(self, given: str, expected: str) -> None:
        assert chained(expected, given) == ""


class TestRelays:
    @pytest.mark.parametrize(
        "marked",
        [
            "“[c1 We saw it],” [s1 Odo Brandt] [q1 said], via [s2 the Skarn Gazette].\nc1: s2 > s1 q1",
            "[s1 The Harbour Board] [q1 declined] [c1 to comment to [s2 Radio Mesta]].\nc1: s2 > s1 q1",
            "As Ottilie Brandt reports for [s2 Radio Mesta], [s1 the vets] [q1 announced] [c1 that two cows were ill].\nc1: s2 > s1 q1",
            "[s1 Odo Brandt] [q1 told] [s2 Radio Mesta] then [c1 that it was over].\nc1: s2 > s1 q1",
            "[s1 Odo Brandt] [q1 said] on [s2 Radio Mesta's “Harbour Hour”] [c1 that it was over].\nc1: s2 > s1 q1",
            # an interview that is spoken about, and words that nobody is said to have spoken
            "His interview with Radio Mesta has consequences: [s1 the lawyers] [q1 demand] [c1 that he be heard].",
            "In an interview with Radio Mesta it [q1 was not explained] [c1 why the roof was off].",
        ],
    )
    def test_through_whom(self, marked: str) -> None:
        assert chained(marked) == ""

    def test_whoever_is_cited_may_stand_in_marks(self) -> None:
        given = "[s1 Radio Mesta] [q1 reported] [c1 that the roof was off], citing “a clerk with a key” of the hall."
        expected = given.replace("citing “a clerk with a key” of the hall", "[q2 citing] [s2 “a clerk with a key” of the hall]")
        assert chained(expected + "\nc1: s1 q1 > s2 q2", given) == ""

    def test_an_outlet_that_cites_is_named_without_whom(self) -> None:
        given = "[q1 According to] [s1 the Skarn Gazette, which cited two clerks], [c1 the roof is off]."
        expected = "[q1 According to] [s1 the Skarn Gazette], [q2 which cited] [s2 two clerks], [c1 the roof is off].\nc1: s1 q1 > s2 q2"
        assert chained(expected, given) == ""

    def test_via_is_no_cue_beside_a_verb(self) -> None:
        given = "“[c1 [c2 We saw] it],” [s1 [s2 Odo]] [q1 said], [q2 via the Skarn Gazette]."
        assert chained("“[c1 We saw it],” [s1 Odo] [q1 said], via [s2 the Skarn Gazette].\nc1: s2 > s1 q1", given) == ""


class TestReportsSpokenOf:
    @pytest.mark.parametrize(
        "marked",
        [
            "[s1 The board] [q1 disputed] [c1 a [s2 Skarn Gazette] [q2 report] [c2 that the dam leaks]].\nc1: s1 q1\nc2: s2 q2",
            "[s1 The board] [q1 denied] [c1 a [q2 report] in [s2 the Skarn Gazette] [c2 that the dam leaks]].\nc1: s1 q1\nc2: s2 q2",
            "[s1 The board] [q1 confirmed] [c1 [s2 Radio Mesta]'s [q2 story] [c2 that the dam leaks]].\nc1: s1 q1\nc2: s2 q2",
            # who tells of a report relays it
            "[s1 The mayor] [q1 mentioned] [c1 a [s2 Skarn Gazette] [q2 report] [c2 that the dam leaks]].\nc1: s1 q1\nc2: s1 q1 > s2 q2",
        ],
    )
    def test_what_a_report_says_is_the_outlets(self, marked: str) -> None:
        given = marked.split("\n", maxsplit=1)[0]
        for _ in range(2):  # what is marked may hold marks
            given = re.sub(r"\[[sqc]2 ([^\[\]]*)\]", r"\1", given)
        assert chained(marked, given) == ""

    def test_whom_a_report_quotes_is_named_without_the_report(self) -> None:
        given = "[s1 The board] [q1 disputed] [c1 [s2 a Skarn Gazette report that Odo Brandt] [q2 said] [c2 the dam leaks]]."
        expected = (
            "[s1 The board] [q1 disputed] [c1 a [s3 Skarn Gazette] [q3 report] [c3 that [s2 Odo Brandt] [q2 said] [c2 the dam leaks]]]."
            "\nc1: s1 q1\nc2: s3 q3 > s2 q2\nc3: s3 q3"
        )
        assert chained(expected, given) == ""

    def test_a_report_of_no_outlet_is_left_alone(self) -> None:
        assert chained("[s1 The board] [q1 disputed] [c1 an Engineers report that the dam leaks].") == ""


class TestHeadlines:
    @pytest.mark.parametrize(
        ("headline", "source", "content"),
        [
            ("Ferry was overloaded: White House", "White House", "Ferry was overloaded"),
            ("Whistleblower: Harbour office ‘is empty’", "Whistleblower", "Harbour office ‘is empty’"),
            ("Island lease was never signed: Reuters", "Reuters", "Island lease was never signed"),
            ("BBC: Island lease was never signed", "BBC", "Island lease was never signed"),
        ],
    )
    def test_who_says_it(self, headline: str, source: str, content: str) -> None:
        found = headline_attribution(headline, Span(0, len(headline)))
        assert found is not None
        assert (found.source[0].of(headline), found.content[0].of(headline)) == (source, content)

    @pytest.mark.parametrize("headline", ["Island lease was never signed – BBC News", "Harbour Notes: a day with the glaziers"])
    def test_a_sites_own_name_and_a_label_say_nothing(self, headline: str) -> None:
        assert headline_attribution(headline, Span(0, len(headline))) is None


def test_no_statement_without_a_source_stands_beside_the_same_with_one() -> None:
    given = "“[c1 [c2 The ferry is safe]],” [q1 said] [s1 a brief [q2 statement] from the Harbour Board]."
    expected = "“[c1 The ferry is safe],” [q1 said] [s1 a brief statement from the Harbour Board]."
    assert chained(expected, given) == ""


class TestTranslatedAgencyEnglish:
    def test_an_agency_refers_to_its_source(self) -> None:
        given = "[s1 The agency Ostwire], with reference to a clerk of the port, [q1 has said] [c1 that the crane is sold]."
        marked = "[s1 The agency Ostwire], [q2 with reference to] [s2 a clerk of the port], [q1 has said] [c1 that the crane is sold]."
        assert chained(marked + "\nc1: s1 q1 > s2 q2", given) == ""

    def test_a_name_after_the_noun_is_the_outlets(self, known: Outlets) -> None:
        assert kind_of("The agency Ostwire", known) == "outlet"
        assert kind_of("newspaper columnist Ivo Marn", known) == "named"
