"""A `SpecDocument` is a whole description in OpenAPI 3.1 form: its root, and where its references lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin

from ..diagnostics import Diagnostics
from ..encode import data, show
from ..text import Pointer, SpecText
from .files import Files, Outside
from .nearest import nearest_name
from .node import File, Node, child_of, file_of, parent_of, raw_of
from .shapes import Shape
from .source import Source
from .tree import Raw, RawObject

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
    shapes: dict[int, tuple[Raw, Shape]] = field(default_factory=dict)
    """What each object is that the root or a reference leads to; kept alive, as identity is its key."""
    _anchors: dict[tuple[str, str], Node] = field(default_factory=dict)
    _ids: dict[str, Node] = field(default_factory=dict)
    _targets: dict[tuple[str, str, str], Node | None] = field(default_factory=dict)
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
        key = self._key(address, place)
        if key not in self._targets:
            self._targets[key] = self._find(data(address), place)
        found = self._targets[key]
        if found is None:
            self._report(data(address), place)
        return found

    def schemas(self) -> Iterator[RawObject]:
        """Every schema that the root or a reference leads to."""
        return (raw for raw, shape in self.shapes.values() if shape is Shape.SCHEMA and isinstance(raw, RawObject))

    def name_anchor(self, name: str, node: Node) -> None:
        """Notes that `#name` refers to the node; the first of a name holds."""
        self._anchors.setdefault((file_of(node).name, name), node)

    def name_id(self, node: Node) -> None:
        """Notes that the `$id` of a schema refers to it; the first of an address holds."""
        self._ids.setdefault(self._base(node), node)

    def forbid(self, place: Node, code: str, message: str, hint: str) -> None:
        """Reports a reference that can't be meant, and makes it lead nowhere."""
        address, holder = place.text(), parent_of(place)
        if address is not None and holder is not None:
            self._targets[self._key(address, place)] = None
            self._resolved[id(raw_of(holder))] = None
        self._lose(place, code, message, hint)

    def _key(self, address: SpecText, place: Node) -> tuple[str, str, str]:
        return file_of(place).name, self._base(place) if self._ids else "", data(address)

    def _base(self, node: Node) -> str:
        """The address that references in a schema are relative to: the `$id`s around it, joined."""
        steps: list[str] = []
        around: Node | None = node
        while around is not None:
            raw = raw_of(around)
            stated = raw.get("$id") if isinstance(raw, RawObject) and id(raw) in self.shapes else None
            steps += [stated.rstrip("#")] if isinstance(stated, str) else []
            around = parent_of(around)
        base = ""
        for step in reversed(steps):
            base = _joined(base, step)
        return base

    def _find(self, address: str, place: Node) -> Node | None:
        name, _, fragment = address.partition("#")
        base = self._base(place) if self._ids else ""
        known = self._ids.get(_joined(base, name)) or self._ids.get(name) if name else None
        if known is not None:
            return self._in_schema(known, fragment)
        try:
            file = self.files.opened(name, file_of(place)) if name else file_of(place)
        except Outside:
            return None
        if file is None:
            return None
        found = self._anchors.get((file.name, fragment)) or _descend(file, fragment)
        # Authors give schemas an `$id` and go on to refer from the root of the file; by the letter, it is from the id.
        return found or (self._in_schema(self._ids[base], fragment) if base in self._ids and not name else None)

    def _in_schema(self, schema: Node, fragment: str) -> Node | None:
        anchor = self._anchors.get((file_of(schema).name, fragment))
        return anchor or _from(schema, _steps(fragment)) or _from(schema, _steps(unquote(fragment)))

    def _report_loop(self, node: Node) -> None:
        place = node.get("$ref") or node
        hint = "give one of the parts a definition of its own"
        self._lose(place, "ref-loop", "this reference leads back to itself", hint)

    def _report(self, address: str, place: Node) -> None:
        shown = show(SpecText(address))
        name, _, fragment = address.partition("#")
        try:
            file = self.files.opened(name, file_of(place)) if name else file_of(place)
        except Outside as outside:
            self._report_outside(outside, f"'{shown}' leads {outside.reason}; it is not opened", place)
            return
        if file is None:
            message = f"'{shown}' leads to a file that isn't there or can't be read"
            self._lose(place, "ref-not-found", message, "check the path; it is relative to this file")
            return
        self._guesses += 1
        steps = _moved(file, _steps(unquote(fragment)) or [])
        hint = nearest_name(file.root, steps) if self._guesses <= MAX_GUESSES else ""
        self._lose(place, "ref-not-found", f"'{shown}' leads nowhere", hint or "define it, or correct the reference")

    def _report_outside(self, outside: Outside, message: str, place: Node) -> None:
        # A file that isn't allowed is an option away, and half an SDK is no answer; an address may be out of reach.
        if outside.remote:
            self._lose(place, "ref-remote", message, outside.hint)
        else:
            self.diagnostics.error("ref-outside", message, place.location, outside.hint)

    def _lose(self, place: Node, code: str, message: str, hint: str) -> None:
        """Reports a reference that is of no use: a schema is then any value, and any other part is left out."""
        holder = parent_of(place)
        _, shape = self.shapes.get(id(raw_of(holder)) if holder else 0, (None, Shape.MAP))
        if shape is Shape.SCHEMA:
            self.diagnostics.degraded(code, message, place.location, hint, became="any value")
        else:
            self.diagnostics.refused(code, message, place.location, hint)


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # What is no address at all is itself.
        return address


def _descend(file: File, fragment: str) -> Node | None:
    # A name may hold a percent sign of its own, so the fragment is first taken as it is.
    return _walk(file, _steps(fragment)) or _walk(file, _steps(unquote(fragment)))


def _moved(file: File, steps: list[str]) -> list[str]:
    return [*file.moved[steps[0]], *steps[1:]] if steps and steps[0] in file.moved else steps


def _walk(file: File, steps: list[str] | None) -> Node | None:
    return _from(Node(file.root, file), None if steps is None else _moved(file, steps))


def _from(start: Node, steps: list[str] | None) -> Node | None:
    node: Node | None = start if steps is not None else None
    for step in steps or ():
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
