"""What servers send that the description doesn't say is told, counted, and refused on request."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from enum import Enum
from typing import Any, Literal
from uuid import UUID

import pytest

from generator.runtime.decoding import findings_in, noting_decoder
from generator.runtime.drift import Drift
from generator.runtime.errors import APIResponseValidationError
from generator.runtime.models import BaseModel

from .sample import AsyncRunsClient, Run, RunsClient, SyncCursorPage, Tool
from .server import Server, events_reply, json_reply
from .test_models import Cat, Circle, Dog, Square

FINE: dict[str, Any] = {"id": "r", "status": "done"}


def drift(form: Any, data: Any) -> list[tuple[str, str, str, str]]:
    """The kind, place and told value of each drift, and where it is; checked against what decoding notices."""
    text = json.dumps(data).encode()
    found = findings_in(form, text)
    noticed = set(noting_decoder(form)(text)[1])
    if all(kind != "unsettled" for kind, _, _ in noticed):
        assert noticed == {one.note for one in found}
    else:
        assert found
    return [(*one.note, one.pointer) for one in found]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"usage": None, "tools": None}, []),
        ({"more": 1}, [("unknown-field", "Run.more", "", "/more")]),
        ({"status": "lost"}, [("unknown-value", "Run.status", "lost", "/status")]),
        ({"status": 3}, [("wrong-type", "Run.status", "integer", "/status")]),
        ({"id": None}, [("wrong-type", "Run.id", "null", "/id")]),
        ({"created_at": "2026-01-02T03:04:05.5Z"}, []),
        ({"created_at": "yesterday"}, [("wrong-type", "Run.created_at", "string", "/created_at")]),
        ({"usage": [1]}, [("wrong-type", "Run.usage", "array", "/usage")]),
        ({"usage": {"tokens": 1, "cost": 2}}, []),
        ({"usage": {"cost": "2"}}, [
            ("missing-field", "Usage.tokens", "", "/usage/tokens"),
            ("wrong-type", "Usage.cost", "string", "/usage/cost"),
        ]),
        ({"tools": [{"type": "code"}, {"type": "saw"}]}, [("unknown-variant", "Run.tools", "saw", "/tools/1/type")]),
        ({"tools": [{}, {"type": 7}, 7]}, [
            ("unknown-variant", "Run.tools", "null", "/tools/0"),
            ("unknown-variant", "Run.tools", "7", "/tools/1/type"),
            ("wrong-type", "Run.tools", "integer", "/tools/2"),
        ]),
        ({"parent": {"id": "p", "a/b~c": {}}}, [
            ("missing-field", "Run.status", "", "/parent/status"),
            ("unknown-field", "Run.a/b~c", "", "/parent/a~1b~0c"),
        ]),
        ({"class": "c"}, []),
        ({"class": 1}, [("wrong-type", "Run.class", "integer", "/class")]),
        ({"class_": "c"}, [("unknown-field", "Run.class_", "", "/class_")]),
    ],
)  # fmt: skip
def test_what_drifts(change: dict[str, Any], expected: list[tuple[str, ...]]) -> None:
    assert drift(Run, FINE | change) == expected


class Named(BaseModel):
    texts: list[str] = []
    labels: dict[str, int] = {}
    pair: tuple[int, str] | None = None
    number: float | None = None
    count: int | str | None = None
    anything: Any = None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"texts": ["a"], "labels": {"a": 1}, "pair": [1, "b"], "number": 1, "count": "many", "anything": [{}]}, []),
        ({"texts": ["a", 1]}, [("wrong-type", "Named.texts", "integer", "/texts/1")]),
        ({"labels": {"a": "b"}}, [("wrong-type", "Named.labels", "string", "/labels/a")]),
        ({"labels": {"a": True}}, [("wrong-type", "Named.labels", "boolean", "/labels/a")]),
        ({"pair": [1, 2]}, [("wrong-type", "Named.pair", "integer", "/pair/1")]),
        ({"count": 1.5}, [("wrong-type", "Named.count", "number", "/count")]),
    ],
)
def test_what_drifts_in_lists_and_maps(data: dict[str, Any], expected: list[tuple[str, ...]]) -> None:
    assert drift(Named, data) == expected


@pytest.mark.parametrize(
    ("form", "data", "expected"),
    [
        (Cat | Dog, {"name": "x", "lives": 9}, []),
        (Cat | Dog, {"name": "x", "lives": "9"}, [("wrong-type", "Cat.lives", "string", "/lives")]),
        (Cat | Dog, {"name": "x", "breed": "b", "age": 3}, [("unknown-field", "Dog.age", "", "/age")]),
        (Cat | Dog, [1], [("wrong-type", "root", "array", "")]),
        (Circle | Square, {"kind": "square", "radius": 1, "around": {"kind": "circle"}}, [
            ("missing-field", "Circle.radius", "", "/around/radius")
        ]),
        (Circle | list[int], [1, "a"], [("wrong-type", "root", "string", "/1")]),
        (list[Tool], [{"type": "function", "name": "f"}, {"type": "x"}], [("unknown-variant", "root", "x", "/1/type")]),
    ],
)  # fmt: skip
def test_what_drifts_in_unions(form: Any, data: Any, expected: list[tuple[str, ...]]) -> None:
    assert drift(form, data) == expected


def test_types_that_stand_before_listed_values_take_others_too() -> None:
    class Model(BaseModel):
        grown: str
        named: str | int

    class Listed(BaseModel):
        either: Literal["a", "b"] | str
        named: str | Literal["a", "b"]

    assert drift(Model, {"grown": "x", "named": 1}) == []
    assert drift(Listed, {"either": "c", "named": "c"}) == [("unknown-value", "Listed.either", "c", "/either")]
    assert drift(Listed | Model, {"either": "c", "named": "c"}) == [("unknown-value", "Listed.either", "c", "/either")]


class Colour(Enum):
    RED = "red"


def test_types_of_the_callers_own_drift_too() -> None:
    assert drift(list[Colour], ["red"]) == []
    assert drift(list[UUID], ["x"]) == [("wrong-type", "root", "string", "/0")]
    assert drift(list[Colour], ["red", "blue"]) == [("wrong-type", "root", "string", "/1")]


def test_unions_that_nest_are_searched_once_a_value() -> None:
    data: Any = {"kind": "square", "radius": "x"}
    for _ in range(60):
        data = {"kind": "square", "radius": 1, "around": data}
    assert len(drift(Circle | Square, data)) == 1


def test_a_client_tells_its_observer_where(make_client: Callable[..., RunsClient], server: Server) -> None:
    told: list[Drift] = []
    client = make_client(on_drift=told.append)
    server.answer(
        json_reply({"data": [FINE, FINE | {"more": 1}, FINE | {"status": "s", "more": 2}], "has_more": False})
    )
    assert len(client.runs.list("t").data) == 3
    assert [(one.kind, one.place, one.pointer) for one in told] == [
        ("unknown-field", "Run.more", "/data/1/more"),
        ("unknown-value", "Run.status", "/data/2/status"),
        ("unknown-field", "Run.more", "/data/2/more"),
    ]
    assert told[1].operation == "GET /threads/{thread_id}/runs"
    assert str(told[1]) == "/data/2/status: 's' is none of the listed values (Run.status)"
    client.with_options(max_retries=0).runs.list("t")
    assert len(told) == 6


def test_drift_is_counted_and_logged_once(client: RunsClient, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="runs_sdk")
    server.answer(json_reply({"id": "r", "more": "hush", "usage": {"tokens": "hush"}}))
    for _ in range(3):
        client.runs.retrieve("r", thread_id="t")
    client.copy(timeout=3).runs.retrieve("r", thread_id="t")
    lines = [(record.levelname, record.getMessage()) for record in caplog.records if "drifts" in record.getMessage()]
    where = "GET /threads/{thread_id}/runs/{run_id} drifts from its description:"
    assert lines == [
        ("WARNING", f"{where} /status: a required field is missing (Run.status)"),
        ("WARNING", f"{where} /usage/tokens: a string in place of an integer (Usage.tokens)"),
        ("INFO", f"{where} /more: a field that the description doesn't name (Run.more)"),
    ]
    report = client.drift_report()
    assert {(one.first.place, one.count) for one in report} == {("Run.status", 4), ("Usage.tokens", 4), ("Run.more", 4)}
    assert "4 × GET /threads/{thread_id}/runs/{run_id}: /status: a required field is missing" in str(report)
    assert "hush" not in str(report)


def test_nothing_drifts(make_client: Callable[..., RunsClient], server: Server) -> None:
    told: list[Drift] = []
    client = make_client(on_drift=told.append, strict=True)
    server.answer(json_reply(FINE))
    client.runs.retrieve("r", thread_id="t")
    assert (told, bool(client.drift_report()), str(client.drift_report())) == ([], False, "Nothing has drifted.")


def test_strict_clients_name_all_that_is_wrong(make_client: Callable[..., RunsClient], server: Server) -> None:
    client = make_client(strict=True)
    server.answer(json_reply({"id": "r", "usage": {"tokens": []}, "more": 1}))
    with pytest.raises(APIResponseValidationError) as caught:
        client.runs.retrieve("r", thread_id="t")
    assert "/status: a required field is missing (Run.status)" in str(caught.value)
    assert "/usage/tokens: an array in place of an integer (Usage.tokens)" in str(caught.value)
    assert "more" not in str(caught.value)
    server.answer(json_reply({"data": [{"id": 1}] * 30}))
    with pytest.raises(APIResponseValidationError, match="and 50 more"):
        client.runs.list("t")


def test_what_an_observer_raises_reaches_the_caller(make_client: Callable[..., RunsClient], server: Server) -> None:
    def refuse(told: Drift) -> None:
        raise ValueError(told.place)

    server.answer(json_reply(FINE | {"more": 1}))
    with pytest.raises(ValueError, match=r"^Run\.more$"):
        make_client(on_drift=refuse).runs.retrieve("r", thread_id="t")


def test_streamed_items_drift_too(make_client: Callable[..., RunsClient], server: Server) -> None:
    told: list[Drift] = []
    client = make_client(on_drift=told.append)
    server.answer(events_reply(b'event: run.created\ndata: {"id":"r"}\n\n', b"event: run.lost\ndata: {}\n\n"))
    assert len(list(client.runs.create("t", name="n", stream=True))) == 2
    assert [(one.kind, one.pointer) for one in told] == [
        ("missing-field", "/data/status"), ("unknown-variant", "/event")
    ]  # fmt: skip
    server.answer(events_reply(b'{"id":"r","status":"done"}\n{"id":7,"status":"done"}'))
    assert len(list(client.runs.watch())) == 2
    assert (told[-1].kind, told[-1].place) == ("wrong-type", "Run.id")


@pytest.mark.anyio
async def test_async_clients_tell_too(make_async_client: Callable[..., AsyncRunsClient], server: Server) -> None:
    told: list[Drift] = []
    server.answer(json_reply(FINE | {"more": 1}))
    async with make_async_client(on_drift=told.append) as client:
        await client.runs.retrieve("r", thread_id="t")
        assert [one.place for one in told] == ["Run.more"]
        assert len(client.drift_report()) == 1


def test_values_are_cut_short(make_client: Callable[..., RunsClient], server: Server) -> None:
    told: list[Drift] = []
    server.answer(json_reply({"id": "r", "status": "x" * 5000}))
    make_client(on_drift=told.append).runs.retrieve("r", thread_id="t")
    assert len(told[0].message) < 100


def test_a_server_that_invents_names_costs_no_memory(client: RunsClient, server: Server) -> None:
    server.answer(json_reply({**FINE, **{f"f{n}": n for n in range(3000)}}))
    client.runs.retrieve("r", thread_id="t")
    client.runs.retrieve("r", thread_id="t")
    report = client.drift_report()
    assert (len(report), report.more) == (1000, 4000)
    assert str(report).endswith("4000 × more")


def test_threads_keep_their_drift_apart() -> None:
    decode = noting_decoder(SyncCursorPage[Run])
    texts = [json.dumps({"data": [{"id": "r", f"f{n}": 1}] * 50}).encode() for n in range(4)]
    wrong: list[object] = []

    def work(number: int) -> None:
        expected = {("missing-field", "Run.status", ""), ("unknown-field", f"Run.f{number}", "")}
        for _ in range(100):
            notes = decode(texts[number])[1]
            if set(notes) != expected or len(notes) != 100:
                wrong.append(notes)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_decoding_that_fails_leaves_no_notes_behind() -> None:
    decode = noting_decoder(list[Run])
    with pytest.raises(ValueError, match="JSON"):
        decode(b'[{"id": 1}, nonsense')
    assert decode(json.dumps([FINE]).encode())[1] == ()
