"""How a call becomes an answer: attempts, redirects, waiting, giving up. No I/O happens here.

`exchange` is a generator that asks its driver for one step at a time, and is sent what came of it or thrown what went
wrong (`steps`). A sync and an async client drive the same generator.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import Any, NamedTuple, TypeAlias

import httpx2

from .authorize import authorize, private_names
from .calls import Draft, attempt_request
from .deadlines import cut_short, is_over, moment_after, restore, too_late
from .errors import APIConnectionError, APIStatusError, AuthenticationError, status_error
from .failures import sdk_errors
from .hooks import tell_request, tell_response
from .logs import log_answer, log_retry, log_send
from .redirects import MAX_REDIRECTS, RedirectRefused, is_redirect, redirected, same_origin
from .retries import retry_delay, should_retry
from .settings import ClientConfig
from .steps import Close, Read, Send, Sleep, Step

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
    if draft.deadline is not None:
        draft.ends = moment_after(draft.deadline)
    refused: Mapping[str, str] = {}
    while True:
        parts, tokens = yield from authorize(draft, config, refused)
        request = attempt_request(draft, parts, retries_taken)
        if config.on_request is not None:
            yield from tell_request(config.on_request, request, draft)
        try:
            response = yield from _attempt(request, draft, config, unread)
        except (APIConnectionError, APIStatusError) as error:
            if config.on_response is not None and isinstance(error, APIStatusError):
                yield from tell_response(config.on_response, error.response)
            if tokens and not refused and isinstance(error, AuthenticationError) and draft.call.body.rewind():
                # Servers take tokens back before their time; a new one gets one chance.
                refused = tokens
                continue
            delay = _delay(error, retries_taken, draft)
            if delay is None:
                raise
            if draft.ends is not None and is_over(draft.ends, after=delay):
                raise too_late(request, draft) from error
            log_retry(config.settings.package, delay, retries_taken + 1, draft.max_retries)
        else:
            if config.on_response is not None:
                yield from tell_response(config.on_response, response)
            return Answer(response, retries_taken)
        yield Sleep(delay)
        retries_taken += 1


def _attempt(
    request: httpx2.Request, draft: Draft, config: ClientConfig, unread: bool
) -> Generator[Step, Any, httpx2.Response]:
    with sdk_errors(request):
        response = yield from _follow(request, draft, config)
        if response.status_code >= 300:
            yield Read(response, config.limits.error_bytes, True, draft.ends)
            raise status_error(response, response.headers.get(config.settings.request_id_header))
        if not unread:
            yield Read(response, config.limits.body_bytes, False, draft.ends)
        elif draft.ends is not None:
            restore(response.request, draft)
        return response


def _follow(request: httpx2.Request, draft: Draft, config: ClientConfig) -> Generator[Step, Any, httpx2.Response]:
    package = config.settings.package
    call, trusted = draft.call, draft.private
    home = draft.url if draft.private else config.base_url
    for _ in range(MAX_REDIRECTS + 1):
        log_send(package, request, call.template)
        if draft.ends is not None:
            cut_short(request, draft, draft.ends)
        response: httpx2.Response
        if config.tracing is None:
            response = yield Send(request, trusted)
        else:
            response = yield from config.tracing.send(request, trusted, draft)
        log_answer(package, request, response, call.template, config.settings.request_id_header)
        # A body that can't be read twice can't follow a redirect: the caller gets the answer as an error.
        if not (is_redirect(response) and call.options.get("follow_redirects", True) and call.body.rewind()):
            return response
        yield Close(response)
        try:
            request = redirected(request, response, *private_names(draft, config))
        except RedirectRefused as error:
            raise APIConnectionError(message=f"Not followed: {error}", request=request) from error
        trusted = same_origin(request.url, home)
    raise APIConnectionError(message=f"More than {MAX_REDIRECTS} redirects", request=request)


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
