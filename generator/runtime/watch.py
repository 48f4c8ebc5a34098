"""Reading what a server sends, and doing about its drift what the client was made to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from .audit import Finding
from .decoding import findings_in, insist, noting_decoder
from .drift import DriftError, DriftObserver, drift_of
from .drift_log import DriftLog
from .notes import Note

Read: TypeAlias = Callable[[bytes], Any]


@dataclass(frozen=True, slots=True)
class Watch:
    """What a client does about drift: it keeps count, tells an observer, and refuses it where it is strict."""

    log: DriftLog | None = None
    observer: DriftObserver | None = None
    strict: bool = False
    operation: str = ""
    """What is called: `GET /threads/{thread_id}/runs`."""


UNWATCHED = Watch()


def watched(form: Any, watch: Watch, invalid: Callable[[Exception, bytes], Exception]) -> Read:
    """Make what reads data of a type. It raises what `invalid` makes of an error where they can't be read as that.

    What the observer raises is raised as it is.
    """
    decode = noting_decoder(form)

    def read(data: bytes) -> Any:
        try:
            value, notes = decode(data)
        except (ValueError, RecursionError) as error:
            raise invalid(error, data) from error
        if notes:
            _notice(notes, form, data, watch)
            if watch.strict:
                try:
                    insist(form, data)
                except DriftError as error:
                    raise invalid(error, data) from error
        return value

    return read


def _notice(notes: Sequence[Note], form: Any, data: bytes, watch: Watch) -> None:
    known = watch.log is None or watch.log.add_known(notes)
    if watch.observer is not None or not known:
        tell(findings_in(form, data), watch, counted=known)


def tell(findings: Sequence[Finding], watch: Watch, *, counted: bool = False) -> None:
    """Count what was found, unless that is done, and tell the observer of it."""
    drifts = [drift_of(finding, watch.operation) for finding in findings]
    if watch.log is not None and not counted:
        watch.log.add(findings, drifts)
    if watch.observer is not None:
        for drift in drifts:
            watch.observer(drift)
