"""Spec text is a type: it can be compared, searched and split, and it can't slip into other text."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.text import Given, Object, Pointer, SpecText

TEXT = SpecText("Run")

REFUSED: dict[str, Callable[[SpecText], object]] = {
    "str()": str,
    "f-string": lambda text: f"{text}",
    "f-string with a width": lambda text: f"{text:>9}",
    "format()": lambda text: "{}".format(text),  # noqa: UP032
    "percent": lambda text: "%s" % text,  # noqa: UP031
    "percent of a tuple": lambda text: "%s-%s" % ("a", text),  # noqa: UP031
    "percent on the left": lambda text: text % "a",
    "plus": lambda text: text + "a",
    "plus on the right": lambda text: "a" + text,
    "times": lambda text: text * 2,
    "join": lambda text: "".join([text]),  # type: ignore[list-item]
    "join by": lambda text: text.join(["a"]),  # type: ignore[attr-defined]
    "iteration": lambda text: list(text),
    "index": lambda text: text[0],
    "slice": lambda text: text[:1],
    "bytes()": bytes,
    "a path": Path,
    "encode": lambda text: text.encode(),  # type: ignore[attr-defined]
    "replace in": lambda text: "a".replace("a", text),  # type: ignore[arg-type]
    "markup": lambda text: text.__html__(),
    "an attribute more": lambda text: setattr(text, "more", 1),
}


@pytest.mark.parametrize("use", REFUSED.values(), ids=REFUSED)
def test_text_of_a_spec_becomes_no_other_text(use: Callable[[SpecText], object]) -> None:
    with pytest.raises((TypeError, AttributeError)):
        use(TEXT)


@pytest.mark.parametrize("use", [str, "{}".format, "".__add__, lambda text: f"{text}"])
def test_a_pointer_is_text_of_a_spec_too(use: Callable[[object], object]) -> None:
    with pytest.raises(TypeError):
        use(Pointer("#/paths"))


def test_what_is_said_names_the_way_out() -> None:
    with pytest.raises(TypeError, match="choose an encoder from generator.encode"):
        str(TEXT)


def test_it_is_equal_to_its_characters_and_hashed_like_them() -> None:
    assert SpecText("Run") == TEXT == "Run" and TEXT != "Ran" and TEXT != 3
    assert {"Run": 1}[TEXT] == 1  # type: ignore[index]
    assert Pointer("#/a") == SpecText("#/a") == "#/a"


def test_it_says_what_it_is() -> None:
    assert repr(SpecText('"\u202e')) == "SpecText('\"\\u202e')"
    assert repr(Pointer("#/a")) == "Pointer('#/a')"


def test_it_can_be_asked() -> None:
    text = SpecText(" Runs of Runs ")
    assert "of" in text and len(text) == 14 and bool(text) and not SpecText("")
    assert text.strip() == "Runs of Runs" and text.lower() == " runs of runs "
    assert list(text.split()) == ["Runs", "of", "Runs"] and list(SpecText("a,b").split(",")) == ["a", "b"]
    assert text.starts(" R") and text.ends(" ") and not text.starts("x")
    assert list(text.find(re.compile("R[a-z]"))) == ["Ru", "Ru"]
    assert text.matches(re.compile(".*of.*")) and not text.matches(re.compile("of"))
    assert SpecText("application/json").without(prefix="application/") == "json"
    assert sorted([SpecText("b"), SpecText("a")]) == ["a", "b"]


def test_it_can_be_kept() -> None:
    assert pickle.loads(pickle.dumps(TEXT)) == TEXT
    assert type(pickle.loads(pickle.dumps(Pointer("#/a")))) is Pointer


@pytest.mark.parametrize(
    ("keys", "pointer"),
    [
        (("paths", "/runs/{id}", "get"), "#/paths/~1runs~1{id}/get"),
        (("a~b", 0), "#/a~0b/0"),
        (("",), "#/"),
    ],
)
def test_pointers(keys: tuple[str | int, ...], pointer: str) -> None:
    made = Pointer("#")
    for key in keys:
        made = made.child(key)
    assert made == pointer
    assert made.key() == str(keys[-1])
    for _ in keys:
        made = made.parent()
    assert made == "#" == made.parent()


def test_an_object_keeps_its_order_and_finds_its_members() -> None:
    found = Object(((SpecText("b"), 1), (SpecText("a"), None)))
    assert [name for name, _ in found] == ["b", "a"]
    assert found.get("b") == 1 and found.get("c") is None and "a" in found and "c" not in found
    assert Given(None) != Given(0)
