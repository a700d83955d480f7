"""Drafts to statements: sources get ids, spans are checked, and what is odd is noted."""

import hashlib
from collections.abc import Iterator, Sequence

from saidby.attribution.acts import Reading, act_in, mode_of
from saidby.attribution.chains import Draft, Link, drafts, in_order, is_pure_relay
from saidby.attribution.citing import citations
from saidby.attribution.confidence import confidence, decisions
from saidby.attribution.datelines import agency_of
from saidby.attribution.find import Attribution
from saidby.attribution.headed import headed
from saidby.attribution.heads import OWN_VOICE
from saidby.attribution.joint import apart
from saidby.attribution.manner import manner
from saidby.attribution.measured import decided
from saidby.attribution.names import NO_NAMES, Names
from saidby.attribution.outlets import outlets_in
from saidby.attribution.predicates import with_quoted_predicates
from saidby.attribution.relaying import relay_decisions
from saidby.attribution.remarks import remarks
from saidby.attribution.scene import Scene
from saidby.attribution.scoops import as_outlets
from saidby.attribution.sources import Cast
from saidby.attribution.taught import taught
from saidby.attribution.vague import named_next
from saidby.errors import SpanError
from saidby.language.sentences import sentences
from saidby.types import SPOKEN, Article, Decision, Hop, Mode, Note, Spans, Statement


def scene_of(article: Article, also: frozenset[str], names: Names = NO_NAMES) -> Scene:
    """Gather what the chain rules look at; ``also`` are outlets that the user names, ``names`` those that the network found."""
    spoken = (block.span for block in article.blocks if block.kind in SPOKEN)
    cut = tuple(sentence for span in spoken for sentence in sentences(article.text, span))
    paragraphs = tuple(block.span for block in article.blocks if block.kind == "paragraph")
    agency = agency_of(article, outlets_in(article.text, also))
    known = also | taught(article.text, names) | ({agency.of(article.text)} if agency else frozenset())
    return Scene(article.text, cut, outlets_in(article.text, known), names, paragraphs)


def drafted(found: Sequence[Attribution], scene: Scene, headlines: Spans = ()) -> list[Draft]:
    """Turn attributions into drafts; a relay's statement that another spoke is left to the inner statement's chain."""
    made = drafts(found, scene)
    whole = remarks(citations([draft for draft in made if not is_pure_relay(draft, made, scene)], scene), scene)
    named = named_next(as_outlets(whole, scene), scene)
    marked = with_quoted_predicates(named, headlines, scene)
    return apart(headed(in_order(marked), headlines, scene), scene)


def statements(article: Article, made: Sequence[Draft], scene: Scene, cast: Cast) -> tuple[Statement, ...]:
    """Turn drafts into statements, with sources from the cast."""
    return tuple(_statement(article, draft, _within(draft, made), scene, cast) for draft in made)


def _within(outer: Draft, made: Sequence[Draft]) -> Spans:
    """The contents of the statements nested in one."""
    return tuple(span for inner in made if _nests(outer, inner) for span in inner.content)


def _nests(outer: Draft, inner: Draft) -> bool:
    """Tell whether ``inner`` is said within the content of ``outer``."""
    cue = inner.links[-1].cue
    return inner is not outer and cue is not None and any(span.holds(cue) for span in outer.content)


def _statement(article: Article, draft: Draft, inner: Spans, scene: Scene, cast: Cast) -> Statement:
    chain = tuple(hop_of(link, cast.id(link.named)) for link in draft.links)
    last = draft.links[-1]
    act = act_in(scene, last.cue, draft.content, last.anchor, inner) if last.cue else None
    statement = Statement(
        id=_id(article, draft),
        mode=_mode(article, draft),
        content=draft.content,
        act=act.act if act else "assert",
        manner=manner(scene, draft.content, last.cue, inner, last.anchor),
        chain=chain,
        confidence=confidence(article.text, draft),
        decisions=tuple(_decisions(draft, act, scene, cast)),
    )
    _check(article, statement)
    return statement


def _mode(article: Article, draft: Draft) -> Mode | None:
    """How the content is given; what an article tells itself is nobody's words."""
    if draft.verbatim:
        return "direct"
    return None if draft.links[-1].rule == OWN_VOICE else mode_of(article.text, draft.content)


def _decisions(draft: Draft, act: Reading | None, scene: Scene, cast: Cast) -> Iterator[Decision]:
    """Yield why a statement is read as it is: the attribution, whom its sources' words mean, the relays, the act."""
    yield from decisions(scene.text, draft)
    yield from (why for link in draft.links if link.named and (why := cast.decision(link.named)))
    yield from relay_decisions(draft, scene)
    if act and act.act:
        yield decided("act", act.act, act.why, (act.span,))


def hop_of(link: Link, source: str | None) -> Hop:
    """Turn a link into a hop of a source; an inherited hop has for anchor the words that name it where it is told."""
    inherited = link.evidence is not None
    return Hop(source=source, anchor=link.anchor or link.of, cue=link.cue, inherited=inherited, evidence=link.evidence)


def _id(article: Article, draft: Draft) -> str:
    """Hash of the evidence: the article, the words, and where the chain's hops stand."""
    parts = [article.id, *(f"{span.start}-{span.end}" for span in draft.content)]
    parts += [f"{span.start}-{span.end}" for link in draft.links for span in (*link.anchor, *([link.cue] if link.cue else []))]
    parts += [f"of {span.start}-{span.end}" for span in draft.links[-1].of if draft.links[-1].anchor]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def _check(article: Article, statement: Statement) -> None:
    spans = [*statement.content, *(span for hop in statement.chain for span in (*hop.anchor, *([hop.cue] if hop.cue else [])))]
    for span in spans:
        if not 0 <= span.start < span.end <= len(article.text):
            raise SpanError(
                f"span {span.start}–{span.end} does not fit its text", f"statement {statement.id}", "please report this article"
            )


def notes_on(made: Sequence[Statement]) -> tuple[Note, ...]:
    """Mark statements that lack their content or their source."""
    return tuple(note for statement in made for note in _notes_of(statement))


def _notes_of(statement: Statement) -> list[Note]:
    cue = statement.origin.cue
    notes = []
    if not statement.content:
        notes.append(Note(code="no-content", text="a cue, and no words that belong to it", span=cue))
    if statement.origin.source is None and cue:
        notes.append(Note(code="no-source", text="the text names no source", span=cue))
    return notes
