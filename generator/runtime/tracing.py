"""Spans of OpenTelemetry: one for each request that is sent, retries and redirects included.

    GET /runs/{id}    http.request.method, url.template, server.address, server.port, http.response.status_code,
                      network.protocol.version, http.request.resend_count, error.type

No header, query, body or path value is told. The server is told which span its answer belongs to (`traceparent`),
other servers are not.
"""

from __future__ import annotations

from collections.abc import Generator
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx2

from .steps import Send, Step

if TYPE_CHECKING:
    from .calls import Draft

_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY"))
_PORTS = {"http": 80, "https": 443}


class Tracing:
    """The tracer of a package; OpenTelemetry is loaded with the first one.

    Raises ImportError where its API isn't installed.
    """

    def __init__(self, package: str, version: str) -> None:
        try:
            self._trace: Any = import_module("opentelemetry.trace")
            self._propagate: Any = import_module("opentelemetry.propagate")
        except ImportError as error:
            message = "`tracing` needs the package opentelemetry-api, which the extra `otel` of this one installs"
            raise ImportError(message, name=error.name) from error
        self._tracer: Any = self._trace.get_tracer(package, version)

    def send(self, request: httpx2.Request, trusted: bool, draft: Draft) -> Generator[Step, Any, httpx2.Response]:
        """Send the request within a span that ends when the answer begins."""
        span = self._begun(request, draft)
        draft.sends += 1
        if trusted:
            told: dict[str, str] = {}
            self._propagate.inject(told, context=self._trace.set_span_in_context(span))
            request.headers.update(told)
            draft.hooked |= {name.lower() for name in told}
        try:
            response: httpx2.Response = yield Send(request, trusted)
        except BaseException as error:
            self._failed(span, f"{type(error).__module__}.{type(error).__qualname__}")
            span.end()
            raise
        span.set_attribute("http.response.status_code", response.status_code)
        span.set_attribute("network.protocol.version", response.http_version.removeprefix("HTTP/"))
        if response.status_code >= 400:
            self._failed(span, str(response.status_code))
        span.end()
        return response

    def _begun(self, request: httpx2.Request, draft: Draft) -> Any:
        method = request.method if request.method in _METHODS else "_OTHER"
        attributes: dict[str, str | int] = {
            "http.request.method": method,
            "url.template": draft.call.template,
            "server.address": request.url.host,
            "server.port": request.url.port or _PORTS[request.url.scheme],
        }
        if draft.sends:
            attributes["http.request.resend_count"] = draft.sends
        name = f"{'HTTP' if method == '_OTHER' else method} {draft.call.template}"
        return self._tracer.start_span(name, kind=self._trace.SpanKind.CLIENT, attributes=attributes)

    def _failed(self, span: Any, kind: str) -> None:
        span.set_attribute("error.type", kind)
        span.set_status(self._trace.StatusCode.ERROR)
