"""What is imported when: names of a package come from their modules when they are first asked for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module, invalidate_caches
from pathlib import Path
from types import ModuleType

import pytest

HOME = Path(__file__).parents[2]
INIT = """
from generator.runtime.lazy import lazy_names

__all__ = ["Ship", "VERSION"]
__getattr__, __dir__ = lazy_names(__name__, {"Ship": "ships", "Boat": "boats.small"})
VERSION = 1
"""


@pytest.fixture
def harbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    (tmp_path / "harbour" / "boats").mkdir(parents=True)
    (tmp_path / "harbour" / "__init__.py").write_text(INIT)
    (tmp_path / "harbour" / "ships.py").write_text("class Ship: ...")
    (tmp_path / "harbour" / "boats" / "__init__.py").write_text("")
    (tmp_path / "harbour" / "boats" / "small.py").write_text("class Boat: ...")
    monkeypatch.syspath_prepend(tmp_path)
    invalidate_caches()
    yield import_module("harbour")
    for name in [name for name in sys.modules if name.partition(".")[0] == "harbour"]:
        del sys.modules[name]


def test_a_name_is_imported_when_it_is_asked_for(harbour: ModuleType) -> None:
    assert "harbour.ships" not in sys.modules
    ship = harbour.Ship
    assert sys.modules["harbour.ships"].Ship is ship
    assert vars(harbour)["Ship"] is ship, "the second time nothing has to be looked for"


def test_a_name_may_stand_deeper(harbour: ModuleType) -> None:
    assert harbour.Boat.__module__ == "harbour.boats.small"


def test_submodules_are_names_too(harbour: ModuleType) -> None:
    assert harbour.ships.Ship is harbour.Ship
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = harbour.nothing


def test_dir_tells_what_there_is(harbour: ModuleType) -> None:
    assert dir(harbour) == ["Boat", "Ship", "VERSION"]


@pytest.mark.parametrize(
    "modules",
    ["client async_client settings auth", "resources paginator streams forms views binary", "errors values lazy"],
)
def test_what_a_resource_is_made_of_needs_no_pydantic(modules: str) -> None:
    imports = "; ".join(f"import generator.runtime.{module}" for module in modules.split())
    code = f"import sys; {imports}; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=HOME).returncode == 0
