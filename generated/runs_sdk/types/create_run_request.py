"""Types of `CreateRunRequest`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Required, TypedDict

from .assistant_model import AssistantModelParam
from .assistant_response_format_option import AssistantResponseFormatOptionParam
from .assistant_tool import AssistantToolParam
from .assistant_tool_choice_option import AssistantToolChoiceOptionParam
from .create_message_request import CreateMessageRequestParam
from .metadata import MetadataParam
from .reasoning_effort import ReasoningEffortParam
from .truncation_strategy import TruncationStrategyParam


class CreateRunRequestParam(TypedDict, total=False):
    """Settings for a new run. Whatever is left out is taken from the assistant."""

    assistant_id: Required[str]
    """The assistant to run."""

    model: str | AssistantModelParam | None
    """The model to use instead of the one that the assistant names. Any model ID will do; the
    enumerated ones are those known to work.
    """

    reasoning_effort: ReasoningEffortParam | None
    """How hard a reasoning model should think before it answers.

    Default: "medium".
    """

    instructions: str | None
    """Instructions that replace those of the assistant."""

    additional_instructions: str | None
    """Instructions to add after the existing ones, which stay in force."""

    additional_messages: Iterable[CreateMessageRequestParam] | None
    """Messages to append to the thread before the run starts."""

    tools: Iterable[AssistantToolParam] | None
    """The tools to use instead of those of the assistant.

    At most 20 items.
    """

    metadata: MetadataParam | None
    """Key-value pairs to attach to the run."""

    temperature: float | None
    """How freely the model picks its words. Low values make it focused and repeatable, high values
    make it inventive.

    From 0 to 2. Default: 1.
    """

    top_p: float | None
    """The share of probability mass to sample from, so that 0.1 leaves only the likeliest tenth.
    Change either this or `temperature`.

    From 0 to 1. Default: 1.
    """

    stream: bool | None
    """Whether to answer with a stream of server-sent events that ends with `done`, rather than
    with the run.
    """

    max_prompt_tokens: int | None
    """The most prompt tokens to use over all steps of the run. A run that needs more ends as
    `incomplete`.

    At least 256.
    """

    max_completion_tokens: int | None
    """The most completion tokens to use over all steps of the run. A run that needs more ends as
    `incomplete`.

    At least 256.
    """

    truncation_strategy: TruncationStrategyParam | None
    """Which messages of the thread the run gets to see."""

    tool_choice: AssistantToolChoiceOptionParam | None
    """Which tool, if any, the model has to call. The default is `auto`."""

    parallel_tool_calls: bool
    """Whether the model may call several functions at once.

    Default: True.
    """

    response_format: AssistantResponseFormatOptionParam | None
    """The format that the model has to answer in. The default is `auto`."""
