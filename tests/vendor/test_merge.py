"""What was generated, what is there, what is generated now: and what becomes of it."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest

from generator.vendor.merge import merge_text

CASES = {
    "a new method beside one that was edited": (
        """
        class Boats:
            def list(self): return 1
        """,
        """
        class Boats:
            def list(self): return "edited"
        """,
        """
        class Boats:
            def create(self): return 2
            def list(self): return 1
        """,
        """
        class Boats:
            def create(self): return 2
            def list(self): return "edited"
        """,
    ),
    "a method of the user's stays behind the one it followed": (
        """
        class Boats:
            def list(self): return 1
            def sink(self): return 2
        """,
        """
        class Boats:
            def list(self): return 1
            def mine(self): return 0
            def sink(self): return 2
        """,
        """
        class Boats:
            def sink(self): return 2
            def list(self): return 11
        """,
        """
        class Boats:
            def sink(self): return 2
            def list(self): return 11
            def mine(self): return 0
        """,
    ),
    "what is generated no more goes, what is edited beside it stays": (
        """
        def a(): return 1
        def b(): return 2
        """,
        """
        def a(): return "edited"
        def b(): return 2
        """,
        """
        def a(): return 1
        """,
        """
        def a(): return "edited"
        """,
    ),
    "imports are sets": (
        "from a import b, c\n",
        "from a import b, c, mine\n",
        "from a import b, new\n",
        "from a import b, mine, new\n",
    ),
    "an import of the user's own": (
        "from a import b\n",
        "import os\nfrom a import b\n",
        "from a import b, c\n",
        "import os\nfrom a import b, c\n",
    ),
    "names in __all__ are a set, in adjoining lines, too": (
        """
        __all__ = [
            "A",
            "B",
        ]
        """,
        """
        __all__ = [
            "A",
            "Mine",
            "B",
        ]
        """,
        """
        __all__ = [
            "A",
            "New",
        ]
        """,
        """
        __all__ = [
            "A",
            "Mine",
            "New",
        ]
        """,
    ),
    "entries of a table": (
        """
        _M: dict[str, str] = {
            "A": "a",
            "B": "b",
        }
        """,
        """
        _M: dict[str, str] = {
            "A": "mine",
            "B": "b",
        }
        """,
        """
        _M: dict[str, str] = {
            "A": "a",
            "B": "bb",
            "C": "c",
        }
        """,
        """
        _M: dict[str, str] = {
            "A": "mine",
            "B": "bb",
            "C": "c",
        }
        """,
    ),
    "what is said of an attribute goes where it goes": (
        '''
        class Boat:
            name: str
            """Its name."""
            length: int
            """Its length."""
        ''',
        '''
        class Boat:
            name: str
            """Its name."""
            length: int
            """Its length, in feet."""
        ''',
        '''
        class Boat:
            id: str
            """Its number."""
            name: str
            """Its name."""
            length: int
            """Its length."""
        ''',
        '''
        class Boat:
            id: str
            """Its number."""
            name: str
            """Its name."""
            length: int
            """Its length, in feet."""
        ''',
    ),
    "overloads are of one piece with their method": (
        """
        class A:
            @overload
            def f(self, a: int) -> int: ...
            @overload
            def f(self, a: str) -> str: ...
            def f(self, a): return a
        """,
        """
        class A:
            @overload
            def f(self, a: int) -> int: ...
            @overload
            def f(self, a: str) -> str: ...
            def f(self, a): return [a]
        """,
        """
        class A:
            @overload
            def f(self, a: bytes) -> bytes: ...
            @overload
            def f(self, a: str) -> str: ...
            def f(self, a): return a
        """,
        """
        class A:
            @overload
            def f(self, a: bytes) -> bytes: ...
            @overload
            def f(self, a: str) -> str: ...
            def f(self, a): return [a]
        """,
    ),
    "a formatter was there: what it laid out anew is generated anew, what was edited stays": (
        """
        def f(a): return g(a, 1)
        def h(a): return g(a, 2)
        """,
        """
        def f(a):
            return g(
                a,
                1,
            )
        def h(a):
            return g(
                a,
                22,
            )
        """,
        """
        def f(a): return g(a, 11)
        def h(a): return g(a, 2)
        """,
        """
        def f(a): return g(a, 11)
        def h(a):
            return g(
                a,
                22,
            )
        """,
    ),
    "both sides make the same change": ("x = 1\n", "x = 2\n", "x = 2\n", "x = 2\n"),
    "two changes in one function, apart": (
        """
        def f():
            a = 1
            b = 2
            return a
        """,
        """
        def f():
            a = 10
            b = 2
            return a
        """,
        """
        def f():
            a = 1
            b = 2
            return a + b
        """,
        """
        def f():
            a = 10
            b = 2
            return a + b
        """,
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_both_sides_changes_are_in_the_result(case: tuple[str, ...]) -> None:
    base, ours, theirs, expected = map(dedent, case)
    merged = merge_text("boats.py", base, ours, theirs)
    assert (merged.text, merged.conflict) == (expected, False)


CONFLICTS = {
    "one value, two changes; the rest is merged": (
        "a = 1\n\n\ndef f(): return 1\n",
        "a = 2\n\n\ndef f(): return 1\n",
        "a = 3\n\n\ndef f(): return 2\n",
        "<<<<<<< edited here\na = 2\n=======\na = 3\n>>>>>>> generated anew\n\n\ndef f(): return 2\n",
    ),
    "edited here, and generated no more": (
        "def f(): return 1\n",
        "def f(): return 2\n",
        "",
        "<<<<<<< edited here\ndef f(): return 2\n=======\n>>>>>>> generated anew\n",
    ),
    "removed here, and changed": (
        "a = 1\ndef f(): return 1\n",
        "a = 1\n",
        "a = 1\ndef f(): return 2\n",
        "a = 1\n<<<<<<< edited here\n=======\ndef f(): return 2\n>>>>>>> generated anew\n",
    ),
    "a comment is an edit": (
        "a = f(1)\n",
        "a = f(1)  # checked\n",
        "a = f(2)\n",
        "<<<<<<< edited here\na = f(1)  # checked\n=======\na = f(2)\n>>>>>>> generated anew\n",
    ),
    "no Python any more: by lines": (
        "a = 1\nb = 2\nc = 3\n",
        "a = (\nb = 2\nc = 3\n",
        "a = 2\nb = 2\nc = 4\n",
        "<<<<<<< edited here\na = (\n=======\na = 2\n>>>>>>> generated anew\nb = 2\nc = 4\n",
    ),
}


@pytest.mark.parametrize("case", CONFLICTS.values(), ids=CONFLICTS)
def test_a_conflict_is_written_as_git_writes_it(case: tuple[str, ...]) -> None:
    base, ours, theirs, expected = case
    merged = merge_text("boats.py", base, ours, theirs)
    assert (merged.text, merged.conflict) == (expected, True)


def test_other_files_are_merged_by_lines() -> None:
    merged = merge_text("notes.txt", "a\nb\nc\n", "A\nb\nc\n", "a\nb\nc\nd\n")
    assert (merged.text, merged.conflict) == ("A\nb\nc\nd\n", False)


RUNTIME = sorted((Path(__file__).resolve().parents[2] / "generator" / "runtime").glob("*.py"))


@pytest.mark.parametrize("path", RUNTIME, ids=lambda path: path.name)
def test_where_one_side_has_changed_nothing_the_other_is_the_result(path: Path) -> None:
    base, other = RUNTIME[0].read_text(), path.read_text()
    assert merge_text("a.py", base, base, other).text == other
    assert merge_text("a.py", other, other, other).text == other


def some_lines(chance: random.Random, base: list[str]) -> list[str]:
    """The base with up to two changes."""
    lines = list(base)
    for number in range(chance.randint(0, 2)):
        at = chance.randint(0, len(lines))
        lines[at : at + chance.randint(0, 1)] = [f"new {number}\n"] * chance.randint(0, 1)
    return lines


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git to compare with")
@pytest.mark.parametrize("seed", range(40))
def test_lines_merge_as_git_merges_them(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    base = [f"line {number}\n" for number in range(chance.randint(0, 9))]
    sides = {"ours": some_lines(chance, base), "base": base, "theirs": some_lines(chance, base)}
    for name, lines in sides.items():
        (tmp_path / name).write_text("".join(lines))
    labels = ["-L", "edited here", "-L", "base", "-L", "generated anew"]
    done = subprocess.run(["git", "merge-file", "-p", *labels, *sides], cwd=tmp_path, capture_output=True, text=True)
    merged = merge_text("a.txt", *("".join(sides[name]) for name in ("base", "ours", "theirs")))
    assert merged.conflict == (done.returncode > 0)
    assert merged.conflict or merged.text == done.stdout
