"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .ask import AskParam as AskParam
    from .color import Color as Color, ColorParam as ColorParam
    from .parts_replace_request import PartsReplaceRequestParam as PartsReplaceRequestParam

_MODULES: dict[str, str] = {
    "AskParam": "ask",
    "Color": "color",
    "ColorParam": "color",
    "PartsReplaceRequestParam": "parts_replace_request",
}

__all__ = [
    "AskParam",
    "Color",
    "ColorParam",
    "PartsReplaceRequestParam",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
