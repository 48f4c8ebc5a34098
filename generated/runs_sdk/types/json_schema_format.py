"""Types of `JsonSchemaFormat`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Required, TypedDict

from pydantic import Field

from .._runtime.models import BaseModel


class JsonSchemaFormat(BaseModel):
    """A named JSON Schema for structured answers."""

    description: str | None = None
    """What the format is for. The model reads this to decide how to answer."""

    name: str
    """A name for the format, of up to 64 letters, digits, underscores and dashes."""

    schema_: dict[str, object] | None = Field(default=None, alias="schema")
    """The JSON Schema itself."""

    strict: bool | None = None
    """Whether the answer has to match the schema exactly. If so, the schema can use only a subset
    of JSON Schema.

    Default: False.
    """


class JsonSchemaFormatParam(TypedDict, total=False):
    """A named JSON Schema for structured answers."""

    description: str
    """What the format is for. The model reads this to decide how to answer."""

    name: Required[str]
    """A name for the format, of up to 64 letters, digits, underscores and dashes."""

    schema: Mapping[str, object]
    """The JSON Schema itself."""

    strict: bool | None
    """Whether the answer has to match the schema exactly. If so, the schema can use only a subset
    of JSON Schema.

    Default: False.
    """
