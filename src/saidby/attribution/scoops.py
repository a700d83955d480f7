"""An outlet's report spoken of instead of the outlet: "a B report has revealed X", "B reporters claimed X", "The report said Y".

Such words mean the outlet. "The report" is that of the outlet that last published one, unless another's report or study came between.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from saidby.attribution.chains import Draft, Link
from saidby.attribution.outlets import phrase
from saidby.attribution.scene import Scene
from saidby.types import Span

_PUBLISHED = r"(?:report|story|article|exclusive|scoop|exposé|investigation|account|reporting|dispatch|write-up)"
_STAFF = r"(?:reporters?|journalists?|correspondents?|newsroom|reporting team)"
_NAME = r"(?:[A-Z][\w’'&.-]*?(?: (?:[A-Z0-9][\w&.-]*|of|the|and|de))*?)"
_OF_B = re.compile(
    rf"(?:\b(?:an?|the|another|one|this|that|The|An?|Another|This|That) (?:[a-z-]+ ){{0,2}}?)?(?P<outlet>{_NAME})"
    rf"(?:[’']s?)? (?:[a-z-]+ ){{0,2}}?(?P<noun>{_PUBLISHED}|{_STAFF})\b(?! [A-Z])"
)
""""A B report", "B’s story", "B reporters"; not "B reporter Ada Brandt", who is somebody."""
_BY_B = re.compile(
    rf"\b(?P<noun>{_PUBLISHED})(?: (?:that )?(?:was )?(?:published|carried|aired|broadcast|run|released))?"
    rf"(?: (?:(?:on|last|this|earlier|late) )?(?:\w+day|week|month|year|morning|evening))? (?:by|in|on|from) "
    rf"(?:(?:the|its|an?) (?:[a-z-]+ ){{0,2}}(?:edition|issue|pages|website|front page) of )?"
    rf"(?P<outlet>(?:the )?(?:[a-z]+ ){{0,3}}?{_NAME}(?=\b))"
)
""""A report by B", "an article in the daily B"."""
_BEHIND = re.compile(
    r"(?:,.*| (?:on|last|this|earlier|from|published|prereleased|about|and|in|by|for|of|titled|headlined)\b.*)?", re.DOTALL
)
"""What may stand behind, within the words for a source."""
_AGAIN = re.compile(
    r"(?i)(?:the|this|that|its|their) (?:(?:original|same|initial|full|explosive|bombshell|exclusive|news|media|latest|lengthy|\w+-\w+|"
    r"(?:newspaper|paper|magazine|website|site|outlet|agency|broadcaster|channel|network)[’']s|\w+day[’']s) ){0,2}"
    r"(?P<noun>report|story|article|exclusive|scoop|exposé|investigation)"
)
"""The same report, told of before."""
_OTHERS = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[\w&.-]+[’']s?) (?P<what>(?:[\w’'-]+ ){0,4}?"
    r"(?:report|study|survey|review|audit|inquiry|assessment|analysis|white paper|dossier))\b(?! (?:that|claiming|saying|alleging)\b)"
)
"""What may be somebody else's report."""
_VAGUE = re.compile(
    r"(?:(?:media|news|press|newspaper|original|same|initial|explosive|bombshell|exclusive|earlier|recent|latest) ){0,2}report"
)
_REPORTED = re.compile(r"(?i)\b(?:report|reveal|publish|cite|allege|claim|br(?:oke|eak)|describ)")
"""Cues of an outlet behind which "the report" is its own."""
_TELLS = re.compile(
    r"(?i)(?:(?:also|further|then|even|has|had) )*(?:alleg(?:es?|ed)|claim(?:s|ed)?|sa(?:ys?|id)|stat(?:es|ed)|reveal(?:s|ed)|"
    r"describ(?:es|ed)|detail(?:s|ed)|suggest(?:s|ed)|report(?:s|ed)|cite[sd]|quote[sd]|add(?:s|ed)|not(?:es|ed))"
)
"""What a report does: "It" that does so may be one."""
_AT_START = re.compile(r"(?:(?:But|And|Yet|So|Now) )?$")
_SAYS = re.compile(rf" (?:which |that )?{_TELLS.pattern[4:]}\b")


def as_outlets(made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Let the words for an outlet's report, or for its reporters, name the outlet."""
    reports = _Reports(made, scene)
    return [replace(draft, links=_less_doubled([reports.owned(link) for link in draft.links])) for draft in made]


def _less_doubled(links: Sequence[Link]) -> tuple[Link, ...]:
    """The links without an outlet whose own report comes next ("a report published by B": B once)."""
    following = [*links[1:], None]
    doubled = (
        after is not None and bool(link.anchor) and link.cue is None and link.anchor == after.of
        for link, after in zip(links, following, strict=True)
    )
    return tuple(link for link, double in zip(links, doubled, strict=True) if not double)


class _Reports:
    """Whose reports an article has spoken of, looked up by place."""

    def __init__(self, made: Sequence[Draft], scene: Scene) -> None:
        self._made, self._scene = made, scene

    def owned(self, link: Link) -> Link:
        """The link with the words that name the outlet, where its own name a report or its reporters."""
        outlet = self._outlet(link) if len(link.anchor) == 1 and not link.of else None
        return replace(link, of=(outlet,)) if outlet and outlet != link.anchor[0] else link

    def _outlet(self, link: Link) -> Span | None:
        anchor = link.anchor[0]
        words = self._scene.words(anchor)
        if again := _AGAIN.fullmatch(words):
            return self._publisher(anchor.start, again["noun"].lower())
        if words in ("It", "it"):
            return self._of_it(link)
        return self._named_in(anchor)

    def _named_in(self, anchor: Span) -> Span | None:
        """The outlet of "a B report", "a report by B"."""
        whole = (_OF_B.match(self._scene.text, anchor.start, anchor.end), _BY_B.search(self._scene.text, anchor.start, anchor.end))
        for found in (one for one in whole if one):
            outlet = self._outlet_of(found, anchor.end)
            if (
                outlet
                and _BEHIND.fullmatch(self._scene.text, max(found.end("noun"), outlet.end), anchor.end)
                and not re.search(r",|\bwho\b", self._scene.text[anchor.start : found.start()])
            ):
                return outlet
        return None

    def _outlet_of(self, found: re.Match[str], end: int) -> Span | None:
        start = found.start("outlet")
        outlet = Span(*found.span("outlet")) if found.re is _OF_B else phrase(self._scene.text, start, end)
        return outlet if self._scene.outlet((outlet,)) else None

    @cached_property
    def _owned(self) -> list[tuple[int, Span, str]]:
        """Where outlets' reports are spoken of, whose, and by what noun."""
        found = (match for pattern in (_OF_B, _BY_B) for match in pattern.finditer(self._scene.text))
        nouns = (
            (match, self._outlet_of(match, self._scene.sentence(Span(*match.span())).end))
            for match in found
            if not re.fullmatch(_STAFF, match["noun"])
        )
        return sorted((match.start("noun"), outlet, match["noun"].lower()) for match, outlet in nouns if outlet)

    @cached_property
    def _others(self) -> list[int]:
        """Where reports are spoken of that no outlet has published, as far as the text tells."""
        owned = {place for place, _, _ in self._owned}
        found = (one for one in _OTHERS.finditer(self._scene.text) if " " in one["what"] or one[0][0] in "aA")
        return [
            one.end()
            for one in found
            if not _VAGUE.fullmatch(one["what"]) and not any(one.start() <= place <= one.end() for place in owned)
        ]

    @cached_property
    def _told(self) -> list[tuple[int, Span]]:
        """Where outlets are told to have reported something."""
        return sorted(self._tellings())

    def _tellings(self) -> Iterator[tuple[int, Span]]:
        for link in (link for draft in self._made for link in draft.links if link.cue and link.anchor):
            if _REPORTED.search(self._scene.words(link.cue)) and self._scene.outlet(link.anchor):  # type: ignore[arg-type]
                yield link.anchor[0].start, link.anchor[0]

    def _publisher(self, place: int, noun: str) -> Span | None:
        """Whose "the report" is at a place: the last outlet's that has one; where nobody has one, that of the last outlet that reported."""
        owned = [one for one in self._owned if one[0] < place and (noun != "investigation" or one[2] == noun)]
        other = max((end for end in self._others if end < place), default=-1)
        if owned:
            return owned[-1][1] if owned[-1][0] > other else None
        told = self._told[: bisect_left(self._told, (place, Span(0, 0)))]
        return told[-1][1] if told and other < 0 and noun != "investigation" else None

    def _of_it(self, link: Link) -> Span | None:
        """The outlet whose report “it” is: the report that the sentence before is about, or what it says."""
        anchor, number = link.anchor[0], self._scene.number(link.anchor[0].start)
        if link.cue is None or not number or not _TELLS.fullmatch(self._scene.words(link.cue)):
            return None
        before = self._scene.sentences[number - 1]
        text = self._scene.text
        spoken = (one for pattern in (_AGAIN, _OF_B) for one in pattern.finditer(text, before.start, min(before.end, anchor.start)))
        about = next((one for one in spoken if _AT_START.fullmatch(text, before.start, one.start()) or _SAYS.match(text, one.end())), None)
        if about is None:
            return None
        return self._publisher(about.start(), about["noun"].lower()) if about.re is _AGAIN else self._outlet_of(about, before.end)
