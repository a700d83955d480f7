"""The profile of an unnamed source: how the text describes it, how near it is said to be to the matter, how many, how specific."""

import re
from collections.abc import Sequence
from typing import Literal

from saidby.attribution.anonymity import reason
from saidby.attribution.kinds import PRONOUN
from saidby.attribution.nouns import listed, section_of
from saidby.attribution.offices import Office, bare_words, office_of
from saidby.attribution.places import lore_of
from saidby.attribution.scene import Scene
from saidby.types import Profile, Span, Spans

Specificity = Literal["none", "group", "institution", "access"]

_NUMBER = re.compile(
    r"(?i)^(?:(?:the|these|those|at least|about|more than|nearly|some|as many as|another|other|all|only|his|her|its|their|up to|around) )*"
    r"(?P<number>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|several|multiple|"
    r"a (?:couple|pair|trio|handful|dozen|number)|half a dozen|dozens|scores|hundreds|\d+)\b"
)
_MATTER = r"(?:[^,;.“”()—–]|(?<=\d)[,.](?=\d))"
_PROXIMITY = re.compile(
    r"(?i)\b(?P<words>(?:(?:very |particularly |intimately |directly |closely |deeply |personally )?"
    r"(?:close to|familiar with|acquainted with|briefed (?:on|about|by)|privy to|aware of|involved (?:in|with)|knowledgeable (?:about|"
    r"of)|informed (?:about|of|on)|"
    r"apprised of|connected (?:to|with)|near to|in contact with|in touch with)|"
    r"with (?:[\w-]+,? (?:and )?){0,3}?(?:knowledge of|knowledge about|access to|insight into|information (?:on|about)|understanding of|"
    r"familiarity with|ties to|links to|experience of)|"
    r"in the know|in the room|in attendance|on the inside|present (?:at|in|during|when)|(?:who|that|which) (?P<clause>(?:was|were|is|are|"
    r"had been|has been|have been|has|have|had|attended|witnessed|saw|heard|"
    r"watched|took part|takes part|participated|participates|helped|helps|sat|sits|worked|works|handled|drafted|overheard|joined|read|"
    r"reads|received|wrote|reviewed|viewed|examined|studied|seen|"
    r"knows?|knew|negotiated|negotiates|advises|advised|spoke with|speaks with|met|carried|loaded|drove|guarded|signed|counted|"
    r"inspected)\b))"
    rf"{_MATTER}*)"
)
_NO_NEARNESS = re.compile(
    r"(?i)^(?:not|who (?:(?:was|were|is|are|had|has|have|did|does|do)(?: been)?(?: not|n’t|n't)\b|(?:is|are|was|were) (?:un|now|then|"
    r"also|themselves|himself|herself|\d|\w+ed not)|"
    r"(?:asked|spoke|declined|requested|refused|wanted|feared|fears)))"
)
_PRESENT = re.compile(
    r"(?i)\b(?:who|that) (?:(?:was|were|is|had been|has been|have been)(?: also| both| all)? (?:present|in|at|there|inside|on|aboard|"
    r"among|part of|standing|sitting)|"
    r"(?:had |have |has )?(?:attended|witnessed|saw|seen|heard|overheard|watched|took part|taken part|participated|helped|sat|worked on|"
    r"handled|drafted|joined|read|received|wrote|"
    r"written|negotiated|met|carried|loaded|drove|guarded|signed|counted|inspected|survived|escaped from|"
    r"(?:served|worked|was|were) (?:on|at|in|aboard|there|inside)))|\bpresent (?:at|in|during)|in the room|in attendance|"
    r"\b(?:attending|witnessing) the"
)
_VAGUE = listed("vague")
_EMPTY = listed("empty")
_OFFICE_OF_PLACE = listed("office of place")
_OF_BODY = re.compile(r"\bof (?:[\w’'-]+ ){0,3}(?P<noun>[\w-]+)$")


def profile(descriptor: Span, mentions: Sequence[Spans], office: Office, scene: Scene) -> Profile:
    """Gather the profile of an unnamed source.

    Args:
        descriptor: its fullest mention.
        mentions: all its mentions.
        office: what the descriptor says that it is.
        scene: the text.
    """
    words = descriptor.of(scene.text)
    near = proximity(descriptor, scene)
    why, is_formula = reason(mentions, scene)
    return Profile(
        descriptor=words,
        proximity=near,
        number=_number(words),
        reason=why,
        formula=is_formula,
        specificity=_highest([words, *_said_so(mentions, scene)], near, office, scene),
    )


_LADDER: tuple[Specificity, ...] = ("none", "group", "institution", "access")


def _said_so(mentions: Sequence[Spans], scene: Scene) -> list[str]:
    """What else the source is called, without pronouns."""
    words = (" ".join(span.of(scene.text) for span in mention) for mention in mentions)
    return [one for one in words if not PRONOUN.fullmatch(one)]


def _highest(called: Sequence[str], near: str | None, office: Office, scene: Scene) -> Specificity:
    """The highest step that one of the source's descriptions reaches ("a source close to …" is later "the ministry source")."""
    lore = lore_of(scene)
    steps = [specificity(words, near if not k else None, office if not k else office_of(words, lore)) for k, words in enumerate(called)]
    return max(steps, key=_LADDER.index)


def _number(words: str) -> str | None:
    found = _NUMBER.match(words)
    return re.sub(r"(?i)^a (?!number|handful|dozen)", "", found["number"]) if found else None


def proximity(descriptor: Span, scene: Scene) -> str | None:
    """The words that claim nearness, in the descriptor or right behind it ("a banker, familiar with the sale, said")."""
    if found := _claim(descriptor.of(scene.text)):
        return found
    behind = re.compile(r",? (?=(?:very |closely |directly )?(?:who\b|close to|familiar|with |briefed|privy|in the know|present))").match(
        scene.text, descriptor.end, scene.sentence(descriptor).end
    )
    if not behind:
        return None
    rest = scene.text[behind.end() : scene.sentence(descriptor).end]
    near = _PROXIMITY.match(rest)
    return _until_verb(_claim(near["words"]) or "") or None if near else None


def _claim(words: str) -> str | None:
    """The first claim of nearness in some words."""
    for found in _PROXIMITY.finditer(words):
        claim = found["words"].strip()
        if _NO_NEARNESS.match(claim) or words[: found.start()].rstrip().endswith((" not", "un")):
            continue
        if found["clause"] and not (_PRESENT.search(claim) or _NEAR_CLAUSE.search(claim)):
            continue
        return _without_request(claim)
    return None


_NEAR_CLAUSE = re.compile(
    r"(?i)\b(?:briefed|familiar|close to|knowledge|knows|knew|involved|aware|works? (?:for|with|closely)|worked|advis|access|dealings|"
    r"contact|seen|read|heard|reviewed|viewed|examined|studied)\b"
)
_REQUEST = re.compile(
    r"(?i)(?:,| and| but| who| speaking)* (?:who )?(?:asked|spoke|speaking|requested|declined|was not authori|were not authori|is not "
    r"authori|wished|did not want)\b.*$"
)


def _without_request(claim: str) -> str:
    return _REQUEST.sub("", claim).strip(" ,")


def _until_verb(claim: str) -> str:
    """A claim that runs on into the sentence, up to its verb of saying."""
    return re.split(r",? (?:said|says|told|added|confirmed|claimed|denied|also|has said|have said)\b", claim)[0].strip(" ,")


def specificity(words: str, near: str | None, office: Office) -> Specificity:
    """How specific a description is, on the ladder none < group < institution < access."""
    if _PRESENT.search(words) or (near and _PRESENT.search(near)):
        return "access"
    if office.organisation or _of_place(office) or _of_body(office) or _OUTLETS_OWN.match(words) or (near and _near_a_body(near)):
        return "institution"
    return "none" if _is_vague(words) else "group"


_OUTLETS_OWN = re.compile(
    r"(?i)^(?:the|a|this|that|one) (?:[\w-]+ )?(?:newspaper|paper|magazine|station|broadcaster|agency|network|channel|website|"
    r"party)(?:’s|'s) "
)


def _of_place(office: Office) -> bool:
    return bool(office.location and office.role and office.role.split()[-1].lower() in _OFFICE_OF_PLACE)


def _near_a_body(near: str) -> bool:
    """Tell whether whoever is near is near a body: "close to the state administration", not "close to the talks"."""
    found = _CLOSE_TO.match(near)
    return bool(found) and section_of((found or {"noun": ""})["noun"].lower()) in ("organisation", "bodies")


_CLOSE_TO = re.compile(r"(?i)^(?:\w+ )?(?:close|near) to (?:the |its |their |his |her )?(?:[\w’'-]+ ){0,4}?(?P<noun>\w+)$")


def _of_body(office: Office) -> bool:
    """Tell whether the role itself names its body ("clerk of courts")."""
    found = _OF_BODY.search(office.role or "")
    return bool(found) and section_of((found or {"noun": ""})["noun"]) in ("organisation", "bodies")


def _is_vague(words: str) -> bool:
    bare = bare_words(words).split() or [words.lower()]
    head = [word.lower() for word in _before_link(bare)]
    if PRONOUN.fullmatch(words):
        return False
    return bool(head) and head[-1] in _VAGUE and all(word in _EMPTY or word in _VAGUE for word in head[:-1]) and not _ordinal(words)


def _ordinal(words: str) -> bool:
    """Tell whether a source is one of a group told before ("A third", "one of them")."""
    return re.match(r"(?i)(?:an?|the) (?:first|second|third|fourth|fifth)$|one of (?:them|those|these)", words) is not None


def _before_link(words: list[str]) -> list[str]:
    cut = next(
        (
            k
            for k, word in enumerate(words)
            if k and word.lower() in ("of", "at", "for", "with", "in", "from", "inside", "within", "near", "on", "to")
        ),
        len(words),
    )
    return words[:cut]
