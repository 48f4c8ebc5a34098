"""The page of a resource, and the index of all pages."""

from __future__ import annotations

from collections.abc import Iterator

from ...extend import Home
from ...text import SpecText
from ..calls import CallPlan
from ..naming import ClassName, Identifier
from ..resources import ResourcePlan
from .additions import plan_additions
from .book import Book
from .methods import plan_method_line
from .pages import (
    Addition,
    FileTarget,
    IndexPage,
    MethodList,
    Phrase,
    Quote,
    ResourcePage,
    Target,
    TypeList,
    Words,
    code,
    said,
)
from .titles import first_sentence
from .types import plan_type_line
from .typetexts import page_of

MANY_TYPES = 1_500
"""Types above which a list of them has their names only."""


def plan_resource_page(book: Book, resource: ResourcePlan) -> ResourcePage:
    """The page of a resource."""
    dotted = ".".join(resource.path)
    types = tuple(sorted(_classes(book, resource.calls)))
    return ResourcePage(
        path=resource_target(resource.path).page,
        title=Words(dotted),
        name=dotted,
        access=f"client.{dotted}",
        description=_description(book, resource),
        source=FileTarget(f"{book.package}/{resource.module.file}"),
        children=tuple(_children(book, resource)),
        methods=tuple(plan_method_line(book, resource, call) for call in resource.calls),
        types=types,
        imports="\n".join(_import_lines(book, types)),
        additions=_additions(book, resource),
    )


def _additions(book: Book, resource: ResourcePlan) -> tuple[Addition, ...]:
    """What extensions add to the resource: to the synchronous one, where both are extended."""
    homes = tuple(Home(resource.module.dotted, colour.name) for colour in resource.classes)
    known = {method.name for colour in resource.classes for method in colour.printed}
    return plan_additions(book, homes, f"client.{'.'.join(resource.path)}", known)


def resource_target(path: tuple[Identifier, ...]) -> Target:
    """The page of a resource."""
    return Target(page_of("resources", ".".join(path)))


def _description(book: Book, resource: ResourcePlan) -> SpecText | None:
    """The description of the tag that all calls of the resource share."""
    tagged = [set(call.operation.tags) for call in resource.calls]
    shared = set.intersection(*tagged) if tagged else set()
    return next((tag.description for tag in book.api.tags if tag.name in shared and tag.description), None)


def _children(book: Book, resource: ResourcePlan) -> Iterator[Phrase]:
    depth = len(resource.path)
    for other in book.resources:
        if len(other.path) == depth + 1 and other.path[:depth] == resource.path:
            text = first_sentence(_description(book, other))
            link = code(".".join(other.path), resource_target(other.path))
            yield (link, Words(": "), Quote(text)) if text else (link,)


def _classes(book: Book, calls: tuple[CallPlan, ...]) -> set[ClassName]:
    """The classes that the calls name in their signatures: what is in them has its own page."""
    codes = [argument.annotation.code for call in calls for argument in call.arguments]
    codes += [book.methods[call.operation.id].signature.returns for call in calls]
    return {ClassName(piece.text) for code in codes for piece in book.texts.linked(code) if piece.target}


def _import_lines(book: Book, types: tuple[ClassName, ...]) -> list[str]:
    if not types:
        return []
    flat = f"from {book.package}.types import {', '.join(types)}"
    return (
        [flat]
        if len(flat) <= 88
        else [flat.split(" import ")[0] + " import (", *(f"    {name}," for name in types), ")"]
    )


def plan_index(book: Book) -> IndexPage:
    """The page that leads to all others."""
    homes = tuple(Home("._client", client.name) for client in book.client.classes)
    additions = plan_additions(book, homes, "client")
    return IndexPage(
        "index", Quote(book.api.title), book.api.description, tuple(_environment(book)), additions, book.api.version
    )


def plan_method_list(book: Book) -> MethodList:
    """Every method."""
    lines = [plan_method_line(book, resource, call) for resource in book.resources for call in resource.calls]
    return MethodList("methods", Words("Methods"), tuple(lines))


def plan_type_list(book: Book) -> TypeList:
    """Every type, by name."""
    used = [d for d in book.api.definitions.values() if d.id in book.api.given or d.id in book.api.taken]
    ordered = sorted(used, key=lambda definition: book.texts.names.classes[definition.id].casefold())
    lines = tuple(plan_type_line(book, definition, brief=len(used) > MANY_TYPES) for definition in ordered)
    return TypeList("types", Words("Types"), lines)


def _environment(book: Book) -> Iterator[tuple[str, Phrase]]:
    for credential in book.client.all_credentials:
        what = "credential" if credential.is_secret else "value"
        yield credential.environment, said(f"The {what}, where the client isn't given `{credential.keyword}`.")
    for sent in book.client.sent:
        yield sent.environment, said(f"The value, where the client isn't given `{sent.keyword}`.")
    yield book.base_url_variable, said("The server's address, where the client isn't given `base_url`.")
    if book.webhooks is not None:
        yield book.webhooks.environment, said("The secret that webhooks are signed with, where none is given.")
    yield f"{book.package.upper()}_LOG", said("`info` or `debug` prints a line a request to standard error.")
