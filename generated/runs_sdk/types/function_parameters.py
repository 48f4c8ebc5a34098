"""Types of `FunctionParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

FunctionParameters: TypeAlias = dict[str, object]
"""A JSON Schema object that describes the arguments of a function."""

FunctionParametersParam: TypeAlias = Mapping[str, object]
"""A JSON Schema object that describes the arguments of a function."""
