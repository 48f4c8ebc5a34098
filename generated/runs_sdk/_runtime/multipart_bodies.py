"""Bodies of several parts: values, and files that are read while they are sent."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from .bodies import NO_BODY, Body, BodyForm, extended
from .jsons import jsonable
from .parts import make_parts
from .shapes import is_mapping, is_model
from .uploads import file_content
from .values import Omit


@dataclass(frozen=True, slots=True)
class MultipartBody(BodyForm):
    """A part for each member; what comes without names is a file, or files."""

    values: Any

    def encode(self, content_type: str | None, extra: object) -> Body:
        """Write the parts. The boundary is chosen here so that it is the same in every attempt."""
        values = None if isinstance(self.values, Omit) else self.values
        if values is None and extra is None:
            return NO_BODY
        values = extended({} if values is None else values, extra)
        if is_model(values):
            values = jsonable(values)
        members = values if is_mapping(values) else {"file": values}
        kind = (content_type or "multipart/form-data").partition(";")[0]
        boundary = os.urandom(16).hex()
        parts = tuple((name, _with_content(part)) for name, part in make_parts(members))
        return Body(b"" if parts else f"--{boundary}--\r\n".encode(), f"{kind}; boundary={boundary}", parts)


def _with_content(part: tuple[Any, ...]) -> tuple[Any, ...]:
    name, content, *more = part
    return (name, file_content(content), *more)
