"""A read answer becomes the value a method returns.

200 {"id": "run_1"} as Run      ->  Run(id="run_1")
202 with {"200": Run, "202": Job}  ->  a Job
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast, get_args

import httpx2

from .binary import BinaryContent
from .decoding import explain
from .errors import APIResponseValidationError
from .models import BaseModel, framed, remember
from .watch import Watch, watched


def form_of(response: httpx2.Response, form: object, answers: Mapping[str, object] | None) -> object:
    """Say what to make of an answer: `form`, or what stands in `answers` for its status and media type.

    The keys are `200`, `2XX` or `default`, alone or with a media type: `200 text/csv`, `200 image/*`.
    """
    if not answers:
        return form
    status, essence = response.status_code, response.headers.get("content-type", "").partition(";")[0].strip().lower()
    for stated in (f"{status}", f"{status // 100}XX", "default"):
        for key in (f"{stated} {essence}", f"{stated} {essence.partition('/')[0]}/*", stated):
            if key in answers:
                return answers[key]
    return form


def result_of(response: httpx2.Response, form: object, *, watch: Watch, request_id_header: str) -> Any:
    """Read the body as the type.

    Raises APIResponseValidationError where it is no JSON and JSON is needed, and in strict mode where it doesn't fit.
    """
    if form is None or form is type(None):
        return None
    if type(None) in get_args(form):
        if not response.content:
            return None
        form = _without_none(form)
    if form is bytes:
        return response.content
    if form is httpx2.Response:
        return response
    if form is BinaryContent:
        return BinaryContent(response)
    if form is str:
        return _text(response)
    read = watched(form, watch, lambda error, _: _invalid(response, error))
    value = read(framed(form, response.content))
    if isinstance(value, BaseModel):
        remember(value, "_request_id", response.headers.get(request_id_header))
    return value


def _without_none(form: object) -> object:
    """Give the one form that may be None instead, where it isn't read from JSON; any other form as it is."""
    rest = [part for part in get_args(form) if part is not type(None)]
    return rest[0] if len(rest) == 1 and any(rest[0] is raw for raw in (str, bytes, BinaryContent)) else form


def _text(response: httpx2.Response) -> str:
    """Give the text, or the JSON string where the server sends JSON."""
    if "json" in response.headers.get("content-type", "") and response.content[:1] == b'"':
        try:
            return cast("str", json.loads(response.content))
        except ValueError:
            pass
    return response.text


def _invalid(response: httpx2.Response, error: Exception) -> APIResponseValidationError:
    media_type = response.headers.get("content-type", "")
    if not response.content:
        reason = "it is empty"
    elif media_type and "json" not in media_type:
        reason = f"it is {media_type!r}, not JSON"
    else:
        reason = explain(error)
    message = f"The answer can't be read as the type it should have: {reason}"
    return APIResponseValidationError(response, response.text, message=message)
