"""A: how a client is configured."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from tests.runtime.server import Server, json_reply

from .conftest import Make
from .rows import create, in_turn, retrieve
from .samples import RUN
from .sides import OURS, Caller, Colour, Side


def http_class(colour: Colour) -> Any:
    return httpx2.Client if colour == "sync" else httpx2.AsyncClient


def test_a1_api_key_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, make: Make, server: Server, side: Side
) -> None:
    monkeypatch.setenv(f"{side.env}_API_KEY", "sk-env")
    retrieve(make(api_key=None))
    assert server.seen[0].header("authorization") == "Bearer sk-env"


def test_a1_no_api_key_fails_at_construction(side: Side, colour: Colour) -> None:
    with pytest.raises(side.error):
        side.client_class(colour)()


def test_a2_a_callable_api_key_is_asked_before_every_attempt(
    make: Make, server: Server, colour: Colour, no_waiting: list[float]
) -> None:
    keys = iter(["one", "two", "three"])

    async def awaited() -> str:
        return next(keys)

    caller = make(api_key=awaited if colour == "async" else lambda: next(keys), max_retries=1)
    in_turn(server, json_reply({}, 500), json_reply(RUN))
    retrieve(caller)
    retrieve(caller)
    assert [seen.header("authorization") for seen in server.seen] == ["Bearer one", "Bearer two", "Bearer three"]


def test_a3_base_url_order(monkeypatch: pytest.MonkeyPatch, side: Side, colour: Colour) -> None:
    cls = side.client_class(colour)
    assert str(cls(api_key="k").base_url) == "https://api.openai.com/v1/"
    monkeypatch.setenv(f"{side.env}_BASE_URL", "http://env.test/x")
    assert str(cls(api_key="k").base_url) == "http://env.test/x/"
    assert str(cls(api_key="k", base_url="http://arg.test/y").base_url) == "http://arg.test/y/"


@pytest.mark.parametrize("end", ["", "/"])
def test_a4_a_base_url_may_end_in_a_slash(make: Make, server: Server, end: str) -> None:
    retrieve(make(base_url=f"{server.url}/v1{end}"))
    assert server.seen[0].path == "/v1/threads/thread_1/runs/run_1"


@pytest.mark.parametrize("end", ["?v=1&w=2&w=3", "/?v=1&w=2&w=3"])
def test_a4_the_query_of_a_base_url_is_kept(call_with: Make, server: Server, colour: Colour, end: str) -> None:
    # The other package takes such a query for the end of the path.
    retrieve(call_with(OURS, colour, base_url=f"{server.url}/v1{end}"), extra_query={"v": 2})
    assert server.seen[0].path == "/v1/threads/thread_1/runs/run_1"
    assert server.seen[0].query == [("v", "2"), ("w", "2"), ("w", "3")]


def test_a5_the_setter_and_absolute_urls(make: Make, server: Server) -> None:
    caller = make(base_url="http://127.0.0.1:9/v1")
    caller("get", f"{server.url}/elsewhere", cast_to=object)
    caller.client.base_url = f"{server.url}/v2"
    assert str(caller.client.base_url) == f"{server.url}/v2/"
    retrieve(caller)
    assert [seen.path for seen in server.seen] == ["/elsewhere", "/v2/threads/thread_1/runs/run_1"]


def test_a6_copies_merge_or_replace(make: Make, server: Server) -> None:
    caller = make(default_headers={"X-A": "1", "X-B": "1"}, default_query={"a": "1"})
    retrieve(caller.copy(default_headers={"x-b": "2"}, default_query={"b": "2"}))
    retrieve(caller.copy(set_default_headers={"X-C": "3"}, set_default_query={"c": "3"}))
    retrieve(caller)
    headers = [[seen.header(name) for name in ("x-a", "x-b", "x-c")] for seen in server.seen]
    assert headers == [["1", "2", None], [None, None, "3"], ["1", "1", None]]
    assert [seen.query for seen in server.seen] == [[("a", "1"), ("b", "2")], [("c", "3")], [("a", "1")]]


@pytest.mark.parametrize("kind", ["headers", "query"])
def test_a6_merging_and_replacing_at_once_is_refused(caller: Caller, kind: str) -> None:
    with pytest.raises(ValueError):
        caller.client.copy(**{f"default_{kind}": {}, f"set_default_{kind}": {}})


def test_a6_a_copy_takes_every_option(caller: Caller, side: Side) -> None:
    options = inspect.signature(type(caller.client).__init__).parameters
    for name in set(options) - {"self", "_strict_response_validation"}:
        caller.client.copy(**{name: 1 if name == "max_retries" else None})
    with pytest.raises(TypeError):
        caller.client.copy(no_such_option="x")


def test_a1_the_api_key_is_an_attribute_that_can_be_replaced(make: Make, server: Server) -> None:
    caller = make()
    assert caller.client.api_key == "sk-secret"
    caller.client.api_key = "sk-2"
    retrieve(caller)
    assert server.seen[-1].header("authorization") == "Bearer sk-2"


def test_a6_a_copy_has_what_it_is_given(make: Make, server: Server, side: Side) -> None:
    caller = make(timeout=9, max_retries=4)
    copy = caller.client.copy(api_key="sk-2", timeout=3, max_retries=1, base_url="http://copy.test/v3")
    assert (copy.timeout, copy.max_retries, str(copy.base_url)) == (3, 1, "http://copy.test/v3/")
    assert (caller.client.timeout, caller.client.max_retries) == (9, 4)
    retrieve(caller.copy(api_key="sk-2"))
    retrieve(caller)
    assert [seen.header("authorization") for seen in server.seen] == ["Bearer sk-2", "Bearer sk-secret"]


def test_a7_copies_share_the_connections(make: Make, server: Server) -> None:
    caller = make()
    for client in (caller, caller.copy(max_retries=1), caller.copy(timeout=3)):
        retrieve(client)
    assert server.connections == 1


def test_a8_a_client_is_a_context_manager(make: Make, side: Side) -> None:
    caller = make()
    assert not caller.client.is_closed()
    with caller.entered(caller.client):
        retrieve(caller)
        assert not caller.client.is_closed()
    assert caller.client.is_closed()


@pytest.mark.parametrize("wrong", [None, "2", 1.5, float("nan")])
def test_a9_max_retries_is_a_whole_number(make: Make, caller: Caller, wrong: Any) -> None:
    with pytest.raises(TypeError):
        make(max_retries=wrong)
    if wrong is not None:  # in a copy of the other package, None keeps what is there
        with pytest.raises(TypeError):
            caller.client.copy(max_retries=wrong)


def test_a9_max_retries_is_not_negative(make: Make, caller: Caller) -> None:
    for use in (make, caller.client.copy):
        with pytest.raises(ValueError):
            use(max_retries=-1)
        use(max_retries=10**30)


def test_a9_two_retries_are_the_default(side: Side, colour: Colour) -> None:
    assert side.client_class(colour)(api_key="k").max_retries == 2


def test_a10_a_connection_is_kept_and_the_pool_is_large(make: Make, server: Server, side: Side) -> None:
    caller = make()
    for _ in range(3):
        retrieve(caller)
    assert server.connections == 1
    http = caller.client._transport.http if side is OURS else caller.client._client
    pool = http._transport._pool
    assert (pool._max_connections, pool._max_keepalive_connections) == (1000, 100)


def test_a11_the_query_of_a_call_wins_over_the_default(make: Make, server: Server) -> None:
    caller = make(default_query={"a": "1", "limit": "9"})
    caller("beta.threads.runs.list", "t", limit=2)
    retrieve(caller, extra_query={"a": "2"})
    assert [sorted(seen.query) for seen in server.seen] == [[("a", "1"), ("limit", "2")], [("a", "2"), ("limit", "9")]]


def test_a12_an_http_client_of_ones_own_is_used(make: Make, server: Server, colour: Colour) -> None:
    http = http_class(colour)(headers={"X-Own": "1"})
    retrieve(make(http_client=http))
    assert server.seen[0].header("x-own") == "1"


def test_a12_an_http_client_of_the_other_colour_is_refused(make: Make, colour: Colour) -> None:
    with pytest.raises(TypeError):
        make(http_client=http_class("async" if colour == "sync" else "sync")())


@pytest.mark.parametrize("given, expected", [({}, httpx2.Timeout(600, connect=5)), ({"timeout": 7}, httpx2.Timeout(7))])
def test_a12_the_timeout_of_an_http_client_is_adopted(
    make: Make, colour: Colour, given: dict[str, Any], expected: httpx2.Timeout
) -> None:
    caller = make(http_client=http_class(colour)(**given))
    assert caller.client.timeout == expected
    assert make(http_client=http_class(colour)(**given), timeout=3).client.timeout == 3


class Recorder(httpx2.MockTransport):
    """Answers with a run and keeps the timeouts it was asked with."""

    def __init__(self) -> None:
        self.timeouts: list[dict[str, float | None]] = []
        super().__init__(self.answer)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.timeouts.append(request.extensions["timeout"])
        return httpx2.Response(200, json=RUN)


def timeouts_of(make: Make, colour: Colour, use: Callable[[Caller], object], **options: Any) -> list[Any]:
    recorder = Recorder()
    use(make(http_client=http_class(colour)(transport=recorder), **options))
    return recorder.timeouts


def phases(connect: float | None, rest: float | None) -> dict[str, float | None]:
    return {"connect": connect, "read": rest, "write": rest, "pool": rest}


def test_a_timeouts_at_every_level(make: Make, colour: Colour) -> None:
    def at(**options: Any) -> Callable[[Caller], object]:
        return lambda caller: retrieve(caller, **options)

    assert timeouts_of(make, colour, at()) == [phases(5, 600)]
    assert timeouts_of(make, colour, at(), timeout=3) == [phases(3, 3)]
    assert timeouts_of(make, colour, at(), timeout=None) == [phases(None, None)]
    assert timeouts_of(make, colour, at(), timeout=httpx2.Timeout(9, connect=1)) == [phases(1, 9)]
    assert timeouts_of(make, colour, at(timeout=2), timeout=3) == [phases(2, 2)]
    assert timeouts_of(make, colour, at(timeout=None), timeout=3) == [phases(None, None)]
    assert timeouts_of(make, colour, lambda caller: retrieve(caller.copy(timeout=4)), timeout=3) == [phases(4, 4)]


def test_a_proxies_of_the_environment_are_used(
    monkeypatch: pytest.MonkeyPatch, make: Make, server: Server, side: Side
) -> None:
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("HTTP_PROXY", server.url)
    retrieve(make(base_url="http://api.invalid/v1"))
    assert server.seen[0].path == "/v1/threads/thread_1/runs/run_1"
    assert server.seen[0].header("host") == "api.invalid"


def test_a_redirects_are_followed_unless_told(make: Make, server: Server, side: Side) -> None:
    in_turn(server, json_reply({}, 307, location="/v1/there"), json_reply(RUN))
    caller = make()
    assert create(caller).id == "run_1"
    assert [(seen.method, seen.path) for seen in server.seen][1] == ("POST", "/v1/there")
    in_turn(server, json_reply({}, 307, location="/v1/there"))
    off = {"follow_redirects": False}
    with pytest.raises(side.APIStatusError) as caught:
        caller("get", "/x", cast_to=object, **(off if side is OURS else {"options": off}))
    assert caught.value.status_code == 307
