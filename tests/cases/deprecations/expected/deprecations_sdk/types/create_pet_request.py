"""Types of `CreatePetRequest`."""

from __future__ import annotations

from typing import Required, TypedDict


class CreatePetRequestParam(TypedDict, total=False):
    name: Required[str]
    breed: Required[str]
    """The breed.

    Deprecated.
    """

    owner: str
    """The owner. Deprecated since 2.0. Please send `owner_id`."""

    owner_id: str
