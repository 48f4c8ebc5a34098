"""Is a word of a path something done, or a thing?

cancel, batchGet, list_all, findByName   ->   done          exports, search_history, run   ->   things
"""

from __future__ import annotations

import re

from ...encode import data
from ...text import SpecText

_PART = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")

_VERBS = frozenset(
    "accept acknowledge activate add apply approve archive assign attach authenticate authorize become block calculate "
    "cancel capture categorize change clear clone close compare complete compute confirm connect consume convert "
    "create deactivate decline decode decrypt delete demote deny deploy deregister destroy detach disable disassociate "
    "disconnect dismiss dispatch duplicate edit enable encode encrypt enqueue erase evaluate execute expire extend "
    "extract fetch finalize find finish flush force forgot generate get grant handle hide identify ignore ingest "
    "insert install invalidate invite invoke join kick leave login logout lookup merge modify mute notify parse patch "
    "pause perform predict process promote provision publish purge put reactivate read reassign rebuild "
    "recalculate reconnect redeem redeliver refresh refuse regenerate register reindex reinstall reject reload remove "
    "rename render renew reopen reorder replace reply rerun resend reschedule reset resize resolve respond restart "
    "restore resume retrieve retry revert revoke rollback rotate save select send serve share signin signout signup "
    "simulate snooze split stop submit subscribe suspend swap sync terminate transcribe translate trigger truncate "
    "unarchive unassign unblock undelete undo unfollow uninstall unlink unlock unmute unpause unpin unpublish "
    "unregister unshare unsnooze unsubscribe unsuspend update upgrade upsert validate verify void withdraw "
    "write".split()
)
_VERBS_OR_NOUNS = frozenset(
    "analyze archive ban call check claim copy count download exchange export follow import index like link list lock "
    "mark match move open order ping pin poll preview query release report request rewind run scan schedule search set "
    "sign star start switch test track transfer unlike unstar upload view vote watch".split()
)
"""Verbs only where they stand alone: `/users/search` is done, `/users/search_history` is a thing."""

_SCOPES = (("all",), ("many",), ("now",))
_MANNERS = frozenset("auto batch bulk force mass multi partial".split())


def parts_of(text: SpecText) -> tuple[str, ...]:
    """The lower-case parts of a compound: `batchGet` and `batch-get` are `batch`, `get`."""
    return tuple(data(part).lower() for part in text.find(_PART))


def is_done(word: SpecText) -> bool:
    """Whether a word is something done."""
    parts = parts_of(word)
    parts = parts[1:] if len(parts) > 1 and parts[0] in _MANNERS else parts
    alone = len(parts) == 1 or parts[1:] in _SCOPES
    return bool(parts) and (parts[0] in _VERBS or (alone and parts[0] in _VERBS_OR_NOUNS))


def starts_with_verb(parts: tuple[str, ...]) -> bool:
    """Whether a phrase begins with a verb, or a manner and a verb."""
    return bool(parts) and (parts[0] in _VERBS or parts[0] in _VERBS_OR_NOUNS or parts[0] in _MANNERS)


def is_plural(word: SpecText) -> bool:
    """Whether a word names several things."""
    last = "".join(parts_of(word)[-1:])
    return len(last) > 2 and last.endswith("s") and not last.endswith(("ss", "us", "is", "news"))


def singular_of(part: str) -> str:
    """A part less the ending of a plural; good enough to tell that two are one word."""
    if part.endswith("ies") and len(part) > 4:
        return f"{part[:-3]}y"
    return part[:-1] if part.endswith("s") and not part.endswith(("ss", "us", "is")) and len(part) > 2 else part
