"""Updates are killed at any moment: the folder is what it was before, or what it is after."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.render.files import GeneratedFile
from generator.vendor.base import load_base
from generator.vendor.lock import Choices, Lock, Origin, hashes_of, load_lock
from generator.vendor.update import install

KILLS = int(os.environ.get("VENDOR_KILLS", "40"))
EDIT = "\n\ndef mine():\n    return 'mine'\n"


def revision(word: str) -> tuple[GeneratedFile, ...]:
    """The files of one of two revisions; some are there in one alone."""
    texts = {f"types/m{number}.py": f'"""{word}."""\n\nVALUE = "{word}"\n' for number in range(40)}
    texts[f"only_{word}.py"] = f'"""{word}."""\n'
    return tuple(GeneratedFile(path, text.encode()) for path, text in sorted(texts.items()))


def update(folder: Path, word: str) -> None:
    files = revision(word)
    lock = Lock(
        generator=word,
        spec=Origin(source="spec.yaml", sha256=word, version=word),
        choices=Choices(),
        files=hashes_of(files),
    )
    install(folder, files, lock, Diagnostics())


def update_for_ever(folder: Path) -> None:
    """Goes from one revision to the other and back; never returns."""
    while True:
        for word in ("old", "new"):
            update(folder, word)


def state_of(folder: Path) -> str:
    """The one revision that a folder is of, in every file, with its lock, its base, and the edit."""
    diagnostics = Diagnostics()
    lock = load_lock(folder, diagnostics)
    word = lock.generator
    files = {file.path: file.content for file in revision(word)}
    files["types/m7.py"] += EDIT.encode()
    present = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert load_base(folder, lock, diagnostics) == {file.path: file.content for file in revision(word)}
    assert {path: text for path, text in present.items() if not path.startswith("oarlock.")} == files
    return word


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_killed_at_any_moment(tmp_path: Path) -> None:
    folder = tmp_path / "client"
    began = time.perf_counter()
    update(folder, "old")
    pace = time.perf_counter() - began
    with (folder / "types" / "m7.py").open("a") as file:
        file.write(EDIT)
    seen, cut = set(), 0
    for _ in range(KILLS):
        child = os.fork()
        if child == 0:
            try:
                update_for_ever(folder)
            finally:
                os._exit(1)
        time.sleep(random.uniform(0, 5 * pace))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        cut += len(os.listdir(tmp_path)) > 1
        seen.add(state_of(folder))
    assert seen == {"old", "new"}
    assert cut >= KILLS // 20, "kills that hit a run before it had tidied up"
    update(folder, "old" if "new" in state_of(folder) else "new")
    assert os.listdir(tmp_path) == ["client"]
