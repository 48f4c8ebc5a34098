"""`oarlock init`: what it finds out, what it writes, and what it leaves alone."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from generator.setup.texts import GITLAB_INCLUDE, Names, github_workflow, gitlab_job, pre_commit
from generator.write.causes import Reason

from .conftest import COMMAND, ENVIRONMENT, ROOT, SPEC, Oarlock, texts, tree
from .test_generate import as_nobody_special

WORKFLOW = ".github/workflows/oarlock.yml"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository with a description, a pyproject of its own, and GitHub."""
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=tmp_path, check=True)
    (tmp_path / ".github").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/openapi.yaml").write_text(SPEC)
    (tmp_path / "pyproject.toml").write_text('[project] # mine\nname   = "app"\n')
    return tmp_path


def files(home: Path) -> dict[str, bytes]:
    """The texts of a project, less git's own."""
    return {path: text for path, text in texts(home).items() if not path.startswith(".git/")}


def test_all_of_it_at_once(home: Path, oarlock: Oarlock) -> None:
    before = files(home)
    done = oarlock("init")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines() == [
        "spec: docs/openapi.yaml",
        "pyproject.toml: added to: [tool.oarlock], the settings",
        "Makefile: written: `make generate` and `make check`",
        ".pre-commit-config.yaml: written: a hook that checks before a commit",
        f"{WORKFLOW}: written: CI that checks, and tells what a pull request breaks",
        "next: oarlock generate",
    ]
    after = files(home)
    assert after.keys() - before.keys() == {"Makefile", ".pre-commit-config.yaml", WORKFLOW}
    assert after["pyproject.toml"].decode() == before["pyproject.toml"].decode() + (
        '\n[tool.oarlock]\nspec = "docs/openapi.yaml"\noutput = "generated"\npackage = "boats_sdk"\nname = "Boats"\n'
    )
    assert oarlock("generate").status == 0
    assert oarlock("check").out == "generated: in step\n"


def test_a_second_run_changes_nothing(home: Path, oarlock: Oarlock) -> None:
    oarlock("init")
    before = tree(home)
    done = oarlock("init")
    assert done.status == 0 and done.out.count(": as it is: ") == 4
    assert tree(home) == before


def test_a_dry_run_shows_what_would_be_written(home: Path, oarlock: Oarlock) -> None:
    before = tree(home)
    done = oarlock("init", "--dry-run")
    assert done.status == 0 and tree(home) == before
    added = [line[1:] for line in done.out.splitlines() if line.startswith("+") and not line.startswith("+++ ")]
    oarlock("init")
    written = [*(home / "pyproject.toml").read_text().splitlines()[2:], *(home / WORKFLOW).read_text().splitlines()]
    assert [line for line in written if line not in added] == []


def test_make_runs_what_was_added(home: Path, oarlock: Oarlock) -> None:
    (home / "Makefile").write_text("all:\n\techo mine\ncheck:\n\techo mine, too")
    oarlock("init")
    text = (home / "Makefile").read_text()
    assert text.startswith(
        "all:\n\techo mine\ncheck:\n\techo mine, too\n\n# Added by `oarlock init`.\n.PHONY: generate\n"
    )
    assert text.count("check:") == 1
    # Where `make test` runs this, its make would take that one for a part of itself.
    command = ["make", "--no-print-directory", "-n", "generate"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True)
    assert done.stdout == "oarlock generate\n"


@pytest.mark.parametrize("target", ["generate:", "generate: all", "generate check: all", "generate ::"])
def test_a_target_of_that_name_is_left_alone(target: str, home: Path, oarlock: Oarlock) -> None:
    (home / "Makefile").write_text(f"{target}\n\techo mine\n")
    done = oarlock("init")
    assert "Makefile: yours: add what is missing: it has a target `generate`\n    oarlock generate\n" in done.out
    assert (home / "Makefile").read_text() == f"{target}\n\techo mine\n"


def test_files_of_the_users_are_shown_what_to_add(home: Path, oarlock: Oarlock) -> None:
    (home / ".pre-commit-config.yaml").write_text("repos: []\n")
    (home / ".gitlab-ci.yml").write_text("stages: [test]\n")
    done = oarlock("init")
    assert "\n    - repo: local\n" in done.out.replace("      - repo", "    - repo")
    assert "\n    include:\n      - local: .gitlab/oarlock.yml\n" in done.out
    assert (home / ".pre-commit-config.yaml").read_text() == "repos: []\n"
    assert (home / ".gitlab-ci.yml").read_text() == "stages: [test]\n"
    assert (home / ".gitlab/oarlock.yml").is_file()


def test_the_line_ends_of_a_file_stay(home: Path, oarlock: Oarlock) -> None:
    (home / "pyproject.toml").write_bytes(b'[project]\r\nname = "app"')
    oarlock("init")
    content = (home / "pyproject.toml").read_bytes()
    assert content.startswith(b'[project]\r\nname = "app"\r\n\r\n[tool.oarlock]\r\n')
    assert content.count(b"\n") == content.count(b"\r\n")


@pytest.mark.parametrize("text", ["tool = {}\n", "[tool]\noarlock = 3\n", "[[tool]]\nname = 1\n"])
def test_a_pyproject_that_takes_no_table(text: str, home: Path, oarlock: Oarlock) -> None:
    (home / "pyproject.toml").write_text(text)
    done = oarlock("init")
    assert done.status == 0, done.err
    assert (home / "pyproject.toml").read_text() == text
    assert tomllib.loads((home / "oarlock.toml").read_text())["spec"] == "docs/openapi.yaml"


def test_where_there_is_no_repository_and_no_pyproject(spec: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    done = oarlock("init")
    assert done.status == 0, done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Makefile", "oarlock.toml", "spec.yaml"]
    assert oarlock("generate").status == 0


def test_a_project_in_a_subfolder(home: Path, oarlock: Oarlock) -> None:
    part = home / "services" / "boats"
    (part / "src").mkdir(parents=True)
    (part / "pyproject.toml").write_text("")
    (part / "swagger.json").write_text(
        '{"openapi": "3.1.0", "info": {"title": "Boats", "version": "1"}, "paths": {"/b": '
        '{"get": {"responses": {"200": {"description": "A boat."}}}}}}'
    )
    done = oarlock("init", cwd=part / "src")
    assert done.status == 0, done.err
    assert done.out.startswith("spec: ../swagger.json\n../pyproject.toml: added to: ")
    assert done.out.endswith("next: cd .. && oarlock generate\n")
    assert "run: oarlock check --config services/boats/pyproject.toml\n" in (home / WORKFLOW).read_text()
    assert (
        "entry: oarlock check --config services/boats/pyproject.toml\n"
        in (home / ".pre-commit-config.yaml").read_text()
    )
    assert oarlock("generate", cwd=part).status == 0
    assert oarlock("check", "--config", "services/boats/pyproject.toml").status == 0


FOUND = {
    "by its name": ({"api/swagger.yml": SPEC, "api/other.yaml": "a: 1"}, "api/swagger.yml"),
    "by its folder and what it says": ({"spec/boats.yaml": SPEC, "boats.yaml.txt": SPEC}, "spec/boats.yaml"),
    "the highest": ({"openapi.yaml": SPEC, "docs/old/openapi.yaml": SPEC}, "openapi.yaml"),
    "not of tests": (
        {"tests/openapi.yaml": SPEC, "examples/openapi.yaml": SPEC, "a/openapi.yaml": SPEC},
        "a/openapi.yaml",
    ),
    "no overlay": ({"spec/boats.yaml": SPEC, "spec/fix.yaml": "overlay: 1.0.0"}, "spec/boats.yaml"),
}


@pytest.mark.parametrize("given, found", FOUND.values(), ids=FOUND)
def test_the_description_is_found(given: dict[str, str], found: str, tmp_path: Path, oarlock: Oarlock) -> None:
    for path, text in given.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    assert oarlock("init", "--dry-run").out.startswith(f"spec: {found}\n")


def test_several_descriptions_are_listed(tmp_path: Path, oarlock: Oarlock) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "openapi.yaml").write_text(SPEC)
    done = oarlock("init")
    assert (done.status, done.out) == (2, "")
    assert "error[init-several]: 2 files could be the description: a/openapi.yaml, b/openapi.yaml\n" in done.err
    assert "hint: name the one that is meant: oarlock init SPEC" in done.err
    assert oarlock("init", "b/openapi.yaml").out.startswith("spec: b/openapi.yaml\n")


REFUSED = {
    "no spec": ({}, (), "init-no-spec", "oarlock init SPEC"),
    "a spec that is none": ({"openapi.yaml": "a: 1"}, (), "not-openapi", ""),
    "a spec that is no YAML": ({"openapi.yaml": "a: [1"}, (), "yaml-syntax", ""),
    "a spec that isn't there": ({}, ("openapi.yaml",), "spec-unreadable", "check the path"),
    "an address": ({}, ("https://example.com/openapi.yaml",), "init-url", "fetch it"),
    "a pyproject that is no TOML": (
        {"openapi.yaml": SPEC, "pyproject.toml": "[project]\nname = \n"},
        (),
        "config-syntax",
        "toml.io",
    ),
    "settings of another spec": (
        {"openapi.yaml": SPEC, "b.yaml": SPEC, "oarlock.toml": 'spec = "openapi.yaml"'},
        ("b.yaml",),
        "init-other",
        "change",
    ),
    "settings of no spec": ({"oarlock.toml": 'spec = "openapi.yaml"'}, (), "spec-missing", "say where"),
    "a spec outside": ({}, ("../outside.yaml",), "init-path", "into the repository"),
    "a path for a shell": ({"a;b ${{ x }}/openapi.yaml": SPEC}, (), "init-path", "rename it"),
}


@pytest.mark.parametrize("given, args, code, hint", REFUSED.values(), ids=REFUSED)
def test_what_is_refused_touches_nothing(
    given: dict[str, str], args: tuple[str, ...], code: str, hint: str, tmp_path: Path, oarlock: Oarlock
) -> None:
    (tmp_path / "outside.yaml").write_text(SPEC)
    home = tmp_path / "home"
    home.mkdir()
    for path, text in given.items():
        (home / path).parent.mkdir(exist_ok=True)
        (home / path).write_text(text)
    before = tree(home)
    done = oarlock("init", *args, cwd=home)
    assert (done.status, done.out) == (2, ""), done.err
    assert f"error[{code}]" in done.err and hint in done.err and str(tmp_path) not in done.err
    assert tree(home) == before


def test_a_place_in_a_pyproject_that_is_no_toml(home: Path, oarlock: Oarlock) -> None:
    (home / "pyproject.toml").write_text("[project]\nname = \n")
    assert oarlock("init").err.startswith("pyproject.toml:2:8: error[config-syntax]: this is no TOML: ")


def test_a_folder_that_can_not_be_written_costs_all(home: Path) -> None:
    (home / ".github").chmod(0o500)
    before = tree(home)
    done = as_nobody_special("init", cwd=home)
    assert done.returncode == 2
    assert "error[output-unwritable]: Permission denied" in done.stderr
    assert tree(home) == before


def test_a_link_is_not_written_through(home: Path, tmp_path: Path, oarlock: Oarlock) -> None:
    (tmp_path / "docs/shared.toml").write_text("")
    (home / "pyproject.toml").unlink()
    (home / "pyproject.toml").symlink_to("docs/shared.toml")
    done = oarlock("init")
    assert done.status == 2 and "pyproject.toml: error[output-symlink]" in done.err
    assert not (home / "Makefile").exists() and (home / "docs/shared.toml").read_text() == ""


def test_an_output_that_git_ignores_is_told(home: Path, oarlock: Oarlock) -> None:
    (home / ".gitignore").write_text("generated/\n")
    assert "warning[init-ignored]: git ignores generated" in oarlock("init").err


def test_a_folder_of_the_users_is_not_the_output(home: Path, oarlock: Oarlock) -> None:
    (home / "generated").mkdir()
    (home / "generated/mine.txt").write_text("")
    oarlock("init")
    assert tomllib.loads((home / "pyproject.toml").read_text())["tool"]["oarlock"]["output"] == "sdk"


def test_the_answer_as_data(home: Path, oarlock: Oarlock) -> None:
    data = oarlock("init", "--format", "json").data
    assert (data["spec"], data["output"], data["next"]) == ("docs/openapi.yaml", "generated", "oarlock generate")
    assert {item["path"]: item["state"] for item in data["files"]} == {
        "pyproject.toml": "added", "Makefile": "new", ".pre-commit-config.yaml": "new", WORKFLOW: "new"
    }  # fmt: skip


def test_what_ci_runs(home: Path, oarlock: Oarlock) -> None:
    """The steps of the workflow, in a repository where a pull request breaks something."""
    oarlock("init")
    oarlock("generate")
    commit(home)
    (home / "docs/openapi.yaml").write_text(SPEC.replace("name: {type: string}", "name: {type: integer}"))
    commit(home)
    *_, checking, comparing = yaml.safe_load((home / WORKFLOW).read_text())["jobs"]["oarlock"]["steps"]
    assert "the spec was edited: docs/openapi.yaml" in step(home, checking["run"], 1)
    assert ",file=docs/openapi.yaml,line=" in step(home, comparing["run"], 1)
    assert step(home, comparing["run"].replace("openapi.yaml ||", "new.yaml ||"), 0) == "", "a new spec breaks nothing"
    oarlock("generate")
    assert step(home, checking["run"], 0) == "generated: in step\n"


def commit(home: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run([*git, "add", "-A"], cwd=home, check=True)
    subprocess.run([*git, "commit", "-qm", "a"], cwd=home, check=True)


def step(home: Path, script: str, status: int) -> str:
    """What a step prints, run as GitHub runs it."""
    (home.parent / "bin").mkdir(exist_ok=True)
    command = home.parent / "bin" / "oarlock"
    command.write_text(f'#!/bin/sh\nexec {" ".join(COMMAND)} "$@"\n')
    command.chmod(0o755)
    path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(shell, cwd=home, env={**ENVIRONMENT, "PATH": path}, capture_output=True, text=True)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def test_the_docs_show_what_is_written() -> None:
    text = (ROOT / "docs/ci.md").read_text()
    names = Names("spec/openapi.yaml")
    assert re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) == [
        github_workflow(names), GITLAB_INCLUDE, gitlab_job(names), pre_commit(names)
    ]  # fmt: skip
    assert [reason for reason in Reason if f"`{reason.value}`" not in text] == []


def test_the_files_are_yaml_that_says_what_is_meant() -> None:
    names = Names("a b/openapi.yaml", "a b/pyproject.toml")
    hooks = yaml.safe_load(pre_commit(names))["repos"][0]["hooks"]
    assert hooks[0]["entry"] == "oarlock check --config 'a b/pyproject.toml'"
    assert yaml.safe_load(gitlab_job(names))["oarlock"]["script"][1] == "oarlock check --config 'a b/pyproject.toml'"
    shared = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert {key: shared[0][key] for key in ("id", "entry", "pass_filenames", "always_run")} == {
        "id": "oarlock-check", "entry": "oarlock check", "pass_filenames": False, "always_run": True
    }  # fmt: skip
