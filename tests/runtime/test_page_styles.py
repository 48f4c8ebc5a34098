"""Lists in every way of paging, over a socket: all items come, all that was asked stays asked, and it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

import pytest

from generator.runtime.async_pages import AsyncPage
from generator.runtime.count_turns import NumberTurn, OffsetTurn
from generator.runtime.errors import PaginationError
from generator.runtime.models import BaseModel
from generator.runtime.pages import SyncPage
from generator.runtime.paginator import AsyncPaginator
from generator.runtime.token_turns import TokenTurn
from generator.runtime.turns import Turn
from generator.runtime.url_turns import LinkTurn, NextUrlTurn
from generator.runtime.views import raw_client

from .sample import AsyncRunsClient, Run, RunsClient
from .server import Reply, Seen, Server, json_reply

Item = TypeVar("Item")
RUNS = [{"id": f"r{n}", "status": "s"} for n in range(1, 6)]
IDS = [run["id"] for run in RUNS]


class Meta(BaseModel):
    next_token: str | None = None
    total: int | None = None
    next_url: str | None = None


class Result(BaseModel):
    runs: list[Run]


class Envelope(BaseModel):
    """What pages of the tests have in common, so that one class can be made for each turn."""

    result: Result | None = None
    meta: Meta | None = None


def page_classes(turn: Turn) -> tuple[Any, Any]:
    """The page of a turn in both colours, as a generated package has it."""

    class SyncResultPage(SyncPage[Item], Envelope, Generic[Item]):
        _turn: ClassVar[Turn] = turn

    class AsyncResultPage(AsyncPage[Item], Envelope, Generic[Item]):
        _turn: ClassVar[Turn] = turn

    return SyncResultPage[Run], AsyncResultPage[Run]


def bare_classes(turn: Turn) -> tuple[Any, Any]:
    """The page of a turn where the answer is a list alone."""

    class SyncRunsPage(SyncPage[Item], Generic[Item]):
        items: list[Item]
        _turn: ClassVar[Turn] = turn

    class AsyncRunsPage(AsyncPage[Item], Generic[Item]):
        items: list[Item]
        _turn: ClassVar[Turn] = turn

    return SyncRunsPage[Run], AsyncRunsPage[Run]


def result(start: int, **meta: object) -> Reply:
    return json_reply({"result": {"runs": RUNS[start : start + 2]}, "meta": meta})


def by_token(seen: Seen) -> Reply:
    start = int(dict(seen.query).get("token", "t0").removeprefix("t"))
    return result(start, next_token=f"t{start + 2}" if start < 4 else None)


def by_token_in_body(seen: Seen) -> Reply:
    start = int(seen.json().get("token", "t0").removeprefix("t"))
    return result(start, next_token=f"t{start + 2}" if start < 4 else None)


def by_number(seen: Seen) -> Reply:
    return result(2 * int(dict(seen.query).get("page", 1)) - 2, total=5)


def by_offset(seen: Seen) -> Reply:
    start = int(dict(seen.query).get("offset", 0))
    return json_reply(RUNS[start : start + 2])


def by_url(seen: Seen) -> Reply:
    start = int(dict(seen.query).get("at", 0))
    return result(start, next_url=f"?status=s&at={start + 2}" if start < 4 else None)


def by_link(seen: Seen) -> Reply:
    start = int(dict(seen.query).get("at", 0))
    following = f'</v1/runs?status=s&at={start + 2}>; rel="next"' if start < 4 else '</v1/runs>; rel="first"'
    return json_reply(RUNS[start : start + 2], Link=following)


TOKEN = TokenTurn(items="result.runs", token="meta.next_token", parameter="token")
STYLES: dict[str, tuple[str, Callable[[Seen], Reply], tuple[Any, Any], int]] = {
    "token": ("GET", by_token, page_classes(TOKEN), 3),
    "token in the body": (
        "POST",
        by_token_in_body,
        page_classes(TokenTurn(items="result.runs", token="meta.next_token", parameter="token", in_body=True)),
        3,
    ),
    "number": (
        "GET",
        by_number,
        page_classes(NumberTurn(items="result.runs", parameter="page", total="meta.total")),
        4,  # the last page is short, which only the empty one after it tells
    ),
    "offset": ("GET", by_offset, bare_classes(OffsetTurn(items="items", parameter="offset")), 4),
    "url": ("GET", by_url, page_classes(NextUrlTurn(items="result.runs", url="meta.next_url")), 3),
    "link": ("GET", by_link, bare_classes(LinkTurn(items="items")), 3),
}


@pytest.mark.parametrize("style", STYLES)
def test_all_items_of_all_pages_come(style: str, client: RunsClient, server: Server) -> None:
    method, server.handler, (page_class, _), requests = STYLES[style]
    body: dict[str, Any] = {"body": {"q": "x"}} if method == "POST" else {}
    page: Any = client.request(method, "/runs", query={"status": "s"}, **body, returns=page_class)
    assert [run.id for run in page] == IDS
    assert [type(run) for run in page][:1] == [Run]
    asked = server.seen[:requests]
    assert [(seen.path, dict(seen.query)["status"]) for seen in asked] == [("/v1/runs", "s")] * requests
    assert all(seen.header("authorization") == "Bearer sk-secret" for seen in asked)
    assert method == "GET" or [seen.json()["q"] for seen in asked] == ["x"] * requests


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.anyio
async def test_all_items_come_asynchronously(
    style: str, make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    method, server.handler, (_, page_class), _ = STYLES[style]
    async with make_async_client() as client:
        body: dict[str, Any] = {"body": {"q": "x"}} if method == "POST" else {}
        pages: Any = AsyncPaginator(client, method, "/runs", **body, returns=page_class)
        assert [run.id async for run in pages] == IDS
        page = await AsyncPaginator(client, method, "/runs", **body, returns=page_class)
        assert page.has_next_page()
        second = await page.get_next_page()
        assert [run.id for run in second._items] == IDS[2:4]


def test_pages_before_this_one(client: RunsClient, server: Server) -> None:
    server.handler = by_offset
    page_class = bare_classes(OffsetTurn(items="items", parameter="offset"))[0]
    page: Any = client.request("GET", "/runs", query={"offset": 2}, returns=page_class)
    assert page.has_previous_page()
    assert [run.id for run in page.get_previous_page().items] == IDS[:2]
    assert page.to_dict() == {"items": RUNS[2:4]}


def test_a_server_that_ignores_the_number_is_noticed(client: RunsClient, server: Server) -> None:
    server.handler = lambda seen: json_reply(RUNS[:2])
    page_class = bare_classes(NumberTurn(items="items", parameter="page"))[0]
    page: Any = client.request("GET", "/runs", returns=page_class)
    with pytest.raises(PaginationError, match="same page again, whatever number"):
        list(page)
    assert len(server.seen) == 2


def test_tokens_that_lead_in_a_circle_are_noticed(client: RunsClient, server: Server) -> None:
    server.handler = lambda seen: result(0, next_token="b" if dict(seen.query).get("token") == "a" else "a")
    page: Any = client.request("GET", "/runs", returns=page_classes(TOKEN)[0])
    with pytest.raises(PaginationError, match="circle"):
        list(page)
    assert len(server.seen) == 3


def test_an_address_that_leads_to_itself_is_noticed(client: RunsClient, server: Server) -> None:
    server.handler = lambda seen: result(0, next_url="/v1/runs?at=2")
    page: Any = client.request("GET", "/runs", returns=page_classes(NextUrlTurn("result.runs", "meta.next_url"))[0])
    with pytest.raises(PaginationError, match="circle"):
        list(page)
    assert len(server.seen) == 2


def test_to_another_server_goes_nothing_private(client: RunsClient, server: Server, other_server: Server) -> None:
    server.handler = lambda seen: json_reply(RUNS[:2], Link=f'<{other_server.url}/v1/runs>; rel="next"')
    other_server.answer(json_reply(RUNS[2:]))
    page: Any = client.request(
        "GET",
        "/runs",
        headers={"X-Tenant": "t"},
        cookies={"session": "c"},
        options={"extra_headers": {"X-Mine": "m"}},
        returns=bare_classes(LinkTurn(items="items"))[0],
    )
    assert [run.id for run in page] == IDS
    [seen] = other_server.seen
    assert [seen.header(name) for name in ("authorization", "cookie", "x-tenant", "x-mine")] == [None] * 4


def test_an_answer_that_is_a_list_keeps_its_items_however_it_is_read(client: RunsClient, server: Server) -> None:
    server.answer(Reply(b" [{}]", headers={"Content-Type": "application/json"}))
    page_class = bare_classes(LinkTurn(items="items"))[0]
    page: Any = raw_client(client).request("GET", "/runs", returns=page_class)
    assert len(page.parse().items) == 1
