"""The page of an operation: how it is called, what it takes and gives, how it fails, and how that looks in code."""

from __future__ import annotations

from collections.abc import Iterator

from ...encode import python, show
from ...ir.api import Operation, ParameterPlace
from ..annotations import Side
from ..calls import CallPlan
from ..resources import ResourcePlan
from .arguments import arguments_size, fitting_depths, plan_arguments
from .book import Book
from .callforms import plan_call_forms, returned_text
from .exchanges import plan_answered, plan_sent
from .failures import plan_raises
from .pages import (
    CodeWords,
    FileTarget,
    Link,
    MethodLine,
    MethodPage,
    Phrase,
    Piece,
    Quote,
    StreamBlock,
    Target,
    Tree,
    TypeText,
    Words,
    code,
    said,
)
from .paging import plan_paging
from .proofs import spec_place
from .shows import plan_samples
from .streams import plan_stream
from .titles import operation_title
from .trials import plan_trial
from .typetexts import page_of


def plan_method_page(
    book: Book, resource: ResourcePlan, call: CallPlan, callbacks: tuple[Phrase, ...] = ()
) -> MethodPage:
    """The page of a call."""
    line = plan_method_line(book, resource, call)
    calls = tuple(plan_call_forms(book, resource, call))
    streaming = plan_stream(book, call)
    room = book.budget.method - _size(book, call, streaming)
    samples = tuple(plan_samples(book, call, room // 3))
    depths = fitting_depths(book, call, room - sum(len(sample.code) for sample in samples))
    return MethodPage(
        path=line.target.page,
        title=line.title,
        name=line.name,
        badges=line.badges,
        signature=(Piece(f"{line.call} -> "), *calls[0].returns),
        definition=calls[0].definition,
        forms=tuple(_forms(book, call)),
        route=line.route,
        operation=_operation(call.operation),
        description=call.operation.description,
        arguments=tuple(plan_arguments(book, call, depths)),
        returns=_returns(book, call),
        returns_text=call.operation.success.description if call.operation.success else None,
        returned=Tree() if call.returned is None else book.trees.of(call.returned, Side.GIVEN, depths.returned),
        raises=plan_raises(book, call),
        pagination=tuple(plan_paging(call)),
        streaming=streaming,
        samples=samples,
        see_also=tuple(_see_also(resource, call)),
        callbacks=callbacks,
        trial=plan_trial(book, call) if book.budget.has_forms else None,
        takes=tuple(_short_arguments(call)),
        calls=calls,
        source=line.source,
        sent=plan_sent(call),
        answered=plan_answered(call),
    )


def _size(book: Book, call: CallPlan, streaming: StreamBlock | None) -> int:
    """How many characters a page takes without its trees and examples, roughly."""
    described = len(call.operation.description) if call.operation.description else 0
    events = 200 * len(streaming.events) if streaming else 0
    return described + events + 120 * len(call.operation.responses) + arguments_size(book, call)


def plan_method_line(book: Book, resource: ResourcePlan, call: CallPlan) -> MethodLine:
    """A call as a line in a list."""
    operation = call.operation
    return MethodLine(
        name=call.name.dotted,
        call=f"{call.name.dotted}({', '.join(_short_arguments(call))})",
        access=f"client.{call.name.dotted}({', '.join(_access_arguments(call))})",
        target=method_target(call),
        source=FileTarget(f"{book.package}/{resource.module.file}"),
        title=operation_title(operation, call.name),
        route=(CodeWords(f"{show(operation.method).upper()} {show(operation.path, 200)}"),),
        operation_id=operation.operation_id,
        returns=_returns(book, call),
        badges=tuple(_badges(call)),
    )


def method_target(call: CallPlan) -> Target:
    """The page of a call."""
    return Target(page_of("methods", call.name.dotted))


def _badges(call: CallPlan) -> Iterator[str]:
    operation = call.operation
    yield from ["Deprecated"] if operation.deprecated else []
    yield from ["Streaming"] if operation.streaming else []
    yield from ["Paginated"] if call.page else []


def _short_arguments(call: CallPlan) -> list[str]:
    """The names of the arguments in the order of the signature."""
    names = [argument.name for argument in call.arguments]
    positional = names[:1] if call.arguments and call.arguments[0].place is ParameterPlace.PATH else []
    keywords = call.arguments[len(positional) :]
    ordered = [a.name for a in keywords if a.required] + [a.name for a in keywords if not a.required]
    return [*positional, *(["*"] if ordered else []), *ordered]


def _access_arguments(call: CallPlan) -> list[str]:
    """The argument that goes by position, and dots for the others."""
    positional = [a.name for a in call.arguments[:1] if a.place is ParameterPlace.PATH]
    return [*positional, *(["*", "..."] if len(call.arguments) > len(positional) else [])]


def _returns(book: Book, call: CallPlan) -> TypeText:
    return book.texts.linked(returned_text(book, call, book.methods[call.operation.id]))


def _forms(book: Book, call: CallPlan) -> Iterator[Phrase]:
    """What the call is in other forms than the plain one."""
    path = f"client.{call.name.dotted}"
    streaming = call.operation.streaming
    if call.page is not None:
        loops = "`async for` over the call gives the items, `await` its first page."
        yield said(f"`{book.async_client}`: the same arguments; {loops}")
    else:
        yield said(f"`{book.async_client}`: the same arguments, `await {path}(...)`.")
    if streaming is not None and call.toggle is not None:
        stream = book.texts.of(streaming.event, Side.GIVEN)
        pieces = tuple(code(piece.text, piece.target) for piece in stream)
        yield (*said(f"`{call.toggle}=True`: gives a `Stream` of "), *pieces, *said(" instead."))
    raw = ".".join((*call.name.resource, "with_raw_response", call.name.method))
    yield said(f"`client.{raw}(...)`: gives status, headers and body.")
    for header in call.operation.success.headers if call.operation.success else ():
        type = book.texts.annotation(header.type, Side.GIVEN).code
        read = code(f"response.header({python(header.wire_name)}, {type})")
        about = (Words(": "), Quote(header.description)) if header.description else ()
        yield (*said("Its header "), read, *about)


def _operation(operation: Operation) -> Phrase:
    identified = (code(operation.operation_id),) if operation.operation_id else ()
    return (
        *identified,
        *([Words(" · ")] if identified and operation.location else []),
        *spec_place(operation.location),
    )


def _see_also(resource: ResourcePlan, call: CallPlan) -> Iterator[Phrase]:
    dotted = ".".join(resource.path)
    target = Target(page_of("resources", dotted))
    siblings = [code(other.name.method, method_target(other)) for other in resource.calls if other is not call]
    separated = [span for sibling in siblings for span in (sibling, Words(", "))][:-1]
    yield (Link(CodeWords(dotted), target), *((Words(": "), *separated) if separated else ()))
    guides = [("Errors", "errors"), ("Retries and timeouts", "retries"), ("Raw responses", "raw-responses")]
    guides += [("Pagination", "pagination")] if call.page else []
    guides += [("Streaming", "streaming")] if call.operation.streaming else []
    links = (Link(Words(title), Target(f"guides/{name}")) for title, name in guides)
    yield (Words("Guides: "), *[span for link in links for span in (link, Words(", "))][:-1])
