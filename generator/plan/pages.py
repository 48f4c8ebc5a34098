"""Which classes hold a page, one for each shape that pages have?

{object, data: [Run], first_id, last_id, has_more}   ->   class SyncCursorPage(SyncPage[Item]), AsyncCursorPage
[Run], by the header `Link`                          ->   class SyncLinkPage(SyncPage[Item]), AsyncLinkPage
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType

from ..encode import Code, docstring, python
from ..ir.api import Api, ContentKind, Operation
from ..ir.behaviors import Pagination, Steps
from ..ir.types import AnyType, Field, Model
from ..ir.walk import variants_of
from ..text import Pointer, SpecText
from .annotations import Annotator
from .docstrings import field_text
from .imports import Import
from .names import Names
from .naming import ClassName, Identifier, attributes
from .parts import ALL_PARTS, Colour
from .places import Place
from .reserved import PAGE_NAMES
from .runtime import from_runtime
from .turns import plan_turn, style_of
from .types import AttributePlan

NOTHING_KEPT: Mapping[Place, ClassName] = MappingProxyType({})

BARE = Identifier("items")
"""The attribute that holds the items of an answer that is nothing but its list."""


@dataclass(frozen=True, slots=True)
class PageClass:
    """A page class in one colour, and the runtime's class that turns its pages."""

    name: ClassName
    base: ClassName


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page class in both colours. `items` is what leads from a page to its list: `data`, `result.runs`."""

    stem: ClassName
    """What its two classes are called after: `CursorPage`."""
    sync_name: ClassName
    async_name: ClassName
    docstring: Code
    attributes: tuple[AttributePlan, ...]
    turn: Code
    imports: frozenset[Import]
    facts: Pagination
    items: str
    colours: tuple[Colour, ...] = ALL_PARTS.colours

    @property
    def classes(self) -> tuple[PageClass, ...]:
        """The class in each colour."""
        names = {"sync": self.sync_name, "async": self.async_name}
        return tuple(PageClass(names[colour], ClassName(f"{colour.title()}Page")) for colour in self.colours)


@dataclass(frozen=True, slots=True)
class _Paged:
    """An operation's pages: how they turn, the object around their list (None for a bare list), and their shape."""

    operation: Operation
    facts: Pagination
    envelope: Model | None
    shape: str


def plan_pages(
    api: Api, names: Names, annotator: Annotator, kept: Mapping[Place, ClassName] = NOTHING_KEPT
) -> Mapping[Pointer, PagePlan]:
    """The page of each operation that has pages; operations whose pages have one shape share its class.

    `kept` says what earlier runs have called them by the operation: `CursorPage`.
    """
    groups: dict[str, list[_Paged]] = defaultdict(list)
    for each in sorted(_paged(api), key=lambda each: each.operation.id):
        groups[each.shape].append(each)
    remembered = {shape: _remembered(alike, names, kept) for shape, alike in groups.items()}
    styles = Counter(style_of(alike[0].facts) for alike in groups.values())
    taken: set[str] = set()
    plans: dict[Pointer, PagePlan] = {}
    for shape, alike in sorted(groups.items(), key=lambda item: (remembered[item[0]] is None, -len(item[1]), item[0])):
        alone = styles[style_of(alike[0].facts)] == 1
        stems = chain((remembered[shape],), _stems(alike[0], names, len(alike) > 1 or alone))
        stem = next(stem for stem in stems if stem and stem not in taken)
        taken.add(stem)
        shared = _plan_page(api, alike, names, annotator, stem)
        plans |= {each.operation.id: replace(shared, facts=each.facts) for each in alike}
    return plans


def _remembered(alike: Iterable[_Paged], names: Names, kept: Mapping[Place, ClassName]) -> ClassName | None:
    """What most of these pages were called in earlier runs."""
    found = Counter(sorted(kept[at] for each in alike if (at := names.remembered.routes[each.operation.id]) in kept))
    return next((name for name, _ in found.most_common(1)), None)


def _paged(api: Api) -> Iterator[_Paged]:
    for operation in api.operations:
        facts = operation.pagination
        if facts is not None:
            envelope = _envelope(api, operation)
            yield _Paged(operation, facts, envelope, repr(_shape(facts, envelope)))


def _envelope(api: Api, operation: Operation) -> Model | None:
    contents = operation.success.contents if operation.success else ()
    content = next((content for content in contents if content.kind is ContentKind.JSON), None)
    bare = operation.pagination is not None and not operation.pagination.items
    models = list(variants_of(api.definitions, content.type)) if content and not bare else []
    return models[0] if len(models) == 1 else None


def _shape(facts: Pagination, envelope: Model | None) -> object:
    """What makes two pages one class: the same way of paging, and the same properties beside the items."""
    fields = envelope.fields if envelope else ()
    beside = sorted((f.wire_name, f.required, repr(f.type)) for f in fields if (f.wire_name,) != facts.items)
    return replace(facts, item=AnyType(), reasons=()), beside


def _stems(paged: _Paged, names: Names, is_usual: bool) -> Iterator[str]:
    """What the classes may be called: after the way of paging, if they are the usual ones of it; after what they hold;
    after both, with a number.
    """
    style = style_of(paged.facts)
    held = names.classes[paged.envelope.id] if paged.envelope else "List"
    yield from [f"{style}Page"] if is_usual or paged.envelope is None else []
    yield f"{held}Page" if paged.envelope else f"{style}ListPage"
    yield f"{held}{style}Page" if paged.envelope else f"Bare{style}Page"
    yield from (f"{held}{style}{count}Page" for count in range(2, 10_000))


def _plan_page(api: Api, alike: list[_Paged], names: Names, annotator: Annotator, stem: str) -> PagePlan:
    """The class for pages of one shape; a text that is not the same in all of them is left out."""
    facts, envelope = alike[0].facts, alike[0].envelope
    own = attributes((field.wire_name for field in envelope.fields), PAGE_NAMES) if envelope else {}
    lines, imports = _attributes(alike, own, annotator)

    def spelled(steps: Steps | None) -> str:
        return ".".join(_along(api, names, envelope, own, steps or ()))

    items = spelled(facts.items) or BARE
    return PagePlan(
        stem=ClassName(stem),
        sync_name=ClassName(f"Sync{stem}"),
        async_name=ClassName(f"Async{stem}"),
        docstring=docstring("A page of a list; iterating over it goes on into the pages that follow."),
        attributes=tuple(lines),
        turn=plan_turn(facts, items, spelled),
        imports=frozenset(imports)
        | {Import("typing", "ClassVar"), from_runtime(f"{style_of(facts)}Turn"), from_runtime("Turn")},
        facts=facts,
        items=items,
    )


def _attributes(
    alike: list[_Paged], names: Mapping[SpecText, Identifier], annotator: Annotator
) -> tuple[list[AttributePlan], set[Import]]:
    """The lines of a page class."""
    envelopes = [each.envelope for each in alike if each.envelope]
    if not envelopes:
        return [AttributePlan(BARE, Code("list[Item]"), None, None)], set()
    lines: list[AttributePlan] = []
    imports: set[Import] = set()
    for fields in zip(*(sorted(envelope.fields, key=_order(envelopes[0])) for envelope in envelopes), strict=True):
        field = fields[0]
        name = names[field.wire_name]
        annotation = annotator.given(field.type)
        is_items = (field.wire_name,) == alike[0].facts.items
        code = Code("list[Item]") if is_items else annotation.optional.code
        imports |= set() if is_items else annotation.imports
        default = None if is_items else Code("None")
        if name != field.wire_name:
            imports.add(Import("pydantic", "Field"))
            default = Code(f"Field({'' if is_items else 'default=None, '}alias={python(field.wire_name)})")
        lines.append(AttributePlan(name, code, default, _shared_text(fields)))
    return lines, imports


def _along(
    api: Api, names: Names, model: Model | None, own: Mapping[SpecText, Identifier], steps: Steps
) -> Iterator[str]:
    """The attributes of a page, then of what it holds, that steps lead along."""
    for step in steps:
        assert model is not None
        yield own[step]
        field = next(field for field in model.fields if field.wire_name == step)
        model = next(variants_of(api.definitions, field.type), None)
        own = names.attributes[model.id] if model else {}


def _order(model: Model) -> Callable[[Field], int]:
    places = {field.wire_name: at for at, field in enumerate(model.fields)}
    return lambda field: places[field.wire_name]


def _shared_text(fields: Iterable[Field]) -> Code | None:
    texts = {field_text(field) for field in fields}
    text = texts.pop()
    return None if texts or not text else docstring(text, 4)
