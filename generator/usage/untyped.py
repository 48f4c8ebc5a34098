"""Functions without annotations get those that the rest of the code implies, so that types flow through them.

def make(): return RunsClient()      def make() -> "a1.RunsClient | a2.Any": ...
def show(run): ...                   def show(run: "a3.Run | a2.Any"): ...       where `show(client.runs.retrieve(...))`

What is annotated is a copy that nobody sees; `Notes` know what stands where in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .facts import UserFile


@dataclass(frozen=True, order=True)
class Note:
    """What is put in at a place; columns as `ast` counts them."""

    line: int
    column: int
    text: str


@dataclass(frozen=True)
class Notes:
    """What is put into one file, and the modules that this names, by their aliases."""

    put_in: tuple[Note, ...] = ()
    modules: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _by_line(self) -> Mapping[int, list[Note]]:
        found: dict[int, list[Note]] = defaultdict(list)
        for note in sorted(self.put_in):
            found[note.line].append(note)
        return found

    def written(self, file: UserFile) -> str:
        """The text with the notes in it, and what they need imported at its end."""
        lines = list(file.lines)
        for number, notes in self._by_line.items():
            lines[number - 1] = _put_in(lines[number - 1], notes)
        return "\n".join([*lines, *(f"import {module} as {alias}" for alias, module in self.modules.items())])

    def shift(self, line: int, column: int) -> int:
        """The column in the user's own text of what stands at one in the copy."""
        for note in self._by_line.get(line, ()):
            width = len(note.text.encode())
            column -= width if column >= note.column + width else 0
        return column


NO_NOTES = Notes()


def _put_in(line: str, notes: Iterable[Note]) -> str:
    content = line.encode()
    for note in sorted(notes, reverse=True):
        content = content[: note.column] + note.text.encode() + content[note.column :]
    return content.decode()
