"""A description in which every text tries to run something, read in a browser that would let it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visiting

SCRIPT = "window.pwned=1;alert(1)"
PAYLOADS = {
    "elements": f"<script>{SCRIPT}</script><img src=x onerror='{SCRIPT}'><svg onload='{SCRIPT}'><base href='https://evil.example/'>",
    "attributes": f"' onmouseover='{SCRIPT}' autofocus onfocus='{SCRIPT}' x='",
    "endings": f"</textarea></select></form></details></title></style></script><script>{SCRIPT}</script><!--",
    "links": f"[x](javascript:{SCRIPT}) ![x](https://evil.example/x.png) <https://evil.example>",
}
SPEC = """
info: {title: "Zoo PAYLOAD", version: "1 PAYLOAD", description: "PAYLOAD"}
servers: [{url: "https://zoo.example", description: "PAYLOAD"}]
tags: [{name: animals, description: "PAYLOAD"}]
security: [{"key PAYLOAD": []}]
paths:
  "/animals/{id}":
    post:
      operationId: create_animal
      tags: [animals]
      summary: "PAYLOAD"
      description: "PAYLOAD"
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}, example: "PAYLOAD", description: "PAYLOAD"}
        - {name: "q PAYLOAD", in: query, required: true, schema: {type: string, enum: ["PAYLOAD", b]}}
        - {name: "h PAYLOAD", in: header, required: true, schema: {type: string}, example: "PAYLOAD"}
        - {name: ids, in: query, schema: {type: array, items: {type: string}}, example: ["PAYLOAD"], required: true}
      requestBody:
        required: true
        description: "PAYLOAD"
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Animal"}
            examples: {"n PAYLOAD": {summary: "PAYLOAD", value: {name: "PAYLOAD", "k PAYLOAD": "PAYLOAD"}}}
      responses:
        "200":
          description: "PAYLOAD"
          content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}
        "429": {description: "PAYLOAD"}
components:
  securitySchemes: {"key PAYLOAD": {type: apiKey, in: query, name: "key PAYLOAD", description: "PAYLOAD"}}
  schemas:
    Animal:
      type: object
      title: "PAYLOAD"
      description: "PAYLOAD"
      required: [name, "k PAYLOAD"]
      properties:
        name: {type: string, description: "PAYLOAD", default: "PAYLOAD", pattern: "PAYLOAD", format: "PAYLOAD"}
        "k PAYLOAD": {type: string, enum: ["PAYLOAD", "other PAYLOAD"], description: "PAYLOAD"}
"""
PROVOKE = """() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    for (const one of document.querySelectorAll("*")) {
        one.dispatchEvent(new MouseEvent("mouseover"));
        one.focus?.();
    }
    for (const link of document.querySelectorAll("a[href^='javascript:']")) link.click();
}"""


@pytest.fixture(params=sorted(PAYLOADS))
def attacked(request: pytest.FixtureRequest, site_of: Callable[[str], Path]) -> Path:
    return site_of(SPEC.replace("PAYLOAD", PAYLOADS[request.param]))


def provoked(page: Page) -> int:
    """How many elements could run something, once the page has been given every occasion."""
    page.evaluate(PROVOKE)
    assert page.evaluate("window.pwned") is None
    foreign = (
        "script:not([src]), iframe, object, embed, base, img, style, [onerror], [onload], [onmouseover], [onfocus]"
    )
    return page.locator(foreign).count()


def test_nothing_runs_and_nothing_is_fetched(visiting: Visiting, attacked: Path) -> None:
    visit = visiting(attacked)
    pages = [*attacked.glob("methods/*.html"), *attacked.glob("types/*.html"), *attacked.glob("resources/*.html")]
    paths = [path.relative_to(attacked).with_suffix("").as_posix() for path in pages]
    assert len(paths) >= 3
    for path in ["index", *paths]:
        assert provoked(visit.to(path)) == 0, path
    visit.page.get_by_role("combobox").fill("animal")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    assert provoked(visit.page) == 0


def test_a_form_shows_what_it_sends(visiting: Visiting, attacked: Path) -> None:
    visit = visiting(attacked)
    visit.allowed = ("http://127.0.0.1:9/",)
    [method] = attacked.glob("methods/*.html")
    page = visit.to(f"methods/{method.stem}")
    page.get_by_text("Fill in and send").click()
    page.get_by_label("Address").fill("http://127.0.0.1:9")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".trial .status")).to_contain_text("did not answer")
    assert provoked(page) == 0
    sent = next(url for url in visit.asked if url.startswith(visit.allowed))
    assert unquote(sent).count(SCRIPT) >= 3
    visit.wrong = [said for said in visit.wrong if "net::ERR_" not in said]
