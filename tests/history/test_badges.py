"""What the docs say of what is new, or deprecated, since when."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Location
from generator.diff import Bump, Change, Impact
from generator.diff.changes import Layer, Place
from generator.history import Chronicle, History, Release
from generator.history.since import Since, tell_since
from generator.text import Pointer, SpecText, Value

from .conftest import tell

STORY = Path(__file__).parent / "stories" / "additions"


def test_pages_say_since_when(tmp_path: Path) -> None:
    runs = [(path.stem.partition("-")[2], path) for path in sorted(STORY.glob("*.yaml"))]
    docs = tell(tmp_path, *runs).docs
    assert "**New in 0.2.0**" in docs["docs/methods/boats.delete.md"]
    assert "`crew` · `int` · *may omit* · **new in 0.2.0**" in docs["docs/methods/boats.create.md"]
    assert "`oars` · `int` · *may omit* · **deprecated since 0.2.0**" in docs["docs/methods/boats.create.md"]
    assert '`"sunk"` · **new in 0.2.0**' in docs["docs/types/State.md"]
    assert '`"afloat"`, `"ashore"`, `"sunk"` (new in 0.2.0)' in docs["docs/types/Boat.md"]
    assert "`length` · `float` · *may be absent* · **unreleased**" in docs["docs/types/Boat.md"]
    assert "*New in 0.2.0*" in docs["docs/resources/boats.md"]
    assert "docs/releases/0.1.0.md" not in docs
    assert "[Every" not in docs["docs/releases/0.2.0.md"]


def test_what_was_there_from_the_start_has_no_badge(tmp_path: Path) -> None:
    docs = tell(tmp_path, ("0.1.0", sorted(STORY.glob("*.yaml"))[1])).docs
    text = "".join(text for path, text in docs.items() if path.startswith("docs/") and "guides" not in path)
    assert "new in" not in text.lower()
    assert "deprecated since" not in text
    assert "unreleased" not in text


def change(rule: str, *symbols: str, after: Value = None, new: str = "") -> Change:
    pointer = Pointer(new)
    place = Place(pointer, Location("", 0, 0, pointer)) if new else None
    return Change(rule, Layer.SDK, Impact.COMPATIBLE, Bump.MINOR, "", "", "", symbols=symbols, new=place, after=after)


def since(*releases: Change) -> Since:
    """What is known after a first release, and one more for each change: 0.2.0, 0.3.0 and so on."""
    listed = [Release(f"0.{at + 2}.0", "", (change,)) for at, change in enumerate(releases)]
    return tell_since(Chronicle(History((Release("0.1.0"), *listed))))


@pytest.mark.parametrize(
    "releases, added",
    [
        ([change("method-added", "boats.list")], {"boats.list": "0.2.0"}),
        ([change("class-added", "Boat"), change("class-removed", "Boat")], {}),
        (
            [change("attribute-added", "Boat.name"), change("attribute-renamed", "Boat.name", after=SpecText("title"))],
            {"Boat.title": "0.2.0"},
        ),
        (
            [change("attribute-added", "Boat.name"), change("class-renamed", "Boat", after=SpecText("Vessel"))],
            {"Vessel.name": "0.2.0"},
        ),
        (
            [
                change("optional-argument-added", "boats.get(id)"),
                change("argument-renamed", "boats.get(id)", after=SpecText("boat_id")),
                change("method-renamed", "boats.get", after=SpecText("boats.retrieve")),
            ],
            {"boats.retrieve(boat_id)": "0.2.0"},
        ),
        ([change("class-added", "Boat"), change("class-renamed", "Bo", after=SpecText("B"))], {"Boat": "0.2.0"}),
        (
            [change("method-added", "boats.list"), change("method-removed", "boats.list"),
             change("method-added", "boats.list")],
            {"boats.list": "0.4.0"},
        ),
    ],
)  # fmt: skip
def test_since_follows_names(releases: list[Change], added: dict[str, str]) -> None:
    assert since(*releases).added == added


def test_what_is_deprecated_no_more_is_forgotten() -> None:
    told = since(change("method-deprecated", "boats.list"), change("method-deprecated", "boats.get"))
    assert told.deprecated == {"boats.list": "0.2.0", "boats.get": "0.3.0"}
    assert since(change("method-deprecated", "boats.list"), change("method-reactivated", "boats.list")).deprecated == {}


def test_values_are_known_by_the_schema_that_lists_them() -> None:
    told = since(change("enum-value-added", after=(SpecText("a"), 3), new="#/components/schemas/State/enum"))
    place = Pointer("#/components/schemas/State")
    assert told.values == {(place, '"a"'): "0.2.0", (place, "3"): "0.2.0"}
