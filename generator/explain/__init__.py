"""What is known of a part of an API, what was decided about it, and why: facts and names become `Explanation`s.

explain("GET /runs", ...)  ->  (Explanation("GET /runs", facts=(Fact("call", "client.runs.list", (...)), ...)),)
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ..diagnostics import Diagnostics
from ..encode import data, show
from ..ir.api import Api, Operation
from ..ir.types import ComponentOrigin, Definition
from ..plan.sdk import SdkPlan
from .definitions import explain_definition
from .explanation import Explanation, Fact
from .operations import explain_operation
from .whole import explain_whole

__all__ = ["Explanation", "Fact", "explain", "explain_whole", "nearest"]


def explain(subject: str, api: Api, plan: SdkPlan, diagnostics: Diagnostics) -> tuple[Explanation, ...]:
    """Explains every operation and definition that is called so; none where nothing is."""
    wanted = subject.strip().removeprefix("client.")
    found: list[Explanation] = []
    for operation in api.operations:
        if _is_called(wanted, operation, plan) or _is_route(wanted, operation):
            found.append(explain_operation(operation, api, plan, diagnostics))
    for definition in api.definitions.values():
        if wanted in _definition_names(definition, plan):
            found.append(explain_definition(definition, api, plan, diagnostics))
    return tuple(found)


def nearest(subject: str, api: Api, plan: SdkPlan) -> str:
    """What the user may have meant; empty where nothing is near."""
    known = [name for operation in api.operations for name in _operation_names(operation, plan)]
    known += [_route(operation) for operation in api.operations]
    known += [name for definition in api.definitions.values() for name in _definition_names(definition, plan)]
    near = difflib.get_close_matches(subject.strip(), known, 1, 0.5)
    return near[0] if near else ""


def _operation_names(operation: Operation, plan: SdkPlan) -> Iterator[str]:
    yield from [data(operation.operation_id)] if operation.operation_id else []
    yield plan.names.calls[operation.id].dotted
    yield data(operation.path)


def _is_called(wanted: str, operation: Operation, plan: SdkPlan) -> bool:
    """Whether an operation has the name, or its call ends in it: `runs.list` is `beta.threads.runs.list`."""
    ends = "." in wanted and plan.names.calls[operation.id].dotted.endswith(f".{wanted}")
    return ends or wanted in _operation_names(operation, plan)


def _is_route(wanted: str, operation: Operation) -> bool:
    method, _, path = wanted.partition(" ")
    return method.lower() == data(operation.method).lower() and path.strip() == data(operation.path)


def _route(operation: Operation) -> str:
    return f"{show(operation.method).upper()} {data(operation.path)}"


def _definition_names(definition: Definition, plan: SdkPlan) -> Iterator[str]:
    yield from [data(definition.origin.name)] if isinstance(definition.origin, ComponentOrigin) else []
    yield from (
        str(names[definition.id]) for names in (plan.names.classes, plan.names.params) if definition.id in names
    )
