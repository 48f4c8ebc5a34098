"""What every reader of the spec shares: the document, the sink, and the definitions found so far."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from ..diagnostics import Diagnostics
from ..ir.types import Definition, Origin, SchemaId
from ..load.document import SpecDocument
from ..load.node import Node


@dataclass(slots=True)
class Reading:
    """One pass over a document. `pending` holds schemas that were referred to and are still to be read."""

    document: SpecDocument
    diagnostics: Diagnostics
    definitions: dict[SchemaId, Definition] = field(default_factory=dict)
    pending: deque[tuple[Node, Origin]] = field(default_factory=deque)
    seen: set[SchemaId] = field(default_factory=set)

    def enqueue(self, node: Node, origin: Origin) -> SchemaId:
        """Asks for a definition of the schema at `node`, once; returns its id."""
        if node.pointer not in self.seen:
            self.seen.add(node.pointer)
            self.pending.append((node, origin))
        return node.pointer

    def resolve(self, node: Node) -> Node | None:
        """The node itself, or what its `$ref` leads to; None (and a diagnostic) where that leads nowhere."""
        return self.document.resolve_ref(node) if "$ref" in node else node
