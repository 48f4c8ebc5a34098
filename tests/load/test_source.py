from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Unusable
from generator.load import SpecBytes, load_document, source

from .conftest import HEAD, Read


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        (gzip.compress(b"x", mtime=0), "spec.yaml: error[spec-encoding]: the file is compressed by gzip"),
        (b"PK\x03\x04", "spec.yaml: error[spec-encoding]: the file is a zip archive"),
        (b"", "spec.yaml:1:1: error[spec-empty]: the file is empty"),
        (b"# only a comment\n", "spec.yaml:1:1: error[spec-empty]: the file is empty"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(read: Read, data: bytes, finding: str) -> None:
    reading = read(data)
    assert reading.document is None
    assert reading.findings.startswith(finding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_other_encodings_of_unicode_are_told_by_their_first_bytes(read: Read, encoding: str) -> None:
    reading = read(f"{HEAD}x-it: \u00e9\n".encode(encoding))
    assert (reading.plain("#/x-it"), reading.findings) == ("\u00e9", "")


@pytest.mark.parametrize("broken", ["\u00e9".encode("latin-1"), b"\xc0\xaf"])
def test_bytes_that_are_no_text_cost_their_characters(read: Read, broken: bytes) -> None:
    reading = read(HEAD.encode() + b"x-it: a" + broken + b"b\n")
    assert str(reading.plain("#/x-it")).strip("\ufffd") in ("a\ufffdb", "a\ufffd\ufffdb")
    assert reading.findings.startswith("spec.yaml:4:8: warning[spec-encoding]: the file is not UTF-8 text: the byte 0x")


def test_a_byte_order_mark_is_no_part_of_the_text(read: Read) -> None:
    location = read(b"\xef\xbb\xbf" + HEAD.encode()).node("#/info").location
    assert (location.line, location.column) == (2, 7)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_in_three_ways(read: Read, end: str) -> None:
    location = read(HEAD.replace("\n", end).encode()).node("#/paths/~1a").location
    assert (location.line, location.column) == (3, 13)


def test_a_file_has_a_limit(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_BYTES", 1 << 20)
    findings = read(b"a" * ((1 << 20) + 1)).findings
    assert findings.startswith("spec.yaml: error[spec-too-large]: the file is larger than 1 MiB")


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, why in (
        (tmp_path, "Is a directory"),
        (tmp_path / "pipe", "not a regular file"),
        (tmp_path / "no", "No such file"),
    ):
        diagnostics = Diagnostics()
        with pytest.raises(Unusable):
            load_document(path, diagnostics)
        (finding,) = diagnostics
        assert finding.code == "spec-unreadable"
        assert why in finding.message


def test_a_description_can_come_without_a_file() -> None:
    diagnostics = Diagnostics()
    document = load_document(SpecBytes("<stdin>", HEAD.encode()), diagnostics)
    assert str(document.root.location) == "<stdin>:1:1"
    assert len(document.source.sha256) == 64
    assert not list(diagnostics)
