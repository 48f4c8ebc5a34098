"""The whole generator on one page.

spec ── load ──► SpecDocument ── analyze ──► Api ── plan ──► SdkPlan ── render ──► files ── write ──► folder
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from .history import BadHistory, Chronicle, advance, facts_of, told
from .ir.api import NO_TREE, Api, Environment, Tree, TreeRule
from .load import SpecBytes, SpecDocument, load_document, load_raw_tree
from .load.links import complete_links
from .load.source import Source
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
from .render.environment import templates_folder
from .render.files import GeneratedFile
from .render.runtime import runtime_files
from .render.targets.docs import Shelf, render_docs
from .render.targets.extensions import render_extensions
from .render.targets.models import render_models
from .render.targets.sdk import render_sdk
from .render.targets.site import render_site
from .render.targets.tests import render_tests
from .render.targets.texts import render_list
from .text import SpecText
from .write.checked import Checked as Checked
from .write.checked import check_files
from .write.drift import Drift
from .write.files import Written, in_words, write_folder
from .write.history import history_cause, history_file, load_history, refuse_history, save_history
from .write.inputs import Inputs, Part, home_of, inputs_of, relative, text_digest, this_generator
from .write.ledger import ledger_cause, ledger_file, load_ledger, save_ledger
from .write.manifest import HISTORY, LEDGER, manifest_file, manifest_of
from .write.manifest import NAME as MANIFEST
from .write.refusals import refuse_newer, refuse_other_kind
from .write.single import amend_file, sealed, write_file

if TYPE_CHECKING:
    from .diff import Comparison, Policy
    from .diff.surface.facts import Surface
    from .lint import Finding, Report
    from .usage.fix import Fix

TARGETS: tuple[Callable[[SdkPlan], Iterable[GeneratedFile]], ...] = (
    render_sdk,
    render_docs,
    render_list,
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
    spec: Mapping[str, Source]
    """The files of the description, by their paths as seen from the first one."""
    chronicle: Chronicle | None
    """The history as the run leaves it; None where none is kept."""


@dataclass(frozen=True, slots=True)
class Generation(Planned):
    """What one run made, before it is written, and from what."""

    files: tuple[GeneratedFile, ...]
    inputs: Inputs


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
    document = load_document(
        piped or settings.spec,
        diagnostics,
        overlays=(*settings.overlays, *overlays),
        root=settings.ref_root,
        urls=settings.allowed_urls,
    )
    if settings.docs_base:
        complete_links(document, settings.docs_base)
    return document


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


def history_path(settings: Settings) -> Path | None:
    """Where the history is kept; None where none is."""
    if isinstance(settings.history, Path):
        return settings.history
    return settings.output / HISTORY if settings.history else None


def _tree(settings: Settings, ledger: Ledger) -> Tree:
    """The resource tree's rule where the config has one, or an earlier run has chosen it."""
    if settings.resources:
        return Tree(TreeRule(settings.resources), True, "the config says so")
    return Tree(ledger.rule, True, "the name ledger says so: an earlier run chose it") if ledger.rule else NO_TREE


def plan(
    settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None, *,
    with_site: bool = False, with_history: bool = False,
) -> Planned:  # fmt: skip
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
    sdk = plan_sdk(api, settled, chosen, ledger, extensions, with_site=with_site)
    report_changes(ledger, sdk.ledger, diagnostics, str(ledger_path(settings)))
    coverage = measure(state(document), api, chosen, diagnostics)
    report_lost(coverage, document, diagnostics)
    chronicle = _chronicle(settled, document, chosen, sdk, diagnostics) if with_history else None
    return Planned(api, chosen, told(sdk, chronicle), coverage, document.files.sources(), chronicle)


def _chronicle(
    settings: Settings, document: SpecDocument, chosen: Api, sdk: SdkPlan, diagnostics: Diagnostics
) -> Chronicle | None:
    """What becomes of the history, where one is kept."""
    path = history_path(settings)
    if path is None:
        return None
    try:
        chronicle = advance(load_history(path, diagnostics), facts_of(document, chosen, sdk, settings), settings)
    except BadHistory as error:
        refuse_history(path, error, diagnostics)
        raise Unusable from error
    if chronicle.too_low:
        message = f"{settings.version} says less than what changed: that asks for {chronicle.proposed}"
        place = Location(str(settings.source)) if settings.source else None
        diagnostics.warning("version-low", message, place, f'set version = "{chronicle.proposed}", or a later one')
    return chronicle


def generate(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> Generation:
    """Everything an SDK consists of, in memory."""
    planned = plan(settings, diagnostics, piped, with_history=True)
    kept = [] if settings.names else [ledger_file(planned.plan.ledger)]
    kept += [history_file(planned.chronicle.history)] if planned.chronicle and settings.history is True else []
    inputs = _inputs(settings, planned)
    files = _with_manifest((*_render(planned.plan), *kept), "sdk", inputs)
    _check_extensions(planned.plan, files, diagnostics)
    about = planned.api, planned.chosen, planned.plan, planned.coverage, planned.spec, planned.chronicle
    return Generation(*about, files, inputs)


def _hashes(settings: Settings, sources: Mapping[str, Source]) -> Mapping[str, str]:
    """The hash of each file of a description, by its path as the manifest has it."""
    home = os.path.relpath(settings.spec.parent, home_of(settings))
    return {
        Path(os.path.normpath(os.path.join(home, name))).as_posix() if source.path else name: text_digest(
            source.text.encode("utf-8", "surrogatepass")
        )
        for name, source in sources.items()
    }


def _inputs(settings: Settings, planned: Planned) -> Inputs:
    """What a run was made from, with the name ledger and the history as the run leaves them."""
    names = {_ledger_name(settings): text_digest(ledger_file(planned.plan.ledger).content)}
    content = history_file(planned.chronicle.history).content if planned.chronicle else None
    history = {_history_name(settings): text_digest(content)} if content else {}
    spec = _hashes(settings, planned.spec)
    return inputs_of(settings, spec, names, history, planned.plan.extensions, templates_folder())


def _ledger_name(settings: Settings) -> str:
    return relative(settings.names, home_of(settings)) if settings.names else LEDGER


def _history_name(settings: Settings) -> str:
    return relative(settings.history, home_of(settings)) if isinstance(settings.history, Path) else HISTORY


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
    """The site of the reference docs, with a manifest of its own."""
    planned = plan(settings, diagnostics, piped, with_site=True, with_history=True)
    base = f"{settings.docs_url.rstrip('/')}/" if settings.docs_url else ""
    files = render_site(planned.plan, f"oarlock {this_generator()}", base, settings.source_url)
    return _with_manifest(files, "docs")


def page_text(settings: Settings, planned: Planned, page: str) -> str:
    """A page of the docs as Markdown; its links lead to the files of the output folder, where these are there."""
    is_written = (settings.output / MANIFEST).is_file()
    shelf = Shelf(base=f"{settings.output.absolute().as_uri()}/" if is_written else "")
    files = render_docs(planned.plan, shelf)
    return next(file.content.decode() for file in files if file.path == shelf.file_of(page))


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
    refuse_newer(settings.output, diagnostics)
    refuse_other_kind(settings.output, kind, diagnostics)
    overlays = (*settings.overlays, *(path for path in settings.environments.values() if isinstance(path, Path)))
    inputs = [
        settings.spec,
        *overlays,
        *(path for path in (settings.source, settings.names, settings.extensions) if path),
        *([settings.history] if isinstance(settings.history, Path) else []),
    ]
    return write_folder(settings.output, files, diagnostics, inputs=inputs)


def write_names(settings: Settings, ledger: Ledger, diagnostics: Diagnostics) -> bool:
    """Puts the name ledger where the settings have it outside of the output folder; tells whether that changed it."""
    return settings.names is not None and save_ledger(settings.names, ledger, diagnostics)


def write_history(settings: Settings, chronicle: Chronicle | None, diagnostics: Diagnostics) -> bool:
    """Puts the history where the settings have it outside of the output folder; tells whether that changed it."""
    path = settings.history if isinstance(settings.history, Path) and chronicle else None
    return path is not None and chronicle is not None and save_history(path, chronicle.history, diagnostics)


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


def check(settings: Settings, made: Generation, diagnostics: Diagnostics, *, strict: bool = False) -> Checked:
    """What in the output folder isn't as it would be generated, and why; changes nothing."""
    refuse_newer(settings.output, diagnostics)
    try:
        beside = [*_check_names(settings, made.plan.ledger), *_check_history(settings, made.chronicle)]
        return check_files(settings.output, made.files, _inputs_on_disk(settings, made), beside, strict=strict)
    except OSError as error:
        diagnostics.error("output-unreadable", in_words(error), Location(str(settings.output)), "check its permissions")
        raise Unusable from error


def _inputs_on_disk(settings: Settings, made: Generation) -> Inputs:
    """What a run was made from, with the name ledger and the history as the run found them."""
    path, history = ledger_path(settings), history_path(settings)
    names = {_ledger_name(settings): text_digest(path.read_bytes())} if path.is_file() else {}
    kept = {_history_name(settings): text_digest(history.read_bytes())} if history and history.is_file() else {}
    return replace(made.inputs, parts={**made.inputs.parts, Part.NAMES: names, Part.HISTORY: kept})


def _check_names(settings: Settings, ledger: Ledger) -> list[Drift]:
    """Whether the name ledger that is kept outside of the output folder is as it would be written."""
    cause = ledger_cause(settings.names, ledger) if settings.names else None
    return [Drift(os.path.relpath(ledger_path(settings), settings.output), cause)] if cause else []


def _check_history(settings: Settings, chronicle: Chronicle | None) -> list[Drift]:
    """The same for the history."""
    path = settings.history if isinstance(settings.history, Path) and chronicle else None
    cause = history_cause(path, chronicle.history) if path and chronicle else None
    return [Drift(os.path.relpath(path, settings.output), cause)] if path and cause else []


def compare(
    settings: Settings, old: Path | SpecBytes, new: Path | SpecBytes, policy: Policy, today: date,
    diagnostics: Diagnostics,
) -> Comparison:  # fmt: skip
    """What a revision of a description breaks. Names are those of the settings, and of the ledger that they have."""
    return _compared(settings, old, new, policy, today, diagnostics).comparison


def compare_with_code(
    settings: Settings, old: Path | SpecBytes, new: Path | SpecBytes, policy: Policy, today: date,
    paths: Sequence[Path], diagnostics: Diagnostics, package: str | None = None,
) -> tuple[Comparison, tuple[Fix, ...]]:  # fmt: skip
    """The same with where code at the paths meets it, and what can be mended there.

    The code imports the SDK by `package`, or as the settings call it. Nothing is written.
    Raises `Unusable`, after reporting why, where the code can't be looked through.
    """
    from .usage.extra import require

    require(diagnostics)
    from .usage.answer import Code, look_through

    found = _compared(settings, old, new, policy, today, diagnostics)
    plan = plan_sdk(found.api, found.settings, None, found.ledger, _extensions(found.settings, diagnostics))
    code = Code(tuple(paths), package or found.settings.package)
    return look_through(code, found.comparison, *found.surfaces, plan, diagnostics)


def write_fixes(fixes: Iterable[Fix], diagnostics: Diagnostics) -> int:
    """Puts what was mended into the user's files; tells how many files that changed."""
    return sum(amend_file(fix.path, fix.before, fix.after, diagnostics) for fix in fixes)


@dataclass(frozen=True, slots=True)
class _Compared:
    """What a comparison found, and what it was made from; `api` is the old one."""

    comparison: Comparison
    api: Api
    settings: Settings
    ledger: Ledger
    surfaces: tuple[Surface, Surface]


def _compared(
    settings: Settings, old: Path | SpecBytes, new: Path | SpecBytes, policy: Policy, today: date,
    diagnostics: Diagnostics,
) -> _Compared:  # fmt: skip
    from .diff import Comparison, apply, compare_surfaces, compare_wire, linked, read_surface

    ledger = load_ledger(ledger_path(settings), diagnostics) if settings.source or settings.names else NO_LEDGER
    left, before = _read_side(settings, old, _tree(settings, ledger), diagnostics)
    # Resources stay as they are found in the old one, as they do from one run of `generate` to the next.
    right, after = _read_side(settings, new, Tree(before.tree.rule, True, "it was so before"), diagnostics)
    settled = settle(settings, data(before.title))
    surfaces = read_surface(before, settled, ledger), read_surface(after, settled, ledger)
    changes = linked(compare_wire(left, right, today, settings.diff_deprecation_days), compare_surfaces(*surfaces))
    comparison = apply(policy, Comparison(left.source.name, right.source.name, changes))
    return _Compared(comparison, before, settled, ledger, surfaces)


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


def lint(settings: Settings, diagnostics: Diagnostics, piped: SpecBytes | None = None) -> Report:
    """What would make the docs of a description better."""
    from .lint import lint as lint_document

    api, document = _read(settings, diagnostics, piped, NO_LEDGER)
    return lint_document(document, api)


def write_corrections(
    settings: Settings, path: Path, found: Iterable[Finding], diagnostics: Diagnostics, piped: SpecBytes | None = None
) -> int:
    """Puts an overlay that mends what was found into a file; tells how many of the findings it mends."""
    from .lint import corrections_of, overlay_text

    tree = load_raw_tree(piped or settings.spec, diagnostics, settings.overlays)
    mended = corrections_of(found, tree)
    if mended:
        extends = settings.spec.name if piped else Path(os.path.relpath(settings.spec, path.parent)).as_posix()
        write_file(path, sealed(overlay_text(mended, SpecText(extends))), diagnostics)
    return len(mended)


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


def _with_manifest(
    files: Iterable[GeneratedFile], kind: str, inputs: Inputs | None = None
) -> tuple[GeneratedFile, ...]:
    listed = sorted(files, key=lambda file: file.path)
    return (*listed, manifest_file(manifest_of(listed, kind, inputs)))


def _render(plan: SdkPlan) -> Iterator[GeneratedFile]:
    for target in TARGETS:
        yield from target(plan)
    yield from runtime_files(plan.package.name)
