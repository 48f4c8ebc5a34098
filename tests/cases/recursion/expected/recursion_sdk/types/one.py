"""Types of `One`."""

from __future__ import annotations

from typing import TypeAlias

from .two import Two, TwoParam

One: TypeAlias = Two

OneParam: TypeAlias = TwoParam
