"""How does a type read on a page? As Python writes it, its classes linked, what is too long for a line cut short.

"SyncCursorPage[Run]"   ─►   SyncCursorPage[ · Run → types/Run · ]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ...encode import Code, python
from ...ir.api import Api
from ...ir.types import LiteralType, Model, ModelRef, NullableType, SchemaId, TypeRef, UnionType
from ...ir.walk import map_type
from ..annotations import Annotation, Annotator, Side
from ..names import Names
from ..naming import ClassName
from .pages import Piece, Target, TypeText

PREVIEWED = 3
"""Attributes that a preview names before it counts the others."""
MAX_LITERALS = 48
"""Characters of a `Literal[...]` that still stands in a line."""

_TOKEN = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|[^\"'A-Za-z_]+")
_LITERAL = re.compile(r"Literal\[((?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[^\]\"'])*)\]")
_WINDOWS_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def page_of(folder: str, name: str) -> str:
    """The path of a page, safe as a file name on any system."""
    first = name.partition(".")[0]
    return f"{folder}/_{name}" if _WINDOWS_DEVICE.fullmatch(first) else f"{folder}/{name}"


@dataclass(frozen=True)
class TypeTexts:
    """Writes types with links to the pages of their classes."""

    api: Api
    names: Names
    annotator: Annotator
    targets: Mapping[str, Target]
    attributes: Mapping[str, tuple[Code, ...]]
    """The attributes of each model's class, in the order of its fields."""
    written: dict[tuple[TypeRef, Side], TypeText] = field(default_factory=dict)
    """What has been written so far: the same types come again and again."""

    def of(self, type: TypeRef, side: Side) -> TypeText:
        """A type as it is given by the server or taken from the caller."""
        if (type, side) not in self.written:
            self.written[type, side] = self.linked(self.annotation(type, side).code)
        return self.written[type, side]

    def annotation(self, type: TypeRef, side: Side) -> Annotation:
        """The annotation without what only pydantic needs to see."""
        shown = map_type(type, _without_discriminator)
        return self.annotator.given(shown) if side is Side.GIVEN else self.annotator.taken(shown)

    def linked(self, annotation: str) -> TypeText:
        """An annotation with its classes as links."""
        return tuple(self._pieces(_LITERAL.sub(_shortened, self.bare(annotation))))

    def bare(self, annotation: str) -> str:
        """An annotation as a user writes it, without what only the module that it is printed in needs."""
        tokens = _TOKEN.findall(annotation)
        for at in range(len(tokens) - 2):
            module, dot, name = tokens[at : at + 3]
            local = (module == "types" and name in self.targets) or module == "pagination"
            if dot == "." and (local or (module, name) == ("builtins", "list")):
                tokens[at] = tokens[at + 1] = ""
        return "".join(tokens)

    def _pieces(self, annotation: str) -> Iterator[Piece]:
        plain = ""
        for token in _TOKEN.findall(annotation):
            if token not in self.targets:
                plain += token
                continue
            if plain:
                yield Piece(plain)
            plain = ""
            yield Piece(token, self.targets[token])
        if plain:
            yield Piece(plain)

    def previewed(self, annotation: str, type: TypeRef | None) -> TypeText:
        """An annotation whose model, where it has one, tells its first attributes: `Run { id, object, 25 more }`."""
        model = self._model(type)
        name = None if model is None else self.names.classes[model.id]
        pieces = self.linked(annotation)
        if model is None or name not in {piece.text for piece in pieces}:
            return pieces
        preview = Piece(f" {{ {', '.join(self._first_names(model))} }}")
        return tuple(p for piece in pieces for p in ((piece, preview) if piece.text == name else (piece,)))

    def _first_names(self, model: Model) -> list[str]:
        first = [str(name) for name in self.attributes[self.names.classes[model.id]][:PREVIEWED]]
        more = len(model.fields) - len(first)
        return [*first, f"{more} more"] if more else first

    def _model(self, type: TypeRef | None) -> Model | None:
        inner = type.inner if isinstance(type, NullableType) else type
        found = self.api.definitions.get(inner.id) if isinstance(inner, ModelRef) else None
        return found if isinstance(found, Model) and found.fields else None


def class_targets(names: Names, api: Api) -> dict[str, Target]:
    """The page of each class: a model and the TypedDict of its shape share one."""
    targets: dict[str, Target] = {}
    for id in api.definitions:
        target = Target(page_of("types", names.classes[id]))
        targets |= {names.classes[id]: target} if id in api.given else {}
        targets |= {names.params[id]: target} if id in api.taken else {}
    return targets


def main_name(names: Names, api: Api, id: SchemaId) -> ClassName:
    """What a definition is called in Python: as a model where a server gives it, else as an argument's type."""
    return names.classes[id] if id in api.given or id not in api.taken else names.params[id]


def _without_discriminator(type: TypeRef) -> TypeRef:
    return replace(type, discriminator=None) if isinstance(type, UnionType) else type


def _shortened(match: re.Match[str]) -> str:
    inner = match.group(1)
    if len(inner) <= MAX_LITERALS:
        return match.group()
    first = _TOKEN.match(inner)
    return f"Literal[{first.group() if first and len(first.group()) < MAX_LITERALS else ''}, ...]".replace("[, ", "[")


def is_cut(type: LiteralType) -> bool:
    """Whether the text of a literal type leaves values out."""
    return len(", ".join(python(value) for value in type.values)) > MAX_LITERALS
