"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .annotated_text import AnnotatedText as AnnotatedText
    from .annotated_text_delta import AnnotatedTextDelta as AnnotatedTextDelta
    from .assistant_model import AssistantModelParam as AssistantModelParam
    from .assistant_stream_event import AssistantStreamEvent as AssistantStreamEvent
    from .assistant_tool import AssistantTool as AssistantTool, AssistantToolParam as AssistantToolParam
    from .attachment_tool import AttachmentTool as AttachmentTool, AttachmentToolParam as AttachmentToolParam
    from .auto_chunking_strategy import AutoChunkingStrategyParam as AutoChunkingStrategyParam
    from .chunking_strategy import ChunkingStrategyParam as ChunkingStrategyParam
    from .code_interpreter_image_output import (
        CodeInterpreterImageOutput as CodeInterpreterImageOutput,
        CodeInterpreterImageOutputImage as CodeInterpreterImageOutputImage,
    )
    from .code_interpreter_image_output_delta import (
        CodeInterpreterImageOutputDelta as CodeInterpreterImageOutputDelta,
        CodeInterpreterImageOutputDeltaImage as CodeInterpreterImageOutputDeltaImage,
    )
    from .code_interpreter_log_output import CodeInterpreterLogOutput as CodeInterpreterLogOutput
    from .code_interpreter_log_output_delta import CodeInterpreterLogOutputDelta as CodeInterpreterLogOutputDelta
    from .code_interpreter_output import CodeInterpreterOutput as CodeInterpreterOutput
    from .code_interpreter_output_delta import CodeInterpreterOutputDelta as CodeInterpreterOutputDelta
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
    from .file_citation_annotation_delta import (
        FileCitationAnnotationDelta as FileCitationAnnotationDelta,
        FileCitationAnnotationDeltaFileCitation as FileCitationAnnotationDeltaFileCitation,
    )
    from .file_path_annotation import (
        FilePathAnnotation as FilePathAnnotation,
        FilePathAnnotationFilePath as FilePathAnnotationFilePath,
    )
    from .file_path_annotation_delta import (
        FilePathAnnotationDelta as FilePathAnnotationDelta,
        FilePathAnnotationDeltaFilePath as FilePathAnnotationDeltaFilePath,
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
    from .image_file_content import ImageFileContent as ImageFileContent, ImageFileContentParam as ImageFileContentParam
    from .image_file_content_delta import ImageFileContentDelta as ImageFileContentDelta
    from .image_file_delta import ImageFileDelta as ImageFileDelta
    from .image_url import ImageUrl as ImageUrl, ImageUrlParam as ImageUrlParam
    from .image_url_content import ImageUrlContent as ImageUrlContent, ImageUrlContentParam as ImageUrlContentParam
    from .image_url_content_delta import ImageUrlContentDelta as ImageUrlContentDelta
    from .image_url_delta import ImageUrlDelta as ImageUrlDelta
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
    from .message_creation_details import (
        MessageCreationDetails as MessageCreationDetails,
        MessageCreationDetailsMessageCreation as MessageCreationDetailsMessageCreation,
    )
    from .message_creation_details_delta import (
        MessageCreationDetailsDelta as MessageCreationDetailsDelta,
        MessageCreationDetailsDeltaMessageCreation as MessageCreationDetailsDeltaMessageCreation,
    )
    from .message_delta import MessageDelta as MessageDelta
    from .message_delta_event import MessageDeltaEvent as MessageDeltaEvent
    from .message_delta_fields import MessageDeltaFields as MessageDeltaFields
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
    from .named_tool_choice import (
        NamedToolChoice as NamedToolChoice,
        NamedToolChoiceFunction as NamedToolChoiceFunction,
        NamedToolChoiceFunctionParam as NamedToolChoiceFunctionParam,
        NamedToolChoiceParam as NamedToolChoiceParam,
    )
    from .reasoning_effort import ReasoningEffortParam as ReasoningEffortParam
    from .refusal_content import RefusalContent as RefusalContent
    from .refusal_content_delta import RefusalContentDelta as RefusalContentDelta
    from .response_format import ResponseFormat as ResponseFormat, ResponseFormatParam as ResponseFormatParam
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
    from .run_step_delta_fields import RunStepDeltaFields as RunStepDeltaFields
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
    from .run_tool_call import RunToolCall as RunToolCall, RunToolCallFunction as RunToolCallFunction
    from .run_usage import RunUsage as RunUsage
    from .static_chunking_strategy import (
        StaticChunkingStrategyParam as StaticChunkingStrategyParam,
        StaticChunkingStrategyStaticParam as StaticChunkingStrategyStaticParam,
    )
    from .submit_tool_outputs_request import SubmitToolOutputsRequestParam as SubmitToolOutputsRequestParam
    from .text_annotation import TextAnnotation as TextAnnotation
    from .text_annotation_delta import TextAnnotationDelta as TextAnnotationDelta
    from .text_content import TextContent as TextContent
    from .text_content_delta import TextContentDelta as TextContentDelta
    from .text_content_part import TextContentPartParam as TextContentPartParam
    from .thread import Thread as Thread
    from .thread_created_event import ThreadCreatedEvent as ThreadCreatedEvent
    from .tool_call import ToolCall as ToolCall
    from .tool_call_delta import ToolCallDelta as ToolCallDelta
    from .tool_calls_details import ToolCallsDetails as ToolCallsDetails
    from .tool_calls_details_delta import ToolCallsDetailsDelta as ToolCallsDetailsDelta
    from .tool_choice import ToolChoice as ToolChoice, ToolChoiceParam as ToolChoiceParam
    from .tool_choice_mode import ToolChoiceMode as ToolChoiceMode, ToolChoiceModeParam as ToolChoiceModeParam
    from .tool_output import ToolOutputParam as ToolOutputParam
    from .tool_resources import ToolResources as ToolResources, ToolResourcesParam as ToolResourcesParam
    from .truncation_strategy import (
        TruncationStrategy as TruncationStrategy,
        TruncationStrategyParam as TruncationStrategyParam,
    )

_MODULES: dict[str, str] = {
    "AnnotatedText": "annotated_text",
    "AnnotatedTextDelta": "annotated_text_delta",
    "AssistantModelParam": "assistant_model",
    "AssistantStreamEvent": "assistant_stream_event",
    "AssistantTool": "assistant_tool",
    "AssistantToolParam": "assistant_tool",
    "AttachmentTool": "attachment_tool",
    "AttachmentToolParam": "attachment_tool",
    "AutoChunkingStrategyParam": "auto_chunking_strategy",
    "ChunkingStrategyParam": "chunking_strategy",
    "CodeInterpreterImageOutput": "code_interpreter_image_output",
    "CodeInterpreterImageOutputImage": "code_interpreter_image_output",
    "CodeInterpreterImageOutputDelta": "code_interpreter_image_output_delta",
    "CodeInterpreterImageOutputDeltaImage": "code_interpreter_image_output_delta",
    "CodeInterpreterLogOutput": "code_interpreter_log_output",
    "CodeInterpreterLogOutputDelta": "code_interpreter_log_output_delta",
    "CodeInterpreterOutput": "code_interpreter_output",
    "CodeInterpreterOutputDelta": "code_interpreter_output_delta",
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
    "FileCitationAnnotationDelta": "file_citation_annotation_delta",
    "FileCitationAnnotationDeltaFileCitation": "file_citation_annotation_delta",
    "FilePathAnnotation": "file_path_annotation",
    "FilePathAnnotationFilePath": "file_path_annotation",
    "FilePathAnnotationDelta": "file_path_annotation_delta",
    "FilePathAnnotationDeltaFilePath": "file_path_annotation_delta",
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
    "ImageFileContent": "image_file_content",
    "ImageFileContentParam": "image_file_content",
    "ImageFileContentDelta": "image_file_content_delta",
    "ImageFileDelta": "image_file_delta",
    "ImageUrl": "image_url",
    "ImageUrlParam": "image_url",
    "ImageUrlContent": "image_url_content",
    "ImageUrlContentParam": "image_url_content",
    "ImageUrlContentDelta": "image_url_content_delta",
    "ImageUrlDelta": "image_url_delta",
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
    "MessageCreationDetails": "message_creation_details",
    "MessageCreationDetailsMessageCreation": "message_creation_details",
    "MessageCreationDetailsDelta": "message_creation_details_delta",
    "MessageCreationDetailsDeltaMessageCreation": "message_creation_details_delta",
    "MessageDelta": "message_delta",
    "MessageDeltaEvent": "message_delta_event",
    "MessageDeltaFields": "message_delta_fields",
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
    "NamedToolChoice": "named_tool_choice",
    "NamedToolChoiceFunction": "named_tool_choice",
    "NamedToolChoiceFunctionParam": "named_tool_choice",
    "NamedToolChoiceParam": "named_tool_choice",
    "ReasoningEffortParam": "reasoning_effort",
    "RefusalContent": "refusal_content",
    "RefusalContentDelta": "refusal_content_delta",
    "ResponseFormat": "response_format",
    "ResponseFormatParam": "response_format",
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
    "RunStepDeltaFields": "run_step_delta_fields",
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
    "RunToolCall": "run_tool_call",
    "RunToolCallFunction": "run_tool_call",
    "RunUsage": "run_usage",
    "StaticChunkingStrategyParam": "static_chunking_strategy",
    "StaticChunkingStrategyStaticParam": "static_chunking_strategy",
    "SubmitToolOutputsRequestParam": "submit_tool_outputs_request",
    "TextAnnotation": "text_annotation",
    "TextAnnotationDelta": "text_annotation_delta",
    "TextContent": "text_content",
    "TextContentDelta": "text_content_delta",
    "TextContentPartParam": "text_content_part",
    "Thread": "thread",
    "ThreadCreatedEvent": "thread_created_event",
    "ToolCall": "tool_call",
    "ToolCallDelta": "tool_call_delta",
    "ToolCallsDetails": "tool_calls_details",
    "ToolCallsDetailsDelta": "tool_calls_details_delta",
    "ToolChoice": "tool_choice",
    "ToolChoiceParam": "tool_choice",
    "ToolChoiceMode": "tool_choice_mode",
    "ToolChoiceModeParam": "tool_choice_mode",
    "ToolOutputParam": "tool_output",
    "ToolResources": "tool_resources",
    "ToolResourcesParam": "tool_resources",
    "TruncationStrategy": "truncation_strategy",
    "TruncationStrategyParam": "truncation_strategy",
}

__all__ = [
    "AnnotatedText",
    "AnnotatedTextDelta",
    "AssistantModelParam",
    "AssistantStreamEvent",
    "AssistantTool",
    "AssistantToolParam",
    "AttachmentTool",
    "AttachmentToolParam",
    "AutoChunkingStrategyParam",
    "ChunkingStrategyParam",
    "CodeInterpreterImageOutput",
    "CodeInterpreterImageOutputDelta",
    "CodeInterpreterImageOutputDeltaImage",
    "CodeInterpreterImageOutputImage",
    "CodeInterpreterLogOutput",
    "CodeInterpreterLogOutputDelta",
    "CodeInterpreterOutput",
    "CodeInterpreterOutputDelta",
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
    "FileCitationAnnotationDelta",
    "FileCitationAnnotationDeltaFileCitation",
    "FileCitationAnnotationFileCitation",
    "FilePathAnnotation",
    "FilePathAnnotationDelta",
    "FilePathAnnotationDeltaFilePath",
    "FilePathAnnotationFilePath",
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
    "ImageFileContent",
    "ImageFileContentDelta",
    "ImageFileContentParam",
    "ImageFileDelta",
    "ImageFileParam",
    "ImageUrl",
    "ImageUrlContent",
    "ImageUrlContentDelta",
    "ImageUrlContentParam",
    "ImageUrlDelta",
    "ImageUrlParam",
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
    "MessageCreationDetails",
    "MessageCreationDetailsDelta",
    "MessageCreationDetailsDeltaMessageCreation",
    "MessageCreationDetailsMessageCreation",
    "MessageDelta",
    "MessageDeltaEvent",
    "MessageDeltaFields",
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
    "NamedToolChoice",
    "NamedToolChoiceFunction",
    "NamedToolChoiceFunctionParam",
    "NamedToolChoiceParam",
    "ReasoningEffortParam",
    "RefusalContent",
    "RefusalContentDelta",
    "ResponseFormat",
    "ResponseFormatJsonObject",
    "ResponseFormatJsonObjectParam",
    "ResponseFormatJsonSchema",
    "ResponseFormatJsonSchemaParam",
    "ResponseFormatParam",
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
    "RunStepDeltaFields",
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
    "RunToolCall",
    "RunToolCallFunction",
    "RunUsage",
    "StaticChunkingStrategyParam",
    "StaticChunkingStrategyStaticParam",
    "SubmitToolOutputsRequestParam",
    "TextAnnotation",
    "TextAnnotationDelta",
    "TextContent",
    "TextContentDelta",
    "TextContentPartParam",
    "Thread",
    "ThreadCreatedEvent",
    "ToolCall",
    "ToolCallDelta",
    "ToolCallsDetails",
    "ToolCallsDetailsDelta",
    "ToolChoice",
    "ToolChoiceMode",
    "ToolChoiceModeParam",
    "ToolChoiceParam",
    "ToolOutputParam",
    "ToolResources",
    "ToolResourcesParam",
    "TruncationStrategy",
    "TruncationStrategyParam",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
