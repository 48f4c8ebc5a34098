"""Names that a generated module gives a meaning of its own, and that no field or argument may take."""

from __future__ import annotations

FIELD_NAMES = frozenset(
    # what a model inherits
    "construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json to_dict to_json "
    "update_forward_refs validate model_computed_fields model_config model_construct model_copy model_dump "
    "model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json model_validate_strings "
    # what annotations in its body are written with
    "Any Annotated Literal Field bool bytes dict dt float int list str tuple".split()
)
"""Attributes that a field must not hide."""

ARGUMENT_NAMES = frozenset("self options stream_cls".split())
"""Arguments that every method has."""
