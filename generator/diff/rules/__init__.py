"""Every rule, in the order that lists of them have."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .limits import LIMITS
from .objects import MARKS, PARTS, PROPERTIES
from .operations import BODIES, LIFECYCLE, OPERATIONS, PARAMETERS, RESPONSES, SECURITY, SERVERS, WEBHOOKS
from .rule import Rule as Rule
from .rule import Where as Where
from .schemas import CHOICES, TYPES, VALUES
from .surface import SURFACE

RULES: tuple[Rule, ...] = (
    *OPERATIONS,
    *LIFECYCLE,
    *PARAMETERS,
    *BODIES,
    *RESPONSES,
    *SECURITY,
    *SERVERS,
    *WEBHOOKS,
    *TYPES,
    *VALUES,
    *LIMITS,
    *PROPERTIES,
    *PARTS,
    *CHOICES,
    *MARKS,
    *SURFACE,
)

BY_ID: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in RULES})
