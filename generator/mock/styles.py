"""Splits the text of a parameter as its style has it, then decodes the pieces.

a,b (simple, form)   a|b (pipeDelimited)   .a.b (label, exploded)   ;x=a;x=b (matrix, exploded)   ->   a, b
role,admin   role=admin (exploded)   .role=admin   ;role=admin                                    ->   (role, admin)
"""

from __future__ import annotations

import re

from ..encode import data
from ..ir.api import Parameter, ParameterPlace
from .incoming import decoded

_SEPARATORS = {"spaceDelimited": r"%20|\+| ", "pipeDelimited": r"%7[Cc]|\|", "tabDelimited": "%09|\t"}


def one_text(parameter: Parameter, text: str) -> str:
    """The text of a single value, less what the style puts before it."""
    return decoded(parameter, _bare(parameter, text))


def list_texts(parameter: Parameter, text: str) -> list[str]:
    """The texts of a list's items."""
    name = data(parameter.wire_name)
    return [decoded(parameter, part.removeprefix(f"{name}=")) for part in _parts(parameter, text)]


def member_texts(parameter: Parameter, text: str) -> list[tuple[str, str]]:
    """The names and texts of an object's members; none where the text has no such form."""
    parts = _parts(parameter, text)
    if parameter.explode:
        split = [part.partition("=") for part in parts]
        return [(decoded(parameter, name), decoded(parameter, value)) for name, sign, value in split if sign]
    pieces = [decoded(parameter, part) for part in parts]
    return list(zip(pieces[::2], pieces[1::2], strict=True)) if len(pieces) % 2 == 0 else []


def _bare(parameter: Parameter, text: str) -> str:
    if parameter.place is not ParameterPlace.PATH:
        return text
    name = data(parameter.wire_name)
    return text.removeprefix(".") if parameter.style == "label" else text.removeprefix(f";{name}=")


def _parts(parameter: Parameter, text: str) -> list[str]:
    exploded = parameter.explode and parameter.place is ParameterPlace.PATH
    if exploded and parameter.style == "matrix":
        return text.removeprefix(";").split(";")
    separator = r"\." if exploded and parameter.style == "label" else ","
    return re.split(_SEPARATORS.get(data(parameter.style), separator), _bare(parameter, text))
