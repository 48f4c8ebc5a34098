"""What a version of an SDK stands for, kept so that later ones can be compared with it: the contract of what is
generated of the description, the names that were given, and what the client takes.

Prose and examples are no part of it, so that a reworded description changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from ..analyze import analyze
from ..config import Settings, settle
from ..diagnostics import Diagnostics, Severity, Unusable
from ..diff import read_surface
from ..diff.surface.facts import Surface
from ..diff.surface.read import variables_of
from ..encode import data
from ..ir.api import NO_TREE, Api, Tree
from ..load import SpecBytes, SpecDocument, load_document
from ..load.contract import ENTRY, Chosen, Plain, extract_contract
from ..load.source import Beside
from ..plan.ledger import CallEntry, Ledger, TypeEntry
from ..plan.sdk import SdkPlan


@dataclass(frozen=True, slots=True)
class Facts:
    """What a version stands for. `files` are the description's by name, the entry's empty."""

    files: Mapping[str, Plain]
    names: Ledger
    client: Mapping[str, str]
    """The arguments of the client, with their annotations."""
    variables: Mapping[str, str]
    """The environment variables that arguments of the client are read from."""
    base_url: str


ReadFacts = tuple[SpecDocument, Surface]
"""The description that facts hold, and the surface of its SDK."""


def facts_of(document: SpecDocument, chosen: Api, plan: SdkPlan, settings: Settings) -> Facts:
    """The facts of the SDK that is planned of what is chosen of a description; `settings` leave nothing open."""
    operations: dict[str, set[str]] = {}
    for operation in chosen.operations:
        operations.setdefault(data(operation.path), set()).add(data(operation.method).lower())
    used = [id for id in chosen.definitions if id in chosen.given or id in chosen.taken]
    wanted = Chosen(operations, {data(webhook.name) for webhook in chosen.webhooks}, used)
    client = plan.client.classes[0].parameters
    return Facts(
        files=extract_contract(document, wanted),
        names=_names(plan, chosen),
        client={str(parameter.name): str(parameter.annotation) for parameter in client},
        variables=variables_of(plan.client, settings),
        base_url=str(plan.client.base_url),
    )


def _names(plan: SdkPlan, chosen: Api) -> Ledger:
    """What of the name ledger is about the places that are chosen, without that by which they are known again."""
    kept, remembered = plan.ledger, plan.names.remembered
    places = {remembered.places[id] for id in chosen.definitions}
    places |= {remembered.routes[operation.id] for operation in chosen.operations}
    return Ledger(
        rule=kept.rule,
        prefix=kept.prefix,
        types=MappingProxyType({p: TypeEntry(entry.name) for p, entry in kept.types.items() if p in places}),
        calls=MappingProxyType({p: CallEntry(entry.name) for p, entry in kept.calls.items() if p in places}),
        attributes=MappingProxyType({p: named for p, named in kept.attributes.items() if p in places}),
        arguments=MappingProxyType({p: named for p, named in kept.arguments.items() if p in places}),
        pages=MappingProxyType({p: name for p, name in kept.pages.items() if p in places}),
        type_aliases=kept.type_aliases,
        call_aliases=kept.call_aliases,
    )


def read_facts(facts: Facts, settings: Settings) -> ReadFacts:
    """What facts mean. Raises `Unusable`, saying nothing, for what is no description."""
    own = Diagnostics()
    files = {name or ENTRY: json.dumps(tree).encode("ascii") for name, tree in facts.files.items()}
    document = load_document(SpecBytes(ENTRY, files[ENTRY], beside=Beside(ENTRY, files.get)), own)
    rule = facts.names.rule
    api = analyze(document, own, settings.pagination, Tree(rule, True, "it was so before") if rule else NO_TREE)
    if any(found.code != "no-paths" for found in own.of(Severity.ERROR)):
        raise Unusable
    named = replace(settings, calls={}, classes={}, resource_prefix=_steps(facts.names.prefix), environments={})
    surface = read_surface(api, settle(named, data(api.title)), facts.names)
    return document, replace(surface, client=facts.client, base_url=facts.base_url, variables=facts.variables)


def _steps(prefix: str) -> tuple[str, ...]:
    return tuple(prefix.split(".")) if prefix else ()
