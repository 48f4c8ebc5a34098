"""Types of `CodeInterpreterToolCall`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .code_interpreter_output import CodeInterpreterOutput


class CodeInterpreterToolCallCodeInterpreter(BaseModel):
    """The code, and what came out of it."""

    input: str
    """The code that was run."""

    outputs: list[CodeInterpreterOutput]
    """What the code has printed or drawn."""


class CodeInterpreterToolCall(BaseModel):
    """A piece of code that was run by the code interpreter."""

    id: str
    """Identifies the call."""

    type: Literal["code_interpreter"]
    """Marks a call to the code interpreter."""

    code_interpreter: CodeInterpreterToolCallCodeInterpreter
    """The code, and what came out of it."""
