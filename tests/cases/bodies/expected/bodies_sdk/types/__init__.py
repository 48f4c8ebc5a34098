"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .file import File as File, FileParam as FileParam
    from .send_form_request import SendFormRequestParam as SendFormRequestParam
    from .typed_create_request import TypedCreateRequestParam as TypedCreateRequestParam
    from .upload_form_request import (
        UploadFormRequestMetaParam as UploadFormRequestMetaParam,
        UploadFormRequestParam as UploadFormRequestParam,
    )
    from .upload_request import UploadRequestParam as UploadRequestParam

_MODULES: dict[str, str] = {
    "File": "file",
    "FileParam": "file",
    "SendFormRequestParam": "send_form_request",
    "TypedCreateRequestParam": "typed_create_request",
    "UploadFormRequestMetaParam": "upload_form_request",
    "UploadFormRequestParam": "upload_form_request",
    "UploadRequestParam": "upload_request",
}

__all__ = [
    "File",
    "FileParam",
    "SendFormRequestParam",
    "TypedCreateRequestParam",
    "UploadFormRequestMetaParam",
    "UploadFormRequestParam",
    "UploadRequestParam",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
