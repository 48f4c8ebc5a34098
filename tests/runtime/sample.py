"""A small API as generated code would print it: what the tests of the runtime talk through."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeAlias, TypeVar, overload

import httpx2
from pydantic import Discriminator, Field
from typing_extensions import Unpack

from generator.runtime.async_client import AsyncClient
from generator.runtime.async_forms import AsyncEvents
from generator.runtime.async_json_lines import AsyncJsonLines
from generator.runtime.async_pages import AsyncPage
from generator.runtime.async_resources import AsyncResource
from generator.runtime.async_streams import AsyncStream
from generator.runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from generator.runtime.auth import BearerAuth, Secret
from generator.runtime.binary import BinaryContent
from generator.runtime.client import SyncClient
from generator.runtime.cursor_turns import CursorTurn
from generator.runtime.drift import DriftObserver
from generator.runtime.forms import Events
from generator.runtime.hooks import AsyncRequestHook, AsyncResponseHook, RequestHook, ResponseHook
from generator.runtime.json_lines import JsonLines
from generator.runtime.limits import ResponseLimits
from generator.runtime.models import BaseModel
from generator.runtime.multipart_bodies import MultipartBody
from generator.runtime.pages import SyncPage
from generator.runtime.paginator import AsyncPaginator
from generator.runtime.resources import Resource
from generator.runtime.settings import ClientSettings
from generator.runtime.streams import Stream
from generator.runtime.uploads import FileTypes
from generator.runtime.values import Omit, RequestOptions, omit
from generator.runtime.views import raw, raw_client, streamed, streamed_client

T = TypeVar("T")


class CodeTool(BaseModel):
    type: Literal["code"]


class FunctionTool(BaseModel):
    type: Literal["function"]
    name: str
    parameters: dict[str, object] | None = None


Tool: TypeAlias = Annotated[CodeTool | FunctionTool, Discriminator("type")]


class Usage(BaseModel):
    tokens: int
    cost: float | None = None


class Run(BaseModel):
    id: str
    status: Literal["queued", "done"] | str
    created_at: datetime | None = None
    usage: Usage | None = None
    tools: list[Tool] | None = None
    parent: Run | None = None
    class_: str | None = Field(default=None, alias="class")


class RunEvent(BaseModel):
    event: Literal["run.created", "run.done"]
    data: Run


class DeltaEvent(BaseModel):
    event: Literal["delta"]
    data: str | dict[str, object]


StreamEvent: TypeAlias = Annotated[RunEvent | DeltaEvent, Discriminator("event")]

_TURN = CursorTurn(items="data", item_id="id", after="after", before="before", more="has_more")


class SyncCursorPage(SyncPage[T], Generic[T]):
    data: list[T]
    has_more: bool | None = None
    _turn: ClassVar = _TURN


class AsyncCursorPage(AsyncPage[T], Generic[T]):
    data: list[T]
    has_more: bool | None = None
    _turn: ClassVar = _TURN


_EVENTS = Events(StreamEvent, name="event", payload="data", done="[DONE]")
_ASYNC_EVENTS = AsyncEvents(StreamEvent, name="event", payload="data", done="[DONE]")


class Runs(Resource):
    @cached_property
    def with_raw_response(self) -> RunsWithRawResponse:
        return RunsWithRawResponse(Runs(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> RunsWithStreamingResponse:
        return RunsWithStreamingResponse(Runs(streamed_client(self._client)))

    def retrieve(self, run_id: str, *, thread_id: str, **options: Unpack[RequestOptions]) -> Run:
        return self._client.request(
            "GET",
            "/threads/{thread_id}/runs/{run_id}",
            path={"thread_id": thread_id, "run_id": run_id},
            returns=Run,
            options=options,
        )

    def list(
        self,
        thread_id: str,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        before: str | Omit = omit,
        include: list[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> SyncCursorPage[Run]:
        return self._client.request(
            "GET",
            "/threads/{thread_id}/runs",
            path={"thread_id": thread_id},
            query={"limit": limit, "after": after, "before": before, "include[]": include},
            returns=SyncCursorPage[Run],
            options=options,
        )

    @overload
    def create(
        self, thread_id: str, *, name: str, stream: Literal[False] | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Run: ...
    @overload
    def create(
        self, thread_id: str, *, name: str, stream: Literal[True], **options: Unpack[RequestOptions]
    ) -> Stream[StreamEvent]: ...
    @overload
    def create(
        self, thread_id: str, *, name: str, stream: bool, **options: Unpack[RequestOptions]
    ) -> Run | Stream[StreamEvent]: ...
    def create(
        self, thread_id: str, *, name: str, stream: bool | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Run | Stream[StreamEvent]:
        return self._client.request(
            "POST",
            "/threads/{thread_id}/runs",
            path={"thread_id": thread_id},
            body={"name": name, "stream": stream},
            returns=Run,
            events=_EVENTS,
            stream=stream,
            options=options,
        )

    def delete(self, run_id: str, **options: Unpack[RequestOptions]) -> None:
        return self._client.request("DELETE", "/runs/{run_id}", path={"run_id": run_id}, returns=None, options=options)

    def watch(self, **options: Unpack[RequestOptions]) -> Stream[Run]:
        return self._client.request("GET", "/watch", events=JsonLines(Run), options=options)

    def tool(self, **options: Unpack[RequestOptions]) -> Tool | None:
        return self._client.request("GET", "/tool", returns=Tool | None, options=options)

    def upload(self, *, file: FileTypes, purpose: str, **options: Unpack[RequestOptions]) -> Run:
        return self._client.request(
            "POST", "/files", body=MultipartBody({"purpose": purpose, "file": file}), returns=Run, options=options
        )

    def content(self, **options: Unpack[RequestOptions]) -> BinaryContent:
        return self._client.request("GET", "/content", returns=BinaryContent, options=options)


class RunsWithRawResponse:
    def __init__(self, runs: Runs) -> None:
        self.retrieve = raw(runs.retrieve)
        self.list = raw(runs.list)
        self.create = raw(runs.create)
        self.watch = raw(runs.watch)


class RunsWithStreamingResponse:
    def __init__(self, runs: Runs) -> None:
        self.retrieve = streamed(runs.retrieve)
        self.list = streamed(runs.list)
        self.create = streamed(runs.create)
        self.content = streamed(runs.content)


class AsyncRuns(AsyncResource):
    @cached_property
    def with_raw_response(self) -> AsyncRunsWithRawResponse:
        return AsyncRunsWithRawResponse(AsyncRuns(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncRunsWithStreamingResponse:
        return AsyncRunsWithStreamingResponse(AsyncRuns(async_streamed_client(self._client)))

    async def retrieve(self, run_id: str, *, thread_id: str, **options: Unpack[RequestOptions]) -> Run:
        return await self._client.request(
            "GET",
            "/threads/{thread_id}/runs/{run_id}",
            path={"thread_id": thread_id, "run_id": run_id},
            returns=Run,
            options=options,
        )

    def list(
        self,
        thread_id: str,
        *,
        limit: int | Omit = omit,
        after: str | Omit = omit,
        before: str | Omit = omit,
        include: list[str] | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> AsyncPaginator[Run, AsyncCursorPage[Run]]:
        return AsyncPaginator(
            self._client,
            "GET",
            "/threads/{thread_id}/runs",
            path={"thread_id": thread_id},
            query={"limit": limit, "after": after, "before": before, "include[]": include},
            returns=AsyncCursorPage[Run],
            options=options,
        )

    @overload
    async def create(
        self, thread_id: str, *, name: str, stream: Literal[False] | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Run: ...
    @overload
    async def create(
        self, thread_id: str, *, name: str, stream: Literal[True], **options: Unpack[RequestOptions]
    ) -> AsyncStream[StreamEvent]: ...
    @overload
    async def create(
        self, thread_id: str, *, name: str, stream: bool, **options: Unpack[RequestOptions]
    ) -> Run | AsyncStream[StreamEvent]: ...
    async def create(
        self, thread_id: str, *, name: str, stream: bool | Omit = omit, **options: Unpack[RequestOptions]
    ) -> Run | AsyncStream[StreamEvent]:
        return await self._client.request(
            "POST",
            "/threads/{thread_id}/runs",
            path={"thread_id": thread_id},
            body={"name": name, "stream": stream},
            returns=Run,
            events=_ASYNC_EVENTS,
            stream=stream,
            options=options,
        )

    async def watch(self, **options: Unpack[RequestOptions]) -> AsyncStream[Run]:
        return await self._client.request("GET", "/watch", events=AsyncJsonLines(Run), options=options)


class AsyncRunsWithRawResponse:
    def __init__(self, runs: AsyncRuns) -> None:
        self.retrieve = async_raw(runs.retrieve)
        self.list = async_raw(runs.list)
        self.create = async_raw(runs.create)


class AsyncRunsWithStreamingResponse:
    def __init__(self, runs: AsyncRuns) -> None:
        self.retrieve = async_streamed(runs.retrieve)
        self.list = async_streamed(runs.list)
        self.create = async_streamed(runs.create)


SETTINGS = ClientSettings(
    package="runs_sdk",
    version="1.2.3",
    title="RunsClient",
    base_url="https://api.example.com/v1",
    base_url_env="RUNS_BASE_URL",
    default_headers={"X-Beta": "runs=2"},
    env_headers={"X-Organization": "RUNS_ORGANIZATION"},
    auth=(BearerAuth(env="RUNS_API_KEY"),),
)


class RunsClient(SyncClient):
    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | Omit | None = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.Client | None = None,
        strict: bool = False,
        on_drift: DriftObserver | None = None,
        limits: ResponseLimits | None = None,
        deadline: float | None = None,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        tracing: bool = False,
    ) -> None:
        super().__init__(
            SETTINGS,
            {"api_key": api_key},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            strict=strict,
            on_drift=on_drift,
            limits=limits,
            deadline=deadline,
            on_request=on_request,
            on_response=on_response,
            tracing=tracing,
        )

    @cached_property
    def runs(self) -> Runs:
        return Runs(self)


class AsyncRunsClient(AsyncClient):
    def __init__(
        self,
        *,
        api_key: Secret | None = None,
        base_url: str | httpx2.URL | None = None,
        timeout: float | httpx2.Timeout | Omit | None = omit,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: httpx2.AsyncClient | None = None,
        strict: bool = False,
        on_drift: DriftObserver | None = None,
        limits: ResponseLimits | None = None,
        deadline: float | None = None,
        on_request: AsyncRequestHook | None = None,
        on_response: AsyncResponseHook | None = None,
        tracing: bool = False,
    ) -> None:
        super().__init__(
            SETTINGS,
            {"api_key": api_key},
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            default_headers=default_headers,
            default_query=default_query,
            http_client=http_client,
            strict=strict,
            on_drift=on_drift,
            limits=limits,
            deadline=deadline,
            on_request=on_request,
            on_response=on_response,
            tracing=tracing,
        )

    @cached_property
    def runs(self) -> AsyncRuns:
        return AsyncRuns(self)


def typed_examples(client: RunsClient) -> Any:
    """Is never called; the type checkers read it."""
    run: Run = client.runs.create("t", name="n")
    stream: Stream[StreamEvent] = client.runs.create("t", name="n", stream=True)
    raw_run: Run = client.runs.with_raw_response.create("t", name="n").parse()
    raw_stream: Stream[StreamEvent] = client.runs.with_raw_response.create("t", name="n", stream=True).parse()
    with client.runs.with_streaming_response.list("t") as response:
        page: SyncCursorPage[Run] = response.parse()
    numbers: list[int] = client.get("/numbers", cast_to=list[int])
    return run, stream, raw_run, raw_stream, page, numbers
