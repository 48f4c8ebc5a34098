"""Which operations page and how, each style with the near misses that don't; and what the config says of it."""

from __future__ import annotations

from dataclasses import fields
from textwrap import indent

import pytest

from generator.encode import data
from generator.ir.api import Operation
from generator.ir.behaviors import Counts
from generator.paging import PagingChoice, read_paging
from generator.plan.turns import style_of
from generator.text import SpecText

from .conftest import Analyze

ITEM = "{type: object, properties: {id: {type: string}}}"
LIST = f"{{type: array, items: {ITEM}}}"
TEXT, NUMBER, FLAG = "{type: string}", "{type: integer}", "{type: boolean}"
NO_TOKEN = "the request takes after, and the answer holds no token for it"
NULLABLE = "{type: [string, 'null']}"


def listing(query: str, answer: str, *, body: str = "", path: str = "/runs", header: str = "") -> str:
    """A description of one operation; `query` and `body` are names with types, `answer` properties or a schema."""
    parameters = ", ".join(f"{{name: '{name}', in: query, schema: {schema}}}" for name, schema in named(query))
    schema = answer if answer.startswith("{") else f"{{type: object, properties: {{{answer}}}}}"
    content = f"content: {{application/json: {{schema: {schema}}}}}"
    taken = f"{{type: object, properties: {{{body}}}}}"
    return f"""
paths:
  {path}:
    {"post" if body else "get"}:
      parameters: [{parameters}]
      {f"requestBody: {{content: {{application/json: {{schema: {taken}}}}}}}" if body else "summary: s"}
      responses: {{'200': {{description: d, {f"headers: {{{header}}}, " if header else ""}{content}}}}}
"""


def named(query: str) -> list[tuple[str, str]]:
    """`page:int q` -> the parameters and their schemas; texts where nothing is said."""
    parts = (part.partition(":") for part in query.split())
    return [
        (name, {"int": NUMBER, "flag": FLAG, "int0": "{type: integer, default: 0}"}.get(of, TEXT))
        for name, _, of in parts
    ]


def told(operation: Operation) -> str:
    """A fact in one line: `Token items=files parameter=page_token token=next_page_token`."""
    facts = operation.pagination
    assert facts is not None, operation.unpaged
    parts = [style_of(facts)]
    for name in (field.name for field in fields(facts) if field.name not in ("item", "reasons")):
        value = getattr(facts, name)
        if isinstance(value, Counts):
            parts += [f"{f.name}={spelled(getattr(value, f.name))}" for f in fields(value) if getattr(value, f.name)]
        elif value is not None and value is not False:
            parts.append(f"{name}={spelled(value)}")
    return " ".join(parts)


def spelled(value: object) -> str:
    if isinstance(value, tuple):
        return ".".join(map(data, value)) or "[]"
    return data(value) if isinstance(value, SpecText) else str(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the id of an item
        (
            listing("limit after before", f"data: {LIST}, has_more: {FLAG}"),
            "Cursor items=data item_id=id after=after before=before more=has_more",
        ),
        (
            listing("starting_after", f"results: {LIST}, hasMore: {FLAG}"),
            "Cursor items=results item_id=id after=starting_after more=hasMore",
        ),
        # a token
        (
            listing("page_token", f"files: {LIST}, next_page_token: {TEXT}"),
            "Token items=files parameter=page_token token=next_page_token",
        ),
        (
            listing("cursor", f"items: {LIST}, cursor: {TEXT}, errors: {LIST}"),
            "Token items=items parameter=cursor token=cursor",
        ),
        (
            listing("pageToken", f"users: {LIST}, meta: {{properties: {{nextPageToken: {NULLABLE}}}}}"),
            "Token items=users parameter=pageToken token=meta.nextPageToken",
        ),
        (
            listing(
                "after limit:int",
                f"results: {LIST}, paging: {{properties: {{next: {{properties: {{after: {TEXT}, link: {TEXT}}}}}}}}}",
            ),
            "Token items=results parameter=after token=paging.next.after",
        ),
        (
            listing("offset", f"data: {LIST}, next_page: {{properties: {{offset: {TEXT}, uri: {TEXT}}}}}"),
            "Token items=data parameter=offset token=next_page.offset",
        ),
        (
            listing("page", f"data: {LIST}, has_more: {FLAG}, next_page: {TEXT}"),
            "Token items=data parameter=page token=next_page more=has_more",
        ),
        (
            listing("page[cursor]", f"data: {LIST}, meta: {{properties: {{page: {{properties: {{after: {TEXT}}}}}}}}}"),
            "Token items=data parameter=page[cursor] token=meta.page.after",
        ),
        (
            listing("", f"results: {LIST}, next_cursor: {TEXT}", body=f"start_cursor: {TEXT}"),
            "Token items=results parameter=start_cursor token=next_cursor in_body=True",
        ),
        # the number of a page
        (listing("page:int per_page:int", LIST), "Number items=[] parameter=page first=1"),
        (
            listing("page:int0", f"items: {LIST}, total_pages: {NUMBER}, page: {NUMBER}"),
            "Number items=items parameter=page first=0 pages=total_pages number=page",
        ),
        (
            listing("page[number]:int page[size]:int", f"data: {LIST}, links: {{properties: {{next: {NULLABLE}}}}}"),
            "Number items=data parameter=page[number] first=1 following=links.next",
        ),
        (
            listing(
                "page:int", f"data: {{properties: {{runs: {LIST}}}}}, pagination: {{properties: {{total: {NUMBER}}}}}"
            ),
            "Number items=data.runs parameter=page first=1 total=pagination.total",
        ),
        # the number of an item
        (listing("offset:int limit:int", LIST), "Offset items=[] parameter=offset first=0"),
        (
            listing("startIndex:int count:int", f"Resources: {LIST}, totalResults: {NUMBER}, startIndex: {NUMBER}"),
            "Offset items=Resources parameter=startIndex first=0 total=totalResults number=startIndex",
        ),
        (
            listing("offset:int limit:int", f"items: {LIST}, total: {NUMBER}, next: {NULLABLE}, href: {TEXT}"),
            "Offset items=items parameter=offset first=0 total=total following=next",
        ),
        # the address of the next page
        (
            listing("", f"results: {LIST}, next: {{type: [string, 'null'], format: uri}}"),
            "NextUrl items=results url=next",
        ),
        (
            listing("PageToken Page:int PageSize:int", f"calls: {LIST}, next_page_uri: {TEXT}"),
            "NextUrl items=calls url=next_page_uri",
        ),
        (
            listing("", f"data: {LIST}, _links: {{properties: {{next: {{properties: {{href: {TEXT}}}}}}}}}"),
            "NextUrl items=data url=_links.next.href",
        ),
        (listing("", f"value: {LIST}, '@odata.nextLink': {TEXT}"), "NextUrl items=value url=@odata.nextLink"),
        # the header
        (listing("per_page:int", LIST, header=f"Link: {{schema: {TEXT}}}"), "Link items=[]"),
        (listing("page:int", f"total: {NUMBER}, runs: {LIST}", header=f"link: {{schema: {TEXT}}}"), "Link items=runs"),
    ],
)
def test_a_style_is_told_by_what_is_taken_and_what_is_given(analyze_text: Analyze, text: str, expected: str) -> None:
    [operation] = analyze_text(text).api.operations
    assert told(operation) == expected


@pytest.mark.parametrize(
    ("text", "why_not"),
    [
        (
            listing("after", f"data: {LIST}"),
            f"{NO_TOKEN}; the query takes a cursor, and nothing in the answer says whether more follow",
        ),
        (
            listing("after", f"data: {LIST}, has_more: {NUMBER}"),
            f"{NO_TOKEN}; the query takes a cursor, and nothing in the answer says whether more follow",
        ),
        (
            listing("after", f"data: {{type: array, items: {TEXT}}}, has_more: {FLAG}"),
            f"{NO_TOKEN}; the query takes a cursor, and the items have no ids",
        ),
        (listing("after", f"data: {ITEM}, has_more: {FLAG}"), "the answer holds no list"),
        (listing("cursor", f"a: {LIST}, b: {LIST}, next_cursor: {TEXT}"), "the answer holds several lists: a, b"),
        (
            listing("cursor", f"id: {TEXT}, tools: {LIST}, next_cursor: {TEXT}"),
            "the answer is one thing, of which tools is a part",
        ),
        (
            listing("page:int size:int", f"scan: {{properties: {{findings: {LIST}}}}}", path="/scans/{id}"),
            "the answer is one thing, of which scan.findings is a part",
        ),
        (
            listing("page:int", f"name: {TEXT}, files: {LIST}", path="/commits/{ref}"),
            "the answer is one thing, of which files is a part",
        ),
        (
            listing("page_token page:int", f"data: {LIST}, total: {NUMBER}"),
            "the request takes page_token, and the answer holds no token for it; "
            "the request takes the number page only along with the token page_token",
        ),
        (listing("page:int", LIST), "the request takes a number, page, and nothing else speaks of pages"),
        (listing("page", f"data: {LIST}"), "what the request takes as page is no number"),
        (listing("offset:int", LIST), "the request takes a number, offset, and nothing else speaks of pages"),
        (listing("start:int limit:int", LIST), "what the request takes as start may be a time"),
        (listing("startIndex:int endIndex:int count:int", LIST), "the request takes where to end beside startIndex"),
        (listing("", f"data: {LIST}, next: {TEXT}"), "next may be a token or an address"),
        (
            listing("", LIST, header=f"Link: {{schema: {TEXT}}}"),
            "the answer has the header Link, and nothing in the request speaks of pages",
        ),
        (listing("page:int per_page:int", f"data: {LIST}", body=f"name: {TEXT}"), "the request may change something"),
        (listing("cursor", TEXT), "the answer is no list, and no one object around a list"),
        (listing("q limit:int", f"data: {LIST}"), ""),
        (listing("", ITEM), ""),
    ],
)
def test_thin_evidence_makes_no_pages_and_says_what_it_lacks(analyze_text: Analyze, text: str, why_not: str) -> None:
    [operation] = analyze_text(text).api.operations
    assert operation.pagination is None
    assert "; ".join(operation.unpaged) == why_not


def test_a_style_says_why(analyze_text: Analyze) -> None:
    [operation] = analyze_text(listing("page:int per_page:int", f"data: {LIST}, total: {NUMBER}")).api.operations
    assert operation.pagination and operation.pagination.reasons == (
        "the query takes the number of a page, page",
        "and the size of a page, per_page",
        "the answer has a list, and tells how far it goes",
    )


@pytest.mark.parametrize(
    ("description", "first"),
    [("Zero-based index of the page.", 0), ("Pages start at 1.", 1), ("The page to get.", 1), ("0-indexed", 0)],
)
def test_a_text_may_say_where_pages_begin(analyze_text: Analyze, description: str, first: int) -> None:
    text = listing("page:int size:int", LIST).replace(NUMBER, f"{NUMBER}, description: {description}", 1)
    [operation] = analyze_text(text).api.operations
    assert told(operation) == f"Number items=[] parameter=page first={first}"


# ---- what the config says --------------------------------------------------------------------------------------


THIN = listing("at after", f"a: {LIST}, b: {LIST}, meta: {{properties: {{next: {TEXT}}}}}").replace(
    "summary: s", "operationId: listRuns"
)


def choices(**table: object) -> tuple[PagingChoice, ...]:
    return read_paging(table)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            {"style": "token", "items": "a", "next": "meta.next", "parameter": "at"},
            "Token items=a parameter=at token=meta.next",
        ),
        ({"style": "cursor", "items": "b", "parameter": "after"}, "Cursor items=b item_id=id after=after"),
        ({"style": "number", "items": "b", "parameter": "at", "first": 0}, "Number items=b parameter=at first=0"),
        ({"style": "offset", "items": "b", "parameter": "at"}, "Offset items=b parameter=at first=0"),
        ({"style": "next-url", "items": "b", "next": "meta.next"}, "NextUrl items=b url=meta.next"),
        ({"style": "link", "items": "b"}, "Link items=b"),
    ],
)
def test_what_the_config_says_counts(analyze_text: Analyze, said: dict[str, object], expected: str) -> None:
    [operation] = analyze_text(THIN, paging=choices(listRuns=said)).api.operations
    assert told(operation) == expected
    assert operation.pagination and operation.pagination.reasons == ("the config says so",)


def test_the_config_can_say_that_there_are_no_pages(analyze_text: Analyze) -> None:
    text = listing("page:int per_page:int", LIST)
    [operation] = analyze_text(text, paging=choices(**{"GET /runs": False})).api.operations
    assert operation.pagination is None
    assert operation.unpaged == ("the config says that it gives no pages",)


def test_a_selector_of_many_counts_where_it_fits(analyze_text: Analyze) -> None:
    text = listing("after", LIST) + indent(listing("after", TEXT, path="/one").partition("paths:\n")[2], "")
    found = analyze_text(text, paging=choices(**{"path:/**": {"style": "link"}}))
    assert told(found.operation("GET /runs")) == "Link items=[]"
    assert found.operation("GET /one").pagination is None and found.findings == ""


@pytest.mark.parametrize(
    ("key", "said", "finding"),
    [
        ("listRuns", {"style": "link", "items": "c"}, "the answer has no property c"),
        ("listRuns", {"style": "link", "items": "meta"}, "meta is no list"),
        ("listRuns", {"style": "link"}, "the answer holds several lists: a, b"),
        ("listRuns", {"style": "offset", "items": "a", "parameter": "to"}, "the request takes no to"),
        ("listRuns", {"style": "next-url", "items": "a", "next": "meta.nxt"}, "the answer has no property meta.nxt"),
    ],
)
def test_what_does_not_fit_is_an_error(analyze_text: Analyze, key: str, said: dict[str, object], finding: str) -> None:
    found = analyze_text(THIN, paging=choices(**{key: said}))
    assert found.findings == (
        f"error[pagination-misfit]: the pages of listRuns can't be as the config says: {finding}\n"
        "    hint: names are those of the description"
    )


def test_a_choice_for_nothing_is_told(analyze_text: Analyze) -> None:
    assert analyze_text(THIN, paging=choices(listRun=False)).findings == (
        "warning[pagination-unused]: there is no operation listRun, of whose pages the config speaks\n"
        "    hint: correct the name, or remove it"
    )
