"""Types of `Odd`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, TypedDict

from pydantic import Field

from .._runtime.models import BaseModel
from .half import Half, HalfParam
from .layered import Layered, LayeredParam
from .nested import Nested, NestedParam
from .one import One, OneParam
from .same import Same, SameParam


class Odd(BaseModel):
    a_b: Odds | None = Field(default=None, alias="a-b")
    nested: Nested | None = None
    same: Same | None = None
    half: Half | None = None
    one: One | None = None
    layered: Layered | None = None


OddParam = TypedDict(
    "OddParam",
    {
        "a-b": "OddsParam",
        "nested": "NestedParam",
        "same": "SameParam",
        "half": "HalfParam",
        "one": "OneParam",
        "layered": "LayeredParam",
    },
    total=False,
)

Odds: TypeAlias = list[Odd]

OddsParam: TypeAlias = Iterable[OddParam]
