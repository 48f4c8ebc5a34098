"""Access tokens of one scheme and where they are fetched, kept for all copies of a client."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import httpx2

from .steps import Lock

Style: TypeAlias = Literal["basic", "post"]
"""How a client shows its id and secret: in the `Authorization` header, or in the form."""

BOTH_STYLES: tuple[Style, ...] = ("basic", "post")


@dataclass(frozen=True, slots=True)
class Token:
    """An access token, the scopes it was asked for, and when to stop using it (`time.monotonic`)."""

    value: str = field(repr=False)
    scopes: frozenset[str]
    end: float


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where tokens are fetched, and the styles that may work there, the best first."""

    url: httpx2.URL
    styles: tuple[Style, ...] = BOTH_STYLES


class TokenCache:
    """The tokens that a client knows of, and where they come from; `lock` is held by who looks for a new one."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.endpoint: Endpoint | None = None
        self._tokens: list[Token] = []

    def find(self, scopes: tuple[str, ...], refused: str | None) -> str | None:
        """Give a token with these scopes that is neither at its end nor refused by the server."""
        now = time.monotonic()
        found = (t.value for t in self._tokens if t.end > now and t.scopes.issuperset(scopes))
        return next((value for value in found if value != refused), None)

    def keep(self, token: Token, refused: str | None) -> None:
        """Keep a token in place of the refused one and of those for no more scopes than it has."""
        others = (other for other in self._tokens if other.value != refused and not other.scopes <= token.scopes)
        self._tokens = [*others, token]
