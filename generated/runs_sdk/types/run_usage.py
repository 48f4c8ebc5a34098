"""Types of `RunUsage`."""

from __future__ import annotations

from .._runtime.models import BaseModel


class RunUsage(BaseModel):
    """The number of tokens that a run has used."""

    completion_tokens: int
    """Tokens that the model has written."""

    prompt_tokens: int
    """Tokens that the model has read."""

    total_tokens: int
    """The sum of prompt and completion tokens."""
