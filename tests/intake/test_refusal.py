import pytest

from saidby.errors import NotAnArticle
from saidby.intake.html import read_html
from saidby.intake.plain import read_plain, read_text
from saidby.intake.refusal import require_article

LEADS = "".join(f'<h3><a href="/{at}">Ferry {at} is sold to a company in Pell</a></h3>' for at in range(12))
TEASERS = "".join(
    f'<div><h3><a href="/{at}">Ferry {at} is sold to a company in Pell</a></h3><p>The harbour said that ferry {at} was sold.</p></div>'
    for at in range(12)
)
WALLS = [
    ("<title>404 Not Found</title><h1>404</h1><p>The page you requested could not be found.</p>", r"error page \(404\)"),
    ("<title>Oops!</title><p>Sorry, we can't find that page. Try the search.</p>", "error page"),
    (
        "<title>Lease cut</title><h1>Lease cut</h1><p>Subscribe to continue reading.</p><p>Already a subscriber? Log in</p>",
        "subscription wall",
    ),
    (
        "<title>Lease cut</title><p>Log in to read this article.</p><form>E-mail Password Forgot your password?</form>",
        "login or subscription wall",
    ),
    ("<title>Consent</title><h1>We value your privacy</h1><p>We and our 812 partners store cookies on your device.</p>", "consent wall"),
    ("<title>Just a moment...</title><p>Verify you are human by completing the action below.</p>", "robots|error page"),
    ("<title>Lease cut</title><div id=app></div><p>You need to enable JavaScript to run this app.</p>", "JavaScript"),
    ('<title>Dorn Observer</title><link rel="canonical" href="https://dorn.example/">' + LEADS, "home page"),
    ('<title>Dorn Observer</title><meta property="og:site_name" content="Dorn">' + TEASERS, "list of links"),
    ("<title>Dorn</title><img src=x>", "no running text"),
    ("", "no running text"),
]


@pytest.mark.parametrize(("page", "what"), WALLS)
def test_what_is_no_article_is_refused_for_what_it_is(page: str, what: str) -> None:
    article = read_html(f"<html><body>{page}</body></html>", sha256="")
    with pytest.raises(NotAnArticle, match=what) as caught:
        require_article(article, "page.html")
    assert caught.value.where == "page.html"
    assert caught.value.remedy


BRIEFS = [
    "<h1>Ferry sold</h1><p>The ferry was sold on Monday, the harbour office said. It did not name a buyer.</p>",
    "<h1>Log in to read: the island’s new library</h1><p>“Subscribe to continue reading,” says a sign at the door, which the islanders find"
    " funny, since the library is free. It was opened on Friday by the minister, who said that she had never subscribed to anything.</p>"
    * 2,
    "<h1>Ferry sold</h1><p>The ferry was sold on Monday, the harbour office said.</p>" + LEADS,
]


@pytest.mark.parametrize("page", BRIEFS)
def test_briefs_pass(page: str) -> None:
    head = '<meta property="article:published_time" content="2024-10-09T14:20:00Z">'
    article = read_html(f"<html><head>{head}</head><body><article>{page}</article></body></html>", sha256="")
    assert require_article(article) is article


def test_plain_text_passes_however_short_and_errors_do_not() -> None:
    for text in ("“No,” she said.", "Ferry sold\n\nThe ferry was sold, she said."):
        assert require_article(read_text(text, sha256=""))
        assert require_article(read_plain(text, sha256=""))
    with pytest.raises(NotAnArticle):
        require_article(read_text("404 Not Found\n\nThe requested page was not found on this server.", sha256=""))
    with pytest.raises(NotAnArticle):
        require_article(read_plain(" \n", sha256=""))
