"""The base of all generated models: a pydantic model that keeps what the server sends and gives it back unchanged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack

import pydantic
from pydantic import ConfigDict

from .depth import deep_recursion
from .jsons import jsonable
from .values import omit

if TYPE_CHECKING:
    import httpx2

    from .calls import Call


class DumpOptions(TypedDict, total=False):
    """What of an object `to_dict` and `to_json` give, and by which names."""

    use_api_names: bool
    exclude_unset: bool
    exclude_defaults: bool
    exclude_none: bool
    warnings: bool


class BaseModel(pydantic.BaseModel):
    """An object of the API. Fields the spec doesn't name are kept and are attributes too."""

    # `defer_build`: a validator is made when a class is first used, not when the package is imported.
    model_config = ConfigDict(
        extra="allow", defer_build=True, protected_namespaces=(), validate_by_name=True, validate_by_alias=True
    )

    @property
    def _request_id(self) -> str | None:
        """The server's id of the request that gave this object; None for objects inside another."""
        return self.__dict__.get("_request_id")

    def to_dict(self, mode: Literal["json", "python"] = "json", **options: Unpack[DumpOptions]) -> dict[str, Any]:
        """Give the object as it was on the wire: wire names, nothing that wasn't set, nulls kept.

        In mode `python` values stay Python objects (datetimes, for example).
        """
        values = self.model_dump(
            by_alias=options.get("use_api_names", True),
            exclude_unset=options.get("exclude_unset", True),
            exclude_defaults=options.get("exclude_defaults", False),
            exclude_none=options.get("exclude_none", False),
            warnings=options.get("warnings", False),
        )
        return values if mode == "python" else jsonable(values)

    def to_json(self, indent: int | None = 2, **options: Unpack[DumpOptions]) -> str:
        """Give `to_dict()` as JSON text."""
        separators = (",", ":") if indent is None else None
        return json.dumps(self.to_dict(**options), indent=indent, ensure_ascii=False, separators=separators)

    @classmethod
    def model_rebuild(
        cls,
        *,
        force: bool = False,
        raise_errors: bool = True,
        _parent_namespace_depth: int = 2,
        _types_namespace: Mapping[str, Any] | None = None,
    ) -> bool | None:
        """Build what reads and writes the class, however deeply its fields nest; done by itself at the first use."""
        with deep_recursion():
            complete_inherited(cls)
            return super().model_rebuild(
                force=force,
                raise_errors=raise_errors,
                _parent_namespace_depth=_parent_namespace_depth + 1,
                _types_namespace=_types_namespace,
            )

    def _forget_shadowed(self, _context: object) -> None:
        """Take back that an attribute was set, where that was an unnamed field called like it.

        {"links": 1} for `links: Links | None = Field(alias="_links")` is a field of its own.
        """
        for name in self.__pydantic_extra__ or ():
            if self.__dict__.get(name, omit) is None:
                self.__pydantic_fields_set__.discard(name)

    @classmethod
    def _framed(cls, content: bytes) -> bytes:
        """Give the JSON of the object; pages know more than one way to send them."""
        return content

    @classmethod
    def _resumed(cls, call: Call, at: httpx2.URL) -> Call:
        """Give the call for what comes after the bookmark in its options; only pages have bookmarks."""
        raise TypeError(f"{call.operation} gives no pages, so that nothing can `resume_from` one ({at})")

    def _tell_origin(self, client: object, call: Call, response: httpx2.Response) -> None:
        """Be told where the object came from; pages go on from there."""

    def __repr_args__(self) -> Any:
        for name in self.__pydantic_fields__:
            if name in self.__pydantic_fields_set__:
                yield name, self.__dict__[name]
        yield from (self.__pydantic_extra__ or {}).items()

    def __str__(self) -> str:
        return repr(self)


class UnknownVariant(BaseModel):
    """A value of a union whose discriminator this version of the package doesn't know; its data are attributes."""


def complete_inherited(model: type[BaseModel]) -> None:
    """Take over the fields of bases as they are known by now: the names in them are names of the bases' modules."""
    if model.__pydantic_fields_complete__:
        return
    own = get_annotations(model)
    for base in reversed(model.__bases__):
        if issubclass(base, BaseModel) and base is not BaseModel:
            if not base.__pydantic_fields_complete__:
                base.model_rebuild(raise_errors=False)
            model.__pydantic_fields__.update({k: v for k, v in base.__pydantic_fields__.items() if k not in own})


def framed(form: object, content: bytes) -> bytes:
    """Give the JSON of an answer as its type is read from it."""
    if not (isinstance(form, type) and issubclass(form, BaseModel)):
        return content
    return form._framed(content)  # pyright: ignore[reportPrivateUsage]


def resumed(call: Call, at: httpx2.URL) -> Call:
    """Give the call for what comes after the bookmark in its options, relative to the base URL.

    Raises ValueError where that is no bookmark, TypeError where the call gives no pages.
    """
    form = call.returns if isinstance(call.returns, type) and issubclass(call.returns, BaseModel) else BaseModel
    return form._resumed(call, at)  # pyright: ignore[reportPrivateUsage]


def tell_origin(value: object, client: object, call: Call, response: httpx2.Response) -> None:
    """Tell an object where it came from."""
    if isinstance(value, BaseModel):
        value._tell_origin(client, call, response)  # pyright: ignore[reportPrivateUsage]


def remember(model: BaseModel, name: str, value: object) -> None:
    """Keep something with an object, outside its fields so that dumps and `==` don't see it."""
    # pydantic's own attributes for this cost time in each object; only the outermost one needs it.
    vars(model)[name] = value
