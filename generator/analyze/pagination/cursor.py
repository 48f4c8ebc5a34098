"""Pages that are asked for by the id of an item.

GET /runs?after=run_9   ->   {data: [{id: run_8}, ...], has_more: true}
"""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Api, ContentKind, Operation, ParameterPlace
from ...ir.behaviors import CursorPagination
from ...ir.types import AliasRef, BooleanType, Definition, Field, ListType, Model, SchemaId, TypeRef
from ...ir.walk import variants_of
from ...text import SpecText

AFTER = ("after", "starting_after", "after_id")
BEFORE = ("before", "ending_before", "before_id")
ITEMS = ("data", "items", "results")
MORE = ("has_more", "hasMore")


def detect_cursor(api: Api, operation: Operation) -> CursorPagination | None:
    """Cursor pagination, when the query takes a cursor and the answer lists items with ids and tells if more follow."""
    after = _query_name(operation, AFTER)
    envelope = _envelope(api, operation)
    if after is None or envelope is None:
        return None
    items = _named(envelope, ITEMS)
    more = _named(envelope, MORE)
    if items is None or more is None or not isinstance(more.type, BooleanType):
        return None
    item = _item_type(api.definitions, items.type)
    if item is None or not _has_id(api.definitions, item):
        return None
    return CursorPagination(
        items=items.wire_name,
        item=item,
        item_id=SpecText("id"),
        after=after,
        before=_query_name(operation, BEFORE),
        more=more.wire_name,
        reasons=(
            "the query takes a cursor",
            "the answer lists items that have an id",
            "the answer says whether more follow",
        ),
    )


def _query_name(operation: Operation, names: tuple[str, ...]) -> SpecText | None:
    query = [p.wire_name for p in operation.parameters if p.place is ParameterPlace.QUERY]
    return next((found for name in names for found in query if found == name), None)


def _envelope(api: Api, operation: Operation) -> Model | None:
    contents = operation.success.contents if operation.success else ()
    json = next((content for content in contents if content.kind is ContentKind.JSON), None)
    models = [] if json is None else list(variants_of(api.definitions, json.type))
    return models[0] if len(models) == 1 else None


def _named(model: Model, names: tuple[str, ...]) -> Field | None:
    return next((field for name in names for field in model.fields if field.wire_name == name), None)


def _item_type(definitions: Mapping[SchemaId, Definition], type: TypeRef) -> TypeRef | None:
    match type:
        case ListType(item):
            return item
        case AliasRef(id):
            definition = definitions[id]
            return None if isinstance(definition, Model) else _item_type(definitions, definition.type)
        case _:
            return None


def _has_id(definitions: Mapping[SchemaId, Definition], item: TypeRef) -> bool:
    models = list(variants_of(definitions, item))
    return bool(models) and all(any(field.wire_name == "id" for field in model.fields) for model in models)
