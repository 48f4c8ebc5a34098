"""Types of `StreamModel`."""

from __future__ import annotations

from .._runtime import BaseModel


class StreamModel(BaseModel):
    unpack: UnpackModel | None = None


class UnpackModel(BaseModel):
    stream: StreamModel | None = None
