"""`write(files)` writes into `generated` in the test's folder and tells what was said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Unusable
from generator.render.files import GeneratedFile
from generator.write.drift import check_folder
from generator.write.files import write_folder
from generator.write.manifest import manifest_file, manifest_of

Write = Callable[..., str]
Check = Callable[[Mapping[str, str]], dict[str, str]]


def files_of(texts: Mapping[str, str]) -> list[GeneratedFile]:
    """Generated files and their manifest."""
    files = [GeneratedFile(path, text.encode()) for path, text in texts.items()]
    return [*files, manifest_file(manifest_of(files, "sdk"))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "generated"


@pytest.fixture
def write(folder: Path) -> Write:
    def write(texts: Mapping[str, str], into: Path = folder, inputs: tuple[Path, ...] = ()) -> str:
        diagnostics = Diagnostics()
        try:
            write_folder(into, files_of(texts), diagnostics, inputs=inputs)
        except Unusable:
            assert diagnostics.failed, "a refusal gives its reason"
        else:
            assert not diagnostics.failed
        return "\n".join(map(str, diagnostics))

    return write


@pytest.fixture
def check(folder: Path) -> Check:
    """What differs, by path."""
    return lambda texts: {item.path: item.cause.name for item in check_folder(folder, files_of(texts))}
