"""Chains, as far as the same sentence says: each text is marked with what a careful editor would draw."""

import pytest

from saidby.attribution.chains import Draft, Link, drafts, is_pure_relay
from saidby.attribution.find import Attribution
from saidby.notation import parse
from saidby.types import Span
from tests.attribution.marked import chained, flat, scene, without_lines
from tests.growing import growth


class TestNesting:
    @pytest.mark.parametrize(
        "marked",
        [
            "[q1 According to] [s1 the almanac], [c1 [s2 fishermen] [q2 believe] [c2 the moon sours bait]].\nc2: s1 q1 > s2 q2",
            "[s1 The widow] [q1 said] [c1 [s2 her brother] [q2 denied] [c2 that he had signed]].\nc2: s1 q1 > s2 q2",
            "[s1 Rhea] [q1 wrote] [c1 that [s2 Odo] [q2 thinks] [c2 [s3 his aunt] [q3 fears] [c3 horses]]].\n"
            "c2: s1 q1 > s2 q2\nc3: s1 q1 > s2 q2 > s3 q3",
            "“[c1 [s2 The board] [q2 promised] [c2 us rain barrels]],” [s1 a tenant] [q1 said], “[c1 and lied].”\nc2: s1 q1 > s2 q2",
        ],
    )
    def test_what_stands_in_anothers_content_is_his_to_tell(self, marked: str) -> None:
        assert chained(marked) == ""

    @pytest.mark.parametrize(
        "marked",
        [
            # beside each other
            "[s1 The cook] [q1 said] [c1 the stove was cold] and [s2 the maid] [q2 said] [c2 it was lit].",
            # the cue of the inner stands outside: its words are quoted within, no more
            "[s1 The cook] [q1 said] [c1 the stove [c2 was] cold], [s2 the maid] [q2 added].",
            # the same mention speaks on: nobody relays himself
            "[s1 [s2 CoastGrid]] [q1 says] [c1 that repairs have begun and [q2 warns] [c2 all may stay dark]].\nc1: s1 q1\nc2: s1 q2",
            # each within the other's content: neither is told by the other
            "[c1 So [s2 he] [q2 says] [c2 it is]], [s1 she] [q1 says].\nc2: s1 q1 > s2 q2",
        ],
    )
    def test_beside_is_not_within(self, marked: str) -> None:
        assert chained(marked) == ""

    def test_outer_stands_before_inner_in_the_order_of_the_text(self) -> None:
        marked = "[q1 According to] [s1 the almanac], [c1 [s2 elders] [q2 believe] [c2 the moon sours bait]]. [s3 Ines] [q3 agreed]."
        found = flat(marked)
        made = drafts(list(reversed(found)), scene(parse(marked).text))
        assert [draft.links[-1].cue for draft in made] == [at.cue for at in found]


class TestRelaysWithoutContent:
    @pytest.mark.parametrize(
        "marked",
        [
            "[c1 The dam is sound], [s1 the engineer] [q1 said], [s2 the Valley Courier] [q2 reported].\nc1: s2 q2 > s1 q1",
            "“[c1 Count it twice],” [s1 Abbot Ferrand] [q1 warned], [q2 according to] [s2 Radio Mesta].\nc1: s2 q2 > s1 q1",
            "[s2 The newspaper] [q2 carried] [s1 the glazier], who [q1 says] [c1 that no pane is left].\nc1: s2 q2 > s1 q1",
            "“[c1 It never sank],” [s2 Ostrava TV] [q2 quoted] [s1 the diver] [q1 as saying].\nc1: s2 q2 > s1 q1",
        ],
    )
    def test_an_outlet_passes_on_what_another_said(self, marked: str) -> None:
        assert chained(marked) == ""

    @pytest.mark.parametrize(
        "marked",
        [
            # no outlet
            "[c1 The dam is sound], [s1 the engineer] [q1 said], [s2 the mayor] [q2 reported].\nc2: s2 q2",
            # another sentence
            "[c1 The dam is sound], [s1 the engineer] [q1 said]. [s2 The Valley Courier] [q2 reported].\nc2: s2 q2",
            # the cue is none that passes words on
            "[c1 The dam is sound], [s1 the engineer] [q1 said], and [s2 the Valley Courier] [q2 declined to comment].\nc2: s2 q2",
            # an outlet is not relayed by another in this way
            "[c1 The dam is sound], [s1 Radio Mesta] [q1 said], [s2 the Valley Courier] [q2 reported].\nc2: s2 q2",
            # the outlet's cue is part of what is said
            "“[c1 [s2 The Valley Courier] [q2 reported] on us],” [s1 the engineer] [q1 said].\nc2: s1 q1 > s2 q2",
        ],
    )
    def test_silent(self, marked: str) -> None:
        assert chained(marked) == ""


class TestTwoCuesForOneContent:
    def test_an_outlet_with_the_same_content_is_the_relay(self) -> None:
        marked = (
            "[s2 The Moorland Post] [q2 reported], as [s1 the beadle] [q1 claimed], [c1 [c2 that the bells were hidden]].\n"
            "c1: s2 q2 > s1 q1\nc2: s2 q2"
        )
        assert chained(marked) == ""

    def test_another_content_is_another_statement(self) -> None:
        marked = "[s2 The Moorland Post] [q2 reported] [c2 a theft], and [s1 the beadle] [q1 claimed] [c1 that the bells were hidden]."
        assert chained(marked) == ""


class TestWhomTheSpeakerTold:
    @pytest.mark.parametrize(
        "marked",
        [
            "[s1 Quill Adair] [q1 told] [s2 the Moorland Post] [c1 that the archive is mouldy].\nc1: s2 > s1 q1",
            "“[c1 Nothing moves],” [s1 the signalman] [q1 told] [s2 Radio Mesta] on Friday.\nc1: s2 > s1 q1",
            "“[c1 We will dig],” [s1 she] [q1 said] in an interview with [s2 the Valley Courier].\nc1: s2 > s1 q1",
            "Speaking to [s2 Ostrava TV] on the quay, [s1 the cooper] [q1 said] [c1 that oak is dear].\nc1: s2 > s1 q1",
            "“[c1 I quit],” [s1 the conductor] [q1 wrote] in [s2 the Skarn Gazette].\nc1: s2 > s1 q1",
            "[s1 The coach] [q1 admitted] in comments to [s2 Sport Bulletin] [c1 that the ball was flat].\nc1: s2 > s1 q1",
            "“[c1 We were asleep],” [s1 a guard] [q1 said] when asked by [s2 the Skarn Gazette].\nc1: s2 > s1 q1",
            "[s1 The coach], appearing on [s2 Ostrava TV], [q1 insisted] [c1 that the ball was round].\nc1: s2 > s1 q1",
        ],
    )
    def test_an_outlet_that_is_told_is_a_hop_without_cue(self, marked: str) -> None:
        assert chained(marked) == ""

    @pytest.mark.parametrize(
        "marked",
        [
            "[s1 Quill Adair] [q1 told] her neighbour [c1 that the archive is mouldy].",
            "[s1 Quill Adair] [q1 told] reporters on the stairs [c1 that the archive is mouldy].",
            "[s1 The Moorland Post] [q1 told] subscribers [c1 that the presses had stopped].",
            # in another sentence
            "[s1 The cooper] [q1 said] [c1 that oak is dear]. Later he spoke to Radio Mesta.",
            # within what is said
            "“[c1 I told Radio Mesta everything],” [s1 the cooper] [q1 said].",
        ],
    )
    def test_silent(self, marked: str) -> None:
        assert chained(marked) == ""

    def test_who_relays_and_is_told_is_one_hop(self) -> None:
        assert chained("“[c1 The till was full],” [s1 Adair] [q1 told] [s2 Radio Mesta], which [q2 broadcast] it.\nc1: s2 q2 > s1 q1") == ""


class TestWhomAnOutletCites:
    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (
                "[c1 The mint will close], [s1 the Skarn Gazette] [q1 reported], citing two people who struck the last coin.",
                "[c1 The mint will close], [s1 the Skarn Gazette] [q1 reported], [q2 citing] [s2 two people who struck the last coin].\n"
                "c1: s1 q1 > s2 q2",
            ),
            (
                "Quoting a bargee, [s1 Radio Mesta] [q1 said] [c1 that the canal was for sale].",
                "[q2 Quoting] [s2 a bargee], [s1 Radio Mesta] [q1 said] [c1 that the canal was for sale].\nc1: s1 q1 > s2 q2",
            ),
            (
                # whoever writes, citing somebody, is a relay
                "[c1 The comet is late], [s1 Lorcanwire] [q1 wrote in May], citing two safety inspectors.",
                "[c1 The comet is late], [s1 Lorcanwire] [q1 wrote in May], [q2 citing] [s2 two safety inspectors].\nc1: s1 q1 > s2 q2",
            ),
            (
                "[c1 The comet is late], [s1 the Valley Courier] [q1 said], [q2 citing] [s2 an observatory].",
                "[c1 The comet is late], [s1 the Valley Courier] [q1 said], [q2 citing] [s2 an observatory].\nc1: s1 q1 > s2 q2",
            ),
        ],
    )
    def test_the_cited_are_the_origin(self, given: str, expected: str) -> None:
        assert chained(expected, given) == ""

    @pytest.mark.parametrize(
        "marked",
        [
            "[c1 The mint will close], [s1 the treasurer] [q1 said], citing two people who struck the last coin.",
            "[s1 The Skarn Gazette] [q1 said] [c1 that a bargee, citing his age, had left the canal].",
            "[c1 The mint will close], [s1 the Skarn Gazette] [q1 reported]. A rival paper ran it, citing nobody.",
            # a reason is no source
            "[s1 The Skarn Gazette] [q1 said] [c1 it would print less], citing rising costs.",
            "[s1 Radio Mesta] [q1 declined] [c1 to name him], citing concerns for his safety.",
        ],
    )
    def test_silent(self, marked: str) -> None:
        assert chained(marked) == ""


class TestConfirmationsThatLean:
    def test_a_told_outlet_belongs_to_the_one_who_told_it(self) -> None:
        given = "“[c1 The seal is broken],” [s1 a notary] [q1 told] Radio Mesta, and [s2 the registrar] [q2 confirmed]."
        expected = (
            "“[c1 [c2 The seal is broken]],” [s1 a notary] [q1 told] [s3 Radio Mesta], and [s2 the registrar] [q2 confirmed].\n"
            "c1: s3 > s1 q1\nc2: s2 q2"
        )
        assert chained(expected, given) == ""


class TestPureRelays:
    def relays(self, marked: str) -> list[str]:
        text = parse(marked).text
        view = scene(text)
        made = drafts(flat(without_lines(marked)), view)
        return [draft.links[-1].anchor[0].of(text) for draft in made if is_pure_relay(draft, made, view)]

    def test_an_outlets_statement_that_another_spoke_says_nothing_more(self) -> None:
        marked = "[s1 The Skarn Gazette] [q1 reports] [c1 that [s2 the dean] [q2 said] [c2 the organ was sold]]."
        assert self.relays(marked) == ["The Skarn Gazette"]

    def test_nor_does_a_writers_who_tells_what_an_outlet_reported(self) -> None:
        marked = (
            "“[c1 A [s2 Skarn Gazette] report on May 4 [q2 cited] [s3 two clerks] who [q3 said] [c3 the organ was sold]],” "
            "[s1 Brandt] [q1 reports]."
        )
        assert self.relays(marked) == ["Brandt"]

    @pytest.mark.parametrize(
        "marked",
        [
            # there is more in it than the inner statement
            "[s1 The Skarn Gazette] [q1 reports] [c1 that the organ was sold in June and [s2 the dean] [q2 said] [c2 he wept]].",
            # a belief is the outlet's to report
            "[s1 The Skarn Gazette] [q1 reports] [c1 that [s2 the dean] [q2 believes] [c2 the organ was sold]].",
            # it does more than pass on
            "[s1 The Skarn Gazette] [q1 mocks] [c1 the dean, who [s2 he] [q2 said] [c2 was a saint]].",
            # no outlet
            "[s1 The verger] [q1 says] [c1 that [s2 the dean] [q2 said] [c2 the organ was sold]].",
            # nobody is told of
            "[s1 The Skarn Gazette] [q1 reports] [c1 that the organ was sold].",
        ],
    )
    def test_silent(self, marked: str) -> None:
        assert self.relays(marked) == []


def test_how_sure_the_cue_is_comes_with_the_draft() -> None:
    marked = "[s1 Odo] [q1 sang] [c1 of rain].\nc1: s1 q1 | 0.61"
    (at,) = flat(marked)
    assert drafts([at], scene("Odo sang of rain.")) == [
        Draft(content=(Span(9, 16),), links=(Link((Span(0, 3),), Span(4, 8)),), sure=0.61, at=at)
    ]


def test_nothing_found_no_chains() -> None:
    assert drafts([], scene("It rained.")) == []


def book(sentences: int) -> list[Draft]:
    one = "The weir will hold, Lind told Radio Mesta. "
    starts = range(0, sentences * len(one), len(one))
    found = [Attribution(Span(k + 25, k + 29), (Span(k + 20, k + 24),), (Span(k, k + 18),), 0.9) for k in starts]
    return drafts(found, scene(one * sentences))


def test_a_book_of_attributions_is_drawn_in_time_that_grows_with_it() -> None:
    assert [len(draft.links) for draft in book(1000)] == [2] * 1000
    assert growth(book, 250, 2000) < 24  # eight times as many; by their square it would be sixty-four


@pytest.mark.parametrize(
    "marked",
    [
        # who answers does not tell what another said before
        "[s1 The port] [q1 denied] [c1 that the pier was sold after [s2 the Skarn Gazette] [q2 said] [c2 it was rotten]].",
        # who passes on, within what another tells
        "[c1 [s2 The Skarn Gazette] [q2 cited] [s3 two clerks] who [q3 said] [c3 the pier was sold]], [s1 Marn] [q1 reports].\n"
        "c1: s1 q1\nc3: s1 q1 > s2 q2 > s3 q3",
    ],
)
def test_what_another_told_of(marked: str) -> None:
    assert chained(marked) == ""


def test_a_relay_is_not_around_what_names_it() -> None:
    marked = (
        "[s1 The port] [q1 said] [c1 it could not confirm a story by [s2 the Skarn Gazette]], which [q2 cited] [s3 two clerks] "
        "[q3 to say] [c3 the pier was sold].\nc3: s2 q2 > s3 q3"
    )
    assert chained(marked) == ""


def test_a_second_outlet_that_is_cited_and_whom_it_cites() -> None:
    given = "[s1 Radio Mesta], citing a Skarn Gazette report which quoted two clerks, [q1 said] [c1 the pier was sold]."
    expected = (
        "[s1 Radio Mesta], [q2 citing] [s2 a Skarn Gazette report] [q3 which quoted] [s3 two clerks], [q1 said] [c1 the pier was sold].\n"
        "c1: s1 q1 > s2 q2 > s3 q3"
    )
    assert chained(expected, given) == ""


def test_whom_an_outlet_cites_in_the_words_for_a_source() -> None:
    marked = "[c1 The pier was sold], [q1 according to] [s1 two clerks cited by [s2 the Skarn Gazette]].\nc1: s2 > s1 q1"
    assert chained(marked) == ""


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "[s1 The Skarn Gazette] cited two clerks and [q1 said] [c1 the pier was sold].",
            "[s1 The Skarn Gazette] [q2 cited] [s2 two clerks] and [q1 said] [c1 the pier was sold].\nc1: s1 q1 > s2 q2",
        ),
        (
            "[s1 Radio Mesta], which is state-run, quoted a diver and also [q1 reported] [c1 the pier was sold].",
            "[s1 Radio Mesta], which is state-run, [q2 quoted] [s2 a diver] and also [q1 reported] [c1 the pier was sold].\n"
            "c1: s1 q1 > s2 q2",
        ),
        (
            # no comma parts whom it cites from the outlet; dots that end nothing
            "Citing unnamed U.S. officials [s1 the Skarn Gazette] [q1 says] [c1 the pier was sold].",
            "[q2 Citing] [s2 unnamed U.S. officials] [s1 the Skarn Gazette] [q1 says] [c1 the pier was sold].\nc1: s1 q1 > s2 q2",
        ),
    ],
)
def test_whom_an_outlet_cites_before_it_speaks(given: str, expected: str) -> None:
    assert chained(expected, given) == ""


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The Skarn Gazette] cited rising costs and [q1 said] [c1 the pier was sold].",
        "[s1 The mayor] cited two clerks and [q1 said] [c1 the pier was sold].",
    ],
)
def test_what_is_cited_for_a_reason_is_no_source(marked: str) -> None:
    assert chained(marked) == ""


def test_who_calls_a_report_false_does_not_tell_what_it_says() -> None:
    given = "[s1 The port] [q1 says] [c1 the Skarn Gazette report that the pier was sold is false]."
    expected = "[s1 The port] [q1 says] [c1 the [s2 Skarn Gazette] [q2 report] [c2 that the pier was sold] is false]."
    assert chained(expected.replace("the [s2 Skarn Gazette]", "[s2 the Skarn Gazette]"), given) == ""


def test_an_outlets_own_sources_speak_through_it() -> None:
    assert chained("[s1 [s2 The newspaper]’s sources] [q1 said] [c1 they were unsure].\nc1: s2 > s1 q1") == ""
    assert chained("[s1 Police sources] [q1 said] [c1 they were unsure].") == ""


@pytest.mark.parametrize("cue", ["called", "has described", "branded"])
def test_who_gives_a_report_a_name_does_not_tell_what_it_says(cue: str) -> None:
    marked = f"[s1 The port] [q1 {cue}] [c1 [s2 Radio Mesta]’s [q2 report] [c2 that the pier was sold] a disgrace]."
    assert chained(marked) == ""


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The harbour board] [q1 bore out] [c1 [s2 the Skarn Gazette]’s [q2 scoop] [c2 that the pier had sunk]].\nc2: s2 q2",
        "[s1 A pilot] [q1 corroborated] [c1 what [s2 Radio Mesta] [q2 had carried], [c2 that the pier had sunk]].\nc2: s2 q2",
        "[s1 The board] [q1 verified] [c1 [q2 the story] by [s2 Radio Mesta] [c2 that the pier had sunk]].\nc2: s2 q2",
    ],
)
def test_who_answers_a_report_does_not_tell_it_whatever_his_verb(marked: str) -> None:
    assert chained(marked) == ""
