"""Which operations stream, with the near misses that don't; `test_pagination` has those that page."""

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
ITEMS = "text/event-stream: {schema: {$ref: '#/components/schemas/Item'}}"
ENVELOPES = """
components:
  schemas:
    Item: {properties: {n: {type: integer}}}
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
        ("", ITEMS, "event-stream of Item, until [DONE]"),  # many a server ends a stream of JSON so
        ("", "application/json-seq: {itemSchema: {type: integer}}", "json-lines of integer"),
        # near misses
        ("", JSON, None),
        ("stream: {type: boolean}", JSON, None),  # nothing streams
        ("", f"{JSON}, {WORDS}", None),  # nothing asks for it
        ("stream_format: {type: string}", f"application/octet-stream: {{}}, {WORDS}", None),  # nor for one beside bytes
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


def test_a_query_parameter_may_ask_for_a_stream(analyze_text: Analyze) -> None:
    found = analyze_text(f"""
        paths:
          /runs:
            get:
              parameters: [{{name: stream, in: query, schema: {{type: boolean}}}}]
              responses: {{'200': {{description: d, content: {{{JSON}, {WORDS}}}}}}}
        """).operation("GET /runs")
    assert found.streaming and found.streaming.toggle == "stream" and found.streaming.in_query
    assert found.streaming.reasons[-1] == "the query has a boolean that asks for it"


def test_a_stream_that_nothing_asks_for_is_told_of(analyze_text: Analyze) -> None:
    item = STREAM.replace("TOGGLE", "a: {}").replace("CONTENT", f"{JSON}, {WORDS}")
    assert analyze_text(f"paths:\n  /runs:\n{indent(item, '    ')}").findings == (
        "spec.yaml:8:150: warning[stream-not-asked-for]: the answer of POST /runs may be a stream, and nothing in the "
        "request asks for one: it is read as a whole\n"
        "    hint: a boolean `stream` in the body or the query would ask for it"
    )
