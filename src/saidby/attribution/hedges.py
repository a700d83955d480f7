"""Hedges: the words by which a speaker leaves open whether it is so."""

import re
from typing import Final

from saidby.types import Span, Spans

_THOUGHT: Final = (
    r"(?:is|are|was|were|been|be|[’']s|[’']re)(?: \w+ly| also| now| still| not)? "
    r"(?:believed|thought|understood|said|reported|rumou?red|alleged|presumed|assumed|suspected|feared|considered likely) to"
)
_ABLE: Final = r"(?:see|hear|feel|smell|taste|remember|understand|hardly|barely|scarcely|afford|always|only just|no longer|never)\b"
"""After "could": what one was able to do."""
_WORDS: Final = re.compile(
    r"(?i)\b(?:"
    # "Could not" tells what was impossible; "may not" still leaves it open.
    rf"could(?! not\b|n[’']t| (?:you|we|I)\b| (?:\w+ly )?{_ABLE})|may\b(?![’'])|might(?! of\b| and main\b)|"
    r"possibly|perhaps|maybe|probably|probable|likely|unlikely|conceivably|arguably|ostensibly|apparently|reportedly|allegedly|supposedly|"
    r"presumably|purportedly|seemingly|potentially|reputedly|seem(?:s|ed|ing)? to|seems?|seemed|appear(?:s|ed|ing)? to|"
    r"(?<=\bit )appear(?:s|ed)|appear(?:s|ed)(?= (?:that|likely|unlikely|set|certain)\b)|"
    r"(?:in|by) all (?:likelihood|probability)|as far as (?:we|I|anyone) (?:know|knew|can tell|could tell)|to (?:my|our|"
    r"the best of my|the best of our) knowledge|"
    r"(?<=\bit is )possible(?= that\b)|(?<=\bit was )possible(?= that\b)|(?<=\bit[’']s )possible(?= that\b)|"
    r"(?<=\ban )apparent|(?<=\bthe )apparent|(?<=\bthe )supposed|(?<=\ba )supposed|"
    r"alleged(?= (?!that\b|the\b|in\b|he\b|she\b|they\b|it\b)[\w-]+)|rumou?red(?! to\b)|unconfirmed|purported|putative|so-called|"
    rf"suspected(?= (?!that\b|the\b|he\b|she\b|they\b|it\b|him\b|her\b|them\b|of\b)[\w-]+)|{_THOUGHT}"
    r")(?!\w)"
)
_ABILITY: Final = re.compile(
    r"(?i)\b(?:all|what|whatever|everything|everyone|anything|wherever|best|far|hard|fast|much|many|soon) (?:as )?(?:he|she|it|they|"
    r"we|you|I) \Z|\bso (?:that )?(?:[\w’'-]+ ){1,3}\Z"
)
_FORCE: Final = re.compile(r"(?i)\b(?:the|his|her|its|their|our|military|economic|financial|industrial|naval|all|own|full) \Z")
_DATE_BEFORE: Final = re.compile(
    r"(?i)\b(?:in|of|last|next|this|since|until|till|by|from|early|mid|late|through|between|during|before|after|every|each|to|"
    r"\d+(?:st|nd|rd|th)?)[ -]\Z"
)
_DATE_BEHIND: Final = re.compile(r" (?:\d|Day\b|’s\b|'s\b)|[’']s|-\w")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:\n]\s*|[“\"‘'«„(]\s*)\Z")
_NAMED_BEHIND: Final = re.compile(r",| (?:said|says|told|is|was|were|are|has|had|will|would|and|or|did|does|do|–|-)\b")
_NAME_BEFORE: Final = re.compile(
    r"(?:\b(?:Theresa|Brian|James|Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Minister|President|Mayor|Ms\.|Mr\.|Mrs\.)) \Z"
)


def hedges(text: str, content: Spans, inner: Spans) -> Spans:
    """Return the hedges of some content, without those of the contents ``inner`` that are nested in it."""
    found = (match for span in content for match in _WORDS.finditer(text, span.start, span.end))
    spans = (Span(match.start(), match.end()) for match in found if _hedges(match))
    return tuple(span for span in spans if not any(part.holds(span) or _marks(text, span, part) for part in inner))


def _marks(text: str, hedge: Span, inner: Span) -> bool:
    """Tell whether "is thought to" is the cue of what follows it, as a statement of its own."""
    return text[hedge.end - 3 : hedge.end] == " to" and " " in text[hedge.start : hedge.end - 3] and 0 <= inner.start - hedge.end <= 1


def _hedges(match: re.Match[str]) -> bool:
    """Tell whether a word that can hedge does so here."""
    before, word = match.string[max(0, match.start() - 40) : match.start()], match[0].lower()
    if word == "may":
        return not _is_month(match, before)
    if word == "might":
        return not _FORCE.search(before)
    return not (word == "could" and _ABILITY.search(before))


def _is_month(match: re.Match[str], before: str) -> bool:
    """Tell whether it is the month or a name: "May" with a capital inside a sentence that is no headline, or with a date round it."""
    if match[0] != "May":
        return False
    behind = match.string[match.end() : match.end() + 12]
    if _DATE_BEHIND.match(behind) or _NAME_BEFORE.search(before):
        return True
    if _SENTENCE_START.search(before):
        return _NAMED_BEHIND.match(behind) is not None
    return _DATE_BEFORE.search(before) is not None or not _in_headline(before, behind)


def _in_headline(before: str, behind: str) -> bool:
    """Tell whether the words on both sides have capitals too ("Refinery May Close"), as in a headline."""
    return re.search(r"[A-Z][\w’'-]* \Z", before) is not None and re.match(r" [A-Z]", behind) is not None
