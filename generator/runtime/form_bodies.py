"""Bodies that are forms: names and values as a query has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .bodies import NO_BODY, Body, BodyForm, extended
from .jsons import jsonable
from .parts import Part
from .queries import encode_query
from .raw_bodies import RawBody
from .shapes import is_mapping
from .values import Omit


@dataclass(frozen=True, slots=True)
class FormBody(BodyForm):
    """The members of an object, or a text that is a form already."""

    values: Any

    def encode(self, content_type: str | None, extra: object) -> Body:
        """Write the form."""
        values = None if isinstance(self.values, Omit) else self.values
        if values is None and extra is None:
            return NO_BODY
        values = extended({} if values is None else values, extra)
        if isinstance(values, str | bytes):
            return RawBody(values).encode(content_type, None)
        members = values if is_mapping(values) else jsonable(values)
        texts = {name: value.texts if isinstance(value, Part) else value for name, value in members.items()}
        return Body(encode_query(texts).encode(), content_type or "application/x-www-form-urlencoded")
