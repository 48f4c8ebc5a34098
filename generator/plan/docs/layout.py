"""Python code in lines of a readable length, in the form that black gives it.

Group("f(", ("a", "b=1"), ")")   ─►   f(a, b=1)      or, where that is too long, an argument a line
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from ...encode import python
from ...text import Object, Value

WIDTH = 88


@dataclass(frozen=True, slots=True)
class Group:
    """What stands in brackets; `call` tells arguments from the items of a literal."""

    head: str
    items: tuple[Node, ...]
    tail: str
    call: bool = False


Node: TypeAlias = str | Group


def value_node(value: Value, head: str = "") -> Node:
    """A literal, after `head`."""
    match value:
        case tuple() if value:
            return Group(f"{head}[", tuple(value_node(item) for item in value), "]")
        case Object(members) if members:
            return Group(f"{head}{{", tuple(value_node(member, f"{python(name)}: ") for name, member in members), "}")
        case _:
            return head + python(value)


def lay_out(node: Node, indent: int = 0, tail: str = "", width: int = WIDTH) -> list[str]:
    """The lines of a node, `tail` after the last one."""
    pad = " " * indent
    flat = pad + _flat(node) + tail
    if isinstance(node, str) or len(flat) <= width:
        return [flat]
    inner = f"{pad}    {', '.join(_flat(item) for item in node.items)}"
    if node.call and len(inner) <= width:
        return [pad + node.head, inner, pad + node.tail + tail]
    comma = "," if len(node.items) > 1 else ""
    body = [line for item in node.items for line in lay_out(item, indent + 4, comma, width)]
    return [pad + node.head, *body, pad + node.tail + tail]


def _flat(node: Node) -> str:
    return node if isinstance(node, str) else node.head + ", ".join(_flat(item) for item in node.items) + node.tail


def definition_lines(name: str, arguments: Iterable[str], returns: str) -> list[str]:
    """A typed signature: on one line where it fits, else an argument a line."""
    listed = list(arguments)
    flat = f"def {name}({', '.join(listed)}) -> {returns}"
    if len(flat) <= WIDTH:
        return [flat]
    return [f"def {name}(", *(f"    {argument}," for argument in listed), f") -> {returns}"]
