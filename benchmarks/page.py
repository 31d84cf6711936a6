"""The whole page of an actor on the shipped graph, over HTTP, on days that nobody asked about before."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

import numpy as np

import dezgraph
from benchmarks.bench import Bench
from benchmarks.client import answer
from benchmarks.figure import Figure
from benchmarks.servers import first_answer, free_port, running
from dezgraph_api.readying import DELAY

__all__ = ["measure"]

_PAGES = 100
_IMPORTS = 3.0  # seconds after which a service on a busy machine has prepared all it will
_PARTS = {
    "record": "/v1/actors/{id}?at={day}",
    "backers": "/v1/actors/{id}/backers?at={day}",
    "backs": "/v1/actors/{id}/backs?at={day}",
    "allies": "/v1/actors/{id}/allies?at={day}",
    "rivals": "/v1/actors/{id}/rivals?at={day}",
    "ranks": "/v1/centrality?measure=pagerank&at={day}",
    "balance": "/v1/balance?at={day}",
}


def measure(_: Bench) -> Iterator[Figure]:
    """Ask for all parts of the page one after the other: the first page of a service, and pages of any day after it."""
    command = [str(Path(sys.executable).with_name("dezgraph")), "serve", "--port"]
    port = free_port()
    with running([*command, str(port)]):
        first_answer(port, "/healthz")
        sleep(DELAY + _IMPORTS)
        with socket.create_connection(("127.0.0.1", port)) as connection:
            pages = [_page(connection, id, day) for id, day in _asked()]
    first, later = pages[0], pages[1:]
    yield Figure("HTTP: page of an actor, the first of a service", _whole(first), "ms", 50, (_shown([first]),))
    slow = np.quantile([_whole(page) for page in later], 0.95)
    sides = (_shown(later), f"median of {len(later)} pages; 95 % {slow:.1f} ms")
    yield Figure("HTTP: page of an actor, any day", median(map(_whole, later)), "ms", 50, sides)


def _asked() -> Iterator[tuple[str, str]]:
    """Yield who is asked about, on which day: no day twice, so that no answer was given before."""
    ids = sorted({pair.backed for pair in dezgraph.open().backing()})
    days = np.arange("2011-01-01", "2025-01-01", dtype="datetime64[D]")
    drawn = np.random.default_rng(5).permutation(days)[:_PAGES]
    for place, day in enumerate(np.datetime_as_string(drawn).tolist()):
        yield ids[place % len(ids)], day


def _page(connection: socket.socket, id: str, day: str) -> dict[str, float]:
    """Return how many milliseconds each part took."""
    took = {}
    for name, path in _PARTS.items():
        started = perf_counter()
        answer(connection, path.format(id=id, day=day))
        took[name] = 1000 * (perf_counter() - started)
    return took


def _whole(page: dict[str, float]) -> float:
    return sum(page.values())


def _shown(pages: list[dict[str, float]]) -> str:
    return ", ".join(f"{name} {median(page[name] for page in pages):.1f}" for name in _PARTS)
