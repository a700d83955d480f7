"""Transcripts: the label of a turn is its source."""

from saidby.attribution.turns import turns
from saidby.intake.plain import read_plain
from saidby.notation import Parsed, compare, parse, write
from saidby.types import Hop, Source, Statement

HEARING = """The hearing began late.

[s1 MS. OKAFOR][q1 :] [c1 Who signed for the crane?]

[s2 DEAN VOSS][q2 :] [c2 I did, twice.]

[s3 MS. OKAFOR][q3 :] [c3 Twice?]

Note: the clerk left at noon."""

INTERVIEW = """[s1 Q][q1 :] [c1 You never learned to swim?]

[s2 A][q2 :] [c2 Nobody asked me to.]

[s3 Q][q3 :] [c3 And now?]

[s4 A][q4 :] [c4 I keep to the deck: it is dry.]"""

NO_TRANSCRIPTS = (
    "The plan: more buses.\n\nThe cost: unknown.\n\nThe date: spring.",
    "Correction: the ferry sails at six.\n\nUpdate: it does not.",
    "CLAIM: The pier fell.\n\nOUR ASSESSMENT: False.\n\nTHE FACTS: It was sold.",
    "Ingredients: flour, salt.\n\nShe said: “It is late.”",
    "",
)


def read(text: str) -> str:
    """The text, marked as its turns are read; every label is a source of its own."""
    blocks = read_plain(text, sha256="").blocks
    found = turns(text, [block.span for block in blocks])
    sources = tuple(Source(id=f"s{k}", mentions=at.source) for k, at in enumerate(found, 1))
    statements = tuple(
        Statement(id=f"c{k}", mode=None, content=at.content, chain=(Hop(source=f"s{k}", anchor=at.source, cue=at.cue),), confidence=at.sure)
        for k, at in enumerate(found, 1)
    )
    return write(Parsed(text=text, sources=sources, statements=statements))


def test_hearing() -> None:
    assert compare(HEARING, read(parse(HEARING).text)) == ""


def test_interview() -> None:
    assert compare(INTERVIEW, read(parse(INTERVIEW).text)) == ""


def test_what_is_no_transcript_has_no_turns() -> None:
    for text in NO_TRANSCRIPTS:
        assert turns(text, [block.span for block in read_plain(text, sha256="").blocks]) == []


def test_a_turn_is_verbatim() -> None:
    text = parse(HEARING).text
    assert all(at.verbatim for at in turns(text, [block.span for block in read_plain(text, sha256="").blocks]))
