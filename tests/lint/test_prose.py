"""What is read from a sentence, and what isn't: a reader that guesses would put wrong limits into schemas."""

from __future__ import annotations

import pytest

from generator.lint.prose import default_told, limits_told, nouns_of, values_told
from generator.text import SpecText


def limits(type: str, text: str, name: str = "value") -> dict[str, object]:
    return {told.keyword: told.value for told in limits_told(SpecText(text), type, nouns_of(name))}


@pytest.mark.parametrize(
    ("type", "text", "told"),
    [
        ("integer", "Limit can range between 1 and 100, and the default is 20.", {"minimum": 1, "maximum": 100}),
        ("integer", "Ranges from 1 to 10,000.", {"minimum": 1, "maximum": 10_000}),
        ("number", "Number between -2.0 and 2.0.", {"minimum": -2.0, "maximum": 2.0}),
        ("integer", "A value from `1` to `50`.", {"minimum": 1, "maximum": 50}),
        ("integer", "Between 1 and 100 (inclusive).", {"minimum": 1, "maximum": 100}),
        ("integer", "The page size. Must be at least 1.", {"minimum": 1}),
        ("integer", "How many. Maximum value: 500.", {"maximum": 500}),
        ("integer", "How many; must not exceed 250.", {"maximum": 250}),
        ("number", "Greater than or equal to 0.5", {"minimum": 0.5}),
        ("string", "A maximum length of 64 characters.", {"maxLength": 64}),
        ("string", "At most 512 characters long.", {"maxLength": 512}),
        ("string", "* maxLength: 12", {"maxLength": 12}),
        ("string", "Between 3 and 30 characters.", {"minLength": 3, "maxLength": 30}),
        ("string", "The name. Up to 80 chars", {"maxLength": 80}),
        ("array", "There can be at most 16 items.", {"maxItems": 16}),
    ],
)
def test_a_limit_is_read(type: str, text: str, told: dict[str, object]) -> None:
    assert limits(type, text) == told


@pytest.mark.parametrize(
    ("type", "text"),
    [
        ("integer", "Up to 100 requests per minute are allowed."),
        ("integer", "Kept between 1 and 7 days."),
        ("integer", "Between 1 and 100 when `mode` is `fast`."),
        ("integer", "At most 10 if the plan is free."),
        ("integer", "For GPT models, between 1 and 128."),
        ("integer", "We recommend a value between 1 and 20."),
        ("integer", "Between 0% and 100%."),
        ("integer", "Between 1 and 2^31."),
        ("integer", "Version 1.2.3 or later: at most 1.5.2."),
        ("integer", "Between 100 and 1."),
        ("integer", "At most 10. For old accounts at most 5."),
        ("integer", "At most 64 characters."),
        ("number", "Typically between 0 and 1."),
        ("string", "Between 1 and 100."),
        ("string", "At most 16 items."),
        ("string", "The file can be up to 512 MB."),
        ("array", "Keys have a maximum length of 64 characters."),
        ("array", "Up to 20 tools."),
        ("object", "At most 16 items."),
        ("boolean", "Between 0 and 1."),
    ],
)
def test_a_near_miss_is_not_read(type: str, text: str) -> None:
    assert limits(type, text) == {}


def test_items_may_be_called_as_the_list_is() -> None:
    assert limits("array", "There can be a maximum of 20 files attached.", "file_ids") == {}
    assert limits("array", "There can be a maximum of 20 files.", "file_ids") == {"maxItems": 20}
    assert limits("array", "No more than 3 userTags", "userTags") == {"maxItems": 3}


@pytest.mark.parametrize(
    ("type", "text", "value"),
    [
        ("integer", "Defaults to 20.", 20),
        ("integer", "Defaults to 20 if it is not specified.", 20),
        ("number", "The default is `0.5`, which suits most.", 0.5),
        ("boolean", "Default: true", True),
        ("boolean", "Whether to wait (default `false`)", False),
        ("string", "Defaults to `auto`.", "auto"),
        ("string", 'Default value is "1g".', "1g"),
    ],
)
def test_a_default_is_read(type: str, text: str, value: object) -> None:
    told = default_told(SpecText(text), type)
    assert told is not None and told.value == value and isinstance(told.value, value.__class__)


@pytest.mark.parametrize(
    ("type", "text"),
    [
        ("integer", "Defaults to 20 items."),
        ("integer", "Defaults to 24 hours."),
        ("integer", "Defaults to 20 when `all` is set."),
        ("integer", "Defaults to 20. In lists, defaults to 10."),
        ("integer", "The server's default is 1.2.3."),
        ("integer", "`auto` will default to 5."),
        ("string", "Defaults to auto."),
        ("string", "Defaults to the value of `mode`."),
        ("boolean", "Defaults to 1."),
        ("array", "Defaults to 1."),
    ],
)
def test_no_default_is_read_from_a_near_miss(type: str, text: str) -> None:
    assert default_told(SpecText(text), type) is None


def test_a_default_is_one_of_the_values() -> None:
    text = SpecText("Defaults to `slow`.")
    assert default_told(text, "string", ("fast", "slow")) is not None
    assert default_told(text, "string", ("fast", "medium")) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("One of `asc` or `desc`.", ("asc", "desc")),
        ("The order; must be one of `asc`, `desc`, or `none`", ("asc", "desc", "none")),
        ('Is either "owner" or "member".', ("owner", "member")),
        ("Allowed values are: `a`, `b` and `c`.", ("a", "b", "c")),
        ("The `order` is one of `asc` or `desc`.", ("asc", "desc")),
    ],
)
def test_values_are_read(text: str, values: tuple[str, ...]) -> None:
    assert values_told(SpecText(text), "order")[0] == values


@pytest.mark.parametrize(
    "text",
    [
        "One of `asc`, `desc`, etc.",
        "For example one of `asc` or `desc`.",
        "Only read if `type` is one of `a` or `b`.",
        "The `type` of the parent is one of `a` or `b`.",
        "Sorted by `name` or `age`.",
        "One of `asc` or `desc` or a field of your own.",
        "Either `asc` or the word itself.",
        "One of `a` or `b`. Must be one of `c` or `d`.",
    ],
)
def test_no_values_are_read_from_a_near_miss(text: str) -> None:
    assert values_told(SpecText(text), "order")[0] == ()


def test_a_hostile_text_takes_no_time() -> None:
    for part in ("1 to ", "`a`, ", "default ", "between 1,", "[", "```\n", "<a href='", "at most "):
        for type in ("integer", "string", "array"):
            limits_told(SpecText(part * 20_000), type, ("x",))
            default_told(SpecText(part * 20_000), type)
        values_told(SpecText(part * 20_000), "x")
