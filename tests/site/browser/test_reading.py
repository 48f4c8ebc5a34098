"""What a reader does on the site: looks for something, unfolds it, copies it, reads it on paper or in the dark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import CREATE, LIST, MODEL, Visiting

PHONE = {"width": 390, "height": 844}
DEEP = "arguments.tools.FileSearchToolParam.file_search.ranking_options.score_threshold"


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


@pytest.mark.parametrize("way", ["file", "http"])
def test_what_is_typed_is_found_and_entered(visiting: Visiting, site: Path, served: str, way: str) -> None:
    page = visiting(site if way == "file" else served).to("index")
    page.keyboard.press("/")
    page.keyboard.type("list runs")
    expect(page.get_by_role("option").first).to_contain_text("List runs")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/methods/beta\.threads\.runs\.list\.html"))
    assert page.locator("h1").inner_text() == "List runs"


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("createRun", "methods/beta.threads.runs.create.html"),
        ("truncation_strategy", "#arguments.truncation_strategy"),
        ("RunStatus", "types/RunStatus.html"),
        ("/threads/{thread_id}/runs/{run_id}/cancel", "methods/beta.threads.runs.cancel.html"),
        ("cansel run", "methods/beta.threads.runs.cancel.html"),
    ],
)
def test_search_knows_ids_attributes_types_paths_and_slips(
    visiting: Visiting, site: Path, typed: str, leads_to: str
) -> None:
    page = visiting(site).to("index")
    page.get_by_role("combobox").fill(typed)
    expect(page.get_by_role("option").first).to_be_visible()
    links = page.get_by_role("option").evaluate_all("links => links.map(link => link.href)")
    assert any(link.endswith(leads_to) for link in links[:3])


def test_arrows_go_through_what_was_found_and_escape_leaves_it(visiting: Visiting, site: Path) -> None:
    page = visiting(site).to("index")
    page.get_by_role("combobox").fill("run")
    options = page.get_by_role("option")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()


def test_a_deep_link_opens_what_it_is_folded_into(visiting: Visiting, site: Path) -> None:
    page = visiting(site).to(f"{CREATE}#{DEEP}")
    row = page.locator(f'[id="{DEEP}"]')
    expect(row).to_be_visible()
    expect(row).to_be_in_viewport()


def test_a_link_on_the_page_opens_what_it_leads_to(visiting: Visiting, site: Path) -> None:
    page = visiting(site).to(CREATE)
    row = page.locator(f'[id="{DEEP}"]')
    expect(row).to_be_hidden()
    page.evaluate("anchor => { location.hash = anchor; }", DEEP)
    expect(row).to_be_in_viewport()


def test_all_of_a_section_unfolds_and_folds(visiting: Visiting, site: Path) -> None:
    page = visiting(site).to(CREATE)
    section = page.locator("section", has=page.locator("#arguments"))
    row = section.locator('[id="arguments.additional_messages.metadata"]')
    expect(row).to_be_hidden()
    section.get_by_role("button", name="Expand all").click()
    expect(row).to_be_visible()
    section.get_by_role("button", name="Collapse all").click()
    expect(row).to_be_hidden()


def test_a_tab_is_shown_alone_and_remembered(visiting: Visiting, site: Path) -> None:
    visit = visiting(site)
    page = visit.to(CREATE)
    examples = page.locator(".examples")
    examples.get_by_text("Python async", exact=True).first.click()
    expect(examples.get_by_text("asyncio.run(main())").first).to_be_visible()
    expect(examples.get_by_text("client = RunsClient()").first).to_be_hidden()
    visit.to(LIST)
    expect(page.locator(".examples").get_by_text("asyncio.run(main())").first).to_be_visible()


def test_the_variants_of_a_union_are_tabs(visiting: Visiting, site: Path) -> None:
    page = visiting(site).to(f"{CREATE}#arguments.tools.FunctionToolParam")
    own = page.locator('[id="arguments.tools.FunctionToolParam.function"]')
    other = page.locator('[id="arguments.tools.FileSearchToolParam.file_search"]')
    expect(own).to_be_visible()
    expect(other).to_be_hidden()
    page.locator("[id='arguments.tools'] summary", has_text="FileSearchToolParam").click()
    expect(other).to_be_visible()
    expect(own).to_be_hidden()


NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
REFUSED = "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"


@pytest.mark.parametrize("before", ["", NO_CLIPBOARD, REFUSED])
def test_a_sample_is_copied(visiting: Visiting, site: Path, before: str) -> None:
    page = visiting(site).to(LIST)
    page.evaluate(f"window.read = navigator.clipboard.readText.bind(navigator.clipboard); {before}; null")
    sample = page.locator(".examples pre").first
    sample.hover()
    page.locator(".examples .copy").first.click()
    expect(page.locator("#said")).to_have_text("Copied")
    assert page.evaluate("read()").strip() == sample.inner_text().strip()


def test_the_theme_is_the_systems_until_the_reader_chooses(visiting: Visiting, site: Path) -> None:
    light, dark = visiting(site, color_scheme="light"), visiting(site, color_scheme="dark")
    white, black = background(light.to(LIST)), background(dark.to(LIST))
    assert white == "rgb(255, 255, 255)" and black != white
    light.page.get_by_role("button", name="Switch between light and dark").click()
    assert background(light.page) == black
    assert background(light.to(MODEL)) == black


@pytest.mark.parametrize(
    "path", ["index", "readme", LIST, CREATE, MODEL, "types/AssistantTool", "methods", "guides/errors"]
)
def test_nothing_is_wider_than_a_phone(visiting: Visiting, site: Path, path: str) -> None:
    page = visiting(site, viewport=PHONE).to(path)
    for details in ("", "document.querySelectorAll('details').forEach(part => { part.open = true; })"):
        page.evaluate(details)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_what_is_folded_is_on_paper(visiting: Visiting, site: Path) -> None:
    page = visiting(site).to(CREATE)
    page.emulate_media(media="print")
    for anchor in (DEEP, "arguments.tools.FunctionToolParam.function.name", "returns.usage.total_tokens"):
        expect(page.locator(f'[id="{anchor}"] .name').first).to_be_visible()
    expect(page.locator(".menu")).to_be_hidden()
    expect(page.locator(".trial")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF-")


class _Names(HTMLParser):
    """The anchors of a page's rows, whose last step is the name that has to be read there."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        anchor = dict(attrs).get("id") or ""
        if tag == "li" and anchor.startswith(("arguments.", "returns.", "attributes.")):
            self.found.append(anchor.rpartition(".")[2])


def names_in(path: Path) -> Iterator[str]:
    parser = _Names()
    parser.feed(path.read_text())
    yield from parser.found


@pytest.mark.parametrize("path", [LIST, CREATE, MODEL])
def test_without_scripts_everything_is_there(visiting: Visiting, site: Path, path: str) -> None:
    page = visiting(site, java_script_enabled=False).to(path)
    names = set(names_in(site / f"{path}.html"))
    assert len(names) >= 20
    text = page.locator("main").text_content() or ""
    assert names <= set(re.findall(r"\w+", text))


def test_a_reader_without_scripts_unfolds_a_tree(visiting: Visiting, site: Path) -> None:
    page = visiting(site, java_script_enabled=False).to(CREATE)
    row = page.locator('[id="arguments.additional_messages.metadata"]')
    expect(row).to_be_hidden()
    page.locator('[id="arguments.additional_messages"] > .inside > summary').click()
    expect(row).to_be_visible()
    assert not page.locator(".find").is_visible()
