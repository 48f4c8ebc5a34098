"""What an editor shows on hover, and `pydoc` in a terminal, is what the pages say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from generator.encode import data
from generator.pipeline import Generation
from generator.plan.docs.pages import CodeWords, MethodPage, Phrase, Row, TypePage, Words
from generator.text import SpecText


def flat(text: SpecText | str | None) -> str:
    """A text on one line."""
    return " ".join((text if isinstance(text, str) else data(text) if text else "").split())


def plain(phrase: Phrase) -> str:
    return "".join(span.text for span in phrase if isinstance(span, Words | CodeWords) and isinstance(span.text, str))


def methods_in(runs: Generation, colour: int) -> Iterator[tuple[MethodPage, str]]:
    """Each page with the docstring of its method."""
    pages = {page.name: page for page in runs.plan.docs.methods}
    files = {file.path: file.content.decode() for file in runs.files}
    for resource in runs.plan.resources:
        tree = ast.parse(files[f"runs_sdk/{resource.module.file}"])
        for owner in (node for node in tree.body if isinstance(node, ast.ClassDef)):
            if owner.name == resource.classes[colour].name:
                texts = [
                    (m.name, ast.get_docstring(m))
                    for m in owner.body
                    if isinstance(m, ast.FunctionDef | ast.AsyncFunctionDef)
                ]
                for call in resource.calls:
                    (text,) = {text for name, text in texts if name == call.name.method and text}
                    yield pages[call.name.dotted], text


def arguments_of(docstring: str) -> dict[str, str]:
    """The text of each argument, on one line."""
    section = re.sub(r"\n\n(?=[A-Z]\w+:\n).*", "", docstring.partition("\nArgs:\n")[2], flags=re.S)
    parts = re.split(r"^    (?=\w+: )", section, flags=re.M)[1:]
    return {name: flat(text) for name, _, text in (part.partition(": ") for part in parts)}


@pytest.mark.parametrize("colour", [0, 1], ids=["sync", "async"])
def test_a_method_says_what_its_page_says(runs: Generation, colour: int) -> None:
    found = list(methods_in(runs, colour))
    assert len(found) == len(runs.plan.docs.methods) == 9
    for page, docstring in found:
        head = docstring.partition("\nArgs:\n")[0].split("\n")
        title = page.title.text if isinstance(page.title, Words) else data(page.title.text)
        assert head[0] == f"{title}.", page.name
        assert head[2] == f"``{plain(page.route)}``", page.name
        assert flat("\n".join(head[3:])).startswith(flat(page.description)), page.name


@pytest.mark.parametrize("colour", [0, 1], ids=["sync", "async"])
def test_its_arguments_are_those_of_the_page_in_the_same_words(runs: Generation, colour: int) -> None:
    for page, docstring in methods_in(runs, colour):
        told = arguments_of(docstring)
        rows = {str(row.name): row for group in page.arguments for row in group.rows}
        assert set(told) == set(rows), page.name
        for name, row in rows.items():
            assert told[name].startswith(flat(row.description)), f"{page.name}: {name}"
            for note in (plain(note) for note in row.notes):
                said = note.replace("default ", "default: ", 1) if note.startswith("default ") else note
                assert said.casefold() in told[name].casefold(), f"{page.name}: {name}: {note}"


def test_a_field_says_what_its_row_says(runs: Generation) -> None:
    texts = dict(fields_in(runs))
    rows = {(str(page.name), flat(row.name)): row for page, row in rows_of(runs)}
    compared = [key for key, row in rows.items() if key in texts and row.description]
    assert len(compared) > 250
    for key in compared:
        assert flat(texts[key]).startswith(flat(rows[key].description)), key


def rows_of(runs: Generation) -> Iterator[tuple[TypePage, Row]]:
    for page in runs.plan.docs.types:
        yield from ((page, node) for node in page.tree.nodes if isinstance(node, Row))


def fields_in(runs: Generation) -> Iterator[tuple[tuple[str, str], str]]:
    """The text under each field of each class."""
    for file in runs.files:
        if file.path.startswith("runs_sdk/types/"):
            for owner in (node for node in ast.parse(file.content).body if isinstance(node, ast.ClassDef)):
                for field, text in zip(owner.body, owner.body[1:], strict=False):
                    match field, text:
                        case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(said))):
                            yield (owner.name, name), said


def test_a_class_says_what_its_page_says(runs: Generation) -> None:
    texts = dict(classes_in(runs))
    described = [page for page in runs.plan.docs.types if page.description and page.name in texts]
    assert len(described) > 90
    for page in described:
        assert flat(texts[page.name]).startswith(flat(page.description)), page.name


def classes_in(runs: Generation) -> Iterator[tuple[str, str]]:
    for file in runs.files:
        if file.path.startswith("runs_sdk/types/"):
            for owner in (node for node in ast.parse(file.content).body if isinstance(node, ast.ClassDef)):
                yield owner.name, ast.get_docstring(owner) or ""
