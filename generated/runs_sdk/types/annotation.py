"""Types of `Annotation`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .file_citation_annotation import FileCitationAnnotation
from .file_path_annotation import FilePathAnnotation

Annotation: TypeAlias = Annotated[FileCitationAnnotation | FilePathAnnotation, Field(discriminator="type")]
"""A link between a passage of a text and a file."""
