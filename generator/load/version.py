"""Which version of OpenAPI a description is written in; what is none at all is refused here."""

from __future__ import annotations

from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..text import SpecText
from .node import Kind, Node, raw_of

VERSIONS = ("3.2", "3.1", "3.0", "2.0")


def detect_version(root: Node, diagnostics: Diagnostics) -> str:
    """One of `VERSIONS`; raises `Unusable`, after reporting why, for anything else."""
    if root.kind is not Kind.OBJECT:
        raise _refused(root, diagnostics, "not-openapi", f"the description is not an object but a JSON {root.kind}")
    stated = root.get("openapi") or root.get("swagger")
    if stated is None:
        raise _refused(root, diagnostics, "not-openapi", "the file has neither an 'openapi' nor a 'swagger' member")
    version = _text(stated)
    if stated.kind in (Kind.NUMBER, Kind.INTEGER):
        message = f"the version {version} is a number, not text"
        diagnostics.warning("version-not-text", message, stated.location, "put it in quotes")
    for known in VERSIONS:
        if version == known or version.startswith(f"{known}."):
            return known
    message = f"'{show(SpecText(version))}' is no version that can be read"
    raise _refused(stated, diagnostics, "unsupported-version", message)


def _text(stated: Node) -> str:
    raw = raw_of(stated)
    return str(raw) if isinstance(raw, (str, int, float)) else str(stated.kind)


def _refused(node: Node, diagnostics: Diagnostics, code: str, message: str) -> Unusable:
    hint = "descriptions of OpenAPI 3.0, 3.1, 3.2 and Swagger 2.0 can be read; they begin with 'openapi: 3.1.0'"
    diagnostics.error(code, message, node.location, hint)
    return Unusable()
