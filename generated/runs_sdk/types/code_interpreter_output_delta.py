"""Types of `CodeInterpreterOutputDelta`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .code_interpreter_logs import CodeInterpreterLogs
from .code_interpreter_output_image import CodeInterpreterOutputImage

CodeInterpreterOutputDelta: TypeAlias = Annotated[
    CodeInterpreterLogs | CodeInterpreterOutputImage, Field(discriminator="type")
]
"""A piece of something that the code interpreter has produced."""
