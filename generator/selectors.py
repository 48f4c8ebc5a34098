"""Which operations are meant: a selector's text becomes a `Selector`.

tag:Runs            a tag                           path:/threads/**    a path; `*` is a step or a part of one, `**` any
operation:list*     an operationId                  GET /runs/{run_id}  a method and a path
deprecated          what is marked as such
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

FORM = "one of tag:NAME, path:/PATH/**, operation:ID, `GET /PATH`, deprecated; * stands for any text"
_METHOD = re.compile(r"([A-Za-z]+|\*)\s+(/\S*)")


class Of(StrEnum):
    """What a selector looks at."""

    TAG = "tag"
    PATH = "path"
    OPERATION = "operation"
    ROUTE = "route"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Selector:
    """One selector; `text` is how the user wrote it, `pattern` what the value must be like, `method` a route's."""

    of: Of
    text: str
    pattern: str = ""
    method: str = ""

    def fits(self, value: str) -> bool:
        """Whether a tag, a path or an operationId is one that is meant."""
        return _glob(self.pattern, by_steps=self.of in (Of.PATH, Of.ROUTE)).fullmatch(value) is not None


def read_selector(text: str) -> Selector:
    """The selector that a text means. Raises ValueError."""
    if text == "deprecated":
        return Selector(Of.DEPRECATED, text)
    route = _METHOD.fullmatch(text)
    if route:
        return Selector(Of.ROUTE, text, route[2], route[1].lower())
    kind, _, pattern = text.partition(":")
    if kind not in (Of.TAG, Of.PATH, Of.OPERATION) or not pattern:
        raise ValueError(f"'{text}' is no selector")
    if kind == Of.PATH and not pattern.startswith("/"):
        raise ValueError(f"the path in '{text}' doesn't begin with /")
    return Selector(Of(kind), text, pattern)


def read_selectors(texts: Iterable[str]) -> tuple[Selector, ...]:
    """The selectors that texts mean, in their order. Raises ValueError."""
    return tuple(read_selector(text) for text in texts)


def _glob(pattern: str, *, by_steps: bool) -> re.Pattern[str]:
    if not by_steps:
        return re.compile(".*".join(map(re.escape, pattern.split("*"))), re.DOTALL)
    # `/threads/**` is /threads, too, and all below it.
    parts = re.split(r"(/\*\*|\*\*|\*)", pattern)
    meant = {"/**": "(?:/.*)?", "**": ".*", "*": "[^/]*"}
    return re.compile("".join(meant.get(part, re.escape(part)) for part in parts), re.DOTALL)
