"""What is shipped works where nothing of the checkout is: the wheel, the SDK it generates, the lock, the Makefile."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
REQUIREMENTS = [
    Requirement(line) for line in (*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"])
]
LOCKED = dict(re.findall(r"(?m)^([A-Za-z0-9._-]+)==(\S+)", (ROOT / "requirements.lock").read_text()))
SPEC = """\
openapi: 3.1.0
info: {title: Boats, version: '1'}
paths:
  /boats:
    get:
      operationId: listBoats
      responses:
        '200': {description: Boats., content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}
components:
  schemas:
    Boat: {type: object, properties: {name: {type: string}}}
"""
CLEAN = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def run(*command: object, cwd: Path | None = None) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=CLEAN, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index")
    run(*pip, "--wheel-dir", home, ROOT)
    return next(home.glob("*.whl"))


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment that borrows this one's dependencies, but not oarlock itself."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, symlinks=True)
    interpreter = home / "bin/python"
    target = Path(run(interpreter, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    own = Path(run(sys.executable, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    for entry in own.iterdir():
        # The editable install keeps a folder there: were it linked, pip would write through it into this environment.
        if "oarlock" not in entry.name.lower() and entry.name != "generator" and entry.suffix != ".pth":
            (target / entry.name).symlink_to(entry)
    return interpreter


@pytest.fixture(scope="module")
def installed(python: Path, wheel: Path) -> Path:
    """The command `oarlock`, as the wheel brings it."""
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
    return python.with_name("oarlock")


def test_the_wheel_generates_far_from_the_checkout(installed: Path, python: Path, tmp_path: Path) -> None:
    place = run(python, "-c", "import generator; print(generator.__file__)", cwd=tmp_path)
    assert Path(place.strip()).is_relative_to(python.parents[1])
    (tmp_path / "spec.yaml").write_text(SPEC)
    (tmp_path / "templates").mkdir()
    run(installed, "generate", "spec.yaml", cwd=tmp_path)
    runtime = tmp_path / "generated/boats_sdk/_runtime"
    shipped = sorted(path.name for path in (ROOT / "generator/runtime").glob("*.py"))
    assert sorted(path.name for path in runtime.glob("*.py")) == shipped
    assert run(installed, "check", "spec.yaml", cwd=tmp_path) == "generated: in step\n"
    assert run(installed, "--version").strip() == f"oarlock {PROJECT['project']['version']}"


def test_templates_of_another_package_are_not_ours(installed: Path, python: Path, tmp_path: Path) -> None:
    purelib = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    (Path(purelib) / "templates").mkdir()
    code = "from generator.render.environment import templates_folder as folder; print(folder())"
    assert run(python, "-c", code, cwd=tmp_path).strip() == f"{purelib}/generator/_templates"


def test_the_generated_package_installs_and_imports(installed: Path, python: Path, tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC)
    run(installed, "generate", "spec.yaml", "--output", "out", cwd=tmp_path)
    pip = (python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index")
    run(*pip, "./out", cwd=tmp_path)
    code = "import boats_sdk; print(boats_sdk.BoatsClient.__name__, boats_sdk.__file__)"
    name, file = run(python, "-c", code, cwd=ROOT.parent).split()
    assert name == "BoatsClient"
    assert Path(file).is_relative_to(python.parents[1])


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"generator", f"oarlock-{PROJECT['project']['version']}.dist-info"}
    templates = {path.relative_to(ROOT / "templates").as_posix() for path in (ROOT / "templates").rglob("*.jinja")}
    assert {f"generator/_templates/{name}" for name in templates} <= set(names)
    assert not [name for name in names if "__pycache__" in name]


def test_an_editable_install_needs_what_is_locked_alone(tmp_path: Path) -> None:
    """As `make` installs it: the build system's package, and none that it would fetch besides."""
    code = "import sys; sys.modules['editables'] = None; import hatchling.build as b; b.build_editable(sys.argv[1])"
    run(sys.executable, "-c", code, tmp_path, cwd=ROOT)
    [made] = tmp_path.glob("*.whl")
    paths = [name for name in zipfile.ZipFile(made).namelist() if name.endswith(".pth")]
    assert [zipfile.ZipFile(made).read(name).decode().strip() for name in paths] == [str(ROOT)]


def test_the_lock_names_no_host() -> None:
    assert not re.search(r"://|index-url|find-links|trusted-host|@ ", (ROOT / "requirements.lock").read_text())


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=str)
def test_the_lock_has_every_dependency_in_its_range(requirement: Requirement) -> None:
    locked = LOCKED[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(locked), f"locked at {locked}"


def test_every_locked_file_has_a_hash() -> None:
    entries = re.split(r"(?m)^(?=\S)", (ROOT / "requirements.lock").read_text())
    assert not [entry.split()[0] for entry in entries if entry.strip() and "--hash=sha256:" not in entry]


@pytest.mark.parametrize("requirement", [r for r in REQUIREMENTS if r.specifier], ids=str)
def test_a_dependency_has_a_floor_and_no_pin(requirement: Requirement) -> None:
    operators = {clause.operator for clause in requirement.specifier}
    assert ">=" in operators and "==" not in operators


def test_imports_are_dependencies() -> None:
    """What the program imports of others is asked for by name; what only an extra brings is in the room of it."""
    room = ROOT / "generator" / "usage"
    every = set((ROOT / "generator").rglob("*.py"))
    always, usage = PROJECT["project"]["dependencies"], PROJECT["project"]["optional-dependencies"]["usage"]
    assert imported(path for path in every if room not in path.parents) <= named(always)
    assert imported(room.rglob("*.py")) <= named([*always, *usage])


def named(requirements: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for line in requirements}


def imported(paths: Iterable[Path]) -> set[str]:
    """The packages that files import, by the names under which they are installed."""
    packages = {"yaml": "pyyaml", "markdown_it": "markdown-it-py", "pydantic_core": "pydantic", "anyio": "httpx2"}
    packages |= {"markupsafe": "jinja2"}
    nodes = [node for path in paths for node in ast.walk(ast.parse(path.read_text()))]
    modules = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level]
    modules += [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    found = {module.split(".")[0] for module in modules} - {"typing_extensions", *sys.stdlib_module_names}
    return {canonicalize_name(packages.get(name, name)) for name in found}


def targets() -> list[str]:
    return re.findall(r"(?m)^([a-z][a-z-]*):(?!=)", (ROOT / "Makefile").read_text())


def test_make_help_lists_every_target() -> None:
    listed = [line.split()[0] for line in run("make", "--no-print-directory", "help", cwd=ROOT).splitlines()]
    assert listed == targets()
    assert run("make", "--no-print-directory", cwd=ROOT) == run("make", "--no-print-directory", "help", cwd=ROOT)


def test_no_target_is_taken_for_a_file() -> None:
    phony = re.search(r"(?m)^\.PHONY: (.*)$", (ROOT / "Makefile").read_text())
    assert phony is not None
    assert phony[1].split() == targets()


def test_the_hook_calls_a_command_that_exists() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text()
    assert "entry: oarlock check\n" in text
    assert json.dumps(PROJECT["project"]["scripts"]) == '{"oarlock": "generator.__main__:main"}'


def test_the_changelog_knows_the_version() -> None:
    assert Version(PROJECT["project"]["version"])
    assert PROJECT["project"]["version"] in (ROOT / "CHANGELOG.md").read_text()
