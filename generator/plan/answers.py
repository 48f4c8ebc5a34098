"""What does a call give? One type, or several by the status that comes.

{200: Run, 202: Job, 204: nothing}   ->   Run | Job | None, read as {"200": Run, "202": Job}
{200: application/vnd.api+json}      ->   asked for with `Accept: application/vnd.api+json`
"""

from __future__ import annotations

from dataclasses import dataclass

from ..encode import data
from ..ir.api import Content, ContentKind, Operation
from ..ir.types import BinaryType, NullableType, StringType, TypeRef, UnionType
from ..text import SpecText
from .bodies import is_plain_json, media_type

_STREAMED = (ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)
_AS_TEXT = (ContentKind.TEXT, ContentKind.XML)


@dataclass(frozen=True, slots=True)
class Answers:
    """The type of each answer of success by its status, None for one without a body, and how they are asked for."""

    by_status: tuple[tuple[SpecText, TypeRef | None], ...] = ()
    accept: SpecText | None = None
    """The media types to ask for; None where the client asks for the right ones anyway."""

    @property
    def types(self) -> tuple[TypeRef, ...]:
        """The types that answers have, each once."""
        return tuple(dict.fromkeys(type for _, type in self.by_status if type is not None))

    @property
    def returned(self) -> TypeRef | None:
        """What a call gives; None for nothing."""
        if not self.types:
            return None
        whole = self.types[0] if len(self.types) == 1 else UnionType(self.types)
        empty = any(type is None for _, type in self.by_status)
        return NullableType(whole) if empty and not isinstance(whole, NullableType) else whole


def plan_answers(operation: Operation) -> Answers:
    """The answers of success of an operation."""
    by_status: list[tuple[SpecText, TypeRef | None]] = []
    asked: list[Content] = []
    for response in operation.successes:
        # HTTP leaves no room for a body here, whatever is declared.
        bodiless = operation.method == "head" or response.status == "204" or response.status == "205"
        contents = () if bodiless else response.contents
        type, read = _answer(contents)
        by_status.append((response.status, type))
        asked += read
    return Answers(tuple(by_status), _accept(asked, several=len({type for _, type in by_status}) > 1))


def _answer(contents: tuple[Content, ...]) -> tuple[TypeRef | None, list[Content]]:
    """The type of an answer, and the contents that are read as it."""
    json = sorted((c for c in contents if c.kind is ContentKind.JSON), key=lambda c: not is_plain_json(c))
    if json:
        return json[0].type, json[:1]
    raw = [content for content in contents if content.kind not in _STREAMED]
    if not raw:
        return None, []
    return StringType() if all(content.kind in _AS_TEXT for content in raw) else BinaryType(), raw


def _accept(asked: list[Content], *, several: bool) -> SpecText | None:
    """The media types of the answers, where they aren't plain JSON alone and the type of the answer doesn't tell."""
    is_json = [content.kind is ContentKind.JSON for content in asked]
    if all(map(is_plain_json, asked)) or not (several or all(is_json)):
        return None
    types = ["application/json" if is_plain_json(content) else data(content.media_type) for content in asked]
    known = all(is_plain_json(content) or media_type(content) is not None for content in asked)
    return SpecText(", ".join(dict.fromkeys(types)) if known else "*/*")
