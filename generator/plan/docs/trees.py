"""What is in a value, level by level, as deep as a page can bear?

ModelRef(Run), depth 2   ─►   id · usage ▸ (prompt_tokens · completion_tokens · …) · …
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ...encode import python
from ...ir.types import (
    Alias,
    AliasRef,
    AnyType,
    Definition,
    Discriminator,
    Field,
    ListType,
    LiteralType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    NullType,
    SchemaId,
    TypeRef,
    UnionType,
)
from ...text import SpecText
from ..annotations import Side
from .notes import notes_of, unwrapped
from .pages import NO_VALUES, CodeWords, EnumValue, Node, Phrase, Presence, Row, Tree, Values, Variant, Words
from .typetexts import TypeTexts, is_cut

_ROW_COST = 130
"""Characters of a row without its name and description, roughly."""


@dataclass(frozen=True)
class Trees:
    """Grows trees of types; remembers what each would cost."""

    texts: TypeTexts
    max_values: int = 8
    """Values of an enum that are listed before the rest is left to its page."""
    costs: dict[tuple[TypeRef, Side, int], int] = field(default_factory=dict)

    def of(self, type: TypeRef, side: Side, depth: int) -> Tree:
        """What is in a type, `depth` levels of it."""
        return Tree(tuple(self._inside(type, side, depth, ())), self.values(type))

    def of_definition(self, definition: Definition, side: Side, depth: int) -> Tree:
        """What is in a definition; all values of an enum."""
        if isinstance(definition, Model):
            return Tree(tuple(self._rows(definition, side, depth, (definition.id,))))
        nodes = tuple(self._inside(definition.type, side, depth, (definition.id,)))
        return Tree(nodes, self.values(definition.type, limit=10_000, named=True))

    def row(
        self, described: Field, name: str | SpecText, side: Side, depth: int, path: tuple[SchemaId, ...] = ()
    ) -> Row:
        """A field under its Python name."""
        return Row(
            name=name,
            type=self.texts.of(unwrapped(described.type), side),
            presence=_presence(described, side),
            nullable=isinstance(described.type, NullableType),
            wire_name=described.wire_name if described.wire_name != name else None,
            flags=_flags(described),
            notes=notes_of(described.type, described.default),
            description=described.description,
            values=self.values(described.type),
            children=tuple(self._inside(described.type, side, depth, path)),
        )

    def values(self, type: TypeRef, limit: int = 0, *, named: bool = False) -> Values:
        """The values of an enum that the type's own text leaves out, as it does those of what has a name."""
        literal, named = self._literal(type, named)
        if literal is None or not (named or literal.descriptions or is_cut(literal)):
            return NO_VALUES
        descriptions = (*literal.descriptions, *[None] * len(literal.values))
        listed = [EnumValue(python(v), text) for v, text in zip(literal.values, descriptions, strict=False)]
        limit = limit or self.max_values
        shown = len(listed) if len(listed) <= limit + 2 else limit
        return Values(tuple(listed[:shown]), len(listed) - shown)

    def _literal(self, type: TypeRef, named: bool = False) -> tuple[LiteralType | None, bool]:
        """The enum in a type, and whether it has a name of its own."""
        match type:
            case LiteralType():
                return type, named
            case NullableType(inner) | ListType(inner):
                return self._literal(inner, named)
            case UnionType(variants) if not any(self._is_structured(variant) for variant in variants):
                found = [self._literal(variant, named) for variant in variants]
                return next((pair for pair in found if pair[0] is not None), (None, False))
            case AliasRef() if isinstance(alias := self._definition(type), Alias) and not named:
                return self._literal(alias.type, True)
            case _:
                return None, False

    def _inside(self, type: TypeRef, side: Side, depth: int, path: tuple[SchemaId, ...]) -> Iterator[Node]:
        match type:
            case NullableType(inner) | ListType(inner) | MapType(inner):
                yield from self._inside(inner, side, depth, path)
            case ModelRef(id) | AliasRef(id) if id not in path and depth > 0:
                definition = self._definition(type)
                if isinstance(definition, Model):
                    yield from self._rows(definition, side, depth, (*path, id))
                elif definition is not None:
                    yield from self._inside(definition.type, side, depth, (*path, id))
            case UnionType() if depth > 0:
                variants = list(self._variants(type, side, depth, path))
                yield from variants if any(_tells(variant) for variant in variants) else ()
            case _:
                return

    def _rows(self, model: Model, side: Side, depth: int, path: tuple[SchemaId, ...]) -> Iterator[Node]:
        for described, name in self._named(model, side):
            yield self.row(described, name, side, depth - 1, path)
        if model.additional is not None and not isinstance(model.additional, AnyType):
            text = self.texts.of(model.additional, side)
            inside = tuple(self._inside(model.additional, side, depth - 1, path))
            yield Row(
                "any other key", text, Presence.MAY_OMIT if side is Side.TAKEN else Presence.MAY_LACK, children=inside
            )

    def _named(self, model: Model, side: Side) -> Iterable[tuple[Field, str | SpecText]]:
        """The fields with the names that they have in Python: attributes of a model, keys of a dict."""
        if side is Side.TAKEN:
            return [(described, described.wire_name) for described in model.fields if not described.read_only]
        return zip(model.fields, self.texts.attributes[self.texts.names.classes[model.id]], strict=True)

    def _variants(self, union: UnionType, side: Side, depth: int, path: tuple[SchemaId, ...]) -> Iterator[Variant]:
        variants = [variant for variant in union.variants if not isinstance(variant, NullType)]
        if not any(self._is_structured(variant) for variant in variants):
            return
        for variant in variants:
            definition = self._definition(variant)
            yield Variant(
                type=self.texts.of(variant, side),
                tag=_tag(variant, union.discriminator),
                description=definition.description if definition else None,
                values=self.values(variant),
                children=tuple(self._inside(variant, side, depth - 1, path)),
            )

    def _is_structured(self, type: TypeRef) -> bool:
        match type:
            case ModelRef():
                return True
            case NullableType(inner) | ListType(inner) | MapType(inner):
                return self._is_structured(inner)
            case AliasRef():
                definition = self._definition(type)
                return isinstance(definition, Alias) and isinstance(definition.type, (UnionType, ListType, MapType))
            case _:
                return isinstance(type, UnionType)

    def _definition(self, type: TypeRef) -> Definition | None:
        return self.texts.api.definitions.get(type.id) if isinstance(type, (ModelRef, AliasRef)) else None

    def cost(self, type: TypeRef, side: Side, depth: int) -> int:
        """How many characters a tree of this depth takes, roughly."""
        key = (type, side, depth)
        if key not in self.costs:
            self.costs[key] = 0
            self.costs[key] = self._cost(type, side, depth)
        return self.costs[key]

    def _cost(self, type: TypeRef, side: Side, depth: int) -> int:
        match type:
            case NullableType(inner) | ListType(inner) | MapType(inner):
                return self.cost(inner, side, depth)
            case ModelRef() | AliasRef() if depth > 0:
                definition = self._definition(type)
                if isinstance(definition, Model):
                    return sum(self.row_cost(f, side, depth - 1) for f in definition.fields)
                return 0 if definition is None else self.cost(definition.type, side, depth)
            case LiteralType(values):
                return 18 * min(len(values), self.max_values)
            case UnionType(variants) if depth > 0:
                return sum(
                    _ROW_COST + self._text_cost(variant) + self.cost(variant, side, depth - 1) for variant in variants
                )
            case _:
                return 0

    def _text_cost(self, type: TypeRef) -> int:
        """How many characters the description of a named type takes."""
        definition = self._definition(type)
        return len(definition.description) if definition and definition.description else 0

    def row_cost(self, described: Field, side: Side, depth: int) -> int:
        """How many characters a field takes with what is in it."""
        text = len(described.description) if described.description else 0
        inside = self.cost(described.type, side, depth)
        return _ROW_COST + len(described.wire_name) + text + inside + inside // 10

    def fitting(self, types: Sequence[tuple[TypeRef, Side]], budget: int, deepest: int) -> int:
        """The greatest depth at which trees of all these types cost no more than the budget."""
        depths = range(deepest, 0, -1)
        return next((depth for depth in depths if self.total(types, depth) <= budget), 0)

    def total(self, types: Sequence[tuple[TypeRef, Side]], depth: int) -> int:
        """How many characters the trees of all these types take, roughly."""
        return sum(self.cost(type, side, depth) for type, side in types)


def _tells(variant: Variant) -> bool:
    """Whether a variant says more than the type of the union does."""
    return bool(variant.tag or variant.description or variant.values.listed or variant.children)


def _presence(described: Field, side: Side) -> Presence:
    if side is Side.TAKEN:
        return Presence.REQUIRED if described.required else Presence.MAY_OMIT
    return Presence.ALWAYS if described.required else Presence.MAY_LACK


def _flags(described: Field) -> tuple[str, ...]:
    flags = (
        ("deprecated", described.deprecated),
        ("read only", described.read_only),
        ("write only", described.write_only),
    )
    return tuple(word for word, holds in flags if holds)


def _tag(variant: TypeRef, discriminator: Discriminator | None) -> Phrase:
    """What tells a variant: the values of the discriminator that lead to it."""
    if discriminator is None or not isinstance(variant, (ModelRef, AliasRef)):
        return ()
    values = [value for value, id in discriminator.mapping if id == variant.id]
    if not values:
        return ()
    listed = " or ".join(python(value) for value in values)
    return (CodeWords(discriminator.property), Words(" is "), CodeWords(listed))
