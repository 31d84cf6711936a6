"""What no client sends by accident is refused quickly, and is not handed back."""

import asyncio
import time

import pytest

LONG = 10 * 1024 * 1024


def asked(app, *, path="/v1/search", query=b"", method="GET", headers=(), body=b""):
    """Ask by ASGI itself: a client library would refuse to send most of this."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": path, "raw_path": b"", "query_string": query, "root_path": "", "headers": list(headers),
        "client": ("test", 1), "server": ("test", 80),
    }  # fmt: skip
    started = time.monotonic()
    asyncio.run(app(scope, receive, send))
    assert time.monotonic() - started < 60
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize(
    "query",
    [
        b"q=" + b"a" * LONG,
        b"a=1&" * (LONG // 4),
        b"&".join(b"at=2017-01-01" for _ in range(300)),
        b"q=" + b"a" * 300,
        b"q=%00",
        b"q=a%00b",
        b"q=%E2%80%AEabc",
        b"q=%ED%A0%80",
        b"q=%FF%FE",
        b"q=\xff\xfe",
        b"q=%1B%5B31m",
        b"%00=1",
        b"q=x&limit=99999999999999999999999",
        b"q=x&cursor=" + b"A" * 4000,
        b"q=x&kind=%E2%80%AE",
        b"q[$ne]=1",
        b"q=x&type=" + b"backs," * 1000,
    ],
    ids=range(17),
)
def test_a_hostile_query_is_a_client_error(client, query):
    status, body = asked(client.app, query=query)
    assert 400 <= status < 500
    assert len(body) < 4000
    assert b"\x00" not in body
    assert "\u202e".encode() not in body


@pytest.mark.parametrize(
    "path",
    [
        "/" + "a" * LONG,
        "/v1/entities/" + "a" * 900,
        "/v1/entities/\x00",
        "/v1/entities/\u202egnp.exe",
        "/v1/entities/\ud800",
        "/v1/entities/%zz",
        "/v1/entities/..",
        "/v1/entities/'; DROP TABLE",
        "/v1/entities/<x> <y> <z> .",
        '/v1/entities/"@en',
        "/v1/relationships/\x07",
        "/v1/sources/\ufffd",
        "/id/" + "é" * 500,
        "/docs/assets/../../etc/passwd",
        "/docs/assets/..%2f..%2fetc%2fpasswd",
    ],
    ids=range(15),
)
def test_a_hostile_path_is_a_client_error(client, path):
    status, body = asked(client.app, path=path)
    assert 400 <= status < 500
    assert len(body) < 4000
    assert b"\x00" not in body
    assert "\u202e".encode() not in body


def test_a_deep_body_is_not_even_read(client):
    status, _ = asked(client.app, method="POST", body=b"[" * LONG, headers=[(b"content-type", b"application/json")])
    assert status == 405


@pytest.mark.parametrize("query", ["؟", "%", "+", "()", "a" * 200, "\u200f", "حقل العمر\u200e", "🛢"])
def test_odd_text_that_people_do_write_is_searched(client, query):
    assert client.get("/v1/search", params={"q": query}).status_code == 200


def test_odd_headers_do_no_harm(client):
    headers = [(b"accept-encoding", b"\xff;q=,,gzip;q=zz"), (b"if-none-match", b'"' * 10_000), (b"accept", b"/;q=x,,")]
    for path in ("/v1/vocabulary", "/id/patron"):
        status, _ = asked(client.app, path=path, headers=headers)
        assert status in {200, 303}
