"""Streams that are taken up again after their last event, where the protocol allows it.

An event stream whose events have an `id` can go on: the same request with that id in the header `Last-Event-ID` gives
what came after. That holds for GET, and for operations that declare the header; anything else might run twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from .forms import EventForm, ReadForm
from .retries import checked_max_retries, retry_delay

if TYPE_CHECKING:
    import httpx2

    from .calls import Call
    from .forms import Reader
    from .values import RequestOptions

_HEADER = "Last-Event-ID"
_LONGEST_DELAY = 120.0


class Attempt(NamedTuple):
    """What to send to go on, and after how many seconds."""

    call: Call
    delay: float


class Resumption:
    """Decides how a stream goes on that has broken off; as many failures in a row end it as the caller allows."""

    def __init__(self, client: Any, call: Call, form: ReadForm[Any, Any]) -> None:
        self.client = client
        self._call = call
        self._form = form
        self._allowed = checked_max_retries(call.options.get("reconnects", 0))
        self._failures = 0
        self._last_id: str | None = None
        self._delay: float | None = None

    def attempts(self, reader: Reader[Any]) -> Iterator[Attempt]:
        """Give the attempts to make, one after another until one succeeds."""
        last_id, retry = getattr(reader, "last_id", None), getattr(reader, "retry", None)
        if last_id is not None and last_id != self._last_id:
            self._last_id, self._failures = last_id, 0
        self._delay = retry / 1000 if retry is not None else self._delay
        # An empty id takes the earlier ones back, and one that no header can hold is none to send.
        while self._last_id and self._last_id.isprintable() and self._failures < self._allowed:
            backoff = retry_delay(self._failures, None) if self._delay is None else self._delay
            self._failures += 1
            yield Attempt(self._from(self._last_id), min(backoff, _LONGEST_DELAY))

    def reader_of(self, response: httpx2.Response) -> Reader[Any]:
        """Make what reads the answer that goes on."""
        return self._form.reader(response, self.client.watch_of(self._call.operation), self.client.limits.stream)

    def _from(self, last_id: str) -> Call:
        headers = {**(self._call.options.get("extra_headers") or {}), _HEADER: last_id}
        options: RequestOptions = {**self._call.options, "extra_headers": headers}
        return replace(self._call, options=options)


def resumption_of(client: Any, call: Call, form: ReadForm[Any, Any]) -> Resumption | None:
    """Say how a stream goes on that has broken off, None where it doesn't."""
    return Resumption(client, call, form) if call.options.get("reconnects") and form is call.events else None


def check_reconnects(call: Call) -> None:
    """Raise ValueError where the caller wants a stream to be taken up again, and the API has no way to do that."""
    if not call.options.get("reconnects") or call.events is None:
        return
    if not isinstance(call.events, EventForm):
        raise ValueError(f"{call.operation} can't be taken up again: it is no event stream")
    declared = any(name.lower() == _HEADER.lower() for name in call.headers or ())
    if call.method != "GET" and not declared:
        raise ValueError(f"{call.operation} can't be taken up again: it has no header {_HEADER}")
