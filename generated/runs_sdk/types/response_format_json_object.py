"""Types of `ResponseFormatJsonObject`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel


class ResponseFormatJsonObject(BaseModel):
    """Answers with some JSON object. The messages must also ask for JSON, or the model may produce
    white space until it runs out of tokens. Prefer `json_schema` where the model supports it.
    """

    type: Literal["json_object"]
    """Selects free-form JSON."""


class ResponseFormatJsonObjectParam(TypedDict, total=False):
    """Answers with some JSON object. The messages must also ask for JSON, or the model may produce
    white space until it runs out of tokens. Prefer `json_schema` where the model supports it.
    """

    type: Required[Literal["json_object"]]
    """Selects free-form JSON."""
