"""Core schemas of pydantic: dictionaries, each with a `type`, that say how a value is read.

{"type": "union", "choices": [{"type": "str"}, {"type": "definition-ref", "schema_ref": "Run"}]}
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from .shapes import is_list, is_mapping, is_tuple, nodes_within

Schema: TypeAlias = dict[str, Any]

ANY: Schema = {"type": "any"}
# In strict mode JSON gives exactly these Python values for these schemas, or an error.
_PLAIN = frozenset({"any", "none", "bool", "int", "float", "str"})
_SCALARS = frozenset({str, int, bool, type(None)})


def tag_name(discriminator: Any) -> str:
    """Give the property that names the variant; pydantic may say it as a path, or as several."""
    while is_list(discriminator) or is_tuple(discriminator):
        discriminator = discriminator[0]
    return str(discriminator)


def is_plain(schema: Schema) -> bool:
    """Say whether what fits the schema is what JSON gives anyway: texts, numbers, literals, and unions of these."""
    kind: str = schema["type"]
    if kind == "union":
        return all(is_plain(choice_of(choice)) for choice in schema["choices"])
    return kind in _PLAIN or (kind == "literal" and all(type(value) in _SCALARS for value in schema["expected"]))


def first_of(*forms: Schema) -> Schema:
    """Give "the first of these that fits"."""
    if len(forms) == 1:
        return forms[0]
    choices: list[Schema] = []
    for form in forms:
        ordered = form["type"] == "union" and form.get("mode") == "left_to_right" and "ref" not in form
        choices.extend(form["choices"] if ordered else [form])
    return {"type": "union", "mode": "left_to_right", "choices": choices}


def calling(when: str, function: Callable[..., object], schema: Schema | None = None) -> Schema:
    """Give what reads a value by a function alone (`plain`), or calls it with what a schema has read (`after`)."""
    inner = {} if schema is None else {"schema": schema}
    return {"type": f"function-{when}", "function": {"type": "no-info", "function": function}, **inner}


def required_literals(schema: Schema) -> dict[str, Schema]:
    """Give the required literal fields of a model, which tell it from other variants."""
    if schema["type"] != "model" or schema["schema"]["type"] != "model-fields":
        return {}
    fields: dict[str, Schema] = schema["schema"]["fields"]
    return {name: field for name, field in fields.items() if field["schema"]["type"] == "literal"}


def references_in(schema: Any) -> Iterator[str]:
    """Give the definitions that the schema refers to."""
    waiting: list[Any] = [schema]
    while waiting:
        node = waiting.pop()
        if is_mapping(node) and node.get("type") == "definition-ref":
            yield node["schema_ref"]
        waiting.extend(nodes_within(node))


def choice_of(choice: Any) -> Schema:
    """Give the schema of a union choice, which may carry a label."""
    return dict(choice[0] if is_tuple(choice) else choice)


def unreferenced(schema: Schema) -> Schema:
    """Drop the ref of an inlined schema: its strict twin may stand in the same tree under that name."""
    return {name: value for name, value in schema.items() if name != "ref"}
