"""How long others wait while as many long questions are under way as may be at once, each in a worker."""

from __future__ import annotations

import itertools
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter, sleep

import numpy as np

import dezgraph
from benchmarks.bench import Bench
from benchmarks.client import answer
from benchmarks.figure import Figure
from benchmarks.long import PATH
from benchmarks.servers import first_answer, free_port, running
from dezgraph_api import Settings

__all__ = ["measure"]

_SECONDS = 10
_PAUSE = 0.005


def measure(_: Bench) -> Iterator[Figure]:
    """Ask who backs an actor, one question after the other, on any day: first alone, then beside the long work."""
    port = free_port()
    paths = _questions()
    with running([sys.executable, "-m", "benchmarks.long", str(port)]):
        first_answer(port, "/")
        quiet = _waits(port, paths)
        with _asked(port, Settings().heavy):
            busy = _waits(port, paths)
    sides = (
        f"GET /v1/actors/…/backers, alone              {_shown(quiet)}",
        f"beside {Settings().heavy} computations that never end        {_shown(busy)}",
    )
    yield Figure("HTTP: the slowest of a hundred, beside long work", _slow(busy), "ms", 50, sides)


def _questions() -> Iterator[str]:
    ids = sorted({pair.backed for pair in dezgraph.open().backing()})
    days = np.datetime_as_string(np.arange("2011-01-01", "2025-01-01", dtype="datetime64[D]"))
    return (f"/v1/actors/{id}/backers?at={day}" for day, id in itertools.product(days, ids))


@contextmanager
def _asked(port: int, times: int) -> Iterator[None]:
    """Have the long question asked some times, until the end of the block; wait until the work has begun."""
    with ExitStack() as connections:
        for number in range(times):
            one = connections.enter_context(socket.create_connection(("127.0.0.1", port)))
            one.sendall(f"GET {PATH}?at=2017-01-0{number + 1} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        sleep(5)
        yield


def _waits(port: int, paths: Iterator[str]) -> list[float]:
    """Return how long each answer took, in seconds."""
    waits = []
    with socket.create_connection(("127.0.0.1", port)) as one:
        until = perf_counter() + _SECONDS
        while perf_counter() < until:
            asked = perf_counter()
            answer(one, next(paths))
            waits.append(perf_counter() - asked)
            sleep(_PAUSE)
    return waits


def _slow(waits: list[float]) -> float:
    return float(np.percentile(waits, 99)) * 1000


def _shown(waits: list[float]) -> str:
    return f"p99 {_slow(waits):.1f} ms, p50 {np.median(waits) * 1000:.1f} ms, {len(waits)} answers"
