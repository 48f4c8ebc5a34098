"""The settings of a project: those that it has, or those that its description gives.

openapi.yaml, titled "Pet Store API"   ->   spec = "openapi.yaml", package = "pet_store_sdk", name = "PetStore"
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

from .. import pipeline
from ..config import Settings, load_config, settle
from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import data, show
from ..load import is_url
from ..text import SpecText
from .project import PYPROJECT, Project, free_folder
from .search import find_spec

_PATH = re.compile(r"[\w.][\w./ +@-]*")
"""What stands in a workflow as it is, whatever shell and template language read it."""


def find_settings(project: Project, named: str | None, diagnostics: Diagnostics) -> Settings:
    """The settings, with a spec that is there. Raises `Unusable` after reporting what is wrong."""
    if project.config is None:
        settings = _new_settings(project, named, diagnostics)
    else:
        settings = _present_settings(Path(os.path.relpath(project.config)), named, diagnostics)
    for path in (settings.spec, project.home):
        _refuse_path(project, path, diagnostics)
    return settings


def _present_settings(config: Path, named: str | None, diagnostics: Diagnostics) -> Settings:
    settings = load_config(config, diagnostics)
    if named and os.path.realpath(named) != os.path.realpath(settings.spec):
        message = f"the settings are of another spec: {show(SpecText(os.path.relpath(settings.spec)), 200)}"
        diagnostics.error("init-other", message, Location(str(config)), "change `spec` there, or leave SPEC out")
        raise Unusable
    if not settings.spec.is_file():
        message = f"there is no {show(SpecText(os.path.relpath(settings.spec)), 200)}"
        diagnostics.error("spec-missing", message, Location(str(config)), "say where the description is: spec = ...")
        raise Unusable
    return settings


def _new_settings(project: Project, named: str | None, diagnostics: Diagnostics) -> Settings:
    shared = project.home / PYPROJECT
    if shared.is_file():
        load_config(Path(os.path.relpath(shared)), diagnostics)
    if named and is_url(named):
        hint = "fetch it into the repository, where it has a history, and name the file"
        diagnostics.error("init-url", "the description of a repository is a file in it", None, hint)
        raise Unusable
    found = Path(named) if named else find_spec(project.root, project.home, diagnostics)
    spec = Path(os.path.realpath(found.parent)) / found.name
    settled = settle(Settings(), _title(spec, diagnostics))
    return replace(settled, spec=spec, output=free_folder(project.home, settled.package))


def _title(spec: Path, diagnostics: Diagnostics) -> str:
    """The title of a description that something can be generated from."""
    own = Diagnostics()
    shown = Path(os.path.relpath(spec))
    try:
        return data(pipeline.read_api(Settings(spec=shown, names=spec.parent / "no-names.json"), own).title)
    except Unusable:
        for finding in own:
            diagnostics.keep(finding)
        raise


def _refuse_path(project: Project, path: Path, diagnostics: Diagnostics) -> None:
    """Raises `Unusable` for a path that can't stand in a workflow."""
    inside = project.inside(path)
    place = Location(os.path.relpath(path))
    if inside.startswith(".."):
        message, hint = "this lies outside of the repository", "put it into the repository"
        diagnostics.error("init-path", message, place, hint)
    elif not _PATH.fullmatch(inside):
        message, hint = "a workflow can't name this safely", "rename it: letters, digits, spaces and . _ - + @ do"
        diagnostics.error("init-path", message, place, hint)
    if diagnostics.failed:
        raise Unusable
