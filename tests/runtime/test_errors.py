"""Errors: which, what they say, and that they travel."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import httpx2
import pytest

from generator.runtime import errors
from generator.runtime.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    PaginationError,
    SDKError,
    status_error,
)

REQUEST = httpx2.Request("GET", "https://api.example/x")


def response(status: int, content: bytes, **headers: str) -> httpx2.Response:
    return httpx2.Response(status, content=content, request=REQUEST, headers=headers)


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (302, "APIStatusError"),
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "APIStatusError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "InternalServerError"),
        (599, "InternalServerError"),
    ],
)
def test_a_status_has_its_class(status: int, name: str) -> None:
    error = status_error(response(status, b""))
    assert type(error) is getattr(errors, name)
    assert isinstance(error, APIStatusError | APIError | SDKError)
    assert str(error) == f"Error code: {status}"


@pytest.mark.parametrize(
    ("content", "text", "body"),
    [
        (
            b'{"error":{"message":"m","code":7,"param":"p","type":"t"}}',
            "m",
            {"message": "m", "code": 7, "param": "p", "type": "t"},
        ),
        (b'{"message":"m","other":1}', "m", {"message": "m", "other": 1}),
        (b'{"error":"plain"}', None, "plain"),
        (b'{"error":null,"message":"m"}', "m", {"error": None, "message": "m"}),
        (b'{"error":{"message":{"a":1}}}', None, {"message": {"a": 1}}),
        (b"<html>secret</html>", None, "<html>secret</html>"),
        (b"[1]", None, [1]),
        (b"", None, None),
        (b"\xff\xfe", None, "\ufffd\ufffd"),
        (b"[" * 100_000, None, "[" * 100_000),
    ],
    ids=range(10),
)
def test_an_error_says_what_the_server_says(content: bytes, text: str | None, body: Any) -> None:
    error = status_error(response(400, content))
    assert str(error) == "Error code: 400" + (f" - {text}" if text else "")
    assert error.message == str(error)
    assert error.body == body


def test_fields() -> None:
    content = b'{"error":{"message":"m","code":7,"param":"p","type":"t"}}'
    error = status_error(response(404, content, **{"x-request-id": "req_1"}))
    assert (error.code, error.param, error.type) == ("7", "p", "t")
    assert (error.status_code, error.request_id) == (404, "req_1")
    assert error.request is REQUEST
    assert error.response.content == content
    bare = status_error(response(404, b""))
    assert (bare.code, bare.param, bare.type, bare.request_id) == (None, None, None, None)


@pytest.mark.parametrize(
    "error",
    [
        status_error(response(429, b'{"error":{"message":"m","code":"c"}}')),
        APIConnectionError(request=REQUEST),
        APITimeoutError(REQUEST),
        APIResponseValidationError(response(200, b"{"), "{"),
        APIError("m", REQUEST, body={"a": 1}),
        PaginationError("m"),
        SDKError("m"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_survive_copying_and_pickling(error: Any) -> None:
    for twin in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert vars(twin).keys() == vars(error).keys()
        if isinstance(error, APIError):
            assert (twin.message, twin.body, twin.code) == (error.message, error.body, error.code)
            assert twin.request.url == REQUEST.url
        if isinstance(error, APIStatusError):
            assert (twin.status_code, twin.response.content) == (429, error.response.content)


def test_a_timeout_is_a_connection_error() -> None:
    error = APITimeoutError(REQUEST)
    assert isinstance(error, APIConnectionError)
    assert str(error) == "Request timed out."
    assert str(APIConnectionError(request=REQUEST)) == "Connection error."
