"""From one page to the next, each way of paging, without a server."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from generator.runtime.count_turns import NumberTurn, OffsetTurn
from generator.runtime.errors import PaginationError
from generator.runtime.token_turns import TokenTurn
from generator.runtime.turns import PageInfo, page_url
from generator.runtime.url_turns import NextUrlTurn, links_of

TOKEN = TokenTurn(items="files", token="meta.next", parameter="cursor", more="more")
NUMBER = NumberTurn(items="runs", parameter="page", pages="pages", total="total", size="size", more="more", number="at")
OFFSET = OffsetTurn(items="runs", parameter="offset", total="total", number="at")
Page = dict[str, Any]


@pytest.mark.parametrize(
    ("page", "asked", "expected"),
    [
        ({"files": [1], "meta": {"next": "b"}}, {}, "b"),
        ({"files": [1], "meta": {"next": "b"}}, {"cursor": "a"}, "b"),
        ({"files": [], "meta": {"next": "b"}}, {}, "b"),  # a page may be empty and lead on
        ({"files": [1], "meta": {"next": "b"}, "more": False}, {}, None),
        ({"files": [1], "meta": {"next": None}}, {}, None),
        ({"files": [1], "meta": {"next": ""}}, {}, None),
        ({"files": [1], "meta": None}, {}, None),
        ({"files": [1]}, {}, None),
        ({"files": [], "meta": {"next": "a"}}, {"cursor": "a"}, None),  # a feed without anything new
    ],
)
def test_a_token_asks_for_the_next_page(page: Page, asked: dict[str, Any], expected: str | None) -> None:
    assert TOKEN.next(page, asked) == (expected and PageInfo({"cursor": expected}))


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ({"files": [1], "meta": {"next": "a"}}, "same page again: cursor='a'"),
        ({"files": [1], "more": True}, "gives no token"),
    ],
)
def test_a_token_that_can_not_lead_on_is_an_error(page: Page, message: str) -> None:
    with pytest.raises(PaginationError, match=message):
        TOKEN.next(page, {"cursor": "a"})


def test_a_token_may_go_into_the_body() -> None:
    turn = TokenTurn(items="hits", token="after", parameter="after", in_body=True)
    assert turn.next({"hits": [1], "after": "b"}, {}) == PageInfo(body={"after": "b"})


@pytest.mark.parametrize(
    ("page", "asked", "expected"),
    [
        ({"runs": [1, 2]}, {}, 2),
        ({"runs": [1, 2]}, {"page": 4}, 5),
        ({"runs": [1, 2]}, {"page": "4"}, 5),
        ({"runs": [1, 2], "at": 7}, {}, 8),
        ({"runs": []}, {"page": 4}, None),
        ({}, {}, None),
        ({"runs": [1], "pages": 3}, {"page": 2}, 3),
        ({"runs": [1], "pages": 3}, {"page": 3}, None),
        ({"runs": [1, 2], "total": 4}, {"page": 1}, 2),
        ({"runs": [1, 2], "total": 4}, {"page": 2}, None),
        ({"runs": [1], "total": 3, "size": 2}, {"page": 2}, None),
        ({"runs": [1], "total": 3}, {"page": 2}, 3),  # how long a full page is isn't told, so that more may follow
        ({"runs": [1, 2], "total": 150}, {"page": 1, "limit": 1000}, 2),  # the server gives less than was asked for
        ({"runs": [1, 2], "more": False, "total": 9}, {}, None),
        ({"runs": [1, 2], "more": True, "total": None}, {}, 2),
    ],
)
def test_the_next_number(page: Page, asked: dict[str, Any], expected: int | None) -> None:
    assert NUMBER.next(page, asked) == (expected and PageInfo({"page": expected}))


def test_pages_may_be_counted_from_zero() -> None:
    turn = NumberTurn(items="runs", parameter="page", first=0, pages="pages", total="total")
    assert turn.next({"runs": [1], "pages": 2}, {}) == PageInfo({"page": 1})
    assert turn.next({"runs": [1], "pages": 2}, {"page": 1}) is None
    assert turn.next({"runs": [1, 2], "total": 4}, {"page": 1}) is None
    assert turn.previous({}, {"page": 1}) == PageInfo({"page": 0}) and turn.previous({}, {}) is None


@pytest.mark.parametrize(("told", "expected"), [("/runs?page=2", 2), (None, None), ("", None)])
def test_what_only_a_page_before_another_has_ends_the_list(told: str | None, expected: int | None) -> None:
    turn = NumberTurn(items="runs", parameter="page", total="total", following="next")
    assert turn.next({"runs": [1], "next": told}, {}) == (expected and PageInfo({"page": expected}))
    # A count outweighs an address that is left out.
    assert turn.next({"runs": [1], "next": told, "total": 9}, {}) == PageInfo({"page": 2})


@pytest.mark.parametrize(
    ("page", "asked", "expected"),
    [
        ({"runs": [1, 2]}, {}, 2),
        ({"runs": [1, 2]}, {"offset": 10}, 12),
        ({"runs": [1, 2], "at": 4}, {}, 6),
        ({"runs": []}, {"offset": 10}, None),
        ({"runs": [1, 2], "total": 12}, {"offset": 10}, None),
        ({"runs": [1, 2], "total": 13}, {"offset": 10}, 12),
    ],
)
def test_the_next_offset(page: Page, asked: dict[str, Any], expected: int | None) -> None:
    assert OFFSET.next(page, asked) == (expected and PageInfo({"offset": expected}))


@pytest.mark.parametrize(("start", "expected"), [(0, None), (1, 0), (2, 0), (5, 3)])
def test_the_offset_before(start: int, expected: int | None) -> None:
    info = OFFSET.previous({"runs": [1, 2]}, {"offset": start})
    assert (info and info.params["offset"]) == expected


def test_items_may_be_counted_from_one() -> None:
    turn = OffsetTurn(items="Resources", parameter="startIndex", first=1, total="totalResults")
    assert turn.next({"Resources": [1, 2], "totalResults": 3}, {}) == PageInfo({"startIndex": 3})
    assert turn.next({"Resources": [3], "totalResults": 3}, {"startIndex": 3}) is None


@pytest.mark.parametrize(("url", "expected"), [("/runs?page=2", "/runs?page=2"), (None, None), ("", None), (7, None)])
def test_the_next_url(url: object, expected: str | None) -> None:
    info = NextUrlTurn(items="runs", url="links.next").next({"runs": [], "links": {"next": url}}, {})
    assert (info and info.url) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", {}),
        ('<https://a/b?page=2>; rel="next", <https://a/b?page=9>; rel="last"', {"next": "https://a/b?page=2", "last": "https://a/b?page=9"}),
        ("</b?p=1,2>; rel=next", {"next": "/b?p=1,2"}),
        ('</b>; title="a, b; <c>"; rel="prev first"', {"prev": "/b", "first": "/b"}),
        ('</b>; REL="Next", </c>; rel="next"', {"next": "/b"}),
        ('</b>; rel="previous"', {"prev": "/b"}),
        ("</b>, nonsense, <", {}),
    ],
)  # fmt: skip
def test_a_link_header_is_read(header: str, expected: dict[str, str]) -> None:
    assert links_of(header) == expected


@pytest.mark.parametrize(
    ("base", "text", "expected"),
    [
        ("https://a/v1/runs?page=1", "https://a/v1/runs?page=2", "https://a/v1/runs?page=2"),
        ("https://a/v1/runs?page=1", "/v1/runs?page=2", "https://a/v1/runs?page=2"),
        ("https://a/v1/runs?page=1", "?page=2", "https://a/v1/runs?page=2"),
        ("https://a/v1/runs", "http://a/v1/runs?page=2", "https://a/v1/runs?page=2"),  # a server behind a proxy
        ("http://a:8000/runs", "http://a:8000/runs?page=2", "http://a:8000/runs?page=2"),
        ("https://a/runs", "https://user:secret@b/runs", "https://b/runs"),
    ],
)
def test_the_address_of_a_page(base: str, text: str, expected: str) -> None:
    assert str(page_url(httpx2.URL(base), text)) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("file:///etc/passwd", "scheme 'file'"),
        ("http://b/runs", "from https to http"),
        ("https://[::1", "that is none"),
    ],
)
def test_an_address_that_is_not_asked(text: str, message: str) -> None:
    with pytest.raises(PaginationError, match=message):
        page_url(httpx2.URL("https://a/runs"), text)
