"""Types of `ToolChoiceMode`."""

from __future__ import annotations

from typing import Literal, TypeAlias

ToolChoiceMode: TypeAlias = Literal["none", "auto", "required"] | str
"""A general rule for calling tools. The model calls none with `none`, decides for itself with
`auto`, and calls at least one with `required`.
"""

ToolChoiceModeParam: TypeAlias = Literal["none", "auto", "required"]
"""A general rule for calling tools. The model calls none with `none`, decides for itself with
`auto`, and calls at least one with `required`.
"""
