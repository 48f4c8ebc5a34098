"""How is a type written in Python?

NullableType(ListType(ModelRef(Run)))   as an answer: list[Run] | None        as an argument: Iterable[RunParam] | None
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from ..encode import Code, python
from ..extend import Home
from ..ir.api import Api
from ..ir.types import (
    AliasRef,
    AnyType,
    BinaryType,
    BooleanType,
    IntegerType,
    ListType,
    LiteralType,
    MapType,
    ModelRef,
    NullableType,
    NullType,
    NumberType,
    StringType,
    TupleType,
    TypeRef,
    UnionType,
)
from ..text import Scalar, SpecText
from .imports import Import, ModulePath
from .names import Names
from .naming import ClassName
from .runtime import from_runtime


class Side(Enum):
    """Which way a value goes: `GIVEN` by the server, `TAKEN` from the caller."""

    GIVEN = auto()
    TAKEN = auto()


@dataclass(frozen=True, slots=True)
class Annotation:
    """A type expression: the members of a union (one, for most types), and the imports they need."""

    parts: tuple[Code, ...]
    imports: frozenset[Import] = frozenset()

    @property
    def code(self) -> Code:
        """The expression as it is printed."""
        return Code(" | ".join(self.parts))

    @property
    def optional(self) -> Annotation:
        """The annotation that also allows None."""
        return (
            self
            if "None" in self.parts or self.parts == ("Any",)
            else Annotation((*self.parts, Code("None")), self.imports)
        )

    @property
    def omittable(self) -> Annotation:
        """The annotation of an argument that may be left out."""
        return Annotation((*self.parts, Code("Omit")), self.imports | {from_runtime("Omit")})


def written(code: str, *imports: Import) -> Annotation:
    """An annotation of one part."""
    return Annotation((Code(code),), frozenset(imports))


ANY = written("Any", Import("typing", "Any"))
EXTENDED = "_Extended"
"""What the name of an extension begins with in the module of the class that it extends."""
_SCALARS = ((StringType, "str"), (IntegerType, "int"), (BooleanType, "bool"))
_DATES = {"date-time": "datetime", "date": "date"}


@dataclass(frozen=True, slots=True)
class Annotator:
    """Writes types with the settled names."""

    api: Api
    names: Names
    list_name: str = "list"
    """How a list is spelled: `builtins.list` where a method called `list` hides it."""
    object_name: str = "object"
    """How any value is spelled: `builtins.object` where an attribute called `object` hides it."""
    qualified: bool = False
    """Whether the SDK's types are written `types.Run`, which imports their modules only when they are used."""
    home: ModulePath | None = None
    """The module that is written, where that is one of types."""

    def given(self, type: TypeRef) -> Annotation:
        """The annotation of what the server gives."""
        return self._annotate(type, Side.GIVEN)

    def taken(self, type: TypeRef) -> Annotation:
        """The annotation of what a caller passes."""
        return self._annotate(type, Side.TAKEN)

    def _annotate(self, type: TypeRef, side: Side) -> Annotation:
        match type:
            case AnyType():
                return ANY if side is Side.GIVEN else written("object")
            case NullType():
                return written("None")
            case BooleanType():
                return written("bool")
            case IntegerType():
                return written("int")
            case NumberType():
                return written("float")
            case StringType(format):
                return _string(format, side)
            case BinaryType():
                return written("str") if side is Side.GIVEN else written("FileTypes", from_runtime("FileTypes"))
            case LiteralType():
                return _literal(type, side)
            case ListType(item):
                return self._list(item, side)
            case TupleType(items, rest):
                return self._tuple(items, rest, side)
            case MapType(value):
                return self._map(value, side)
            case NullableType(inner):
                return self._annotate(inner, side).optional
            case UnionType():
                return self._union(type, side)
            case ModelRef(id) | AliasRef(id):
                name = self.names.classes[id] if side is Side.GIVEN else self.names.params[id]
                if self.qualified:
                    return written(f"types.{name}", Import(".", "types"))
                return self._named(name, self.names.modules[id])
            case _:
                assert_never(type)

    def _named(self, name: ClassName, module: ModulePath) -> Annotation:
        """A class of the SDK; of an extended one, the extension, which has another name beside the class itself."""
        extension = self.names.extended.get(Home(module.dotted, name))
        if extension is None:
            return written(name, Import(module.dotted, name))
        alias = f"{EXTENDED}{name}" if module == self.home else ""
        return written(alias or name, Import(extension.module, name, alias, stands_for=module.dotted))

    def _list(self, item: TypeRef, side: Side) -> Annotation:
        inner = self._annotate(item, side)
        if side is Side.GIVEN:
            return wrap(self.list_name, inner, *_home_of(self.list_name))
        if inner.parts == ("str",):
            return wrap("SequenceNotStr", inner, from_runtime("SequenceNotStr"))
        return wrap("Iterable", inner, Import("collections.abc", "Iterable"))

    def _tuple(self, items: tuple[TypeRef, ...], rest: TypeRef | None, side: Side) -> Annotation:
        if rest is not None:
            return self._list(UnionType(tuple(dict.fromkeys((*items, rest)))), side)
        parts = [self._annotate(item, side) for item in items]
        return written(f"tuple[{', '.join(part.code for part in parts)}]", *merge(parts))

    def _map(self, value: TypeRef, side: Side) -> Annotation:
        # As a dictionary's value, Any would silence a type checker wherever the value goes.
        inner = self._any_value() if isinstance(value, AnyType) else self._annotate(value, side)
        if side is Side.GIVEN:
            return written(f"dict[str, {inner.code}]", *inner.imports)
        return written(f"Mapping[str, {inner.code}]", Import("collections.abc", "Mapping"), *inner.imports)

    def _any_value(self) -> Annotation:
        return written(self.object_name, *_home_of(self.object_name))

    def _union(self, type: UnionType, side: Side) -> Annotation:
        joined = join([self._annotate(variant, side) for variant in type.variants])
        if side is Side.GIVEN:
            joined = _described_first(_with_whole_numbers(joined), type)
        if side is Side.TAKEN or type.discriminator is None or len(joined.parts) < 2:
            return joined
        property = type.discriminator.property
        tags = {self.names.attributes[id][property] for _, id in type.discriminator.mapping}
        if len(tags) > 1:
            return joined
        code = f"Annotated[{joined.code}, Field(discriminator={python(SpecText(tags.pop()))})]"
        return written(code, Import("typing", "Annotated"), Import("pydantic", "Field"), *joined.imports)


def join(annotations: Iterable[Annotation]) -> Annotation:
    """The union of annotations: each part once, None last; anything joined with Any is Any."""
    listed = list(annotations)
    parts = dict.fromkeys(part for annotation in listed for part in annotation.parts)
    if "Any" in parts or "object" in parts:
        return next(annotation for annotation in listed if annotation.parts in (("Any",), ("object",)))
    ordered = [part for part in parts if part != "None"] + [Code("None")] * ("None" in parts)
    return Annotation(tuple(ordered), merge(listed))


def _with_whole_numbers(union: Annotation) -> Annotation:
    """A union that keeps 1 from becoming 1.0: among other types, what is no float needn't be made one."""
    if "float" not in union.parts or "int" in union.parts:
        return union
    at = union.parts.index(Code("float"))
    return Annotation((*union.parts[:at], Code("int"), *union.parts[at:]), union.imports)


def _described_first(union: Annotation, type: UnionType) -> Annotation:
    """A union whose described types stand before listed values: what stands after those is what they may grow by."""
    if not any(isinstance(variant, LiteralType | AliasRef) for variant in type.variants):
        return union
    described = {Code(name) for kind, name in _SCALARS for variant in type.variants if isinstance(variant, kind)}
    return Annotation(tuple(sorted(union.parts, key=lambda part: part not in described)), union.imports)


def _home_of(builtin: str) -> list[Import]:
    """What has to be imported for a builtin as it is spelled."""
    return [Import("builtins")] if "." in builtin else []


def wrap(outer: str, inner: Annotation, *imports: Import) -> Annotation:
    """`outer[inner]`."""
    return written(f"{outer}[{inner.code}]", *imports, *inner.imports)


def merge(parts: Iterable[Annotation]) -> frozenset[Import]:
    """The imports of several annotations."""
    return frozenset(item for part in parts for item in part.imports)


def _string(format: SpecText | None, side: Side) -> Annotation:
    for spelled, name in _DATES.items():
        if format == spelled:
            date = Code(f"dt.{name}")
            parts = (date,) if side is Side.GIVEN else (Code("str"), date)
            return Annotation(parts, frozenset({Import("datetime", alias="dt")}))
    return written("str")


def _literal(type: LiteralType, side: Side) -> Annotation:
    """Closed for arguments and constants; open to values yet unknown for what a server gives."""
    values = [value for value in type.values if not isinstance(value, float)]
    bases = tuple(Code(base) for base in dict.fromkeys(_base(value) for value in type.values))
    if not values:
        return Annotation(bases)
    closed = Code(f"Literal[{', '.join(python(value) for value in values)}]")
    imports = frozenset({Import("typing", "Literal")})
    return Annotation((closed,) if side is Side.TAKEN or len(type.values) == 1 else (closed, *bases), imports)


def _base(value: Scalar) -> str:
    return "str" if isinstance(value, SpecText) else type(value).__name__
