"""Which constraints of a schema do types not express? They are documented nowhere else, so each is told.

{not: {...}}, {if: ..., then: ...}, {contains: ...}   ->   a note each: not enforced
"""

from __future__ import annotations

from ..encode import show
from ..load.node import Kind, Node
from ..text import SpecText
from .layers import has_properties, members
from .reading import Reading

_KEYWORDS = "not if dependentRequired dependentSchemas dependencies contains propertyNames".split()


def note_unenforced(reading: Reading, node: Node) -> None:
    """Notes each keyword of a schema, other than a limit, that its type doesn't hold a value to."""
    for keyword in _KEYWORDS:
        stated = node.get(keyword)
        if stated is not None and not _says_nothing(keyword, stated):
            note_keyword(reading, stated)


def note_stray(reading: Reading, node: Node) -> None:
    """Notes properties of what its `type` says is no object."""
    stated = node.get("properties")
    if stated is not None and len(stated) and not has_properties(node):
        reading.diagnostics.degraded(
            "properties-stray",
            "there are properties here, and the type says that the value is no object",
            stated.key_location,
            hint="correct the type, or remove the properties",
            became="left out",
        )


def note_absent(reading: Reading, layer: Node, named: frozenset[SpecText]) -> None:
    """Notes the names under `required` that no property has."""
    for item in members(layer, "required"):
        name = item.text()
        if name is not None and name not in named:
            reading.diagnostics.weakened(
                "required-absent",
                f"the property {show(name)!r} is required, and not described",
                item.location,
                hint="describe it under `properties`, or correct the name",
                became="not enforced",
            )


def note_keyword(reading: Reading, stated: Node) -> None:
    """Notes the keyword that holds this value."""
    keyword = show(stated.pointer.key())
    reading.diagnostics.weakened(
        "keyword-unenforced",
        f"{'if/then/else' if keyword == 'if' else keyword} is left to the server: no type says it",
        stated.key_location,
        became="not enforced",
    )


def _says_nothing(keyword: str, stated: Node) -> bool:
    """Whether a keyword has a value that every value fits."""
    anything = stated.scalar() is True or (stated.kind is Kind.OBJECT and len(stated) == 0)
    return anything and keyword != "not"
