"""What does a call look like without the SDK? A curl command whose address and key come from the environment.

    curl "$RUNS_BASE_URL/threads/thread_abc123/runs" \\
      -H "Authorization: Bearer $RUNS_API_KEY" \\
      -d '{"assistant_id": "asst_abc123"}'
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from ...encode import data, json_text, visible
from ...ir.api import (
    ApiKeyScheme,
    ContentKind,
    HttpScheme,
    OAuth2Scheme,
    OpenIdScheme,
    Parameter,
    ParameterPlace,
)
from ...ir.types import BinaryType
from ...text import Object, SpecText, Value
from ..calls import CallPlan
from .places import Place
from .values import Case, Choice

_TOKEN = re.compile(r"[A-Za-z0-9!#%&'*+.^_|~-]+")
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_.-]+")
_SLOT = re.compile(r"\{[^{}]*\}")
_SIMPLE_METHODS = frozenset(("GET", "POST"))


def curl_command(call: CallPlan, case: Case, place: Place, *, streams: bool = False) -> str:
    """The command that sends the request of a case to a server."""
    operation = call.operation
    method = data(operation.method).upper()
    first = "curl -N" if streams else "curl"
    body = list(_body(call, case, streams))
    implied = "POST" if body else "GET"
    lines = [f'{first} "{_address(call, case, place)}"']
    lines += [f"-X {shlex.quote(method)}"] if method != implied else []
    lines += [*_credentials(place), *_headers(call, case, place), *body]
    return " \\\n  ".join(lines)


def _address(call: CallPlan, case: Case, place: Place) -> str:
    """The URL, percent-encoded, which leaves nothing in it that a shell would read."""
    values = {data(c.argument.wire_name): c.value for c in case.choices if c.argument.place is ParameterPlace.PATH}
    template = data(call.operation.path)
    literal = [quote(part, safe="/:@,;=+*~") for part in _SLOT.split(template)]
    filled = [quote(_plain(values.get(slot[1:-1])), safe="") for slot in _SLOT.findall(template)]
    path = "".join(part for pair in zip(literal, [*filled, ""], strict=True) for part in pair)
    query = "&".join((*_query(call, case), *_query_keys(place)))
    return f"{place.address}{path}{'?' if query else ''}{query}"


def _query(call: CallPlan, case: Case) -> Iterator[str]:
    parameters = {p.wire_name: p for p in call.operation.parameters if p.place is ParameterPlace.QUERY}
    for choice in case.choices:
        if choice.argument.place is ParameterPlace.QUERY:
            yield from _query_pairs(parameters[choice.argument.wire_name], choice.value)


def _query_pairs(parameter: Parameter, value: Value) -> Iterator[str]:
    name = data(parameter.wire_name)
    match value:
        case tuple() if parameter.explode:
            yield from (_pair(name, _plain(item)) for item in value)
        case tuple():
            separator = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(data(parameter.style), ",")
            yield _pair(name, separator.join(_plain(item) for item in value))
        case Object() if parameter.style == "deepObject":
            yield from (_pair(f"{name}[{data(key)}]", _plain(member)) for key, member in value)
        case Object() if parameter.content_type is None and parameter.explode:
            yield from (_pair(data(key), _plain(member)) for key, member in value)
        case _:
            yield _pair(name, _plain(value))


def _pair(name: str, value: str) -> str:
    return f"{quote(name, safe='')}={quote(value, safe='')}"


def _plain(value: Value) -> str:
    return data(value) if isinstance(value, SpecText) else json_text(value, None)


def _credentials(place: Place) -> Iterator[str]:
    for scheme, (variable, *others) in place.schemes:
        match scheme:
            case HttpScheme(scheme=kind) if kind == "basic":
                yield f'-u "${variable}:${others[0]}"'
            case HttpScheme(scheme=kind) if kind != "bearer":
                yield f'-H "Authorization: {data(scheme.spelling or scheme.scheme)} ${variable}"'
            case HttpScheme() | OAuth2Scheme() | OpenIdScheme():
                yield f'-H "Authorization: Bearer ${variable}"'
            case ApiKeyScheme(place=ParameterPlace.HEADER) if scheme.wire_name.matches(_TOKEN):
                yield _variable_header(scheme.wire_name, variable)
            case ApiKeyScheme(place=ParameterPlace.COOKIE) if scheme.wire_name.matches(_TOKEN):
                yield f'-b {shlex.quote(data(scheme.wire_name))}"=${variable}"'
            case _:
                pass


def _query_keys(place: Place) -> Iterator[str]:
    for scheme, (variable, *_) in place.schemes:
        if isinstance(scheme, ApiKeyScheme) and scheme.place is ParameterPlace.QUERY:
            yield f"{quote(data(scheme.wire_name), safe='')}=${variable}"
    for sent in place.sent:
        if sent.place == "query":
            value = quote(data(sent.value), safe="") if sent.value is not None else f"${sent.environment}"
            yield f"{quote(data(sent.wire_name), safe='')}={value}"


def _headers(call: CallPlan, case: Case, place: Place) -> Iterator[str]:
    for name, value in place.headers:
        yield _header(name, data(value))
    for sent in place.sent:
        if sent.place == "header" and sent.value is not None:
            yield _header(sent.wire_name, data(sent.value))
        elif sent.place == "header" and sent.wire_name.matches(_TOKEN):
            yield _variable_header(sent.wire_name, sent.environment)
    for choice in case.choices:
        if choice.argument.place is ParameterPlace.HEADER:
            yield _header(choice.argument.wire_name, _plain(choice.value))
        elif choice.argument.place is ParameterPlace.COOKIE:
            yield f"-b {_quoted(f'{data(choice.argument.wire_name)}={_plain(choice.value)}')}"
    if call.body is not None and call.body.kind not in (ContentKind.FORM, ContentKind.MULTIPART):
        yield _header(SpecText("Content-Type"), data(call.body.media_type))


def _variable_header(name: SpecText, variable: str) -> str:
    """A header whose value is in a variable; a name that a shell may read something into has quotes of its own."""
    raw = data(name)
    return f'-H "{raw}: ${variable}"' if name.matches(_PLAIN_NAME) else f'-H {shlex.quote(raw)}": ${variable}"'


def _header(name: SpecText, value: str) -> str:
    text = f"{data(name)}: {value}"
    return f'-H "{text}"' if re.fullmatch(r"[A-Za-z0-9 ,.;:/=+_-]*", text) else f"-H {_quoted(text)}"


def _body(call: CallPlan, case: Case, streams: bool) -> Iterator[str]:
    if call.body is None:
        return
    whole = case.whole_body
    entries = [c for c in case.choices if c.argument.place is None]
    match call.body.kind:
        case ContentKind.JSON:
            value = whole.value if whole else Object(tuple(_members(call, entries, streams)))
            yield f"-d {_quoted(json_text(value))}"
        case ContentKind.FORM:
            pairs = _pairs(whole.value) if whole else ((c.argument.wire_name, c.value) for c in entries)
            yield from (f"--data-urlencode {_quoted(f'{data(name)}={_plain(value)}')}" for name, value in pairs)
        case ContentKind.MULTIPART:
            yield from (f"-F {_quoted(_part(choice))}" for choice in entries if choice.argument.wire_name)
        case _:
            yield f"--data-binary {_quoted(_plain(whole.value) if whole else '')}"


def _members(call: CallPlan, entries: Iterable[Choice], streams: bool) -> Iterator[tuple[SpecText, Value]]:
    yield from ((choice.argument.wire_name, choice.value) for choice in entries)
    streaming = call.operation.streaming
    toggle = streaming.toggle if streaming and not streaming.in_query else None
    if streams and toggle is not None:
        yield toggle, True


def _pairs(value: Value) -> Iterable[tuple[SpecText, Value]]:
    return value if isinstance(value, Object) else ()


def _part(choice: Choice) -> str:
    name = data(choice.argument.wire_name)
    return (
        f"{name}=contents;filename=file.txt"
        if isinstance(choice.type, BinaryType)
        else f"{name}={_plain(choice.value)}"
    )


def _quoted(text: str) -> str:
    """A word that the shell takes as it is; line ends are kept, what can't be seen is written as an escape."""
    return shlex.quote(visible(SpecText(text)))
