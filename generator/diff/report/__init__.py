"""The answer in every form that people and programs read: one file a form, each `Comparison -> str`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..changes import Comparison
from .data import as_data as as_data
from .data import as_json
from .github import as_github
from .html import as_html
from .junit import as_junit
from .markdown import as_markdown
from .sarif import as_sarif
from .text import lines_of as lines_of

FORMS: Mapping[str, Callable[[Comparison], str]] = MappingProxyType(
    {
        "json": as_json,
        "markdown": as_markdown,
        "html": as_html,
        "github": as_github,
        "junit": as_junit,
        "sarif": as_sarif,
    }
)
