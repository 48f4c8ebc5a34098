from __future__ import annotations

import pytest

from .conftest import HEAD, Read


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("[]", "spec.yaml:1:1: error[not-openapi]: the description is not an object but a JSON array"),
        ("null", "spec.yaml:1:1: error[not-openapi]: the description is not an object but a JSON null"),
        ("just words", "spec.yaml:1:1: error[not-openapi]: the description is not an object but a JSON string"),
        ("a: 1", "spec.yaml:1:1: error[not-openapi]: the file has neither an 'openapi' nor a 'swagger' member"),
        ("openapi: 4.0.0", "spec.yaml:1:10: error[unsupported-version]: '4.0.0' is no version that can be read"),
        ("openapi: 3.11.0", "spec.yaml:1:10: error[unsupported-version]"),
        ("swagger: '1.2'", "spec.yaml:1:10: error[unsupported-version]"),
        ("openapi:", "spec.yaml:1:9: error[unsupported-version]: 'null' is no version that can be read"),
    ],
)
def test_what_is_no_description_is_unusable(read: Read, text: str, finding: str) -> None:
    reading = read(text)
    assert reading.document is None
    assert reading.findings.startswith(finding)
    assert reading.findings.endswith("they begin with 'openapi: 3.1.0'")


def test_a_version_without_quotes_is_understood(read: Read) -> None:
    reading = read("openapi: 3.1\ninfo: {title: T, version: v}\npaths: {/a: {}}")
    assert reading.document is not None and reading.document.version == "3.1"
    assert reading.findings.startswith(
        "spec.yaml:1:10: warning[version-not-text]: the version 3.1 is a number, not text"
    )


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", "spec.yaml:1:1: error[no-paths]: the description has no paths"),
        ("paths: {}", "spec.yaml:3:8: error[no-paths]: the description has no paths"),
        ("webhooks: {a: {}}", ""),
    ],
)
def test_a_description_offers_something(read: Read, text: str, finding: str) -> None:
    findings = read(text, head="openapi: 3.1.0\ninfo: {title: T, version: v}\n").findings
    assert findings.startswith(finding) if finding else not findings


@pytest.mark.parametrize(
    ("operation", "findings"),
    [
        (
            "parameters: {name: limit}",
            "spec.yaml:6:19: error[wrong-type]: 'parameters' must be an array, not an object\n"
            "    hint: correct the value",
        ),
        (
            "parameters: [3]",
            "spec.yaml:6:20: error[wrong-type]: a parameter must be an object, not an integer\n"
            "    hint: correct the value",
        ),
        (
            "parameters: [{in: query}]",
            "spec.yaml:6:20: error[missing-member]: a parameter without 'name' has no meaning\n    hint: add 'name'",
        ),
        (
            "responses: words",
            "spec.yaml:6:18: error[wrong-type]: 'responses' must be an object, not a string\n"
            "    hint: correct the value",
        ),
        (
            "responses: {200: }",
            "spec.yaml:6:24: error[wrong-type]: a response must be an object, not null\n"
            "    hint: leave the key out if there is nothing to say",
        ),
        (
            "requestBody: {content: {a/b: {schema: 3}}}",
            "spec.yaml:6:45: error[wrong-type]: a schema must be an object, not an integer\n"
            "    hint: correct the value",
        ),
        (
            "requestBody: {content: {a/b: {schema: {allOf: {}}}}}",
            "spec.yaml:6:53: error[wrong-type]: 'allOf' must be an array, not an object\n    hint: correct the value",
        ),
        (
            "requestBody: {content: {a/b: {schema: {required: true}}}}",
            "spec.yaml:6:56: warning[wrong-type]: 'required' must be an array, not a boolean\n"
            "    hint: correct the value",
        ),
        (
            "requestBody: {content: {a/b: {schema: {type: [string, null]}}}}",
            "spec.yaml:6:61: warning[wrong-type]: an item must be a string, not null\n"
            "    hint: leave the key out if there is nothing to say",
        ),
        (
            "description: [a]",
            "spec.yaml:6:20: warning[wrong-type]: 'description' must be a string, not an array\n"
            "    hint: correct the value",
        ),
        ("x-anything: [a, {parameters: 3}]", ""),
        ("unknown: 3", ""),
        ("requestBody: {content: {a/b: {schema: true}}}", ""),
    ],
)
def test_a_value_of_the_wrong_type_is_reported_at_its_place(read: Read, operation: str, findings: str) -> None:
    head = "openapi: 3.1.0\ninfo: {title: T, version: v}\npaths:\n  /a:\n    get:\n"
    assert read(f"{head}      {operation}\n".encode()).findings == findings


def test_findings_come_in_the_order_of_the_text(read: Read) -> None:
    reading = read(
        "paths: 3\ncomponents: {schemas: {A: 1, B: {properties: 2}, C: 3}}\ntags: 4\n", head=HEAD.partition("paths")[0]
    )
    assert [line.split()[0] for line in reading.findings.splitlines() if "hint" not in line] == [
        "spec.yaml:3:8:",
        "spec.yaml:4:27:",
        "spec.yaml:4:46:",
        "spec.yaml:4:53:",
        "spec.yaml:5:7:",
    ]


def test_hostile_names_are_shown_harmlessly(read: Read) -> None:
    findings = read(r'components: {schemas: {A: {$ref: "#/\e[31m\n::error::x"}}}', head=HEAD).findings
    assert findings.isascii() and len(findings.splitlines()) == 2
