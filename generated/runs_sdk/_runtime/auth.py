"""How credentials get into requests: each scheme says what it reads and where it puts it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

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
class HttpAuth:
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
class BearerAuth:
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
class BasicAuth:
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
class ApiKeyAuth:
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


@dataclass(frozen=True, slots=True)
class OAuth2Auth:
    """`Authorization: Bearer <access token>`: a token of the user's, or one fetched with client id and secret.

    The token endpoint is `endpoint`, which may be relative to the server, or the one that the document at `discovery`
    names. Arguments are called `access_token`, `client_id`, `client_secret`, `token_url`, `scopes` and `audience`
    with `prefix` before them.
    """

    endpoint: str | None = None
    discovery: str | None = None
    env_prefix: str | None = None
    prefix: str = ""
    id: str = "oauth2"

    @property
    def token(self) -> str:
        return f"{self.prefix}access_token"

    @property
    def client(self) -> tuple[str, str]:
        return f"{self.prefix}client_id", f"{self.prefix}client_secret"

    @property
    def url(self) -> str:
        return f"{self.prefix}token_url"

    @property
    def scopes(self) -> str:
        return f"{self.prefix}scopes"

    @property
    def audience(self) -> str:
        return f"{self.prefix}audience"

    @property
    def sources(self) -> Sources:
        keywords = (self.token, *self.client, self.url, self.scopes, self.audience)
        return tuple((word, f"{self.env_prefix}_{word.upper()}" if self.env_prefix else None) for word in keywords)

    def parts(self, values: Mapping[str, str]) -> AuthParts:
        return AuthParts(headers={"Authorization": f"Bearer {values[self.token]}"})


AuthScheme: TypeAlias = HttpAuth | BearerAuth | BasicAuth | ApiKeyAuth | OAuth2Auth


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


def ways_of(scheme: AuthScheme) -> tuple[tuple[str, ...], ...]:
    """Give the sets of arguments of which any one is enough for a scheme."""
    if isinstance(scheme, OAuth2Auth):
        return (scheme.token,), scheme.client
    return (tuple(keyword for keyword, _ in scheme.sources),)


def places_of(scheme: AuthScheme) -> AuthParts:
    """Give the names that a scheme writes to, with nothing in them."""
    return scheme.parts({keyword: "" for keyword, _ in scheme.sources})
