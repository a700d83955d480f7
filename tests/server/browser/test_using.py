"""A case used as people use it: read by keyboard, corrected, split, searched, added to."""

import re
from pathlib import Path
from typing import Any

import pytest

from saidby.case import Case
from tests.server.browser.conftest import Open

STORY = (
    "The city will close the Skarn ferry in May, the harbour master told North Wire on Monday.\n\n"
    "“Nobody has asked the islanders,” Oda Lind, who chairs the island council, said. She added that the council would go to court.\n\n"
    "A spokesman for the mayor declined to comment. Two officials said that a decision had not been taken."
)


@pytest.fixture
def article(case_path: Path) -> str:
    """The article with most statements."""
    with Case.open(case_path) as case:
        return max(case.browse().articles(50), key=lambda one: one.statements).id


def chosen(page: Any) -> int:
    return int(page.eval_on_selector("li.on", "one => one.dataset.n"))


def test_an_article_is_read_by_keyboard(article: str, opened: Open) -> None:
    page = opened(f"/articles/{article}")
    page.keyboard.press("j")
    assert chosen(page) == 1
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert chosen(page) == 2
    assert page.locator("span.on[data-n='2']").count() >= 1, "the words in the text are marked too"
    assert page.evaluate("document.activeElement.closest('li').dataset.n") == "2", "the focus went along"
    page.locator("span[data-n='4']").first.click()
    assert chosen(page) == 4, "the text chooses the margin"


def test_a_corrected_speaker_holds_when_the_article_is_read_anew(article: str, case_path: Path, opened: Open) -> None:
    page = opened(f"/articles/{article}")
    page.keyboard.press("j")
    id = page.get_attribute("li.on", "data-id")
    page.keyboard.press("e")
    assert page.locator("dialog[open]").count() == 1
    assert "→" not in page.inner_text("dialog [data-words]"), "the words, without what stands among them"
    page.fill("#value", "Ödön Бранд")
    page.keyboard.press("Enter")
    page.wait_for_selector(".notice")
    assert "Ödön Бранд" in page.inner_text(f"#s-{id} .who")
    with Case.open(case_path, write=True) as case:
        assert [added.article for added in case.reread(every=True)]
    page.reload()
    assert "Ödön Бранд" in page.inner_text(f"#s-{id} .who")
    page.click(f"#s-{id} >> text=Undo")
    page.wait_for_selector("text=Taken back")
    assert "Ödön Бранд" not in page.inner_text("main .who >> nth=0")


def test_what_is_no_statement_goes_with_one_key_and_comes_back_with_one_click(article: str, opened: Open) -> None:
    page = opened(f"/articles/{article}")
    before = page.locator("li[data-n]").count()
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.wait_for_selector(".notice")
    assert page.locator("li[data-n]").count() == before - 1
    page.click(".notice >> text=Undo")
    page.wait_for_selector("text=Taken back")
    assert page.locator("li[data-n]").count() == before


def test_what_somebody_changed_meanwhile_is_not_written_over(article: str, opened: Open) -> None:
    page, other = opened(f"/articles/{article}"), opened(f"/articles/{article}")
    id = page.get_attribute("li[data-n='1']", "data-id")
    for one in (page, other):
        one.goto(re.sub("/articles/.*", f"/statements/{id}", one.url))
    page.fill("#value", "Ada Lind")
    page.click("text=Keep this speaker")
    page.wait_for_selector(".notice")
    other.on("console", lambda _: None)
    answer = other.request.post(
        re.sub("/statements/.*", "/judgements", other.url),
        form={field["name"]: field["value"] for field in other.eval_on_selector_all(
            "form:has(#value) input", "all => all.map((one) => ({name: one.name, value: one.value || 'Odo Brandt'}))")},
    )  # fmt: skip
    assert answer.status == 412
    assert "nothing was done" in answer.text()
    page.reload()
    assert "Ada Lind" in page.inner_text(f"#s-{id} .who")


def test_a_claim_is_split_and_put_together_again(case_path: Path, opened: Open) -> None:
    with Case.open(case_path) as case:
        claim = next(one.claim for one in case.claims() if len(one.claim.statements) > 2)
    page = opened(f"/claims/{claim.id}")
    count = page.locator("text=split off").count()
    assert count == len(claim.statements)
    page.click(f"tr#s-{claim.statements[-1]} >> text=split off")
    page.wait_for_selector(".notice")
    assert page.locator(f"tr#s-{claim.statements[-1]}").count() == 0
    assert page.locator("text=split off").count() < count
    page.click(".notice >> text=Undo")
    page.wait_for_selector("text=Taken back")
    assert page.locator("text=split off").count() == count


def test_the_picture_leads_to_the_table(case_path: Path, opened: Open) -> None:
    with Case.open(case_path) as case:
        claim = case.claims()[0].claim
    page = opened(f"/claims/{claim.id}")
    mark = page.locator("figure svg:visible a:has(.dot)").first
    target = mark.get_attribute("href")
    mark.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == target
    assert page.locator(f"tr{target}").count() == 1


def test_statements_are_searched_and_narrowed_by_facets(opened: Open) -> None:
    page = opened("/")
    page.fill("#q", "dam")
    page.keyboard.press("Enter")
    page.wait_for_selector(".found")
    assert page.locator(".found mark").count() > 0
    total = int(page.inner_text("#found").split()[0])
    facet = page.locator(".facet:has(#f-kind) a").first
    number = int(facet.locator(".number").inner_text())
    facet.click()
    page.wait_for_selector(".facet .chosen")
    assert int(page.inner_text("#found").split()[0]) == number <= total
    page.click(".facet .chosen")
    page.wait_for_url(lambda url: "kind=" not in url)
    assert int(page.inner_text("#found").split()[0]) == total


def test_a_pasted_story_is_added_and_read(opened: Open) -> None:
    page = opened("/add")
    page.fill("#text", STORY)
    page.fill("#title", "Skarn ferry to close, North Wire reports")
    page.fill("#outlet", "Dorn Today")
    page.click("text=Add the text")
    page.wait_for_selector("h1:has-text('Done')", timeout=60_000)
    page.click(".entries a")
    assert page.title().startswith("Skarn ferry to close, North Wire reports")
    assert page.locator("li[data-n]").count() >= 3
    assert "Oda Lind" in page.inner_text("main")


def test_a_suggestion_is_decided_by_key(case_path: Path, opened: Open) -> None:
    with Case.open(case_path) as case:
        if not case.suggestions():
            pytest.skip("nothing awaits a decision in this case")
    page = opened("/review")
    first = page.inner_text(".pair")
    page.keyboard.press("d")
    page.wait_for_selector(".notice")
    assert page.locator(".pair").count() == 0 or page.inner_text(".pair") != first
    page.click(".notice >> text=Undo")
    page.wait_for_selector("text=Taken back")
