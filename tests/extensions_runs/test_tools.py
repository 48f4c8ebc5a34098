"""Python functions as tools: how they are described to the model, and what comes of the calls it makes."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Annotated, Any, Literal

import pydantic
import pytest
from pydantic import Field
from runs_sdk.extensions import RunTimeoutError, ToolCallError, ToolRoundsError, function_tool

from .kit import AsyncKit, Kit
from .said import run, waiting
from .server import Server, told

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


class Place(pydantic.BaseModel):
    city: str
    country: str = "IT"


def get_weather(city: Annotated[str, Field(description="Where.")], unit: Literal["c", "f"] = "c") -> str:
    """Tell the weather of today."""
    return f"sunny in {city}, {unit}"


def add(a: int, b: int) -> int:
    return a + b


def fail() -> str:
    raise LookupError("no such thing")


async def wait_and_add(a: int, b: int) -> int:
    await asyncio.sleep(0)
    return a + b


def ask(server: Server, *rounds: list[tuple[str, str, str]]) -> None:
    """Make the server ask for outputs, round after round, and end the run then."""
    asked = [told(waiting(*calls)) for calls in rounds]
    server.handler = lambda seen: (
        told(run("queued")) if seen.method == "POST" else asked.pop(0) if asked else told(run())
    )


def handed_in(server: Server) -> list[list[dict[str, str]]]:
    """The outputs of each round, as the server got them."""
    return [seen.json()["tool_outputs"] for seen in server.seen if seen.path.endswith("submit_tool_outputs")]


def outputs_of(kit: Kit, server: Server, call: tuple[str, str], functions: Any, **options: Any) -> str:
    """What the model is told of one call."""
    ask(server, [("call_1", *call)])
    assert kit.call("runs.run_tools", "run_1", "thread_1", functions=functions, **options).status == "completed"
    ((output,),) = handed_in(server)
    assert output["tool_call_id"] == "call_1"
    return output["output"]


def test_a_function_is_described_by_its_signature() -> None:
    assert function_tool(get_weather) == {
        "type": "function",
        "function": {
            "name": "get_weather",
            "description": "Tell the weather of today.",
            "parameters": {
                "type": "object",
                "properties": {
                    "city": {"type": "string", "title": "City", "description": "Where."},
                    "unit": {"type": "string", "title": "Unit", "enum": ["c", "f"], "default": "c"},
                },
                "required": ["city"],
                "additionalProperties": False,
            },
        },
    }


def test_a_description_in_other_words() -> None:
    told = function_tool(partial(add, 1), name="add_one", description="Add one.", strict=True)["function"]
    assert (told["name"], told["description"], told["strict"]) == ("add_one", "Add one.", True)
    assert "description" not in function_tool(add)["function"]
    assert function_tool(Place)["function"]["parameters"]["required"] == ["city"]
    assert "description" not in function_tool(Place)["function"]
    assert (
        function_tool(partial(get_weather, unit="f"), name="f")["function"]["description"]
        == "Tell the weather of today."
    )
    assert function_tool(Adder(1), name="f")["function"]["description"] == "Adds what it holds."


def test_what_cannot_be_a_tool_is_refused() -> None:
    def positional(a: int, /) -> int:
        return a

    with pytest.raises(ValueError, match="by name"):
        function_tool(positional)
    with pytest.raises(ValueError, match="lambda"):
        function_tool(lambda: 1)
    with pytest.raises(ValueError, match="no name"):
        function_tool(partial(add, 1))


def test_calls_are_answered_until_the_run_ends(kit: Kit, server: Server) -> None:
    ask(
        server,
        [("call_1", "get_weather", '{"city": "Rome"}'), ("call_2", "add", '{"a": 1, "b": 2}')],
        [("call_3", "add", '{"a": 3, "b": 4}')],
    )
    made = kit.call("runs.run_tools", "run_1", "thread_1", functions=[get_weather, add], extra_headers={"X-Mine": "1"})
    assert made.status == "completed"
    assert handed_in(server) == [
        [{"tool_call_id": "call_1", "output": "sunny in Rome, c"}, {"tool_call_id": "call_2", "output": "3"}],
        [{"tool_call_id": "call_3", "output": "7"}],
    ]
    assert {seen.headers["x-mine"] for seen in server.seen} == {"1"}
    assert [seen.method for seen in server.seen] == ["GET", "POST", "GET", "POST", "GET"]


def test_a_run_is_created_with_the_functions_described(kit: Kit, server: Server) -> None:
    ask(server, [("call_1", "add", '{"a": 1, "b": 2}')])
    search: Any = {"type": "file_search"}
    made = kit.call(
        "runs.create_and_run_tools",
        thread_id="thread_1",
        assistant_id="asst_1",
        functions={"add": add},
        tools=[search],
        temperature=0.5,
    )
    create = server.seen[0]
    assert made.status == "completed" and create.path == "/v1/threads/thread_1/runs"
    assert create.json() == {
        "assistant_id": "asst_1",
        "temperature": 0.5,
        "tools": [search, function_tool(add)],
        "stream": False,
    }
    assert handed_in(server) == [[{"tool_call_id": "call_1", "output": "3"}]]


def test_arguments_become_what_the_annotations_say(kit: Kit, server: Server) -> None:
    taken: list[Any] = []

    def book(place: Place, day: date, tags: set[str], guests: int = 1) -> None:
        taken.extend([place, day, tags, guests])

    text = '{"place": {"city": "Rome"}, "day": "2026-11-21", "tags": ["a", "a"]}'
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(globals(), "book", book)
        assert outputs_of(kit, server, ("book", text), [book]) == "null"
    assert taken == [Place(city="Rome"), date(2026, 11, 21), {"a"}, 1]


@dataclass
class Answer:
    text: str


class Opaque:
    def __str__(self) -> str:
        return "opaque"


@pytest.mark.parametrize(
    ("value", "output"),
    [
        ("as it is", "as it is"),
        (None, "null"),
        (1.5, "1.5"),
        ({"a": [1]}, '{"a":[1]}'),
        (Place(city="Rome"), '{"city":"Rome","country":"IT"}'),
        (Answer("x"), '{"text":"x"}'),
        (date(2026, 11, 21), '"2026-11-21"'),
        ("à", "à"),
        (Opaque(), '"opaque"'),
    ],
)
def test_what_a_function_gives_is_told_as_text(kit: Kit, server: Server, value: Any, output: str) -> None:
    assert outputs_of(kit, server, ("give", ""), {"give": lambda: value}) == output


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("fail", "{}"), "Error: LookupError: no such thing"),
        (("subtract", "{}"), "Error: There is no function 'subtract'; there are: add, fail"),
        (("add", '{"a": 1'), "Error: The arguments of add don't fit it: Invalid JSON: "),
        (("add", "[1, 2]"), "Error: The arguments of add are no JSON object"),
        (("add", '{"a": "x", "c": 3}'), "Error: The arguments of add don't fit it: a: Input should be a valid integer"),
        (("add", '{"a": 1, "b": 2, "c": 3}'), "Error: The arguments of add don't fit it: c: Unexpected keyword"),
    ],
)
def test_the_model_is_told_of_errors(kit: Kit, server: Server, call: tuple[str, str], said: str) -> None:
    assert outputs_of(kit, server, call, [add, fail]).startswith(said)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (("fail", "{}"), LookupError),
        (("subtract", "{}"), ToolCallError),
        (("add", "{"), ToolCallError),
        (("add", "{}"), ToolCallError),
    ],
)
def test_errors_are_raised_where_the_caller_wants_them(
    kit: Kit, server: Server, call: tuple[str, str], error: type[Exception]
) -> None:
    ask(server, [("call_1", *call)])
    with pytest.raises(error) as caught:
        kit.call("runs.run_tools", "run_1", "thread_1", functions=[add, fail], tool_errors="raise")
    assert handed_in(server) == []
    assert not isinstance(caught.value, ToolCallError) or caught.value.call.id == "call_1"


def test_the_caller_may_word_what_the_model_is_told(kit: Kit, server: Server) -> None:
    def say(call: Any, error: Exception) -> str:
        return f"{call.function.name} is out of order ({type(error).__name__})"

    assert outputs_of(kit, server, ("fail", "{}"), [fail], tool_errors=say) == "fail is out of order (LookupError)"


def test_rounds_have_a_limit(kit: Kit, server: Server) -> None:
    ask(server, *([[("call_1", "add", '{"a": 1, "b": 2}')]] * 3))
    with pytest.raises(ToolRoundsError, match="run_1.*2 rounds") as caught:
        kit.call("runs.run_tools", "run_1", "thread_1", functions=[add], max_rounds=2)
    assert caught.value.run.status == "requires_action" and len(handed_in(server)) == 2


def test_all_of_it_has_a_deadline(kit: Kit, server: Server) -> None:
    ask(server, *([[("call_1", "add", '{"a": 1, "b": 2}')]] * 2), [])
    with pytest.raises(RunTimeoutError):
        server.handler = lambda seen: told(run("queued"))
        kit.call("runs.run_tools", "run_1", "thread_1", functions=[add], max_wait=0)
    assert kit.slept == []


def test_a_run_that_waits_for_something_else_is_given(kit: Kit, server: Server) -> None:
    server.answer(told(run("requires_action")))
    assert kit.call("runs.run_tools", "run_1", "thread_1", functions=[add]).status == "requires_action"
    server.answer(told(waiting()))
    assert kit.call("runs.run_tools", "run_1", "thread_1", functions=[add]).status == "requires_action"
    server.answer(told(run("requires_action", required_action={"type": "submit_tool_approval"})))
    assert kit.call("runs.run_tools", "run_1", "thread_1", functions=[add]).status == "requires_action"


@pytest.mark.parametrize(
    ("functions", "said"),
    [([add, add], "'add'"), ([lambda: 1], "lambda"), ({"a b": add}, "'a b'"), ([partial(add, 1)], "no name")],
)
def test_functions_without_names_of_their_own_are_refused(kit: Kit, server: Server, functions: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        kit.call("runs.create_and_run_tools", thread_id="t", assistant_id="a", functions=functions)
    assert server.seen == []


class Adder:
    """Adds what it holds."""

    def __init__(self, held: int) -> None:
        self.held = held

    def __call__(self, a: int) -> int:
        return a + self.held

    def method(self, a: int) -> int:
        return a + self.held


@pytest.mark.parametrize("function", [Adder(2), Adder(2).method, partial(add, b=2), partial(add, 2)])
def test_whatever_can_be_called_can_be_a_tool(kit: Kit, server: Server, function: Any) -> None:
    assert (
        outputs_of(
            kit,
            server,
            ("f", '{"a": 1}' if function.__class__ is not partial or function.keywords else '{"b": 1}'),
            {"f": function},
        )
        == "3"
    )
    assert function_tool(function, name="f")["function"]["name"] == "f"


def test_an_async_function_needs_an_async_client(server: Server) -> None:
    with pytest.raises(TypeError, match="wait_and_add is async"):
        Kit(server).call("runs.run_tools", "run_1", "thread_1", functions=[wait_and_add])
    assert server.seen == []
    functions = {"f": wait_and_add, "g": partial(wait_and_add, 1), "h": lambda: wait_and_add(1, 2)}
    for name, text in (("f", '{"a": 1, "b": 2}'), ("g", '{"b": 2}'), ("h", "")):
        server.seen.clear()
        assert outputs_of(AsyncKit(server), server, (name, text), functions) == "3"


def test_async_calls_of_one_round_run_at_once(server: Server) -> None:
    together = threading.Barrier(2, timeout=5)
    met = asyncio.Event()

    def plain() -> str:
        together.wait()
        return str(threading.get_ident())

    async def first() -> str:
        await asyncio.wait_for(met.wait(), 5)
        return "first"

    async def second() -> str:
        met.set()
        return "second"

    ask(server, [(name, name, "{}") for name in ("first", "second", "one", "two")])
    functions = {"first": first, "second": second, "one": plain, "two": plain}
    AsyncKit(server).call("runs.run_tools", "run_1", "thread_1", functions=functions)
    (outputs,) = handed_in(server)
    assert [output["tool_call_id"] for output in outputs] == ["first", "second", "one", "two"]
    assert [output["output"] for output in outputs[:2]] == ["first", "second"]
    workers = {output["output"] for output in outputs[2:]}
    assert len(workers) == 2 and all(worker.isdigit() for worker in workers)
    assert str(threading.get_ident()) not in workers
