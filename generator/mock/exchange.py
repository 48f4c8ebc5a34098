"""One request and its answer: routed, checked, acted upon; a refusal becomes an error of the API's own shape."""

from __future__ import annotations

import json
from dataclasses import replace

from starlette.responses import Response as HttpResponse

from ..ir.api import Operation
from .answers import answer, declared_response, write_answer
from .bodies import read_body
from .credentials import check_credentials
from .errors import declared_status, error_body
from .incoming import Asked, Incoming
from .parameters import check_default_headers, path_fits, read_parameters
from .preferences import Preferences
from .refusals import Refusal
from .routes import Match, find_route
from .setup import Mock


def exchange(mock: Mock, incoming: Incoming, wishes: Preferences) -> HttpResponse:
    """The answer to a request, whatever it is."""
    operation = None
    try:
        accept = incoming.headers.get("accept", "")
        match = find_route(
            mock.routes,
            incoming.method,
            incoming.path,
            accept,
            lambda found: path_fits(mock.api, found.operation, found.raw),
        )
        operation = match.operation
        return answer(mock, _ask(mock, operation, incoming, match), wishes, accept)
    except Refusal as refusal:
        status = declared_status(operation, refusal.status) if operation else refusal.status
        return write_refusal(mock, operation, replace(refusal, status=status))
    except RecursionError:
        # Types that refer to themselves in ways that nothing can fit.
        return write_refusal(mock, operation, Refusal(500, "The description refers to itself without an end."))


def fail_as_told(mock: Mock, incoming: Incoming, wishes: Preferences) -> HttpResponse:
    """The failure that a test asks for, in the words of the spec's example."""
    headers = {"Retry-After": wishes.retry_after} if wishes.retry_after else {}
    try:
        operation = find_route(mock.routes, incoming.method, incoming.path).operation
    except Refusal:
        operation = None
    return write_refusal(mock, operation, Refusal(wishes.status, headers=headers))


def write_refusal(mock: Mock, operation: Operation | None, refusal: Refusal) -> HttpResponse:
    """A refusal as a response; the headers that the operation declares for it come along."""
    body = error_body(mock, operation, refusal)
    declared = declared_response(operation, refusal.status) if operation else None
    if operation is not None and declared is not None and declared.contents:
        written = write_answer(mock, operation, declared, body, "", refusal.status)
    else:
        written = HttpResponse(json.dumps(body, indent=2), refusal.status, media_type="application/json")
    written.headers.update(refusal.headers)
    return written


def _ask(mock: Mock, operation: Operation, incoming: Incoming, match: Match) -> Asked:
    """What a request asks for, once it has passed every check. Raises `Refusal`."""
    check_credentials(mock.api, operation, incoming)
    check_default_headers(mock.api, incoming)
    address = f"{incoming.path}?{incoming.raw_query}"
    query = read_parameters(mock.api, operation, incoming, match.raw)
    return Asked(operation, match.values, query, read_body(mock.api, operation, incoming), address)
