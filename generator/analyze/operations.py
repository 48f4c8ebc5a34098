"""Which operations does the spec offer?

paths: {/threads/{id}: {get: {...}}}   ->   (Operation(method=get, path=/threads/{id}, ...),)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..encode import data, show
from ..ir.api import Call, Header, Operation, RequestBody, Response, SecurityAlternative
from ..ir.types import AnyType, InlineOrigin, Role
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_flag, read_text
from .contents import read_contents
from .losses import note_answer_losses, note_body_losses, note_links
from .parameters import note_undeclared, read_parameters
from .reading import Reading
from .schemas import read_type
from .security import read_alternatives
from .servers import read_servers
from .vendor_samples import read_code_samples, read_title, with_shown_answers, with_shown_bodies

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
PATH_NAME = re.compile(r"\{([^{}]*)\}")
_UNPLACED = Call((), SpecText(""))


def read_operations(reading: Reading) -> tuple[Operation, ...]:
    """Every operation of the spec, in its order; where each stands among the resources is told later."""
    paths = reading.document.root.get("paths")
    if paths is None or paths.kind is not Kind.OBJECT:
        return ()
    inherited = read_alternatives(reading, reading.document.root) or ()
    found = [
        _read_operation(reading, path, method, item, node, inherited)
        for path, entry in _routes(reading, paths)
        if (item := reading.resolve(entry)) is not None and item.kind is Kind.OBJECT
        for method, node in methods_of(reading, item)
    ]
    _note_duplicates(reading, found)
    return tuple(found)


def _routes(reading: Reading, paths: Node) -> Iterator[tuple[SpecText, Node]]:
    """The paths of the spec, each with the slash that it has to begin with."""
    for path, entry in paths.members():
        if path.starts("x-"):
            continue
        if not path.starts("/"):
            reading.diagnostics.degraded(
                "path-without-slash",
                f"the path {show(path)} doesn't begin with a slash: one is put before it",
                entry.location,
                hint="write it with a slash",
                became="a path with a slash",
            )
        yield path if path.starts("/") else SpecText(f"/{data(path)}"), entry


def methods_of(reading: Reading, item: Node) -> Iterator[tuple[SpecText, Node]]:
    """The operations of a path item by method; some publishers keep each in a file of its own."""
    for name, stated in item.members():
        if name in METHODS:
            yield from _resolved(reading, name, stated)
        elif name == "additionalOperations":
            for method, extra in stated.members():
                # Other methods are sent in the letters that they are written in.
                yield from _resolved(reading, method.lower() if method.lower() in METHODS else method, extra)
        elif name.lower() in METHODS:
            reading.diagnostics.refused(
                "method-in-capitals",
                f"{show(name)} is no key of a path item: the operation is left out",
                stated.location,
                hint=f"write {show(name.lower())}",
            )


def _resolved(reading: Reading, method: SpecText, stated: Node) -> Iterator[tuple[SpecText, Node]]:
    node = reading.resolve(stated) if stated.kind is Kind.OBJECT else None
    if node is not None and node.kind is Kind.OBJECT:
        yield method, node


def _read_operation(
    reading: Reading,
    path: SpecText,
    method: SpecText,
    item: Node,
    node: Node,
    inherited: tuple[SecurityAlternative, ...],
) -> Operation:
    stated = read_alternatives(reading, node)
    parameters = read_parameters(reading, (item, node), node.pointer)
    return Operation(
        id=node.pointer,
        method=method,
        path=path,
        operation_id=read_text(node, "operationId"),
        call=_UNPLACED,
        parameters=note_undeclared(reading, path, path.find(PATH_NAME), parameters, node),
        body=with_shown_bodies(read_body(reading, node, Role.BODY), node),
        responses=with_shown_answers(read_responses(reading, node), node),
        security=inherited if stated is None else stated,
        servers=read_servers(reading, node) or read_servers(reading, item),
        tags=_read_tags(node),
        summary=read_text(node, "summary"),
        description=read_text(node, "description"),
        deprecated=read_flag(node, "deprecated"),
        location=node.location,
        samples=read_code_samples(node),
        title=read_title(node),
    )


def _read_tags(node: Node) -> tuple[SpecText, ...]:
    listed = node.get("tags")
    if listed is None or listed.kind is not Kind.ARRAY:
        return ()
    return tuple(tag for item in listed.items() if (tag := item.text()))


def read_body(reading: Reading, operation: Node, role: Role) -> RequestBody | None:
    """The body that a request brings."""
    stated = operation.get("requestBody")
    node = None if stated is None else reading.resolve(stated)
    if node is None:
        return None
    contents = read_contents(reading, node, InlineOrigin(operation.pointer, role, SpecText("")))
    note_body_losses(reading, contents)
    if not contents:
        reading.diagnostics.refused(
            "body-without-content",
            "the body has no media type: left out",
            node.location,
            hint="say under `content` what may be sent, e.g. `application/json`",
        )
    return RequestBody(contents, read_flag(node, "required"), read_text(node, "description"), node.location)


def read_responses(reading: Reading, operation: Node) -> tuple[Response, ...]:
    """What a request is answered with, by status."""
    listed = operation.get("responses")
    if listed is None or listed.kind is not Kind.OBJECT:
        return ()
    found: list[Response] = []
    for status, stated in listed.members():
        node = None if status.starts("x-") else reading.resolve(stated)
        if node is not None and node.kind is Kind.OBJECT:
            found.append(_read_response(reading, operation, status, node))
    return tuple(found)


def _read_response(reading: Reading, operation: Node, status: SpecText, node: Node) -> Response:
    label = SpecText("") if status.starts("2") else status
    contents = read_contents(reading, node, InlineOrigin(operation.pointer, Role.RESPONSE, label))
    if contents and (status == "204" or status == "205"):
        reading.diagnostics.refused(
            "body-impossible",
            f"an answer of {show(status)} has no body: what is said of one is left out",
            contents[0].location,
            hint="declare it under another status, e.g. 200",
        )
    note_answer_losses(reading, contents)
    note_links(reading, node)
    return Response(
        status=status,
        description=read_text(node, "description"),
        contents=contents,
        headers=_read_headers(reading, operation, node),
        location=node.location,
    )


def _read_headers(reading: Reading, operation: Node, response: Node) -> tuple[Header, ...]:
    listed = response.get("headers")
    found: list[Header] = []
    for name, stated in listed.members() if listed is not None and listed.kind is Kind.OBJECT else ():
        node = reading.resolve(stated)
        if node is None:
            continue
        schema = node.get("schema") or next((m.get("schema") for m in _media(node)), None)
        place = InlineOrigin(operation.pointer, Role.HEADER, name)
        type = AnyType() if schema is None else read_type(reading, schema, place)
        found.append(Header(name, type, read_flag(node, "required"), read_text(node, "description")))
    return tuple(found)


def _media(header: Node) -> list[Node]:
    """What a header has under `content`."""
    content = header.get("content")
    return [media for _, media in content.members()] if content is not None and content.kind is Kind.OBJECT else []


def _note_duplicates(reading: Reading, operations: list[Operation]) -> None:
    first: dict[SpecText, Operation] = {}
    for operation in operations:
        if operation.operation_id is None:
            continue
        earlier = first.setdefault(operation.operation_id, operation)
        if earlier is not operation:
            name, route = show(operation.operation_id), f"{show(earlier.method)} {show(earlier.path)}"
            reading.diagnostics.degraded(
                "operation-id-duplicate",
                f"the operationId {name} is already that of {route}",
                operation.location,
                hint=f"each operation needs an id of its own; the first stands at {earlier.location}",
                became="named after its path",
            )
