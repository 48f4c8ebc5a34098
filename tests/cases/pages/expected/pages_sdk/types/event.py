"""Types of `Event`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .done_event import DoneEvent
from .step_event import StepEvent

Event: TypeAlias = Annotated[StepEvent | DoneEvent, Field(discriminator="event")]
