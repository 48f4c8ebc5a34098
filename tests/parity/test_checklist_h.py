"""H: pages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.runtime.server import Seen, Server, json_reply

from .conftest import Make
from .operations import RUNS
from .rows import answering
from .samples import page_of
from .sides import Caller, Side

LIST = f"{RUNS}.list"


def runs(server: Server, ids: str, size: int, **ends: Any) -> None:
    """Let the server page through runs with these ids."""

    def answer(seen: Seen) -> Any:
        after = dict(seen.query).get("after")
        start = ids.index(after) + 1 if after else 0
        shown = ids[start : start + size]
        page = page_of(*({"id": id} for id in shown), more=start + size < len(ids))
        return json_reply({name: value for name, value in {**page, **ends}.items() if value is not ...})

    server.handler = answer


def test_h1_iterating_goes_through_all_pages(caller: Caller, server: Server) -> None:
    runs(server, "abcde", 2)
    page = caller(LIST, "t", limit=2, order="asc", extra_headers={"X-A": "1"}, extra_query={"q": "x"})
    assert [run.id for run in caller.items(page)] == list("abcde")
    assert [dict(seen.query).get("after") for seen in server.seen] == [None, "b", "d"]
    for seen in server.seen:
        rest = {name: value for name, value in seen.query if name != "after"}
        assert rest == {"limit": "2", "order": "asc", "q": "x"} and seen.header("x-a") == "1"


def test_h2_pages_one_by_one(caller: Caller, server: Server) -> None:
    runs(server, "abc", 2)
    page = caller(LIST, "t")
    assert ([run.id for run in page.data], page.has_more, page.has_next_page()) == (["a", "b"], True, True)
    assert page.next_page_info().params == {"after": "b"}
    after = caller.wait(page.get_next_page())
    assert ([run.id for run in after.data], after.has_next_page()) == (["c"], False)
    assert [len(each.data) for each in caller.items(page.iter_pages())] == [2, 1]


def test_h3_no_more_is_the_end(caller: Caller, server: Server) -> None:
    runs(server, "abcd", 2, has_more=False)
    assert len(caller.items(caller(LIST, "t"))) == 2
    assert len(server.seen) == 1


def test_h3_without_has_more_an_empty_page_is_the_end(caller: Caller, server: Server) -> None:
    runs(server, "abc", 2, has_more=...)
    assert len(caller.items(caller(LIST, "t"))) == 3
    assert len(server.seen) == 3


def test_h4_a_list_call_is_awaited_or_iterated_over(call_with: Make, server: Server, side: Side) -> None:
    runs(server, "abc", 2)
    caller = call_with(side, "async")
    assert [run.id for run in caller.items(caller.client.beta.threads.runs.list("t"))] == ["a", "b", "c"]
    assert [run.id for run in caller.wait(caller.client.beta.threads.runs.list("t")).data] == ["a", "b"]


def test_h5_a_body_and_options_stay(make: Make, server: Server, side: Side) -> None:
    runs(server, "abc", 1)
    caller = make(default_headers={"X-Client": "1"}, default_query={"v": "2"})
    caller.items(caller(LIST, "t", order="asc", timeout=7))
    assert all(seen.header("x-client") == "1" and dict(seen.query)["v"] == "2" for seen in server.seen)
    assert {seen.header(f"{side.headers}read-timeout") for seen in server.seen} <= {"7", "7.0"}


def test_h6_an_empty_page_has_no_next_one(caller: Caller, server: Server) -> None:
    answering(server, page_of())
    page = caller(LIST, "t")
    assert (caller.items(page), page.has_next_page(), page.next_page_info()) == ([], False, None)
    with pytest.raises(RuntimeError):
        caller.wait(page.get_next_page())


def test_h_the_page_classes_are_importable_by_name(side: Side) -> None:
    import importlib

    pagination = importlib.import_module(f"{side.package}.pagination")
    assert pagination.SyncCursorPage.__name__ == "SyncCursorPage"
    assert pagination.AsyncCursorPage.__name__ == "AsyncCursorPage"
