"""What does a description have? Its parts are counted from its nodes, apart from how they are read elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ..encode import data
from ..load.document import SpecDocument
from ..load.node import Node
from ..load.shapes import METHODS
from .facts import Key, Part, Stated, route

MAX_STEPS = 100

IGNORED_HEADERS = ("accept", "content-type", "authorization")
"""Header parameters that OpenAPI says to ignore."""


def state(document: SpecDocument) -> Stated:
    """Counts what a description has."""
    found = {key: node.pointer for key, node in _stated(document)}
    return Stated(found, _keywords(document))


def _stated(document: SpecDocument) -> Iterator[tuple[Key, Node]]:
    paths = document.root.get("paths")
    for path, entry in paths.members() if paths else ():
        item = None if path.starts("x-") else _target(document, entry)
        for method, node in _methods(document, item):
            yield from _of_operation(document, item or entry, node, route(method, path))
    yield from _of_components(document)


def _methods(document: SpecDocument, item: Node | None) -> Iterator[tuple[str, Node]]:
    for name, stated in item.members() if item else ():
        if name in METHODS:
            yield data(name), _found(document, stated)
        elif name == "additionalOperations":
            yield from ((data(method), _found(document, node)) for method, node in stated.members())


def _of_operation(document: SpecDocument, item: Node, node: Node, id: str) -> Iterator[tuple[Key, Node]]:
    yield Key(Part.OPERATION, id), node
    parameters = {
        _named(target): target
        for owner in (item, node)
        for stated in _items(owner, "parameters")
        if not _is_ignored(target := _found(document, stated))
    }
    for names, parameter in parameters.items():
        yield Key(Part.PARAMETER, id, names), parameter
    body = _target(document, node.get("requestBody"))
    if stated := node.get("requestBody"):
        yield Key(Part.BODY, id), _found(document, stated)
        yield from _of_content(body, id, "")
    for status, stated in _members(node, "responses"):
        response = _target(document, stated)
        yield Key(Part.RESPONSE, id, (status,)), _found(document, stated)
        yield from _of_content(response, id, status)
        for name, header in _members(response, "headers"):
            yield Key(Part.HEADER, id, (status, name)), _found(document, header)


def _of_content(owner: Node | None, id: str, status: str) -> Iterator[tuple[Key, Node]]:
    for media_type, node in _members(owner, "content"):
        yield Key(Part.MEDIA_TYPE, id, (status, media_type)), node


def _of_components(document: SpecDocument) -> Iterator[tuple[Key, Node]]:
    components = document.root.get("components")
    for name, node in _members(components, "securitySchemes"):
        yield Key(Part.SECURITY_SCHEME, "", (name,)), node
    for _, node in _members(components, "schemas"):
        # A schema without properties may well be told where it is used, and have no model of its own.
        if "$ref" not in node and len(node.get("properties") or ()) and _may_be_object(node):
            yield Key(Part.SCHEMA, "", (data(node.pointer),)), node


def _may_be_object(schema: Node) -> bool:
    types = schema.get("type")
    return types is None or "object" in (_text(schema, "type"), *(item.text() for item in types.items()))


def _named(parameter: Node) -> tuple[str, ...]:
    # The whole query string has no use for a name.
    place = _text(parameter, "in")
    return (place,) if place == "querystring" else (place, _text(parameter, "name"))


def _is_ignored(parameter: Node) -> bool:
    return _text(parameter, "in") == "header" and _text(parameter, "name").lower() in IGNORED_HEADERS


def _target(document: SpecDocument, node: Node | None) -> Node | None:
    return document.resolve_ref(node) if node and "$ref" in node else node


def _found(document: SpecDocument, node: Node) -> Node:
    """What references lead to from a node; where they lead nowhere, the last of them."""
    target = _target(document, node)
    for _ in range(0 if target else MAX_STEPS):
        following = document.step_ref(node)
        if following is None:
            break
        node = following
    return target or node


def _text(node: Node, key: str) -> str:
    member = node.get(key)
    text = member.text() if member else None
    return data(text) if text else ""


def _items(owner: Node, key: str) -> Iterable[Node]:
    listed = owner.get(key)
    return listed.items() if listed else ()


def _members(owner: Node | None, key: str) -> Iterator[tuple[str, Node]]:
    listed = owner.get(key) if owner else None
    for name, node in listed.members() if listed else ():
        if not (name.starts("x-") and key == "responses"):
            yield data(name), node


def _keywords(document: SpecDocument) -> Mapping[str, int]:
    counted = Counter(key for raw in document.schemas() for key in raw if not key.startswith("x-"))
    return dict(sorted(counted.items()))
