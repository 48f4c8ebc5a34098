"""What is found in a description, and where."""

from __future__ import annotations

import json

import pytest

from generator.lint import RULES, Report

from .conftest import Lint


def found(report: Report, *rules: str) -> list[str]:
    """The findings of some rules: the line, and what is said."""
    return [f"{each.location.line} {each.message}" for each in report.findings if each.rule in rules]


def shares(report: Report) -> dict[str, str]:
    return {share.of: f"{share.done} of {share.all}" for share in report.shares}


def test_what_has_no_description(linted: Lint) -> None:
    report = linted("""
        paths:
          /boats:
            get:
              summary: List boats
              parameters:
                - {name: size, in: query, schema: {type: integer}, description: Size}
                - {name: colour, in: query, schema: {type: string}, description: The colour of the hull.}
              responses: {'200': {description: ok}}
            post:
              description: Builds a boat.
              responses: {'200': {description: ok}}
        components:
          schemas:
            Boat:
              description: Swims.
              type: object
              properties:
                hull: {$ref: '#/components/schemas/Hull'}
                name: {type: string, description: TODO}
                mast: {allOf: [{$ref: '#/components/schemas/Boat'}]}
            Hull: {type: object, description: Holds the water back.}
            Sail: {type: object}
        """)
    assert found(report, *(rule.id for rule in RULES if rule.id.endswith("undescribed"))) == [
        "5 GET /boats has no description",
        "8 the parameter size has no description",
        "21 the property name has no description",
        "24 the schema Sail has no description",
    ]
    assert found(report, "title-missing") == ["11 POST /boats has no summary"]
    assert shares(report) == {
        "operations": "1 of 2",
        "parameters": "1 of 2",
        "schemas": "2 of 3",
        "properties": "2 of 3",
    }


def test_titles_and_variants(linted: Lint) -> None:
    report = linted("""
        paths:
          /boats:
            get:
              summary: This lists all of the boats that were ever built by anybody in the world
              responses: {'200': {description: ok}}
        components:
          schemas:
            Thing:
              oneOf:
                - {type: object, properties: {a: {type: string}}}
                - {type: object, title: Other, properties: {b: {type: string}}}
                - {type: string}
            Maybe:
              anyOf: [{type: object, properties: {a: {type: string}}}, {type: 'null'}]
        """)
    assert found(report, "title-long") == ["6 the summary has 72 characters, and 60 make a title"]
    assert found(report, "variant-untitled") == ["12 a variant of `oneOf` has no title"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("See [errors](/docs/errors).", ["/docs/errors"]),
        ("See [errors](errors.md) and [more](#more).", ["errors.md", "#more"]),
        ("See <a href='../x.html'>this</a>.", ["../x.html"]),
        ("See [errors].\n\n[errors]: /docs/errors", ["/docs/errors"]),
        ("See [errors](https://example.com/docs) or [mail](mailto:a@example.com).", []),
        ("See [site](//example.com/a).", []),
        ("Write `[errors](/docs/errors)`, or items[0](x).", []),
        ("```\n[errors](/docs/errors)\n```\n", []),
    ],
)
def test_links_that_lead_nowhere_elsewhere(linted: Lint, text: str, told: list[str]) -> None:
    report = linted(f"paths: {{}}\ncomponents: {{schemas: {{A: {{type: object, description: {json.dumps(text)}}}}}}}\n")
    assert [m.rpartition(" is relative")[0].split(" to ")[1] for m in found(report, "link-relative")] == told


def test_examples_that_do_not_fit(linted: Lint) -> None:
    report = linted("""
        paths:
          /boats:
            get:
              parameters:
                - {name: size, in: query, schema: {type: integer}, example: small}
                - {name: hull, in: query, schema: {type: string}, example: steel}
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Boat'}
                      examples:
                        good: {value: {name: a, tags: []}}
                        bad: {value: {tags: [1]}}
                '400':
                  description: no
                  content:
                    application/json: {schema: {type: object, properties: {code: {type: string}}}}
        components:
          schemas:
            Boat:
              type: object
              required: [name]
              example: {name: 7}
              properties:
                name: {type: string, example: Windrose}
                tags: {type: array, items: {type: string}, examples: [[a], b]}
        """)
    assert found(report, "example-wrong") == [
        "7 the example doesn't fit its schema: it must be an integer",
        "17 the example doesn't fit its schema: name is required, tags[0] must be a string",
        "27 the example doesn't fit its schema: name must be a string",
        "30 the example doesn't fit its schema: it must be a list",
    ]
    assert found(report, "example-missing") == ["21 this response is shown by no example"]
    assert shares(report)["examples that fit"] == "4 of 8"
    assert shares(report)["responses shown"] == "1 of 2"


def test_what_the_text_tells_and_the_schema_does_not(linted: Lint) -> None:
    report = linted("""
        paths:
          /boats:
            parameters:
              - name: limit
                in: query
                description: Between 1 and 100. Defaults to 20.
                schema: {type: integer, maximum: 100}
              - name: order
                in: query
                description: One of `asc` or `desc`. Defaults to `asc`.
                schema: {type: string}
              - name: page
                in: query
                description: At most 9.
                schema: {type: integer, exclusiveMaximum: 10}
            get:
              responses: {'200': {description: ok}}
        components:
          schemas:
            Boat:
              type: object
              required: [mode]
              properties:
                mode: {type: string, enum: [a, b], description: Defaults to `a`.}
                name: {description: At most 64 characters., anyOf: [{type: string}, {type: 'null'}]}
                crew: {type: array, description: At most 12 items., maxItems: 10, items: {type: string}}
                hull: {$ref: '#/components/schemas/Hull', description: At most 5 characters.}
            Hull: {type: string, description: At most 9 characters., maxLength: 9}
        """)
    assert found(report, "limit-untold", "default-untold", "values-untold", "text-contradicts") == [
        '8 the text says "Between 1 and 100", and the schema has no `minimum`',
        '8 the text says "Defaults to 20", and the schema has no `default`',
        '12 the text says "Defaults to `asc`", and the schema has no `default`',
        '12 the text says "One of `asc` or `desc`", and the schema has no `enum`',
        '27 the text says "At most 64 characters", and the schema has no `maxLength`',
        '28 the text says "At most 12 items", and the schema has `maxItems: 10`',
    ]


def test_each_place_is_told_once(linted: Lint) -> None:
    report = linted("""
        paths:
          /a: {get: {responses: {'200': {$ref: '#/components/responses/Ok'}}}}
          /b: {get: {responses: {'200': {$ref: '#/components/responses/Ok'}}}}
        components:
          responses:
            Ok: {description: ok, content: {application/json: {schema: {type: integer}, example: x}}}
        """)
    assert len(found(report, "example-wrong")) == 1
    assert len({(each.rule, each.location) for each in report.findings}) == len(report.findings)
