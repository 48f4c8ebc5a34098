"""Every style of a parameter as the tables of OpenAPI have it, in bytes; and the mock server, which reads the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from datetime import UTC
from typing import Any

import pytest

from .conftest import Generate, Sdk
from .raw import RawServer

STRING = "{type: string}"
ARRAY = "{type: array, items: {type: string}}"
OBJECT = "{type: object, properties: {R: {type: integer}, G: {type: integer}, B: {type: integer}}}"
TYPES = {"string": STRING, "array": ARRAY, "object": OBJECT}
VALUES: Mapping[str, Any] = {
    "string": "blue",
    "array": ["blue", "black", "brown"],
    "object": {"R": 100, "G": 200, "B": 150},
}

# The place, the style and whether it explodes; then the parameter `color` as a string, a list and an object.
TABLE = [
    ("path", "simple", False, "/blue", "/blue,black,brown", "/R,100,G,200,B,150"),
    ("path", "simple", True, "/blue", "/blue,black,brown", "/R=100,G=200,B=150"),
    ("path", "label", False, "/.blue", "/.blue,black,brown", "/.R,100,G,200,B,150"),
    ("path", "label", True, "/.blue", "/.blue.black.brown", "/.R=100.G=200.B=150"),
    ("path", "matrix", False, "/;color=blue", "/;color=blue,black,brown", "/;color=R,100,G,200,B,150"),
    ("path", "matrix", True, "/;color=blue", "/;color=blue;color=black;color=brown", "/;R=100;G=200;B=150"),
    ("query", "form", False, "?color=blue", "?color=blue,black,brown", "?color=R,100,G,200,B,150"),
    ("query", "form", True, "?color=blue", "?color=blue&color=black&color=brown", "?R=100&G=200&B=150"),
    ("query", "spaceDelimited", False, None, "?color=blue%20black%20brown", "?color=R%20100%20G%20200%20B%20150"),
    ("query", "pipeDelimited", False, None, "?color=blue%7Cblack%7Cbrown", "?color=R%7C100%7CG%7C200%7CB%7C150"),
    ("query", "deepObject", True, None, None, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ("header", "simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("header", "simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
    ("cookie", "form", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", "form", True, "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    ("cookie", "cookie", False, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("cookie", "cookie", True, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
]
CASES = [
    (place, style, explode, form, expected)
    for place, style, explode, *row in TABLE
    for form, expected in zip(TYPES, row, strict=True)
    if expected is not None
]


def route(place: str, style: str, explode: bool, form: str) -> str:
    return f"/{place}-{style}-{'exploded' if explode else 'whole'}-{form}"


def spec() -> str:
    """A description with an operation for each case."""
    lines = ["paths:"]
    for place, style, explode, form, _ in CASES:
        path = route(place, style, explode, form) + ("/{color}" if place == "path" else "")
        lines += [f"  {path}:", "    get:", "      responses: {204: {}}", "      parameters:"]
        how = f"style: {style}, explode: {str(explode).lower()}"
        lines += [f"        - {{name: color, in: {place}, required: true, {how}, schema: {TYPES[form]}}}"]
    return "\n".join(lines)


@pytest.mark.parametrize(("place", "style", "explode", "form", "expected"), CASES)
def test_a_parameter_is_sent_as_the_table_says(
    generated: Generate,
    server: RawServer,
    mocked: Callable[[Sdk], str],
    place: str,
    style: str,
    explode: bool,
    form: str,
    expected: str,
) -> None:
    sdk = generated(spec())
    path = route(place, style, explode, form)
    full = f"GET {path}" + ("/{color}" if place == "path" else "")
    with sdk.client(server.url) as client:
        sdk.method(client, full)(color=VALUES[form])
    sent = {
        "path": server.last.target.removeprefix(path),
        "query": server.last.target.removeprefix(path),
        "header": server.last.header("color"),
        "cookie": server.last.header("cookie"),
    }
    assert sent[place] == expected
    with sdk.client(mocked(sdk)) as client:
        sdk.method(client, full)(color=VALUES[form])


ODD = """
    paths:
      /search:
        get:
          parameters:
            - {name: where, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Where'}}
            - {name: expand, in: query, style: deepObject, explode: true, schema: {type: array, items: {type: string}}}
            - {name: url, in: query, allowReserved: true, schema: {type: string}}
            - {name: urls, in: query, allowReserved: true, explode: false, schema: {type: array, items: {type: string}}}
            - {name: json, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/Where'}}}}
            - {name: plain, in: query, content: {text/plain: {schema: {type: string}}}}
            - {name: flag, in: query, schema: {type: boolean}}
            - {name: ratio, in: query, schema: {type: number}}
            - {name: day, in: query, schema: {type: string, format: date}}
            - {name: at, in: query, schema: {type: string, format: date-time}}
            - {name: order, in: query, schema: {enum: [asc, desc]}}
            - {name: names, in: query, explode: false, schema: {type: array, items: {type: string}}}
            - {name: again, in: query, schema: {type: array, items: {type: [string, 'null']}}}
            - {name: maybe, in: query, schema: {type: [string, 'null']}}
          responses: {204: {}}
      /places/{id}:
        get:
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
            - {name: id, in: query, schema: {type: string}}
            - {name: id, in: header, schema: {type: string}}
            - {name: id, in: cookie, schema: {type: string}}
            - {name: unused, in: path, required: true, schema: {type: string}}
          responses: {204: {}}
      /undeclared/{one}/{two}: {get: {responses: {204: {}}}}
      /json/{point}:
        get:
          parameters:
            - name: point
              in: path
              required: true
              content: &json {application/json: {schema: {$ref: '#/components/schemas/Point'}}}
            - {name: X-Point, in: header, content: *json}
            - {name: point, in: cookie, content: *json}
          responses: {204: {}}
      /whole-form:
        get:
          parameters:
            - in: querystring
              name: criteria
              content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Point'}}}
          responses: {204: {}}
      /whole-json:
        get:
          parameters: [{in: querystring, content: {application/json: {schema: {$ref: '#/components/schemas/Point'}}}}]
          responses: {204: {}}
    components:
      schemas:
        Point:
          type: object
          required: [x]
          properties: {x: {type: integer}, names: {type: array, items: {type: string}}}
        Where:
          type: object
          properties:
            created: {type: object, properties: {gte: {type: integer}, lt: {type: integer}}}
            ids: {type: array, items: {type: integer}}
            points: {type: array, items: {$ref: '#/components/schemas/Point'}}
            state: {type: string}
    """

QUERIES: list[tuple[dict[str, Any], str]] = [
    ({}, ""),
    ({"where": {"created": {"gte": 1, "lt": 5}}}, "where%5Bcreated%5D%5Bgte%5D=1&where%5Bcreated%5D%5Blt%5D=5"),
    ({"where": {"ids": [1, 2]}}, "where%5Bids%5D%5B%5D=1&where%5Bids%5D%5B%5D=2"),
    (
        {"where": {"points": [{"x": 1}, {"x": 2}]}},
        "where%5Bpoints%5D%5B0%5D%5Bx%5D=1&where%5Bpoints%5D%5B1%5D%5Bx%5D=2",
    ),
    ({"where": {}}, ""),
    ({"expand": ["a", "b"]}, "expand%5B%5D=a&expand%5B%5D=b"),
    ({"url": "https://a.example/x?y=1&z=[2]#3"}, "url=https://a.example/x?y=1%26z=%5B2%5D%233"),
    ({"url": "a%2Fb%zz"}, "url=a%2Fb%25zz"),
    ({"urls": ["a/b", "c:d"]}, "urls=a/b,c:d"),
    ({"json": {"state": "new ü"}}, "json=%7B%22state%22%3A%22new%20%C3%BC%22%7D"),
    ({"plain": "a b"}, "plain=a%20b"),
    ({"flag": True}, "flag=true"),
    ({"flag": False}, "flag=false"),
    ({"ratio": 0.5}, "ratio=0.5"),
    ({"day": dt.date(2026, 1, 2)}, "day=2026-01-02"),
    ({"at": dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)}, "at=2026-01-02T03%3A04%3A05%2B00%3A00"),
    ({"order": "desc"}, "order=desc"),
    ({"names": ["a,b", "c"]}, "names=a%2Cb,c"),
    ({"names": []}, ""),
    ({"again": []}, ""),
    ({"again": ["a", None, "b"]}, "again=a&again=b"),
    ({"maybe": None}, ""),
    ({"maybe": ""}, "maybe="),
]


@pytest.mark.parametrize(("arguments", "expected"), QUERIES)
def test_a_query_of_odd_values(
    generated: Generate, server: RawServer, mocked: Callable[[Sdk], str], arguments: dict[str, Any], expected: str
) -> None:
    sdk = generated(ODD)
    for url in (server.url, mocked(sdk)):
        with sdk.client(url) as client:
            sdk.method(client, "GET /search")(**arguments)
    assert server.last.target == "/search" + (f"?{expected}" if expected else "")


def test_one_name_in_every_place(generated: Generate, server: RawServer) -> None:
    sdk = generated(ODD)
    with sdk.client(server.url) as client:
        sdk.method(client, "GET /places/{id}")("a/b?c", query_id="q", header_id="h", cookie_id="c;d")
    assert server.last.target == "/places/a%2Fb%3Fc?id=q"
    assert (server.last.header("id"), server.last.header("cookie")) == ("h", "id=c%3Bd")


def test_holes_of_a_path_that_nothing_declares_are_texts(generated: Generate, server: RawServer) -> None:
    sdk = generated(ODD)
    with sdk.client(server.url) as client:
        sdk.method(client, "GET /undeclared/{one}/{two}")("2", one="1")
    assert server.last.target == "/undeclared/1/2"
    assert sorted(set(sdk.findings)) == ["path-parameter-undeclared", "path-parameter-unused"]


def test_parameters_that_are_json(generated: Generate, server: RawServer, mocked: Callable[[Sdk], str]) -> None:
    sdk = generated(ODD)
    for url in (mocked(sdk), server.url):
        with sdk.client(url) as client:
            method = sdk.method(client, "GET /json/{point}")
            method({"x": 1}, x_point={"x": 2, "names": ["ü"]}, cookie_point={"x": 3})
    assert server.last.target == "/json/%7B%22x%22%3A1%7D"
    assert server.last.header("x-point") == '{"x":2,"names":["\\u00fc"]}'
    assert server.last.header("cookie") == "point=%7B%22x%22%3A3%7D"


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ("GET /whole-form", "?x=1&names=a%20b&names=c"),
        ("GET /whole-json", "?%7B%22x%22%3A1%2C%22names%22%3A%5B%22a%20b%22%2C%22c%22%5D%7D"),
    ],
)
def test_a_parameter_is_the_whole_query(
    generated: Generate, server: RawServer, mocked: Callable[[Sdk], str], route: str, expected: str
) -> None:
    sdk = generated(ODD)
    for url in (mocked(sdk), server.url):
        with sdk.client(url) as client:
            name = "criteria" if "form" in route else "query"
            sdk.method(client, route)(**{name: {"x": 1, "names": ["a b", "c"]}})
    assert server.last.target == route.removeprefix("GET ") + expected


@pytest.mark.parametrize("value", ["a\r\nB: c", "a\nb", "a\0b"])
def test_a_header_that_would_break_its_line_is_refused(generated: Generate, server: RawServer, value: str) -> None:
    sdk = generated(ODD)
    with sdk.client(server.url) as client, pytest.raises(ValueError, match="header 'id' contains a line break"):
        sdk.method(client, "GET /places/{id}")("1", header_id=value)
    assert server.received == []


@pytest.mark.parametrize("value", ["a;b", "a b", 'a"b', "ü"])
def test_a_cookie_in_a_style_without_escapes_is_refused_where_it_needs_one(
    generated: Generate, server: RawServer, value: str
) -> None:
    sdk = generated(spec())
    with sdk.client(server.url) as client, pytest.raises(ValueError, match="cookies can't carry"):
        sdk.method(client, "GET /cookie-cookie-exploded-string")(color=value)
    assert server.received == []


SWAGGER = """
    paths:
      /search:
        get:
          parameters:
            - {name: plain, in: query, type: array, items: {type: string}}
            - {name: csv, in: query, type: array, items: {type: string}, collectionFormat: csv}
            - {name: ssv, in: query, type: array, items: {type: string}, collectionFormat: ssv}
            - {name: tsv, in: query, type: array, items: {type: string}, collectionFormat: tsv}
            - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
            - {name: multi, in: query, type: array, items: {type: string}, collectionFormat: multi}
            - {name: X-List, in: header, type: array, items: {type: string}}
          responses: {204: {description: ''}}
        post:
          consumes: [application/x-www-form-urlencoded]
          parameters:
            - {name: plain, in: formData, type: array, items: {type: string}}
            - {name: multi, in: formData, type: array, items: {type: string}, collectionFormat: multi}
            - {name: pipes, in: formData, type: array, items: {type: string}, collectionFormat: pipes}
          responses: {204: {description: ''}}
    """


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plain", "plain=a%20b,c"),
        ("csv", "csv=a%20b,c"),
        ("ssv", "ssv=a%20b%20c"),
        ("tsv", "tsv=a%20b%09c"),
        ("pipes", "pipes=a%20b%7Cc"),
        ("multi", "multi=a%20b&multi=c"),
    ],
)
def test_collection_formats_of_swagger(
    generated: Generate, server: RawServer, mocked: Callable[[Sdk], str], name: str, expected: str
) -> None:
    sdk = generated(SWAGGER, head="swagger: '2.0'\ninfo: {title: Wire, version: '1'}\n")
    for url in (mocked(sdk), server.url):
        with sdk.client(url) as client:
            sdk.method(client, "GET /search")(**{name: ["a b", "c"]})
            if name in ("plain", "multi", "pipes"):
                sdk.method(client, "POST /search")(**{name: ["a b", "c"]})
    assert server.received[0].target == f"/search?{expected}"
    assert [seen.body.decode() for seen in server.received[1:]] in ([], [expected])
