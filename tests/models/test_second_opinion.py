"""What the models of datamodel-code-generator accept, those of the SDK accept: the two were printed independently."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pydantic
import pytest

from generator.config import Settings, settle
from generator.diagnostics import Diagnostics
from generator.encode import data, plain
from generator.examples import Side, example_of, fits, gather
from generator.ir.api import Api
from generator.ir.types import AliasRef, Model, ModelRef
from generator.pipeline import read_api
from generator.plan.modelstyle import Style
from generator.plan.names import Names
from generator.plan.sdk import plan_sdk
from generator.render.runtime import runtime_files
from generator.render.targets.sdk import render_sdk

from .conftest import SPECS, load, print_models

SEEDS = 3


def values_of(api: Api) -> Iterator[tuple[ModelRef | AliasRef, object]]:
    """What the server may give of each definition: what the description shows, and what can be made up."""
    examples = gather(api)
    for id in sorted(api.given):
        definition = api.definitions[id]
        reference = ModelRef(id) if isinstance(definition, Model) else AliasRef(id)
        shown = [*definition.examples, *examples.seen.get(id, ())]
        for value in (*shown, *(example_of(examples, reference, seed=seed) for seed in range(SEEDS))):
            yield reference, plain(value)


def accepts(type: object, value: object) -> bool:
    try:
        pydantic.TypeAdapter(type).validate_json(json.dumps(value))
    except pydantic.ValidationError:
        return False
    return True


def write_sdk(spec: Path, package: str, home: Path) -> tuple[Api, Names]:
    settings = Settings(spec=spec, package=package)
    api = read_api(settings, Diagnostics())
    plan = plan_sdk(api, settle(settings, data(api.title)))
    for file in (*render_sdk(plan), *runtime_files(package)):
        (home / file.path).parent.mkdir(parents=True, exist_ok=True)
        (home / file.path).write_bytes(file.content)
    return api, plan.names


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.parent.name)
def test_what_they_accept_we_accept(spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = f"second_{spec.parent.name}"
    api, names = write_sdk(spec, package, tmp_path)
    theirs = load(print_models(spec, Style.PYDANTIC).text, tmp_path, f"theirs_{spec.parent.name}")
    monkeypatch.syspath_prepend(str(tmp_path))
    ours = import_module(f"{package}.types")
    agreed = 0
    for reference, value in values_of(api):
        name = names.classes[reference.id]
        if accepts(getattr(theirs, name), value):
            assert accepts(getattr(ours, name), value), f"{name}: {json.dumps(value)}"
            agreed += fits(api.definitions, reference, value, Side.GIVEN)
        else:
            assert not fits(api.definitions, reference, value, Side.GIVEN), f"{name}: {json.dumps(value)}"
    assert agreed >= len(api.given), "there is a value of each type that both accept"
