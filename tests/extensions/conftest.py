"""`extended(files)` generates the boats' SDK with extensions; `said(text)` tells what is wrong with one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from generator.config import Settings
from generator.diagnostics import Diagnostics, Severity, Unusable
from generator.extend import check_uses, read_extensions
from generator.pipeline import generate, write
from generator.render.targets.extensions import copied

HERE = Path(__file__).parent
SPEC = HERE / "boats.yaml"
SAMPLE = HERE / "sample"
PACKAGE = "boats_sdk"


@dataclass(frozen=True)
class Extended:
    """What came of a generation: every file by path, and what was said."""

    files: Mapping[str, str]
    found: tuple[str, ...]


Generate = Callable[[Mapping[str, str]], Extended]
Said = Callable[[str], list[str]]


def settings_of(folder: Path | None, output: Path = Path("generated"), spec: Path = SPEC) -> Settings:
    return Settings(spec=spec, output=output, package=PACKAGE, stem="Boats", extensions=folder)


def save(folder: Path, files: Mapping[str, str]) -> Path:
    """A folder with files, their texts without the indentation of a test."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(dedent(text).lstrip("\n"))
    return folder


def errors_of(diagnostics: Diagnostics) -> tuple[str, ...]:
    return tuple(str(found) for found in diagnostics.of(Severity.ERROR))


@pytest.fixture
def extended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generate:
    monkeypatch.chdir(tmp_path)

    def extended(files: Mapping[str, str]) -> Extended:
        folder = save(Path("extensions"), files)
        diagnostics = Diagnostics()
        try:
            made = generate(settings_of(folder), diagnostics).files
        except Unusable:
            made = ()
        return Extended({file.path: file.content.decode() for file in made}, errors_of(diagnostics))

    return extended


@pytest.fixture(scope="session")
def plain() -> dict[str, bytes]:
    """The files of the package without any extension, by their paths in it."""
    files = generate(settings_of(None), Diagnostics()).files
    inside = f"{PACKAGE}/"
    return {file.path.removeprefix(inside): file.content for file in files if file.path.startswith(inside)}


@pytest.fixture
def said(plain: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """What is wrong with `extensions/boats.py`, each finding in one line: its place without the file, what, a hint."""
    monkeypatch.chdir(tmp_path)

    def said(text: str) -> list[str]:
        diagnostics = Diagnostics()
        extensions = read_extensions(save(Path("extensions"), {"boats.py": text}), PACKAGE, "extensions", diagnostics)
        copies = {f"extensions/{file.path}": copied(file, PACKAGE, extensions) for file in extensions.files}
        check_uses(extensions, {**plain, **copies}, PACKAGE, diagnostics)
        return [
            f"{found.location}: {found.message} ({found.hint})".removeprefix("extensions/boats.py:")
            for found in diagnostics.of(Severity.ERROR)
        ]

    return said


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the generated package whose extensions are those of `sample/`."""
    output = tmp_path_factory.mktemp("extended") / "generated"
    settings, diagnostics = settings_of(SAMPLE, output), Diagnostics()
    write(settings, generate(settings, diagnostics).files, diagnostics)
    assert errors_of(diagnostics) == ()
    return output
