"""Requests that the API's server makes to an address of yours, verified and read.

b'{"id": "o_1"}', {"webhook-id": "m_1", "webhook-timestamp": "1700000000", "webhook-signature": "v1,K5oZfz..."}
    ->  Order(id="o_1")
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self, TypedDict, TypeVar

from .decoding import explain
from .errors import SDKError, WebhookPayloadError, WebhookSignatureError
from .watch import Watch, watched

if TYPE_CHECKING:
    from typing_extensions import TypeForm

    from .drift import DriftObserver

T = TypeVar("T")

_SECONDS = re.compile(r"[0-9]{1,15}")


class Proof(TypedDict, total=False):
    """What shows where a webhook comes from: the headers of its request, and the secret that it was signed with."""

    headers: Mapping[str, str] | None
    secret: str | None


class Verifier(Protocol):
    """Raises WebhookSignatureError unless the headers prove that whoever knows the secret sent this body."""

    def __call__(self, payload: bytes, headers: Mapping[str, str], secret: str, /) -> None: ...


@dataclass(frozen=True, slots=True)
class StandardWebhooks:
    """The signatures of the Standard Webhooks specification: an HMAC of the message's id, its time and its body.

    The secret is base64, with or without `whsec_` before it; a message older or newer than `tolerance` seconds is
    refused, as it may be another one's, sent again.
    """

    tolerance: float = 300.0

    def __call__(self, payload: bytes, headers: Mapping[str, str], secret: str, /) -> None:
        id, sent = _header(headers, "webhook-id"), _header(headers, "webhook-timestamp")
        _check_time(sent, time.time(), self.tolerance)
        signed = b".".join((_bytes(id), _bytes(sent), payload))
        expected = base64.b64encode(hmac.digest(_key(secret), signed, hashlib.sha256))
        for signature in _header(headers, "webhook-signature").split():
            version, _, value = signature.partition(",")
            if version == "v1" and hmac.compare_digest(_bytes(value), expected):
                return
        raise WebhookSignatureError("The signature of the webhook isn't one of this body and secret")


@dataclass(frozen=True, slots=True)
class HubSignature:
    """The signature of a WebSub hub: `sha256=` and the HMAC of the body in hexadecimal."""

    header: str = "X-Hub-Signature-256"

    def __call__(self, payload: bytes, headers: Mapping[str, str], secret: str, /) -> None:
        expected = "sha256=" + hmac.new(secret.encode(), payload, hashlib.sha256).hexdigest()
        if not hmac.compare_digest(_bytes(_header(headers, self.header)), _bytes(expected)):
            raise WebhookSignatureError("The signature of the webhook isn't one of this body and secret")


class WebhookReader:
    """Verifies and reads webhooks; it opens no connection and is the same for sync and async code."""

    _secret_env: ClassVar[str]
    _verifier: ClassVar[Verifier] = StandardWebhooks()
    _payloads: ClassVar[Mapping[str, str]]
    """For each webhook the name of its payload's type, which is imported when it is first needed."""

    def __init__(
        self,
        secret: str | None = None,
        *,
        verifier: Verifier | None = None,
        strict: bool = False,
        on_drift: DriftObserver | None = None,
    ) -> None:
        """Make a reader of webhooks.

        Args:
            secret: What signatures are verified with; read from the environment when it isn't given.
            verifier: What verifies signatures, where the API has a way of its own.
            strict: Raise `WebhookPayloadError` for a payload that isn't of the type it is described as.
            on_drift: Told of whatever a payload holds, or lacks, against its description; may raise.
        """
        self._secret = secret
        self._verify = verifier or type(self)._verifier
        self._watch = Watch(None, on_drift, strict, "webhook")

    def watched_by(self, watch: Watch) -> Self:
        """Give this reader, doing about drift what a client does."""
        self._watch = watch
        return self

    def verify(self, payload: str | bytes, headers: Mapping[str, str], *, secret: str | None = None) -> None:
        """Raise WebhookSignatureError unless the headers prove where the body comes from.

        Args:
            payload: The body as it came, before anything has read it as JSON.
            headers: The headers of the request; the case of their names doesn't matter.
            secret: What to verify with, in place of the secret of this reader.
        """
        known = secret or self._secret or os.environ.get(self._secret_env)
        if not known:
            raise SDKError(
                f"There is no secret to verify webhooks with: give `secret`, or set {self._secret_env}. "
                "Only without `headers` is a payload read unverified"
            )
        self._verify(_bytes(payload), headers, known)

    def _read_named(self, types: ModuleType, name: str, payload: str | bytes, proof: Proof) -> Any:
        if name not in self._payloads:
            raise ValueError(f"There is no webhook {name!r}")
        form = getattr(types, self._payloads[name])
        return self._read(form, payload, proof.get("headers"), proof.get("secret"))

    def _read(
        self, form: TypeForm[T], payload: str | bytes, headers: Mapping[str, str] | None, secret: str | None
    ) -> T:
        if headers is not None:
            self.verify(payload, headers, secret=secret)
        elif secret is not None:
            raise ValueError("A secret verifies nothing without the `headers` of the webhook")
        body = _bytes(payload)
        value: T = watched(form, self._watch, _invalid)(body)
        return value


def _invalid(error: Exception, body: bytes) -> WebhookPayloadError:
    reason = explain(error) if body else "it is empty"
    text = body.decode("utf-8", "replace")
    return WebhookPayloadError(f"The payload can't be read as the type it should have: {reason}", text)


def _bytes(payload: str | bytes) -> bytes:
    # Half a surrogate pair is what a server makes of a byte that it can't read: no reason to fail here.
    return payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else payload


def _header(headers: Mapping[str, str], name: str) -> str:
    wanted = name.lower()
    found = next((value for key, value in headers.items() if key.lower() == wanted), "")
    if not found:
        raise WebhookSignatureError(f"The webhook has no header {name!r}")
    return found


def _check_time(sent: str, now: float, tolerance: float) -> None:
    if not _SECONDS.fullmatch(sent):
        raise WebhookSignatureError("The time of the webhook is no number of seconds")
    if abs(now - int(sent)) > tolerance:
        raise WebhookSignatureError(f"The webhook was sent more than {tolerance:g} seconds from now")


def _key(secret: str) -> bytes:
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except ValueError:
        key = b""
    if not key:
        # The secret stays out of the message, and anyone can sign with an empty key.
        raise SDKError("The secret of webhooks must be base64, with or without `whsec_` before it")
    return key
