"""Types of `AnnotatedTextDelta`."""

from __future__ import annotations

from .._runtime import BaseModel
from .text_annotation_delta import TextAnnotationDelta


class AnnotatedTextDelta(BaseModel):
    """What has been added to an annotated text."""

    value: str | None = None
    """Text to append to what has arrived so far."""

    annotations: list[TextAnnotationDelta] | None = None
    """Pieces of annotations, each with the index of the annotation to add it to."""
