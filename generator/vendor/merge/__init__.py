"""Three texts become one: what was generated, what is there now, and what is generated now."""

from __future__ import annotations

from .meaning import same_text
from .texts import Merged, merge_text

__all__ = ["Merged", "merge_text", "same_text"]
