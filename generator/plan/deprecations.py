"""What are users told of a call that is deprecated? The words of the spec, where it has any.

listPets, "Lists pets. **Deprecated**: use [search](/search) instead."  ->  pets.list: Deprecated: use search instead.

Methods and arguments warn. Fields only say it in their texts: a warning at each look at one would be heard by whoever
prints a model, and no editor strikes an attribute through. Resources don't, as each of their methods does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..encode import prose
from ..ir.api import Operation, Parameter
from ..ir.types import Field
from ..text import SpecText

LONGEST = 300
"""Characters above which words say too much for a warning."""
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-Z`'\"\[(*_])")
_LINK = re.compile(r"\[([^\]\[]*)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"\*\*|__|^[>#*\-\s]+")
_MARKED = "The API marks it as deprecated."
_ADVICE = re.compile(r"(please|use|see|instead|switch|migrate|move|consider|we recommend)\b", re.IGNORECASE)


def deprecation_text(operation: Operation, dotted: str) -> str:
    """What a call under a dotted name warns of."""
    told = (words for text in (operation.description, operation.summary) if text for words in _told(text))
    words = next(told, None)
    return f"{dotted}: {words}" if words else f"The API marks {dotted} as deprecated."


def argument_deprecation(source: Parameter | Field) -> str:
    """What is told to those who give an argument, in the spec's words if it has any; nothing if it isn't deprecated."""
    if not source.deprecated:
        return ""
    return next(_told(source.description), _MARKED) if source.description else _MARKED


def _told(text: SpecText) -> Iterator[str]:
    """The sentences that speak of it, each with the advice that follows."""
    for paragraph in prose(text).split("\n\n"):
        sentences = _SENTENCES.split(_plain(" ".join(paragraph.split())))
        for sentence, after in zip(sentences, [*sentences[1:], ""], strict=True):
            if "deprecat" in sentence.lower():
                told = f"{sentence} {after}" if _ADVICE.match(after) else sentence
                yield from [told] if len(told) <= LONGEST else []


def _plain(text: str) -> str:
    return _EMPHASIS.sub("", _LINK.sub(r"\1", text)).strip()
