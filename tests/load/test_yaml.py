from __future__ import annotations

import pytest

from .conftest import HEAD, Read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("NO", "NO"),
        ("on", "on"),
        ("1", 1),
        ("-17", -17),
        ("+3", 3),
        ("0x1F", 31),
        ("017", "017"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("190:20:30", "190:20:30"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("1.2.3", "1.2.3"),
        ("2001-12-14", "2001-12-14"),
        ("2001-13-45", "2001-13-45"),
        ("=", "="),
        ("'1'", "1"),
        ('"\\u00e9\\n"', "é\n"),
        ("!!str 1", "1"),
        ("! 1", "1"),
        ("!!int 12", 12),
        ("!!float 1", 1.0),
        ("|-\n  a\n  b", "a\nb"),
        ("'<<'", "<<"),
    ],
)
def test_scalars_are_those_of_json(read: Read, written: str, value: object) -> None:
    found = read(f"x-it: {written}\n", head=HEAD).plain("#/x-it")
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "a: {b: 1",
            "4:9: error[yaml-syntax]: this is not YAML: while parsing a flow mapping, did not find expected ',' or '}'",
        ),
        (
            "a: 'x",
            "4:6: error[yaml-syntax]: this is not YAML: while scanning a quoted scalar, found unexpected end of stream",
        ),
        ("a:\n\t- 1", "5:1: error[yaml-syntax]"),
        ("? [a, b]\n: c", "4:3: error[yaml-key]: a key must be plain text, not a collection"),
        ("a: &x b\n*x : c", "5:1: error[yaml-key]: a key must be plain text, not an alias"),
        ("a: *x", "4:4: error[yaml-alias]: nothing before this place is anchored as &x"),
        ("a: &x [*x]", "4:8: error[yaml-alias]: the alias *x stands inside what it names"),
        ('a: "\\ud800"', "error[yaml-syntax]"),
    ],
)
def test_what_is_not_json_in_yaml_is_refused(read: Read, written: str, finding: str) -> None:
    reading = read(written, head=HEAD)
    assert reading.document is None
    assert finding in reading.findings
    assert len(reading.findings.splitlines()) == 2, "one finding, with a hint"


@pytest.mark.parametrize(
    ("written", "value", "finding"),
    [
        ("!!python/name:os.system x", "x", "the tag tag:yaml.org,2002:python/name:os.system has no meaning here"),
        ("!include other.yaml", "other.yaml", "the tag !include has no meaning here"),
        ("!!set {b, c}", {"b": None, "c": None}, "the tag tag:yaml.org,2002:set has no meaning here"),
        ("!!int b", "b", "the tag tag:yaml.org,2002:int has no meaning here"),
        (".nan", ".nan", ".nan is not a JSON number"),
        ("-.Inf", "-.Inf", "-.Inf is not a JSON number"),
        ("1e999", "1e999", "the number is too large"),
        ("9" * 101, "9" * 101, "the number has more than 100 digits"),
        ("0x" + "f" * 101, "0x" + "f" * 101, "the number has more than 100 digits"),
        ("b\x1b[31mc", "b\ufffd[31mc", "the character U+001B can't stand in YAML"),
    ],
)
def test_what_json_has_no_place_for_is_read_as_something_near(
    read: Read, written: str, value: object, finding: str
) -> None:
    reading = read(f"x-it: {written}\n", head=HEAD)
    assert reading.plain("#/x-it") == value
    assert f": {finding}\n    hint: " in reading.findings
    assert reading.findings.startswith("spec.yaml:4:") and len(reading.findings.splitlines()) == 2


def test_of_several_documents_the_first_is_read(read: Read) -> None:
    reading = read("x-it: 1\n---\nx-it: [\n", head=HEAD)
    assert reading.plain("#/x-it") == 1
    assert reading.findings.startswith("spec.yaml:5:1: warning[yaml-documents]: a second document begins here")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{<<: *base}", {"a": 1, "b": 2}),
        ("{b: 3, <<: *base}", {"b": 3, "a": 1}),
        ("{<<: [*base, *more]}", {"a": 1, "b": 2, "c": 9}),
        ("{<<: *base, <<: *more}", {"a": 1, "b": 2, "c": 9}),
        ("{'<<': 1}", {"<<": 1}),
    ],
)
def test_a_merge_key_adds_what_the_mapping_lacks(read: Read, written: str, value: object) -> None:
    text = f"x-base: &base {{a: 1, b: 2}}\nx-more: &more {{b: 8, c: 9}}\nx-it: {written}\n"
    reading = read(text, head=HEAD)
    assert (reading.plain("#/x-it"), reading.findings) == (value, "")


def test_a_merged_member_stands_where_it_was_written(read: Read) -> None:
    reading = read("x-base: &base\n  a: 1\nx-it:\n  <<: *base\n  b: 2\n", head=HEAD)
    assert str(reading.node("#/x-it/a").location) == "spec.yaml:5:6"
    assert str(reading.node("#/x-it/b").location) == "spec.yaml:8:6"


def test_a_tab_is_told_by_the_hint(read: Read) -> None:
    assert read("a:\n\t- 1", head=HEAD).findings.endswith("    hint: indent with spaces; here is a tab")


@pytest.mark.parametrize(
    ("written", "place"),
    [
        pytest.param("a: " + "[" * 300, "4:203", id="brackets"),
        pytest.param("a: " + "[" * 200_000, "4:203", id="endless brackets"),
        pytest.param("".join(f"{' ' * depth}a:\n" for depth in range(300)), "204:201", id="indentation"),
    ],
)
def test_nesting_has_a_limit(read: Read, written: str, place: str) -> None:
    finding = f"spec.yaml:{place}: error[spec-too-deep]: the nesting is deeper than 200 levels"
    assert read(written, head=HEAD).findings.startswith(finding)


def test_a_key_is_its_source_text(read: Read) -> None:
    assert read("x-codes: {200: a, 2XX: b, null: c, 1.0: d, 0x1: e, on: f}", head=HEAD).plain("#/x-codes") == {
        "200": "a",
        "2XX": "b",
        "null": "c",
        "1.0": "d",
        "0x1": "e",
        "on": "f",
    }


def test_a_key_given_twice_is_reported_with_both_places(read: Read) -> None:
    reading = read("x-codes:\n  200: a\n  '200': b\n", head=HEAD)
    assert reading.findings == (
        "spec.yaml:6:3: warning[duplicate-key]: the key '200' is given twice; line 5 has it first\n"
        "    hint: keep one of the two, or rename one"
    )
    assert reading.plain("#/x-codes") == {"200": "b"}


def test_an_alias_is_what_it_names_and_stands_where_that_was_written(read: Read) -> None:
    reading = read("x-one: &shared\n  a: 1\nx-two: *shared\n", head=HEAD)
    assert reading.plain("#/x-two") == {"a": 1}
    assert str(reading.node("#/x-two/a").location) == "spec.yaml:5:6"
    assert str(reading.node("#/x-two").key_location) == "spec.yaml:6:1"


def test_aliases_have_a_budget(read: Read) -> None:
    lines = ["x-0: &x0 [1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"x-{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]" for n in range(1, 12)]
    reading = read("\n".join(lines), head=HEAD)
    assert reading.findings.startswith("spec.yaml:")
    assert (
        "error[spec-too-large]: with its aliases written out the file has more than 2,000,000 nodes" in reading.findings
    )


def test_aliases_can_not_hide_depth(read: Read) -> None:
    lines = [f"x-0: &x0 {'[' * 100}{']' * 100}"]
    lines += [f"x-{n}: &x{n} {'[' * 100}*x{n - 1}{']' * 100}" for n in range(1, 12)]
    assert "error[spec-too-deep]" in read("\n".join(lines), head=HEAD).findings


def test_messages_hold_nothing_that_a_terminal_obeys(read: Read) -> None:
    findings = read("a: !<\\e[31m::error::x> b\n", head=HEAD).findings
    assert findings.isascii() and "\x1b" not in findings
