"""Types of `SubmitToolOutputsRequest`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Required, TypedDict

from .tool_output import ToolOutputParam


class SubmitToolOutputsRequestParam(TypedDict, total=False):
    """The outputs of the tool calls that a run is waiting for."""

    tool_outputs: Required[Iterable[ToolOutputParam]]
    """One output for each pending call."""

    stream: bool | None
    """Whether to answer with a stream of server-sent events that ends with `done`, rather than
    with the run.
    """
