"""What raw answers have in common: headers and status around the value."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Generic, TypeVar, get_args, get_origin

import httpx2

from .headers import read_header
from .streaming import is_stream
from .values import Omit

if TYPE_CHECKING:
    from typing_extensions import TypeForm

    from .base import ClientBase
    from .calls import Call

R = TypeVar("R")
T = TypeVar("T")


class ResponseFacts(Generic[R]):
    """What can be said of an answer without waiting."""

    def __init__(self, response: httpx2.Response, client: ClientBase[Any], call: Call, retries_taken: int) -> None:
        self.http_response = response
        self.retries_taken = retries_taken
        self._client = client
        self._call = call
        self._parsed: list[tuple[object, Any]] = []

    @property
    def headers(self) -> httpx2.Headers:
        """The answer's headers."""
        return self.http_response.headers

    def header(self, name: str, to: TypeForm[T]) -> T | None:
        """Give a header as the type that the API declares for it: `header("X-RateLimit-Remaining", int)`.

        None where the answer doesn't have it. Raises ValueError where it isn't of the type.
        """
        text = self.headers.get(name)
        return None if text is None else read_header(text, to)

    @property
    def status_code(self) -> int:
        """The answer's status."""
        return self.http_response.status_code

    @property
    def request_id(self) -> str | None:
        """The server's id of the request."""
        return self.headers.get(self._client.settings.request_id_header)

    @property
    def http_request(self) -> httpx2.Request:
        """The request that was answered; after a redirect, the last one."""
        return self.http_response.request

    @property
    def url(self) -> httpx2.URL:
        """The URL of the request."""
        return self.http_response.url

    @property
    def method(self) -> str:
        """The method of the request."""
        return self.http_request.method

    @property
    def http_version(self) -> str:
        """The version of HTTP that was spoken."""
        return self.http_response.http_version

    @property
    def elapsed(self) -> timedelta:
        """The time from sending the request to closing the answer."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the answer is read or closed."""
        return self.http_response.is_closed

    @property
    def content(self) -> bytes:
        """The body, once it is read."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text, once it is read."""
        return self.http_response.text

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code}]>"

    @property
    def _is_read(self) -> bool:
        return hasattr(self.http_response, "_content")

    def _form(self, to: Any) -> object:
        """Say what to make of the body: a type, or a form of stream."""
        declared = self._call.events
        if isinstance(to, Omit):
            return declared if declared is not None else self._call.returns
        form_of = getattr(get_origin(to), "form_of", None)
        return to if form_of is None else form_of(*get_args(to), declared)

    def _value(self, form: object) -> Any:
        """Make it; what was made before is given again."""
        for known, value in self._parsed:
            if known == form:
                return value
        value = self._made(form)
        self._parsed.append((form, value))
        return value

    def _made(self, form: object) -> Any:
        if is_stream(form):
            return form.stream(self.http_response, self._client, self._call)
        return self._client.value_of(self.http_response, self._call, form)
