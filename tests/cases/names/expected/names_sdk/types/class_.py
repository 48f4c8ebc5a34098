"""Types of `Class`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Required, TypedDict

from pydantic import Field

from .._runtime.models import BaseModel
from .._runtime.sequences import SequenceNotStr
from .class_model import ClassModel, ClassModelParam


class Class(BaseModel):
    n2_fa: bool | None = Field(default=None, alias="2fa")
    plus_1: int | None = Field(default=None, alias="+1")
    minus_1: int | None = Field(default=None, alias="-1")
    type_: str | None = Field(default=None, alias="@type")
    type: str | None = None
    a_b_: str = Field(alias="a-b")
    a_b: str | None = None
    class_: list[ClassModel] | None = Field(default=None, alias="class")
    copy_: str | None = Field(default=None, alias="copy")
    model_dump_: str | None = Field(default=None, alias="model_dump")
    model_name: str | None = None
    id: str | None = Field(default=None, alias="_id")
    typename: str | None = Field(default=None, alias="__typename")
    str_: dt.datetime | None = Field(default=None, alias="str")
    list_: list[str] | None = Field(default=None, alias="list")
    none: None = Field(default=None, alias="None")


ClassParam = TypedDict(
    "ClassParam",
    {
        "2fa": "bool",
        "+1": "int",
        "-1": "int",
        "@type": "str",
        "type": "str",
        "a-b": "Required[str]",
        "a_b": "str",
        "class": "Iterable[ClassModelParam]",
        "copy": "str",
        "model_dump": "str",
        "model_name": "str",
        "_id": "str",
        "__typename": "str",
        "str": "str | dt.datetime",
        "list": "SequenceNotStr[str]",
        "None": "None",
    },
    total=False,
)
