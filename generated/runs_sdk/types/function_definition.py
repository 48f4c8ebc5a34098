"""Types of `FunctionDefinition`."""

from __future__ import annotations

from typing import Required, TypedDict

from .._runtime.models import BaseModel
from .function_parameters import FunctionParameters, FunctionParametersParam


class FunctionDefinition(BaseModel):
    """A function as it is presented to the model."""

    description: str | None = None
    """What the function does. The model reads this to decide when and how to call it."""

    name: str
    """The name of the function, of up to 64 letters, digits, underscores and dashes."""

    parameters: FunctionParameters | None = None
    """The arguments that the function takes. Leave this out for a function without arguments."""

    strict: bool | None = None
    """Whether the arguments have to match `parameters` exactly. If so, the schema can use only a
    subset of JSON Schema.

    Default: False.
    """


class FunctionDefinitionParam(TypedDict, total=False):
    """A function as it is presented to the model."""

    description: str
    """What the function does. The model reads this to decide when and how to call it."""

    name: Required[str]
    """The name of the function, of up to 64 letters, digits, underscores and dashes."""

    parameters: FunctionParametersParam
    """The arguments that the function takes. Leave this out for a function without arguments."""

    strict: bool | None
    """Whether the arguments have to match `parameters` exactly. If so, the schema can use only a
    subset of JSON Schema.

    Default: False.
    """
