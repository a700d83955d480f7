"""Where mentions stand."""

from saidby.attribution.chains import Draft, Link
from saidby.attribution.ground import Ground, Place, contents_of
from saidby.attribution.mentions import mention
from saidby.types import Span
from tests.attribution.marked import scene

TEXT = "Mill to close\nIvo Grett said that Odo Marsh had lied. On Monday Hedda Lunn said: “Marsh is honest.”"


def span_of(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


GRETT, MARSH, LUNN, AGAIN = span_of("Ivo Grett"), span_of("Odo Marsh"), span_of("Hedda Lunn"), span_of("Marsh", 1)
DRAFTS = [
    Draft((span_of("that Odo Marsh had lied"),), (Link((GRETT,), span_of("said")),), 1.0),
    Draft((span_of("“Marsh is honest.”"),), (Link((LUNN,), span_of("said", 1)),), 1.0),
]


def place(span: Span) -> Place:
    view = scene(TEXT)
    return Ground(view, DRAFTS).place(mention((span,), view))


def test_a_speaker_stands_in_the_articles_own_voice() -> None:
    assert (place(GRETT).within, place(GRETT).speaker, place(GRETT).opens) == ((), (), True)


def test_who_is_told_of_stands_in_the_speakers_words() -> None:
    told = place(MARSH)
    assert (told.within, told.speaker, told.quoted, told.opens) == (DRAFTS[0].content, (GRETT,), False, False)


def test_who_is_quoted_stands_in_marks() -> None:
    assert (place(AGAIN).speaker, place(AGAIN).quoted) == ((LUNN,), True)


def test_the_first_thing_in_a_sentence_may_have_a_date_before_it() -> None:
    assert not place(LUNN).opens
    assert place(LUNN).sentence == place(AGAIN).sentence == place(GRETT).sentence + 1


def test_a_line_without_a_full_stop_at_the_head_is_a_title() -> None:
    assert place(span_of("Mill")).title
    assert not place(GRETT).title
    assert place(GRETT).paragraph == place(span_of("Mill")).paragraph + 1


def test_what_a_speaker_says_and_an_outlet_that_is_told_says_nothing() -> None:
    draft = Draft((Span(0, 4),), (Link((LUNN,), None), Link((GRETT,), Span(5, 7))), 1.0)
    assert contents_of([draft, draft]) == {(GRETT,): (Span(0, 4), Span(0, 4))}


def test_what_a_transcript_gives_verbatim_is_quoted_without_marks() -> None:
    view = scene(TEXT)
    turn = Draft((Span(GRETT.start, GRETT.end + 30),), (Link((span_of("Mill"),), Span(4, 5)),), 1.0, verbatim=True)
    assert Ground(view, [turn]).place(mention((MARSH,), view)).quoted
