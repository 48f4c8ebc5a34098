"""Stories: the specs of some versions, and the changelog that they give.

stories/NAME/1-0.1.0.yaml, 2-0.2.0.yaml, 3-0.2.0.yaml: runs in that order, each with the version that it is made as.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import tell

STORIES = Path(__file__).parent / "stories"


@pytest.mark.parametrize("name", sorted(path.name for path in STORIES.iterdir()))
def test_a_story_gives_its_changelog(name: str, tmp_path: Path, update_goldens: bool) -> None:
    home = STORIES / name
    runs = [(path.stem.partition("-")[2], path) for path in sorted(home.glob("*.yaml"))]
    told = tell(tmp_path, *runs)
    if update_goldens:
        (home / "CHANGELOG.md").write_text(told.changelog)
    assert told.changelog == (home / "CHANGELOG.md").read_text()


@pytest.mark.parametrize("name", sorted(path.name for path in STORIES.iterdir()))
def test_a_story_goes_on_as_it_is_when_nothing_is_new(name: str, tmp_path: Path) -> None:
    runs = [(path.stem.partition("-")[2], path) for path in sorted((STORIES / name).glob("*.yaml"))]
    told = tell(tmp_path, *runs)
    kept = (tmp_path / "history.json").read_bytes()
    again = tell(tmp_path, runs[-1])
    assert (tmp_path / "history.json").read_bytes() == kept
    assert again.docs == told.docs
