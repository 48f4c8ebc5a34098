"""A pydantic core schema becomes one that never rejects what a server sends.

    model A {n: int, at: datetime, b: B}   ->   model A {n: any = None, at: datetime | any = None, b: B' | any = None}

Wherever a value may be wrong, its schema becomes "this, else anything", so one odd value costs its own type and not the
whole answer. A required field that is missing becomes None without counting as set. What JSON gives unchanged anyway
(text, numbers, literals, lists of those) needs no check at all, which makes tolerant decoding the fast one too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from .exact import exact
from .shapes import is_tuple

Schema: TypeAlias = dict[str, Any]

_ANY: Schema = {"type": "any"}
# In strict mode JSON gives exactly these Python values for these schemas, or an error.
_PLAIN = frozenset({"any", "none", "bool", "int", "float", "str"})
_SCALARS = frozenset({str, int, bool, type(None)})
# Before the ref of a definition: its tolerant form, and its form for choosing among variants.
_RELAXED = "relaxed:"
_TELLING = "telling:"


def tolerant(schema: Mapping[str, Any], unknown: Mapping[str, Any]) -> Schema:
    """Transform the schema; `unknown` is the schema of what an unknown union variant becomes."""
    return _Transformer(unknown).top(exact(schema))


class _Transformer:
    def __init__(self, unknown: Mapping[str, Any]) -> None:
        self._unknown = dict(unknown)
        self._definitions: dict[str, Schema] = {}

    def top(self, schema: Schema) -> Schema:
        if schema["type"] != "definitions":
            return self.either(schema)
        definitions: list[Schema] = schema["definitions"]
        self._definitions = {item["ref"]: item for item in definitions}
        # All forms are kept: a union tries its variants exactly as declared before it tries them tolerantly.
        relaxed = [{**self.form(item), "ref": _RELAXED + item["ref"]} for item in definitions]
        telling = [{**form, "ref": _TELLING + item["ref"]} for item in definitions if (form := self.telling(item))]
        return {**schema, "schema": self.either(schema["schema"]), "definitions": [*definitions, *relaxed, *telling]}

    def either(self, schema: Schema) -> Schema:
        """Give "this, tolerantly, else anything"."""
        form = self.form(schema)
        if form is _ANY:
            return _ANY
        if form["type"] == "default":
            return {**form, "schema": _or_any(form["schema"])}
        return _or_any(form)

    def form(self, schema: Schema) -> Schema:
        """Give the tolerant form of the schema, which may still reject a value as a whole."""
        kind: str = schema["type"]
        if kind in _PLAIN or (kind == "literal" and all(type(value) in _SCALARS for value in schema["expected"])):
            return _ANY
        transform = _FORMS.get(kind)
        return transform(self, schema) if transform else schema

    def model(self, schema: Schema) -> Schema:
        inner: Schema = schema["schema"]
        if inner["type"] != "model-fields":
            return {**schema, "schema": self.form(inner)} if inner["type"] in _FORMS else schema
        fields = {name: {**field, "schema": self.field(field["schema"])} for name, field in inner["fields"].items()}
        changed = {**inner, "fields": fields}
        if "extras_schema" in inner:
            changed["extras_schema"] = self.either(inner["extras_schema"])
        return _unreferenced({**schema, "schema": changed})

    def field(self, schema: Schema) -> Schema:
        if schema["type"] == "default":
            return {**schema, "schema": self.either(schema["schema"])}
        return {"type": "default", "schema": self.either(schema), "default": None}

    def default(self, schema: Schema) -> Schema:
        return {**schema, "schema": self.form(schema["schema"])}

    def nullable(self, schema: Schema) -> Schema:
        inner = self.form(schema["schema"])
        return _ANY if inner is _ANY else {**schema, "schema": inner}

    def items(self, schema: Schema) -> Schema:
        inner = self.either(schema["items_schema"]) if "items_schema" in schema else _ANY
        return _ANY if inner is _ANY else {"type": "list", "items_schema": inner}

    def mapping(self, schema: Schema) -> Schema:
        values = self.either(schema["values_schema"]) if "values_schema" in schema else _ANY
        return _ANY if values is _ANY else {"type": "dict", "values_schema": values}

    def tuple(self, schema: Schema) -> Schema:
        return {**schema, "items_schema": [self.either(item) for item in schema["items_schema"]]}

    def union(self, schema: Schema) -> Schema:
        forms = [form for form in map(self.form, map(_choice, schema["choices"])) if form is not _ANY]
        if not forms:
            return _ANY
        if len(forms) == 1:
            return {"type": "union", "mode": "left_to_right", "choices": [schema, forms[0]]}
        relaxed = {"type": "union", "choices": forms}
        telling = [form for form in map(self.telling, map(_choice, schema["choices"])) if form is not None]
        named = [{"type": "union", "choices": telling}] if telling else []
        return {"type": "union", "mode": "left_to_right", "choices": [schema, *named, relaxed]}

    def telling(self, schema: Schema) -> Schema | None:
        """Give the variant so that only the literals it requires must fit, None where it requires none."""
        if schema["type"] == "definition-ref":
            told = _literals(self._definitions[schema["schema_ref"]])
            return {**schema, "schema_ref": _TELLING + schema["schema_ref"]} if told else None
        literals = _literals(schema)
        if not literals:
            return None
        relaxed = self.model(schema)
        inner = relaxed["schema"]
        return {**relaxed, "schema": {**inner, "fields": {**inner["fields"], **literals}}}

    def tagged(self, schema: Schema) -> Schema:
        choices = {tag: self.form(choice) for tag, choice in schema["choices"].items()}
        known = {**schema, "choices": choices}
        return {"type": "union", "mode": "left_to_right", "choices": [known, self._unknown]}

    def reference(self, schema: Schema) -> Schema:
        return {**schema, "schema_ref": _RELAXED + schema["schema_ref"]}

    def strictness(self, schema: Schema) -> Schema:
        return self.form(schema["strict_schema"])


_FORMS: dict[str, Callable[[_Transformer, Schema], Schema]] = {
    "model": _Transformer.model,
    "default": _Transformer.default,
    "nullable": _Transformer.nullable,
    "list": _Transformer.items,
    "dict": _Transformer.mapping,
    "tuple": _Transformer.tuple,
    "union": _Transformer.union,
    "tagged-union": _Transformer.tagged,
    "definition-ref": _Transformer.reference,
    "lax-or-strict": _Transformer.strictness,
}


def _or_any(form: Schema) -> Schema:
    if form["type"] == "union" and form.get("mode") == "left_to_right":
        return {**form, "choices": [*form["choices"], _ANY]}
    return {"type": "union", "mode": "left_to_right", "choices": [form, _ANY]}


def _literals(schema: Schema) -> dict[str, Schema]:
    """Give the required literal fields of a model, which tell it from other variants."""
    if schema["type"] != "model" or schema["schema"]["type"] != "model-fields":
        return {}
    fields: dict[str, Schema] = schema["schema"]["fields"]
    return {name: field for name, field in fields.items() if field["schema"]["type"] == "literal"}


def _choice(choice: Any) -> Schema:
    """Give the schema of a union choice, which may carry a label."""
    return dict(choice[0] if is_tuple(choice) else choice)


def _unreferenced(schema: Schema) -> Schema:
    """Drop the ref of an inlined schema: its strict twin may stand in the same tree under that name."""
    return {name: value for name, value in schema.items() if name != "ref"}
