"""Source mentions to sources: the same words are the same source; a pronoun stays unresolved."""

import re
from collections.abc import Iterable

from saidby.attribution.kinds import PRONOUN, head_of, is_person, kind_of, name_in, named_part
from saidby.attribution.outlets import Outlets
from saidby.types import Profile, Source, SourceKind, Span, Spans

_NUMBER = re.compile(r"(?i)^(an?|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|some|\d+)\b")

_LEADS = re.compile(r"^(?:[Tt]he )?(?:(?:[a-z][\w-]*|[A-Z]\w+-based) )*(?=[A-Z])|^[Tt]he ")
"""What stands before the name of an organisation: "the state-run", "Tern-based"."""
_NAME_GOES_ON = re.compile(r"(?: (?:of|for|on|against)(?: the)?(?: [A-Z][\w’'-]*)+)+(?:(?:,| and)(?: [A-Z][\w’'-]*)+)*")


class Cast:
    """Collects the sources of one article, in the order in which they appear."""

    def __init__(self, text: str, outlets: Outlets) -> None:
        self._text, self._outlets = text, outlets
        self._mentions: dict[str, list[Spans]] = {}

    def add(self, anchor: Spans) -> str | None:
        """Note a mention and return the id of its source; ``None`` where nobody is named."""
        if not anchor:
            return None
        mentions = self._mentions.setdefault(self._key(anchor), [])
        if anchor not in mentions:
            mentions.append(anchor)
        return f"s{list(self._mentions).index(self._key(anchor)) + 1}"

    def sources(self) -> tuple[Source, ...]:
        """Return the sources, with what their words tell."""
        return tuple(self._source(f"s{k}", mentions) for k, mentions in enumerate(self._mentions.values(), 1))

    def _key(self, anchor: Spans) -> str:
        """What makes two mentions one: the same words, or for a person the same full name. A pronoun is only itself."""
        words = self._words(anchor)
        if PRONOUN.fullmatch(words):
            return f"{words.lower()} at {anchor[0].start}"
        if is_person(words, self._outlets) and " " in (name := name_in(named_part(words))):
            return name.lower()
        return re.sub(r"^(?:the|an?) ", "", words.lower())

    def _words(self, anchor: Spans) -> str:
        return re.sub(r"\s+", " ", " ".join(span.of(self._text) for span in anchor)).strip(" ,")

    def _source(self, id: str, mentions: list[Spans]) -> Source:
        longest = max((self._words(anchor) for anchor in mentions), key=len)
        kind = kind_of(longest, self._outlets)
        return Source(
            id=id,
            kind=kind,
            name=self._name(longest, kind),
            profile=_profile(longest) if kind == "unnamed" else None,
            mentions=_flat(mentions),
        )

    def _name(self, words: str, kind: SourceKind | None) -> str | None:
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
