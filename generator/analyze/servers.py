"""Where is the API served?"""

from __future__ import annotations

from ..ir.api import Server, ServerVariable
from ..load.node import Kind, Node
from ..text import SpecText
from .annotations import read_text


def read_servers(owner: Node) -> tuple[Server, ...]:
    """The servers listed by the root, a path item or an operation."""
    listed = owner.get("servers")
    if listed is None or listed.kind is not Kind.ARRAY:
        return ()
    return tuple(_read_server(node) for node in listed.items() if read_text(node, "url") is not None)


def _read_server(node: Node) -> Server:
    return Server(
        url=read_text(node, "url") or SpecText(""),
        name=read_text(node, "name"),
        description=read_text(node, "description"),
        variables=_read_variables(node),
    )


def _read_variables(node: Node) -> tuple[ServerVariable, ...]:
    listed = node.get("variables")
    if listed is None or listed.kind is not Kind.OBJECT:
        return ()
    return tuple(
        ServerVariable(
            name, read_text(entry, "default") or SpecText(""), _values(entry), read_text(entry, "description")
        )
        for name, entry in listed.members()
    )


def _values(entry: Node) -> tuple[SpecText, ...]:
    listed = entry.get("enum")
    if listed is None or listed.kind is not Kind.ARRAY:
        return ()
    return tuple(text for item in listed.items() if (text := item.text()) is not None)
