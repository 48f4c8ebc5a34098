"""Which version of OpenAPI a description is written in; what is none at all is refused here."""

from __future__ import annotations

from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..text import SpecText
from .node import Kind, Node, raw_of

VERSIONS = ("3.2", "3.1", "3.0", "2.0")


def detect_version(root: Node, diagnostics: Diagnostics) -> str:
    """One of `VERSIONS`, the likeliest where none is stated; raises `Unusable`, after reporting why, for others."""
    if root.kind is not Kind.OBJECT:
        raise _refused(root, diagnostics, f"the description is not an object but a JSON {root.kind}")
    stated = root.get("openapi") or root.get("swagger")
    if stated is None and not any(key in root for key in _TELLING):
        raise _refused(root, diagnostics, "the file has neither an 'openapi' nor a 'swagger' member")
    version = _text(stated) if stated else ""
    if stated and stated.kind in (Kind.NUMBER, Kind.INTEGER):
        message = f"the version {version} is a number, not text"
        diagnostics.warning("version-not-text", message, stated.location, "put it in quotes")
    known = next((known for known in VERSIONS if version == known or version.startswith(f"{known}.")), None)
    return known or _assumed(root, stated, version, diagnostics)


_TELLING = ("paths", "webhooks", "components", "definitions")
"""The members by which a description can be known that doesn't say what it is."""


def _assumed(root: Node, stated: Node | None, version: str, diagnostics: Diagnostics) -> str:
    assumed = "2.0" if is_swagger(root) else "3.1"
    if stated is None:
        message, place = "the file doesn't say which version of OpenAPI it is written in", root.location
    else:
        message, place = f"'{show(SpecText(version))}' is no version that is known", stated.location
    if not any(key in root for key in _TELLING):
        raise _refused(stated or root, diagnostics, message, "unsupported-version")
    hint = "begin with 'swagger: 2.0', in quotes" if assumed == "2.0" else "begin with 'openapi: 3.1.0'"
    diagnostics.degraded("version-unknown", message, place, hint, became=f"read as {assumed}")
    return assumed


def is_swagger(root: Node) -> bool:
    """Whether a description has the form of Swagger 2.0."""
    return "openapi" not in root and ("swagger" in root or "definitions" in root)


def _text(stated: Node) -> str:
    raw = raw_of(stated)
    return str(raw) if isinstance(raw, (str, int, float)) else str(stated.kind)


def _refused(node: Node, diagnostics: Diagnostics, message: str, code: str = "not-openapi") -> Unusable:
    hint = "descriptions of OpenAPI 3.0, 3.1, 3.2 and Swagger 2.0 can be read; they begin with 'openapi: 3.1.0'"
    diagnostics.error(code, message, node.location, hint)
    return Unusable()
