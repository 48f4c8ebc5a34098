"""Types of `TextAnnotationDelta`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .file_citation_annotation_delta import FileCitationAnnotationDelta
from .file_path_annotation_delta import FilePathAnnotationDelta

TextAnnotationDelta: TypeAlias = Annotated[
    FileCitationAnnotationDelta | FilePathAnnotationDelta, Field(discriminator="type")
]
"""A piece of an annotation."""
