"""Types of `Foo`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class FooBarProperty(BaseModel):
    baz: str | None = None


class Foo(BaseModel):
    bar: FooBarProperty | None = None
