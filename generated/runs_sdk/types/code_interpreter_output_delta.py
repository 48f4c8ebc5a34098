"""Types of `CodeInterpreterOutputDelta`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .code_interpreter_image_output_delta import CodeInterpreterImageOutputDelta
from .code_interpreter_log_output_delta import CodeInterpreterLogOutputDelta

CodeInterpreterOutputDelta: TypeAlias = Annotated[
    CodeInterpreterLogOutputDelta | CodeInterpreterImageOutputDelta, Field(discriminator="type")
]
"""A piece of something that the code interpreter has produced."""
