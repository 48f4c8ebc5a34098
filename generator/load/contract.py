"""What a description promises, as plain data that can be kept and read again: file by file, without prose and examples.

{openapi, info: {title, description}, paths: {/runs: {get: …}}, tags: …}
->  {"": {"openapi": "3.1.0", "info": {"title": "Runs"}, "paths": {"/runs": {"get": …}}}}
"""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import quote

from ..encode import data
from ..text import Pointer
from .document import SpecDocument
from .fetch import is_url
from .node import Kind, Node, child_of, file_of, raw_of
from .shapes import EVERY_MEMBER, MEMBERS, METHODS, Holds, Shape
from .tree import Raw, RawObject

Plain: TypeAlias = "None | bool | int | float | str | list[Plain] | dict[str, Plain]"

ENTRY = ".entry"
"""The name by which other files refer to the entry file."""
LONGEST = 100
"""Characters of an extension's value from which on its hash stands for it: those are samples and texts."""

_PROSE = frozenset("title description summary example examples externalDocs $comment".split())
_ADDRESSES = frozenset("$id id $self $schema $anchor $dynamicAnchor $recursiveAnchor $vocabulary".split())
"""What references are told by, as the author wrote them; here each leads to a pointer."""
_LEFT_OUT = {
    Shape.INFO: _PROSE - {"title"} | {"contact", "license", "termsOfService"},
    Shape.SCHEMA: _PROSE | _ADDRESSES | {"x-enum-descriptions", "x-enumDescriptions"},
    Shape.DOCUMENT: _PROSE | _ADDRESSES | {"jsonSchemaDialect"},
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of a description is meant: methods by path, webhooks by name, schemas by their places."""

    operations: Mapping[str, Collection[str]]
    webhooks: Collection[str]
    schemas: Iterable[Pointer]


def extract_contract(document: SpecDocument, chosen: Chosen) -> dict[str, Plain]:
    """The files of a description by name, the entry's empty: what is chosen, and all that it refers to."""
    extraction = _Extraction(document, chosen)
    files: dict[str, Plain] = {"": extraction.part(document.root, Shape.DOCUMENT)}
    for pointer in chosen.schemas:
        extraction.want(_component(document, pointer), Shape.SCHEMA)
    parts = sorted(extraction.followed(), key=lambda part: (part[0].count("/"), part[0]))
    for address, part in parts:
        _place(files, address, part)
    return files


def _component(document: SpecDocument, pointer: Pointer) -> Node | None:
    """The named schema that a place is in."""
    steps = data(pointer).split("/")
    return document.at("/".join(steps[:4])) if steps[:3] == ["#", "components", "schemas"] else None


def _place(files: dict[str, Plain], address: str, part: Plain) -> None:
    """Puts a part where it stands, unless what is around it has brought it along."""
    name, _, fragment = address.partition("#")
    *way, last = [step.replace("~1", "/").replace("~0", "~") for step in fragment.split("/")]
    if not way:
        files[name] = part
        return
    around: Plain = files.setdefault(name, {})
    for step in way[1:]:
        if isinstance(around, list):
            around = around[int(step)] if step.isdigit() and int(step) < len(around) else None
        elif isinstance(around, dict):
            around = around.setdefault(step, {})
    if isinstance(around, dict):
        around.setdefault(last, part)


@dataclass(slots=True)
class _Extraction:
    """What has been asked for of a description, and is still to be brought."""

    document: SpecDocument
    chosen: Chosen
    _wanted: dict[Pointer, tuple[Node, Shape, Collection[str]]] = field(default_factory=dict)

    def want(self, node: Node | None, shape: Shape, methods: Collection[str] = METHODS) -> None:
        """Asks for what a reference leads to; of a path, for some methods."""
        if node is not None:
            _, _, before = self._wanted.get(node.pointer, (node, shape, ()))
            self._wanted[node.pointer] = node, shape, {*before, *methods}

    def followed(self) -> Iterator[tuple[str, Plain]]:
        """All that was asked for by its address, and what that refers to in its turn."""
        done: set[Pointer] = set()
        while waiting := [pointer for pointer in self._wanted if pointer not in done]:
            for pointer in waiting:
                done.add(pointer)
                node, shape, methods = self._wanted[pointer]
                yield data(pointer), self.part(node, shape, methods)

    def part(self, node: Node, shape: Shape, methods: Collection[str] = METHODS) -> Plain:
        """One part and what is in it, its members sorted."""
        raw = raw_of(node)
        if not isinstance(raw, RawObject):
            return _plain(raw)
        left_out = _LEFT_OUT.get(shape, _PROSE)
        kept: dict[str, Plain] = {}
        for key in sorted(raw):
            unasked = shape is Shape.PATH_ITEM and key in METHODS and key not in methods
            if not unasked and (key not in left_out or _tells_pages(raw, key, shape)):
                kept[key] = self._member(child_of(node, key, raw[key]), key, shape, methods)
        return kept

    def _member(self, node: Node, key: str, shape: Shape, methods: Collection[str]) -> Plain:
        members = MEMBERS.get(shape, {})
        if key == "$ref" and node.kind is Kind.STRING and shape is not Shape.SECURITY_REQUIREMENT:
            return self._reference(node, shape, methods)
        if shape is Shape.DOCUMENT and key in ("paths", "webhooks", "x-webhooks"):
            return self._routes(node, key)
        if shape is Shape.COMPONENTS:
            return self._held(node, *members[key]) if key == "securitySchemes" else {}
        if key in members:
            return self._held(node, *members[key])
        if key.startswith("x-"):
            return _plain(raw_of(node)) if key.startswith("x-oarlock-") else _shortened(raw_of(node))
        if shape in EVERY_MEMBER:
            return self.part(node, EVERY_MEMBER[shape])
        if shape is Shape.DISCRIMINATOR and key == "mapping":
            return {data(name): self._mapped(value) for name, value in node.members()}
        return _plain(raw_of(node))

    def _held(self, node: Node, holds: Holds, shape: Shape) -> Plain:
        if holds is Holds.ONE:
            return self.part(node, shape)
        if holds is Holds.LIST:
            return [self.part(item, shape) for item in node.items()]
        members = sorted((data(name), member) for name, member in node.members())
        extensible = holds is Holds.EXTENSIBLE_MAP
        return {
            name: _shortened(raw_of(member)) if extensible and name.startswith("x-") else self.part(member, shape)
            for name, member in members
        }

    def _routes(self, node: Node, key: str) -> Plain:
        """The paths or webhooks that are chosen, the paths with the methods that are."""
        kept: dict[str, Plain] = {}
        for name, item in sorted((data(name), item) for name, item in node.members()):
            methods = METHODS if key != "paths" else self.chosen.operations.get(name, ())
            if name.startswith("x-"):
                kept[name] = _shortened(raw_of(item))
            elif methods if key == "paths" else name in self.chosen.webhooks:
                kept[name] = self.part(item, Shape.PATH_ITEM, methods)
        return kept

    def _mapped(self, node: Node) -> Plain:
        """The value of a discriminator's mapping: an address, or a component's name."""
        raw = raw_of(node)
        if not isinstance(raw, str):
            return _plain(raw)
        if not set(raw).isdisjoint("/#:"):
            return self._reference(node, Shape.SCHEMA, ())
        self.want(self.document.at(f"#/components/schemas/{raw}"), Shape.SCHEMA)
        return raw

    def _reference(self, node: Node, shape: Shape, methods: Collection[str]) -> Plain:
        """The address of what is referred to, as seen from the file of the reference."""
        text = node.text()
        target = self.document.target(text, node) if text is not None else None
        if text is None or target is None:
            return _lost(data(text)) if text is not None else None
        self.want(target, shape, methods)
        return _address(data(target.pointer), file_of(node).name)


def _tells_pages(raw: RawObject, key: str, shape: Shape) -> bool:
    """Whether this is what is said of a number in the query: by that, pages are told from offsets."""
    schema = raw.get("schema")
    type = schema.get("type") if isinstance(schema, RawObject) else None
    return (
        shape is Shape.PARAMETER and key == "description" and "integer" in (type if isinstance(type, list) else [type])
    )


def _lost(address: str) -> str:
    """An address that leads nowhere, as one within the file, so that nobody looks for it elsewhere."""
    return address if address.startswith("#") else f"#/lost/{address.replace('~', '~0').replace('/', '~1')}"


def _address(pointer: str, home: str) -> str:
    name, _, fragment = pointer.partition("#")
    if name == home:
        return f"#{fragment}"
    seen = name if is_url(name) else posixpath.relpath(name or ENTRY, posixpath.dirname(home) or ".")
    return f"{seen if is_url(seen) else quote(seen)}#{fragment}"


def _shortened(raw: Raw) -> Plain:
    """The value of an extension, by its hash where it is long."""
    value = _plain(raw)
    text = json.dumps(value)
    return value if len(text) <= LONGEST else {"sha256": hashlib.sha256(text.encode("ascii")).hexdigest()[:16]}


def _plain(raw: Raw) -> Plain:
    match raw:
        case RawObject():
            return {key: _plain(raw[key]) for key in sorted(raw)}
        case list():
            return [_plain(item) for item in raw]
        case _:
            return raw
