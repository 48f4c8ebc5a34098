"""What an extension uses that the package hasn't: a line of the user's, and what is said about it."""

from __future__ import annotations

from textwrap import indent

import pytest

from .conftest import Generate, Said

HEAD = """\
from boats_sdk import omit, types
from boats_sdk.resources.boats import AsyncBoats as GeneratedAsyncBoats, Boats as GeneratedBoats


class Boats(GeneratedBoats):
    fast: bool = True

    def row(self, boat_id: str, **more: object) -> None:
"""
GONE = "the description doesn't have it: change the extension"


def method(*lines: str) -> str:
    return HEAD + indent("\n".join(lines), " " * 8) + "\n"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("self.retreive(boat_id)", "9:14: `Boats` has no `retreive` (did you mean `retrieve`?)"),
        ("self.scuttle(boat_id)", f"9:14: `Boats` has no `scuttle` ({GONE})"),
        ("super().scuttle(boat_id)", f"9:17: `Boats` has no `scuttle` ({GONE})"),
        ("'é', self.scuttle(boat_id)", f"9:19: `Boats` has no `scuttle` ({GONE})"),
        ("self.create(name='Eos', oar=2)", "9:33: `create` takes no `oar` (did you mean `oars`?)"),
        ("self.create(oars=2)", "9:14: `create` needs `name` (give it, or take it from your own caller)"),
        ("super().list(befor=boat_id)", f"9:22: `list` takes no `befor` ({GONE})"),
        ("self.oars.list()", "9:19: `list` needs `boat_id` (give it, or take it from your own caller)"),
        ("self.oars.liszt(boat_id)", "9:19: `Oars` has no `liszt` (did you mean `list`?)"),
        ("self._client.boats.oar.list(boat_id)", "9:28: `Boats` has no `oar` (did you mean `oars`?)"),
        ("self._client.boat.list()", "9:22: `BoatsClient` has no `boat` (did you mean `boats`?)"),
        ("types.Boot", "9:15: `types` has no `Boot` (did you mean `Boat`?)"),
        ("def later(): self.scuttle()", f"9:27: `Boats` has no `scuttle` ({GONE})"),
    ],
)
def test_what_is_gone_is_an_error(said: Said, line: str, found: str) -> None:
    assert said(method(line)) == [found]


@pytest.mark.parametrize(
    "line",
    [
        "self.row(boat_id, anything=1)",
        "self.create(name='Eos', oars=omit, timeout=3, extra_headers={}, max_retries=0)",
        "self.create(**more)",
        "self.oars.list(*more)",
        "self.fast.real",
        "self.kept = 1; self.kept.bit_length()",
        "self.__class__.__name__",
        "self._client.with_options(timeout=3).boats",
        "self._client.post('/x', cast_to=types.Boat)",
        "self.with_raw_response.create",
        "types.Boat.model_validate({})",
        "from boats_sdk.types.boats import Boat",
        "from extensions.elsewhere import anything",
        "self.scuttle()  # type: ignore[attr-defined]",
        "self.create(\n    name='Eos',\n    oar=1,  # pyright: ignore\n)",
        "class Other:\n    def f(self): self.scuttle()",
        "(lambda self: self.scuttle())(1)",
        "def f(types): types.Boot",
    ],
)
def test_what_is_there_is_no_error(said: Said, line: str) -> None:
    assert said(method(line)) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("from boats_sdk.types.boat import Boot", "1:34: `boats_sdk.types.boat` has no `Boot` (did you mean `Boat`?)"),
        (
            "from boats_sdk.types.bout import Boat",
            "1:34: there is no module `boats_sdk.types.bout` (did you mean `boats_sdk.types.boat`?)",
        ),
        (
            "from boats_sdk.types.sail import Oar",
            "1:34: `boats_sdk.types.sail` has no `Oar` (write `from boats_sdk.types.oar import Oar`)",
        ),
        ("from boats_sdk.types.boats import Boot", f"1:35: `boats_sdk.types.boats` has no `Boot` ({GONE})"),
        ("from boats_sdk import Schooner", f"1:23: `boats_sdk` has no `Schooner` ({GONE})"),
        ("from ._luck import christened", f"1:20: there is no module `boats_sdk.extensions._luck` ({GONE})"),
        ("import boats_sdk.types", "1:1: `boats_sdk.types` is imported whole (write `from boats_sdk import types`)"),
        ("import boats_sdk as b", "1:1: `boats_sdk` is imported whole (write `from boats_sdk import ...`)"),
        ("from boats_sdk.types import *", "1:1: what a `*` brings can't be told (import each name that is used)"),
        (
            "from extensions.boats import luck",
            "1:1: `extensions` has another name in the package (write `from .boats import ...`)",
        ),
        ("import extensions.boats", "1:1: `extensions.boats` is imported whole (write `from . import boats`)"),
        (
            "from ..types import Boat",
            "1:1: this import leads out of the folder (write `from boats_sdk.types import ...`)",
        ),
    ],
)
def test_an_import_has_to_lead_somewhere(said: Said, line: str, found: str) -> None:
    assert said(line) == [found]


def test_a_model_is_held_to_its_fields(said: Said) -> None:
    text = """
        from boats_sdk.types.boat import Boat as GeneratedBoat


        class Boat(GeneratedBoat):
            @property
            def size(self) -> object:
                return self.crew.sise or self.crew.size or self.tender.crew.size or self.model_dump() or self.length
    """
    assert said(text) == [
        "7:26: `BoatCrew` has no `sise` (did you mean `size`?)",
        f"7:103: `Boat` has no `length` ({GONE})",
    ]


def test_both_colours_are_held_to_their_own_client(said: Said) -> None:
    text = """
        from boats_sdk.resources.boats import AsyncBoats as GeneratedAsyncBoats


        class AsyncBoats(GeneratedAsyncBoats):
            async def row(self) -> None:
                await self._client.boats.creat(name="Eos")
    """
    assert said(text) == ["6:34: `AsyncBoats` has no `creat` (did you mean `create`?)"]


def test_a_class_of_the_users_alone_is_not_looked_into(said: Said) -> None:
    assert said("class Oarsman:\n    def row(self): self.anything\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "from boats_sdk.types.boat import Boat as G\nclass Yacht(G): ...",
            "2:1: this takes the place of `Boat`, under another name "
            "(call it Boat; or begin its name, or that of the file, with _ if it is a class for you alone)",
        ),
        (
            "from boats_sdk.types import Boat as G\nclass Boat(G): ...",
            "2:1: `Boat` of `boats_sdk.types` is what this class becomes, so it can't be built on it "
            "(write `from boats_sdk.types.boat import Boat as GeneratedBoat`)",
        ),
        (
            "from boats_sdk import BoatsClient as G\nclass BoatsClient(G): ...",
            "2:1: `BoatsClient` of `boats_sdk` is what this class becomes, so it can't be built on it "
            "(write `from boats_sdk._client import BoatsClient as GeneratedBoatsClient`)",
        ),
        (
            "from boats_sdk.types.create_boat_request import CreateBoatRequestParam as G\n"
            "class CreateBoatRequestParam(G): ...",
            "2:1: `CreateBoatRequestParam` can't be extended: it is no model, resource or client "
            "(give the class another name)",
        ),
    ],
)
def test_not_every_class_can_take_every_place(said: Said, text: str, found: str) -> None:
    assert said(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "from boats_sdk import BoatsError\nclass Sunk(BoatsError): ...",
        "from boats_sdk.types.create_boat_request import CreateBoatRequestParam as P\nclass Order(P): ...",
    ],
)
def test_other_classes_can_be_built_on(said: Said, text: str) -> None:
    assert said(text) == []


def test_what_the_description_loses_stops_the_run(extended: Generate) -> None:
    made = extended({"rowing.py": method("self.scuttle(boat_id)")})
    assert made.found == (
        "extensions/rowing.py:9:14: error[extension-use]: `Boats` has no `scuttle`\n"
        "    hint: the description doesn't have it: change the extension",
    )
