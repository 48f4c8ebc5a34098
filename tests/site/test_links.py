"""Every link of the site leads to a file that is there, and to an anchor in it."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator

from generator.plan.sdk import SdkPlan

from .conftest import Files, Sited
from .reading import Element, read


def html_of(files: Files) -> dict[str, Element]:
    return {path: read(text) for path, text in files.items() if path.endswith(".html")}


def links_of(page: Element) -> Iterator[str]:
    for element in page.walk():
        yield from (element.attributes[name] for name in ("href", "src") if name in element.attributes)


def unresolved(files: Files) -> list[str]:
    """The links that lead nowhere."""
    pages = html_of(files)
    anchors = {path: [e.attributes["id"] for e in page.walk() if "id" in e.attributes] for path, page in pages.items()}
    broken = [f"{path}: an anchor twice" for path, ids in anchors.items() if len(ids) != len(set(ids))]
    for path, page in pages.items():
        for link in links_of(page):
            target, _, anchor = link.partition("#")
            if re.match(r"https?://", link):
                continue
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            if file not in files or (anchor and anchor not in anchors[file]):
                broken.append(f"{path}: {link}")
    return broken


def test_links_resolve(runs: Files) -> None:
    assert sum(len(list(links_of(page))) for page in html_of(runs).values()) > 5_000
    assert unresolved(runs) == []


def test_links_resolve_in_an_odd_api(sited: Sited) -> None:
    files = sited("""
        info: {title: Zoo, version: "1"}
        paths:
          /con/{a.b}/{a-b}:
            get:
              operationId: con
              tags: [con]
              parameters:
                - {name: a.b, in: path, required: true, schema: {type: string}}
                - {name: a-b, in: path, required: true, schema: {type: string}}
                - {name: "a b", in: query, schema: {type: array, items: {$ref: "#/components/schemas/Nul"}}}
              responses: {"200": {description: "", content: {application/json: {
                schema: {$ref: "#/components/schemas/Nul"}}}}}
          /con/{a}/{b}: {}
        webhooks:
          "new animal": {post: {requestBody: {content: {application/json: {
            schema: {$ref: "#/components/schemas/Nul"}}}}, responses: {"200": {description: ok}}}}
        components:
          schemas:
            Nul:
              type: object
              properties:
                "a b": {type: string}
                a.b: {type: string}
                self: {$ref: "#/components/schemas/Nul"}
                either: {oneOf: [{$ref: "#/components/schemas/Nul"}, {type: object, properties: {x: {type: string}}},
                                 {type: object, properties: {x: {type: integer}}}]}
        """)
    assert unresolved(files) == []


def test_every_page_is_reached_from_the_front_page(runs: Files) -> None:
    pages = html_of(runs)
    reached, waiting = set[str](), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in pages:
            continue
        reached.add(path)
        relative = (link.partition("#")[0] for link in links_of(pages[path]) if "://" not in link)
        waiting += [posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) for link in relative if link]
    assert set(pages) - reached <= {"404.html", "readme.html"}


def test_what_is_found_is_there(runs: Files, runs_plan: SdkPlan) -> None:
    text = runs["search-index.js"]
    assert text.isascii() and "<" not in text
    entries = json.loads(text.removeprefix("window.oarlockIndex=").removesuffix(";\n"))
    assert {address for *_, address, _, _ in entries} <= set(runs)
    titles = {(kind, title) for kind, title, *_ in entries}
    assert {("method", "List runs"), ("type", "Run"), ("resource", "beta.threads.runs")} <= titles
    assert len([kind for kind, *_ in entries if kind == "type"]) == len(runs_plan.docs.types)
    (listed,) = [entry for entry in entries if entry[2] == "beta.threads.runs.list"]
    assert listed[4] == "GET /threads/{thread_id}/runs listRuns"
    page = read(runs[listed[3]])
    for name in listed[5].split():
        page.at(f"arguments.{name}")
    run = next(entry for entry in entries if entry[:2] == ["type", "Run"])
    for name in run[5].split():
        read(runs[run[3]]).at(f"attributes.{name}")


def test_each_page_has_a_twin_in_markdown(runs: Files) -> None:
    for path, page in html_of(runs).items():
        twins = [link.attributes["href"] for link in page.all("link", rel="alternate", type="text/markdown")]
        expected = [posixpath.basename(path.removesuffix(".html")) + ".md"]
        assert twins == ([] if path in ("404.html", "paths.html") else expected), path


def test_links_of_twins_resolve(runs: Files) -> None:
    for path, page in runs.items():
        for link in re.findall(r"\]\(([^)\s]+)\)", page) if path.endswith(".md") else ():
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), link.partition("#")[0] or path))
            assert "://" in link or file in runs or link.startswith("#"), f"{path}: {link}"
