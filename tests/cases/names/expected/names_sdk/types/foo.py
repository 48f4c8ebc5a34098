"""Types of `Foo`."""

from __future__ import annotations

from .._runtime import BaseModel


class Foo(BaseModel):
    bar: FooBarProperty | None = None


class FooBarProperty(BaseModel):
    baz: str | None = None
