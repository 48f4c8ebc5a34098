"""Types of `Step`."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field

from .call import Call
from .note import Note

Step: TypeAlias = Annotated[Call | Note, Field(discriminator="type")]
