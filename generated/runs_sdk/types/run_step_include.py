"""Types of `RunStepInclude`."""

from __future__ import annotations

from typing import Literal, TypeAlias

RunStepIncludeParam: TypeAlias = Literal["step_details.tool_calls[*].file_search.results[*].content"]
"""A field of a run step that is returned only on request. There is just one, the text that a
file search has found.
"""
