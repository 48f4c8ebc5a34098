"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .call import Call as Call
    from .done_event import DoneEvent as DoneEvent
    from .event import Event as Event
    from .log_list import LogList as LogList
    from .new_run import NewRunParam as NewRunParam
    from .note import Note as Note
    from .run import Run as Run
    from .run_list import RunList as RunList
    from .step import Step as Step
    from .step_event import StepEvent as StepEvent
    from .step_list import StepList as StepList

_MODULES: dict[str, str] = {
    "Call": "call",
    "DoneEvent": "done_event",
    "Event": "event",
    "LogList": "log_list",
    "NewRunParam": "new_run",
    "Note": "note",
    "Run": "run",
    "RunList": "run_list",
    "Step": "step",
    "StepEvent": "step_event",
    "StepList": "step_list",
}

__all__ = [
    "Call",
    "DoneEvent",
    "Event",
    "LogList",
    "NewRunParam",
    "Note",
    "Run",
    "RunList",
    "Step",
    "StepEvent",
    "StepList",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
