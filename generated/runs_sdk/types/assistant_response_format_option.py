"""Types of `AssistantResponseFormatOption`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .response_format_json_object import ResponseFormatJsonObject, ResponseFormatJsonObjectParam
from .response_format_json_schema import ResponseFormatJsonSchema, ResponseFormatJsonSchemaParam
from .response_format_text import ResponseFormatText, ResponseFormatTextParam

AssistantResponseFormatOption: TypeAlias = (
    Literal["auto"] | ResponseFormatText | ResponseFormatJsonObject | ResponseFormatJsonSchema
)
"""The format that the model has to answer in. Works with `gpt-4o`, with `gpt-4-turbo` and with
`gpt-3.5-turbo` from version `1106` on.
"""

AssistantResponseFormatOptionParam: TypeAlias = (
    Literal["auto"] | ResponseFormatTextParam | ResponseFormatJsonObjectParam | ResponseFormatJsonSchemaParam
)
"""The format that the model has to answer in. Works with `gpt-4o`, with `gpt-4-turbo` and with
`gpt-3.5-turbo` from version `1106` on.
"""
