"""Small descriptions, each a family of traps, and the packages they give: `cases/<name>/spec.yaml` -> `expected/`.

`pytest tests/test_cases.py --update-goldens` rewrites what is expected; read the difference before you keep it.
"""

from __future__ import annotations

import difflib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.analyze import analyze
from generator.config import Settings, settle
from generator.diagnostics import Diagnostics
from generator.encode import show
from generator.load import load_document
from generator.plan.sdk import plan_sdk
from generator.render.runtime import runtime_files
from generator.render.targets.sdk import render_sdk

ROOT = Path(__file__).resolve().parents[1]
CASES = sorted(path.parent for path in (ROOT / "tests/cases").glob("*/spec.yaml"))
FINDINGS = "diagnostics.txt"


def generated(case: Path) -> dict[str, str]:
    """The package of a case by path, without its runtime, and what was said about the description."""
    diagnostics = Diagnostics()
    spec = Path("spec.yaml")
    api = analyze(load_document(spec, diagnostics), diagnostics)
    plan = plan_sdk(api, settle(Settings(spec=spec, package=case.name + "_sdk"), show(api.title)))
    files = {f"expected/{file.path}": file.content.decode() for file in render_sdk(plan)}
    return {**files, FINDINGS: "".join(f"{finding}\n" for finding in diagnostics)}


def kept(case: Path) -> dict[str, str]:
    """The same as it lies in the folder of the case."""
    files = [path for path in (case / "expected").rglob("*") if path.is_file()] + [case / FINDINGS]
    return {path.relative_to(case).as_posix(): path.read_text() for path in files if path.is_file()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_gives_what_is_expected(case: Path, update_goldens: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    found = generated(case)
    if update_goldens:
        shutil.rmtree(case / "expected", ignore_errors=True)
        for path, text in found.items():
            (case / path).parent.mkdir(parents=True, exist_ok=True)
            (case / path).write_text(text)
    expected = kept(case)
    assert sorted(found) == sorted(expected)
    differences = [
        "\n".join(difflib.unified_diff(expected[path].splitlines(), text.splitlines(), path, path, lineterm=""))
        for path, text in found.items()
        if text != expected[path]
    ]
    assert not differences, "\n".join(differences)


def test_a_case_is_short() -> None:
    for case in CASES:
        assert len((case / "spec.yaml").read_text().splitlines()) <= 60, case.name


# ---- the packages at work --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every expected package, the runtime in each."""
    home = tmp_path_factory.mktemp("packages")
    for case in CASES:
        package = f"{case.name}_sdk"
        shutil.copytree(case / "expected" / package, home / package)
        for file in runtime_files(package):
            (home / file.path).parent.mkdir(parents=True, exist_ok=True)
            (home / file.path).write_bytes(file.content)
    return home


def run(*command: object, cwd: Path) -> None:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


IMPORTING = """
import importlib, pkgutil, sys, warnings
import pydantic

warnings.simplefilter("error")
for name in sys.argv[1:]:
    package = importlib.import_module(name)
    for module in pkgutil.walk_packages(package.__path__, name + "."):
        importlib.import_module(module.name)
    for word in package.types.__all__:
        thing = getattr(package.types, word)
        if isinstance(thing, type) and issubclass(thing, pydantic.BaseModel):
            thing.model_rebuild(force=True)
        elif not word.endswith("Param"):
            pydantic.TypeAdapter(thing)
    classes = [value for word, value in vars(package).items() if word.endswith("Client")]
    assert len(classes) == 2
"""


def test_every_module_imports_and_every_model_is_built(packages: Path) -> None:
    run(sys.executable, "-c", IMPORTING, *(f"{case.name}_sdk" for case in CASES), cwd=packages)


def test_mypy_has_nothing_to_say(packages: Path) -> None:
    names = [f"{case.name}_sdk" for case in CASES]
    cache = ROOT / ".mypy_cache/cases"
    run(sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", cache, *names, cwd=packages)


def test_pyright_has_nothing_to_say(packages: Path) -> None:
    settings = {"typeCheckingMode": "strict", "reportDeprecated": False, "exclude": ["**/_runtime"]}
    (packages / "pyrightconfig.json").write_text(json.dumps(settings))
    run(sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project", ".", cwd=packages)
