"""The async client: it does what the flow of an exchange asks for, and awaits."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Generator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack, overload

import httpx2

from .base import ClientBase
from .reading import read_body_async
from .steps import Ask, Close, Locked, Read, Send, Sleep, Step
from .transport import AwaitedStream, send_options
from .values import Omit, RequestOptions, omit

if TYPE_CHECKING:
    from typing_extensions import TypeForm

    from .arguments import CallArguments
    from .calls import Call
    from .streaming import StreamForm

T = TypeVar("T")
S = TypeVar("S")


class AsyncClient(ClientBase[httpx2.AsyncClient]):
    """A client whose calls are awaited."""

    _http_class = httpx2.AsyncClient

    @overload
    async def request(
        self, method: str, template: str, *, returns: TypeForm[T], **arguments: Unpack[CallArguments]
    ) -> T: ...
    @overload
    async def request(
        self,
        method: str,
        template: str,
        *,
        returns: TypeForm[T],
        events: StreamForm[S],
        stream: bool | Omit | None,
        **arguments: Unpack[CallArguments],
    ) -> T | S: ...
    @overload
    async def request(
        self, method: str, template: str, *, events: StreamForm[S], **arguments: Unpack[CallArguments]
    ) -> S: ...
    async def request(
        self,
        method: str,
        template: str,
        *,
        returns: Any = None,
        events: StreamForm[Any] | None = None,
        stream: bool | Omit | None = True,
        **arguments: Unpack[CallArguments],
    ) -> Any:
        """Send a request of an operation and give its value; with `events` and a true `stream`, its stream."""
        return await self.execute(self.prepare(method, template, returns, events if stream else None, arguments))

    async def execute(self, call: Call) -> Any:
        """Send a call and give what this client's mode makes of the answer."""
        return self._finish(call, *(await self._drive(self._flow(call))))

    async def send(self, call: Call) -> httpx2.Response:
        """Send a call and give the answer, whose body is unread where it streams."""
        response: httpx2.Response = (await self._drive(self._flow(call))).response
        return response

    async def _drive(self, flow: Generator[Step, Any, Any]) -> Any:
        """Do what a flow asks for until it ends; give what it gives."""
        proceed: Callable[[Any], Step] = flow.send
        outcome: Any = None
        while True:
            try:
                step = proceed(outcome)
            except StopIteration as stop:
                return stop.value
            try:
                proceed, outcome = flow.send, await self._perform(step)
            except Exception as error:  # noqa: BLE001  # whatever goes wrong in a step is the flow's to judge
                proceed, outcome = flow.throw, error

    async def _perform(self, step: Step) -> Any:
        match step:
            case Send(request, trusted):
                http = self._transport.http
                if not isinstance(request.stream, httpx2.AsyncByteStream):
                    request.stream = AwaitedStream(request.stream)
                return await http.send(request, stream=True, **send_options(http, request, trusted, self._config.auth))
            case Read(response, limit, cut, ends):
                return await read_body_async(response, limit, cut=cut, ends=ends)
            case Close(response):
                return await response.aclose()
            case Sleep(seconds):
                import anyio  # httpx2 has loaded it by now

                return await anyio.sleep(seconds)
            case Ask(function):
                secret = function()
                return await secret if inspect.isawaitable(secret) else secret
            case Locked(lock, flow):
                async with lock.tasks:
                    return await self._drive(flow)

    def _finish(self, call: Call, response: httpx2.Response, retries_taken: int) -> Any:
        if self._mode is not None:
            return self._mode.answer(response, self, call, retries_taken)
        if call.events is not None:
            return call.events.stream(response, self, call)
        return self.value_of(response, call, call.returns)

    async def get(
        self,
        path: str,
        *,
        cast_to: TypeForm[T],
        query: Mapping[str, object] | None = None,
        **options: Unpack[RequestOptions],
    ) -> T:
        """Send a GET to a path or URL that no method is for."""
        return await self._verb("GET", path, cast_to, {"query": query or {}, "options": options})

    async def post(
        self, path: str, *, cast_to: TypeForm[T], body: object = omit, **options: Unpack[RequestOptions]
    ) -> T:
        """Send a POST to a path or URL that no method is for."""
        return await self._verb("POST", path, cast_to, {"body": body, "options": options})

    async def put(
        self, path: str, *, cast_to: TypeForm[T], body: object = omit, **options: Unpack[RequestOptions]
    ) -> T:
        """Send a PUT to a path or URL that no method is for."""
        return await self._verb("PUT", path, cast_to, {"body": body, "options": options})

    async def patch(
        self, path: str, *, cast_to: TypeForm[T], body: object = omit, **options: Unpack[RequestOptions]
    ) -> T:
        """Send a PATCH to a path or URL that no method is for."""
        return await self._verb("PATCH", path, cast_to, {"body": body, "options": options})

    async def delete(
        self, path: str, *, cast_to: TypeForm[T], body: object = omit, **options: Unpack[RequestOptions]
    ) -> T:
        """Send a DELETE to a path or URL that no method is for."""
        return await self._verb("DELETE", path, cast_to, {"body": body, "options": options})

    async def _verb(self, method: str, path: str, cast_to: TypeForm[T], arguments: CallArguments) -> T:
        value: T = await self.execute(self.prepare(method, path.partition("?")[0], cast_to, None, arguments, url=path))
        return value

    async def close(self) -> None:
        """Close the connections, which copies of this client share."""
        http = self._transport.retire()
        if http is not None:
            await http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
