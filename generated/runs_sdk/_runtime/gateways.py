"""Environments that differ in more than their address: the settings of an API as they are in one of them.

auth api_key, gateways {"portkey": auth portkey_api_key}, environment "portkey"  ->  auth portkey_api_key
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from .auth import AuthScheme, Security
from .errors import SDKError

if TYPE_CHECKING:
    from .settings import ClientSettings

_NOTHING: Mapping[str, Security] = {}


class SentParameter(NamedTuple):
    """A header or query parameter called `name` of every request; `keyword` is the client's argument for it."""

    name: str
    place: Literal["header", "query"]
    keyword: str
    env: str | None = None
    default: str | None = None
    required: bool = True


class Gateway(NamedTuple):
    """What an environment has in place of what the API usually has, besides its address."""

    auth: tuple[AuthScheme, ...] | None = None
    """Its credentials; None where they are the usual ones, and what operations ask for is, too."""
    security: Security | None = None
    asks: Mapping[str, Security] = _NOTHING
    """What operations ask for that don't ask for what is usual there: `{"GET /health": ()}`."""
    auth_optional: bool = False
    default_headers: Mapping[str, str] | None = None
    parameters: tuple[SentParameter, ...] = ()

    @property
    def keywords(self) -> frozenset[str]:
        """The client's arguments that are for this environment, those of its address left aside."""
        secrets = (keyword for scheme in self.auth or () for keyword, _ in scheme.sources)
        return frozenset((*secrets, *(parameter.keyword for parameter in self.parameters)))


def settings_in(settings: ClientSettings, environment: str | None, told: Mapping[str, str | None]) -> ClientSettings:
    """Give the settings as they are in the environment; `told` has the arguments for what goes with every request.

    Raises SDKError where the environment needs one that is neither given nor in the process's environment.
    """
    gateway = settings.gateways.get(environment or "")
    if gateway is None:
        return settings
    sent = [(parameter, value) for parameter in gateway.parameters if (value := _value(parameter, told)) is not None]
    missing = [parameter for parameter in gateway.parameters if parameter.required and _value(parameter, told) is None]
    if missing:
        raise SDKError(f"The environment {environment!r} needs more: {' and '.join(map(_wanted, missing))}")
    headers = settings.default_headers if gateway.default_headers is None else gateway.default_headers
    own = replace(
        settings,
        default_headers={**headers, **{p.name: value for p, value in sent if p.place == "header"}},
        default_query={p.name: value for p, value in sent if p.place == "query"},
    )
    if gateway.auth is None:
        return own
    optional = gateway.auth_optional
    return replace(own, auth=gateway.auth, security=gateway.security, asks=gateway.asks, auth_optional=optional)


def check_arguments(settings: ClientSettings, environment: str | None, given: Collection[str]) -> None:
    """Raise ValueError for an argument that is for another environment; what is for none is judged elsewhere."""
    taken = _keywords(settings, environment)
    for name in given:
        homes = [place for place in (None, *settings.gateways) if name in _keywords(settings, place)]
        if homes and name not in taken:
            here = "without an environment" if environment is None else f"in the environment {environment!r}"
            known = " or ".join(repr(place) for place in homes if place is not None)
            where = f"is for the environment {known}" if known else "is for other environments"
            raise ValueError(f"`{name}` {where}, and isn't sent {here}")


def _keywords(settings: ClientSettings, environment: str | None) -> frozenset[str]:
    gateway = settings.gateways.get(environment or "")
    usual = frozenset(keyword for scheme in settings.auth for keyword, _ in scheme.sources)
    if gateway is None:
        return usual
    return gateway.keywords | usual if gateway.auth is None else gateway.keywords


def _value(parameter: SentParameter, told: Mapping[str, str | None]) -> str | None:
    return told.get(parameter.keyword) or os.environ.get(parameter.env or "") or parameter.default


def _wanted(parameter: SentParameter) -> str:
    variable = f" or set the environment variable {parameter.env}" if parameter.env else ""
    return f"pass `{parameter.keyword}` to the client{variable}"
