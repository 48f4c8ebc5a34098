"""The models of a run as a careful person writes them for this one purpose: pydantic, unions told apart by a tag."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    model_config = ConfigDict(extra="allow")


class Function(Model):
    name: str
    description: str | None = None
    parameters: dict[str, Any] | None = None
    strict: bool | None = None


class FunctionTool(Model):
    type: Literal["function"]
    function: Function


class CodeInterpreterTool(Model):
    type: Literal["code_interpreter"]


class FileSearchTool(Model):
    type: Literal["file_search"]


Tool = Annotated[FunctionTool | CodeInterpreterTool | FileSearchTool, Field(discriminator="type")]


class LastError(Model):
    code: Literal["server_error", "rate_limit_exceeded", "invalid_prompt"]
    message: str


class IncompleteDetails(Model):
    reason: str | None = None


class FunctionCall(Model):
    name: str
    arguments: str


class RequiredCall(Model):
    id: str
    type: Literal["function"]
    function: FunctionCall


class SubmitToolOutputs(Model):
    tool_calls: list[RequiredCall]


class RequiredAction(Model):
    type: Literal["submit_tool_outputs"]
    submit_tool_outputs: SubmitToolOutputs


class Truncation(Model):
    type: Literal["auto", "last_messages"]
    last_messages: int | None = None


class Usage(Model):
    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class ToolChoice(Model):
    type: Literal["function", "code_interpreter", "file_search"]


class ResponseFormat(Model):
    type: Literal["text", "json_object", "json_schema"]


class Run(Model):
    id: str
    object: Literal["thread.run"]
    created_at: int
    assistant_id: str
    thread_id: str
    status: str
    model: str
    instructions: str | None
    tools: list[Tool]
    metadata: dict[str, str] | None
    started_at: int | None
    expires_at: int | None
    cancelled_at: int | None
    failed_at: int | None
    completed_at: int | None
    usage: Usage | None
    truncation_strategy: Truncation | None
    parallel_tool_calls: bool
    max_prompt_tokens: int | None
    max_completion_tokens: int | None
    last_error: LastError | None
    required_action: RequiredAction | None = None
    incomplete_details: IncompleteDetails | None = None
    tool_choice: str | ToolChoice | None = None
    response_format: str | ResponseFormat | None = None
    temperature: float | None = None
    top_p: float | None = None


class Page(Model):
    object: Literal["list"]
    data: list[Run]
    first_id: str | None
    last_id: str | None
    has_more: bool
