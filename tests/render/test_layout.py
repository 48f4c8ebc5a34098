"""Texts are laid out alike with helpers and without, and a helper that fails costs nothing but time."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import black
import pytest

from generator.render import layout

TEXTS = [f"x  =  {number}\n" * (number % 3 + 1) for number in range(20)]
EXPECTED = [text.replace("  ", " ") for text in TEXTS]


@pytest.fixture(autouse=True)
def two_helpers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "WORTH_A_HELPER", 1)
    monkeypatch.setattr(layout, "MOST_HELPERS", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 4)


def own_share(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that this process lays out itself, filled as it does."""
    seen: list[str] = []
    format_str = black.format_str

    def seeing(text: str, mode: black.Mode) -> str:
        seen.append(text)
        return format_str(text, mode=mode)

    monkeypatch.setattr("black.format_str", seeing)
    return seen


def test_helpers_take_their_share(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = own_share(monkeypatch)
    assert layout.lay_out(TEXTS) == EXPECTED
    assert len(seen) == 7


def test_few_texts_need_no_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "WORTH_A_HELPER", 1_000_000)
    monkeypatch.setattr("subprocess.Popen", None)
    assert layout.lay_out(TEXTS) == EXPECTED
    assert layout.lay_out([]) == []


def test_an_interpreter_without_a_name_has_no_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", None)
    assert layout.lay_out(TEXTS) == EXPECTED


BROKEN = {
    "isn't there": "",
    "fails": "exit 3",
    "says nothing": "cat >/dev/null",
    "says something else": "cat >/dev/null; echo '[\"x = 1\"]'",
    "hears nothing": "exec <&-; echo '{'",
}


@pytest.mark.skipif(sys.platform == "win32", reason="its stand-in is a shell script")
@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN)
def test_a_helper_that_fails_is_done_without(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "python"
    if script:
        python.write_text(f"#!/bin/sh\n{script}\n")
        python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    seen = own_share(monkeypatch)
    assert layout.lay_out(TEXTS) == EXPECTED
    assert len(seen) == 20


@pytest.mark.skipif(sys.platform == "win32", reason="its stand-in is a shell script")
def test_an_interruption_ends_the_helpers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexec sleep 60\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))

    def interrupted(text: str, mode: black.Mode) -> str:
        time.sleep(0.3)
        raise KeyboardInterrupt

    monkeypatch.setattr("black.format_str", interrupted)
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        layout.lay_out(TEXTS)
    assert time.monotonic() - start < 20
