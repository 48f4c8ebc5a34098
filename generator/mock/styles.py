"""Splits the text of a parameter as its style has it.

a,b (simple, form)   a|b (pipeDelimited)   .a.b (label, exploded)   ;x=a;x=b (matrix, exploded)   ->   a, b
role,admin   role=admin (exploded)   .role=admin   ;role=admin                                    ->   (role, admin)
"""

from __future__ import annotations

from ..encode import data
from ..ir.api import Parameter, ParameterPlace

_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}


def one_text(parameter: Parameter, text: str) -> str:
    """The text of a single value, less what the style puts before it."""
    name = data(parameter.wire_name)
    if parameter.place is not ParameterPlace.PATH:
        return text
    return text.removeprefix(".") if parameter.style == "label" else text.removeprefix(f";{name}=")


def list_texts(parameter: Parameter, text: str) -> list[str]:
    """The texts of a list's items."""
    name = data(parameter.wire_name)
    return [part.removeprefix(f"{name}=") for part in _parts(parameter, text)]


def member_texts(parameter: Parameter, text: str) -> list[tuple[str, str]]:
    """The names and texts of an object's members; none where the text has no such form."""
    parts = _parts(parameter, text)
    if parameter.explode:
        split = [part.partition("=") for part in parts]
        return [(name, value) for name, sign, value in split if sign]
    return list(zip(parts[::2], parts[1::2], strict=True)) if len(parts) % 2 == 0 else []


def _parts(parameter: Parameter, text: str) -> list[str]:
    exploded = parameter.explode and parameter.place is ParameterPlace.PATH
    if exploded and parameter.style == "matrix":
        return text.removeprefix(";").split(";")
    separator = "." if exploded and parameter.style == "label" else ","
    return one_text(parameter, text).split(_SEPARATORS.get(data(parameter.style), separator))
