"""`check` tells why files differ: what was edited since they were generated, and the lines that are others."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.write.manifest import digest

from .conftest import COMMAND, SPEC, Oarlock, tree
from .test_terminal import on_a_terminal

BOAT = "boats_sdk/types/boat.py"
EXTENSION = """\
from boats_sdk.types.boat import Boat as Generated


class Boat(Generated):
    def shout(self) -> str:
        return f"{self.name}WORD"
"""


@pytest.fixture
def home(tmp_path: Path, oarlock: Oarlock) -> Path:
    """A project with every kind of input, generated."""
    (tmp_path / "spec.yaml").write_text(SPEC.replace("'#/components/schemas/Boat'", "models.yaml"))
    (tmp_path / "models.yaml").write_text("{title: Boat, type: object, properties: {name: {type: string}}}\n")
    (tmp_path / "overlay.yaml").write_text("overlay: 1.0.0\ninfo: {title: Boats, version: '1'}\nactions: []\n")
    (tmp_path / "extensions").mkdir()
    (tmp_path / "extensions/boats.py").write_text(EXTENSION.replace("WORD", "!"))
    config = 'spec = "spec.yaml"\noverlays = ["overlay.yaml"]\nextensions = "extensions"\nnames = "names.json"\n'
    (tmp_path / "oarlock.toml").write_text(config)
    done = oarlock("generate")
    assert done.status == 0, done.err
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def manifest(generated: Path) -> Any:
    return json.loads((generated / ".oarlock.json").read_bytes())


def wrote_before(generated: Path, path: str, old: str, new: str, **inputs: object) -> None:
    """Makes a file, and what is remembered of the inputs, what an earlier run could have written."""
    edit(generated / path, old, new)
    stated = manifest(generated)
    stated["files"][path] = digest((generated / path).read_bytes())
    stated["inputs"] |= inputs
    (generated / ".oarlock.json").write_text(json.dumps(stated))


EDITS = {
    "the spec": ("spec.yaml", "Every boat.", "Each boat.", "the spec was edited: spec.yaml"),
    "a file that the spec refers to": ("models.yaml", "string", "integer", "the spec was edited: models.yaml"),
    "an overlay": (
        "overlay.yaml",
        "actions: []",
        "actions: [{target: $.info, update: {title: Ships}}]",
        "an overlay was edited: overlay.yaml",
    ),
    "the config": ("oarlock.toml", "spec.yaml", 'spec.yaml"\nversion = "2.0', "the config was edited: version (new)"),
    "an extension": ("extensions/boats.py", "!", "?", "an extension was edited: extensions/boats.py"),
    "the name ledger": ("names.json", '"boats.list"', '"boats.all"', "the name ledger was edited: names.json"),
}


@pytest.mark.parametrize("path, old, new, told", EDITS.values(), ids=EDITS)
def test_what_was_edited_is_told_and_nothing_else(
    path: str, old: str, new: str, told: str, home: Path, oarlock: Oarlock
) -> None:
    edit(home / path, old, new)
    before = tree(home)
    done = oarlock("check")
    assert done.status == 1, done.err
    causes = [line for line in done.out.partition("---")[0].splitlines() if not line.startswith("  ")]
    assert causes[0] == told
    assert not [line for line in causes[1:] if " edited" in line], "one edit is one cause"
    assert re.search(r"^  generated/\S+: outdated$", done.out, re.MULTILINE)
    assert tree(home) == before
    assert oarlock("generate").status == 0
    assert oarlock("check").out == "generated: in step\n"


def test_edits_that_change_nothing_are_in_step(home: Path, oarlock: Oarlock) -> None:
    edit(home / "spec.yaml", "openapi: 3.1.0", "openapi: 3.1.0  # a comment")
    edit(home / "overlay.yaml", "version: '1'", "version: '2'")
    assert oarlock("check", "--strict").out == "generated: in step\n"
    done = oarlock("generate", "--format", "json")
    assert done.data["changed"] == [".oarlock.json"], "what was read is remembered anew"


def test_two_edits_are_two_causes_of_the_same_files(home: Path, oarlock: Oarlock) -> None:
    edit(home / "models.yaml", "string", "integer")
    edit(home / "oarlock.toml", "spec.yaml", 'spec.yaml"\nname = "Ship')
    done = oarlock("check")
    assert done.out.startswith("the spec was edited: models.yaml\nthe config was edited: name (new)\n  generated/")


def test_another_version_of_oarlock(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    wrote_before(generated, BOAT, "class Boat", "class Ship", generator="0.0.9", templates={})
    done = oarlock("check", spec)
    assert done.out.startswith("oarlock has another version: 0.0.9 wrote this, 0.1.0 runs\n  generated/")
    assert "template" not in done.out, "templates are the version's own"


def test_a_template(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    templates = {**manifest(generated)["inputs"]["templates"], "sdk/types_module.py.jinja": "other"}
    wrote_before(generated, BOAT, "class Boat", "class Ship", templates=templates)
    done = oarlock("check", spec)
    assert done.out.startswith("a template was edited: sdk/types_module.py.jinja\n  generated/")


def test_what_nothing_else_explains_is_oarlocks_own(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    wrote_before(generated, BOAT, "class Boat", "class Ship")
    assert oarlock("check", spec).out.startswith("oarlock itself was changed, under the version that wrote this: 0.1.0")


def test_the_runtime_is_no_specs_business(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    edit(spec, "Every boat.", "Each boat.")
    wrote_before(generated, "boats_sdk/_runtime/sse.py", '"""', '"""Once. ')
    done = oarlock("check", spec, "--format", "json")
    files = {cause["cause"]: cause["files"] for cause in done.data["causes"]}
    assert files["generator-edited"] == ["boats_sdk/_runtime/sse.py"]
    assert "boats_sdk/_runtime/sse.py" not in files["spec-edited"]


def test_a_manifest_of_old_knows_no_cause(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    edit(spec, "Every boat.", "Each boat.")
    stated = manifest(generated)
    del stated["inputs"]
    (generated / ".oarlock.json").write_text(json.dumps(stated))
    assert oarlock("check", spec).out.startswith("the cause is unknown: ")
    edit(spec, "Each boat.", "Every boat.")
    assert oarlock("check", spec).out == "generated: in step\n"


@pytest.mark.parametrize("inputs", [[], {"generator": "1", "spec": []}, {"spec": {}}, "0.1.0"])
def test_inputs_that_cant_be_read_are_unknown(inputs: object, generated: Path, spec: Path, oarlock: Oarlock) -> None:
    edit(spec, "Every boat.", "Each boat.")
    (generated / ".oarlock.json").write_text(json.dumps({**manifest(generated), "inputs": inputs}))
    assert oarlock("check", spec).out.startswith("the cause is unknown: ")


@pytest.mark.parametrize("command", ["check", "generate"])
def test_a_manifest_of_a_newer_oarlock_is_left_alone(
    command: str, generated: Path, spec: Path, oarlock: Oarlock
) -> None:
    (generated / ".oarlock.json").write_text(json.dumps({**manifest(generated), "format": 9}))
    before = tree(generated)
    done = oarlock(command, spec)
    assert (done.status, done.out) == (2, "")
    assert "generated/.oarlock.json: error[output-newer]: a newer oarlock wrote this folder" in done.err
    assert "hint: upgrade oarlock" in done.err and tree(generated) == before


def test_a_folder_of_nothing(spec: Path, oarlock: Oarlock) -> None:
    assert oarlock("check", spec).out.startswith("nothing was generated here yet\n  generated/")


def test_the_manifest_names_no_place_of_this_machine(home: Path) -> None:
    inputs = manifest(home / "generated")["inputs"]
    assert list(inputs["spec"]) == ["models.yaml", "spec.yaml"]
    assert (list(inputs["overlays"]), list(inputs["extensions"])) == (["overlay.yaml"], ["extensions/boats.py"])
    assert list(inputs["config"]) == ["extensions", "names", "overlays"]
    assert str(home) not in json.dumps(inputs)


def test_the_causes_as_data(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    edit(spec, "name: {type: string}", "name: {type: integer}")
    edit(generated / "pyproject.toml", "[project]", "[project] # mine")
    (generated / "boats_sdk/py.typed").unlink()
    data = oarlock("check", spec, "--format", "json").data
    causes = {cause["cause"]: cause for cause in data["causes"]}
    assert causes["file-edited"]["files"] == ["pyproject.toml"]
    assert causes["file-missing"]["files"] == ["boats_sdk/py.typed"]
    assert causes["spec-edited"]["inputs"] == ["spec.yaml"] and BOAT in causes["spec-edited"]["files"]
    assert data["diff"]["lines"][:5] == [
        "--- generated/pyproject.toml",
        "+++ generated/pyproject.toml, as it is generated",
        "@@ -1,2 +1,2 @@",
        "-[project] # mine",
        "+[project]",
    ]


def test_the_diff_is_the_changed_lines_with_one_around_them(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    edit(generated / BOAT, "    name: str | None = None", "    name: int")
    done = oarlock("check", spec)
    assert done.out.splitlines() == [
        "edited by hand",
        f"  generated/{BOAT}: edited by hand",
        f"--- generated/{BOAT}",
        f"+++ generated/{BOAT}, as it is generated",
        "@@ -8,2 +8,2 @@",
        " class Boat(BaseModel):",
        "-    name: int",
        "+    name: str | None = None",
        "generated: 1 files differ: run `oarlock generate`",
    ]


def test_a_long_diff_is_cut_and_counted(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    for path in (BOAT, "pyproject.toml"):
        (generated / path).write_text("mine\n" * 100)
    done = oarlock("check", spec)
    lines = done.out.splitlines()
    assert sum(line == "-mine" for line in lines) == 57, "60 with the three of the head"
    assert re.fullmatch(r"\(\d+ more lines and 1 more file differ: --verbose shows all\)", lines[-2])
    assert oarlock("check", spec, "--verbose").out.splitlines().count("-mine") == 200


def test_the_diff_is_inert(generated: Path, spec: Path, oarlock: Oarlock) -> None:
    hostile = "\x1b]0;owned\x07\u202e\n::error::owned\n\t::error::owned\n##vso[task]owned\n##[command]owned\n"
    for line in hostile.splitlines():
        (generated / BOAT).write_text(f"{line}\n{(generated / BOAT).read_text()}")
    done = oarlock("check", spec)
    assert "owned" in done.out and done.out.isascii()
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]|^\s*::|##\[|##vso\[", done.out, re.MULTILINE)


def test_the_diff_has_colours_on_a_terminal(generated: Path, spec: Path) -> None:
    edit(generated / BOAT, "    name: str | None = None", "    name: int")
    seen = on_a_terminal([*COMMAND, "check", str(spec)], spec.parent, {"TERM": "xterm-256color"})
    assert "\x1b[31m-    name: int" in seen and "\x1b[32m+    name: str" in seen
