"""Types of `TextDelta`."""

from __future__ import annotations

from .._runtime.models import BaseModel
from .annotation_delta import AnnotationDelta


class TextDelta(BaseModel):
    """What has been added to an annotated text."""

    value: str | None = None
    """Text to append to what has arrived so far."""

    annotations: list[AnnotationDelta] | None = None
    """Pieces of annotations, each with the index of the annotation to add it to."""
