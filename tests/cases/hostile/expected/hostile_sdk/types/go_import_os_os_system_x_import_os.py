"""Types of `GoImportOsOsSystemXImportOs`."""

from __future__ import annotations

from typing import Literal, TypeAlias

GoImportOsOsSystemXImportOsParam: TypeAlias = Literal['a"', "b'", "\u2028", "\\", "{x}"]
