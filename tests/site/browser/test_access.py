"""Whether everyone can read the pages: axe-core looks at one of each kind, unfolded, in light and in dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from .conftest import CREATE, LIST, MODEL, Visiting

KINDS = ["index", "guides/errors", "resources/beta.threads.runs", LIST, CREATE, MODEL, "types/AssistantTool"]
UNFOLD = "document.querySelectorAll('details').forEach(part => { part.open = true; })"
LOOK = """async (rules) => (await axe.run({ ...rules, preload: false, resultTypes: ["violations"] })).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} (${node.failureSummary})`))"""


def look(page: Page, axe: str, *rules: str) -> list[str]:
    """What not everyone can read, by all rules where none is named: serious and critical findings with their places."""
    page.evaluate(axe)
    return list(page.evaluate(LOOK, {"runOnly": rules} if rules else {}))


@pytest.mark.parametrize("path", KINDS)
def test_a_page_is_for_everyone(visiting: Visiting, site: Path, axe: str, path: str) -> None:
    page = visiting(site, color_scheme="light").to(path)
    if path != CREATE:  # it is the same as others, but long
        page.evaluate(UNFOLD)
    assert look(page, axe) == []


@pytest.mark.parametrize("path", [path for path in KINDS if path != CREATE])
def test_a_page_is_for_everyone_in_the_dark(visiting: Visiting, site: Path, axe: str, path: str) -> None:
    page = visiting(site, color_scheme="dark").to(path)
    page.evaluate(UNFOLD)
    assert look(page, axe, "color-contrast") == []


def test_so_is_one_on_a_phone(visiting: Visiting, site: Path, axe: str) -> None:
    page = visiting(site, viewport={"width": 390, "height": 844}).to(LIST)
    assert look(page, axe) == []


def test_so_is_the_search(visiting: Visiting, site: Path, axe: str) -> None:
    page = visiting(site).to("index")
    page.get_by_role("combobox").fill("run")
    page.get_by_role("option").first.wait_for()
    assert look(page, axe) == []


def test_the_looking_finds_something(visiting: Visiting, site: Path, axe: str) -> None:
    page = visiting(site).to("index")
    page.evaluate("document.querySelector('h1').style.color = 'rgb(200, 200, 200)'")
    page.evaluate("document.querySelector('button.theme').removeAttribute('aria-label')")
    assert {finding.partition(":")[0] for finding in look(page, axe)} == {"color-contrast", "button-name"}
