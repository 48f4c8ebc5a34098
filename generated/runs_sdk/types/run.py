"""Types of `Run`."""

from __future__ import annotations

from typing import Literal

from .._runtime.models import BaseModel
from .assistant_response_format_option import AssistantResponseFormatOption
from .assistant_tool import AssistantTool
from .assistant_tool_choice_option import AssistantToolChoiceOption
from .last_error import LastError
from .metadata import Metadata
from .run_incomplete_details import RunIncompleteDetails
from .run_required_action import RunRequiredAction
from .run_status import RunStatus
from .run_usage import RunUsage
from .tool_resources import ToolResources
from .truncation_strategy import TruncationStrategy


class Run(BaseModel):
    """One execution of an assistant on a thread."""

    id: str
    """Identifies the run in other requests."""

    object: Literal["thread.run"]
    """Tells what kind of object this is."""

    created_at: int
    """Creation time of the run, in seconds since the Unix epoch."""

    thread_id: str
    """The thread that the run reads from and writes to."""

    assistant_id: str
    """The assistant that carries out the run."""

    status: RunStatus
    """How far the run has come."""

    required_action: RunRequiredAction | None
    """What you have to do before the run can continue, or null if it is not waiting for you. Some
    answers leave the field out instead.
    """

    last_error: LastError | None
    """Why the run failed, or null if nothing has gone wrong."""

    expires_at: int | None
    """Deadline of the run, in seconds since the Unix epoch. A run that goes on past it expires.
    Null once the deadline no longer matters.
    """

    started_at: int | None
    """Time at which work on the run began, in seconds since the Unix epoch, or null if it has yet
    to begin.
    """

    cancelled_at: int | None
    """Time at which the run was cancelled, in seconds since the Unix epoch, or null if it was not."""

    failed_at: int | None
    """Time at which the run failed, in seconds since the Unix epoch, or null if it has not."""

    completed_at: int | None
    """Time at which the run completed, in seconds since the Unix epoch, or null if it has not."""

    incomplete_details: RunIncompleteDetails | None
    """Why the run stopped early, or null unless its status is `incomplete`."""

    model: str
    """The model that the run uses."""

    instructions: str | None
    """The instructions that the run follows, or null if it has none."""

    tools: list[AssistantTool]
    """The tools that the run may use.

    At most 20 items. Default: [].
    """

    tool_resources: ToolResources | None = None
    """The files and vector stores that the tools can reach. Not every answer carries this field."""

    metadata: Metadata | None
    """The key-value pairs that you have attached to the run."""

    usage: RunUsage | None
    """How many tokens the run has used, or null while it is still going on."""

    temperature: float | None = None
    """The sampling temperature of the run. Null stands for the default of 1."""

    top_p: float | None = None
    """The share of probability mass that the run samples from. Null stands for the default of 1."""

    max_prompt_tokens: int | None
    """The most prompt tokens that the run may use over all its steps, or null if there is no
    limit.

    At least 256.
    """

    max_completion_tokens: int | None
    """The most completion tokens that the run may use over all its steps, or null if there is no
    limit.

    At least 256.
    """

    truncation_strategy: TruncationStrategy | None
    """Which messages of the thread the run gets to see."""

    tool_choice: AssistantToolChoiceOption | None
    """Which tool, if any, the model has to call."""

    parallel_tool_calls: bool
    """Whether the model may call several functions at once.

    Default: True.
    """

    response_format: AssistantResponseFormatOption | None
    """The format that the model has to answer in."""
