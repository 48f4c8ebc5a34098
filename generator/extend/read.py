"""A file becomes facts: what it imports from the package, and what its classes are built on.

from runs_sdk.types.run import Run as Generated   ->   Imported(Home(".types.run", "Run"), "Generated")
class Run(Generated): ...                         ->   WrittenClass(bases=(Home(".types.run", "Run"),))
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..diagnostics import Diagnostics, Location
from ..encode import show
from ..text import SpecText
from .facts import ExtensionFile, Home, Imported, WrittenClass, module_of
from .members import read_members
from .syntax import MAX_BYTES, location_of, parse

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class _Source:
    """A file that is being read: where it is, and what the package and the folder are called."""

    place: Location
    path: PurePosixPath
    lines: tuple[bytes, ...]
    package: str
    folder: str

    def holds(self, steps: Sequence[str]) -> bool:
        """Whether an absolute import leads to another file of the folder, by the folder's name."""
        root = Path(self.place.file).parents[len(self.path.parts) - 1]
        inside = root.joinpath(*steps[1:])
        return steps[0] == self.folder and len(steps) > 1 and (inside.is_dir() or inside.with_suffix(".py").is_file())

    def at(self, node: ast.stmt | ast.alias) -> Location:
        """Where a piece of syntax begins."""
        return location_of(node.lineno, node.col_offset, self.place.file, self.lines)


def read_file(
    file: Path, path: PurePosixPath, package: str, folder: str, diagnostics: Diagnostics
) -> ExtensionFile | None:
    """The facts of a file; None after reporting why there are none. `folder` is the name of the folder it lies in."""
    place = Location(str(file))
    try:
        with file.open("rb") as opened:
            text = opened.read(MAX_BYTES + 1).removeprefix(_BOM)
    except OSError as error:
        reason = show(SpecText(error.strerror or ""))
        diagnostics.error("extension-unreadable", f"this can't be read: {reason}", place, "check its permissions")
        return None
    tree = parse(text, place, diagnostics)
    if tree is None:
        return None
    source = _Source(place, path, tuple(text.splitlines()), package, folder)
    imports = tuple(_imports(tree, source, diagnostics))
    return ExtensionFile(path, text, tree, imports, tuple(_classes(tree, imports, source)), place)


def home_of(expression: ast.expr, known: Mapping[str, Home]) -> Home | None:
    """The class of the package that an expression names: `Generated`, `types.Run`, `Page[Run]`."""
    node = expression.value if isinstance(expression, ast.Subscript) else expression
    steps: list[str] = []
    while isinstance(node, ast.Attribute):
        steps.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in known:
        return None
    home = known[node.id]
    for step in reversed(steps):
        home = Home(home.inside, step)
    return home


def _imports(tree: ast.Module, source: _Source, diagnostics: Diagnostics) -> Iterator[Imported]:
    """Every name that the file takes from the package or from other extensions, wherever it says so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            _refuse_whole(node, source, diagnostics)
        elif isinstance(node, ast.ImportFrom) and (module := _module(node, source, diagnostics)) is not None:
            for alias in node.names:
                if alias.name == "*":
                    message, hint = "what a `*` brings can't be told", "import each name that is used"
                    diagnostics.error("extension-import", message, source.at(node), hint)
                else:
                    yield Imported(Home(module, alias.name), alias.asname or alias.name, source.at(alias))


def _refuse_whole(node: ast.Import, source: _Source, diagnostics: Diagnostics) -> None:
    """Reports `import runs_sdk.types`: a package that is vendored has another name, and is only known from within."""
    for name in (alias.name for alias in node.names):
        steps = name.split(".")
        if steps[0] == source.package or source.holds(steps):
            home, _, inner = name.rpartition(".")
            home = home if steps[0] == source.package else f".{'.'.join(steps[1:-1])}"
            hint = f"write `from {home} import {inner}`" if home else f"write `from {name} import ...`"
            message = f"`{show(SpecText(name))}` is imported whole"
            diagnostics.error("extension-import", message, source.at(node), show(SpecText(hint), 200))


def _module(node: ast.ImportFrom, source: _Source, diagnostics: Diagnostics) -> str | None:
    """The module of the package that is imported from; None for what is none of it."""
    steps = node.module.split(".") if node.module else []
    if node.level:
        return _inside(node, steps, source, diagnostics)
    if steps[0] == source.package:
        return "." + ".".join(steps[1:])
    if source.holds(steps) or any(source.holds([*steps, alias.name]) for alias in node.names):
        message = f"`{show(SpecText(source.folder))}` has another name in the package"
        hint = f"write `from .{'.'.join(steps[1:])} import ...`"
        diagnostics.error("extension-import", message, source.at(node), show(SpecText(hint), 200))
    return None


def _inside(node: ast.ImportFrom, steps: list[str], source: _Source, diagnostics: Diagnostics) -> str | None:
    """The module of the folder that a relative import leads to."""
    home = source.path.parent.parts
    if node.level - 1 > len(home):
        hint = f"write `from {'.'.join((source.package, *steps))} import ...`"
        message = "this import leads out of the folder"
        diagnostics.error("extension-import", message, source.at(node), show(SpecText(hint), 200))
        return None
    return module_of(PurePosixPath(*home[: len(home) - node.level + 1], *steps, "__init__.py"))


def _classes(tree: ast.Module, imports: Iterable[Imported], source: _Source) -> Iterator[WrittenClass]:
    """Every class of a file that other files could be built on."""
    module = module_of(source.path)
    known = {imported.bound: imported.home for imported in imports}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            bases = tuple(home for base in node.bases if (home := home_of(base, known)))
            known[node.name] = Home(module, node.name)
            yield WrittenClass(known[node.name], bases, tuple(read_members(node)), source.at(node))
