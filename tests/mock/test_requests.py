from __future__ import annotations

import pytest

from .conftest import Client, Serve

QUERY = """
    paths:
      /pets:
        get:
          parameters:
            - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
            - {name: status, in: query, schema: {enum: [free, sold]}}
            - {name: tags, in: query, style: form, explode: false, schema: {type: array, items: {enum: [a, b]}}}
            - {name: "include[]", in: query, schema: {type: array, items: {type: string, maxLength: 3}}}
            - {name: piped, in: query, style: pipeDelimited, explode: false, schema: {items: {type: integer}}}
            - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {age: {type: integer}}}}
            - {name: exact, in: query, schema: {type: boolean}}
            - {name: where, in: query, content: {application/json: {schema: {required: [x], properties: {x: {}}}}}}
            - {name: X-Trace, in: header, schema: {type: string, format: uuid}}
          responses: {204: {description: ""}}
    """


@pytest.mark.parametrize(
    "query",
    [
        "",
        "limit=100",
        "status=sold",
        "tags=a,b",
        "include[]=abc&include[]=de",
        "include%5B%5D=abc",
        "piped=1|2",
        "filter[age]=7",
        "exact=true",
        'where={"x":1}',
        "unheard=of",
    ],
)
def test_a_query_as_the_spec_has_it_is_taken(serve: Serve, query: str) -> None:
    assert serve(QUERY).get(f"/pets?{query}").status_code == 204


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("limit=0", "limit must be at least 1."),
        ("limit=101", "limit must be at most 100."),
        ("limit=many", "limit must be an integer."),
        ("limit=1.5", "limit must be an integer."),
        ("status=lost", 'status must be "free" or "sold".'),
        ("tags=a,c", 'tags[1] must be "a" or "b".'),
        ("include[]=long", "include[][0] must have at most 3 characters."),
        ("piped=1|x", "piped[1] must be an integer."),
        ("filter[age]=x", "filter.age must be an integer."),
        ("exact=yes", "exact must be a boolean."),
        ("where={}", "where.x is required."),
        ("where=x", "where must be an object."),
    ],
)
def test_any_other_query_is_refused(serve: Serve, query: str, message: str) -> None:
    assert serve(QUERY).message("GET", f"/pets?{query}") == f"400 The query parameter {message}"


def test_headers_and_paths_are_checked_too(serve: Serve) -> None:
    client = serve("""
        paths:
          /pets/{id}:
            get:
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
                - {name: X-Trace, in: header, required: true, schema: {type: string, format: uuid}}
              responses: {204: {description: ""}}
        """)
    assert client.message("GET", "/pets/x") == "400 The path parameter id must be an integer."
    assert client.message("GET", "/pets/7") == "400 The header parameter X-Trace is required."
    trace = {"x-trace": "not one"}
    assert (
        client.message("GET", "/pets/7", headers=trace)
        == "400 The header parameter X-Trace must be of the format uuid."
    )


STYLED = """
    paths:
      /simple/{v}: {get: {parameters: [{in: path, name: v, schema: &object {properties: {n: {type: integer}}}}]}}
      /exploded/{v}: {get: {parameters: [{in: path, name: v, explode: true, schema: *object}]}}
      /label/{v}: {get: {parameters: [{in: path, name: v, style: label, explode: true, schema: *object}]}}
      /matrix/{v}: {get: {parameters: [{in: path, name: v, style: matrix, explode: true, schema: *object}]}}
      /labels/{v}:
        get: {parameters: [{in: path, name: v, style: label, explode: true, schema: &list {items: {type: integer}}}]}
      /matrices/{v}: {get: {parameters: [{in: path, name: v, style: matrix, schema: *list}]}}
      /query: {get: {parameters: [{in: query, name: v, required: true, schema: *object}]}}
      /free:
        get: {parameters: [{in: query, name: v, schema: {additionalProperties: {type: integer}}}, {in: query, name: w}]}
    """


@pytest.mark.parametrize(
    "path",
    [
        "/simple/n,1",
        "/exploded/n=1",
        "/label/.n=1",
        "/matrix/;n=1",
        "/labels/.1.2",
        "/matrices/;v=1,2",
        "/query?n=1",
        "/free?w=x&n=1",
    ],
)
def test_every_style_is_read(serve: Serve, path: str) -> None:
    client = serve(STYLED.replace("parameters:", "responses: {204: {description: ''}}, parameters:"))
    assert client.get(path).status_code == 204
    assert client.get(path.replace("1", "x")).status_code == 400


def test_an_empty_header_is_an_object_or_a_list_of_nothing(serve: Serve) -> None:
    client = serve("""
    paths:
      /pets:
        get:
          parameters:
            - {in: header, name: X-Tags, schema: {type: object}}
            - {in: header, name: X-Ids, schema: {type: array, items: {type: integer}}}
            - {in: header, name: X-Count, schema: {type: integer}}
          responses: {204: {description: ""}}
    """)
    assert client.ask("GET", "/pets", headers={"X-Tags": "", "X-Ids": ""}).status_code == 204
    assert client.ask("GET", "/pets", headers={"X-Count": ""}).status_code == 400


BODY = """
    paths:
      /pets:
        post:
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
          responses: {204: {description: ""}}
    components:
      schemas:
        Pet:
          type: object
          additionalProperties: false
          required: [name]
          properties:
            name: {type: string, minLength: 1, pattern: "^[a-z]+$"}
            age: {type: [integer, "null"], minimum: 0}
            tags: {type: array, maxItems: 2, items: {enum: [a, b]}}
            home: {oneOf: [{$ref: "#/components/schemas/House"}, {$ref: "#/components/schemas/Cage"}]}
            id: {type: string, readOnly: true}
        House: {type: object, required: [kind, rooms], properties: {kind: {const: house}, rooms: {type: integer}}}
        Cage: {type: object, required: [kind], properties: {kind: {const: cage}}}
    """


@pytest.mark.parametrize(
    "body",
    [
        {"name": "rex"},
        {"name": "rex", "age": None, "tags": ["a", "b"]},
        {"name": "rex", "home": {"kind": "cage", "x": 1}},
    ],
)
def test_a_body_as_the_spec_has_it_is_taken(serve: Serve, body: object) -> None:
    assert serve(BODY).post("/pets", body).status_code == 204


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "The body's name is required."),
        ([], "The body must be an object."),
        ({"name": ""}, "The body's name must have at least 1 character."),
        ({"name": "Rex"}, "The body's name must match ^[a-z]+$."),
        ({"name": "rex", "age": -1}, "The body's age must be at least 0."),
        ({"name": "rex", "age": "7"}, "The body's age must be an integer."),
        ({"name": "rex", "age": True}, "The body's age must be an integer."),
        ({"name": "rex", "tags": ["a", "a", "a"]}, "The body's tags must have at most 2 items."),
        ({"name": "rex", "tags": ["z"]}, 'The body\'s tags[0] must be "a" or "b".'),
        ({"name": "rex", "home": {"kind": "boat"}}, 'The body\'s home.kind must be "house" or "cage".'),
        ({"name": "rex", "home": {"kind": "house"}}, "The body's home.rooms is required."),
        ({"name": "rex", "home": {}}, "The body's home.kind is required."),
        ({"name": "rex", "nmae": 1}, "The body's nmae is not known; did you mean name?"),
    ],
)
def test_any_other_body_is_refused(serve: Serve, body: object, message: str) -> None:
    assert serve(BODY).message("POST", "/pets", json=body) == f"400 {message}"


@pytest.mark.parametrize(
    ("content", "media_type", "message"),
    [
        ("{", "application/json", "The body is no JSON: Expecting property name enclosed in double quotes"),
        ('{"name": NaN}', "application/json", "The body is no JSON: NaN is no JSON."),
        ("[" * 5_000, "application/json", "The body is no JSON: nested too deeply."),
        ("[" * 100 + "]" * 100, "application/json", "The body is no JSON: nested too deeply."),
        ("name: rex", "application/yaml", "The content type must be application/json."),
    ],
)
def test_a_body_that_is_no_json_is_refused(serve: Serve, content: str, media_type: str, message: str) -> None:
    said = serve(BODY).message("POST", "/pets", content=content, headers={"content-type": media_type})
    assert said.startswith(f"400 {message}")


def test_a_missing_body_is_refused(serve: Serve) -> None:
    assert serve(BODY).message("POST", "/pets") == "400 The body is missing."


FORM = """
    paths:
      /pets:
        post:
          requestBody:
            content:
              application/x-www-form-urlencoded: &form
                schema:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    age: {type: integer}
                    tags: {type: array, items: {type: string}}
                    owner: {type: object, properties: {zip: {type: integer}}}
                    picture: {type: string, format: binary}
              multipart/form-data: *form
          responses: {204: {description: ""}}
    """


@pytest.mark.parametrize(
    "sent", [{"data": {"name": "7", "age": "7"}}, {"files": {"name": "rex", "picture": b"\x00\xff"}}]
)
def test_a_form_is_read_as_its_properties_say(serve: Serve, sent: dict[str, object]) -> None:
    assert serve(FORM).ask("POST", "/pets", **sent).status_code == 204  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ({"data": {"age": "7"}}, "The body's name is required."),
        ({"data": {"name": "rex", "age": "old"}}, "The body's age must be an integer."),
        ({"data": {"name": "rex", "owner[zip]": "x"}}, "The body's owner.zip must be an integer."),
        ({"files": {"age": "7"}}, "The body's name is required."),
    ],
)
def test_a_form_that_does_not_fit_is_refused(serve: Serve, sent: dict[str, object], message: str) -> None:
    assert serve(FORM).message("POST", "/pets", **sent) == f"400 {message}"


SECURED = """
    security: [{key: [], app: []}, {token: []}]
    paths:
      /open: {get: {security: [], responses: {204: {description: ""}}}}
      /maybe: {get: {security: [{}, {token: []}], responses: {204: {description: ""}}}}
      /closed: {get: {responses: {204: {description: ""}}}}
    components:
      securitySchemes:
        key: {type: apiKey, in: header, name: X-Key}
        app: {type: apiKey, in: query, name: app}
        token: {type: http, scheme: bearer}
    """


def test_a_credential_is_asked_for_where_the_spec_says_so(serve: Serve) -> None:
    client = serve(SECURED)
    assert client.get("/open").status_code == client.get("/maybe").status_code == 204
    assert client.message("GET", "/closed") == (
        "401 A credential is missing: `X-Key` in the header or `app` in the query or `Authorization: Bearer ...`."
    )
    assert client.get("/closed", **{"x-key": "k"}).status_code == 401
    assert client.get("/closed?app=a", **{"x-key": "k"}).status_code == 204
    assert client.get("/closed", authorization="Basic k").status_code == 401
    assert client.get("/closed", authorization="Bearer k").status_code == 204


def test_an_api_that_declares_422_refuses_with_that(serve: Serve) -> None:
    client = serve("""
        paths:
          /pets:
            get:
              parameters: [{name: limit, in: query, required: true, schema: {type: integer}}]
              responses: {204: {description: ""}, 422: {description: ""}}
        """)
    assert client.message("GET", "/pets") == "422 The query parameter limit is required."


def test_an_error_has_the_shape_that_the_api_gives_it(serve: Serve) -> None:
    client = serve("""
        paths:
          /pets:
            get:
              parameters: [{name: limit, in: query, required: true, schema: {type: integer}}]
              responses:
                204: {description: ""}
                default:
                  description: ""
                  content:
                    application/problem+json:
                      schema:
                        type: object
                        properties: {status: {type: integer}, title: {type: string}, detail: {type: string}}
        """)
    response = client.get("/pets")
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json() == {"status": 400, "title": "Title", "detail": "The query parameter limit is required."}


def test_the_headers_that_go_with_every_request_are_asked_for(runs: Client) -> None:
    bare = Client(runs.app, {"Authorization": "Bearer key"})
    assert bare.message("GET", "/threads/t/runs") == "400 The header `OpenAI-Beta: assistants=v2` is missing."
