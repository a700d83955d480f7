"""Headlines whose predicate is partly quoted."""

import re

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.find import Attribution
from saidby.attribution.names import Name, Names
from saidby.attribution.outlets import Outlets
from saidby.attribution.predicates import with_quoted_predicates
from saidby.attribution.scene import Scene
from saidby.notation import Parsed, compare, parse, write
from saidby.types import Hop, Source, Span, Statement

BODY = "\n\nThe old baths at Ferrow have stood empty since the roof fell in."


def told(headline: str, made: tuple[Draft, ...] = (), body: str = BODY, people: str = "Edda Brandt|Brandt") -> str:
    """The headline, marked as it is read over a body."""
    text = headline + body
    found = re.finditer(people, text)
    names = Names(tuple(Name(Span(*one.span()), "person", 0.9) for one in found))
    scene = Scene(text, (), Outlets(frozenset()), names)
    drafts = [draft for draft in with_quoted_predicates(made, (Span(0, len(headline)),), scene) if draft not in made]
    return write(_parsed(headline, drafts))


def _parsed(text: str, drafts: list[Draft]) -> Parsed:
    sources = tuple(Source(id=f"s{n}", mentions=draft.links[-1].anchor) for n, draft in enumerate(drafts, 1))
    statements = tuple(
        Statement(
            id=f"c{n}",
            mode=None,
            content=draft.content,
            chain=(Hop(source=f"s{n}", anchor=draft.links[-1].anchor, cue=draft.links[-1].cue),),
            confidence=1.0,
        )
        for n, draft in enumerate(drafts, 1)
    )
    return Parsed(text=text, sources=sources, statements=statements)


def of(text: str, speaker: str, cue: str, content: str, rule: str = "network") -> Draft:
    """A statement that was read before."""
    source, said, words = (Span(text.index(part), text.index(part) + len(part)) for part in (speaker, cue, content))
    at = Attribution(said, (source,), (words,), 0.9, rule=rule)
    return Draft((words,), (Link((source,), said),), 0.9, at=at)


@pytest.mark.parametrize(
    "marked",
    [
        # how one is minded, what one will not do or have done to one
        "[s1 Mayor] [c1 'in no hurry' to demolish baths]",
        "[s1 Bank chief] [c1 ‘would rather resign’ than sign]",
        "[s1 PM] [c1 “will not be blackmailed” over ferry]",
        "[s1 Head of Skarn harbour board] [c1 ‘confident’ of deal]",
        "[s1 UNION] [c1 'IN NO MOOD' TO TALK]",
        "[s1 Pilots] [c1 ‘can’t promise’ winter boats]",
        "[s1 Minister] [c1 'did not know' of leak]",
        "[s1 Tern owners] [c1 'will not sell' mill]",
        "[s1 Harbour chief] [c1 ‘confident’ ferry will sail]",
        "[s1 Keeper] [c1 ‘not afraid’ of storm]",
        # a name
        "[s1 Brandt] [c1 ‘no plans’ to stand again]",
        "[s1 Mayor Edda Brandt] [c1 'not convinced' by tunnel]",
        # words for the speaker himself
        "[s1 Ferry boss] [c1 ‘taking my boats elsewhere’] after toll",
        # partly outside the marks
        "[s1 Mayor] [c1 will not be ‘bullied’ over baths]",
        "[s1 Brandt] [c1 will fight toll to ‘the last comma’]",
        "[s1 Council] [c1 is ‘sorry’ for delays]",
        # behind what it is about, and where another clause ends
        "Ferrow Baths: [s1 mayor] [c1 'in no hurry' to demolish]",
        "Toll to double – [s1 growers] [c1 ‘furious’]",
        "Vote put off, [s1 chairman] [c1 “not there yet”]",
        "[s1 Bishop] [c1 ‘open to figures’] as parents march",
        # how a deed is meant
        "Corvan Mills: [s1 minister] [c1 leaves sale 'to owners']",
        "[s1 Union] [c1 suspends strike ‘for now’]",
        "[s1 Minister] [c1 backs tunnel ‘in principle’]",
        # a verb that says what to think of something
        "[s1 Union] [q1 calls] [c1 offer 'an insult']",
        "[s1 Growers] [q1 brand] [c1 new toll ‘robbery’]",
    ],
)
def test_read(marked: str) -> None:
    assert compare(marked, told(parse(marked).text)) == ""


@pytest.mark.parametrize(
    "headline",
    [
        # a title, a nickname, a term
        "‘Operation Tern’ begins",
        "The ‘Beast’ of Bodmin seen",
        "Mayor ‘Red’ Brandt opens baths",
        "Council approves ‘cycle superhighway’",
        "Minister signs ‘Open Sea’ treaty",
        "Council to build ‘ready’ homes",
        "Band ‘We Are Our Own’ to play Skarn",
        "Union ‘ready’ strike vote looms",
        "Council’s ‘ready’ plan shelved",
        "Mayor in ‘cash for honours’ row",
        # what others say of the subject
        "Council ‘failed’ dying man",
        "Minister ‘lied’ to inquiry",
        "Mayor ‘must go’",
        "Mayor ‘cannot be trusted’ with baths",
        "Mayor ‘will not be charged’ over leak",
        "Bank chief ‘to fly the coop’ by May",
        "Pilots ‘not told’ of fog",
        "Fans ‘will not survive’ winter game",
        "Farmers ‘against the wall’",
        "Rovers captain ‘wants out’",
        "Minister ‘open’ to bribes",
        "Strike chief ‘ready to fold’",
        "Bishop won’t be drawn on ‘secret’ son",
        "Envoy returns ‘without a deal’",
        # no subject that speaks
        "Ferry ‘ready’ by spring",
        "Fire at mill ‘started deliberately’",
        "Man ‘furious’ at fence",
        "Row over mayor ‘in no hurry’",
        "Support for Brandt ‘sure’ to grow",
        "Brandt tells mayor ‘in no hurry’",
        "‘In no hurry’",
        "Mayor's ‘",
        "",
        # no quotation
        "Mayor in no hurry to demolish baths",
        "Union calls off strike ‘for now’",
        "Board dismisses coach ‘after talks’",
        "Police shoot man ‘in self-defence’",
    ],
)
def test_not_read(headline: str) -> None:
    assert told(headline) == headline


def test_the_body_has_the_words_from_the_subject() -> None:
    body = "\n\nBishop Odo Lunn said he had “asked for patience” in the spring."
    headline = "Bishop ‘asked for patience’ over school"
    said = of(headline + body, "Bishop Odo Lunn", "said", "he had “asked for patience” in the spring")
    assert told(headline, (said,), body) == "[s1 Bishop] [c1 ‘asked for patience’ over school]"
    assert told(headline, (), body) == headline


def test_the_body_has_the_words_from_another() -> None:
    body = "\n\nThe auditor Odo Lunn said the mayor was “in no hurry” to hear her."
    headline = "Union ‘in no hurry’ to talk"
    said = of(headline + body, "The auditor Odo Lunn", "said", "the mayor was “in no hurry” to hear her")
    assert told(headline, (said,), body) == headline


def test_a_cue_of_its_own_stays() -> None:
    headline = "Mayor ‘in no hurry’ to sell, says clerk"
    assert told(headline, (of(headline, "clerk", "says", "Mayor ‘in no hurry’ to sell"),)) == headline
    headline = "Police: mayor ‘in no hurry’"
    assert told(headline, (of(headline, "Police", ":", "mayor ‘in no hurry’", rule="headline"),)) == headline


def test_what_a_headline_is_about_is_no_source() -> None:
    headline = "Corvan Mills: minister leaves sale ‘to owners’"
    label = of(headline, "Corvan Mills", ":", "minister leaves sale ‘to owners’")
    assert told(headline, (label,)) == "Corvan Mills: [s1 minister] [c1 leaves sale ‘to owners’]"
    body = "\n\nCorvan Mills said on Monday that it would wait."
    speaks = of(headline + body, "Corvan Mills", "said", "it would wait")
    named = Draft(speaks.content, (Link((Span(len(headline) + 2, len(headline) + 14),), speaks.links[0].cue),), 0.9, at=speaks.at)
    assert told(headline, (label, named), body) == headline


def test_words_in_the_marks_are_no_cue() -> None:
    headline = "Parents ‘furious’ over school closure"
    assert told(headline, (of(headline, "Parents", "furious", "school closure"),)) == "[s1 Parents] [c1 ‘furious’ over school closure]"


def test_a_verb_with_its_object_is_no_cue() -> None:
    headline = "Union calls offer ‘an insult’"
    assert told(headline, (of(headline, "Union", "calls offer", "‘an insult’"),)) == "[s1 Union] [q1 calls] [c1 offer ‘an insult’]"
    assert told(headline, (of(headline, "Union", "calls", "offer ‘an insult’"),)) == headline


def test_what_is_said_before_ends_there() -> None:
    headline = "Clerk says baths unsafe, council ‘sorry’"
    text = headline + BODY
    before = of(text, "Clerk", "says", "baths unsafe, council ‘sorry’")
    scene = Scene(text, (), Outlets(frozenset()))
    made = with_quoted_predicates([before], (Span(0, len(headline)),), scene)
    assert [[span.of(text) for span in draft.content] for draft in made] == [["baths unsafe"], ["‘sorry’"]]
