"""Which classes stand in `types/`, and what is written in each?"""

from __future__ import annotations

import keyword
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from ..encode import Code, data, docstring, python
from ..extend import Home
from ..ir.api import Api
from ..ir.types import Alias, AliasRef, AnyType, Definition, Field, LiteralType, Model, SchemaId, TypeRef, UnionType
from ..ir.walk import map_types, references_of, types_of
from ..text import SpecText
from .annotations import Annotation, Annotator
from .docstrings import field_text, model_text
from .imports import Import, ModulePath, import_lines
from .names import Names
from .naming import ClassName, Identifier
from .reserved import KEY_NAMES
from .runtime import from_runtime

D = TypeVar("D", bound=Definition)


@dataclass(frozen=True, slots=True)
class AttributePlan:
    """A line in a class body: `name: annotation = default`, and the text under it."""

    name: Code
    annotation: Code
    default: Code | None
    docstring: Code | None


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """A pydantic model, or the TypedDict of the same shape; `functional` where its keys can't be attributes."""

    name: ClassName
    base: Code
    docstring: Code | None
    attributes: tuple[AttributePlan, ...]
    functional: bool = False
    extras: Code | None = None
    """The annotation of the properties that the class doesn't name, where they have a type of their own."""
    extension: Code | None = None
    """The literal of the module, as seen from here, with the class of the user's that takes this one's place."""
    alias: Identifier | None = None
    """What the extension is called in this module, where others in it refer to it."""


@dataclass(frozen=True, slots=True)
class AliasPlan:
    """`name: TypeAlias = annotation`, and the text under it; one that refers to itself is written for later reading."""

    name: ClassName
    annotation: Code
    docstring: Code | None
    recursive: bool = False

    @property
    def declaration(self) -> Code:
        """The statement that gives the alias its name."""
        if self.recursive:
            return Code(f'{self.name} = TypeAliasType("{self.name}", {python(SpecText(self.annotation))})')
        return Code(f"{self.name}: TypeAlias = {self.annotation}")


@dataclass(frozen=True, slots=True)
class TypeModule:
    """One file of `types/`: aliases that the classes need, the classes, then the aliases that are made of them."""

    path: ModulePath
    docstring: Code
    imports: tuple[Code, ...]
    classes: tuple[ClassPlan, ...]
    aliases: tuple[AliasPlan, ...]
    late_classes: tuple[ClassPlan, ...]
    early_aliases: tuple[AliasPlan, ...] = ()

    @property
    def name(self) -> Identifier:
        """The module's name in the package `types`."""
        return Identifier(self.path.parts[-1])

    @property
    def exports(self) -> tuple[ClassName, ...]:
        """The public names of the module, sorted."""
        classes = (item.name for item in (*self.classes, *self.late_classes))
        return tuple(sorted((*classes, *(alias.name for alias in (*self.early_aliases, *self.aliases)))))


def plan_types(api: Api, names: Names, annotator: Annotator) -> tuple[TypeModule, ...]:
    """The modules of `types/`, by name."""
    tags = _tags(api)
    groups: dict[ModulePath, list[SchemaId]] = defaultdict(list)
    for id in api.definitions:
        groups[names.modules[id]].append(id)
    modules = (_plan_module(api, names, annotator, tags, path, ids) for path, ids in groups.items())
    return tuple(sorted(modules, key=lambda module: module.path.parts))


def _tags(api: Api) -> frozenset[tuple[SchemaId, SpecText]]:
    """The fields that tell the variants of some union apart."""
    found: set[tuple[SchemaId, SpecText]] = set()

    def note(type: TypeRef) -> TypeRef:
        if isinstance(type, UnionType) and type.discriminator:
            found.update((id, type.discriminator.property) for _, id in type.discriminator.mapping)
        return type

    map_types(api, note)
    return frozenset(found)


def _plan_module(
    api: Api,
    names: Names,
    annotator: Annotator,
    tags: frozenset[tuple[SchemaId, SpecText]],
    path: ModulePath,
    ids: list[SchemaId],
) -> TypeModule:
    annotator = replace(annotator, home=path)
    definitions = [api.definitions[id] for id in _reading_order(api, names, ids)]
    models = [definition for definition in definitions if isinstance(definition, Model)]
    aliases = _dependency_order([definition for definition in definitions if isinstance(definition, Alias)])
    imports: set[Import] = set()
    given = [_plan_model(m, names, annotator, tags, imports) for m in _dependency_order(models) if m.id in api.given]
    taken = [_plan_dict(m, names, annotator, imports) for m in models if m.id in api.taken]
    looping = _looping(aliases)
    given_aliases = {
        a.id: _plan_alias(a, names.classes[a.id], annotator.given(a.type), a.id in looping, imports)
        for a in aliases
        if a.id in api.given
    }
    taken_aliases = {
        a.id: _plan_alias(a, names.params[a.id], annotator.taken(a.type), a.id in looping, imports)
        for a in aliases
        if a.id in api.taken
    }
    early = _early(aliases, ids) if models else frozenset[SchemaId]()
    planned = [*given_aliases.items(), *taken_aliases.items()]
    given = _extended(given, names, path, imports)
    return TypeModule(
        path=path,
        docstring=docstring(f"Types of `{names.classes[definitions[0].id]}`."),
        imports=import_lines(imports, path),
        classes=(*given, *(plan for plan in taken if not plan.functional)),
        aliases=tuple(alias for id, alias in planned if id not in early),
        late_classes=tuple(plan for plan in taken if plan.functional),
        early_aliases=tuple(alias for id, alias in planned if id in early),
    )


def _extended(plans: list[ClassPlan], names: Names, path: ModulePath, imports: set[Import]) -> list[ClassPlan]:
    """The classes, each that is extended with what leads to the one that takes its place."""
    aliases = {item.name: Identifier(item.alias) for item in imports if item.stands_for == path.dotted}
    extended: list[ClassPlan] = []
    for plan in plans:
        extension = names.extended.get(Home(path.dotted, plan.name))
        if extension is not None:
            imports.add(from_runtime("extended_in"))
            literal = Code(f'"{path.relative(extension.module)}"')
            plan = replace(plan, extension=literal, alias=aliases.get(plan.name))
        extended.append(plan)
    return extended


def _reading_order(api: Api, names: Names, ids: list[SchemaId]) -> Iterator[SchemaId]:
    """The module's namesake first, each definition before the inline ones that stand in it."""
    module = names.modules[ids[0]].parts[-1]
    return iter(sorted(ids, key=lambda id: (names.classes[id].lower() != module.replace("_", ""), _place(api, id))))


def _place(api: Api, id: SchemaId) -> tuple[int, int, SchemaId]:
    location = api.definitions[id].location
    return (location.line, location.column, id) if location else (0, 0, id)


def _dependency_order(definitions: list[D]) -> list[D]:
    """Each definition after those it is made of, so that an annotation means something as soon as it is read."""
    known = {definition.id: definition for definition in definitions}
    parts = {id: [part for part in _parts(definition) if part in known] for id, definition in known.items()}
    seen: set[SchemaId] = set()
    ordered: list[D] = []
    for start in known:
        path = [] if start in seen else [start]
        while path:
            seen.add(path[-1])
            inner = next((part for part in parts[path[-1]] if part not in seen), None)
            if inner is None:
                ordered.append(known[path.pop()])
            else:
                path.append(inner)
    return ordered


def _early(aliases: Iterable[Alias], ids: Collection[SchemaId]) -> frozenset[SchemaId]:
    """The aliases that nothing of their module has to stand before; they come each after those it is made of."""
    early: set[SchemaId] = set()
    for alias in aliases:
        if all(part in early or part not in ids for part in _parts(alias)):
            early.add(alias.id)
    return frozenset(early)


def _parts(definition: Definition) -> list[SchemaId]:
    return [reference.id for type in types_of(definition) for reference in references_of(type)]


def _looping(aliases: list[Alias]) -> frozenset[SchemaId]:
    """The aliases that are made of themselves, as lists of themselves or by way of other aliases of the module."""
    parts = {alias.id: {r.id for r in references_of(alias.type) if isinstance(r, AliasRef)} for alias in aliases}
    reached = {id: set(direct) for id, direct in parts.items()}
    for middle in parts:
        for found in reached.values():
            if middle in found:
                found |= reached[middle]
    return frozenset(id for id, found in reached.items() if id in found)


def _plan_model(
    model: Model, names: Names, annotator: Annotator, tags: frozenset[tuple[SchemaId, SpecText]], imports: set[Import]
) -> ClassPlan:
    imports.add(from_runtime("BaseModel"))
    attributes: list[AttributePlan] = []
    if "object" in names.attributes[model.id].values():
        annotator = replace(annotator, object_name="builtins.object")
    for field in model.fields:
        is_tag = (model.id, field.wire_name) in tags
        if field.write_only and not is_tag:
            field = replace(field, required=False)
        name = names.attributes[model.id][field.wire_name]
        annotation = _field_annotation(field, annotator, is_tag)
        attributes.append(_plan_attribute(field, name, annotation, imports))
    extras = _extras(model, annotator, imports)
    doc = _doc(model_text(model))
    return ClassPlan(names.classes[model.id], Code("BaseModel"), doc, tuple(attributes), extras=extras)


def _extras(model: Model, annotator: Annotator, imports: set[Import]) -> Code | None:
    if model.additional is None or isinstance(model.additional, AnyType):
        return None
    annotation = annotator.given(model.additional)
    imports.update((*annotation.imports, Import("typing", "TYPE_CHECKING")))
    return annotation.code


def _field_annotation(field: Field, annotator: Annotator, is_tag: bool) -> Annotation:
    annotation = annotator.given(field.type)
    if is_tag and isinstance(field.type, LiteralType):
        annotation = Annotation(annotation.parts[:1], annotation.imports)
    return annotation if field.required else annotation.optional


def _plan_attribute(field: Field, name: Identifier, annotation: Annotation, imports: set[Import]) -> AttributePlan:
    imports.update(annotation.imports)
    default = None if field.required else Code("None")
    if name != data(field.wire_name):
        imports.add(Import("pydantic", "Field"))
        alias = f"alias={python(field.wire_name)}"
        default = Code(f"Field({alias})" if default is None else f"Field(default=None, {alias})")
    return AttributePlan(name, annotation.code, default, _doc(field_text(field)))


def _plan_dict(model: Model, names: Names, annotator: Annotator, imports: set[Import]) -> ClassPlan:
    imports.add(Import("typing", "TypedDict"))
    fields = [field for field in model.fields if not field.read_only]
    functional = any(not _is_key(field.wire_name) for field in fields)
    attributes = [_plan_key(field, annotator, functional, imports) for field in fields]
    return ClassPlan(
        names.params[model.id],
        Code("TypedDict, total=False"),
        _doc(model_text(model), 0 if functional else 4),
        tuple(attributes),
        functional,
    )


def _is_key(wire_name: SpecText) -> bool:
    """Whether a wire name can be a key of a TypedDict in class form."""
    raw = data(wire_name)
    return (
        raw.isascii()
        and raw.isidentifier()
        and not keyword.iskeyword(raw)
        and not raw.startswith("__")
        and raw not in KEY_NAMES
        and not raw.endswith("Param")
    )


def _plan_key(field: Field, annotator: Annotator, functional: bool, imports: set[Import]) -> AttributePlan:
    annotation = annotator.taken(field.type)
    imports.update(annotation.imports)
    code = annotation.code
    if field.required:
        imports.add(Import("typing", "Required"))
        code = Code(f"Required[{code}]")
    name = python(field.wire_name) if functional else Identifier(data(field.wire_name))
    return AttributePlan(name, python(SpecText(code)) if functional else code, None, _doc(field_text(field)))


def _plan_alias(
    alias: Alias, name: ClassName, annotation: Annotation, recursive: bool, imports: set[Import]
) -> AliasPlan:
    word = Import("typing_extensions", "TypeAliasType") if recursive else Import("typing", "TypeAlias")
    imports.update((*annotation.imports, word))
    text = model_text(replace(alias, title=None))
    return AliasPlan(name, annotation.code, _doc(text, 0), recursive)


def _doc(text: str, indent: int = 4) -> Code | None:
    return docstring(text, indent) if text else None
