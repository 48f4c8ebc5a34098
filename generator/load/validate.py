"""Checks one part of a description against the tables of `shapes.py`, and the whole for having anything to offer."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Diagnostics
from ..encode import show
from .node import Kind, Node, child_of, kind_of
from .shapes import KINDS, REQUIRED, TEXT_LISTS, Shape
from .tree import RawObject


def check_paths(root: Node, diagnostics: Diagnostics) -> None:
    """Reports a description that has neither paths nor webhooks; it is of use if it has schemas."""
    named = [node for node in map(root.get, ("paths", "webhooks")) if node]
    if all(len(node) == 0 or node.kind is not Kind.OBJECT for node in named):
        place = named[0] if named else root
        components = root.get("components")
        schemas = components.get("schemas") if components else None
        if any(node.kind is not Kind.OBJECT for node in named) and schemas:
            return  # That is said of the value itself.
        if schemas is not None and len(schemas):
            hint = "add the API's paths; without them there are types and no calls"
            diagnostics.warning("no-paths", "the description has no paths", place.location, hint)
        else:
            hint = "add the API's paths; there is nothing to write a client for"
            diagnostics.error("no-paths", "the description has no paths", place.location, hint)


def check_details(node: Node, raw: RawObject, shape: Shape, diagnostics: Diagnostics) -> None:
    """Reports keywords with a value of the wrong kind, and missing ones without which the part has no meaning."""
    kinds = KINDS.get(shape, {})
    for key, value in raw.items():
        if key in kinds and kind_of(value) not in kinds[key]:
            expected = _either(kinds[key])
            unused_value(child_of(node, key, value), f"{{key}} must be {expected}", diagnostics)
    for key in TEXT_LISTS.get(shape, ()):
        if isinstance(raw.get(key), list):
            _check_texts(child_of(node, key, raw[key]), diagnostics)
    for key in REQUIRED.get(shape, ()):
        if key not in raw:
            became = "an API without a name"
            diagnostics.degraded(
                "missing-member", f"{shape} needs '{key}'", node.location, f"add '{key}'", became=became
            )


def wrong_part(node: Node, message: str, shape: Shape, diagnostics: Diagnostics) -> None:
    """Reports a value that can't be the part that belongs here; of a schema, any value is what is left."""
    text, hint = _wrong(node, message)
    if shape is Shape.SCHEMA:
        diagnostics.degraded("wrong-type", text, node.location, hint, became="any value")
    else:
        diagnostics.refused("wrong-type", text, node.location, hint)


def unused_value(node: Node, message: str, diagnostics: Diagnostics) -> None:
    """Reports a keyword's value of the wrong kind; `{key}` in the message becomes the key under which it stands."""
    text, hint = _wrong(node, message)
    diagnostics.degraded("wrong-type", text, node.location, hint, became="as if it were not there")


def _wrong(node: Node, message: str) -> tuple[str, str]:
    key = f"'{show(node.pointer.key())}'"
    hint = "leave the key out if there is nothing to say" if node.kind is Kind.NULL else "correct the value"
    return f"{message.replace('{key}', key)}, not {_named(node.kind)}", hint


def _check_texts(node: Node, diagnostics: Diagnostics) -> None:
    wrong = next((item for item in node.items() if item.kind is not Kind.STRING), None)
    if wrong is not None:
        unused_value(wrong, "an item must be a string", diagnostics)


def _either(kinds: Iterable[Kind]) -> str:
    return " or ".join(_named(kind) for kind in kinds if kind is not Kind.INTEGER)


def _named(kind: Kind) -> str:
    if kind is Kind.NULL:
        return "null"
    return f"an {kind}" if kind[0] in "aio" else f"a {kind}"
