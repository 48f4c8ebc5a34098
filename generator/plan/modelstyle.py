"""The kinds of plain models that there are."""

from __future__ import annotations

from enum import StrEnum


class Style(StrEnum):
    """What plain models are."""

    DATACLASS = "dataclass"
    TYPEDDICT = "typeddict"
    MSGSPEC = "msgspec"
    PYDANTIC = "pydantic"
