"""Checks one part of a description against the tables of `shapes.py`, and the whole for having anything to offer."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Diagnostics, Severity
from ..encode import show
from .node import Kind, Node, child_of, kind_of
from .shapes import KINDS, REQUIRED, TEXT_LISTS, Shape
from .tree import RawObject

WRONG_DETAIL = Severity.WARNING
"""How bad it is where a keyword such as `description` has a value of the wrong kind; the value is then not used."""


def check_paths(root: Node, diagnostics: Diagnostics) -> None:
    """Reports a description that has neither paths nor webhooks; it is of use if it has schemas."""
    named = [node for node in map(root.get, ("paths", "webhooks")) if node]
    if all(len(node) == 0 and node.kind is Kind.OBJECT for node in named):
        place = named[0] if named else root
        components = root.get("components")
        schemas = components.get("schemas") if components else None
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
            wrong_type(child_of(node, key, value), f"{{key}} must be {expected}", diagnostics, WRONG_DETAIL)
    for key in TEXT_LISTS.get(shape, ()):
        if isinstance(raw.get(key), list):
            _check_texts(child_of(node, key, raw[key]), diagnostics)
    for key in _needed(raw, shape):
        if key not in raw:
            message = f"{shape} without '{key}' has no meaning"
            diagnostics.error("missing-member", message, node.location, f"add '{key}'")


def wrong_type(node: Node, message: str, diagnostics: Diagnostics, severity: Severity = Severity.ERROR) -> None:
    """Reports a value of the wrong kind; `{key}` in the message becomes the key under which it stands."""
    key = f"'{show(node.pointer.key())}'"
    hint = "leave the key out if there is nothing to say" if node.kind is Kind.NULL else "correct the value"
    report = diagnostics.error if severity is Severity.ERROR else diagnostics.warning
    report("wrong-type", f"{message.replace('{key}', key)}, not {_named(node.kind)}", node.location, hint)


def _check_texts(node: Node, diagnostics: Diagnostics) -> None:
    wrong = next((item for item in node.items() if item.kind is not Kind.STRING), None)
    if wrong is not None:
        wrong_type(wrong, "an item must be a string", diagnostics, WRONG_DETAIL)


def _needed(raw: RawObject, shape: Shape) -> Iterable[str]:
    if "$ref" in raw:
        return ()
    # The name of a parameter that is the whole query string is of no use.
    unnamed = shape is Shape.PARAMETER and raw.get("in") == "querystring"
    return ("in",) if unnamed else REQUIRED.get(shape, ())


def _either(kinds: Iterable[Kind]) -> str:
    return " or ".join(_named(kind) for kind in kinds if kind is not Kind.INTEGER)


def _named(kind: Kind) -> str:
    if kind is Kind.NULL:
        return "null"
    return f"an {kind}" if kind[0] in "aio" else f"a {kind}"
