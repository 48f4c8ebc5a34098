"""Which module is each file of the user's, and by which paths do they import the SDK?

src/app/runs.py beside src/app/__init__.py      app.runs
from .._vendor.runs import RunsClient           app._vendor.runs, where the SDK is called `runs`
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from .facts import UserFile
from .files import ReadFile, is_sdk

_RESERVED = frozenset(("typing_extensions", "mypy_extensions", "_typeshed", *sys.stdlib_module_names))
"""Modules that the user's own would hide: a script may be called `types.py`."""


def name_modules(read: Sequence[ReadFile]) -> tuple[UserFile, ...]:
    """The files with the names of their modules, no two alike."""
    imported = {name for file in read for name in _absolute(file.tree)}
    taken: set[str] = set()
    found = []
    for at, file in enumerate(read):
        name = _module(file.path.absolute(), imported)
        name = f"_{name}" if name.partition(".")[0] in _RESERVED else name
        name = f"{name}__{at}" if name in taken else name
        taken.add(name)
        found.append(UserFile(file.path, name, file.source, file.text, file.tree))
    return tuple(found)


def _module(path: Path, imported: set[str]) -> str:
    steps = [] if path.name == "__init__.py" else [path.stem]
    folder = path.parent
    while folder.name and (
        (folder / "__init__.py").exists() or any(_leads(f"{folder.name}.{step}", imported) for step in steps[:1])
    ):
        steps.insert(0, folder.name)
        folder = folder.parent
    return ".".join(step if step.isidentifier() else "_" for step in steps) or "_"


def _leads(name: str, imported: set[str]) -> bool:
    """Whether a folder is imported as a package, though it has no `__init__.py`."""
    return name in imported or any(other.startswith(f"{name}.") for other in imported)


def _absolute(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def source_of(node: ast.ImportFrom, file: UserFile) -> str:
    """The module that a statement imports from, in full."""
    if not node.level:
        return node.module or ""
    steps = file.module.split(".")
    above = steps[: len(steps) - node.level + (1 if file.is_package else 0)]
    return ".".join((*above, *((node.module,) if node.module else ())))


def find_bases(files: Iterable[UserFile], package: str) -> tuple[str, ...]:
    """The paths that the SDK is imported by: `runs_sdk`, `app._vendor.runs_sdk`; longer ones that end so included."""
    found: set[str] = set()
    for file in files:
        for node in ast.walk(file.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    found |= set(_bases(alias.name, package, file, None))
            elif isinstance(node, ast.ImportFrom):
                source = source_of(node, file)
                for alias in node.names:
                    found |= set(_bases(f"{source}.{alias.name}", package, file, node))
    return tuple(sorted(found))


def _bases(name: str, package: str, file: UserFile, node: ast.ImportFrom | None) -> Iterator[str]:
    steps, wanted = name.split("."), package.split(".")
    for at in range(len(steps) - len(wanted) + 1):
        base = ".".join(steps[: at + len(wanted)])
        if steps[at : at + len(wanted)] == wanted and (at == 0 or _is_vendored(base, file)):
            yield base


def _is_vendored(base: str, file: UserFile) -> bool:
    """Whether an SDK lies where a module would, as seen from a file that imports it."""
    own = file.module.split(".")
    root = file.path.absolute().parents[len(own) - (0 if file.is_package else 1)]
    steps = base.split(".")
    return any(is_sdk(Path(folder, *steps)) for folder in (root, root / "src", root.parent))
