"""What is done with the words, from the cue in its construction, and whether they are quoted."""

from pathlib import Path

import pytest

from saidby.attribution.acts import Reading, act_in, act_of, mode_of
from saidby.notation import parse
from saidby.types import Act, Mode
from tests.attribution.marked import scene


def reading(marked: str) -> Reading:
    """The reading of the first cue of a marked text."""
    parsed = parse(marked)
    hop = parsed.statements[0].origin
    assert hop.cue
    return act_in(scene(parsed.text), hop.cue, parsed.statements[0].content, hop.anchor)


NOT_CONFIRMED = [
    "[s1 The ferry office] [q1 could not confirm] [c1 that the horn had been stolen].",
    "[s1 The ferry office] could not immediately [q1 verify] [c1 the length of the eel].",
    "[s1 Mr Abara] [q1 would neither confirm nor deny] [c1 the sale].",
    "[s1 Mr Abara] refused to [q1 confirm] [c1 the sale].",
    "[s1 The hospital] [q1 declined to confirm] [c1 how many were hurt].",
    "[s1 The ministry] has not been able to [q1 confirm] [c1 the landing].",
    "[s1 The coroner] [q1 was unable to say] [c1 when he died].",
    "[s1 Police] [q1 couldn’t say] [c1 where the tractor was].",
    "Neither [s1 the Heron] nor its rivals [q1 has confirmed] [c1 the merger].",
    "[s1 The club] [q1 did not confirm or deny] [c1 the transfer].",
    "Nor would [s1 the bishop] [q1 confirm] [c1 the date].",
    "[s1 The Gull] [q1 has not independently verified] [c1 the recordings].",
    "[s1 The mayor] [q1 said] [c1 she could not confirm the figures].",
    "[c1 “We cannot confirm that at this stage,”] [s1 a spokesman] [q1 said].",
]
DECLINED = [
    "[s1 The bank] declined to [q1 comment].",
    "[s1 The bank] [q1 declined] to comment.",
    "[s1 The bank] [q1 had] no comment.",
    "[s1 Ms Roth] [q1 would not be drawn on] [c1 her plans].",
    "[s1 Ms Roth] would not [q1 say] [c1 whether she had signed].",
    "[s1 The firm] refused to [q1 say] [c1 who paid for the piano].",
    "[s1 The prosecutor] [q1 won’t discuss] [c1 the second diary].",
    "[s1 The prosecutor] [q1 has yet to explain] [c1 how the jars were opened].",
    "[s1 The palace] gave no [q1 details] of [c1 the illness].",
    "[s1 The palace] [q1 offered no explanation for] [c1 the flags].",
    "[s1 Officials] [q1 did not elaborate].",
    "[s1 Officials] [q1 did not disclose] [c1 the price of the bridge].",
    "[s1 The coach] [q1 dodged questions about] [c1 the goalkeeper].",
    "[s1 The airline] [q1 referred] all questions to its lawyers.",
    "[s1 The general] [q1 remained silent on] [c1 the retreat].",
    "[s1 She] [q1 refused to answer] [c1 when asked about the well].",
    "[s1 He] [q1 did not directly answer] [c1 whether the geese were his].",
    "[s1 The board] [q1 was tight-lipped about] [c1 the vote].",
    "None of them would [q1 say] [c1 who had the key].",
    "[c1 “No comment,”] [s1 the trainer] [q1 said].",
    "[s1 The company] [q1 said] [c1 it would not comment on rumours].",
    "[s1 Lawyers for the estate] [q1 are not commenting].",
    "[s1 The embassy] [q1 turned down requests for] an interview.",
]
UNANSWERED = [
    "[s1 The firm] [q1 did not respond] to a request for comment.",
    "[s1 The firm] did not immediately [q1 reply] to questions.",
    "[s1 Mr Tarn] [q1 could not be reached].",
    "[s1 Mr Tarn] could not immediately be [q1 reached] for comment.",
    "Calls to [s1 the clinic] [q1 went unanswered].",
    "E-mails to [s1 the clinic] [q1 were not returned].",
    "[s1 The consulate] [q1 has yet to respond].",
    "[s1 The consulate] [q1 was not available] for comment on Friday.",
    "[s1 The promoter] [q1 was unavailable for comment].",
    "Nobody at [s1 the depot] [q1 answered] the telephone.",
    "[s1 The operator] [q1 made no reply].",
    "There was [q1 no immediate response] from [s1 the junta].",
    "[s1 His agent] didn’t [q1 return] calls.",
    "[s1 The owners] [q1 ignored repeated requests for] an answer.",
    "[s1 The league] failed to [q1 respond].",
    "Attempts to [q1 reach] [s1 the skipper] were unsuccessful.",
]
LEFT_OPEN = [
    "[s1 The chancellor] [q1 did not rule out] [c1 a levy on kites].",
    "[s1 The chancellor] refused to [q1 rule out] [c1 a levy on kites].",
    "[s1 The captain] [q1 has not denied] [c1 that he was asleep].",
    "[s1 The captain] [q1 did not dispute] [c1 the log].",
    "[s1 Ms Ito] [q1 made no secret of] [c1 her contempt].",
    "[s1 Ms Ito] [q1 would not exclude] [c1 an early vote].",
]
ASKED = [
    "[s1 Reporters] [q1 asked] [c1 whether the dam would hold].",
    "[s1 The judge] [q1 asked him] [c1 why he had kept the teeth].",
    "[s1 A boy] [q1 asked] her [c1 what the siren was for].",
    "[c1 “Is it safe?”] [s1 a diver] [q1 asked].",
    "[s1 The Gull] [q1 asked] [c1 the ministry for comment].",
    "[s1 The Gull] has [q1 sought comment] from the ministry.",
    "[s1 The mother] [q1 demanded to know] [c1 who had signed the form].",
    "[s1 Neighbours] [q1 wondered] [c1 how the piano got out].",
]
DEMANDED = [
    "[s1 The union] [q1 asked for] [c1 a day off in lambing time].",
    "[s1 The judge] [q1 asked] [c1 the jury to forget the parrot].",
    "[s1 The judge] [q1 asked] [c1 that the parrot be removed].",
    "[s1 The pilot] [q1 told] [c1 passengers to stay in their seats].",
    "[s1 The captain] [q1 told] them [c1 not to touch the ropes].",
    "[s1 The envoy] [q1 called on] [c1 both sides to lift the siege].",
    "[s1 Farmers] repeatedly [q1 called for] [c1 a cull of geese].",
    "[s1 The bishop] [q1 issued an appeal for] [c1 blankets].",
    "[s1 He] [q1 insisted on] [c1 a second opinion].",
    "[s1 She] [q1 dared] [c1 the minister to drink the water].",
    "[s1 Protesters] [q1 pressed for] [c1 a recount].",
    "[s1 The family] [q1 made a plea for] [c1 witnesses].",
]
OTHERS: list[tuple[str, Act]] = [
    ("[s1 The cooper] [q1 pleaded] [c1 not guilty].", "deny"),
    ("[s1 The cooper] [q1 pleaded guilty to] [c1 stealing a vat].", "confirm"),
    ("[s1 The abbot] [q1 insisted] on Thursday [c1 there was no plot].", "assert"),
    ("[s1 The abbot] [q1 insisted] on [c1 a new bell].", "demand"),
    ("[s1 The abbot] [q1 ruled] out [c1 a sale].", "deny"),
    ("[s1 Her early wins] [q1 suggest] [c1 a hard race for the cup].", "assert"),
    ("[s1 The results] [q1 suggest] [c1 the race won’t be easy].", "assert"),
    ("[s1 The abbot] [q1 suggests] [c1 a race for the cup].", "propose"),
    ("[s1 A keeper] [q1 said] [c1 the swans were well], contradicting the Gull’s report.", "deny"),
    ("[s1 A keeper] [q1 said] [c1 two swans had died], confirming earlier reports.", "confirm"),
    ("The Gull alleged theft. [s1 The abbot] [q1 said] [c1 he had never sold a bell].", "deny"),
    ("The bell hung in the tower. [s1 The abbot] [q1 said] [c1 he had never sold a bell].", "assert"),
    ("[s1 The dean] [q1 issued a denial of] [c1 the bribe].", "deny"),
    ("[s1 The dean] [q1 flatly rejected] [c1 the claim].", "deny"),
    ("[s1 The dean] [q1 ruled out] [c1 a fourth term].", "deny"),
    ("[s1 She] [q1 pleaded not guilty to] [c1 arson].", "deny"),
    ("[s1 She] [q1 called] [c1 the allegation “utterly false”].", "deny"),
    ("[s1 She] [q1 brushed aside] [c1 talk of a split].", "deny"),
    ("[s1 He] [q1 has taken issue with] [c1 the count].", "dispute"),
    ("[s1 He] [q1 does not accept] [c1 that the road was wet].", "dispute"),
    ("[s1 He] [q1 is not convinced] [c1 that it was a wolf].", "dispute"),
    ("[s1 She] [q1 expressed doubts about] [c1 the treaty].", "dispute"),
    ("[s1 A spokesman] [q1 said] [c1 the report was “not accurate”].", "dispute"),
    ("[s1 The editor] [q1 stands firmly by] [c1 the story].", "stand_by"),
    ("[s1 The site] [q1 is standing by its story].", "stand_by"),
    ("[s1 Ledgerwood] [q1 said] [c1 it stood by its reporting].", "stand_by"),
    ("[s1 The widow] [q1 threatened to] [c1 sue the choir].", "warn"),
    ("[s1 The widow] [q1 threatened] [c1 the choir with court].", "warn"),
    ("[s1 The office] [q1 issued a warning about] [c1 thin ice].", "warn"),
    ("[s1 The lender] [q1 agreed to] [c1 extend the loan].", "promise"),
    ("[s1 The lender] [q1 made a promise to] [c1 wait].", "promise"),
    ("[s1 The sergeant] [q1 swore to] [c1 find the drum].", "promise"),
    ("[s1 The sergeant] [q1 swore] [c1 that he had never seen it].", "assert"),
    ("[s1 Critics] [q1 levelled the accusation that] [c1 he had lied].", "accuse"),
    ("[s1 The treasurer] [q1 was accused of] [c1 selling the organ].", "accuse"),
    ("[s1 The treasurer] [q1 pointed the finger at] [c1 his cousin].", "accuse"),
    ("[s1 The pianist] [q1 voiced her anger at] [c1 the judges].", "criticise"),
    ("[s1 The pianist] [q1 hit out at] [c1 the judges].", "criticise"),
    ("[s1 The king] [q1 paid tribute to] [c1 the divers].", "praise"),
    ("[s1 The king] [q1 expressed his gratitude for] [c1 the soup].", "praise"),
    ("[s1 Two parties] [q1 have backed] [c1 the tunnel].", "praise"),
    ("[s1 The bank] [q1 is expected to] [c1 cut rates].", "predict"),
    ("[s1 The bank] [q1 estimates] [c1 that prices will fall next year].", "predict"),
    ("[s1 Police] [q1 estimated] [c1 the crowd at 4,000].", "assert"),
    ("[s1 The mayor] [q1 is considering] [c1 a ban on drums].", "want"),
    ("[s1 The mayor] [q1 hopes to] [c1 announce a deal].", "want"),
    ("[s1 Residents] [q1 expressed concern about] [c1 the smell].", "fear"),
    ("[s1 Residents] [q1 are afraid] [c1 the wall will go].", "fear"),
    ("[s1 The vet] [q1 is confident] [c1 the calf will live].", "believe"),
    ("[s1 The vet] [q1 does not believe] [c1 it was poison].", "believe"),
    ("[s1 The clerk] [q1 suggested] [c1 moving the statue].", "propose"),
    ("[s1 The clerk] [q1 suggested] [c1 that the statue should move].", "propose"),
    ("[s1 The study] [q1 suggests] [c1 that the moss is older].", "assert"),
    ("[s1 This newspaper] [q1 understands] [c1 that the deal is off].", "assert"),
    ("[s1 He] [q1 claimed responsibility for] [c1 the blaze].", "confirm"),
    ("[s1 He] was quoted [q1 as denying] [c1 the affair].", "deny"),
    ("[s1 He] was quoted [q1 as saying] [c1 the affair was over].", "assert"),
    ("[q1 According to] [s1 the abbot], [c1 the cheese is safe].", "assert"),
    ("[s1 Divers][q1 :] [c1 Bell lies under the pier].", "assert"),
    ("[c1 Bell lies under the pier] [q1 –] [s1 divers]", "assert"),
    ("Asked to comment, [s1 he] [q1 said] [c1 the bell was his].", "assert"),
    ("[s1 He] [q1 said] [c1 he would resign].", "assert"),
    ("[s1 He] [q1 insisted] [c1 the bell was his].", "assert"),
    ("[s1 The magistrate] [q1 questioned] [c1 the need for a wall].", "dispute"),
    ("[s1 A monk] [q1 grunted:] [c1 “Not today.”]", "assert"),
]
SILENT = [
    "[s1 The clown] [q1 painted] [c1 a fence].",
    "[s1 The board] [q1 did not recommend] [c1 a fine].",
    "[s1 The board] [q1 has not accused] [c1 anyone].",
    "[s1 The board] [q1 made no promise of] [c1 help].",
]


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        *((one, "not_confirm") for one in NOT_CONFIRMED),
        *((one, "decline") for one in DECLINED),
        *((one, "no_reply") for one in UNANSWERED),
        *((one, "assert") for one in LEFT_OPEN),
        *((one, "ask") for one in ASKED),
        *((one, "demand") for one in DEMANDED),
        *OTHERS,
        *((one, None) for one in SILENT),
    ],
)
def test_the_cue_is_read_in_its_construction(marked: str, act: Act | None) -> None:
    read = reading(marked)
    assert read.act == act, read.why


WAYS = (Path(__file__).parent / "acts.txt").read_text(encoding="utf8").splitlines()
"""More ways to say it, one a line: the act, and the marked sentence."""


@pytest.mark.parametrize("line", WAYS)
def test_there_are_many_ways_to_say_it(line: str) -> None:
    act, marked = line.split(": ", 1)
    read = reading(marked)
    assert read.act == act, read.why


def test_a_reading_shows_its_words_and_says_why() -> None:
    marked = "[s1 The bank] declined to [q1 comment]."
    read = reading(marked)
    assert read.span.of(parse(marked).text) == "declined to comment"
    assert read.why
    assert 0.9 < read.sure <= 1


def test_what_was_said_before_the_cue_is_none_of_its_construction() -> None:
    assert reading("[c1 No one was hurt], [s1 police] [q1 confirmed].").act == "confirm"
    assert reading("[c1 Nobody would say who did it], [s1 she] [q1 reported].").act == "assert"


def test_another_verb_of_the_sentence_is_not_the_cues() -> None:
    assert reading("[s1 The bank] [q1 said] [c1 trade was slow] and declined to comment on the fire.").act == "assert"
    assert reading("The bank, which declined to comment in May, [q1 said] [c1 trade was slow].").act == "assert"
    assert reading("No one expected it, but [s1 the ministry] [q1 announced] [c1 a truce].").act == "announce"


def test_an_uncertain_word_is_less_sure_than_a_plain_one() -> None:
    plain, loose = reading("[s1 He] [q1 said] [c1 so]."), reading("[s1 He] [q1 sees] [c1 growth slowing].")
    assert loose.sure < plain.sure


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", "assert"),
        ("according to", "assert"),
        (":", "assert"),
        ("–", "assert"),
        ("added", "assert"),
        ("described", "assert"),
        ("could neither confirm nor deny", "not_confirm"),
        ("would not confirm", "not_confirm"),
        ("couldn’t independently verify", "not_confirm"),
        ("declined to confirm", "not_confirm"),
        ("was unable to confirm", "not_confirm"),
        ("did not immediately respond", "no_reply"),
        ("didn't return calls", "no_reply"),
        ("was unavailable for comment", "no_reply"),
        ("declined to comment", "decline"),
        ("refused to discuss", "decline"),
        ("had no comment", "decline"),
        ("would not elaborate", "decline"),
        ("does not rule out", "assert"),
        ("never denied", "assert"),
        ("does not refuse", "assert"),
        ("stands by", "stand_by"),
        ("stood by", "stand_by"),
        ("flatly denied", "deny"),
        ("dismissed", "deny"),
        ("rejects", "deny"),
        ("disputed", "dispute"),
        ("disagrees", "dispute"),
        ("confirmed", "confirm"),
        ("admitted", "confirm"),
        ("acknowledging", "confirm"),
        ("vowed", "promise"),
        ("pledges", "promise"),
        ("announced", "announce"),
        ("declared", "announce"),
        ("called for", "demand"),
        ("urged", "demand"),
        ("ordered", "demand"),
        ("proposed", "propose"),
        ("suggests", "propose"),
        ("warned", "warn"),
        ("threatened", "warn"),
        ("predicts", "predict"),
        ("is expected to", "predict"),
        ("accused", "accuse"),
        ("blamed", "accuse"),
        ("condemned", "criticise"),
        ("complains", "criticise"),
        ("praised", "praise"),
        ("welcomed", "praise"),
        ("asked", "ask"),
        ("wondered", "ask"),
        ("fears", "fear"),
        ("worried", "fear"),
        ("wants", "want"),
        ("hoped", "want"),
        ("would like", "want"),
        ("believes", "believe"),
        ("thought", "believe"),
        ("suspects", "believe"),
        ("Told", "assert"),
        ("DENIED", "deny"),
        ("whistled", None),
        ("", None),
    ],
)
def test_act(cue: str, act: Act | None) -> None:
    assert act_of(cue) == act


def test_a_pattern_is_a_word_not_a_part_of_one() -> None:
    assert act_of("essay") is None
    assert act_of("unasked") is None


@pytest.mark.parametrize(
    ("marked", "mode"),
    [
        ("He said [c1 the gulls are back].", "indirect"),
        ("[c1 “The gulls are back,”] he said.", "direct"),
        ("[c1 ‘The gulls are back,’] he said.", "direct"),
        ("[c1 «The gulls are back»], he said.", "direct"),
        ("[c1 „The gulls are back“], he said.", "direct"),
        ('[c1 "The gulls are back,"] he said.', "direct"),
        ("[c1 “The gulls,”] he said, [c1 “are back.”]", "direct"),
        ("[c1 “The gulls are] unclosed", "direct"),
        ("He said [c1 the gulls are “back for good”].", "mixed"),
        ('He said [c1 the gulls are "back for good"].', "mixed"),
        ("He said [c1 that «nobody» fed the gulls].", "mixed"),
        ("He said [c1 the gulls’ nests were empty].", "indirect"),
        ("He said [c1 ‘nobody’ fed the gulls].", "indirect"),
        ("[s1 He] [q1 declined to comment].", None),
    ],
)
def test_mode(marked: str, mode: Mode | None) -> None:
    parsed = parse(marked)
    assert mode_of(parsed.text, parsed.statements[0].content) == mode
