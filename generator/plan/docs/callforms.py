"""How does a call read in each of the two clients: what it takes and gives at a glance, and its typed signature?

runs.list(thread_id, *, limit)   ─►   Sync:  -> SyncCursorPage[Run { id, object, 25 more }]
                                      Async: -> AsyncPaginator[Run, AsyncCursorPage[Run { id, object, 25 more }]]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.types import TypeRef
from ..annotations import Side
from ..calls import CallPlan
from ..methods import MethodPlan
from ..resources import ResourcePlan
from .book import Book
from .layout import definition_lines
from .pages import CallForm

LABELS = ("Sync", "Async")


def plan_call_forms(book: Book, resource: ResourcePlan, call: CallPlan) -> Iterator[CallForm]:
    """The call in each colour."""
    at = resource.calls.index(call)
    for label, colour in zip(LABELS, resource.classes, strict=True):
        method = colour.methods[at]
        returns = returned_text(book, call, method)
        arguments = (book.texts.bare(argument) for argument in method.signature.arguments)
        head, *body = definition_lines(method.name, arguments, book.texts.bare(returns))
        yield CallForm(
            label=label,
            awaited=method.definition == "async def",
            returns=book.texts.previewed(returns, _previewed_type(call)),
            definition="\n".join([head.replace("def", method.definition, 1), *body]),
        )


def _previewed_type(call: CallPlan) -> TypeRef | None:
    """The model that a call is about: what it gives, or what is on the pages that it gives."""
    return call.page.facts.item if call.page else call.returned


def returned_text(book: Book, call: CallPlan, method: MethodPlan) -> str:
    """What a method gives, as its signature has it; a union without what only pydantic needs."""
    printed = method.signature.returns
    if "Annotated[" not in printed or call.returned is None:
        return printed
    return book.texts.annotation(call.returned, Side.GIVEN).code
