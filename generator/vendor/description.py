"""The description that a client was made from, kept with its text: what an update breaks is told from both.

{"entry": "openapi.yaml", "texts": {"openapi.yaml": "openapi: 3.1.0…", "models.yaml": "…"}, "operations": ["GET /runs"]}

Paths are relative to the entry file's folder. Where what is kept can't be read, nothing is known of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .. import pipeline
from ..config import Settings
from ..diagnostics import Diagnostics, Unusable
from ..encode import data, show
from ..load import SpecBytes
from ..load.source import Beside

if TYPE_CHECKING:
    from ..diff import Change, Comparison

WEBHOOK = " webhook:"
"""What stands in the name of an operation of the server's; a client has all of them."""


@dataclass(frozen=True, slots=True)
class Description:
    """The texts of a description, and which of its operations a client has."""

    entry: str = ""
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    operations: tuple[str, ...] = ()

    def as_data(self) -> dict[str, object]:
        """The description as it is kept."""
        return {"entry": self.entry, "texts": dict(self.texts), "operations": list(self.operations)}


NOT_KEPT = Description()


def description_of(planned: pipeline.Planned) -> Description:
    """What a client is made from."""
    texts = {path: source.text for path, source in planned.spec.items()}
    operations = (f"{data(item.method).upper()} {show(item.path, 300)}" for item in planned.chosen.operations)
    return Description(next(iter(texts)), texts, tuple(sorted(operations)))


def read_description(stated: Any) -> Description:
    """A description as it was kept; `NOT_KEPT` where that can't be told."""
    try:
        texts = {str(path): str(text) for path, text in stated["texts"].items()}
        return Description(str(stated["entry"]), texts, tuple(map(str, stated["operations"])))
    except (KeyError, TypeError, AttributeError):
        return NOT_KEPT


def compare_revisions(
    settings: Settings,
    before: Description,
    now: Description,
    piped: SpecBytes | None,
    code: Sequence[Path],
    diagnostics: Diagnostics,
) -> Comparison | None:
    """What changed in the description since, of what the client has of it, and where the `code` meets that.

    None where nothing did, or where it isn't known what was.
    """
    from ..diff.policy import read_policy

    if before.texts == now.texts or before.entry not in before.texts:
        return None
    today = date.today()
    policy = read_policy(settings.diff_impacts, settings.diff_ignore, today, diagnostics)
    try:
        asked = settings, _as_bytes(before), piped or settings.spec, policy, today
        if code:
            whole, _ = pipeline.compare_with_code(*asked, code, diagnostics)
        else:
            whole = pipeline.compare(*asked, diagnostics)
    except Unusable:
        message, hint = "what the new description breaks can't be told", "compare both by `oarlock diff`"
        diagnostics.warning("vendor-compare", message, None, hint)
        return None
    return _of_client(whole, {*before.operations, *now.operations}, settings.output)


def _of_client(whole: Comparison, kept: set[str], folder: Path) -> Comparison:
    """A comparison less what reaches nothing that is kept, and the client's own use of itself."""
    changes = tuple(change for each in whole.changes if (change := _of_kept(each, kept)))
    if whole.uses is None:
        return replace(whole, changes=changes)
    uses = (use for use in whole.uses if _of_kept(use.change, kept) and not Path(use.file).is_relative_to(folder))
    return replace(whole, changes=changes, uses=tuple(uses))


def _of_kept(change: Change, kept: set[str]) -> Change | None:
    """A change as far as it reaches what is kept; None for one that doesn't."""
    reached = tuple(name for name in change.operations if name in kept or WEBHOOK in name)
    return replace(change, operations=reached) if reached or not change.operations else None


def _as_bytes(description: Description) -> SpecBytes:
    """A description that is read from memory, whatever has become of its files."""
    texts = {path: text.encode("utf-8", "surrogatepass") for path, text in description.texts.items()}
    above = max(Path(path).parts.count("..") for path in texts)
    beside = Beside(description.entry, texts.get, above)
    return SpecBytes(f"{description.entry}, as vendored", texts[description.entry], beside=beside)
