"""What is another place where the same API is served like? An overlay says so by what it changes in the description.

servers: [{url: https://gate.example.com}], security: [{gateKey: []}], $.paths[*]: parameters: [{name: api-version}]
    ->   Environment("gate", servers, parameters=(api-version,), security_schemes=(..., gateKey), security)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from ..diagnostics import Diagnostics, Location, Severity
from ..encode import show
from ..ir.api import Api, Environment, Operation, Parameter, ParameterPlace, Server
from ..ir.types import BooleanType, IntegerType, LiteralType, NumberType, StringType
from ..load.document import SpecDocument
from ..load.node import says_the_same
from ..text import Pointer, SpecText
from .default_headers import read_default_headers
from .operations import read_operations
from .reading import Reading
from .security import read_schemes, usual_security
from .servers import read_servers

_Key: TypeAlias = tuple[SpecText, ParameterPlace]
_Operations: TypeAlias = Mapping[Pointer, Operation]
_PLACES = (ParameterPlace.QUERY, ParameterPlace.HEADER)
_SIMPLE = (StringType, IntegerType, NumberType, BooleanType, LiteralType)


def read_environment(
    name: str, overlay: Path, document: SpecDocument, usual: SpecDocument, api: Api, diagnostics: Diagnostics
) -> Environment:
    """The place whose description is `document`; `usual` and `api` are the description without its overlay."""
    own = Diagnostics(diagnostics.strict)
    reading, place = Reading(document, own), Location(str(overlay))
    schemes = read_schemes(reading)
    operations = _by_id(read_operations(reading))
    # Read anew, as later passes have added to those of the API.
    known = _by_id(read_operations(Reading(usual, Diagnostics())))
    environment = Environment(
        name=SpecText(name),
        servers=_servers(reading, api, place),
        parameters=tuple(_parameters(own, known, operations)),
        security_schemes=schemes,
        security=usual_security(reading, tuple(operations.values())),
        asks=tuple((id, operation.security) for id, operation in operations.items()),
        default_headers=read_default_headers(reading),
        location=place,
    )
    _report_operations(own, environment, known, operations)
    _report_schemas(own, environment, usual, document)
    _hand_on(own, place.file, diagnostics)
    return environment


def _servers(reading: Reading, api: Api, place: Location) -> tuple[Server, ...]:
    """The servers of the place that the description doesn't have; where there are none, all."""
    found = read_servers(reading, reading.document.root)
    own = tuple(server for server in found if server not in api.servers) or found
    if len(own) > 1:
        message = f"of {len(own)} servers {show(own[0].url)} is the one of this environment"
        reading.diagnostics.note("environment-servers", message, place)
    return own


def _by_id(operations: tuple[Operation, ...]) -> _Operations:
    return {operation.id: operation for operation in operations}


def _parameters(diagnostics: Diagnostics, known: _Operations, operations: _Operations) -> Iterator[Parameter]:
    """What every request there has in its header or query, and not every one has in the description."""
    usual = {id: _by_key(operation) for id, operation in known.items() if id in operations}
    there = {id: _by_key(operations[id]) for id in usual}
    added = {key: stated for id, theirs in there.items() for key, stated in theirs.items() if key not in usual[id]}
    for key, parameter in added.items():
        if parameter.place not in _PLACES or not isinstance(parameter.type, _SIMPLE):
            _refuse(diagnostics, parameter, "is no simple value in the query or a header")
        elif not all(key in theirs for theirs in there.values()):
            _refuse(diagnostics, parameter, "isn't there for every operation")
        else:
            yield parameter


def _by_key(operation: Operation) -> dict[_Key, Parameter]:
    return {(_folded(parameter), parameter.place): parameter for parameter in operation.parameters}


def _folded(parameter: Parameter) -> SpecText:
    return parameter.wire_name.lower() if parameter.place is ParameterPlace.HEADER else parameter.wire_name


def _refuse(diagnostics: Diagnostics, parameter: Parameter, why: str) -> None:
    diagnostics.refused(
        "environment-parameter",
        f"the {parameter.place} parameter {show(parameter.wire_name)} of the environment {why}: left out",
        parameter.location,
        hint="a client takes what goes with every request there: add it to `$.paths[*]`, in the query or a header",
    )


def _report_operations(
    diagnostics: Diagnostics, place: Environment, usual: _Operations, operations: _Operations
) -> None:
    """Tells which operations the overlay adds, takes away or changes: methods are those of the description."""
    for id, operation in {**usual, **operations}.items():
        what = "is added" if id not in usual else "is taken away" if id not in operations else "is changed"
        if what != "is changed" or not _is_the_same(usual[id], operations[id], place):
            diagnostics.degraded(
                "environment-operation",
                f"{show(operation.method).upper()} {show(operation.path)} {what} by the overlay of {show(place.name)}: "
                "methods are the same in every environment",
                place.location,
                hint="an environment differs in servers, security, and what goes with every request",
                became="as in the description",
            )


def _is_the_same(usual: Operation, there: Operation, place: Environment) -> bool:
    """Whether an operation takes and gives the same there, but for what goes with every request."""
    added = {(_folded(parameter), parameter.place) for parameter in place.parameters}
    kept = tuple(found for key, found in _by_key(there).items() if key not in added or key in _by_key(usual))
    return replace(there, parameters=kept, security=usual.security, servers=usual.servers) == usual


def _report_schemas(diagnostics: Diagnostics, place: Environment, usual: SpecDocument, there: SpecDocument) -> None:
    schemas = [document.at(Pointer("#/components/schemas")) for document in (usual, there)]
    if not says_the_same(*schemas):
        diagnostics.degraded(
            "environment-schemas",
            f"the overlay of {show(place.name)} changes schemas: types are the same in every environment",
            place.location,
            hint="an overlay for every environment stands under `overlays`",
            became="as in the description",
        )


def _hand_on(own: Diagnostics, overlay: str, diagnostics: Diagnostics) -> None:
    """Reports what the description alone doesn't have, less what is as it should be for an environment."""
    for found in own:
        if found.code == "server-variable-open":
            # An address with a part that is the user's own is what many an environment is for.
            continue
        if found.severity is not Severity.NOTE or (found.location and found.location.file == overlay):
            diagnostics.keep(found)
