"""What is a call: its operation, its name, what it takes and what it gives, the same for both colours."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..encode import Code
from ..ir.api import Api, Content, Operation, ParameterPlace
from ..ir.types import TypeRef
from .annotations import Annotator
from .answers import Answers, plan_answers
from .arguments import Argument, flat_model, plan_arguments
from .bodies import Bodies, plan_bodies
from .names import CallName
from .naming import Identifier
from .pages import PagePlan
from .security import operation_security
from .servers import operation_server


@dataclass(frozen=True, slots=True)
class CallPlan:
    """What both colours of a method share, and what the docs and tests are made from."""

    operation: Operation
    name: CallName
    arguments: tuple[Argument, ...]
    bodies: Bodies
    answers: Answers
    body_may_lack: bool
    """Whether the body is left out where none of its properties is given: it needs some, but isn't needed itself."""
    page: PagePlan | None
    security: Code | None
    """The alternatives that the operation asks for, where they aren't the usual ones."""
    server: Code | None = None
    """The name of the server, where that isn't the API's."""

    @property
    def body(self) -> Content | None:
        """The usual form of the body."""
        return self.bodies.usual

    @property
    def returned(self) -> TypeRef | None:
        """What a call gives that doesn't stream; None for nothing."""
        return self.answers.returned

    @property
    def always_streams(self) -> bool:
        """Whether the answer is a stream however the call is made."""
        return self.operation.streaming is not None and self.operation.streaming.toggle is None

    @property
    def toggle(self) -> Identifier | None:
        """The argument that asks for a stream."""
        streaming = self.operation.streaming
        if streaming is None or streaming.toggle is None:
            return None
        place = ParameterPlace.QUERY if streaming.in_query else None
        asking = (a.name for a in self.arguments if a.place is place and a.wire_name == streaming.toggle)
        return next(asking, None)


def plan_call(api: Api, operation: Operation, name: CallName, annotator: Annotator, page: PagePlan | None) -> CallPlan:
    """The arguments and the answer of an operation."""
    bodies = plan_bodies(api, operation)
    arguments = plan_arguments(api, operation, bodies.shared, annotator)
    may_lack = _may_lack_body(api, operation, bodies)
    answers = plan_answers(operation)
    security, server = operation_security(api, operation), operation_server(api, operation)
    call = CallPlan(operation, name, arguments, bodies, answers, may_lack, page, security, server)
    unasked = operation.streaming is not None and operation.streaming.toggle is not None and call.toggle is None
    return replace(call, operation=replace(operation, streaming=None)) if unasked else call


def _may_lack_body(api: Api, operation: Operation, bodies: Bodies) -> bool:
    model = flat_model(api, bodies.usual) if bodies.usual else None
    needed = model is not None and any(field.required and not field.read_only for field in model.fields)
    return needed and operation.body is not None and not operation.body.required
