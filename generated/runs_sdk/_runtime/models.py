"""The base of all generated models: a pydantic model that keeps what the server sends and gives it back unchanged."""

from __future__ import annotations

from typing import Any, Literal

import pydantic
from pydantic import ConfigDict


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

    def to_dict(self, mode: Literal["json", "python"] = "json") -> dict[str, Any]:
        """Give the object as it was on the wire: wire names, nothing that wasn't set, nulls kept.

        In mode `python` values stay Python objects (datetimes, for example).
        """
        return self.model_dump(mode=mode, by_alias=True, exclude_unset=True, warnings=False)

    def to_json(self, indent: int | None = 2) -> str:
        """Give `to_dict()` as JSON text."""
        return self.model_dump_json(indent=indent, by_alias=True, exclude_unset=True, warnings=False)

    def __repr_args__(self) -> Any:
        for name in self.__pydantic_fields__:
            if name in self.__pydantic_fields_set__:
                yield name, self.__dict__[name]
        yield from (self.__pydantic_extra__ or {}).items()

    def __str__(self) -> str:
        return repr(self)


class UnknownVariant(BaseModel):
    """A value of a union whose discriminator this version of the package doesn't know; its data are attributes."""


def remember(model: BaseModel, name: str, value: object) -> None:
    """Keep something with an object, outside its fields so that dumps and `==` don't see it."""
    # pydantic's own attributes for this cost time in each object; only the outermost one needs it.
    vars(model)[name] = value
