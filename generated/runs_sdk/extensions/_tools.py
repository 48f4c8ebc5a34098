# Copied from extensions/_tools.py: change it there.
"""Python functions as tools: their schemas for the model, and what comes of the calls that it makes. No waiting here.

def get_weather(city: str, days: int = 1) -> str:      {"type": "function", "function": {"name": "get_weather", ...,
    '''Tell the weather.'''                        ->      "parameters": {"properties": {"city": {"type": ...
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial, wraps
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any, Literal, TypeAlias, cast

import pydantic
from pydantic_core import SchemaValidator, from_json, to_json
from .. import Omit, omit, types

from ._errors import ToolCallError, ToolRoundsError

Functions: TypeAlias = Iterable[Callable[..., object]] | Mapping[str, Callable[..., object]]
"""The functions that the model may call: each goes by its own name, or by its key in a mapping."""

ToolErrors: TypeAlias = Literal["tell", "raise"] | Callable[[types.RequiredActionFunctionToolCall, Exception], str]
"""What comes of an exception: the model is told of it, it is raised, or the model is told what this function gives."""

_NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def function_tool(
    function: Callable[..., object],
    *,
    name: str | None = None,
    description: str | None = None,
    strict: bool | None | Omit = omit,
) -> types.FunctionToolParam:
    """Describe a Python function to the model: a value for `tools`.

    The description is the docstring; the parameters are those of the signature, with their annotations read as
    pydantic reads them, so that `Annotated[str, Field(description="...")]` says more of one. Raises ValueError for a
    function whose arguments can't be given by name.
    """
    definition: types.FunctionDefinitionParam = {"name": _legal(name or _name_of(function))}
    text = description or _doc_of(function)
    if text:
        definition["description"] = text
    definition["parameters"] = _parameters_of(function)
    if not isinstance(strict, Omit):
        definition["strict"] = strict
    return {"type": "function", "function": definition}


@dataclass(frozen=True, slots=True)
class Tool:
    """A function that the model may call, and what reads the arguments of a call as its own."""

    name: str
    function: Callable[..., object]
    bind: Callable[[str], tuple[tuple[Any, ...], dict[str, Any]]]

    @property
    def is_async(self) -> bool:
        """Whether a call has to be awaited."""
        return inspect.iscoroutinefunction(_method_of(self.function))


@dataclass(frozen=True, slots=True)
class Failed:
    """What a call came to that raised an exception."""

    error: Exception


def tools_of(functions: Functions) -> dict[str, Tool]:
    """Give the tools by name; raise ValueError where two have one name, or one has none."""
    tools: dict[str, Tool] = {}
    for name, function in _named(functions):
        if name in tools:
            raise ValueError(f"Two functions are called {name!r}; give them as a mapping of names to functions")
        tools[_legal(name)] = Tool(name, function, _binder(function))
    return tools


def schemas_of(tools: Mapping[str, Tool]) -> list[types.FunctionToolParam]:
    """Describe the tools to the model."""
    return [function_tool(tool.function, name=tool.name) for tool in tools.values()]


def calls_of(run: types.Run, rounds: int, max_rounds: int) -> list[types.RequiredActionFunctionToolCall]:
    """Give the calls that a run waits for, none where it doesn't.

    Raises ToolRoundsError where it does after as many `rounds` as it may have.
    """
    if run.status != "requires_action" or run.required_action is None:
        return []
    asked: Any = run.required_action.submit_tool_outputs
    if not isinstance(asked, types.RunRequiredActionSubmitToolOutputs):
        return []
    calls = asked.tool_calls
    if calls and rounds >= max_rounds:
        raise ToolRoundsError(run, max_rounds)
    return calls


def bound_call(
    tools: Mapping[str, Tool], call: types.RequiredActionFunctionToolCall
) -> tuple[Tool, tuple[Any, ...], dict[str, Any]]:
    """Give the function that is called, and the arguments for it; raise ToolCallError where there is no such call."""
    tool = tools.get(call.function.name)
    if tool is None:
        known = ", ".join(tools) or "none"
        raise ToolCallError(f"There is no function {call.function.name!r}; there are: {known}", call)
    text = call.function.arguments.strip() or "{}"
    if not text.startswith("{"):
        raise ToolCallError(f"The arguments of {tool.name} are no JSON object", call)
    try:
        return tool, *tool.bind(text)
    except pydantic.ValidationError as error:
        raise ToolCallError(f"The arguments of {tool.name} don't fit it: {_explain(error)}", call) from error


def answer(call: types.RequiredActionFunctionToolCall, outcome: object, errors: ToolErrors) -> types.ToolOutputParam:
    """Give the output that tells the model what its call came to."""
    if not isinstance(outcome, Failed):
        return {"tool_call_id": call.id, "output": _text(outcome)}
    if errors == "raise":
        raise outcome.error
    return {
        "tool_call_id": call.id,
        "output": _told(outcome.error) if errors == "tell" else errors(call, outcome.error),
    }


def _named(functions: Functions) -> Iterable[tuple[str, Callable[..., object]]]:
    if isinstance(functions, Mapping):
        return cast("Mapping[str, Callable[..., object]]", functions).items()
    return [(_name_of(each), each) for each in functions]


def _name_of(function: Callable[..., object]) -> str:
    name: object = getattr(function, "__name__", None)
    if not isinstance(name, str):
        raise ValueError(f"{function!r} has no name; give a mapping of names to functions")
    return name


def _legal(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} can't be the name of a tool: that has up to 64 of a-z, A-Z, 0-9, _ and -")
    return name


def _doc_of(function: Callable[..., object]) -> str | None:
    # Not `inspect.getdoc`, which gives a model that says nothing of itself the words of pydantic.
    said = function.func.__doc__ if isinstance(function, partial) else function.__doc__
    return inspect.cleandoc(said) if said else None


def _parameters_of(function: Callable[..., object]) -> dict[str, object]:
    schema = pydantic.TypeAdapter[Any](_form_of(function)).json_schema()
    if schema.get("type") != "object":
        raise ValueError(f"{function!r} has arguments that can't be given by name, as the model gives them")
    return schema


def _binder(function: Callable[..., object]) -> Callable[[str], tuple[tuple[Any, ...], dict[str, Any]]]:
    """Make what reads JSON text as the arguments of a function: those by position, and those by name."""
    schema: Any = pydantic.TypeAdapter[Any](_form_of(function)).core_schema
    called = schema["schema"] if schema["type"] == "definitions" else schema
    if called["type"] != "call":
        # A class of pydantic's own: it checks its arguments itself.
        return lambda text: ((), from_json(text))
    taken: Any = called["arguments_schema"]
    if called is not schema:
        taken = {**schema, "schema": taken}
    return SchemaValidator(taken).validate_json


def _form_of(function: Callable[..., object]) -> Any:
    """Give what pydantic reads a function's parameters from."""
    method: Any = _method_of(function)
    if not isinstance(cast("object", method), partial):
        return method
    # pydantic would look for the names in the annotations of a partial where `partial` is defined.
    rest: Any = wraps(method.func)(lambda: None)
    rest.__signature__ = inspect.signature(method)
    return rest


def _method_of(function: Callable[..., object]) -> Callable[..., object]:
    """Give the method behind an object that can be called."""
    plain = (FunctionType, MethodType, BuiltinFunctionType, type, partial)
    if isinstance(cast("object", function), plain):
        return function
    method: Callable[..., object] = getattr(function, "__call__")  # noqa: B004, B009  # a bound one, unlike the type's
    return method


def _text(value: object) -> str:
    return value if isinstance(value, str) else to_json(value, fallback=str).decode()


def _told(error: Exception) -> str:
    return f"Error: {error}" if isinstance(error, ToolCallError) else f"Error: {type(error).__name__}: {error}"


def _explain(error: pydantic.ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(": ".join((*(str(step) for step in each["loc"]), each["msg"])) for each in found)
