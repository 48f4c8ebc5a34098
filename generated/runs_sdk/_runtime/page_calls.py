"""The call of a list becomes that for another of its pages.

GET /runs?limit=2, PageInfo(params={after: run_7})   ->   GET /runs?limit=2&after=run_7
"""

from __future__ import annotations

from dataclasses import replace

import httpx2

from .bookmarks import read_bookmark
from .calls import Call
from .redirects import same_origin
from .turns import PageInfo, page_url
from .values import RequestOptions, without_omitted


def turned(call: Call, info: PageInfo, at: httpx2.URL) -> Call:
    """Give the call for another page: changed in query or body, or to the URL that the page at `at` gives."""
    if info.url is not None:
        return _led(call, page_url(at, info.url), at)
    extra = {key: value for key, value in (call.options.get("extra_query") or {}).items() if key not in info.params}
    options: RequestOptions = {**call.options, "extra_query": extra}
    query = without_omitted({**call.query, **info.params})
    return replace(call, query=query, body=call.body.changed(info.body), options=options)


def resumed(call: Call, at: httpx2.URL) -> Call:
    """Give the call for the page that `resume_from` tells of. Raises ValueError where that is no bookmark."""
    info = read_bookmark(call.options.get("resume_from") or "")
    options: RequestOptions = {**call.options, "resume_from": None}
    return turned(replace(call, options=options), info, at)


def _led(call: Call, url: httpx2.URL, at: httpx2.URL) -> Call:
    """Give the same call to a URL; to another origin goes nothing of what it says."""
    options: RequestOptions = {**call.options, "extra_query": {}}
    if same_origin(url, at):
        return replace(call, url=str(url), query={}, querystring=None, options=options)
    options["extra_headers"] = {}
    return replace(call, url=str(url), query={}, querystring=None, headers=None, cookies=None, options=options)
