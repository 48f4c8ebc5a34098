"""Does an operation give its answer in pages, and how is the next one asked for?

`STYLES` are tried in order, the surest first; the first that finds all its parts wins, and says why. A style that finds
only some of its parts says what it misses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...ir.api import Api, Operation
from ...ir.behaviors import Pagination
from .choices import choose_pagination as choose_pagination
from .counts import NUMBERS, OFFSETS
from .counts import SIZES as SIZES
from .cursor import detect_cursor
from .evidence import Evidence, gather, takings
from .evidence import squeezed as squeezed
from .link import detect_link
from .next_url import detect_next_url
from .number import detect_number
from .offset import detect_offset
from .token import TAKES, detect_token

STYLES: tuple[Callable[[Evidence], Pagination | str | None], ...] = (
    detect_token,
    detect_cursor,
    detect_link,
    detect_number,
    detect_offset,
    detect_next_url,
)
"""Each gives the fact; or in words what it misses; or None where nothing hints at it."""


def detect_pagination(api: Api) -> Api:
    """Tells for each operation whether and how it pages, where that isn't settled yet."""
    return replace(api, operations=tuple(_told(api, operation) for operation in api.operations))


def _told(api: Api, operation: Operation) -> Operation:
    if operation.pagination is not None or operation.unpaged:
        return operation
    evidence = gather(api, operation)
    if isinstance(evidence, str):
        hinted = any(taken.word in (*TAKES, *NUMBERS, *OFFSETS) for taken in takings(api, operation))
        return replace(operation, unpaged=(evidence,)) if hinted else operation
    misses: list[str] = []
    for style in STYLES:
        found = style(evidence)
        if isinstance(found, str):
            misses.append(found)
        elif found is not None:
            return replace(operation, pagination=found)
    return replace(operation, unpaged=tuple(misses))
