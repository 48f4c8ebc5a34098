"""How one page leads to the next. A turn looks at a page and the query that gave it, and says what to ask; no I/O.

    page {data: [{id: run_8}, {id: run_7}], has_more: true}, query {limit: 2}   ->   PageInfo(params={after: run_7})

Each way of paging is a class of this shape: `cursor_turns`, `count_turns` and `url_turns` hold them. Where a name leads
to something in a page, dots lead on into what it holds: `meta.next_cursor`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from .shapes import is_list, is_mapping


@dataclass(frozen=True, slots=True)
class PageInfo:
    """What to ask for a page: what to change in the query (`omit` takes a parameter away) or the body, or a URL."""

    params: Mapping[str, object] = field(default_factory=dict[str, object])
    url: str | None = None
    body: Mapping[str, object] = field(default_factory=dict[str, object])


class Turn(Protocol):
    """A way of paging. `items` names the property that holds a page's items."""

    @property
    def items(self) -> str: ...

    @property
    def shown(self) -> str | None:
        """The property that a page's repr shows."""
        ...

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say how to get the page after this one, None where it is the last.

        `asked` is what the query and the body of this page's request say. Raises PaginationError where the server
        promises a page and gives no way to it.
        """
        ...

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say how to get the page before this one, None where it is the first."""
        ...


def items_of(page: object, name: str) -> Sequence[Any]:
    """Give the items of a page, none where the server sent no list."""
    items = value_at(page, name)
    return items if is_list(items) else ()


def value_at(holder: object, name: str) -> Any:
    """Give a property of a model or mapping by its dotted name, None where it isn't there."""
    for part in name.split("."):
        holder = holder.get(part) if is_mapping(holder) else getattr(holder, part, None)
    return holder


def ask(name: str, value: object, in_body: bool = False) -> PageInfo:
    """Say to ask with one thing changed."""
    return PageInfo(body={name: value}) if in_body else PageInfo({name: value})
