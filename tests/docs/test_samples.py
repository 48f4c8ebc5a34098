"""Every Python and shell block of the docs is a script that runs as it stands."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import black
import pytest

from generator.diagnostics import Diagnostics
from generator.examples import Side, misfits
from generator.ir.api import ContentKind
from generator.pipeline import Generation, read_api
from generator.plan.docs.pages import Sample, SampleKind

from .conftest import ROOT, RUNS, Pages
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
def sdk(runs: Generation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that has the SDK in it."""
    folder = tmp_path_factory.mktemp("sdk")
    for file in runs.files:
        if file.path.startswith("runs_sdk/"):
            (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / file.path).write_bytes(file.content)
    return folder


@pytest.fixture(scope="module")
def environment(runs: Generation, sdk: Path) -> Iterator[dict[str, str]]:
    """The environment of a script: the SDK in its path, a key, and the mock server."""
    with serving(runs.api) as address:
        settings = {"PYTHONPATH": str(sdk), "RUNS_API_KEY": "sk-test", "RUNS_BASE_URL": address}
        yield {"PATH": os.environ["PATH"], **settings}


def samples_of(runs: Generation, server: str | None) -> list[tuple[str, Sample]]:
    """The samples of all methods for a server, each with its page; those of the usual one for None."""
    pages = runs.plan.docs.methods
    return [(page.path, sample) for page in pages for sample in page.samples if sample.server == server]


def ran(scripts: list[tuple[str, str]], environment: dict[str, str], tmp_path: Path) -> str:
    """What scripts print, one after the other in one interpreter, each in a namespace of its own."""
    runner = tmp_path / "runner.py"
    runner.write_text(
        f"for path, text in {scripts!r}:\n"
        "    print('#', path)\n"
        "    exec(compile(text, path, 'exec'), {'__name__': '__main__'})\n"
    )
    done = subprocess.run([sys.executable, runner], env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout[-500:] + done.stderr[-3000:]
    return done.stdout


def asked(command: str, environment: dict[str, str]) -> str:
    """What a curl command gives; it fails where the server refuses."""
    command = command.replace("curl ", "curl -sS --fail-with-body ", 1)
    done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def test_every_method_is_shown_in_every_way(runs: Generation) -> None:
    calls = {call.name.dotted: call for resource in runs.plan.resources for call in resource.calls}
    for page in runs.plan.docs.methods:
        call = calls[page.name]
        kinds = [sample.kind for sample in page.samples if sample.server is None]
        expected = {SampleKind.SYNC, SampleKind.ASYNC, SampleKind.RAW, SampleKind.CURL, SampleKind.RESPONSE}
        expected |= {SampleKind.REQUEST} if call.body else set()
        expected |= {SampleKind.STREAM, SampleKind.ASYNC_STREAM} if call.operation.streaming else set()
        expected |= {SampleKind.PAGES} if call.page else set()
        assert set(kinds) - {SampleKind.EVENTS} == expected, page.path
        for server in ("portkey", "azure"):
            elsewhere = [sample.kind for sample in page.samples if sample.server == server]
            assert elsewhere == [SampleKind.SYNC, SampleKind.CURL], page.path


def test_python_runs(blocks: list[Block], environment: dict[str, str], tmp_path: Path) -> None:
    scripts = [(path, text) for path, language, text in blocks if language == "python" and "environment=" not in text]
    printed = ran(scripts, environment, tmp_path)
    assert "run_abc123 queued" in printed
    assert "thread.run.created" in printed


def test_python_is_well_typed(blocks: list[Block], sdk: Path, tmp_path: Path) -> None:
    scripts = [text for _, language, text in blocks if language == "python"]
    for at, text in enumerate(scripts):
        (tmp_path / f"sample_{at}.py").write_text(f"{text}\n")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *sorted(map(str, tmp_path.glob("*.py")))]
    environment = {**os.environ, "MYPYPATH": str(sdk)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, cwd=tmp_path)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-500:]


def test_curl_runs(blocks: list[Block], environment: dict[str, str]) -> None:
    for _, language, text in blocks:
        if language == "sh" and "$RUNS_BASE_URL" in text:
            asked(text, environment)


def test_what_curl_gets_is_as_described(runs: Generation, environment: dict[str, str]) -> None:
    successes = {f"methods/{call.name.dotted}": call for resource in runs.plan.resources for call in resource.calls}
    commands = [(path, sample.code) for path, sample in samples_of(runs, None) if sample.kind is SampleKind.CURL]
    assert len(commands) == len(successes)
    for path, command in commands:
        returned = successes[path].operation.success
        content = next(each for each in returned.contents if each.kind is ContentKind.JSON) if returned else None
        answer = json.loads(asked(command, environment))
        assert content and not list(misfits(runs.api.definitions, content.type, answer, Side.GIVEN)), path


SERVERS = {
    "portkey": ("https://api.portkey.ai/v1", {"RUNS_PORTKEY_API_KEY": "pk", "RUNS_VIRTUAL_KEY": "vk"}),
    "azure": ("https://my-resource.openai.azure.com/openai", {"RUNS_AZURE_API_KEY": "ak", "RUNS_API_VERSION": "v"}),
}


@pytest.mark.parametrize("server", SERVERS)
def test_other_servers_are_called_with_what_they_ask_for(
    server: str, runs: Generation, sdk: Path, tmp_path: Path
) -> None:
    """The mock of the server's own description refuses who has the wrong key, or leaves a parameter out."""
    there = read_api(replace(RUNS, overlays=(ROOT / "spec" / "overlays" / f"{server}.yaml",)), Diagnostics())
    address, keys = SERVERS[server]
    listed = samples_of(runs, server)
    with serving(there) as mock:
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(sdk), **keys}
        # An environment has an address of its own: only an argument leads the script to the mock.
        here = f'RunsClient(base_url="{mock}", '
        plain = [(path, sample.code) for path, sample in listed if sample.kind is SampleKind.SYNC]
        scripts = [(path, text.replace("RunsClient(", here)) for path, text in plain]
        assert "run_abc123 queued" in ran(scripts, environment, tmp_path)
        commands = [sample.code for _, sample in listed if sample.kind is SampleKind.CURL]
        for command in commands:
            assert address in command
            asked(command.replace(address, mock), environment)
        with pytest.raises(AssertionError, match="401|api-version"):
            asked(commands[0].replace(address, mock), {"PATH": os.environ["PATH"]})


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
