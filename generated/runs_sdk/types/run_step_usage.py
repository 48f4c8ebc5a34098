"""Types of `RunStepUsage`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class RunStepUsage(BaseModel):
    """The number of tokens that a run step has used."""

    completion_tokens: int
    """Tokens that the model has written."""

    prompt_tokens: int
    """Tokens that the model has read."""

    total_tokens: int
    """The sum of prompt and completion tokens."""
