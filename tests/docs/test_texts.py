"""What programs get to read: the list of all pages, the methods of a resource in one file, the inventory of names."""

from __future__ import annotations

import ast
import posixpath
import re
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.pipeline import Generation
from generator.pipeline import docs as plan_site
from generator.render.targets import texts

from .conftest import RUNS, Pages
from .test_links import links_of

Site = Mapping[str, str]
ENTRY = re.compile(r"(.+?)\s+(\S+:\S+)\s+(-?\d+)\s+(\S*)\s+(.*)")
"""A line of an inventory, as Sphinx reads it."""


def read_site(settings: Settings) -> dict[str, bytes]:
    return {file.path: file.content for file in plan_site(settings, Diagnostics())}


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return read_site(RUNS)


def entries_of(inventory: bytes) -> dict[tuple[str, str], str]:
    """The address of each name, by its role: read as the format has it, with no help of what wrote it."""
    *head, packed = inventory.split(b"\n", 4)
    assert head[0] == b"# Sphinx inventory version 2" and head[3].endswith(b"compressed using zlib.")
    lines = zlib.decompress(packed).decode().splitlines()
    found = [match.groups() for line in lines if (match := ENTRY.fullmatch(line))]
    assert len(found) == len(lines) == len({(name, role) for name, role, *_ in found})
    return {(role, name): address.replace("$", name) for name, role, _, address, _ in found}


def test_the_list_has_the_form_of_llmstxt_org(site: dict[str, bytes]) -> None:
    text = site["llms.txt"].decode()
    title, _, summary = text.split("\n")[:3]
    assert title == "# Runs Python SDK" and summary.startswith("> A typed Python client")
    sections = re.findall(r"^## (.*)$", text, re.M)
    assert sections[0] == "Guides" and sections[-1] == "Lists" and "Methods of `beta.threads.runs`" in sections
    listed = text.partition("\n## Guides\n")[2]
    lines = [line for line in listed.splitlines() if line and not line.startswith("#")]
    assert all(re.match(r"- \[.+\]\(\S+\): .", line) for line in lines), lines


@pytest.mark.parametrize("base", ["", "https://docs.example/sdk"])
def test_every_page_is_listed_and_every_link_of_the_texts_leads_somewhere(base: str) -> None:
    site = read_site(replace(RUNS, docs_url=base))
    for path, content in site.items():
        if path.endswith(".txt") and "LICENSE" not in path:
            for link in links_of(content.decode()):
                if base and link.startswith(f"{base}/"):
                    assert link.removeprefix(f"{base}/").partition("#")[0] in site, f"{path}: {link}"
                elif "://" not in link:
                    assert not base, f"{path}: {link}"
                    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), link.partition("#")[0]))
                    assert file in site or link.startswith("#"), f"{path}: {link}"
    listed = {link.removeprefix(f"{base}/") for link in links_of(site["llms.txt"].decode())}
    assert {path for path in site if path.startswith(("guides/", "methods/")) and path.endswith(".md")} <= listed


def test_an_sdk_lists_its_pages_beside_them(runs: Generation) -> None:
    files = {file.path: file.content for file in runs.files}
    links = set(links_of(files["docs/llms.txt"].decode()))
    assert "methods/beta.threads.runs.list.md" in links and "../api.md" in links
    assert not [link for link in links if posixpath.normpath(f"docs/{link}") not in files]
    assert not [
        path for path in files if path.startswith(("docs/llms/", "docs/llms-full"))
    ], "nothing stands there twice"


def test_a_markdown_page_of_a_site_begins_with_the_way_to_the_list(site: dict[str, bytes], pages: Pages) -> None:
    page = site["methods/beta.threads.runs.list.md"].decode()
    assert page.startswith("> Every page of these docs is listed in [llms.txt](../llms.txt).\n\n# List runs\n")
    assert pages["docs/methods/beta.threads.runs.list.md"].startswith("# List runs\n")


def test_the_methods_of_a_resource_stand_in_one_file(site: dict[str, bytes]) -> None:
    text = site["llms/beta.threads.runs.txt"].decode()
    assert re.findall(r"^## (.*)$", text, re.M) == [
        "List runs", "Create run", "Retrieve run", "Modify run", "Cancel run", "Submit tool outputs to run",
    ]  # fmt: skip
    assert "- `limit` · `int` · *may omit* · default `20` · from 1 to 100\\\n" in text
    for block in re.findall(r"^```python\n(.*?)\n```$", text, re.M | re.S):
        ast.parse(block)


def test_what_is_long_comes_in_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "LONGEST", 4_000)
    monkeypatch.setattr(texts, "LONGEST_WHOLE", 10_000)
    site = read_site(RUNS)
    parts = sorted(path for path in site if path.startswith("llms/beta.threads.runs.") and "steps" not in path)
    assert parts[:2] == ["llms/beta.threads.runs.2.txt", "llms/beta.threads.runs.3.txt"] and parts[-1].endswith("s.txt")
    assert sum(site[path].decode().count("\n## ") for path in parts) == 6
    assert "llms-full.txt" not in site and b"llms-full.txt" not in site["llms.txt"]
    assert all(path.encode() in site["llms.txt"] for path in parts)


def test_a_sitemap_needs_an_address(site: dict[str, bytes]) -> None:
    assert "sitemap.xml" not in site
    there = read_site(replace(RUNS, docs_url="https://docs.example/a&b/"))
    found = [loc.text or "" for loc in ET.fromstring(there["sitemap.xml"]).iter() if loc.tag.endswith("loc")]
    assert "https://docs.example/a&b/methods/beta.threads.runs.list.html" in found
    assert {page.removeprefix("https://docs.example/a&b/") for page in found} == {
        path for path in there if path.endswith(".html") and path != "404.html"
    }


def test_the_inventory_names_what_python_names(site: dict[str, bytes], runs: Generation) -> None:
    entries = entries_of(site["objects.inv"])
    runs_class = "runs_sdk.resources.beta.threads.runs.Runs"
    assert entries["py:method", f"{runs_class}.list"] == "methods/beta.threads.runs.list.html"
    assert entries["py:attribute", "runs_sdk.types.Run.status"] == "types/Run.html#attributes.status"
    assert entries["py:class", "runs_sdk.RunsClient"] == "index.html"
    assert entries["py:exception", "runs_sdk.RateLimitError"] == "guides/errors.html"
    assert entries["std:label", "listRuns"] == "methods/beta.threads.runs.list.html"
    classes = {f"runs_sdk.types.{name}" for name in runs.plan.type_names}
    assert classes == {name for role, name in entries if role in ("py:class", "py:data") and ".types." in name}


def test_every_address_of_the_inventory_is_there(site: dict[str, bytes]) -> None:
    for address in set(entries_of(site["objects.inv"]).values()):
        file, _, anchor = address.partition("#")
        assert file in site, address
        assert not anchor or f'id="{anchor}"'.encode() in site[file], address


def test_the_inventory_is_the_same_whatever_compresses(site: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """It must not depend on how a build of zlib compresses: without a compressor at hand it is the same."""

    def refuse(*_: object, **__: object) -> bytes:
        raise AssertionError("this differs from machine to machine")

    monkeypatch.setattr(zlib, "compress", refuse)
    monkeypatch.setattr(zlib, "compressobj", refuse)
    assert read_site(RUNS)["objects.inv"] == site["objects.inv"]


def test_odd_names_leave_the_inventory_readable(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(dedent(r"""
        openapi: 3.1.0
        info: {title: "Odd\n# Version: 9", version: '1'}
        paths:
          /a:
            get:
              operationId: "list a\nroot py:module 1 evil.html -"
              summary: "A\nnew py:class 1 evil.html -"
              responses:
                '200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
        components: {schemas: {A: {type: object, properties: {"b c\nd": {type: string}, "ü": {type: string}}}}}
        """).lstrip())
    settings = Settings(spec=tmp_path / "openapi.yaml", stem="Odd", package="odd", distribution="odd")
    entries = entries_of(read_site(settings)["objects.inv"])
    assert not [address for address in entries.values() if "evil" in address]
    assert ("py:class", "odd.types.A") in entries
