"""What is no article: a home page, a wall, an error page, an empty page; refused with a word on which it is.

Short articles exist, and a brief of two sentences passes: a page is refused only on what it says of itself or if it holds no running text.
"""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from saidby.errors import NotAnArticle
from saidby.intake.wording import count_words, ends_sentence
from saidby.types import Article

BRIEF = 60
"""Words of body under which a wall's or an error page's words are believed; above, an article stands on the page."""

FEWEST_LEADS = 8
"""Leads to other pages that a home page has at least."""

_ERROR_TITLE = re.compile(
    r"^\W*(?:(?:error|http)?\W*(?:400|401|403|404|410|429|451|500|502|503|504)\b|(?:page|content|article|story"
    r"|file|document)? ?(?:was |is )?not (?:be )?found\b"
    r"|(?:access denied|forbidden|bad gateway|service unavailable|too many requests|internal server error"
    r"|page (?:unavailable|missing|does not exist)))|\b(?:404|page not found|error 4\d\d)\W*$"
    r"|^(?:oops|sorry|whoops|uh[- ]oh)\b.{0,60}$|^(?:just a moment|attention required|are you a robot|security check|one more step)\b",
    re.IGNORECASE,
)
_ERROR_WORDS = re.compile(
    r"\b(?:page|article|story|content|url|address|link) (?:that )?(?:you(?:['’]re| are| were|['’]ve"
    r"| have)? [\w' ]{2,40} )?(?:could not be found|can(?:not|['’]t) be found|was not found|not found"
    r"|does(?: not|n['’]t) exist|no longer (?:exists|available)|is(?: no longer|n['’]t| not) (?:available|here)"
    r"|has (?:been )?(?:moved|removed|deleted|expired))\b"
    r"|\bwe (?:can['’]?t|cannot|could(?:n['’]t| not)) find (?:the|that|this) (?:page|article|story)"
    r"|\b404 (?:error|not found)|\berror 404\b",
    re.IGNORECASE,
)
_ROBOT_WORDS = re.compile(
    r"\b(?:verify (?:that )?you are (?:a )?human|are you a robot|unusual (?:traffic|activity) from"
    r"|complete the (?:captcha|security check)|checking your browser|access to this page has been denied"
    r"|enable javascript and cookies to continue|you have been blocked|request (?:was |has been )?blocked)\b",
    re.IGNORECASE,
)
_SCRIPT_WORDS = re.compile(
    r"\b(?:enable|requires?|turn on|activate|need|without|support) (?:to (?:run|enable) )?java ?script\b"
    r"|\bjava ?script (?:is|must be|to be) (?:disabled|required|enabled|off)\b",
    re.IGNORECASE,
)
_WALL_WORDS = re.compile(
    r"\b(?:(?:subscribe|log ?in|sign ?in|sign up|register|create an? (?:free )?account|join|become a (?:member"
    r"|subscriber)) (?:now |today |or [\w ]{3,30} )?(?:to|and) (?:continue|read|keep reading|view|access|unlock"
    r"|see)"
    r"|already (?:a |an )?(?:subscriber|subscribed|member|registered)|(?:this|the|our) (?:article|story|content"
    r"|page) is (?:for|only|exclusively|reserved|available)[\w ]{0,30}(?:subscribers|members)"
    r"|(?:exclusive|available)[\w ]{0,20} (?:to|for) (?:our )?(?:subscribers|members)|subscribers?[- ]only"
    r"|to (?:continue|keep) reading|unlock (?:this|the) (?:article|story)|you(?:['’]ve| have) (?:reached"
    r"|read)[\w ]{0,30}"
    r" (?:free )?articles|forgot(?:ten)? (?:your )?password|start your (?:free )?trial)\b",
    re.IGNORECASE,
)
_CONSENT_WORDS = re.compile(
    r"\b(?:before you continue|we value your privacy|we (?:and our (?:\d+ )?(?:partners|vendors) )?(?:use|store"
    r"|process)[\w ,/]{0,60}cookies|accept (?:all )?cookies|manage (?:your )?(?:privacy|cookie|consent)"
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
        return (
            "looks like an error page (404)" if "404" in sight.whole or "not found" in sight.whole.lower() else "looks like an error page",
            "check the address",
        )
    if sight.words < BRIEF:
        for words, what, remedy in _SAYS:
            if words.search(sight.whole) and (sight.words < 25 or count_words(sight.whole) < 3 * BRIEF):
                return what, remedy
    if sight.is_list:
        return "looks like a home page or a list of links", "give the address of one of its articles"
    if sight.words == 0:
        return "holds no running text", "give the article's own page or its text"
    return None


def require_article(article: Article, where: str | None = None) -> Article:
    """Return the article if it is one, as far as its words tell.

    Args:
        article: as ``read_html``, ``read_text`` or ``read_plain`` made it.
        where: how the error names the input; the article's address if not given.

    Raises:
        NotAnArticle: it is a home page, a list, a wall, an error page or empty; the error says which, and the way out.
    """
    reason = reason_to_refuse(_sight_of(article))
    if reason:
        raise NotAnArticle(reason[0], where if where is not None else article.url or "", reason[1])
    return article


def tells(text: str) -> bool:
    """Tell whether a line says that this is a wall or an error page; such lines are kept as furniture where there is little body."""
    return any(words.search(text) for words, _, _ in _SAYS)


def _sight_of(article: Article) -> Sight:
    told = [block.span.of(article.text) for block in article.blocks if block.kind in {"standfirst", "paragraph"}]
    return Sight(article.title or "", sum(map(count_words, told)), article.text, _is_list(article))


def _is_list(article: Article) -> bool:
    """Tell whether a page is a list: a site's front door, or one that does not call itself an article and leads elsewhere."""
    texts = [(block.kind, block.span.of(article.text)) for block in article.blocks]
    leads = {at for at, (kind, text) in enumerate(texts) if kind == "furniture" and count_words(text) >= 4 and not ends_sentence(text)}
    prose = [at for at, (kind, text) in enumerate(texts) if kind == "paragraph" and count_words(text) >= 8]
    words = sum(count_words(texts[at][1]) for at in prose)
    teasers = sum(bool({at - 1, at - 2} & leads) for at in prose)
    if len(leads) < FEWEST_LEADS or not article.provenance.keys() - {"language", "title", "image_credit"}:
        return False
    if _is_front(article.url):
        return words < 10 * BRIEF
    dated = article.provenance.get("published", "htmldate") not in {"htmldate", "markup time"}
    return not dated and (words < BRIEF / 2 or (len(prose) >= 4 and teasers * 2 > len(prose)))


def _is_front(url: str | None) -> bool:
    return url is not None and not urlsplit(url).path.strip("/") and not urlsplit(url).query
