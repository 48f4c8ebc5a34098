"""The page of a type: what it is in Python, what is in it, and where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ... import examples
from ...extend import Home
from ...ir.types import Alias, Definition, LiteralType, Model, ModelRef, SchemaId, UnionType
from ..annotations import Side
from ..naming import ClassName, snake, words
from .additions import plan_additions
from .book import Book
from .contents import cut_code, json_code
from .notes import notes_of, unwrapped
from .pages import Language, Phrase, Sample, SampleKind, Target, TypeLine, TypePage, Words, code, said
from .proofs import made_proof, spec_place
from .titles import first_sentence
from .typetexts import main_name, page_of
from .values import example_value


def plan_type_page(book: Book, definition: Definition, uses: Mapping[SchemaId, tuple[Phrase, ...]]) -> TypePage:
    """The page of a definition. One that is both given and taken shows its attributes as the server gives them."""
    id, names = definition.id, class_names(book, definition.id)
    side = Side.GIVEN if id in book.api.given or id not in book.api.taken else Side.TAKEN
    depth = _depth(book, definition, side)
    return TypePage(
        path=type_target(book, id).page,
        title=Words(names[0]),
        name=names[0],
        kind=_kind(book, definition),
        imports=f"from {book.package}.types import {', '.join(names)}",
        origin=spec_place(definition.location),
        description=definition.description or definition.title,
        notes=notes_of(definition.type) if isinstance(definition, Alias) else (),
        deprecated=definition.deprecated,
        badges=("Deprecated",) if definition.deprecated else (),
        heading=_heading(definition, side),
        tree=book.trees.of_definition(definition, side, depth),
        samples=tuple(_samples(book, definition, side)),
        used_by=uses[id],
        additions=plan_additions(book, (Home(book.texts.names.modules[id].dotted, names[0]),), snake(words(names[0]))),
    )


def plan_type_line(book: Book, definition: Definition, *, brief: bool) -> TypeLine:
    """A type in a list."""
    name = main_name(book.texts.names, book.api, definition.id)
    text = None if brief else first_sentence(definition.description or definition.title)
    return TypeLine(type_target(book, definition.id), name, text)


def type_target(book: Book, id: SchemaId) -> Target:
    """The page of a definition."""
    return Target(page_of("types", book.texts.names.classes[id]))


def class_names(book: Book, id: SchemaId) -> list[ClassName]:
    """The classes of a definition: the model that a server gives, the type of an argument."""
    names = book.texts.names
    given = [names.classes[id]] if id in book.api.given else []
    taken = [names.params[id]] if id in book.api.taken else []
    return [*given, *taken] or [names.classes[id]]


def _depth(book: Book, definition: Definition, side: Side) -> int:
    if isinstance(definition, Alias):
        return book.trees.fitting([(definition.type, side)], book.budget.model, book.budget.model_depth)
    depths = range(book.budget.model_depth, 1, -1)
    costs = {d: sum(book.trees.row_cost(f, side, d - 1) for f in definition.fields) for d in depths}
    return next((d for d in depths if costs[d] <= book.budget.model), 1)


def _kind(book: Book, definition: Definition) -> Phrase:
    """What the classes of a definition are in Python."""
    names, id = book.texts.names, definition.id
    names, id = book.texts.names, definition.id
    forms: list[Phrase] = []
    if id in book.api.given:
        forms.append((code(names.classes[id]), *_form(book, definition, Side.GIVEN), *said(" in answers")))
    if id in book.api.taken:
        forms.append((code(names.params[id]), *_form(book, definition, Side.TAKEN), *said(" in arguments")))
    joined = [span for form in forms for span in (*form, Words("; "))][:-1]
    return (*joined, Words("."))


def _form(book: Book, definition: Definition, side: Side) -> Phrase:
    """What a class is: a model, a dict with known keys, or a name for a type."""
    if isinstance(definition, Model):
        return said(" is a model" if side is Side.GIVEN else " is a `TypedDict`")
    match unwrapped(definition.type):
        case LiteralType():
            return said(" is a literal type")
        case UnionType():
            return said(" is a union")
        case _:
            return (Words(" is "), code("".join(piece.text for piece in book.texts.of(definition.type, side))))


def _heading(definition: Definition, side: Side) -> str:
    if isinstance(definition, Model):
        return "Attributes" if side is Side.GIVEN else "Keys"
    return "Variants" if isinstance(unwrapped(definition.type), UnionType) else "Values"


def _samples(book: Book, definition: Definition, side: Side) -> Iterator[Sample]:
    """An example of an object: one that the spec shows, else a made-up one."""
    if isinstance(definition, Alias):
        return
    writer = examples.Side.GIVEN if side is Side.GIVEN else examples.Side.TAKEN
    reference = ModelRef(definition.id)
    value = example_value(book.examples, reference, writer)
    proof = made_proof(book.examples, reference, value)
    lines, cut = cut_code(json_code(value))
    yield Sample(said("Example"), Language.JSON, lines, cut, SampleKind.OBJECT, proof=proof)
