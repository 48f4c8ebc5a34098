"""Types of `FunctionTool`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel
from .function_definition import FunctionDefinition, FunctionDefinitionParam


class FunctionTool(BaseModel):
    """Lets the model call a function of yours. The run then pauses until you submit the output."""

    type: Literal["function"]
    """Selects a function."""

    function: FunctionDefinition
    """The function that can be called."""


class FunctionToolParam(TypedDict, total=False):
    """Lets the model call a function of yours. The run then pauses until you submit the output."""

    type: Required[Literal["function"]]
    """Selects a function."""

    function: Required[FunctionDefinitionParam]
    """The function that can be called."""
