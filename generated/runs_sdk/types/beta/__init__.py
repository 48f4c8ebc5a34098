"""The types of the API once more, at the path of `beta`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import __dir__ as __dir__, __getattr__ as __getattr__

if TYPE_CHECKING:
    from .. import *  # noqa: F403
