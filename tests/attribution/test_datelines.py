"""Wire copy: slugs, bylines, and the copy's own voice."""

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.datelines import agency_of, own_voice
from saidby.attribution.outlets import outlets_in
from saidby.types import Article, Block, BlockKind, Span
from tests.attribution.marked import scene


def article(text: str, outlet: str | None = None, kinds: tuple[BlockKind, ...] = ()) -> Article:
    """An article whose lines are its blocks: paragraphs, but for the first few as given."""
    lines, blocks, at = text.split("\n"), [], 0
    for number, line in enumerate(lines):
        blocks.append(Block(kinds[number] if number < len(kinds) else "paragraph", Span(at, at + len(line))))
        at += len(line) + 1
    return Article(id="a", sha256="", text=text, outlet=outlet, blocks=tuple(blocks))


def agency(text: str, outlet: str | None = None, kinds: tuple[BlockKind, ...] = ()) -> str | None:
    found = agency_of(article(text, outlet, kinds), outlets_in(text, frozenset({"Norpress"})))
    return found.of(text) if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SKARN, March 12 (Norpress) – The pier fell.", "Norpress"),
        ("SKARN (Norpress) - The pier fell.", "Norpress"),
        ("Skarn, Aug 3 (TPI): The pier fell.", "TPI"),
        ("SKARN, Tern Isles (AP) — The pier fell.", "AP"),
        ("SKARN. March 12 (Tidefax) - The pier fell.", "Tidefax"),
        ("March 12 (Norpress) - The pier fell.", "Norpress"),
        ("SKARN, March 12. /Norpress/. The pier fell.", "Norpress"),
        ("SKARN, 12 March (Norpress/Ferro) -- The pier fell.", "Norpress"),
        ("NORPRESS – The pier fell.", "NORPRESS"),
        ("SKARN, March 12 (Tidefax). The pier fell.", "Tidefax"),
        ("SKARN, Tern — (Tidefax) The pier fell.", "Tidefax"),
        ("Skarn, Sept 9 (TPI) The pier fell.", "TPI"),
        ("SKARN – Tidefax – The pier fell.", "Tidefax"),
        ("SKARN, March 12, Norpress – The pier fell.", "Norpress"),
        ("UPDATED AT NOON\nSKARN (Norpress) – The pier fell.", "Norpress"),
    ],
)
def test_a_slug_names_the_agency(text: str, name: str) -> None:
    assert agency(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "SKARN – The pier fell.",
        "SKARN – Monday – The pier fell.",
        "SKARN — Mayor Odo Brandt (R-Tern) said the pier fell.",
        "Odo Brandt (Tern Rovers) - what a keeper.\nHe is old.",
        "The pier (Norpress had said it would) – fell.",
        "Norpress contributed to this report.",
        "",
    ],
)
def test_no_slug(text: str) -> None:
    assert agency(text) is None or text.startswith("Odo")


def test_a_byline_may_name_an_agency_that_is_known() -> None:
    assert agency("Pier falls\nBy Reuters\nThe pier fell.", kinds=("headline", "byline")) == "Reuters"
    assert agency("Pier falls\nBy Odo Brandt\nThe pier fell.", kinds=("headline", "byline")) is None


def test_an_agency_on_its_own_page_is_no_relay() -> None:
    text = "SKARN (AP) — The pier fell."
    assert agency(text, "AP News") is None
    assert agency(text, "The Associated Press") is None
    assert agency(text, "Skarn Courier") == "AP"


def test_the_copys_own_voice_is_the_agencys() -> None:
    text = "SKARN (Norpress) – The pier fell on Monday.\nOdo Brandt said it was old. It was built by convicts.\nToo short."
    page = article(text)
    said = Draft((Span(57, 67),), (Link((Span(43, 53),), Span(54, 58)),), 1.0)
    made = own_voice(page, agency_of(page, outlets_in(text)), [said], scene(text))
    assert [draft.content[0].of(text) for draft in made] == ["The pier fell on Monday", "It was built by convicts"]
    assert {draft.links[0].anchor[0].of(text) for draft in made} == {"Norpress"}
    assert own_voice(page, None, [said], scene(text)) == []


def test_times_posts_quotations_and_what_introduces_are_no_sentences_of_the_agencys() -> None:
    other = "6:05 p.m.\n@SkarnPier Come and see what is left of it\n“It is not at all safe.”\nHere is what we all know:"
    text = f"SKARN (Norpress) – The pier fell on Monday.\n{other}"
    page = article(text)
    made = own_voice(page, agency_of(page, outlets_in(text)), [], scene(text))
    assert [draft.content[0].of(text) for draft in made] == ["The pier fell on Monday"]
