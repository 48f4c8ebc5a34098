"""What the user's code imports of a client that the client, as it is going to be, doesn't have.

from app._vendor.runs.types import Message      a warning, where no operation that is kept reaches `Message`
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..diagnostics import Diagnostics, Location
from ..encode import show
from ..extend.facts import Home
from ..extend.package import Package
from ..render.files import GeneratedFile
from ..text import SpecText
from .used import modules_of


def report_missed(
    paths: Iterable[Path], folder: Path, files: Iterable[GeneratedFile], diagnostics: Diagnostics
) -> None:
    """Warns of each name that is imported from the folder and won't be there."""
    package = Package({file.path: file.content for file in files})
    for file, tree in modules_of(paths, folder, Diagnostics()):
        for line, home in _imported(tree, folder):
            if not package.has(home):
                name = show(SpecText(f"{folder.name}{home.inside}"), 200)
                hint = "keep an operation that has it with --only, or import it no longer"
                message = f"this imports `{name}`, which nothing that is kept needs"
                diagnostics.warning("use-missed", message, Location(str(file), line, 1), hint)


def _imported(tree: ast.Module, folder: Path) -> Iterator[tuple[int, Home]]:
    """The names that are imported from a folder's modules, where the import names the folder."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            steps = node.module.split(".")
            for at, step in enumerate(steps):
                if step == folder.name and _ends(folder.parent.parts, steps[:at], exact=not node.level):
                    module = "." + ".".join(steps[at + 1 :])
                    yield from ((node.lineno, Home(module, alias.name)) for alias in node.names if alias.name != "*")


def _ends(parts: tuple[str, ...], steps: list[str], *, exact: bool) -> bool:
    """Whether a folder lies below these packages; a relative import needs to name none of them."""
    return not steps and not exact or bool(steps) and list(parts[-len(steps) :]) == steps
