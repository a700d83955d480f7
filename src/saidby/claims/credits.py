"""The agency that an article credits: its slug, its byline, its last lines. Evidence of a copy, never proof.

"MERIDIAN CITY (North Wire) –", "By The Associated Press", "(With inputs from Meridian News Agency)", "Staff and agencies".
"""

import re
from typing import Final, NamedTuple

from saidby.types import Article, Block

_AGENCY = r"(?P<agency>(?:[Tt]he )?[A-ZÀ-Þ][\w’'&.-]*(?: (?:of |de )?[A-ZÀ-Þ][\w’'&.-]*){0,4})"
_SLUG = re.compile(
    rf"[^\n(“\"]{{0,60}}\({_AGENCY}(?:/[^()]{{0,40}})?\)\s*(?:[-–—]{{1,3}}|:)\s|[^\n/“\"]{{0,60}}/{_AGENCY.replace('agency', 'slashed')}/"
)
_BARE = re.compile(rf"(?:[^\n“\"]{{0,50}}?, )?{_AGENCY}\s*[-–—]{{1,2}}\s")
_WITH = re.compile(
    rf"(?:[Ww]ith|[Aa]dditional|[Ii]ncluding) (?:\w+ )?(?:inputs?|reporting|reports?|material|files?|contributions?) (?:from|by) {_AGENCY}"
)
_CONTRIBUTED = re.compile(rf"{_AGENCY} (?:staff )?contributed to this (?:report|story|article)")
_SOURCE = re.compile(rf"(?i:sources?|credit|via|text|copyright|©)(?: \d{{4}})?\s*[:–—-]?\s+{_AGENCY}\s*\.?$")
_SIGNED = re.compile(rf"[(—–-]\s?{_AGENCY}\)?\.?$")
_SOME = re.compile(
    r"(?i)\b(?:with (?:\w+ )?(?:agency|agencies|wire) (?:inputs?|reports?|copy)|(?:staff|reporters?|writers?) and (?:news )?agenc(?:y|ies)|"
    r"(?:from|by) (?:news |wire )?(?:agencies|wire (?:services|reports))|(?:news|wire) (?:agencies|services|reports))\b|^agencies$"
)
_WIRE = re.compile(r"(?:News|Press|Wire) (?:Agency|Service|Association|Trust)\b|\b(?:Wire|Newswire|Press)$")
_PICTURE = re.compile(r"(?i)\b(?:photos?|photographs?|pictures?|images?|getty|video|graphics?|illustration|pool)\b|[|/]")
"""What says that the line is about a picture."""
_SMALL: Final = frozenset({"of", "the", "de", "and"})
_FIRST: Final = 3
_LAST: Final = 3
_SHORT: Final = 160
"""Characters of a last paragraph that may be a credit."""


_IN_OUTLET: Final = (
    re.compile(r"(?P<paper>.+?)\s*\((?:via |from )?(?P<agency>[^()]+?)\s+(?:wire|copy|feed|syndication|news service)\)", re.IGNORECASE),
    re.compile(r"(?P<paper>.+?)\s+via\s+(?P<agency>.+)", re.IGNORECASE),
)
_BESIDE: Final = re.compile(r"(?P<paper>.+?)\s*\((?P<agency>[^()]+)\)")
_WIRES: Final = frozenset(
    name.casefold()
    for name in (
        "AP", "Associated Press", "Reuters", "AFP", "Agence France-Presse", "UPI", "PA", "Press Association", "PA Media", "dpa", "ANSA",
        "EFE", "TASS", "RIA Novosti", "Interfax", "Xinhua", "Kyodo", "Kyodo News", "Jiji", "Yonhap", "Anadolu Agency", "Bloomberg", "PTI",
        "ANI", "IANS", "AAP", "Canadian Press", "Belga", "Lusa", "Ukrinform", "BTA", "MTI", "CTK", "PAP", "Tanjug", "Antara", "Bernama",
    )
)  # fmt: skip
"""Agencies whose name beside an outlet's is a credit: "AP (Lakeside Courier)", "Lakeside Courier (Reuters)"."""


class Credit(NamedTuple):
    """What an article says of where its text is from.

    Attributes:
        agency: its name; ``None`` for agencies that are not named.
        words: those that say so.
    """

    agency: str | None
    words: str


def credit(article: Article, agencies: frozenset[str] = frozenset()) -> Credit | None:
    """Return the agency that an article credits with its text, or ``None``; an agency's own page credits nobody else.

    Args:
        article: the article.
        agencies: names of news organisations, for what a slug without brackets or a byline names.
    """
    found = _slug(article, agencies) or _byline(article, agencies) or _ending(article, agencies)
    return None if found is None or (found.agency and is_outlet(found.agency, article.outlet)) else found


def wire_of(outlet: str) -> str:
    """Return whose text an outlet carries, as far as its own name says so: "Channel 9 (North wire)" is North's; else the outlet itself."""
    told = next((found["agency"] for pattern in _IN_OUTLET if (found := pattern.fullmatch(outlet.strip()))), None)
    if told:
        return told
    beside = _BESIDE.fullmatch(outlet.strip())
    return next((name for name in beside.group("agency", "paper") if _bare(name) in _WIRES), outlet) if beside else outlet


def is_outlet(agency: str, outlet: str | None) -> bool:
    """Tell whether an agency is an outlet by name: "AP" is "AP News" and "The Associated Press"."""
    name, full = _bare(agency), _bare(outlet or "")
    initials = "".join(word[0] for word in full.split() if word not in _SMALL)
    return bool(full) and (name in (full, initials) or full in (f"{name} news", f"{name} news agency"))


def _slug(article: Article, agencies: frozenset[str]) -> Credit | None:
    for block in [block for block in article.blocks if block.kind == "paragraph"][:_FIRST]:
        start = block.span.of(article.text)[:140]
        if found := _SLUG.match(start):
            return Credit(found["agency"] or found["slashed"], found[0].strip())
        if (found := _BARE.match(start)) and _is_agency(found["agency"], agencies, listed=True):
            return Credit(found["agency"], found[0].strip())
    return None


def _byline(article: Article, agencies: frozenset[str]) -> Credit | None:
    lines = [article.byline or "", *(_words(article, block) for block in article.blocks if block.kind == "byline")]
    return next((found for line in lines if (found := _in_byline(line.strip(), agencies))), None)


def _in_byline(line: str, agencies: frozenset[str]) -> Credit | None:
    parts = [part.strip(" .") for part in re.split(r"[,|/·•]|\b(?:By|From|for|and|with)\b", line) if part.strip(" .")]
    named = next((part for part in parts if _is_agency(part, agencies)), None)
    return Credit(named, line) if named else Credit(None, line) if _SOME.search(line) else None


def _ending(article: Article, agencies: frozenset[str]) -> Credit | None:
    ends = [block for block in article.blocks if block.kind in ("paragraph", "furniture")][-_LAST:]
    lines = [_words(article, block).strip(" ()[]*") for block in ends if block.span.end - block.span.start <= _SHORT]
    return next((found for line in reversed(lines) if not _PICTURE.search(line) and (found := _in_ending(line, agencies))), None)


def _in_ending(line: str, agencies: frozenset[str]) -> Credit | None:
    if found := _WITH.search(line) or _CONTRIBUTED.search(line):
        return Credit(found["agency"], line)
    found = _SOURCE.match(line) or _SIGNED.search(line)
    if found and _is_agency(found["agency"], agencies):
        return Credit(found["agency"], line)
    return Credit(None, line) if _SOME.search(line) else None


def _words(article: Article, block: Block) -> str:
    return block.span.of(article.text)


def _is_agency(name: str, agencies: frozenset[str], listed: bool = False) -> bool:
    """Tell whether a name is an agency's: one that is known, or one that says so and need not be ``listed``."""
    bare = re.sub(r"^[Tt]he ", "", name)
    known = name in agencies or bare in agencies
    return known or (_WIRE.search(bare) is not None and (not listed or " " in bare))


def _bare(name: str) -> str:
    return re.sub(r"^the ", "", name.casefold().strip())
