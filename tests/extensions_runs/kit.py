"""One way to call the helpers of both clients, so that a test says once what is true of both."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import reduce
from typing import Any

from runs_sdk import AsyncRunsClient, RunsClient
from runs_sdk.extensions import AssistantEventHandler, AsyncAssistantEventHandler

from .recorders import recording
from .server import Server


class Kit:
    """The helpers of the sync client."""

    name = "sync"
    handler = AssistantEventHandler

    def __init__(self, server: Server) -> None:
        self.options: dict[str, Any] = {"api_key": "sk-secret", "base_url": server.url + "/v1", "max_retries": 0}
        self.slept: list[float] = []
        self.on_sleep: Callable[[float], None] = self.slept.append

    def recorder(self) -> Any:
        return recording(self.handler)

    def call(self, path: str, *args: Any, **kwargs: Any) -> Any:
        """Call a helper: `call("runs.poll", "run_1", "thread_1")`."""
        with RunsClient(**self.options) as client:
            threads = client.beta.threads
            threads.runs._sleep = lambda seconds: self.on_sleep(seconds)
            return reduce(getattr, path.split("."), threads)(*args, **kwargs)

    def follow(self, path: str, ask: str = "until_done", **kwargs: Any) -> Any:
        """Enter the `with` block of a helper, and give what the handler answers."""
        client = RunsClient(**self.options)
        with client, reduce(getattr, path.split("."), client.beta.threads)(**kwargs) as handler:
            return getattr(handler, ask)()

    def stream(self, event_handler: Any = None, ask: str = "until_done", **kwargs: Any) -> Any:
        """Follow a run that is created for it."""
        given = {"thread_id": "thread_1", "assistant_id": "asst_1", "event_handler": event_handler, **kwargs}
        return self.follow("runs.stream", ask, **given)


class AsyncKit(Kit):
    """The helpers of the async client, each run to its end."""

    name = "async"
    handler = AsyncAssistantEventHandler

    def call(self, path: str, *args: Any, **kwargs: Any) -> Any:
        async def sleep(seconds: float) -> None:
            self.on_sleep(seconds)

        async def scenario() -> Any:
            async with AsyncRunsClient(**self.options) as client:
                threads = client.beta.threads
                threads.runs._sleep = sleep
                return await reduce(getattr, path.split("."), threads)(*args, **kwargs)

        return asyncio.run(scenario())

    def follow(self, path: str, ask: str = "until_done", **kwargs: Any) -> Any:
        async def scenario() -> Any:
            client = AsyncRunsClient(**self.options)
            async with client, reduce(getattr, path.split("."), client.beta.threads)(**kwargs) as handler:
                return await getattr(handler, ask)()

        return asyncio.run(scenario())
