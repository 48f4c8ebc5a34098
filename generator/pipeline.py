"""The whole generator on one page.

spec ── load ──► SpecDocument ── analyze ──► Api ── plan ──► SdkPlan ── render ──► files ── write ──► folder
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from .analyze import analyze
from .config import Settings, settle
from .diagnostics import Diagnostics, Unusable
from .encode import show
from .ir.api import Api
from .load import load_document
from .plan.sdk import SdkPlan, plan_sdk
from .render.files import GeneratedFile
from .render.runtime import runtime_files
from .render.targets.docs import render_docs
from .render.targets.sdk import render_sdk
from .render.targets.tests import render_tests
from .write.drift import Drift, check_folder
from .write.files import Written, write_folder
from .write.manifest import manifest_file, manifest_of

TARGETS: tuple[Callable[[SdkPlan], Iterable[GeneratedFile]], ...] = (render_sdk, render_docs, render_tests)


@dataclass(frozen=True, slots=True)
class Generation:
    """What one run made, before it is written."""

    api: Api
    plan: SdkPlan
    files: tuple[GeneratedFile, ...]


def read_api(settings: Settings, diagnostics: Diagnostics) -> Api:
    """The facts of the settings' spec. Raises `Unusable` when nothing can come of it; the sink says why."""
    document = load_document(settings.spec, diagnostics, overlays=settings.overlays)
    api = analyze(document, diagnostics)
    if diagnostics.failed:
        raise Unusable
    return api


def generate(settings: Settings, diagnostics: Diagnostics) -> Generation:
    """Everything an SDK consists of, in memory."""
    api = read_api(settings, diagnostics)
    plan = plan_sdk(api, settle(settings, show(api.title)))
    files = sorted(_render(plan), key=lambda file: file.path)
    return Generation(api, plan, (*files, manifest_file(manifest_of(files))))


def docs(settings: Settings, diagnostics: Diagnostics) -> tuple[GeneratedFile, ...]:
    """The reference docs alone, with a manifest of their own."""
    api = read_api(settings, diagnostics)
    plan = plan_sdk(api, settle(settings, show(api.title)))
    files = sorted(render_docs(plan), key=lambda file: file.path)
    return (*files, manifest_file(manifest_of(files)))


def write(settings: Settings, files: Sequence[GeneratedFile], diagnostics: Diagnostics) -> Written:
    """Puts generated files into the output folder, all or none."""
    return write_folder(settings.output, files, diagnostics)


def check(settings: Settings, files: Sequence[GeneratedFile]) -> list[Drift]:
    """What in the output folder isn't as it would be generated; changes nothing."""
    return list(check_folder(settings.output, files))


def _render(plan: SdkPlan) -> Iterator[GeneratedFile]:
    for target in TARGETS:
        yield from target(plan)
    yield from runtime_files(plan.package.name)
