"""Webhooks: whose signatures are believed, and what a payload becomes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import sys
import time
from collections.abc import Mapping
from typing import Any

import pytest

from generator.runtime.drift import Drift
from generator.runtime.errors import SDKError, WebhookError, WebhookPayloadError, WebhookSignatureError
from generator.runtime.models import UnknownVariant
from generator.runtime.webhooks import HubSignature, Proof, StandardWebhooks, WebhookReader

from . import sample
from .sample import Run, Tool

KEY = b"a key of some thirty-two bytes.."
SECRET = "whsec_" + base64.b64encode(KEY).decode()
BODY = '{"id": "run_1", "new": [1]}'

# The example of the specification.
KNOWN_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
KNOWN_BODY = '{"test": 2432232314}'
KNOWN_TIME = 1614265330
KNOWN = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": str(KNOWN_TIME),
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}


class Webhooks(WebhookReader):
    _secret_env = "RUNS_WEBHOOK_SECRET"
    _payloads = {"run": "Run"}

    def unwrap(self, payload: str | bytes, headers: Mapping[str, str] | None = None, secret: str | None = None) -> Any:
        return self._read(Tool, payload, headers, secret)

    def parse(self, name: str, payload: str | bytes, **proof: Any) -> Any:
        return self._read_named(sys.modules[sample.__name__], name, payload, Proof(**proof))


@pytest.fixture(autouse=True)
def no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUNS_WEBHOOK_SECRET", raising=False)


def signed(body: str = BODY, *, key: bytes = KEY, sent: float | None = None, id: str = "msg_1") -> dict[str, str]:
    """The headers of a message."""
    at = str(int(time.time() if sent is None else sent))
    signature = hmac.digest(key, f"{id}.{at}.{body}".encode(), hashlib.sha256)
    value = f"v1,{base64.b64encode(signature).decode()}"
    return {"webhook-id": id, "webhook-timestamp": at, "webhook-signature": value}


def test_the_example_of_the_specification_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: KNOWN_TIME + 60)
    StandardWebhooks()(KNOWN_BODY.encode(), KNOWN, KNOWN_SECRET)
    with pytest.raises(WebhookSignatureError, match="isn't one of this body and secret"):
        StandardWebhooks()(KNOWN_BODY.encode() + b" ", KNOWN, KNOWN_SECRET)


@pytest.mark.parametrize("body", [BODY, BODY.encode()])
@pytest.mark.parametrize("secret", [SECRET, SECRET.removeprefix("whsec_")])
def test_a_signed_webhook_is_read(body: str | bytes, secret: str) -> None:
    run = Webhooks(secret).parse("run", body, headers=signed())
    assert isinstance(run, Run) and run.id == "run_1"
    assert run.to_dict() == {"id": "run_1", "new": [1]}


def test_the_case_of_header_names_does_not_matter() -> None:
    headers = {name.title(): value for name, value in signed().items()}
    Webhooks(SECRET).verify(BODY, headers)


def test_one_of_several_signatures_is_enough() -> None:
    headers = signed()
    old = signed(key=b"another key, of the same length.")["webhook-signature"]
    Webhooks(SECRET).verify(BODY, {**headers, "webhook-signature": f"v1a,x {old} {headers['webhook-signature']}"})


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"webhook-id": "msg_2"}, "isn't one of"),
        ({"webhook-id": ""}, "no header 'webhook-id'"),
        ({"webhook-signature": ""}, "no header 'webhook-signature'"),
        ({"webhook-timestamp": ""}, "no header 'webhook-timestamp'"),
        ({"webhook-timestamp": "soon"}, "no number"),
        ({"webhook-timestamp": "\u0661\u0662"}, "no number"),
        ({"webhook-timestamp": "9" * 400}, "no number"),
        ({"webhook-timestamp": "1"}, "more than 300 seconds"),
        ({"webhook-signature": "v1,"}, "isn't one of"),
        ({"webhook-signature": "v1,\udcff"}, "isn't one of"),
        ({"webhook-id": "\udcff"}, "isn't one of"),
        ({"webhook-signature": signed(key=b"\0" * 32)["webhook-signature"]}, "isn't one of"),
        ({"webhook-signature": signed()["webhook-signature"].replace("v1,", "v2,")}, "isn't one of"),
    ],
)
def test_what_proves_nothing_is_refused(changed: dict[str, str], message: str) -> None:
    with pytest.raises(WebhookSignatureError, match=message):
        Webhooks(SECRET).parse("run", BODY, headers={**signed(), **changed})


@pytest.mark.parametrize(("away", "believed"), [(-400, False), (-200, True), (200, True), (400, False)])
def test_a_message_from_another_time_is_refused(away: int, believed: bool) -> None:
    headers = signed(sent=time.time() + away)
    if believed:
        Webhooks(SECRET).verify(BODY, headers)
    else:
        with pytest.raises(WebhookSignatureError, match="more than 300 seconds from now"):
            Webhooks(SECRET).verify(BODY, headers)
    Webhooks(SECRET, verifier=StandardWebhooks(tolerance=1000)).verify(BODY, headers)


def test_the_secret_comes_from_the_call_the_reader_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    Webhooks("d3Jvbmc=").verify(BODY, signed(), secret=SECRET)
    with pytest.raises(SDKError, match="give `secret`, or set RUNS_WEBHOOK_SECRET") as caught:
        Webhooks().verify(BODY, signed())
    assert not isinstance(caught.value, WebhookError), "that is nothing the sender did"
    monkeypatch.setenv("RUNS_WEBHOOK_SECRET", SECRET)
    Webhooks().verify(BODY, signed())


@pytest.mark.parametrize("secret", ["whsec_", "whsec_%%%", "not base64!"])
def test_a_secret_that_is_none_is_told_without_being_shown(secret: str) -> None:
    with pytest.raises(SDKError, match="must be base64") as caught:
        Webhooks(secret).verify(BODY, signed(key=b""))
    assert secret not in str(caught.value).replace("`whsec_`", "") and not isinstance(caught.value, WebhookError)


def test_a_secret_without_headers_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="verifies nothing without the `headers`"):
        Webhooks().parse("run", BODY, secret=SECRET)


def test_without_headers_nothing_is_verified() -> None:
    assert Webhooks(SECRET).parse("run", BODY).id == "run_1"


def test_a_hub_signs_the_body_alone() -> None:
    reader = Webhooks("It's a Secret to Everybody", verifier=HubSignature())
    signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    reader.verify("Hello, World!", {"x-hub-signature-256": signature})
    for wrong in (signature.upper(), signature[7:], "sha256=\udcff"):
        with pytest.raises(WebhookSignatureError):
            reader.verify("Hello, World!", {"x-hub-signature-256": wrong})


def test_a_verifier_of_ones_own() -> None:
    def check(payload: bytes, headers: Mapping[str, str], secret: str, /) -> None:
        if headers.get("x-token") != secret:
            raise WebhookSignatureError("no")

    reader = Webhooks("t", verifier=check)
    assert reader.parse("run", BODY, headers={"x-token": "t"}).id == "run_1"
    with pytest.raises(WebhookSignatureError, match="no"):
        reader.parse("run", BODY, headers={})


@pytest.mark.parametrize("payload", ["", "{", "[1,", b"\xff\xfe", "[" * 100_000, "\ud800"])
def test_what_is_no_json_is_an_error_of_its_own(payload: str | bytes) -> None:
    with pytest.raises(WebhookPayloadError, match="can't be read as the type it should have") as caught:
        Webhooks().parse("run", payload)
    assert isinstance(caught.value.body, str) and isinstance(caught.value.__cause__, (ValueError, RecursionError))


def test_odd_payloads_are_read_unless_the_reader_is_strict() -> None:
    assert Webhooks().parse("run", '{"id": 7}').id == 7
    with pytest.raises(WebhookPayloadError, match="id: "):
        Webhooks(strict=True).parse("run", '{"id": 7}')


def test_an_observer_is_told_of_odd_payloads() -> None:
    told: list[Drift] = []
    Webhooks(on_drift=told.append).parse("run", '{"id": 7}')
    assert ("wrong-type", "/id", "webhook") in [(one.kind, one.pointer, one.operation) for one in told]


def test_a_webhook_that_nobody_knows() -> None:
    with pytest.raises(ValueError, match="There is no webhook 'walk'"):
        Webhooks().parse("walk", BODY)
    assert isinstance(Webhooks().unwrap('{"type": "new"}'), UnknownVariant)
