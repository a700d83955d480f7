"""What a flat reading leaves, mended: each rule where it speaks, and where it must keep silent."""

import pytest

from saidby.attribution.find import FORMULA, Attribution
from saidby.attribution.mend import mended
from saidby.notation import parse
from saidby.types import Span
from tests.attribution.marked import after_mending, flat, scene


def unchanged(given: str) -> str:
    """What mending changes where it should change nothing."""
    return after_mending(given, given)


class TestWhomTheSpeakerTold:
    """Rule: take the recipient out of the content."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (
                "[s1 Runa Petrossian] [q1 told] [c1 the Quayside Gazette that the crane had been sold].",
                "[s1 Runa Petrossian] [q1 told] the Quayside Gazette [c1 that the crane had been sold].",
            ),
            (
                "[s1 The vet] [q1 had warned] [c1 her sister that the mare was lame].",
                "[s1 The vet] [q1 had warned] her sister [c1 that the mare was lame].",
            ),
            (
                "In May [s1 he] [q1 assures] [c1 parishioners that the roof will hold], and it does.",
                "In May [s1 he] [q1 assures] parishioners [c1 that the roof will hold], and it does.",
            ),
        ],
    )
    def test_the_recipient_is_no_content(self, given: str, expected: str) -> None:
        assert after_mending(expected, given) == ""

    @pytest.mark.parametrize(
        "given",
        [
            "[s1 The vet] [q1 told] [c1 that old story again].",
            "[s1 The vet] [q1 said] [c1 the mare that won was lame].",
            "[s1 The vet] [q1 told] the groom [c1 the mare that won was lame].",
            "[c1 The mare that won is lame], [s1 the vet] [q1 told] the groom.",
            "[s1 The vet] [q1 told] [c1 the groom to rest].",
        ],
    )
    def test_silent(self, given: str) -> None:
        assert unchanged(given) == ""


class TestWhomAnOutletCites:
    """Rule: those cited are no content, and “citing” is no cue beside that of the outlet."""

    def test_the_cited_are_taken_out(self) -> None:
        given = "[c1 The tunnel leaks], [s1 the Saltby Herald] [q1 reported], citing [c1 two engineers]."
        assert after_mending("[c1 The tunnel leaks], [s1 the Saltby Herald] [q1 reported], citing two engineers.", given) == ""

    @pytest.mark.parametrize("word", ["citing", "quoting", "attributing it to", "attributing the figure to"])
    def test_in_other_words(self, word: str) -> None:
        given = f"[c1 The tunnel leaks], [s1 Tern Radio] [q1 said], {word} [c1 a diver]."
        assert after_mending(f"[c1 The tunnel leaks], [s1 Tern Radio] [q1 said], {word} a diver.", given) == ""

    def test_citing_beside_an_outlet_is_no_cue(self) -> None:
        given = "[c1 The vault is empty], [s1 the Moorland Post] [q1 wrote], [q2 citing] [s2 a locksmith]."
        assert after_mending("[c1 The vault is empty], [s1 the Moorland Post] [q1 wrote], citing a locksmith.", given) == ""

    @pytest.mark.parametrize(
        "given",
        [
            "[c1 The vault is empty], [s1 the locksmith] [q1 wrote], [q2 citing] [s2 his own ledger].",
            "[s1 The judge] [q1 cited] [c1 a lack of evidence]. The Moorland Post was in court.",
            "[s1 The outgoing treasurer] [q1 blamed] [c1 the weather, citing a wet June].",
            "[s1 The Moorland Post] [q1 said] [c1 a locksmith citing his ledger was asked to leave].",
        ],
    )
    def test_silent(self, given: str) -> None:
        assert unchanged(given) == ""

    def test_a_content_that_is_only_the_cited_is_better_than_none(self) -> None:
        assert unchanged("It leaked, [s1 the Moorland Post] [q1 said], citing [c1 a locksmith].") == ""


class TestWordsThatAreLent:
    """Rule: a cue may lean on the words before it."""

    @pytest.mark.parametrize(
        "given",
        [
            "“[c1 The eels are gone],” [s1 a trapper] [q1 told] the council, and [s2 the lock-keeper] [q2 confirmed].",
            "[s1 The brewer] [q1 claimed] [c1 that the well was dry]; [s2 her rival] [q2 denied] it.",
            "[s1 Nine jurors] [q1 said] [c1 the film was too long], but [s2 a tenth] [q2 disputed] this.",
        ],
    )
    def test_a_cue_without_content_takes_that_before_it(self, given: str) -> None:
        parsed = flat(given)
        first, second = mended(parsed, scene(parse(given).text))
        assert first.content == second.content != ()
        assert (second.source, second.cue) == (parsed[1].source, parsed[1].cue)

    @pytest.mark.parametrize(
        ("given", "source", "cue"),
        [
            ("“[c1 The rota is full],” [s1 a matron] [q1 said] on Sunday, and two porters confirmed.", "two porters", "confirmed"),
            ("[s1 A porter] [q1 says] “[c1 the lift is haunted]”, but the caretaker denies it.", "the caretaker", "denies"),
            ("[c1 The lift is haunted], [s1 he] [q1 wrote]; the caretaker later acknowledged as much.", "the caretaker", "acknowledged"),
            ("[c1 The choir will split], [s1 its organist] [q1 said], which the dean independently confirmed.", "the dean", "confirmed"),
        ],
    )
    def test_a_cue_that_the_network_missed_is_read_beside_another(self, given: str, source: str, cue: str) -> None:
        text = parse(given).text
        (known,) = flat(given)
        found = mended(flat(given), scene(text))
        assert len(found) == 2
        (new,) = (at for at in found if at != known)
        assert [span.of(text) for span in new.source] == [source]
        assert (new.cue.of(text), new.content) == (cue, known.content)

    @pytest.mark.parametrize(
        "given",
        [
            # another sentence
            "[s1 The brewer] [q1 said] [c1 that the well was dry]. [s2 Her rival] [q2 agreed].",
            # an outlet that reports is a relay
            "[c1 The well is dry], [s1 the brewer] [q1 said], and [s2 Tern Radio] [q2 reported] as much.",
            # nothing joins them
            "[s1 The brewer], [q1 saying] [c1 the well was dry], [s2 her rival] [q2 said].",
            # no answer
            "[c1 The well is dry], [s1 the brewer] [q1 said], and [s2 her rival] [q2 whistled].",
            # nobody to answer
            "[c1 The well is dry], [s1 the brewer] [q1 said], and then [q2 added].",
            # what is joined has an object of its own
            "[c1 The well is dry], [s1 the brewer] [q1 said], and her rival confirmed a new order for barrels.",
            # the content stands behind
            "[s1 A matron] [q1 said] [c1 the rota was full and two porters confirmed].",
        ],
    )
    def test_silent(self, given: str) -> None:
        assert unchanged(given) == ""


class TestOnce:
    """Rule: of attributions with the same source and content the surest stays."""

    def test_the_surest_stays(self) -> None:
        given = "[s1 The abbess] [q1 wrote] in a note that [q2 says]: [c1 plant no more yews]."
        first = flat(given)[0]
        second = Attribution(Span(31, 35), first.source, first.content, 0.7)
        assert mended([first, second], scene(parse(given).text)) == [first]
        sure = Attribution(second.cue, second.source, second.content, 1.5)
        assert mended([first, sure], scene(parse(given).text)) == [sure]

    def test_without_content_both_stay(self) -> None:
        assert unchanged("[s1 The abbess] [q1 did not reply] in May and [s2 the prior] [q2 declined to comment].") == ""

    def test_another_source_is_another_attribution(self) -> None:
        given = "[s1 The abbess] and [s2 the prior] [q1 agreed] and [q2 said] [c1 the yews stay]."
        assert unchanged(given) == ""


def test_what_is_mended_stands_in_the_order_of_cues() -> None:
    given = "[s1 Tern Radio] [q1 quoted] [c1 the ferryman as saying the fog was a gift]. [s2 He] [q2 added] [c2 that it was free]."
    found = mended(flat(given), scene(parse(given).text))
    assert [at.cue for at in found] == sorted(at.cue for at in found)
    assert len(found) == 3


def test_nothing_is_mended_to_nothing() -> None:
    assert mended([], scene("No one spoke.")) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "[s1 The reeve], Lady Ambry, [c1 wants a toll, the Skarn Gazette] [q1 reports].",
            "The reeve, Lady Ambry, [c1 wants a toll], [s1 the Skarn Gazette] [q1 reports].",
        ),
        ("[c1 The toll will rise, Tern Radio] [q1 has reported].", "[c1 The toll will rise], [s1 Tern Radio] [q1 has reported]."),
    ],
)
def test_the_outlet_right_before_the_verb_reports(given: str, expected: str) -> None:
    assert after_mending(expected, given) == ""


@pytest.mark.parametrize(
    "marked",
    ["[c1 The toll will rise], [s1 the reeve] [q1 said].", "[c1 The toll will rise], Skarn folk say, [s1 Tern Radio] [q1 said]."],
)
def test_no_other_is_taken_for_an_outlet(marked: str) -> None:
    assert after_mending(marked, marked) == ""


def test_what_is_said_behind_whom_an_outlet_cites_is_the_content() -> None:
    given = "[s1 Tern Radio] [q1 reported], citing [c1 two clerks who saw the ledger, that the toll will rise]."
    expected = "[s1 Tern Radio] [q1 reported], citing two clerks who saw the ledger, [c1 that the toll will rise]."
    assert after_mending(expected, given) == ""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The clerk [q] for comment.", "The clerk"),
        ("It rained. Lorcan Steel, the contractor, [q].", "Lorcan Steel, the contractor"),
        ("The clerk was ill and the reeve [q].", "the reeve"),
        ("Messages left with the reeve’s lawyer [q].", "the reeve’s lawyer"),
        ("Calls to Lady Ambry [q].", "Lady Ambry"),
    ],
)
def test_set_words_have_the_subject_before_them(text: str, source: str) -> None:
    before, _, _ = text.partition("[q]")
    words = text.replace("[q]", "could not be reached")
    cue = Span(len(before), len(before) + len("could not be reached"))
    (at,) = mended([Attribution(cue, (), (), 1.0, rule=FORMULA)], scene(words))
    assert [span.of(words) for span in at.source] == [source]


class TestVerbBeforeColon:
    """Rule: "The Courier reports:" names the Courier."""

    def test_the_verb_is_the_cues(self) -> None:
        given = "[s1 The Saltby Courier reports][q1 :] “[c1 The weir gave way].”"
        assert after_mending("[s1 The Saltby Courier] [q1 reports:] “[c1 The weir gave way].”", given) == ""

    def test_silent(self) -> None:
        assert unchanged("[s1 What the diver says][q1 :] “[c1 The weir gave way].”") == ""


class TestWhatIsSaidBeginsWithWhoSaidIt:
    """Rule: of "A said B told C that X", A's is the whole of "B told C that X"."""

    def test_both_have_the_same_words(self) -> None:
        given = "[s1 The usher] [q1 said] [s2 Brandt] [q2 told] the jury [c1 [c2 that the safe was open]]."
        expected = "[s1 The usher] [q1 said] [c1 [s2 Brandt] [q2 told] the jury [c2 that the safe was open]]."
        assert after_mending(expected, given) == ""

    def test_silent_where_another_clause_begins(self) -> None:
        assert unchanged("[s1 The usher] [q1 said] so, but [s2 Brandt] [q2 told] the jury [c1 [c2 that the safe was open]].") == ""


class TestWhatSomebodyIsSaidToHaveReported:
    """Rule: of "A disputed B’s claim that X", X is B's, an outlet or not."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (
                "[s1 The abbey] [q1 disputed] [c1 Lorcan’s claim that the bells were tin].",
                "[s1 The abbey] [q1 disputed] [c1 [s2 Lorcan]’s [q2 claim] [c2 that the bells were tin]].",
            ),
            (
                "[s1 Two bargees] [q1 confirmed] [c1 Ferrowire’s report of a 2 per cent toll].",
                "[s1 Two bargees] [q1 confirmed] [c1 [s2 Ferrowire]’s [q2 report] [c2 of a 2 per cent toll]].",
            ),
        ],
    )
    def test_read(self, given: str, expected: str) -> None:
        assert after_mending(expected, given) == ""

    def test_silent(self) -> None:
        assert unchanged("[s1 The abbey] [q1 disputed] [c1 Lorcan’s account of the bells].") == ""


class TestWhatAnOutletHasSeen:
    """Rule: what a document says that an outlet has seen is the document's, or his who speaks in it, and the outlet's to relay."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (
                "[s1 The Saltby Courier] [q1 has seen] [c1 a letter in which Ivo Marn asked the abbey for tin].",
                "[s1 The Saltby Courier] [q1 has seen] a letter in which [s2 Ivo Marn] [q2 asked] [c2 the abbey for tin].\n"
                "c1: s1 q1\nc2: s2 q2",
            ),
            (
                "[s1 Tern Radio] [q1 has obtained an email showing] [c1 that the bells were sold].",
                "[s1 Tern Radio] [q1 has obtained] [s2 an email] [q2 showing] [c2 that the bells were sold].\nc1: s1 q1\nc2: s2 q2",
            ),
            (
                "[s1 The Saltby Courier] [q1 reviewed] [c1 papers that suggest the bells were tin].",
                "[s1 The Saltby Courier] [q1 reviewed] [s2 papers] that [q2 suggest] [c2 the bells were tin].\nc1: s1 q1\nc2: s2 q2",
            ),
            (
                "Tern Radio examined a file in which [s1 the abbot] [q1 said] [c1 the bells were tin].",
                "[s2 Tern Radio] [q2 examined] a file in which [s1 the abbot] [q1 said] [c1 the bells were tin].\nc1: s1 q1\nc2: s2 q2",
            ),
        ],
    )
    def test_read(self, given: str, expected: str) -> None:
        assert after_mending(expected, given) == ""

    @pytest.mark.parametrize(
        "given",
        [
            # no outlet
            "[s1 The abbot] [q1 has seen] [c1 a letter in which Ivo Marn asked the abbey for tin].",
            "The abbot read a letter in which [s1 Ivo Marn] [q1 said] [c1 the bells were tin].",
            # nobody speaks in it
            "[s1 The Saltby Courier] [q1 has seen] [c1 the bells].",
            "[s1 The Saltby Courier] [q1 has seen] [c1 a memo in which staff were told to lie].",
        ],
    )
    def test_silent(self, given: str) -> None:
        assert unchanged(given) == ""


class TestWhatWasSaidBefore:
    """Rule: what was said in a sentence before by its own cue is no part of what the next one tells."""

    def test_cut(self) -> None:
        given = "“[c1 [c2 The bells are tin],]” [s1 Marn] [q1 reports]. “[c2 They ring],” [s2 Marn] [q2 reports]."
        expected = "“[c1 The bells are tin,]” [s1 Marn] [q1 reports]. “[c2 They ring],” [s2 Marn] [q2 reports]."
        assert after_mending(expected, given) == ""

    def test_silent_where_no_other_said_it(self) -> None:
        assert unchanged("“[c1 The bells are tin. They] ring,” [s1 Marn] [q1 reports], “[c1 and how].”") == ""


def test_a_report_is_no_cue_beside_what_it_claims() -> None:
    given = "The abbot laughed at [q1 a report] [c1 [q2 claiming] [c2 that the bells were tin]]."
    assert after_mending("The abbot laughed at a report [q1 claiming] [c1 that the bells were tin].\nc1: - q1", given) == ""
