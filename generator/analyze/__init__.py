"""What does the spec say? A `SpecDocument` becomes an `Api`: facts in OpenAPI's words, none of Python's.

First the document is read, one file a question; then `PASSES` add what only the whole can tell, each an `Api -> Api`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType

from ..diagnostics import Diagnostics
from ..ir.api import NO_TREE, Api, Tag, Tree
from ..load.document import SpecDocument
from ..load.node import Kind
from ..paging import PagingChoice
from ..text import Pointer, SpecText
from .annotations import read_text
from .default_headers import read_default_headers
from .directions import note_open_dictionaries, tell_directions
from .discriminators import settle_discriminators
from .loops import cut_loops
from .operations import read_operations
from .pagination import choose_pagination, detect_pagination
from .places import origin_of
from .reading import Reading
from .resources import place_operations
from .schemas import read_definitions
from .security import read_schemes, usual_security
from .servers import read_servers
from .shapes import Shape, shape_of
from .sharing import share_inline
from .streaming import detect_streaming
from .webhooks import read_webhooks, tell_webhook_event

PASSES: tuple[Callable[[Api], Api], ...] = (
    tell_webhook_event,
    detect_pagination,
    place_operations,
    tell_directions,
)


def analyze(
    document: SpecDocument, diagnostics: Diagnostics, paging: Sequence[PagingChoice] = (), tree: Tree = NO_TREE
) -> Api:
    """The facts of a document; what can't be understood is `Any` or left out, with a diagnostic.

    `paging` is what the user says of operations and their pages. The resources are made by the rule of the `tree`,
    where that is pinned.
    """
    reading = Reading(document, diagnostics)
    schemes = read_schemes(reading)
    operations = read_operations(reading)
    webhooks = read_webhooks(reading, operations)
    _enqueue_components(reading)
    read_definitions(reading)
    cut_loops(reading)
    root = document.root
    info = root.get("info") or root
    license = info.get("license")
    api = Api(
        title=read_text(info, "title") or SpecText("API"),
        version=read_text(info, "version") or SpecText("0"),
        description=read_text(info, "description"),
        license=(read_text(license, "identifier") or read_text(license, "name")) if license else None,
        servers=read_servers(reading, root),
        operations=operations,
        tree=tree,
        webhooks=webhooks,
        definitions=MappingProxyType(dict(sorted(reading.definitions.items()))),
        security_schemes=schemes,
        security=usual_security(reading, operations),
        tags=_read_tags(reading),
        default_headers=read_default_headers(reading),
    )
    api = settle_discriminators(share_inline(api), diagnostics)
    api = detect_streaming(api, diagnostics)
    api = choose_pagination(api, paging, diagnostics)
    for apply in PASSES:
        api = apply(api)
    note_open_dictionaries(api, diagnostics)
    return api


def _enqueue_components(reading: Reading) -> None:
    """Asks for the named schemas that no operation refers to, too."""
    schemas = reading.document.at(Pointer("#/components/schemas"))
    for _, node in schemas.members() if schemas is not None else ():
        origin = origin_of(node)
        if node.kind is Kind.OBJECT and "$ref" not in node and origin and shape_of(reading, node) is not Shape.INLINE:
            reading.enqueue(node, origin)


def _read_tags(reading: Reading) -> tuple[Tag, ...]:
    listed = reading.document.root.get("tags")
    if listed is None or listed.kind is not Kind.ARRAY:
        return ()
    return tuple(
        Tag(name, read_text(node, "description")) for node in listed.items() if (name := read_text(node, "name"))
    )
