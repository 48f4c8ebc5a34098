"""A `SpecDocument` is a whole description in OpenAPI 3.1 form: its root, and where its references lead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from ..diagnostics import Diagnostics, Severity
from ..encode import data, show
from ..text import Pointer, SpecText
from .files import Files, Outside
from .nearest import nearest_name
from .node import File, Node, child_of, file_of, raw_of
from .source import Source
from .tree import RawObject

_CORNERS = re.compile(r".*/(schemas|examples|links|\$defs|mapping|callbacks|headers)/.*")
"""Places where a reference that leads nowhere costs a property, a variant or an example, and no operation."""

OUTSIDE_REF = Severity.ERROR
"""How bad a reference is that leads out of the description's folder."""

MAX_GUESSES = 20
"""How many dead ends get a hint at what was meant; comparing names takes its time."""


@dataclass(slots=True, eq=False)
class SpecDocument:
    """A description; `version` is the OpenAPI version that it was written in, `source` its entry file."""

    version: str
    root: Node
    source: Source
    files: Files
    diagnostics: Diagnostics
    _anchors: dict[tuple[str, str], Node] = field(default_factory=dict)
    _targets: dict[tuple[str, str], Node | None] = field(default_factory=dict)
    _resolved: dict[int, Node | None] = field(default_factory=dict)
    _guesses: int = 0

    def at(self, pointer: Pointer | str) -> Node | None:
        """What stands at a pointer that a node gave."""
        name, _, fragment = (data(pointer) if isinstance(pointer, SpecText) else pointer).partition("#")
        file = self.files.named(name)
        return _descend(file, fragment) if file else None

    def resolve_ref(self, node: Node) -> Node | None:
        """The node that `$ref`s lead to, or the node itself without one; None, reported, where they lead nowhere."""
        passed: set[int] = set()
        target: Node | None = node
        while target is not None and "$ref" in target:
            here = id(raw_of(target))
            if here in self._resolved:
                target = self._resolved[here]
                break
            if here in passed:
                self._report_loop(node)
                target = None
                break
            passed.add(here)
            target = self.step_ref(target)
        # Every link of the chain is now known, so a long chain is walked once.
        self._resolved.update(dict.fromkeys(passed, target))
        return target

    def step_ref(self, node: Node) -> Node | None:
        """The node that the `$ref` of this one names, which may refer on; None, reported, where there is none."""
        reference = node.get("$ref")
        address = reference.text() if reference else None
        return self.target(address, reference) if reference and address is not None else None

    def target(self, address: SpecText, place: Node) -> Node | None:
        """The node at an address, as seen from the file of `place`; None, reported there, where there is none."""
        key = (file_of(place).name, data(address))
        if key not in self._targets:
            self._targets[key] = self._find(data(address), place)
        found = self._targets[key]
        if found is None:
            self._report(data(address), place)
        return found

    def name_anchor(self, name: str, node: Node) -> None:
        """Notes that `#name` refers to the node; the first of a name holds."""
        self._anchors.setdefault((file_of(node).name, name), node)

    def _find(self, address: str, place: Node) -> Node | None:
        name, _, fragment = address.partition("#")
        try:
            file = self.files.opened(name, file_of(place)) if name else file_of(place)
        except Outside:
            return None
        if file is None:
            return None
        return self._anchors.get((file.name, fragment)) or _descend(file, fragment)

    def _report_loop(self, node: Node) -> None:
        place = node.get("$ref") or node
        hint = "give one of the parts a definition of its own"
        self.diagnostics.error("ref-loop", "this reference leads back to itself", place.location, hint)

    def _report(self, address: str, place: Node) -> None:
        shown = show(SpecText(address))
        name, _, fragment = address.partition("#")
        try:
            file = self.files.opened(name, file_of(place)) if name else file_of(place)
        except Outside as outside:
            message = f"'{shown}' leads {outside.reason}; it is not opened"
            self._say(OUTSIDE_REF, "ref-outside", message, place, outside.hint)
            return
        if file is None:
            message = f"'{shown}' leads to a file that isn't there or can't be read"
            self._say(_severity(place), "ref-not-found", message, place, "check the path; it is relative to this file")
            return
        self._guesses += 1
        steps = _moved(file, _steps(unquote(fragment)) or [])
        hint = nearest_name(file.root, steps) if self._guesses <= MAX_GUESSES else ""
        message = f"'{shown}' leads nowhere"
        self._say(_severity(place), "ref-not-found", message, place, hint or "define it, or correct the reference")

    def _say(self, severity: Severity, code: str, message: str, place: Node, hint: str) -> None:
        say = self.diagnostics.error if severity is Severity.ERROR else self.diagnostics.warning
        say(code, message, place.location, hint)


def _severity(place: Node) -> Severity:
    """How bad a reference is that leads nowhere: an error where an operation itself needs what it names."""
    return Severity.WARNING if place.pointer.matches(_CORNERS) else Severity.ERROR


def _descend(file: File, fragment: str) -> Node | None:
    # A name may hold a percent sign of its own, so the fragment is first taken as it is.
    return _walk(file, _steps(fragment)) or _walk(file, _steps(unquote(fragment)))


def _moved(file: File, steps: list[str]) -> list[str]:
    return [*file.moved[steps[0]], *steps[1:]] if steps and steps[0] in file.moved else steps


def _walk(file: File, steps: list[str] | None) -> Node | None:
    node: Node | None = Node(file.root, file) if steps is not None else None
    for step in _moved(file, steps or []):
        node = node and _step(node, step)
    return node


def _step(node: Node, step: str) -> Node | None:
    raw = raw_of(node)
    if isinstance(raw, RawObject):
        return node.get(step)
    if isinstance(raw, list) and step.isascii() and step.isdigit() and int(step[:9]) < len(raw):
        return child_of(node, int(step[:9]), raw[int(step[:9])])
    return None


def _steps(fragment: str) -> list[str] | None:
    if not fragment:
        return []
    if not fragment.startswith("/"):
        return None
    return [step.replace("~1", "/").replace("~0", "~") for step in fragment[1:].split("/")]
