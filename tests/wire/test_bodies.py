"""Bodies in every form, in bytes: what is sent, with which content type, and how often."""

from __future__ import annotations

import importlib
import io
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import Generate, Sdk
from .raw import EMPTY, RawServer, reply

SPEC = """
    paths:
      /vendor:
        patch:
          requestBody: {content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {204: {}}
      /needed:
        post:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {204: {}}
      /list:
        put:
          requestBody: {content: {application/json: {schema: {type: array, items: {type: integer}}}}}
          responses: {204: {}}
      /scalar:
        put:
          requestBody: {content: {application/json: {schema: {type: [integer, 'null']}}}}
          responses: {204: {}}
      /union:
        put:
          requestBody:
            content:
              application/json: {schema: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}}
          responses: {204: {}}
      /reading:
        get:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {204: {}}
        delete:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {204: {}}
        query:
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {204: {}}
        additionalOperations:
          Lock: {responses: {204: {}}}
      /form:
        post:
          requestBody:
            content:
              application/x-www-form-urlencoded:
                schema:
                  type: object
                  properties:
                    text: {type: string}
                    listed: {type: array, items: {type: string}}
                    joined: {type: array, items: {type: string}}
                    piped: {type: array, items: {type: string}}
                    object: {type: object, additionalProperties: {type: integer}}
                    deep: {type: object, additionalProperties: {type: integer}}
                    pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                    coded: {type: array, items: {type: integer}}
                encoding:
                  joined: {explode: false}
                  piped: {style: pipeDelimited}
                  deep: {style: deepObject}
                  coded: {contentType: application/json}
          responses: {204: {}}
      /parts:
        post:
          requestBody:
            content:
              multipart/form-data:
                schema:
                  type: object
                  properties:
                    note: {type: string}
                    file: {type: string, format: binary}
                    more: {type: array, items: {type: string, format: binary}}
                    pet: {$ref: '#/components/schemas/Pet'}
                    tags: {type: array, items: {type: string}}
                    drawing: {type: string, format: binary}
                    markup: {type: string}
                    either: {type: string, format: binary}
                encoding:
                  drawing: {contentType: image/svg+xml}
                  markup: {contentType: application/xml}
                  either: {contentType: 'image/png, image/jpeg'}
          responses: {204: {}}
      /bytes:
        put:
          requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
          responses: {204: {}}
      /images:
        put:
          requestBody: {required: true, content: {image/*: {schema: {type: string, format: binary}}}}
          responses: {204: {}}
      /text:
        put:
          requestBody: {required: true, content: {text/plain: {schema: {type: string}}}}
          responses: {204: {}}
      /xml:
        put:
          requestBody: {required: true, content: {application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {204: {}}
      /same:
        post:
          requestBody:
            required: true
            content:
              application/json: {schema: {$ref: '#/components/schemas/Pet'}}
              text/json: {schema: {$ref: '#/components/schemas/Pet'}}
              application/*+json: {schema: {$ref: '#/components/schemas/Pet'}}
              application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Pet'}}
              application/vnd.pets+json: {schema: {$ref: '#/components/schemas/Pet'}}
          responses: {204: {}}
      /different:
        post:
          requestBody:
            required: true
            content:
              application/json: {schema: {$ref: '#/components/schemas/Pet'}}
              image/png: {schema: {type: string, format: binary}}
              image/jpeg: {schema: {type: string, format: binary}}
              text/csv: {schema: {type: string}}
          responses: {204: {}}
      /odd-form:
        post:
          requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: string}}}}
          responses: {204: {}}
      /any-form:
        post:
          requestBody: {required: true, content: {application/x-www-form-urlencoded: {}}}
          responses: {204: {}}
      /null-parts:
        post:
          requestBody:
            content:
              multipart/form-data: {schema: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}}
          responses: {204: {}}
      /odd-parts:
        post:
          requestBody: {required: true, content: {multipart/form-data: {schema: {type: string, format: binary}}}}
          responses: {204: {}}
    components:
      schemas:
        Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
    """


@pytest.mark.parametrize(
    ("route", "arguments", "content_type", "body"),
    [
        ("PATCH /vendor", {"name": "Rex"}, "application/merge-patch+json", '{"name":"Rex"}'),
        ("POST /needed", {"name": "Rex"}, "application/json", '{"name":"Rex"}'),
        ("POST /needed", {}, None, ""),
        ("PUT /list", {"body": [1, 2]}, "application/json", "[1,2]"),
        ("PUT /list", {"body": []}, "application/json", "[]"),
        ("PUT /list", {}, None, ""),
        ("PUT /scalar", {"body": 7}, "application/json", "7"),
        ("PUT /scalar", {"body": None}, "application/json", "null"),
        ("POST /null-parts", {"body": None}, None, ""),
        ("PUT /union", {"body": "Rex"}, "application/json", '"Rex"'),
        ("PUT /union", {"body": {"name": "Rex"}}, "application/json", '{"name":"Rex"}'),
        ("GET /reading", {"name": "Rex"}, "application/json", '{"name":"Rex"}'),
        ("DELETE /reading", {"name": "Rex"}, "application/json", '{"name":"Rex"}'),
        ("QUERY /reading", {"name": "Rex"}, "application/json", '{"name":"Rex"}'),
        ("Lock /reading", {}, None, ""),
        ("PUT /text", {"body": "ü"}, "text/plain", "ü"),
        ("PUT /xml", {"body": "<pet/>"}, "application/xml", "<pet/>"),
        ("POST /odd-form", {"body": "a=b"}, "application/x-www-form-urlencoded", "a=b"),
        ("POST /any-form", {"body": {"a": "b"}}, "application/x-www-form-urlencoded", "a=b"),
    ],
)
def test_a_body_and_its_content_type(
    generated: Generate,
    server: RawServer,
    mocked: Callable[[Sdk], str],
    route: str,
    arguments: dict[str, Any],
    content_type: str | None,
    body: str,
) -> None:
    sdk = generated(SPEC)
    for url in (mocked(sdk), server.url):
        with sdk.client(url) as client:
            sdk.method(client, route)(**arguments)
    assert server.last.line == f"{route} HTTP/1.1"
    assert (server.last.header("content-type"), server.last.body.decode()) == (content_type, body)


@pytest.mark.parametrize(
    ("arguments", "body"),
    [
        ({"text": "a b&c=ü"}, "text=a%20b%26c%3D%C3%BC"),
        ({"text": ""}, "text="),
        ({"listed": ["a", "b"]}, "listed=a&listed=b"),
        ({"joined": ["a", "b"]}, "joined=a,b"),
        ({"piped": ["a", "b"]}, "piped=a%7Cb"),
        ({"object": {"a": 1}}, "object=%7B%22a%22%3A1%7D"),
        ({"deep": {"a": 1, "b": 2}}, "deep%5Ba%5D=1&deep%5Bb%5D=2"),
        ({"pets": [{"name": "A"}, {"name": "B"}]}, "pets=%7B%22name%22%3A%22A%22%7D&pets=%7B%22name%22%3A%22B%22%7D"),
        ({"coded": [1, 2]}, "coded=%5B1%2C2%5D"),
    ],
)
def test_a_form_is_written_as_its_encoding_says(
    generated: Generate, server: RawServer, mocked: Callable[[Sdk], str], arguments: dict[str, Any], body: str
) -> None:
    sdk = generated(SPEC)
    for url in (mocked(sdk), server.url):
        with sdk.client(url) as client:
            sdk.method(client, "POST /form")(**arguments)
    assert server.last.header("content-type") == "application/x-www-form-urlencoded"
    assert server.last.body.decode() == body


def parts_of(server: RawServer) -> list[str]:
    """The parts of the last body, as texts, without their boundary."""
    kind, _, boundary = (server.last.header("content-type") or "").partition("; boundary=")
    assert kind == "multipart/form-data"
    first, *parts, last = server.last.body.decode().split(f"--{boundary}")
    assert (first, last) == ("", "--\r\n")
    return [part.removeprefix("\r\n").removesuffix("\r\n").replace("\r\n", "\n") for part in parts]


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        ({}, []),
        ({"note": "n"}, ['Content-Disposition: form-data; name="note"\n\nn']),
        (
            {"file": b"x"},
            [
                'Content-Disposition: form-data; name="file"; filename="upload"\n'
                "Content-Type: application/octet-stream\n\nx"
            ],
        ),
        (
            {"more": [("a.txt", b"1"), ("b.bin", b"2", "text/x-odd")]},
            [
                'Content-Disposition: form-data; name="more"; filename="a.txt"\nContent-Type: text/plain\n\n1',
                'Content-Disposition: form-data; name="more"; filename="b.bin"\nContent-Type: text/x-odd\n\n2',
            ],
        ),
        (
            {"file": ("a.txt", b"1", None, {"X-Own": "2"})},
            [
                'Content-Disposition: form-data; name="file"; filename="a.txt"\nX-Own: 2\n'
                "Content-Type: text/plain\n\n1"
            ],
        ),
        (
            {"pet": {"name": "Rex"}},
            ['Content-Disposition: form-data; name="pet"\nContent-Type: application/json\n\n{"name":"Rex"}'],
        ),
        (
            {"tags": ["a", "b"]},
            [
                'Content-Disposition: form-data; name="tags"\n\na',
                'Content-Disposition: form-data; name="tags"\n\nb',
            ],
        ),
        (
            {"drawing": b"<svg/>"},
            [
                'Content-Disposition: form-data; name="drawing"; filename="upload"\n'
                "Content-Type: image/svg+xml\n\n<svg/>"
            ],
        ),
        (
            {"markup": "<a/>"},
            ['Content-Disposition: form-data; name="markup"\nContent-Type: application/xml\n\n<a/>'],
        ),
        (
            {"either": ("p.png", b"1")},
            ['Content-Disposition: form-data; name="either"; filename="p.png"\nContent-Type: image/png\n\n1'],
        ),
    ],
)
def test_parts_have_their_names_and_content_types(
    generated: Generate, server: RawServer, mocked: Callable[[Sdk], str], arguments: dict[str, Any], parts: list[str]
) -> None:
    sdk = generated(SPEC)
    for url in (mocked(sdk), server.url):
        with sdk.client(url) as client:
            sdk.method(client, "POST /parts")(**arguments)
    assert parts_of(server) == parts


@pytest.mark.parametrize(
    ("arguments", "content_type", "body"),
    [
        ({"name": "Rex"}, "application/json", b'{"name":"Rex"}'),
        ({"name": "Rex", "content_type": "application/vnd.pets+json"}, "application/vnd.pets+json", b'{"name":"Rex"}'),
        (
            {"name": "Rex", "content_type": "application/x-www-form-urlencoded"},
            "application/x-www-form-urlencoded",
            b"name=Rex",
        ),
    ],
)
def test_the_caller_chooses_a_media_type_of_the_same_body(
    generated: Generate,
    server: RawServer,
    mocked: Callable[[Sdk], str],
    arguments: dict[str, Any],
    content_type: str,
    body: bytes,
) -> None:
    sdk = generated(SPEC)
    for url in (mocked(sdk), server.url):
        with sdk.client(url) as client:
            sdk.method(client, "POST /same")(**arguments)
    assert (server.last.header("content-type"), server.last.body) == (content_type, body)


@pytest.mark.parametrize(
    ("arguments", "content_type", "body"),
    [
        ({"name": "Rex", "age": 3}, "application/json", b'{"name":"Rex","age":3}'),
        ({"body": b"\x89PNG", "content_type": "image/png"}, "image/png", b"\x89PNG"),
        ({"body": b"\xff\xd8", "content_type": "image/jpeg"}, "image/jpeg", b"\xff\xd8"),
        ({"body": "name\nRex", "content_type": "text/csv"}, "text/csv", b"name\nRex"),
    ],
)
def test_the_caller_chooses_another_body(
    generated: Generate,
    server: RawServer,
    mocked: Callable[[Sdk], str],
    arguments: dict[str, Any],
    content_type: str,
    body: bytes,
) -> None:
    sdk = generated(SPEC)
    for url in (mocked(sdk), server.url):
        with sdk.client(url) as client:
            sdk.method(client, "POST /different")(**arguments)
    assert (server.last.header("content-type"), server.last.body) == (content_type, body)


def test_what_is_written_by_the_caller_is_told(generated: Generate) -> None:
    assert generated(SPEC).findings == ["body-as-text", "form-without-names", "form-without-names"]


def test_parts_without_names_are_a_file(generated: Generate, server: RawServer) -> None:
    sdk = generated(SPEC)
    with sdk.client(server.url) as client:
        sdk.method(client, "POST /odd-parts")(body=("a.txt", b"1"))
    assert parts_of(server) == [
        'Content-Disposition: form-data; name="file"; filename="a.txt"\nContent-Type: text/plain\n\n1'
    ]


# ---- files -----------------------------------------------------------------------------------------------------

LARGE = bytes(range(256)) * 1024


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.png"
    path.write_bytes(LARGE)
    return path


def test_a_file_is_sent_with_its_length(generated: Generate, server: RawServer, large: Path) -> None:
    sdk = generated(SPEC)
    with sdk.client(server.url) as client, large.open("rb") as opened:
        for content in (large, opened, io.BytesIO(LARGE), LARGE):
            sdk.method(client, "PUT /bytes")(body=content)
            assert server.last.body == LARGE
            assert server.last.header("content-length") == str(len(LARGE))
            assert server.last.header("content-type") == "application/octet-stream"


def test_what_has_no_length_comes_in_chunks(generated: Generate, server: RawServer) -> None:
    sdk = generated(SPEC)
    with sdk.client(server.url) as client:
        sdk.method(client, "PUT /bytes")(body=(bytes([n]) for n in range(3)))
    assert (server.last.body, server.last.header("transfer-encoding")) == (b"\0\1\2", "chunked")


def test_an_open_file_is_sent_from_where_it_stands(generated: Generate, server: RawServer, large: Path) -> None:
    sdk = generated(SPEC)
    with sdk.client(server.url) as client, large.open("rb") as opened:
        opened.seek(1000)
        sdk.method(client, "PUT /bytes")(body=opened)
    assert server.last.body == LARGE[1000:]


def test_the_content_type_of_a_range_is_that_of_the_file(generated: Generate, server: RawServer, large: Path) -> None:
    sdk = generated(SPEC)
    with sdk.client(server.url) as client:
        sdk.method(client, "PUT /images")(body=large)
        sdk.method(client, "PUT /images")(body=b"?", extra_headers={"Content-Type": "image/webp"})
        sdk.method(client, "PUT /images")(body=b"?")
    types = [seen.header("content-type") for seen in server.received]
    assert types == ["image/png", "image/webp", "application/octet-stream"]


class Pieces:
    """Pieces of a body that can be iterated over again, as often as wanted."""

    def __iter__(self) -> Iterator[bytes]:
        yield from (b"a", b"b")


FAILED = reply(status="503 Unavailable", retry_after="0")


@pytest.mark.parametrize("kind", ["path", "open", "offset", "bytes", "pieces", "parts"])
def test_a_body_that_can_be_read_again_is_sent_again(
    generated: Generate, server: RawServer, large: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sdk = generated(SPEC)
    server.answer(FAILED, EMPTY)
    with sdk.client(server.url, max_retries=1) as client, large.open("rb") as opened:
        monkeypatch.setattr(_retries(sdk), "_FIRST_DELAY", 0.001)
        if kind == "offset":
            opened.seek(7)
        bodies: dict[str, Any] = {"path": large, "bytes": LARGE, "pieces": Pieces()}
        if kind == "parts":
            sdk.method(client, "POST /parts")(file=large, more=[opened])
        else:
            sdk.method(client, "PUT /bytes")(body=bodies.get(kind, opened))
    first, second = server.received
    assert first.body == second.body
    assert len(first.body) > 1


def _retries(sdk: Sdk) -> Any:
    return importlib.import_module(f"{sdk.package.__name__}._runtime.retries")


def test_a_body_that_is_used_up_is_sent_once(generated: Generate, server: RawServer) -> None:
    sdk = generated(SPEC)
    server.answer(FAILED, EMPTY)
    with sdk.client(server.url, max_retries=1) as client, pytest.raises(sdk.package.InternalServerError):
        sdk.method(client, "PUT /bytes")(body=iter([b"a", b"b"]))
    assert len(server.received) == 1


def test_a_file_that_is_not_there_sends_nothing(generated: Generate, server: RawServer, tmp_path: Path) -> None:
    sdk = generated(SPEC)
    with sdk.client(server.url) as client:
        with pytest.raises(FileNotFoundError):
            sdk.method(client, "PUT /bytes")(body=tmp_path / "none")
        with pytest.raises(IsADirectoryError):
            sdk.method(client, "PUT /bytes")(body=tmp_path)
        with pytest.raises(TypeError, match="opened for bytes"):
            sdk.method(client, "PUT /bytes")(body=io.StringIO("text"))
    assert server.received == []


def test_progress_is_told_piece_by_piece(generated: Generate, server: RawServer, large: Path) -> None:
    sdk = generated(SPEC)
    told: list[tuple[int, int | None]] = []
    with sdk.client(server.url) as client:
        sdk.method(client, "PUT /bytes")(body=large, on_upload_progress=lambda *count: told.append(count))
    assert told == [(at * 65536, len(LARGE)) for at in (1, 2, 3, 4)]
    told.clear()
    with sdk.client(server.url) as client:
        sdk.method(client, "POST /parts")(file=large, on_upload_progress=lambda *count: told.append(count))
        sdk.method(client, "PUT /bytes")(body=iter([b"ab", b"c"]), on_upload_progress=lambda *count: told.append(count))
    *parts, first, second = told
    assert parts[-1] == (len(server.received[1].body), len(server.received[1].body))
    assert (first, second) == ((2, None), (3, None))


@pytest.mark.anyio
async def test_an_async_client_streams_files_too(generated: Generate, server: RawServer, large: Path) -> None:
    sdk = generated(SPEC)
    told: list[tuple[int, int | None]] = []

    async def pieces() -> AsyncIterator[bytes]:
        yield b"ab"
        yield b"c"

    async with sdk.async_client(server.url) as client:
        put, post = sdk.method(client, "PUT /bytes"), sdk.method(client, "POST /parts")
        await put(body=large, on_upload_progress=lambda *count: told.append(count))
        assert (server.last.body, told[-1]) == (LARGE, (len(LARGE), len(LARGE)))
        await put(body=pieces(), on_upload_progress=lambda *count: told.append(count))
        assert (server.last.body, told[-1]) == (b"abc", (3, None))
        await post(file=large, note="n", on_upload_progress=lambda *count: told.append(count))
        assert LARGE in server.last.body
        assert told[-1] == (len(server.last.body), len(server.last.body))


def test_a_file_never_lies_in_memory_as_a_whole(
    generated: Generate, server: RawServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sdk = generated(SPEC)
    sizes: list[int] = []
    uploads = importlib.import_module(f"{sdk.package.__name__}._runtime.uploads")
    read = uploads.FileOnDisk.read

    def noting(file: Any, size: int = -1) -> bytes:
        sizes.append(size)
        return bytes(read(file, size))

    monkeypatch.setattr(uploads.FileOnDisk, "read", noting)
    path = tmp_path / "f.bin"
    path.write_bytes(LARGE)
    with sdk.client(server.url) as client:
        sdk.method(client, "POST /parts")(file=path)
        sdk.method(client, "PUT /bytes")(body=path)
    assert set(sizes) == {65536}


def test_json_of_any_kind_is_json() -> None:
    from generator.analyze.contents import kind_of
    from generator.text import SpecText

    kinds = ["application/json", "application/vnd.x+json; charset=utf-8", "text/json", "model/gltf+json", "*/*"]
    assert {kind_of(SpecText(kind)).value for kind in kinds} == {"json"}


ASKED = """
    paths:
      /edits:
        post:
          requestBody:
            required: true
            content:
              application/json:
                schema: {type: object, properties: {prompt: {type: string}, stream: {type: boolean}}}
              application/x-www-form-urlencoded:
                schema: {type: object, properties: {image: {type: string}, stream: {type: boolean}}}
          responses:
            200:
              content:
                application/json: {schema: {type: object, properties: {url: {type: string}}}}
                text/event-stream: {schema: {type: object, properties: {part: {type: string}}}}
    """


@pytest.mark.parametrize(
    ("arguments", "body"),
    [
        ({"prompt": "a cat"}, '{"prompt":"a cat"}'),
        ({"prompt": "a cat", "stream": True}, '{"prompt":"a cat","stream":true}'),
        ({"body": {"image": "i"}, "content_type": "application/x-www-form-urlencoded"}, "image=i"),
        (
            {"body": {"image": "i"}, "content_type": "application/x-www-form-urlencoded", "stream": True},
            "image=i&stream=true",
        ),
    ],
)
def test_a_body_of_any_kind_may_ask_for_a_stream(
    generated: Generate, server: RawServer, arguments: dict[str, Any], body: str
) -> None:
    whole, streamed = reply(b'{"url":"u"}'), reply(b'data: {"part":"p"}\n\n', content_type="text/event-stream")
    server.answer(streamed if arguments.get("stream") else whole)
    sdk = generated(ASKED)
    with sdk.client(server.url) as client:
        given = sdk.method(client, "POST /edits")(**arguments)
        found = [event.part for event in given] if arguments.get("stream") else given.url
    assert (server.last.body.decode(), found) == (body, ["p"] if arguments.get("stream") else "u")
