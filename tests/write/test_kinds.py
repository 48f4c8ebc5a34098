"""Docs alone and an SDK don't share a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Unusable
from generator.render.files import GeneratedFile
from generator.write.files import write_folder
from generator.write.manifest import manifest_file, manifest_of
from generator.write.refusals import refuse_other_kind


@pytest.mark.parametrize(("there", "coming"), [("sdk", "docs"), ("docs", "sdk")])
def test_what_oarlock_wrote_is_not_taken_for_stale_by_another_command(tmp_path: Path, there: str, coming: str) -> None:
    files = [GeneratedFile("a.md", b"a\n")]
    write_folder(tmp_path / "out", [*files, manifest_file(manifest_of(files, there))], Diagnostics(), inputs=())
    diagnostics = Diagnostics()
    refuse_other_kind(tmp_path / "out", there, diagnostics)
    with pytest.raises(Unusable):
        refuse_other_kind(tmp_path / "out", coming, diagnostics)
    assert [finding.code for finding in diagnostics] == ["output-kind"]
    assert (tmp_path / "out/a.md").read_bytes() == b"a\n"
