"""What is imported when: names of a package come from their modules when they are first asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import generator.runtime as runtime

HOME = Path(runtime.__file__).parent


def test_every_name_that_is_offered_is_there() -> None:
    assert sorted(runtime.__all__) == sorted(runtime._MODULES)
    for name in runtime.__all__:
        assert getattr(runtime, name) is not None


def test_type_checkers_see_each_name_where_it_is_found() -> None:
    tree = ast.parse((HOME / "__init__.py").read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 1]
    seen = {alias.name: node.module for node in imports for alias in node.names if node.module != "lazy"}
    assert seen == runtime._MODULES


def test_no_module_hides_a_name() -> None:
    # `_runtime.raw` would be the module, not the function, as soon as something imports the module.
    assert not {path.stem for path in HOME.glob("*.py")} & set(runtime._MODULES)


def test_submodules_are_names_too() -> None:
    assert runtime.errors.APIError is runtime.APIError  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = runtime.nothing  # type: ignore[attr-defined]


def test_dir_tells_what_there_is() -> None:
    assert {"AsyncClient", "Stream", "omit"} <= set(dir(runtime))


@pytest.mark.parametrize(
    "names",
    [
        "SyncClient, AsyncClient, ClientSettings, ResponseLimits, BearerAuth, omit",
        "Resource, AsyncResource, AsyncPaginator, Stream, AsyncStream, Events, JsonLines, RequestOptions",
        "raw, async_raw, streamed, async_streamed, BinaryContent, APIError, PaginationError",
    ],
)
def test_what_a_resource_is_made_of_needs_no_pydantic(names: str) -> None:
    code = f"import sys; from generator.runtime import {names}; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=HOME.parents[1]).returncode == 0
