"""What the helpers raise on purpose, besides the errors of requests.

RunsError
├── RunTimeoutError    the run went on for longer than the caller would wait (also a TimeoutError)
├── ToolRoundsError    the run asked for outputs more often than the caller allows
└── ToolCallError      the model made a call that can't be carried out
"""

from __future__ import annotations

from runs_sdk import RunsError, types


class RunTimeoutError(RunsError, TimeoutError):
    """The run hadn't come to rest when the time was up; it goes on at the server, and can be polled again."""

    run_id: str
    run: types.Run | None
    """The run as it was when last looked at; None where no answer came in time."""
    status: str | None
    """The status it had then."""
    max_wait: float
    """The seconds that the caller allowed."""

    def __init__(self, run_id: str, run: types.Run | None, max_wait: float) -> None:
        self.run_id, self.run, self.max_wait = run_id, run, max_wait
        self.status = None if run is None else run.status
        said = "no answer came" if run is None else f"its status was still {run.status!r}"
        super().__init__(f"Waited {max_wait:g} s for the run {run_id!r}: {said}")


class ToolRoundsError(RunsError):
    """The run asked for tool outputs once more than it may; it waits for them until it expires."""

    run: types.Run
    """The run, with the status `requires_action`."""
    max_rounds: int

    def __init__(self, run: types.Run, max_rounds: int) -> None:
        self.run, self.max_rounds = run, max_rounds
        super().__init__(f"The run {run.id!r} asks for tool outputs after {max_rounds} rounds of them")


class ToolCallError(RunsError):
    """The model made a call that can't be carried out: of no known function, or with arguments that don't fit it."""

    call: types.RequiredActionFunctionToolCall

    def __init__(self, message: str, call: types.RequiredActionFunctionToolCall) -> None:
        self.call = call
        super().__init__(message)
