"""Event streams, down to the byte."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.limits import StreamLimits
from generator.runtime.sse import EventParser, LineSplitter, ServerSentEvent, StreamLimitError


def events_of(*chunks: bytes, limits: StreamLimits | None = None) -> list[ServerSentEvent]:
    parser = EventParser(limits)
    return [event for chunk in chunks for event in parser.feed(chunk)]


def event(content: bytes, name: str | None = None, id: str | None = None, retry: int | None = None) -> ServerSentEvent:
    return ServerSentEvent(name, content, id, retry)


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (b"data: a\n\n", [event(b"a")]),
        (b"data:a\r\n\r\n", [event(b"a")]),
        (b"data: a\r\r", [event(b"a")]),
        (b"event: e\ndata: a\n\ndata: b\n\n", [event(b"a", "e"), event(b"b")]),
        (b"data: a\ndata: b\ndata:\n\n", [event(b"a\nb\n")]),
        (b"data:  two spaces\n\n", [event(b" two spaces")]),
        (b"\xef\xbb\xbfevent: e\ndata: a\n\n", [event(b"a", "e")]),
        (b"\xef\xbb\xbf\n\ndata: a\n\n", [event(b"a")]),
        (b": comment\ndata: a\n: more\nunknown: x\ndata\n\n", [event(b"a\n")]),
        (
            b"id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
            [event(b"a", id="1"), event(b"b", id="1"), event(b"c", id="")],
        ),
        (b"id: a\0b\ndata: a\n\n", [event(b"a")]),
        (
            b"retry: 50\ndata: a\n\nretry: 1.5\ndata: b\n\nretry: x\ndata: c\n\n",
            [event(b"a", retry=50), event(b"b"), event(b"c")],
        ),
        (b"retry: 50\n\nid: 1\n\nevent: e\n\ndata:\n\n: x\n\n\n\n", []),
        (b"event: e\n\ndata: a\n\n", [event(b"a")]),
        (b"data: a\n\ndata: unfinished\n", [event(b"a")]),
        ("data: a\u2028b\x0bc\x85d\n\n".encode(), [event("a\u2028b\x0bc\x85d".encode())]),
        (b"", []),
    ],
)
def test_a_stream_is_parsed(stream: bytes, expected: list[ServerSentEvent]) -> None:
    assert events_of(stream) == expected
    assert events_of(*(stream[at : at + 1] for at in range(len(stream)))) == expected


def test_data_are_text_even_where_they_are_no_utf_8() -> None:
    assert events_of(b"data: \xff\xc3\xbc\n\n")[0].data == "\ufffdü"


FIELD = st.sampled_from([b"data", b"event", b"id", b"retry", b"other", b""])
END = st.sampled_from([b"\n", b"\r", b"\r\n"])
LINE = st.tuples(FIELD, st.sampled_from([b":", b": ", b""]), st.binary(max_size=6), END).map(b"".join)
STREAM = st.tuples(
    st.sampled_from([b"", b"\xef\xbb\xbf", b"\xef"]), st.lists(LINE | END, max_size=12).map(b"".join)
).map(b"".join)


@given(STREAM, st.lists(st.integers(0, 150)))
def test_how_a_stream_is_cut_makes_no_difference(stream: bytes, cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(stream)]
    chunks = [stream[start:end] for start, end in zip(places, places[1:], strict=False)]
    assert events_of(*chunks) == events_of(stream)


@given(st.binary(), st.lists(st.integers(0, 50)))
def test_no_byte_is_lost_between_lines(stream: bytes, cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(stream)]
    splitter = LineSplitter()
    lines = [line for start, end in zip(places, places[1:], strict=False) for line in splitter.feed(stream[start:end])]
    rest = splitter.finish()
    expected = stream.removeprefix(b"\xef\xbb\xbf").splitlines()
    assert (lines + [rest] if rest else lines) == expected


@pytest.mark.parametrize(
    ("limits", "chunks"),
    [
        (StreamLimits(line_bytes=10), [b"data: 0123456789\n"]),
        (StreamLimits(line_bytes=10), [b"data: ", b"01234", b"56789"]),
        (StreamLimits(event_bytes=10), [b"data: 012345\n", b"data: 6789ab\n"]),
        (StreamLimits(event_lines=10), [b"data:\n"] * 11),
    ],
)
def test_endless_lines_and_events_are_refused(limits: StreamLimits, chunks: list[bytes]) -> None:
    with pytest.raises(StreamLimitError):
        events_of(*chunks, limits=limits)
    assert len(events_of(b"data: 1\n\n" * 100, limits=limits)) == 100


def test_a_comment_now_and_then_is_no_event_without_end() -> None:
    assert events_of(b": ping\n" * 50 + b"id: 1\n" * 50, limits=StreamLimits(event_lines=10)) == []


def test_time_grows_with_the_bytes_alone() -> None:
    def seconds(size: int) -> float:
        parser = EventParser()
        started = time.process_time()
        for _ in range(size):
            assert list(parser.feed(b"x" * 64)) == []
        return time.process_time() - started

    seconds(1000)
    assert seconds(80_000) < 60 * seconds(4_000) + 0.2
