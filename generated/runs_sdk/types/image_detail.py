"""Types of `ImageDetail`."""

from __future__ import annotations

from typing import Literal, TypeAlias

ImageDetail: TypeAlias = Literal["auto", "low", "high"] | str
"""How closely a model looks at an image. The value `low` saves tokens, while `high` shows more
of the image.
"""

ImageDetailParam: TypeAlias = Literal["auto", "low", "high"]
"""How closely a model looks at an image. The value `low` saves tokens, while `high` shows more
of the image.
"""
