"""A model that is extended by a class of the user's is read as that class, wherever the API has it.

    class Run(BaseModel): ...          types/run.py: what the description says
    class Run(GeneratedRun): ...       extensions/runs.py: what the user adds

The extension imports the model, so the model can't import the extension: it looks for it when values are first read.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, TypeVar

from pydantic import GetCoreSchemaHandler

from .models import BaseModel, complete_inherited

M = TypeVar("M", bound=BaseModel)


def extended_in(module: str) -> Callable[[type[M]], type[M]]:
    """Make a model stand for the class of its name in `module`, which is relative to the model's own."""

    def extend(model: type[M]) -> type[M]:
        def schema_of(cls: type[BaseModel], source: Any, handler: GetCoreSchemaHandler) -> Any:
            if cls is model:
                package = model.__module__.rpartition(".")[0]
                return handler.generate_schema(getattr(import_module(module, package), model.__name__))
            complete_inherited(cls)
            return handler(source)

        # pydantic calls what has this name in place of its own.
        setattr(model, "__get_pydantic_core_schema__", classmethod(schema_of))  # noqa: B010
        return model

    return extend
