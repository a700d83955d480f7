"""Which mentions are of one source: each text is marked with whom a careful editor would take each mention for.

A mention that shares its number with an earlier one is the same source; one with a number of its own is another, or cannot be told.
What a mention says is the content with the mention's place in the text for number.
"""

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.sources import Cast
from saidby.notation import parse
from saidby.types import Decision, Span, Spans
from tests.attribution.marked import scene
from tests.growing import growth


def read(marked: str) -> tuple[str, list[tuple[Spans, str]], Cast]:
    """The text, its mentions in order with the numbers they are marked with, and the cast."""
    parsed = parse(marked)
    mentions: list[tuple[Spans, str]] = sorted(((span,), source.id) for source in parsed.sources for span in source.mentions)
    said = {statement.id: statement.content for statement in parsed.statements}
    drafts = [
        Draft(said.get(f"c{place}", ()), (Link(anchor, Span(anchor[0].end, anchor[0].end + 1)),), 1.0)
        for place, (anchor, _) in enumerate(mentions, 1)
    ]
    return parsed.text, mentions, Cast(scene(parsed.text), drafts)


def groups(marked: str) -> tuple[list[list[str]], list[list[str]]]:
    """The mentions grouped as they are marked, and as they were read."""
    text, mentions, cast = read(marked)
    words = {anchor: f"{anchor[0].of(text)}@{anchor[0].start}" for anchor, _ in mentions}
    marks = [[words[anchor] for anchor, id in mentions if id == one] for one in dict.fromkeys(id for _, id in mentions)]
    ids = dict.fromkeys(cast.id(anchor) for anchor, _ in mentions)
    return marks, [[words[anchor] for anchor, _ in mentions if cast.id(anchor) == one] for one in ids]


def same(marked: str) -> None:
    expected, found = groups(marked)
    assert found == expected


def why(marked: str) -> Decision | None:
    """The decision on the last mention."""
    _, mentions, cast = read(marked)
    return cast.decision(mentions[-1][0])


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The Skarn Gazette newspaper] said [c1 the mill had closed]. [s2 Skarn] denied it. [s1 The Gazette] stood by its report.",
        "[s1 Brother Anselm Rook] said [c1 the bees had gone]. [s1 Rook] blamed [c2 the lime trees].",
        "[s1 Wilma Teasdale], a lockkeeper, complained. Later [s1 Ms Teasdale] withdrew.",
        "[s1 Ola Brandvik-Sund] sang. [s1 Brandvik-Sund] bowed.",
        "[s1 MP Jorun Skeie] resigned, and [s1 Jorun Skeie] regretted it.",
        "[s1 José Ibarra] spoke of frost. [s1 Ibarra] had seen worse.",
        "[s1 JOSÉ IBARRA] spoke of frost. [s1 Jose Ibarra] had seen worse.",
        "[s1 Tobias “Tuck” Merrow] spoke. [s1 Merrow] left.",
        "[s1 Pia van der Loo] measured the dike. [s1 Van der Loo] shook her head.",
        "[s1 Kim Dae-ho] waved. [s1 Kim] smiled.",
        "[s1 Cllr P. Ashdown] objected. [s1 Petra Ashdown] objected again.",
        "[s1 Senator Blythe Corrigan] said [c1 the vote was a farce]. [s1 The senator] left early.",
        "[s1 Kitchen porter Dag Hollis] broke the plates. [s1 The porter] apologised.",
        "[s1 Deputy mayor Runa Falk] opened the pool, and [s1 the deputy mayor] was the first to swim.",
        "[s1 Runa Falk, the town’s deputy mayor], opened the pool. [s1 The deputy mayor] was the first to swim.",
        "[s1 Orla Pym, 54,] found the chest. [s1 The 54-year-old] has not opened it.",
        "[s1 Rep. Carter Dunleavy] voted no. [s1 The congressman] gave no reason.",
        "[s1 Striker Emre Koval] limped off. [s1 The player] will rest.",
        "[s1 Barrister Imran Sethi] rose. [s1 The lawyer] spoke for an hour.",
        "[s1 Hydrologist Greta Pallister] tested the well. [s1 The scientist] found salt.",
    ],
)
def test_one_person_by_name_and_role(marked: str) -> None:
    same(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 Hedda Lunn] wept. [s2 Osric Lunn] slept.",
        "[s1 Hedda Lunn] wept. [s2 Osric Lunn] slept. [s2 Mr Lunn] snored.",
        "[s1 Hedda Lunn] wept. [s2 Osric Lunn] slept. [s3 Lunn] left.",
        "[s1 Mayor Runa Falk] spoke. [s2 The governor] did not.",
        "[s1 Senator Blythe Corrigan] spoke, and [s2 Senator Hugh Penrose] did. [s3 The senator] left.",
        "[s1 The mayor of Tern] laughed. [s2 The mayor of Skarn] did not.",
        "[s1 The Defence Ministry] denied it. [s2 The Finance Ministry] confirmed it.",
        "[s1 Lunn’s sister] wept. [s2 Lunn] slept.",
        "[s1 Dr Signe Maddox] said [c1 no]. [s2 Dr Signe Maddox’s lawyer] said [c2 yes].",
        "[s1 Anton Weir, 61,] rowed. [s2 Anton Beck, 61,] swam.",
        "[s1 The spokeswoman] said [c1 yes]. [s2 Spokesman Erik Dahl] said [c2 no].",
    ],
)
def test_two_persons_stay_two(marked: str) -> None:
    same(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 A source close to the Roads Ministry] spoke of a bridge. [s1 The same source] said [c2 the toll would rise].",
        "[s1 A source at the harbour] spoke. [s2 A source close to the Roads Ministry] agreed. [s2 The Roads Ministry source] laughed.",
        "[s1 A source at the harbour] spoke first. [s2 A source close to the Roads Ministry] agreed. [s2 The ministry source] laughed.",
        "[s1 A source at the harbour] spoke. [s2 Another source] agreed. [s1 The harbour source] laughed.",
        "[s1 A source] said [c1 yes]. [s2 A source] said [c2 no].",
        "[s1 Two officials] said [c1 yes]. [s2 A third official] said [c2 no].",
        "[s1 Two divers] said [c1 the wreck had moved]. [s2 One of them] said [c2 it had been lifted].",
        "[s1 Two divers] surfaced. [s2 One of the divers] spoke. [s2 The same diver] would not be named.",
        "[s1 An aide] said [c1 yes]. [s2 A second aide] said [c2 no].",
        "[s1 A night porter] rang. [s1 The porter] was told to wait.",
        "[s1 A person briefed on the talks] called them over. [s1 That person] had left early.",
        "[s1 A former guard at the depot] spoke. [s1 The former guard] feared for his job.",
        "[s1 A Tern official] spoke, while [s2 a Skarn official] kept silent. [s1 The Tern official] went on.",
        "[s1 An official in Tern and an official in Skarn] spoke. [s2 The official] went on.",
        "[s1 Sources in the trade] said [c1 yes]. [s1 The sources] said [c2 no].",
        "[s1 Residents] want [c1 a bridge]. [s1 Residents] also want [c2 a ferry].",
        "[s1 Some officials] said [c1 yes]. [s2 Other officials] said [c2 no].",
    ],
)
def test_unnamed_sources(marked: str) -> None:
    same(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The World Tide Authority (WTA)] measured it. [s1 The WTA] was not amused.",
        "[s1 The National Union of Bellringers] voted. [s1 The NUB] had never voted before.",
        "[s1 The N.U.B.] voted. [s1 The NUB] had never voted before.",
        "[s1 Department of Ferries] closed the line. [s1 The department] gave no date.",
        "[s1 The Ministry of Roads] closed the line. [s1 The ministry] gave no date.",
        "[s1 The Skarn Gazette] reported it first. [s1 The newspaper] has since closed.",
        "[s1 The Skarn Gazette] reported it first. [s1 The paper] has since closed.",
        "[s1 The Skarn Gazette] reported it first. [s1 The Gazette] has since closed.",
        "[s1 Radio Mesta] reported it first. [s1 The broadcaster] has since closed.",
        "[s1 The Harbour Board] met. [s1 The board] will meet again.",
        "[s1 Tern Town Council] met. [s1 The council] will meet again, and [s1 it] wants [c3 tea].",
        "[s1 Norrland Shipping] sank. [s1 The company] asked [c2 for time].",
        "[s1 The Department of Justice] replied. [s1 The Justice Department] replied again.",
        "[s1 Russia’s Foreign Ministry] replied. [s2 Russia] did not.",
        "[s1 Skarn Police] made an arrest. [s1 Police] said [c2 no more].",
        "[s1 The Lantern Institute] published. [s1 The institute] regrets [c2 the typeface].",
        "[s1 Quill & Marrow] sold the mill. [s1 The firm] kept the wheel.",
    ],
)
def test_bodies_and_outlets(marked: str) -> None:
    same(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 Anselm Rook] said [c1 the bees had gone]. [s1 He] blamed [c2 the limes].",
        "[s1 Wilma Teasdale] said [c1 the lock was sound]. “Come and see,” [s1 she] said.",
        "[s1 A source close to the bishop] said [c1 the roof was sold]. [s1 He] would not say [c2 to whom].",
        "[s1 Two divers] said [c1 the wreck had moved]. [s1 They] had no photographs.",
        "[s1 The Harbour Board] said [c1 the toll would rise]. [s1 It] gave no date.",
        "[s1 Hedda Lunn] said [c1 yes]. [s2 Osric Moss] said [c2 no]. [s1 She] laughed. [s2 He] did not.",
        "[s1 Anselm Rook] said [c1 that [s1 he] had lost count].",
        "[s1 The spokeswoman] said [c1 yes], but [s1 she] gave no date.",
        "[s1 The Skarn Gazette] said [c1 the mill was sold]. [s2 Its owner, Hugh Penrose,] denied [c2 it]. [s2 He] called [c3 it a ruin].",
        "[s1 Mayor Ivo Grett] said [c1 the pier was safe]. The pier closed at noon. [s1 He] was on it.",
        "“[c1 The pier is safe],” said [s1 Mayor Ivo Grett]. “[c2 I built it],” [s1 he] added.",
        "[s1 Anselm Rook] praised the mayor’s hat. [s1 He] said [c2 it was large].",
        "[s1 Grandmother Ilse Maran] waved. [s1 She] said [c2 the bus was late].",
        "It was [s1 Petra Ashdown], [s1 who] asked [c2 whether the ink was dry].",
        "[s1 Petra Ashdown of the ferry union], [s1 who] asked [c2 whether the ink was dry], left.",
        "[s1 The brothers] said [c1 yes]. [s1 Both] said [c2 so twice].",
        "[s1 Lunn and Marn] said [c1 yes]. [s1 They] said [c2 so twice].",
        "“[c2 [s1 I] believe in the bees],” [s1 Anselm Rook] said.",
        "[s1 I] think the soup is salt. Nobody asked, but [s1 I] say so.",
    ],
)
def test_pronouns(marked: str) -> None:
    same(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 Hedda Lunn] wept. [s2 He] said [c2 nothing].",
        "Anton Weir met Erik Dahl on the quay, and [s1 he] said [c1 the boat was sold].",
        "After Anton Weir had questioned Erik Dahl for an hour, [s1 he] admitted [c1 the theft].",
        "[s1 Anton Weir] said [c1 yes]. Erik Dahl struck Hugh Penrose. [s2 He] said [c2 it was an accident].",
        "“[c1 [s2 We] were cold],” [s1 Anton Weir] said.",
        "[s1 He] said [c1 nothing].",
        "[s1 Anton Weir] praised the steward, Con Beck, and the chairman, Con Hale. [s2 Con] blushed.",
        "“[c1 Weir is a liar],” [s1 he] said. Nobody knew the man.",
    ],
)
def test_what_cannot_be_told_is_left_alone(marked: str) -> None:
    same(marked)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Mayor Ivo Grett resigned on Friday. [s1 He] said [c1 he was tired].", "Ivo Grett"),
        ("Hedda Lunn, 71, was found on Monday. “I was fishing,” [s1 she] said.", "Hedda Lunn"),
        ("Police arrested the baker Anselm Rook on Friday. [s1 He] said [c1 the oven was cold].", "Anselm Rook"),
        ("Singer Wilma Teasdale will not tour. [s1 Teasdale] said [c1 her voice was gone].", "Wilma Teasdale"),
        ("When [s1 he] came home, Anselm Rook found the door open. [s1 Rook] said [c2 nothing was gone].", "Anselm Rook"),
    ],
)
def test_who_is_only_named_elsewhere_has_that_name(marked: str, name: str) -> None:
    _, mentions, cast = read(marked)
    source = next(source for source in cast.sources() if source.id == cast.id(mentions[0][0]))
    assert (source.kind, source.name) == ("named", name)
    assert any(name in span.of(parse(marked).text) for span in source.mentions)


@pytest.mark.parametrize(
    "marked",
    [
        "Mill to close: [s1 Sources]\n[s1 Two sources at the bank] said [c2 the mill would close].",
        "[s1 Study]: Owls are late\n[s1 A study of 40 owls] found [c2 that all were late].",
        "Mill to close – [s1 Report]\nThe mill will close, [s1 the Skarn Gazette] reported.",
        "Mill to close – [s1 Gazette]\nThe mill will close, [s1 the Skarn Gazette] reported.",
        "[s1 Surgeons]: Knives were blunt\n[s1 Three surgeons at the infirmary] said [c2 the knives were blunt].",
    ],
)
def test_a_headline_is_the_body_in_short(marked: str) -> None:
    same(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 A man who gave his name as Odd] said [c1 the gate was open]. [s1 The man] left.",
        "[s1 Two residents of Quay Street] said [c1 they heard a bang]. [s1 The residents] fled.",
        "[s1 Prime Minister Aldous Wren] promised [c1 rain]. [s1 The prime minister] laughed. [s1 Wren] then left.",
        "[s1 Aldous Wren, the prime minister,] promised [c1 rain]. [s2 Opposition leader Mary Crake] scoffed. "
        "[s1 Wren] shrugged. [s2 Crake] did not.",
        "[s1 The chief of the Tern fire service, Bo Halden,] said [c1 no]. [s1 The fire chief] said [c2 so twice].",
        "[s1 A spokesperson for Norrland Shipping] said [c1 no]. [s1 The spokesperson] said [c2 so twice]. [s2 Norrland Shipping] sank.",
        "[s1 A spokesperson for Norrland Shipping] said [c1 no]. [s2 The company] sank.",
        "[s1 The Skarn Gazette’s owner] said [c1 no]. [s2 The newspaper] printed it.",
        "[s1 The suspect, Lars Beem, 44,] denied [c1 it]. [s1 The suspect] wept.",
        "[s1 Her lawyer, Ingrid Vale,] said [c1 no]. [s1 The lawyer] left. [s1 Vale] came back.",
        "[s1 Sergeant Mick Toller of Tern police] said [c1 no]. [s1 The officer] left. [s2 Police] stayed.",
        "[s1 Princess Oda] wept. [s1 The princess] slept. [s1 Oda] woke.",
        "[s1 Pope Clement] wept. [s1 The pontiff] slept.",
        "[s1 Fishermen] said [c1 no]. [s1 They] left. [s2 The fishermen’s leader, Ned Alder,] stayed. [s2 He] sang.",
        "[s1 One official] said [c1 no]. [s2 Another] said [c2 yes]. [s3 A third] shrugged.",
        "[s1 The first witness] said [c1 no]. [s2 The second witness] said [c2 yes]. [s1 The first witness] wept.",
        "[s1 A diplomat] said [c1 no]. [s1 The diplomat], speaking on condition of anonymity, wept. [s1 He] left.",
        "[s1 A senior official] said [c1 no]. [s2 A junior official] said [c2 yes]. [s1 The senior official] laughed.",
        "[s1 Dr Rhea Lund] said [c1 no]. [s2 Dr Milo Lund], her husband, said [c2 yes]. [s1 Rhea Lund] laughed. [s2 Milo] left.",
        "[s1 The council] voted. [s2 The council’s leader, Ada Finch,] wept. [s2 She] left. [s1 The council] stayed.",
        "[s1 A study by the Owl Trust] found [c1 no]. [s1 The study] said [c2 yes]. [s2 The trust] wept.",
        "[s1 The report] said [c1 no]. [s1 It] said [c2 yes].",
        "[s1 Gov. Lil Stamper] said [c1 no]. [s1 The governor] left. [s1 Stamper], a Democrat, stayed.",
        "[s1 A nurse at the infirmary] said [c1 no]. [s2 A nurse at the clinic] said [c2 yes]. [s1 The infirmary nurse] wept.",
        "[s1 Tern United] lost. [s1 The club] wept. [s2 Manager Jo Sands] left. [s2 She] sang.",
        "“[c1 No],” said [s1 one]. “[c2 Yes],” said [s2 another].",
        "[s1 The European Owl Council] voted. [s1 The EOC] wept. [s1 The council] slept.",
        "[s1 Trade Minister Yusuf Adeyemi] said [c1 no]. [s2 Finance Minister Ken Obi] said [c2 yes]. "
        "[s1 The trade minister] left. [s2 The finance minister] stayed.",
        "[s1 Wilma Stone] said [c1 her son, Ned, was safe]. [s1 She] wept.",
        "[s1 The teenager’s mother, Ann Lyle,] said [c1 no]. [s1 She] wept. [s1 Lyle] left.",
        "[s1 Russian officials] said [c1 no]. [s2 Japanese officials] said [c2 yes]. [s1 The Russian officials] left.",
        "[s1 The owner of the mill, who asked not to be named,] said [c1 no]. [s1 The owner] left.",
        "[s1 Anna Quill, chief executive of Quill Foods,] said [c1 no]. [s2 Quill Foods] sank. [s1 Quill] wept.",
        "[s1 Analysts at Brack Bank] said [c1 no]. [s1 The analysts] left. [s2 The bank] stayed.",
        "[s1 Ivo Grett] told [s2 the Skarn Gazette] [c1 he was tired]. [s1 He] told [s2 the paper] [c3 so twice].",
        "[s1 “Red” Ned Alder] said [c1 no]. [s1 Alder] left.",
        "[s1 Ms Okonkwo-Reyes] said [c1 no]. [s1 Tola Okonkwo-Reyes] left. [s1 Okonkwo-Reyes] wept.",
        "[s1 The mayor] said [c1 no]. [s1 Mayor Tess Orme] said [c2 yes]. [s1 Orme] left.",
        "[s1 The mayor], Tess Orme, said [c1 no]. [s1 Orme] left.",
        "[s1 A woman in her 60s] said [c1 no]. [s2 A man in his 20s] said [c2 yes]. [s1 The woman] left. [s2 He] stayed.",
    ],
)
def test_more_ways_to_put_it(marked: str) -> None:
    same(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Hundreds marched through Tern on Sunday. “We are tired,” [s1 Pia Lund, a baker,] said. [s1 She] "
        "had closed [c2 her shop]. [s2 The interior ministry] put [c3 the number at 90]. [s2 The ministry] "
        "called [c4 it a walk].",
        "After years of silence, [s1 the abbot] spoke on Friday. [s1 He] said [c2 the wine was gone]. "
        "“It was a good year,” [s1 the abbot] said.",
        "[s1 Coach Dara Finn] blamed [c1 the goalkeeper, Ned Voss]. [s2 Voss] blamed [c2 the wind]. "
        "[s1 Finn], asked again, blamed [c3 the wind too].",
        "[s1 The mother of the missing boy] said [c1 she had not slept]. [s1 She] thanked [c2 the neighbours]. "
        "[s2 Police] said [c3 they had no leads].",
        "[s1 Deputy Prosecutor Lena Marsh] told [s2 the Tern Herald] [c2 that the file was closed]. [s1 Marsh] "
        "said [c3 she had read it twice]. [s2 The Herald] had asked [c4 for a copy].",
        "When asked about the bridge, [s1 Councillor Abe Nolan] laughed. “[c2 What bridge?]” [s1 he] said. "
        "His colleague, [s2 Councillor Rita Sole], did not laugh. [s2 She] said [c4 the bridge was real].",
        "[s1 A former employee of the zoo] said [c1 the lion was ill]. [s1 The former employee] asked not to be named. "
        "[s2 The zoo’s director, Otto Fenn,] denied [c3 this]. “The lion is asleep,” [s2 Fenn] said. [s2 The director] "
        "showed [c5 a photograph].",
        "The minister, Karl Ode, arrived late. [s1 Ode] apologised. The mayor, Jan Vint, arrived later. [s2 Vint] did not.",
        "[s1 Ode’s spokesman] declined to comment. [s2 Ode] was travelling.",
        "“It is a disgrace,” said [s1 union secretary Meg Pruitt]. "
        "“Nobody asked us.” [s1 Pruitt], who has led the union since June, said [c2 a strike was likely]. "
        "[s2 The employers’ federation] said [c3 it was surprised]. [s2 The federation] had offered [c4 talks].",
        "According to [s1 the lawsuit], the roof leaked. [s1 The suit] says [c2 rain fell on the judge]. "
        "[s2 The landlord] has until May. [s2 He] denies [c3 it].",
        "[s1 Researchers at Tern University] counted [c1 the owls]. [s1 The researchers] found [c2 40]. [s1 They] "
        "published [c3 it on Monday]. [s2 Lead author Signe Holm] said [c4 she was glad]. [s2 Holm] "
        "thanked [c5 the owls].",
        "[s1 One resident] said [c1 the water was brown]. [s2 Another resident, Gus Pell,] said [c2 it was black]. "
        "[s2 Pell] showed [c3 a glass].",
        "[s1 The airline] said [c1 the flight was full]. [s1 It] apologised. [s2 Passengers] said [c3 otherwise]. "
        "[s2 They] slept [c4 on benches].",
        "[s1 A European diplomat] said [c1 the deal was dead]. [s2 A second diplomat] said [c2 it was asleep]. "
        "[s2 The second diplomat] laughed.",
        "[s1 The statement] said [c1 nothing]. [s2 Ministry spokeswoman Iris Vale], who signed it, said [c2 less]. "
        "[s2 The spokeswoman] then left.",
        "[s1 Hugo Lamb] and his wife, Ada Lamb, run the inn. [s2 Ada Lamb] said [c2 it was haunted]. [s1 Hugo Lamb] "
        "said [c3 it was not]. [s2 Ms Lamb] insisted.",
        "[s1 Tess Orme] (Green) said [c1 no]. [s2 Bo Halden] (Labour) said [c2 yes]. [s1 Orme] said [c3 no again].",
    ],
)
def test_paragraphs(marked: str) -> None:
    same(marked)


def test_a_decision_tells_rule_reason_and_the_words_that_decided() -> None:
    marked = "[s1 Anselm Rook] said [c1 the bees had gone]. [s1 He] blamed [c2 the limes]."
    decision = why(marked)
    assert decision is not None
    assert (decision.on, decision.rule) == ("coreference", "last-speaker")
    assert decision.reason == "who spoke last before “he”: “Anselm Rook”"
    assert [span.of(parse(marked).text) for span in decision.spans] == ["Anselm Rook"]
    assert 0.5 < decision.confidence < 1


def test_two_who_fit_are_told_and_neither_is_taken() -> None:
    marked = "Anton Weir met Erik Dahl on the quay, and [s1 he] said [c1 the boat was sold]."
    decision = why(marked)
    assert decision is not None
    assert decision.rule == "two-persons"
    assert sorted(span.of(parse(marked).text) for span in decision.spans) == ["Anton Weir", "Erik Dahl"]


def test_a_first_mention_needs_no_decision() -> None:
    assert why("[s1 Anselm Rook] said [c1 the bees had gone].") is None


def test_ids_follow_the_text() -> None:
    _, mentions, cast = read("[s1 Anselm Rook] wept, [s2 Hedda Lunn] slept, [s1 he] woke.")
    assert [cast.id(anchor) for anchor, _ in mentions] == ["s1", "s2", "s1"]


def book(pages: int) -> Cast:
    one = "Anselm Rook said the bees had gone. He blamed the limes. "
    starts = range(0, pages * len(one), len(one))
    drafts = [Draft((), (Link((Span(k, k + 11),), Span(k + 12, k + 16)),), 1.0) for k in starts]
    drafts += [Draft((), (Link((Span(k + 36, k + 38),), Span(k + 39, k + 45)),), 1.0) for k in starts]
    return Cast(scene(one * pages), drafts)


def test_a_book_is_read_in_time_that_grows_with_it() -> None:
    assert len(book(500).sources()) == 1
    assert growth(book, 125, 1000) < 24  # eight times as long; by its square it would be sixty-four
