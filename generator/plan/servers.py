"""Where can a client's requests go? The servers by name, the holes in their addresses, and operations served elsewhere.

url: https://{region}.example.com, description: Production server   ->   environment="production", region="eu"
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ..analyze.servers import filled_url
from ..config import Settings
from ..encode import Code, data, python, visible
from ..ir.api import Api, Environment, Operation, Server, ServerVariable
from ..text import SpecText
from .environments import name_servers
from .keywords import CONSTRUCTOR_NAMES
from .naming import Identifier, snake, words

MOST_VALUES = 50
"""Values of a variable above which its type is left open."""
LONGEST = 120
"""Characters of a description above which it says too much for an argument."""
_HOLE = re.compile(r"\{([^{}]*)\}")
_Key = tuple[SpecText, SpecText]


@dataclass(frozen=True, slots=True)
class VariablePlan:
    """A hole in the server's address as an argument of the client; without a value, it has to be given."""

    name: Identifier
    annotation: Code
    value: SpecText | None
    description: SpecText | None
    text: str = "A part of the server's address"


@dataclass(frozen=True, slots=True)
class ServersPlan:
    """The addresses of an API. `elsewhere` are those of operations, each by the first one's URL in the spec."""

    base_url: Code
    shown: str
    """The address that requests go to when the client isn't told, for people; empty where there is none."""
    environments: tuple[tuple[Code, Code], ...]
    variables: tuple[VariablePlan, ...]
    elsewhere: tuple[tuple[Code, tuple[tuple[Code, Code], ...]], ...]
    addresses: tuple[tuple[SpecText, SpecText], ...] = ()
    """The environments as they are, each with its address; holes in it are called as the arguments are."""

    @property
    def default(self) -> Code | None:
        """The environment that the client calls when it isn't told."""
        return next((name for name, url in self.environments if url == self.base_url), None)

    @property
    def arguments(self) -> tuple[Code, ...]:
        """What the settings of the client say about them."""
        defaults = ((python(SpecText(v.name)), python(v.value)) for v in self.variables if v.value)
        elsewhere = ((name, _mapping(urls)) for name, urls in self.elsewhere)
        return (
            *([Code(f"environments={_mapping(self.environments)}")] if self.environments else []),
            *([Code(f"variables={_mapping(listed)}")] if (listed := tuple(defaults)) else []),
            *([Code(f"servers={_mapping(others)}")] if (others := tuple(elsewhere)) else []),
        )


def plan_servers(api: Api, settings: Settings, taken: frozenset[str]) -> ServersPlan:
    """The addresses of an API; arguments for their holes are called by no name in `taken`."""
    said = {SpecText(url): name for name, url in settings.environments.items() if isinstance(url, str)}
    found = name_servers(api.servers, api.title).items()
    named = {said.get(server.url, name): server for name, server in found if _is_absolute(server)}
    named |= {name: Server(url) for url, name in said.items() if name not in named or named[name].url != url}
    first = next(iter(named.values()), None) or next(iter(api.servers), Server(SpecText("")))
    named |= {data(there.name): _server_of(there, first) for there in api.environments}
    keys = _settle_variables(tuple(named.values()), taken)
    base_url = python(SpecText(settings.base_url)) if settings.base_url else _address(first, keys)
    addresses = tuple((SpecText(name), _template(server, keys)) for name, server in named.items())
    is_told = len(addresses) > 1 or bool(api.environments)
    return ServersPlan(
        base_url=base_url,
        shown=settings.base_url or (visible(filled_url(first)) if _is_absolute(first) else ""),
        environments=tuple((python(name), python(url)) for name, url in addresses) if is_told else (),
        variables=tuple(_plan_variable(key, name, tuple(named.values())) for key, name in keys.items()),
        elsewhere=tuple(_elsewhere(api, keys, named)),
        addresses=addresses if is_told else (),
    )


def operation_server(api: Api, operation: Operation) -> Code | None:
    """The name of the server of an operation that is served elsewhere."""
    servers = _own_servers(api, operation)
    return python(servers[0].url) if servers else None


def _own_servers(api: Api, operation: Operation) -> tuple[Server, ...]:
    """The servers of an operation, where they aren't those of the API."""
    own = operation.servers
    return own if own and (not api.servers or own[0].url != api.servers[0].url) else ()


def _server_of(environment: Environment, usual: Server) -> Server:
    """The server of an environment; the usual one where it has none of its own that requests can go to."""
    return next((server for server in environment.servers if _is_absolute(server)), usual)


def _is_absolute(server: Server) -> bool:
    return "://" in server.url


def _elsewhere(
    api: Api, keys: Mapping[_Key, Identifier], environments: Collection[str]
) -> Iterator[tuple[Code, tuple[tuple[Code, Code], ...]]]:
    lists = [own for operation in api.operations if (own := _own_servers(api, operation))]
    for url, servers in {own[0].url: own for own in lists}.items():
        first, *others = name_servers(servers, api.title).items()
        known = ((name, server) for name, server in others if name in environments)
        listed = (("", first[1]), *known)
        yield python(url), tuple((python(SpecText(name)), _address(server, keys)) for name, server in listed)


def _address(server: Server, keys: Mapping[_Key, Identifier]) -> Code:
    return python(_template(server, keys))


def _template(server: Server, keys: Mapping[_Key, Identifier]) -> SpecText:
    """The address with a hole for each argument; other variables have their defaults."""
    stated = {variable.name: variable for variable in server.variables}

    def fill(hole: re.Match[str]) -> str:
        variable = stated.get(SpecText(hole[1]))
        if variable is None:
            return hole[0]
        name = keys.get((variable.name, variable.default))
        return f"{{{name}}}" if name else data(variable.default)

    return SpecText(_HOLE.sub(fill, data(server.url)))


def _settle_variables(servers: tuple[Server, ...], taken: frozenset[str]) -> dict[_Key, Identifier]:
    """The argument of each variable; one with another default in another server is another variable."""
    settled: dict[_Key, Identifier] = {}
    used = {*taken, *CONSTRUCTOR_NAMES}
    for variable in (variable for server in servers for variable in server.variables):
        key = (variable.name, variable.default)
        if key not in settled:
            settled[key] = next(name for name in _names(variable) if name not in used)
            used.add(settled[key])
    return settled


def _names(variable: ServerVariable) -> Iterator[Identifier]:
    own = words(variable.name)
    yield snake(own, "server_variable")
    yield snake(("server", *own), "server_variable")
    yield from (snake(("server", *own, str(count))) for count in range(2, 10_000))


def _plan_variable(key: _Key, name: Identifier, servers: tuple[Server, ...]) -> VariablePlan:
    found = [v for server in servers for v in server.variables if (v.name, v.default) == key]
    values = tuple(dict.fromkeys(value for v in found for value in v.values))
    closed = values if all(v.values for v in found) and len(values) <= MOST_VALUES else ()
    brief = (v.description.without(suffix=".") for v in found if v.description and len(v.description) <= LONGEST)
    return VariablePlan(
        name=name,
        annotation=Code(f"Literal[{', '.join(map(python, closed))}]" if closed else "str"),
        value=key[1] or None,
        description=next(brief, None),
    )


def _mapping(entries: tuple[tuple[Code, Code], ...]) -> Code:
    return Code("{" + ", ".join(f"{key}: {value}" for key, value in entries) + "}")
