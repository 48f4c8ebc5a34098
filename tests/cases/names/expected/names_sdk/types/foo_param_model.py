"""Types of `FooParamModel`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .foo import Foo


class FooParamModel(BaseModel):
    foo: Foo | None = None
