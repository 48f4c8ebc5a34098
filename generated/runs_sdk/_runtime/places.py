"""Where requests go and with which credentials, and how both change when a client is copied for another place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import httpx2

from .addresses import Address, find_address, holes_of, stated_address
from .auth import Secret
from .credentials import Credentials, find_credentials

if TYPE_CHECKING:
    from .settings import ClientConfig, ClientSettings


class Place(NamedTuple):
    """An environment as a client needs it; `variables` are what the user said of its address and its requests."""

    settings: ClientSettings
    credentials: Credentials
    address: Address
    environment: str | None
    variables: Mapping[str, str]


def find_place(
    described: ClientSettings,
    secrets: Mapping[str, Secret | None],
    base_url: str | httpx2.URL | None,
    environment: str | None,
    variables: Mapping[str, str | None],
) -> Place:
    """Give the place that a client's arguments lead to.

    Raises SDKError where something is missing, ValueError where something is given that the place has no use for.
    """
    told = {name: value for name, value in variables.items() if value is not None}
    if not described.gateways:
        address = find_address(described, base_url, environment, told)
        return Place(described, find_credentials(described.auth, secrets), address, environment, told)
    from .gateways import check_arguments, settings_in

    address = find_address(described, base_url, environment, _parts(described, told))
    check_arguments(described, environment, _given({**secrets, **told}))
    settings = settings_in(described, environment, told)
    credentials = find_credentials(settings.auth, secrets, elsewhere=_credential_keywords(described))
    return Place(settings, credentials, address, environment, told)


def next_place(
    config: ClientConfig,
    arguments: Mapping[str, Secret | None],
    base_url: str | httpx2.URL | None,
    environment: str | None,
) -> Place:
    """Give the place of a copy: what isn't given stays, the address only as long as the environment does."""
    described = config.described or config.settings
    given = {name: value for name, value in arguments.items() if value is not None}
    words, secrets = _sorted(described, given)
    here = config.environment if environment is None else environment
    variables = {**config.variables, **words}
    settings = config.settings
    if described.gateways:
        from .gateways import check_arguments, settings_in

        check_arguments(described, here, given)
        settings = settings_in(described, here, variables) if environment is not None or words else settings
    if base_url is not None:
        address = stated_address(described, base_url)
    else:
        address = _next_address(config, described, environment, words)
    return Place(settings, _next_credentials(config, settings, secrets), address, here, variables)


def _sorted(described: ClientSettings, given: Mapping[str, Secret]) -> tuple[dict[str, str], dict[str, Secret]]:
    """Tell what is said of addresses and requests from secrets."""
    names = {name for place in (None, *described.environments) for name in holes_of(described, place)}
    names |= _sent(described)
    words = {name: value for name, value in given.items() if name in names and isinstance(value, str)}
    return words, {name: value for name, value in given.items() if name not in words}


def _next_address(
    config: ClientConfig, described: ClientSettings, environment: str | None, words: Mapping[str, str]
) -> Address:
    here = config.environment if environment is None else environment
    parts = _parts(described, words)
    if environment is None and not parts:
        return Address(config.base_url, config.servers)
    kept = {name: value for name, value in config.variables.items() if name in holes_of(described, here)}
    return find_address(described, None, here, {**kept, **parts})


def _next_credentials(config: ClientConfig, settings: ClientSettings, secrets: Mapping[str, Secret]) -> Credentials:
    """Give the credentials with some exchanged; tokens that were fetched serve as long as none is."""
    old = config.credentials
    if not secrets and settings.auth == old.schemes:
        return old
    kept = {name: old.secrets[name] for name in old.told}
    known = old.secrets if settings.auth == old.schemes else None
    return find_credentials(
        settings.auth, {**kept, **secrets}, known, _credential_keywords(config.described or settings)
    )


def _parts(described: ClientSettings, words: Mapping[str, str]) -> dict[str, str]:
    """Those of the words that are a part of an address."""
    return {name: value for name, value in words.items() if name not in _sent(described)}


def _sent(described: ClientSettings) -> set[str]:
    """The arguments that go with every request in some environment."""
    return {parameter.keyword for gateway in described.gateways.values() for parameter in gateway.parameters}


def _credential_keywords(described: ClientSettings) -> set[str]:
    """The arguments that are credentials in some environment."""
    places = (described.auth, *(gateway.auth or () for gateway in described.gateways.values()))
    return {keyword for auth in places for scheme in auth for keyword, _ in scheme.sources}


def _given(arguments: Mapping[str, Secret | None]) -> list[str]:
    return [name for name, value in arguments.items() if value is not None]
