"""A script of the old package works with ours once its imports name it, and type checkers find nothing new in it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
import runs_sdk

from generator.analyze import analyze
from generator.diagnostics import Diagnostics
from generator.load import load_document
from generator.mock import load_rules, running

from .conftest import needs_anchor

pytestmark = needs_anchor

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).with_name("script.py").read_text(encoding="utf-8")
GENERATED = Path(str(runs_sdk.__file__)).parents[1]


def moved(script: str) -> str:
    """Change the import lines of a script, and nothing else.

    from openai import OpenAI, omit  ->  from runs_sdk import RunsClient as OpenAI, omit
    """

    def change(line: re.Match[str]) -> str:
        text = line[0].replace("openai", "runs_sdk", 1)
        return re.sub(r"\b(Async)?OpenAI\b", lambda name: f"{name[1] or ''}RunsClient as {name[0]}", text)

    return re.sub(r"^from openai.*$", change, script, flags=re.MULTILINE)


def output_of(script: str, folder: Path) -> str:
    """Run a script against a mock server of its own and give what it prints."""
    file = folder / "script.py"
    file.write_text(script, encoding="utf-8")
    diagnostics = Diagnostics()
    api = analyze(load_document(ROOT / "spec" / "openapi.yaml", diagnostics), diagnostics)
    with running(api, rules=load_rules(ROOT / "spec" / "mock.yaml", api, diagnostics)) as url:
        environment = {
            "SCRIPT_BASE_URL": url,
            "PYTHONPATH": str(GENERATED),
            "PYTHONIOENCODING": "utf-8",
            "NO_PROXY": "*",
        }
        done = subprocess.run(
            [sys.executable, "-W", "ignore", str(file)], capture_output=True, text=True, encoding="utf-8",
            env=environment, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


NAMES = """
    APIConnectionError APIError APIResponseValidationError APIStatusError APITimeoutError AsyncStream
    AuthenticationError BadRequestError BaseModel ConflictError InternalServerError NOT_GIVEN NotFoundError
    NotGiven Omit PermissionDeniedError RateLimitError Stream Timeout UnprocessableEntityError __version__
    not_given omit types
""".split()


def test_names_are_where_they_were() -> None:
    import openai
    import openai.pagination
    import runs_sdk.pagination

    assert [name for name in NAMES if not hasattr(openai, name)] == []
    assert [name for name in NAMES if not hasattr(runs_sdk, name) or name not in runs_sdk.__all__] == []
    for name in ("SyncCursorPage", "AsyncCursorPage"):
        assert hasattr(openai.pagination, name) and hasattr(runs_sdk.pagination, name)
    assert runs_sdk.Timeout is openai.Timeout


def test_only_import_lines_change() -> None:
    before, after = SCRIPT.splitlines(), moved(SCRIPT).splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 5 and all(old.startswith("from openai") for old, _ in changed)


def test_a_moved_script_prints_the_same(tmp_path: Path) -> None:
    before = output_of(SCRIPT, tmp_path)
    assert output_of(moved(SCRIPT), tmp_path) == before
    for title in ("created", "second page", "streamed", "answered", "not found", "raw", "async stream"):
        assert f"{title}:" in before


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_a_moved_script_has_no_new_errors(tmp_path: Path, checker: str) -> None:
    scripts = {
        "before.py": SCRIPT,
        "after.py": moved(SCRIPT),
        "wrong.py": moved(SCRIPT) + "\nclient.beta.no_such_name\n",
    }
    for name, script in scripts.items():
        (tmp_path / name).write_text(script, encoding="utf-8")
    found = mypy_errors(tmp_path) if checker == "mypy" else pyright_errors(tmp_path)
    before, after, wrong = (found.get(name, set()) for name in scripts)
    assert after - before == set()
    assert {rule for _, rule in wrong - after} & {"attr-defined", "reportAttributeAccessIssue"}


def mypy_errors(folder: Path) -> dict[str, set[tuple[int, str]]]:
    """Give what mypy finds in strict mode: line and rule, by file."""
    options = ["--strict", "--follow-imports=silent", "--cache-dir", str(folder / ".cache")]
    command = [sys.executable, "-m", "mypy", *options, *sorted(path.name for path in folder.glob("*.py"))]
    environment = {"MYPYPATH": str(GENERATED), "PATH": ""}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode in (0, 1), done.stderr
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for file, line, rule in re.findall(r"^(\w+\.py):(\d+): error: .*\[([\w-]+)\]$", done.stdout, re.MULTILINE):
        found[file].add((int(line), rule))
    return found


def pyright_errors(folder: Path) -> dict[str, set[tuple[int, str]]]:
    """Give what pyright finds in strict mode: line and rule, by file."""
    settings = {"typeCheckingMode": "strict", "extraPaths": [str(GENERATED)], "include": ["*.py"]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for item in json.loads(done.stdout)["generalDiagnostics"]:
        if item["severity"] == "error":
            found[Path(item["file"]).name].add((item["range"]["start"]["line"] + 1, item.get("rule", "")))
    return found
