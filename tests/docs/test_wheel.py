"""The docs go with the package: `python -m runs_sdk docs` prints them, installed or in a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.pipeline import Generation


@pytest.fixture(scope="module")
def checkout(runs: Generation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdk")
    for file in runs.files:
        if not file.path.startswith("tests/"):
            (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / file.path).write_bytes(file.content)
    return folder


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling import build; build.build_wheel({str(folder)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=checkout, check=True, capture_output=True, timeout=120)
    return next(folder.glob("*.whl"))


def docs(place: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(place), "PYTHONIOENCODING": "utf-8", **environment}
    command = [sys.executable, "-m", "runs_sdk", *words]
    return subprocess.run(command, cwd=place.parent, env=env, capture_output=True, text=True, timeout=60)


def test_each_page_is_in_the_wheel_once(wheel: Path, runs: Generation) -> None:
    inside = {name for name in zipfile.ZipFile(wheel).namelist() if "/_docs/" in name}
    pages = {file.path.removeprefix("docs/") for file in runs.files if file.path.startswith("docs/")}
    assert inside == {f"runs_sdk/_docs/{page}" for page in pages}


@pytest.mark.parametrize("words", ["runs.list", "listRuns", "client.beta.threads.runs.list()"])
def test_a_page_is_printed_from_the_wheel_and_from_a_checkout(words: str, wheel: Path, checkout: Path) -> None:
    installed, beside = docs(wheel, "docs", words), docs(checkout, "docs", words)
    assert (installed.returncode, installed.stderr) == (0, "")
    assert installed.stdout.startswith("# List runs\n") and "](" not in installed.stdout
    assert beside.stdout == installed.stdout


def test_words_need_no_quotes(checkout: Path) -> None:
    assert docs(checkout, "docs", "GET", "/threads/{thread_id}/runs").stdout.startswith("# List runs\n")


def test_alone_it_lists_the_pages(checkout: Path) -> None:
    listed = docs(checkout, "docs").stdout
    assert "- Errors: The tree of exceptions" in listed
    assert "`beta.threads.runs.list`: List runs, `GET /threads/{thread_id}/runs`" in listed


def test_a_miss_names_the_nearest(checkout: Path) -> None:
    missed = docs(checkout, "docs", "runs.lst")
    assert (missed.returncode, missed.stdout) == (2, "")
    assert "there is no page 'runs.lst'; did you mean beta.threads.runs.list" in missed.stderr
    assert docs(checkout, "docs", "list").stderr.endswith(
        "did you mean beta.threads.runs.list or beta.threads.runs.steps.list?\n"
    )
    assert docs(checkout).stderr == "usage: python -m runs_sdk docs [NAME]\n"


def test_a_terminal_that_knows_ascii_alone_gets_the_page_all_the_same(checkout: Path) -> None:
    done = docs(checkout, "docs", "errors", PYTHONIOENCODING="ascii")
    assert done.returncode == 0 and "BadRequestError" in done.stdout


def test_without_docs_it_says_so(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "runs_sdk").symlink_to(checkout / "runs_sdk")
    done = docs(tmp_path, "docs", "runs.list")
    assert done.returncode == 2 and "without its docs" in done.stderr


def test_nothing_of_it_is_loaded_with_the_package(checkout: Path) -> None:
    loaded = "import runs_sdk, sys; print([name for name in sys.modules if name.endswith('_runtime.docs')])"
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(checkout)}
    done = subprocess.run([sys.executable, "-c", loaded], env=env, capture_output=True, text=True, timeout=60)
    assert done.stdout == "[]\n"
