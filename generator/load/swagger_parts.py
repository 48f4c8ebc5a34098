"""Parameters, bodies and responses of Swagger 2.0 take the form of OpenAPI 3.

{in: query, name: tag, type: string}                     ->  {in: query, name: tag, schema: {type: string}}
{in: body, schema: …}, with consumes                     ->  {content: {application/json: {schema: …}}}
{in: formData, name: file, type: file}                   ->  {content: {multipart/form-data: {schema: …}}}
{description: …, schema: …}, with produces               ->  {description: …, content: {application/json: …}}
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .tree import Raw, RawObject

_NOT_SCHEMA = {"name", "in", "description", "required", "allowEmptyValue", "collectionFormat"}
_FORM_TYPES = ("multipart/form-data", "application/x-www-form-urlencoded")
_STYLES = {"ssv": "spaceDelimited", "pipes": "pipeDelimited", "tsv": "tabDelimited"}
"""OpenAPI 3 has no word for values between tabs; `tabDelimited` is ours."""


def convert_parameter(parameter: Raw) -> Raw:
    """The parameter or header with what it says of its value in a schema."""
    if not isinstance(parameter, RawObject) or "schema" in parameter:
        return parameter
    if "$ref" in parameter and "in" not in parameter:
        return parameter
    # A `$ref` beside `in` can't be to another parameter: it stands for the schema.
    made = parameter.beside({key: raw for key, raw in parameter.items() if not _is_schema_word(key)})
    collection = made.pop("collectionFormat", "csv")
    if parameter.get("type") == "array":
        made["explode"] = collection == "multi"
        if isinstance(collection, str) and collection in _STYLES:
            made["style"] = _STYLES[collection]
    made["schema"] = _inner_schema(parameter)
    return made


def add_body(made: RawObject, found: Sequence[RawObject], consumes: Sequence[str]) -> None:
    """Gives an operation the request body that its body and form parameters make up."""
    whole_body = next((body for body in found if body.get("in") == "body"), None)
    if whole_body is not None:
        media = whole_body.beside({"schema": whole_body["schema"]} if "schema" in whole_body else {})
        content: dict[str, Raw] = dict.fromkeys(consumes, media)
        kept = {key: whole_body[key] for key in ("description", "required") if key in whole_body}
        made.take("requestBody", whole_body.beside({**kept, "content": whole_body.beside(content)}), made, "parameters")
    elif found:
        made.take("requestBody", _form_body(found, consumes), made, "parameters")


def _form_body(fields: Sequence[RawObject], consumes: Sequence[str]) -> RawObject:
    schema = fields[0].beside({"type": "object", "properties": _form_properties(fields)})
    required: list[Raw] = [field["name"] for field in fields if field.get("required") is True and "name" in field]
    if required:
        schema["required"] = required
    types = [name for name in consumes if name in _FORM_TYPES]
    if not types:
        types = [_FORM_TYPES[0] if any(field.get("type") == "file" for field in fields) else _FORM_TYPES[1]]
    media = fields[0].beside({"schema": schema})
    encoding = {
        name: made for field in fields if (made := _encoding(field)) and isinstance(name := field.get("name"), str)
    }
    if encoding:
        media["encoding"] = fields[0].beside(encoding)
    content = fields[0].beside(dict.fromkeys(types, media))
    return fields[0].beside({"content": content, "required": bool(required)})


def _encoding(field: RawObject) -> RawObject | None:
    """How a list of a form is written; None for what is no list of texts."""
    items = field.get("items")
    is_file = isinstance(items, RawObject) and items.get("type") == "file"
    if field.get("type") != "array" or is_file:
        return None
    collection = field.get("collectionFormat", "csv")
    style = _STYLES.get(collection, "form") if isinstance(collection, str) else "form"
    return field.beside({"style": style, "explode": collection == "multi"})


def _form_properties(fields: Sequence[RawObject]) -> RawObject:
    properties = fields[0].beside({})
    for field in fields:
        name = field.get("name")
        if isinstance(name, str):
            schema = _inner_schema(field)
            if "description" in field:
                schema["description"] = field["description"]
            properties.take(name, schema, field, "name")
    return properties


def convert_response(response: Raw, produces: Sequence[str]) -> Raw:
    """The response with its schema under each media type that it may come in."""
    if not isinstance(response, RawObject) or "$ref" in response:
        return response
    made = response.beside({key: raw for key, raw in response.items() if key not in ("schema", "examples")})
    if "headers" in response:
        made["headers"] = convert_each(response["headers"], convert_parameter)
    examples = response.get("examples")
    named = examples if isinstance(examples, RawObject) else response.beside({})
    if "schema" in response or named:
        types = tuple(produces if "schema" in response else named)
        content = response.beside({name: _media_type(response, name, named) for name in types})
        made.take("content", content, response, "schema" if "schema" in response else "examples")
    return made


def _media_type(response: RawObject, name: str, examples: RawObject) -> RawObject:
    made = response.beside({"schema": response["schema"]} if "schema" in response else {})
    if name in examples:
        made.take("example", examples[name], examples, name)
    return made


def _inner_schema(parameter: RawObject) -> RawObject:
    return parameter.beside({key: raw for key, raw in parameter.items() if _is_schema_word(key)})


def _is_schema_word(key: str) -> bool:
    return key == "x-nullable" or not (key in _NOT_SCHEMA or key.startswith("x-"))


def convert_each(raw: Raw, convert: Callable[[Raw], Raw]) -> Raw:
    """A map with each member converted; what is no map is left as it is."""
    if not isinstance(raw, RawObject):
        return raw
    return raw.beside({key: convert(value) for key, value in raw.items()})
