"""Types of `ReasoningEffort`."""

from __future__ import annotations

from typing import Literal, TypeAlias

ReasoningEffortParam: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]
"""How much effort a reasoning model puts into thinking. Less effort means faster answers and
fewer tokens; which values are allowed depends on the model.
"""
