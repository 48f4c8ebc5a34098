"""Pages that are asked for by a token that the page before gives.

{files: [...], next_page_token: "abc"}  ->   PageInfo(params={page_token: "abc"})
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .errors import PaginationError
from .turns import OddEnd, PageInfo, ask, items_of, value_at


@dataclass(frozen=True, slots=True)
class TokenTurn:
    """A token in the page asks for the next one; the last page has none."""

    items: str
    token: str
    parameter: str
    more: str | None = None
    in_body: bool = False

    @property
    def shown(self) -> str | None:
        return self.token

    @property
    def by_number(self) -> bool:
        return False

    def next(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say which token to ask with."""
        more = value_at(page, self.more) if self.more else None
        if more is False:
            return None
        token = value_at(page, self.token)
        if not token:
            if more is True:
                raise PaginationError("The server says that there are more items, and gives no token to ask for them")
            return None
        if asked.get(self.parameter) == token:
            if not items_of(page, self.items):
                return None  # a feed that has nothing new keeps its place
            raise PaginationError(f"The server gives the same page again: {self.parameter}={token!r} leads to itself")
        return ask(self.parameter, token, self.in_body)

    def previous(self, page: object, asked: Mapping[str, object]) -> PageInfo | None:
        """Say that no token leads back."""
        return None

    def odd_end(self, page: object, asked: Mapping[str, object]) -> OddEnd | None:
        """Say that a page without a token is the last one."""
        return None
