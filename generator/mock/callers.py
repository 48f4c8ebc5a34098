"""Pages in a browser may call the mock from anywhere, as the docs do; what it was sent is told to programs only.

OPTIONS /runs, Origin: null, Access-Control-Request-Method: POST   ->   200, Access-Control-Allow-Origin: *
GET /__mock__/requests, Origin: https://example.com                ->   200, which the browser keeps from that page
"""

from __future__ import annotations

from starlette.middleware.cors import ALL_METHODS, CORSMiddleware
from starlette.types import ASGIApp

from ..encode import data
from ..ir.api import Api


def open_to_pages(api: Api, app: ASGIApp) -> ASGIApp:
    """The app as pages of any origin may call it, `null` included, with any header, and read every header it answers.

    No cookie comes along. An OPTIONS that isn't a browser's question goes to the app.
    """
    declared = {data(operation.method).upper() for operation in api.operations}
    return CORSMiddleware(
        app,
        allow_origins=["*"],
        allow_methods=sorted({*ALL_METHODS, *declared}),
        allow_headers=["*"],
        allow_private_network=True,
        expose_headers=["*"],
    )
