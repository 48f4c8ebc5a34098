"""Types of `MImportOs`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypeAlias, TypedDict

from pydantic import Field

from .._runtime.models import BaseModel

MImportOsWord: TypeAlias = Literal['"""', "'''", "a\nb", "\U0001f600", "", "None"] | str

MImportOsWordParam: TypeAlias = Literal['"""', "'''", "a\nb", "\U0001f600", "", "None"]


class MImportOsP(BaseModel):
    value: str | None = Field(default=None, alias='"')


class MImportOs(BaseModel):
    """\"\"\"")
    import os
    \\
    """

    p_: str = Field(alias='p"')
    """ends with a quote"

    Default: '\"\"\"'.
    """

    p_2: str | None = Field(default=None, alias="p'")
    """\\"""

    p_3: Literal['\\"'] | None = Field(default=None, alias="p\\")
    p_4: str | None = Field(default=None, alias="{p}")
    p_5: str | None = Field(default=None, alias="\u202ep")
    p: list[MImportOsP] | None = Field(default=None, alias="p\n")
    eval: int | None = None
    """A multiple of 0.1."""

    k: Literal["k\"'\\\n"]
    word: MImportOsWord | None = None


MImportOsParam = TypedDict(
    "MImportOsParam",
    {
        'p"': "Required[str]",
        "p'": "str",
        "p\\": "Literal['\\\\\"']",
        "{p}": "str",
        "\u202ep": "str",
        "p\n": "Iterable[MImportOsPParam]",
        "eval": "int",
        "k": "Required[Literal['k\"\\'\\\\\\n']]",
        "word": "MImportOsWordParam",
    },
    total=False,
)
"""\"\"\"")
import os
\\
"""

MImportOsPParam = TypedDict(
    "MImportOsPParam",
    {
        '"': "str",
    },
    total=False,
)
