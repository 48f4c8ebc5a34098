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
        ("openapi: 4.0.0", "spec.yaml:1:10: error[unsupported-version]: '4.0.0' is no version that is known"),
        ("openapi: 3.11.0", "spec.yaml:1:10: error[unsupported-version]"),
        ("swagger: '1.2'", "spec.yaml:1:10: error[unsupported-version]"),
        ("openapi:", "spec.yaml:1:9: error[unsupported-version]: 'null' is no version that is known"),
    ],
)
def test_what_is_no_description_is_unusable(read: Read, text: str, finding: str) -> None:
    reading = read(text)
    assert reading.document is None
    assert reading.findings.startswith(finding)
    assert reading.findings.endswith("they begin with 'openapi: 3.1.0'")


@pytest.mark.parametrize(
    ("head", "version", "finding"),
    [
        ("openapi: 4.0.0", "3.1", "spec.yaml:1:10: warning[version-unknown]: '4.0.0' is no version that is known"),
        ("swagger: '1.2'", "2.0", "spec.yaml:1:10: warning[version-unknown]: '1.2' is no version that is known"),
        ("x-a: 1", "3.1", "spec.yaml:1:1: warning[version-unknown]: the file doesn't say which version of OpenAPI"),
        ("definitions: {}", "2.0", "spec.yaml:1:1: warning[version-unknown]: the file doesn't say which version"),
    ],
)
def test_a_version_that_is_not_stated_is_told_by_the_rest(read: Read, head: str, version: str, finding: str) -> None:
    reading = read(f"{head}\ninfo: {{title: T, version: v}}\npaths: {{/a: {{}}}}")
    assert reading.document is not None and reading.document.version == version
    assert reading.findings.startswith(finding)


def test_a_description_may_lack_its_title(read: Read) -> None:
    assert read("openapi: 3.1.0\npaths: {/a: {}}").findings == (
        "spec.yaml:1:1: warning[missing-member]: an OpenAPI description needs 'info'\n    hint: add 'info'"
    )


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
        ("paths: 3", "spec.yaml:3:8: error[no-paths]: the description has no paths"),
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
            "spec.yaml:6:19: warning[wrong-type]: 'parameters' must be an array, not an object\n"
            "    hint: correct the value",
        ),
        (
            "parameters: [3]",
            "spec.yaml:6:20: warning[wrong-type]: a parameter must be an object, not an integer\n"
            "    hint: correct the value",
        ),
        (
            "responses: words",
            "spec.yaml:6:18: warning[wrong-type]: 'responses' must be an object, not a string\n"
            "    hint: correct the value",
        ),
        (
            "responses: {200: }",
            "spec.yaml:6:24: warning[wrong-type]: a response must be an object, not null\n"
            "    hint: leave the key out if there is nothing to say",
        ),
        (
            "requestBody: {content: {a/b: {schema: 3}}}",
            "spec.yaml:6:45: warning[wrong-type]: a schema must be an object, not an integer\n"
            "    hint: correct the value",
        ),
        (
            "requestBody: {content: {a/b: {schema: {allOf: {}}}}}",
            "spec.yaml:6:53: warning[wrong-type]: 'allOf' must be an array, not an object\n    hint: correct the value",
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
