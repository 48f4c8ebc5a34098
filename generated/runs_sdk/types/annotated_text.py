"""Types of `AnnotatedText`."""

from __future__ import annotations

from .._runtime import BaseModel
from .text_annotation import TextAnnotation


class AnnotatedText(BaseModel):
    """Text whose passages may refer to files."""

    value: str
    """The text as the model wrote it, placeholders included."""

    annotations: list[TextAnnotation]
    """What the placeholders in the text stand for."""
