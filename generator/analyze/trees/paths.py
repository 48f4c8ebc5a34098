"""The tree that the paths suggest: a resource from the words, an action from the method and the last step.

GET  /threads/{thread_id}/runs                    ->   threads.runs . list
POST /threads/{thread_id}/runs/{run_id}/cancel    ->   threads.runs . cancel
"""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Api, Call, Operation
from ...ir.types import AliasRef, ListType, Model, ModelRef, TypeRef
from ...ir.walk import variants_of
from ...text import Pointer, SpecText
from .routes import Route, Routes, is_slot, route_of, verb_of, words_of
from .verbs import is_done, is_plural, parts_of

_ITEM_ACTIONS = {"get": "retrieve", "put": "update", "patch": "update", "post": "update", "delete": "delete"}
_COLLECTION_ACTIONS = {"get": "list", "post": "create", "put": "replace", "patch": "update", "delete": "delete"}


def calls_by_path(api: Api) -> Mapping[Pointer, Call]:
    """The call of each operation."""
    routes = Routes(api.operations)
    return {operation.id: _call(api, operation, routes) for operation in api.operations}


def _call(api: Api, operation: Operation, routes: Routes) -> Call:
    if stated := verb_of(operation.path):
        return Call(words_of(route_of(stated[0])), stated[1], "the path ends in a verb after a colon")
    route = route_of(operation.path)
    words = words_of(route)
    if not words:
        return Call((), operation.operation_id or operation.method, "the path has no words")
    if reason := _done(route, routes):
        return Call(words[:-1], words[-1], reason)
    if is_slot(route[-1]):
        return Call(words, _standard(operation, _ITEM_ACTIONS), "the path ends in an item")
    action = _standard(operation, _COLLECTION_ACTIONS)
    if action == "list" and not (routes.has_items(route) or lists(api, operation)):
        return Call(words, SpecText("retrieve"), "the path ends in a word, and the answer is one thing")
    return Call(words, action, "the path ends in a collection")


def _done(route: Route, routes: Routes) -> str:
    """Why the last word of a route is something done, and no thing; empty where it is a thing."""
    end = next(at for at in reversed(range(len(route))) if not is_slot(route[at]))
    last, base = route[end], route[: end + 1]
    alone = routes.has_one_method(route)
    if len(words_of(route)) == 1:
        return "the path is one of several that call procedures" if alone and routes.are_calls(route) else ""
    if alone and is_done(last) and (base == route or base not in routes.methods):
        return "the path ends in a verb"
    if base != route or is_plural(last):
        return ""
    if is_slot(route[-2]) and route not in routes.parents and routes.methods[route] <= _DOING:
        return "the path ends in a word that only takes POST, after an item"
    return "the path is one of several that call procedures" if alone and routes.are_calls(route) else ""


_DOING = {SpecText("post"), SpecText("put")}


def _standard(operation: Operation, actions: Mapping[str, str]) -> SpecText:
    known = next((action for method, action in actions.items() if operation.method == method), None)
    return operation.method if known is None else SpecText(known)


def lists(api: Api, operation: Operation) -> bool:
    """Whether the answer is a list, or an object that holds one list, or the operation says so by its id."""
    if operation.pagination or (operation.operation_id and "list" in parts_of(operation.operation_id)[:1]):
        return True
    types = (content.type for answer in operation.responses if answer.successful for content in answer.contents)
    return any(_holds_list(api, type) for type in types)


def _holds_list(api: Api, type: TypeRef) -> bool:
    if isinstance(type, AliasRef) and not isinstance(alias := api.definitions[type.id], Model):
        type = alias.type
    if isinstance(type, ListType):
        return True
    if not isinstance(type, ModelRef):
        return False
    fields = (field for model in variants_of(api.definitions, type) for field in model.fields)
    return sum(isinstance(field.type, ListType) for field in fields) == 1
