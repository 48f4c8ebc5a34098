"""Types of `CodeInterpreterTool`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel


class CodeInterpreterTool(BaseModel):
    """Lets the model write Python code and run it in a sandbox."""

    type: Literal["code_interpreter"]
    """Selects the code interpreter."""


class CodeInterpreterToolParam(TypedDict, total=False):
    """Lets the model write Python code and run it in a sandbox."""

    type: Required[Literal["code_interpreter"]]
    """Selects the code interpreter."""
