"""Names that a package had once: one that has changed warns and works, one that is gone says so however it is asked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from generator.runtime.lazy import lazy_names, removed_names


@pytest.fixture
def package() -> Iterator[Any]:
    """A package whose module `run` defines Run, which was RunObject; Step is gone."""
    home, run = ModuleType("sample_types"), ModuleType("sample_types.run")
    home.__path__ = []
    run.Run = type("Run", (), {})  # type: ignore[attr-defined]
    home.__getattr__, home.__dir__ = lazy_names(  # type: ignore[method-assign, assignment]
        "sample_types", {"Run": "run"}, renamed={"RunObject": "Run"}, removed=["Step"]
    )
    sys.modules |= {"sample_types": home, "sample_types.run": run}
    yield home
    del sys.modules["sample_types"], sys.modules["sample_types.run"]


def test_an_old_name_is_the_new_thing_and_warns_each_time(package: Any) -> None:
    for _ in range(2):
        with pytest.warns(DeprecationWarning, match="^sample_types.RunObject is now sample_types.Run$") as told:
            assert package.RunObject is package.Run
        assert told[0].filename == __file__
    with pytest.warns(DeprecationWarning) as told:
        from sample_types import RunObject  # type: ignore[import-not-found]  # noqa: F401
    assert told[0].filename == __file__


@pytest.mark.parametrize("name", ["Step", "StepParam"])
def test_a_name_that_is_gone_says_so(package: Any, name: str) -> None:
    gone = f"sample_types.{name} is gone: its schema is no longer in the API's description"
    with pytest.raises(AttributeError, match=f"^{gone}$"):
        getattr(package, name)
    with pytest.raises(ImportError, match=f"^{gone}$"):
        exec(f"from sample_types import {name}")
    assert not hasattr(package, name)


def test_a_name_that_never_was_is_an_ordinary_mistake(package: Any) -> None:
    with pytest.raises(AttributeError, match="^module 'sample_types' has no attribute 'Stop'$"):
        _ = package.Stop
    with pytest.raises(ImportError, match="^cannot import name 'Stop' from 'sample_types'"):
        exec("from sample_types import Stop")


def test_a_method_that_is_gone_says_so() -> None:
    class Runs:
        __getattr__ = removed_names({"kill": "POST /runs/{id}/kill"})

    with pytest.raises(AttributeError) as raised:
        _ = Runs().kill
    assert str(raised.value) == "Runs.kill is gone: POST /runs/{id}/kill is no longer in the API's description"
    with pytest.raises(AttributeError, match="^'Runs' object has no attribute 'stop'$"):
        _ = Runs().stop
