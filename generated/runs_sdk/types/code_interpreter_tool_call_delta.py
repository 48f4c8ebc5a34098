"""Types of `CodeInterpreterToolCallDelta`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .code_interpreter_output_delta import CodeInterpreterOutputDelta


class CodeInterpreterToolCallDeltaCodeInterpreter(BaseModel):
    """What has been added to the code and its outputs."""

    input: str | None = None
    """Code to append to what has arrived so far."""

    outputs: list[CodeInterpreterOutputDelta] | None = None
    """Pieces of outputs, each with the index of the output to add it to."""


class CodeInterpreterToolCallDelta(BaseModel):
    """A piece of a call to the code interpreter."""

    index: int
    """The position of the call among the calls of its step."""

    id: str | None = None
    """Identifies the call. The first piece carries it."""

    type: Literal["code_interpreter"]
    """Marks a call to the code interpreter."""

    code_interpreter: CodeInterpreterToolCallDeltaCodeInterpreter | None = None
    """What has been added to the code and its outputs."""
