"""The runtime less the modules that nothing in a package needs.

    _runtime/{client, pages, ..., webhooks, pacing}.py   ->   _runtime/{client, pages, ...}.py

A module is needed where a generated module names it, or one of its names, or a needed module imports it: anywhere, as
a type checker looks into functions too. What is kept is kept byte for byte, but for `__init__.py`, which loses the
names that are gone.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from ..render.files import GeneratedFile

RUNTIME = "_runtime/"
_INIT = "__init__.py"


def trimmed(files: Iterable[GeneratedFile]) -> Iterator[GeneratedFile]:
    """The files of a package, by their paths in it, with what of the runtime they need."""
    known = {file.path: file for file in files}
    texts = {path.removeprefix(RUNTIME): file.content for path, file in known.items() if path.startswith(RUNTIME)}
    own = [file for path, file in known.items() if not path.startswith(RUNTIME)]
    homes = _homes(ast.parse(texts[_INIT]))
    kept = _closure({module for file in own for module in _named(file, homes)}, texts, homes)
    yield from own
    yield GeneratedFile(RUNTIME + _INIT, _cut(texts[_INIT], homes, kept))
    yield from (GeneratedFile(f"{RUNTIME}{module}.py", texts[f"{module}.py"]) for module in sorted(kept))


def _homes(tree: ast.Module) -> Mapping[str, str]:
    """The module of each name that the runtime offers."""
    for node in tree.body:
        match node:
            case ast.AnnAssign(target=ast.Name("_MODULES"), value=ast.Dict() as table):
                return ast.literal_eval(table)  # type: ignore[no-any-return]
            case _:
                pass
    return {}


def _named(file: GeneratedFile, homes: Mapping[str, str]) -> Iterator[str]:
    """The modules of the runtime that a generated module takes something from."""
    if file.path.endswith(".py"):
        for node in ast.walk(ast.parse(file.content)):
            if isinstance(node, ast.ImportFrom) and node.level and node.module:
                yield from _taken(node.module, node.names, homes)


def _taken(module: str, names: Iterable[ast.alias], homes: Mapping[str, str]) -> Iterator[str]:
    first, _, inner = module.partition(".")
    if first == RUNTIME.rstrip("/"):
        yield from [inner] if inner else (homes.get(alias.name, alias.name) for alias in names)


def _closure(waiting: set[str], texts: Mapping[str, bytes], homes: Mapping[str, str]) -> set[str]:
    """Modules, and all that they import of each other."""
    kept: set[str] = set()
    waiting |= set(_imported(texts[_INIT], homes)) - set(homes.values())
    while waiting:
        module = waiting.pop()
        if module not in kept and f"{module}.py" in texts:
            kept.add(module)
            waiting |= set(_imported(texts[f"{module}.py"], homes))
    return kept


def _imported(text: bytes, homes: Mapping[str, str]) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield from [node.module] if node.module else (homes.get(alias.name, alias.name) for alias in node.names)


def _cut(text: bytes, homes: Mapping[str, str], kept: set[str]) -> bytes:
    """The runtime's `__init__.py` without the lines that tell of modules that are gone."""
    gone = {name for name, module in homes.items() if module not in kept}
    lines = {line for node in ast.walk(ast.parse(text)) for line in _lines_of(node, kept, gone)}
    return b"".join(line for at, line in enumerate(text.splitlines(keepends=True), 1) if at not in lines)


def _lines_of(node: ast.AST, kept: set[str], gone: set[str]) -> Iterable[int]:
    """The lines of an import of what is gone, of its entry in the table, or of its name in `__all__`."""
    match node:
        case ast.ImportFrom(module=str(module), level=1, lineno=first, end_lineno=last) if module not in kept:
            return range(first, (last or first) + 1)
        case ast.List(elts=items) | ast.Dict(keys=items):
            return [item.lineno for item in items if isinstance(item, ast.Constant) and item.value in gone]
        case _:
            return ()
