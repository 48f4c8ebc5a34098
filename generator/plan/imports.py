"""Which imports does a module need, and how are they written?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..encode import Code

STDLIB = frozenset(
    ("__future__", "builtins", "collections.abc", "dataclasses", "datetime", "functools", "os", "typing")
)


@dataclass(frozen=True, order=True, slots=True)
class Import:
    """One imported name. A `module` with a dot first stands in the SDK; without a `name` it is imported whole."""

    module: str
    name: str = ""
    alias: str = ""
    stands_for: str = ""
    """The module of the class that the name extends: type checkers see the extension, Python the class itself."""


@dataclass(frozen=True, slots=True)
class ModulePath:
    """Where a module stands in the SDK: `types.run` is the file `types/run.py`, a package its `__init__.py`."""

    parts: tuple[str, ...]
    package: bool = False

    @property
    def dotted(self) -> str:
        """The module as an `Import` names it."""
        return "." + ".".join(self.parts)

    @property
    def file(self) -> str:
        """The module's file under the package folder."""
        return "/".join((*self.parts, "__init__.py")) if self.package else "/".join(self.parts) + ".py"

    def relative(self, module: str) -> str:
        """`module` as seen from here, in the shortest relative form."""
        if not module.startswith("."):
            return module
        target = [part for part in module[1:].split(".") if part]
        home = list(self.parts) if self.package else list(self.parts[:-1])
        shared = 0
        while shared < min(len(target), len(home)) and target[shared] == home[shared]:
            shared += 1
        return "." * (len(home) - shared + 1) + ".".join(target[shared:])


def import_lines(imports: Iterable[Import], home: ModulePath) -> tuple[Code, ...]:
    """The import statements of a module in the order that isort keeps: standard library, others, the package's own."""
    listed = set(imports)
    extended = sorted(item for item in listed if item.stands_for)
    plain = listed - set(extended) | ({Import("typing", "TYPE_CHECKING")} if extended else set())
    return (*_plain_lines(plain, home), *_extended_lines(extended, home))


def _extended_lines(extended: list[Import], home: ModulePath) -> Iterator[Code]:
    """The imports of extended classes; an extension needs this module, so that this one can't wait for it."""
    if not extended:
        return
    seen = [Import(item.module, item.name, item.alias) for item in extended]
    run = [Import(item.stands_for, item.name) for item in extended if item.stands_for != home.dotted]
    yield from (Code(""), Code("if TYPE_CHECKING:"), *_indented(_plain_lines(seen, home)))
    if run:
        yield from (Code("else:"), *_indented(_plain_lines(run, home)))


def _indented(lines: Iterable[Code]) -> Iterator[Code]:
    return (Code(f"    {line}") for line in lines)


def _plain_lines(imports: Iterable[Import], home: ModulePath) -> tuple[Code, ...]:
    names: dict[str, set[str]] = defaultdict(set)
    whole: set[str] = set()
    for item in imports:
        module = home.relative(item.module)
        if module.strip(".") == "" and not item.name:
            continue
        if item.module == home.dotted:
            continue
        if item.name:
            names[module].add(f"{item.name} as {item.alias}" if item.alias else item.name)
        else:
            whole.add(f"{module} as {item.alias}" if item.alias else module)
    groups: list[list[str]] = [[], [], []]
    for module in sorted(whole):
        groups[_group(module.split(" ")[0])].append(f"import {module}")
    for module in sorted(names, key=_order):
        listed = ", ".join(sorted(names[module], key=_by_type))
        groups[_group(module)].append(f"from {module} import {listed}")
    lines: list[Code] = []
    for group in groups:
        if group:
            lines += [Code("")] if lines else []
            lines += [Code(line) for line in group]
    return tuple(lines)


def _by_type(name: str) -> tuple[int, str]:
    """Constants before classes before functions, as isort has them."""
    return 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2, name.casefold()


def _group(module: str) -> int:
    if module.startswith("."):
        return 2
    return 0 if module in STDLIB else 1


def _order(module: str) -> tuple[int, str]:
    depth = len(module) - len(module.lstrip("."))
    return (-depth, module.lstrip("."))
