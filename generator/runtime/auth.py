"""How credentials get into requests: each scheme says what it reads and where it puts it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Awaitable, Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from .steps import Ask

if TYPE_CHECKING:
    import httpx2

    from .steps import Step

Secret: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""A credential, or a function that is asked for it before every attempt."""

Sources: TypeAlias = tuple[tuple[str, str | None], ...]
"""Arguments of the client, each with the environment variable to fall back to."""


@dataclass(frozen=True, slots=True)
class AuthParts:
    """What credentials add to a request."""

    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    query: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    cookies: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """What a token is fetched with: the user's secrets, and how the client talks to servers."""

    kept: dict[str, Any]
    """What schemes keep from call to call, by their ids."""
    secrets: Mapping[str, Secret] = field(repr=False)
    scopes: tuple[str, ...]
    base_url: httpx2.URL
    user_agent: str
    timeout: Mapping[str, float | None]
    max_retries: int
    ends: float | None = None
    """The moment by which the call that needs it has to be done."""

    @property
    def headers(self) -> dict[str, str]:
        """The headers of each request to the token endpoint."""
        return {"Accept": "application/json", "User-Agent": self.user_agent}


class AuthScheme:
    """A way to prove who we are, called `id` by the description."""

    __slots__ = ()

    id: str

    @property
    def sources(self) -> Sources:
        """The arguments that it reads."""
        raise NotImplementedError

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """The sets of arguments of which any one is enough."""
        return (tuple(keyword for keyword, _ in self.sources),)

    def parts(self, values: Mapping[str, str]) -> AuthParts:
        """Say what it adds to a request."""
        raise NotImplementedError


class TokenScheme(AuthScheme):
    """A scheme that sends a token, the user's or one that it fetches with other arguments, the `client`."""

    __slots__ = ()

    @property
    def token(self) -> str:
        """The argument for a token of the user's."""
        raise NotImplementedError

    @property
    def client(self) -> tuple[str, ...]:
        """The arguments without which no token can be fetched."""
        raise NotImplementedError

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """The sets of arguments of which any one is enough."""
        return (self.token,), self.client

    def obtain(self, wanted: TokenRequest, refused: str | None) -> Generator[Step, Any, str]:
        """Give a token, but not the refused one."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class HttpAuth(AuthScheme):
    """`Authorization: <scheme> <credential>`; `keyword` names the client's argument, `env` the variable for it."""

    scheme: str
    env: str | None = None
    keyword: str = "api_key"
    id: str = "http"

    @property
    def sources(self) -> Sources:
        return ((self.keyword, self.env),)

    def parts(self, values: Mapping[str, str]) -> AuthParts:
        return AuthParts(headers={"Authorization": f"{self.scheme} {values[self.keyword]}"})


@dataclass(frozen=True, slots=True)
class BearerAuth(AuthScheme):
    """`Authorization: Bearer <token>`."""

    env: str | None = None
    keyword: str = "api_key"
    id: str = "bearer"

    @property
    def sources(self) -> Sources:
        return ((self.keyword, self.env),)

    def parts(self, values: Mapping[str, str]) -> AuthParts:
        return AuthParts(headers={"Authorization": f"Bearer {values[self.keyword]}"})


@dataclass(frozen=True, slots=True)
class BasicAuth(AuthScheme):
    """`Authorization: Basic <base64 of username:password>`."""

    username_env: str | None = None
    password_env: str | None = None
    username: str = "username"
    password: str = "password"
    id: str = "basic"

    @property
    def sources(self) -> Sources:
        return ((self.username, self.username_env), (self.password, self.password_env))

    def parts(self, values: Mapping[str, str]) -> AuthParts:
        pair = f"{values[self.username]}:{values[self.password]}"
        return AuthParts(headers={"Authorization": f"Basic {b64encode(pair.encode()).decode()}"})


@dataclass(frozen=True, slots=True)
class ApiKeyAuth(AuthScheme):
    """A key in a header, a query parameter or a cookie called `name`."""

    name: str
    place: Literal["header", "query", "cookie"] = "header"
    env: str | None = None
    keyword: str = "api_key"
    id: str = "api_key"

    @property
    def sources(self) -> Sources:
        return ((self.keyword, self.env),)

    def parts(self, values: Mapping[str, str]) -> AuthParts:
        pair = {self.name: values[self.keyword]}
        match self.place:
            case "header":
                return AuthParts(headers=pair)
            case "query":
                return AuthParts(query=pair)
            case "cookie":
                return AuthParts(cookies=pair)


class Scoped(NamedTuple):
    """A scheme, and the scopes that an operation needs of it."""

    id: str
    scopes: tuple[str, ...]


Security: TypeAlias = tuple[tuple[str | Scoped, ...], ...]
"""Alternatives of schemes, by id, that are sent together; the empty tuple of alternatives sends none."""


def merge_parts(parts: Iterable[AuthParts]) -> AuthParts:
    """Put what several schemes add into one."""
    merged = AuthParts({}, {}, {})
    for part in parts:
        merged = AuthParts(
            {**merged.headers, **part.headers}, {**merged.query, **part.query}, {**merged.cookies, **part.cookies}
        )
    return merged


def places_of(scheme: AuthScheme) -> AuthParts:
    """Give the names that a scheme writes to, with nothing in them."""
    return scheme.parts({keyword: "" for keyword, _ in scheme.sources})


def ask_secrets(secrets: Mapping[str, Secret], keywords: Iterable[str]) -> Generator[Step, Any, dict[str, str]]:
    """Give those of the secrets that are there, functions asked."""
    values: dict[str, str] = {}
    for keyword in keywords:
        secret = secrets.get(keyword)
        if secret is not None:
            values[keyword] = secret if isinstance(secret, str) else (yield Ask(secret))
    return values
