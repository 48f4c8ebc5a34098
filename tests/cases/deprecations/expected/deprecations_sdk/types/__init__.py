"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .create_pet_request import CreatePetRequestParam as CreatePetRequestParam
    from .pet import Pet as Pet

_MODULES: dict[str, str] = {
    "CreatePetRequestParam": "create_pet_request",
    "Pet": "pet",
}

__all__ = [
    "CreatePetRequestParam",
    "Pet",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
