"""What a template may print: text that an encoder or the plan has made safe, and nothing else."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from generator.encode import Code, Html, Markdown, Toml
from generator.plan.naming import ClassName, Identifier
from generator.render.environment import make_environment, templates_folder
from generator.text import Pointer, SpecText


def render(suffix: str, template: str, **context: object) -> str:
    return make_environment(suffix).from_string(template).render(**context)


@pytest.mark.parametrize(
    ("suffix", "value", "printed"),
    [
        (".py", Code("x = 1"), "x = 1"),
        (".py", Identifier("run"), "run"),
        (".py", ClassName("Run"), "Run"),
        (".py", 3, "3"),
        (".toml", Toml('"a"'), '"a"'),
        (".md", Markdown("a\\_b"), "a\\_b"),
        (".html", Html("<b>"), "<b>"),
    ],
)
def test_safe_text_is_printed(suffix: str, value: object, printed: str) -> None:
    assert render(suffix, "{{ value }}", value=value) == printed


@pytest.mark.parametrize(
    ("suffix", "value"),
    [
        (".py", "a str"),
        (".py", SpecText("spec text")),
        (".py", Pointer("#/a")),
        (".py", Markdown("other markup")),
        (".py", True),
        (".py", None),
        (".py", 1.5),
        (".py", ["a"]),
        (".toml", Code("1")),
        (".toml", "a str"),
        (".md", "a str"),
        (".md", SpecText("spec text")),
        (".html", "<b>"),
        (".html", Markdown("<b>")),
    ],
)
def test_anything_else_is_refused(suffix: str, value: object) -> None:
    with pytest.raises(TypeError, match="can't print a"):
        render(suffix, "{{ value }}", value=value)


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises((TypeError, UndefinedError)):
        render(".py", "{{ missing }}")


@pytest.mark.parametrize("text", ["a", SpecText("a"), Code("a")])
def test_only_an_identifier_is_quoted(text: object) -> None:
    assert render(".py", "{{ name | quoted }}", name=Identifier("a")) == '"a"'
    with pytest.raises(TypeError, match="only an identifier can be quoted"):
        render(".py", "{{ name | quoted }}", name=text)


def test_a_list_of_spec_text_is_refused_too() -> None:
    with pytest.raises(TypeError):
        render(".py", "{{ names | listed }}", names=[SpecText("a")])


def test_templates_are_where_they_are_looked_for() -> None:
    assert (templates_folder() / "sdk/resource.py.jinja").is_file()
