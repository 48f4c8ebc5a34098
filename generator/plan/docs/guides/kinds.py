"""What are the types of arguments and answers, and what stands in a field that isn't there or isn't known?"""

from __future__ import annotations

from collections.abc import Iterator

from ....examples import Side as Way
from ....ir.types import Alias, BinaryType, Definition, LiteralType, Model, ModelRef, SchemaId, UnionType
from ....ir.walk import references_of
from ...annotations import Side
from ...calls import CallPlan
from ..book import Book
from ..layout import lay_out, value_node
from ..notes import unwrapped
from ..pages import CodeWords, GuidePage, Link, Phrase, Presence, Row, Section, Target, Words, code, said
from ..samples import script
from ..typetexts import page_of
from ..values import example_value
from .featured import expression_of, featured, python_block, statement_of


def plan_kinds(book: Book) -> Iterator[GuidePage]:
    """The guide."""
    if book.calls:
        call = featured(book, "retrieve")
        about = said("Models and dicts, `None` and absent, values and variants that this version doesn't know.")
        sections = (
            _models(book),
            missing_section(book, call),
            *_arguments(book),
            *_values(book, call),
            *_variants(book),
            _copies(book),
        )
        yield GuidePage("guides/types", Words("Types"), about, sections)


def missing_section(book: Book, call: CallPlan) -> Section:
    """What `None` means, in an argument and in an answer."""
    texts = (
        said(
            "An argument that you leave out, or give as `omit`, isn't sent; `None` is sent as `null`."
            " Where the two differ, the type of the argument tells which of them it takes."
        ),
        said(
            "In an answer, a field that was absent and one that was `null` are both `None`; "
            "`model_fields_set` tells them apart."
        ),
    )
    result, name = expression_of(book, call).result, _lacking_field(book, call)
    if name is None:
        return Section("None and missing", texts)
    shown = f'print({result}.{name}, "{name}" in {result}.model_fields_set)'
    return Section("None and missing", texts, (python_block(script(book, [*statement_of(book, call), shown])),))


def _lacking_field(book: Book, call: CallPlan) -> str | None:
    """An attribute of the answer that may be absent."""
    type = call.returned
    definition = book.api.definitions.get(type.id) if isinstance(type, ModelRef) else None
    if not isinstance(definition, Model) or call.page is not None:
        return None
    rows = (node for node in book.trees.of_definition(definition, Side.GIVEN, 1).nodes if isinstance(node, Row))
    return next((row.name for row in rows if row.presence is Presence.MAY_LACK and isinstance(row.name, str)), None)


def _models(book: Book) -> Section:
    points = (
        said("What the server gives is a pydantic model: attributes, `to_dict()`, `to_json()`, `model_dump()`."),
        said("What you give is plain Python: keyword arguments, and dicts where the API has objects. Such a dict is a "
             "`TypedDict`, whose name ends in `Param`: type checkers know its keys."),
        said("Fields that the description doesn't name are kept, as attributes."),
    )  # fmt: skip
    after = (*said("Every type is listed under "), Link(Words("Types"), Target("types")), Words("."))
    return Section("Models and dicts", points=points, after=(after,))


def _arguments(book: Book) -> Iterator[Section]:
    """A dict as the value of an argument, where there is one that fits in a few lines."""
    taken = (d for d in book.api.definitions.values() if isinstance(d, Model) and d.id in book.api.taken and d.fields)
    found = next((d for d in taken if not any(isinstance(field.type, BinaryType) for field in d.fields)), None)
    if found is not None:
        name = book.texts.names.params[found.id]
        page = code(name, Target(page_of("types", book.texts.names.classes[found.id])))
        text: Phrase = (*said("A dict that is made apart from its call is checked where it says what it is: "), page)
        value = example_value(book.examples, ModelRef(found.id), Way.TAKEN)
        lines = [f"from {book.package}.types import {name}", "", *lay_out(value_node(value, f"prepared: {name} = "))]
        yield Section("Arguments that are dicts", ((*text, Words(".")),), (python_block("\n".join(lines)),))


def _values(book: Book, call: CallPlan) -> Iterator[Section]:
    lists = [d for d in _given(book) if isinstance(inner := unwrapped(d.type), LiteralType) and len(inner.values) > 1]
    near = set(_named_in(book, call))
    found = next((d for d in lists if d.id in near), next(iter(lists), None))
    if found is not None:
        text = (
            *said("A field with a list of values, such as "),
            _link(book, found),
            *said(", takes values besides the listed ones: servers come to know more, and the type says so. Compare "
                  "with the ones that you know, and have a branch for the rest."),
        )  # fmt: skip
        yield Section("Values that are new", (text,))


def _named_in(book: Book, call: CallPlan) -> Iterator[SchemaId]:
    """The named types of the fields of what a call gives."""
    type = call.returned
    definition = book.api.definitions.get(type.id) if isinstance(type, ModelRef) else None
    if isinstance(definition, Model):
        yield from (reference.id for field in definition.fields for reference in references_of(field.type))


def _variants(book: Book) -> Iterator[Section]:
    unions = (d for d in _given(book) if isinstance(inner := unwrapped(d.type), UnionType) and inner.discriminator)
    found = next(unions, None)
    if found is None:
        return
    name = book.texts.names.classes[found.id]
    text = (
        *said("An object that may be one of several, such as "),
        _link(book, found),
        *said(", is told apart by the field that names its kind. One of a kind that this version doesn't know is an "
              "`UnknownVariant`, with all of its fields as attributes."),
    )  # fmt: skip
    lines = [
        f"from {book.package} import UnknownVariant",
        f"from {book.package}.types import {name}",
        *("", ""),
        f"def is_known(value: {name}) -> bool:",
        "    return not isinstance(value, UnknownVariant)",
    ]
    yield Section("Variants that are new", (text,), (python_block("\n".join(lines)),))


def _given(book: Book) -> Iterator[Alias]:
    """The named types, other than objects, that answers are made of."""
    given = (d for d in book.api.definitions.values() if d.id in book.api.given)
    yield from (definition for definition in given if isinstance(definition, Alias))


def _link(book: Book, definition: Definition) -> Link:
    name = book.texts.names.classes[definition.id]
    return Link(CodeWords(name), Target(page_of("types", name)))


def _copies(book: Book) -> Section:
    text = said(
        "A model is made of plain data, too: `Model.model_validate(data)` reads what was kept as JSON, as tolerantly "
        "as an answer is read, and `Model.model_validate_json(text)` its text. Models can be compared, copied and "
        "pickled."
    )
    return Section("Keeping and reading back", (text,))
