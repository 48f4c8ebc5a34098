"""What do docstrings say? Text for people, wrapped, in the order that editors show it."""

from __future__ import annotations

import textwrap

from ..encode import prose, python, show
from ..ir.api import Operation, Parameter
from ..ir.types import Alias, Field, Limits, LiteralType, Model, NullableType, TypeRef
from ..text import Given, SpecText

WIDTH = 92
LONGEST_DEFAULT = 80


def model_text(definition: Model | Alias) -> str:
    """The text of a class: its description, else its title."""
    return _text(definition.description or definition.title)


def field_text(field: Field) -> str:
    """The text under an attribute: its description, then what its type can't say."""
    said = _text(field.description)
    notes = [*_deprecation_notes(field, said), *limit_notes(field.type), *_default_notes(field.default)]
    return "\n\n".join(part for part in (said, " ".join(notes)) if part)


def _deprecation_notes(source: Parameter | Field, said: str) -> list[str]:
    """That something is deprecated, where its description doesn't say it."""
    return ["Deprecated."] if source.deprecated and "deprecated" not in said.lower() else []


def _default_notes(default: Given | None) -> list[str]:
    """What is taken for a value that is left out; a null says nothing, and a value nested too deeply too much."""
    if default is None or default.value is None:
        return []
    try:
        literal = python(default.value)
    except ValueError:
        return []
    return [f"Default: {literal if len(literal) <= LONGEST_DEFAULT else literal[: LONGEST_DEFAULT - 3] + '...'}."]


def limit_notes(type: TypeRef) -> list[str]:
    """The limits of a type, a short sentence each."""
    inner = type.inner if isinstance(type, NullableType) else type
    limits = getattr(inner, "limits", None)
    return _sentences(limits) if isinstance(limits, Limits) and not isinstance(inner, LiteralType) else []


def _sentences(limits: Limits) -> list[str]:
    found: list[str] = []
    for low, high, unit in (
        (limits.minimum, limits.maximum, ""),
        (limits.min_length, limits.max_length, " characters"),
        (limits.min_items, limits.max_items, " items"),
        (limits.min_properties, limits.max_properties, " entries"),
    ):
        if low is not None and high is not None:
            found.append(f"From {low} to {high}{unit}.")
        elif low is not None:
            found.append(f"At least {low}{unit}.")
        elif high is not None:
            found.append(f"At most {high}{unit}.")
    if limits.exclusive_minimum is not None:
        found.append(f"More than {limits.exclusive_minimum}.")
    if limits.exclusive_maximum is not None:
        found.append(f"Less than {limits.exclusive_maximum}.")
    if limits.multiple_of is not None:
        found.append(f"A multiple of {limits.multiple_of}.")
    return found


def _text(text: SpecText | None) -> str:
    return "" if text is None else prose(text, WIDTH)


def parameter_text(source: Parameter | Field | SpecText | None) -> str:
    """The text of an argument, in one paragraph."""
    if source is None or isinstance(source, SpecText):
        return " ".join(_text(source).split())
    said = " ".join(_text(source.description).split())
    notes = [*_deprecation_notes(source, said), *limit_notes(source.type), *_default_notes(source.default)]
    return " ".join((_ended(said) if notes else said, *notes)).strip()


def method_text(operation: Operation, arguments: list[tuple[str, str]]) -> str:
    """The docstring of a method: what it does, the route it takes, its arguments."""
    route = f"{show(operation.method).upper()} {show(operation.path, 200)}"
    summary = _sentence(operation.summary or operation.description)
    described = "" if operation.description is None or operation.summary is None else _text(operation.description)
    lines = [f"    {name}: {text}" for name, text in arguments if text]
    wrapped = [
        line
        for entry in lines
        for line in textwrap.wrap(
            entry, WIDTH, subsequent_indent=" " * 8, break_long_words=False, break_on_hyphens=False
        )
    ]
    listed = "\n".join(["Args:", *wrapped]) if wrapped else ""
    first = (summary, f"``{route}``") if summary else (f"Call ``{route}``.",)
    return "\n\n".join(part for part in (*first, described, listed) if part)


def _sentence(text: SpecText | None) -> str:
    """The first line of a text, as a sentence."""
    line = _text(text).split("\n\n")[0].replace("\n", " ") if text else ""
    return _ended(line)


def _ended(line: str) -> str:
    """The line with a full stop, unless it ends in one of its like."""
    return line if not line or line.endswith((".", "!", "?", ":")) else f"{line}."
