"""What is a place called in a sentence?

#/components/schemas/Run/properties/usage/properties/total   ->  `Run.usage.total`
#/paths/~1runs/post/requestBody/content/…/schema             ->  the body of `POST /runs`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..encode import data, json_text, show
from ..load import Node
from ..text import Pointer, SpecText, Value

LIMIT = 80
_NAMED = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
_CHOICES = ("oneOf", "anyOf")
_INNER = ("items", "unevaluatedItems", "contains")
_METHODS = frozenset("get put post delete options head patch trace query".split())


def subject_of(node: Node) -> str:
    """The name of a place."""
    steps = [data(step) for step in _steps(node.pointer)]
    reference = node.get("$ref")
    text = reference.text() if reference else None
    if text is not None and len(steps) > 1 and steps[-2] in _CHOICES:
        return quoted(show(Pointer(data(text)).key()))
    return _subject(steps, node)


def _steps(pointer: Pointer) -> Iterator[SpecText]:
    for step in Pointer(data(pointer).partition("#")[2]).split("/")[1:]:
        yield Pointer(data(step)).key() if "~" in step else step


def _subject(steps: list[str], node: Node) -> str:
    match steps:
        case ["components", "schemas", name, *inner]:
            return quoted(show(SpecText(name)) + "".join(_path(inner)))
        case ["components", "securitySchemes", name, *_]:
            return f"the security scheme {quoted(show(SpecText(name)))}"
        case ["components", _, name, *inner]:
            return _in_part(inner, node, f"the shared {quoted(show(SpecText(name)))}")
        case ["paths", path, method, *inner] if method in _METHODS:
            return _in_part(inner, node, quoted(f"{method.upper()} {show(SpecText(path), LIMIT)}"))
        case ["paths", path, *inner]:
            return _in_part(inner, node, quoted(show(SpecText(path), LIMIT)))
        case ["webhooks" | "x-webhooks", name, *inner]:
            return _in_part(inner[1:], node, f"the webhook {quoted(show(SpecText(name)))}")
        case ["servers", *_]:
            return quoted(_word(node, "url"))
        case _:
            return "the description" if not steps else quoted("".join(_path(steps)).lstrip("."))


def _in_part(steps: list[str], node: Node, owner: str) -> str:
    match steps:
        case ["parameters", _, "schema", *inner] if "".join(_path(inner)):
            return f"{quoted(''.join(_path(inner)).lstrip('.'))} of a parameter of {owner}"
        case ["parameters", _, *_] if "in" in node:
            return f"the {_word(node, 'in')} parameter {quoted(_word(node, 'name'))} of {owner}"
        case ["parameters", _, *_]:
            return f"a parameter of {owner}"
        case ["requestBody", "content", _, "schema", *inner]:
            return f"{_inside(inner)}the body of {owner}"
        case ["requestBody", *_]:
            return f"the body of {owner}"
        case ["responses", status, "headers", name, *_]:
            return f"the header {quoted(show(SpecText(name)))} of the answer {show(SpecText(status), 20)} of {owner}"
        case ["responses", status, "content", _, "schema", *inner]:
            return f"{_inside(inner)}the answer {show(SpecText(status), 20)} of {owner}"
        case ["responses", status, *_]:
            return f"the answer {show(SpecText(status), 20)} of {owner}"
        case ["content", _, "schema", *inner]:
            return f"{_inside(inner)}{owner}"
        case ["schema", *inner]:
            return f"{_inside(inner)}{owner}"
        case ["callbacks", name, *_]:
            return f"the callback {quoted(show(SpecText(name)))} of {owner}"
        case _:
            return owner


def _inside(steps: Sequence[str]) -> str:
    path = "".join(_path(steps)).lstrip(".")
    return f"{quoted(path)} in " if path else ""


def _path(steps: Sequence[str]) -> Iterator[str]:
    """Steps inside of a schema as a path: `.usage`, `[]` for items, `.*` for other properties."""
    rest = list(steps)
    while rest:
        step = rest.pop(0)
        following = rest[0] if rest else None
        if step in _NAMED and following is not None:
            yield f".{show(SpecText(rest.pop(0)))}"
        elif step in _CHOICES and following is not None:
            yield f"({int(rest.pop(0)) + 1})" if following.isdigit() else ""
        elif step == "prefixItems" and following is not None:
            yield f"[{rest.pop(0)}]"
        elif step == "allOf" and following is not None:
            rest.pop(0)
        elif step in _INNER:
            yield "[]"
        elif step in ("additionalProperties", "unevaluatedProperties"):
            yield ".*"
        elif step in ("not", "if", "then", "else", "propertyNames", "contentSchema"):
            yield f"({step})"


def _word(node: Node, key: str) -> str:
    stated = node.get(key)
    text = stated.text() if stated else None
    return show(text, LIMIT) if text is not None else "?"


def quoted(text: str) -> str:
    """A name as it stands in a sentence."""
    plain = text.replace("`", "'")
    return f"`{plain}`"


def in_words(value: Value) -> str:
    """A value as it stands in a sentence."""
    if value is None:
        return "none"
    if isinstance(value, SpecText):
        return quoted(show(value, LIMIT))
    if isinstance(value, tuple):
        listed = [in_words(item) for item in value[:SHOWN]]
        more = [f"{len(value) - SHOWN} more"] if len(value) > SHOWN else []
        return ", ".join([*listed, *more])
    return quoted(show(SpecText(json_text(value, None)), LIMIT))


SHOWN = 8
"""How many values of a list are written out."""
