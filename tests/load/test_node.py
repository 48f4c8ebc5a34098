from __future__ import annotations

from generator.encode import plain
from generator.load import Kind
from generator.text import Object, Pointer, SpecText

from .conftest import HEAD, Read

SPEC = """
x-it:
  a/b: {~c: [1, 1.5, true, null, word, {}]}
"""


def test_a_node_knows_what_it_is(read: Read) -> None:
    items = list(read(SPEC, head=HEAD).node("#/x-it/a~1b/~0c").items())
    assert [item.kind for item in items] == [
        Kind.INTEGER,
        Kind.NUMBER,
        Kind.BOOLEAN,
        Kind.NULL,
        Kind.STRING,
        Kind.OBJECT,
    ]
    assert [item.scalar() for item in items] == [1, 1.5, True, None, SpecText("word"), None]
    assert [item.text() for item in items] == [None, None, None, None, SpecText("word"), None]
    assert [str(item.location) for item in items[:2]] == ["spec.yaml:5:14", "spec.yaml:5:17"]


def test_a_node_is_walked_by_keys(read: Read) -> None:
    node = read(SPEC, head=HEAD).node("#/x-it")
    inner = node.get("a/b")
    assert inner is not None
    assert inner.pointer == Pointer("#/x-it/a~1b")
    assert inner.get(SpecText("~c")) is not None
    assert "~c" in inner and SpecText("~c") in inner and "c" not in inner
    assert [plain(key) for key, _ in node.members()] == ["a/b"]
    assert len(inner) == 1
    assert list(inner.items()) == [] and inner.get("c") is None


def test_what_has_no_members_has_none(read: Read) -> None:
    node = read(SPEC, head=HEAD).node("#/x-it/a~1b/~0c/4")
    assert (node.get("x"), list(node.members()), list(node.items()), len(node)) == (None, [], [], 0)
    assert node, "a node is true, whatever it holds"


def test_a_value_is_frozen_and_whole(read: Read) -> None:
    value = read(SPEC, head=HEAD).node("#/x-it").value()
    assert isinstance(value, Object)
    assert value.get("a/b") == Object(((SpecText("~c"), (1, 1.5, True, None, SpecText("word"), Object(()))),))


def test_every_pointer_leads_back_to_its_node(read: Read) -> None:
    reading = read(SPEC, head=HEAD)
    work = [reading.node("#")]
    while work:
        node = work.pop()
        found = reading.node(plain(node.pointer))  # type: ignore[arg-type]
        assert (found.pointer, found.value()) == (node.pointer, node.value())
        work += [*(member for _, member in node.members()), *node.items()]


def test_a_pointer_to_nothing_leads_nowhere(read: Read) -> None:
    document = read(SPEC, head=HEAD).document
    assert document is not None
    for pointer in ("#/x", "#/x-it/a", "#/x-it/a~1b/~0c/9", "#/x-it/a~1b/~0c/-1", "#/x-it/a~1b/~0c/²", "other.yaml#/a"):
        assert document.at(pointer) is None
