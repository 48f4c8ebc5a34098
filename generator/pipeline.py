"""The whole generator on one page.

spec ── load ──► SpecDocument ── analyze ──► Api ── plan ──► SdkPlan ── render ──► files ── write ──► folder
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .analyze import analyze
from .config import Settings, settle
from .diagnostics import Diagnostics, Location, Unusable
from .encode import show
from .ir.api import Api
from .load import SpecBytes, load_document
from .plan.pins import check_pins
from .plan.sdk import SdkPlan, plan_sdk
from .render.files import GeneratedFile
from .render.runtime import runtime_files
from .render.targets.docs import render_docs
from .render.targets.sdk import render_sdk
from .render.targets.tests import render_tests
from .text import SpecText
from .write.drift import Cause as Cause
from .write.drift import Drift, check_folder
from .write.files import Written, in_words, write_folder
from .write.manifest import manifest_file, manifest_of
from .write.refusals import refuse_other_kind

TARGETS: tuple[Callable[[SdkPlan], Iterable[GeneratedFile]], ...] = (render_sdk, render_docs, render_tests)


@dataclass(frozen=True, slots=True)
class Generation:
    """What one run made, before it is written."""

    api: Api
    plan: SdkPlan
    files: tuple[GeneratedFile, ...]


def read_api(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> Api:
    """The facts of the settings' spec, or of one that was piped in. Raises `Unusable` when nothing can come of it."""
    document = load_document(piped or settings.spec, diagnostics, overlays=settings.overlays, root=settings.ref_root)
    api = analyze(document, diagnostics)
    if diagnostics.failed:
        raise Unusable
    return api


def generate(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> Generation:
    """Everything an SDK consists of, in memory."""
    api = read_api(settings, diagnostics, piped)
    check_pins(api, settings, diagnostics)
    if diagnostics.failed:
        raise Unusable
    plan = plan_sdk(api, settle(settings, show(api.title)))
    return Generation(api, plan, _with_manifest(_render(plan), "sdk"))


def docs(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> tuple[GeneratedFile, ...]:
    """The reference docs alone, with a manifest of their own."""
    api = read_api(settings, diagnostics, piped)
    plan = plan_sdk(api, settle(settings, show(api.title)))
    return _with_manifest(render_docs(plan), "docs")


def write(settings: Settings, files: Sequence[GeneratedFile], diagnostics: Diagnostics, kind: str = "sdk") -> Written:
    """Puts generated files into the output folder, all or none; what holds another kind is left alone."""
    refuse_other_kind(settings.output, kind, diagnostics)
    inputs = [settings.spec, *settings.overlays, *([settings.source] if settings.source else [])]
    return write_folder(settings.output, files, diagnostics, inputs=inputs)


def check(settings: Settings, files: Sequence[GeneratedFile], diagnostics: Diagnostics) -> list[Drift]:
    """What in the output folder isn't as it would be generated; changes nothing."""
    try:
        return list(check_folder(settings.output, files))
    except OSError as error:
        diagnostics.error("output-unreadable", in_words(error), Location(str(settings.output)), "check its permissions")
        raise Unusable from error


def serve(
    api: Api, diagnostics: Diagnostics, *, host: str, port: int, seed: int, rules: Path | None,
    on_start: Callable[[str], None],
) -> None:  # fmt: skip
    """Serves an API's mock until interrupted; `on_start` is told its address."""
    from .mock import NO_RULES, load_rules
    from .mock import serve as serve_mock

    read = load_rules(rules, api, diagnostics) if rules else NO_RULES
    try:
        serve_mock(api, host, port, on_start, seed=seed, rules=read)
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) else "there is no such port"
        message = f"can't listen on {show(SpecText(host))}, port {port}: {show(SpecText(reason or ''))}"
        diagnostics.error("mock-address", message, None, "choose another with --port; 0 takes a free one")
        raise Unusable from error


def _with_manifest(files: Iterable[GeneratedFile], kind: str) -> tuple[GeneratedFile, ...]:
    listed = sorted(files, key=lambda file: file.path)
    return (*listed, manifest_file(manifest_of(listed, kind)))


def _render(plan: SdkPlan) -> Iterator[GeneratedFile]:
    for target in TARGETS:
        yield from target(plan)
    yield from runtime_files(plan.package.name)
