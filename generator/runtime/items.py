"""One item of a stream becomes a value of its type."""

from __future__ import annotations

import json
from typing import Any

import httpx2

from .decoding import explain
from .errors import APIResponseValidationError
from .watch import Read, Watch, watched


def item_reader(form: Any, watch: Watch, response: httpx2.Response, *, as_text: bool = True) -> Read:
    """Make what reads an item; with `as_text`, texts are read as they stand, and anything as JSON if it is."""
    if as_text and form is str:
        return _text
    if as_text and (form is Any or form is object):
        return json_or_text

    def invalid(error: Exception, data: bytes) -> APIResponseValidationError:
        message = f"The stream has an item that can't be read: {explain(error)}"
        return APIResponseValidationError(response, _text(data), message=message)

    return watched(form, watch, invalid)


def _text(content: bytes | str) -> str:
    return content if isinstance(content, str) else content.decode("utf-8", "replace")


def json_or_text(content: bytes | str) -> object:
    """Read JSON; what is none is a text."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return _text(content)
