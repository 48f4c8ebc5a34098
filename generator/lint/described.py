"""What has no description, no title, or too long a one?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..analyze.vendor_samples import read_title
from ..encode import data, show
from ..load.document import SpecDocument
from ..load.node import Node
from ..load.shapes import Shape
from ..text import SpecText
from .facts import Counts, Finding

MAX_TITLE = 60
"""Characters of a summary that is still a title."""
_MARKUP = re.compile(r"[`*_]")
_EMPTY = re.compile(r"(?i)\W*(?:todo|tbd|fixme|n/?a|none|no description(?: provided)?|description|placeholder)?\W*")


def undescribed(document: SpecDocument, node: Node, shape: Shape, counts: Counts) -> Iterator[Finding]:
    """What of a part is told too little of."""
    match shape:
        case Shape.OPERATION:
            yield from _operation(node, counts)
        case Shape.PARAMETER if "$ref" not in node:
            name = _text(node, "name")
            yield from _missing(node, "parameter", name, counts, document)
        case Shape.SCHEMA:
            if node.pointer.parent().ends("#/components/schemas") and "$ref" not in node:
                yield from _missing(node, "schema", node.pointer.key(), counts, document)
            yield from _properties(document, node, counts)
            yield from _variants(node)


def _operation(node: Node, counts: Counts) -> Iterator[Finding]:
    summary, description = _text(node, "summary"), _text(node, "description")
    told = _tells(description, SpecText(""))
    counts.add("operations", told)
    if not told:
        yield Finding("operation-undescribed", f"{_named(node)} has no description", node.key_location)
    if _is_titled(node):
        return
    if not _tells(summary, SpecText("")):
        yield Finding("title-missing", f"{_named(node)} has no summary", node.key_location)
    elif len(title := _MARKUP.sub("", data(summary))) > MAX_TITLE:
        location = (node.get("summary") or node).location
        yield Finding("title-long", f"the summary has {len(title)} characters, and {MAX_TITLE} make a title", location)


def _is_titled(operation: Node) -> bool:
    """Whether an extension says what an operation is called, in few enough words."""
    title = read_title(operation)
    return title is not None and len(title) <= MAX_TITLE


def _named(node: Node) -> str:
    """An operation as people speak of it."""
    path = node.pointer.parent().key()
    return f"{show(node.pointer.key()).upper()} {show(path)}"


def _properties(document: SpecDocument, node: Node, counts: Counts) -> Iterator[Finding]:
    listed = node.get("properties")
    for name, schema in listed.members() if listed else ():
        yield from _missing(schema, "property", name, counts, document)


def _missing(node: Node, kind: str, name: SpecText, counts: Counts, document: SpecDocument) -> Iterator[Finding]:
    own = [node, *([target] if (target := document.resolve_ref(node)) is not None else [])]
    inner = [part for each in own for keyword in ("allOf",) for part in _items(each, keyword)]
    inner += [target for part in inner if (target := document.resolve_ref(part)) is not None]
    told = any(_tells(_text(each, "description"), name) for each in (*own, *inner))
    counts.add(_PLURALS[kind], told)
    if not told:
        yield Finding(f"{kind}-undescribed", f"the {kind} {show(name)} has no description", node.key_location)


_PLURALS = {"parameter": "parameters", "schema": "schemas", "property": "properties"}


def _tells(text: SpecText | None, name: SpecText) -> bool:
    """Whether a text says more than the name does, and is no stand-in for a text."""
    if text is None or text.matches(_EMPTY):
        return False
    return _letters(text) != _letters(name)


def _letters(text: SpecText) -> str:
    return re.sub(r"[\W_]+|^(?:the|a|an)\s", "", data(text).strip().lower())


def _variants(node: Node) -> Iterator[Finding]:
    """Variants that are objects written in place: with neither name nor title, nothing tells what they are."""
    for keyword in ("oneOf", "anyOf"):
        variants = [each for each in _items(node, keyword) if _text(each, "type") != "null"]
        for each in variants if len(variants) > 1 else ():
            if "properties" in each and "$ref" not in each and not _text(each, "title"):
                yield Finding("variant-untitled", f"a variant of `{keyword}` has no title", each.location)


def _items(node: Node, keyword: str) -> tuple[Node, ...]:
    listed = node.get(keyword)
    return tuple(listed.items()) if listed else ()


def _text(node: Node, key: str) -> SpecText:
    stated = node.get(key)
    return (stated.text() if stated else None) or SpecText("")
