from __future__ import annotations

import pytest

from generator.encode import plain
from generator.load import Node
from generator.load.jsonpath import BadPath, find
from generator.load.node import File
from generator.load.source import Source
from generator.load.yaml import load_yaml

from .conftest import HEAD, Read

TREE = """
a: {b: 1, 'c d': [10, 20, 30]}
list: [{name: x, n: 1}, {name: y, n: true}, {n: 1.5}]
deep: {a: {b: 2}}
"""


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("$.a.b", [1]),
        ("$['a']['b']", [1]),
        ('$["a"]["c d"][0]', [10]),
        ("$.a['c d'][-1]", [30]),
        ("$.a['c d'][9]", []),
        ("$.a['c d'][*]", [10, 20, 30]),
        ("$.a.*", [1, [10, 20, 30]]),
        ("$..b", [1, 2]),
        ("$..a.b", [1, 2]),
        ("$..['c d']", [[10, 20, 30]]),
        ("$.list[?(@.name == 'x')].n", [1]),
        ('$.list[?@.name=="y"].n', [True]),
        ("$.list[?@.n == 1].name", ["x"]),
        ("$.list[?@.n == true].name", ["y"]),
        ("$.list[?@.name != 'x'].n", [True, 1.5]),
        ("$.list[?@.name].n", [1, True]),
        ("$.no.such", []),
    ],
)
def test_a_path_leads_to_values(path: str, values: object) -> None:
    source = Source("spec", TREE, "")
    root = load_yaml(source).root
    assert [plain(Node(match.value, File(source, root)).value()) for match in find(path, root)] == values


@pytest.mark.parametrize(
    "path", ["", "a", "$.", "$[", "$[?(@.a]", "$.a b", "$[1:2]", "$[?@.a == b]", "$." + "a." * 600]
)
def test_a_path_that_can_not_be_read_is_refused(path: str) -> None:
    with pytest.raises(BadPath):
        find(path, None)


def test_an_update_is_merged_into_each_target(read: Read) -> None:
    reading = read(
        "x-a: {b: {c: 1}, l: [1]}",
        """
        actions:
          - target: $.x-a
            update: {b: {d: 2}, l: [2], e: {f: 3}}
          - target: $.x-a.e
            update: {g: 4}
          - target: $.x-a.l
            update: 3
        """,
        head=HEAD,
    )
    assert reading.findings == ""
    assert reading.plain("#/x-a") == {"b": {"c": 1, "d": 2}, "l": [1, 2, 3], "e": {"f": 3, "g": 4}}
    assert str(reading.node("#/x-a/b/d").location) == "overlay1.yaml:4:21"
    assert str(reading.node("#/x-a/b/c").location) == "spec.yaml:4:14"


def test_a_single_value_is_put_in_place_of_another(read: Read) -> None:
    overlay = "actions: [{target: $.x-a.b, update: new}, {target: '$.x-a.l[0]', update: 9}]"
    reading = read("x-a: {b: old, l: [1, 2]}", overlay, head=HEAD)
    assert (reading.plain("#/x-a"), reading.findings) == ({"b": "new", "l": [9, 2]}, "")


def test_a_copy_is_merged_into_each_target(read: Read) -> None:
    reading = read(
        "x-from: {a: 1, b: {c: [1]}}\nx-to: {b: {c: [2], d: 3}}",
        "actions: [{target: $.x-to, copy: $.x-from}, {target: $.x-from.b, copy: $.x-from}]",
        head=HEAD,
    )
    assert reading.findings == ""
    assert reading.plain("#/x-to") == {"b": {"c": [2, 1], "d": 3}, "a": 1}
    assert reading.plain("#/x-from") == {"a": 1, "b": {"c": [1], "a": 1, "b": {"c": [1]}}}
    assert str(reading.node("#/x-to/a").location) == "spec.yaml:4:13"


def test_what_is_removed_is_gone(read: Read) -> None:
    overlay = """
        actions:
          - {target: "$.x-a[?@ .k == 1]", remove: true}
          - {target: "$.x-b.*", remove: true}
    """.replace("@ .", "@.")
    reading = read("x-a: [{k: 1}, {k: 2}, {k: 1}]\nx-b: {c: 1, d: 2}", overlay, head=HEAD)
    assert (reading.plain("#/x-a"), reading.plain("#/x-b")) == ([{"k": 2}], {})


def test_overlays_are_applied_in_order_before_anything_else(read: Read) -> None:
    reading = read(
        "components: {schemas: {A: {type: string}}}",
        "actions: [{target: $.components.schemas.A, update: {nullable: true}}]",
        "actions: [{target: $.components.schemas.A, update: {type: integer}}]",
        head=HEAD,
    )
    assert reading.plain("#/components/schemas/A") == {"type": ["integer", "null"]}


@pytest.mark.parametrize(
    ("overlay", "finding"),
    [
        (
            "actions: [{target: $.no, update: {}}]",
            "overlay1.yaml:2:20: warning[overlay-no-match]: nothing matches '$.no'",
        ),
        (
            "actions: [{target: $.info, copy: $.no}]",
            "overlay1.yaml:2:34: warning[overlay-no-match]: nothing matches '$.no'",
        ),
        (
            "actions: [{target: $.info}]",
            "overlay1.yaml:2:11: warning[overlay-idle]: this action does nothing",
        ),
        (
            "actions: [{target: $.info, update: 3}]",
            "overlay1.yaml:2:36: warning[overlay-misfit]: an object can be merged into an object only",
        ),
        (
            "actions: [{target: $, remove: true}]",
            "overlay1.yaml:2:20: warning[overlay-misfit]: the whole description can't be removed",
        ),
        ("actions: [{update: {}}]", "overlay1.yaml:2:11: error[overlay-target]: this action has no target"),
        (
            "actions: [{target: no, remove: true}]",
            "overlay1.yaml:2:20: error[overlay-target]: 'no' is no JSONPath that can be read",
        ),
        ("a: 1", "overlay1.yaml:1:1: error[not-overlay]: this file is not an overlay"),
    ],
)
def test_an_odd_overlay_is_reported(read: Read, overlay: str, finding: str) -> None:
    assert read("", overlay, head=HEAD).findings.startswith(finding)
