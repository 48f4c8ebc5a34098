"""Which classes stand in `resources/`, and which methods and children has each?

beta.threads.runs  ->  resources/beta/threads/runs/__init__.py: Runs, AsyncRuns, and their views
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from ..encode import Code, docstring, prose
from ..ir.api import Api
from ..text import Pointer
from .annotations import Annotator
from .arguments import RUNTIME
from .calls import CallPlan, plan_call
from .imports import Import, ModulePath, import_lines
from .methods import Colour, MethodPlan, plan_method
from .names import Names
from .naming import ClassName, Identifier, pascal, words
from .pages import PagePlan
from .reserved import PRINTED_NAMES

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
    """A resource whose methods give the response as a whole; `wrapper` is the runtime's function for one method."""

    name: ClassName
    property: Identifier
    mode: Code
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
    api: Api, names: Names, annotator: Annotator, pages: Mapping[Pointer, PagePlan]
) -> tuple[ResourcePlan, ...]:
    """The modules of `resources/`, parents before children."""
    calls = [plan_call(api, o, names.calls[o.id], annotator, pages.get(o.id)) for o in api.operations]
    paths = {call.name.resource[:end] for call in calls for end in range(1, len(call.name.resource) + 1)}
    type_names = frozenset((*names.classes.values(), *names.params.values(), *PRINTED_NAMES))
    classes: dict[tuple[Identifier, ...], ClassName] = {}
    for path in sorted(paths):
        near = (name for other, name in classes.items() if path[:-1] in (other, other[:-1]))
        classes[path] = _class_name(path, type_names.union(*((name, f"Async{name}") for name in near)))
    return tuple(
        _plan_resource(api, path, [call for call in calls if call.name.resource == path], classes, annotator)
        for path in sorted(paths)
    )


def children_of(
    path: tuple[Identifier, ...], classes: Mapping[tuple[Identifier, ...], ClassName], prefix: str = ""
) -> tuple[ChildPlan, ...]:
    """The resources right under a path, in one colour."""
    return tuple(
        ChildPlan(
            name=child[-1],
            class_name=ClassName(f"{prefix}{classes[child]}"),
            module=Code(resource_module(child, classes).dotted),
            docstring=docstring(f"The resource `{'.'.join(child)}`."),
            views={property: ClassName(f"{prefix}{classes[child]}{suffix}") for property, suffix in VIEWS.items()},
        )
        for child in classes
        if len(child) == len(path) + 1 and child[: len(path)] == path
    )


def resource_module(path: tuple[Identifier, ...], classes: Iterable[tuple[Identifier, ...]]) -> ModulePath:
    """A resource's module: a package where it has children."""
    return ModulePath(
        ("resources", *path), any(len(other) > len(path) and other[: len(path)] == path for other in classes)
    )


def _class_name(path: tuple[Identifier, ...], taken: frozenset[str]) -> ClassName:
    """A resource's class: called after its last word, or more where a type or a resource near it is so called."""
    own = pascal(words(path[-1]))
    whole = pascal(tuple(word for step in path for word in words(step)))
    counted = (ClassName(f"{whole}Resource{count}") for count in range(2, 10_000))
    candidates = chain((own, ClassName(f"{own}Resource"), whole, ClassName(f"{whole}Resource")), counted)
    return next(name for name in candidates if not taken & {name, f"Async{name}"})


def _plan_resource(
    api: Api,
    path: tuple[Identifier, ...],
    calls: list[CallPlan],
    classes: Mapping[tuple[Identifier, ...], ClassName],
    annotator: Annotator,
) -> ResourcePlan:
    hides_list = any(call.name.method == "list" for call in calls) or (*path, "list") in classes
    annotator = replace(annotator, list_name="builtins.list" if hides_list else "list", qualified=True)
    module = resource_module(path, classes)
    planned = [_plan_class(api, path, calls, classes, annotator, colour) for colour in ("sync", "async")]
    imports = {item for resource in planned for method in resource.methods for item in method.imports}
    imports |= {Import(f".{RUNTIME}", resource.base) for resource in planned}
    imports |= {
        Import(f".{RUNTIME}", view.wrapper) for resource in planned for view in resource.views if resource.methods
    }
    imports |= {Import("functools", "cached_property")}
    children = [child for resource in planned for child in resource.children]
    lazy = {Import(_absolute(child, path, classes), child.class_name) for child in children}
    lazy |= {Import(_absolute(child, path, classes), view) for child in children for view in child.views.values()}
    imports |= {Import("typing", "TYPE_CHECKING")} if lazy else set()
    return ResourcePlan(
        path=path,
        module=module,
        docstring=docstring(f"The resource `{'.'.join(path)}`."),
        imports=import_lines(imports, module),
        lazy_imports=import_lines(lazy, module),
        deprecated=any(call.operation.deprecated for call in calls),
        classes=tuple(planned),
        calls=tuple(calls),
    )


def _plan_class(
    api: Api,
    path: tuple[Identifier, ...],
    calls: list[CallPlan],
    classes: Mapping[tuple[Identifier, ...], ClassName],
    annotator: Annotator,
    colour: Colour,
) -> ResourceClass:
    prefix = "" if colour == "sync" else "Async"
    name = ClassName(f"{prefix}{classes[path]}")
    return ResourceClass(
        name=name,
        base=Identifier(f"{prefix}Resource"),
        docstring=docstring(_resource_text(api, calls, path), 4),
        children=tuple(_seen_from(child, path, classes) for child in children_of(path, classes, prefix)),
        methods=tuple(plan_method(call, annotator, colour) for call in calls),
        views=_plan_views(name, path, colour),
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
            mode=Code('"raw"'),
            wrapper=Identifier(f"{prefix}raw"),
            docstring=docstring(f"`{dotted}`, each method giving the whole response, its body read.", 4),
            property_docstring=docstring("The same methods, giving the whole response: status, headers and body.", 8),
        ),
        ViewPlan(
            name=ClassName(f"{name}WithStreamingResponse"),
            property=Identifier("with_streaming_response"),
            mode=Code('"streamed"'),
            wrapper=Identifier(f"{prefix}streamed"),
            docstring=docstring(
                f"`{dotted}`, each method giving a context manager of a response whose body is unread.", 4
            ),
            property_docstring=docstring(
                "The same methods, giving a context manager of a response whose body is unread.", 8
            ),
        ),
    )
