"""What a user says of the pages of operations: a table of the config becomes `PagingChoice`s.

listRuns = false                                                        it gives no pages
"GET /files" = {style = "token", next = "meta.next", parameter = "at"}  it gives pages, and this is how
"path:/v2/**" = {style = "link"}                                        so does all of it that answers with a list
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .diagnostics import Location
from .selectors import Of, Selector, read_selector

FORM = 'a table: of operationIds or selectors, each with false or e.g. {style = "token", next = "meta.next"}'

STYLES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "cursor": (frozenset({"parameter"}), frozenset({"before", "id", "more"})),
    "token": (frozenset({"parameter", "next"}), frozenset({"more"})),
    "number": (frozenset({"parameter"}), frozenset({"first", "pages", "total", "more"})),
    "offset": (frozenset({"parameter"}), frozenset({"first", "total", "more"})),
    "next-url": (frozenset({"next"}), frozenset()),
    "link": (frozenset(), frozenset()),
}
"""Of each way of paging: what has to be said of it, and what can be. `items` can be said of all."""


@dataclass(frozen=True, slots=True)
class PagingChoice:
    """How the operations that a selector means give their pages; without a `style`, they give none.

    `items`, `next`, `more`, `pages` and `total` are names of properties of the answer, with dots from one into the
    next; `parameter` and `before` are what the request says, in its query or its body.
    """

    selector: Selector
    style: str = ""
    items: str = ""
    next: str = ""
    more: str = ""
    pages: str = ""
    total: str = ""
    parameter: str = ""
    before: str = ""
    id: str = "id"
    first: int | None = None
    place: Location | None = None

    @property
    def exact(self) -> bool:
        """Whether one operation is meant, so that what doesn't fit it is a mistake."""
        return self.selector.of in (Of.OPERATION, Of.ROUTE) and "*" not in self.selector.text


def read_paging(table: Mapping[str, object]) -> tuple[PagingChoice, ...]:
    """The choices of a table, in its order. Raises ValueError for what can't be one."""
    return tuple(_read_choice(key, value) for key, value in table.items())


def _read_choice(key: str, value: object) -> PagingChoice:
    selector = read_selector(key if ":" in key or " " in key or key == "deprecated" else f"operation:{key}")
    if value is False:
        return PagingChoice(selector)
    if not isinstance(value, dict):
        raise ValueError(f"what it says of '{key}' is neither false nor a table")
    style = value.get("style")
    if not isinstance(style, str) or style not in STYLES:
        raise ValueError(f"the style of '{key}' is none of {', '.join(STYLES)}")
    _check_names(key, style, {name for name in value if name != "style"})
    for name, told in value.items():
        _check_value(key, name, told)
    return PagingChoice(selector, **value)


def _check_names(key: str, style: str, names: set[str]) -> None:
    needed, allowed = STYLES[style]
    for name in sorted(needed - names):
        raise ValueError(f"'{key}' lacks `{name}`, which the style {style} needs")
    for name in sorted(names - needed - allowed - {"items"}):
        raise ValueError(f"'{key}' says `{name}`, which the style {style} has no use for")


def _check_value(key: str, name: str, told: object) -> None:
    wanted = int if name == "first" else str
    if not isinstance(told, wanted) or isinstance(told, bool) or told == "":
        raise ValueError(f"`{name}` of '{key}' is no {'number' if wanted is int else 'text'}")
