"""The bodies of requests and answers as the spec's examples show them; made-up ones where it has none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ...encode import data, plain, visible
from ...examples import Side
from ...ir.api import Content, ContentKind, Example
from ...ir.types import TypeRef
from ...text import SpecText, Value
from ..calls import CallPlan
from .book import Book
from .pages import CodeWords, Language, Phrase, Quote, Sample, Words
from .values import example_value, provenance

_STATUS = re.compile(r"[1-5]\d\d|[1-5]XX")

MAX_EXAMPLE = 6_000
"""Characters of an example that is still shown as a whole."""
MAX_STREAM = 3_000
"""Characters of a stream after which it is cut."""
MAX_LINE = 110
"""Characters of a line of a stream after which it is cut."""
MAX_TOGETHER = 9_000
"""Characters of all examples of a body after which the rest is only named."""


def request_samples(book: Book, call: CallPlan, room: int) -> Iterator[Sample]:
    """The bodies that the spec shows for a call, or the one that the samples send."""
    if call.body is None or call.body.kind is not ContentKind.JSON:
        return
    examples = call.body.examples
    if not examples:
        yield _made(book, (Words("Request body"),), call.body.type, Side.TAKEN)
    yield from _limited([_shown(book, "Request body", e, call.body, Side.TAKEN) for e in examples], room)


def response_samples(book: Book, call: CallPlan, room: int) -> Iterator[Sample]:
    """The answers that the spec shows for a call, or a made-up one."""
    success = call.operation.success
    for content in _one_of_a_kind(success.contents if success else ()):
        title = f"Response {data(success.status)[:3]}" if success and success.status.matches(_STATUS) else "Response"
        match content.kind:
            case ContentKind.JSON:
                made = [] if content.examples else [_made(book, (Words(title),), content.type, Side.GIVEN)]
                yield from made
                yield from _limited([_shown(book, title, e, content, Side.GIVEN) for e in content.examples], room)
            case ContentKind.EVENT_STREAM | ContentKind.JSON_LINES:
                yield from _limited([_streamed(e) for e in content.examples if isinstance(e.value, SpecText)], room)
            case _:
                pass


def sample_of(book: Book, title: str, content: Content, side: Side) -> Iterator[Sample]:
    """The bodies that the spec shows for a media type, or a made-up one."""
    if content.kind is ContentKind.JSON:
        yield from () if content.examples else (_made(book, (Words(title),), content.type, side),)
        yield from _limited([_shown(book, title, e, content, side) for e in content.examples], MAX_TOGETHER)


def _one_of_a_kind(contents: tuple[Content, ...]) -> Iterator[Content]:
    """The first content of each kind: media types that differ in a suffix show the same."""
    yield from {content.kind: content for content in reversed(contents)}.values()


def json_code(value: Value) -> str:
    """JSON for people: indented, other scripts as they are, what can't be seen as an escape."""
    return visible(SpecText(json.dumps(plain(value), indent=2, ensure_ascii=False)))


def _shown(book: Book, title: str, example: Example, content: Content, side: Side) -> Sample:
    code, note = cut_code(json_code(example.value))
    return Sample(
        _titled(title, example),
        Language.JSON,
        code,
        (provenance(book.examples, content.type, example.value, side), *note),
    )


def _made(book: Book, title: Phrase, type: TypeRef, side: Side) -> Sample:
    code, note = cut_code(json_code(example_value(book.examples, type, side)))
    return Sample(title, Language.JSON, code, ((Words("Synthesised: the spec shows none."),), *note))


def _streamed(example: Example) -> Sample:
    assert isinstance(example.value, SpecText)
    lines = visible(example.value).strip().split("\n")
    shown: list[str] = []
    for line in lines:
        if sum(map(len, shown)) > MAX_STREAM:
            break
        shown.append(line if len(line) <= MAX_LINE else f"{line[:MAX_LINE]}...")
    note = "From the spec; long lines are cut." if any(len(line) > MAX_LINE for line in lines) else "From the spec."
    left = [(Words(f"{len(lines) - len(shown)} more lines are left out."),)] if len(shown) < len(lines) else []
    return Sample(_titled("Stream", example), Language.TEXT, "\n".join(shown), ((Words(note),), *left))


def _titled(title: str, example: Example) -> Phrase:
    if example.summary is not None:
        return (Words(f"{title}: "), Quote(example.summary))
    return (Words(title),) if example.name == "example" else (Words(f"{title}: "), CodeWords(example.name))


def cut_code(code: str) -> tuple[str, tuple[Phrase, ...]]:
    """The code, cut where it is too long for a page, and what to say about that."""
    if len(code) <= MAX_EXAMPLE:
        return code, ()
    kept = code[:MAX_EXAMPLE].rpartition("\n")[0] or code[:MAX_EXAMPLE]
    return f"{kept}\n...", ((Words(f"Cut short: the whole has {len(code):,} characters."),),)


def _limited(samples: list[Sample], room: int) -> Iterator[Sample]:
    """The first sample, and as many of the others as there is room for."""
    used = 0
    for at, sample in enumerate(samples):
        used += len(sample.code) + 100
        if at and used > min(room, MAX_TOGETHER):
            return
        yield sample
