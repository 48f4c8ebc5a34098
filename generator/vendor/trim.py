"""The runtime less the modules that nothing in a package needs.

    _runtime/{client, pages, ..., webhooks, pacing}.py   ->   _runtime/{client, pages, ...}.py

A module is needed where a generated module imports from it, or a needed module does: anywhere, as a type checker looks
into functions too. What is kept is kept byte for byte.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from ..render.files import GeneratedFile

_RUNTIME = "_runtime/"
_INIT = f"{_RUNTIME}__init__.py"


def trimmed(files: Iterable[GeneratedFile]) -> Iterator[GeneratedFile]:
    """The files of a package, by their paths in it, with what of the runtime they need."""
    listed = list(files)
    runtime = {file.path: file for file in listed if file.path.startswith(_RUNTIME)}
    own = [file for file in listed if file.path not in runtime]
    yield from own
    yield from (runtime[path] for path in sorted({_INIT, *_needed(own, runtime)}))


def _needed(own: Iterable[GeneratedFile], runtime: Mapping[str, GeneratedFile]) -> set[str]:
    """The modules of the runtime that generated ones take something from, and all that these import of each other."""
    waiting = {path for file in own for path in _imported(file) if path in runtime}
    kept: set[str] = set()
    while waiting:
        path = waiting.pop()
        kept.add(path)
        waiting |= {other for other in _imported(runtime[path]) if other in runtime and other not in kept}
    return kept


def _imported(file: GeneratedFile) -> Iterator[str]:
    """The paths in the package of the modules that a module imports from."""
    if not file.path.endswith(".py"):
        return
    folders = file.path.split("/")[:-1]
    for node in ast.walk(ast.parse(file.content)):
        if isinstance(node, ast.ImportFrom) and node.level and node.module:
            above = folders[: len(folders) - node.level + 1]
            yield "/".join((*above, *node.module.split("."))) + ".py"
