"""Who backs an actor, over HTTP, beside a bare FastAPI route: new questions, and questions asked before."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from statistics import median

import numpy as np
import numpy.typing as npt

import dezgraph
from benchmarks.bench import Bench
from benchmarks.client import requests_a_second
from benchmarks.figure import Figure, ratios
from benchmarks.machine import pinned
from benchmarks.servers import server

__all__ = ["measure"]

_SECONDS, _TURNS = 0.5, 6  # short turns, many of them: the machine may have other work
_DAYS = np.datetime_as_string(np.arange("2011-01-01", "2025-01-01", dtype="datetime64[D]"))


def measure(bench: Bench) -> Iterator[Figure]:
    """Measure all in turn, with the servers on one core and the client on another."""
    ids = sorted({pair.backed for pair in dezgraph.open().backing()})
    paths = {
        "bare": itertools.repeat("/"),
        "any day": _questions(ids, np.random.default_rng(7).permutation(len(ids) * len(_DAYS))),
        "day by day": _questions(ids, np.arange(len(ids) * len(_DAYS))[::-1]),
        "from the cache": itertools.cycle([f"/v1/actors/{id}/backers" for id in ids]),
    }
    rates = _rates(paths, bench.rounds * _TURNS)
    for name, target in (("any day", 0.6), ("day by day", 0.6), ("from the cache", 1.0)):
        sides = (
            f"GET /v1/actors/…/backers   {_shown(rates[name])}",
            f"bare FastAPI route         {_shown(rates['bare'])}",
        )
        title = f"HTTP: backers, {name}" if target == 1 else f"HTTP: backers, uncached, {name}"
        yield Figure(title, ratios(rates[name], rates["bare"]), "of its rate", target, sides, at_least=True)


def _rates(paths: dict[str, Iterator[str]], rounds: int) -> dict[str, list[float]]:
    """Return the requests a second of each sort of question, in each round."""
    rates: dict[str, list[float]] = {name: [] for name in paths}
    with server("bare") as bare, server("dezgraph") as ours, pinned(0):
        for _ in range(rounds):
            for name, asked in paths.items():
                rates[name].append(requests_a_second(bare if name == "bare" else ours, asked, _SECONDS))
    return rates


def _questions(ids: list[str], numbers: npt.NDArray[np.int64]) -> Iterator[str]:
    """Yield addresses of which no two are alike: actors on days of the war, as they are numbered day by day."""
    for number in numbers.tolist():
        yield f"/v1/actors/{ids[number % len(ids)]}/backers?at={_DAYS[number // len(ids)]}"


def _shown(rates: list[float]) -> str:
    return f"{median(rates):,.0f} a second (most {max(rates):,.0f})"
