"""Where does a text tell what the schema beside it doesn't, or says otherwise?

{type: integer, description: "From 1 to 100."}   ->   the text says "from 1 to 100", and there is no `minimum`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..diagnostics import Location
from ..encode import data, show
from ..load.document import SpecDocument
from ..load.node import Kind, Node, parent_of
from ..load.shapes import Shape
from ..text import Scalar, SpecText, Value
from .facts import Finding, Fix
from .prose import Told, default_told, limits_told, nouns_of, values_told

_LIMIT, _DEFAULT = "limit-untold", "default-untold"
_ELSEWHERE = {"minimum": "exclusiveMinimum", "maximum": "exclusiveMaximum"}
_OPEN = ("enum", "const", "pattern", "format", "examples", "anyOf", "oneOf", "allOf", "x-extensible-enum")


@dataclass(frozen=True, slots=True)
class _Described:
    """A text, the node that it stands in, and the schema of one JSON type that it is about."""

    text: SpecText
    holder: Node
    schema: Node
    type: str
    name: str
    is_required: bool
    is_nullable: bool


def untold(document: SpecDocument, node: Node, shape: Shape) -> Iterator[Finding]:
    """What the description of a parameter or a schema tells, and the schema doesn't."""
    described = _described(node, shape)
    if described is None:
        return
    known = _texts(described.schema, "enum")
    if not known:
        yield from _compared(described, limits_told(described.text, described.type, nouns_of(described.name)), _LIMIT)
    default = default_told(described.text, described.type, known)
    if default is not None and not described.is_required:
        yield from _compared(described, (default,), _DEFAULT)
    yield from _values(described)


def _described(node: Node, shape: Shape) -> _Described | None:
    text = stated.text() if (stated := node.get("description")) else None
    outer = node.get("schema") if shape is Shape.PARAMETER else node if shape is Shape.SCHEMA else None
    schema, type = _of_one_type(outer) if outer else (None, "")
    if text is None or outer is None or schema is None or "$ref" in node:
        return None
    named = node.get("name") if shape is Shape.PARAMETER else None
    name = (named.text() if named else None) or node.pointer.key()
    nullable = schema is not outer or "null" in _types(schema)
    return _Described(text, node, schema, type, data(name), _is_required(node, shape), nullable)


def _of_one_type(schema: Node) -> tuple[Node | None, str]:
    """The schema itself, or its only variant that isn't null, where that says one type; nothing else is certain."""
    types = [type for type in _types(schema) if type != "null"]
    if "$ref" in schema or len(types) > 1:
        return None, ""
    if types:
        return schema, types[0]
    variants = [each for key in ("anyOf", "oneOf") if (listed := schema.get(key)) for each in listed.items()]
    told = [each for each in variants if _types(each) != ("null",)]
    own = [type for type in _types(told[0]) if type != "null"] if len(told) == 1 else []
    return (told[0], own[0]) if len(own) == 1 and "$ref" not in told[0] else (None, "")


def _types(schema: Node) -> tuple[str, ...]:
    stated = schema.get("type")
    single = stated.text() if stated else None
    return (data(single),) if single else tuple(map(data, _listed(stated)))


def _texts(schema: Node, keyword: str) -> tuple[str, ...]:
    return tuple(map(data, _listed(schema.get(keyword))))


def _listed(stated: Node | None) -> Iterator[SpecText]:
    texts = (item.text() for item in stated.items()) if stated else ()
    return (text for text in texts if text is not None)


def _is_required(node: Node, shape: Shape) -> bool:
    if shape is Shape.PARAMETER:
        return (stated := node.get("required")) is not None and stated.scalar() is True
    holder = parent_of(parent_of(node) or node)
    return holder is not None and data(node.pointer.key()) in _texts(holder, "required")


def _compared(described: _Described, listed: tuple[Told, ...], rule: str) -> Iterator[Finding]:
    for words, group in groupby(listed, lambda told: told.words):
        said = f'the text says "{show(SpecText(words), 120)}", and the schema has'
        missing: list[Told] = []
        for told in group:
            stated = described.schema.get(told.keyword) or _schema_around(described).get(told.keyword)
            if stated is None:
                missing += [told] if _may_add(described, told) else []
            elif stated.kind is not Kind.NULL and stated.scalar() != _scalar(told):
                message = f"{said} `{told.keyword}: {show(SpecText(stated.fingerprint()))}`"
                yield Finding("text-contradicts", message, _place(described))
        if missing:
            fix = Fix(described.schema.pointer, tuple((SpecText(told.keyword), _scalar(told)) for told in missing))
            named = " and no ".join(f"`{told.keyword}`" for told in missing)
            yield Finding(rule, f"{said} no {named}", _place(described), (fix,))


def _scalar(told: Told) -> Scalar:
    return SpecText(told.value) if isinstance(told.value, str) else told.value


def _may_add(described: _Described, told: Told) -> bool:
    return _ELSEWHERE.get(told.keyword, "") not in described.schema and not _is_odd(described, told)


def _is_odd(described: _Described, told: Told) -> bool:
    """Whether the value can't stand in the schema: half a limit of whole numbers."""
    return described.type == "integer" and isinstance(told.value, float) and not told.value.is_integer()


def _schema_around(described: _Described) -> Node:
    return described.holder.get("schema") or described.holder


def _place(described: _Described) -> Location:
    return (described.holder.get("description") or described.holder).location


def _values(described: _Described) -> Iterator[Finding]:
    """Values that are listed as all there are; a schema that says anything else of its values is left alone."""
    if described.type != "string" or any(keyword in described.schema for keyword in _OPEN):
        return
    values, words = values_told(described.text, described.name)
    if values:
        listed: tuple[Value, ...] = (*map(SpecText, values), *([None] if described.is_nullable else []))
        fix = Fix(described.schema.pointer, ((SpecText("enum"), listed),))
        message = f'the text says "{show(SpecText(words), 120)}", and the schema has no `enum`'
        yield Finding("values-untold", message, _place(described), (fix,))
