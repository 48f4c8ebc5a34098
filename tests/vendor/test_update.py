"""`oarlock vendor update`: what is edited stays, what is generated moves on, and where both can't be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.plan.amend import renamed
from generator.plan.ledger import ledger_text, read_ledger
from tests.cli.conftest import tree

from .conftest import CLIENT, Oarlock, edit
from .test_vendor import BASE, LOCK, NAMES, calls_of

MINE = '''
    def first(self) -> types.Boat:
        """The first boat."""
        return self.list()[0]
'''


def add_a_method(vendored: Path) -> None:
    edit(
        vendored / "resources" / "boats.py",
        "\n\nclass AsyncBoats(AsyncResource):",
        f"{MINE}\n\nclass AsyncBoats(AsyncResource):",
    )


def test_a_method_and_a_field_of_ones_own_outlast_a_revision(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    add_a_method(vendored)
    edit(vendored / "types" / "boat.py", "    name: str\n", '    name: str = "unnamed"\n')
    spec = project / "boats.yaml"
    edit(spec, "length: {type: integer}", "length: {type: number}\n        sails: {type: integer}")
    edit(spec, "  /ports:\n    get:\n      operationId: listPorts", "  /ports:\n    get:\n      operationId: allPorts")
    edit(spec, "  /ports:", "  /boats/{id}:\n    delete:\n      operationId: sinkBoat\n      parameters:\n"
         "      - {name: id, in: path, required: true, schema: {type: string}}\n"
         "      responses: {'204': {description: Sunk.}}\n  /ports:")  # fmt: skip
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 0, done.out + done.err
    boats = (vendored / "resources" / "boats.py").read_text()
    assert MINE in boats and "def delete(" in boats
    boat = (vendored / "types" / "boat.py").read_text()
    assert 'name: str = "unnamed"' in boat and "length: float | None" in boat and "sails: int | None" in boat
    checked = oarlock("vendor", "check", CLIENT)
    assert checked.out.splitlines() == ["resources/boats.py: edited by hand", "types/boat.py: edited by hand"]
    assert "def list(" in (vendored / "resources" / "ports.py").read_text(), "names stay"
    assert is_typed(project)


def is_typed(project: Path) -> bool:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", f"{CLIENT}/resources", f"{CLIENT}/types"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout
    return True


def test_the_same_lines_changed_on_both_sides(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    boat = vendored / "types" / "boat.py"
    edit(boat, "    length: int | None = None\n", "    length: int = 0\n")
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: number}")
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 1
    assert f"{CLIENT}/types/boat.py: both sides changed the same lines" in done.out.splitlines()
    conflict = (
        "<<<<<<< edited here\n    length: int = 0\n=======\n    length: float | None = None\n>>>>>>> generated anew\n"
    )
    assert conflict in boat.read_text()
    assert "    length: float\n" in boat.read_text(), "the rest is merged"

    assert oarlock("vendor", "check", CLIENT).out == "types/boat.py: a conflict of an update is unresolved\n"
    again = oarlock("vendor", "update", CLIENT)
    assert again.status == 2 and "error[vendor-unresolved]" in again.err
    edit(boat, conflict, "    length: float = 0\n")
    done = oarlock("vendor", "update", CLIENT)
    assert (done.status, done.out) == (0, f"{CLIENT}: in step\n")
    assert "    length: float = 0\n" in boat.read_text()


def test_a_dry_run_prints_the_diff_and_changes_nothing(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: number}")
    before = tree(project)
    done = oarlock("vendor", "update", CLIENT, "--dry-run")
    assert done.status == 0
    lines = done.out.splitlines()
    assert f"--- {CLIENT}/types/boat.py" in lines
    assert "-    length: int | None = None" in lines and "+    length: float | None = None" in lines
    assert tree(project) == before


def test_a_spec_by_another_name(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    (project / "boats.yaml").rename(project / "fleet.yaml")
    assert oarlock("vendor", "update", CLIENT).status == 2
    done = oarlock("vendor", "update", CLIENT, "--spec", "fleet.yaml")
    assert done.status == 0, done.err
    assert "../../../../fleet.yaml" in (vendored / LOCK).read_text()


def test_what_was_removed_by_hand_stays_away(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    (vendored / "resources" / "ports.py").unlink()
    (vendored / "types" / "port.py").unlink()
    edit(project / "boats.yaml", "city: {type: string}", "city: {type: integer}")
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 1
    assert f"{CLIENT}/types/port.py: removed here, and changed: it is back" in done.out.splitlines()
    assert not (vendored / "resources" / "ports.py").exists()


def test_what_is_generated_no_more_goes_unless_it_was_edited(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    edit(vendored / "types" / "port.py", "city: str", "town: str")
    (vendored / "mine.py").write_text("mine = 1\n")
    done = oarlock("vendor", "boats.yaml", "--into", CLIENT, "--only", "listBoats")
    assert done.status == 1
    assert f"{CLIENT}/types/port.py: edited here, and no longer generated: it stays" in done.out.splitlines()
    assert not (vendored / "resources" / "ports.py").exists()
    assert (vendored / "types" / "port.py").exists() and (vendored / "mine.py").read_text() == "mine = 1\n"
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: number}")
    assert oarlock("vendor", "update", CLIENT).status == 0
    assert "listPorts" not in (vendored / LOCK).read_text()
    assert not (vendored / "resources" / "ports.py").exists(), "an update asks for the same"


@pytest.mark.parametrize("damage", [b"", b"\xfd7zXZ\0", b"{}", None], ids=["empty", "cut", "no xz", "missing"])
def test_without_what_was_generated_nothing_is_touched(
    project: Path, vendored: Path, oarlock: Oarlock, damage: bytes | None
) -> None:
    (vendored / BASE).unlink()
    if damage is not None:
        (vendored / BASE).write_bytes(damage)
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: number}")
    before = tree(vendored)
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 2 and "error[base-unreadable]" in done.err
    assert tree(vendored) == before


def test_a_broken_spec_touches_nothing(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    (project / "boats.yaml").write_text("openapi: [")
    before = tree(vendored)
    assert oarlock("vendor", "update", CLIENT).status == 2
    assert tree(vendored) == before


def test_line_ends_of_an_edited_file_stay(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    boat = vendored / "types" / "boat.py"
    edit(boat, "    name: str\n", '    name: str = "unnamed"\n')
    boat.write_bytes(boat.read_bytes().replace(b"\n", b"\r\n"))
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: number}")
    assert oarlock("vendor", "update", CLIENT).status == 0
    text = boat.read_bytes()
    assert text.count(b"\n") == text.count(b"\r\n") and b"length: float | None" in text and b'"unnamed"\r\n' in text


def test_an_old_name_of_a_type_stays_as_an_alias(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    spec = project / "boats.yaml"
    spec.write_text(spec.read_text().replace("schemas/Boat'", "schemas/Vessel'").replace("    Boat:", "    Vessel:"))
    assert oarlock("vendor", "update", CLIENT).status == 0
    assert "    Boat: TypeAlias = Vessel\n" in (vendored / "types" / "__init__.py").read_text()
    (vendored / NAMES).unlink()
    assert oarlock("vendor", "update", CLIENT).status == 0
    assert "Boat" not in (vendored / "types" / "__init__.py").read_text(), "it is the ledger that tells"


def test_code_that_calls_by_an_old_name_keeps_the_operation(project: Path, oarlock: Oarlock) -> None:
    (project / "use.py").write_text("client.ports.list()\n")
    assert oarlock("vendor", "boats.yaml", "--into", CLIENT, "--used-by", "use.py").status == 0
    names = project / CLIENT / NAMES
    names.write_text(ledger_text(renamed(read_ledger(names.read_bytes()), "ports.list", "harbours.all")))
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 0, done.err
    assert calls_of(project / CLIENT) >= {"harbours.all"}


def test_what_stands_in_a_files_place_isnt_lost(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    (vendored / "types" / "boat.py").unlink()
    (vendored / "types" / "boat.py").mkdir()
    (vendored / "types" / "boat.py" / "mine").write_text("mine")
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: number}")
    before = tree(vendored)
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 2 and "error[output-blocked]" in done.err
    assert tree(vendored) == before


def test_a_formatter_makes_no_conflict(project: Path, vendored: Path, oarlock: Oarlock) -> None:
    """A project's own formatter has another line length; what is edited besides outlasts the update."""
    add_a_method(vendored)
    subprocess.run([sys.executable, "-m", "black", "-q", "-l", "60", CLIENT], cwd=project, check=True)
    assert len(oarlock("vendor", "check", CLIENT).out.splitlines()) > 20
    edit(project / "boats.yaml", "length: {type: integer}", "length: {type: number}\n        sails: {type: integer}")
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 0, done.out
    boats = (vendored / "resources" / "boats.py").read_text()
    assert "def first(self)" in boats and "sails: int | Omit" in boats
    assert oarlock("vendor", "boats.yaml", "--into", CLIENT, "--only", "createBoat").status == 0
    assert not (vendored / "resources" / "ports.py").exists()


def test_a_spec_that_was_piped_in_has_to_be_named(project: Path, oarlock: Oarlock) -> None:
    spec = (project / "boats.yaml").read_bytes()
    assert oarlock("vendor", "-", "--into", CLIENT, stdin=spec).status == 0
    assert oarlock("vendor", "check", CLIENT).status == 0
    done = oarlock("vendor", "update", CLIENT)
    assert done.status == 2 and "error[vendor-spec]" in done.err
    assert oarlock("vendor", "update", CLIENT, "--spec", "boats.yaml").out == f"{CLIENT}: in step\n"
