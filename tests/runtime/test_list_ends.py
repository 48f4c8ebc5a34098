"""Lists that end although the server doesn't say so, budgets, bookmarks, and pages fetched ahead."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from generator.runtime.bookmarks import bookmark_of, from_origin, read_bookmark
from generator.runtime.count_turns import NumberTurn, OffsetTurn
from generator.runtime.cursor_turns import CursorTurn
from generator.runtime.drift import Drift
from generator.runtime.errors import PaginationError
from generator.runtime.list_ends import odd_end
from generator.runtime.token_turns import TokenTurn
from generator.runtime.turns import PageInfo
from generator.runtime.url_turns import LinkTurn, NextUrlTurn
from generator.runtime.values import omit

from .sample import AsyncRunsClient, RunsClient
from .server import Reply, Seen, Server, json_reply
from .test_pages import five_runs

CURSOR = CursorTurn(more="has_more")
NUMBER = NumberTurn(items="runs", parameter="page", pages="pages")
NEXT = NextUrlTurn(items="runs", url="next")
OFFSET = OffsetTurn(items="runs", parameter="offset", total="total")


@pytest.mark.parametrize(
    ("turn", "page", "asked", "message"),
    [
        (CURSOR, {"data": [{"id": "a"}], "has_more": False}, {}, None),
        (CURSOR, {"data": []}, {}, None),
        (CURSOR, {"data": [{"x": 1}], "has_more": False}, {}, None),
        (CURSOR, {"data": [{"x": 1}]}, {}, "the last item has no `id` to go on from"),
        (CURSOR, {"data": [], "has_more": True}, {}, "the page says that there is more, and holds no items"),
        (TokenTurn(items="runs", token="next", parameter="after"), {"runs": [1]}, {}, None),
        (NUMBER, {"runs": [], "pages": 3}, {"page": 4}, None),
        (NUMBER, {"runs": [], "pages": 3}, {"page": 3}, "3 pages are promised, and the list ends after 2"),
        (OFFSET, {"runs": [], "total": 40}, {"offset": 40}, None),
        (OFFSET, {"runs": [], "total": 83}, {"offset": 40}, "83 items are promised, and the list ends after 40"),
        (OFFSET, {"runs": []}, {"offset": 40}, None),
        (NEXT, {"runs": [1], "next": None}, {}, None),
        (NEXT, {"runs": [1], "next": 7}, {}, "the address of the next page is no text"),
        (LinkTurn(items="runs"), {"runs": [1]}, {}, None),
    ],
)  # fmt: skip
def test_odd_ends(turn: Any, page: dict[str, Any], asked: dict[str, Any], message: str | None) -> None:
    odd = odd_end(turn, page, asked)
    assert (odd and odd.message) == message


def test_an_odd_end_is_told(make_client: Callable[..., RunsClient], server: Server) -> None:
    told: list[Drift] = []
    client = make_client(on_drift=told.append)
    server.answer(json_reply({"data": [], "has_more": True}))
    assert list(client.runs.list("t")) == []
    assert [(one.kind, one.place, one.pointer) for one in told] == [
        ("incomplete-list", "SyncCursorPage[Run].has_more", "/has_more")
    ]
    assert "says that there is more" in str(client.drift_report())


def test_a_strict_client_refuses_an_odd_end(make_client: Callable[..., RunsClient], server: Server) -> None:
    server.answer(json_reply({"data": [], "has_more": True}))
    with pytest.raises(PaginationError, match="may be incomplete: the page says that there is more"):
        list(make_client(strict=True).runs.list("t"))


def test_a_page_without_a_list_is_an_error(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({"data": {"id": "a"}}))
    with pytest.raises(PaginationError, match="no list where its items should be, at 'data'"):
        list(client.runs.list("t"))


def test_a_page_without_items_drifts(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({"error": "none of it"}))
    assert list(client.runs.list("t")) == []
    assert {one.first.place for one in client.drift_report()} == {
        "SyncCursorPage[Run].data", "SyncCursorPage[Run].error"
    }  # fmt: skip


@pytest.mark.parametrize(("count", "requests"), [(0, 1), (1, 1), (2, 1), (3, 2), (5, 3), (9, 3)])
def test_no_more_items_than_wanted(count: int, requests: int, client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    found = [run.id for run in client.runs.list("t").iter_items(max_items=count)]
    assert found == ["r1", "r2", "r3", "r4", "r5"][:count]
    assert len(server.seen) == requests


@pytest.mark.parametrize(("count", "requests"), [(0, 1), (1, 1), (2, 2), (9, 3)])
def test_no_more_pages_than_wanted(count: int, requests: int, client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    assert len(list(client.runs.list("t").iter_pages(max_pages=count))) == min(count, 3)
    assert len(server.seen) == requests


def test_budgets_are_not_negative(client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    page = client.runs.list("t")
    with pytest.raises(ValueError, match="max_pages must not be negative"):
        list(page.iter_pages(max_pages=-1))
    with pytest.raises(ValueError, match="max_items must not be negative"):
        list(page.iter_items(max_items=-1))


def test_a_list_goes_on_from_a_bookmark(client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    bookmark = client.runs.list("t", limit=2).bookmark()
    assert isinstance(bookmark, str)
    page = client.runs.list("t", limit=2, resume_from=bookmark)
    assert [run.id for run in page] == ["r3", "r4", "r5"]
    assert dict(server.seen[1].query) == {"limit": "2", "after": "r2"}
    assert [run.id for run in page.get_previous_page().data] == ["r1", "r2"]
    assert list(page.iter_pages())[-1].bookmark() is None


def test_a_bookmark_walks_in_its_own_direction(client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    bookmark = client.runs.list("t", before="r5").bookmark()
    assert [run.id for run in client.runs.list("t", before="r5", resume_from=bookmark)] == ["r1", "r2"]


@pytest.mark.parametrize(
    "info",
    [
        PageInfo({"after": "run/8", "before": omit}),
        PageInfo({"page": 3}),
        PageInfo(body={"cursor": {"at": [1, None]}}),
        PageInfo(url="/v1/runs?page=2"),
    ],
)
def test_bookmarks_are_texts(info: PageInfo) -> None:
    text = bookmark_of(info)
    assert text.isascii() and read_bookmark(text) == info


def test_a_bookmark_of_an_address_holds_no_server() -> None:
    base = httpx2.URL("https://api.example.com/v1")
    assert from_origin(httpx2.URL("https://api.example.com/v1/runs?page=2"), base) == "/v1/runs?page=2"
    assert from_origin(httpx2.URL("https://other.example.com/runs"), base) == "https://other.example.com/runs"


@pytest.mark.parametrize(
    "text", ["", "?", "e30", base64.b64encode(b"[1]").decode(), base64.b64encode(b'{"params":[1]}').decode(), "ü"]
)
def test_what_is_no_bookmark_is_refused(text: str, client: RunsClient, server: Server) -> None:
    with pytest.raises(ValueError, match="no bookmark"):
        client.runs.list("t", resume_from=text)
    assert not server.seen


@pytest.mark.anyio
async def test_the_next_page_is_fetched_ahead(
    make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    before = asyncio.all_tasks()
    server.handler = five_runs
    async with make_async_client() as client:
        seen: list[int] = []
        async for page in client.runs.list("t").iter_pages(prefetch=1):
            await asyncio.sleep(0.1)
            seen.append(len(server.seen))
            assert len(page.data) in (1, 2)
        assert seen == [2, 3, 3]
        assert [run.id async for run in client.runs.list("t").iter_items(prefetch=2)] == ["r1", "r2", "r3", "r4", "r5"]
        few = client.runs.list("t").iter_pages(prefetch=1, max_pages=2)
        asked = len(server.seen)
        assert len([page async for page in few]) == 2
        assert len(server.seen) == asked + 2
    assert asyncio.all_tasks() == before


@pytest.mark.anyio
async def test_what_goes_wrong_ahead_is_raised_in_its_turn(
    make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    def two_pages(seen: Seen) -> Reply:
        return five_runs(seen) if len(server.seen) < 3 else json_reply({"error": {"message": "gone"}}, 404)

    before = asyncio.all_tasks()
    server.handler = two_pages
    async with make_async_client() as client:
        found: list[str] = []
        with pytest.raises(Exception, match="gone"):  # noqa: PT012
            async for run in client.runs.list("t").iter_items(prefetch=3):
                await asyncio.sleep(0.05)
                found.append(run.id)
        assert found == ["r1", "r2", "r3", "r4"]
    assert asyncio.all_tasks() == before


@pytest.mark.anyio
@pytest.mark.parametrize("leave", ["break", "cancel"])
async def test_leaving_early_leaves_no_request_behind(
    leave: str, make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    release = threading.Event()

    def stuck(seen: Seen) -> Reply:
        if len(server.seen) > 1:
            release.wait(5)
        return five_runs(seen)

    before = asyncio.all_tasks()
    server.handler = stuck
    async with make_async_client() as client:
        entered = asyncio.Event()

        async def consume() -> None:
            async for _ in client.runs.list("t").iter_pages(prefetch=1):
                await asyncio.sleep(0.1)
                entered.set()
                if leave == "break":
                    break

        task = asyncio.create_task(consume())
        await entered.wait()
        if leave == "cancel":
            task.cancel()
        await asyncio.wait([task])
        assert task.cancelled() == (leave == "cancel")
        await asyncio.sleep(0.05)
        assert asyncio.all_tasks() == before
    release.set()


@pytest.mark.anyio
async def test_async_lists_have_budgets_and_bookmarks(
    make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    server.handler = five_runs
    async with make_async_client() as client:
        assert [run.id async for run in client.runs.list("t").iter_items(max_items=3)] == ["r1", "r2", "r3"]
        bookmark = (await client.runs.list("t")).bookmark()
        assert [run.id async for run in client.runs.list("t", resume_from=bookmark)] == ["r3", "r4", "r5"]
        assert json.loads(base64.urlsafe_b64decode(f"{bookmark}==")) == {"params": {"after": "r2"}}
