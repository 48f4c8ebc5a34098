"""Which classes stand in `resources/`, and which methods and children has each?

beta.threads.runs  ->  resources/beta/threads/runs/__init__.py: Runs, AsyncRuns, and their views
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType

from ..encode import Code, docstring, prose, python
from ..extend import ExtendedClass, Home
from ..ir.api import Api
from ..text import Pointer, SpecText
from .annotations import Annotator
from .calls import CallPlan, plan_call
from .imports import Import, ModulePath, import_lines
from .methods import MethodPlan, plan_method
from .names import CallName, Names
from .naming import ClassName, Identifier, pascal, words
from .oldnames import OldNames, removed_attributes, renamed_calls
from .pages import PagePlan
from .parts import ALL_PARTS, Colour, Parts
from .reserved import MODULE_NAMES, PRINTED_NAMES
from .runtime import from_runtime

NOTHING_EXTENDED: Mapping[Home, ExtendedClass] = MappingProxyType({})
Renamed = tuple[CallPlan, CallName]
"""A call as it would be under an old name, and the name it has now."""

VIEWS = {"with_raw_response": "WithRawResponse", "with_streaming_response": "WithStreamingResponse"}
"""The views of a resource: the property that gives each, and what its class name ends with."""


@dataclass(frozen=True, slots=True)
class ChildPlan:
    """A resource as an attribute of its parent or of the client."""

    name: Identifier
    class_name: ClassName
    module: Code
    docstring: Code
    views: Mapping[str, ClassName]
    """The class of the child's view, for each property that gives one."""


@dataclass(frozen=True, slots=True)
class ViewPlan:
    """A resource whose methods give the response as a whole.

    Of the runtime's functions, `wrapper` is the one for a method, and `viewed` for the client.
    """

    name: ClassName
    property: Identifier
    viewed: Identifier
    wrapper: Identifier
    docstring: Code
    property_docstring: Code


@dataclass(frozen=True, slots=True)
class ResourceClass:
    """A resource in one colour."""

    name: ClassName
    base: Identifier
    docstring: Code
    children: tuple[ChildPlan, ...]
    methods: tuple[MethodPlan, ...]
    views: tuple[ViewPlan, ...]
    aliases: tuple[MethodPlan, ...] = ()
    """Methods of here and elsewhere under the names that they had before."""
    removed: Code | None = None
    """The attributes that it once had, as a literal: what became of each, by name."""

    @property
    def printed(self) -> tuple[MethodPlan, ...]:
        """Every method, under each of its names."""
        return (*self.methods, *self.aliases)


@dataclass(frozen=True, slots=True)
class ResourcePlan:
    """One module of `resources/`, with the resource in both colours."""

    path: tuple[Identifier, ...]
    module: ModulePath
    docstring: Code
    imports: tuple[Code, ...]
    lazy_imports: tuple[Code, ...]
    deprecated: bool
    classes: tuple[ResourceClass, ...]
    calls: tuple[CallPlan, ...]


def plan_resources(
    api: Api,
    names: Names,
    annotator: Annotator,
    pages: Mapping[Pointer, PagePlan],
    old: OldNames,
    parts: Parts = ALL_PARTS,
) -> tuple[ResourcePlan, ...]:
    """The modules of `resources/`, parents before children."""
    calls = [plan_call(api, o, names.calls[o.id], annotator, pages.get(o.id)) for o in api.operations]
    plans = {call.operation.id: call for call in calls}
    renamed = [(replace(plans[id], name=alias), plans[id].name) for alias, id in renamed_calls(old, names, api)]
    paths = {
        call.name.resource[:end]
        for call in (*calls, *(alias for alias, _ in renamed))
        for end in range(1, len(call.name.resource) + 1)
    }
    classes = {path: name for path, name in settle_resource_classes(names, old).items() if path in paths}
    removed = removed_attributes(old, paths)
    return tuple(
        _plan_resource(
            api,
            path,
            [call for call in calls if call.name.resource == path],
            [(alias, name) for alias, name in renamed if alias.name.resource == path],
            removed.get(path),
            classes,
            annotator,
            parts,
        )
        for path in sorted(paths)
    )


def settle_resource_classes(names: Names, old: OldNames) -> dict[tuple[Identifier, ...], ClassName]:
    """The class of every resource, of those that are not generated, too: none is called after what is left out."""
    calls = (*names.calls.values(), *old.call_aliases)
    paths = {call.resource[:end] for call in calls for end in range(1, len(call.resource) + 1)}
    type_names = frozenset((*names.classes.values(), *names.params.values(), *PRINTED_NAMES))
    kept = names.remembered.resources
    classes: dict[tuple[Identifier, ...], ClassName] = {}
    for path in sorted(paths, key=lambda path: (".".join(path) not in kept, path)):
        near = (name for other, name in classes.items() if path[:-1] in (other, other[:-1]) or path == other[:-1])
        taken = type_names.union(*((name, f"Async{name}") for name in near))
        classes[path] = _class_name(path, taken, kept.get(".".join(path)))
    return dict(sorted(classes.items()))


def children_of(
    path: tuple[Identifier, ...],
    classes: Mapping[tuple[Identifier, ...], ClassName],
    prefix: str = "",
    extended: Mapping[Home, ExtendedClass] = NOTHING_EXTENDED,
) -> tuple[ChildPlan, ...]:
    """The resources right under a path, in one colour; of an extended one, the extension."""
    return tuple(
        ChildPlan(
            name=child[-1],
            class_name=ClassName(f"{prefix}{classes[child]}"),
            module=_class_module(resource_module(child, classes), f"{prefix}{classes[child]}", extended),
            docstring=docstring(f"The resource `{'.'.join(child)}`."),
            views={property: ClassName(f"{prefix}{classes[child]}{suffix}") for property, suffix in VIEWS.items()},
        )
        for child in classes
        if len(child) == len(path) + 1 and child[: len(path)] == path
    )


def _class_module(module: ModulePath, name: str, extended: Mapping[Home, ExtendedClass]) -> Code:
    """The module that a resource's class is imported from."""
    extension = extended.get(Home(module.dotted, name))
    return Code(extension.module if extension else module.dotted)


def resource_module(path: tuple[Identifier, ...], classes: Iterable[tuple[Identifier, ...]]) -> ModulePath:
    """A resource's module: a package where it has children."""
    steps = (f"{step}_" if step in MODULE_NAMES else step for step in path)
    is_package = any(len(other) > len(path) and other[: len(path)] == path for other in classes)
    return ModulePath(("resources", *steps), is_package)


def _class_name(path: tuple[Identifier, ...], taken: frozenset[str], kept: ClassName | None) -> ClassName:
    """A resource's class: called after its last word, or more where a type or a resource near it is so called."""
    own = pascal(words(path[-1]))
    whole = pascal(tuple(word for step in path for word in words(step)))
    counted = (ClassName(f"{whole}Resource{count}") for count in range(2, 10_000))
    usual = (own, ClassName(f"{own}Resource"), whole, ClassName(f"{whole}Resource"))
    candidates = chain((kept,) if kept and kept[0].isupper() else (), usual, counted)
    return next(name for name in candidates if not (taken & {name, f"Async{name}"} or hasattr(builtins, name)))


def _plan_resource(
    api: Api,
    path: tuple[Identifier, ...],
    calls: list[CallPlan],
    renamed: list[Renamed],
    removed: Code | None,
    classes: Mapping[tuple[Identifier, ...], ClassName],
    annotator: Annotator,
    parts: Parts,
) -> ResourcePlan:
    every = (*calls, *(alias for alias, _ in renamed))
    hides_list = any(call.name.method == "list" for call in every) or (*path, "list") in classes
    annotator = replace(annotator, list_name="builtins.list" if hides_list else "list", qualified=True)
    module = resource_module(path, classes)
    planned = [
        replace(_plan_class(api, path, calls, renamed, classes, annotator, colour, parts), removed=removed)
        for colour in parts.colours
    ]
    imports = {item for resource in planned for method in resource.printed for item in method.imports}
    imports |= {from_runtime(resource.base) for resource in planned}
    imports |= {from_runtime(view.viewed) for resource in planned for view in resource.views}
    imports |= {from_runtime(view.wrapper) for resource in planned for view in resource.views if resource.printed}
    children = [child for resource in planned for child in resource.children]
    imports |= {Import("functools", "cached_property")} if children or parts.views else set()
    extended = annotator.names.extended
    lazy = {
        Import(
            _class_module(resource_module((*path, child.name), classes), child.class_name, extended), child.class_name
        )
        for child in children
    }
    if parts.views:
        lazy |= {Import(_absolute(child, path, classes), view) for child in children for view in child.views.values()}
    imports |= {Import("typing", "TYPE_CHECKING")} if lazy or removed else set()
    imports |= {from_runtime("removed_names")} if removed else set()
    return ResourcePlan(
        path=path,
        module=module,
        docstring=docstring(f"The resource `{'.'.join(path)}`."),
        imports=import_lines(imports, module),
        lazy_imports=import_lines(lazy, module),
        deprecated=bool(renamed) or any(call.operation.deprecated for call in calls),
        classes=tuple(planned),
        calls=tuple(calls),
    )


def _plan_class(
    api: Api,
    path: tuple[Identifier, ...],
    calls: list[CallPlan],
    renamed: list[Renamed],
    classes: Mapping[tuple[Identifier, ...], ClassName],
    annotator: Annotator,
    colour: Colour,
    parts: Parts,
) -> ResourceClass:
    prefix = "" if colour == "sync" else "Async"
    name = ClassName(f"{prefix}{classes[path]}")
    extended = annotator.names.extended
    return ResourceClass(
        name=name,
        base=Identifier(f"{prefix}Resource"),
        docstring=docstring(_resource_text(api, calls, path), 4),
        children=tuple(_seen_from(child, path, classes) for child in children_of(path, classes, prefix, extended)),
        methods=tuple(plan_method(call, annotator, colour) for call in calls),
        aliases=tuple(_plan_alias(alias, name, annotator, colour) for alias, name in renamed),
        views=_plan_views(name, path, colour) if parts.views else (),
    )


def _plan_alias(alias: CallPlan, name: CallName, annotator: Annotator, colour: Colour) -> MethodPlan:
    """The method under the name that it had before."""
    text = f"`{alias.name.dotted}` is now `{name.dotted}`."
    return replace(
        method := plan_method(alias, annotator, colour),
        docstring=docstring(text, 8),
        deprecated=python(SpecText(text)),
        imports=method.imports | {Import("typing_extensions", "deprecated")},
    )


def _seen_from(
    child: ChildPlan, path: tuple[Identifier, ...], classes: Mapping[tuple[Identifier, ...], ClassName]
) -> ChildPlan:
    """The child with its module as the parent's module imports it."""
    home = resource_module(path, classes)
    return replace(
        child,
        module=Code(home.relative(child.module)),
        docstring=docstring(f"The resource `{'.'.join((*path, child.name))}`.", 8),
    )


def _absolute(
    child: ChildPlan, path: tuple[Identifier, ...], classes: Mapping[tuple[Identifier, ...], ClassName]
) -> str:
    return resource_module((*path, child.name), classes).dotted


def _resource_text(api: Api, calls: list[CallPlan], path: tuple[Identifier, ...]) -> str:
    """The description of the tag that all operations of the resource share."""
    shared = set.intersection(*(set(call.operation.tags) for call in calls)) if calls else set()
    text = next((tag.description for tag in api.tags if tag.name in shared and tag.description), None)
    return prose(text, 92) if text else f"The resource `{'.'.join(path)}`."


def _plan_views(name: ClassName, path: tuple[Identifier, ...], colour: Colour) -> tuple[ViewPlan, ViewPlan]:
    prefix = "" if colour == "sync" else "async_"
    dotted = ".".join(path)
    return (
        ViewPlan(
            name=ClassName(f"{name}WithRawResponse"),
            property=Identifier("with_raw_response"),
            viewed=Identifier(f"{prefix}raw_client"),
            wrapper=Identifier(f"{prefix}raw"),
            docstring=docstring(f"`{dotted}`, each method giving the whole response, its body read.", 4),
            property_docstring=docstring("The same methods, giving the whole response: status, headers and body.", 8),
        ),
        ViewPlan(
            name=ClassName(f"{name}WithStreamingResponse"),
            property=Identifier("with_streaming_response"),
            viewed=Identifier(f"{prefix}streamed_client"),
            wrapper=Identifier(f"{prefix}streamed"),
            docstring=docstring(
                f"`{dotted}`, each method giving a context manager of a response whose body is unread.", 4
            ),
            property_docstring=docstring(
                "The same methods, giving a context manager of a response whose body is unread.", 8
            ),
        ),
    )
