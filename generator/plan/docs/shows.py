"""How does a call look in use? Scripts, a curl command, and the bodies that go and come."""

from __future__ import annotations

from collections.abc import Iterator

from ..calls import CallPlan
from .book import Book
from .contents import request_samples, response_samples, vendor_samples
from .curl import curl_command
from .pages import Language, Phrase, Sample, SampleKind, code, said
from .places import Place, other_places, usual_place
from .proofs import case_proof
from .samples import (
    async_script,
    async_stream_script,
    pages_script,
    python_sample,
    raw_script,
    stream_script,
    sync_script,
)
from .values import Case, plan_case

LONG_SCRIPT = 2_000
"""Characters of a script above which its asynchronous forms, which differ in two words, are left out."""
SHORT_SCRIPT = 600
"""Characters of a script up to which the raw response is shown, too."""


def plan_samples(book: Book, call: CallPlan, room: int) -> Iterator[Sample]:
    """The examples of a call, in the order of the page; `room` is for the characters of each body's examples."""
    case = plan_case(book.api, book.examples, call, streams=call.always_streams)
    yield from _scripts(book, call, case)
    if call.toggle is not None:
        yield from _streaming(book, call)
    if call.page is not None:
        yield python_sample(said("Python, page by page"), pages_script(book, call, case), SampleKind.PAGES)
    yield _curl(call, case, usual_place(book, call))
    for place in other_places(book, call):
        yield from _elsewhere(book, call, case, place)
    yield from vendor_samples(call, room)
    yield from request_samples(book, call, room)
    yield from response_samples(book, call, room)


def _scripts(book: Book, call: CallPlan, case: Case) -> Iterator[Sample]:
    plain = sync_script(book, call, case)
    yield python_sample(said("Python"), plain, SampleKind.SYNC, case_proof(case))
    if len(plain) <= LONG_SCRIPT:
        yield python_sample(said("Python, asynchronous"), async_script(book, call, case), SampleKind.ASYNC)
    if not call.always_streams and len(plain) <= SHORT_SCRIPT:
        yield python_sample(said("Python, raw response"), raw_script(book, call, case), SampleKind.RAW)


def _streaming(book: Book, call: CallPlan) -> Iterator[Sample]:
    case = plan_case(book.api, book.examples, call, streams=True)
    plain = stream_script(book, call, case)
    yield python_sample(said("Python, streaming"), plain, SampleKind.STREAM, case_proof(case))
    if len(plain) <= LONG_SCRIPT:
        script = async_stream_script(book, call, case)
        yield python_sample(said("Python, asynchronous, streaming"), script, SampleKind.ASYNC_STREAM)


def _curl(call: CallPlan, case: Case, place: Place) -> Sample:
    command = curl_command(call, case, place, streams=call.always_streams)
    return Sample(_titled("curl", place), Language.SHELL, command, kind=SampleKind.CURL, server=place.name)


def _elsewhere(book: Book, call: CallPlan, case: Case, place: Place) -> Iterator[Sample]:
    """The call as another server is sent it: by a client that is told so, and without one."""
    script = sync_script(book, call, case, place.arguments)
    if len(script) <= LONG_SCRIPT:
        kind = SampleKind.STREAM if call.always_streams else SampleKind.SYNC
        yield Sample(_titled("Python", place), Language.PYTHON, script, kind=kind, server=place.name)
    yield _curl(call, case, place)


def _titled(title: str, place: Place) -> Phrase:
    return said(title) if place.name is None else (*said(f"{title}, "), code(place.name))
