# Copied from extensions/__init__.py: change it there.
"""What the runs SDK has beyond its description: waiting for runs, following them live, and answering their tool calls.

Each name is imported from its module when it is first asked for, so that a program that doesn't need it doesn't pay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from ._errors import (
        RunTimeoutError as RunTimeoutError,
    )
    from ._errors import (
        ToolCallError as ToolCallError,
    )
    from ._errors import (
        ToolRoundsError as ToolRoundsError,
    )
    from ._handlers import (
        AssistantEventHandler as AssistantEventHandler,
    )
    from ._handlers import (
        AsyncAssistantEventHandler as AsyncAssistantEventHandler,
    )
    from ._managers import (
        AssistantStreamManager as AssistantStreamManager,
    )
    from ._managers import (
        AsyncAssistantStreamManager as AsyncAssistantStreamManager,
    )
    from ._tools import function_tool as function_tool

_MODULES = {
    "AssistantEventHandler": "_handlers",
    "AssistantStreamManager": "_managers",
    "AsyncAssistantEventHandler": "_handlers",
    "AsyncAssistantStreamManager": "_managers",
    "RunTimeoutError": "_errors",
    "ToolCallError": "_errors",
    "ToolRoundsError": "_errors",
    "function_tool": "_tools",
}

__all__ = [
    "AssistantEventHandler",
    "AssistantStreamManager",
    "AsyncAssistantEventHandler",
    "AsyncAssistantStreamManager",
    "RunTimeoutError",
    "ToolCallError",
    "ToolRoundsError",
    "function_tool",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
