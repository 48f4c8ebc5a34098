"""Bytes become values of a type: tolerantly (nothing well-formed is rejected), or strictly."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from threading import RLock
from typing import Any, Protocol, TypeAlias, cast

import pydantic
from pydantic import ValidationError
from pydantic_core import SchemaValidator

from .audit import Finding, audit
from .depth import deep_recursion
from .drift import DriftError, breaking, drift_of
from .models import BaseModel, UnknownVariant
from .notes import Note, Noticing
from .tolerant import tolerant

_NOTHING: tuple[Note, ...] = ()


class Decoder(Protocol):
    """Reads JSON text as one type; raises ValueError where it can't."""

    def __call__(self, data: bytes | str, /) -> Any: ...


Noted: TypeAlias = tuple[Any, Sequence[Note]]


class NotingDecoder(Protocol):
    """Reads JSON text as one type, and tells what it noticed; raises ValueError where it can't."""

    def __call__(self, data: bytes | str, /) -> Noted: ...


def decoder_for(form: Any, *, strict: bool = False) -> Decoder:
    """Give the decoder of a type; a strict one raises ValueError where data aren't of the type."""
    decode = noting_decoder(form)

    def tolerantly(data: bytes | str, /) -> Any:
        return decode(data)[0]

    def strictly(data: bytes | str, /) -> Any:
        value, notes = decode(data)
        if notes:
            insist(form, data)
        return value

    return strictly if strict else tolerantly


def noting_decoder(form: Any) -> NotingDecoder:
    """Give the decoder of a type; it is built at its first use and kept."""
    try:
        return _cached(form)
    except TypeError:
        # A type form may hold annotations that can't be hashed.
        return _build(form)


def insist(form: Any, data: bytes | str) -> None:
    """Raise DriftError where the data aren't of the type; fields that it doesn't name are no such matter."""
    broken = [drift_of(finding) for finding in findings_in(form, data) if breaking(finding.note)]
    if broken:
        raise DriftError(broken) from _refusal(form, data)


def findings_in(form: Any, data: bytes | str) -> list[Finding]:
    """Find where the data drift from the type."""
    if form is Any or form is object:
        return []
    with deep_recursion():
        return audit(_described(form), data, _root(form))


@lru_cache(maxsize=4096)
def _cached(form: Any) -> NotingDecoder:
    return _build(form)


def _build(form: Any) -> NotingDecoder:
    if form is Any or form is object:
        return lambda data, /: (json.loads(data), _NOTHING)
    with deep_recursion():
        return _build_typed(form)


def _build_typed(form: Any) -> NotingDecoder:
    kept: list[Note] = []
    unknown = _core_schema(UnknownVariant)
    schema = tolerant(_described(form), unknown, Noticing(kept.append), _root(form))
    # Otherwise nested models would be validated by their own, intolerant validators.
    validate = SchemaValidator(cast("Any", schema), _use_prebuilt=False).validate_json
    # Notes are kept in one list, so threads take turns; decoding holds the interpreter's lock anyway. Garbage that is
    # collected meanwhile may decode something itself.
    lock = RLock()

    def decode(data: bytes | str, /) -> Noted:
        with lock:
            try:
                value = validate(data, strict=True, by_alias=True, by_name=False)
                return value, (tuple(kept) if kept else _NOTHING)
            finally:
                if kept:
                    kept.clear()

    return decode


def _described(form: Any) -> Any:
    try:
        return _schema(form)
    except TypeError:
        return _schema.__wrapped__(form)


@lru_cache(maxsize=4)
def _schema(form: Any) -> Any:
    """Give the core schema of the type. A few are kept: what was just decoded may have to be looked at again."""
    adapter = pydantic.TypeAdapter[Any](form)
    adapter.rebuild()
    return adapter.core_schema


def _core_schema(model: type[BaseModel]) -> Any:
    model.model_rebuild()
    return model.__pydantic_core_schema__


def _root(form: Any) -> str:
    return form.__name__ if isinstance(form, type) and issubclass(form, pydantic.BaseModel) else "root"


def _refusal(form: Any, data: bytes | str) -> Exception | None:
    """Give what pydantic says about the data, if it doesn't take them."""
    try:
        with deep_recursion():
            SchemaValidator(_described(form), _use_prebuilt=False).validate_json(data, strict=True)
    except ValidationError as error:
        return error
    return None


def explain(error: Exception) -> str:
    """Say in one line why data can't be read, without the data themselves."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        return f"{place}: {first['msg']}" if place else first["msg"]
    return str(error)
