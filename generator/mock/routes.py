"""Which operation does a method and a path ask for?

GET /v1/threads/t_1/runs   ->   listRuns, {thread_id: t_1}
POST /files/f_1:archive    ->   the operation of `/files/{id}:archive`, {id: f_1}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from ..encode import data
from ..ir.api import Api, Operation, Server
from .refusals import Refusal

MAX_PATH = 8_000
SLOT = re.compile(r"\{([^{}]*)\}")
_ORIGIN = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//[^/]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Route:
    """One operation's path as an expression over percent-encoded paths; `names` are those of its groups."""

    operation: Operation
    pattern: re.Pattern[str]
    names: tuple[str, ...]
    rank: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """The operation that a request asks for, and the texts in its path's holes, decoded."""

    operation: Operation
    values: dict[str, str]


def make_routes(api: Api) -> tuple[Route, ...]:
    """The routes of an API, those with more literal text first."""
    return tuple(sorted((_route(api, operation) for operation in api.operations), key=lambda route: route.rank))


def find_route(routes: tuple[Route, ...], method: str, path: str) -> Match:
    """The operation for a method and a percent-encoded path. Raises `Refusal` with 404, or 405 and what it takes."""
    matched = [(route, found) for route in routes if len(path) <= MAX_PATH and (found := route.pattern.fullmatch(path))]
    if not matched:
        raise Refusal(404, "There is no such path.", code="unknown_path")
    best = matched[0][0].rank
    allowed: list[str] = []
    for route, found in matched:
        if data(route.operation.method).upper() == method.upper():
            return Match(route.operation, dict(zip(route.names, map(unquote, found.groups()), strict=True)))
        if route.rank == best:
            allowed.append(data(route.operation.method).upper())
    allow = ", ".join(allowed)
    raise Refusal(405, f"This path takes {allow} only.", code="unknown_method", headers={"Allow": allow})


def _route(api: Api, operation: Operation) -> Route:
    path = data(operation.path)
    prefixes = "|".join(sorted({re.escape(prefix) for prefix in _prefixes(operation.servers or api.servers)}))
    literals, names = SLOT.split(path)[::2], SLOT.findall(path)
    expression = "([^/]+?)".join(re.escape(literal) for literal in literals)
    rank = tuple(_openness(segment) for segment in path.split("/"))
    return Route(operation, re.compile(f"(?:{prefixes}){expression}"), tuple(names), rank)


def _openness(segment: str) -> int:
    """How little a segment of a template says: 0 for a word, 1 for a hole with something beside it, 2 for a hole."""
    return 0 if not SLOT.search(segment) else 1 + (SLOT.fullmatch(segment) is not None)


def _prefixes(servers: tuple[Server, ...]) -> Iterator[str]:
    """The paths under which the servers offer the API, and none at all."""
    yield ""
    for server in servers:
        url = data(server.url)
        for variable in server.variables:
            url = url.replace("{" + data(variable.name) + "}", data(variable.default))
        yield _ORIGIN.sub("", url).rstrip("/")
