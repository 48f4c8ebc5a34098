"""The package as a whole: where a name leads to, what a class has from its bases, and what an attribute is.

Home(".types", "Run")   ->   the class `Run` of `.types.run`; or of `.extensions.runs`, where it is extended
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

import pydantic

from .facts import Home
from .surface import ClassSurface, ModuleSurface, Outside

MAX_STEPS = 50
"""How often a name may be passed on from module to module."""

_EMPTY = frozenset(("typing", "typing_extensions", "abc", "builtins"))
"""Modules whose classes give those that are built on them no members worth a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """An attribute: the class that has it, and the statements that give it; none where it is made elsewhere."""

    owner: ClassSurface | None
    said: tuple[ast.stmt, ...] = ()


@dataclass(frozen=True)
class Package:
    """The modules of a package by the paths of their files in it; a module is parsed when it is first looked at."""

    texts: Mapping[str, bytes]
    parsed: dict[str, ModuleSurface | None] = field(default_factory=dict)

    def module(self, name: str) -> ModuleSurface | None:
        """A module, `.types.run`."""
        if name not in self.parsed:
            self.parsed[name] = self._read(name)
        return self.parsed[name]

    def _read(self, name: str) -> ModuleSurface | None:
        path = name.strip(".").replace(".", "/")
        for file, is_package in ((f"{path}.py", False), (f"{path}/__init__.py".lstrip("/"), True)):
            if file in self.texts:
                return ModuleSurface(name, is_package, ast.parse(self.texts[file]))
        return None

    def modules(self) -> Iterator[str]:
        """The name of every module."""
        for file in self.texts:
            if file.endswith(".py"):
                yield "." + file.removesuffix(".py").removesuffix("/__init__").replace("/", ".").replace("__init__", "")

    def has(self, home: Home) -> bool:
        """Whether a name can be imported from a module."""
        home = self._behind_stars(home)
        module = self.module(home.module)
        return (module is not None and home.name in module.names) or self.module(home.inside) is not None

    def resolved(self, home: Home | Outside) -> Home | Outside:
        """Where a name is defined, however many modules pass it on."""
        for _ in range(MAX_STEPS):
            if isinstance(home, Outside):
                return home
            home = self._behind_stars(home)
            module = self.module(home.module)
            passed = module.imports.get(home.name) if module and home.name not in module.classes else None
            if passed is None:
                return home
            home = passed
        return home

    def _behind_stars(self, home: Home) -> Home:
        """The name where it is before `from ... import *` brings it to a module that doesn't have it by itself."""
        for _ in range(MAX_STEPS):
            module = self.module(home.module)
            if module is None or home.name in module.names or not module.whole:
                return home
            home = Home(module.whole[0], home.name)
        return home

    def class_at(self, home: Home | Outside) -> ClassSurface | None:
        """The class that a name leads to."""
        home = self.resolved(home)
        module = self.module(home.module) if isinstance(home, Home) else None
        return module.classes.get(home.name) if module else None

    def named(self, expression: ast.expr, module: str) -> Home | Outside | None:
        """What an expression names, as seen from a module: `Run`, `types.Run`."""
        match expression:
            case ast.Name(name):
                seen = self.module(module)
                return seen.imports.get(name, Home(module, name)) if seen else None
            case ast.Attribute(value=inner, attr=name):
                outer = self.named(inner, module)
                if isinstance(outer, Outside):
                    return Outside(f"{outer.module}.{outer.name}".rstrip("."), name)
                return Home(outer.inside, name) if outer else None
            case ast.Subscript(value=inner):
                return self.named(inner, module)
            case _:
                return None

    def bases(self, surface: ClassSurface) -> Iterator[ClassSurface | Outside]:
        """What a class is built on."""
        for base in surface.node.bases:
            named = self.named(base, surface.home.module)
            yield self.class_at(named) or self._outside(named) if named else Outside("", "")

    def _outside(self, named: Home | Outside) -> Outside:
        resolved = self.resolved(named)
        return resolved if isinstance(resolved, Outside) else Outside("builtins", resolved.name)

    def lineage(self, surface: ClassSurface) -> Iterator[ClassSurface | Outside]:
        """A class and all that it is built on, the nearest first."""
        waiting: list[ClassSurface | Outside] = [surface]
        seen: set[object] = set()
        while waiting:
            item = waiting.pop(0)
            key = item.home if isinstance(item, ClassSurface) else item
            if key not in seen:
                seen.add(key)
                yield item
                waiting[:0] = self.bases(item) if isinstance(item, ClassSurface) else ()

    def find(self, surface: ClassSurface, name: str, *, above: bool = False) -> Found | None:
        """An attribute of a class, or only of what is `above` it; None where it is sure that there is none."""
        for item in islice(self.lineage(surface), int(above), None):
            if isinstance(item, ClassSurface):
                if name in item.members or "__getattr__" in item.members:
                    return Found(item, item.members.get(name, ()))
            elif _may_have(item, name):
                return Found(None)
        return Found(None) if hasattr(object, name) or name in ("__dict__", "__annotations__") else None

    def attributes(self, surface: ClassSurface) -> Iterator[str]:
        """The names that a class is known to have."""
        for item in self.lineage(surface):
            yield from item.members if isinstance(item, ClassSurface) else ()

    def type_of(self, found: Found) -> ClassSurface | None:
        """The class that an attribute's value has, where one class is what its annotation says, or that or None."""
        if found.owner is None or not found.said:
            return None
        match found.said[-1]:
            case ast.FunctionDef(returns=ast.expr() as annotation) as getter if _is_property(getter):
                pass
            case ast.AnnAssign(annotation=annotation):
                pass
            case _:
                return None
        named = self.named(_without_none(annotation), found.owner.home.module)
        return self.class_at(named) if named else None


def _may_have(outside: Outside, name: str) -> bool:
    """Whether a class of another package may have a member of that name."""
    if outside == Outside("pydantic", "BaseModel"):
        return hasattr(pydantic.BaseModel, name) or name.startswith("__")
    return outside.module not in _EMPTY


def _is_property(getter: ast.FunctionDef) -> bool:
    names = (node.id for node in getter.decorator_list if isinstance(node, ast.Name))
    return any(name in ("property", "cached_property") for name in names)


def _without_none(annotation: ast.expr) -> ast.expr:
    match annotation:
        case ast.BinOp(left=inner, op=ast.BitOr(), right=ast.Constant(None)):
            return inner
        case _:
            return annotation
