"""Every page, at every width, in light and dark: names, landmarks, headings, contrast, focus, print."""

from collections.abc import Callable
from typing import Any

import pytest

from saidby.case import Case
from tests.server.browser.conftest import Open

PAGES = (
    "/", "/articles", "/articles/{article}", "/search?q=dam", "/search?q=zzzz", "/statements/{statement}", "/claims", "/claims/{claim}",
    "/claims/{claim}/compare", "/parties", "/parties/{party}", "/issues", "/issues/{issue}",
    "/outlets", "/outlets/{outlet}", "/origins", "/origins/{origin}",
    "/judgements", "/review", "/add",
)  # fmt: skip
FOCUS = """() => {
  const at = document.activeElement, inside = at.querySelector(".dot, .lane-head, .band");
  const outline = getComputedStyle(at), drawn = inside && getComputedStyle(inside);
  const seen = outline.outlineStyle !== "none" && parseFloat(outline.outlineWidth) >= 2;
  return [at.outerHTML.slice(0, 120), seen || (drawn && (drawn.strokeWidth === "4px" || drawn.textDecorationLine === "underline"))];
}"""
"""Whether the element that has the focus shows it, by an outline or by a heavier line."""
Checked = Callable[[Any], list[str]]


@pytest.fixture(scope="package")
def names(read_case: Any) -> dict[str, str]:
    """What stands for the parts of addresses."""
    with Case.open(read_case) as case:
        claim = case.claims()[0].claim
        told = case.browse().tolds(claim.statements[:1])[0]
        origin = case.origins(limit=1)[0]
        return {
            "article": told.article, "statement": told.id, "claim": claim.id, "party": case.parties()[0].party.id,
            "outlet": told.outlet or "", "origin": origin.key, "issue": case.issues()[0].issue.id,
        }  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_used_by_everybody(path: str, names: dict[str, str], opened: Open, checked: Checked) -> None:
    page = opened(path.format_map(names))
    assert checked(page) == []
    page.emulate_media(color_scheme="dark")
    assert [one for one in checked(page) if "contrast" in one] == []
    page.set_viewport_size({"width": 360, "height": 700})
    assert [one for one in checked(page) if "wide" in one or "name" in one] == []


@pytest.mark.parametrize("path", ["/articles/{article}", "/claims/{claim}"])
def test_focus_is_seen_wherever_it_goes(path: str, names: dict[str, str], opened: Open) -> None:
    page = opened(path.format_map(names))
    seen = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        told = page.evaluate(FOCUS)
        assert told[1], told[0]
        seen.add(told[0])
    assert len(seen) > 20, "the keyboard goes on, and is not caught"


def test_the_skip_link_comes_first_and_leads_to_the_content(opened: Open) -> None:
    page = opened("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_dark_is_dark_and_print_is_black_on_white_without_controls(names: dict[str, str], opened: Open) -> None:
    page = opened("/articles/{article}".format_map(names), color_scheme="dark")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(int(part) for part in ground[4:-1].split(",")) < 150
    page.emulate_media(media="print", color_scheme="light")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("[...document.querySelectorAll('form, nav, dialog, .correct')].every((one) => !one.checkVisibility())")
    assert page.evaluate("[...document.querySelectorAll('.notes li')].every((one) => one.checkVisibility())"), "the margin is printed"


def test_without_scripts_a_statement_is_still_corrected(names: dict[str, str], opened: Open) -> None:
    page = opened("/articles/{article}".format_map(names), java_script_enabled=False)
    page.click("a.correct >> nth=0")
    page.fill("#value", "Odo Brandt")
    page.click("text=Keep this speaker")
    assert "Odo Brandt" in page.inner_text(".notice")
    page.click(".notice >> text=Undo")
    assert "Taken back" in page.inner_text(".notice")


def test_a_first_view_is_small(names: dict[str, str], browser: Any, served: str) -> None:
    page = browser.new_page()
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(int(answer.headers.get("content-length", 0))))
    page.goto(served + "/articles/{article}".format_map(names))
    page.close()
    assert 0 < sum(sizes) < 100_000
