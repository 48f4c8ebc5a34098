"""Names that a generated module gives a meaning of its own, and that nothing from a spec may take."""

from __future__ import annotations

_BUILTIN_TYPES = frozenset("bool bytes dict float int list object str tuple".split())

PRINTED_NAMES = frozenset(
    # what modules of types import
    "Annotated Any BaseModel Field FileContent FileTypes Iterable Literal Mapping Omit Optional RawContent Required "
    "Sequence SequenceNotStr TypeAlias TypeAliasType TypedDict Union UnknownVariant "
    # what modules of resources import
    "AsyncEvents AsyncJsonLines AsyncPaginator AsyncResource AsyncStream BinaryContent ChosenBody Events FormBody "
    "JsonLines List MultipartBody RawBody RequestOptions Resource Scoped Stream TYPE_CHECKING Unpack".split()
)
"""Classes that generated modules refer to: no class of the API is called so."""

FIELD_NAMES = frozenset(
    # what a model inherits
    "construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json to_dict to_json "
    "update_forward_refs validate model_computed_fields model_config model_construct model_copy model_dump "
    "model_dump_json model_extra model_fields model_fields_set model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json model_validate_strings "
    # what annotations in its body are written with
    "bool bytes dict dt float int list str tuple".split()
)
"""Attributes that a field must not hide."""

PAGE_NAMES = FIELD_NAMES | frozenset(
    "bookmark get_next_page get_previous_page has_next_page has_previous_page iter_items iter_pages next_page_info "
    "previous_page_info".split()
)
"""Attributes that a field of a page must not hide."""

KEY_NAMES = PRINTED_NAMES | _BUILTIN_TYPES | {"dt"}
"""Keys that a TypedDict in class form must not have, as its own annotations are written with them."""

_CALL_NAMES = frozenset(
    "allow_reserved comma cookie_style deep_object dt exploded json_value label_style matrix_style omit pagination "
    "pipe_delimited space_delimited spread_members tab_delimited typed_part types unless_omitted with_members".split()
)
"""What the call in a method's body is written with."""

MODULE_NAMES = _CALL_NAMES | frozenset(
    "async_raw async_raw_client async_streamed async_streamed_client builtins cached_property deprecated "
    "deprecated_arguments overload raw raw_client removed_names streamed streamed_client".split()
)
"""Names that no module in a resource's package may have: the package imports them, and a module would replace them."""

ARGUMENT_NAMES = (
    (_BUILTIN_TYPES - {"object"})
    | _CALL_NAMES
    | frozenset(
        # what every method has, and the keys of its options
        "self options stream_cls extra_headers extra_query extra_body timeout max_retries deadline follow_redirects "
        "idempotency_key on_upload_progress reconnects resume_from".split()
    )
)
"""Names that no argument of a method may take."""

METHOD_NAMES = (_BUILTIN_TYPES - {"list"}) | frozenset(
    "cached_property deprecated deprecated_arguments dt omit overload pagination types with_raw_response "
    "with_streaming_response".split()
)
"""Names that no method or child of a resource may take, as its class is written with them; `list` may, and hides."""

CLIENT_NAMES = METHOD_NAMES | frozenset(
    "base_url close copy default_headers default_query delete drift_report execute get is_closed limits max_retries "
    "patch post prepare put replace_secret request secret_text send settings stream timeout value_of watch_of "
    "with_mode with_options".split()
)
"""Names that no resource may take on the client."""
