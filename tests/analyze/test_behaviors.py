"""Which operations stream, and which page: each with the near misses that don't."""

from __future__ import annotations

from textwrap import indent

import pytest

from generator.encode import data

from .conftest import Analyze
from .spelling import spell

# ---- streams ---------------------------------------------------------------------------------------------------

STREAM = """
post:
  requestBody: {content: {application/json: {schema: {properties: {TOGGLE}}}}}
  responses: {'200': {description: d, content: {CONTENT}}}
"""
JSON = "application/json: {schema: {type: object, properties: {id: {type: string}}}}"
EVENTS = "text/event-stream: {schema: {$ref: '#/components/schemas/Event'}}"
WORDS = "text/event-stream: {schema: {type: string}}"
LINES = "application/x-ndjson: {itemSchema: {type: integer}}"
ENVELOPES = """
components:
  schemas:
    Event: {oneOf: [{$ref: '#/components/schemas/Made'}, {$ref: '#/components/schemas/Done'}]}
    Made: {required: [event, data], properties: {event: {const: made}, data: {type: object}}}
    Done: {required: [event, data], properties: {event: {const: done}, data: {const: '[DONE]'}}}
"""


@pytest.mark.parametrize(
    ("toggle", "content", "expected"),
    [
        ("", WORDS, "event-stream of string"),
        ("", LINES, "json-lines of integer"),
        ("", EVENTS, "event-stream of Event, event in event, data in data, until [DONE]"),
        ("stream: {type: boolean}", f"{JSON}, {WORDS}", "event-stream of string, when stream"),
        ("stream: {type: [boolean, 'null']}", f"{JSON}, {WORDS}", "event-stream of string, when stream"),
        ("stream: {type: boolean}", f"{WORDS}, {JSON}", "event-stream of string, when stream"),
        # near misses
        ("", JSON, None),
        ("stream: {type: boolean}", JSON, None),  # nothing streams
        ("", f"{JSON}, {WORDS}", None),  # nothing asks for it
        ("stream: {type: string}", f"{JSON}, {WORDS}", None),  # nor does a string
        ("streaming: {type: boolean}", f"{JSON}, {WORDS}", None),  # nor another word
        ("", "text/plain: {schema: {type: string}}", None),
    ],
)
def test_streaming(analyze_text: Analyze, toggle: str, content: str, expected: str | None) -> None:
    item = STREAM.replace("TOGGLE", toggle or "a: {}").replace("CONTENT", content)
    found = analyze_text(f"paths:\n  /runs:\n{indent(item, '    ')}\n{ENVELOPES}").operation("POST /runs").streaming
    if found is None:
        assert expected is None
        return
    parts = [
        f"{found.format} of {spell(found.event)}",
        *([f"event in {data(found.name)}"] if found.name else []),
        *([f"data in {data(found.payload)}"] if found.payload else []),
        *([f"until {data(found.done)}"] if found.done else []),  # type: ignore[arg-type]
        *([f"when {data(found.toggle)}"] if found.toggle else []),
    ]
    assert ", ".join(parts) == expected


def test_a_stream_says_why(analyze_text: Analyze) -> None:
    item = STREAM.replace("TOGGLE", "stream: {type: boolean}").replace("CONTENT", f"{JSON}, {EVENTS}")
    found = analyze_text(f"paths:\n  /runs:\n{indent(item, '    ')}\n{ENVELOPES}").operation("POST /runs").streaming
    assert found and found.reasons == (
        "the answer has a media type that streams",
        "the body has a boolean that asks for it",
        "each event has a constant `event` and its `data`",
    )


# ---- pages -----------------------------------------------------------------------------------------------------

ITEM = "{properties: {id: {type: string}}}"
PAGE = f"data: {{type: array, items: {ITEM}}}, has_more: {{type: boolean}}"


def paths(query: str, envelope: str, method: str = "get") -> str:
    parameters = ", ".join(f"{{name: {name}, in: query, schema: {{type: string}}}}" for name in query.split())
    schema = f"{{type: object, properties: {{{envelope}}}}}"
    return (
        f"paths:\n  /runs:\n    {method}:\n      parameters: [{parameters}]\n"
        f"      responses: {{'200': {{description: d, content: {{application/json: {{schema: {schema}}}}}}}}}\n"
    )


@pytest.mark.parametrize(
    ("query", "envelope", "expected"),
    [
        ("limit after before", PAGE, "data by id, after, before, more: has_more"),
        ("after", PAGE, "data by id, after, more: has_more"),
        ("starting_after ending_before", PAGE, "data by id, starting_after, ending_before, more: has_more"),
        (
            "after_id",
            PAGE.replace("data", "results").replace("has_more", "hasMore"),
            "results by id, after_id, more: hasMore",
        ),
    ],
)
def test_cursors(analyze_text: Analyze, query: str, envelope: str, expected: str) -> None:
    found = analyze_text(paths(query, envelope)).operation("GET /runs").pagination
    assert found is not None
    parts = [
        f"{data(found.items)} by {data(found.item_id)}",
        data(found.after),
        *([data(found.before)] if found.before else []),
        *([f"more: {data(found.more)}"] if found.more else []),
    ]
    assert ", ".join(parts) == expected
    assert found.reasons == (
        "the query takes a cursor",
        "the answer lists items that have an id",
        "the answer says whether more follow",
    )


@pytest.mark.parametrize(
    ("why_not", "query", "envelope", "method"),
    [
        ("no cursor is taken", "limit offset", PAGE, "get"),
        ("it changes something", "after", PAGE, "post"),
        ("nothing says whether more follow", "after", f"data: {{type: array, items: {ITEM}}}", "get"),
        ("more is a number", "after", PAGE.replace("boolean", "integer"), "get"),
        ("the items have no ids", "after", PAGE.replace(ITEM, "{type: string}"), "get"),
        (
            "one model of the items has no id",
            "after",
            PAGE.replace(ITEM, f"{{oneOf: [{ITEM}, {{properties: {{n: {{}}}}}}]}}"),
            "get",
        ),
        ("the items are no list", "after", f"data: {ITEM}, has_more: {{type: boolean}}", "get"),
    ],
)
def test_what_is_no_page(analyze_text: Analyze, why_not: str, query: str, envelope: str, method: str) -> None:
    found = analyze_text(paths(query, envelope, method)).operation(f"{method.upper()} /runs")
    assert found.pagination is None, why_not


def test_a_list_without_an_envelope_is_no_page(analyze_text: Analyze) -> None:
    text = paths("after", PAGE).replace("type: object, properties", "type: array, items: {}, x-not")
    assert analyze_text(text).operation("GET /runs").pagination is None
