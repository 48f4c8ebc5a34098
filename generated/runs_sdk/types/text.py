"""Types of `Text`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .annotation import Annotation


class Text(BaseModel):
    """Text whose passages may refer to files."""

    value: str
    """The text as the model wrote it, placeholders included."""

    annotations: list[Annotation]
    """What the placeholders in the text stand for."""
