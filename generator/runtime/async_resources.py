"""The base of generated async resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_client import AsyncClient


class AsyncResource:
    """Methods of an async client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
