"""`python -m package docs NAME`: a page is found by its names, in the package or beside it, and reads as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.runtime.docs import docs_folder, find, nearest, pages_of, plain

METHODS = """\
# Methods

| Method | Request | operationId | |
|---|---|---|---|
| [`runs.list`](methods/runs.list.md) | `GET /runs` | `listRuns` | List runs |
| [`steps.list`](methods/steps.list.md) | `GET /runs/{run_id}/steps` |  | Steps |
"""


def put(home: Path) -> Path:
    """A folder of pages."""
    for name in ("methods/runs.list", "methods/steps.list", "types/Run", "guides/getting-started", "resources/runs"):
        (home / name).with_suffix("").parent.mkdir(parents=True, exist_ok=True)
        (home / f"{name}.md").write_text(f"# {name}\n")
    (home / "methods.md").write_text(METHODS)
    (home / "llms.txt").write_text("# Pages\n")
    return home


@pytest.fixture
def pages(tmp_path: Path) -> Mapping[str, str]:
    return pages_of(put(tmp_path / "docs"))


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("runs.list", "methods/runs.list.md"),
        ("client.runs.list(thread_id)", "methods/runs.list.md"),
        ("listRuns", "methods/runs.list.md"),
        ("listruns", "methods/runs.list.md"),
        ("GET /runs", "methods/runs.list.md"),
        ("get /runs/{run_id}/steps", "methods/steps.list.md"),
        ("Run", "types/Run.md"),
        ("RunParam", "types/Run.md"),
        ("Getting started", "guides/getting-started.md"),
        ("runs", "resources/runs.md"),
        ("methods", "methods.md"),
    ],
)
def test_a_page_is_found_by_its_names(pages: Mapping[str, str], name: str, page: str) -> None:
    assert find(pages, name) == [page]


def test_what_several_end_in_gives_all_of_them(pages: Mapping[str, str]) -> None:
    assert find(pages, "list") == ["methods/runs.list.md", "methods/steps.list.md"]
    assert find(pages, "lost") == []


def test_the_nearest_are_told(pages: Mapping[str, str]) -> None:
    assert nearest(pages, "runs.lst")[0] == "runs.list"
    assert nearest(pages, "Runn")[0] == "Run"
    assert nearest(pages, "qqqq") == []


def test_an_installed_package_has_its_docs_inside(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    assert docs_folder(package) is None
    assert docs_folder(package) is None
    assert docs_folder(put(package / "_docs").parent) == package / "_docs"


def test_only_a_generated_folder_beside_a_package_is_that_of_its_docs(tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    put(tmp_path / "docs")
    assert docs_folder(package) is None, "these may be anybody's docs"
    manifest = tmp_path / ".oarlock.json"
    for broken in ("", "{", "[]", '{"files": 3}', '{"files": {"docs/index.md": ""}}'):
        manifest.write_text(broken)
        assert docs_folder(package) is None, broken
    manifest.write_text(json.dumps({"files": {"docs/llms.txt": ""}}))
    assert docs_folder(package) == tmp_path / "docs"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("[`Run`](../types/Run.md) and [that](https://example.com/a)", "`Run` and that (https://example.com/a)"),
        (r"a \<b\> \[c\](d) 1\. ", "a <b> [c](d) 1. "),
        ("[`list[Run | None]`](../types/Run.md)", "`list[Run | None]`"),
        ("- `id` · `str`\\", "- `id` · `str`"),
        ("```py\n[a](b) \\< \n```", "```py\n[a](b) \\< \n```"),
    ],
)
def test_markdown_as_text(markdown: str, text: str) -> None:
    assert plain(markdown) == text + "\n"
