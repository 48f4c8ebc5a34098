"""What would make the docs of a description better? Findings for its maintainer, and an overlay that mends some.

SpecDocument, Api   ->   example-wrong openapi.yaml:77:11, limit-untold openapi.yaml:40:9, operations: 30 of 41

A rule is data with an id, a question is a file; each file yields its findings.
"""

from .corrections import Correction, corrections_of, overlay_text
from .facts import Finding, Fix, Report, Share
from .report import lint
from .rules import BY_ID, RULES, Rule

__all__ = [
    "BY_ID",
    "RULES",
    "Correction",
    "Finding",
    "Fix",
    "Report",
    "Rule",
    "Share",
    "corrections_of",
    "lint",
    "overlay_text",
]
