"""How does one read a stream of events?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....ir.behaviors import StreamFormat
from ...calls import CallPlan
from ..book import Book
from ..methods import method_target
from ..pages import GuidePage, Section, Words, code, said
from ..samples import async_stream_script, stream_script
from ..streams import resumable
from ..values import plan_case
from .featured import excerpt, preferred, python_block

MOST_LISTED = 60
"""Methods that the guide names, before it leaves the others to their pages."""


def plan_streaming(book: Book) -> Iterator[GuidePage]:
    """The guide; none where nothing streams."""
    call = _call(book)
    if call is not None:
        about = said("Reading events as they come, ending early, what breaks off, what stands on the wire.")
        sections = (
            *(replace(section, title="Reading events") for section in streaming_section(book)),
            _async(book, call),
            _ending(),
            *_unknown(book, call),
            *_resuming(book),
            *_raw(book),
            _listed(book),
        )
        yield GuidePage("guides/streaming", Words("Streaming"), about, sections)


def streaming_section(book: Book) -> Iterator[Section]:
    """The loop over the events of a stream."""
    call = _call(book)
    if call is not None:
        case = plan_case(book.api, book.examples, call, streams=True)
        text = said("A stream is an iterator of typed events. Leaving the `with` block closes the connection.")
        yield Section("Streaming", (text,), (python_block(stream_script(book, call, case)),))


def _call(book: Book) -> CallPlan | None:
    return preferred(book, lambda call: call.operation.streaming is not None, "create")


def _async(book: Book, call: CallPlan) -> Section:
    case = plan_case(book.api, book.examples, call, streams=True)
    return Section("With the asynchronous client", samples=(python_block(async_stream_script(book, call, case)),))


def _ending() -> Section:
    text = said(
        "Leave the loop whenever you have seen enough: the connection is closed at the end of the `with` block, and "
        "nothing more is read. An event that tells of an error raises `APIError`; what came before it stays valid. A "
        "stream is never retried by itself once it has begun, as events would come twice."
    )
    return Section("Ending, and what goes wrong", (text,))


def _unknown(book: Book, call: CallPlan) -> Iterator[Section]:
    streaming = call.operation.streaming
    if streaming is not None and streaming.name is not None:
        text = said(
            "An event whose name this version doesn't know comes as an `UnknownVariant` with all of its fields: code "
            "that asks for the events that it knows goes on as before."
        )
        lines = ["for event in stream:", "    if isinstance(event, UnknownVariant):", "        continue", "    ..."]
        yield Section("Events that are new", (text,), (excerpt("\n".join(lines)),))


def _resuming(book: Book) -> Iterator[Section]:
    calls = [c for c in book.calls if c.operation.streaming and resumable(c, c.operation.streaming)]
    if calls:
        text = said(
            "With `reconnects=3` a stream that breaks off is taken up again after its last event, up to three times in "
            "a row, if the server gives its events an id. Of any other than these, the call is refused:"
        )
        points = tuple((code(call.name.dotted, method_target(call)),) for call in calls[:MOST_LISTED])
        yield Section("Taking a stream up again", (text,), points=points)


def _raw(book: Book) -> Iterator[Section]:
    formats = {call.operation.streaming.format for call in book.calls if call.operation.streaming}
    if StreamFormat.EVENTS in formats:
        text = said(
            "`stream.raw_events()` gives server-sent events as they stand on the wire, with `event`, `data`, `id` and "
            "`retry`; `stream.response` is the answer that they come in."
        )
        yield Section("What stands on the wire", (text,))


def _listed(book: Book) -> Section:
    calls = [call for call in book.calls if call.operation.streaming is not None]
    points = tuple(
        (code(call.name.dotted, method_target(call)), *(said(f" with `{call.toggle}=True`") if call.toggle else ()))
        for call in calls[:MOST_LISTED]
    )
    more = (said(f"And {len(calls) - MOST_LISTED} more."),) if len(calls) > MOST_LISTED else ()
    return Section("What streams", points=points, after=more)
