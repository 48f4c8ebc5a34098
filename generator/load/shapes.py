"""What stands where in a description: the tables that the upgrade and the validation walk by.

    Shape.OPERATION  has  parameters: a list of Shape.PARAMETER, responses: a map to Shape.RESPONSE, …

The tables name what OpenAPI 3.1 and 3.2 define; what they don't name is an extension or unknown, and is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum, auto

from .node import Kind


class Shape(StrEnum):
    """A kind of object; the value is how messages call it."""

    DOCUMENT = "an OpenAPI description"
    INFO = "an info object"
    SERVER = "a server"
    TAG = "a tag"
    COMPONENTS = "components"
    PATH_ITEM = "a path item"
    OPERATION = "an operation"
    CALLBACK = "a callback"
    PARAMETER = "a parameter"
    HEADER = "a header"
    REQUEST_BODY = "a request body"
    RESPONSE = "a response"
    MEDIA_TYPE = "a media type"
    ENCODING = "an encoding"
    EXAMPLE = "an example"
    LINK = "a link"
    SECURITY_SCHEME = "a security scheme"
    SECURITY_REQUIREMENT = "a security requirement"
    SCHEMA = "a schema"
    DISCRIMINATOR = "a discriminator"
    MAP = "a map"


class Holds(Enum):
    """How a member holds its shape."""

    ONE = auto()
    LIST = auto()
    MAP = auto()
    # A map whose `x-` members are extensions; in a plain map they are names like any other.
    EXTENSIBLE_MAP = auto()


Members = Mapping[str, tuple[Holds, Shape]]


def _one(shape: Shape, *keys: str) -> dict[str, tuple[Holds, Shape]]:
    return dict.fromkeys(keys, (Holds.ONE, shape))


def _list(shape: Shape, *keys: str) -> dict[str, tuple[Holds, Shape]]:
    return dict.fromkeys(keys, (Holds.LIST, shape))


def _map(shape: Shape, *keys: str) -> dict[str, tuple[Holds, Shape]]:
    return dict.fromkeys(keys, (Holds.MAP, shape))


METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_PARAMETER = _one(Shape.SCHEMA, "schema") | _map(Shape.MEDIA_TYPE, "content") | _map(Shape.EXAMPLE, "examples")

MEMBERS: Mapping[Shape, Members] = {
    Shape.DOCUMENT: {
        "paths": (Holds.EXTENSIBLE_MAP, Shape.PATH_ITEM),
        **_one(Shape.INFO, "info"),
        **_one(Shape.COMPONENTS, "components"),
        **_map(Shape.PATH_ITEM, "webhooks"),
        "x-webhooks": (Holds.EXTENSIBLE_MAP, Shape.PATH_ITEM),  # how OpenAPI 3.0 has them, by custom
        **_list(Shape.SERVER, "servers"),
        **_list(Shape.SECURITY_REQUIREMENT, "security"),
        **_list(Shape.TAG, "tags"),
    },
    Shape.COMPONENTS: {
        **_map(Shape.SCHEMA, "schemas"),
        **_map(Shape.RESPONSE, "responses"),
        **_map(Shape.PARAMETER, "parameters"),
        **_map(Shape.EXAMPLE, "examples"),
        **_map(Shape.REQUEST_BODY, "requestBodies"),
        **_map(Shape.HEADER, "headers"),
        **_map(Shape.SECURITY_SCHEME, "securitySchemes"),
        **_map(Shape.LINK, "links"),
        **_map(Shape.CALLBACK, "callbacks"),
        **_map(Shape.PATH_ITEM, "pathItems"),
        **_map(Shape.MEDIA_TYPE, "mediaTypes"),
    },
    Shape.PATH_ITEM: {
        **_one(Shape.OPERATION, *METHODS),
        **_map(Shape.OPERATION, "additionalOperations"),
        **_list(Shape.PARAMETER, "parameters"),
        **_list(Shape.SERVER, "servers"),
    },
    Shape.OPERATION: {
        "responses": (Holds.EXTENSIBLE_MAP, Shape.RESPONSE),
        **_list(Shape.PARAMETER, "parameters"),
        **_one(Shape.REQUEST_BODY, "requestBody"),
        **_map(Shape.CALLBACK, "callbacks"),
        **_list(Shape.SECURITY_REQUIREMENT, "security"),
        **_list(Shape.SERVER, "servers"),
    },
    Shape.PARAMETER: _PARAMETER,
    Shape.HEADER: _PARAMETER,
    Shape.REQUEST_BODY: _map(Shape.MEDIA_TYPE, "content"),
    Shape.RESPONSE: {
        **_map(Shape.HEADER, "headers"),
        **_map(Shape.MEDIA_TYPE, "content"),
        **_map(Shape.LINK, "links"),
    },
    Shape.MEDIA_TYPE: {
        **_one(Shape.SCHEMA, "schema", "itemSchema"),
        **_map(Shape.EXAMPLE, "examples"),
        **_map(Shape.ENCODING, "encoding"),
    },
    Shape.ENCODING: _map(Shape.HEADER, "headers"),
    Shape.LINK: _one(Shape.SERVER, "server"),
    Shape.SCHEMA: {
        **_one(Shape.SCHEMA, "items", "additionalProperties", "not", "if", "then", "else", "contains"),
        **_one(Shape.SCHEMA, "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema"),
        **_list(Shape.SCHEMA, "allOf", "anyOf", "oneOf", "prefixItems"),
        **_map(Shape.SCHEMA, "properties", "patternProperties", "dependentSchemas", "$defs", "definitions"),
        **_one(Shape.DISCRIMINATOR, "discriminator"),
    },
}

EVERY_MEMBER: Mapping[Shape, Shape] = {Shape.CALLBACK: Shape.PATH_ITEM}
"""Shapes that are themselves a map, extensions aside."""

_TEXT = (Kind.STRING,)
_FLAG = (Kind.BOOLEAN,)
_ARRAY = (Kind.ARRAY,)
_COUNT = (Kind.INTEGER, Kind.NUMBER)
_NUMBER = (Kind.INTEGER, Kind.NUMBER)
_OBJECT = (Kind.OBJECT,)


def _kinds(kinds: tuple[Kind, ...], *keys: str) -> dict[str, tuple[Kind, ...]]:
    return dict.fromkeys(keys, kinds)


KINDS: Mapping[Shape, Mapping[str, tuple[Kind, ...]]] = {
    Shape.INFO: _kinds(_TEXT, "title", "version", "description", "summary"),
    Shape.SERVER: {**_kinds(_TEXT, "url", "description"), **_kinds(_OBJECT, "variables")},
    Shape.TAG: _kinds(_TEXT, "name", "description", "summary"),
    Shape.PATH_ITEM: _kinds(_TEXT, "summary", "description"),
    Shape.OPERATION: {
        **_kinds(_TEXT, "operationId", "summary", "description"),
        **_kinds(_ARRAY, "tags"),
        **_kinds(_FLAG, "deprecated"),
    },
    Shape.PARAMETER: {
        **_kinds(_TEXT, "name", "in", "description", "style"),
        **_kinds(_FLAG, "required", "deprecated", "explode", "allowReserved"),
    },
    Shape.HEADER: {**_kinds(_TEXT, "description"), **_kinds(_FLAG, "required", "deprecated")},
    Shape.REQUEST_BODY: {**_kinds(_TEXT, "description"), **_kinds(_FLAG, "required")},
    Shape.RESPONSE: _kinds(_TEXT, "description"),
    Shape.SECURITY_SCHEME: _kinds(_TEXT, "type", "name", "in", "scheme", "description"),
    Shape.DISCRIMINATOR: {**_kinds(_TEXT, "propertyName"), **_kinds(_OBJECT, "mapping")},
    Shape.SCHEMA: {
        **_kinds(_TEXT, "title", "description", "format", "pattern", "contentEncoding", "contentMediaType"),
        **_kinds(_FLAG, "deprecated", "readOnly", "writeOnly", "uniqueItems"),
        **_kinds(_ARRAY, "required", "enum", "examples"),
        **_kinds((Kind.STRING, Kind.ARRAY), "type"),
        **_kinds(_COUNT, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
        **_kinds(_NUMBER, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    },
}
"""The kinds of value that the other members may have."""

TEXT_LISTS: Mapping[Shape, tuple[str, ...]] = {Shape.SCHEMA: ("required", "type"), Shape.OPERATION: ("tags",)}
"""The members that, where they are arrays, hold nothing but text."""

REQUIRED: Mapping[Shape, tuple[str, ...]] = {Shape.DOCUMENT: ("info",)}
"""The members without which the rest has no meaning."""
