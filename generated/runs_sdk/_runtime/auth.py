"""How credentials get into requests: schemes say where they go, `Credentials` holds what was given."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from .errors import SDKError

Secret: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]]
"""A credential, or a function that is asked for it before every attempt."""


@dataclass(frozen=True, slots=True)
class AuthParts:
    """What credentials add to a request."""

    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    cookies: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class BearerAuth:
    """`Authorization: Bearer <token>`; `keyword` names the client's argument, `env` the variable to fall back to."""

    env: str | None = None
    keyword: str = "api_key"
    id: str = "bearer"

    @property
    def sources(self) -> tuple[tuple[str, str | None], ...]:
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
    def sources(self) -> tuple[tuple[str, str | None], ...]:
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
    def sources(self) -> tuple[tuple[str, str | None], ...]:
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


AuthScheme: TypeAlias = BearerAuth | BasicAuth | ApiKeyAuth

Security: TypeAlias = tuple[tuple[str, ...], ...]
"""Alternatives of scheme ids that are sent together; the empty tuple of alternatives sends none."""


class Credentials:
    """The secrets of a client by keyword. It never shows them."""

    def __init__(self, schemes: tuple[AuthScheme, ...], secrets: Mapping[str, Secret]) -> None:
        self.schemes = schemes
        self.secrets = dict(secrets)
        self.callables = any(callable(secret) for secret in self.secrets.values())

    def chosen(self, security: Security | None) -> tuple[AuthScheme, ...]:
        """Give the schemes to send: the first alternative whose secrets are all here; without alternatives, all."""
        available = {scheme.id: scheme for scheme in self.schemes if self._complete(scheme)}
        if security is None:
            return tuple(available.values())
        for alternative in security:
            if all(id in available for id in alternative):
                return tuple(available[id] for id in alternative)
        return ()

    def _complete(self, scheme: AuthScheme) -> bool:
        return all(keyword in self.secrets for keyword, _ in scheme.sources)

    def __repr__(self) -> str:
        return f"Credentials({', '.join(sorted(self.secrets))})"


def find_credentials(schemes: tuple[AuthScheme, ...], given: Mapping[str, Secret | None]) -> Credentials:
    """Take each secret from the arguments, else from the environment.

    Raises SDKError where no scheme is complete, and TypeError for an argument that no scheme has.
    """
    sources = {keyword: env for scheme in schemes for keyword, env in scheme.sources}
    for keyword in given:
        if keyword not in sources:
            raise TypeError(f"There is no credential {keyword!r}; there is {_listed(sources)}")
    secrets: dict[str, Secret] = {}
    for keyword, env in sources.items():
        secret = given.get(keyword)
        if secret is None and env is not None:
            secret = os.environ.get(env)
        if secret is not None:
            secrets[keyword] = secret
    credentials = Credentials(schemes, secrets)
    if schemes and not credentials.chosen(None):
        raise SDKError(_missing(sources))
    return credentials


def merge_parts(parts: Iterable[AuthParts]) -> AuthParts:
    """Put what several schemes add into one."""
    merged = AuthParts({}, {}, {})
    for part in parts:
        merged = AuthParts(
            {**merged.headers, **part.headers}, {**merged.query, **part.query}, {**merged.cookies, **part.cookies}
        )
    return merged


def _missing(sources: Mapping[str, str | None]) -> str:
    keywords = _listed(sources)
    variables = " or ".join(env for env in sources.values() if env)
    hint = f" or set the environment variable {variables}" if variables else ""
    return f"No credentials: pass {keywords} to the client{hint}"


def _listed(sources: Mapping[str, str | None]) -> str:
    return " or ".join(f"`{keyword}`" for keyword in sources) or "none"
