"""The floors of the house, and what each room must not do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"

FLOORS = (
    ("text",),
    ("encode",),
    ("descriptions", "diagnostics", "selectors"),
    ("encode_html", "encode_markdown"),
    ("paging",),
    ("ir", "config"),
    ("load",),
    ("analyze",),
    ("examples", "extend"),
    ("plan", "mock"),
    ("render", "coverage", "explain", "diff", "lint"),
    ("history",),
    ("write", "usage"),
    ("pipeline", "terminal"),
    ("reader", "setup", "vendor"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""From the ground up; rooms on one floor don't know each other."""

CELLAR = "runtime"
MODULES = sorted(path for path in GENERATOR.rglob("*.py") if CELLAR not in path.relative_to(GENERATOR).parts)
RUNTIME = sorted((GENERATOR / CELLAR).rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(GENERATOR).with_suffix("").parts[0]


def floor_of(room: str) -> int:
    return next(at for at, rooms in enumerate(FLOORS) if room in rooms)


def imported_rooms(path: Path) -> Iterator[str]:
    """The rooms that a module imports from, told from its relative imports."""
    home = path.relative_to(GENERATOR).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = home[: len(home) - node.level + 1]
            target = (*base, *(node.module or "").split(".")) if node.module else base
            yield from [target[0]] if target and target[0] else [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "generator":
            pytest.fail(f"{path}: imports inside the generator are relative")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_a_module_imports_its_own_room_and_the_floors_below(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    for other in imported_rooms(path):
        assert other == room or floor_of(other) < floor_of(room), f"{room} reaches up to {other}"


@pytest.mark.parametrize("path", RUNTIME, ids=lambda path: path.name)
def test_the_runtime_needs_nothing_but_itself_and_its_two_packages(path: Path) -> None:
    import sys

    allowed = {"httpx2", "anyio", "pydantic", "pydantic_core", "typing_extensions", *sys.stdlib_module_names}
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 1 or (node.level == 0 and (node.module or "").split(".")[0] in allowed), ast.unparse(
                node
            )
        elif isinstance(node, ast.Import):
            assert {alias.name.split(".")[0] for alias in node.names} <= allowed, ast.unparse(node)


def calls_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_only_the_door_prints(path: Path) -> None:
    if room_of(path) != "cli":
        assert "print" not in set(calls_in(path))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_only_the_last_floor_changes_the_disk(path: Path) -> None:
    changing = {
        "write_text",
        "write_bytes",
        "mkdir",
        "unlink",
        "rename",
        "replace_file",
        "rmtree",
        "copytree",
        "symlink_to",
    }
    found = {call.split(".")[-1] for call in calls_in(path)} & changing
    assert not found or room_of(path) == "write", f"{path.name} calls {found}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_only_config_reads_the_environment(path: Path) -> None:
    if room_of(path) != "config":
        assert not re.search(r"\bos\.(environ|getenv)\b|from os import", path.read_text())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_nothing_evaluates_text(path: Path) -> None:
    assert not {"eval", "exec", "__import__"} & set(calls_in(path))


def test_facts_know_no_python() -> None:
    words = re.compile(r"\b(snake_case|PascalCase|pydantic|TypedDict|docstring|jinja)\b", re.IGNORECASE)
    for room in ("ir", "analyze", "load"):
        for path in sorted((GENERATOR / room).rglob("*.py")):
            assert not words.search(path.read_text()), f"{path}: {words.search(path.read_text())}"


TEMPLATE_FILES = sorted(TEMPLATES.rglob("*.jinja"))


@pytest.mark.parametrize("path", TEMPLATE_FILES, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_templates_lay_out_and_decide_nothing(path: Path) -> None:
    text = path.read_text()
    assert "{% set" not in text and "|safe" not in text.replace(" ", "")
    assert "settings" not in re.sub(r"plan\.client\.settings", "", text).replace("SETTINGS", "")


@pytest.mark.parametrize("path", [p for p in TEMPLATE_FILES if ".py." in p.name], ids=lambda path: path.name)
def test_no_quote_stands_beside_an_expression(path: Path) -> None:
    beside = re.search(r"""["'`]\s*\{\{|\}\}\s*["'`]""", path.read_text())
    assert beside is None, f"{path.name}: {beside}: let an encoder write the literal"
