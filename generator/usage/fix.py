"""A file with what is certain to be meant written in it, all else as it was: layout, line ends and encoding."""

from __future__ import annotations

import codecs
import difflib
import io
import os
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider

from ..diagnostics import Diagnostics, Location
from ..encode import python
from ..text import SpecText
from .facts import Edit, EditKind, Hit, UserFile

_At = tuple[int, int, EditKind]


@dataclass(frozen=True, slots=True)
class Fix:
    """A file as it is, as it would be, and how many places that mends."""

    path: Path
    before: bytes
    after: bytes
    places: int


def fixes_of(hits: Iterable[Hit], diagnostics: Diagnostics) -> tuple[Fix, ...]:
    """What becomes of the files that have places that can be mended."""
    wanted: dict[str, tuple[UserFile, dict[_At, Edit]]] = {}
    for hit in hits:
        _, edits = wanted.setdefault(hit.file.module, (hit.file, {}))
        edits.update({(edit.line, edit.column, edit.kind): edit for edit in hit.edits})
    made = (_fix(file, edits, diagnostics) for file, edits in wanted.values() if edits)
    return tuple(fix for fix in made if fix is not None)


def _fix(file: UserFile, edits: Mapping[_At, Edit], diagnostics: Diagnostics) -> Fix | None:
    mark = codecs.BOM_UTF8 if file.source.startswith(codecs.BOM_UTF8) else b""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(file.source).readline)
    encoding = "utf-8" if mark else encoding
    editor, after = _Editor(edits), file.source
    try:
        text = file.source.removeprefix(mark).decode(encoding)
        after = mark + MetadataWrapper(cst.parse_module(text)).visit(editor).code.encode(encoding)
    except (cst.ParserSyntaxError, UnicodeEncodeError, RecursionError):
        editor.done.clear()
    if editor.done == set(edits):
        return Fix(file.path, file.source, after, len(edits))
    message = "this can't be changed in place: it stays as it is"
    diagnostics.warning("usage-unfixable", message, Location(str(file.path)), "change it by hand")
    return None


class _Editor(cst.CSTTransformer):
    """Puts edits where they belong, and counts those that were."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, edits: Mapping[_At, Edit]) -> None:
        super().__init__()
        self.edits = edits
        self.done: set[_At] = set()

    def _edit(self, node: cst.CSTNode, kind: EditKind) -> Edit | None:
        place = self.get_metadata(PositionProvider, node)
        at = (place.start.line, place.start.column + 1, kind) if isinstance(place, CodeRange) else None
        edit = self.edits.get(at) if at else None
        if edit is not None and at is not None:
            self.done.add(at)
        return edit

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        edit = self._edit(original_node, EditKind.NAME)
        return updated_node.with_changes(value=edit.text) if edit else updated_node

    def leave_SimpleString(self, original_node: cst.SimpleString, updated_node: cst.SimpleString) -> cst.BaseExpression:
        edit = self._edit(original_node, EditKind.TEXT)
        return updated_node.with_changes(value=_quoted(edit.text, original_node.quote)) if edit else updated_node

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        edit = self._edit(original_node, EditKind.KEYWORD)
        if edit is None or original_node.keyword is not None:
            return updated_node
        bare = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
        return updated_node.with_changes(keyword=cst.Name(edit.text), equal=bare)

    def leave_ImportFrom(self, original_node: cst.ImportFrom, updated_node: cst.ImportFrom) -> cst.ImportFrom:
        edit = self._edit(original_node, EditKind.MODULE)
        module = updated_node.module
        if edit is None or not isinstance(module, cst.Attribute):
            return updated_node
        return updated_node.with_changes(module=module.value)


def _quoted(text: str, quote: str) -> str:
    """A string as a literal, between the quotes that the user has where nothing in it minds."""
    literal = python(SpecText(text))
    plain = text.isascii() and text.isprintable() and not set(text) & set("\\'\"")
    return f"{quote}{text}{quote}" if plain and quote in ("'", '"') else literal


def diff_of(fixes: Iterable[Fix]) -> Iterator[str]:
    """The lines of a unified diff of what would be written."""
    for fix in fixes:
        name = Path(os.path.normpath(fix.path)).as_posix()
        old, new = (_lines(text) for text in (fix.before, fix.after))
        yield from (line.rstrip("\n") for line in difflib.unified_diff(old, new, name, name))


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", "replace").replace("\r\n", "\n").splitlines(keepends=True)
