"""Where is the API served?

url: https://{region}.example.com, variables: {region: {default: eu}}   ->   Server(url, variables=(region, "eu"))
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..diagnostics import Location
from ..encode import data, show
from ..ir.api import Server, ServerVariable
from ..load.node import Kind, Node
from ..text import SpecText
from .addresses import objection_to
from .annotations import read_text
from .reading import Reading

_HOLE = re.compile(r"\{([^{}]*)\}")


def read_servers(reading: Reading, owner: Node) -> tuple[Server, ...]:
    """The servers listed by the root, a path item or an operation, less those that no request can go to."""
    listed = owner.get("servers")
    if listed is None or listed.kind is not Kind.ARRAY:
        return ()
    found: dict[SpecText, tuple[Server, Node]] = {}
    for node in listed.items():
        server = _read_server(reading, node, is_root=owner.pointer == reading.document.root.pointer)
        if server is not None:
            found.setdefault(server.url, (server, node))
    return tuple(server for server, node in found.values() if _is_best(reading, server, node, tuple(found)))


def _is_best(reading: Reading, server: Server, node: Node, urls: tuple[SpecText, ...]) -> bool:
    """Whether no other server says the same better: by TLS, or from the scheme on."""
    if server.url.starts("http://") and SpecText(f"https{data(server.url)[4:]}") in urls:
        message = f"{show(server.url)} is there with https, too: left out"
        reading.diagnostics.note("server-without-tls", message, _place(node))
        return False
    if "://" not in server.url and any("://" in url for url in urls):
        _refuse(reading, node, f"the server {show(server.url)} is relative to where the description lies")
        return False
    return True


def filled_url(server: Server, fallback: str = "") -> SpecText:
    """The URL with the defaults of its variables in their places, or the fallback where there is none."""
    values = {variable.name: data(variable.default) or fallback for variable in server.variables}
    return SpecText(_HOLE.sub(lambda hole: values.get(SpecText(hole[1]), hole[0]), data(server.url)))


def _read_server(reading: Reading, node: Node, *, is_root: bool) -> Server | None:
    url = read_text(node, "url")
    if url is None:
        _refuse(reading, node, "a server without an address")
        return None
    server = Server(
        url=url.strip(),
        name=read_text(node, "name"),
        description=read_text(node, "description"),
        variables=tuple(_read_variables(node, url)),
    )
    objection = objection_to(filled_url(server, "x"))
    if not objection and not is_root and not all(variable.default for variable in server.variables):
        objection = "it has a hole that nothing fills"
    if objection:
        _refuse(reading, node, f"the server {show(url)} can't be used, as {objection}")
        return None
    if is_root:
        _note_holes(reading, node, server)
    return server


def _note_holes(reading: Reading, node: Node, server: Server) -> None:
    for variable in server.variables:
        if not variable.default:
            name = show(variable.name)
            reading.diagnostics.degraded(
                "server-variable-open",
                f"nothing fills {name} in the server {show(server.url)}: the caller has to",
                _place(node),
                hint=f"state a default under `variables`, e.g. `{name}: {{default: eu}}`",
                became="an argument without a default",
            )


def _read_variables(node: Node, url: SpecText) -> Iterator[ServerVariable]:
    """The variables that the URL has holes for, stated or not; one without a default of use has an empty one."""
    listed = node.get("variables")
    stated = dict(listed.members()) if listed is not None and listed.kind is Kind.OBJECT else {}
    for name in dict.fromkeys(url.find(_HOLE)):
        entry = stated.get(name)
        if entry is None or entry.kind is not Kind.OBJECT:
            yield ServerVariable(name, SpecText(""))
        else:
            yield _read_variable(name, entry)


def _read_variable(name: SpecText, entry: Node) -> ServerVariable:
    default, values = _text(entry.get("default")) or SpecText(""), _values(entry)
    if "{" in default:
        # Some write the variable's own name for "yours".
        default = SpecText("")
    elif values:
        default = default or values[0]
        values = values if default in values else (default, *values)
    return ServerVariable(name, default, values, read_text(entry, "description"))


def _values(entry: Node) -> tuple[SpecText, ...]:
    listed = entry.get("enum")
    if listed is None or listed.kind is not Kind.ARRAY:
        return ()
    return tuple(dict.fromkeys(text for item in listed.items() if (text := _text(item)) is not None))


def _text(node: Node | None) -> SpecText | None:
    """A value as text; ports are often written as numbers."""
    if node is None or node.kind not in (Kind.STRING, Kind.INTEGER, Kind.NUMBER):
        return None
    value = node.scalar()
    return value if isinstance(value, SpecText) else SpecText(str(value))


def _refuse(reading: Reading, node: Node, what: str) -> None:
    hint = "give it a `url` such as https://api.example.com/v1, without a user's name or password"
    reading.diagnostics.refused("server-unusable", f"{what}: left out", _place(node), hint=hint)


def _place(node: Node) -> Location:
    """Where a server is written, less its pointer: many operations may point to one list of servers by an alias."""
    return replace(node.location, pointer=None)
