"""Everything this package raises on purpose.

SDKError
├── APIError                          the server or the way to it failed
│   ├── APIStatusError                an answer with a 3xx, 4xx or 5xx status
│   │   ├── BadRequestError           400
│   │   ├── AuthenticationError       401
│   │   ├── PermissionDeniedError     403
│   │   ├── NotFoundError             404
│   │   ├── ConflictError             409
│   │   ├── UnprocessableEntityError  422
│   │   ├── RateLimitError            429
│   │   └── InternalServerError       500 and above
│   ├── APIConnectionError            no answer, or one that broke off
│   │   └── APITimeoutError
│   └── APIResponseValidationError    an answer that can't be read as what it should be
├── WebhookError                      a webhook that can't be trusted or read
│   ├── WebhookSignatureError         its signature is missing, wrong or too old
│   └── WebhookPayloadError           its payload can't be read as what it should be
└── PaginationError                   there is no next page, or no way to it (also a RuntimeError)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from .shapes import is_mapping

if TYPE_CHECKING:
    import httpx2
    from typing_extensions import TypeForm

T = TypeVar("T")


class SDKError(Exception):
    """The base of all errors of this package."""

    def __reduce__(self) -> tuple[Any, ...]:
        # The default calls the class with `args`, which most of these constructors don't fit.
        return _restore, (type(self), self.args, self.__dict__)


def _restore(cls: type[SDKError], args: tuple[Any, ...], state: dict[str, Any]) -> SDKError:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error


class APIError(SDKError):
    """A request that failed; `body` is what the server said: its `error` object, the JSON, the text, or None."""

    message: str
    request: httpx2.Request
    body: object
    code: str | None
    param: str | None
    type: str | None

    def __init__(self, message: str, request: httpx2.Request, *, body: object = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body
        self.code = _text_of(body, "code")
        self.param = _text_of(body, "param")
        self.type = _text_of(body, "type")


class APIStatusError(APIError):
    """The server answered with an error status."""

    response: httpx2.Response
    status_code: int
    request_id: str | None

    def __init__(
        self, message: str, *, response: httpx2.Response, body: object = None, request_id: str | None = None
    ) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = request_id or response.headers.get("x-request-id")

    def parse(self, to: TypeForm[T]) -> T:
        """Give the body as the type that the API declares for it: `error.parse(types.Problem)`.

        Raises APIResponseValidationError where it can't be read as that.
        """
        from .results import result_of
        from .watch import UNWATCHED

        value: T = result_of(self.response, to, watch=UNWATCHED, request_id_header="x-request-id")
        return value


class BadRequestError(APIStatusError):
    """400: the request makes no sense to the server."""


class AuthenticationError(APIStatusError):
    """401: the credentials are missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials don't allow this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing."""


class ConflictError(APIStatusError):
    """409: the thing is in a state that forbids this."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed and its content is wrong."""


class RateLimitError(APIStatusError):
    """429: too many requests, or too much used."""


class InternalServerError(APIStatusError):
    """500 and above: the server failed."""


class APIConnectionError(APIError):
    """No answer came, or it broke off; `__cause__` says why."""

    def __init__(self, *, message: str = "Connection error.", request: httpx2.Request) -> None:
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    """The answer took longer than the timeout allows."""

    def __init__(self, request: httpx2.Request, *, message: str = "Request timed out.") -> None:
        super().__init__(message=message, request=request)


class APIResponseValidationError(APIError):
    """The answer can't be read as the type it should have; `body` is its text."""

    response: httpx2.Response
    status_code: int

    def __init__(self, response: httpx2.Response, body: object = None, *, message: str | None = None) -> None:
        super().__init__(message or "Data returned by API invalid for expected schema.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code


class PaginationError(SDKError, RuntimeError):
    """There is no next page, or the server promises one and gives no way to it."""


class WebhookError(SDKError):
    """A webhook that can't be trusted, or can't be read."""


class WebhookSignatureError(WebhookError):
    """The signature of a webhook is missing, wrong or too old: it may come from anyone."""


class WebhookPayloadError(WebhookError):
    """The payload of a webhook can't be read as the type it should have; `body` is its text."""

    body: str

    def __init__(self, message: str, body: str) -> None:
        super().__init__(message)
        self.body = body


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(response: httpx2.Response, request_id: str | None = None) -> APIStatusError:
    """Make the error of an answer with an error status; its body is already read."""
    body = _body_of(response)
    said = message_of(body, "")
    message = f"Error code: {response.status_code}" + (f" - {said}" if said else "")
    default = InternalServerError if response.status_code >= 500 else APIStatusError
    cls = _BY_STATUS.get(response.status_code, default)
    return cls(message, response=response, body=body, request_id=request_id)


def error_of(payload: object) -> object:
    """Give the `error` object of a payload, or the payload itself where it has none."""
    return _field_of(payload, "error") or payload


def message_of(body: object, default: str) -> str:
    """Give the `message` of an error body, where it is a text."""
    message = _field_of(body, "message")
    return message if isinstance(message, str) and message else default


def _body_of(response: httpx2.Response) -> object:
    try:
        return error_of(response.json())
    except (ValueError, RecursionError):
        # What isn't JSON is kept for the curious and never put in a message: it is often a page of HTML.
        return response.text or None


def _text_of(body: object, name: str) -> str | None:
    value = _field_of(body, name)
    return None if value is None else str(value)


def _field_of(body: object, name: str) -> object:
    return body.get(name) if is_mapping(body) else None
