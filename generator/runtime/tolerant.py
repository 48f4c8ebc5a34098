"""A pydantic core schema becomes one that never rejects what a server sends, and notes what it wouldn't have taken.

    model A {n: int, at: datetime, b: B}   ->   model A {n: int | noted = noted None, at: ..., b: B' | noted = ...}

Wherever a value may be wrong, its schema becomes "this, else anything, noted", so one odd value costs its own type and
not the whole answer. A required field that is missing becomes None without counting as set. Models that stand in
several places, and unions of them, are built once and referred to: a graph of models costs what its edges do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .core_schemas import (
    ANY,
    Schema,
    calling,
    choice_of,
    first_of,
    is_plain,
    references_in,
    required_literals,
    tag_name,
    unreferenced,
)
from .enums import Strays, closed, listed_types
from .exact import exact
from .notes import Noticing

# Before the ref of a definition: which of its forms it is. Its strict form stands under the ref itself.
_NOTING = "noting:"
_SILENT = "silent:"
_TELLING = "telling:"
_STRICT = ""


def tolerant(schema: Mapping[str, Any], unknown: Mapping[str, Any], noticing: Noticing, root: str) -> Schema:
    """Transform the schema; `unknown` is that of what an unknown union variant becomes, `root` the place of it all."""
    return _Transformer(unknown, noticing, root).top(exact(schema))


class _Transformer:
    def __init__(self, unknown: Mapping[str, Any], noticing: Noticing, root: str) -> None:
        self._unknown = dict(unknown)
        self._noticing = noticing
        self._place = root
        self._silent = False
        self._strays: Strays | None = None
        self._schema: Schema = {}
        self._definitions: dict[str, Schema] = {}
        self._made: dict[str, Schema] = {}
        self._wanted: list[tuple[str, str]] = []
        self._unions: dict[object, str] = {}

    def top(self, schema: Schema) -> Schema:
        self._schema = schema
        if schema["type"] != "definitions":
            return self._with_definitions(self.either(schema))
        definitions: list[Schema] = schema["definitions"]
        self._definitions = {item["ref"]: item for item in definitions}
        return self._with_definitions(self.either(schema["schema"]))

    def _with_definitions(self, inner: Schema) -> Schema:
        while self._wanted:
            form, ref = self._wanted.pop()
            self._made[form + ref] = {**self._definition(form, self._definitions[ref]), "ref": form + ref}
        if not self._made:
            return inner
        return {"type": "definitions", "schema": inner, "definitions": list(self._made.values())}

    def _definition(self, form: str, schema: Schema) -> Schema:
        if form == _STRICT:
            self._want_strict(schema)
            return schema
        self._silent = form != _NOTING
        return self.form(schema) if form != _TELLING else self._telling(schema)

    def _want(self, form: str, ref: str) -> str:
        if form + ref not in self._made:
            self._made[form + ref] = ANY
            self._wanted.append((form, ref))
        return form + ref

    def _want_strict(self, schema: Schema) -> None:
        for ref in references_in(schema):
            self._want(_STRICT, ref)

    def either(self, schema: Schema) -> Schema:
        """Give "this, tolerantly, else anything"."""
        if schema["type"] in ("default", "nullable"):
            inner = self.either(schema["schema"])
            return ANY if inner is ANY and schema["type"] == "nullable" else {**schema, "schema": inner}
        form = self.form(schema)
        return ANY if form is ANY else first_of(form, self._anything(schema))

    def _anything(self, schema: Schema) -> Schema:
        return ANY if self._silent else calling("plain", self._noticing.unfit(self._place, listed_types(schema)))

    def form(self, schema: Schema) -> Schema:
        """Give the tolerant form of the schema, which may still reject a value as a whole."""
        kind: str = schema["type"]
        # What JSON gives unchanged anyway needs no check where nobody is told of it.
        if kind == "any" or (self._silent and is_plain(schema)):
            return ANY
        transform = _FORMS.get(kind)
        return transform(self, schema) if transform else schema

    def model(self, schema: Schema) -> Schema:
        inner: Schema = schema["schema"]
        if inner["type"] != "model-fields":
            return {**schema, "schema": self.form(inner)} if inner["type"] in _FORMS else schema
        outside, owner = self._place, schema["cls"].__name__
        fields: dict[str, Schema] = {}
        for name, field in inner["fields"].items():
            self._place = f"{owner}.{field.get('validation_alias', name)}"
            fields[name] = {**field, "schema": self._field(field["schema"])}
        changed = {**inner, "fields": fields, **self._extras(owner, schema)}
        self._place = outside
        return unreferenced({**schema, "schema": changed})

    def _extras(self, owner: str, schema: Schema) -> Schema:
        stated = schema["schema"].get("extras_schema")
        if stated is not None:
            self._place = f"{owner}.*"
            return {"extras_schema": self.either(stated)}
        if self._silent or schema.get("config", {}).get("extra_fields_behavior") != "allow":
            return {}
        return {"extras_keys_schema": calling("plain", self._noticing.unnamed(owner))}

    def _field(self, schema: Schema) -> Schema:
        if schema["type"] == "default":
            return {**schema, "schema": self.either(schema["schema"])}
        absent = {"default": None} if self._silent else {"default_factory": self._noticing.missing(self._place)}
        return {"type": "default", "schema": self.either(schema), **absent}

    def default(self, schema: Schema) -> Schema:
        return {**schema, "schema": self.form(schema["schema"])}

    def nullable(self, schema: Schema) -> Schema:
        inner = self.form(schema["schema"])
        return ANY if inner is ANY else {**schema, "schema": inner}

    def items(self, schema: Schema) -> Schema:
        return {"type": "list", "items_schema": self.either(schema.get("items_schema", ANY))}

    def mapping(self, schema: Schema) -> Schema:
        return {"type": "dict", "values_schema": self.either(schema.get("values_schema", ANY))}

    def tuple(self, schema: Schema) -> Schema:
        return {**schema, "items_schema": [self.either(item) for item in schema["items_schema"]]}

    def union(self, schema: Schema) -> Schema:
        schema = {**schema, "choices": [choice_of(choice) for choice in schema["choices"]]}
        if self._silent:
            return self._nearest(schema)
        by_shape: dict[str, list[Schema]] = {}
        for choice in closed(schema["choices"]):
            by_shape.setdefault(self._shape(choice), []).append(choice)
        if "" in by_shape:
            return self._ambiguous(schema)
        # A value fits choices of its own shape alone: where there is one, nothing has to be tried.
        groups = [{**schema, "choices": group} for group in by_shape.values()]
        return first_of(*(self._one_of(shape, group) for shape, group in zip(by_shape, groups, strict=True)))

    def _shape(self, schema: Schema) -> str:
        """Say what JSON makes of the values of a choice, "" where that isn't known."""
        if schema["type"] == "definition-ref":
            return self._shape(self._definitions[schema["schema_ref"]])
        return "scalar" if is_plain(schema) and schema["type"] != "any" else _SHAPES.get(schema["type"], "")

    def _one_of(self, shape: str, schema: Schema) -> Schema:
        choices: list[Schema] = schema["choices"]
        if len(choices) == 1:
            return self.form(choices[0])
        if shape != "scalar":
            return self._ambiguous(schema)
        self._want_strict(schema)
        return first_of(*choices) if all(map(is_plain, choices)) else schema

    def _ambiguous(self, strict: Schema) -> Schema:
        """Give the form of choices that have to be tried; tries leave no notes, so the audit looks at what is odd."""
        self._want_strict(strict)
        self._silent = True
        nearest = self._nearest(strict)
        self._silent = False
        if nearest is ANY:
            return strict
        place, noticing = self._place, self._noticing
        self._strays = self._strays or Strays(self._schema)
        return first_of(
            calling("after", noticing.unsettled(place, self._strays.within), strict),
            calling("after", noticing.unsettled(place), nearest),
        )

    def _nearest(self, strict: Schema) -> Schema:
        """Give what chooses among variants: as declared, else by the literals they require, else the nearest."""
        choices: list[Schema] = strict["choices"]
        forms = [form for form in map(self.form, choices) if form is not ANY]
        if not forms:
            return ANY
        self._want_strict(strict)
        if len(forms) == 1:
            return first_of(strict, forms[0])
        telling = [form for form in map(self._telling, choices) if form is not ANY]
        named = [{"type": "union", "choices": telling}] if telling else []
        return first_of(strict, *named, {"type": "union", "choices": forms})

    def _telling(self, schema: Schema) -> Schema:
        """Give the variant so that only the literals it requires must fit, `ANY` where it requires none."""
        if schema["type"] == "definition-ref":
            ref: str = schema["schema_ref"]
            return (
                {**schema, "schema_ref": self._want(_TELLING, ref)}
                if required_literals(self._definitions[ref])
                else ANY
            )
        literals = required_literals(schema)
        if not literals:
            return ANY
        relaxed = self.model(schema)
        inner = relaxed["schema"]
        return {**relaxed, "schema": {**inner, "fields": {**inner["fields"], **literals}}}

    def tagged(self, schema: Schema) -> Schema:
        known = self._known({**schema, "choices": {tag: self.form(form) for tag, form in schema["choices"].items()}})
        if self._silent:
            return first_of(known, self._unknown)
        taken = self._noticing.variant(self._place, tag_name(schema["discriminator"]))
        return first_of(known, calling("after", taken, self._unknown))

    def _known(self, schema: Schema) -> Schema:
        """Give the union; of unions of the same definitions there is one."""
        choices: dict[object, Schema] = schema["choices"]
        if any(choice["type"] != "definition-ref" for choice in choices.values()):
            return schema
        key = (str(schema["discriminator"]), *((tag, choice["schema_ref"]) for tag, choice in choices.items()))
        ref = self._unions.setdefault(key, f"union:{len(self._unions)}")
        self._made[ref] = {**schema, "ref": ref}
        return {"type": "definition-ref", "schema_ref": ref}

    def reference(self, schema: Schema) -> Schema:
        return {**schema, "schema_ref": self._want(_SILENT if self._silent else _NOTING, schema["schema_ref"])}

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

_SHAPES: Mapping[str, str] = {
    **dict.fromkeys(("function-plain", "function-after"), "scalar"),
    **dict.fromkeys(("list", "tuple"), "array"),
    **dict.fromkeys(("model", "dict", "tagged-union"), "object"),
}
