"""The rules of the lint: what each asks of a description, and what to do where it isn't so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id is stable, `asks` what it wants of a description."""

    id: str
    asks: str
    hint: str


RULES = (
    Rule("operation-undescribed", "an operation has a description", "say in `description` what it does, and when"),
    Rule("parameter-undescribed", "a parameter has a description", "say in `description` what it does"),
    Rule("schema-undescribed", "a schema with a name has a description", "say in `description` what it stands for"),
    Rule("property-undescribed", "a property has a description", "say in `description` what it holds"),
    Rule("title-missing", "an operation has a summary", "add a `summary` of a few words; it is the page's title"),
    Rule("title-long", "a summary is short enough for a title", "shorten it, and say the rest in `description`"),
    Rule("variant-untitled", "an inline variant of a union has a title", "give it a `title`, or a schema of its own"),
    Rule("example-missing", "a body is shown in an example", "add an `example`"),
    Rule("example-wrong", "an example fits its schema", "correct the example, or the schema"),
    Rule("link-relative", "a link leads somewhere from any page", "write the whole address, beginning with https://"),
    Rule("limit-untold", "a limit that the text tells is in the schema", "add it to the schema"),
    Rule("default-untold", "a default that the text tells is in the schema", "add it to the schema"),
    Rule("values-untold", "values that the text lists are in the schema", "add them to the schema as `enum`"),
    Rule("text-contradicts", "what the text tells is what the schema says", "correct one of the two"),
)

BY_ID = {rule.id: rule for rule in RULES}
