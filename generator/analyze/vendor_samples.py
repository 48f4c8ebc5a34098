"""What do extensions say and show of an operation? A title, answers beside it, commands of its publisher's own.

x-oaiMeta: {examples: {response: '{"id": "run_abc123"}'}}       ->   an example of the answer
x-codeSamples: [{lang: Shell, label: cURL, source: curl ...}]   ->   a command as it stands, and the body in its `-d`
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NoReturn

from ..encode import data
from ..ir.api import CodeSample, Content, ContentKind, Example, RequestBody, Response
from ..load.node import Kind, Node
from ..text import Object, SpecText, Value
from .annotations import read_text

MAX_TEXT = 50_000
MAX_DEPTH = 60
MOST_SAMPLES = 8
_TITLES = ("x-displayName", "x-page-title")
_LISTS = ("x-codeSamples", "x-code-samples")
_SHELLS = frozenset(("bash", "curl", "sh", "shell", "cli", "console"))
_DATA = re.compile(r"\s(?:-d|--data|--data-raw|--json)[ =]?\s*'([\[{][^']*)'(?=\s|$)")
_STREAMED = (ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)


def read_title(operation: Node) -> SpecText | None:
    """What an extension calls an operation; None where none does."""
    meta = operation.get("x-oaiMeta")
    named = read_text(meta, "name") if meta else None
    return named or next((text for keyword in _TITLES if (text := read_text(operation, keyword))), None)


def with_shown_answers(responses: tuple[Response, ...], operation: Node) -> tuple[Response, ...]:
    """The responses, the first of success with the answers that an extension shows, where it has no examples."""
    shown = tuple(_answers(operation))
    first = next((response for response in responses if response.successful), None)
    if not shown or first is None or any(content.examples for content in first.contents):
        return responses
    contents = tuple(_showing(content, shown) for content in first.contents)
    return tuple(replace(each, contents=contents) if each is first else each for each in responses)


def with_shown_bodies(body: RequestBody | None, operation: Node) -> RequestBody | None:
    """The body with what the publisher's commands send, where it has no examples."""
    if body is None or any(content.examples for content in body.contents):
        return body
    sent = tuple(islice(_sent(operation), MOST_SAMPLES))
    contents = (replace(c, examples=sent) if c.kind is ContentKind.JSON else c for c in body.contents)
    return replace(body, contents=tuple(contents))


def _sent(operation: Node) -> Iterator[Example]:
    """The JSON that commands of the publisher send, each once."""
    seen: list[Value] = []
    for sample in read_code_samples(operation):
        texts = sample.source.find(_DATA)
        value = _parsed(data(texts[0])) if len(texts) == 1 else None
        if value is not None and value not in seen:
            seen.append(value)
            name = sample.label or SpecText("example" if len(seen) == 1 else f"example {len(seen)}")
            yield Example(name, value, None, sample.location)


def _showing(content: Content, shown: tuple[Example, ...]) -> Content:
    if content.kind is ContentKind.JSON:
        return replace(content, examples=tuple(each for each in shown if not isinstance(each.value, SpecText)))
    if content.kind in _STREAMED:
        return replace(content, examples=tuple(each for each in shown if isinstance(each.value, SpecText)))
    return content


def _answers(operation: Node) -> Iterator[Example]:
    for at, (title, node) in enumerate(_shown(operation, "response"), 1):
        text = node.text()
        name = title or SpecText("example" if at == 1 else f"example {at}")
        if text is not None and len(text) <= MAX_TEXT:
            value = _parsed(data(text))
            # What is no JSON is a stream where it has the form of one, else nothing that can be shown as an answer.
            if value is not None or text.strip().starts("event:") or text.strip().starts("data:"):
                yield Example(name, text if value is None else value, None, node.location)
        elif node.kind in (Kind.OBJECT, Kind.ARRAY):
            yield Example(name, node.value(), None, node.location)


def _shown(operation: Node, what: str) -> Iterator[tuple[SpecText | None, Node]]:
    """What `x-oaiMeta` has of a kind, each under its title: one example, or a list of them."""
    meta = operation.get("x-oaiMeta")
    stated = meta.get("examples") if meta else None
    for entry in ([stated] if stated and stated.kind is Kind.OBJECT else stated.items() if stated else ()):
        node = entry.get(what)
        if node is not None:
            yield read_text(entry, "title"), node


def read_code_samples(operation: Node) -> tuple[CodeSample, ...]:
    """The commands for a shell that the publisher shows; samples in other languages are of other clients."""
    return tuple(_code_samples(operation))[:MOST_SAMPLES]


def _code_samples(operation: Node) -> Iterator[CodeSample]:
    for keyword in _LISTS:
        listed = operation.get(keyword)
        for entry in listed.items() if listed else ():
            language, source = read_text(entry, "lang"), read_text(entry, "source")
            if language and source and data(language.lower()) in _SHELLS and len(source) <= MAX_TEXT:
                yield CodeSample(source, read_text(entry, "label"), entry.location)
    for title, node in _shown(operation, "request"):
        source = read_text(node, "curl")
        if source and len(source) <= MAX_TEXT:
            yield CodeSample(source, title, node.location)


def _parsed(text: str) -> Value:
    """The value that a text is in JSON; None where it is none, or is nested too deeply to be read by people."""
    try:
        return _value(json.loads(text, parse_constant=_refuse), 0)
    except (ValueError, RecursionError):
        return None


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)


def _value(plain: object, depth: int) -> Value:
    if depth > MAX_DEPTH:
        raise ValueError("nested too deeply")
    match plain:
        case str():
            return SpecText(plain)
        case list():
            return tuple(_value(item, depth + 1) for item in plain)
        case dict():
            return Object(tuple((SpecText(str(key)), _value(member, depth + 1)) for key, member in plain.items()))
        case bool() | int() | float():
            return plain
        case _:
            return None
