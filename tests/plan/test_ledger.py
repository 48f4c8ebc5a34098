"""The name ledger: what is called how once stays so; what must change leaves its old name behind."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.encode import data
from generator.ir.api import TreeRule
from generator.plan.amend import CantAmend, pinned, pruned, renamed
from generator.plan.ledger import NO_LEDGER, BadLedger, Ledger, ledger_text, read_ledger
from generator.plan.succession import report_changes

from .conftest import Make, Sdk

BOATS = """
    paths:
      /boats/{id}:
        get:
          operationId: getBoat
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses:
            '200': {content: {application/json: {schema: &boat {$ref: '#/components/schemas/BoatObject'}}}}
      /boats:
        post: {operationId: addBoat, requestBody: {content: {application/json: {schema: *boat}}}}
      /ports/{id}/close: {post: {operationId: closePort}}
    components:
      schemas:
        BoatObject: {properties: {name: {type: string}, sail: {properties: {area: {type: number}}}}}
        Port: {properties: {name: {type: string}}}
"""


def again(sdk: Make, before: Sdk, text: str, **settings: Any) -> Sdk:
    """The SDK of a description that has changed since `before`, the ledger read back from its file."""
    return sdk(text, ledger=read_ledger(ledger_text(before.plan.ledger).encode()), **settings)


def notes(before: Ledger, after: Ledger) -> str:
    found = Diagnostics()
    report_changes(before, after, found, "names.json")
    return "\n".join(f"{finding.code}: {finding.message}" for finding in found)


def symbols(ledger: Ledger) -> dict[str, str]:
    """Every place and its name."""
    types = {data(place): str(entry.name) for place, entry in ledger.types.items()}
    return types | {data(place): entry.name.dotted for place, entry in ledger.calls.items()}


def old(ledger: Ledger) -> dict[str, str]:
    """Every old name, and where it leads: to a place, or nowhere."""
    aliases = {str(name): data(place) for name, place in ledger.type_aliases.items()}
    aliases |= {name.dotted: data(place) for name, place in ledger.call_aliases.items()}
    removed = [str(name) for name in ledger.removed_types] + [name.dotted for name in ledger.removed_calls]
    return aliases | dict.fromkeys(removed, "gone")


def test_what_a_ledger_holds(sdk: Make) -> None:
    found = symbols(sdk(BOATS).plan.ledger)
    assert found == {
        "#/components/schemas/BoatObject": "BoatObject",
        "#/components/schemas/BoatObject / property sail": "BoatObjectSail",
        "#/components/schemas/Port": "Port",
        "GET /boats/{id}": "boats.retrieve",
        "POST /boats": "boats.create",
        "POST /ports/{id}/close": "ports.close",
    }


def test_nothing_changes_where_nothing_changes(sdk: Make) -> None:
    before = sdk(BOATS)
    after = again(sdk, before, BOATS)
    assert after.plan.ledger == before.plan.ledger
    assert after.files == before.files
    assert notes(before.plan.ledger, after.plan.ledger) == ""


def test_a_name_stays_where_the_rule_would_give_another(sdk: Make) -> None:
    before = sdk("components: {schemas: {run-step: {properties: {a: {}}}}}")
    after = again(
        sdk, before, "components: {schemas: {run-step: {properties: {a: {}}}, RunStep: {properties: {b: {}}}}}"
    )
    assert symbols(after.plan.ledger) == {
        "#/components/schemas/run-step": "RunStep",
        "#/components/schemas/RunStep": "RunStepModel",
    }


def test_a_call_stays_where_the_rule_would_give_another(sdk: Make) -> None:
    before = sdk("paths: {/users: {get: {}}, '/users/{id}/stop': {post: {}}}")
    after = again(
        sdk,
        before,
        "paths: {/users: {get: {}}, '/users/{id}': {get: {}}, "
        "'/users/{id}/stop': {post: {}}, /users/stop/all: {get: {}}}",
    )
    assert after.calls() == ["users.retrieve", "users.retrieve_by_id", "users.stop", "users.stop_.all.retrieve"]


def test_attributes_and_arguments_that_gave_way_stay(sdk: Make) -> None:
    shape = "{properties: {'a-b': {}, a_b: {}}}"
    query = "[{name: 'x-y', in: query, schema: {}}, {name: x_y, in: query, schema: {}}]"
    before = sdk(f"paths: {{/a: {{get: {{parameters: {query}}}}}}}\ncomponents: {{schemas: {{A: {shape}}}}}")
    kept = before.plan.ledger
    assert {data(p): {data(w): str(n) for w, n in named.items()} for p, named in kept.attributes.items()} == {
        "#/components/schemas/A": {"a-b": "a_b_"}
    }
    assert {data(p): {data(w): str(n) for w, n in named.items()} for p, named in kept.arguments.items()} == {
        "GET /a": {"query x-y": "x_y_2"}
    }
    shape, query = "{properties: {'a-b': {}}}", "[{name: 'x-y', in: query, schema: {}}]"
    after = again(
        sdk, before, f"paths: {{/a: {{get: {{parameters: {query}}}}}}}\ncomponents: {{schemas: {{A: {shape}}}}}"
    )
    assert 'a_b_: Any = Field(default=None, alias="a-b")' in after.type_module("a")
    assert "x_y_2: object | Omit = omit" in after.method("a.retrieve")


def test_a_renamed_component_leaves_an_alias(sdk: Make) -> None:
    before = sdk(BOATS)
    after = again(sdk, before, BOATS.replace("BoatObject", "Boat"))
    assert old(after.plan.ledger) == {
        "BoatObject": "#/components/schemas/Boat",
        "BoatObjectSail": "#/components/schemas/Boat / property sail",
    }
    assert "    BoatObject: TypeAlias = Boat\n" in after.files["types/__init__.py"]
    assert '"BoatObjectParam": "BoatParam",' in after.files["types/__init__.py"]
    said = notes(before.plan.ledger, after.plan.ledger)
    assert "name-renamed: the type BoatObject is now Boat: the old name still works, and is deprecated" in said
    third = again(sdk, after, BOATS.replace("BoatObject", "Boat"))
    assert third.files == after.files and notes(after.plan.ledger, third.plan.ledger) == ""


def test_an_alias_follows_what_it_stands_for(sdk: Make) -> None:
    second = again(sdk, sdk(BOATS), BOATS.replace("BoatObject", "Boat"))
    third = again(sdk, second, BOATS.replace("BoatObject", "Boats"))
    assert old(third.plan.ledger)["BoatObject"] == old(third.plan.ledger)["Boat"] == "#/components/schemas/Boats"


def test_what_is_alike_by_chance_is_no_rename(sdk: Make) -> None:
    before = sdk("components: {schemas: {Invoice: {properties: {id: {type: string}}}}}")
    after = again(sdk, before, "components: {schemas: {Zebra: {properties: {id: {type: string}}}}}")
    assert old(after.plan.ledger) == {"Invoice": "gone"}


def test_a_renamed_path_parameter_renames_nothing(sdk: Make) -> None:
    before = sdk(BOATS)
    after = again(
        sdk,
        before,
        BOATS.replace("/boats/{id}", "/boats/{boat_id}").replace("{name: id, in: path", "{name: boat_id, in: path"),
    )
    assert after.calls()[0] == "boats.retrieve"
    assert "def retrieve(self, id: str, **options" in after.method("boats.retrieve")
    assert old(after.plan.ledger) == {}
    assert notes(before.plan.ledger, after.plan.ledger) == (
        "name-kept: the path parameter id of GET /boats/{boat_id} is now boat_id: its argument stays id"
    )
    again(
        sdk,
        after,
        BOATS.replace("/boats/{id}", "/boats/{boat_id}").replace("{name: id, in: path", "{name: boat_id, in: path"),
    )


def test_a_moved_operation_is_called_by_both_names(sdk: Make) -> None:
    before = sdk(BOATS)
    after = again(sdk, before, BOATS.replace("  /boats:", "  /ships:"))
    assert old(after.plan.ledger) == {"boats.create": "POST /ships"}
    assert after.calls()[1] == "ships.create"
    source = after.files["resources/boats.py"]
    assert '    @deprecated("`boats.create` is now `ships.create`.")\n    def create(' in source
    assert '"/ships"' in after.method("boats.create")
    assert "name-renamed: the call boats.create is now ships.create" in notes(before.plan.ledger, after.plan.ledger)


def test_what_is_gone_says_so(sdk: Make) -> None:
    before = sdk(BOATS)
    less = BOATS.replace("      /ports/{id}/close: {post: {operationId: closePort}}\n", "").replace(
        "        Port: {properties: {name: {type: string}}}\n", ""
    )
    after = again(sdk, before, less)
    assert old(after.plan.ledger) == {"Port": "gone", "ports.close": "gone"}
    assert '_REMOVED: list[str] = [\n    "Port",\n]' in after.files["types/__init__.py"]
    assert '__getattr__ = removed_names({"ports": "POST /ports/{id}/close"})' in after.files["_client.py"]
    said = notes(before.plan.ledger, after.plan.ledger)
    assert "name-removed: the type Port is gone, as #/components/schemas/Port is no longer in the spec" in said
    back = again(sdk, after, BOATS)
    assert symbols(back.plan.ledger) == symbols(before.plan.ledger) and old(back.plan.ledger) == {}


def test_a_pin_outdoes_the_ledger(sdk: Make) -> None:
    before = sdk(BOATS)
    after = again(sdk, before, BOATS, classes={"BoatObject": "Boat"}, calls={"addBoat": "boats.build"})
    assert symbols(after.plan.ledger)["#/components/schemas/BoatObject"] == "Boat"
    assert old(after.plan.ledger) == {
        "BoatObject": "#/components/schemas/BoatObject",
        "boats.create": "POST /boats",
    }


def test_another_rule_renames_all_but_what_is_pinned(sdk: Make) -> None:
    text = (
        "paths: {/boats: {get: {operationId: listBoats, tags: [Fleet]}, post: {operationId: addBoat, tags: [Fleet]}}}"
    )
    before = sdk(text)
    fixed = replace(before, plan=replace(before.plan, ledger=pinned(before.plan.ledger, "boats.create")))
    after = again(sdk, fixed, text, rule=TreeRule.TAGS)
    assert after.calls() == ["fleet.list_boats", "boats.create"]
    assert old(after.plan.ledger) == {"boats.list": "GET /boats"}


def test_another_prefix_renames_all(sdk: Make) -> None:
    before = sdk("paths: {/boats: {get: {}}}")
    after = again(sdk, before, "paths: {/boats: {get: {}}}", resource_prefix=("beta",))
    assert after.calls() == ["beta.boats.retrieve"] and old(after.plan.ledger) == {"boats.retrieve": "GET /boats"}


def test_a_resource_class_stays(sdk: Make) -> None:
    before = sdk("paths: {/boats: {get: {}}}")
    after = again(
        sdk,
        before,
        "paths: {/boats: {get: {}}}\ncomponents: {schemas: {Boat: {properties: {a: {}}}, Crew: {properties: {a: {}}}}}",
    )
    assert [str(r.classes[0].name) for r in after.plan.resources] == ["Boats"]


# ---- by hand ---------------------------------------------------------------------------------------------------


def test_renaming_by_hand(sdk: Make) -> None:
    before = sdk(BOATS)
    ledger = renamed(renamed(before.plan.ledger, "BoatObject", "Boat"), "POST /boats", "boats.build")
    after = sdk(BOATS, ledger=ledger)
    assert symbols(after.plan.ledger)["#/components/schemas/BoatObject"] == "Boat"
    assert old(after.plan.ledger) == {"BoatObject": "#/components/schemas/BoatObject", "boats.create": "POST /boats"}
    assert (
        renamed(after.plan.ledger, "Boat", "BoatObject").types
        == sdk(BOATS, ledger=renamed(ledger, "Boat", "BoatObject")).plan.ledger.types
    )
    assert old(pruned(after.plan.ledger)) == {}


@pytest.mark.parametrize(
    ("what", "new", "message", "hint"),
    [
        ("Prot", "X", "nothing is called Prot", "did you mean Port?"),
        ("Port", "BoatObject", "BoatObject is the name of something else", ""),
        ("Port", "BoatObjectparam", "BoatObjectparam is the name of something else", ""),
        ("Port", "class", "class is no name for a class", ""),
        ("Port", "a b", "a b is no name for a class", ""),
        ("Port", "int", "int is no name for a class", ""),
        ("Port", "Exception", "Exception is the name of something else", ""),
        ("Port", "BaseModel", "BaseModel is the name of something else", ""),
        ("ports.close", "boats.create", "boats.create is the name of something else", ""),
        ("ports.close", "boats", "boats is no call", ""),
        ("ports.close", "boats.create.now", "boats.create.now is the name of something else", ""),
        ("ports.close", "close.port", "close.port has a name that means something else", "put an underscore"),
        ("ports.close", "ports.types", "ports.types has a name that means something else", "put an underscore"),
        ("ports.close", "Ports.close", "Ports.close is not in the form of a call", "write it in lower case"),
    ],
)
def test_what_no_name_can_be(sdk: Make, what: str, new: str, message: str, hint: str) -> None:
    with pytest.raises(CantAmend) as raised:
        renamed(sdk(BOATS).plan.ledger, what, new)
    assert str(raised.value) == message and raised.value.hint.startswith(hint)


# ---- the file --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"\xff", "it is not UTF-8 text"),
        (b"<<<<<<< HEAD", "it is no JSON: Expecting value at line 1, column 1"),
        (b"[" * 100_000, "it is no JSON that can be read"),
        (b"[]", "the file is no table"),
        (b"{}", "it doesn't say that it is of format 1"),
        (b'{"format": 2}', "a newer oarlock wrote it"),
        (b'{"format": 1, "types": []}', "types is no table"),
        (b'{"format": 1, "types": {"a": {"name": "x y"}}}', "what stands under name can't be a name"),
        (b'{"format": 1, "types": {"a": {"name": "import os"}}}', "what stands under name can't be a name"),
        (b'{"format": 1, "types": {"a": {"name": "__init__"}}}', "what stands under name can't be a name"),
        (b'{"format": 1, "types": {"a": {"name": "None"}}}', "what stands under name can't be a name"),
        (b'{"format": 1, "types": {"a": {}}}', "what stands under types: a can't be a name"),
        (b'{"format": 1, "calls": {"a": {"call": "a.b\\n"}}}', "what stands under call can't be a name"),
        (b'{"format": 1, "calls": {"a": {"call": "a"}}}', "what stands under call can't be a name"),
        (b'{"format": 1, "calls": {"a": {"call": 1}}}', "call is no text"),
        (b'{"format": 1, "rule": "magic"}', "what stands under rule can't be a name"),
        (b'{"format": 1, "attributes": {"a": {"b": "_x"}}}', "what stands under attributes: a can't be a name"),
        (b'{"format": 1, "alias-types": {"A": 1}}', "a name is no text"),
        (b'{"format": 1, "types": {"a": {"name": "X"}, "b": {"name": "x"}}}', "two places have one name: a and b"),
    ],
)
def test_a_bad_file_is_refused(text: bytes, message: str) -> None:
    with pytest.raises(BadLedger) as raised:
        read_ledger(text)
    assert str(raised.value) == message


KEYS = "format types calls attributes arguments resources alias-types removed-calls name call rule prefix".split()
LEAVES = st.none() | st.integers() | st.text()
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(KEYS) | st.text(), inner))


@given(VALUES)
def test_whatever_a_file_holds_is_read_or_refused(value: object) -> None:
    try:
        ledger = read_ledger(json.dumps({"format": 1, **value} if isinstance(value, dict) else value).encode())
    except BadLedger:
        return
    assert read_ledger(ledger_text(ledger).encode()) == ledger


@pytest.mark.parametrize("name", ["str", "BaseModel", "list", "Exception", "print"])
def test_a_name_that_means_something_else_is_not_taken(sdk: Make, name: str) -> None:
    text = json.dumps({"format": 1, "types": {"#/components/schemas/A": {"name": name}}})
    found = sdk("components: {schemas: {A: {properties: {a: {}}}}}", ledger=read_ledger(text.encode()))
    assert found.classes() == ["A"]


def test_calls_and_arguments_that_mean_something_else_are_not_taken(sdk: Make) -> None:
    stated = {
        "format": 1,
        "rule": "paths",
        "calls": {"GET /a": {"call": "settings.types"}, "GET /b": {"call": "b.with_raw_response"}},
        "arguments": {"GET /a": {"query q": "self"}},
        "resources": {"a": "str"},
        "alias-types": {"Old": "GET /a"},
        "alias-calls": {"a.old": "#/components/schemas/A"},
    }
    text = "paths: {/a: {get: {parameters: [{name: q, in: query, schema: {}}]}}, /b: {get: {}}}"
    text += "\ncomponents: {schemas: {A: {properties: {a: {}}}}}"
    found = sdk(text, ledger=read_ledger(json.dumps(stated).encode()))
    assert found.calls() == ["a.retrieve", "b.retrieve"]
    assert [str(resource.classes[0].name) for resource in found.plan.resources] == ["AResource", "B"]
    assert old(found.plan.ledger) == {"Old": "gone", "a.old": "gone"}
    assert "q: object | Omit = omit" in found.method("a.retrieve")


def test_no_ledger_is_an_empty_one() -> None:
    assert read_ledger(ledger_text(NO_LEDGER).encode()) == NO_LEDGER
