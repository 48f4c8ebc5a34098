"""Types of `RunStepList`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run_step import RunStep


class RunStepList(BaseModel):
    """One page of run steps."""

    object: Literal["list"]
    """Tells what kind of object this is."""

    data: list[RunStep]
    """The run steps on this page."""

    first_id: str
    """The ID of the first step on this page. Pass it as `before` to page backward."""

    last_id: str
    """The ID of the last step on this page. Pass it as `after` to page forward."""

    has_more: bool
    """Whether there are more steps beyond this page."""
