"""The same answer gives the same data: values, pages, streams, views, errors."""

from __future__ import annotations

import copy
import json
import pickle
import warnings
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from tests.runtime.server import Reply, Server, json_reply

from .conftest import needs_anchor
from .operations import CALLS, RUNS, STEPS, STREAMS, in_view
from .samples import NOT_FOUND, RUN, STEP, page_of, stream_of
from .sides import ANCHOR, OURS, Caller, Colour

pytestmark = needs_anchor

MakeAny: TypeAlias = Callable[..., Caller]

ODD_RUNS = {
    "as described": RUN,
    "fields missing": {"id": "run_1"},
    "nulls": {**dict.fromkeys(RUN), "id": "run_1"},
    "wrong types": {**RUN, "created_at": "soon", "tools": "none", "usage": [1], "metadata": 3, "temperature": "hot"},
    "unknown enum value": {**RUN, "status": "teleporting"},
    "unknown variant": {**RUN, "tools": [{"type": "teleport", "to": "Mars"}], "required_action": {"type": "wave"}},
    "more at every level": {**RUN, "x": {"y": 1}, "usage": {"total_tokens": 1, "z": [2]}, "tools": [{"type": "x"}, {}]},
    "attribute names": {**RUN, "model_config": 1, "copy": 2, "json": 3, "self": 4, "schema": 5, "dict": 6},
    "numbers": {**RUN, "created_at": 1.5, "temperature": 1.0, "top_p": 1e-7, "expires_at": 10**20},
    "text": {**RUN, "instructions": "\u2028 \U0001f600 \x00 é", "metadata": {"é": ""}},
}


def both(call_with: MakeAny, colour: Colour, use: Callable[[Caller], Any]) -> tuple[Any, Any]:
    """Give what each package makes of it, used so."""
    return use(call_with(OURS, colour)), use(call_with(ANCHOR, colour))


@pytest.mark.parametrize("name", CALLS)
def test_a_value_has_the_same_data(server: Server, call_with: MakeAny, colour: Colour, name: str) -> None:
    call, args, kwargs = CALLS[name]
    ours, theirs = both(call_with, colour, lambda caller: caller(call, *args, **kwargs).to_dict())
    assert ours == theirs


@pytest.mark.parametrize("data", ODD_RUNS.values(), ids=ODD_RUNS)
def test_odd_data_are_kept_by_both(server: Server, call_with: MakeAny, data: dict[str, Any]) -> None:
    server.handler = lambda seen: json_reply(data)

    def use(caller: Caller) -> Any:
        run = caller(f"{RUNS}.retrieve", "run_1", thread_id="thread_1")
        return run.to_dict(), json.loads(run.to_json()), pickle.loads(pickle.dumps(run)).to_dict()

    ours = use(call_with(OURS))
    assert ours == (data, data, data)
    if "model_config" not in data:  # the other package has no room for these
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # it warns of data that it tolerated itself
            assert use(call_with(ANCHOR)) == ours


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_has_the_same_events(server: Server, call_with: MakeAny, colour: Colour, name: str) -> None:
    call, args, kwargs = STREAMS[name]

    def use(caller: Caller) -> Any:
        events = caller.items(caller(call, *args, **kwargs))
        return [(event.event, event.data.to_dict()) for event in events]

    ours, theirs = both(call_with, colour, use)
    assert ours == theirs
    assert len(ours) == 5


@pytest.mark.parametrize("call", [f"{RUNS}.list", f"{STEPS}.list"])
def test_pages_lead_through_the_same_items(server: Server, call_with: MakeAny, colour: Colour, call: str) -> None:
    pages = {
        None: page_of({**RUN, "id": "r1"}, {**RUN, "id": "r2"}, more=True),
        "r2": page_of({**RUN, "id": "r3"}, more=True),
        "r3": page_of({**RUN, "id": "r4"}),
    }
    server.handler = lambda seen: json_reply(pages[dict(seen.query).get("after")])

    def use(caller: Caller) -> Any:
        server.seen.clear()
        page = caller(call, "x", limit=2, extra_query={"q": "1"}, **({"thread_id": "t"} if "steps" in call else {}))
        facts = page.has_next_page(), page.next_page_info().params, [run.id for run in page.data], page.has_more
        following = [page.to_dict() for page in caller.items(page.iter_pages())]
        ids = [run.id for run in caller.items(page)]
        last = caller.wait(caller.wait(page.get_next_page()).get_next_page())
        return facts, following, ids, last.has_next_page(), [sorted(seen.query) for seen in server.seen]

    ours, theirs = both(call_with, colour, use)
    assert ours == theirs
    assert ours[2] == ["r1", "r2", "r3", "r4"]


@pytest.mark.parametrize("name", ["create everything", "list", "steps retrieve"])
def test_a_raw_response_has_the_same_facts(server: Server, call_with: MakeAny, colour: Colour, name: str) -> None:
    call, args, kwargs = CALLS[name]

    def use(caller: Caller) -> Any:
        response = caller(in_view(call, "with_raw_response"), *args, **kwargs)
        facts = response.status_code, response.method, str(response.url).partition("?")[0], response.http_version
        body = response.text, response.content, response.is_closed, response.request_id, response.retries_taken
        return facts, body, response.headers["content-type"], response.parse().to_dict()

    ours, theirs = both(call_with, colour, use)
    assert ours == theirs


def test_a_streamed_response_has_the_same_body(server: Server, call_with: MakeAny, colour: Colour) -> None:
    def use(caller: Caller) -> Any:
        view = in_view(f"{RUNS}.retrieve", "with_streaming_response")
        found: list[Any] = []
        for read in ("iter_bytes", "iter_text", "iter_lines"):
            with caller.streamed(view, "run_1", thread_id="t") as response:
                found.append((response.is_closed, caller.items(getattr(response, read)())))
        with caller.streamed(view, "run_1", thread_id="t") as response:
            found.append((caller.wait(response.parse()).to_dict(), response.request_id))
        return found, response.is_closed

    ours, theirs = both(call_with, colour, use)
    assert ours == theirs


ERRORS = {
    "json": lambda status: json_reply(NOT_FOUND, status, x_request_id="req_9"),
    "other json": lambda status: json_reply({"detail": "no"}, status),
    "text": lambda status: Reply(b"<html>down</html>", status, {"Content-Type": "text/html"}),
    "nothing": lambda status: Reply(b"", status),
}


@pytest.mark.parametrize("status", [304, 400, 401, 403, 404, 409, 418, 422, 429, 500, 503])
@pytest.mark.parametrize("kind", ERRORS)
def test_an_error_says_the_same(server: Server, call_with: MakeAny, status: int, kind: str) -> None:
    server.handler = lambda seen: ERRORS[kind](status)

    def use(caller: Caller) -> Any:
        with pytest.raises(caller.side.APIStatusError) as caught:
            caller(f"{RUNS}.retrieve", "run_1", thread_id="t")
        error = caught.value
        names = [cls.__name__ for cls in type(error).__mro__ if cls.__module__.startswith(caller.side.package)]
        body = error.body or None
        facts = error.status_code, error.request_id, body, error.code, error.param, error.type
        said = str(error) if kind == "json" else str(error).partition(" - ")[0]
        return facts, names[:-1], said, error.message == str(error), error.request.method

    ours, theirs = both(call_with, "sync", use)
    assert ours == theirs


def test_values_are_copied_and_compared_alike(server: Server, call_with: MakeAny) -> None:
    def use(caller: Caller) -> Any:
        value, other = (caller(f"{RUNS}.retrieve", "run_1", thread_id="t") for _ in range(2))
        return value == other, copy.deepcopy(value) == value, value.model_copy() == value

    assert both(call_with, "sync", use) == ((True, True, True), (True, True, True))


def test_values_read_alike(server: Server, call_with: MakeAny) -> None:
    server.handler = lambda seen: json_reply(STEP if "steps" in seen.path else RUN)

    def use(caller: Caller) -> Any:
        run = caller(f"{RUNS}.retrieve", "run_1", thread_id="t")
        step = caller(f"{STEPS}.retrieve", "step_1", run_id="r", thread_id="t")
        call = run.required_action.submit_tool_outputs.tool_calls[0]
        details = [type(item).__name__ for item in step.step_details.tool_calls]
        found = call.function.arguments, run.usage.total_tokens, run.tools[1].file_search.max_num_results, run.metadata
        known = run.model_fields_set & set(type(run).model_fields)
        return found, run.undocumented, run.tool_choice.function.name, known, details, step.usage

    ours, theirs = both(call_with, "sync", use)
    assert ours == theirs


def test_a_streaming_response_parses_as_its_stream(server: Server, call_with: MakeAny, colour: Colour) -> None:
    server.handler = lambda seen: stream_of()

    def use(caller: Caller) -> Any:
        view = in_view(f"{RUNS}.create", "with_streaming_response")
        with caller.streamed(view, "thread_1", assistant_id="a", stream=True) as response:
            events = caller.items(caller.wait(response.parse()))
        raw = caller(in_view(f"{RUNS}.create", "with_raw_response"), "thread_1", assistant_id="a", stream=True)
        return [event.event for event in events], [event.event for event in caller.items(raw.parse())]

    ours, theirs = both(call_with, colour, use)
    assert ours == theirs
    assert ours[0] == ours[1]
