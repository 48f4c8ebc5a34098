"""Each part of a description, in place, from the form of OpenAPI 3.0 to that of 3.1; what is in that form stays.

{type: string, nullable: true}            ->  {type: [string, "null"]}
{$ref: "#/…/Run", nullable: true}         ->  {anyOf: [{$ref: "#/…/Run"}, {type: "null"}]}
{minimum: 0, exclusiveMinimum: true}      ->  {exclusiveMinimum: 0}
{example: 3}                              ->  {examples: [3]}
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .shapes import Shape
from .tree import Raw, RawObject

# A part without any of these is in the newer form already; most are.
_OLDER_WORDS = frozenset(
    ("nullable", "x-nullable", "exclusiveMinimum", "exclusiveMaximum", "example", "items", "discriminator")
)

# What says something about a value without deciding which values fit.
_ANNOTATIONS = frozenset(
    (
        "title",
        "description",
        "default",
        "deprecated",
        "example",
        "examples",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
    )
)


def upgrade(raw: RawObject, shape: Shape) -> None:
    """Brings one object to its 3.1 form; what it holds is left for its own turn."""
    if not raw.keys().isdisjoint(_OLDER_WORDS) or raw.get("type") == "file":
        for rule in _RULES.get(shape, ()):
            rule(raw)


def _nullable(raw: RawObject) -> None:
    stated = raw.pop("nullable", None), raw.pop("x-nullable", None)
    if True not in stated:
        return
    if "$ref" in raw or "allOf" in raw:
        _wrap_nullable(raw)
        return
    for keyword in ("oneOf", "anyOf"):
        _add_null_branch(raw, keyword)
    _add_null_type(raw)
    enum = raw.get("enum")
    if isinstance(enum, list) and None not in enum:
        raw["enum"] = [*enum, None]


def _wrap_nullable(raw: RawObject) -> None:
    # A reference can't be widened in place, nor can a conjunction: null is a second way to be right.
    inner = raw.beside({key: value for key, value in raw.items() if not _is_annotation(key)})
    for key in inner:
        del raw[key]
    raw["anyOf"] = [inner, raw.beside({"type": "null"})]


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def _add_null_type(raw: RawObject) -> None:
    types = raw.get("type")
    if isinstance(types, str) and types != "null":
        raw["type"] = [types, "null"]
    elif isinstance(types, list) and "null" not in types:
        raw["type"] = [*types, "null"]


def _add_null_branch(raw: RawObject, keyword: str) -> None:
    branches = raw.get(keyword)
    if isinstance(branches, list) and not any(_accepts_null(branch) for branch in branches):
        raw[keyword] = [*branches, raw.beside({"type": "null"})]


def _accepts_null(raw: Raw) -> bool:
    if not isinstance(raw, RawObject):
        return raw is True
    types = raw.get("type")
    return raw.get("nullable") is True or types == "null" or (isinstance(types, list) and "null" in types)


def _exclusive_limits(raw: RawObject) -> None:
    for exclusive, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        flag = raw.get(exclusive)
        if not isinstance(flag, bool):
            continue
        del raw[exclusive]
        if flag and limit in raw:
            raw.take(exclusive, raw.pop(limit), raw, limit)


def _schema_example(raw: RawObject) -> None:
    if "example" in raw:
        example = raw.pop("example")
        if "examples" not in raw:
            raw.take("examples", [example], raw, "example")


def _named_example(raw: RawObject) -> None:
    if "example" in raw:
        example = raw.pop("example")
        if "examples" not in raw:
            named = raw.beside({})
            named.take("value", example, raw, "example")
            raw.take("examples", raw.beside({"example": named}), raw, "example")


def _item_list(raw: RawObject) -> None:
    """A list under `items` is a tuple; where nothing says that the value is an array, authors mean alternatives."""
    items = raw.get("items")
    if not isinstance(items, list):
        return
    del raw["items"]
    types = raw.get("type")
    if types == "array" or (isinstance(types, list) and "array" in types):
        raw.take("prefixItems", items, raw, "items")
        if "additionalItems" in raw:
            raw.take("items", raw.pop("additionalItems"), raw, "additionalItems")
    else:
        raw.take("anyOf", items, raw, "items")


def _file_type(raw: RawObject) -> None:
    if raw.get("type") == "file":
        raw["type"] = "string"
        raw.setdefault("format", "binary")


def _text_discriminator(raw: RawObject) -> None:
    name = raw.get("discriminator")
    if isinstance(name, str):
        discriminator = raw.beside({})
        discriminator.take("propertyName", name, raw, "discriminator")
        raw["discriminator"] = discriminator


_RULES: Mapping[Shape, tuple[Callable[[RawObject], None], ...]] = {
    Shape.SCHEMA: (_file_type, _item_list, _nullable, _exclusive_limits, _schema_example, _text_discriminator),
    Shape.PARAMETER: (_named_example,),
    Shape.HEADER: (_named_example,),
    Shape.MEDIA_TYPE: (_named_example,),
}
