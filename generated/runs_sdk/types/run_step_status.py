"""Types of `RunStepStatus`."""

from __future__ import annotations

from typing import Literal, TypeAlias

RunStepStatus: TypeAlias = Literal["in_progress", "cancelled", "failed", "completed", "expired"] | str
"""Where a run step is in its life. Every status except `in_progress` is final."""
