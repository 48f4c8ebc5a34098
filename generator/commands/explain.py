"""`oarlock explain`: what is known of a part of an API, what was decided about it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from ..diagnostics import Diagnostics, Unusable
from ..encode import show
from ..terminal import location_as_data, say, say_data, working
from ..text import SpecText
from .options import Format, Reading, spread
from .run import Run, run

if TYPE_CHECKING:
    from ..explain import Explanation
    from ..pipeline import Planned


@dataclass(frozen=True, slots=True, kw_only=True)
class Explaining(Reading):
    """What `explain` takes."""

    name: Annotated[
        str | None,
        typer.Argument(
            help='An operation ("GET /runs", an operationId, a call such as runs.list), a component or a class. '
            "Default: the API as a whole."
        ),
    ] = None
    spec: Annotated[
        str | None,
        typer.Option(help="The OpenAPI description: a file, a URL, or `-`. Default: the config's `spec`."),
    ] = None
    format: Annotated[Format, typer.Option(help="How to print what is known.")] = Format.TEXT


@spread
def explain(given: Explaining) -> None:
    """Tell what is known of an operation or model, what was decided about it, and why."""

    def act(run: Run) -> None:
        from .. import pipeline

        with working("reading the spec"):
            planned = pipeline.plan(run.settings, run.diagnostics, run.piped)
        found = _explanations(given.name, planned, run.diagnostics)
        if given.format is Format.JSON:
            say_data({"explanations": [_as_data(explanation) for explanation in found]})
            return
        for number, explanation in enumerate(found):
            for line in ([""] if number else []) + _lines(explanation):
                say(line)

    run(act, given)


def _explanations(name: str | None, planned: Planned, diagnostics: Diagnostics) -> tuple[Explanation, ...]:
    from ..explain import explain as explain_subject
    from ..explain import explain_whole, nearest

    if name is None:
        return (explain_whole(planned.api, planned.plan, diagnostics),)
    found = explain_subject(name, planned.api, planned.plan, diagnostics)
    if not found:
        near = nearest(name, planned.api, planned.plan)
        hint = f"did you mean {show(SpecText(near), 200)}?" if near else "`oarlock explain` alone shows what there is"
        diagnostics.error("subject-unknown", f"nothing is called {show(SpecText(name), 200)}", None, hint)
        raise Unusable
    return found


def _lines(explanation: Explanation) -> list[str]:
    place = f"   {explanation.location}" if explanation.location else ""
    width = max((len(fact.name) for fact in explanation.facts), default=0)
    lines = [f"{explanation.subject}{place}"]
    for fact in explanation.facts:
        lines.append(f"  {fact.name:<{width}}  {fact.text}".rstrip())
        lines += [f"  {'':<{width}}    {detail}" for detail in fact.details]
    return lines


def _as_data(explanation: Explanation) -> dict[str, object]:
    return {
        "subject": explanation.subject,
        "kind": explanation.kind,
        "location": location_as_data(explanation.location),
        "facts": [{"name": fact.name, "text": fact.text, "details": list(fact.details)} for fact in explanation.facts],
    }
