"""`printed(spec, style)`: the module of plain models of a description, and what was said about it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.pipeline import models
from generator.plan.modelstyle import Style

ROOT = Path(__file__).resolve().parents[2]
RUNS = ROOT / "spec/openapi.yaml"
CASES = sorted(path for path in (ROOT / "tests/cases").glob("*/spec.yaml"))
SPECS = [*CASES, RUNS]


@dataclass(frozen=True)
class Printed:
    """A module of models: `body` is what stands in it after the imports."""

    text: str
    classes: tuple[str, ...]
    findings: str

    @property
    def body(self) -> str:
        lines = self.text.splitlines()
        last = max(at for at, line in enumerate(lines) if line.startswith(("from ", '"""The models')))
        return "\n".join(lines[last + 1 :]).strip()


@cache
def print_models(spec: Path, style: Style) -> Printed:
    diagnostics = Diagnostics()
    made = models(Settings(spec=spec), diagnostics, style)
    return Printed(made.text, made.classes, "\n".join(map(str, diagnostics)))


def load(text: str, home: Path, name: str) -> ModuleType:
    """The module that a text is, imported."""
    path = home / f"{name}.py"
    path.write_text(text)
    found = importlib.util.spec_from_file_location(name, path)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[name] = module  # dataclasses look there for what their annotations mean
    found.loader.exec_module(module)
    return module


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Printed]:
    """The models of component schemas, given as YAML."""
    monkeypatch.chdir(tmp_path)

    def printed(schemas: str, style: Style) -> Printed:
        lines = dedent(schemas).strip("\n").splitlines()
        head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n"
        Path("spec.yaml").write_text(head + "\n".join(f"    {line}" for line in lines))
        return print_models.__wrapped__(Path("spec.yaml"), style)

    return printed
