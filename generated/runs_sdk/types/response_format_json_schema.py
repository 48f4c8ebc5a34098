"""Types of `ResponseFormatJsonSchema`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel
from .json_schema_format import JsonSchemaFormat, JsonSchemaFormatParam


class ResponseFormatJsonSchema(BaseModel):
    """Answers with JSON that follows a schema of yours."""

    type: Literal["json_schema"]
    """Selects JSON that follows a schema."""

    json_schema: JsonSchemaFormat
    """The schema to follow, and how closely to follow it."""


class ResponseFormatJsonSchemaParam(TypedDict, total=False):
    """Answers with JSON that follows a schema of yours."""

    type: Required[Literal["json_schema"]]
    """Selects JSON that follows a schema."""

    json_schema: Required[JsonSchemaFormatParam]
    """The schema to follow, and how closely to follow it."""
