"""What is known of a folder of extensions: its files, what they take of the package, and which classes they extend."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from ..diagnostics import Location
from ..text import SpecText

FOLDER = "extensions"
"""The folder in the package that extensions are copied to."""


@dataclass(frozen=True, order=True, slots=True)
class Home:
    """A name in the package and the module that has it: `.types.run` is `types/run.py`, `.` the package itself."""

    module: str
    name: str

    @property
    def inside(self) -> str:
        """The module that the name is, if it is one."""
        return f"{self.module.rstrip('.')}.{self.name}"


@dataclass(frozen=True, slots=True)
class Imported:
    """A name that a file imports from the package, or from another extension, and what the file calls it."""

    home: Home
    bound: str
    place: Location


@dataclass(frozen=True, slots=True)
class Member:
    """A method or property that an extension adds, as it is documented: `poll(run_id, ...) -> Run`."""

    name: str
    signature: str
    returns: str
    text: SpecText | None
    is_method: bool


@dataclass(frozen=True, slots=True)
class WrittenClass:
    """A class as its author wrote it: what it is built on, of the package and of extensions, and what it offers."""

    home: Home
    bases: tuple[Home, ...]
    members: tuple[Member, ...]
    place: Location


@dataclass(frozen=True, slots=True)
class ExtendedClass:
    """A class that takes the place of the class of the package that it is built on."""

    name: str
    module: str
    file: str
    """The copy, relative to the package."""
    extends: Home
    members: tuple[Member, ...]
    """What it adds, by itself and by other classes of the user's that it is built on."""
    place: Location


@dataclass(frozen=True)
class ExtensionFile:
    """A file of the user's: its path in the folder, its text, and what its syntax says."""

    path: PurePosixPath
    source: bytes
    tree: ast.Module = field(compare=False, repr=False)
    imports: tuple[Imported, ...]
    classes: tuple[WrittenClass, ...]
    place: Location

    @property
    def module(self) -> str:
        """The module that the copy is."""
        return module_of(self.path)


@dataclass(frozen=True)
class Extensions:
    """Every file of a folder; `origin` is how the config calls the folder, for people to find it."""

    origin: str = ""
    files: tuple[ExtensionFile, ...] = ()
    extended: tuple[ExtendedClass, ...] = ()
    """Every public class that is built on one of the package, as far as the folder tells."""

    @cached_property
    def homes(self) -> Mapping[Home, ExtendedClass]:
        """The class that stands for each extended one; those that can't take its place are reported elsewhere."""
        return {found.extends: found for found in self.extended if found.name == found.extends.name}

    @cached_property
    def exports(self) -> tuple[str, ...]:
        """What the package is to offer beside its own: the `__all__` of the folder's `__init__.py`."""
        listed = [item for file in self.files if file.path == _INIT for item in _all_of(file.tree)]
        return tuple(sorted({name for name in listed if name.isidentifier() and not name.startswith("_")}))


NO_EXTENSIONS = Extensions()


_INIT = PurePosixPath("__init__.py")


def _all_of(tree: ast.Module) -> list[str]:
    """The names that a module states as `__all__`."""
    stated = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets)
    ]
    items = stated[-1].elts if stated and isinstance(stated[-1], (ast.List, ast.Tuple)) else []
    return [item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)]


def module_of(path: PurePosixPath) -> str:
    """The module that a file of the folder is in the package: `runs.py` is `.extensions.runs`."""
    steps = path.with_suffix("").parts
    return ".".join(("", FOLDER, *(steps[:-1] if steps[-1] == "__init__" else steps)))


def is_support(path: PurePosixPath) -> bool:
    """Whether a file is there for other files: no class in it takes the place of another."""
    return any(step.startswith("_") for step in path.parts)
