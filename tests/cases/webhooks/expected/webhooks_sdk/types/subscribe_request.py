"""Types of `SubscribeRequest`."""

from __future__ import annotations

from typing import TypedDict


class SubscribeRequestParam(TypedDict, total=False):
    url: str
