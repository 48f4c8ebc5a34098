"""The name ledger on disk: read before a run, written after it, in one step."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..plan.ledger import NO_LEDGER, BadLedger, Ledger, ledger_text, read_ledger
from ..render.files import GeneratedFile
from ..text import SpecText
from .drift import Cause
from .files import in_words
from .manifest import LEDGER
from .single import keep_file, kept_cause

MAX_BYTES = 64 * 1024 * 1024
_HINT = "restore it from version control; without the file, names are settled anew, and some may change"


def load_ledger(path: Path, diagnostics: Diagnostics) -> Ledger:
    """The ledger in a file, an empty one where there is none. Raises `Unusable` after reporting what is wrong."""
    try:
        if not path.exists():
            return NO_LEDGER
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise BadLedger("it is too long")
        return read_ledger(content)
    except OSError as error:
        diagnostics.error("names-unreadable", in_words(error), Location(str(path)), "check its permissions")
    except BadLedger as error:
        message = f"the name ledger can't be read: {show(SpecText(str(error)), 300)}"
        diagnostics.error("names-unreadable", message, Location(str(path)), _HINT)
    raise Unusable


def ledger_file(ledger: Ledger) -> GeneratedFile:
    """The ledger as a file of the output folder."""
    return GeneratedFile(LEDGER, ledger_text(ledger).encode("ascii"))


def save_ledger(path: Path, ledger: Ledger, diagnostics: Diagnostics) -> bool:
    """Makes a file hold the ledger; tells whether that changed anything. Raises `Unusable` after reporting why not."""
    return keep_file(path, ledger_file(ledger).content, diagnostics)


def ledger_cause(path: Path, ledger: Ledger) -> Cause | None:
    """Why a file doesn't hold the ledger; None where it does."""
    return kept_cause(path, ledger_file(ledger).content)
