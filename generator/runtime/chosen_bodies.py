"""Bodies whose caller chooses among several forms: the content type says which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .bodies import NO_BODY, Body, BodyForm, extended, json_body
from .form_bodies import FormBody
from .multipart_bodies import MultipartBody
from .parts import Part
from .raw_bodies import RawBody
from .shapes import is_mapping
from .values import Omit, omit


@dataclass(frozen=True, slots=True)
class ChosenBody(BodyForm):
    """A body as members, or the `alternative` where the caller gives one as a whole."""

    value: Any
    alternative: Any = omit

    def encode(self, content_type: str | None, extra: object) -> Body:
        """Write the body as its content type has it."""
        given = self.value if isinstance(self.alternative, Omit) else self.alternative
        body = extended(given, extra)
        if body is omit:
            return NO_BODY
        stated = content_type or "application/json"
        essence = stated.partition(";")[0].strip().lower()
        if essence == "application/x-www-form-urlencoded":
            return FormBody(body).encode(stated, None)
        if essence.startswith("multipart/"):
            return MultipartBody(body).encode(stated, None)
        if essence.endswith("json"):
            return json_body(_without_parts(body), stated)
        return RawBody(body).encode(stated, None)


def _without_parts(body: Any) -> Any:
    """The members without what is said of them as parts."""
    if not is_mapping(body):
        return body
    return {name: value.value if isinstance(value, Part) else value for name, value in body.items()}
