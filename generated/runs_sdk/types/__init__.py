"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .annotation import Annotation as Annotation
    from .annotation_delta import AnnotationDelta as AnnotationDelta
    from .assistant_model import AssistantModelParam as AssistantModelParam
    from .assistant_response_format_option import (
        AssistantResponseFormatOption as AssistantResponseFormatOption,
        AssistantResponseFormatOptionParam as AssistantResponseFormatOptionParam,
    )
    from .assistant_stream_event import AssistantStreamEvent as AssistantStreamEvent
    from .assistant_tool import AssistantTool as AssistantTool, AssistantToolParam as AssistantToolParam
    from .assistant_tool_choice import (
        AssistantToolChoice as AssistantToolChoice,
        AssistantToolChoiceFunction as AssistantToolChoiceFunction,
        AssistantToolChoiceFunctionParam as AssistantToolChoiceFunctionParam,
        AssistantToolChoiceParam as AssistantToolChoiceParam,
    )
    from .assistant_tool_choice_option import (
        AssistantToolChoiceOption as AssistantToolChoiceOption,
        AssistantToolChoiceOptionParam as AssistantToolChoiceOptionParam,
    )
    from .attachment_tool import AttachmentTool as AttachmentTool, AttachmentToolParam as AttachmentToolParam
    from .auto_chunking_strategy import AutoChunkingStrategyParam as AutoChunkingStrategyParam
    from .chunking_strategy import ChunkingStrategyParam as ChunkingStrategyParam
    from .code_interpreter_image_output import (
        CodeInterpreterImageOutput as CodeInterpreterImageOutput,
        CodeInterpreterImageOutputImage as CodeInterpreterImageOutputImage,
    )
    from .code_interpreter_log_output import CodeInterpreterLogOutput as CodeInterpreterLogOutput
    from .code_interpreter_logs import CodeInterpreterLogs as CodeInterpreterLogs
    from .code_interpreter_output import CodeInterpreterOutput as CodeInterpreterOutput
    from .code_interpreter_output_delta import CodeInterpreterOutputDelta as CodeInterpreterOutputDelta
    from .code_interpreter_output_image import (
        CodeInterpreterOutputImage as CodeInterpreterOutputImage,
        CodeInterpreterOutputImageImage as CodeInterpreterOutputImageImage,
    )
    from .code_interpreter_resources import (
        CodeInterpreterResources as CodeInterpreterResources,
        CodeInterpreterResourcesParam as CodeInterpreterResourcesParam,
    )
    from .code_interpreter_tool import (
        CodeInterpreterTool as CodeInterpreterTool,
        CodeInterpreterToolParam as CodeInterpreterToolParam,
    )
    from .code_interpreter_tool_call import (
        CodeInterpreterToolCall as CodeInterpreterToolCall,
        CodeInterpreterToolCallCodeInterpreter as CodeInterpreterToolCallCodeInterpreter,
    )
    from .code_interpreter_tool_call_delta import (
        CodeInterpreterToolCallDelta as CodeInterpreterToolCallDelta,
        CodeInterpreterToolCallDeltaCodeInterpreter as CodeInterpreterToolCallDeltaCodeInterpreter,
    )
    from .create_file_search_resources import CreateFileSearchResourcesParam as CreateFileSearchResourcesParam
    from .create_message_request import CreateMessageRequestParam as CreateMessageRequestParam
    from .create_run_request import CreateRunRequestParam as CreateRunRequestParam
    from .create_thread_and_run_request import CreateThreadAndRunRequestParam as CreateThreadAndRunRequestParam
    from .create_thread_request import CreateThreadRequestParam as CreateThreadRequestParam
    from .create_thread_tool_resources import CreateThreadToolResourcesParam as CreateThreadToolResourcesParam
    from .create_vector_store import CreateVectorStoreParam as CreateVectorStoreParam
    from .done_event import DoneEvent as DoneEvent
    from .error import Error as Error
    from .error_event import ErrorEvent as ErrorEvent
    from .error_response import ErrorResponse as ErrorResponse
    from .file_citation_annotation import (
        FileCitationAnnotation as FileCitationAnnotation,
        FileCitationAnnotationFileCitation as FileCitationAnnotationFileCitation,
    )
    from .file_citation_delta_annotation import (
        FileCitationDeltaAnnotation as FileCitationDeltaAnnotation,
        FileCitationDeltaAnnotationFileCitation as FileCitationDeltaAnnotationFileCitation,
    )
    from .file_path_annotation import (
        FilePathAnnotation as FilePathAnnotation,
        FilePathAnnotationFilePath as FilePathAnnotationFilePath,
    )
    from .file_path_delta_annotation import (
        FilePathDeltaAnnotation as FilePathDeltaAnnotation,
        FilePathDeltaAnnotationFilePath as FilePathDeltaAnnotationFilePath,
    )
    from .file_search_attachment_tool import (
        FileSearchAttachmentTool as FileSearchAttachmentTool,
        FileSearchAttachmentToolParam as FileSearchAttachmentToolParam,
    )
    from .file_search_call_ranking_options import FileSearchCallRankingOptions as FileSearchCallRankingOptions
    from .file_search_options import (
        FileSearchOptions as FileSearchOptions,
        FileSearchOptionsParam as FileSearchOptionsParam,
    )
    from .file_search_ranker import FileSearchRanker as FileSearchRanker, FileSearchRankerParam as FileSearchRankerParam
    from .file_search_ranking_options import (
        FileSearchRankingOptions as FileSearchRankingOptions,
        FileSearchRankingOptionsParam as FileSearchRankingOptionsParam,
    )
    from .file_search_resources import (
        FileSearchResources as FileSearchResources,
        FileSearchResourcesParam as FileSearchResourcesParam,
    )
    from .file_search_result import (
        FileSearchResult as FileSearchResult,
        FileSearchResultContent as FileSearchResultContent,
    )
    from .file_search_tool import FileSearchTool as FileSearchTool, FileSearchToolParam as FileSearchToolParam
    from .file_search_tool_call import (
        FileSearchToolCall as FileSearchToolCall,
        FileSearchToolCallFileSearch as FileSearchToolCallFileSearch,
    )
    from .file_search_tool_call_delta import FileSearchToolCallDelta as FileSearchToolCallDelta
    from .function_definition import (
        FunctionDefinition as FunctionDefinition,
        FunctionDefinitionParam as FunctionDefinitionParam,
    )
    from .function_parameters import (
        FunctionParameters as FunctionParameters,
        FunctionParametersParam as FunctionParametersParam,
    )
    from .function_tool import FunctionTool as FunctionTool, FunctionToolParam as FunctionToolParam
    from .function_tool_call import (
        FunctionToolCall as FunctionToolCall,
        FunctionToolCallFunction as FunctionToolCallFunction,
    )
    from .function_tool_call_delta import (
        FunctionToolCallDelta as FunctionToolCallDelta,
        FunctionToolCallDeltaFunction as FunctionToolCallDeltaFunction,
    )
    from .image_detail import ImageDetail as ImageDetail, ImageDetailParam as ImageDetailParam
    from .image_file import ImageFile as ImageFile, ImageFileParam as ImageFileParam
    from .image_file_content_block import (
        ImageFileContentBlock as ImageFileContentBlock,
        ImageFileContentBlockParam as ImageFileContentBlockParam,
    )
    from .image_file_delta import ImageFileDelta as ImageFileDelta
    from .image_file_delta_block import ImageFileDeltaBlock as ImageFileDeltaBlock
    from .image_url import ImageURL as ImageURL, ImageURLParam as ImageURLParam
    from .image_url_content_block import (
        ImageURLContentBlock as ImageURLContentBlock,
        ImageURLContentBlockParam as ImageURLContentBlockParam,
    )
    from .image_url_delta import ImageURLDelta as ImageURLDelta
    from .image_url_delta_block import ImageURLDeltaBlock as ImageURLDeltaBlock
    from .json_schema_format import JsonSchemaFormat as JsonSchemaFormat, JsonSchemaFormatParam as JsonSchemaFormatParam
    from .last_error import LastError as LastError
    from .message import Message as Message
    from .message_attachment import (
        MessageAttachment as MessageAttachment,
        MessageAttachmentParam as MessageAttachmentParam,
    )
    from .message_completed_event import MessageCompletedEvent as MessageCompletedEvent
    from .message_content import MessageContent as MessageContent
    from .message_content_delta import MessageContentDelta as MessageContentDelta
    from .message_content_part import MessageContentPartParam as MessageContentPartParam
    from .message_created_event import MessageCreatedEvent as MessageCreatedEvent
    from .message_creation_step_details import (
        MessageCreationStepDetails as MessageCreationStepDetails,
        MessageCreationStepDetailsMessageCreation as MessageCreationStepDetailsMessageCreation,
    )
    from .message_delta import MessageDelta as MessageDelta
    from .message_delta_event import MessageDeltaEvent as MessageDeltaEvent
    from .message_in_progress_event import MessageInProgressEvent as MessageInProgressEvent
    from .message_incomplete_details import (
        MessageIncompleteDetails as MessageIncompleteDetails,
        MessageIncompleteDetailsReason as MessageIncompleteDetailsReason,
    )
    from .message_incomplete_event import MessageIncompleteEvent as MessageIncompleteEvent
    from .message_role import MessageRole as MessageRole, MessageRoleParam as MessageRoleParam
    from .message_status import MessageStatus as MessageStatus
    from .metadata import Metadata as Metadata, MetadataParam as MetadataParam
    from .modify_run_request import ModifyRunRequestParam as ModifyRunRequestParam
    from .reasoning_effort import ReasoningEffortParam as ReasoningEffortParam
    from .refusal_content_block import RefusalContentBlock as RefusalContentBlock
    from .refusal_delta_block import RefusalDeltaBlock as RefusalDeltaBlock
    from .required_action_function_tool_call import (
        RequiredActionFunctionToolCall as RequiredActionFunctionToolCall,
        RequiredActionFunctionToolCallFunction as RequiredActionFunctionToolCallFunction,
    )
    from .response_format_json_object import (
        ResponseFormatJsonObject as ResponseFormatJsonObject,
        ResponseFormatJsonObjectParam as ResponseFormatJsonObjectParam,
    )
    from .response_format_json_schema import (
        ResponseFormatJsonSchema as ResponseFormatJsonSchema,
        ResponseFormatJsonSchemaParam as ResponseFormatJsonSchemaParam,
    )
    from .response_format_text import (
        ResponseFormatText as ResponseFormatText,
        ResponseFormatTextParam as ResponseFormatTextParam,
    )
    from .run import Run as Run
    from .run_cancelled_event import RunCancelledEvent as RunCancelledEvent
    from .run_cancelling_event import RunCancellingEvent as RunCancellingEvent
    from .run_completed_event import RunCompletedEvent as RunCompletedEvent
    from .run_created_event import RunCreatedEvent as RunCreatedEvent
    from .run_expired_event import RunExpiredEvent as RunExpiredEvent
    from .run_failed_event import RunFailedEvent as RunFailedEvent
    from .run_in_progress_event import RunInProgressEvent as RunInProgressEvent
    from .run_incomplete_details import RunIncompleteDetails as RunIncompleteDetails
    from .run_incomplete_event import RunIncompleteEvent as RunIncompleteEvent
    from .run_list import RunList as RunList
    from .run_queued_event import RunQueuedEvent as RunQueuedEvent
    from .run_required_action import (
        RunRequiredAction as RunRequiredAction,
        RunRequiredActionSubmitToolOutputs as RunRequiredActionSubmitToolOutputs,
    )
    from .run_requires_action_event import RunRequiresActionEvent as RunRequiresActionEvent
    from .run_status import RunStatus as RunStatus
    from .run_step import RunStep as RunStep
    from .run_step_cancelled_event import RunStepCancelledEvent as RunStepCancelledEvent
    from .run_step_completed_event import RunStepCompletedEvent as RunStepCompletedEvent
    from .run_step_created_event import RunStepCreatedEvent as RunStepCreatedEvent
    from .run_step_delta import RunStepDelta as RunStepDelta
    from .run_step_delta_details import RunStepDeltaDetails as RunStepDeltaDetails
    from .run_step_delta_event import RunStepDeltaEvent as RunStepDeltaEvent
    from .run_step_delta_message_delta import (
        RunStepDeltaMessageDelta as RunStepDeltaMessageDelta,
        RunStepDeltaMessageDeltaMessageCreation as RunStepDeltaMessageDeltaMessageCreation,
    )
    from .run_step_details import RunStepDetails as RunStepDetails
    from .run_step_expired_event import RunStepExpiredEvent as RunStepExpiredEvent
    from .run_step_failed_event import RunStepFailedEvent as RunStepFailedEvent
    from .run_step_in_progress_event import RunStepInProgressEvent as RunStepInProgressEvent
    from .run_step_include import RunStepIncludeParam as RunStepIncludeParam
    from .run_step_last_error import RunStepLastError as RunStepLastError
    from .run_step_list import RunStepList as RunStepList
    from .run_step_status import RunStepStatus as RunStepStatus
    from .run_step_type import RunStepType as RunStepType
    from .run_step_usage import RunStepUsage as RunStepUsage
    from .run_usage import RunUsage as RunUsage
    from .static_chunking_strategy import (
        StaticChunkingStrategyParam as StaticChunkingStrategyParam,
        StaticChunkingStrategyStaticParam as StaticChunkingStrategyStaticParam,
    )
    from .submit_tool_outputs_request import SubmitToolOutputsRequestParam as SubmitToolOutputsRequestParam
    from .text import Text as Text
    from .text_content_block import TextContentBlock as TextContentBlock
    from .text_content_part import TextContentPartParam as TextContentPartParam
    from .text_delta import TextDelta as TextDelta
    from .text_delta_block import TextDeltaBlock as TextDeltaBlock
    from .thread import Thread as Thread
    from .thread_created_event import ThreadCreatedEvent as ThreadCreatedEvent
    from .thread_message_delta import ThreadMessageDelta as ThreadMessageDelta
    from .thread_run_step_delta import ThreadRunStepDelta as ThreadRunStepDelta
    from .tool_call import ToolCall as ToolCall
    from .tool_call_delta import ToolCallDelta as ToolCallDelta
    from .tool_call_delta_object import ToolCallDeltaObject as ToolCallDeltaObject
    from .tool_calls_step_details import ToolCallsStepDetails as ToolCallsStepDetails
    from .tool_choice_mode import ToolChoiceMode as ToolChoiceMode, ToolChoiceModeParam as ToolChoiceModeParam
    from .tool_output import ToolOutputParam as ToolOutputParam
    from .tool_resources import ToolResources as ToolResources, ToolResourcesParam as ToolResourcesParam
    from .truncation_strategy import (
        TruncationStrategy as TruncationStrategy,
        TruncationStrategyParam as TruncationStrategyParam,
    )

_MODULES: dict[str, str] = {
    "Annotation": "annotation",
    "AnnotationDelta": "annotation_delta",
    "AssistantModelParam": "assistant_model",
    "AssistantResponseFormatOption": "assistant_response_format_option",
    "AssistantResponseFormatOptionParam": "assistant_response_format_option",
    "AssistantStreamEvent": "assistant_stream_event",
    "AssistantTool": "assistant_tool",
    "AssistantToolParam": "assistant_tool",
    "AssistantToolChoice": "assistant_tool_choice",
    "AssistantToolChoiceFunction": "assistant_tool_choice",
    "AssistantToolChoiceFunctionParam": "assistant_tool_choice",
    "AssistantToolChoiceParam": "assistant_tool_choice",
    "AssistantToolChoiceOption": "assistant_tool_choice_option",
    "AssistantToolChoiceOptionParam": "assistant_tool_choice_option",
    "AttachmentTool": "attachment_tool",
    "AttachmentToolParam": "attachment_tool",
    "AutoChunkingStrategyParam": "auto_chunking_strategy",
    "ChunkingStrategyParam": "chunking_strategy",
    "CodeInterpreterImageOutput": "code_interpreter_image_output",
    "CodeInterpreterImageOutputImage": "code_interpreter_image_output",
    "CodeInterpreterLogOutput": "code_interpreter_log_output",
    "CodeInterpreterLogs": "code_interpreter_logs",
    "CodeInterpreterOutput": "code_interpreter_output",
    "CodeInterpreterOutputDelta": "code_interpreter_output_delta",
    "CodeInterpreterOutputImage": "code_interpreter_output_image",
    "CodeInterpreterOutputImageImage": "code_interpreter_output_image",
    "CodeInterpreterResources": "code_interpreter_resources",
    "CodeInterpreterResourcesParam": "code_interpreter_resources",
    "CodeInterpreterTool": "code_interpreter_tool",
    "CodeInterpreterToolParam": "code_interpreter_tool",
    "CodeInterpreterToolCall": "code_interpreter_tool_call",
    "CodeInterpreterToolCallCodeInterpreter": "code_interpreter_tool_call",
    "CodeInterpreterToolCallDelta": "code_interpreter_tool_call_delta",
    "CodeInterpreterToolCallDeltaCodeInterpreter": "code_interpreter_tool_call_delta",
    "CreateFileSearchResourcesParam": "create_file_search_resources",
    "CreateMessageRequestParam": "create_message_request",
    "CreateRunRequestParam": "create_run_request",
    "CreateThreadAndRunRequestParam": "create_thread_and_run_request",
    "CreateThreadRequestParam": "create_thread_request",
    "CreateThreadToolResourcesParam": "create_thread_tool_resources",
    "CreateVectorStoreParam": "create_vector_store",
    "DoneEvent": "done_event",
    "Error": "error",
    "ErrorEvent": "error_event",
    "ErrorResponse": "error_response",
    "FileCitationAnnotation": "file_citation_annotation",
    "FileCitationAnnotationFileCitation": "file_citation_annotation",
    "FileCitationDeltaAnnotation": "file_citation_delta_annotation",
    "FileCitationDeltaAnnotationFileCitation": "file_citation_delta_annotation",
    "FilePathAnnotation": "file_path_annotation",
    "FilePathAnnotationFilePath": "file_path_annotation",
    "FilePathDeltaAnnotation": "file_path_delta_annotation",
    "FilePathDeltaAnnotationFilePath": "file_path_delta_annotation",
    "FileSearchAttachmentTool": "file_search_attachment_tool",
    "FileSearchAttachmentToolParam": "file_search_attachment_tool",
    "FileSearchCallRankingOptions": "file_search_call_ranking_options",
    "FileSearchOptions": "file_search_options",
    "FileSearchOptionsParam": "file_search_options",
    "FileSearchRanker": "file_search_ranker",
    "FileSearchRankerParam": "file_search_ranker",
    "FileSearchRankingOptions": "file_search_ranking_options",
    "FileSearchRankingOptionsParam": "file_search_ranking_options",
    "FileSearchResources": "file_search_resources",
    "FileSearchResourcesParam": "file_search_resources",
    "FileSearchResult": "file_search_result",
    "FileSearchResultContent": "file_search_result",
    "FileSearchTool": "file_search_tool",
    "FileSearchToolParam": "file_search_tool",
    "FileSearchToolCall": "file_search_tool_call",
    "FileSearchToolCallFileSearch": "file_search_tool_call",
    "FileSearchToolCallDelta": "file_search_tool_call_delta",
    "FunctionDefinition": "function_definition",
    "FunctionDefinitionParam": "function_definition",
    "FunctionParameters": "function_parameters",
    "FunctionParametersParam": "function_parameters",
    "FunctionTool": "function_tool",
    "FunctionToolParam": "function_tool",
    "FunctionToolCall": "function_tool_call",
    "FunctionToolCallFunction": "function_tool_call",
    "FunctionToolCallDelta": "function_tool_call_delta",
    "FunctionToolCallDeltaFunction": "function_tool_call_delta",
    "ImageDetail": "image_detail",
    "ImageDetailParam": "image_detail",
    "ImageFile": "image_file",
    "ImageFileParam": "image_file",
    "ImageFileContentBlock": "image_file_content_block",
    "ImageFileContentBlockParam": "image_file_content_block",
    "ImageFileDelta": "image_file_delta",
    "ImageFileDeltaBlock": "image_file_delta_block",
    "ImageURL": "image_url",
    "ImageURLParam": "image_url",
    "ImageURLContentBlock": "image_url_content_block",
    "ImageURLContentBlockParam": "image_url_content_block",
    "ImageURLDelta": "image_url_delta",
    "ImageURLDeltaBlock": "image_url_delta_block",
    "JsonSchemaFormat": "json_schema_format",
    "JsonSchemaFormatParam": "json_schema_format",
    "LastError": "last_error",
    "Message": "message",
    "MessageAttachment": "message_attachment",
    "MessageAttachmentParam": "message_attachment",
    "MessageCompletedEvent": "message_completed_event",
    "MessageContent": "message_content",
    "MessageContentDelta": "message_content_delta",
    "MessageContentPartParam": "message_content_part",
    "MessageCreatedEvent": "message_created_event",
    "MessageCreationStepDetails": "message_creation_step_details",
    "MessageCreationStepDetailsMessageCreation": "message_creation_step_details",
    "MessageDelta": "message_delta",
    "MessageDeltaEvent": "message_delta_event",
    "MessageInProgressEvent": "message_in_progress_event",
    "MessageIncompleteDetails": "message_incomplete_details",
    "MessageIncompleteDetailsReason": "message_incomplete_details",
    "MessageIncompleteEvent": "message_incomplete_event",
    "MessageRole": "message_role",
    "MessageRoleParam": "message_role",
    "MessageStatus": "message_status",
    "Metadata": "metadata",
    "MetadataParam": "metadata",
    "ModifyRunRequestParam": "modify_run_request",
    "ReasoningEffortParam": "reasoning_effort",
    "RefusalContentBlock": "refusal_content_block",
    "RefusalDeltaBlock": "refusal_delta_block",
    "RequiredActionFunctionToolCall": "required_action_function_tool_call",
    "RequiredActionFunctionToolCallFunction": "required_action_function_tool_call",
    "ResponseFormatJsonObject": "response_format_json_object",
    "ResponseFormatJsonObjectParam": "response_format_json_object",
    "ResponseFormatJsonSchema": "response_format_json_schema",
    "ResponseFormatJsonSchemaParam": "response_format_json_schema",
    "ResponseFormatText": "response_format_text",
    "ResponseFormatTextParam": "response_format_text",
    "Run": "run",
    "RunCancelledEvent": "run_cancelled_event",
    "RunCancellingEvent": "run_cancelling_event",
    "RunCompletedEvent": "run_completed_event",
    "RunCreatedEvent": "run_created_event",
    "RunExpiredEvent": "run_expired_event",
    "RunFailedEvent": "run_failed_event",
    "RunInProgressEvent": "run_in_progress_event",
    "RunIncompleteDetails": "run_incomplete_details",
    "RunIncompleteEvent": "run_incomplete_event",
    "RunList": "run_list",
    "RunQueuedEvent": "run_queued_event",
    "RunRequiredAction": "run_required_action",
    "RunRequiredActionSubmitToolOutputs": "run_required_action",
    "RunRequiresActionEvent": "run_requires_action_event",
    "RunStatus": "run_status",
    "RunStep": "run_step",
    "RunStepCancelledEvent": "run_step_cancelled_event",
    "RunStepCompletedEvent": "run_step_completed_event",
    "RunStepCreatedEvent": "run_step_created_event",
    "RunStepDelta": "run_step_delta",
    "RunStepDeltaDetails": "run_step_delta_details",
    "RunStepDeltaEvent": "run_step_delta_event",
    "RunStepDeltaMessageDelta": "run_step_delta_message_delta",
    "RunStepDeltaMessageDeltaMessageCreation": "run_step_delta_message_delta",
    "RunStepDetails": "run_step_details",
    "RunStepExpiredEvent": "run_step_expired_event",
    "RunStepFailedEvent": "run_step_failed_event",
    "RunStepInProgressEvent": "run_step_in_progress_event",
    "RunStepIncludeParam": "run_step_include",
    "RunStepLastError": "run_step_last_error",
    "RunStepList": "run_step_list",
    "RunStepStatus": "run_step_status",
    "RunStepType": "run_step_type",
    "RunStepUsage": "run_step_usage",
    "RunUsage": "run_usage",
    "StaticChunkingStrategyParam": "static_chunking_strategy",
    "StaticChunkingStrategyStaticParam": "static_chunking_strategy",
    "SubmitToolOutputsRequestParam": "submit_tool_outputs_request",
    "Text": "text",
    "TextContentBlock": "text_content_block",
    "TextContentPartParam": "text_content_part",
    "TextDelta": "text_delta",
    "TextDeltaBlock": "text_delta_block",
    "Thread": "thread",
    "ThreadCreatedEvent": "thread_created_event",
    "ThreadMessageDelta": "thread_message_delta",
    "ThreadRunStepDelta": "thread_run_step_delta",
    "ToolCall": "tool_call",
    "ToolCallDelta": "tool_call_delta",
    "ToolCallDeltaObject": "tool_call_delta_object",
    "ToolCallsStepDetails": "tool_calls_step_details",
    "ToolChoiceMode": "tool_choice_mode",
    "ToolChoiceModeParam": "tool_choice_mode",
    "ToolOutputParam": "tool_output",
    "ToolResources": "tool_resources",
    "ToolResourcesParam": "tool_resources",
    "TruncationStrategy": "truncation_strategy",
    "TruncationStrategyParam": "truncation_strategy",
}

__all__ = [
    "Annotation",
    "AnnotationDelta",
    "AssistantModelParam",
    "AssistantResponseFormatOption",
    "AssistantResponseFormatOptionParam",
    "AssistantStreamEvent",
    "AssistantTool",
    "AssistantToolChoice",
    "AssistantToolChoiceFunction",
    "AssistantToolChoiceFunctionParam",
    "AssistantToolChoiceOption",
    "AssistantToolChoiceOptionParam",
    "AssistantToolChoiceParam",
    "AssistantToolParam",
    "AttachmentTool",
    "AttachmentToolParam",
    "AutoChunkingStrategyParam",
    "ChunkingStrategyParam",
    "CodeInterpreterImageOutput",
    "CodeInterpreterImageOutputImage",
    "CodeInterpreterLogOutput",
    "CodeInterpreterLogs",
    "CodeInterpreterOutput",
    "CodeInterpreterOutputDelta",
    "CodeInterpreterOutputImage",
    "CodeInterpreterOutputImageImage",
    "CodeInterpreterResources",
    "CodeInterpreterResourcesParam",
    "CodeInterpreterTool",
    "CodeInterpreterToolCall",
    "CodeInterpreterToolCallCodeInterpreter",
    "CodeInterpreterToolCallDelta",
    "CodeInterpreterToolCallDeltaCodeInterpreter",
    "CodeInterpreterToolParam",
    "CreateFileSearchResourcesParam",
    "CreateMessageRequestParam",
    "CreateRunRequestParam",
    "CreateThreadAndRunRequestParam",
    "CreateThreadRequestParam",
    "CreateThreadToolResourcesParam",
    "CreateVectorStoreParam",
    "DoneEvent",
    "Error",
    "ErrorEvent",
    "ErrorResponse",
    "FileCitationAnnotation",
    "FileCitationAnnotationFileCitation",
    "FileCitationDeltaAnnotation",
    "FileCitationDeltaAnnotationFileCitation",
    "FilePathAnnotation",
    "FilePathAnnotationFilePath",
    "FilePathDeltaAnnotation",
    "FilePathDeltaAnnotationFilePath",
    "FileSearchAttachmentTool",
    "FileSearchAttachmentToolParam",
    "FileSearchCallRankingOptions",
    "FileSearchOptions",
    "FileSearchOptionsParam",
    "FileSearchRanker",
    "FileSearchRankerParam",
    "FileSearchRankingOptions",
    "FileSearchRankingOptionsParam",
    "FileSearchResources",
    "FileSearchResourcesParam",
    "FileSearchResult",
    "FileSearchResultContent",
    "FileSearchTool",
    "FileSearchToolCall",
    "FileSearchToolCallDelta",
    "FileSearchToolCallFileSearch",
    "FileSearchToolParam",
    "FunctionDefinition",
    "FunctionDefinitionParam",
    "FunctionParameters",
    "FunctionParametersParam",
    "FunctionTool",
    "FunctionToolCall",
    "FunctionToolCallDelta",
    "FunctionToolCallDeltaFunction",
    "FunctionToolCallFunction",
    "FunctionToolParam",
    "ImageDetail",
    "ImageDetailParam",
    "ImageFile",
    "ImageFileContentBlock",
    "ImageFileContentBlockParam",
    "ImageFileDelta",
    "ImageFileDeltaBlock",
    "ImageFileParam",
    "ImageURL",
    "ImageURLContentBlock",
    "ImageURLContentBlockParam",
    "ImageURLDelta",
    "ImageURLDeltaBlock",
    "ImageURLParam",
    "JsonSchemaFormat",
    "JsonSchemaFormatParam",
    "LastError",
    "Message",
    "MessageAttachment",
    "MessageAttachmentParam",
    "MessageCompletedEvent",
    "MessageContent",
    "MessageContentDelta",
    "MessageContentPartParam",
    "MessageCreatedEvent",
    "MessageCreationStepDetails",
    "MessageCreationStepDetailsMessageCreation",
    "MessageDelta",
    "MessageDeltaEvent",
    "MessageInProgressEvent",
    "MessageIncompleteDetails",
    "MessageIncompleteDetailsReason",
    "MessageIncompleteEvent",
    "MessageRole",
    "MessageRoleParam",
    "MessageStatus",
    "Metadata",
    "MetadataParam",
    "ModifyRunRequestParam",
    "ReasoningEffortParam",
    "RefusalContentBlock",
    "RefusalDeltaBlock",
    "RequiredActionFunctionToolCall",
    "RequiredActionFunctionToolCallFunction",
    "ResponseFormatJsonObject",
    "ResponseFormatJsonObjectParam",
    "ResponseFormatJsonSchema",
    "ResponseFormatJsonSchemaParam",
    "ResponseFormatText",
    "ResponseFormatTextParam",
    "Run",
    "RunCancelledEvent",
    "RunCancellingEvent",
    "RunCompletedEvent",
    "RunCreatedEvent",
    "RunExpiredEvent",
    "RunFailedEvent",
    "RunInProgressEvent",
    "RunIncompleteDetails",
    "RunIncompleteEvent",
    "RunList",
    "RunQueuedEvent",
    "RunRequiredAction",
    "RunRequiredActionSubmitToolOutputs",
    "RunRequiresActionEvent",
    "RunStatus",
    "RunStep",
    "RunStepCancelledEvent",
    "RunStepCompletedEvent",
    "RunStepCreatedEvent",
    "RunStepDelta",
    "RunStepDeltaDetails",
    "RunStepDeltaEvent",
    "RunStepDeltaMessageDelta",
    "RunStepDeltaMessageDeltaMessageCreation",
    "RunStepDetails",
    "RunStepExpiredEvent",
    "RunStepFailedEvent",
    "RunStepInProgressEvent",
    "RunStepIncludeParam",
    "RunStepLastError",
    "RunStepList",
    "RunStepStatus",
    "RunStepType",
    "RunStepUsage",
    "RunUsage",
    "StaticChunkingStrategyParam",
    "StaticChunkingStrategyStaticParam",
    "SubmitToolOutputsRequestParam",
    "Text",
    "TextContentBlock",
    "TextContentPartParam",
    "TextDelta",
    "TextDeltaBlock",
    "Thread",
    "ThreadCreatedEvent",
    "ThreadMessageDelta",
    "ThreadRunStepDelta",
    "ToolCall",
    "ToolCallDelta",
    "ToolCallDeltaObject",
    "ToolCallsStepDetails",
    "ToolChoiceMode",
    "ToolChoiceModeParam",
    "ToolOutputParam",
    "ToolResources",
    "ToolResourcesParam",
    "TruncationStrategy",
    "TruncationStrategyParam",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
