"""What a source is, by its mentions and what stands beside them: the marked text says what is expected."""

import msgspec
import pytest

from saidby.attribution.describing import described
from saidby.notation import parse
from saidby.types import Source
from tests.attribution.marked import scene


def told(marked: str) -> tuple[Source, Source]:
    """The first source as it is marked, and as its mentions are described; profiles have tests of their own."""
    parsed = parse(marked)
    expected = parsed.sources[0]
    read = described(expected.id, [(mention,) for mention in expected.mentions], scene(parsed.text))
    return msgspec.structs.replace(expected, profile=None), msgspec.structs.replace(read, profile=None)


def check(marked: str) -> None:
    expected, read = told(marked)
    assert read == expected


@pytest.mark.parametrize(
    "marked",
    [
        '[s1 Refuse collector Hanne Brode] [q1 said] so.\ns1: named, "Hanne Brode", role "Refuse collector"',
        'So [q1 said] [s1 trainee pilot Osk Varrin].\ns1: named, "Osk Varrin", role "trainee pilot"',
        '[s1 Judge Amara Linsky] [q1 said] so.\ns1: named, "Amara Linsky", role "Judge"',
        '[s1 Christian Linsky] [q1 said] so.\ns1: named, "Christian Linsky"',
        '[s1 for Amara Linsky] it [q1 seemed] so.\ns1: named, "Amara Linsky"',
        '[s1 a speech Amara Linsky] gave [q1 said] so.\ns1: named, "Amara Linsky"',
        '[s1 Amara Linsky. According] to her so.\ns1: named, "Amara Linsky"',
        '[s1 Tallow Lane] [q1 said] so.\ns1: organisation, "Tallow Lane"',
        '[s1 Skell’s Eel and Tide Service, or SETS], [q1 said] so.\ns1: organisation, "Eel and Tide Service"',
        '[s1 Lorcan’s parent company Skell Group] [q1 said] so.\ns1: organisation, "Skell Group"',
        '[s1 Assistant District Attorney Amara Linsky] [q1 said] so.\ns1: named, "Amara Linsky", role "Assistant District Attorney"',
        "[s1 Its lead surveyor, Dr Amara Linsky of Skell University], [q1 said] so.\n"
        's1: named, "Amara Linsky", role "lead surveyor", organisation "Skell University"',
        "Lorcan Mills Group closed. [s1 Its treasurer, Amara Linsky], [q1 said] so.\n"
        's1: named, "Amara Linsky", role "treasurer", organisation "Lorcan Mills Group"',
        "Skell Council sued the Lorcan Mills Group and [s1 its treasurer, Amara Linsky], who [q1 said] so.\n"
        's1: named, "Amara Linsky", role "treasurer", organisation "Lorcan Mills Group"',
        "The Lorcan Mills Group sued Orria. [s1 Its foreign minister, Amara Linsky], [q1 said] so.\n"
        's1: named, "Amara Linsky", role "foreign minister"',
        'Snow fell. [s1 Its treasurer, Amara Linsky], [q1 said] so.\ns1: named, "Amara Linsky", role "treasurer"',
        '[s1 Prof. Dag Ollerby] [q1 said] so.\ns1: named, "Dag Ollerby", role "Prof."',
        '[s1 Mr Dag Ollerby] [q1 said] so.\ns1: named, "Dag Ollerby"',
        '[s1 Dr Dag Ollerby] [q1 said] so.\ns1: named, "Dag Ollerby"',
        '[s1 Dame Vesper Quint] [q1 said] so.\ns1: named, "Vesper Quint"',
        '[s1 Deputy Prime Minister Kaia Rusk] [q1 said] so.\ns1: named, "Kaia Rusk", role "Deputy Prime Minister"',
        '[s1 Fisheries Minister Kaia Rusk] [q1 said] so.\ns1: named, "Kaia Rusk", role "Fisheries Minister"',
        '[s1 The Minister for Peat, Kaia Rusk], [q1 said] so.\ns1: named, "Kaia Rusk", role "Minister for Peat"',
        '[s1 Secretary of State Kaia Rusk] [q1 said] so.\ns1: named, "Kaia Rusk", role "Secretary of State"',
        '[s1 the weaver Tibor Hallam] [q1 said] so.\ns1: named, "Tibor Hallam", role "weaver"',
        '[s1 his brother Tibor Hallam] [q1 said] so.\ns1: named, "Tibor Hallam", role "brother"',
        '[s1 former lock-keeper Tibor Hallam] [q1 said] so.\ns1: named, "Tibor Hallam", role "former lock-keeper"',
        '[s1 acting harbourmaster Tibor Hallam] [q1 said] so.\ns1: named, "Tibor Hallam", role "acting harbourmaster"',
        '[s1 56-year-old cooper Tibor Hallam] [q1 said] so.\ns1: named, "Tibor Hallam", role "cooper"',
        '[s1 Vellish foreign minister Kaia Rusk] [q1 said] so.\ns1: named, "Kaia Rusk", role "foreign minister"',
    ],
)
def test_a_title_before_the_name_is_the_role(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        '[s1 Lotte Arkwell, a glazier], [q1 said] so.\ns1: named, "Lotte Arkwell", role "glazier"',
        '[s1 Lotte Arkwell, 43, a glazier], [q1 said] so.\ns1: named, "Lotte Arkwell", role "glazier"',
        "[s1 Lotte Arkwell, chief surveyor of the Dunmere Canal Trust], [q1 said] so.\n"
        's1: named, "Lotte Arkwell", role "chief surveyor", organisation "Dunmere Canal Trust"',
        '[s1 Lotte Arkwell, who mends sails], [q1 said] so.\ns1: named, "Lotte Arkwell"',
        '[s1 Lotte Arkwell, defending], [q1 said] so.\ns1: named, "Lotte Arkwell"',
        '[s1 Lotte Arkwell, the oldest in the choir], [q1 said] so.\ns1: named, "Lotte Arkwell", role "oldest in the choir"',
        "[s1 The Dunmere Canal Trust’s treasurer, Lotte Arkwell], [q1 said] so.\n"
        's1: named, "Lotte Arkwell", role "treasurer", organisation "Dunmere Canal Trust"',
        '[s1 The orchestra’s conductor, Lotte Arkwell], [q1 said] so.\ns1: named, "Lotte Arkwell", role "conductor", organisation '
        '"orchestra"',
        '[s1 Her former tutor, Lotte Arkwell], [q1 said] so.\ns1: named, "Lotte Arkwell", role "former tutor"',
        '[s1 The head of the tram depot, Mrs Lotte Arkwell], [q1 said] so.\ns1: named, "Lotte Arkwell", role "head of the tram depot"',
        "[s1 The head of the ferry company, Lotte Arkwell], [q1 said] so.\n"
        's1: named, "Lotte Arkwell", role "head", organisation "ferry company"',
        "[s1 Lotte Arkwell, professor of glaciology at Skell University], [q1 said] so.\n"
        's1: named, "Lotte Arkwell", role "professor of glaciology", organisation "Skell University"',
        "[s1 Lotte Arkwell, deputy head of the Skell-based Institute for Tidal Studies think tank], [q1 said] so.\n"
        's1: named, "Lotte Arkwell", role "deputy head", organisation "Institute for Tidal Studies", location "Skell"',
        "[s1 Lotte Arkwell, a surgeon with the nurses’ union], [q1 said] so.\n"
        's1: named, "Lotte Arkwell", role "surgeon", organisation "nurses’ union"',
        '[s1 Lotte Arkwell, mayor of Ostrey], [q1 said] so.\ns1: named, "Lotte Arkwell", role "mayor", location "Ostrey"',
        '[s1 Lotte Arkwell, an adviser to the abbot], [q1 said] so.\ns1: named, "Lotte Arkwell", role "adviser"',
        '[s1 Lotte Arkwell of Ostrey Chamber of Trade] [q1 said] so.\ns1: named, "Lotte Arkwell", organisation "Ostrey Chamber of Trade"',
        '[s1 Rep. Lotte Arkwell (R-Ostrey)] [q1 said] so.\ns1: named, "Lotte Arkwell", role "Rep.", location "Ostrey"',
    ],
)
def test_an_appositive_on_either_side_tells_role_and_body(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        '[s1 Vintners’ Guild chief Pell Madrigal] [q1 said] so.\ns1: named, "Pell Madrigal", role "chief", organisation "Vintners’ Guild"',
        '[s1 Orlo Bank analyst Pell Madrigal] [q1 said] so.\ns1: named, "Pell Madrigal", role "analyst", organisation "Orlo Bank"',
        'Then [s1 Ostrey mayor Pell Madrigal] [q1 spoke].\ns1: named, "Pell Madrigal", role "mayor", location "Ostrey"',
        'Then [s1 Kremlin spokesman Pell Madrigal] [q1 spoke].\ns1: named, "Pell Madrigal", role "spokesman", organisation "Kremlin"',
        "[s1 White House Press Secretary Pell Madrigal] [q1 spoke].\n"
        's1: named, "Pell Madrigal", role "Press Secretary", organisation "White House"',
        "[s1 Skell Police Chief Inspector Pell Madrigal] [q1 spoke].\n"
        's1: named, "Pell Madrigal", role "Chief Inspector", organisation "Skell Police"',
        '[s1 Brewery spokeswoman Pell Madrigal] [q1 spoke].\ns1: named, "Pell Madrigal", role "Brewery spokeswoman"',
        '[s1 The tannery’s manager, Pell Madrigal], [q1 spoke].\ns1: named, "Pell Madrigal", role "manager", organisation "tannery"',
        '[s1 Russia’s ambassador, Pell Madrigal], [q1 spoke].\ns1: named, "Pell Madrigal", role "ambassador", location "Russia"',
        'Nia Brandt left. [s1 Brandt’s lawyer, Pell Madrigal], [q1 spoke].\ns1: named, "Pell Madrigal", role "lawyer"',
        'Ellen Brandt left. [s1 Brandt spokesman Pell Madrigal] [q1 spoke].\ns1: named, "Pell Madrigal", role "spokesman"',
    ],
)
def test_a_body_or_place_before_the_role_is_no_part_of_it(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        'The town clerk, [s1 Iver Stroud], [q1 said] so.\ns1: named, "Iver Stroud", role "town clerk"',
        'So said [s1 Iver Stroud], the town clerk.\ns1: named, "Iver Stroud", role "town clerk"',
        '[s1 Stroud] [q1 said] so. Town clerk Iver Stroud was late.\ns1: named, "Iver Stroud", role "Town clerk"',
        'Mayor Iver Stroud was late. [s1 Stroud] [q1 said] so.\ns1: named, "Iver Stroud", role "Mayor"',
        "Ostrey is wet, and Iver Stroud, head of the Peat Office, knows it. [s1 Stroud] [q1 said] so.\n"
        's1: named, "Iver Stroud", role "head", organisation "Peat Office"',
        'The mayor told Iver Stroud to go. [s1 Stroud] [q1 said] no.\ns1: named, "Iver Stroud"',
        '[s1 Iver Stroud], the mayor of Ostrey told us, is tired.\ns1: named, "Iver Stroud"',
        "The Ostrey Packet is late. So said [s1 Iver Stroud, its deputy editor].\n"
        's1: named, "Iver Stroud", role "deputy editor", organisation "Ostrey Packet"',
        '[s1 Iver] [q1 said] so.\ns1: named, "Iver"',
        "Iver Stroud met Iver Lamm. [s1 Iver] [q1 said] so.\ns1: named",
        "[s1 He] [q1 said] so.\ns1: named",
    ],
)
def test_role_and_full_name_may_stand_outside_of_the_mention(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        '[s1 The Peat Office (PO)] [q1 said] so. [s1 The PO] [q2 added] more.\ns1: organisation, "Peat Office"',
        '[s1 Lorcan Mills] [q1 said] so. [s1 The company] [q2 added] more.\ns1: organisation, "Lorcan Mills"',
        "[s1 The board] [q1 said] so.\ns1: organisation",
        "[s1 Police] [q1 said] so.\ns1: organisation",
        "[s1 The lake police] [q1 said] so.\ns1: organisation",
        "[s1 Prosecutors] [q1 said] so.\ns1: organisation",
        "[s1 The coast guard] [q1 said] so.\ns1: organisation",
        '[s1 The Kremlin] [q1 said] so.\ns1: organisation, "Kremlin"',
        '[s1 Downing Street] [q1 said] so.\ns1: organisation, "Downing Street"',
        '[s1 Russia’s Foreign Ministry] [q1 said] so.\ns1: organisation, "Foreign Ministry"',
        '[s1 Branch 12] [q1 said] so.\ns1: organisation, "Branch 12"',
        '[s1 The board of the Skell Gazette] [q1 said] so.\ns1: organisation, organisation "Skell Gazette"',
        "[s1 Nobody at the depot] [q1 said] so.\ns1: organisation",
        '[s1 The Thrift Directorate] [q1 said] so.\ns1: organisation, "Thrift Directorate"',
        'Snow fell in Ostrey. [s1 Ostrey] [q1 said] it would talk.\ns1: organisation, "Ostrey"',
        "[s1 Our tailor’s shop] [q1 said] so.\ns1: organisation",
    ],
)
def test_organisations(marked: str) -> None:
    check(marked)


def test_the_office_of_a_body_speaks_for_it() -> None:
    check('[s1 The press service of Lorcan Mills] [q1 said] so.\ns1: organisation, organisation "Lorcan Mills"')


@pytest.mark.parametrize(
    "marked",
    [
        'OSTREY, May 2 ([s1 Merpress]) – Snow fell.\ns1: outlet, "Merpress"',
        '[s1 MERPRESS] – Snow fell.\ns1: outlet, "MERPRESS"',
        'Snow fell, [s1 Quarl] [q1 reported], citing a miller.\ns1: outlet, "Quarl"',
        'A miller told [s1 Quarl] that snow fell.\ns1: outlet, "Quarl"',
        '[s1 Quarl] [q1 said] so. [s1 The magazine] [q2 added] more.\ns1: outlet, "Quarl"',
        '[s1 the Ostrey Packet] [q1 said] so.\ns1: outlet, "Ostrey Packet"',
        '[s1 The Varn news site] [q1 said] so.\ns1: outlet, "Varn"',
        '[s1 the weekly Varn] [q1 said] so.\ns1: outlet, "Varn"',
        'So [q1 said] [s1 a rival weekly, Evening Varn].\ns1: outlet, "Evening Varn"',
        'He spoke on [s1 Ostrey FM’s breakfast show].\ns1: outlet, "Ostrey FM"',
        "[s1 Quarl and Merpress] [q1 reported], in a joint article, that snow fell.\ns1: outlet",
        "[s1 A joint investigation by the Ostrey Packet and Radio Skell] [q1 found] so.\ns1: outlet",
        "[s1 The Ostrey Packet, together with Radio Skell], [q1 reported] it.\ns1: outlet",
        'Headline – [s1 Report]\nSnow fell, [s1 the Ostrey Packet] [q1 said].\ns1: outlet, "Ostrey Packet"',
        "[s1 The magazine] [q1 said] so.\ns1: outlet",
    ],
)
def test_outlets(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 Millers] [q1 said] so.\ns1: collective",
        '[s1 Millers on Tallow Street] [q1 said] so.\ns1: collective, location "Tallow Street"',
        '[s1 Residents of Ostrey] [q1 said] so.\ns1: collective, location "Ostrey"',
        '[s1 The people of Ostrey] [q1 said] so.\ns1: collective, location "Ostrey"',
        "[s1 The lamplighters’ widows] [q1 said] so.\ns1: collective",
        "[s1 Its umpires] [q1 said] so.\ns1: collective",
        "[s1 Some 300 pensioners] [q1 said] so.\ns1: collective",
        "[s1 42 per cent of those asked] [q1 said] so.\ns1: collective",
        "[s1 Nearly eight in ten tenants] [q1 said] so.\ns1: collective",
        "[s1 A third of residents] [q1 said] so.\ns1: collective",
        "[s1 Fire crews] [q1 said] so.\ns1: collective",
        "[s1 This newspaper] [q1 understands] so.\ns1: author",
        "[s1 We] [q1 have learnt] so.\ns1: author",
        "[s1 I] [q1 think] so.\ns1: author",
        "[s1 A newspaper cutting] [q1 says] so.\ns1: document",
        "[s1 The leaflet] [q1 says] so.\ns1: document",
        "[s1 A letter from the board] [q1 says] so.\ns1: document",
        "[s1 A study of 60 eels published on Monday] [q1 says] so.\ns1: document",
        "Eels [q1 sleep]: [s1 Study]\ns1: document",
    ],
)
def test_peoples_documents_and_the_author(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        '[s1 A verger] [q1 said] so.\ns1: unnamed, role "verger", descriptor "x"',
        '[s1 Two locksmiths at the bank] [q1 said] so.\ns1: unnamed, role "locksmiths", organisation "bank", descriptor "x"',
        "[s1 An official of the Thrift Directorate] [q1 said] so.\n"
        's1: unnamed, role "official", organisation "Thrift Directorate", descriptor "x"',
        '[s1 The Ostrey fire chief] [q1 said] so.\ns1: unnamed, role "fire chief", location "Ostrey", descriptor "x"',
        '[s1 The mayor of Ostrey] [q1 said] so.\ns1: unnamed, role "mayor", location "Ostrey", descriptor "x"',
        '[s1 The clerk of works] [q1 said] so.\ns1: unnamed, role "clerk of works", descriptor "x"',
        '[s1 Counsel for the potter] [q1 said] so.\ns1: unnamed, role "Counsel", descriptor "x"',
        '[s1 an aide to the queen] [q1 said] so.\ns1: unnamed, role "aide", descriptor "x"',
        '[s1 a source in the Thrift Directorate] [q1 said] so.\ns1: unnamed, organisation "Thrift Directorate", descriptor "x"',
        '[s1 a guild insider] [q1 said] so.\ns1: unnamed, role "insider", organisation "guild", descriptor "x"',
        '[s1 the plaintiff’s solicitor] [q1 said] so.\ns1: unnamed, role "solicitor", descriptor "x"',
        '[s1 A spokesman for Lorcan Mills] [q1 said] so.\ns1: unnamed, role "spokesman", organisation "Lorcan Mills", descriptor "x"',
        'Ellen Brandt left. [s1 A spokesman for Brandt] [q1 said] so.\ns1: unnamed, role "spokesman", descriptor "x"',
        '[s1 one of them] [q1 said] so.\ns1: unnamed, descriptor "x"',
        '[s1 Another, close to the queen], [q1 said] so.\ns1: unnamed, descriptor "x"',
        '[s1 A fourth] [q1 said] so.\ns1: unnamed, descriptor "x"',
        '[s1 A Democrat] [q1 said] so.\ns1: unnamed, descriptor "x"',
        '[s1 an AI engineer] [q1 said] so.\ns1: unnamed, role "AI engineer", descriptor "x"',
        "[s1 A navy officer attached to the southern flotilla staff] [q1 said] so.\n"
        's1: unnamed, role "navy officer", organisation "southern flotilla staff", descriptor "x"',
    ],
)
def test_persons_without_a_name(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ora Baker", "named"),
        ("Stephen King", "named"),
        ("Mr. King", "named"),
        ("the baker", "unnamed"),
        ("The Minister", "unnamed"),
        ("two surgeons", "unnamed"),
        ("several diplomats", "unnamed"),
        ("sources", "unnamed"),
        ("officials", "unnamed"),
        ("two banks", "organisation"),
        ("his parents", "unnamed"),
        ("lawyers for the widow", "unnamed"),
        ("parents", "collective"),
        ("the general staff", "organisation"),
        ("the staff", "collective"),
        ("the tailors’ club", "organisation"),
        ("the whistlemaker", "unnamed"),
        ("the snuffery", "organisation"),
        ("a snuffery", None),
    ],
)
def test_kind_by_words_alone(words: str, kind: str | None) -> None:
    _, read = told(f"[s1 {words}] [q1 spoke].")
    assert read.kind == kind


@pytest.mark.parametrize(
    "marked",
    [
        "“So,” [q1 said] [s1 Marisol Teague, vice-chair of the Wexcombe Allotment Society].\n"
        's1: named, "Marisol Teague", role "vice-chair", organisation "Wexcombe Allotment Society"',
        "[s1 Detective Inspector Rafe Colley of Wexcombe Police] [q1 said] so.\n"
        's1: named, "Rafe Colley", role "Detective Inspector", organisation "Wexcombe Police"',
        '[s1 Rafe Colley, who was best man], [q1 said] so.\ns1: named, "Rafe Colley"',
        '[s1 Mrs Justice Orlane] [q1 ruled] so.\ns1: named, "Orlane", role "Justice"',
        '[s1 Sir Rafe Colley, the club’s owner], [q1 said] so.\ns1: named, "Rafe Colley", role "owner", organisation "club"',
        '[s1 Team captain Bruna Zeck] [q1 said] so.\ns1: named, "Bruna Zeck", role "Team captain"',
        '[s1 Wexcombe United manager Bruna Zeck] [q1 said] so.\ns1: named, "Bruna Zeck", role "manager", organisation "Wexcombe United"',
        "[s1 Bruna Zeck, a marine biologist at the University of Wexcombe], [q1 said] so.\n"
        's1: named, "Bruna Zeck", role "marine biologist", organisation "University of Wexcombe"',
        "[s1 co-author Bruna Zeck of the Tidal Institute] [q1 said] so.\n"
        's1: named, "Bruna Zeck", role "co-author", organisation "Tidal Institute"',
        "[s1 Bruna Zeck, chief executive of brewer Hallam & Pike], [q1 said] so.\n"
        's1: named, "Bruna Zeck", role "chief executive", organisation "Hallam & Pike"',
        "[s1 Bruna Zeck, president and chief executive of Pike Motors], [q1 said] so.\n"
        's1: named, "Bruna Zeck", role "president and chief executive", organisation "Pike Motors"',
        "[s1 Bruna Zeck, a spokeswoman for the county sheriff’s office], [q1 said] so.\n"
        's1: named, "Bruna Zeck", role "spokeswoman", organisation "county sheriff’s office"',
        '[s1 Bruna Zeck, whose goat it was], [q1 said] so.\ns1: named, "Bruna Zeck"',
        '[s1 Archbishop Tomas Oyelaran] [q1 said] so.\ns1: named, "Tomas Oyelaran", role "Archbishop"',
        '[s1 Lt. Gen. Tomas Oyelaran] [q1 said] so.\ns1: named, "Tomas Oyelaran", role "Lt. Gen."',
        '[s1 Tomas Oyelaran, 61, of Pell Street], [q1 denies] it.\ns1: named, "Tomas Oyelaran", location "Pell Street"',
        '[s1 Tomas Oyelaran, from Wexcombe], [q1 denies] it.\ns1: named, "Tomas Oyelaran", location "Wexcombe"',
        "[s1 Tomas Oyelaran, a retired bus driver from Wexcombe], [q1 said] so.\n"
        's1: named, "Tomas Oyelaran", role "retired bus driver", location "Wexcombe"',
        '[s1 Tomas Oyelaran MP] [q1 said] so.\ns1: named, "Tomas Oyelaran", role "MP"',
        '[s1 Shadow transport secretary Tomas Oyelaran] [q1 said] so.\ns1: named, "Tomas Oyelaran", role "Shadow transport secretary"',
        "[s1 the Wexcombe Clarion’s chess correspondent, Tomas Oyelaran], [q1 said] so.\n"
        's1: named, "Tomas Oyelaran", role "chess correspondent", organisation "Wexcombe Clarion"',
        '[s1 Nurse Adaeze] [q1 said] so.\ns1: named, "Adaeze", role "Nurse"',
        '[s1 Pastor Tomas Oyelaran] [q1 said] so.\ns1: named, "Tomas Oyelaran", role "Pastor"',
        '[s1 Chief Tomas Oyelaran] [q1 said] so.\ns1: named, "Tomas Oyelaran"',
        "[s1 Tomas Oyelaran, Pike Motors’ head of safety], [q1 said] so.\n"
        's1: named, "Tomas Oyelaran", role "head of safety", organisation "Pike Motors"',
        '[s1 Tomas Oyelaran, then the harbour pilot], [q1 said] so.\ns1: named, "Tomas Oyelaran", role "harbour pilot"',
        '[s1 Tomas “Tug” Oyelaran, a stevedore], [q1 said] so.\ns1: named, "Tomas “Tug” Oyelaran", role "stevedore"',
    ],
)
def test_more_ways_to_say_who_somebody_is(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the fire brigade", "organisation"),
        ("the health board", "organisation"),
        ("the opposition", "collective"),
        ("the tribunal", "organisation"),
        ("the judges", "collective"),
        ("the judge", "unnamed"),
        ("a High Court judge", "unnamed"),
        ("the High Court", "organisation"),
        ("the inquest", "document"),
        ("the coroner", "unnamed"),
        ("court documents", "document"),
        ("a court filing", "document"),
        ("the indictment", "document"),
        ("a leaked memo", "document"),
        ("the firm’s annual report", "document"),
        ("a post on the club’s page", "document"),
        ("a poll by Wexcombe University", "document"),
        ("census figures", "document"),
        ("scientists", "collective"),
        ("a team of scientists", "collective"),
        ("supporters of the mayor", "collective"),
        ("the mayor’s supporters", "collective"),
        ("farmers’ leaders", "collective"),
        ("three ministers", "unnamed"),
        ("a cabinet minister", "unnamed"),
        ("the finance ministry", "organisation"),
        ("the prime minister", "unnamed"),
        ("the president’s office", "organisation"),
        ("Her Majesty", "unnamed"),
        ("market traders", "collective"),
        ("an eyewitness", "unnamed"),
        ("eyewitnesses", "collective"),
        ("neighbours", "collective"),
        ("the rebels", "collective"),
        ("the junta", "organisation"),
        ("the union", "organisation"),
        ("unions", "collective"),
        ("the party", "organisation"),
        ("the hospital", "organisation"),
        ("the school", "organisation"),
        ("the parish council", "organisation"),
        ("a trade body", "organisation"),
        ("a defence contractor", "unnamed"),
        ("the referee", "unnamed"),
        ("the Wexcombe Wanderers", "organisation"),
        ("the airline", "organisation"),
        ("the army", "organisation"),
        ("military officials", "unnamed"),
        ("Western diplomats", "unnamed"),
        ("someone close to the family", "unnamed"),
        ("those close to her", "unnamed"),
        ("the newspaper", "outlet"),
        ("local media", "outlet"),
        ("state television", "outlet"),
        ("a local radio station", "outlet"),
        ("the BBC", "outlet"),
        ("Reuters", "outlet"),
        ("this correspondent", "author"),
    ],
)
def test_kind_of_many_sources(words: str, kind: str) -> None:
    _, read = told(f"On Monday [s1 {words}] [q1 spoke].")
    assert read.kind == kind
