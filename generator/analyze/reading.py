"""What every reader of the spec shares: the document, the sink, and the definitions found so far."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from ..diagnostics import Diagnostics
from ..ir.api import SecurityScheme
from ..ir.types import Definition, Origin, SchemaId
from ..load.document import SpecDocument
from ..load.node import Node
from ..text import SpecText


@dataclass(frozen=True, slots=True)
class Case:
    """One way to be an object that is one of several: the `variants` chosen, and the layers that then lie together.

    `layers` is empty where the variant stands for itself.
    """

    id: SchemaId
    variants: tuple[Node, ...]
    layers: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A schema that was referred to; `layers` are those of a model that no schema of the spec describes alone."""

    id: SchemaId
    node: Node
    origin: Origin
    layers: tuple[Node, ...] = ()


@dataclass(slots=True)
class Reading:
    """One pass over a document. `pending` holds schemas that were referred to and are still to be read."""

    document: SpecDocument
    diagnostics: Diagnostics
    schemes: dict[SpecText, SecurityScheme] = field(default_factory=dict)
    definitions: dict[SchemaId, Definition] = field(default_factory=dict)
    pending: deque[Wanted] = field(default_factory=deque)
    seen: set[SchemaId] = field(default_factory=set)
    layers: dict[SchemaId, tuple[Node, ...]] = field(default_factory=dict)
    cases: dict[SchemaId, tuple[Case, ...]] = field(default_factory=dict)
    heirs: dict[SchemaId, tuple[Node, ...]] | None = None
    """What `layers_of`, `cases_of` and `heirs_of` have found so far."""

    def enqueue(
        self, node: Node, origin: Origin, id: SchemaId | None = None, layers: tuple[Node, ...] = ()
    ) -> SchemaId:
        """Asks for a definition of the schema at `node`, once; returns its id."""
        id = node.pointer if id is None else id
        if id not in self.seen:
            self.seen.add(id)
            self.pending.append(Wanted(id, node, origin, layers))
        return id

    def resolve(self, node: Node) -> Node | None:
        """The node itself, or what its `$ref` leads to; None (and a diagnostic) where that leads nowhere."""
        return self.document.resolve_ref(node) if "$ref" in node else node

    @property
    def merges_siblings(self) -> bool:
        """Whether what stands beside a `$ref` counts: it does since OpenAPI 3.1."""
        return not self.document.version.startswith(("2.", "3.0"))
