"""Types of `AssistantToolChoice`."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._runtime.models import BaseModel


class AssistantToolChoiceFunction(BaseModel):
    """The function to call."""

    name: str
    """Which function to call."""


class AssistantToolChoice(BaseModel):
    """A particular tool that the model has to call."""

    type: Literal["function", "code_interpreter", "file_search"] | str
    """The kind of tool. With `function`, the name of the function has to be given as well."""

    function: AssistantToolChoiceFunction | None = None
    """The function to call."""


class AssistantToolChoiceParam(TypedDict, total=False):
    """A particular tool that the model has to call."""

    type: Required[Literal["function", "code_interpreter", "file_search"]]
    """The kind of tool. With `function`, the name of the function has to be given as well."""

    function: AssistantToolChoiceFunctionParam
    """The function to call."""


class AssistantToolChoiceFunctionParam(TypedDict, total=False):
    """The function to call."""

    name: Required[str]
    """Which function to call."""
