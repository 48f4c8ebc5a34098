"""The calls that show how something is done, and the code that does it with them.

create, retrieve, list   ─►   run = client.beta.threads.runs.retrieve("run_abc123", thread_id="thread_abc123")
"""

from __future__ import annotations

from collections.abc import Callable

from ...calls import CallPlan
from ..book import Book
from ..layout import Group, lay_out
from ..pages import Language, Sample
from ..samples import Expression, plan_expression, script
from ..values import Case, plan_case


def featured(book: Book, name: str) -> CallPlan:
    """The plain call that shows how things are done: one of this name, else the first."""
    plain = [call for call in book.calls if call.page is None and not call.always_streams]
    return next((call for call in plain if call.name.method == name), (plain or list(book.calls))[0])


def preferred(book: Book, fits: Callable[[CallPlan], bool], name: str) -> CallPlan | None:
    """A call that fits: one of this name, else the first; None where none does."""
    fitting = [call for call in book.calls if fits(call)]
    return next((call for call in fitting if call.name.method == name), next(iter(fitting), None))


def case_of(book: Book, call: CallPlan) -> Case:
    """The values that a call is shown with."""
    return plan_case(book.api, book.examples, call, streams=call.always_streams)


def expression_of(book: Book, call: CallPlan) -> Expression:
    """A call as an expression."""
    return plan_expression(book, call, case_of(book, call))


def statement_of(book: Book, call: CallPlan) -> list[str]:
    """A call as a statement, line by line; what it gives gets a name."""
    expression = expression_of(book, call)
    target = f"{expression.result} = " if call.returned is not None else ""
    return lay_out(Group(target + expression.node.head, expression.node.items, ")", call=True))


def with_option(book: Book, call: CallPlan, option: str) -> Sample:
    """A script that calls with an option of the client that only this call has."""
    expression = expression_of(book, call)
    head = expression.node.head.replace("client.", f"client.with_options({option}).", 1)
    target = f"{expression.result} = " if call.returned is not None else ""
    lines = lay_out(Group(target + head, expression.node.items, ")", call=True))
    return python_block(script(book, [*lines, f"print({expression.shown})"]))


def python_block(text: str) -> Sample:
    """A whole script without a title."""
    return Sample((), Language.PYTHON, text)


def excerpt(text: str) -> Sample:
    """Lines that are there to be read, without a title."""
    return Sample((), Language.EXCERPT, text)
