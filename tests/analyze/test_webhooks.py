"""What the server sends: a few lines of `webhooks` or `callbacks`, and the facts that are read from them."""

from __future__ import annotations

from textwrap import indent

import pytest

from generator.encode import data
from generator.ir.api import Api, Webhook

from .conftest import Analysis, Analyze
from .spelling import short, spell

CALLBACK = """
paths:
  /a:
    post:
      operationId: ask
      callbacks: {done: {'{$request.body#/url}': {post: {requestBody: {$ref: '#/components/requestBodies/Done'}}}}}
  /b: {post: {operationId: beg, callbacks: {done: {$ref: '#/paths/~1a/post/callbacks/done'}}}}
components:
  requestBodies: {Done: {content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}}
  schemas: {Done: {type: object, properties: {at: {type: string}}}}
"""


def line(webhook: Webhook) -> str:
    payload = "nothing" if webhook.payload is None else spell(webhook.payload)
    return f"{data(webhook.method)} {data(webhook.name)}: {payload}"


def lines(api: Api) -> list[str]:
    return [line(webhook) for webhook in api.webhooks]


def with_bodies(analyze_text: Analyze, **bodies: str) -> Analysis:
    """The analysis of webhooks with these schemas as JSON bodies."""
    hooks = "\n".join(
        f"{name}: {{post: {{requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}}}}}"
        for name, schema in bodies.items()
    )
    return analyze_text(f"webhooks:\n{indent(hooks, '  ')}\ncomponents:\n  schemas:\n{indent(SCHEMAS, '    ')}")


SCHEMAS = """\
A: {type: object, required: [kind], properties: {kind: {const: a}}}
B: {type: object, required: [kind], properties: {kind: {enum: [b, bee]}}}
C: {type: object, properties: {kind: {const: c}}}
AB: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
"""
A, B, C, AB = (f"{{$ref: '#/components/schemas/{name}'}}" for name in ("A", "B", "C", "AB"))


@pytest.mark.parametrize("keyword", ["webhooks", "x-webhooks"])
def test_a_webhook_brings_its_body(keyword: str, analyze_text: Analyze) -> None:
    found = analyze_text(f"""
        {keyword}:
          made:
            parameters: [{{name: X-Try, in: header, schema: {{type: integer}}}}]
            post:
              operationId: onMade
              deprecated: true
              security: [{{key: []}}]
              requestBody:
                content: {{application/json: {{schema: {{type: object, properties: {{id: {{type: string}}}}}}}}}}
              responses: {{'200': {{description: Thanks}}}}
        components: {{securitySchemes: {{key: {{type: http, scheme: basic}}}}}}
        """)
    (webhook,) = found.api.webhooks
    assert lines(found.api) == [f"post made: {short(webhook.id)}/requestBody/content/application~1json/schema"]
    assert [data(parameter.wire_name) for parameter in webhook.parameters] == ["X-Try"]
    assert [data(response.status) for response in webhook.responses] == ["200"]
    assert webhook.operation_id == "onMade" and webhook.deprecated and not webhook.operations
    assert [[data(id) for id, _ in alternative] for alternative in webhook.security] == [["key"]]


def test_older_words_are_understood_in_the_extension(analyze_text: Analyze) -> None:
    head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"
    body = "{application/json: {schema: {type: object, properties: {a: {type: string, nullable: true}}}}}"
    found = analyze_text(
        f"paths: {{}}\nx-webhooks: {{made: {{post: {{requestBody: {{content: {body}}}}}}}}}", head=head
    )
    assert "a: string?" in found.sketch()


def test_a_callback_is_one_however_many_operations_ask_for_it(analyze_text: Analyze) -> None:
    api = analyze_text(CALLBACK).api
    assert lines(api) == ["post done: Done"]
    assert [short(id) for id in api.webhooks[0].operations] == [short(o.id) for o in api.operations]
    assert api.webhooks[0].address == "{$request.body#/url}"


@pytest.mark.parametrize("schema", ["{type: array, items: {type: integer}}", "{}", "{type: [string, 'null']}"])
def test_a_payload_without_a_name_gets_one(schema: str, analyze_text: Analyze) -> None:
    (webhook,) = (api := with_bodies(analyze_text, made=schema).api).webhooks
    assert spell(webhook.payload or pytest.fail()) == short(webhook.id.child("payload"))
    assert webhook.id.child("payload") in api.given


def test_a_payload_in_another_form_is_told(analyze_text: Analyze) -> None:
    found = analyze_text("""
        webhooks: {made: {post: {requestBody: {content: {application/x-www-form-urlencoded: {schema: {}}}}}}}
        """)
    assert lines(found.api) == ["post made: nothing"]
    assert "warning[webhook-not-json]: the webhook made isn't sent as JSON" in found.findings


def test_what_is_no_webhook_is_passed_over(analyze_text: Analyze) -> None:
    found = analyze_text("x-webhooks: {x-note: true, x-list: [], made: {summary: Nothing, parameters: []}}")
    assert found.api.webhooks == ()


EVENTS = [
    ({"a": A, "b": B}, "A | B by kind(a: A, b: B, bee: B)"),
    ({"a": A, "ab": AB}, "A | B by kind(a: A, b: B, bee: B)"),
    ({"a": A, "again": A}, "A"),
    ({"ab": AB}, "AB"),
    ({"a": A, "c": C}, None),
    ({"a": A, "text": "{type: string}"}, None),
]


@pytest.mark.parametrize(("bodies", "event"), EVENTS)
def test_payloads_tell_which_webhook_it_is(bodies: dict[str, str], event: str | None, analyze_text: Analyze) -> None:
    api = with_bodies(analyze_text, **bodies).api
    found = api.webhook_event
    if event is None:
        assert found is None
    elif " by " in event:
        union = next(d for d in api.definitions.values() if short(d.id) == "webhooks" or d.id == "#/webhooks")
        assert event in spell(union.type)  # type: ignore[union-attr]
        assert union.id in api.given
    else:
        assert found is not None and spell(found) == event


def test_a_webhook_gives_its_body_and_takes_its_answer(analyze_text: Analyze) -> None:
    api = analyze_text("""
        webhooks:
          made:
            post:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
              responses:
                '200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
        components:
          schemas:
            A: {type: object, properties: {a: {type: string}}}
            B: {type: object, properties: {b: {type: string}}}
        """).api
    assert [short(id) for id in api.given] == ["A"]
    assert [short(id) for id in api.taken] == ["B"]
