"""Finding attributions with the shipped network, on sentences that leave no doubt."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from saidby.attribution.decode import Choices, Clarity, Figures, Found
from saidby.attribution.find import NETWORK, Attribution, Finder, _goes_on
from saidby.language.encoder import State
from saidby.language.pieces import Pieces, pieces
from saidby.language.words import Words
from saidby.notation import parse
from saidby.types import Span, Spans
from tests.attribution.marked import flat

CLEAR = (
    "“[c1 The bridge will stay closed until Friday],” [s1 Mayor Ansa Relk] [q1 said].",
    "[s1 The harbour master] [q1 said] [c1 that the winter ferry had been cancelled].",
    "[q1 According to] [s1 the coastguard], [c1 the tanker ran aground shortly after midnight].",
    "[s1 Critics] [q1 say] [c1 the new toll punishes farmers].",
)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(threads=1)


def found_in(finder: Finder, text: str) -> list[Attribution]:
    return finder.find(text, (Span(0, len(text)),))


@pytest.mark.parametrize("marked", CLEAR)
def test_a_clear_sentence_is_read(marked: str, finder: Finder) -> None:
    (expected,) = flat(marked)
    text = parse(marked).text
    (at,) = found_in(finder, text)
    assert (at.cue.of(text), [span.of(text) for span in at.source]) == (expected.cue.of(text), [span.of(text) for span in expected.source])
    assert all(span.meets(expected.content[0]) for span in at.content)
    assert at.content
    assert 0.5 < at.sure <= 1


def test_a_text_of_many_is_read_in_the_order_of_the_cues(finder: Finder) -> None:
    text = "\n\n".join(parse(marked).text for marked in CLEAR)
    found = found_in(finder, text)
    assert [at.cue.of(text) for at in found] == ["said", "said", "According to", "say"]
    assert [at.cue for at in found] == sorted(at.cue for at in found)


def test_only_what_lies_within_is_read(finder: Finder) -> None:
    first, second = parse(CLEAR[0]).text, parse(CLEAR[1]).text
    text = f"{first}\n\n{second}"
    (at,) = finder.find(text, (Span(len(first) + 2, len(text)),))
    assert at.cue.start > len(first)
    assert finder.find(text, ()) == []


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "The lake is cold in March.", "🦆🦆🦆"])
def test_where_nobody_speaks_nothing_is_found(text: str, finder: Finder) -> None:
    assert found_in(finder, text) == []


class Scripted(Finder):
    """A finder whose network finds what a marked text marks: in the whole first, then in each content by itself."""

    def __init__(self, outer: list[Attribution], inner: list[Attribution]) -> None:
        self._readings = iter([outer, *([inner] * len(outer))])
        self._choices = Choices()
        self._encoder = _NoEncoder()  # type: ignore[assignment]

    def _attributions(self, p: Pieces, states: object) -> list[Attribution]:
        return next(self._readings)


class _NoEncoder:
    def states(self, p: Pieces) -> list[object]:
        return []


NEST = "[s1 Lord Ambry] [q1 told] peers [c1 that [s2 the surveyor] [q2 believes] [c2 the east tower leans further each year]]."


def nested(marked: str, sure: float = 0.999) -> list[str]:
    """The cues that are read once the content of the first attribution is read by itself."""
    outer, inner = flat(marked)
    text = parse(marked).text
    again = Attribution(inner.cue, inner.source, inner.content, sure)
    return [at.cue.of(text) for at in Scripted([outer], [again]).find(text, _whole(text))]


def _whole(text: str) -> Spans:
    return (Span(0, len(text)),)


class OneCue(Finder):
    """A finder whose network is as sure as it is told of the third word."""

    def __init__(self, sure: float) -> None:
        self._choices, self._sure = Choices(cue=0.8, plain=0.5), sure

    def _read(self, text: str, state: object, w: Words) -> Iterator[tuple[Found, Words, str]]:
        yield Found((2, 2), ((0, 1),), ((3, 4),), Figures(self._sure, self._sure, Clarity(), Clarity())), w, NETWORK


@pytest.mark.parametrize(("cue", "sure", "read"), [("said", 0.6, True), ("sang", 0.6, False), ("sang", 0.9, True)])
def test_a_plain_verb_of_speech_is_believed_sooner(cue: str, sure: float, read: bool) -> None:
    p = pieces(f"Old Odo {cue} it rained")
    state = State(0, len(p), np.zeros((len(p) + 2, 1), np.float32), np.zeros((len(p), 3), np.float32))
    assert bool(OneCue(sure)._attributions(p, [state])) is read


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("[s1 Odo Brandt] [q1 praised] [c1 the keepers], [q2 deplored] [c2 the fog] and left.", True),
        ("[s1 Odo Brandt] [q1 praised] [c1 the keepers] and [q2 promised] [c2 a lamp].", True),
        ("[s1 Odo Brandt] [q1 praised] [c1 the keepers]. [s2 Odo Brandt] [q2 promised] [c2 a lamp].", False),
        ("[s1 Odo Brandt] [q1 praised] [c1 the keepers] and [s2 Wanda] [q2 promised] [c2 a lamp].", False),
        ("[s1 Odo Brandt] [q1 praised] [c1 the keepers] and [q2 painted] [c2 a lamp].", False),
    ],
)
def test_a_source_may_go_on_in_its_sentence(sentence: str, goes_on: bool) -> None:
    before, at = (replace(one, source=one.source or flat(sentence)[0].source) for one in flat(sentence))
    assert _goes_on(at, before, parse(sentence).text) is goes_on


class TestReadingAContentByItself:
    def test_what_is_sure_and_anothers_counts(self) -> None:
        assert nested(NEST) == ["told", "believes"]

    def test_what_is_less_sure_does_not(self) -> None:
        assert nested(NEST, sure=Choices().nested - 0.01) == ["told"]

    @pytest.mark.parametrize(
        "marked",
        [
            NEST.replace("the surveyor", "he"),
            NEST.replace("believes", "whistles").replace("told peers", "said"),
            NEST.replace("[s2 the surveyor]", "it"),
            NEST.replace("that [s2", "that on the whole, though few would say it aloud, [s2"),
            "[s1 Lord Ambry] [q1 told] peers [c1 that at long last [s2 the surveyor] [q2 had confirmed]].",
        ],
    )
    def test_a_pronoun_an_unknown_act_or_half_an_attribution_does_not(self, marked: str) -> None:
        assert len(nested(marked)) == 1

    def test_a_short_content_is_not_read_again(self) -> None:
        assert nested("[s1 Ambry] [q1 says] [c1 [s2 Odo] [q2 said] [c2 no]].") == ["says"]

    def test_a_content_without_a_verb_of_saying_is_not_read_again(self) -> None:
        assert nested("[s1 Ambry] [q1 says] [c1 [s2 the east tower] [q2 leans] [c2 a hand’s breadth further every year]].") == ["says"]

    def test_a_cue_is_read_once(self) -> None:
        text = parse(NEST).text
        outer, inner = flat(NEST)
        other = Attribution(inner.cue, (Span(0, 4),), inner.content, 0.99)
        assert Scripted([outer, inner], [other]).find(text, _whole(text)) == [outer, inner]
