from __future__ import annotations

from ...plan.sdk import SdkPlan
from ..files import GeneratedFile


def render_docs(plan: SdkPlan) -> list[GeneratedFile]:
    return []
