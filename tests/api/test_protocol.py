"""Over a real connection: addresses as people type them, and bytes that are no request."""

import json
import socket
import threading
import time
from http.client import HTTPConnection
from urllib.parse import quote

import pytest
import uvicorn

from dezgraph_api.protocol import Protocol


@pytest.fixture(scope="module")
def port(client):
    server = uvicorn.Server(uvicorn.Config(client.app, port=0, http=Protocol, log_level="critical", lifespan="off"))
    with socket.create_server(("127.0.0.1", 0)) as bound:
        thread = threading.Thread(target=server.run, args=([bound],))
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield bound.getsockname()[1]
        server.should_exit = True
        thread.join()


def answer(port, *pieces):
    """Send bytes as they are, in pieces; return the status and the document."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(0.05)
        head, _, body = b"".join(iter(lambda: connection.recv(65536), b"")).partition(b"\r\n\r\n")
    return int(head.split()[1]), head, json.loads(body)


def request(target):
    return f"GET {target} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".encode()


def test_an_address_may_hold_arabic_as_it_is_typed(port):
    status, _, found = answer(port, request("/v1/search?q=الراعي"))
    assert status == 200
    assert found["items"]
    assert found == answer(port, request("/v1/search?q=" + quote("الراعي")))[2]


def test_an_address_may_arrive_in_two_pieces(port):
    whole = request("/v1/search?q=الراعي")
    assert answer(port, whole[:16], whole[16:])[0] == 200


def test_other_bytes_than_utf_8_are_still_refused(port):
    assert answer(port, request("/v1/search?q=").replace(b"q=", b"q=\xff"))[0] == 422


@pytest.mark.parametrize("sent", [b"\x16\x03\x01\x02\x00\xfc\x03\x03\r\n\r\n", b"GET /\x00 HTTP/1.1\r\n\r\n"])
def test_bytes_that_are_no_request_are_a_problem_too(port, sent):
    status, head, document = answer(port, sent)
    assert status == document["status"] == 400
    assert b"application/problem+json" in head
    assert document["type"].endswith("/unreadable-request")


def test_a_request_that_does_not_come_to_its_end_is_given_up(port, monkeypatch):
    monkeypatch.setattr("dezgraph_api.protocol.PATIENCE_SECONDS", 0.2)
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: te")
        assert connection.recv(1) == b""


def test_a_connection_that_waits_between_two_requests_is_kept(port, monkeypatch):
    monkeypatch.setattr("dezgraph_api.protocol.PATIENCE_SECONDS", 0.2)
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.connect()
    kept = connection.sock
    for _ in range(2):
        connection.request("GET", "/healthz")
        connection.getresponse().read()
        assert connection.sock is kept
        time.sleep(0.4)
    connection.close()


def test_a_connection_that_says_nothing_is_given_up(port, monkeypatch):
    monkeypatch.setattr("dezgraph_api.protocol.PATIENCE_SECONDS", 0.2)
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        assert connection.recv(1) == b""


@pytest.mark.parametrize("target", ["http://test/healthz", "HTTPS://test:8000/healthz"])
def test_an_address_may_be_whole_as_for_a_proxy(port, target):
    assert answer(port, request(target))[0] == 200


def test_a_host_alone_is_the_first_page(port):
    assert answer(port, request("http://test?lang=ar"))[0] == answer(port, request("/?lang=ar"))[0]


def test_who_sends_more_than_is_taken_is_told_so_and_not_cut_off(port):
    head = f"POST /v1/relationships HTTP/1.1\r\nHost: test\r\nContent-Length: {10_000_000}\r\n"
    sent = head.encode() + b"Content-Type: application/json\r\nConnection: close\r\n\r\n", b"x" * 10_000_000
    status, _, found = answer(port, *sent)
    assert (status, found["type"].rsplit("/")[-1]) == (413, "too-large")


def test_a_head_without_end_is_told_what_is_too_long(port):
    status, _, found = answer(port, b"GET /v1/search?q=" + b"x" * 10_000_000)
    assert (status, found["type"].rsplit("/")[-1]) == (431, "head-too-long")
    assert "16 KiB" in found["detail"]


def test_who_announces_more_than_is_taken_is_told_before_it_is_sent(port):
    head = "POST /v1/relationships HTTP/1.1\r\nHost: test\r\nContent-Length: 100000000000\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(f"{head}Content-Type: application/json\r\n\r\n".encode())
        assert b" 413 " in connection.recv(65536)


def test_a_refused_client_that_sends_on_is_passed_over(port, monkeypatch):
    monkeypatch.setattr("dezgraph_api.protocol.MOST_BYTES", 1000)
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(b"GET /\x00 HTTP/1.1\r\n\r\n")
        assert b" 400 " in connection.recv(65536)
        with pytest.raises(OSError, match=r"reset|pipe"):
            sent_on(connection)


def sent_on(connection):
    for _ in range(1000):
        connection.sendall(b"x" * 65536)
        time.sleep(0.01)
