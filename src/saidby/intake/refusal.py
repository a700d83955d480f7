"""What is no article: a home page, a wall, an error page, an empty page; refused with a word on which it is.

Short articles exist, and a brief of two sentences passes: a page is refused only on what it says of itself or if it holds no running text.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from saidby.errors import NotAnArticle
from saidby.intake.furniture import count_words, ends_sentence, kind_of
from saidby.intake.lines import Line
from saidby.intake.metadata import Metadata

BRIEF = 60
"""Words of body under which a wall's or an error page's words are believed; above, an article stands on the page."""

_ERROR_TITLE = re.compile(
    r"^\W*(?:(?:error|http)?\W*(?:400|401|403|404|410|429|451|500|502|503|504)\b|(?:page|content|article|story|file|document)? ?(?:was |is )?not (?:be )?found\b"
    r"|(?:access denied|forbidden|bad gateway|service unavailable|too many requests|internal server error|page (?:unavailable|missing|does not exist)))|\b(?:404|page not found|error 4\d\d)\W*$"
    r"|^(?:oops|sorry|whoops|uh[- ]oh)\b.{0,60}$|^(?:just a moment|attention required|are you a robot|security check|one more step)\b",
    re.IGNORECASE,
)
_ERROR_WORDS = re.compile(
    r"\b(?:page|article|story|content|url|address|link) (?:that )?(?:you(?:['’]re| are| were|['’]ve| have)? [\w' ]{2,40} )?(?:could not be found|can(?:not|['’]t) be found|was not found|not found"
    r"|does(?: not|n['’]t) exist|no longer (?:exists|available)|is(?: no longer|n['’]t| not) (?:available|here)|has (?:been )?(?:moved|removed|deleted|expired))\b"
    r"|\bwe (?:can['’]?t|cannot|could(?:n['’]t| not)) find (?:the|that|this) (?:page|article|story)|\b404 (?:error|not found)|\berror 404\b",
    re.IGNORECASE,
)
_ROBOT_WORDS = re.compile(
    r"\b(?:verify (?:that )?you are (?:a )?human|are you a robot|unusual (?:traffic|activity) from|complete the (?:captcha|security check)|checking your browser|access to this page has been denied"
    r"|enable javascript and cookies to continue|you have been blocked|request (?:was |has been )?blocked)\b",
    re.IGNORECASE,
)
_SCRIPT_WORDS = re.compile(r"\b(?:enable|requires?|turn on|activate|need|without|support) (?:to (?:run|enable) )?java ?script\b|\bjava ?script (?:is|must be|to be) (?:disabled|required|enabled|off)\b", re.IGNORECASE)
_WALL_WORDS = re.compile(
    r"\b(?:(?:subscribe|log ?in|sign ?in|sign up|register|create an? (?:free )?account|join|become a (?:member|subscriber)) (?:now |today |or [\w ]{3,30} )?(?:to|and) (?:continue|read|keep reading|view|access|unlock|see)"
    r"|already (?:a |an )?(?:subscriber|subscribed|member|registered)|(?:this|the|our) (?:article|story|content|page) is (?:for|only|exclusively|reserved|available)[\w ]{0,30}(?:subscribers|members)"
    r"|(?:exclusive|available)[\w ]{0,20} (?:to|for) (?:our )?(?:subscribers|members)|subscribers?[- ]only|to (?:continue|keep) reading|unlock (?:this|the) (?:article|story)|you(?:['’]ve| have) (?:reached|read)[\w ]{0,30}"
    r" (?:free )?articles|forgot(?:ten)? (?:your )?password|start your (?:free )?trial)\b",
    re.IGNORECASE,
)
_CONSENT_WORDS = re.compile(
    r"\b(?:before you continue|we value your privacy|we (?:and our (?:\d+ )?(?:partners|vendors) )?(?:use|store|process)[\w ,/]{0,60}cookies|accept (?:all )?cookies|manage (?:your )?(?:privacy|cookie|consent)"
    r"|your privacy (?:choices|is important|matters)|consent to (?:the use of|our))\b",
    re.IGNORECASE,
)


class Sight(NamedTuple):
    """What a page or text shows at a glance.

    Attributes:
        title: its headline or title, "" if it has none.
        words: how many words its body has.
        whole: everything that it says, body included.
        is_list: it is a row of headlines that lead elsewhere.
    """

    title: str
    words: int
    whole: str
    is_list: bool = False


_SAYS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_ROBOT_WORDS, "looks like a check for robots", "open the page in a browser, save it, and give the saved file"),
    (_ERROR_WORDS, "looks like an error page (404)", "check the address"),
    (_WALL_WORDS, "looks like a login or subscription wall", "open the page where you are a subscriber, save it, and give the saved file"),
    (_CONSENT_WORDS, "looks like a consent wall", "open the page in a browser, accept or refuse, save it, and give the saved file"),
    (_SCRIPT_WORDS, "holds no article without JavaScript", "open the page in a browser, save it, and give the saved file"),
)


def reason_to_refuse(sight: Sight) -> tuple[str, str] | None:
    """Return what a page is instead of an article, and the way out; ``None`` for an article."""
    if sight.words < 2 * BRIEF and _ERROR_TITLE.search(sight.title):
        return "looks like an error page (404)" if "404" in sight.whole or "not found" in sight.whole.lower() else "looks like an error page", "check the address"
    if sight.words < BRIEF:
        for words, what, remedy in _SAYS:
            if words.search(sight.whole) and (sight.words < 25 or count_words(sight.whole) < 3 * BRIEF):
                return what, remedy
    if sight.is_list:
        return "looks like a home page or a list of links", "give the address of one of its articles"
    if sight.words < 5:
        return "holds no running text", "give the article's own page or its text"
    return None


def refuse(sight: Sight, where: str) -> None:
    """Raise if what is seen is no article.

    Raises:
        NotAnArticle: with what it is instead.
    """
    reason = reason_to_refuse(sight)
    if reason:
        raise NotAnArticle(reason[0], where, reason[1])


def sight_of_page(lines: Sequence[Line], places: Sequence[int], metadata: Metadata) -> Sight:
    """Return what a page shows."""
    texts = [lines[at].text for at in places if kind_of(lines[at].text) is None]
    words = sum(count_words(text) for text in texts)
    whole = "\n".join(line.text for line in lines[:400])
    is_home = not urlsplit(metadata.value("url") or "x").path.strip("/")
    return Sight(metadata.value("title") or "", words, whole, _is_list(lines, places, words, is_home, metadata.is_article))


def _is_list(lines: Sequence[Line], places: Sequence[int], words: int, is_home: bool, is_article: bool) -> bool:
    """Tell whether a page is a list: it leads elsewhere, and says little itself or stands a headline above most of its paragraphs."""
    leads = [at for at, line in enumerate(lines) if line.linked >= 0.9 and count_words(line.text) >= 4 and not line.marks & {"nav", "footer"}]
    prose = [at for at in places if count_words(lines[at].text) >= 8 and ends_sentence(lines[at].text)]
    teasers = sum(not {at - 1, at - 2}.isdisjoint(leads) for at in prose)
    if len(leads) < 8 or (is_article and not is_home):
        return False
    return is_home or words < BRIEF / 2 or (len(prose) >= 4 and teasers * 2 > len(prose))


def sight_of_text(texts: Iterable[str], told: Iterable[str]) -> Sight:
    """Return what a plain text shows: all its lines, and those that are the story's own."""
    whole = list(texts)
    words = sum(count_words(text) for text in told)
    return Sight(whole[0] if whole else "", words, "\n".join(whole[:400]))
