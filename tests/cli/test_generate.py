"""`generate` and `check`, as a new user meets them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import COMMAND, ENVIRONMENT, SPEC, Oarlock, texts, tree


def test_the_first_run_writes_and_the_second_touches_nothing(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    before = tree(generated)
    inode = generated.stat().st_ino
    done = oarlock("generate", spec)
    assert done.status == 0
    assert done.out.endswith("nothing changed\n")
    assert tree(generated) == before
    assert generated.stat().st_ino == inode


def test_the_answer_as_data(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    (generated / "pyproject.toml").unlink()
    done = oarlock("generate", spec, "--format", "json")
    assert (done.status, done.err) == (0, "")
    assert done.data["output"] == "generated"
    assert done.data["changed"] == ["pyproject.toml"]
    assert done.data["operations"] == 1


def test_a_change_leaves_the_times_of_other_files(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    before = tree(generated)
    spec.write_text(SPEC.replace("name: {type: string}", "name: {type: integer}"))
    assert oarlock("generate", spec).status == 0
    after = tree(generated)
    changed = {name for name in before if before[name] != after[name]}
    assert changed and not any("_runtime" in name for name in changed)


def test_bytes_depend_on_the_spec_alone(generated: Path, spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    elsewhere = tmp_path / "else" / "where"
    elsewhere.mkdir(parents=True)
    for seed in ("1", "2", "77"):
        environment = {"PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo", "HOME": str(elsewhere)}
        done = oarlock("generate", "../../spec.yaml", "-o", f"../../{seed}", cwd=elsewhere, env=environment)
        assert done.status == 0, done.err
        assert texts(tmp_path / seed) == texts(generated)


def test_the_parent_of_the_output_is_made(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    assert oarlock("generate", spec, "--output", "a/b/c").status == 0
    assert [path.name for path in (tmp_path / "a/b").iterdir()] == ["c"]


def test_the_output_obeys_the_umask(spec: Path, tmp_path: Path) -> None:
    command = [*COMMAND, "generate", str(spec), "--output", "out"]
    subprocess.run(command, cwd=tmp_path, env=ENVIRONMENT, umask=0o027, check=True, capture_output=True)
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o750
    assert (tmp_path / "out/pyproject.toml").stat().st_mode & 0o777 == 0o640


def as_nobody_special(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Runs the command as a user to whom permissions mean something, which they don't to root."""
    drop = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    if drop and shutil.which("setpriv") is None:
        pytest.skip("permissions mean nothing to root")
    command = [*drop, *COMMAND, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True)


def test_a_parent_that_can_not_be_written_is_told(spec: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    done = as_nobody_special("generate", spec, "--output", "closed/out", cwd=tmp_path)
    assert done.returncode == 2
    assert "closed/out: error[output-unwritable]: Permission denied" in done.stderr
    assert "    hint: the new folder is built beside the old one" in done.stderr


@pytest.mark.parametrize("command", ["generate", "check", "docs", "mock"])
def test_a_spec_that_can_not_be_read_is_told(command: str, spec: Path, tmp_path: Path) -> None:
    spec.chmod(0)
    done = as_nobody_special(command, "spec.yaml", cwd=tmp_path)
    assert done.returncode == 2
    assert "spec.yaml: error[spec-unreadable]: the file can't be read: Permission denied" in done.stderr


@pytest.mark.parametrize("command, code", [("generate", "output-unwritable"), ("check", "output-unreadable")])
def test_a_file_that_can_not_be_read_is_told(command: str, code: str, generated: Path, spec: Path) -> None:
    (generated / "pyproject.toml").chmod(0)
    done = as_nobody_special(command, spec, cwd=spec.parent)
    assert done.returncode == 2
    assert f"generated: error[{code}]: Permission denied: " in done.stderr


def test_a_file_as_parent_is_told(spec: Path, oarlock: Oarlock) -> None:
    done = oarlock("generate", spec, "--output", spec / "out")
    assert done.status == 2
    assert f"error[output-unwritable]: File exists: {spec}" in done.err
    assert "    hint: " in done.err


def test_check_says_in_step_and_changes_nothing(generated: Path, spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    before = tree(tmp_path)
    done = oarlock("check", spec)
    assert (done.status, done.out, done.err) == (0, "generated: in step\n", "")
    assert tree(tmp_path) == before


def test_check_names_each_file_and_why(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    (generated / "pyproject.toml").write_text("mine = 1")
    (generated / "boats_sdk/py.typed").unlink()
    (generated / "notes.txt").write_text("mine")
    spec.write_text(SPEC.replace("name: {type: string}", "name: {type: integer}"))
    before = tree(generated)
    done = oarlock("check", spec)
    assert done.status == 1
    assert "generated/pyproject.toml: edited by hand\n" in done.out
    assert "generated/boats_sdk/py.typed: missing\n" in done.out
    assert "generated/.oarlock.json: outdated\n" in done.out
    assert "notes.txt" not in done.out
    assert tree(generated) == before


def test_check_as_data(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    (generated / "boats_sdk/py.typed").unlink()
    done = oarlock("check", spec, "--format", "json")
    assert done.status == 1
    assert done.data["drift"] == [{"path": "boats_sdk/py.typed", "cause": "missing"}]


def test_strict_check_minds_files_of_others(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    (generated / "notes.txt").write_text("mine")
    done = oarlock("check", spec, "--strict")
    assert done.status == 1
    assert "generated/notes.txt: not written by oarlock\n" in done.out


def test_check_of_a_missing_folder_makes_none(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("check", spec)
    assert done.status == 1
    assert "generated/.oarlock.json: missing\n" in done.out
    assert list(tmp_path.iterdir()) == [spec]


def test_a_reader_that_leaves_early_changes_no_status(spec: Path, tmp_path: Path) -> None:
    command = [*COMMAND, "check", str(spec)]
    running = subprocess.Popen(
        command, cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert running.stdout and running.stderr
    running.stdout.close()
    with running.stderr:
        assert running.stderr.read() == ""
    assert running.wait(60) == 1


def test_settings_come_from_the_folder_or_from_a_named_file(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "oarlock.toml").write_text('spec = "spec.yaml"\noutput = "sdk"\npackage = "boats"\n')
    assert oarlock("generate").out.startswith("sdk: 1 operations")
    assert (tmp_path / "sdk/boats/py.typed").exists()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert oarlock("check", "--config", "../oarlock.toml", cwd=elsewhere).status == 0


def test_a_config_that_is_passed_over_is_named(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "oarlock.toml").write_text('package = "boats"\n')
    done = oarlock("generate", spec)
    assert done.status == 0
    assert "note[config-unused]: oarlock.toml is not read" in done.err
    assert (tmp_path / "generated/boats_sdk").is_dir()


def test_a_config_error_has_its_place(tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "oarlock.toml").write_text('spec = "spec.yaml"\nouput = "sdk"\n')
    done = oarlock("generate")
    assert done.status == 2
    assert "oarlock.toml:2:1: error[config-unknown]: there is no setting `ouput`" in done.err
    assert "hint: did you mean `output`?" in done.err
