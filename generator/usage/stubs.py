"""The old SDK as a type checker needs it: names and annotations, no text for people and no bodies.

def list(self, *, limit: int) -> Page[Run]:           def list(self, *, limit: int) -> Page[Run]:
    return self._client.request(...)            ->        ...
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ..plan.sdk import SdkPlan
from ..render.files import Draft
from ..render.runtime import runtime_files
from ..render.targets.extensions import render_extensions
from ..render.targets.sdk import draft_sdk
from .facts import Sdk

CLIENTS = "._client"
_OF_TYPES = re.compile(r"types/\w+(?<!__init__)\.py")
_TYPE = re.compile(r"^(?:class )?(\w+)(?=[(:])", re.MULTILINE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Stub:
    """A module, or a package with what stands in its `__init__`: other modules of it needn't be there."""

    text: str
    is_package: bool


def sdk_of(plan: SdkPlan, bases: tuple[str, ...]) -> Sdk:
    """The SDK of a plan, imported by some paths."""
    resources = {resource.module.dotted: ".".join(resource.path) for resource in plan.resources}
    return Sdk(bases, dict(_texts(plan)), {**resources, CLIENTS: ""})


def _texts(plan: SdkPlan) -> Iterator[tuple[str, bytes]]:
    inside = f"{plan.package.name}/"
    for file in (*draft_sdk(plan), *runtime_files(plan.package.name), *render_extensions(plan)):
        if file.path.startswith(inside) and file.path.endswith(".py"):
            text = file.text.encode() if isinstance(file, Draft) else file.content
            yield file.path.removeprefix(inside), text


def modules_of(sdk: Sdk, words: Collection[str]) -> Iterator[tuple[str, Stub]]:
    """The modules that code with some words in it can reach, by their names in full, as stubs."""
    kept = _kept(sdk, frozenset(words))
    for base in sdk.bases:
        for path, text in kept.items():
            yield f"{base}{_module(path)}".rstrip("."), Stub(text, path.endswith("__init__.py"))


def _module(path: str) -> str:
    return f".{path.removesuffix('.py').removesuffix('__init__').strip('/').replace('/', '.')}"


def _kept(sdk: Sdk, words: frozenset[str]) -> Mapping[str, str]:
    """The stubs, but for resources whose way isn't written in the code, and types that nothing else names."""
    types = {path: text for path, text in sdk.texts.items() if _OF_TYPES.fullmatch(path)}
    homes = {name: path for path, text in types.items() for name in _TYPE.findall(text.decode())}
    kept = {
        path: stub_of(text)
        for path, text in sdk.texts.items()
        if path not in types and words.issuperset(_WORD.findall(sdk.resources.get(_module(path), "")))
    }
    waiting = [" ".join(words), *(text for path, text in kept.items() if not path.startswith("types/"))]
    while waiting:
        for path in {homes[name] for name in set(_WORD.findall(waiting.pop())) & homes.keys()} - kept.keys():
            kept[path] = stub_of(types[path])
            waiting.append(kept[path])
    return kept


def stub_of(text: bytes) -> str:
    """A module without bodies of functions, but for what `__init__` gives its object."""
    return ast.unparse(_Bare().visit(ast.parse(text)))


class _Bare(ast.NodeTransformer):
    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        kept = node.body if node.name == "__init__" else []
        nothing: list[ast.stmt] = [ast.Expr(ast.Constant(...))]
        node.body = [said for said in kept if isinstance(said, ast.Assign | ast.AnnAssign)] or nothing
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        node.body = [ast.Expr(ast.Constant(...))]
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        self.generic_visit(node)
        node.body = node.body or [ast.Pass()]
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        return None if isinstance(node.value, ast.Constant) else node
