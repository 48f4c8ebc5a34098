from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics, Unusable
from generator.encode import plain
from generator.load import Kind, Node, SpecBytes
from generator.load.json import load_json
from generator.load.node import File
from generator.load.parse import load_tree
from generator.load.source import Source, load_source
from generator.load.yaml import load_yaml

from .conftest import Read

HEAD = '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"},\n "paths": {"/a": {}},\n "x-it": '


def test_an_error_of_json_is_told_in_its_words(read: Read) -> None:
    for written in ("[1, 2", "[1 2", "{1: 2"):
        reading = read(f"{HEAD}{written}}}".encode(), name="spec.json")
        assert reading.document is None
        assert ": error[json-syntax]: this is not JSON: " in reading.findings
    assert read(b"[oops: \n", name="spec.json").findings.startswith("spec.json:1:2: error[json-syntax]")
    assert read(b"oops: {\n", name="spec.json").findings.startswith("spec.json:1:1: error[json-syntax]")


@pytest.mark.parametrize(
    ("written", "value", "finding"),
    [
        ("NaN", "NaN", "3:10: warning[bad-number]: NaN is no number that can be kept exactly"),
        ('["-Infinity", -Infinity]', ["-Infinity"] * 2, "3:24: warning[bad-number]: -Infinity is no number"),
        ("1e400", "1e400", "3:10: warning[bad-number]: 1e400 is no number that can be kept exactly"),
        ("9" * 101, "9" * 101, "3:10: warning[bad-number]: 99999999999999999999 is no number"),
        ('"a\\ud800b"', "a\ufffdb", "3:12: warning[bad-character]: half a surrogate pair is no character"),
        ('{"\\udc00\\ud800": 1}', {"\ufffd" * 2: 1}, "3:12: warning[bad-character]: half a surrogate pair"),
        ('"a\x00b"', "a\ufffdb", "3:12: warning[bad-character]: the character U+0000 can't stand in YAML"),
    ],
)
def test_what_json_should_not_have_is_read_as_something_near(
    read: Read, written: str, value: object, finding: str
) -> None:
    reading = read(f"{HEAD}{written}}}".encode(), name="spec.json")
    assert reading.plain("#/x-it") == value
    assert reading.findings.startswith(f"spec.json:{finding}")


@pytest.mark.parametrize("depth", [300, 5000, 100_000])
def test_nesting_has_a_limit(read: Read, depth: int) -> None:
    findings = read(f"{HEAD}{'[' * depth}{']' * depth}}}".encode(), name="spec.json").findings
    assert findings.startswith("spec.json:3:209: error[spec-too-deep]: the nesting is deeper than 200 levels")


def test_a_key_given_twice_is_reported_with_both_places(read: Read) -> None:
    reading = read(f'{HEAD}{{"a": {{"b": 1}},\n  "b": 2, "\\u0061": 3}}}}'.encode(), name="spec.json")
    assert reading.findings == (
        "spec.json:4:11: warning[duplicate-key]: the key 'a' is given twice; line 3 has it first\n"
        "    hint: keep one of the two, or rename one"
    )


def test_whole_surrogate_pairs_are_characters(read: Read) -> None:
    written = r'["\ud83d\ude00", "\\ud800"]'
    assert read(f"{HEAD}{written}}}".encode(), name="spec.json").plain("#/x-it") == ["\U0001f600", r"\ud800"]


def test_what_only_looks_like_json_is_read_as_yaml(read: Read) -> None:
    reading = read("{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/a: {}},}")
    assert reading.findings == ""
    assert reading.plain("#/info/title") == "T"


def test_a_page_of_a_website_is_recognised(read: Read) -> None:
    assert "hint: this is an HTML page" in read(b"<!DOCTYPE html>\n<html><body class=a: b>").findings


# What JSON and YAML both let stand unescaped.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp"]), max_size=8)
SCALARS = (
    st.none() | st.booleans() | st.integers(-(10**90), 10**90) | TEXT | st.floats(allow_nan=False, allow_infinity=False)
)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner), max_leaves=20)


@given(VALUES, st.sampled_from([None, 0, 3]))
@settings(deadline=None)
def test_both_readers_agree_with_the_standard_library(value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    assert _value(text, load_json) == _value(text, load_yaml) == value


@given(st.dictionaries(TEXT, VALUES, min_size=1), st.sampled_from([None, 0, 3]))
@settings(deadline=None)
def test_places_point_at_what_was_written(value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    for load in (load_json, load_yaml):
        source = Source("spec", text, "")
        root = Node(load(source).root, File(source, None))
        for node in _everything(root):
            assert _at(text, node).startswith(json.dumps(plain(node.value()), ensure_ascii=False)[:1])
            if node.kind is Kind.STRING:
                assert _at(text, node).startswith(json.dumps(plain(node.value()), ensure_ascii=False))
            if str(node.key_location) != str(node.location):
                key = json.dumps(plain(node.pointer.key()), ensure_ascii=False)
                assert _at(text, node, key=True).startswith(key)


@given(st.binary(max_size=60) | st.text("{}[]:,-?&*!|>'\"%@`#\n \tab1", max_size=60).map(str.encode))
@settings(deadline=None)
def test_no_input_breaks_the_readers(data: bytes) -> None:
    diagnostics = Diagnostics()
    try:
        load_tree(load_source(SpecBytes("spec", data), diagnostics), diagnostics)
    except Unusable:
        assert diagnostics.failed


def _value(text: str, load: Any) -> object:
    source = Source("spec", text, "")
    return plain(Node(load(source).root, File(source, None)).value())


def _everything(node: Node) -> Iterator[Node]:
    yield node
    for inner in [*(member for _, member in node.members()), *node.items()]:
        yield from _everything(inner)


def _at(text: str, node: Node, *, key: bool = False) -> str:
    location = node.key_location if key else node.location
    return text.split("\n")[location.line - 1][location.column - 1 :]
