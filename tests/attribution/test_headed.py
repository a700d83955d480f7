"""Headlines that have the chain of the body's first matching statement."""

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.find import Attribution
from saidby.attribution.headed import headed
from saidby.attribution.headlines import HEADLINE, POSSIBLE
from saidby.notation import parse
from saidby.types import Span
from tests.attribution.marked import related, scene

OUTLETS = frozenset({"Quayline", "Skarn Courier"})


@pytest.mark.parametrize(
    "marked",
    [
        "[c1 Pier to Be Sold for Scrap] [q1 –] [s1 Reports]\n\n[c2 The old pier will be sold for scrap], [e1 [s1 "
        "Quayline] [q2 reported], [q3 citing] "
        "[s2 two clerks]].\nc1: s1 q1 > (s2 e1)\nc2: s1 q2 > s2 q3",
        "[c1 Pier to be sold][q1 :] [s1 Courier]\n\n[c2 The pier will be sold], [e1 [s2 a clerk] [q2 told] [s1 the Skarn Courier]].\n"
        "c1: s1 q1 > (s2 e1)\nc2: s1.2 > s2 q2",
        "[c1 Pier to be sold][q1 :] [s1 police]\n\n[s1 The harbour police] [q2 said] [c2 the pier would be sold].\nc1: s1 q1\nc2: s1 q2",
        "[s1 Clerks][q1 :] [c1 pier sold for scrap]\n\n[c2 The pier was sold for scrap], [e1 [s1 two clerks] [q2 told] [s2 Quayline]].\n"
        "c1: (s2 e1) > s1 q1\nc2: s2 > s1 q2",
        # the first that matches, not the first
        "[c1 Pier to Be Sold for Scrap] [q1 –] [s1 Report]\n\n[s3 Ferry users] [q3 fear] [c3 a wet winter]. [c2 The "
        "pier will be sold for scrap], "
        "[s1 Quayline] [q2 reported].\nc1: s1 q1\nc3: s3 q3\nc2: s1 q2",
        # nothing matches
        "[c1 Ferry Sinks off Tern] [q1 –] [s1 Reports]\n\n[c2 The pier will be sold for scrap], [s2 Quayline] [q2 "
        "reported].\nc1: s1 q1\nc2: s2 q2",
    ],
)
def test_the_chain_of_the_body(marked: str) -> None:
    assert related(marked, OUTLETS, headline=True) == ""


def possible(marked: str) -> list[Draft]:
    """What is left of a headline that only may be labelled, over a body that is marked."""
    parsed = parse(marked)
    seen = scene(parsed.text, OUTLETS)
    made = []
    for one in parsed.statements:
        hop, in_headline = one.chain[-1], seen.paragraphs[0].holds(one.content[0])
        assert hop.cue
        at = Attribution(hop.cue, hop.anchor, one.content, 1.0, rule=POSSIBLE if in_headline else "network")
        made.append(Draft(one.content, (Link(hop.anchor, hop.cue),), 1.0, at=at))
    return headed(made, seen.paragraphs[:1], seen)


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("[s1 Tern Cement][q1 :] [c1 kiln to close]\n\n[s2 Tern Cement] [q2 said] [c2 its kiln would close].", 2),
        ("[c1 Kiln to close] [q1 –] [s1 union]\n\n[s2 The ropemakers’ union] [q2 said] [c2 the kiln would close].", 2),
        ("[s1 Election night][q1 :] [c1 kiln to close]\n\n[s2 Tern Cement] [q2 said] [c2 its kiln would close].", 1),
        ("[s1 Tern Cement][q1 :] [c1 a long goodbye]\n\n[s2 Tern Cement] [q2 said] [c2 its kiln would close].", 1),
    ],
)
def test_the_body_tells_what_is_a_label(marked: str, left: int) -> None:
    assert len(possible(marked)) == left


def verbal(marked: str) -> str:
    """How a headline "X, says ally" is read over a body that is marked: the words for each hop."""
    parsed = parse(marked)
    seen = scene(parsed.text, OUTLETS)
    made = []
    for one in parsed.statements:
        links = tuple(Link(hop.anchor, hop.cue) for hop in one.chain)
        rule = HEADLINE if seen.paragraphs[0].holds(one.content[0]) else "network"
        made.append(
            Draft(one.content, links, 1.0, at=Attribution(links[-1].cue or Span(0, 1), links[-1].anchor, one.content, 1.0, rule=rule))
        )
    first = headed(made, seen.paragraphs[:1], seen)[0]
    return " > ".join(" ".join(seen.words(span) for span in link.named) for link in first.links)


@pytest.mark.parametrize(
    ("marked", "chain"),
    [
        (
            "[c1 Brandt set to resign], [q1 says] [s1 ally]\n\n[c2 Brandt is set to resign], [s2 a close ally] [q2 told] [s3 Quayline].\n"
            "c2: s3 > s2 q2",
            "Quayline > a close ally",
        ),
        # the first statement alike is another's
        (
            "[c1 Brandt set to resign], [q1 say] [s1 clerks]\n\n[s3 Quayline] [q3 said] [c3 Brandt was set to resign]. [c2 Brandt is set "
            "to resign], [s2 two clerks] [q2 said].",
            "two clerks",
        ),
        # nobody in the body is called so
        (
            "[c1 Brandt set to resign], [q1 says] [s1 ally]\n\n[c2 Brandt is set to resign], [s2 a clerk] [q2 told] [s3 Quayline].\n"
            "c2: s3 > s2 q2",
            "ally",
        ),
    ],
)
def test_a_noun_that_says_it_has_the_chain_of_whom_the_body_calls_so(marked: str, chain: str) -> None:
    assert verbal(marked) == chain
