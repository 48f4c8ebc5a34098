"""How does the caller choose the media type of a body? An argument for it, and a signature for each kind of body.

{application/json: Pet, application/x-www-form-urlencoded: Pet, image/png: bytes}
    ->  content_type: Literal["application/json", "application/x-www-form-urlencoded"] = "application/json"
    or  body: RawContent, content_type: Literal["image/png"]
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from ..encode import Code, python, show
from ..ir.api import Content
from ..text import SpecText
from .annotations import Annotation, Annotator, join
from .arguments import Argument, whole_body
from .bodies import media_type
from .calls import CallPlan
from .imports import Import
from .naming import Identifier

_NAMES = ("content_type", "media_type", "body_content_type")
_BODY_NAMES = ("body", "content", "raw_body", "whole_body")


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of body, as the one argument that it is, and the media types that it can be sent as."""

    annotation: Annotation
    media_types: tuple[SpecText, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The argument for the media type, and that for a body which the other arguments can't say."""

    content_type: Identifier
    usual: tuple[SpecText, ...]
    """The media types that the usual arguments can be sent as, the default first."""
    alternative: Identifier
    forms: tuple[Form, ...] = ()

    @property
    def usually(self) -> Code:
        """The argument for the media type where the usual arguments are given."""
        return self._printed(self.usual)

    @property
    def any(self) -> Code:
        """The argument for the media type, whichever it is."""
        return self._printed((*self.usual, *(name for form in self.forms for name in form.media_types)))

    def told(self, form: Form) -> tuple[Code, Code]:
        """The arguments of another form."""
        listed = ", ".join(map(python, form.media_types))
        return (
            Code(f"{self.alternative}: {form.annotation.code}"),
            Code(f"{self.content_type}: Literal[{listed}]"),
        )

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """What the docstring says of the arguments."""
        about = (self.content_type, "The media type that the body is sent as.")
        others = tuple(name for form in self.forms for name in form.media_types)
        whole = f"The body as a whole, where it is sent as {' or '.join(show(name) for name in others)}."
        return ((self.alternative, whole), about) if others else (about,)

    @property
    def imports(self) -> frozenset[Import]:
        """What the arguments need."""
        return frozenset({Import("typing", "Literal")}).union(*(form.annotation.imports for form in self.forms))

    def _printed(self, media_types: tuple[SpecText, ...]) -> Code:
        listed = ", ".join(map(python, media_types))
        return Code(f"{self.content_type}: Literal[{listed}] = {python(media_types[0])}")


def plan_choice(call: CallPlan, annotator: Annotator) -> Choice | None:
    """What a caller can choose; None where there is one media type only."""
    alternatives = call.bodies.alternatives
    if len(call.bodies.shared) + len(alternatives) < 2:
        return None
    taken = {argument.name for argument in call.arguments}
    body = next((a.name for a in call.arguments if a.place is None and not a.wire_name), None)
    return Choice(
        content_type=_free(_NAMES, taken),
        usual=tuple(map(_stated, call.bodies.shared)),
        alternative=body or _free(_BODY_NAMES, taken),
        forms=tuple(_forms(call, alternatives, annotator)),
    )


def any_body(arguments: Iterable[Argument], choice: Choice) -> tuple[tuple[Argument, ...], tuple[Code, ...]]:
    """The arguments of the method itself, which takes a body in any form, and what is printed besides them."""
    annotations = [form.annotation for form in choice.forms]
    settled: list[Argument] = []
    for argument in arguments:
        if argument.place is None and choice.forms:
            argument = replace(argument, required=False)
        if argument.name == choice.alternative:
            argument = replace(argument, annotation=join([argument.annotation, *annotations]))
        settled.append(argument)
    if not choice.forms or any(argument.name == choice.alternative for argument in settled):
        return tuple(settled), (choice.any,)
    whole = Code(f"{choice.alternative}: {join(annotations).omittable.code} = omit")
    return tuple(settled), (whole, choice.any)


def _forms(call: CallPlan, contents: Iterable[Content], annotator: Annotator) -> Iterable[Form]:
    """Each kind of body, with all media types that it goes with."""
    listed = [(whole_body(call.operation, content, annotator, True).annotation, content) for content in contents]
    listed.sort(key=lambda pair: pair[0].parts)
    for _, group in groupby(listed, key=lambda pair: pair[0].parts):
        members = list(group)
        yield Form(members[0][0], tuple(_stated(content) for _, content in members))


def _stated(content: Content) -> SpecText:
    """The media type, or the one that stands for a range."""
    return media_type(content) or SpecText(_FALLBACKS.get(content.kind.value, "application/octet-stream"))


_FALLBACKS = {"json": "application/json", "text": "text/plain", "xml": "application/xml"}


def _free(names: tuple[str, ...], taken: set[Identifier]) -> Identifier:
    return Identifier(next(name for name in names if name not in taken))
