"""Bodies that are sent as they are: a text, bytes, a file, or pieces as they come."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass

from .bodies import NO_BODY, Body, BodyForm
from .uploads import RawContent, file_content, position_in
from .values import Omit


@dataclass(frozen=True, slots=True)
class RawBody(BodyForm):
    """A body that is sent as it is; a file's name says what is in it where nothing else does."""

    content: str | RawContent | Omit | None

    def encode(self, content_type: str | None, extra: object) -> Body:
        """Take the content; there is nothing to add to it."""
        if isinstance(self.content, Omit) or self.content is None:
            return NO_BODY
        data = self.content.encode() if isinstance(self.content, str) else file_content(self.content)
        if content_type is None or "*" in content_type:
            name = getattr(data, "name", None)
            guessed = mimetypes.guess_type(name)[0] if isinstance(name, str) else None
            content_type = guessed or "application/octet-stream"
        return Body(data, content_type, start=position_in(data))
