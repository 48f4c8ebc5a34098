"""Reads every example of a spec as the SDK reads an answer, writes it back, and prints how many came back equal.

A model's own examples, those of its properties, and those of JSON bodies and responses all count; an example of what
has no class in the SDK (what callers pass only) is left out.
"""

from __future__ import annotations

import datetime
import json
import sys
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pydantic

from generator.config import Settings, settle
from generator.diagnostics import Diagnostics
from generator.encode import plain, show
from generator.ir.api import Api, Content, ContentKind
from generator.ir.types import AliasRef, Model, ModelRef, TypeRef
from generator.pipeline import read_api
from generator.plan.annotations import Annotator
from generator.plan.sdk import plan_sdk


@dataclass(frozen=True, slots=True)
class Case:
    """An example: where it stands, its type and value; a property's also with the model that holds it alone."""

    place: str
    type: TypeRef
    value: Any
    holder: TypeRef | None = None
    held: Any = None


def main(entry: Path, root: Path, folder: str, package: str) -> None:
    sys.path.insert(0, folder)
    settings = Settings(spec=entry, output=Path(folder), ref_root=root)
    api = read_api(settings, Diagnostics())
    annotator = Annotator(api, plan_sdk(api, settle(settings, show(api.title))).names, qualified=True)
    trip = _Trip(package)
    strict = equal = count = 0
    failures: list[str] = []
    for case in cases(api):
        form, holder = trip.form(annotator, case.type), case.holder and trip.form(annotator, case.holder)
        if form is None or (case.holder and holder is None):
            continue
        count += 1
        strict += trip.is_strict(form, case.value)
        failure = trip.fails(holder, case.held) if holder else trip.fails(form, case.value)
        equal += not failure
        failures += [f"{case.place}: {failure}"] if failure else []
    json.dump({"examples": count, "strict": strict, "equal": equal, "failures": failures}, sys.stdout)


def cases(api: Api) -> Iterator[Case]:
    """Every example there is."""
    for definition in api.definitions.values():
        place, is_model = show(definition.id, 300), isinstance(definition, Model)
        own = ModelRef(definition.id) if is_model else AliasRef(definition.id)
        yield from (Case(place, own, plain(value)) for value in definition.examples)
        for field in definition.fields if isinstance(definition, Model) else ():
            for value in field.examples:
                yield Case(place, field.type, plain(value), own, {plain(field.wire_name): plain(value)})
    for content in _contents(api):
        for example in content.examples if content.kind is ContentKind.JSON else ():
            yield Case(str(content.location), content.type, plain(example.value))


def _contents(api: Api) -> Iterator[Content]:
    for operation in api.operations:
        yield from operation.body.contents if operation.body else ()
        for response in operation.responses:
            yield from response.contents
    for webhook in api.webhooks:
        yield from webhook.body.contents if webhook.body else ()


class _Trip:
    """The way in and out of an SDK."""

    def __init__(self, package: str) -> None:
        self._decoder_for = import_module(f"{package}._runtime.decoding").decoder_for
        self._encode_json = import_module(f"{package}._runtime.jsons").encode_json
        types = import_module(f"{package}.types")
        self._names = {**vars(typing), "types": types, "dt": datetime, "Field": pydantic.Field}

    def form(self, annotator: Annotator, type: TypeRef) -> Any:
        """The type as the SDK has it, None where it has none."""
        try:
            return eval(annotator.given(type).code, dict(self._names))
        except (AttributeError, KeyError):
            return None

    def is_strict(self, form: Any, value: Any) -> bool:
        try:
            self._decoder_for(form, strict=True)(json.dumps(value))
        except Exception:
            return False
        return True

    def fails(self, form: Any, value: Any) -> str:
        """What is wrong with the round trip, empty where nothing is."""
        try:
            read = self._decoder_for(form)(json.dumps(value))
            written = read.to_json() if isinstance(read, pydantic.BaseModel) else self._encode_json(read)
        except Exception as error:
            return f"{type(error).__name__}: {str(error)[:200]}"
        return difference(value, json.loads(written))


def difference(sent: Any, back: Any, path: str = "") -> str:
    """Where two JSON values first differ, empty where they don't; 1 is neither 1.0 nor true."""
    if type(sent) is not type(back):
        return f"{path or '/'}: {_short(sent)} became {_short(back)}"
    if isinstance(sent, dict):
        if sent.keys() != back.keys():
            return (
                f"{path or '/'}: keys {sorted(sent.keys() - back.keys())} lost, {sorted(back.keys() - sent.keys())} new"
            )
        return next(filter(None, (difference(item, back[name], f"{path}/{name}") for name, item in sent.items())), "")
    if isinstance(sent, list) and len(sent) == len(back):
        pairs = enumerate(zip(sent, back, strict=True))
        return next(filter(None, (difference(one, two, f"{path}/{at}") for at, (one, two) in pairs)), "")
    return "" if sent == back or sent != sent else f"{path or '/'}: {_short(sent)} became {_short(back)}"


def _short(value: Any) -> str:
    return json.dumps(value)[:80]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4])
