"""The body of an error, in the shape that the API itself declares for it.

404 of an API with ErrorResponse   ->   {"error": {"message": "There is no run ...", "type": ..., "code": "not_found"}}
404 of an API that declares none   ->   {"error": {"message": "There is no run ...", "code": "not_found"}}
"""

from __future__ import annotations

from collections.abc import Iterator

from ..examples.misfits import Side, fits
from ..ir.api import Api, Content, ContentKind, Operation, Response
from .refusals import Refusal
from .setup import Mock, shown

MESSAGES = ("message", "detail", "error_description", "description", "msg", "title", "error")
PARAMS = ("param", "parameter", "field")
CODES = ("code", "error_code", "errorCode")
STATUSES = ("status", "status_code", "statusCode", "code")


def error_content(api: Api, operation: Operation | None, status: int) -> Content | None:
    """The JSON that an operation declares for a status, else for any error; else what any operation declares."""
    own = () if operation is None else operation.responses
    others = (response for other in api.operations for response in other.responses)
    candidates = (*_exact(own, status), *_failing(own), *_exact(tuple(others), status), *_failing(_all(api)))
    return next((content for response in candidates for content in response.contents if _is_json(content)), None)


def error_body(mock: Mock, operation: Operation | None, refusal: Refusal) -> object:
    """The JSON of a refusal."""
    content = error_content(mock.api, operation, refusal.status)
    if content is None:
        return {"error": {"message": refusal.message or f"Status {refusal.status}.", "code": refusal.code}}
    body = shown(mock, content)
    _fill(mock, content, body, STATUSES, refusal.status)
    if refusal.message:
        for names, value in ((CODES, refusal.code), (PARAMS, refusal.param), (MESSAGES, refusal.message)):
            _fill(mock, content, body, names, value)
    return body


def declared_status(operation: Operation, status: int) -> int:
    """The status to refuse an invalid request with: 422 where the operation declares that and not 400."""
    stated = {s for s in (400, 415, 422) if any(_exact(operation.responses, s))}
    if status == 415 and 415 not in stated:
        status = 400
    return 422 if status == 400 and 422 in stated and 400 not in stated else status


def _fill(mock: Mock, content: Content, body: object, names: tuple[str, ...], value: object) -> None:
    """Puts a value where one of the names stands outermost, if the body fits its type as well as before."""
    place = next(((holder, name) for holder in _objects(body) for name in names if _takes(holder, name, value)), None)
    if place is None:
        return
    holder, name = place
    earlier, fitted = holder[name], fits(mock.api.definitions, content.type, body, Side.GIVEN)
    holder[name] = value
    if fitted and not fits(mock.api.definitions, content.type, body, Side.GIVEN):
        holder[name] = earlier


def _takes(holder: dict[str, object], name: str, value: object) -> bool:
    """Whether a member stands for a value of this kind: a number for a status, a text or null for anything else."""
    earlier = holder.get(name, ...)
    return isinstance(earlier, int) if isinstance(value, int) else earlier is None or isinstance(earlier, str)


def _objects(body: object) -> Iterator[dict[str, object]]:
    """The objects in a body, outermost first."""
    level = [body]
    while level:
        yield from (value for value in level if isinstance(value, dict))
        level = [inner for value in level for inner in _inside(value)]


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _exact(responses: tuple[Response, ...], status: int) -> Iterator[Response]:
    wanted = (str(status), f"{status // 100}XX", f"{status // 100}xx")
    return (response for name in wanted for response in responses if response.status == name)


def _failing(responses: tuple[Response, ...]) -> Iterator[Response]:
    named = (response for response in responses if response.status.starts("4") or response.status.starts("5"))
    yield from (response for response in responses if response.status == "default")
    yield from named


def _all(api: Api) -> tuple[Response, ...]:
    return tuple(response for operation in api.operations for response in operation.responses)


def _is_json(content: Content) -> bool:
    return content.kind is ContentKind.JSON
