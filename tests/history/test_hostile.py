"""Whatever a spec or a history says, the changelog shows it as text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.history import BadHistory, read_history

from .conftest import tell

STORY = sorted((Path(__file__).parent / "stories" / "hostile").glob("*.yaml"))


def tokens(text: str) -> Iterator[Token]:
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        yield token
        yield from token.children or ()


def check_inert(text: str, titles: set[str]) -> None:
    found = list(tokens(text))
    assert not {token.type for token in found} & {"html_block", "html_inline", "image", "table_open", "hr"}
    targets = {str(token.attrs["href"]) for token in found if token.type == "link_open"}
    assert targets
    assert all(target.startswith(("docs/", "../")) and ":" not in target for target in targets)
    inside = [after for token, after in zip(found, found[1:], strict=False) if token.type == "heading_open"]
    assert {heading.content for heading in inside} == titles


def test_names_and_values_of_the_spec_are_text(tmp_path: Path) -> None:
    told = tell(tmp_path, *((path.stem.partition("-")[2], path) for path in STORY))
    sections = {"Changes to look at", "Compatible changes"}
    check_inert(told.changelog, {"Changelog", "[Unreleased](docs/releases/unreleased.md)", "0.1.0", *sections})
    check_inert(told.docs["docs/releases/unreleased.md"], {"Unreleased", *sections})


def test_messages_of_an_edited_history_are_text(tmp_path: Path) -> None:
    tell(tmp_path, ("0.1.0", STORY[0]), ("0.2.0", STORY[1]))
    stated = json.loads((tmp_path / "history.json").read_text())
    change = {"layer": "sdk", "impact": "breaking", "bump": "major", "rule": "none-of-ours"}
    evil = "<script>x</script> # Head | a | [x](javascript:1) ` ![y](http://z) &amp; :::"
    stated["releases"][1]["changes"] = [{**change, "message": evil, "operations": [evil], "symbols": [evil, "b"]}]
    (tmp_path / "history.json").write_text(json.dumps(stated))
    told = tell(tmp_path, ("0.2.0", STORY[1]))
    titles = {"Changelog", "[0.2.0](docs/releases/0.2.0.md)", "Breaking changes", "0.1.0"}
    check_inert(told.changelog, titles)


@pytest.mark.parametrize("text", ["a\n# b", "\x1b[31m", "\u202e", "caf\u00e9"])
def test_what_no_message_of_ours_has_is_refused(text: str, tmp_path: Path) -> None:
    tell(tmp_path, ("0.1.0", STORY[0]), ("0.2.0", STORY[1]))
    stated = json.loads((tmp_path / "history.json").read_text())
    for key, value in {"message": text, "operations": [text], "symbols": [text]}.items():
        changed = json.loads(json.dumps(stated))
        changed["releases"][1]["changes"][0][key] = value
        with pytest.raises(BadHistory):
            read_history(json.dumps(changed).encode())
