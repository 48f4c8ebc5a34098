"""How templates are found and what they may print: only text that an encoder or the plan has made safe."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..encode import Code, Html, Markdown, Toml
from ..plan.naming import Identifier

_PRINTABLE = {".py": (Code,), ".toml": (Toml,), ".md": (Markdown, Identifier), ".html": (Html, Markup)}
"""What may stand in a template's braces. `Markup` is what a macro of ours gives: all in it went through here before."""


def templates_folder() -> Path:
    """Where the templates lie: inside the generator when installed, beside it in a checkout."""
    inside = Path(str(files("generator") / "_templates"))
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "templates"


def make_environment(suffix: str) -> Environment:
    """The environment for templates that print files with this suffix, e.g. `.py`."""
    allowed = _PRINTABLE[suffix]

    def finalize(value: object) -> object:
        if isinstance(value, allowed) or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        raise TypeError(f"a {suffix} template can't print a {type(value).__name__}")

    environment = Environment(
        loader=FileSystemLoader(templates_folder()),
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        autoescape=suffix == ".html",
    )
    kind = allowed[0]
    environment.filters |= {
        "listed": lambda items: kind(", ".join(items)),
        "quoted": lambda name: Code(f'"{name}"') if isinstance(name, Identifier) else _refuse(name),
        "reexported": _reexported,
    }
    return environment


def _reexported(names: Iterable[Identifier]) -> Code:
    """Names in the form that tells type checkers that they are meant for others."""
    return Code(", ".join(f"{name} as {name}" for name in names))


def _refuse(value: object) -> Code:
    raise TypeError(f"only an identifier can be quoted in a template, not a {type(value).__name__}")
