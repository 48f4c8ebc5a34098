"""Models that classes in other modules are built on: fields keep their meaning, extensions take a model's place."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

from generator.runtime.decoding import decoder_for

BOATS = """
    from __future__ import annotations

    from generator.runtime.extended import extended_in
    from generator.runtime.models import BaseModel


    {decorator}
    class Boat(BaseModel):
        crew: Crew
        tender: Boat | None = None


    class Crew(BaseModel):
        size: int
"""
OWN = """
    from __future__ import annotations

    from .boats import Boat as GeneratedBoat
    from .boats import BaseModel


    class Boat(GeneratedBoat):
        @property
        def is_eight(self) -> bool:
            return self.crew.size == 8


    class Fleet(BaseModel):
        boats: list[Boat]
"""


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[ModuleType]:
    """The package `sea`: its models in `boats`, classes built on them in `own`."""
    home = tmp_path / "sea"
    home.mkdir()
    (home / "__init__.py").touch()
    (home / "boats.py").write_text(dedent(BOATS.format(decorator=getattr(request, "param", ""))))
    (home / "own.py").write_text(dedent(OWN))
    monkeypatch.syspath_prepend(tmp_path)
    yield import_module("sea.own")
    for name in ("sea", "sea.boats", "sea.own"):
        sys.modules.pop(name, None)


def test_names_in_an_inherited_field_are_those_of_its_own_module(modules: ModuleType) -> None:
    boat = modules.Boat.model_validate({"crew": {"size": 8}, "tender": {"crew": {"size": 2}}})
    assert boat.is_eight
    assert type(boat.tender).__module__ == "sea.boats"


@pytest.mark.parametrize("modules", ['@extended_in(".own")'], indirect=True)
def test_an_extended_model_is_read_as_its_extension(modules: ModuleType) -> None:
    boats = import_module("sea.boats")
    text = '{"crew": {"size": 8}, "tender": {"crew": {"size": 2}}}'
    for model in (modules.Boat, boats.Boat):
        boat = decoder_for(model)(text)
        assert [type(each) for each in (boat, boat.tender)] == [modules.Boat, modules.Boat]
    assert type(decoder_for(modules.Fleet)(f'{{"boats": [{text}]}}').boats[0].tender) is modules.Boat
    assert type(boats.Boat.model_validate_json(text)) is modules.Boat
