"""The lines or records of a streamed answer become typed items (`json_lines`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx2

from .errors import APIError
from .items import item_reader
from .limits import StreamLimits
from .records import splitter_for
from .sse import StreamLimitError
from .watch import UNWATCHED, Watch

if TYPE_CHECKING:
    from .json_lines import LineForm

T = TypeVar("T")

# What stands around a record of a sequence (RFC 7464), besides white space.
_AROUND = b"\x1e \t\r\n\v\f"


class LineReader(Generic[T]):
    """Reads JSON texts as items; empty lines are no items."""

    def __init__(
        self,
        form: LineForm[T, Any],
        response: httpx2.Response,
        watch: Watch = UNWATCHED,
        limits: StreamLimits | None = None,
    ) -> None:
        self.done = False
        self._response = response
        self._read = item_reader(form.type, watch, response, as_text=False)
        self._texts = splitter_for(form.media_type, (limits or StreamLimits()).line_bytes)

    def feed(self, chunk: bytes) -> Iterator[T]:
        """Give the items of the chunk."""
        try:
            texts = self._texts.feed(chunk)
        except StreamLimitError as error:
            raise APIError(f"The stream is refused: {error}", self._response.request) from error
        for text in texts:
            yield from self._item(text)

    def finish(self) -> Iterator[T]:
        """Give the item of a last line that has no end."""
        yield from self._item(self._texts.finish())

    def _item(self, text: bytes) -> Iterator[T]:
        text = text.strip(_AROUND)
        if text:
            yield self._read(text)
