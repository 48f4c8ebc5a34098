"""Which values of an enum a description lists, told from a pydantic core schema.

    Literal["queued", "done"] | str   ->   one of these two; text besides them is kept, as servers come to know more
    str | Literal["gpt-4", "o1"]      ->   any text; a few are named

What stands after the listed values is what they may grow by; what stands before them is what is described.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from .shapes import is_collection, is_list, is_mapping, is_tuple, nodes_within
from .values import omit

Schema: TypeAlias = Mapping[str, Any]

_BASES: Mapping[str, type] = {"str": str, "int": int, "bool": bool}
_WITHIN = ("schema", "items_schema", "values_schema")


def closed(choices: Sequence[Any]) -> list[Any]:
    """Give the choices of a union without the types that listed values may grow by."""
    listed: set[type] = set()
    kept: list[Any] = []
    for choice in choices:
        schema = choice[0] if is_tuple(choice) else choice
        if schema["type"] == "literal":
            listed.update(map(type, schema["expected"]))
        elif _BASES.get(schema["type"]) in listed:
            continue
        kept.append(choice)
    return kept


def listed_types(schema: Schema) -> frozenset[type]:
    """Give the types of the values that the schema lists; None is no such value."""
    match schema["type"]:
        case "literal":
            return frozenset(map(type, schema["expected"])) - {type(None)}
        case "nullable" | "default":
            return listed_types(schema["schema"])
        case "union":
            schemas = (choice[0] if is_tuple(choice) else choice for choice in schema["choices"])
            return frozenset[type]().union(*map(listed_types, schemas))
        case _:
            return frozenset()


class Strays:
    """Finds out whether a value that fits a schema holds what it doesn't describe: unnamed fields, unlisted values."""

    def __init__(self, schema: Schema) -> None:
        self._listed: dict[type, dict[str, frozenset[object]]] = {}
        self._open: set[type] = set()
        """The models whose further fields have a type."""
        waiting: list[Any] = [schema]
        while waiting:
            node = waiting.pop()
            if is_mapping(node):
                self._learn(node)
            waiting.extend(nodes_within(node))

    def _learn(self, node: Mapping[Any, Any]) -> None:
        if node.get("type") != "model" or node["schema"]["type"] != "model-fields":
            return
        fields = node["schema"]["fields"].items()
        self._listed[node["cls"]] = {name: listed for name, field in fields if (listed := _growing(field["schema"]))}
        if "extras_schema" in node["schema"]:
            self._open.add(node["cls"])

    def within(self, value: object) -> bool:
        """Say whether the value, or one in it, is such a one."""
        waiting = [value]
        while waiting:
            item = waiting.pop()
            listed = self._listed.get(type(item))
            if listed is not None:
                extra: dict[str, Any] = getattr(item, "__pydantic_extra__", None) or {}
                if (extra and type(item) not in self._open) or _unlisted(item, listed):
                    return True
                waiting.extend((*vars(item).values(), *extra.values()))
            elif is_mapping(item):
                waiting.extend(item.values())
            elif is_list(item) or is_tuple(item):
                waiting.extend(item)
        return False


def _growing(schema: Schema) -> frozenset[object]:
    """Give the values that the schema lists where it takes others of their type too."""
    if schema["type"] == "union" and len(closed(schema["choices"])) < len(schema["choices"]):
        schemas = (choice[0] if is_tuple(choice) else choice for choice in schema["choices"])
        return frozenset[object]().union(*(schema.get("expected", ()) for schema in schemas))
    inner = next((schema[name] for name in _WITHIN if name in schema), None)
    return _growing(inner) if schema["type"] in ("nullable", "default", "list", "dict") and inner else frozenset()


def _unlisted(model: object, listed: Mapping[str, frozenset[object]]) -> bool:
    types = {name: frozenset(map(type, values)) for name, values in listed.items()}
    return any(
        type(value) in types[name] and value not in values
        for name, values in listed.items()
        for value in _atoms(vars(model).get(name, omit))
    )


def _atoms(value: object) -> list[object]:
    if is_mapping(value):
        return list(value.values())
    return list(value) if is_collection(value) else [value]
