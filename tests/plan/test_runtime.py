"""The table of the runtime's names says where they are."""

from __future__ import annotations

from importlib import import_module

import pytest

from generator.plan.runtime import OFFERED, from_runtime


@pytest.mark.parametrize("name", sorted(OFFERED))
def test_a_name_is_defined_where_the_table_says(name: str) -> None:
    module = import_module(f"generator.runtime.{OFFERED[name]}")
    where = getattr(getattr(module, name), "__module__", "")
    assert where == module.__name__ or not where.startswith("generator"), "it isn't only imported there"


def test_a_name_is_imported_from_its_module() -> None:
    assert from_runtime("BaseModel").module == "._runtime.models"
