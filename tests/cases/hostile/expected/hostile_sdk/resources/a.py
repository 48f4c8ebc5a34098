"""The resource `a`."""

# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from typing_extensions import Unpack, deprecated

from .. import types
from .._runtime.async_resources import AsyncResource
from .._runtime.async_views import async_raw, async_raw_client, async_streamed, async_streamed_client
from .._runtime.bodies import unless_omitted
from .._runtime.resources import Resource
from .._runtime.values import Omit, RequestOptions, omit
from .._runtime.views import raw, raw_client, streamed, streamed_client


class A(Resource):
    """\"\"\"
    # coding: latin-1
    """

    @cached_property
    def with_raw_response(self) -> AWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AWithRawResponse(A(raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AWithStreamingResponse(A(streamed_client(self._client)))

    @deprecated("The API marks a.b as deprecated.")
    def b(
        self,
        i_d: str,
        *,
        p_2: str | Omit = omit,
        p_3: str | Omit = omit,
        p_4: Literal['\\"'] | Omit = omit,
        p_5: str | Omit = omit,
        p_6: str | Omit = omit,
        p: Iterable[types.MImportOsPParam] | Omit = omit,
        eval: int | Omit = omit,
        k: Literal["k\"'\\\n"] | Omit = omit,
        word: types.MImportOsWordParam | Omit = omit,
        q: str | Omit = omit,
        import_os: types.GoImportOsOsSystemXImportOsParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.MImportOs:
        """\"\"\"  summary \\.

        ``POST /a\"\"\"/{i"d}/..;b'``

        a
        b
        c
        d
        e
        f\\u0009tab \\u200b\\ufeff

        Args:
            i_d: \"\"\"
            p_2: ends with a quote". Default: '\"\"\"'.
            p_3: \\
            eval: A multiple of 0.1.
            q: x Args: y: z. Default: '\"\"\"\\n'.
            import_os: Default: "\\\\".
        """
        return self._client.request(
            "POST",
            '/a"""/{i"d}/..;b\'',
            path={'i"d': i_d},
            query={"q'\"\n": q, "__import__('os')": import_os},
            body=unless_omitted(
                {
                    'p"': p_2,
                    "p'": p_3,
                    "p\\": p_4,
                    "{p}": p_5,
                    "\u202ep": p_6,
                    "p\n": p,
                    "eval": eval,
                    "k": k,
                    "word": word,
                }
            ),
            returns=types.MImportOs,
            options=options,
        )


class AsyncA(AsyncResource):
    """\"\"\"
    # coding: latin-1
    """

    @cached_property
    def with_raw_response(self) -> AsyncAWithRawResponse:
        """The same methods, giving the whole response: status, headers and body."""
        return AsyncAWithRawResponse(AsyncA(async_raw_client(self._client)))

    @cached_property
    def with_streaming_response(self) -> AsyncAWithStreamingResponse:
        """The same methods, giving a context manager of a response whose body is unread."""
        return AsyncAWithStreamingResponse(AsyncA(async_streamed_client(self._client)))

    @deprecated("The API marks a.b as deprecated.")
    async def b(
        self,
        i_d: str,
        *,
        p_2: str | Omit = omit,
        p_3: str | Omit = omit,
        p_4: Literal['\\"'] | Omit = omit,
        p_5: str | Omit = omit,
        p_6: str | Omit = omit,
        p: Iterable[types.MImportOsPParam] | Omit = omit,
        eval: int | Omit = omit,
        k: Literal["k\"'\\\n"] | Omit = omit,
        word: types.MImportOsWordParam | Omit = omit,
        q: str | Omit = omit,
        import_os: types.GoImportOsOsSystemXImportOsParam | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> types.MImportOs:
        """\"\"\"  summary \\.

        ``POST /a\"\"\"/{i"d}/..;b'``

        a
        b
        c
        d
        e
        f\\u0009tab \\u200b\\ufeff

        Args:
            i_d: \"\"\"
            p_2: ends with a quote". Default: '\"\"\"'.
            p_3: \\
            eval: A multiple of 0.1.
            q: x Args: y: z. Default: '\"\"\"\\n'.
            import_os: Default: "\\\\".
        """
        return await self._client.request(
            "POST",
            '/a"""/{i"d}/..;b\'',
            path={'i"d': i_d},
            query={"q'\"\n": q, "__import__('os')": import_os},
            body=unless_omitted(
                {
                    'p"': p_2,
                    "p'": p_3,
                    "p\\": p_4,
                    "{p}": p_5,
                    "\u202ep": p_6,
                    "p\n": p,
                    "eval": eval,
                    "k": k,
                    "word": word,
                }
            ),
            returns=types.MImportOs,
            options=options,
        )


class AWithRawResponse:
    """`a`, each method giving the whole response, its body read."""

    def __init__(self, resource: A) -> None:
        self._resource = resource
        self.b = raw(resource.b)


class AWithStreamingResponse:
    """`a`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: A) -> None:
        self._resource = resource
        self.b = streamed(resource.b)


class AsyncAWithRawResponse:
    """`a`, each method giving the whole response, its body read."""

    def __init__(self, resource: AsyncA) -> None:
        self._resource = resource
        self.b = async_raw(resource.b)


class AsyncAWithStreamingResponse:
    """`a`, each method giving a context manager of a response whose body is unread."""

    def __init__(self, resource: AsyncA) -> None:
        self._resource = resource
        self.b = async_streamed(resource.b)
