"""Where do requests go? The user's own address, else a named one of the description's, its holes filled.

{"eu": "https://{site}.example.com"}, environment "eu", site "a"  ->  https://a.example.com/
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx2

from .errors import SDKError

if TYPE_CHECKING:
    from .settings import ClientSettings

_HOLE = re.compile(r"\{(\w+)\}")
_NOT_IN_HOST = re.compile(r"[/\\\\@?#\s]")
NO_SERVERS: Mapping[str, httpx2.URL] = {}


@dataclass(frozen=True, slots=True)
class Address:
    """The URL that paths are relative to, and those of the operations that are served elsewhere."""

    base_url: httpx2.URL
    servers: Mapping[str, httpx2.URL] = field(default_factory=lambda: NO_SERVERS)


def stated_address(settings: ClientSettings, url: str | httpx2.URL) -> Address:
    """Give the user's own address, which serves every operation: only what the description says relative to it counts.

    Raises ValueError where it is no absolute HTTP URL.
    """
    base = normalized_url(url)
    listed = ((name, next(iter(urls.values()))) for name, urls in settings.servers.items())
    return Address(base, {name: normalized_url(base.join(url)) for name, url in listed if url.startswith("/")})


def find_address(
    settings: ClientSettings,
    base_url: str | httpx2.URL | None,
    environment: str | None = None,
    variables: Mapping[str, str | None] | None = None,
) -> Address:
    """Give the address that the arguments lead to, else that in the environment variable, else the description's first.

    Raises SDKError where none is known, ValueError where it is no absolute HTTP URL or there is no such environment.
    """
    told = {name: value for name, value in (variables or {}).items() if value is not None}
    if environment is not None and environment not in settings.environments:
        raise ValueError(f"There is no environment {environment!r}; there is {', '.join(settings.environments)}")
    if not base_url and environment is None and not told and settings.base_url_env:
        base_url = os.environ.get(settings.base_url_env)
    if base_url:
        return stated_address(settings, base_url)
    template = _template(settings, environment, told)
    values = {**settings.variables, **told}
    variable = settings.base_url_env if environment is None else None
    base = normalized_url(_filled(template, values, variable))
    if environment in settings.gateways:
        # What is for the gateway goes nowhere else.
        return stated_address(settings, base)
    return Address(base, {name: _elsewhere(base, urls, environment, values) for name, urls in settings.servers.items()})


def holes_of(settings: ClientSettings, environment: str | None) -> frozenset[str]:
    """Give the names of the holes in the address of an environment; without one, in those it may be."""
    listed = settings.environments.get(environment or "")
    addresses = _usual_addresses(settings) if listed is None else [listed]
    return frozenset(name for address in addresses for name in _HOLE.findall(address))


def _usual_addresses(settings: ClientSettings) -> list[str]:
    named = settings.environments.items()
    return [settings.base_url, *(url for name, url in named if name not in settings.gateways)]


def _template(settings: ClientSettings, environment: str | None, told: Collection[str]) -> str:
    """Give the address of the environment, else the first that has a hole for everything the user tells."""
    listed = _usual_addresses(settings) if environment is None else [settings.environments[environment]]
    lacking = [[name for name in told if name not in _HOLE.findall(template)] for template in listed]
    if all(lacking):
        names = " and ".join(f"`{name}`" for name in lacking[0])
        raise ValueError(f"The address {listed[0]} has no place for {names}")
    return next(template for template, names in zip(listed, lacking, strict=True) if not names)


def normalized_url(url: str | httpx2.URL) -> httpx2.URL:
    """Check a base URL and end its path with a slash. Raises ValueError where it is no absolute HTTP URL."""
    parsed = httpx2.URL(url)
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ValueError(f"The base URL must start with http:// or https:// and name a host, not {str(url)!r}")
    path, mark, query = parsed.raw_path.partition(b"?")
    return parsed if path.endswith(b"/") else parsed.copy_with(raw_path=path + b"/" + mark + query)


def _filled(template: str, values: Mapping[str, str], base_url_env: str | None) -> str:
    missing = [name for name in _HOLE.findall(template) if name not in values]
    variable = f" or set the environment variable {base_url_env}" if base_url_env else ""
    if missing:
        wanted = " and ".join(f"`{name}`" for name in missing)
        raise SDKError(f"The server's address isn't known: pass {wanted} or `base_url` to the client{variable}")
    if "://" not in template:
        described = f" (relative in the API's description: {template})" if template else ""
        raise SDKError(f"The server's address isn't known{described}: pass `base_url` to the client{variable}")
    _check_host(template, values)
    return _HOLE.sub(lambda hole: values[hole[1]], template)


def _check_host(template: str, values: Mapping[str, str]) -> None:
    """Raise ValueError for a value that would lead to another host than the one it is a part of."""
    for name in _HOLE.findall("/".join(template.split("/")[:3])):
        if _NOT_IN_HOST.search(values[name]):
            raise ValueError(f"`{name}` is a part of a host's name, which {values[name]!r} can't be")


def _elsewhere(
    base: httpx2.URL, urls: Mapping[str, str], environment: str | None, values: Mapping[str, str]
) -> httpx2.URL:
    template = urls.get(environment or "") or next(iter(urls.values()))
    return normalized_url(base.join(_HOLE.sub(lambda hole: values.get(hole[1], hole[0]), template)))
