from __future__ import annotations

import pytest

from .conftest import Read

HEAD = "swagger: '2.0'\ninfo: {title: T, version: '1'}\n"


def _operation(read: Read, text: str, extra: str = "") -> object:
    reading = read(f"{extra}\npaths: {{/a: {{post: {text}}}}}\n", head=HEAD)
    assert reading.findings == ""
    return reading.plain("#/paths/~1a/post")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "{in: query, name: a, type: string, description: d, required: true, enum: [b]}",
            {
                "in": "query",
                "name": "a",
                "description": "d",
                "required": True,
                "schema": {"type": "string", "enum": ["b"]},
            },
        ),
        (
            "{in: query, name: a, type: array, items: {type: string}, collectionFormat: multi}",
            {"in": "query", "name": "a", "explode": True, "schema": {"type": "array", "items": {"type": "string"}}},
        ),
        (
            "{in: query, name: a, type: array, items: {type: string}}",
            {"in": "query", "name": "a", "explode": False, "schema": {"type": "array", "items": {"type": "string"}}},
        ),
        (
            "{in: query, name: a, type: array, items: {}, collectionFormat: pipes}",
            {
                "in": "query",
                "name": "a",
                "explode": False,
                "style": "pipeDelimited",
                "schema": {"type": "array", "items": {}},
            },
        ),
        (
            "{in: header, name: a, type: string, x-nullable: true, x-b: 1}",
            {"in": "header", "name": "a", "x-b": 1, "schema": {"type": ["string", "null"]}},
        ),
    ],
)
def test_a_parameter_gets_a_schema(read: Read, old: str, new: object) -> None:
    assert _operation(read, f"{{parameters: [{old}]}}") == {"parameters": [new]}


def test_a_body_parameter_becomes_the_request_body(read: Read) -> None:
    body = "{in: body, name: b, required: true, schema: {type: string}}"
    text = f"{{consumes: [application/json, text/json], parameters: [{body}]}}"
    media = {"schema": {"type": "string"}}
    assert _operation(read, text) == {
        "parameters": [],
        "requestBody": {"required": True, "content": {"application/json": media, "text/json": media}},
    }


def test_a_shared_body_parameter_takes_the_media_types_of_its_operation(read: Read) -> None:
    shared = "{B: {in: body, name: b, schema: {type: string}}, Q: {in: query, name: q, type: string}}"
    extra = f"parameters: {shared}\nconsumes: [text/plain]"
    text = "{parameters: [{$ref: '#/parameters/B'}, {$ref: '#/parameters/Q'}]}"
    assert _operation(read, text, extra) == {
        "parameters": [{"$ref": "#/parameters/Q"}],
        "requestBody": {"content": {"text/plain": {"schema": {"type": "string"}}}},
    }


@pytest.mark.parametrize(
    ("fields", "media_type", "properties"),
    [
        (
            "{in: formData, name: a, type: string, description: d},"
            "{in: formData, name: b, type: integer, required: true}",
            "application/x-www-form-urlencoded",
            {"a": {"type": "string", "description": "d"}, "b": {"type": "integer"}},
        ),
        (
            "{in: formData, name: b, type: file, required: true}",
            "multipart/form-data",
            {"b": {"type": "string", "format": "binary"}},
        ),
    ],
)
def test_form_fields_become_one_body(read: Read, fields: str, media_type: str, properties: object) -> None:
    schema = {"type": "object", "properties": properties, "required": ["b"]}
    assert _operation(read, f"{{parameters: [{fields}]}}") == {
        "parameters": [],
        "requestBody": {"content": {media_type: {"schema": schema}}, "required": True},
    }


def test_the_body_of_a_path_is_that_of_its_operations(read: Read) -> None:
    text = "paths: {/a: {parameters: [{in: body, name: b, schema: {}}, {in: query, name: q, type: string}], put: {}}}"
    reading = read(text, head=HEAD)
    assert reading.plain("#/paths/~1a") == {
        "parameters": [{"in": "query", "name": "q", "schema": {"type": "string"}}],
        "put": {"requestBody": {"content": {"application/json": {"schema": {}}}}},
    }


def test_a_response_has_content_by_media_type(read: Read) -> None:
    text = """{produces: [application/json, text/csv], responses: {200: {description: d, schema: {type: file},
        headers: {x-left: {type: integer}}, examples: {application/json: 1}}, default: {description: e}}}"""
    schema = {"type": "string", "format": "binary"}
    assert _operation(read, text) == {
        "responses": {
            "200": {
                "description": "d",
                "headers": {"x-left": {"schema": {"type": "integer"}}},
                "content": {
                    "application/json": {"schema": schema, "examples": {"example": {"value": 1}}},
                    "text/csv": {"schema": schema},
                },
            },
            "default": {"description": "e"},
        }
    }


@pytest.mark.parametrize(
    ("address", "urls"),
    [
        (
            "host: example.com\nbasePath: /v1\nschemes: [http, https]",
            ["https://example.com/v1", "http://example.com/v1"],
        ),
        ("host: example.com", ["https://example.com"]),
        ("basePath: /v1", ["/v1"]),
    ],
)
def test_the_address_becomes_servers(read: Read, address: str, urls: list[str]) -> None:
    reading = read(f"{address}\npaths: {{/a: {{}}}}", head=HEAD)
    assert reading.plain("#/servers") == [{"url": url} for url in urls]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{type: basic, description: d}", {"type": "http", "description": "d", "scheme": "basic"}),
        ("{type: apiKey, in: header, name: X}", {"type": "apiKey", "in": "header", "name": "X"}),
        (
            "{type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {s: d}}",
            {
                "type": "oauth2",
                "flows": {"authorizationCode": {"authorizationUrl": "a", "tokenUrl": "t", "scopes": {"s": "d"}}},
            },
        ),
        (
            "{type: oauth2, flow: application, tokenUrl: t}",
            {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "t"}}},
        ),
        ("{type: oauth2, flow: password, tokenUrl: t}", {"type": "oauth2", "flows": {"password": {"tokenUrl": "t"}}}),
    ],
)
def test_a_security_definition_becomes_a_scheme(read: Read, old: str, new: object) -> None:
    reading = read(f"paths: {{/a: {{}}}}\nsecurityDefinitions: {{A: {old}}}", head=HEAD)
    assert reading.plain("#/components/securitySchemes/A") == new


def test_references_in_the_old_form_lead_to_the_new_places(read: Read) -> None:
    reading = read(
        """
        paths: {/a: {get: {responses: {200: {$ref: '#/responses/R'}}}}}
        responses: {R: {description: d, schema: {$ref: '#/definitions/Pet'}}}
        definitions:
          Pet: {type: object}
        """,
        head=HEAD,
    )
    assert reading.findings == ""
    assert reading.document is not None
    response = reading.document.resolve_ref(reading.node("#/paths/~1a/get/responses/200"))
    assert response is not None and response.pointer == "#/components/responses/R"
    schema = reading.node("#/components/responses/R/content/application~1json/schema")
    pet = reading.document.resolve_ref(schema)
    assert pet is not None and pet.pointer == "#/components/schemas/Pet"
    assert str(pet.location) == "spec.yaml:6:8"
    assert str(schema.location) == "spec.yaml:4:41"


def test_what_is_moved_keeps_its_place(read: Read) -> None:
    text = """
        host: example.com
        paths:
          /a:
            post:
              parameters:
                - in: body
                  description: words
                  schema: {}
    """
    reading = read(text, head=HEAD)
    assert str(reading.node("#/servers/0/url").location) == "spec.yaml:3:7"
    assert str(reading.node("#/paths/~1a/post/requestBody/description").location) == "spec.yaml:9:24"
    assert str(reading.node("#/paths/~1a/post/requestBody").location) == "spec.yaml:8:11"


@pytest.mark.parametrize(
    "text",
    [
        "paths: 3",
        "paths: {/a: 3}",
        "paths: {/a: {get: []}}",
        "paths: {/a: {get: {parameters: {}}}}",
        "paths: {/a: {get: {parameters: [3]}}}",
        "paths: {/a: {get: {responses: []}}}",
        "paths: {/a: {get: {responses: {200: 3}}}}",
        "paths: {/a: {}}\ndefinitions: []",
        "paths: {/a: {}}\nparameters: []",
        "paths: {/a: {}}\nsecurityDefinitions: {a: 3}",
    ],
)
def test_what_has_the_wrong_type_is_left_to_be_reported(read: Read, text: str) -> None:
    assert "warning[wrong-type]" in read(text, head=HEAD).findings
