"""Clean edges: both marks or neither, nothing hanging on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saidby.attribution.clean import cleaned, gaps
from saidby.notation import compare, parse
from saidby.types import Span


def differs(given: str, expected: str) -> str:
    """How the content of ``given``, once cleaned, differs from that of ``expected``."""
    parsed = parse(given)
    spans = cleaned(parsed.text, parsed.statements[0].content)
    return compare(expected, _marked(parsed.text, spans))


def _marked(text: str, spans: tuple[Span, ...]) -> str:
    pieces, at = [], 0
    for span in spans:
        pieces += [_escaped(text[at : span.start]), "[c1 ", _escaped(span.of(text)), "]"]
        at = span.end
    return "".join([*pieces, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return "".join("\\" + c if c in "[]\\" else c for c in text)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # the closing mark stands at the very edge: both
        ("[c1 “The lamp is out]”, she wrote.", "[c1 “The lamp is out”], she wrote."),
        ("[c1 “The lamp is out],” she wrote.", "[c1 “The lamp is out,”] she wrote."),
        ("[c1 «Il piove ancora]», he said.", "[c1 «Il piove ancora»], he said."),
        ("[c1 „Das Tor bleibt zu]“, he said.", "[c1 „Das Tor bleibt zu“], he said."),
        ('[c1 "Sell the barge]." That was all.', '[c1 "Sell the barge."] That was all.'),
        ("[c1 ‘Nobody rowed]’, he said.", "[c1 ‘Nobody rowed’], he said."),
        # the opening mark stands at the very edge: both
        ("He wrote: “[c1 The mast is down.”]", "He wrote: [c1 “The mast is down.”]"),
        ("He wrote: «[c1 Leave the keys»].", "He wrote: [c1 «Leave the keys»]."),
        ("He wrote: „[c1 Der Hof ist leer“].", "He wrote: [c1 „Der Hof ist leer“]."),
        ('He wrote: "[c1 Nine geese escaped."]', 'He wrote: [c1 "Nine geese escaped."]'),
        # no partner near: neither
        ("She said [c1 “we have not yet begun] the count of the eels", "She said “[c1 we have not yet begun] the count of the eels"),
        ("It was [c1 never meant to last”] by anyone.", "It was [c1 never meant to last]” by anyone."),
        ('It was [c1 never meant to float"] by anyone.', 'It was [c1 never meant to float]" by anyone.'),
        ('She called it [c1 "a long and] costly spring.', 'She called it "[c1 a long and] costly spring.'),
        # marks within are left as they are
        ("[c1 The “blue” ledger was found]", "[c1 The “blue” ledger was found]"),
        ("[c1 The purser’s “tidy ‘little’ sum” is gone]", "[c1 The purser’s “tidy ‘little’ sum” is gone]"),
        ("[c1 The skippers’ oars are stored]", "[c1 The skippers’ oars are stored]"),
        ("[c1 The valve (number four) froze]", "[c1 The valve (number four) froze]"),
        # brackets follow the same rule
        ("so [c1 the pump failed (twice]), they said", "so [c1 the pump failed (twice)], they said"),
        ("so ([c1 the pump failed)], they said", "so [c1 (the pump failed)], they said"),
        ("so [c1 the \\[tar\\] ran out], they said", "so [c1 the \\[tar\\] ran out], they said"),
    ],
)
def test_marks_come_in_pairs_or_not_at_all(given: str, expected: str) -> None:
    assert differs(given, expected) == ""


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("[c1 the weir broke, ]he said", "[c1 the weir broke], he said"),
        ("[c1 … the weir broke –] he said", "… [c1 the weir broke] – he said"),
        ("[c1 : the weir broke.]", ": [c1 the weir broke]."),
        ("[c1 \n the weir broke \n]", "\n [c1 the weir broke] \n"),
        ("[c1 does the weir hold?] he asked", "[c1 does the weir hold?] he asked"),
    ],
)
def test_punctuation_does_not_hang_on(given: str, expected: str) -> None:
    assert differs(given, expected) == ""


@pytest.mark.parametrize("words", ["in the U.S.", "of Orme & Sons Ltd.", "to Harald Quist Jr.", "before 9 a.m.", "by Tidewell Inc."])
def test_the_stop_of_an_abbreviation_stays(words: str) -> None:
    assert differs(f"He moved [c1 {words}] Then he left.", f"He moved [c1 {words}] Then he left.") == ""


def test_the_stop_of_a_sentence_goes() -> None:
    assert differs("He moved [c1 the last crate.] Then he left.", "He moved [c1 the last crate]. Then he left.") == ""


@pytest.mark.parametrize("word", ["that", "That", "and", "but", "or", "as", "so", "which", "because", "the", "a"])
def test_a_lone_conjunction_or_article_is_nothing(word: str) -> None:
    assert differs(f"They held [c1 {word}], in short, [c1 ferries sink]", f"They held {word}, in short, [c1 ferries sink]") == ""


@pytest.mark.parametrize("nothing", ["“”", " – ", "…", ",", "«", '"'])
def test_what_holds_no_word_is_dropped(nothing: str) -> None:
    assert cleaned(f"salt {nothing} rope", (Span(5, 5 + len(nothing)),)) == ()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("[c1 the dyke held], [c1 and the mill with it]", "[c1 the dyke held, and the mill with it]"),
        ("[c1 “The dyke held.”] [c1 “The mill did not.”]", "[c1 “The dyke held.” “The mill did not.”]"),
        ("[c1 the dyke held], he said, [c1 for now]", "[c1 the dyke held], he said, [c1 for now]"),
        ("[c1 “One line.]\n[c1 Another line.”]", "“[c1 One line].\n[c1 Another line].”"),
    ],
)
def test_pieces_are_joined_over_punctuation_but_never_over_words_or_lines(given: str, expected: str) -> None:
    assert differs(given, expected) == ""


TEXTS = st.text(alphabet="ab .,“”\"'‘’«»„()[]–\n", max_size=40)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_whatever_the_marks_spans_fit_stand_in_order_and_hold_a_word(text: str, edges: list[tuple[int, int]]) -> None:
    spans = tuple(Span(min(a, b), max(a, b)) for a, b in edges if max(a, b) <= len(text) and a != b)
    result = cleaned(text, spans)
    assert all(0 <= span.start < span.end <= len(text) for span in result)
    assert all(any(c.isalnum() for c in span.of(text)) for span in result)
    assert list(result) == sorted(result)


def test_gaps_lie_between() -> None:
    assert gaps((Span(7, 9), Span(0, 4), Span(4, 6))) == (Span(4, 4), Span(6, 7))
    assert gaps((Span(0, 4),)) == ()
