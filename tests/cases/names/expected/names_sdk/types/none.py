"""Types of `None_`."""

from __future__ import annotations

from typing import TypeAlias

from .foo_bar import FooBar

None_: TypeAlias = list[FooBar]
