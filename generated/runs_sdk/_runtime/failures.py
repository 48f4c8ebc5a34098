"""Exceptions of the transport become errors of this package."""

from __future__ import annotations

import ssl
import sys
from collections.abc import Generator
from contextlib import contextmanager

import httpx2

from .errors import APIConnectionError, APITimeoutError


@contextmanager
def sdk_errors(request: httpx2.Request) -> Generator[None]:
    """Raise APITimeoutError or APIConnectionError where the transport fails inside the block."""
    try:
        yield
    except _transport_errors() as error:
        if isinstance(error, httpx2.TimeoutException):
            raise APITimeoutError(request) from error
        raise APIConnectionError(request=request) from error


def _transport_errors() -> tuple[type[Exception], ...]:
    # TLS failures of the async backend reach us unmapped: `ssl.SSLError`, and `EndOfStream` of anyio if that is in use.
    anyio = sys.modules.get("anyio")
    errors: tuple[type[Exception], ...] = (httpx2.RequestError, ssl.SSLError)
    return errors if anyio is None else (*errors, anyio.EndOfStream)
