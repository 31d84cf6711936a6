"""Servers in processes of their own: `python -m benchmarks.servers bare|dezgraph PORT` runs one, pinned.

Both run under uvicorn with the same settings: one worker, no access log.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter, sleep

import uvicorn

from benchmarks.machine import pinned

__all__ = ["first_answer", "free_port", "running", "server"]

_PATIENCE = 60
_PAUSE = 0.002


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextmanager
def server(which: str) -> Iterator[int]:
    """Run a server, and yield its port once it answers."""
    port = free_port()
    with running([sys.executable, "-m", "benchmarks.servers", which, str(port)]):
        first_answer(port, "/")
        yield port


@contextmanager
def running(command: Sequence[str]) -> Iterator[None]:
    """Run a command until the end of the block."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def first_answer(port: int, path: str) -> bytes:
    """Wait for the first answer of a server that is starting. Raises TimeoutError."""
    until = perf_counter() + _PATIENCE
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
    while perf_counter() < until:
        try:
            with socket.create_connection(("127.0.0.1", port)) as one:
                one.sendall(request)
                return one.recv(1 << 16)
        except ConnectionError:
            sleep(_PAUSE)
    raise TimeoutError(f"no answer on port {port}")


def _run(which: str, port: int) -> None:
    if which == "bare":
        from benchmarks.bare import app
    else:
        from dezgraph_api.app import create_app
        from dezgraph_api.settings import Settings

        app = create_app(Settings())
    uvicorn.run(app, port=port, log_level="warning", access_log=False)


if __name__ == "__main__":
    with pinned(-1):
        _run(sys.argv[1], int(sys.argv[2]))
