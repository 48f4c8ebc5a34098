"""The overlay that mends what can be mended: generating with it works, and what it mends is found no more."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
import yaml

from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.pipeline import generate, lint, write_corrections

from .conftest import HEAD, reported

SPEC = """\
paths:
  /boats/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}, description: Which one.}
      - name: it's
        in: query
        description: Between 1 and 100. Defaults to 20.
        schema: {type: integer, example: '7'}
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Boat'}
              examples:
                good: {value: {name: a, order: ASC, size: '7', tags: [b]}}
                hopeless: {value: {name: [a]}}
components:
  schemas:
    Boat:
      type: object
      properties:
        name: {type: string, description: At most 64 characters., example: {}}
        order: {type: string, description: The order., enum: [asc, desc]}
        mode: {type: string, description: One of `slow` or `fast`.}
        size: {type: integer, description: The size., example: string}
        sail: {description: Between 1 and 9., anyOf: [{type: integer}, {type: 'null'}]}
        tags: {type: array, description: At most 3 tags., items: {type: string}, example: '["a"]'}
"""
MENDED = ("limit-untold", "default-untold", "values-untold", "example-wrong")


def mended(folder: Path, version: str, text: str = SPEC) -> tuple[Path, Path, int]:
    """A description, the overlay that mends it, and how many findings it mends."""
    spec, overlay = folder / "openapi.yaml", folder / "mend" / "overlay.yaml"
    spec.write_text(HEAD.format(version) + dedent(text))
    diagnostics = Diagnostics()
    settings = Settings(spec=spec, package="zoo", stem="Zoo", distribution="zoo", output=folder / "out")
    report = lint(settings, diagnostics)
    return spec, overlay, write_corrections(settings, overlay, report.findings, diagnostics)


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_what_is_mended_is_found_no_more(tmp_path: Path, version: str) -> None:
    spec, overlay, count = mended(tmp_path, version)
    before = [each for each in reported(spec).findings if each.rule in MENDED]
    after = [each for each in reported(spec, overlay).findings if each.rule in MENDED]
    assert len(before) == 11 and count == 9
    assert [each.message for each in after] == [
        "the example doesn't fit its schema: name must be a string",
        "the example doesn't fit its schema: it must be a string",
    ]
    others = [each.message for each in reported(spec).findings if each.rule not in MENDED]
    assert [each.message for each in reported(spec, overlay).findings if each.rule not in MENDED] == others


def test_the_overlay_is_one_that_people_can_read(tmp_path: Path) -> None:
    _, overlay, _ = mended(tmp_path, "3.1.0")
    read = yaml.safe_load(overlay.read_text())
    assert (read["overlay"], read["extends"]) == ("1.0.0", "../openapi.yaml")
    updates = {action["target"]: action.get("update", "removed") for action in read["actions"]}
    boats = "$.paths['/boats/{id}']"
    boat = "$.components.schemas.Boat.properties"
    assert updates == {
        f"{boats}.parameters[1].schema": {"default": 20},
        f"{boats}.get.responses['200'].content['application/json'].examples.good.value": {"size": 7},
        f"{boat}.name": {"maxLength": 64},
        f"{boat}.mode": {"enum": ["slow", "fast"]},
        f"{boat}.sail.anyOf[0]": {"minimum": 1, "maximum": 9},
        f"{boat}.tags": {"example": ["a"]},
        f"{boat}.size.example": "removed",
    }
    assert '"the text says \\"Between 1 and 100\\", and the schema has no `minimum` and no `maximum`"' in (
        overlay.read_text()
    )


def test_generating_with_the_overlay_makes_use_of_it(tmp_path: Path) -> None:
    spec, overlay, _ = mended(tmp_path, "3.1.0")
    diagnostics = Diagnostics()
    settings = Settings(spec=spec, overlays=(overlay,), package="zoo", stem="Zoo", distribution="zoo")
    files = {file.path: file.content.decode() for file in generate(settings, diagnostics).files}
    assert not diagnostics.failed and not [each for each in diagnostics if each.code.startswith("overlay")]
    assert 'Literal["slow", "fast"]' in "".join(files.values())


def test_a_part_that_an_older_version_says_elsewhere_is_left_alone(tmp_path: Path) -> None:
    spec, overlay = tmp_path / "swagger.yaml", tmp_path / "overlay.yaml"
    spec.write_text(dedent("""\
            swagger: '2.0'
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters: [{name: n, in: query, type: integer, description: Between 1 and 9.}]
                  responses: {'200': {description: ok}}
            """))
    settings, diagnostics = Settings(spec=spec), Diagnostics()
    report = lint(settings, diagnostics)
    assert [each.rule for each in report.findings if each.fixes] == ["limit-untold"]
    assert write_corrections(settings, overlay, report.findings, diagnostics) == 0
    assert not overlay.exists()
