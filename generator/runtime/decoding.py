"""Bytes become values of a type: tolerantly (nothing well-formed is rejected), or strictly."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Protocol, cast

import pydantic
from pydantic import ValidationError
from pydantic_core import SchemaValidator

from .depth import deep_recursion
from .models import BaseModel, UnknownVariant
from .tolerant import tolerant


class Decoder(Protocol):
    """Reads JSON text as one type; raises ValueError where it can't."""

    def __call__(self, data: bytes | str, /) -> Any: ...


def decoder_for(form: Any, *, strict: bool = False) -> Decoder:
    """Give the decoder of a type; it is built at its first use and kept."""
    try:
        return _cached(form, strict)
    except TypeError:
        # A type form may hold annotations that can't be hashed.
        return _build(form, strict)


@lru_cache(maxsize=4096)
def _cached(form: Any, strict: bool) -> Decoder:
    return _build(form, strict)


def _build(form: Any, strict: bool) -> Decoder:
    if form is Any or form is object:
        return cast("Decoder", json.loads)
    with deep_recursion():
        return _build_typed(form, strict)


def _build_typed(form: Any, strict: bool) -> Decoder:
    adapter = pydantic.TypeAdapter[Any](form)
    adapter.rebuild()
    if strict:
        return adapter.validate_json
    unknown = _core_schema(UnknownVariant)
    # Otherwise nested models would be validated by their own, intolerant validators.
    validate = SchemaValidator(cast("Any", tolerant(adapter.core_schema, unknown)), _use_prebuilt=False).validate_json

    def decode(data: bytes | str, /) -> Any:
        return validate(data, strict=True, by_alias=True, by_name=False)

    return decode


def _core_schema(model: type[BaseModel]) -> Any:
    model.model_rebuild()
    return model.__pydantic_core_schema__


def explain(error: Exception) -> str:
    """Say in one line why data can't be read, without the data themselves."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        return f"{place}: {first['msg']}" if place else first["msg"]
    return str(error)
