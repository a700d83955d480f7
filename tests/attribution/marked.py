"""Marked texts as flat attributions and back, so that a rule's test is the text itself (see ``docs/notation.md``)."""

import re
from collections.abc import Callable, Sequence

import msgspec

from saidby.attribution.chains import Draft, Link, drafts, in_order
from saidby.attribution.citing import cited_later
from saidby.attribution.find import Attribution
from saidby.attribution.going_on import going_on
from saidby.attribution.inherit import inherited
from saidby.attribution.mend import mended
from saidby.attribution.outlets import outlets_in
from saidby.attribution.scene import Scene
from saidby.attribution.statements import drafted, hop_of
from saidby.language.sentences import sentences
from saidby.notation import Parsed, compare, parse, write
from saidby.types import Hop, Source, Span, Spans, Statement


def without_lines(marked: str) -> str:
    """Leave the chains out: what is left says only which words belong together."""
    return re.sub(r"(?m)\n[cs]\d+:.*$", "", marked)


def flat(marked: str) -> list[Attribution]:
    """Attributions of a marked text without lines: source, cue and content of one number."""
    hops = [(one.chain[0], one) for one in parse(marked).statements]
    return [Attribution(hop.cue, hop.anchor, one.content, one.confidence) for hop, one in hops if hop.cue]


def scene(text: str, also: frozenset[str] = frozenset()) -> Scene:
    """The scene of a text whose lines are its paragraphs."""
    lines = [Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text)]
    cut = tuple(sentence for line in lines for sentence in sentences(text, line))
    return Scene(text, cut, outlets_in(text, also), paragraphs=tuple(lines))


def mentioned(anchor: Spans) -> Draft:
    """A draft that does no more than mention a source."""
    return Draft((), (Link(anchor, None),), 1.0)


def chained(expected: str, given: str | None = None) -> str:
    """How the chains drawn from ``given`` (else from ``expected`` without its lines) differ from those expected."""
    flat_text = given or without_lines(expected)
    text = parse(flat_text).text
    return compare(_as_used(parse(expected)), write(_parsed(text, [links_of(one) for one in drafts(flat(flat_text), scene(text))])))


def related(expected: str, also: frozenset[str] = frozenset(), headline: bool = False) -> str:
    """How chains over several sentences differ from those expected, where spans and sources are as marked."""
    parsed = parse(expected)
    seen = scene(parsed.text, also)
    lines = seen.paragraphs[:1] if headline else ()
    made = drafted(_said(parsed), seen, lines)
    whole = cited_later(inherited(made, seen, _told_apart(parsed)), seen, _told_apart(parsed))
    told = in_order([*whole, *going_on(whole, seen)])
    actual = tuple(_as_statement(f"c{number}", draft, parsed) for number, draft in enumerate(told, 1))
    return compare(_as_used(parsed), _as_used(msgspec.structs.replace(parsed, statements=actual)))


def _said(parsed: Parsed) -> list[Attribution]:
    """Each cue that is marked, with its source, and the content of the statement that it stands in, innermost first."""
    hops = [(hop, one) for one in parsed.statements for hop in reversed(one.chain) if hop.cue and not hop.inherited]
    last = {one.chain[-1].cue for one in parsed.statements}
    own = [(hop, one) for hop, one in hops if hop is one.chain[-1] or hop.cue not in last]
    return [Attribution(hop.cue, hop.anchor, one.content, one.confidence) for hop, one in own if hop.cue]


def _told_apart(parsed: Parsed) -> Callable[[Spans], str | None]:
    """Tell sources apart as they are marked."""

    def who(words: Spans) -> str | None:
        return next((s.id for s in parsed.sources if any(m.meets(w) for m in s.mentions for w in words)), None)

    return who


def _as_statement(id: str, draft: Draft, parsed: Parsed) -> Statement:
    who = _told_apart(parsed)
    chain = tuple(hop_of(link, who(link.named)) for link in draft.links)
    return Statement(id=id, mode=None, content=draft.content, chain=chain, confidence=draft.sure)


def after_mending(expected: str, given: str) -> str:
    """How attributions differ from those expected once they are mended."""
    text = parse(given).text
    ready = [(at.content, (Link(at.source, at.cue),)) for at in mended(flat(given), scene(text))]
    return compare(_as_used(parse(expected)), write(_parsed(text, ready)))


def links_of(draft: Draft) -> tuple[Spans, tuple[Link, ...]]:
    """Content and links of a draft."""
    return draft.content, draft.links


def _parsed(text: str, told: Sequence[tuple[Spans, tuple[Link, ...]]]) -> Parsed:
    """Statements with chains, where the same words are the same source."""
    anchors = list(dict.fromkeys(link.anchor for _, links in told for link in links if link.anchor))
    ids = {anchor: f"s{number}" for number, anchor in enumerate(anchors, 1)}
    statements = tuple(
        Statement(
            id=f"c{number}",
            mode=None,
            content=content,
            chain=tuple(Hop(source=ids.get(link.anchor), anchor=link.anchor, cue=link.cue) for link in links),
            confidence=1.0,
        )
        for number, (content, links) in enumerate(told, 1)
    )
    return Parsed(text=text, sources=tuple(Source(id=ids[anchor], mentions=anchor) for anchor in anchors), statements=statements)


def _as_used(parsed: Parsed) -> str:
    """The marked text with the sources that a chain names, and no others."""
    used = {hop.source for statement in parsed.statements for hop in statement.chain}
    return write(msgspec.structs.replace(parsed, sources=tuple(source for source in parsed.sources if source.id in used)))
