"""D: errors."""

from __future__ import annotations

import pytest

from tests.runtime.server import Reply, Server, json_reply

from .rows import answering, in_turn, retrieve
from .samples import NOT_FOUND
from .sides import Caller, Side

CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
}


def test_d1_the_tree_of_errors(side: Side) -> None:
    assert issubclass(side.APIError, side.error)
    for name in ("APIConnectionError", "APIResponseValidationError", "APIStatusError"):
        assert getattr(side, name).__mro__[1] is side.APIError
    assert side.APITimeoutError.__mro__[1] is side.APIConnectionError
    assert {getattr(side, name).__mro__[1] for name in CLASSES.values()} == {side.APIStatusError}


@pytest.mark.parametrize("status, name", CLASSES.items())
def test_d1_a_status_has_its_class_and_fields(
    caller: Caller, server: Server, side: Side, status: int, name: str
) -> None:
    answering(server, NOT_FOUND, status, x_request_id="req_1")
    with pytest.raises(getattr(side, name)) as caught:
        retrieve(caller)
    error = caught.value
    assert type(error) is getattr(side, name)
    assert (error.status_code, error.request_id, error.body) == (status, "req_1", NOT_FOUND["error"])
    assert (error.code, error.param, error.type) == ("missing", None, "invalid_request_error")
    assert error.response.status_code == status and error.request.method == "GET"


def test_d1_a_code_is_a_text(caller: Caller, server: Server, side: Side) -> None:
    answering(server, {"error": {"message": "m", "code": 7}}, 400)
    with pytest.raises(side.BadRequestError) as caught:
        retrieve(caller)
    assert caught.value.code == "7"


def test_d2_the_text_says_what_the_server_says(caller: Caller, server: Server, side: Side) -> None:
    answering(server, NOT_FOUND, 500)
    with pytest.raises(side.InternalServerError) as caught:
        retrieve(caller)
    assert str(caught.value) == caught.value.message == "Error code: 500 - No run found"


def test_d3_what_is_no_json_stays_out_of_the_text(caller: Caller, server: Server, side: Side) -> None:
    in_turn(server, Reply(b"<html>secret</html>", 502, {"Content-Type": "text/html"}))
    with pytest.raises(side.InternalServerError) as caught:
        retrieve(caller)
    assert "secret" not in str(caught.value) and caught.value.body == "<html>secret</html>"


def test_d3_an_empty_body_is_fine(caller: Caller, server: Server, side: Side) -> None:
    in_turn(server, Reply(b"", 404))
    with pytest.raises(side.NotFoundError) as caught:
        retrieve(caller)
    assert str(caught.value).startswith("Error code: 404") and not caught.value.body


@pytest.mark.parametrize("status", [402, 418, 451])
def test_d4_other_statuses_are_status_errors(caller: Caller, server: Server, side: Side, status: int) -> None:
    in_turn(server, json_reply({}, status))
    with pytest.raises(side.APIStatusError) as caught:
        retrieve(caller)
    assert type(caught.value) is side.APIStatusError
