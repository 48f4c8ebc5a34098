"""Lists: from one page to the next."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from generator.runtime.cursor_turns import CursorTurn
from generator.runtime.errors import PaginationError, SDKError
from generator.runtime.turns import PageInfo
from generator.runtime.values import omit

from .sample import AsyncCursorPage, AsyncRunsClient, Run, RunsClient, SyncCursorPage
from .server import Reply, Seen, Server, json_reply

TURN = CursorTurn(before="before", more="has_more")
TWO: dict[str, Any] = {"data": [{"id": "a"}, {"id": "b"}]}


@pytest.mark.parametrize(
    ("page", "query", "expected"),
    [
        (TWO, {}, {"after": "b"}),
        (TWO | {"has_more": True}, {"after": "x", "limit": 2}, {"after": "b"}),
        (TWO, {"after": "x", "before": "y"}, {"after": "b", "before": omit}),
        (TWO, {"before": "x"}, {"before": "a"}),
        (TWO | {"has_more": False}, {}, None),
        ({"data": []}, {}, None),
        ({"data": [], "has_more": True}, {}, None),
        ({"data": None}, {}, None),
        ({}, {}, None),
        ({"data": [{"x": 1}]}, {}, None),
        ({"data": [{"x": 1}], "last_id": "z", "has_more": True}, {}, {"after": "z"}),
        ({"data": [{"x": 1}], "first_id": "z", "has_more": True}, {"before": "q"}, {"before": "z"}),
        ({"data": [{"id": 7}]}, {}, {"after": 7}),
    ],
)
def test_the_next_page(page: dict[str, Any], query: dict[str, Any], expected: dict[str, Any] | None) -> None:
    info = TURN.next(page, query)
    assert (info and info.params) == expected


@pytest.mark.parametrize(
    ("page", "query", "expected"),
    [
        (TWO, {"after": "x"}, {"before": "a", "after": omit}),
        (TWO | {"has_more": False}, {"after": "x"}, {"before": "a", "after": omit}),
        (TWO, {"before": "x"}, {"after": "b", "before": omit}),
        (TWO, {}, None),
        ({"data": []}, {"after": "x"}, None),
    ],
)
def test_the_previous_page(page: dict[str, Any], query: dict[str, Any], expected: dict[str, Any] | None) -> None:
    info = TURN.previous(page, query)
    assert (info and info.params) == expected


def test_a_list_without_a_way_back_has_no_previous_page() -> None:
    assert CursorTurn().previous(TWO, {"after": "x"}) is None


@pytest.mark.parametrize(
    ("page", "query", "message"),
    [
        ({"data": [{"x": 1}], "has_more": True}, {}, "no item has an id"),
        (TWO, {"after": "b"}, "same page again"),
        (TWO, {"before": "a"}, "same page again"),
    ],
)
def test_a_promise_that_can_not_be_kept_is_an_error(page: dict[str, Any], query: dict[str, Any], message: str) -> None:
    with pytest.raises(PaginationError, match=message):
        TURN.next(page, query)


def test_names_may_lead_into_the_answer() -> None:
    turn = CursorTurn(items="result.runs", item_id="meta.key", after="cursor", more="result.more")
    page = {"result": {"runs": [{"meta": {"key": "k"}}], "more": True}}
    assert turn.next(page, {}) == PageInfo({"cursor": "k"})


def five_runs(seen: Seen) -> Reply:
    """Lists r1 … r5, two at a time, after or before a run."""
    query = dict(seen.query)
    ids = [f"r{n}" for n in range(1, 6)]
    if "before" in query:
        at = ids.index(query["before"])
        found = ids[max(0, at - 2) : at]
        more = at > 2
    else:
        start = ids.index(query["after"]) + 1 if "after" in query else 0
        found = ids[start : start + 2]
        more = start + 2 < 5
    return json_reply({"data": [{"id": id, "status": "s"} for id in found], "has_more": more})


def test_iterating_follows_all_pages_with_the_same_options(client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    page = client.runs.list("t", limit=2, include=["x"], extra_headers={"X-A": "1"}, extra_query={"q": "2"})
    assert [run.id for run in page] == ["r1", "r2", "r3", "r4", "r5"]
    assert [type(run) for run in page.data] == [Run, Run]
    for seen, after in zip(server.seen[:3], (None, "r2", "r4"), strict=False):
        query = dict(seen.query)
        assert query.pop("after", None) == after
        assert query == {"limit": "2", "include[]": "x", "q": "2"}
        assert seen.header("x-a") == "1"
        assert seen.path == "/v1/threads/t/runs"


def test_pages_one_by_one(client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    page = client.runs.list("t")
    assert (page.has_next_page(), page.has_previous_page()) == (True, False)
    info = page.next_page_info()
    assert info is not None
    assert info.params["after"] == "r2"
    second = page.get_next_page()
    assert type(second) is type(page)
    assert [run.id for run in second.data] == ["r3", "r4"]
    assert second.has_previous_page()
    assert [run.id for run in second.get_previous_page().data] == ["r1", "r2"]
    last = second.get_next_page()
    assert (last.has_next_page(), last.next_page_info()) == (False, None)
    with pytest.raises(PaginationError, match="no next page") as caught:
        last.get_next_page()
    assert isinstance(caught.value, SDKError)
    assert isinstance(caught.value, RuntimeError)
    assert [len(page.data) for page in client.runs.list("t").iter_pages()] == [2, 2, 1]


def test_a_caller_who_asks_before_walks_back(client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    pages = list(client.runs.list("t", before="r5").iter_pages())
    assert [[run.id for run in page.data] for page in pages] == [["r3", "r4"], ["r1", "r2"]]
    assert [run.id for run in pages[1].get_previous_page().data] == ["r3", "r4"]


def test_a_cursor_given_as_an_option_is_replaced(client: RunsClient, server: Server) -> None:
    server.handler = five_runs
    assert [run.id for run in client.runs.list("t", extra_query={"after": "r1"})] == ["r2", "r3", "r4", "r5"]


def test_pages_that_go_round_are_noticed(client: RunsClient, server: Server) -> None:
    def circle(seen: Seen) -> Reply:
        return json_reply({"data": [{"id": "b" if dict(seen.query).get("after") == "a" else "a"}], "has_more": True})

    server.handler = circle
    with pytest.raises(PaginationError, match="circle"):
        list(client.runs.list("t"))
    assert len(server.seen) == 3


def test_an_empty_page_ends_the_list(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({"data": [{"id": "a"}]}), json_reply({"data": [], "has_more": True}))
    assert [run.id for run in client.runs.list("t")] == ["a"]
    page = client.runs.list("t")
    assert list(page) == []
    with pytest.raises(RuntimeError):
        page.get_next_page()


def test_a_broken_promise_is_told(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({"data": [{"status": "s"}], "has_more": True}))
    page = client.runs.list("t")
    assert page.has_next_page()
    with pytest.raises(PaginationError, match="no item has an id"):
        list(page)


def test_a_page_is_a_model(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({"data": [{"id": "a"}], "has_more": True, "extra": 1}, x_request_id="req_1"))
    page = client.runs.list("t")
    assert repr(page) == "SyncCursorPage(1 items, has_more=True)"
    assert page.to_dict() == {"data": [{"id": "a"}], "has_more": True, "extra": 1}
    assert page._request_id == "req_1"
    assert page.data[0]._request_id is None
    assert client.runs.list("t") == page
    assert copy.deepcopy(page.data) == page.data
    twin = pickle.loads(pickle.dumps(page))
    assert twin == page
    with pytest.raises(PaginationError, match="no request"):
        twin.get_next_page()
    assert repr(SyncCursorPage[Run](data=[])) == "SyncCursorPage(0 items, has_more=None)"


@pytest.mark.anyio
async def test_async_pages(make_async_client: Callable[..., AsyncRunsClient], server: Server) -> None:
    server.handler = five_runs
    async with make_async_client() as client:
        assert [run.id async for run in client.runs.list("t", limit=2)] == ["r1", "r2", "r3", "r4", "r5"]
        page = await client.runs.list("t")
        assert type(page) is AsyncCursorPage[Run]
        assert [run.id async for run in page] == ["r1", "r2", "r3", "r4", "r5"]
        second = await page.get_next_page()
        assert [run.id for run in (await second.get_previous_page()).data] == ["r1", "r2"]
        assert [len(page.data) async for page in client.runs.list("t").iter_pages()] == [2, 2, 1]
        last = await second.get_next_page()
        with pytest.raises(PaginationError):
            await last.get_next_page()


def test_an_unused_async_list_leaves_nothing_behind(make_async_client: Callable[..., AsyncRunsClient]) -> None:
    make_async_client().runs.list("t")
    make_async_client().runs.with_streaming_response.retrieve("r", thread_id="t")
