"""Which operation does a method and a path ask for?

GET /v1/threads/t_1/runs   ->   listRuns, {thread_id: t_1}
POST /files/f_1:archive    ->   the operation of `/files/{id}:archive`, {id: f_1}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

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
    raw: dict[str, str]
    """The same texts percent-encoded, with what parts a value as it came."""


def make_routes(api: Api) -> tuple[Route, ...]:
    """The routes of an API, those with more literal text first."""
    return tuple(sorted((_route(api, operation) for operation in api.operations), key=lambda route: route.rank))


def find_route(
    routes: tuple[Route, ...],
    method: str,
    path: str,
    accept: str = "",
    fits: Callable[[Match], bool] = lambda _match: True,
) -> Match:
    """The operation for a method and a percent-encoded path. Raises `Refusal` with 404, or 405 and what it takes."""
    known = _canonical(path) if len(path) <= MAX_PATH else ""
    matched = [(route, found) for route in routes if (found := route.pattern.fullmatch(known))]
    if not matched:
        raise Refusal(404, "There is no such path.", code="unknown_path")
    taking = [(route, found) for route, found in matched if data(route.operation.method).upper() == method.upper()]
    if taking:
        taking.sort(key=lambda each: (each[0].rank, not _gives(each[0].operation, accept)))
        matches = [_match(route, found) for route, found in taking]
        # Of templates that differ in the names of their holes alone, the values tell which is meant.
        return next((match for match in matches if fits(match)), matches[0])
    best = matched[0][0].rank
    allow = ", ".join(data(route.operation.method).upper() for route, _ in matched if route.rank == best)
    raise Refusal(405, f"This path takes {allow} only.", code="unknown_method", headers={"Allow": allow})


def _match(route: Route, found: re.Match[str]) -> Match:
    raw = dict(zip(route.names, found.groups(), strict=True))
    return Match(route.operation, {name: unquote(text) for name, text in raw.items()}, raw)


def _route(api: Api, operation: Operation) -> Route:
    # A fragment or a query in a path tells operations apart, but is no part of what is asked for.
    path = re.split("[?#]", data(operation.path))[0]
    prefixes = "|".join(
        sorted({re.escape(_canonical(prefix)) for prefix in _prefixes(operation.servers or api.servers)})
    )
    literals, names = SLOT.split(path)[::2], SLOT.findall(path)
    expression = "([^/]+?)".join(re.escape(_canonical(literal)) for literal in literals)
    rank = tuple(_openness(segment) for segment in path.split("/"))
    return Route(operation, re.compile(f"(?:{prefixes}){expression}"), tuple(names), rank)


def _canonical(path: str) -> str:
    """A path with everything percent-encoded but what parts its values, so that two spellings of it are the same."""
    return "".join(piece if at % 2 else quote(unquote(piece), safe="") for at, piece in enumerate(_PARTING.split(path)))


_PARTING = re.compile("([/,;=])")


def _gives(operation: Operation, accept: str) -> bool:
    """Whether success is of a media type that the client names, where two operations share a path."""
    contents = operation.success.contents if operation.success else ()
    return any(content.media_type.split(";")[0].lower() in accept.lower().split(",") for content in contents)


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
