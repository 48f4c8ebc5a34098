"""The history on disk: read before a run, written after it, in one step."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..history import NO_HISTORY, BadHistory, History, history_text, read_history
from ..render.files import GeneratedFile
from ..text import SpecText
from .drift import Cause
from .files import in_words
from .manifest import HISTORY
from .single import keep_file, kept_cause

MAX_BYTES = 64 * 1024 * 1024
_HINT = "restore it from version control; without the file, the history begins anew with what is described now"


def load_history(path: Path, diagnostics: Diagnostics) -> History:
    """The history in a file, an empty one where there is none. Raises `Unusable` after reporting what is wrong."""
    try:
        if not path.exists():
            return NO_HISTORY
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise BadHistory("it is too long")
        return read_history(content)
    except OSError as error:
        diagnostics.error("history-unreadable", in_words(error), Location(str(path)), "check its permissions")
    except BadHistory as error:
        refuse_history(path, error, diagnostics)
    raise Unusable


def refuse_history(path: Path, error: BadHistory, diagnostics: Diagnostics) -> None:
    """Reports what is wrong with a history."""
    message = f"the history can't be used: {show(SpecText(str(error)), 300)}"
    diagnostics.error("history-unreadable", message, Location(str(path)), _HINT)


def history_file(history: History) -> GeneratedFile:
    """The history as a file of the output folder."""
    return GeneratedFile(HISTORY, history_text(history).encode("ascii"))


def save_history(path: Path, history: History, diagnostics: Diagnostics) -> bool:
    """Makes a file hold the history; tells whether that changed anything. Raises `Unusable` after reporting why not."""
    return keep_file(path, history_file(history).content, diagnostics)


def history_cause(path: Path, history: History) -> Cause | None:
    """Why a file doesn't hold the history; None where it does."""
    return kept_cause(path, history_file(history).content)
