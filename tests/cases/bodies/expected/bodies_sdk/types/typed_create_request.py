"""Types of `TypedCreateRequest`."""

from __future__ import annotations

from typing import TypedDict


class TypedCreateRequestParam(TypedDict, total=False):
    a: str
