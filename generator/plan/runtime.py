"""Where in the runtime does a name stand? Generated code imports it from there.

BaseModel  ->  from .._runtime.models import BaseModel
"""

from __future__ import annotations

from collections.abc import Mapping

from .imports import Import

_MODULES: Mapping[str, str] = {
    "async_client": "AsyncClient",
    "async_forms": "AsyncEvents",
    "async_json_lines": "AsyncJsonLines",
    "async_pages": "AsyncPage",
    "async_resources": "AsyncResource",
    "async_streams": "AsyncStream",
    "async_views": "async_raw async_raw_client async_streamed async_streamed_client",
    "auth": "ApiKeyAuth BasicAuth BearerAuth HttpAuth Scoped Secret",
    "base": "Credential",
    "binary": "BinaryContent",
    "bodies": "unless_omitted with_members",
    "chosen_bodies": "ChosenBody",
    "client": "SyncClient",
    "count_turns": "NumberTurn OffsetTurn",
    "cursor_turns": "CursorTurn",
    "deprecations": "deprecated_arguments",
    "drift": "DriftObserver",
    "errors": "WebhookError WebhookPayloadError WebhookSignatureError",
    "extended": "extended_in",
    "form_bodies": "FormBody",
    "forms": "Events",
    "gateways": "Gateway SentParameter",
    "hooks": "AsyncRequestHook AsyncResponseHook RequestHook ResponseHook",
    "json_lines": "JsonLines",
    "lazy": "removed_names",
    "limits": "ResponseLimits",
    "models": "BaseModel UnknownVariant",
    "multipart_bodies": "MultipartBody",
    "oauth": "OAuth2Auth",
    "pages": "SyncPage",
    "paginator": "AsyncPaginator",
    "parts": "typed_part",
    "raw_bodies": "RawBody",
    "resources": "Resource",
    "sequences": "SequenceNotStr",
    "settings": "ClientSettings",
    "streams": "Stream",
    "styles": (
        "allow_reserved comma cookie_style deep_object exploded json_value label_style matrix_style pipe_delimited "
        "space_delimited spread_members tab_delimited"
    ),
    "turns": "PageInfo Turn",
    "token_turns": "TokenTurn",
    "uploads": "FileTypes RawContent",
    "url_turns": "LinkTurn NextUrlTurn",
    "values": "Omit RequestOptions omit",
    "views": "raw raw_client streamed streamed_client",
    "webhooks": "HubSignature Proof StandardWebhooks Verifier WebhookReader",
}
OFFERED = {name: module for module, names in _MODULES.items() for name in names.split()}
"""The names that generated code imports, each with its module."""


def from_runtime(name: str) -> Import:
    """The import of a name of the runtime."""
    return Import(f"._runtime.{OFFERED[name]}", name)
