"""Types of `AnnotationDelta`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .file_citation_delta_annotation import FileCitationDeltaAnnotation
from .file_path_delta_annotation import FilePathDeltaAnnotation

AnnotationDelta: TypeAlias = Annotated[
    FileCitationDeltaAnnotation | FilePathDeltaAnnotation, Field(discriminator="type")
]
"""A piece of an annotation."""
