"""A Swagger 2.0 description becomes one in the form of OpenAPI 3; each part keeps the place at which it was written.

    definitions: {Pet: …}                            ->  components: {schemas: {Pet: …}}
    {in: query, name: tag, type: string}             ->  {in: query, name: tag, schema: {type: string}}
    {in: body, schema: …}, consumes                  ->  requestBody: {content: {application/json: {schema: …}}}
    responses: {200: {schema: …}}, produces          ->  responses: {200: {content: {application/json: …}}}

What has the wrong type is carried over as it is, for the validation to report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .shapes import METHODS
from .swagger_parts import add_body, convert_each, convert_parameter, convert_response
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
        made["paths"] = convert_each(root["paths"], lambda item: _path_item(item, whole))
    made["components"] = _components(root, whole)
    return made


def _components(root: RawObject, whole: _Swagger) -> RawObject:
    components = root.beside({})
    converters = {
        "definitions": lambda schema: schema,
        "parameters": lambda parameter: parameter if _is_body(parameter, whole) else convert_parameter(parameter),
        "responses": lambda response: convert_response(response, whole.produces),
        "securityDefinitions": security_scheme,
    }
    for key, convert in converters.items():
        if key in root:
            components.take(MOVED[key][1], convert_each(root[key], convert), root, key)
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
        made["parameters"] = [convert_parameter(raw) for raw in shared if not _is_body(raw, whole)]
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
            made["parameters"] = [convert_parameter(raw) for raw in parameters if not _is_body(raw, whole)]
        found = [found for raw in bodies if (found := _found(raw, whole))]
        add_body(made, found, whole.consumes)
    if "responses" in operation:
        made["responses"] = convert_each(
            operation["responses"], lambda response: convert_response(response, whole.produces)
        )
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


def _texts(raw: Raw, default: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(item for item in raw if isinstance(item, str)) if isinstance(raw, list) else ()
    return found or default
