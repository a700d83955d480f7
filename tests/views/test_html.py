import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib import resources

import msgspec
import pytest
from hypothesis import given, settings

from saidby.notation import Parsed
from saidby.types import Block, Ledger, Span
from saidby.views import html
from saidby.views.words import visible
from tests.test_notation import readings
from tests.views import sample

VOID = {"meta", "br", "hr", "img", "input", "link"}
EVERY = [sample.ferry(), sample.kindless(sample.ferry()), sample.silent(), sample.empty(), sample.hostile(), sample.hundreds(30)]


class Reader(HTMLParser):
    """A strict reader: every element is closed in order, every id is given once."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.story: list[str] = []
        self.numbers = 0
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"<{tag}> gives an attribute twice"
        assert not (tag == "a" and "a" in self.open), "a link in a link"
        assert not (tag in ("p", "div", "ol", "ul", "h1", "h2") and "p" in self.open), f"<{tag}> in <p>"
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)
        if ("class", "ns") in attrs:
            self.numbers = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if len(self.open) < self.numbers:
            self.numbers = 0

    def handle_data(self, data: str) -> None:
        in_block = "article" in self.open and {"p", "h1", "h2"} & set(self.open)
        if in_block and not self.numbers:
            self.story.append(data)

    def all(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def check(ledger: Ledger) -> Reader:
    """Check what holds of every page."""
    page = Reader(html.page(ledger))
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert [link for link in page.all("href") if link.startswith("#") and link[1:] not in ids] == []
    assert [link for link in page.all("href") if not re.match(r"#|https?://", link)] == []
    assert {tag for tag, _ in page.elements} <= {
        "html", "head", "meta", "title", "style", "body", "a", "div", "header", "p", "bdi", "section", "h1", "h2", "ul", "ol", "li", "span",
        "em", "kbd", "main", "article", "details", "summary", "footer", "script", "dl", "dt", "dd", "code",
    }  # fmt: skip
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert not any(name.startswith("on") or name in ("style", "src") for _, attributes in page.elements for name in attributes)
    return page


@pytest.mark.parametrize("ledger", EVERY)
def test_a_page_is_well_formed_and_its_links_lead_somewhere(ledger: Ledger) -> None:
    check(ledger)


@given(readings())
@settings(max_examples=150, deadline=None)
def test_any_spans_make_a_page_with_the_whole_text(read: Parsed) -> None:
    half = len(read.text) // 2
    blocks = (Block(kind="paragraph", span=Span(0, half)), Block(kind="furniture", span=Span(half, len(read.text))))
    article = msgspec.structs.replace(sample.silent().article, text=read.text, blocks=blocks, title="x", outlet=None)
    page = check(Ledger(reader="r", article=article, sources=read.sources, statements=read.statements))
    assert page.all("id")
    assert "".join(page.story).removeprefix("x") == visible(read.text)


@pytest.mark.parametrize("ledger", [sample.ferry(), sample.hundreds(30)])
def test_the_story_is_all_there(ledger: Ledger) -> None:
    assert "".join(check(ledger).story) == ledger.article.text.replace("\n\n", "")


def test_the_hostile_stays_text() -> None:
    page = html.page(sample.hostile())
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    assert 'lang="&' not in page


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//lantern.example", "https:", "http://", "java\nscript:x",
        " https://lantern.example", "https://lantern.example/\u202ex", "https://[", "ftp://lantern.example", "", None,
    ],
)  # fmt: skip
def test_only_web_addresses_are_links(address: str | None) -> None:
    assert html.linkable(address) is None


def test_web_addresses_are_links() -> None:
    page = check(sample.ferry())
    assert "https://lantern.example/skerries?a=1&b=2" in page.all("href")


def test_the_policy_allows_the_page_s_own_style_and_script_and_nothing_else() -> None:
    page = html.page(sample.ferry())
    policy = next(value for value in Reader(page).all("content") if value.startswith("default-src"))
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        found = re.search(f"<{tag}>(.*?)</{tag}>", page, re.S)
        assert found
        assert f"{directive} 'sha256-{base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "url(" not in page
    assert "@import" not in page


def test_a_statement_and_its_note_point_at_each_other() -> None:
    page = check(sample.ferry())
    for number in range(1, 11):
        assert {f"n{number}", f"t{number}"} <= set(page.all("id"))
        assert {f"#n{number}", f"#t{number}"} <= set(page.all("href"))


def test_every_hop_links_to_its_words() -> None:
    text, page = sample.ferry().article.text, html.page(sample.ferry())
    found = re.search(r'<li id="n4".*?</li>', page, re.S)
    assert found
    words = [text[int(start) : int(end)] for start, end in re.findall(r'href="#w(\d+)-(\d+)"', found[0])]
    assert words[:3] == ["Volna", "the same source", "the prime minister"]
    assert words[3].endswith("told Volna")
    assert "<em><a" in found[0]


def test_the_underline_tells_the_kind_and_so_do_words() -> None:
    page = html.page(sample.ferry())
    for css, words in (
        ("st named", "(named)"),
        ("st unnamed", "(unnamed)"),
        ("st collective", "(collective)"),
        ("st open", "no source given"),
    ):
        assert f'class="{css}"' in page
        assert words in page


def test_without_kinds_the_legend_claims_none() -> None:
    page = html.page(sample.kindless(sample.ferry()))
    assert "fine: a source of unclear kind" in page
    assert "a person named" not in page


def test_furniture_is_folded() -> None:
    page = html.page(sample.ferry())
    folded = re.search(r'<details class="fold"><summary>(.*?)</summary>(.*?)</details>', page, re.S)
    assert folded
    assert folded[1].startswith("Page furniture, folded: 31 words")
    assert "Donate now" in folded[2]
    assert "Sign up" in folded[2]


def test_one_headline_and_headings_in_order() -> None:
    for ledger in EVERY:
        tags = [tag for tag, _ in check(ledger).elements]
        assert tags.count("h1") == 1
    assert tags.count("main") == tags.count("article") == tags.count("header") == tags.count("footer") == 1


def test_a_paragraph_in_which_nobody_speaks_has_the_bar() -> None:
    page = html.page(sample.ferry())
    assert page.count('class="row paragraph own"') == 2
    assert "bar: no statement found here" in page
    assert "bar: no statement" not in html.page(sample.hundreds(3))


def test_statements_without_a_place_are_listed_apart() -> None:
    page = html.page(sample.hostile())
    apart = page[page.index('id="placeless"') :]
    assert 'id="n5"' in apart
    assert 'id="n6"' in apart


def test_an_english_text_stays_left_to_right_where_it_begins_with_an_arabic_name() -> None:
    assert 'dir="rtl"' not in html.page(sample.hundreds(30))
    assert '<p dir="ltr">' in html.page(sample.hundreds(30))
    assert '<p dir="auto">' in html.page(sample.silent())


def test_sources_are_listed_with_what_they_say_and_pass_on() -> None:
    page = html.page(sample.ferry())
    found = re.search(r'<li><span class="name"><bdi>Volna</bdi>.*?</li>', page, re.S)
    assert found
    assert [int(number) for number in re.findall(r'href="#n(\d+)"', found[0])] == [1, 2, 3, 4, 6, 7]
    assert found[0].count("“<bdi>Volna</bdi>”") == 3


def note(number: int, ledger: Ledger) -> str:
    """Return what stands beside a statement."""
    found = re.search(rf'<li id="n{number}" .*?</li>', html.page(ledger), re.S)
    assert found
    return found[0]


def words(markup: str) -> str:
    """Return the words of some markup, on one line."""
    return " ".join(re.sub("<[^>]*>", "", markup).split())


def test_acts_hedges_conditions_negation_and_time_stand_beside_a_statement() -> None:
    ferry = sample.ferry()
    assert "hedged “apparently”" in words(note(2, ferry))
    assert "(named) deny, negated Coastal Agency, from “Lukin" in words(note(5, ferry))
    assert "on condition “if the lighthouse stays lit and the pilots keep their pensions”" in words(note(7, ferry))
    assert "no reply" in words(note(10, ferry))
    assert "when “on Tuesday”" in words(note(10, ferry))
    assert "assert" not in words(re.sub("(?s)<details.*?</details>", "", note(2, ferry)))


def test_why_tells_each_decision_with_its_words() -> None:
    beside = note(7, sample.ferry())
    assert beside.count('<details class="why">') == 1
    assert "coreference 92 % “she” is Vibeke Aamodt-Sørensen nearest named person before “she”; “Vibeke Aamodt-Sørensen”" in words(beside)
    assert words(beside).endswith("in all 100 %; direct quotation; --explain c9")
    text, places = sample.ferry().article.text, re.findall(r'<dd class="because">.*?href="#w(\d+)-(\d+)"', beside, re.S)
    assert [text[int(start) : int(end)] for start, end in places] == ["Vibeke Aamodt-Sørensen", "told Volna"]


def test_without_decisions_there_is_no_why() -> None:
    assert 'class="why"' not in html.page(sample.hundreds(3))


def test_pointing_at_a_statement_shows_its_chain_without_a_script() -> None:
    page = html.page(sample.ferry())
    found = re.search(r'<a class="n" href="#n7".*?<span class="tip" aria-hidden="true">(.*?)</span></span></span>', page, re.S)
    assert found
    assert "<em><bdi>Volna</bdi></em>" in found[1]
    assert words(found[1]).startswith("7 Volna (outlet) →from Vibeke Aamodt-Sørensen")
    css = resources.files("saidby.views").joinpath("page", "article.css").read_text("utf-8")
    assert ".ns:focus-within > .tip" in css
    assert ".st:hover + .ns > .tip" in css


def test_statements_that_end_together_share_a_tip() -> None:
    told = sample.ledger((("paragraph", "[s1 He] [q1 said] [c1 [s2 she] [q2 thinks] [c2 yes]]."),))
    found = re.search(r'<span class="tip" aria-hidden="true">(.*)</span></span></span>', html.page(told))
    assert found
    assert words(found[1]).startswith("1 He2 she")


def test_the_unnamed_are_seen_at_a_glance() -> None:
    page = html.page(sample.ferry())
    assert '<span class="kind is-unnamed">(unnamed)</span>' in page
    assert '<span class="kind is-unnamed">unnamed source</span>' in page


def test_sources_are_told_of_with_role_profile_and_why_mentions_are_theirs() -> None:
    page = html.page(sample.ferry())
    told = words(page[page.index('id="sources"') :])
    assert "Дмитрий Лукин person named spokesman, Harbour Ministry says 5" in told
    assert "unnamed source how near: with direct knowledge" in told
    assert "why unnamed: “no right to speak” (a set phrase)" in told
    assert "why unnamed: not told" in told
    assert "“she” 92 % nearest named person before “she”" in told


# --- Contrast (WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.11: 3 to 1 for what is not text) ---


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [(ink, ground, 4.5) for ink in ("ink", "soft", "link") for ground in ("paper", "lit")]
    + [("under", "paper", 3), ("lit-edge", "paper", 3)],
)
def test_contrast_in_both_schemes(ink: str, ground: str, least: float, scheme: int) -> None:
    css = resources.files("saidby.views").joinpath("page", "article.css").read_text("utf-8")
    palette = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", re.findall(r":root \{(.*?)\}", css, re.S)[scheme]))
    assert contrast(palette[ink], palette[ground]) >= least
