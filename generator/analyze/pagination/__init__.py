"""Does an operation give its answer in pages, and how is the next one asked for?

`STYLES` are tried in order; the first that finds all its parts wins, and says why.
"""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Api, Operation
from ...ir.behaviors import Pagination
from .cursor import detect_cursor

STYLES = (detect_cursor,)


def detect_pagination(api: Api) -> Api:
    """Tells for each operation whether and how it pages."""
    found = (replace(operation, pagination=_pagination_of(api, operation)) for operation in api.operations)
    return replace(api, operations=tuple(found))


def _pagination_of(api: Api, operation: Operation) -> Pagination | None:
    if operation.method != "get":
        return None
    return next((found for style in STYLES if (found := style(api, operation))), None)
