"""Types of `RunList`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .run import Run


class RunList(BaseModel):
    """One page of runs."""

    object: Literal["list"]
    """Tells what kind of object this is."""

    data: list[Run]
    """The runs on this page."""

    first_id: str
    """The ID of the first run on this page. Pass it as `before` to page backward."""

    last_id: str
    """The ID of the last run on this page. Pass it as `after` to page forward."""

    has_more: bool
    """Whether there are more runs beyond this page."""
