"""Types of `RunStatus`."""

from __future__ import annotations

from typing import Literal, TypeAlias

RunStatus: TypeAlias = (
    Literal[
        "queued",
        "in_progress",
        "requires_action",
        "cancelling",
        "cancelled",
        "failed",
        "completed",
        "incomplete",
        "expired",
    ]
    | str
)
"""Where a run is in its life. It starts as `queued`; `completed`, `incomplete`, `failed`,
`cancelled` and `expired` are final.
"""
