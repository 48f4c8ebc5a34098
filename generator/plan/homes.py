"""Which module does a public name come from? From where it is generated, or from the extension that takes its place.

types.Run   ->   from .run import Run          or, where it is extended,   from ..extensions.runs import Run
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..encode import Code
from ..extend import ExtendedClass, Home
from .imports import ModulePath
from .naming import ClassName
from .types import TypeModule

_TYPES = ModulePath(("types",), package=True)
_PACKAGE = ModulePath((), package=True)


@dataclass(frozen=True, slots=True)
class TypeHome:
    """A module, as the package that offers its names imports it; `literal` is what the table of lazy names says."""

    module: Code
    literal: Code
    names: tuple[ClassName, ...]


def homes_of_types(types: Iterable[TypeModule], extended: Mapping[Home, ExtendedClass]) -> tuple[TypeHome, ...]:
    """The modules that `types` has its names from, those of extensions first."""
    found = ((module.path.dotted, name) for module in types for name in module.exports)
    return _homes(found, extended, _TYPES)


def homes_of_clients(names: Iterable[ClassName], extended: Mapping[Home, ExtendedClass]) -> tuple[TypeHome, ...]:
    """The modules that the extended clients are in."""
    found = (("._client", name) for name in names if Home("._client", name) in extended)
    return _homes(found, extended, _PACKAGE)


def _homes(
    found: Iterable[tuple[str, ClassName]], extended: Mapping[Home, ExtendedClass], seen_from: ModulePath
) -> tuple[TypeHome, ...]:
    homes: dict[str, list[ClassName]] = defaultdict(list)
    for module, name in found:
        extension = extended.get(Home(module, name))
        homes[seen_from.relative(extension.module if extension else module)].append(name)
    ordered = sorted(homes.items(), key=lambda item: not item[0].startswith(".."))
    return tuple(TypeHome(Code(module), Code(f'"{module[1:]}"'), tuple(names)) for module, names in ordered)
