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
        (
            "a: !!python/name:os.system x",
            "4:4: error[yaml-tag]: the tag tag:yaml.org,2002:python/name:os.system has no meaning",
        ),
        ("a: !include other.yaml", "4:4: error[yaml-tag]: the tag !include has no meaning"),
        ("a: !!set {b, c}", "4:4: error[yaml-tag]"),
        ("a: !!int b", "4:4: error[yaml-tag]: this is no value for the tag !!int"),
        ("a: &x {b: 1}\nc: {<<: *x}", "5:5: error[yaml-merge-key]: merge keys (<<) are not part of YAML 1.2"),
        ("? [a, b]\n: c", "4:3: error[yaml-key]: a key must be plain text, not a collection"),
        ("a: &x b\n*x : c", "5:1: error[yaml-key]: a key must be plain text, not an alias"),
        ("a: *x", "4:4: error[yaml-alias]: nothing before this place is anchored as &x"),
        ("a: &x [*x]", "4:8: error[yaml-alias]: the alias *x stands inside what it names"),
        ("a: 1\n---\nb: 2", "5:1: error[yaml-documents]: a second document begins here"),
        ("a: .nan", "4:4: error[bad-number]: .nan is not a JSON number"),
        ("a: -.Inf", "4:4: error[bad-number]"),
        ("a: 1e999", "4:4: error[bad-number]: the number is too large"),
        ("a: " + "9" * 101, "4:4: error[bad-number]: the number has more than 100 digits"),
        ("a: 0x" + "f" * 101, "4:4: error[bad-number]: the number has more than 100 digits"),
        ("a: b\x1b[31mc", "4:5: error[bad-character]: the character U+001B can't stand in YAML"),
        ('a: "\\ud800"', "error[yaml-syntax]"),
    ],
)
def test_what_is_not_json_in_yaml_is_refused(read: Read, written: str, finding: str) -> None:
    reading = read(written, head=HEAD)
    assert reading.document is None
    assert finding in reading.findings
    assert len(reading.findings.splitlines()) == 2, "one finding, with a hint"


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
        "spec.yaml:6:3: error[duplicate-key]: the key '200' is given twice; line 5 has it first\n"
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
