import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.errors import Truncated
from saidby.intake.raw import Raw
from saidby.intake.whole import require_whole

STORY = """<!DOCTYPE html>
<html lang="en"><head><title>Ferry stays in port</title>
<style>p > a { color: navy }</style>
<script>if (1 < 2) { document.write("<p>") }</script></head>
<body><header><nav><ul><li><a href="/?a>b">Home</a><li>News</ul></nav></header>
<main><article><h1>Ferry stays in port</h1><!-- a > b -->
<p class='lead'>The ferry will not sail, the harbour office said.</p>
<svg viewBox="0 0 1 1"><title>Boat</title><path d="M0 0"/></svg>
<p>It gave no reason, and 3 < 4 did not help.</p>
<figure><img src="boat.jpg" alt="A > B"><figcaption>Photo: A. Nyman</figcaption></figure>
</article></main>
<footer><div>Harbour Post</div></footer></body></html>
"""
RAW = Raw(data=b"", origin="story.html")


def is_whole(text: str, media: str | None = None) -> bool:
    try:
        require_whole(text, Raw(data=b"", origin="story.html", content_type=media))
    except Truncated:
        return False
    return True


WHOLE = [
    STORY,
    STORY.replace("</body></html>", ""),
    STORY.replace("</html>", ""),
    STORY.replace("</body>", ""),
    STORY.replace("</div>", "").replace("</body></html>", ""),
    STORY + "<!-- served in 0.1 s -->\n",
    STORY.replace("</body>", "<a href='x>y</body>"),
    "<!doctype html><title>Ferry</title><p>It stays in port.<p>It gave no reason.\n",
    "<!doctype html><title>Ferry</title><body><h1>Ferry</h1><p>It stays.<p>All rights reserved\n",
    "<html><body><p>It stays in port, the office said.",
    "<html><body><p>One <b>two</b>.</p><p>Contact us",
    "<p>It stays <b>in port</b>",
    "<div><p>It stays in port.</p></div>",
    "The ferry stays in port because the",
    "If a < b then the ferry sails; the rule 5 <",
    "He wrote <em>no",
    "<3 said the captain",
]


@pytest.mark.parametrize("text", WHOLE)
def test_whole_pages_pass(text: str) -> None:
    assert is_whole(text)


BODY = STORY.index("<body>") + len("<body>")
INSIDE_TEXT = {
    "mid-sentence in an article": "harbour office sa",
    "in a caption": "Photo: A. N",
    "after a closed paragraph": "office said.</p>",
}


@pytest.mark.parametrize("ending", INSIDE_TEXT.values(), ids=INSIDE_TEXT.keys())
def test_cut_in_the_article(ending: str) -> None:
    assert not is_whole(STORY[: STORY.index(ending) + len(ending)])


@pytest.mark.parametrize(
    ("ending", "reason"),
    [
        ("<style>p > a", "inside <style>"),
        ("if (1 < 2", "inside <script>"),
        ("<title>Ferry st", "inside <title>"),
        ("<!-- a > ", "inside a comment"),
        ('href="/?a>', "inside a tag"),
        ("<p class='le", "inside a tag"),
        ("</figcap", "inside a tag"),
        ("</head", "inside a tag"),
        ("</style>", "inside <head>"),
        ('<svg viewBox="0 0 1 1"><title>Bo', "is open"),
    ],
)
def test_reason_is_named(ending: str, reason: str) -> None:
    with pytest.raises(Truncated, match=reason):
        require_whole(STORY[: STORY.index(ending) + len(ending)], RAW)


def test_nearly_every_cut_of_the_body_is_seen() -> None:
    """Cuts after the last container has closed, and in the white space between, cannot be told from a page that leaves out end tags."""
    last = STORY.index("</footer>")
    seen = sum(not is_whole(STORY[:cut]) for cut in range(BODY, last))
    assert seen / (last - BODY) > 0.95


def test_paragraphs_alone() -> None:
    start = "<html><body><h1>Ferry</h1><p>It stays in port.</p><p>The harbour office gave no reason, but the captain said that the"
    assert not is_whole(start)
    assert is_whole(start + " wind is to blame.")
    assert is_whole("<html><body><p>Reporting by Anna Berg and Olof Strand in the harbour today\n")


def test_plain_text_is_never_judged() -> None:
    assert is_whole("She wrote that <body> begins the body of a page and that", "text/plain")
    assert not is_whole(STORY[: BODY + 30], "text/plain")


@settings(deadline=None)  # the machine may be busy
@given(st.text(alphabet=st.sampled_from("<>/!-=\"' apdivscrtbohml\n"), max_size=200))
def test_any_markup_is_whole_or_truncated(text: str) -> None:
    is_whole("<html>" + text)


def test_scan_is_linear() -> None:
    """Each of these would take minutes by backtracking."""
    for piece in ("<a ", "<a b=", '<a b="', "<!--", "<p a='\"", "<script>", "</", "<!", "= = "):
        is_whole("<html>" + piece * 20_000)
