"""Which names an article itself shows to be outlets: by how the network of names reads them, and by what is said of them.

"Ledgerline" is on no list, but who "told Ledgerline" something, told it to an outlet.
"""

import re
from collections import defaultdict
from typing import Final

from saidby.attribution.gender import is_given
from saidby.attribution.names import Name, Names
from saidby.attribution.nouns import listed, section_of
from saidby.attribution.outlets import PLATFORMS, outlets_in

SURE = 0.6
"""So sure the network must be of a name's best mention; the others must not speak against it."""
_LIKELY = 0.3
"""So sure it must be where the article goes on about "the paper", or about "its readers"."""
_AGAIN = re.compile(
    r"\b[Tt]he (?:paper|newspaper|magazine|tabloid|broadcaster|radio station|news site|daily|weekly)\b(?! (?:that|which|of|industry|by))|"
    r"\b[Ii]ts (?:headline|front page|publisher|editor|editor-in-chief|readers|listeners|viewers|reporters?|journalists?|columnists?|"
    r"newsroom)\b"
)
_TOLD = re.compile(
    r"(?:\b(?:told|telling|interview(?:ed)? (?:with|by|to)|(?:spoke|speaking|spoken|talked|talking) (?:to|with)|"
    r"(?:comments?|remarks?|statement|quotes) to|(?:seen|obtained|reviewed|viewed|first reported|published|reported|carried) by|"
    r"(?:report|story|article|investigation) (?:by|in|from)|(?:editor|columnist|correspondent|reporter) (?:of|at|for|with))) (?:the )?$"
)
"""What stands before an outlet's name, and hardly before the name of another organisation that is no body of a state."""
_HELD_IN = re.compile(
    r"\b(?:briefing|rally|meeting|conference|hearing|ceremony|speech|summit|gathering|crowd|congregation|reporters|journalists|talks) in $"
)
"""Before the place where people gather to hear something ("told a briefing in Vesk"), which is not whoever hears it."""
_BODIES = listed("body") | listed("place")
_BRACKETED = re.compile(r"[A-Z][a-z]\w+(?: (?:of|and|the|for|on) (?:the )?)?(?: [A-Z][a-z]\w+)+ \(\s*$")
_BEFORE: Final = 24
"""Characters in which that stands."""
_WORD_END = re.compile(r"(?:[-.]?\w+)*")
_ACRONYM = re.compile(r"[A-Z][A-Z&.]{1,7}")


def taught(text: str, names: Names) -> frozenset[str]:
    """Return the names that the article shows to be outlets'."""
    seen: dict[str, list[Name]] = defaultdict(list)
    for name in names.all:
        seen[_whole(name, text)].append(name)
    by_name = frozenset(words for words, mentions in seen.items() if _is_outlet(words, mentions, text))
    return by_name | _by_what_they_do(text, names)


_NAME = r"(?P<name>[A-ZÀ-Þ][\w&.-]*\w(?: [A-ZÀ-Þ0-9][\w&.-]*\w){0,3})"
_A_PIECE = (
    r"(?:[\w-]+ )?(?:scoop|exclusive|revelation|piece|report|reports|story|article|account|line|tale|item|splash|column|editorial|"
    r"investigation|interview|coverage|correction|leader)"
)
_DOES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        # whose it is
        rf"(?:\b[Tt]he )?{_NAME}(?:[’']s|(?<=s)[’']) (?:own |[a-z]+ )?(?:scoop|exclusive|splash|front page|front-page|newsroom|masthead|"
        rf"readers|"
        r"listeners|viewers|subscribers|(?:morning|evening|nightly|noon|hourly|late|early|Sunday|lunchtime|weekend) "
        r"(?:bulletin|broadcast|edition|news|show|programme)|"
        r"(?:editor|columnist|sub-editor|city editor|political editor|reporter|correspondent|sports desk|news desk|lobby team|"
        r"letters page))\b",
        rf"\b[Tt]he {_NAME}[’']s? (?:line|story|report|account|piece|article|item|revelation) (?:that|about|of|on|was|is)\b",
        # what is in it, or by it
        rf"\b(?:an?|the|its|earlier|recent|another) (?:[\w-]+ )?(?:scoop|exclusive|piece|splash|editorial|story|article|column) (?:in|"
        rf"by|from|on) "
        rf"(?:[Tt]he )?(?:rival |weekly |daily |local )?{_NAME}\b",
        rf"\b[Tt]he rival {_NAME}\b(?=[^.\n]{{0,40}} (?:report|reported|wrote|writes|that|said|says|carried)\b)",
        # what it does
        rf"\bwhat (?:[Tt]he )?{_NAME} (?:has |had )?(?:first )?(?:reported|carried|written|printed|published|broadcast|aired)\b",
        rf"(?:\b[Tt]he )?{_NAME} (?:has |had )?(?:first |also |exclusively )?(?:reported|revealed|wrote|writes|reports|learnt|learned|"
        rf"claimed|"
        r"disclosed)\b[^.;\n]{0,160},? (?:on the word of|on the strength of|citing|quoting|referring to|with reference to|"
        r"on the basis of)\b",
        rf"\b(?:Citing|Quoting|Referring to|With reference to) [^.;:“”\"\n]{{3,120}}, (?:the )?{_NAME} (?:has |had |also )?(?:said|says|"
        rf"reported|"
        r"reports|wrote|writes|claimed|claims)\b",
        rf"(?:\b[Tt]he )?{_NAME} told (?:its |their )?(?:readers|listeners|viewers|subscribers)\b",
        rf"(?:\b[Tt]he )?{_NAME} (?:has|had) it (?:from|on)\b",
        rf"(?:\b[Tt]he )?{_NAME},? (?:who|which|that) (?:broke|first reported|first published|first revealed)\b",
        rf"[, ](?:[Tt]he )?{_NAME} (?:has |had )?(?:printed|aired|carried|broadcast|ran) (?:an?|the|its) {_A_PIECE}\b",
    )
)
"""What only news organisations do, or persons so seldom that a name must look like a person’s for it."""
_TALKED_TO = re.compile(
    rf"\b(?:[Ii]n (?:(?:brief|exclusive|written|short|recent|earlier) )?(?:remarks|comments|quotes) to|[Ii]n an interview (?:with|to)|"
    rf"[Tt]alking to|"
    rf"[Ss]peaking to|[Qq]uoted (?:in|by)|[Ii]nterviewed (?:in|by|on)|reporters from(?: both)?) (?:[Tt]he )?{_NAME}\b"
)
"""Behind these stands an outlet, or a person of whom the article says more."""
_HEARD = re.compile(
    r"\b(?:(?:described|narrated|recounted|related|revealed|confided|disclosed|explained|complained|admitted|confessed|quipped|joked|"
    r"boasted|"
    r"remarked|lamented|confirmed|insisted|summed up|spoke|talked)(?: [\w’'-]+){0,6}?|"
    r"(?:[Cc]alls?|[Ll]etters?|[Nn]otes?|[Mm]essages?|[Ee]-?mails?|[Tt]exts?|[Cc]hats?|[Cc]onversations?)(?: [a-z]+){0,3}) (?:to|with|for) "
    rf"(?:the )?{_NAME}(?=[.,:;]| that\b| how\b| on\b| last\b| about\b)"
)
"""Behind these stands whoever hears something: an outlet, if nothing says that it is a person or another body."""
_JOINED = re.compile(
    r"(?:[Tt]he )?(?P<one>[A-ZÀ-Þ][\w&.-]*\w(?: [A-ZÀ-Þ0-9][\w&.-]*\w){0,3})(?:,? and|,? working(?: together| jointly)? with|"
    r",? together with|"
    r",? with|,? jointly with) (?:its (?:[a-z-]+ )?(?:partner|rival|sister paper|sister title|stablemate|sister station) |the rival )?"
    r"(?:the )?(?P<other>[A-ZÀ-Þ][\w&.-]*\w(?: [A-ZÀ-Þ0-9][\w&.-]*\w){0,3}),? "
    r"(?:(?:have|has|had|jointly|both|together|which|who|first) )*"
    r"(?:reported|report|revealed|reveal|found|disclosed|disclose|published|traced|established|say|said they|broke|obtained|seen|"
    r"learned|learnt)\b"
)
"""Two that report together: who is joined with an outlet is one."""


_TOLD_SITE = re.compile(r"(?<=\btold )(?:[A-Z][\w-]*)(?:\.[a-z]{2,4}){1,2}\b(?!\.?\w)")
"""The address of a site that is told something ("told Skarnline.example")."""


def _by_what_they_do(text: str, names: Names) -> frozenset[str]:
    """The names that do in the text what news organisations do, and that nothing else explains."""
    does = {_bare(found["name"]) for rule in _DOES for found in rule.finditer(text)}
    talked = {found["name"] for found in _TALKED_TO.finditer(text)}
    heard = {found["name"] for found in _HEARD.finditer(text)}
    sure = {name for name in heard if _is_nothing_else(name, text, names)}
    sure |= {name for name in does if _may_be_outlet(name, text, names, firm=True)}
    sure |= {name for name in talked if _may_be_outlet(name, text, names, firm=False)}
    known = outlets_in(text, frozenset(sure))
    for found in _JOINED.finditer(text):
        pair = (_bare(found["one"]), found["other"])
        if any(map(known.named, pair)):
            sure |= {name for name in pair if _may_be_outlet(name, text, names, firm=True)}
    return frozenset(sure) | {found[0] for found in _TOLD_SITE.finditer(text)}


def _bare(name: str) -> str:
    """A name without the word that begins its sentence."""
    return _BEGINS.sub("", name)


_BEGINS = re.compile(r"^(?:The|A|An|As|But|And|In|On|Both|When|While|After|Then|For) (?=[A-ZÀ-Þ])")
_NO_OUTLET = re.compile(
    r"^(?:The|A|An|He|She|It|They|We|I|His|Her|Its|Their|That|This|Who|What|Last|Another|Mr|Mrs|Ms|Dr|Congress|Parliament|Police|"
    r"Prosecutors?|Officials?|Sources?|Reporters|Judge|Court)\b"
)


def _may_be_outlet(name: str, text: str, names: Names, firm: bool) -> bool:
    """Tell whether nothing speaks against a name’s being an outlet’s.

    ``firm`` if it does what only outlets do: then a single name may look like a person’s, unless the article names that person in full.
    """
    if (
        len(name) < 2
        or name in PLATFORMS
        or _ACRONYM.fullmatch(name)
        or _NO_OUTLET.match(name)
        or _ends_like_body(name)
        or _is_surname(name, text, names)
    ):
        return False
    seen = [known for known in names.all if _same_or_within(known.span.of(text), name)]
    if not seen:
        return firm
    best = max(seen, key=lambda known: known.sure)
    if best.kind == "place" or (best.kind == "person" and (" " in name or not firm)):
        return best.sure < _DOUBTFUL
    return True


def _is_nothing_else(name: str, text: str, names: Names) -> bool:
    """Tell whether the network takes a name for an outlet’s or for none at all."""
    kinds = {known.kind for known in names.all if _same_or_within(known.span.of(text), name) and known.sure > _NOTHING}
    return kinds <= {"outlet"} and _may_be_outlet(name, text, names, firm=True) and section_of(name.rsplit(maxsplit=1)[-1]) is None


_NOTHING = 0.3
_DOUBTFUL = 0.6
"""Below this the network’s kind of a name says little."""


def _ends_like_body(name: str) -> bool:
    return any(word in _BODIES for word in re.findall(r"\w+", name))


def _is_surname(name: str, text: str, names: Names) -> bool:
    """Tell whether a name is a given name, or the last part of a person’s that the article gives in full."""
    if " " in name:
        return is_given(name.split(maxsplit=1)[0])
    last = re.compile(rf"\b[A-ZÀ-Þ][a-zß-ÿ’'.-]+ {re.escape(name)}\b")
    full = any(known.kind == "person" and known.span.of(text).endswith(" " + name) for known in names.all)
    titled = re.search(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Judge|Captain|Sgt|President|Senator|Minister|Mayor)\.? {re.escape(name)}\b", text)
    given = any(is_given(found[0].split()[0]) for found in last.finditer(text))
    return full or given or titled is not None or is_given(name)


def _same_or_within(words: str, name: str) -> bool:
    return words == name or words.endswith(" " + name) or name.endswith(" " + words)


def _whole(name: Name, text: str) -> str:
    """The words of a name with the whole of its last one ("Tribune-Echo")."""
    found = _WORD_END.match(text, name.span.end)
    return text[name.span.start : found.end() if found else name.span.end]


def _is_outlet(words: str, mentions: list[Name], text: str) -> bool:
    if _is_defined(words, mentions, text) or not words[:1].isupper() or words in PLATFORMS:
        return False
    if any(_HELD_IN.search(text, max(0, name.span.start - _BEFORE), name.span.start) for name in mentions):
        return False
    for_it = sum(name.sure for name in mentions if name.kind == "outlet")
    against = sum(name.sure for name in mentions if name.kind != "outlet")
    best = max((name.sure for name in mentions if name.kind == "outlet"), default=0.0)
    again = best >= _LIKELY and for_it >= against and _AGAIN.search(text) is not None and not is_given(words.split(maxsplit=1)[0])
    bodies = (name for name in mentions if name.kind in ("organisation", "outlet"))
    return again or (best >= SURE and for_it >= against) or any(_is_told(name, text) for name in bodies)


def _is_defined(words: str, mentions: list[Name], text: str) -> bool:
    """Tell whether the name is the acronym of a body that is named in full before it: "the National Vaccine Agency (NVA)"."""
    return _ACRONYM.fullmatch(words) is not None and any(_BRACKETED.search(text, max(0, n.span.start - 40), n.span.start) for n in mentions)


def _is_told(name: Name, text: str) -> bool:
    """Tell whether an organisation that is no body of a state or a firm by its noun is told something, or publishes it."""
    before = text[max(0, name.span.start - 40) : name.span.start]
    words = name.span.of(text)
    if before.endswith("the ") and _ACRONYM.fullmatch(words):
        return False  # "told the NTB" is as often a body of the state
    return _TOLD.search(before) is not None and not any(word in _BODIES for word in re.findall(r"\w+", words))
