"""Types of `Metadata`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Metadata: TypeAlias = dict[str, str]
"""Up to 16 key-value pairs of your own. A key has at most 64 characters and a value at most
512.
"""

MetadataParam: TypeAlias = Mapping[str, str]
"""Up to 16 key-value pairs of your own. A key has at most 64 characters and a value at most
512.
"""
