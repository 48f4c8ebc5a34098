"""A read answer becomes the value a method returns."""

from __future__ import annotations

import json
from typing import Any, cast, get_args

import httpx2

from .binary import BinaryContent
from .decoding import decoder_for, explain
from .errors import APIResponseValidationError
from .models import BaseModel, remember


def result_of(response: httpx2.Response, form: object, *, strict: bool, request_id_header: str) -> Any:
    """Read the body as the type.

    Raises APIResponseValidationError where it is no JSON and JSON is needed, and in strict mode where it doesn't fit.
    """
    if form is None or form is type(None):
        return None
    if form is bytes:
        return response.content
    if form is httpx2.Response:
        return response
    if form is BinaryContent:
        return BinaryContent(response)
    if form is str:
        return _text(response)
    content = response.content
    if not content and type(None) in get_args(form):
        return None
    try:
        value = decoder_for(form, strict=strict)(content)
    except (ValueError, RecursionError) as error:
        raise _invalid(response, error) from error
    if isinstance(value, BaseModel):
        remember(value, "_request_id", response.headers.get(request_id_header))
    return value


def _text(response: httpx2.Response) -> str:
    """Give the text, or the JSON string where the server sends JSON."""
    if "json" in response.headers.get("content-type", "") and response.content[:1] == b'"':
        try:
            return cast("str", json.loads(response.content))
        except ValueError:
            pass
    return response.text


def _invalid(response: httpx2.Response, error: Exception) -> APIResponseValidationError:
    reason = explain(error) if response.content else "it is empty"
    message = f"The answer can't be read as the type it should have: {reason}"
    return APIResponseValidationError(response, response.text, message=message)
