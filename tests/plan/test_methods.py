"""What a call looks like: an operation in YAML, and the method that is printed for it (its docstring left out)."""

from __future__ import annotations

import ast
from textwrap import dedent

import pytest

from .conftest import Make

METHODS = {
    "path, query, header and cookie": (
        """
        paths:
          /runs/{run_id}:
            get:
              parameters:
                - {name: run_id, in: path, required: true, schema: {type: string}}
                - {name: limit, in: query, schema: {type: integer}}
                - {name: X-Trace, in: header, required: true, schema: {type: string}}
                - {name: sid, in: cookie, schema: {type: string}}
              responses:
                '200': {description: d, content: {application/json: {schema: {type: array, items: {type: string}}}}}
        """,
        "runs.retrieve",
        """
        def retrieve(
            self,
            run_id: str,
            *,
            x_trace: str,
            limit: int | Omit = omit,
            sid: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> list[str]:
            return self._client.request(
                "GET",
                "/runs/{run_id}",
                path={"run_id": run_id},
                query={"limit": limit},
                headers={"X-Trace": x_trace},
                cookies={"sid": sid},
                returns=list[str],
                options=options,
            )
        """,
    ),
    "the last id of a path comes first": (
        """
        paths:
          /a/{a_id}/b/{b_id}: {delete: {}}
        """,
        "a.b.delete",
        """
        def delete(self, b_id: str, *, a_id: str, **options: Unpack[RequestOptions]) -> None:
            return self._client.request(
                "DELETE", "/a/{a_id}/b/{b_id}", path={"b_id": b_id, "a_id": a_id}, returns=None, options=options
            )
        """,
    ),
    "query styles": (
        """
        paths:
          /runs:
            get:
              parameters:
                - {name: a, in: query, schema: {type: array, items: {type: string}}}
                - {name: b, in: query, explode: false, schema: {type: array, items: {type: string}}}
                - {name: c, in: query, style: pipeDelimited, explode: false, schema: {type: array}}
                - {name: d, in: query, style: spaceDelimited, explode: false, schema: {type: array}}
                - {name: e, in: query, style: deepObject, schema: {additionalProperties: {type: string}}}
                - {name: f, in: query, content: {application/json: {schema: {type: object}}}}
        """,
        "runs.retrieve",
        """
        def retrieve(
            self,
            *,
            a: SequenceNotStr[str] | Omit = omit,
            b: SequenceNotStr[str] | Omit = omit,
            c: Iterable[object] | Omit = omit,
            d: Iterable[object] | Omit = omit,
            e: Mapping[str, str] | Omit = omit,
            f: Mapping[str, object] | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> None:
            return self._client.request(
                "GET",
                "/runs",
                query={
                    "a": a,
                    "b": comma(b),
                    "c": pipe_delimited(c),
                    "d": space_delimited(d),
                    "e": deep_object(e),
                    "f": json_value(f),
                },
                returns=None,
                options=options,
            )
        """,
    ),
    "one name in many places": (
        """
        paths:
          /runs/{id}:
            post:
              parameters:
                - {name: id, in: query, schema: {type: string}}
                - {name: id, in: header, schema: {type: string}}
              requestBody:
                required: true
                content: {application/json: {schema: {required: [id], properties: {id: {type: string}}}}}
        """,
        "runs.update",
        """
        def update(
            self,
            id: str,
            *,
            body_id: str,
            query_id: str | Omit = omit,
            header_id: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> None:
            return self._client.request(
                "POST",
                "/runs/{id}",
                path={"id": id},
                query={"id": query_id},
                headers={"id": header_id},
                body={"id": body_id},
                returns=None,
                options=options,
            )
        """,
    ),
    "like names in one place, and names that are taken": (
        """
        paths:
          /runs:
            get:
              parameters:
                - {name: aB, in: query, explode: false, schema: {type: array, items: {type: integer}}}
                - {name: a_b, in: query, schema: {type: string}}
                - {name: timeout, in: query, schema: {type: integer}}
                - {name: list, in: query, schema: {type: string}}
                - {name: class, in: query, schema: {type: string}}
        """,
        "runs.retrieve",
        """
        def retrieve(
            self,
            *,
            a_b_2: Iterable[int] | Omit = omit,
            a_b: str | Omit = omit,
            timeout_: int | Omit = omit,
            list_: str | Omit = omit,
            class_: str | Omit = omit,
            **options: Unpack[RequestOptions],
        ) -> None:
            return self._client.request(
                "GET",
                "/runs",
                query={"aB": comma(a_b_2), "a_b": a_b, "timeout": timeout_, "list": list_, "class": class_},
                returns=None,
                options=options,
            )
        """,
    ),
    "read-only fields are no arguments": (
        """
        paths:
          /runs:
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {required: [id, name], properties: {id: {readOnly: true}, name: {type: string}}}
        """,
        "runs.create",
        """
        def create(self, *, name: str, **options: Unpack[RequestOptions]) -> None:
            return self._client.request("POST", "/runs", body={"name": name}, returns=None, options=options)
        """,
    ),
    "a body that may be left out asks for nothing, and isn't sent without what it needs": (
        """
        paths:
          /runs:
            post:
              requestBody:
                content: {application/json: {schema: {required: [n], properties: {n: {type: integer}}}}}
        """,
        "runs.create",
        """
        def create(self, *, n: int | Omit = omit, **options: Unpack[RequestOptions]) -> None:
            return self._client.request("POST", "/runs", body=unless_omitted({"n": n}), returns=None, options=options)
        """,
    ),
    "a body that is no object is one argument": (
        """
        paths:
          /runs:
            put:
              requestBody:
                required: true
                content: {application/json: {schema: {type: array, items: {type: string}}}}
        """,
        "runs.replace",
        """
        def replace(self, *, body: SequenceNotStr[str], **options: Unpack[RequestOptions]) -> None:
            return self._client.request("PUT", "/runs", body=body, returns=None, options=options)
        """,
    ),
    "forms, parts and files": (
        """
        paths:
          /runs:
            post:
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded: {schema: {properties: {a: {type: string}}}}
                  multipart/form-data:
                    schema:
                      required: [file]
                      properties: {file: {type: string, format: binary}, note: {type: string}}
        """,
        "runs.create",
        """
        @overload
        def create(
            self,
            *,
            file: FileTypes,
            note: str | Omit = omit,
            content_type: Literal["multipart/form-data"] = "multipart/form-data",
            **options: Unpack[RequestOptions],
        ) -> None: ...
        @overload
        def create(
            self,
            *,
            body: types.RunsCreateRequestParam,
            content_type: Literal["application/x-www-form-urlencoded"],
            **options: Unpack[RequestOptions],
        ) -> None: ...
        def create(
            self,
            *,
            file: FileTypes | Omit = omit,
            note: str | Omit = omit,
            body: types.RunsCreateRequestParam | Omit = omit,
            content_type: Literal["multipart/form-data", "application/x-www-form-urlencoded"] = "multipart/form-data",
            **options: Unpack[RequestOptions],
        ) -> None:
            return self._client.request(
                "POST",
                "/runs",
                body=ChosenBody({"file": file, "note": note}, body),
                content_type=content_type,
                returns=None,
                options=options,
            )
        """,
    ),
    "text in and out": (
        """
        paths:
          /runs:
            post:
              requestBody: {required: true, content: {text/csv: {}}}
              responses: {'200': {description: d, content: {text/plain: {}}}}
        """,
        "runs.create",
        """
        def create(self, *, body: str | bytes, **options: Unpack[RequestOptions]) -> str:
            return self._client.request(
                "POST", "/runs", body=RawBody(body), content_type="text/csv", returns=str, options=options
            )
        """,
    ),
    "bytes out": (
        "paths: {/runs: {get: {responses: {2XX: {description: d, content: {application/pdf: {}}}}}}}",
        "runs.retrieve",
        """
        def retrieve(self, **options: Unpack[RequestOptions]) -> BinaryContent:
            return self._client.request("GET", "/runs", returns=BinaryContent, options=options)
        """,
    ),
    "always a stream": (
        """
        paths:
          /runs:
            get: {responses: {'200': {description: d, content: {application/jsonl: {itemSchema: {type: integer}}}}}}
        """,
        "runs.retrieve",
        """
        def retrieve(self, **options: Unpack[RequestOptions]) -> Stream[int]:
            return self._client.request("GET", "/runs", events=JsonLines(int), options=options)
        """,
    ),
    "a stream on demand has three forms": (
        """
        paths:
          /runs:
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {required: [n], properties: {n: {type: integer}, stream: {type: boolean}}}
              responses:
                '200':
                  description: d
                  content:
                    application/json: {schema: {type: string}}
                    text/event-stream: {schema: {type: integer}}
        """,
        "runs.create",
        """
        @overload
        def create(self, *, n: int, stream: Literal[False] | Omit = omit, **options: Unpack[RequestOptions]) -> str: ...
        @overload
        def create(self, *, n: int, stream: Literal[True], **options: Unpack[RequestOptions]) -> Stream[int]: ...
        @overload
        def create(self, *, n: int, stream: bool, **options: Unpack[RequestOptions]) -> str | Stream[int]: ...
        def create(self, *, n: int, stream: bool | Omit = omit, **options: Unpack[RequestOptions]) -> str | Stream[int]:
            return self._client.request(
                "POST",
                "/runs",
                body={"n": n, "stream": stream},
                returns=str,
                events=Events(int, done="[DONE]"),
                stream=stream,
                options=options,
            )
        """,
    ),
    "a list beside a method called list": (
        """
        paths:
          /runs:
            get:
              responses:
                '200': {description: d, content: {application/json: {schema: {type: array, items: {type: string}}}}}
        """,
        "runs.list",
        """
        def list(self, **options: Unpack[RequestOptions]) -> builtins.list[str]:
            return self._client.request("GET", "/runs", returns=builtins.list[str], options=options)
        """,
    ),
    "an old call says so": (
        "paths: {/runs: {delete: {deprecated: true}}}",
        "runs.delete",
        """
        @deprecated("The API marks runs.delete as deprecated.")
        def delete(self, **options: Unpack[RequestOptions]) -> None:
            return self._client.request("DELETE", "/runs", returns=None, options=options)
        """,
    ),
}


@pytest.mark.parametrize(("text", "call", "expected"), METHODS.values(), ids=METHODS)
def test_methods(sdk: Make, text: str, call: str, expected: str) -> None:
    assert sdk(text).method(call) == dedent(expected).strip("\n")


def test_a_docstring_says_what_the_description_says(sdk: Make) -> None:
    found = sdk("""
        paths:
          /runs/{id}:
            get:
              summary: Read a run
              description: |
                Gives one run.

                - as it is
                - at once
              parameters:
                - {name: id, in: path, required: true, description: Which, schema: {type: string}}
                - {name: n, in: query, description: How many., schema: {type: integer, maximum: 9, default: 3}}
    """)
    module = ast.parse(found.files["resources/runs.py"])
    method = next(node for node in ast.walk(module) if isinstance(node, ast.FunctionDef) and node.name == "retrieve")
    assert ast.get_docstring(method) == dedent("""\
        Read a run.

        ``GET /runs/{id}``

        Gives one run.

        - as it is
        - at once

        Args:
            id: Which
            n: How many. At most 9. Default: 3.""")


def test_each_colour_has_its_own_module_words(sdk: Make) -> None:
    found = sdk("paths: {/runs: {get: {responses: {'200': {description: d, content: {text/plain: {}}}}}}}")
    printed = found.files["resources/runs.py"]
    assert "    async def retrieve(self, **options: Unpack[RequestOptions]) -> str:" in printed
    assert "return await self._client.request(" in printed


@pytest.mark.parametrize(
    ("path", "classes"),
    [
        ("/runs", "Runs"),
        ("/events", "EventsResource"),  # the runtime has Events
        ("/a/a", "A AResource"),
        ("/run/async-run", "Run AsyncRunResource"),  # a Run has an AsyncRun of its own
        ("/events/events", "EventsResource EventsEvents"),
        ("/pet", "PetResource"),  # a type is called so
    ],
)
def test_resource_classes(sdk: Make, path: str, classes: str) -> None:
    text = f"paths: {{{path}: {{get: {{}}}}}}\ncomponents: {{schemas: {{Pet: {{properties: {{a: {{}}}}}}}}}}"
    assert [str(resource.classes[0].name) for resource in sdk(text).plan.resources] == classes.split()


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("{type: string, default: a}", 'n: Default: "a".'),
        ("{type: string, default: '\\'}", 'n: Default: "\\\\".'),
        ("{type: string, default: null}", ""),
        (f"{{type: string, default: {'x' * 100}}}", f'n: Default: "{"x" * 76}....'),
        (f"{{default: {'[' * 100}{']' * 100}}}", ""),  # deeper than anyone reads
        ("{type: integer, minimum: 1, default: 3}", "n: At least 1. Default: 3."),
        ("{type: string, minLength: 1, maxLength: 3}", "n: From 1 to 3 characters."),
        ("{type: array, maxItems: 3}", "n: At most 3 items."),
        ("{type: number, exclusiveMinimum: 0, multipleOf: 0.1}", "n: More than 0. A multiple of 0.1."),
    ],
)
def test_an_argument_says_what_its_type_can_not(sdk: Make, schema: str, text: str) -> None:
    found = sdk(f"paths: {{/runs: {{get: {{parameters: [{{name: n, in: query, schema: {schema}}}]}}}}}}")
    module = ast.parse(found.files["resources/runs.py"])
    method = next(node for node in ast.walk(module) if isinstance(node, ast.FunctionDef) and node.name == "retrieve")
    said = " ".join((ast.get_docstring(method) or "").split()).partition(" Args: ")
    assert said[0] == "Call ``GET /runs``." and said[2] == text
