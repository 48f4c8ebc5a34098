"""The mock server as an ASGI app, with two addresses of its own for tests.

GET  /__mock__/requests   ->   what was received since the start or the last reset, oldest first
POST /__mock__/reset      ->   204; nothing is remembered any more
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field, replace

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from ..ir.api import Api
from .callers import open_to_pages
from .exchange import exchange, fail_as_told, write_refusal
from .incoming import Incoming, read_incoming
from .jsons import parse_json
from .preferences import Preferences, read_preferences
from .refusals import Refusal
from .rules import NO_RULES, Rules
from .setup import Mock, make_mock

MAX_LOGGED = 1_000
MAX_LOGGED_BODY = 100_000


def make_app(api: Api, *, seed: int = 0, rules: Rules = NO_RULES, stateless: bool = False) -> ASGIApp:
    """An app that behaves as the API says; the same seed and the same requests give the same answers.

    A `stateless` one answers every request as if it preferred that.
    """
    desk = _Desk(make_mock(api, seed=seed, rules=rules), stateless)

    async def requests(_request: Request) -> Response:
        return JSONResponse(list(desk.log))

    async def reset(_request: Request) -> Response:
        desk.clear()
        return Response(status_code=204)

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        response = await _respond(desk, Request(scope, receive))
        await response(scope, receive, send)

    own = [Route("/requests", requests), Route("/reset", reset, methods=["POST"])]
    return Starlette(routes=[Mount("/__mock__", routes=own), Mount("", app=open_to_pages(api, serve))])


@dataclass(slots=True)
class _Desk:
    """A mock server with what its tests want to know: the log, and the failures still owed."""

    mock: Mock
    stateless: bool
    log: deque[dict[str, object]] = field(default_factory=lambda: deque(maxlen=MAX_LOGGED))
    failed: dict[tuple[str, ...], int] = field(default_factory=dict)

    def owes_failure(self, incoming: Incoming, wishes: Preferences) -> bool:
        """Whether this attempt is one of those that a test wants to fail, counted by what is asked for."""
        if not wishes.status:
            return False
        key = (incoming.method, incoming.path, incoming.headers["prefer"], incoming.headers.get("idempotency-key", ""))
        if len(self.failed) > MAX_LOGGED:
            self.failed.clear()
        self.failed[key] = self.failed.get(key, 0) + 1
        if self.failed[key] <= wishes.count:
            return True
        del self.failed[key]
        return False

    def clear(self) -> None:
        """Forgets what was received and what came of it."""
        self.log.clear()
        self.failed.clear()
        self.mock.store.clear()


async def _respond(desk: _Desk, request: Request) -> Response:
    try:
        incoming = await read_incoming(request)
    except Refusal as refusal:
        return write_refusal(desk.mock, None, refusal)
    desk.log.append(_logged(incoming))
    stated = read_preferences(incoming.headers)
    wishes = replace(stated, stateless=stated.stateless or desk.stateless)
    await asyncio.sleep(wishes.delay)
    if desk.owes_failure(incoming, wishes):
        return fail_as_told(desk.mock, incoming, wishes)
    return exchange(desk.mock, incoming, wishes)


def _logged(incoming: Incoming) -> dict[str, object]:
    text = incoming.body[:MAX_LOGGED_BODY].decode("utf-8", "replace")
    try:
        body = parse_json(incoming.body) if incoming.media_type.endswith("json") else text
    except ValueError:
        body = text
    return {
        "method": incoming.method,
        "path": incoming.path,
        "query": [list(pair) for pair in incoming.query],
        "headers": dict(incoming.headers),
        "body": body,
    }
