"""A Swagger 2.0 description becomes one in the form of OpenAPI 3; each part keeps the place at which it was written.

    definitions: {Pet: …}                            ->  components: {schemas: {Pet: …}}
    {in: query, name: tag, type: string}             ->  {in: query, name: tag, schema: {type: string}}
    {in: body, schema: …}, consumes                  ->  requestBody: {content: {application/json: {schema: …}}}
    responses: {200: {schema: …}}, produces          ->  responses: {200: {content: {application/json: …}}}

What has the wrong type is carried over as it is, for the validation to report.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .shapes import METHODS
from .swagger_security import security_scheme
from .tree import Raw, RawObject

MOVED: Mapping[str, tuple[str, ...]] = {
    "definitions": ("components", "schemas"),
    "parameters": ("components", "parameters"),
    "responses": ("components", "responses"),
    "securityDefinitions": ("components", "securitySchemes"),
}
"""Where the named parts of a Swagger description are afterwards."""

_REPLACED = {"swagger", "host", "basePath", "schemes", "consumes", "produces", *MOVED}
_NOT_SCHEMA = {"name", "in", "description", "required", "allowEmptyValue", "collectionFormat"}
_FORM_TYPES = ("multipart/form-data", "application/x-www-form-urlencoded")
_STYLES = {"ssv": "spaceDelimited", "pipes": "pipeDelimited"}


@dataclass(frozen=True, slots=True)
class _Swagger:
    """What a part of the description takes from the whole."""

    parameters: Mapping[str, Raw]
    consumes: tuple[str, ...]
    produces: tuple[str, ...]

    def within(self, operation: RawObject) -> _Swagger:
        """The same for an operation, which may have media types of its own."""
        consumes = _texts(operation.get("consumes"), self.consumes)
        return _Swagger(self.parameters, consumes, _texts(operation.get("produces"), self.produces))


def from_swagger(root: RawObject) -> RawObject:
    """The same description in the form of OpenAPI 3; `root` itself is left as it is."""
    parameters = root.get("parameters")
    whole = _Swagger(
        parameters if isinstance(parameters, RawObject) else {},
        _texts(root.get("consumes"), ("application/json",)),
        _texts(root.get("produces"), ("application/json",)),
    )
    made = root.beside({key: raw for key, raw in root.items() if key not in _REPLACED})
    made.take("openapi", "3.1.0", root, "swagger")
    _add_servers(made, root)
    if "paths" in root:
        made["paths"] = _each(root["paths"], lambda item: _path_item(item, whole))
    made["components"] = _components(root, whole)
    return made


def _components(root: RawObject, whole: _Swagger) -> RawObject:
    components = root.beside({})
    converters = {
        "definitions": lambda schema: schema,
        "parameters": lambda parameter: parameter if _is_body(parameter, whole) else _parameter(parameter),
        "responses": lambda response: _response(response, whole),
        "securityDefinitions": security_scheme,
    }
    for key, convert in converters.items():
        if key in root:
            components.take(MOVED[key][1], _each(root[key], convert), root, key)
    return components


def _add_servers(made: RawObject, root: RawObject) -> None:
    host, base_path = root.get("host"), root.get("basePath")
    base_path = base_path if isinstance(base_path, str) else ""
    if not isinstance(host, str):
        urls = [base_path] if base_path else []
    else:
        # The first server is the default one, and it had better be encrypted.
        schemes = sorted(_texts(root.get("schemes"), ("https",)), key=lambda scheme: scheme != "https")
        urls = [f"{scheme}://{host}{base_path}" for scheme in schemes]
    if urls:
        servers: list[Raw] = []
        for url in urls:
            server = root.beside({})
            server.take("url", url, root, "host" if isinstance(host, str) else "basePath")
            servers.append(server)
        made.take("servers", servers, root, "host" if isinstance(host, str) else "basePath")


def _path_item(item: Raw, whole: _Swagger) -> Raw:
    if not isinstance(item, RawObject):
        return item
    made = item.beside(item)
    shared = item.get("parameters")
    bodies = [raw for raw in shared if _is_body(raw, whole)] if isinstance(shared, list) else []
    if isinstance(shared, list):
        made["parameters"] = [_parameter(raw) for raw in shared if not _is_body(raw, whole)]
    for method in METHODS:
        if method in item:
            made[method] = _operation(item[method], bodies, whole)
    return made


def _operation(operation: Raw, shared_bodies: list[Raw], whole: _Swagger) -> Raw:
    if not isinstance(operation, RawObject):
        return operation
    whole = whole.within(operation)
    made = operation.beside({key: raw for key, raw in operation.items() if key not in _REPLACED - {*MOVED}})
    parameters = operation.get("parameters", [])
    if isinstance(parameters, list):
        bodies = [raw for raw in parameters if _is_body(raw, whole)] or shared_bodies
        if "parameters" in operation:
            made["parameters"] = [_parameter(raw) for raw in parameters if not _is_body(raw, whole)]
        _add_body(made, [_found(raw, whole) for raw in bodies], whole)
    if "responses" in operation:
        made["responses"] = _each(operation["responses"], lambda response: _response(response, whole))
    return made


def _found(parameter: Raw, whole: _Swagger) -> RawObject | None:
    """The parameter itself, or the shared one that it refers to."""
    if not isinstance(parameter, RawObject):
        return None
    reference = parameter.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/parameters/"):
        name = reference.removeprefix("#/parameters/").replace("~1", "/").replace("~0", "~")
        shared = whole.parameters.get(name)
        return shared if isinstance(shared, RawObject) else None
    return parameter


def _is_body(parameter: Raw, whole: _Swagger) -> bool:
    found = _found(parameter, whole)
    return found is not None and found.get("in") in ("body", "formData")


def _parameter(parameter: Raw) -> Raw:
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


def _inner_schema(parameter: RawObject) -> RawObject:
    return parameter.beside({key: raw for key, raw in parameter.items() if _is_schema_word(key)})


def _is_schema_word(key: str) -> bool:
    return key == "x-nullable" or not (key in _NOT_SCHEMA or key.startswith("x-"))


def _add_body(made: RawObject, bodies: list[RawObject | None], whole: _Swagger) -> None:
    found = [body for body in bodies if body is not None]
    whole_body = next((body for body in found if body.get("in") == "body"), None)
    if whole_body is not None:
        media = whole_body.beside({"schema": whole_body["schema"]} if "schema" in whole_body else {})
        content: dict[str, Raw] = dict.fromkeys(whole.consumes, media)
        kept = {key: whole_body[key] for key in ("description", "required") if key in whole_body}
        made.take("requestBody", whole_body.beside({**kept, "content": whole_body.beside(content)}), made, "parameters")
    elif found:
        made.take("requestBody", _form_body(found, whole), made, "parameters")


def _form_body(fields: list[RawObject], whole: _Swagger) -> RawObject:
    schema = fields[0].beside({"type": "object", "properties": _form_properties(fields)})
    required: list[Raw] = [field["name"] for field in fields if field.get("required") is True and "name" in field]
    if required:
        schema["required"] = required
    types = [name for name in whole.consumes if name in _FORM_TYPES]
    if not types:
        types = [_FORM_TYPES[0] if any(field.get("type") == "file" for field in fields) else _FORM_TYPES[1]]
    content = fields[0].beside(dict.fromkeys(types, fields[0].beside({"schema": schema})))
    return fields[0].beside({"content": content, "required": bool(required)})


def _form_properties(fields: list[RawObject]) -> RawObject:
    properties = fields[0].beside({})
    for field in fields:
        name = field.get("name")
        if isinstance(name, str):
            schema = _inner_schema(field)
            if "description" in field:
                schema["description"] = field["description"]
            properties.take(name, schema, field, "name")
    return properties


def _response(response: Raw, whole: _Swagger) -> Raw:
    if not isinstance(response, RawObject) or "$ref" in response:
        return response
    made = response.beside({key: raw for key, raw in response.items() if key not in ("schema", "examples")})
    if "headers" in response:
        made["headers"] = _each(response["headers"], _parameter)
    examples = response.get("examples")
    named = examples if isinstance(examples, RawObject) else response.beside({})
    if "schema" in response or named:
        types = whole.produces if "schema" in response else tuple(named)
        content = response.beside({name: _media_type(response, name, named) for name in types})
        made.take("content", content, response, "schema" if "schema" in response else "examples")
    return made


def _media_type(response: RawObject, name: str, examples: RawObject) -> RawObject:
    made = response.beside({"schema": response["schema"]} if "schema" in response else {})
    if name in examples:
        made.take("example", examples[name], examples, name)
    return made


def _texts(raw: Raw, default: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(item for item in raw if isinstance(item, str)) if isinstance(raw, list) else ()
    return found or default


def _each(raw: Raw, convert: Callable[[Raw], Raw]) -> Raw:
    """A map with each member converted, extensions aside; what is no map is left as it is."""
    if not isinstance(raw, RawObject):
        return raw
    return raw.beside({key: value if key.startswith("x-") else convert(value) for key, value in raw.items()})
