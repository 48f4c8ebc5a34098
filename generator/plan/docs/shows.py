"""How does a call look in use? Scripts, a curl command, and the bodies that go and come."""

from __future__ import annotations

from collections.abc import Iterator

from ..calls import CallPlan
from .book import Book
from .contents import request_samples, response_samples
from .curl import curl_command
from .pages import Language, Phrase, Sample, code, said
from .samples import async_script, async_stream_script, pages_script, python_sample, stream_script, sync_script
from .values import Case, plan_case

LONG_SCRIPT = 2_000
"""Characters of a script above which its asynchronous forms, which differ in two words, are left out."""


def plan_samples(book: Book, call: CallPlan, room: int) -> Iterator[Sample]:
    """The examples of a call, in the order of the page; `room` is for the characters of each body's examples."""
    case = plan_case(book.api, book.examples, call, streams=call.always_streams)
    plain = sync_script(book, call, case)
    yield python_sample(said("Python"), plain, *_values_notes(case))
    if len(plain) <= LONG_SCRIPT:
        yield python_sample(said("Python, asynchronous"), async_script(book, call, case))
    if call.toggle is not None:
        yield from _streaming(book, call)
    if call.page is not None:
        yield python_sample(said("Python, page by page"), pages_script(book, call, case))
    yield Sample(said("curl"), Language.SHELL, curl_command(book, call, case, streams=call.always_streams))
    yield from request_samples(book, call, room)
    yield from response_samples(book, call, room)


def _streaming(book: Book, call: CallPlan) -> Iterator[Sample]:
    case = plan_case(book.api, book.examples, call, streams=True)
    plain = stream_script(book, call, case)
    yield python_sample(said("Python, streaming"), plain)
    if len(plain) <= LONG_SCRIPT:
        yield python_sample(said("Python, asynchronous, streaming"), async_stream_script(book, call, case))


def _values_notes(case: Case) -> Iterator[Phrase]:
    """Where the values of a sample come from."""
    if not case.choices:
        return
    if not case.made_up:
        yield said("Values: from the spec.")
        return
    names = [span for argument in case.made_up for span in (code(argument.name), *said(", "))][:-1]
    others = "; the others are from the spec." if len(case.made_up) < len(case.choices) else "."
    yield (*said("Values: synthesised for "), *names, *said(others))
