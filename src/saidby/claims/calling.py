"""What an organisation or outlet is called, by the words that name it and by the rest of its article."""

import re
from typing import Final

from saidby.claims.organisations import organisation, owner_words
from saidby.types import Ledger, Source

_ARTICLE: Final = re.compile(r"^(?:[Tt]he|[Aa]n?) ")
_DESCRIBED: Final = re.compile(
    r"^.*\b(?:agency|newspaper|daily|weekly|tabloid|broadsheet|magazine|journal|broadcaster|channel|station|network|website|site|portal|"
    r"outlet|paper|publisher|company|firm|giant|maker|conglomerate|party|group|airline|bank|think[ -]tank|programme|program)\s+"
    r"(?=[A-ZÀ-Þ\d])"
)
"""A description before a name: "the Kordanian state agency" KorPress, "the oil giant" Norvik."""
_NOBODY: Final = re.compile(
    r"(?i)^(?:neither|either|both|every|each|no|not|another|several|some|many|most|any|all|other|various|multiple)\b"
)
_NOUNS: Final = (
    "union ministry department board commission committee authority court council institute institution foundation association federation "
    "league university college hospital inspectorate academy society museum church club trust parliament senate administration tribunal "
    "congress assembly secretariat directorate bureau confederation consortium alliance parish guild chamber"
)
_NOUN: Final = re.compile(rf"^(?:the|The|its|Its|their|Their) ({'|'.join(_NOUNS.split())})$")
_CAPITAL: Final = r"[A-ZÀ-Þ][\w’'-]*"


def called(source: Source, ledger: Ledger) -> str | None:
    """Return an organisation's name with its owner, where a mention has both; ``None`` where the article tells no name.

    "The ministry" alone is no name, but "the union" is the one body of the article that is called a Union, where it has one such alone.
    """
    words = [_bare(mention.of(ledger.article.text)) for mention in source.mentions]
    told = source.name or next((one for one in words if (known := organisation(one)) and known.generic and len(known.words) > 1), None)
    if told is None:
        return _by_noun(source, ledger) or _by_apposition(source, ledger) or _by_end(source, ledger)
    told = _bare(told)
    base = organisation(told)
    if base is None or _NOBODY.match(told):
        return None
    fuller = (one for one in words if (known := organisation(one)) and known.words == base.words and known.owner and not base.owner)
    return next(fuller, told)


def _bare(words: str) -> str:
    """Words without an article, without a description before the name, and without what follows a possessive."""
    return re.sub(r"[’']s?$", "", _DESCRIBED.sub("", _ARTICLE.sub("", words)))


def _by_noun(source: Source, ledger: Ledger) -> str | None:
    """The one name in the article, up to where it is first called so, that has the noun for its head ("Southern Rim Football Union")."""
    text = ledger.article.text
    for mention in source.mentions:
        noun = _NOUN.match(mention.of(text))
        if noun:
            found = _named_so(noun[1].capitalize(), f"{ledger.article.title or ''}\n{text}")
            return found.pop() if len(found) == 1 else None
    return None


def _named_so(noun: str, text: str) -> set[str]:
    run = rf"(?:{_CAPITAL} (?:(?:of|and|for|the|de|&) )*)+"
    behind = re.finditer(rf"(?<![\w’'-])({run}{noun})\b(?! of\b)", text)
    before = re.finditer(rf"(?<![\w’'-])({noun} (?:of|for) (?:the )?{_CAPITAL}(?: (?:(?:of|and|for|the|&) )*{_CAPITAL})*)", text)
    runs = (part for hit in (*behind, *before) for part in re.split(rf"(?<={noun}),? and (?:the )?", hit[1]))
    found = {_ARTICLE.sub("", run) for run in runs}
    return {name for name in found if not name.endswith(f" and {noun}") and (known := organisation(name)) and len(known.words) > 1}


def _by_apposition(source: Source, ledger: Ledger) -> str | None:
    """The name that an outlet has before what explains it: "The Courier, a newspaper in Sel Tarn"."""
    if source.kind != "outlet":
        return None
    text = ledger.article.text
    rule = re.compile(
        rf"^(?:The )?({_CAPITAL}(?: {_CAPITAL})*), (?:an?|the) (?=[^,]*\b(?:newspaper|daily|weekly|paper|magazine|agency|channel))"
    )
    return next((hit[1] for mention in source.mentions if (hit := rule.match(mention.of(text)))), None)


def _by_end(source: Source, ledger: Ledger) -> str | None:
    """The outlet that is called by the end of its name ("the Gazette"): the article's own, or the one of that end that it has in full."""
    if source.kind != "outlet":
        return None
    ends = {_bare(mention.of(ledger.article.text)) for mention in source.mentions}
    full = [ledger.article.outlet, *(other.name for other in ledger.sources if other.kind == "outlet")]
    found = {_bare(name) for name in full if name and any(end[:1].isupper() and _bare(name).endswith(f" {end}") for end in ends)}
    return found.pop() if len(found) == 1 else None


def owner_told(name: str, ledger: Ledger) -> str:
    """Return whose a body is by other words of the article, if these name one owner alone ("Karvania’s Foreign Ministry")."""
    body = re.escape(re.sub(r"^[Tt]he ", "", name))
    rule = re.compile(
        rf"(?i:([\w-]+)[’'](?:s)? {body}\b)|((?-i:[A-ZÀ-Þ])[\w-]+) (?i:{body})\b|(?i:{body}) (?:of|in) ((?-i:[A-ZÀ-Þ])[\w-]+)"
    )
    found = dict[str, str]()
    for hit in rule.finditer(ledger.article.text):
        known = organisation(hit[0])
        if known and known.owner:
            found.setdefault(known.owner, owner_words(hit[0]))
    return next(iter(found.values())) if len(found) == 1 else ""
