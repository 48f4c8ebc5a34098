"""What extensions show of an operation: answers as examples, commands as they stand; anything odd is passed over."""

from __future__ import annotations

import json

import pytest

from generator.encode import plain
from generator.ir.api import Operation

from .conftest import Analyze

SPEC = """
paths:
  /runs:
    get:
{}
      responses:
        '200':
          description: ok
          content:
            application/json: {{schema: {{type: object, properties: {{id: {{type: string}}}}}}{}}}
            text/event-stream: {{schema: {{type: string}}}}
"""


def operation(analyze_text: Analyze, extension: dict[str, object], example: str = "") -> Operation:
    stated = "\n".join(f"      {name}: {json.dumps(value)}" for name, value in extension.items())
    return analyze_text(SPEC.format(stated, example)).api.operations[0]


def shown(operation: Operation) -> list[tuple[object, object]]:
    """The examples of JSON, then those of the stream."""
    contents = operation.responses[0].contents
    return [(plain(each.name), plain(each.value)) for content in contents for each in content.examples]


def meta(examples: object) -> dict[str, object]:
    return {"x-oaiMeta": {"examples": examples}}


@pytest.mark.parametrize(
    ("examples", "found"),
    [
        ({"response": '{"id": "run_abc123"}'}, [("example", {"id": "run_abc123"})]),
        ({"response": {"id": "run_abc123"}}, [("example", {"id": "run_abc123"})]),
        (
            [{"title": "Plain", "response": '{"id": "a"}'}, {"title": "Streamed", "response": "event: x\ndata: 1\n"}],
            [("Plain", {"id": "a"}), ("Streamed", "event: x\ndata: 1\n")],
        ),
        ([{"response": "[]"}, {"response": "[1]"}], [("example", []), ("example 2", [1])]),
        ({"response": "{ not JSON"}, []),
        ({"response": '{"id": NaN}'}, []),
        ({"response": "[" * 500 + "]" * 500}, []),
        ({"response": "[" * 100_000}, []),
        ({"response": 7}, []),
        ("nothing", []),
        ([["nothing"]], []),
    ],
)
def test_answers(analyze_text: Analyze, examples: object, found: list[tuple[object, object]]) -> None:
    assert shown(operation(analyze_text, meta(examples))) == found


def test_an_example_of_the_specs_own_comes_first(analyze_text: Analyze) -> None:
    own = operation(analyze_text, meta({"response": '{"id": "theirs"}'}), ", example: {id: own}")
    assert shown(own) == [("example", {"id": "own"})]


BODY = """
      requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}"""


@pytest.mark.parametrize(
    ("command", "sent"),
    [
        ("""curl /runs -d '{"id": "a"}'""", [{"id": "a"}]),
        ("""curl /runs \\\n  --data-raw '{\n "id": "a"\n}' -H 'X: y'""", [{"id": "a"}]),
        ("""curl /runs -d '{"id": "it'"'"'s"}'""", []),
        ("""curl /runs -d '{"id": $ID}'""", []),
        ("""curl /runs -d '{"id": "a"}' -d '{"id": "b"}'""", []),
        ("""curl /runs -F id='{"id": "a"}'""", []),
        ("curl /runs", []),
    ],
)
def test_bodies_of_commands(analyze_text: Analyze, command: str, sent: list[object]) -> None:
    extension = {"x-codeSamples": [{"lang": "Shell", "source": command}] * 2}
    text = SPEC.format(f"      x-codeSamples: {json.dumps(extension['x-codeSamples'])}{BODY}", "")
    body = analyze_text(text).api.operations[0].body
    assert body is not None and [plain(each.value) for each in body.contents[0].examples] == sent


@pytest.mark.parametrize(
    ("extension", "title"),
    [
        ({"x-oaiMeta": {"name": "List runs"}}, "List runs"),
        ({"x-displayName": "All runs"}, "All runs"),
        ({"x-oaiMeta": {"name": 7}, "x-page-title": "Runs"}, "Runs"),
        ({"x-oaiMeta": "List runs"}, None),
        ({"x-displayName": ""}, None),
    ],
)
def test_titles(analyze_text: Analyze, extension: dict[str, object], title: str | None) -> None:
    assert operation(analyze_text, extension).title == title


def commands(operation: Operation) -> list[tuple[object, object]]:
    return [(each.label and plain(each.label), plain(each.source)) for each in operation.samples]


@pytest.mark.parametrize(
    ("extension", "found"),
    [
        ({"x-codeSamples": [{"lang": "Shell", "label": "All", "source": "curl /runs"}]}, [("All", "curl /runs")]),
        ({"x-code-samples": [{"lang": "cURL", "source": "curl /runs"}]}, [(None, "curl /runs")]),
        ({"x-codeSamples": [{"lang": "Ruby", "source": "Runs.list"}, {"lang": "Shell"}, 7, None]}, []),
        ({"x-codeSamples": {"lang": "Shell", "source": "curl"}}, []),
        (meta({"request": {"curl": "curl /runs", "python": "runs.list()"}}), [(None, "curl /runs")]),
        (meta({"request": "curl /runs"}), []),
    ],
)
def test_commands(analyze_text: Analyze, extension: dict[str, object], found: list[tuple[object, object]]) -> None:
    assert commands(operation(analyze_text, extension)) == found
