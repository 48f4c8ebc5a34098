"""Types of `StreamModel`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class UnpackModel(BaseModel):
    stream: StreamModel | None = None


class StreamModel(BaseModel):
    unpack: UnpackModel | None = None
