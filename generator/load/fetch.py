"""A description from a URL: fetched in bounded time and size, over few redirects, and as nobody in particular."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from ..diagnostics import Diagnostics, Location, Unusable
from ..encode import show
from ..text import SpecText
from .source import MAX_BYTES, SpecBytes

if TYPE_CHECKING:
    import httpx2

MAX_SECONDS = 60.0
MAX_SILENCE = 15.0
MAX_REDIRECTS = 5

_ACCEPT = "application/vnd.oai.openapi+json, application/json, application/yaml, text/yaml, */*;q=0.5"


def is_url(text: str) -> bool:
    """Whether a spec is named by an address that can be fetched."""
    return text.lower().startswith(("http://", "https://"))


def is_under(url: str, prefixes: Sequence[str]) -> bool:
    """Whether an address is one of the prefixes or below it, of the same scheme, host and port."""
    return any(_is_below(url, prefix) for prefix in prefixes)


def fetch_spec(url: str, diagnostics: Diagnostics, allowed: Sequence[str] | None = None) -> SpecBytes:
    """What an address gives; redirects, if any, stay under the `allowed` prefixes. Raises `Unusable`."""
    import httpx2

    try:
        with httpx2.Client(timeout=MAX_SILENCE, follow_redirects=False, headers={"Accept": _ACCEPT}) as client:
            return _fetched(client, url, diagnostics, allowed)
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
        reason = show(SpecText(str(error) or type(error).__name__), 200)
        message, hint = f"nothing can be fetched from here: {reason}", "check the address and the network"
        raise _refused(url, message, hint, diagnostics) from error


def _fetched(client: httpx2.Client, url: str, diagnostics: Diagnostics, allowed: Sequence[str] | None) -> SpecBytes:
    here, deadline = url, time.monotonic() + MAX_SECONDS
    for _ in range(MAX_REDIRECTS + 1):
        _check(here, diagnostics)
        with client.stream("GET", here) as answer:
            if not answer.has_redirect_location:
                return SpecBytes(here, _body(answer, url, deadline, diagnostics), here)
            here = _redirected(here, answer.headers["location"], url, allowed, diagnostics)
        client.cookies.clear()
    raise _refused(url, f"there are more than {MAX_REDIRECTS} redirects", "name the address they lead to", diagnostics)


def _check(url: str, diagnostics: Diagnostics) -> None:
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None:
        hint = "fetch the description by another tool, and pass the file"
        raise _refused(_bare(url), "an address with a name or password in it is not fetched", hint, diagnostics)


def _bare(url: str) -> str:
    """The address without what stands before an @."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _redirected(here: str, location: str, url: str, allowed: Sequence[str] | None, diagnostics: Diagnostics) -> str:
    there = urljoin(here, location)
    shown = show(SpecText(_bare(there)), 200)
    if not is_url(there) or (here.lower().startswith("https:") and not there.lower().startswith("https:")):
        raise _refused(
            url, f"the redirect to {shown} is not followed", "name that address, if it is trusted", diagnostics
        )
    if allowed is not None and not is_under(there, allowed):
        raise _refused(url, f"the redirect to {shown} is not followed", f"allow it: --allow-url {shown}", diagnostics)
    diagnostics.note("url-redirected", f"{show(SpecText(url), 200)} leads on to {shown}")
    return there


def _body(answer: httpx2.Response, url: str, deadline: float, diagnostics: Diagnostics) -> bytes:
    if not answer.is_success:
        message = f"the answer has the status {answer.status_code}, not 200"
        raise _refused(
            url, message, "check the address; what needs a login has to be fetched by another tool", diagnostics
        )
    body = bytearray()
    for chunk in answer.iter_bytes():
        body += chunk
        if len(body) > MAX_BYTES:
            break
        if time.monotonic() > deadline:
            raise _refused(
                url, f"the answer takes longer than {MAX_SECONDS:.0f} seconds", "try again later", diagnostics
            )
    return bytes(body)


def _refused(url: str, message: str, hint: str, diagnostics: Diagnostics) -> Unusable:
    diagnostics.error("url-unreadable", message, Location(url), hint)
    return Unusable()


def _is_below(url: str, prefix: str) -> bool:
    try:
        here, there = urlsplit(url), urlsplit(prefix)
        if (here.scheme, here.hostname, here.port) != (there.scheme, there.hostname, there.port):
            return False
    except ValueError:
        return False
    path, folder = here.path or "/", there.path or "/"
    if here.username is not None or ".." in unquote(path).split("/"):
        return False
    return path == folder or path.startswith(folder if folder.endswith("/") else f"{folder}/")
