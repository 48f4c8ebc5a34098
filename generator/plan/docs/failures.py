"""In which ways does a call fail, and which of them does the client try again?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import ContentKind, Response
from ...text import SpecText
from ..annotations import Side
from ..calls import CallPlan
from ..naming import ClassName
from .book import Book
from .pages import CodeWords, Phrase, Quote, Raise, Table, TypeText, said

_BY_STATUS = (
    ("400", "BadRequestError"),
    ("401", "AuthenticationError"),
    ("403", "PermissionDeniedError"),
    ("404", "NotFoundError"),
    ("409", "ConflictError"),
    ("422", "UnprocessableEntityError"),
    ("429", "RateLimitError"),
)
_OTHERS = (
    ("500 and above", "InternalServerError"),
    ("any other error status", "APIStatusError"),
    ("no answer", "APIConnectionError"),
    ("no answer in time", "APITimeoutError"),
    ("an answer that can't be read", "APIResponseValidationError"),
)
_RETRIED = frozenset(("408", "409", "429"))
_WAY = ("APIConnectionError", "APITimeoutError")
"""What is raised where no answer came."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A class of errors, when it is raised, and the classes below it."""

    name: str
    when: str
    below: tuple[Failure, ...] = ()


_STATUS_ERRORS = tuple(Failure(name, status) for status, name in _BY_STATUS)
_ANSWERED = Failure(
    "APIError",
    "the server or the way to it failed",
    (
        Failure(
            "APIStatusError",
            "an answer with an error status",
            (*_STATUS_ERRORS, Failure("InternalServerError", "500 and above")),
        ),
        Failure(
            "APIConnectionError",
            "no answer, or one that broke off",
            (Failure("APITimeoutError", "no answer in time"),),
        ),
        Failure("APIResponseValidationError", "an answer that can't be read as what it should be"),
    ),
)
_RECEIVED = Failure(
    "WebhookError",
    "a webhook that can't be trusted or read",
    (
        Failure("WebhookSignatureError", "its signature is missing, wrong or too old"),
        Failure("WebhookPayloadError", "its payload can't be read as what it should be"),
    ),
)
_TURNED = Failure("PaginationError", "there is no next page, or no way to it")


def error_tree(book: Book) -> str:
    """The errors that this package raises, as a drawn tree."""
    roots = (
        _ANSWERED,
        *([_RECEIVED] if book.webhooks else []),
        *([_TURNED] if any(c.page for c in book.calls) else []),
    )
    lines = list(_branches(roots, ""))
    width = max(len(line) for line, _ in lines) + 2
    return "\n".join((str(book.error), *(line.ljust(width) + when for line, when in lines)))


def _branches(failures: tuple[Failure, ...], pad: str) -> Iterator[tuple[str, str]]:
    for failure in failures:
        last = failure is failures[-1]
        yield f"{pad}{'└' if last else '├'}── {failure.name}", failure.when
        yield from _branches(failure.below, pad + ("    " if last else "│   "))


def error_table() -> Table:
    """The class of each status, and whether the client asks again before it raises."""
    rows = [(status, name, status in _RETRIED) for status, name in (*_BY_STATUS, ("408", "APIStatusError"))]
    others = [(case, name, name in ("InternalServerError", *_WAY)) for case, name in _OTHERS]
    cells = (
        (said(case), (CodeWords(name),), said("yes" if retried else "no"))
        for case, name, retried in (*sorted(rows), *others)
    )
    return Table(("Status", "Class", "Retried"), tuple(cells))


def plan_raises(book: Book, call: CallPlan) -> tuple[Raise, ...]:
    """The failures of a call: the answers that the spec tells of, then those of the way to the server."""
    responses = [r for r in call.operation.responses if not r.successful and not r.status.starts("1")]
    return (*(_from_response(book, response) for response in responses), *_from_transport(call, told=bool(responses)))


def _from_response(book: Book, response: Response) -> Raise:
    status = response.status
    content = next((c for c in response.contents if c.kind is ContentKind.JSON), None)
    body: TypeText = () if content is None else book.texts.of(content.type, Side.GIVEN)
    description: Phrase = (Quote(response.description),) if response.description else ()
    return Raise(_status_words(status), _error_of(status), _is_retried(status), body, description)


def _status_words(status: SpecText) -> str:
    for digit in "345":
        if status.starts(digit) and len(status) == 3 and not status.ends("XX"):
            return next((str(code) for code in range(300, 600) if status == str(code)), f"{digit}xx")
    return next((f"{digit}xx" for digit in "345" if status.starts(digit)), "other")


def _error_of(status: SpecText) -> ClassName:
    exact = next((name for code, name in _BY_STATUS if status == code), None)
    return ClassName(exact or ("InternalServerError" if status.starts("5") else "APIStatusError"))


def _is_retried(status: SpecText) -> bool:
    return status.starts("5") or any(status == code for code in _RETRIED)


def _from_transport(call: CallPlan, *, told: bool) -> Iterator[Raise]:
    if not told:
        text = "An error status, none of which the spec tells of; the class is that of the status."
        yield _transport("4xx", "APIStatusError", False, f"{text} 408, 409 and 429 are retried.")
        yield _transport("5xx", "InternalServerError", True, "The server failed.")
    yield _transport(
        "no answer", "APIConnectionError", True, "The server can't be reached, or the connection broke off."
    )
    yield _transport("no answer", "APITimeoutError", True, "The answer took longer than `timeout` allows.")
    yield _transport("2xx", "APIResponseValidationError", False, "The answer can't be read as the type it should have.")
    if call.operation.streaming is not None:
        yield _transport(
            "2xx", "APIError", False, "The stream brings an `error` event; what came before it stays valid."
        )
    if call.page is not None:
        yield _transport("2xx", "PaginationError", False, "The server promises a further page and gives no way to it.")


def _transport(status: str, error: str, retried: bool, text: str) -> Raise:
    return Raise(status, ClassName(error), retried, (), said(text))
