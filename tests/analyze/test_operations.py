"""What an operation takes and gives: a few lines of a path item, and the facts that are read from them."""

from __future__ import annotations

from textwrap import indent

import pytest

from generator.encode import data
from generator.ir.api import ApiKeyScheme, Content, HttpScheme, OAuth2Scheme, Operation, Parameter, ParameterPlace
from generator.text import SpecText

from .conftest import Analysis, Analyze
from .spelling import spell


def read(analyze_text: Analyze, operation: str, path: str = "/a", beside: str = "", rest: str = "") -> Analysis:
    """The analysis of one GET operation; `beside` stands in its path item, `rest` at the root."""
    lines = f"paths:\n  {path}:\n{indent(beside, '    ')}\n    get:\n{indent(operation, '      ')}\n{rest}\n"
    return analyze_text(lines)


def operation(analysis: Analysis) -> Operation:
    return analysis.api.operations[0]


def line(parameter: Parameter) -> str:
    flags = [
        *(["required"] if parameter.required else []),
        *(["explode"] if parameter.explode else []),
        *(["deprecated"] if parameter.deprecated else []),
        *([f"as {data(parameter.content_type)}"] if parameter.content_type else []),
    ]
    said = ", ".join([data(parameter.style), *flags])
    return f"{parameter.place} {data(parameter.wire_name)}: {spell(parameter.type)} ({said})"


PARAMETERS = [
    ("{name: q, in: query, schema: {type: string}}", "query q: string (form, explode)"),
    (
        "{name: q, in: query, explode: false, schema: {type: array, items: {type: string}}}",
        "query q: list[string] (form)",
    ),
    ("{name: q, in: query, style: pipeDelimited, schema: {type: array}}", "query q: list[any] (pipeDelimited)"),
    ("{name: q, in: query, style: spaceDelimited, schema: {type: array}}", "query q: list[any] (spaceDelimited)"),
    ("{name: q, in: query, style: deepObject, schema: {type: object}}", "query q: map[any] (deepObject)"),
    (
        "{name: q, in: query, required: true, deprecated: true, schema: {}}",
        "query q: any (form, required, explode, deprecated)",
    ),
    (
        "{name: q, in: query, content: {application/json: {schema: {type: integer}}}}",
        "query q: integer (form, explode, as application/json)",
    ),
    ("{name: q, in: query}", "query q: any (form, explode)"),
    ("{name: X-Trace, in: header, schema: {type: string}}", "header X-Trace: string (simple)"),
    ("{name: sid, in: cookie, schema: {type: string}}", "cookie sid: string (form, explode)"),
    # OpenAPI has these ignored: the body and the security schemes describe them
    ("{name: Accept, in: header, schema: {type: string}}", None),
    ("{name: content-type, in: header, schema: {type: string}}", None),
    ("{name: Authorization, in: header, schema: {type: string}}", None),
]


@pytest.mark.parametrize(("stated", "expected"), PARAMETERS)
def test_a_parameter(analyze_text: Analyze, stated: str, expected: str | None) -> None:
    found = operation(read(analyze_text, f"parameters: [{stated}]"))
    assert [line(parameter) for parameter in found.parameters] == ([] if expected is None else [expected])


def test_the_operation_replaces_parameters_of_its_path_item(analyze_text: Analyze) -> None:
    beside = (
        "parameters: [{name: q, in: query, schema: {type: string}}, {name: q, in: header, schema: {type: string}}, "
        "{name: r, in: query, schema: {type: string}}]"
    )
    found = operation(read(analyze_text, "parameters: [{name: q, in: query, schema: {type: integer}}]", beside=beside))
    assert list(map(line, found.parameters)) == [
        "query q: integer (form, explode)",
        "header q: string (simple)",
        "query r: string (form, explode)",
    ]


def test_every_hole_in_a_path_has_one_parameter(analyze_text: Analyze) -> None:
    found = read(
        analyze_text, "parameters: [{name: c, in: path, required: true, schema: {type: integer}}]", path="/a/{b}"
    )
    assert list(map(line, operation(found).parameters)) == ["path b: string (simple, required)"]
    assert found.findings == (
        "spec.yaml:7:20: warning[path-parameter-unused]: the path /a/{b} has no {c}: the parameter is left out\n"
        "    hint: add it to the path, or remove the parameter\n"
        "spec.yaml:7:7: warning[path-parameter-undeclared]: nothing declares {b} of the path /a/{b}: read as a string\n"
        "    hint: declare it under `parameters` with `in: path` and `required: true`"
    )


def test_a_parameter_without_a_place_is_left_out(analyze_text: Analyze) -> None:
    found = read(analyze_text, "parameters: [{name: q, in: nowhere}]")
    assert operation(found).parameters == ()
    assert "spec.yaml:7:20: warning[parameter-unreadable]: a parameter needs a `name` and an `in`" in found.findings


MEDIA = [
    ("application/json", "json"),
    ("application/vnd.api+json; charset=utf-8", "json"),
    ("Application/JSON", "json"),
    ("text/json", "json"),
    ("'*/*'", "json"),
    ("application/x-www-form-urlencoded", "form"),
    ("multipart/form-data", "multipart"),
    ("text/plain", "text"),
    ("text/csv", "text"),
    ("application/xml", "xml"),
    ("image/svg+xml", "binary"),
    ("application/octet-stream", "binary"),
    ("image/*", "binary"),
    ("text/event-stream", "event-stream"),
    ("application/x-ndjson", "json-lines"),
    ("application/jsonl", "json-lines"),
    ("nonsense", "json"),
]


@pytest.mark.parametrize(("media_type", "kind"), MEDIA)
def test_a_media_type_is_written_and_read_in_a_way(analyze_text: Analyze, media_type: str, kind: str) -> None:
    found = operation(read(analyze_text, f"requestBody: {{content: {{{media_type}: {{}}}}}}"))
    assert found.body and [content.kind for content in found.body.contents] == [kind]


def told(content: Content) -> str:
    return f"{data(content.media_type)}: {spell(content.type)}"


def test_a_body_has_its_contents_in_the_order_of_the_spec(analyze_text: Analyze) -> None:
    stated = (
        "requestBody:\n"
        "  required: true\n"
        "  content:\n"
        "    text/plain: {schema: {type: string}}\n"
        "    application/json: {schema: {properties: {a: {type: string}}}}\n"
    )
    body = operation(read(analyze_text, stated)).body
    assert body and body.required
    assert list(map(told, body.contents)) == [
        "text/plain: string",
        "application/json: ~1a/get/requestBody/content/application~1json/schema",
    ]


def test_a_part_says_how_it_is_written(analyze_text: Analyze) -> None:
    stated = (
        "requestBody:\n"
        "  content:\n"
        "    multipart/form-data:\n"
        "      schema: {properties: {meta: {type: object}}}\n"
        "      encoding: {meta: {contentType: application/json, explode: false}}\n"
    )
    body = operation(read(analyze_text, stated)).body
    assert body
    (part,) = body.contents[0].encodings
    assert part.property == "meta" and part.content_type == "application/json"
    assert part.style is None and part.explode is False


def test_responses_keep_their_ranges_and_their_headers(analyze_text: Analyze) -> None:
    stated = (
        "responses:\n"
        "  4XX: {description: wrong, content: {application/json: {schema: {type: string}}}}\n"
        "  '201': {description: made, headers: {X-Count: {schema: {type: integer}, required: true}}}\n"
        "  2XX: {description: fine}\n"
        "  default: {description: else}\n"
        "  x-note: {description: not one}\n"
    )
    found = operation(read(analyze_text, stated))
    assert [(data(r.status), r.successful) for r in found.responses] == [
        ("4XX", False),
        ("201", True),
        ("2XX", True),
        ("default", False),
    ]
    assert found.success and found.success.status == "201"
    assert [(data(h.wire_name), spell(h.type), h.required) for h in found.success.headers] == [
        ("X-Count", "integer", True)
    ]


SCHEMES = (
    "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, token: {type: http, scheme: Bearer}}}"
)


@pytest.mark.parametrize(
    ("at_the_root", "of_the_operation", "expected"),
    [
        ("", "", []),
        ("security: [{key: []}]", "", [["key"]]),
        ("security: [{key: []}, {token: []}]", "", [["key"], ["token"]]),  # either
        ("security: [{key: [], token: []}]", "", [["key", "token"]]),  # both
        ("security: [{key: []}]", "security: []", []),  # none is asked for
        ("security: [{key: []}]", "security: [{}]", [[]]),  # none is needed
        ("security: [{key: []}]", "security: [{token: []}, {}]", [["token"], []]),  # may be left out
    ],
)
def test_security(analyze_text: Analyze, at_the_root: str, of_the_operation: str, expected: list[list[str]]) -> None:
    found = operation(read(analyze_text, f"summary: s\n{of_the_operation}", rest=f"{at_the_root}\n{SCHEMES}"))
    assert [[data(id) for id, _ in alternative] for alternative in found.security] == expected


def test_security_schemes(analyze_text: Analyze) -> None:
    rest = (
        "components:\n"
        "  securitySchemes:\n"
        "    key: {type: apiKey, in: query, name: k}\n"
        "    basic: {type: http, scheme: Basic}\n"
        "    flow: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://t', scopes: {read: r}}}}\n"
        "    odd: {type: magic}\n"
    )
    found = read(analyze_text, "summary: s", rest=rest)
    assert found.api.security_schemes == (
        ApiKeyScheme(SpecText("key"), ParameterPlace.QUERY, SpecText("k")),
        HttpScheme(SpecText("basic"), SpecText("basic")),
        OAuth2Scheme(SpecText("flow"), SpecText("https://t"), (SpecText("read"),)),
    )
    assert "warning[security-scheme-unknown]: this security scheme is of no kind that OpenAPI knows" in found.findings


def test_a_method_in_capitals_is_no_operation_and_said_to_be_none(analyze_text: Analyze) -> None:
    analysis = analyze_text("paths:\n  /a:\n    GET: {}\n    put: {}\n")
    assert [data(operation.method) for operation in analysis.api.operations] == ["put"]
    assert "GET is no key of a path item: the operation is left out" in analysis.findings
