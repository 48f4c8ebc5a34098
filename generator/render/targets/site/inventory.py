"""`objects.inv`: where each name of the SDK is told of, for Sphinx and MkDocs projects that link to it.

    # Sphinx inventory version 2
    ...
    runs_sdk.types.Run py:class 1 types/Run.html -

What follows the head has to be a zlib stream. It isn't compressed: builds of zlib compress the same text differently,
and the same spec gives the same bytes on any machine.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....encode import data, show
from ....plan.docs.pages import Page, Quote, TypePage
from ....plan.sdk import SdkPlan
from ...files import GeneratedFile
from .addresses import file_of
from .trees import Anchors

MOST = 8_000
"""Entries of the file; where there are more, attributes are left to the pages of their types."""
_BLOCK = 0xFFFF
_PLAIN = re.compile(r"[!-~]+")
_CLASS = re.compile(r"\b[A-Z]\w*")


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    role: str
    address: str
    shown: str = "-"


def render_inventory(plan: SdkPlan) -> GeneratedFile:
    """The inventory of a site."""
    entries = [*_modules(plan), *_methods(plan), *_types(plan), *_pages(plan)]
    attributes = [entry for page in plan.docs.types for entry in _attributes(plan, page)]
    entries += attributes if len(entries) + len(attributes) <= MOST else []
    lines = sorted(f"{e.name} {e.role} {'-1' if ':doc' in e.role else '1'} {e.address} {e.shown}\n" for e in entries)
    return GeneratedFile("objects.inv", _head(plan) + _stored("".join(dict.fromkeys(lines)).encode()))


def _head(plan: SdkPlan) -> bytes:
    """The lines that every reader skips or shows: the project and its version."""
    lines = ("Sphinx inventory version 2", f"Project: {plan.package.name}", f"Version: {plan.package.version[1:-1]}")
    return (
        "".join(f"# {line}\n" for line in lines).encode() + b"# The remainder of this file is compressed using zlib.\n"
    )


def _stored(content: bytes) -> bytes:
    """A zlib stream (RFC 1950) of blocks that are not compressed, the same wherever it is made."""
    parts = [content[at : at + _BLOCK] for at in range(0, len(content), _BLOCK)] or [b""]
    blocks = (struct.pack("<BHH", part is parts[-1], len(part), len(part) ^ _BLOCK) + part for part in parts)
    return b"\x78\x01" + b"".join(blocks) + struct.pack(">I", zlib.adler32(content))


def _modules(plan: SdkPlan) -> Iterator[_Entry]:
    """The package, its clients and its errors."""
    package = plan.package.name
    yield _Entry(str(package), "py:module", "index.html")
    yield from (_Entry(f"{package}.{client.name}", "py:class", "index.html") for client in plan.client.classes)
    if any(page.path == "guides/errors" for page in plan.docs.guides):
        names = (plan.package.error, *plan.package.offers.errors.names)
        yield from (_Entry(f"{package}.{name}", "py:exception", file_of("guides/errors")) for name in names)


def _methods(plan: SdkPlan) -> Iterator[_Entry]:
    """The resources and their methods in either colour, as Python has them, and as they are called."""
    for resource in plan.resources:
        module = f"{plan.package.name}{resource.module.dotted}"
        dotted = ".".join(resource.path)
        for colour in resource.classes:
            yield _Entry(f"{module}.{colour.name}", "py:class", file_of(f"resources/{dotted}"))
            for call, method in zip(resource.calls, colour.methods, strict=True):
                address = file_of(f"methods/{call.name.dotted}")
                yield _Entry(f"{module}.{colour.name}.{method.name}", "py:method", address)


def _types(plan: SdkPlan) -> Iterator[_Entry]:
    models = {printed.name for module in plan.types for printed in (*module.classes, *module.late_classes)}
    for page in plan.docs.types:
        role = "py:class" if page.name in models else "py:data"
        for name in _classes(page):
            yield _Entry(f"{plan.package.name}.types.{name}", role, file_of(page.path))


def _attributes(plan: SdkPlan, page: TypePage) -> Iterator[_Entry]:
    """The attributes of a model, with the anchors that they have on its page."""
    for branch in Anchors().grow(page.tree.nodes, "attributes"):
        if branch.row is not None and isinstance(branch.row.name, str):
            name = f"{plan.package.name}.types.{page.name}.{branch.row.name}"
            yield _Entry(name, "py:attribute", f"{file_of(page.path)}#{branch.id}")


def _classes(page: TypePage) -> Iterable[str]:
    return _CLASS.findall(page.imports.partition(" import ")[2])


def _pages(plan: SdkPlan) -> Iterator[_Entry]:
    """The pages as documents, and each operation under the name that the description has for it."""
    docs = plan.docs
    for page in (*docs.guides, *docs.resources, *docs.methods, *docs.types):
        yield _Entry(page.path, "std:doc", file_of(page.path), _title(page))
    for line in docs.method_list.methods:
        operation = data(line.operation_id) if line.operation_id else ""
        if _PLAIN.fullmatch(operation):
            yield _Entry(operation, "std:label", file_of(line.target.page), line.name)


def _title(page: Page) -> str:
    return show(page.title.text, 200) or "-" if isinstance(page.title, Quote) else page.title.text
