"""`sdk`: a few lines of a description in; its plan, and the modules that are printed from it, out."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from textwrap import dedent
from types import MappingProxyType
from typing import Any

import pytest

from generator.analyze import analyze
from generator.config import Settings, settle
from generator.diagnostics import Diagnostics
from generator.encode import show
from generator.ir.api import NO_TREE, Api, Tree, TreeRule
from generator.load import load_document
from generator.plan.ledger import NO_LEDGER, Ledger
from generator.plan.sdk import SdkPlan, plan_sdk
from generator.render.targets.sdk import render_sdk

HEAD = "openapi: 3.1.0\ninfo: {title: Probe API, version: '1'}\n"


@dataclass(frozen=True)
class Sdk:
    """An SDK in memory."""

    api: Api
    plan: SdkPlan

    @cached_property
    def files(self) -> dict[str, str]:
        """The text of each file by its path in the package, e.g. `types/run.py`."""
        package = f"{self.plan.package.name}/"
        return {file.path.removeprefix(package): file.content.decode() for file in render_sdk(self.plan)}

    def type_module(self, name: str) -> str:
        """What stands in `types/<name>.py` below its docstring and imports."""
        return "\n".join(_below_imports(self.files[f"types/{name}.py"])).strip("\n")

    def types(self) -> str:
        """The same for all modules of types, in the order of their names."""
        names = [path for path in sorted(self.files) if path.startswith("types/") and path != "types/__init__.py"]
        return "\n\n\n".join(self.type_module(path.removeprefix("types/").removesuffix(".py")) for path in names)

    def method(self, dotted: str) -> str:
        """The source of a synchronous method, e.g. `runs.create`, without its docstring."""
        *path, name = dotted.split(".")
        resource = next(r for r in self.plan.resources if list(r.path) == path)
        text = self.files[resource.module.file]
        tree = ast.parse(text)
        classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
        owner = next(node for node in classes if node.name == resource.classes[0].name)
        found = [node for node in owner.body if isinstance(node, ast.FunctionDef) and node.name == name]
        return "\n".join(_without_docstring(text.splitlines(), node) for node in found)

    def calls(self) -> list[str]:
        """Every call of the client, in the order of the spec."""
        return [self.plan.names.calls[operation.id].dotted for operation in self.api.operations]

    def classes(self) -> list[str]:
        """Every class and alias of the package `types`."""
        return [str(name) for name in self.plan.type_names]


def _without_docstring(lines: list[str], node: ast.FunctionDef) -> str:
    start = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    said = node.body[0]
    skipped = range(said.lineno, (said.end_lineno or 0) + 1) if ast.get_docstring(node) else range(0)
    kept = (lines[at - 1] for at in range(start, (node.end_lineno or 0) + 1) if at not in skipped)
    return dedent("\n".join(kept))


def _below_imports(text: str) -> list[str]:
    tree = ast.parse(text)
    imports = [node for node in tree.body[1:] if isinstance(node, (ast.Import, ast.ImportFrom, ast.If))]
    start = max((node.end_lineno or 0 for node in imports), default=1)
    return text.splitlines()[start:]


Make = Callable[..., Sdk]


@pytest.fixture
def sdk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    monkeypatch.chdir(tmp_path)

    def make(text: str, head: str = HEAD, **settings: Any) -> Sdk:
        Path("spec.yaml").write_text(head + dedent(text).lstrip("\n"), encoding="utf-8")
        return make_sdk(Path("spec.yaml"), **settings)

    return make


@pytest.fixture
def schemas(sdk: Make) -> Make:
    """The same for component schemas alone; one of them may be `taken` by an operation as its body."""

    def make(text: str, taken: str = "", **settings: Any) -> Sdk:
        lines = [f"    {line}" for line in dedent(text).strip("\n").splitlines()]
        body = f"{{content: {{application/json: {{schema: {{$ref: '#/components/schemas/{taken}'}}}}}}}}"
        paths = f"paths:\n  /go: {f'{{post: {{requestBody: {body}}}}}' if taken else '{}'}\n"
        return sdk("", head=HEAD + paths + "components:\n  schemas:\n" + "\n".join(lines), **settings)

    return make


def make_sdk(
    spec: Path,
    calls: Mapping[str, str] = MappingProxyType({}),
    classes: Mapping[str, str] = MappingProxyType({}),
    resource_prefix: tuple[str, ...] = (),
    ledger: Ledger = NO_LEDGER,
    rule: TreeRule | None = None,
) -> Sdk:
    """The SDK of a file; the `ledger` is that of the run before."""
    diagnostics = Diagnostics()
    pinned = rule or ledger.rule
    api = analyze(load_document(spec, diagnostics), diagnostics, (), Tree(pinned, True) if pinned else NO_TREE)
    settings = Settings(spec=spec, calls=calls, classes=classes, resource_prefix=resource_prefix)
    return Sdk(api, plan_sdk(api, settle(settings, show(api.title)), None, ledger))
