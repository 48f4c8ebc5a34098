"""Query parameters become a query string.

    {"limit": 20, "include[]": ["a", "b"], "filter": {"status": "done"}, "after": omit}
        ->  limit=20&include%5B%5D=a&include%5B%5D=b&filter%5Bstatus%5D=done

A list repeats its key, a mapping nests in brackets. Other styles of OpenAPI are wrappers: `comma([1, 2])`  ->  1,2
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from urllib.parse import quote

from .shapes import is_collection, is_mapping
from .values import Omit


@dataclass(frozen=True, slots=True)
class Styled:
    """Texts that make one value; a comma between them stays a comma on the wire, one inside them doesn't."""

    texts: tuple[str, ...]
    separator: str = ""

    @property
    def text(self) -> str:
        """The value before it is encoded."""
        return self.separator.join(self.texts)


def comma(values: object) -> object:
    """Join the values with commas, which stay commas on the wire."""
    return _joined(values, ",")


def space_delimited(values: object) -> object:
    """Join the values with spaces."""
    return _joined(values, " ")


def pipe_delimited(values: object) -> object:
    """Join the values with bars."""
    return _joined(values, "|")


def deep_object(values: object) -> object:
    """Write a mapping as `name[key]=value`."""
    return values


def json_value(value: object) -> object:
    """Write the value as JSON text."""
    if isinstance(value, Omit) or value is None:
        return value
    from .jsons import encode_json

    return Styled((encode_json(value).decode(),))


def encode_query(values: Mapping[str, object]) -> str:
    """Encode the values; None and `omit` are left out, the empty text is kept."""
    return "&".join(f"{_quoted(key)}={text}" for name, value in values.items() for key, text in _pairs(name, value))


def scalar_text(value: object) -> str:
    """Write one value as the text it has in a query, a form field or a header."""
    match value:
        case str():
            return value.value if isinstance(value, Enum) else value
        case bool():
            return "true" if value else "false"
        case Enum():
            return scalar_text(value.value)
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)


def _pairs(key: str, value: object) -> Iterator[tuple[str, str]]:
    """Give the keys that stand in the query, and their values, encoded."""
    match value:
        case None | Omit():
            return
        case str() | int() | float():
            yield key, _quoted(scalar_text(value))
        case Styled():
            yield key, quote(value.separator, safe=",").join(map(_quoted, value.texts))
        case _ if is_mapping(value):
            for name, item in value.items():
                yield from _pairs(f"{key}[{name}]", item)
        case _ if is_collection(value):
            for item in value:
                yield from _pairs(key, item)
        case _:
            yield key, _quoted(scalar_text(value))


def _joined(values: object, separator: str) -> object:
    if is_mapping(values):
        items = [part for pair in values.items() for part in pair]
    elif is_collection(values):
        items = list(values)
    else:
        return values
    texts = [scalar_text(item) for item in items if item is not None and not isinstance(item, Omit)]
    return Styled(tuple(texts), separator) if texts else None


def _quoted(text: str) -> str:
    return quote(text, safe="")
