"""The two packages under one face, so that a test is written once: which is called, and in which colour."""

from __future__ import annotations

import asyncio
import importlib
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from types import ModuleType
from typing import Any, Literal, TypeAlias

Colour: TypeAlias = Literal["sync", "async"]


@dataclass(frozen=True)
class Side:
    """A package, and what it calls what both have."""

    package: str
    client: str
    env: str
    headers: str
    """What the names of its own headers begin with."""
    strict: str
    """The client's argument that rejects what isn't as described."""

    @property
    def module(self) -> ModuleType:
        return importlib.import_module(self.package)

    @property
    def error(self) -> type[Exception]:
        """The base of all its errors."""
        error: type[Exception] = getattr(self.module, "RunsError" if self is OURS else "OpenAIError")
        return error

    def client_class(self, colour: Colour) -> Any:
        return getattr(self.module, self.client if colour == "sync" else f"Async{self.client}")

    def __getattr__(self, name: str) -> Any:
        """Give an error or a type that both call the same."""
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.module, name)


OURS = Side("runs_sdk", "RunsClient", "RUNS", "x-sdk-", "strict")
ANCHOR = Side("openai", "OpenAI", "OPENAI", "x-stainless-", "_strict_response_validation")


class Caller:
    """A client whose calls are waited for, whichever colour it has."""

    def __init__(self, side: Side, colour: Colour, **options: Any) -> None:
        self.side = side
        self.colour: Colour = colour
        self._runner = asyncio.Runner()
        self.client = side.client_class(colour)(**options)

    def __call__(self, name: str, /, *args: Any, **kwargs: Any) -> Any:
        """Call a method by its dotted name: `caller("beta.threads.runs.retrieve", "run_1", thread_id="t")`."""
        return self.wait(reduce(getattr, name.split("."), self.client)(*args, **kwargs))

    def wait(self, value: Any) -> Any:
        """Give what an awaitable leads to; anything else as it is."""
        return self._runner.run(_awaited(value)) if inspect.isawaitable(value) else value

    def items(self, source: Any) -> list[Any]:
        """Give everything that an iterable or async iterable holds."""
        return self._runner.run(_all(source)) if hasattr(source, "__aiter__") else list(source)

    def next(self, source: Any) -> Any:
        """Give the next item of an iterator."""
        return self._runner.run(_awaited(anext(source))) if hasattr(source, "__anext__") else next(source)

    @contextmanager
    def entered(self, manager: Any) -> Generator[Any]:
        """Enter a context manager of either colour."""
        if hasattr(manager, "__aenter__"):
            value = self.wait(manager.__aenter__())
            leave: Callable[..., Any] = manager.__aexit__
        else:
            value = manager.__enter__()
            leave = manager.__exit__
        try:
            yield value
        finally:
            self.wait(leave(None, None, None))

    def streamed(self, name: str, /, *args: Any, **kwargs: Any) -> Any:
        """Call a method of a streaming view; its answer is open inside a `with` block."""
        return self.entered(reduce(getattr, name.split("."), self.client)(*args, **kwargs))

    def copy(self, **options: Any) -> Caller:
        """Give a caller of a copy of the client; both close the same connections."""
        copied = object.__new__(Caller)
        vars(copied).update(vars(self), client=self.client.with_options(**options))
        return copied

    def close(self) -> None:
        self.wait(self.client.close())
        self._runner.close()


async def _awaited(value: Awaitable[Any]) -> Any:
    return await value


async def _all(source: AsyncIterator[Any]) -> list[Any]:
    return [item async for item in source]
