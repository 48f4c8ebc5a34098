"""Answers by status and media type, in bytes; and what a method makes of them."""

from __future__ import annotations

import datetime as dt
import inspect
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from .conftest import Generate
from .raw import RawServer, reply

SPEC = """
    paths:
      /either:
        get:
          responses:
            200: &run {content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}}
            202: {content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
            204: {description: nothing}
            4XX: {content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
      /maybe:
        get:
          responses:
            200: *run
            204: {}
      /nothing: {delete: {responses: {204: *run}}}
      /range: {get: {responses: {2XX: *run}}}
      /default: {get: {responses: {default: *run}}}
      /kinds:
        get:
          responses:
            200: *run
            206: {content: {text/csv: {schema: {type: string}}}}
            203: {content: {image/png: {schema: {type: string, format: binary}}}}
      /vendor:
        get: {responses: {200: {content: {application/vnd.api+json: {schema: {$ref: '#/components/schemas/Run'}}}}}}
      /text: {get: {responses: {200: {content: {text/plain: {schema: {type: string}}}}, 204: {}}}}
      /bytes: {get: {responses: {200: {content: {application/pdf: {}}}, 204: {}}}}
      /mixed: {get: {responses: {200: {content: {application/pdf: {}, text/html: {schema: {type: string}}}}}}}
      /limited:
        get:
          responses:
            200:
              headers:
                X-Left: {schema: {type: integer}}
                X-Until: {schema: {type: string, format: date-time}}
                X-Names: {schema: {type: array, items: {type: string}}}
              content: {application/json: {schema: {$ref: '#/components/schemas/Run'}}}
              links: {next: {operationId: none}}
      /any:
        head: {responses: {200: *run}}
        options: {responses: {200: *run}}
        trace: {responses: {204: {}}}
    components:
      schemas:
        Run: {type: object, properties: {id: {type: string}}}
        Job: {type: object, properties: {id: {type: string}}}
        Problem: {type: object, properties: {title: {type: string}}}
    """

JSON = "application/json"


def answered(generated: Generate, server: RawServer, route: str, answer: bytes) -> Any:
    sdk = generated(SPEC)
    server.answer(answer)
    with sdk.client(server.url) as client:
        return sdk.method(client, route)()


@pytest.mark.parametrize(
    ("route", "answer", "kind"),
    [
        ("GET /either", reply(b'{"id":"1"}', content_type=JSON), "Run"),
        ("GET /either", reply(b'{"id":"1"}', "202 Accepted", content_type=JSON), "Job"),
        ("GET /either", reply(status="204 No Content"), "NoneType"),
        ("GET /maybe", reply(b'{"id":"1"}', content_type=JSON), "Run"),
        ("GET /maybe", reply(status="204 No Content"), "NoneType"),
        ("GET /range", reply(b'{"id":"1"}', "206 Partial", content_type=JSON), "Run"),
        ("GET /default", reply(b'{"id":"1"}', content_type=JSON), "Run"),
        ("GET /kinds", reply(b'{"id":"1"}', content_type=JSON), "Run"),
        ("GET /kinds", reply(b"a,b", "206 Partial", content_type="text/csv"), "str"),
        ("GET /kinds", reply(b"\x89PNG", "203 Other", content_type="image/png"), "BinaryContent"),
        ("GET /vendor", reply(b'{"id":"1"}', content_type="application/vnd.api+json"), "Run"),
        ("GET /text", reply(b"hello", content_type="text/plain"), "str"),
        ("GET /text", reply(status="204 No Content"), "NoneType"),
        ("GET /bytes", reply(b"%PDF", content_type="application/pdf"), "BinaryContent"),
        ("GET /bytes", reply(status="204 No Content"), "NoneType"),
        ("GET /mixed", reply(b"<p>", content_type="text/html"), "BinaryContent"),
        ("DELETE /nothing", reply(status="204 No Content"), "NoneType"),
        ("HEAD /any", reply(content_type=JSON), "NoneType"),
        ("OPTIONS /any", reply(b'{"id":"1"}', content_type=JSON), "Run"),
        ("TRACE /any", reply(status="204 No Content"), "NoneType"),
    ],
)
def test_an_answer_is_read_as_its_status_says(
    generated: Generate, server: RawServer, route: str, answer: bytes, kind: str
) -> None:
    assert type(answered(generated, server, route, answer)).__name__ == kind
    assert server.last.method == route.partition(" ")[0]


@pytest.mark.parametrize(
    ("route", "accept"),
    [
        ("GET /either", "application/json"),
        ("GET /vendor", "application/vnd.api+json"),
        ("GET /kinds", "application/json, image/png, text/csv"),
        ("GET /text", "text/plain"),
        ("GET /bytes", "application/pdf"),
        ("GET /mixed", "*/*"),
    ],
)
def test_an_answer_is_asked_for_as_it_is_declared(
    generated: Generate, server: RawServer, route: str, accept: str
) -> None:
    answered(generated, server, route, reply(b"{}", content_type=JSON))
    assert server.last.header("accept") == accept


@pytest.mark.parametrize(
    ("route", "returns"),
    [
        ("GET /either", "types.Run | types.Job | None"),
        ("GET /maybe", "types.Run | None"),
        ("GET /kinds", "types.Run | BinaryContent | str"),
        ("GET /text", "str | None"),
        ("GET /bytes", "BinaryContent | None"),
        ("HEAD /any", "None"),
    ],
)
def test_the_type_of_a_method_says_what_may_come(
    generated: Generate, server: RawServer, route: str, returns: str
) -> None:
    sdk = generated(SPEC)
    with sdk.client(server.url) as client:
        assert inspect.signature(sdk.method(client, route)).return_annotation == returns


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (reply(content_type=JSON), "it is empty"),
        (reply(b"<html>", content_type="text/html; charset=utf-8"), "it is 'text/html; charset=utf-8', not JSON"),
        (reply(b"{", content_type=JSON), "EOF"),
    ],
)
def test_an_answer_that_is_no_json_is_an_error_that_says_why(
    generated: Generate, server: RawServer, answer: bytes, message: str
) -> None:
    with pytest.raises(generated(SPEC).package.APIResponseValidationError, match=message):
        answered(generated, server, "GET /range", answer)


def test_an_error_is_read_as_the_type_that_is_declared_for_it(generated: Generate, server: RawServer) -> None:
    package = generated(SPEC).package
    with pytest.raises(package.NotFoundError) as caught:
        answered(generated, server, "GET /either", reply(b'{"title":"gone"}', "404 Not Found", content_type=JSON))
    problem = caught.value.parse(package.types.Problem)
    assert (type(problem), problem.title) == (package.types.Problem, "gone")
    assert caught.value.body == {"title": "gone"}


def test_the_default_answer_is_an_error_where_the_status_says_so(generated: Generate, server: RawServer) -> None:
    with pytest.raises(generated(SPEC).package.InternalServerError):
        answered(generated, server, "GET /default", reply(b'{"id":"1"}', "500 Failed", content_type=JSON))


HEADERS = {"X_Left": "7", "X_Until": "2026-01-02T03:04:05Z", "X_Names": "a, b", "Date": "Fri, 02 Jan 2026 03:04:05 GMT"}
MOMENT = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "to", "value"),
    [
        ("X-Left", int, 7),
        ("x-left", float, 7.0),
        ("X-Left", str, "7"),
        ("X-Until", dt.datetime, MOMENT),
        ("Date", dt.datetime, MOMENT),
        ("X-Names", list[str], ["a", "b"]),
        ("X-None", int, None),
    ],
)
def test_a_header_is_read_as_its_type(generated: Generate, server: RawServer, name: str, to: Any, value: Any) -> None:
    sdk = generated(SPEC)
    server.answer(reply(b"{}", content_type=JSON, **HEADERS))
    with sdk.client(server.url) as client:
        response = sdk.method(client, "GET /limited", "with_raw_response")()
    assert response.header(name, to) == value
    assert response.headers["x-left"] == "7"


def test_a_header_that_is_of_another_type_is_an_error(generated: Generate, server: RawServer) -> None:
    sdk = generated(SPEC)
    server.answer(reply(b"{}", content_type=JSON, X_Left="many"))
    with sdk.client(server.url) as client, pytest.raises(ValueError, match="integer"):
        sdk.method(client, "GET /limited", "with_raw_response")().header("X-Left", int)


def test_links_are_told_of(generated: Generate) -> None:
    assert "link-not-followed" in generated(SPEC).findings


# ---- downloads -------------------------------------------------------------------------------------------------

LARGE = bytes(range(256)) * 1024


def test_a_download_goes_to_disk_as_it_comes(generated: Generate, server: RawServer, tmp_path: Path) -> None:
    sdk = generated(SPEC)
    server.answer(reply(LARGE, content_type="application/pdf"))
    told: list[tuple[int, int | None]] = []
    with sdk.client(server.url) as client:
        with sdk.method(client, "GET /bytes", "with_streaming_response")() as response:
            response.stream_to_file(tmp_path / "a.pdf", chunk_size=65536, on_progress=lambda *count: told.append(count))
        content = sdk.method(client, "GET /bytes")()
        content.write_to_file(tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == LARGE == (tmp_path / "b.pdf").read_bytes()
    assert told == [(at * 65536, len(LARGE)) for at in (1, 2, 3, 4)]
    assert b"".join(content.iter_bytes(1000)) == LARGE


@pytest.mark.anyio
async def test_an_async_download_goes_to_disk_as_it_comes(
    generated: Generate, server: RawServer, tmp_path: Path
) -> None:
    sdk = generated(SPEC)
    server.answer(reply(LARGE, content_type="application/pdf"))
    told: list[tuple[int, int | None]] = []
    async with sdk.async_client(server.url) as client:
        async with sdk.method(client, "GET /bytes", "with_streaming_response")() as response:
            await response.stream_to_file(tmp_path / "a.pdf", on_progress=lambda *count: told.append(count))
        content = await sdk.method(client, "GET /bytes")()
    assert (tmp_path / "a.pdf").read_bytes() == LARGE == content.content
    assert told[-1] == (len(LARGE), len(LARGE))
