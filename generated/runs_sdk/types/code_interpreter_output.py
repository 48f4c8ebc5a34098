"""Types of `CodeInterpreterOutput`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .code_interpreter_image_output import CodeInterpreterImageOutput
from .code_interpreter_log_output import CodeInterpreterLogOutput

CodeInterpreterOutput: TypeAlias = Annotated[
    CodeInterpreterLogOutput | CodeInterpreterImageOutput, Field(discriminator="type")
]
"""Something that the code interpreter has produced."""
