"""Settings: a TOML file in, frozen settings or located findings out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.config import Settings, find_config, load_config, read_package, settle
from generator.diagnostics import Diagnostics, Unusable


def findings(path: Path) -> list[str]:
    """What loading a config that can't be used reports."""
    diagnostics = Diagnostics()
    with pytest.raises(Unusable):
        load_config(path, diagnostics)
    return [str(diagnostic).removeprefix(f"{path}") for diagnostic in diagnostics]


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "oarlock.toml"


FULL = """
spec = "api/openapi.yaml"
output = "sdk"
package = "petstore"
distribution = "petstore-sdk"
version = "1.4.0rc1"
name = "PetStore"
base-url = "https://api.example.com/v1"
docs-base = "https://example.com"
resource-prefix = "beta.pets"
overlays = ["a.yaml", "b.yaml"]
ref-root = "."

[calls]
listPets = "pets.list"

[classes]
PetObject = "Pet"
"""


def test_every_setting_is_read_and_paths_are_relative_to_the_file(config: Path) -> None:
    config.write_text(FULL)
    home = config.parent
    settings = load_config(config, Diagnostics())
    assert settings == Settings(
        spec=home / "api/openapi.yaml",
        output=home / "sdk",
        package="petstore",
        distribution="petstore-sdk",
        version="1.4.0rc1",
        stem="PetStore",
        base_url="https://api.example.com/v1",
        docs_base="https://example.com",
        resource_prefix=("beta", "pets"),
        overlays=(home / "a.yaml", home / "b.yaml"),
        ref_root=home,
        calls={"listPets": "pets.list"},
        classes={"PetObject": "Pet"},
        source=config,
    )
    assert settings.environment_prefix == "PET_STORE"


def test_every_setting_is_in_the_readme() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text()
    names = re.findall(r"(?m)^([a-z-]+) = |^(\[.*\])$", FULL)
    assert not [name for key, table in names if f"`{(name := key or table)}`" not in readme]


def test_without_a_file_the_defaults_hold() -> None:
    assert load_config(None, Diagnostics()) == Settings()


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter(config: Path) -> None:
    config.write_bytes(b'\xef\xbb\xbfpackage = "pets"\r\n')
    assert load_config(config, Diagnostics()).package == "pets"


@pytest.mark.parametrize(
    "text, told",
    [
        ('[tool]\nx = 1\n[tool.oarlock]\nouput = "a"\n', ":4:1: error[config-unknown]: there is no setting `ouput`"),
        ('[tool.oarlock]\npackage = "class"\n', ":2:1: error[config-value]"),
        ("[tool.oarlock.calls]\na = 3\n", ":1:15: error[config-value]"),
        ('package = "b"\n[tool.oarlock]\n  package = "B"\n', ":3:3: error[config-value]"),
    ],
)
def test_in_a_pyproject_the_table_of_ours_is_meant(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(text)
    assert findings(path)[0].startswith(told)


@pytest.mark.parametrize(
    "text", ["", "[tool.other]\nx = 1", "tool = 3", "[tool]\noarlock = 3", "[project]\nname = 'x'"]
)
def test_a_pyproject_without_a_table_of_ours_says_nothing(text: str, tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(text)
    assert load_config(path, Diagnostics()) == Settings(source=path)


@pytest.mark.parametrize(
    "key, near",
    [
        ("ouput", "output"),
        ("base_url", "base-url"),
        ("Package", "package"),
        ("class", "classes"),
        ("overlay", "overlays"),
    ],
)
def test_an_unknown_setting_has_a_suggestion(key: str, near: str, config: Path) -> None:
    config.write_text(f'spec = "a.yaml"\n{key} = "b"\n')
    found = findings(config)
    assert found == [f":2:1: error[config-unknown]: there is no setting `{key}`\n    hint: did you mean `{near}`?"]


def test_what_is_said_of_pages(config: Path) -> None:
    token = '{style = "token", next = "a.b", parameter = "at"}'
    config.write_text(f'[pagination]\nlistRuns = false\n"GET /files" = {token}\n')
    runs, files = load_config(config, Diagnostics()).pagination
    assert (runs.selector.text, runs.style, runs.exact) == ("operation:listRuns", "", True)
    assert (files.selector.text, files.style, files.next, files.parameter) == ("GET /files", "token", "a.b", "at")
    assert [str(choice.place).removeprefix(str(config)) for choice in (runs, files)] == [":2:1", ":3:1"]


@pytest.mark.parametrize(
    "line, told",
    [
        ("a = true", "what it says of 'a' is neither false nor a table"),
        ('a = {style = "pages"}', "the style of 'a' is none of cursor, token, number, offset, next-url, link"),
        ('a = {items = "data"}', "the style of 'a' is none of cursor"),
        ('a = {style = "token", next = "b"}', "'a' lacks `parameter`, which the style token needs"),
        ('a = {style = "link", next = "b"}', "'a' says `next`, which the style link has no use for"),
        ('a = {style = "offset", parameter = 3}', "`parameter` of 'a' is no text"),
        ('a = {style = "number", parameter = "p", first = true}', "`first` of 'a' is no number"),
        ('"path:runs" = false', "the path in 'path:runs' doesn't begin with /"),
    ],
)
def test_what_can_not_be_said_of_pages(line: str, told: str, config: Path) -> None:
    config.write_text(f"[pagination]\n{line}\n")
    [found] = findings(config)
    assert found.startswith(f":1:2: error[config-value]: the value of `pagination` can't be used: {told}")
    assert "hint: it is a table: of operationIds or selectors" in found


def test_where_nothing_is_near_all_are_named(config: Path) -> None:
    config.write_text('"\\u001b[2Jxyzzy" = 1\n')
    [found] = findings(config)
    assert "there is no setting `\\x1b[2Jxyzzy`" in found
    assert "the settings are spec, output, package" in found


@pytest.mark.parametrize(
    "line, told",
    [
        ("package = 3", "it is a number, not a string"),
        ("package = true", "it is a boolean, not a string"),
        ('package = "Pets"', "'Pets' is not of that form"),
        ('package = "import"', "`import` is a word of Python's own"),
        ('package = "json"', "`json` would hide a package of that name"),
        ('version = "1.0-beta"', "'1.0-beta' is not of that form"),
        ('name = "Pet Store"', "'Pet Store' is not of that form"),
        ('distribution = "-x"', "'-x' is not of that form"),
        ('base-url = "javascript:alert(1)"', "is not of that form"),
        ('base-url = "https://user:password@example.com"', "is not of that form"),
        ('resource-prefix = "beta.class"', "`class` is a word of Python's own"),
        ('overlays = "a.yaml"', "it is a string, not a list"),
        ("overlays = [1]", "it is a number, not a string"),
        ('spec = ""', "'' is not of that form"),
        ('calls = "list"', "it is a string, not a table"),
        ('calls = {a = "list"}', "'list' names a method, but no resource that has it"),
        ('calls = {a = "pets.class"}', "`class` is a word of Python's own"),
        ('calls = {a = "pets._client"}', "'pets._client' is not of that form"),
        ('calls = {a = "pets.list()"}', "'pets.list()' is not of that form"),
        ('classes = {a = "None"}', "`None` is a word of Python's own"),
        ("classes = {a = {b = 1}}", "it is a table, not a string"),
    ],
)
def test_a_wrong_value_is_told_with_the_form_it_needs(line: str, told: str, config: Path) -> None:
    config.write_text(f"# a comment\n{line}\n")
    [found] = findings(config)
    assert found.startswith(f":2:1: error[config-value]: the value of `{line.split()[0]}` can't be used: ")
    assert told in found
    assert "\n    hint: it is " in found


def test_every_finding_of_a_file_is_told_at_once(config: Path) -> None:
    config.write_text('ouput = "x"\npackage = 3\nname = ""\n')
    assert [found.partition(":")[2][:1] for found in findings(config)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "data, told",
    [
        (b"spec = \n", ":1:8: error[config-syntax]: this is no TOML: Invalid value"),
        (b'spec = "a"\nspec = "b"\n', ":2:11: error[config-syntax]: this is no TOML: Cannot overwrite a value"),
        (b"[calls\n", ":1:7: error[config-syntax]"),
        (b"x = " + b"[" * 5000, ": error[config-syntax]"),
        (b"\xff\xfe", ": error[config-unreadable]: the config can't be read: it is not UTF-8 text"),
    ],
)
def test_what_is_no_toml_is_told_with_its_place(data: bytes, told: str, config: Path) -> None:
    config.write_bytes(data)
    [found] = findings(config)
    assert found.startswith(told)
    assert "\n    hint: " in found


def test_a_file_that_is_not_there_or_no_file(tmp_path: Path) -> None:
    assert findings(tmp_path / "absent.toml")[0].startswith(": error[config-unreadable]")
    assert findings(tmp_path)[0].startswith(": error[config-unreadable]: the config can't be read: Is a directory")


def test_the_config_of_a_folder(tmp_path: Path) -> None:
    assert find_config(tmp_path) is None
    shared = tmp_path / "pyproject.toml"
    shared.write_text("[project]\n")
    assert find_config(tmp_path) is None
    shared.write_bytes(b"\xff[tool.oarlock]\n")
    assert find_config(tmp_path) == shared
    (tmp_path / "oarlock.toml").touch()
    assert find_config(tmp_path) == tmp_path / "oarlock.toml"


@pytest.mark.parametrize(
    "title, stem, package",
    [
        ("Pet Store API", "PetStore", "pet_store_sdk"),
        ("API", "Api", "api_sdk"),
        ("Sync", "SyncApi", "sync_sdk"),
        ("Not Found", "NotFoundApi", "not_found_sdk"),
        ("", "Api", "api_sdk"),
        ("123 class", "Class", "class_sdk"),
        ("Caf\u00e9 \x1b[31mClub", "CafeMClub", "cafe_mclub_sdk"),
        ("\u732b", "Api", "api_sdk"),
    ],
)
def test_what_is_left_open_is_told_from_the_title(title: str, stem: str, package: str) -> None:
    settled = settle(Settings(), title)
    assert (settled.stem, settled.package) == (stem, package)
    assert settled.distribution == package.replace("_", "-")
    assert read_package(settled.package) == package


def test_an_environment_is_an_address_or_an_overlay(config: Path) -> None:
    config.write_text('[environments]\nsandbox = "https://s.example"\n\n[environments.gate]\noverlay = "o/gate.yaml"\n')
    settings = load_config(config, Diagnostics())
    assert settings.environments == {"sandbox": "https://s.example", "gate": config.parent / "o/gate.yaml"}
    config.write_text("[environments]\ngate = {overlays = []}\n")
    assert findings(config)[0].startswith(
        ":1:2: error[config-value]: the value of `environments` can't be used: 'gate' has overlays where it has an "
        "`overlay` and nothing else"
    )
