"""The base of generated resources: groups of methods that share a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import SyncClient


class Resource:
    """Methods of a sync client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client
