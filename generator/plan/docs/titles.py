"""What is a page called, and what is it about in one line?"""

from __future__ import annotations

import re

from ...encode import data
from ...ir.api import Operation
from ...text import SpecText
from ..names import CallName
from .pages import Quote, Words

MAX_TITLE = 60
_MARKUP = re.compile(r"[`*_]{1,3}(?=\S)|(?<=\S)[`*_]{1,3}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def operation_title(operation: Operation, name: CallName) -> Words | Quote:
    """The first of its title and summary that is short enough for one, else the method's name as words."""
    for text in (operation.title, operation.summary):
        if text is not None and len(text) <= MAX_TITLE:
            return Quote(SpecText(_MARKUP.sub("", data(text)).strip().removesuffix(".")))
    return Words(" ".join(name.method.strip("_").split("_")).capitalize())


def first_sentence(text: SpecText | None, limit: int = 160) -> SpecText | None:
    """The first sentence of a description, for a list."""
    if text is None:
        return None
    paragraph = data(text).strip().split("\n\n")[0].replace("\n", " ")
    sentence = _SENTENCE.split(paragraph, maxsplit=1)[0]
    return SpecText(sentence if len(sentence) <= limit else sentence[:limit].rpartition(" ")[0] + " ...")
