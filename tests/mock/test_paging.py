"""The mock's lists: more than one page where a test wants answers that don't depend on what came before."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Client, Serve

ITEMS = "{type: array, items: {type: object, required: [id], properties: {id: {type: string}}}}"
PAGED = """
    paths:
      /runs:
        get:
          parameters:
            - {name: TAKEN, in: query, schema: {type: TYPE}}
            - {name: limit, in: query, schema: {type: integer}}
          responses:
            200:
              description: ""
              headers: {LINK: {schema: {type: string}}}
              content: {application/json: {schema: ANSWER}}
    """


def asked(client: Client, path: str) -> Any:
    response = client.ask("GET", path, headers={"Prefer": "stateless"})
    assert response.status_code == 200, response.text
    return response


def paged(serve: Serve, taken: str, type: str, answer: str, link: str = "X-None") -> Client:
    answer = answer if answer.startswith("{type: array") else f"{{type: object, properties: {answer}}}"
    text = PAGED.replace("TAKEN", taken).replace("TYPE", type).replace("LINK", link)
    return serve(text.replace("ANSWER", answer))


@pytest.mark.parametrize(
    ("taken", "answer", "pages"),
    [
        ("cursor: string", f"{{runs: {ITEMS}, meta: {{properties: {{next_cursor: {{type: [string, 'null']}}}}}}}}",
         [("", "meta", {"next_cursor": "page_2"}), ("?cursor=page_2", "meta", {"next_cursor": None})]),
        ("cursor: string", f"{{runs: {ITEMS}, next_cursor: {{type: string}}}}",
         [("", "next_cursor", "page_2"), ("?cursor=page_2", "next_cursor", None)]),
        ("page: integer", f"{{runs: {ITEMS}, total_pages: {{type: integer}}}}",
         [("", "total_pages", 2), ("?page=2", "total_pages", 2)]),
        ("offset: integer", f"{{runs: {ITEMS}, total: {{type: integer}}}}",
         [("", "total", 3), ("?offset=2", "total", 3)]),
        ("q: string", f"{{runs: {ITEMS}, next: {{type: [string, 'null'], format: uri}}}}",
         [("?q=a", "next", "/runs?q=a&mock-page=2"), ("?q=a&mock-page=2", "next", None)]),
    ],
)  # fmt: skip
def test_a_list_has_a_page_and_another(
    taken: str, answer: str, pages: list[tuple[str, str, object]], serve: Serve
) -> None:
    name, _, type = taken.partition(": ")
    client = paged(serve, name, type, answer)
    for count, (query, member, expected) in zip((2, 1), pages, strict=True):
        found = asked(client, f"/runs{query}").json()
        assert (len(found["runs"]), found.get(member)) == (count, expected)


@pytest.mark.parametrize(("query", "count"), [("", 2), ("?page=2", 1), ("?page=3", 0), ("?page=2&limit=1", 1)])
def test_a_bare_list_ends_with_an_empty_page(query: str, count: int, serve: Serve) -> None:
    found = asked(paged(serve, "page", "integer", ITEMS), f"/runs{query}").json()
    assert len(found) == count


def test_the_header_leads_on_until_the_last_page(serve: Serve) -> None:
    client = paged(serve, "page", "integer", ITEMS, "Link")
    assert asked(client, "/runs?limit=2").headers["link"] == '</runs?limit=2&mock-page=2>; rel="next"'
    assert asked(client, "/runs?limit=2&mock-page=2").headers["link"] == ""


def test_without_that_wish_the_examples_are_the_list(serve: Serve) -> None:
    client = paged(
        serve, "page", "integer", f"{{runs: {ITEMS}, total: {{type: integer}}}}, example: {{runs: [{{id: a}}]}}"
    )
    assert client.get("/runs").json() == {"runs": [{"id": "a"}], "total": 1}


def test_a_cursor_asks_for_what_comes_after_an_item(serve: Serve) -> None:
    client = paged(serve, "after", "string", f"{{data: {ITEMS}, has_more: {{type: boolean}}}}")
    first = asked(client, "/runs").json()
    assert (len(first["data"]), first["has_more"]) == (2, True)
    second = asked(client, f"/runs?after={first['data'][-1]['id']}").json()
    assert (len(second["data"]), second["has_more"]) == (1, False)


def test_the_query_may_ask_for_a_stream(serve: Serve) -> None:
    client = serve("""
        paths:
          /runs:
            get:
              parameters: [{name: stream, in: query, schema: {type: boolean}}]
              responses:
                200:
                  description: ""
                  content:
                    application/json: {schema: {type: object}, example: {whole: true}}
                    application/json-seq: {itemSchema: {enum: [1]}}
        """)
    assert client.get("/runs").json() == {"whole": True}
    assert client.get("/runs?stream=true").content == b"\x1e1\n" * 3
