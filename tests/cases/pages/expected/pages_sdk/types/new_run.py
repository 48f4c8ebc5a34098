"""Types of `NewRun`."""

from __future__ import annotations

from typing import Required, TypedDict


class NewRunParam(TypedDict, total=False):
    model: Required[str]
    stream: bool | None
