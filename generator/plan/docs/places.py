"""Where else can an operation be called? The API's other servers: their addresses, keys and headers.

environment `portkey`   ─►   https://api.portkey.ai/v1, `-H "x-portkey-api-key: $RUNS_PORTKEY_API_KEY"`,
                             RunsClient(environment="portkey")
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from ...encode import data, python
from ...ir.api import Environment, SecurityAlternative, SecurityScheme
from ...text import SpecText
from ..calls import CallPlan
from ..credentials import SchemePlan
from ..gateways import GatewayPlan, SentPlan
from ..servers import VariablePlan
from .book import Book

MOST_PLACES = 3
"""Servers besides the usual one that samples are given for."""
_HOLE = re.compile(r"\{([^{}]*)\}")
_SAFE = "/:@,;=+*~%[]"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the requests of a sample go, and what goes with them; `address` is as the shell reads it in quotes."""

    address: str
    arguments: str
    """What the client is told, to call there."""
    schemes: tuple[tuple[SecurityScheme, tuple[str, ...]], ...]
    """The schemes of the first alternative, with the environment variables that the client reads for each."""
    headers: tuple[tuple[SpecText, SpecText], ...]
    sent: tuple[SentPlan, ...] = ()
    name: SpecText | None = None


def usual_place(book: Book, call: CallPlan) -> Place:
    """Where a client calls that isn't told."""
    schemes = _schemes(book.api.security_schemes, book.client.schemes, call.operation.security)
    return Place(f"${book.base_url_variable}", "", schemes, book.api.default_headers)


def other_places(book: Book, call: CallPlan) -> Iterator[Place]:
    """The other servers of the API, those with keys and headers of their own first."""
    if call.server is not None:
        return
    servers = book.client.servers
    gateways = {
        plan.name: (there, plan) for there, plan in zip(book.api.environments, book.client.gateways, strict=True)
    }
    listed = [(name, url) for name, url in servers.addresses if python(name) != servers.default]
    listed.sort(key=lambda pair: pair[0] not in gateways)
    for name, url in listed[:MOST_PLACES]:
        yield _place(book, call, name, url, gateways.get(name))


def _place(
    book: Book, call: CallPlan, name: SpecText, url: SpecText, gateway: tuple[Environment, GatewayPlan] | None
) -> Place:
    variables = {str(variable.name): variable for variable in book.client.servers.variables}
    address = _HOLE.sub(lambda hole: _filled(variables, hole), data(url)).rstrip("/")
    open_holes = [hole for hole in _HOLE.findall(data(url)) if hole in variables and variables[hole].value is None]
    told = [f"environment={python(name)}", *(f'{hole}="{_stand_in(hole)}"' for hole in open_holes)]
    schemes, headers, sent = _asked(book, call, gateway)
    return Place(quote(address, safe=_SAFE), ", ".join(told), schemes, headers, sent, name)


def _asked(
    book: Book, call: CallPlan, gateway: tuple[Environment, GatewayPlan] | None
) -> tuple[
    tuple[tuple[SecurityScheme, tuple[str, ...]], ...], tuple[tuple[SpecText, SpecText], ...], tuple[SentPlan, ...]
]:
    """The credentials, headers and parameters of a server; those of the API, where it has none of its own."""
    usual = usual_place(book, call)
    if gateway is None:
        return usual.schemes, usual.headers, ()
    there, plan = gateway
    asked = dict(there.asks).get(call.operation.id, there.security)
    schemes = _schemes(there.security_schemes, plan.schemes, asked) if plan.schemes else usual.schemes
    return schemes, there.default_headers, tuple(sent for sent in plan.sent if sent.required or sent.value is not None)


def _filled(variables: Mapping[str, VariablePlan], hole: re.Match[str]) -> str:
    variable = variables.get(hole[1])
    if variable is None:
        return hole[0]
    return data(variable.value) if variable.value is not None else _stand_in(hole[1])


def _stand_in(name: str) -> str:
    """What stands for a part of an address that is the reader's own: `my-resource`."""
    return f"my-{name.replace('_', '-')}"


def _schemes(
    stated: Iterable[SecurityScheme], planned: Iterable[SchemePlan], asked: tuple[SecurityAlternative, ...]
) -> tuple[tuple[SecurityScheme, tuple[str, ...]], ...]:
    variables = {scheme.id: tuple(c.environment for c in scheme.credentials) for scheme in planned}
    schemes = {scheme.id: scheme for scheme in stated}
    return tuple((schemes[id], variables[id]) for id, _ in next(iter(asked), ()) if id in variables)
