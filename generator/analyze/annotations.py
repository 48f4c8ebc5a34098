"""What does a schema say beside its type: texts, flags, defaults, examples?"""

from __future__ import annotations

from ..load.node import Kind, Node
from ..text import Given, SpecText, Value


def read_text(node: Node, keyword: str) -> SpecText | None:
    """A keyword's text; None where it is absent, empty or no string."""
    child = node.get(keyword)
    text = None if child is None else child.text()
    return text if text else None


def read_flag(node: Node, keyword: str) -> bool:
    """Whether a keyword is the literal `true`."""
    child = node.get(keyword)
    return child is not None and child.kind is Kind.BOOLEAN and child.scalar() is True


def read_default(node: Node) -> Given | None:
    """The value under `default`; None where there is none (a stated null is `Given(None)`)."""
    child = node.get("default")
    return None if child is None else Given(child.value())


def read_examples(node: Node) -> tuple[Value, ...]:
    """The values of a schema's `examples` and `example`."""
    listed = node.get("examples")
    values = [item.value() for item in listed.items()] if listed is not None and listed.kind is Kind.ARRAY else []
    single = node.get("example")
    return (*values, single.value()) if single is not None else tuple(values)
