"""Which named schemas are the same in both descriptions, through and through?

Most are, from one revision to the next; what is in them needs no second look.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property

from ..encode import data
from ..load import Kind, Node, SpecDocument
from .layers import of_kind

_REFERENCE = re.compile(r'"\$(?:ref|dynamicRef)": ("(?:[^"\\]|\\.)*")')
_HOME = "#/components/schemas/"


@dataclass(frozen=True)
class Unchanged:
    """What two descriptions have in common."""

    old: SpecDocument
    new: SpecDocument

    def holds(self, old: tuple[Node, ...], new: tuple[Node, ...]) -> bool:
        """Whether two schemas are written alike, and all that they refer to is the same."""
        if len(old) != 1 or len(new) != 1:
            return False
        text = old[0].fingerprint()
        return text == new[0].fingerprint() and _references(text) <= self._addresses

    @cached_property
    def _addresses(self) -> frozenset[str]:
        left, right = _texts(self.old), _texts(self.new)
        same = {name: _references(text) for name, text in left.items() if right.get(name) == text}
        while lost := {name for name, references in same.items() if not references <= same.keys()}:
            same = {name: references for name, references in same.items() if name not in lost}
        return frozenset(same)


def _texts(document: SpecDocument) -> dict[str, str]:
    """The named schemas of a description, each as text under the address that references to it have."""
    components = document.root.get("components")
    schemas = components.get("schemas") if components else None
    return {_HOME + _address(node): node.fingerprint() for _, node in of_kind(schemas, Kind.OBJECT)}


def _address(node: Node) -> str:
    return data(node.pointer).rpartition("/")[2]


def _references(text: str) -> frozenset[str]:
    return frozenset(json.loads(found) for found in _REFERENCE.findall(text))
