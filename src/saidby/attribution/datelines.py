"""Wire copy: the agency that a slug or a byline names, and the article's own-voice text, which is then the agency's.

"MOSCOW, March 12 (Reuters) – …", "/TASS/.", "INTERFAX – …", "Pune, Aug 3 (PTI): …". What others say in the copy is theirs and gets no
hop for the agency; every sentence in the copy's own voice is a statement of the agency, relayed by the outlet that prints it.
"""

import re
from collections.abc import Sequence

from saidby.attribution.chains import Draft, Link
from saidby.attribution.outlets import Outlets
from saidby.attribution.scene import Scene
from saidby.types import Article, Span

_PLACE = r"(?:[A-ZÀ-Þ][\w’'.-]*(?:[ /-](?:[A-ZÀ-Þ]|(?:de|la|of|el|al|and|upon|sur)\b)?[\w’'.-]*){0,4})"
_DATE = r"(?:\w{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \w{3,9}\.?(?: \d{4})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_LEAD = rf"(?:(?:{_PLACE}(?:, {_PLACE})?|{_DATE})(?:[,.]? ?{_DATE})?[,.]? )"
_AGENCY = r"(?P<agency>[A-ZÀ-Þ][\w’'&.-]*(?: [A-ZÀ-Þ][\w’'&.-]*){0,4})"
_SLUGS = (
    re.compile(rf"{_LEAD}?\({_AGENCY}(?:/[^()]*)?\)\s*(?:[-–—]{{1,3}}|:)\s+"),
    re.compile(rf"{_LEAD}(?:[-–—]{{1,2}} )?\({_AGENCY}(?:/[^()]*)?\)\.?\s+(?=[A-ZÀ-Þ“\"])"),
    re.compile(rf"{_LEAD}?/{_AGENCY}/\s*[.:–—-]*\s+"),
)
_BARE = (
    re.compile(rf"{_LEAD}?{_AGENCY}\s*[-–—]{{1,2}}\s+"),
    re.compile(rf"{_LEAD}{_AGENCY}:\s+"),
)
"""Slugs without brackets: what stands there may as well be a place, so the name must be known for an agency's."""
_BETWEEN_DASHES = re.compile(
    rf"(?=[A-ZÀ-Þ]{{3}})(?:[A-ZÀ-Þ’' -]+(?:, [^–—]{{2,24}}?)?) ?[–—-]{{1,2}} (?!\w+day\b){_AGENCY} [–—-]{{1,2}} (?=[A-ZÀ-Þ“\"])"
)
"""A place in capitals, then a name between two dashes."""
_WIRE_NAME = re.compile(r"(?i)(?:press|news|wire|agency|tass|fax|reuters)\b|press$")
_BYLINE = re.compile(
    r"(?:By |From )?(?:the )?(?P<agency>[A-Z][\w’'&. -]+?)(?: (?:staff|reporters?|correspondents?|wire))?\.?", re.IGNORECASE
)
_AGENCIES = frozenset(
    {
        "AP", "The Associated Press", "Associated Press", "Reuters", "AFP", "Agence France-Presse", "TASS", "Interfax", "Xinhua", "PTI",
        "Press Trust of India", "ANI", "IANS", "UPI", "United Press International", "dpa", "DPA", "PA", "PA Media", "Press Association",
        "ANSA", "EFE", "Kyodo", "Kyodo News", "Yonhap", "AAP", "RIA Novosti", "Anadolu Agency", "Bernama", "Antara", "NAN", "SAPA",
        "Ukrinform", "Belga", "APA", "CNA", "Canadian Press", "The Canadian Press", "CNN Wire",
    }
)  # fmt: skip
"""Agencies whose name on a byline makes the article their copy; a slug needs no list."""
_FIRST = 3
"""A slug stands in one of so many first paragraphs; a byline or a dateline of the paper's own may come before."""
_LAST_STOP = re.compile(r"[.…]?[\s]*$")
_SENTENCE = re.compile(r"(?:[^\W\d_]{2,}\b.*?){4}", re.DOTALL)
"""At least four words of letters: "6:05 p.m." tells nothing."""
_NO_SENTENCE = re.compile(
    r"[@#]|[“”\"]|.*(?:https?://|pic\.twitter\.com|\w@\w)|.*:\s*$|.*\b(?:condition of anonymity|contributed to this (?:report|story))\b",
    re.DOTALL,
)
"""What is no sentence of the agency's: a post, a quotation, an address, what only introduces."""


def agency_of(article: Article, outlets: Outlets) -> Span | None:
    """Return where an article names the agency whose copy it is; ``None`` for the outlet's own work, and for an agency's own page."""
    paragraphs = [block.span for block in article.blocks if block.kind == "paragraph"]
    slugs = (slug for span in paragraphs[:_FIRST] if (slug := slug_in(article.text, span, outlets)))
    bylines = (name for block in article.blocks if block.kind == "byline" and (name := _in_byline(article.text, block.span)))
    found = next((Span(*slug.span("agency")) for slug in slugs), None) or next(bylines, None)
    return found if found and not _same(found.of(article.text), article.outlet) else None


def slug_in(text: str, paragraph: Span, outlets: Outlets) -> re.Match[str] | None:
    """Match the slug that a paragraph begins with."""
    found = next((m for slug in _SLUGS if (m := slug.match(text, paragraph.start, paragraph.end))), None)
    if found:
        return found if not re.fullmatch(r"[RDI]-.*", found["agency"]) else None
    if twice := _BETWEEN_DASHES.match(text, paragraph.start, paragraph.end):
        return twice
    bare = (m for slug in _BARE if (m := slug.match(text, paragraph.start, paragraph.end)))
    return next((m for m in bare if outlets.exactly(m["agency"]) or (m["agency"].isupper() and _WIRE_NAME.search(m["agency"]))), None)


def _in_byline(text: str, byline: Span) -> Span | None:
    found = _BYLINE.fullmatch(byline.of(text).strip())
    if not found or found["agency"] not in _AGENCIES:
        return None
    start = text.index(found["agency"], byline.start)
    return Span(start, start + len(found["agency"]))


def _same(agency: str, outlet: str | None) -> bool:
    """Tell whether an outlet is the agency itself ("AP", "AP News"; "TASS")."""
    bare = re.sub(r"(?i)^the ", "", agency).lower()
    name = re.sub(r"(?i)^the ", "", outlet or "")
    initials = "".join(word[0] for word in re.findall(r"\b[A-Z]\w*", name)).lower()
    return bare in {*name.lower().split(), name.lower(), initials}


def own_voice(article: Article, agency: Span | None, made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Return a draft for each sentence of the agency's copy in which nobody else is cited.

    Args:
        article: the article.
        agency: where it names the agency, or ``None``: then there are none.
        made: the drafts that were found.
        scene: its sentences.
    """
    if agency is None:
        return []
    taken = [span for draft in made for span in spans_of(draft)]
    free = (sentence for sentence in scene.sentences if not any(sentence.meets(span) for span in taken))
    copy = (without_slug(article.text, span, scene) for span in free if any(p.holds(span) for p in scene.paragraphs))
    return [Draft((span,), (Link((agency,), None, rule="dateline"),), SURE) for span in copy if is_told(span.of(article.text))]


def is_told(words: str) -> bool:
    """Tell whether the words are a sentence of somebody's own."""
    return _SENTENCE.search(words) is not None and _NO_SENTENCE.match(words) is None


SURE = 0.9
"""How sure it is that a sentence of wire copy without attribution is the agency's own word."""


def spans_of(draft: Draft) -> list[Span]:
    """Return every span that a draft takes: its content, and the names and cues of its links."""
    return [*draft.content, *(span for link in draft.links for span in (*link.anchor, *([link.cue] if link.cue else [])))]


def without_slug(text: str, sentence: Span, scene: Scene) -> Span:
    """Return a sentence without the slug that it begins with, and without its full stop."""
    slug = slug_in(text, sentence, scene.outlets)
    start = slug.end() if slug else sentence.start
    stop = _LAST_STOP.search(text, start, sentence.end)
    return Span(start, max(start, stop.start() if stop else sentence.end))
