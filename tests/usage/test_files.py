"""What can't be read is told, and costs nothing but itself; what isn't the user's code is passed over."""

from __future__ import annotations

import os
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.usage.files import MAX_BYTES

from .looking import look, put, told
from .test_uses import edited, revise

CODE = "from runs_sdk import RunsClient\nRunsClient().runs.cancel('r')\n"
HIT = ["2:19 method-removed runs.cancel"]


def test_what_cannot_be_read_is_told_and_the_rest_is_looked_through(tmp_path: Path) -> None:
    put(tmp_path, {
        "fine.py": CODE, "syntax.py": "def (\n", "empty.py": "", "huge.py": CODE + "#" * MAX_BYTES,
        "deep.py": "x = " + "[" * 190 + "]" * 190 + "\n", "outside.py": CODE + "return\n",
        "cookie.py": "# -*- coding: nonsense -*-\n" + CODE,
    })  # fmt: skip
    (tmp_path / "bytes.py").write_bytes(b"x = '\xff'\n")
    (tmp_path / "null.py").write_bytes(b"x = '\0'\n")
    diagnostics = Diagnostics()
    comparison, _ = look(edited(revise), tmp_path, diagnostics=diagnostics)
    assert told(comparison, tmp_path) == {"fine.py": HIT}
    unread = {Path(found.location.file).name for found in diagnostics if found.location}
    assert unread == {"syntax.py", "huge.py", "deep.py", "outside.py", "cookie.py", "bytes.py", "null.py"}
    assert {found.code for found in diagnostics} == {"usage-unreadable"}


def test_environments_hidden_folders_and_links_out_are_passed_over(tmp_path: Path) -> None:
    inside = tmp_path / "code"
    put(tmp_path, {"elsewhere/a.py": CODE})
    put(inside, {
        "own.py": CODE, ".venv/a.py": CODE, "node_modules/a.py": CODE, ".hidden/a.py": CODE, "__pycache__/a.py": CODE,
        "python/pyvenv.cfg": "", "python/a.py": CODE,
    })  # fmt: skip
    os.symlink(tmp_path / "elsewhere" / "a.py", inside / "link.py")
    os.symlink(tmp_path / "elsewhere", inside / "folder")
    os.symlink(inside / "own.py", inside / "same.py")
    diagnostics = Diagnostics()
    comparison, _ = look(edited(revise), inside, diagnostics=diagnostics)
    assert told(comparison, inside) == {"own.py": HIT}
    assert [Path(found.location.file).name for found in diagnostics if found.location] == ["link.py"]


def test_code_that_does_not_import_the_sdk_is_told_to_be_so(tmp_path: Path) -> None:
    put(tmp_path, {"a.py": "print(1)\n"})
    diagnostics = Diagnostics()
    comparison, _ = look(edited(revise), tmp_path, diagnostics=diagnostics)
    assert comparison.uses == ()
    assert [found.code for found in diagnostics] == ["usage-none"]
