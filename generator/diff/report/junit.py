"""For whatever reads test results: each change is a test, which fails if it breaks anything."""

from __future__ import annotations

from html import escape

from ..changes import Change, Comparison, Impact
from .groups import judgements


def as_junit(comparison: Comparison) -> str:
    """The answer as JUnit's XML."""
    suites = "".join(_suite(name, changes) for name, _, changes in judgements(comparison))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="oarlock diff">\n{suites}</testsuites>\n'


def _suite(name: str, changes: tuple[Change, ...]) -> str:
    failures = sum(change.impact >= Impact.WARNING for change in changes)
    cases = "".join(map(_case, changes))
    return f'  <testsuite name="{name}" tests="{len(changes)}" failures="{failures}">\n{cases}  </testsuite>\n'


def _case(change: Change) -> str:
    place = change.place.location if change.place else None
    at = f" file={_attribute(place.file)} line={_attribute(str(place.line))}" if place else ""
    start = f"    <testcase classname={_attribute(change.rule)} name={_attribute(change.message)}{at}"
    if change.impact < Impact.WARNING:
        return f"{start}/>\n"
    told = escape(
        "\n".join([change.message, *(f"  {operation}" for operation in change.operations), change.hint]), quote=False
    )
    failure = f'<failure type="{change.impact.word}" message={_attribute(change.message)}>{told}</failure>'
    return f"{start}>\n      {failure}\n    </testcase>\n"


def _attribute(text: str) -> str:
    printable = "".join(letter if letter.isprintable() else "?" for letter in text)
    return f'"{escape(printable)}"'
