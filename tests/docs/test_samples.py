"""Every Python and shell block of the docs is a script that runs as it stands."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import black
import pytest

from generator.pipeline import Generation

from .conftest import Pages
from .server import serving

BLOCK = re.compile(r"^```(python|sh)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
Block = tuple[str, str, str]


def blocks_of(pages: Pages) -> list[Block]:
    """Each block once: the page it stands on, its language, its text."""
    found = {(language, text): path for path, page in pages.items() for language, text in BLOCK.findall(page)}
    return [(path, language, text) for (language, text), path in found.items()]


@pytest.fixture(scope="module")
def blocks(pages: Pages) -> list[Block]:
    return blocks_of(pages)


@pytest.fixture(scope="module")
def environment(runs: Generation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of a script: the SDK in its path, a key, and the mock server."""
    folder = tmp_path_factory.mktemp("sdk")
    for file in runs.files:
        if file.path.startswith("runs_sdk/"):
            (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / file.path).write_bytes(file.content)
    with serving(runs.api) as address:
        settings = {"PYTHONPATH": str(folder), "RUNS_API_KEY": "sk-test", "RUNS_BASE_URL": address}
        yield {"PATH": os.environ["PATH"], **settings}


def test_every_method_has_a_sync_an_async_and_a_curl_sample(pages: Pages) -> None:
    for path, page in pages.items():
        if path.startswith("docs/methods/"):
            languages = [language for language, _ in BLOCK.findall(page)]
            assert languages.count("python") >= 2 and languages.count("sh") == 1, path


def test_python_runs(blocks: list[Block], environment: dict[str, str], tmp_path: Path) -> None:
    """All scripts in one interpreter, each in a namespace of its own: starting one for each would take a minute."""
    scripts = [(path, text) for path, language, text in blocks if language == "python"]
    runner = tmp_path / "runner.py"
    runner.write_text(
        "import sys\n"
        f"for path, text in {scripts!r}:\n"
        "    print('#', path)\n"
        "    exec(compile(text, path, 'exec'), {'__name__': '__main__'})\n"
    )
    done = subprocess.run([sys.executable, runner], env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout[-500:] + done.stderr[-3000:]
    assert "run_abc123 queued" in done.stdout
    assert "thread.run.created" in done.stdout


def test_curl_runs(blocks: list[Block], environment: dict[str, str]) -> None:
    for path, language, text in blocks:
        if language == "sh":
            command = text.replace("curl ", "curl -sS --fail-with-body ", 1)
            done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, text=True, timeout=30)
            assert done.returncode == 0, f"{path}: {done.stdout}{done.stderr}"


def test_python_is_laid_out_as_black_would(blocks: list[Block]) -> None:
    for path, language, text in blocks:
        if language == "python":
            assert black.format_str(text, mode=black.Mode(line_length=88)).strip("\n") == text, path


def test_signatures_are_those_of_the_package(pages: Pages, runs: Generation) -> None:
    printed = {
        ast.unparse(argument).replace("types.", "")
        for resource in runs.plan.resources
        for method in resource.classes[0].methods
        for argument in ast.walk(ast.parse(f"def f({', '.join(method.signature.arguments)}): ..."))
        if isinstance(argument, ast.arg)
    }
    excerpts = [m for page in pages.values() for m in re.findall(r"^```py\n(def .*?)\n```$", page, re.M | re.S)]
    assert len(excerpts) == 9
    for excerpt in excerpts:
        tree = ast.parse(f"{excerpt}: ...")
        assert {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.arg)} <= printed
