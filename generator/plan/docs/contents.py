"""The bodies of requests and answers as the spec's examples show them; made-up ones where it has none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ...encode import data, plain, visible
from ...examples import Side
from ...ir.api import Content, ContentKind, Example
from ...text import SpecText, Value
from ..calls import CallPlan
from .book import Book
from .pages import CodeWords, Language, Origin, Phrase, Proof, Quote, Sample, SampleKind, Words, said
from .proofs import example_proof, made_proof, spec_place
from .values import example_value, fits_type

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
    yield from _json_samples(book, "Request body", call.body, Side.TAKEN, room)


def response_samples(book: Book, call: CallPlan, room: int) -> Iterator[Sample]:
    """The answers that the spec shows for a call, or a made-up one."""
    success = call.operation.success
    for content in _one_of_a_kind(success.contents if success else ()):
        title = f"Response {data(success.status)[:3]}" if success and success.status.matches(_STATUS) else "Response"
        match content.kind:
            case ContentKind.JSON:
                yield from _json_samples(book, title, content, Side.GIVEN, room)
            case ContentKind.EVENT_STREAM | ContentKind.JSON_LINES:
                yield from _limited([_streamed(e) for e in content.examples if isinstance(e.value, SpecText)], room)
            case _:
                pass


def vendor_samples(call: CallPlan, room: int) -> Iterator[Sample]:
    """The commands that the publisher shows; whether they work is for the publisher to say."""
    note = said("From the spec, as it stands there; not tried.")
    used = 0
    for sample in call.operation.samples:
        text = visible(sample.source).strip()
        used += len(text)
        if used > room:
            return
        title = (Words("curl, as the publisher shows it: "), Quote(sample.label)) if sample.label else said(_SHOWN)
        proof = Proof(Origin.SPEC, note, place=spec_place(sample.location))
        yield Sample(title, Language.TEXT, text, (), SampleKind.VENDOR, proof=proof)


_SHOWN = "curl, as the publisher shows it"


def sample_of(book: Book, title: str, content: Content, side: Side) -> Iterator[Sample]:
    """The bodies that the spec shows for a media type, or a made-up one."""
    if content.kind is ContentKind.JSON:
        yield from _json_samples(book, title, content, side, MAX_TOGETHER)


def _json_samples(book: Book, title: str, content: Content, side: Side, room: int) -> Iterator[Sample]:
    """The examples of a body; before them one that fits, where the spec shows none that does."""
    fitting = (fits_type(book.examples, content.type, example.value, side) for example in content.examples)
    made = [] if any(fitting) else [_made(book, title, content, side)]
    shown = [_shown(book, title, example, content, side) for example in content.examples]
    yield from _limited([*made, *shown], room)


def _one_of_a_kind(contents: tuple[Content, ...]) -> Iterator[Content]:
    """The first content of each kind: media types that differ in a suffix show the same."""
    yield from {content.kind: content for content in reversed(contents)}.values()


def json_code(value: Value) -> str:
    """JSON for people: indented, other scripts as they are, what can't be seen as an escape."""
    return visible(SpecText(json.dumps(plain(value), indent=2, ensure_ascii=False)))


def _shown(book: Book, title: str, example: Example, content: Content, side: Side) -> Sample:
    code, note = cut_code(json_code(example.value))
    proof = example_proof(book.examples, content.type, example, side)
    return Sample(_titled(title, example), Language.JSON, code, note, _KINDS[side], proof=proof)


def _made(book: Book, title: str, content: Content, side: Side) -> Sample:
    value = example_value(book.examples, content.type, side)
    code, note = cut_code(json_code(value))
    proof = made_proof(book.examples, content.type, value, content.examples)
    return Sample((Words(title),), Language.JSON, code, note, _KINDS[side], proof=proof)


_KINDS = {Side.TAKEN: SampleKind.REQUEST, Side.GIVEN: SampleKind.RESPONSE}


def _streamed(example: Example) -> Sample:
    assert isinstance(example.value, SpecText)
    lines = visible(example.value).strip().split("\n")
    shown: list[str] = []
    for line in lines:
        if sum(map(len, shown)) > MAX_STREAM:
            break
        shown.append(line if len(line) <= MAX_LINE else f"{line[:MAX_LINE]}...")
    note = "From the spec; long lines are cut." if any(len(line) > MAX_LINE for line in lines) else "From the spec."
    left = [said(f"{len(lines) - len(shown)} more lines are left out.")] if len(shown) < len(lines) else []
    proof = Proof(Origin.SPEC, said(note), place=spec_place(example.location))
    title = _titled("Stream", example)
    return Sample(title, Language.TEXT, "\n".join(shown), tuple(left), SampleKind.EVENTS, proof=proof)


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
