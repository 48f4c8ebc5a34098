"""How a call becomes an answer: attempts, redirects, waiting, giving up. No I/O happens here.

`exchange` is a generator that asks its driver for one step at a time, and is sent what came of it or thrown what went
wrong. A sync and an async client drive the same generator.

    Send(request, trusted) ->  httpx2.Response, body unread
    Read(response, limit)  ->  None, body read
    Close(response)        ->  None
    Sleep(seconds)         ->  None
    Ask(function)          ->  the secret the function gives
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any, NamedTuple, TypeAlias

import httpx2

from .auth import AuthParts, AuthScheme, merge_parts
from .calls import Draft, attempt_request
from .errors import APIConnectionError, APIStatusError, status_error
from .failures import sdk_errors
from .logs import log_answer, log_retry, log_send
from .redirects import MAX_REDIRECTS, RedirectRefused, is_redirect, redirected, same_origin
from .retries import retry_delay, should_retry
from .settings import ClientConfig


class Send(NamedTuple):
    request: httpx2.Request
    trusted: bool
    """Whether the request goes to the configured server; others get no credentials of the HTTP client either."""


class Read(NamedTuple):
    response: httpx2.Response
    limit: int | None
    cut: bool = False
    """Whether what goes beyond the limit is dropped; otherwise it is an error."""


class Close(NamedTuple):
    response: httpx2.Response


class Sleep(NamedTuple):
    seconds: float


class Ask(NamedTuple):
    function: Callable[[], str] | Callable[[], Awaitable[str]]


Step: TypeAlias = Send | Read | Close | Sleep | Ask
Flow: TypeAlias = Generator[Step, Any, "Answer"]


class Answer(NamedTuple):
    """The answer that counts, and how many attempts failed before it."""

    response: httpx2.Response
    retries_taken: int


def exchange(draft: Draft, config: ClientConfig, *, unread: bool) -> Flow:
    """Send the call until an answer counts.

    Raises APIStatusError, APIConnectionError or APITimeoutError for the last attempt's failure.
    """
    retries_taken = 0
    while True:
        request = attempt_request(draft, (yield from _authorize(draft, config)), retries_taken)
        try:
            response = yield from _attempt(request, draft, config, unread)
        except (APIConnectionError, APIStatusError) as error:
            delay = _delay(error, retries_taken, draft)
            if delay is None:
                raise
            log_retry(config.settings.package, delay, retries_taken + 1, draft.max_retries)
        else:
            return Answer(response, retries_taken)
        yield Sleep(delay)
        retries_taken += 1


def _attempt(
    request: httpx2.Request, draft: Draft, config: ClientConfig, unread: bool
) -> Generator[Step, Any, httpx2.Response]:
    with sdk_errors(request):
        response = yield from _follow(request, draft, config)
        if response.status_code >= 300:
            yield Read(response, config.limits.error_bytes, cut=True)
            raise status_error(response, response.headers.get(config.settings.request_id_header))
        if not unread:
            yield Read(response, config.limits.body_bytes)
        return response


def _follow(request: httpx2.Request, draft: Draft, config: ClientConfig) -> Generator[Step, Any, httpx2.Response]:
    package = config.settings.package
    call, trusted = draft.call, draft.private
    for _ in range(MAX_REDIRECTS + 1):
        log_send(package, request, call.template)
        response: httpx2.Response = yield Send(request, trusted)
        log_answer(package, request, response, call.template, config.settings.request_id_header)
        # A body that can't be read twice can't follow a redirect: the caller gets the answer as an error.
        if not (is_redirect(response) and call.options.get("follow_redirects", True) and call.body.rewind()):
            return response
        yield Close(response)
        try:
            request = redirected(request, response, *_private_names(config))
        except RedirectRefused as error:
            raise APIConnectionError(message=f"Not followed: {error}", request=request) from error
        trusted = same_origin(request.url, config.base_url)
    raise APIConnectionError(message=f"More than {MAX_REDIRECTS} redirects", request=request)


def _authorize(draft: Draft, config: ClientConfig) -> Generator[Step, Any, AuthParts]:
    if not draft.private:
        return AuthParts()
    if not config.credentials.callables and draft.call.security is None:
        return config.fixed_auth
    schemes = config.credentials.chosen(draft.call.security)
    values: dict[str, str] = {}
    for keyword in {keyword for scheme in schemes for keyword, _ in scheme.sources}:
        secret = config.credentials.secrets[keyword]
        values[keyword] = secret if isinstance(secret, str) else (yield Ask(secret))
    return merge_parts(scheme.parts(values) for scheme in schemes)


def _delay(error: APIConnectionError | APIStatusError, retries_taken: int, draft: Draft) -> float | None:
    """Give the seconds until the next attempt, None where this error is final."""
    if retries_taken >= draft.max_retries:
        return None
    if isinstance(error, APIStatusError):
        headers = error.response.headers
        if not should_retry(error.status_code, headers) or not draft.call.body.rewind():
            return None
        return retry_delay(retries_taken, headers)
    if error.__cause__ is None or isinstance(error.__cause__, RedirectRefused) or not draft.call.body.rewind():
        return None
    return retry_delay(retries_taken, None)


def _private_names(config: ClientConfig) -> tuple[list[str], list[str]]:
    headers: list[str] = []
    query: list[str] = []
    for scheme in config.credentials.schemes:
        parts = _example(scheme)
        headers += [name.lower() for name in parts.headers]
        query += parts.query
    return headers, query


def _example(scheme: AuthScheme) -> AuthParts:
    return scheme.parts({keyword: "" for keyword, _ in scheme.sources})
