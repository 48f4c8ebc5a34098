"""How words of a spec become legal names: a table a function."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.encode import data
from generator.plan.naming import (
    MAX_CLASS_LENGTH,
    MAX_LENGTH,
    ClassName,
    Identifier,
    attribute,
    attributes,
    class_name,
    module_name,
    pascal,
    singular,
    snake,
    words,
)
from generator.text import SpecText


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thread_id", "thread_id"),
        ("threadId", "thread_id"),
        ("ThreadID", "thread_id"),
        ("HTTPServer", "http_server"),
        ("include[]", "include"),
        ("StartTime<", "start_time_lt"),
        ("StartTime>=", "start_time_gte"),
        ("a<b", "a_b"),
        ("<", "value"),
        ("X-Request-Id", "x_request_id"),
        ("gpt 4", "gpt_4"),
        ("v2", "v2"),
        ("2fa codes", "n2_fa_codes"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("class", "class_"),
        ("None", "none"),
        ("self", "self_"),
        ("__init__", "init"),
        ("_id", "id"),
        ("café", "cafe"),
        ("ﬁne", "fine"),
        ("名前", "u540d_u524d"),
        ("Ω", "u3a9"),
        ("a\u202eb", "a_b"),
        ("", "value"),
        ("!?", "value"),
        ("\x00", "value"),
    ],
)
def test_an_attribute(text: str, expected: str) -> None:
    assert attribute(SpecText(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Run", "Run"),
        ("RunStep", "RunStep"),
        ("URLParser", "URLParser"),
        ("run-step", "RunStep"),
        ("run_step.v2", "RunStepV2"),
        ("RUN_STEP", "RunStep"),
        ("run", "Run"),
        ("2fa", "N2fa"),
        ("None", "None_"),
        ("True", "True_"),
        ("名前", "U540dU524d"),
        ("", "Model"),
        ("...", "Model"),
    ],
)
def test_a_class(text: str, expected: str) -> None:
    assert class_name(SpecText(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Run", "run"), ("con", "con_"), ("NUL", "nul_"), ("import", "import_"), ("", "module")],
)
def test_a_module(text: str, expected: str) -> None:
    assert module_name(words(text)) == expected


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("runs", "run"),
        ("run steps", "run step"),
        ("entries", "entry"),
        ("boxes", "box"),
        ("classes", "class"),
        ("status", "status"),
        ("analysis", "analysis"),
        ("address", "address"),
        ("data", "data"),
        ("s", ""),
    ],
)
def test_one_of_many(many: str, one: str) -> None:
    assert " ".join(singular(tuple(many.split()))) == one


@pytest.mark.parametrize(
    ("wire_names", "expected"),
    [
        ("a b", "a b"),
        # who is called so already stays so, whatever the order
        ("a-b a_b aB", "a_b_ a_b a_b_2"),
        ("aB a_b a-b", "a_b_2 a_b a_b_"),
        ("@type type", "type_ type"),
        ("class class_", "class_2 class_"),
        ("ID id Id", "id_ id id_2"),
        # who clashes with the class gives way
        ("copy json model_dump model_id", "copy_ json_ model_dump_ model_id"),
        ("copy copy_", "copy_2 copy_"),
    ],
)
def test_the_attributes_of_a_class(wire_names: str, expected: str) -> None:
    listed = [SpecText(name) for name in wire_names.split()]
    settled = attributes(listed, frozenset(("copy", "json", "model_dump")))
    assert [settled[name] for name in listed] == expected.split()


def test_a_long_name_keeps_its_beginning_and_stays_one_of_a_kind() -> None:
    one, other = attribute(SpecText("a" * 500)), attribute(SpecText("a" * 501))
    assert one != other and one.startswith("aaaa") and len(one) == len(other) == MAX_LENGTH
    assert len(class_name(SpecText("A" * 500))) <= MAX_CLASS_LENGTH


@given(st.text())
def test_any_text_gives_legal_names(text: str) -> None:
    for name in (attribute(SpecText(text)), class_name(SpecText(text)), module_name(words(text))):
        assert name.isascii() and name.isidentifier() and not keyword.iskeyword(name)
        assert (
            not name.startswith("_")
            and "__" not in name
            and len(name) <= (MAX_CLASS_LENGTH if isinstance(name, ClassName) else MAX_LENGTH) + 1
        )
    assert class_name(SpecText(text))[0].isupper()


@given(st.lists(st.text(max_size=4), unique=True, max_size=8))
def test_attributes_are_told_apart_and_no_order_matters(texts: list[str]) -> None:
    settled = attributes(map(SpecText, texts), frozenset(("copy",)))
    assert len(set(settled.values())) == len(texts)
    assert attributes(map(SpecText, reversed(texts)), frozenset(("copy",))) == settled
    assert all(settled[name] == data(name) for name in settled if attribute(name) == data(name) != "copy")


@pytest.mark.parametrize("text", ["", "a-b", "class", "1a", "a b", "é", "x\n", "None"])
def test_an_identifier_is_legal_or_is_not_made(text: str) -> None:
    with pytest.raises(ValueError, match="not a legal name"):
        Identifier(text)
    with pytest.raises(ValueError, match="not a legal name"):
        ClassName(text)


def test_words_join_in_two_ways() -> None:
    assert snake(("run", "step")) == "run_step"
    assert pascal(("run", "step")) == "RunStep"
    assert (snake(()), pascal(())) == ("value", "Model")
