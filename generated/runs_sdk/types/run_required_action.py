"""Types of `RunRequiredAction`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .required_action_function_tool_call import RequiredActionFunctionToolCall


class RunRequiredActionSubmitToolOutputs(BaseModel):
    """The tool outputs that are needed."""

    tool_calls: list[RequiredActionFunctionToolCall]
    """The calls to answer. Every one of them needs an output."""


class RunRequiredAction(BaseModel):
    """What a run with the status `requires_action` is waiting for."""

    type: Literal["submit_tool_outputs"]
    """The kind of action. Handing in tool outputs is the only one there is."""

    submit_tool_outputs: RunRequiredActionSubmitToolOutputs
    """The tool outputs that are needed."""
