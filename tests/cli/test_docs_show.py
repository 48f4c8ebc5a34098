"""`oarlock docs show` finds a page by any of its names, and shows it to people, pipes and pagers; it never runs it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import COMMAND, ENVIRONMENT, ROOT, SPEC, Oarlock

HOSTILE = """\
openapi: 3.1.0
info: {title: Boats, version: '1'}
paths:
  /boats:
    get:
      operationId: listBoats
      description: "::error file=x::stop\\n\\nA \\u001b]0;title\\a and \\u001b[31mred, [that](https://example.com/more)."
      responses: {'200': {description: Done.}}
"""


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("boats.list", "List"),
        ("client.boats.list", "List"),
        ("client.boats.list()", "List"),
        ("listBoats", "List"),
        ("LISTBOATS", "List"),
        ("GET /boats", "List"),
        ("get /boats", "List"),
        ("boats", "boats"),
        ("Boat", "Boat"),
        ("errors", "Errors"),
        ("Getting started", "Getting started"),
        ("types", "Types: models and dicts"),
        ("index", "Boats"),
    ],
)
def test_a_page_is_found_by_its_names(name: str, title: str, spec: Path, oarlock: Oarlock) -> None:
    done = oarlock("docs", "show", name, "--spec", spec)
    assert done.status == 0, done.err
    assert done.out.split("\n")[0] == title.partition(":")[0]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("boats.lst", "did you mean boats.list"), ("Bot", "did you mean Boat?"), ("qqqq", "`oarlock docs show` alone")],
)
def test_a_miss_names_the_nearest(name: str, hint: str, spec: Path, oarlock: Oarlock) -> None:
    done = oarlock("docs", "show", name, "--spec", spec)
    assert (done.status, done.out) == (2, "")
    assert f"no page is called {name}" in done.err and hint in done.err


def test_a_tail_that_several_methods_have_is_asked_back(tmp_path: Path, oarlock: Oarlock) -> None:
    boats, components = SPEC.split("components:")
    cars = boats.partition("paths:\n")[2].replace("/boats", "/cars").replace("listBoats", "listCars")
    (tmp_path / "two.yaml").write_text(f"{boats}{cars}components:{components}")
    done = oarlock("docs", "show", "list", "--spec", "two.yaml")
    assert done.status == 2 and "did you mean boats.list or cars.list?" in done.err


def test_a_pipe_gets_plain_text_and_nothing_that_a_terminal_or_a_ci_system_obeys(
    tmp_path: Path, oarlock: Oarlock
) -> None:
    (tmp_path / "spec.yaml").write_text(HOSTILE)
    done = oarlock("docs", "show", "listBoats", "--spec", "spec.yaml", env={"FORCE_COLOR": ""})
    assert done.status == 0 and "\x1b" not in done.out
    assert not any(line.startswith("::") for line in done.out.splitlines()) and "error file=x" in done.out
    assert "that (https://example.com/more)" in done.out
    assert not any(line != line.rstrip() for line in done.out.splitlines())


def test_markdown_is_the_page_as_it_is_written(generated: Path, oarlock: Oarlock) -> None:
    done = oarlock("docs", "show", "Boat", "--spec", "spec.yaml", "--format", "markdown")
    written = (generated / "docs/types/Boat.md").read_text()
    assert done.out.split("\n")[0] == written.split("\n")[0] == "# Boat"


def in_a_terminal(*arguments: str, cwd: Path, **environment: str) -> str:
    """What a command writes to a terminal of 20 lines, whose pager it finds in the environment."""
    ours, theirs = pty.openpty()
    env = {**ENVIRONMENT, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "20", **environment}
    process = subprocess.Popen([*COMMAND, *arguments], cwd=cwd, env=env, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    written = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        written += part
    process.wait(30)
    os.close(ours)
    return written.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_terminal_gets_links_and_a_pager(generated: Path, tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\necho "paged with $LESS"\ncat\n')
    pager.chmod(0o755)
    shown = in_a_terminal("docs", "show", "boats.list", "--spec", "spec.yaml", "--config", "none.toml", cwd=tmp_path)
    assert "can't be read" in shown, "a config that is named has to be there"
    shown = in_a_terminal("docs", "show", "boats.list", "--spec", "spec.yaml", cwd=tmp_path, PAGER=str(pager), LESS="X")
    assert "paged with X" in shown
    assert "\x1b]8;id=" in shown and f"{generated.as_uri()}/docs/types/Boat.md" in shown
    plain = in_a_terminal(
        "docs", "show", "boats.list", "--spec", "spec.yaml", cwd=tmp_path, PAGER=str(pager), NO_COLOR="1"
    )
    assert "paged with FRX" in plain and "\x1b[36m" not in plain and "\x1b[31" not in plain


def test_the_docs_of_the_repository_are_shown_without_a_word(oarlock: Oarlock) -> None:
    done = oarlock("docs", "show", "runs.list", cwd=ROOT)
    assert done.status == 0 and done.out.startswith("List runs\n")
