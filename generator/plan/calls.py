"""What is a call: its operation, its name, what it takes and what it gives, the same for both colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..encode import Code, python
from ..ir.api import Api, Content, ContentKind, MutualTlsScheme, Operation
from ..ir.types import BinaryType, StringType, TypeRef
from .annotations import Annotator
from .arguments import Argument, plan_arguments
from .names import CallName
from .naming import Identifier
from .pages import PagePlan


@dataclass(frozen=True, slots=True)
class CallPlan:
    """What both colours of a method share, and what the docs and tests are made from."""

    operation: Operation
    name: CallName
    arguments: tuple[Argument, ...]
    body: Content | None
    returned: TypeRef | None
    page: PagePlan | None
    security: Code | None
    """The alternatives that the operation asks for, where they aren't the API's only scheme."""

    @property
    def always_streams(self) -> bool:
        """Whether the answer is a stream however the call is made."""
        return self.operation.streaming is not None and self.operation.streaming.toggle is None

    @property
    def toggle(self) -> Identifier | None:
        """The argument that asks for a stream."""
        wire_name = self.operation.streaming.toggle if self.operation.streaming else None
        asking = (a.name for a in self.arguments if a.place is None and a.wire_name == wire_name)
        return next(asking, None) if wire_name is not None else None


def plan_call(api: Api, operation: Operation, name: CallName, annotator: Annotator, page: PagePlan | None) -> CallPlan:
    """The arguments and the answer of an operation."""
    body = _preferred(operation.body.contents, _BODY_ORDER) if operation.body else None
    arguments = plan_arguments(api, operation, body, annotator)
    success = operation.success
    answer = _preferred(success.contents, _ANSWER_ORDER) if success else None
    returned = None if answer is None else _returned(answer)
    call = CallPlan(operation, name, arguments, body, returned, page, _security(api, operation))
    unasked = operation.streaming is not None and operation.streaming.toggle is not None and call.toggle is None
    return replace(call, operation=replace(operation, streaming=None)) if unasked else call


def _security(api: Api, operation: Operation) -> Code | None:
    """The operation's alternatives as the runtime takes them, the one without credentials last."""
    sendable = {scheme.id for scheme in api.security_schemes if not isinstance(scheme, MutualTlsScheme)}
    used = {id for other in api.operations for alternative in other.security for id, _ in alternative if id in sendable}
    alternatives = [tuple(id for id, _ in alternative if id in sendable) for alternative in operation.security]
    if not used or (len(used) == 1 and alternatives == [tuple(used)]):
        return None
    ordered = sorted(dict.fromkeys(alternatives), key=lambda alternative: not alternative)
    return _tuple(_tuple(python(id) for id in alternative) for alternative in ordered)


def _tuple(items: Iterable[Code]) -> Code:
    listed = list(items)
    return Code(f"({', '.join(listed)}{',' if len(listed) == 1 else ''})")


_BODY_ORDER = (
    ContentKind.JSON,
    ContentKind.MULTIPART,
    ContentKind.FORM,
    ContentKind.TEXT,
    ContentKind.XML,
    ContentKind.BINARY,
)
_ANSWER_ORDER = (ContentKind.JSON, ContentKind.TEXT, ContentKind.XML, ContentKind.BINARY)


def _preferred(contents: tuple[Content, ...], order: tuple[ContentKind, ...]) -> Content | None:
    return next((content for kind in order for content in contents if content.kind is kind), None)


def _returned(content: Content) -> TypeRef:
    match content.kind:
        case ContentKind.JSON:
            return content.type
        case ContentKind.TEXT | ContentKind.XML:
            return StringType()
        case _:
            return BinaryType()
