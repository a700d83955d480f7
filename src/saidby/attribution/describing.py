"""What the words of its mentions tell of a source: kind, name, and for an unnamed one its profile."""

import re
from collections.abc import Iterable, Sequence

from saidby.attribution.kinds import head_of, kind_of, name_in, named_part
from saidby.attribution.scene import Scene
from saidby.types import Profile, Source, SourceKind, Span, Spans

_NUMBER = re.compile(r"(?i)^(an?|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|some|\d+)\b")

_LEADS = re.compile(r"^(?:[Tt]he )?(?:(?:[a-z][\w-]*|[A-Z]\w+-based) )*(?=[A-Z])|^[Tt]he ")
"""What stands before the name of an organisation: "the state-run", "Tern-based"."""
_NAME_GOES_ON = re.compile(r"(?: (?:of|for|on|against)(?: the)?(?: [A-Z][\w’'-]*)+)+(?:(?:,| and)(?: [A-Z][\w’'-]*)+)*")


def described(id: str, mentions: Sequence[Spans], scene: Scene) -> Source:
    """Gather what the mentions of one source tell of it.

    Args:
        id: the source's id.
        mentions: its mentions in the order of the text, each of one span or more; at least one.
        scene: the text they stand in.
    """
    longest = max((words_of(anchor, scene) for anchor in mentions), key=len)
    kind = kind_of(longest, scene.outlets)
    return Source(
        id=id,
        kind=kind,
        name=_name(longest, kind),
        profile=_profile(longest) if kind == "unnamed" else None,
        mentions=_flat(mentions),
    )


def words_of(anchor: Spans, scene: Scene) -> str:
    """The words of a mention on one line, without commas at the edges."""
    return re.sub(r"\s+", " ", " ".join(scene.words(span) for span in anchor)).strip(" ,")


def _name(words: str, kind: SourceKind | None) -> str | None:
    if kind == "named":
        return name_in(named_part(words)) or None
    return _LEADS.sub("", _whole_name(words)) if kind in ("outlet", "organisation") else None


def _whole_name(words: str) -> str:
    """The head, and what belongs to a proper name behind it ("Department of Ferries and Harbours")."""
    head = head_of(words)
    found = _NAME_GOES_ON.match(words, len(head)) if words.startswith(head) and head.split()[-1][0].isupper() else None
    return head + found[0] if found else head


def _profile(words: str) -> Profile:
    number = _NUMBER.match(words)
    return Profile(descriptor=words, number=number[0].lower() if number else None)


def _flat(mentions: Iterable[Spans]) -> Spans:
    return tuple(sorted({Span(span.start, span.end) for anchor in mentions for span in anchor}))
