"""The whole generator on one page.

spec ── load ──► SpecDocument ── analyze ──► Api ── plan ──► SdkPlan ── render ──► files ── write ──► folder
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .analyze import analyze
from .analyze.environments import read_environment
from .config import Settings, settle
from .coverage import Coverage, measure, report_lost, state
from .diagnostics import Diagnostics, Location, Severity, Unusable
from .encode import data, show
from .extend import NO_EXTENSIONS, Extensions, check_uses, read_extensions
from .ir.api import NO_TREE, Api, Environment, Tree, TreeRule
from .load import SpecBytes, SpecDocument, load_document
from .plan.ledger import NO_LEDGER, Ledger
from .plan.listing import ListedName
from .plan.listing import list_names as list_planned
from .plan.models import plan_models
from .plan.modelstyle import Style
from .plan.names import Pins, settle_names
from .plan.pins import check_pins
from .plan.sdk import SdkPlan, plan_sdk
from .plan.selection import select
from .plan.succession import report_changes
from .render.files import GeneratedFile
from .render.runtime import runtime_files
from .render.targets.docs import render_docs
from .render.targets.extensions import render_extensions
from .render.targets.models import render_models
from .render.targets.sdk import render_sdk
from .render.targets.tests import render_tests
from .text import SpecText
from .write.drift import Cause as Cause
from .write.drift import Drift, check_folder
from .write.files import Written, in_words, write_folder
from .write.ledger import ledger_cause, ledger_file, load_ledger, save_ledger
from .write.manifest import LEDGER, manifest_file, manifest_of
from .write.refusals import refuse_other_kind
from .write.single import sealed, write_file

if TYPE_CHECKING:
    from .diff import Comparison, Policy

TARGETS: tuple[Callable[[SdkPlan], Iterable[GeneratedFile]], ...] = (
    render_sdk,
    render_docs,
    render_tests,
    render_extensions,
)


@dataclass(frozen=True, slots=True)
class Planned:
    """What one run has decided; `chosen` is what of the API was asked for."""

    api: Api
    chosen: Api
    plan: SdkPlan
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Generation(Planned):
    """What one run made, before it is written."""

    files: tuple[GeneratedFile, ...]


def read_api(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> Api:
    """The facts of the settings' spec, or of one that was piped in. Raises `Unusable` when nothing can come of it."""
    api, _ = _read(settings, diagnostics, piped, load_ledger(ledger_path(settings), diagnostics))
    return api


def _read(
    settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None, ledger: Ledger
) -> tuple[Api, SpecDocument]:
    document = _load(settings, diagnostics, piped)
    api = analyze(document, diagnostics, settings.pagination, _tree(settings, ledger))
    api = replace(api, environments=tuple(_environments(settings, diagnostics, piped, document, api)))
    if diagnostics.failed:
        raise Unusable
    return api, document


def _load(
    settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None, overlays: tuple[Path, ...] = ()
) -> SpecDocument:
    return load_document(
        piped or settings.spec,
        diagnostics,
        overlays=(*settings.overlays, *overlays),
        root=settings.ref_root,
        urls=settings.allowed_urls,
    )


def _environments(
    settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None, document: SpecDocument, api: Api
) -> Iterator[Environment]:
    """The places that overlays make of the description."""
    for name, overlay in settings.environments.items():
        if isinstance(overlay, Path):
            there = _load(settings, diagnostics, piped, (overlay,))
            yield read_environment(name, overlay, there, document, api, diagnostics)


def ledger_path(settings: Settings) -> Path:
    """Where the name ledger is kept."""
    return settings.names or settings.output / LEDGER


def _tree(settings: Settings, ledger: Ledger) -> Tree:
    """The resource tree's rule where the config has one, or an earlier run has chosen it."""
    if settings.resources:
        return Tree(TreeRule(settings.resources), True, "the config says so")
    return Tree(ledger.rule, True, "the name ledger says so: an earlier run chose it") if ledger.rule else NO_TREE


def plan(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> Planned:
    """Everything that is decided about an SDK, and what of the spec it covers."""
    ledger = load_ledger(ledger_path(settings), diagnostics)
    api, document = _read(settings, diagnostics, piped, ledger)
    check_pins(api, settings, diagnostics)
    chosen = select(api, settings, diagnostics)
    if diagnostics.failed:
        raise Unusable
    settled = settle(settings, data(api.title))
    extensions = _extensions(settled, diagnostics)
    if diagnostics.failed:
        raise Unusable
    sdk = plan_sdk(api, settled, chosen, ledger, extensions)
    report_changes(ledger, sdk.ledger, diagnostics, str(ledger_path(settings)))
    coverage = measure(state(document), api, chosen, diagnostics)
    report_lost(coverage, document, diagnostics)
    return Planned(api, chosen, sdk, coverage)


def generate(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> Generation:
    """Everything an SDK consists of, in memory."""
    planned = plan(settings, diagnostics, piped)
    names = [] if settings.names else [ledger_file(planned.plan.ledger)]
    files = _with_manifest((*_render(planned.plan), *names), "sdk")
    _check_extensions(planned.plan, files, diagnostics)
    return Generation(planned.api, planned.chosen, planned.plan, planned.coverage, files)


def _extensions(settings: Settings, diagnostics: Diagnostics) -> Extensions:
    """The user's own classes, where the config names a folder of them."""
    if settings.extensions is None:
        return NO_EXTENSIONS
    home = settings.source.parent if settings.source else Path()
    origin = Path(os.path.relpath(settings.extensions, home)).as_posix()
    return read_extensions(settings.extensions, settings.package, origin, diagnostics)


def _check_extensions(plan: SdkPlan, files: Iterable[GeneratedFile], diagnostics: Diagnostics) -> None:
    """Reports what extensions use that the package, as it is going to be, doesn't have."""
    if plan.extensions.files:
        inside = f"{plan.package.name}/"
        texts = {file.path.removeprefix(inside): file.content for file in files if file.path.startswith(inside)}
        check_uses(plan.extensions, texts, plan.package.name, diagnostics)


def docs(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> tuple[GeneratedFile, ...]:
    """The reference docs alone, with a manifest of their own."""
    return _with_manifest(render_docs(plan(settings, diagnostics, piped).plan), "docs")


@dataclass(frozen=True, slots=True)
class Models:
    """A module of plain models, and the classes in it."""

    text: str
    classes: tuple[str, ...]


def models(settings: Settings, diagnostics: Diagnostics, style: Style, piped: SpecBytes | None = None) -> Models:
    """The models of a spec alone, under the names that the SDK has for them."""
    ledger = load_ledger(ledger_path(settings), diagnostics)
    api, _ = _read(settings, diagnostics, piped, ledger)
    names = settle_names(api, Pins(settings.calls, settings.classes, settings.resource_prefix), ledger)
    plan = plan_models(api, names, style, diagnostics)
    return Models(sealed(render_models(plan)).decode("ascii"), tuple(plan.schemas))


def write_models(path: Path, models: Models, diagnostics: Diagnostics) -> bool:
    """Puts a module of models into a file; tells whether anything changed."""
    return write_file(path, models.text.encode("ascii"), diagnostics)


def write(settings: Settings, files: Sequence[GeneratedFile], diagnostics: Diagnostics, kind: str = "sdk") -> Written:
    """Puts generated files into the output folder, all or none; what holds another kind is left alone."""
    refuse_other_kind(settings.output, kind, diagnostics)
    overlays = (*settings.overlays, *(path for path in settings.environments.values() if isinstance(path, Path)))
    inputs = [
        settings.spec,
        *overlays,
        *(path for path in (settings.source, settings.names, settings.extensions) if path),
    ]
    return write_folder(settings.output, files, diagnostics, inputs=inputs)


def write_names(settings: Settings, ledger: Ledger, diagnostics: Diagnostics) -> bool:
    """Puts the name ledger where the settings have it outside of the output folder; tells whether that changed it."""
    return settings.names is not None and save_ledger(settings.names, ledger, diagnostics)


def list_names(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> tuple[ListedName, ...]:
    """Every public name that the SDK of a spec has, and where it comes from."""
    ledger = load_ledger(ledger_path(settings), diagnostics)
    api, _ = _read(settings, diagnostics, piped, ledger)
    return list_planned(api, Pins(settings.calls, settings.classes, settings.resource_prefix), ledger)


def amend_names(settings: Settings, change: Callable[[Ledger], tuple[Ledger, str]], diagnostics: Diagnostics) -> str:
    """Changes the name ledger as asked, and gives what there is to say of it."""
    path = ledger_path(settings)
    if not path.exists():
        hint = "run `oarlock generate` first, or name the SDK's folder with --output"
        diagnostics.error("names-missing", "there is no name ledger", Location(str(path)), hint)
        raise Unusable
    changed, message = change(load_ledger(path, diagnostics))
    save_ledger(path, changed, diagnostics)
    return message


def check_names(settings: Settings, ledger: Ledger) -> list[Drift]:
    """Whether the name ledger that is kept outside of the output folder is as it would be written."""
    cause = ledger_cause(settings.names, ledger) if settings.names else None
    return [Drift(os.path.relpath(ledger_path(settings), settings.output), cause)] if cause else []


def check(settings: Settings, files: Sequence[GeneratedFile], diagnostics: Diagnostics) -> list[Drift]:
    """What in the output folder isn't as it would be generated; changes nothing."""
    try:
        return list(check_folder(settings.output, files))
    except OSError as error:
        diagnostics.error("output-unreadable", in_words(error), Location(str(settings.output)), "check its permissions")
        raise Unusable from error


def compare(
    settings: Settings, old: Path | SpecBytes, new: Path | SpecBytes, policy: Policy, today: date,
    diagnostics: Diagnostics,
) -> Comparison:  # fmt: skip
    """What a revision of a description breaks. Names are those of the settings, and of the ledger that they have."""
    from .diff import Comparison, apply, compare_surfaces, compare_wire, linked, read_surface

    ledger = load_ledger(ledger_path(settings), diagnostics) if settings.source else NO_LEDGER
    left, before = _read_side(settings, old, _tree(settings, ledger), diagnostics)
    # Resources stay as they are found in the old one, as they do from one run of `generate` to the next.
    right, after = _read_side(settings, new, Tree(before.tree.rule, True, "it was so before"), diagnostics)
    settled = settle(settings, data(before.title))
    surfaces = [read_surface(api, settled, ledger) for api in (before, after)]
    changes = linked(compare_wire(left, right, today), compare_surfaces(*surfaces))
    return apply(policy, Comparison(left.source.name, right.source.name, changes))


def _read_side(
    settings: Settings, source: Path | SpecBytes, tree: Tree, diagnostics: Diagnostics
) -> tuple[SpecDocument, Api]:
    """One of two descriptions, which may have nothing to write a client for. Raises `Unusable`."""
    own = Diagnostics()
    piped = source if isinstance(source, SpecBytes) else None
    settings = replace(settings, spec=source) if isinstance(source, Path) else settings
    try:
        document = _load(settings, own, piped)
        api = analyze(document, own, settings.pagination, tree)
        api = replace(api, environments=tuple(_environments(settings, own, piped, document, api)))
    finally:
        errors = [found for found in own.of(Severity.ERROR) if found.code != "no-paths"]
        for found in errors:
            diagnostics.error(found.code, found.message, found.location, found.hint)
    if errors:
        raise Unusable
    # What has been read stays to the end: the collector needn't look through it again and again.
    gc.freeze()
    return document, api


def serve(
    api: Api, diagnostics: Diagnostics, *, host: str, port: int, seed: int, rules: Path | None,
    stateless: bool, on_start: Callable[[str], None],
) -> None:  # fmt: skip
    """Serves an API's mock until interrupted; `on_start` is told its address."""
    from .mock import NO_RULES, load_rules
    from .mock import serve as serve_mock

    read = load_rules(rules, api, diagnostics) if rules else NO_RULES
    try:
        serve_mock(api, host, port, on_start, seed=seed, rules=read, stateless=stateless)
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
