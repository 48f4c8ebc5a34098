"""Where a spec comes from: standard input, and files that refer to each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import SPEC, Oarlock, texts

SPLIT = SPEC.replace("'#/components/schemas/Boat'", "'../shared/boat.yaml#/Boat'")


def test_a_spec_is_read_from_standard_input(generated: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", "-", "--output", "piped", stdin=SPEC.encode())
    assert (done.status, done.err) == (0, "")
    piped, written = texts(tmp_path / "piped"), texts(generated)
    assert piped.keys() == written.keys()
    code = {name for name in written if name.startswith("boats_sdk/")}
    assert code and all(piped[name] == written[name] for name in code)
    assert oarlock("check", "-", "--output", "piped", stdin=SPEC.encode()).status == 0


def test_what_was_piped_has_lines_too(oarlock: Oarlock) -> None:
    done = oarlock("generate", "-", stdin=SPEC.replace("/Boat'", "/Boot'").encode())
    assert done.status == 2
    assert "<stdin>:12:51: error[ref-not-found]" in done.err


@pytest.mark.parametrize("piped", [b"", b"\xff\xfe\x00"])
def test_what_was_piped_may_be_nothing(piped: bytes, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", "-", stdin=piped)
    assert done.status == 2
    assert "<stdin>" in done.err
    assert list(tmp_path.iterdir()) == []


def test_what_was_piped_is_bounded(oarlock: Oarlock) -> None:
    done = oarlock("generate", "-", stdin=b"#" * (64 * 1024 * 1024 + 1))
    assert done.status == 2
    assert "<stdin>: error[spec-too-large]" in done.err


@pytest.fixture
def split(tmp_path: Path) -> Path:
    """A spec that refers to a file outside its folder."""
    (tmp_path / "api").mkdir()
    (tmp_path / "shared").mkdir()
    (tmp_path / "api/spec.yaml").write_text(SPLIT)
    (tmp_path / "shared/boat.yaml").write_text("Boat: {type: object, properties: {name: {type: string}}}\n")
    return tmp_path / "api/spec.yaml"


def test_a_reference_out_of_the_folder_needs_a_root(split: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    refused = oarlock("generate", split)
    assert refused.status == 2
    assert "hint: name the folder that holds all its files: --ref-root DIR" in refused.err
    assert oarlock("generate", split, "--ref-root", tmp_path).status == 0


def test_the_config_may_name_the_root(split: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "oarlock.toml").write_text('spec = "api/spec.yaml"\nref-root = "."\n')
    assert oarlock("generate").status == 0


def test_a_root_is_a_folder(split: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", split, "--ref-root", split)
    assert done.status == 2
    assert "error[ref-root]" in done.err


def test_no_reference_leaves_the_root(split: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", split, "--ref-root", tmp_path / "api")
    assert done.status == 2
    assert "error[ref-outside]" in done.err
