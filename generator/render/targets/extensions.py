"""The user's extensions go into the package as they are, but for the imports that lead to it.

from runs_sdk.types.run import Run as Generated   ->   from ..types.run import Run as Generated

A package that is vendored has another name; within it, relative imports hold under any.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ...encode import docstring, show
from ...extend import FOLDER, ExtensionFile, Extensions
from ...plan.imports import ModulePath
from ...plan.sdk import SdkPlan
from ...text import SpecText
from ..files import GeneratedFile
from ..finish import UnsafeOutput

_WORDS = rb"from(?:\s|\\\r?\n)+"


def render_extensions(plan: SdkPlan) -> Iterator[GeneratedFile]:
    """Every extension's copy, and the packages that they stand in."""
    paths = {file.path for file in plan.extensions.files}
    homes = {parent / "__init__.py" for path in paths for parent in path.parents}
    folder = f"{plan.package.name}/{FOLDER}"
    for home in sorted(homes - paths):
        text = docstring(f"Extensions from {show(SpecText(plan.extensions.origin), 300)}/.")
        yield GeneratedFile(f"{folder}/{home}", f"{text}\n".encode("ascii"))
    for file in plan.extensions.files:
        yield GeneratedFile(f"{folder}/{file.path}", copied(file, plan.package.name, plan.extensions))


def copied(file: ExtensionFile, package: str, extensions: Extensions) -> bytes:
    """The file's text, with a line that says where it is from, and relative imports of the package."""
    head = f"# Copied from {show(SpecText(f'{extensions.origin}/{file.path}'), 300)}: change it there.\n"
    text = head.encode("ascii") + _rewritten(file, package)
    if _imports_of(ast.parse(text), package):
        raise UnsafeOutput(f"{file.path}: an import of {package} was left")
    return text


def _rewritten(file: ExtensionFile, package: str) -> bytes:
    lines = file.source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    text = file.source
    for node in sorted(_imports_of(file.tree, package), key=lambda node: (-node.lineno, -node.col_offset)):
        start = starts[node.lineno - 1] + node.col_offset
        stated = re.compile(_WORDS + rb"\s*\.\s*".join(word.encode() for word in (node.module or "").split(".")))
        found = stated.match(text, start)
        if found is None:
            raise UnsafeOutput(f"{file.path}:{node.lineno}: an import that can't be made relative")
        text = text[:start] + f"from {_relative(node, file.path)}".encode() + text[found.end() :]
    return text


def _imports_of(tree: ast.Module, package: str) -> list[ast.ImportFrom]:
    """The statements that import from the package by its name."""
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and not node.level)
    return [node for node in nodes if (node.module or "").split(".")[0] == package]


def _relative(node: ast.ImportFrom, path: PurePosixPath) -> str:
    """The module of an import, as seen from the copy."""
    home = ModulePath((FOLDER, *path.with_suffix("").parts))
    return home.relative("." + ".".join((node.module or "").split(".")[1:]))
