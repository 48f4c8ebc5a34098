"""What does a schema say, however it is spelled?

{allOf: [{$ref: Base}, {required: [id]}]}     ->  the properties of Base, of which `id` is required
{anyOf: [{type: string}, {type: "null"}]}     ->  types {string}, nullable
{type: [string, "null"]}                      ->  the same
{oneOf: [{const: a}, {const: b}]}             ->  values {a, b}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..encode import data
from ..load import Kind, Node, SpecDocument
from ..text import SpecText, Value
from .layers import Alternatives, Layer, gather, of_kind
from .sameness import canonical

_INFERRED = {"properties": "object", "additionalProperties": "object", "items": "array", "prefixItems": "array"}


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema with all that lies on top of it taken together. `types` and `values` leave null out.

    `nodes` is where it was found; `stated` has every keyword with the places that state it, the outermost first.
    """

    nodes: tuple[Node, ...]
    layers: tuple[Layer, ...]
    never: bool
    types: frozenset[str] | None
    inferred: bool
    """Whether the type is told from other keywords."""
    nullable: bool | None
    """Whether null is allowed, None where nothing is said of it."""
    values: Mapping[str, Value] | None
    alternatives: tuple[Alternatives, ...]
    stated: Mapping[str, tuple[Node, ...]]
    properties: Mapping[SpecText, tuple[Node, ...]]
    required: Mapping[SpecText, Node]

    @property
    def node(self) -> Node:
        """The schema's own place."""
        return self.nodes[0]

    @property
    def home(self) -> Node:
        """The innermost place that says anything: what a chain of references ends at."""
        return self.layers[0].node if self.layers else self.nodes[0]

    def first(self, keyword: str) -> Node | None:
        """The outermost statement of a keyword."""
        found = self.stated.get(keyword)
        return found[0] if found else None

    def says(self, keyword: str) -> bool:
        """Whether a keyword is stated to be true."""
        return any(node.scalar() is True for node in self.stated.get(keyword, ()))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the schemas of one description, each once."""

    document: SpecDocument
    _known: dict[tuple[SpecText, ...], Schema] = field(default_factory=dict)

    def schema(self, nodes: tuple[Node, ...]) -> Schema:
        """What one or several schemas say together."""
        key = tuple(node.pointer for node in nodes)
        if key not in self._known:
            self._known[key] = _read(self.document, nodes)
        return self._known[key]


def _read(document: SpecDocument, nodes: tuple[Node, ...]) -> Schema:
    gathered = gather(document, nodes)
    stated: dict[str, tuple[Node, ...]] = {}
    properties: dict[SpecText, tuple[Node, ...]] = {}
    required: dict[SpecText, Node] = {}
    for layer in gathered.layers:
        for name, member in layer.node.members():
            stated[data(name)] = (*stated.get(data(name), ()), member)
        for name, member in of_kind(layer.node.get("properties"), Kind.OBJECT):
            properties[name] = (*properties.get(name, ()), member)
        for item in _items(layer.node.get("required")):
            if (name_ := item.text()) is not None:
                required.setdefault(name_, item)
    values, null_valued = _values(gathered.layers, gathered.alternatives)
    types, null_typed = _types(gathered.layers, gathered.alternatives)
    kept = tuple(group for group in gathered.alternatives if group.values is None and group.types is None)
    said = [*null_typed, *null_valued, *(group.nullable for group in kept)]
    inferred = types is None
    if types is None and not kept:
        types = _inferred(stated, values)
    return Schema(
        nodes=nodes,
        layers=gathered.layers,
        never=gathered.never,
        types=types,
        inferred=inferred,
        nullable=all(said) if said else None,
        values=values,
        alternatives=kept,
        stated=stated,
        properties=properties,
        required=required,
    )


def _items(node: Node | None) -> Iterator[Node]:
    return node.items() if node is not None else iter(())


def _inferred(stated: Mapping[str, object], values: Mapping[str, Value] | None) -> frozenset[str] | None:
    if values:
        return frozenset(_kind(value) for value in values.values())
    return next((frozenset((name,)) for keyword, name in _INFERRED.items() if keyword in stated), None)


def _kind(value: Value) -> str:
    match value:
        case SpecText():
            return "string"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case tuple():
            return "array"
        case _:
            return "object"


def _types(layers: Sequence[Layer], groups: Iterable[Alternatives]) -> tuple[frozenset[str] | None, list[bool]]:
    """The types that all layers allow, and which of them allow null."""
    stated = [(frozenset(layer.types), layer.or_null) for layer in layers if layer.types]
    stated += [(group.types, group.or_null) for group in groups if group.types is not None]
    if not stated:
        return None, []
    types = _spread(stated[0][0])
    for other, _ in stated[1:]:
        types &= _spread(other)
    without = types - {"integer"} if "number" in types else types
    return without - {"null"}, [or_null or "null" in found for found, or_null in stated]


def _spread(types: frozenset[str]) -> frozenset[str]:
    return types | {"integer"} if "number" in types else types


def _values(layers: Sequence[Layer], groups: Iterable[Alternatives]) -> tuple[Mapping[str, Value] | None, list[bool]]:
    """The values that all layers list, by their JSON, and which lists have null."""
    listed = [(layer.values, layer.or_null) for layer in layers if layer.values is not None]
    listed += [(group.values, group.or_null) for group in groups if group.values is not None]
    if not listed:
        return None, []
    by_text = [{canonical(value): value for value in values} for values, _ in listed]
    common = {text: value for text, value in by_text[0].items() if all(text in other for other in by_text)}
    common.pop("null", None)
    return common, [or_null or "null" in texts for texts, (_, or_null) in zip(by_text, listed, strict=True)]
