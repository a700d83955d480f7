"""What the words of its mentions tell of a source: kind, name, role, organisation, place, and for an unnamed one its profile."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

import msgspec

from saidby.attribution.bearers import SURE
from saidby.attribution.beside import beside, seat
from saidby.attribution.bodies import name_of_body
from saidby.attribution.full_names import fullest, places
from saidby.attribution.kinds import kind_of
from saidby.attribution.nouns import listed
from saidby.attribution.offices import NO_OFFICE, Office, office_of
from saidby.attribution.places import lore_of
from saidby.attribution.profiles import profile
from saidby.attribution.publishing import is_publisher
from saidby.attribution.scene import Scene
from saidby.attribution.settling import joint, settled
from saidby.types import Source, Span, Spans


def described(id: str, mentions: Sequence[Spans], scene: Scene) -> Source:
    """Gather what the mentions of one source, and what stands beside them, tell of it.

    Args:
        id: the source's id.
        mentions: its mentions in the order of the text, each of one span or more; at least one.
        scene: the text they stand in.
    """
    words = [words_of(anchor, scene) for anchor in mentions]
    kind = settled(mentions, words, scene)
    source = Source(id=id, kind=kind, mentions=_flat(mentions))
    if kind == "named":
        return _named(source, mentions, words, scene)
    if kind == "unnamed":
        return _unnamed(source, mentions, words, scene)
    return _other(source, mentions, words, scene)


def words_of(anchor: Spans, scene: Scene) -> str:
    """The words of a mention on one line, without commas at the edges."""
    return re.sub(r"\s+", " ", " ".join(scene.words(span) for span in anchor)).strip(" ,")


def _flat(mentions: Iterable[Spans]) -> Spans:
    return tuple(sorted({Span(span.start, span.end) for anchor in mentions for span in anchor}))


def _with_office(source: Source, office: Office, scene: Scene) -> Source:
    """The source with the parts of an office that are words of the text."""
    parts = {part: value for part in ("role", "organisation", "location") if (value := getattr(office, part)) and value in scene.text}
    return msgspec.structs.replace(source, **parts)


# --- Persons with a name ---


def _named(source: Source, mentions: Sequence[Spans], words: Sequence[str], scene: Scene) -> Source:
    name = fullest(words, scene)
    if name is None or name not in scene.text:
        return source
    office = _first_office(_places_to_look(name, mentions, scene), scene)
    return _with_office(msgspec.structs.replace(source, name=name), office, scene)


def _places_to_look(name: str, mentions: Sequence[Spans], scene: Scene) -> Iterator[tuple[Span, Span]]:
    """Where the name stands, with the mention round it: first in the mentions, then by its last word there, then elsewhere in the text."""
    whole = [Span(mention[0].start, mention[-1].end) for mention in mentions]
    found = list(places(name, scene.text))
    held = [(place, mention) for mention in whole for place in found if mention.holds(place)]
    yield from held
    yield from _by_surname(name, whole, scene)
    yield from ((place, place) for place in found if not any(place == other for other, _ in held))


def _by_surname(name: str, whole: Sequence[Span], scene: Scene) -> Iterator[tuple[Span, Span]]:
    """Mentions with the surname alone that have a title ("Judge Holt")."""
    last = re.compile(rf"(?<![\w’'-]){re.escape(name.rsplit(maxsplit=1)[-1])}(?![\w-])")
    for mention in whole:
        text = mention.of(scene.text)
        found = last.search(text)
        if found and name not in text and found.start() > 0:
            yield Span(mention.start + found.start(), mention.start + found.end()), mention


def _first_office(where: Iterable[tuple[Span, Span]], scene: Scene) -> Office:
    """The first office with a role that stands beside the name; what it lacks is taken from the others of its place."""
    spare = NO_OFFICE
    for name, mention in where:
        found = _office_at(name, mention, scene)
        if found.role:
            return _filled(found, spare)
        spare = _filled(spare, found)
    return spare


def _office_at(name: Span, mention: Span, scene: Scene) -> Office:
    sentence = scene.sentence(name)
    read = partial(office_of, lore=lore_of(scene), beside_name=True)
    opening = sentence.of(scene.text)
    office = NO_OFFICE
    for phrase in beside(name, sentence.start, max(sentence.end, mention.end), mention, scene.text):
        office = _filled(office, _its_body(phrase, read(phrase, begins=opening.startswith(phrase)), name, scene))
    return _filled(office, Office(location=seat(name, sentence.end, scene.text)))


def _filled(office: Office, other: Office) -> Office:
    """An office with what another adds; of two roles the first stays, with its own organisation."""
    if office.role and other.role and (office.organisation or not other.organisation):
        return office
    return Office(office.role or other.role, office.organisation or other.organisation, office.location or other.location)


_ITS = re.compile(r"^[Ii]ts (?!\w+(?: \w+)? (?:allies|rivals)\b)")
_OUTLETS_MAN = re.compile(
    r"^its (?:[\w-]+ ){0,3}(?:editor|correspondent|reporter|columnist|publisher|critic|journalist|editor-in-chief|owner|bureau chief)\b"
)
_STATESMAN = re.compile(r"\b(?:minister|ambassador|envoy|premier|king|queen|governor|mayor)\b", re.IGNORECASE)
"""Of a country, which is no body."""


def _its_body(phrase: str, office: Office, name: Span, scene: Scene) -> Office:
    """The office with the body that "its" stands for ("Marn, its editor"; "Its treasurer, Ivo Marn, …")."""
    if office.organisation or not _ITS.match(phrase) or _STATESMAN.search(phrase):
        return office
    body = _body_before(scene, name)
    if body is None and _OUTLETS_MAN.match(phrase):
        body = _last_outlet(scene, name.start)
    return Office(office.role, body, office.location) if body else office


def _body_before(scene: Scene, name: Span) -> str | None:
    """The last body that the sentence names before a name, or else the first that the sentence before it names."""
    sentence = scene.sentence(name)
    here = _bodies(Span(sentence.start, name.start), scene)
    if here:
        return here[-1]
    end = len(scene.text[: sentence.start].rstrip())
    before = _bodies(scene.sentence(Span(end - 1, end)), scene) if end else []
    return before[0] if before else None


def _bodies(within: Span, scene: Scene) -> list[str]:
    """The names of bodies in a stretch: by the network, or by a word that only bodies have in their names."""
    known = [
        found.span.of(scene.text) for found in scene.names.within(within) if found.kind in ("organisation", "outlet") and found.sure > SURE
    ]
    if known:
        return known
    runs = (run.rstrip(".") for run in _CAPITAL_RUN.findall(within.of(scene.text)))
    return [_plain_run(run) for run in runs if " " in _plain_run(run) and listed("body") & set(run.split())]


_CAPITAL_RUN = re.compile(r"[A-ZÀ-Þ][\w’'&.-]*(?: [A-ZÀ-Þ0-9][\w’'&.-]*)*")


def _plain_run(run: str) -> str:
    return re.sub(r"^(?:The|A|An) |(?:’s|'s)$", "", run).rstrip(".")


def _last_outlet(scene: Scene, before: int) -> str | None:
    runs = [_plain_run(found[0]) for found in _CAPITAL_RUN.finditer(scene.text, max(0, before - 600), before)]
    return next((run for run in reversed(runs) if is_publisher(run, scene.text) or scene.outlets.named(run)), None)


# --- Persons without ---


def _unnamed(source: Source, mentions: Sequence[Spans], words: Sequence[str], scene: Scene) -> Source:
    descriptor = _fullest_mention(mentions, words, scene)
    office = office_of(descriptor.of(scene.text), lore_of(scene), begins=_begins(descriptor, scene))
    return _with_office(msgspec.structs.replace(source, profile=profile(descriptor, mentions, office, scene)), office, scene)


def _fullest_mention(mentions: Sequence[Spans], words: Sequence[str], scene: Scene) -> Span:
    """The longest mention that is a description and no pronoun, from its first piece to its last if they stand together."""
    ranked = sorted(
        range(len(words)),
        key=lambda k: (kind_of(words[k], scene.outlets) == "unnamed", not _AGAIN.match(words[k]), len(words[k])),
        reverse=True,
    )
    return _trimmed(mentions[ranked[0]], scene)


_AGAIN = re.compile(r"(?i)^(?:the|that|this) (?:very )?same ")


def _trimmed(mention: Spans, scene: Scene) -> Span:
    apart = any(right.start - left.end > 2 for left, right in pairwise(mention))
    span = max(mention, key=lambda piece: piece.end - piece.start) if apart else Span(mention[0].start, mention[-1].end)
    words = span.of(scene.text)
    return Span(span.start + len(words) - len(words.lstrip(" ,")), span.start + len(_OWNS.sub("", words.rstrip(" ,"))))


_OWNS = re.compile(r"(?:’s|'s)$")


def _begins(span: Span, scene: Scene) -> bool:
    """Tell whether a mention begins its sentence."""
    return not scene.text[scene.sentence(span).start : span.start].strip("“\"‘' ")


# --- All others ---

_BODY_OF = re.compile(
    r"^(?:[Tt]he )?(?:[\w-]+ )?(?:management|board|leadership|newsroom|staff|directors|owners|council|executive|team|owner|"
    r"(?:press|media|information) (?:service|office|bureau|department|centre|center|team|arm|wing)|secretariat|headquarters|"
    r"(?:communications|legal|public relations|human resources) (?:office|department|team)|branch|arm|wing|embassy)\s(?:of|at)\s"
)


def _other(source: Source, mentions: Sequence[Spans], words: Sequence[str], scene: Scene) -> Source:
    if source.kind in ("outlet", "organisation"):
        return _body(source, words, scene)
    if source.kind == "collective":
        return _collective(source, mentions, words, scene)
    return source


def _body(source: Source, words: Sequence[str], scene: Scene) -> Source:
    if source.kind == "outlet" and any(joint(one, scene) for one in words):
        return source
    name = name_of_body(words, source.kind, scene)
    part_of = next((one for one in words if _BODY_OF.match(one)), None)
    office = office_of(part_of, lore_of(scene)) if part_of and not name else NO_OFFICE
    found = msgspec.structs.replace(source, name=name if name and name in scene.text else None)
    return _with_office(found, Office(organisation=office.organisation), scene)


def _collective(source: Source, mentions: Sequence[Spans], words: Sequence[str], scene: Scene) -> Source:
    longest = max(range(len(words)), key=lambda k: len(words[k]))
    office = office_of(words[longest], lore_of(scene), begins=_begins(mentions[longest][0], scene))
    return _with_office(source, Office(organisation=office.organisation, location=office.location), scene)
