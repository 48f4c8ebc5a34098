"""What goes over the wire: paths, queries, headers, bodies."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import cast
from urllib.parse import unquote
from uuid import UUID

import httpx2
import pytest

from generator.runtime.form_bodies import FormBody
from generator.runtime.headers import cookie_header, header_layer
from generator.runtime.jsons import encode_json
from generator.runtime.paths import render_path
from generator.runtime.queries import encode_query
from generator.runtime.raw_bodies import RawBody
from generator.runtime.styles import comma, deep_object, json_value, pipe_delimited, space_delimited
from generator.runtime.values import omit

from .sample import AsyncRunsClient, Run, RunsClient
from .server import Server, json_reply

RUN = {"id": "run_1", "status": "queued"}


class Colour(Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", "plain"),
        ("a/b", "a%2Fb"),
        ("a?b#c%d", "a%3Fb%23c%25d"),
        ("ü λ", "%C3%BC%20%CE%BB"),
        ("a\\b", "a%5Cb"),
        ("a\r\nb", "a%0D%0Ab"),
        ("...", "..."),
        (".env", ".env"),
        ("a..b", "a..b"),
        ("@:,;", "@:,;"),
        (7, "7"),
        (True, "true"),
        (Colour.RED, "red"),
        (["a", "b"], "a,b"),
    ],
)
def test_a_path_value_is_encoded_as_one_segment(value: object, expected: str) -> None:
    assert render_path("/x/{id}/y", {"id": value}) == f"/x/{expected}/y"


@pytest.mark.parametrize("value", ["", None, omit])
def test_an_empty_path_value_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="Expected a non-empty value for `id` but received"):
        render_path("/x/{id}", {"id": value})


@pytest.mark.parametrize(
    ("template", "values"),
    [
        ("/x/{id}", {"id": ".."}),
        ("/x/{id}", {"id": "."}),
        ("/x/{id}/y", {"id": ".."}),
        ("/x/{a}{b}/y", {"a": ".", "b": "."}),
        ("/x/.{a}", {"a": "."}),
        ("/x/%2e{a}/y", {"a": "."}),
    ],
)
def test_a_dot_segment_is_refused(template: str, values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="segment"):
        render_path(template, values)


@pytest.mark.parametrize("template", ["//evil.example/x", "evil", "@evil.example/{id}", "http://evil.example/x"])
def test_a_template_that_is_no_path_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="must start with one slash"):
        render_path(template, {"id": "x"})


def test_a_bad_path_value_sends_nothing(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    with pytest.raises(ValueError, match="thread_id"):
        client.runs.retrieve("run_1", thread_id="")
    assert server.seen == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"a": 1, "b": None, "c": omit, "d": ""}, "a=1&d="),
        ({"a": True, "b": 1.5}, "a=true&b=1.5"),
        ({"include[]": ["x", "y"]}, "include%5B%5D=x&include%5B%5D=y"),
        ({"a": ("x", None, omit, "y")}, "a=x&a=y"),
        ({"a": {"b": {"c": 1}, "d": [1, 2]}}, "a%5Bb%5D%5Bc%5D=1&a%5Bd%5D=1&a%5Bd%5D=2"),
        ({"a": deep_object({"b": 1})}, "a%5Bb%5D=1"),
        ({"a": comma(["x,y", "z"])}, "a=x%2Cy,z"),
        ({"a": comma({"r": 1, "g": 2})}, "a=r,1,g,2"),
        ({"a": comma([]), "b": comma(omit), "c": comma("x")}, "c=x"),
        ({"a": space_delimited([1, 2])}, "a=1%202"),
        ({"a": pipe_delimited([1, 2])}, "a=1%7C2"),
        ({"a": json_value({"b": [1]})}, "a=%7B%22b%22%3A%5B1%5D%7D"),
        ({"a": json_value(omit), "b": json_value(None)}, ""),
        ({"a": "x y&z=ü+"}, "a=x%20y%26z%3D%C3%BC%2B"),
        (
            {"a": datetime(2026, 1, 2, tzinfo=UTC), "b": date(2026, 1, 2)},
            "a=2026-01-02T00%3A00%3A00%2B00%3A00&b=2026-01-02",
        ),
        ({"a": Colour.RED, "b": (x for x in "pq")}, "a=red&b=p&b=q"),
        ({"a": UUID(int=1)}, "a=00000000-0000-0000-0000-000000000001"),
    ],
)
def test_a_query_is_encoded(query: dict[str, object], expected: str) -> None:
    assert encode_query(query) == expected


def test_the_names_of_lists_may_end_in_brackets() -> None:
    query = {"a": [1, 2], "b[]": [3], "c": {"d": [4]}, "e": "x", "f": comma([5, 6])}
    text = "a[]=1&a[]=2&b[]=3&c[d][]=4&e=x&f=5,6"
    assert unquote(encode_query(query, bracketed=True)) == text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": None, "b": omit, "c": {"d": omit}}, '{"a":null,"c":{}}'),
        ({"a": [1, omit, (2, 3)]}, '{"a":[1,[2,3]]}'),
        ({"a": (x for x in "ab")}, '{"a":["a","b"]}'),
        ({"a": "ü"}, '{"a":"ü"}'),
        ({"a": datetime(2026, 1, 2, 3, tzinfo=UTC)}, '{"a":"2026-01-02T03:00:00Z"}'),
        ({"a": date(2026, 1, 2), "b": UUID(int=1)}, '{"a":"2026-01-02","b":"00000000-0000-0000-0000-000000000001"}'),
        ({"a": Decimal("1.10"), "b": Colour.RED, Colour.RED: 1}, '{"a":"1.10","b":"red","red":1}'),
        ({"a": b"\x00\x01"}, '{"a":"AAE="}'),
        (Run(id="r", status="x", class_="c"), '{"id":"r","status":"x","class":"c"}'),  # type: ignore[call-arg]
        ({"runs": [Run(id="r", status="x")]}, '{"runs":[{"id":"r","status":"x"}]}'),
    ],
)
def test_a_json_body_is_encoded(value: object, expected: str) -> None:
    assert encode_json(value).decode() == expected


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"X": "a\r\nY: b"}, "line break"),
        ({"X": "a\0"}, "line break"),
        ({"X Y": "a"}, "no header name"),
        ({"X:": "a"}, "no header name"),
        ({"": "a"}, "no header name"),
        ({"X": "λ"}, "can't carry"),
    ],
)
def test_a_header_that_could_break_out_is_refused(headers: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        header_layer(headers)
    assert "Y: b" not in str(caught.value)


def test_cookies_are_encoded() -> None:
    assert cookie_header({"a": "x;y", "b": "p q", "c": None, "d": 1}) == "a=x%3By; b=p%20q; d=1"


def test_the_usual_headers(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    client.runs.retrieve("run_1", thread_id="t")
    seen = server.seen[0]
    assert (seen.method, seen.path) == ("GET", "/v1/threads/t/runs/run_1")
    assert seen.header("authorization") == "Bearer sk-secret"
    assert seen.header("accept") == "application/json"
    assert seen.header("user-agent") == "RunsClient/Python 1.2.3"
    assert seen.header("x-beta") == "runs=2"
    assert seen.header("x-sdk-retry-count") == "0"
    assert seen.header("content-type") is None
    assert seen.header("x-organization") is None


def test_a_header_comes_from_the_environment(
    make_client: Callable[..., RunsClient], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNS_ORGANIZATION", "org_1")
    server.answer(json_reply(RUN))
    make_client().runs.retrieve("run_1", thread_id="t")
    assert server.seen[0].header("x-organization") == "org_1"


def test_headers_of_all_layers_are_merged_without_case(make_client: Callable[..., RunsClient], server: Server) -> None:
    server.answer(json_reply(RUN))
    client = make_client(default_headers={"x-BETA": "mine", "Authorization": omit, "X-Default": "1"})
    client.runs.retrieve(
        "r", thread_id="t", extra_headers={"X-DEFAULT": "2", "user-agent": omit, "X-SDK-Retry-Count": omit}
    )
    seen = server.seen[0]
    assert [seen.header(name) for name in ("x-beta", "x-default")] == ["mine", "2"]
    assert [seen.header(name) for name in ("authorization", "x-sdk-retry-count")] == [None, None]
    assert seen.header("user-agent") is None


def test_options_win_over_arguments(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    client.runs.upload(file=b"x", purpose="a", extra_body={"purpose": "b", "more": 1})
    assert b'name="purpose"\r\n\r\nb\r\n' in server.seen[-1].body
    assert (
        b'name="file"; filename="upload"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n' in server.seen[-1].body
    )
    server.seen.clear()
    client.runs.create("t", name="a", extra_body={"name": "b", "more": [1]}, extra_query={"q": 1})
    assert server.seen[0].json() == {"name": "b", "more": [1]}
    assert server.seen[0].query == [("q", "1")]
    assert server.seen[0].header("content-type") == "application/json"


def test_a_get_sends_no_body(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    client.runs.retrieve("r", thread_id="t", extra_body={"a": 1})
    assert server.seen[0].body == b""


def test_default_query_is_under_the_calls_own(make_client: Callable[..., RunsClient], server: Server) -> None:
    server.answer(json_reply({"data": []}))
    client = make_client(base_url=server.url + "/v1/?v=3", default_query={"limit": 5, "d": "x"})
    client.runs.list("t", limit=2)
    assert sorted(server.seen[0].query) == [("d", "x"), ("limit", "2"), ("v", "3")]
    assert server.seen[0].path == "/v1/threads/t/runs"


def test_what_the_http_client_adds_stays(make_client: Callable[..., RunsClient], server: Server) -> None:
    server.answer(json_reply(RUN))
    http = httpx2.Client(headers={"X-Own": "1"}, params={"own": "2"}, cookies={"c": "3"})
    make_client(http_client=http).runs.retrieve("r", thread_id="t")
    seen = server.seen[0]
    assert (seen.header("x-own"), seen.query, seen.header("cookie")) == ("1", [("own", "2")], "c=3")


def test_a_multipart_body(client: RunsClient, server: Server, tmp_path: Path) -> None:
    server.answer(json_reply(RUN))
    path = tmp_path / "data.txt"
    path.write_bytes(b"from disk")
    for file, expected in (
        (path, b'filename="data.txt"\r\nContent-Type: text/plain\r\n\r\nfrom disk'),
        (b"bytes", b'filename="upload"\r\nContent-Type: application/octet-stream\r\n\r\nbytes'),
        (("n.csv", b"1,2", "text/csv"), b'filename="n.csv"\r\nContent-Type: text/csv\r\n\r\n1,2'),
        (io.BytesIO(b"open"), b'filename="upload"\r\nContent-Type: application/octet-stream\r\n\r\nopen'),
    ):
        client.runs.upload(file=file, purpose="x")
        seen = server.seen[-1]
        assert (seen.header("content-type") or "").startswith("multipart/form-data; boundary=")
        assert b'name="purpose"\r\n\r\nx\r\n' in seen.body
        assert expected in seen.body


def test_a_text_is_no_file(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    with pytest.raises(TypeError, match="a text is none of them"):
        client.runs.upload(file=("name", "/etc/passwd"), purpose="x")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.runs.upload(file="/etc/hostname", purpose="x")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert b'name="file"\r\n\r\n/etc/hostname\r\n' in server.seen[-1].body


@pytest.mark.parametrize("name", ['a"b', "a\r\nb"])
def test_a_file_name_stays_in_its_place(client: RunsClient, server: Server, name: str) -> None:
    server.answer(json_reply(RUN))
    client.runs.upload(file=(name, b"x"), purpose="x")
    assert name.encode() not in server.seen[-1].body


def test_other_bodies(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    client.request("POST", "/x", body=FormBody({"a": "b c", "d": [1, 2]}), returns=Run)
    assert (server.seen[-1].body, server.seen[-1].header("content-type")) == (
        b"a=b%20c&d=1&d=2",
        "application/x-www-form-urlencoded",
    )
    client.request("PUT", "/x", body=RawBody("text"), content_type="text/plain", returns=Run)
    assert (server.seen[-1].body, server.seen[-1].header("content-type")) == (b"text", "text/plain")
    client.request("POST", "/x", body=RawBody(iter([b"one", b"two"])), returns=Run)
    assert (server.seen[-1].body, server.seen[-1].header("transfer-encoding")) == (b"onetwo", "chunked")
    client.request("PUT", "/x", body=RawBody(cast("bytes", bytearray(b"bytes"))), returns=Run)
    assert server.seen[-1].body == b"bytes"
    client.request("POST", "/x", body=[1, {"a": omit}], returns=Run)
    assert server.seen[-1].body == b"[1,{}]"
    client.request("POST", "/x", returns=Run)
    assert (server.seen[-1].body, server.seen[-1].header("content-type")) == (b"", None)


def test_an_argument_that_is_not_given_leaves_the_client_its_header_and_its_credential(
    make_client: Callable[..., RunsClient], server: Server
) -> None:
    server.answer(json_reply(RUN))
    client = make_client(default_headers={"X-Default": "1"})
    client.request("GET", "/x", headers={"X-Default": omit, "Authorization": omit, "X-Beta": omit}, returns=Run)
    assert server.seen[-1].header("x-default") == "1"
    assert server.seen[-1].header("x-beta") == "runs=2"
    assert (server.seen[-1].header("authorization") or "").startswith("Bearer ")


def test_cookies_and_headers_of_a_call(client: RunsClient, server: Server) -> None:
    server.answer(json_reply(RUN))
    client.request(
        "GET", "/x", headers={"X-List": [1, "b"], "X-No": omit, "X-None": None}, cookies={"s": 1}, returns=Run
    )
    seen = server.seen[0]
    assert (seen.header("x-list"), seen.header("cookie"), seen.header("x-no")) == ("1,b", "s=1", None)


@pytest.mark.anyio
async def test_an_async_client_sends_what_reads_without_waiting(
    make_async_client: Callable[..., AsyncRunsClient], server: Server
) -> None:
    server.answer(json_reply(RUN))

    async def chunks() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    async with make_async_client() as client:
        for content in (io.BytesIO(b"ab"), iter([b"a", b"b"]), chunks(), b"ab"):
            await client.request("POST", "/x", body=RawBody(content), returns=Run)
            assert server.seen[-1].body == b"ab"
