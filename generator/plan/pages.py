"""Which classes hold a page, one for each shape that pages have?

{object, data: [Run], first_id, last_id, has_more}   ->   class SyncCursorPage(SyncPage[Item]), AsyncCursorPage
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..encode import Code, docstring, python
from ..ir.api import Api, ContentKind, Operation
from ..ir.behaviors import CursorPagination
from ..ir.types import Field, Model
from ..ir.walk import variants_of
from ..text import Pointer
from .annotations import Annotator
from .docstrings import field_text
from .imports import Import
from .names import Names
from .naming import ClassName, attributes
from .reserved import PAGE_NAMES
from .types import AttributePlan


@dataclass(frozen=True, slots=True)
class PageClass:
    """A page class in one colour, and the runtime's class that turns its pages."""

    name: ClassName
    base: ClassName


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page class in both colours."""

    sync_name: ClassName
    async_name: ClassName
    docstring: Code
    attributes: tuple[AttributePlan, ...]
    turn: Code
    imports: frozenset[Import]
    facts: CursorPagination

    @property
    def classes(self) -> tuple[PageClass, PageClass]:
        """The class in each colour."""
        return (
            PageClass(self.sync_name, ClassName("SyncPage")),
            PageClass(self.async_name, ClassName("AsyncPage")),
        )


def plan_pages(api: Api, names: Names, annotator: Annotator) -> Mapping[Pointer, PagePlan]:
    """The page of each operation that has pages; operations whose pages have one shape share its class."""
    paged = [(operation, _envelope(api, operation)) for operation in api.operations if operation.pagination]
    shapes = {operation.id: _shape(operation, envelope) for operation, envelope in paged if envelope}
    ranked = [shape for shape, _ in Counter(sorted(shapes.values(), key=repr)).most_common()]
    plans: dict[Pointer, PagePlan] = {}
    for operation, envelope in paged:
        if envelope is not None and operation.pagination is not None:
            shape = shapes[operation.id]
            alike = [other for o, other in paged if other is not None and shapes[o.id] == shape]
            stem = "CursorPage" if ranked[0] == shape else f"{names.classes[alike[0].id]}Page"
            plans[operation.id] = _plan_page(operation.pagination, alike, annotator, stem)
    return plans


def _envelope(api: Api, operation: Operation) -> Model | None:
    contents = operation.success.contents if operation.success else ()
    content = next((content for content in contents if content.kind is ContentKind.JSON), None)
    models = list(variants_of(api.definitions, content.type)) if content else []
    return models[0] if len(models) == 1 else None


def _shape(operation: Operation, envelope: Model) -> object:
    """What makes two pages one class: the same parameters, and the same properties beside the items."""
    facts = operation.pagination
    assert facts is not None
    beside = tuple(
        sorted((f.wire_name, f.required, repr(f.type)) for f in envelope.fields if f.wire_name != facts.items)
    )
    return facts.items, facts.after, facts.before, facts.more, beside


def _plan_page(facts: CursorPagination, envelopes: list[Model], annotator: Annotator, stem: str) -> PagePlan:
    """The class for envelopes of one shape; a text that is not the same in all of them is left out."""
    imports: set[Import] = {
        Import("typing", "ClassVar"),
        Import("._runtime", "CursorTurn"),
        Import("._runtime", "Turn"),
    }
    lines: list[AttributePlan] = []
    names = attributes((field.wire_name for field in envelopes[0].fields), PAGE_NAMES)
    for fields in zip(*(sorted(envelope.fields, key=_order(envelopes[0])) for envelope in envelopes), strict=True):
        field = fields[0]
        name = names[field.wire_name]
        annotation = annotator.given(field.type)
        is_items = field.wire_name == facts.items
        code = Code("list[Item]") if is_items else annotation.optional.code
        imports |= set() if is_items else annotation.imports
        default = None if is_items else Code("None")
        if name != field.wire_name:
            imports.add(Import("pydantic", "Field"))
            default = Code(f"Field({'' if is_items else 'default=None, '}alias={python(field.wire_name)})")
        lines.append(AttributePlan(name, code, default, _shared_text(fields)))
    return PagePlan(
        sync_name=ClassName(f"Sync{stem}"),
        async_name=ClassName(f"Async{stem}"),
        docstring=docstring("A page of a list; iterating over it goes on into the pages that follow."),
        attributes=tuple(lines),
        turn=_turn(facts),
        imports=frozenset(imports),
        facts=facts,
    )


def _order(model: Model) -> Callable[[Field], int]:
    places = {field.wire_name: at for at, field in enumerate(model.fields)}
    return lambda field: places[field.wire_name]


def _shared_text(fields: Iterable[Field]) -> Code | None:
    texts = {field_text(field) for field in fields}
    text = texts.pop()
    return None if texts or not text else docstring(text, 4)


def _turn(facts: CursorPagination) -> Code:
    named = (
        ("items", facts.items),
        ("item_id", facts.item_id),
        ("after", facts.after),
        ("before", facts.before),
        ("more", facts.more),
    )
    return Code("CursorTurn(" + ", ".join(f"{key}={python(value)}" for key, value in named if value is not None) + ")")
